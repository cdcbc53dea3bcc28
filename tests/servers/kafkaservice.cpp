// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/kafkaservice.h"

#include "tests/servers/kafkabroker.h"
#include "tests/servers/kafkakraft.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace lightfoot::test {

namespace {

class OurKafka final : public KafkaService
{
public:
    explicit OurKafka(Certificates &certificates) : m_certificates(certificates) {}

    bool start() override
    {
        for (std::size_t i = 0; i < m_listeners.size(); ++i) {
            const auto listener = static_cast<Listener>(i);
            KafkaSpec spec;
            spec.sasl = hasLogin(listener);
            if (hasTls(listener))
                spec.tls = m_certificates.server();
            if (listener == Listener::MutualTls)
                spec.clientCa = m_certificates.ca();
            m_listeners[i] = std::make_unique<KafkaBroker>(std::move(spec));
        }
        return true;
    }

    std::string error() const override { return {}; }

    KafkaAccess access(Listener listener) const override
    {
        KafkaAccess access{.host = "127.0.0.1", .port = broker(listener).port()};
        if (hasLogin(listener)) {
            access.username = "probe";
            access.password = "secret";
        }
        if (hasTls(listener))
            access.ca = m_certificates.ca();
        if (listener == Listener::MutualTls)
            access.client = m_certificates.client();
        return access;
    }

    int brokers() const override { return 3; }

    bool hasTopic(const std::string &name) const override
    {
        return std::ranges::any_of(m_listeners, [&](const auto &one) {
            const std::vector<std::string> topics = one->topics();
            return std::ranges::find(topics, name) != topics.end();
        });
    }

private:
    static bool hasLogin(Listener listener)
    {
        return listener == Listener::Sasl || listener == Listener::SaslTls;
    }
    static bool hasTls(Listener listener)
    {
        return listener == Listener::Tls || listener == Listener::MutualTls || listener == Listener::SaslTls;
    }
    const KafkaBroker &broker(Listener listener) const
    {
        return *m_listeners.at(static_cast<std::size_t>(listener));
    }

    Certificates &m_certificates;
    std::array<std::unique_ptr<KafkaBroker>, 5> m_listeners; // in the order of Listener
};

} // namespace

std::unique_ptr<KafkaService> kafkaOfOurs(Certificates &certificates)
{
    return std::make_unique<OurKafka>(certificates);
}

std::unique_ptr<KafkaService> kafkaForTests(Certificates &certificates)
{
    const char *brokers = std::getenv("LIGHTFOOT_TEST_BROKERS");
    return brokers ? kafkaOfApache(certificates, std::string(brokers) + "/kafka") : kafkaOfOurs(certificates);
}

} // namespace lightfoot::test
