// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/kafkakraft.h"

#include "tests/servers/asnobody.h"
#include "tests/servers/kafkaadmin.h"
#include "tests/servers/process.h"

#include <QFile>

#include <array>
#include <thread>

namespace lightfoot::test {

namespace {

struct ListenerSpec
{
    const char *name;
    const char *protocol;
};
constexpr std::array<ListenerSpec, 5> listeners{{{"PLAIN", "PLAINTEXT"}, // in the order of Listener
                                                 {"TLS", "SSL"},
                                                 {"MUTUAL", "SSL"},
                                                 {"SASL", "SASL_PLAINTEXT"},
                                                 {"SASLTLS", "SASL_SSL"}}};

constexpr const char *user = "probe";
constexpr const char *password = "secret";

class ApacheKafka final : public KafkaService
{
public:
    ApacheKafka(Certificates &certificates, std::string folder)
        : m_certificates(certificates), m_jars(std::move(folder) + "/*")
    {}

    bool start() override;
    std::string error() const override { return m_error; }
    KafkaAccess access(Listener listener) const override;
    int brokers() const override { return 1; }
    bool hasTopic(const std::string &name) const override
    {
        return kafkaTopics(plainAddress()).contains(name);
    }

private:
    std::string path(const char *file) const
    {
        return m_folder.filePath(QString::fromUtf8(file)).toStdString();
    }
    std::string plainAddress() const { return "127.0.0.1:" + std::to_string(m_ports[0]); }
    std::vector<std::string> java(const std::vector<std::string> &arguments) const;
    std::string configuration() const;
    void writeFile(const char *name, const std::string &text) const;

    Certificates &m_certificates;
    const std::string m_jars;
    QTemporaryDir m_folder;
    Process m_format{"java", "default-jre-headless", path("format.log")};
    Process m_broker{"java", "default-jre-headless", path("broker.log")};
    std::array<std::uint16_t, listeners.size()> m_ports{};
    std::uint16_t m_controllerPort = 0;
    std::string m_error;
};

std::vector<std::string> ApacheKafka::java(const std::vector<std::string> &arguments) const
{
    std::vector<std::string> all{"-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", m_jars};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return all;
}

void ApacheKafka::writeFile(const char *name, const std::string &text) const
{
    QFile file(QString::fromStdString(path(name)));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()))
        qFatal("%s cannot be written", path(name).c_str());
}

std::string ApacheKafka::configuration() const
{
    std::string addresses;
    std::string protocols = "CONTROLLER:PLAINTEXT";
    std::string logins;
    for (std::size_t i = 0; i < listeners.size(); ++i) {
        const std::string name = listeners[i].name;
        addresses += (i == 0 ? "" : ",") + name + "://127.0.0.1:" + std::to_string(m_ports[i]);
        protocols += "," + name + ":" + listeners[i].protocol;
        if (!std::string_view(listeners[i].protocol).starts_with("SASL"))
            continue;
        const std::string prefix =
            "listener.name." + QString::fromStdString(name).toLower().toStdString() + ".";
        const std::string modules = ".sasl.jaas.config=org.apache.kafka.common.security.";
        logins += prefix + "plain" + modules + "plain.PlainLoginModule required user_" + user + "=\"" +
                  password + "\";\n";
        for (const char *mechanism : {"scram-sha-256", "scram-sha-512"})
            logins += prefix + mechanism + modules + "scram.ScramLoginModule required;\n";
    }
    const std::string controller = "127.0.0.1:" + std::to_string(m_controllerPort);
    return "process.roles=broker,controller\nnode.id=1\ncontroller.quorum.voters=1@" + controller +
           "\nlisteners=" + addresses + ",CONTROLLER://" + controller +
           "\nadvertised.listeners=" + addresses + "\nlistener.security.protocol.map=" + protocols +
           "\ncontroller.listener.names=CONTROLLER\ninter.broker.listener.name=PLAIN\n"
           "sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512\n" +
           logins + "ssl.keystore.type=PEM\nssl.keystore.location=" + path("keystore.pem") +
           "\nssl.truststore.type=PEM\nssl.truststore.location=" + m_certificates.ca() +
           "\nlistener.name.mutual.ssl.client.auth=required\noffsets.topic.replication.factor=1\nlog.dirs=" +
           path("data") + "\n";
}

bool ApacheKafka::start()
{
    const KeyPair pair = m_certificates.server();
    writeFile("keystore.pem", contentOf(pair.key) + contentOf(pair.certificate));
    for (std::uint16_t &port : m_ports)
        port = freePort();
    m_controllerPort = freePort();
    writeFile("server.properties", configuration());
    std::vector<std::string> format{"kafka.tools.StorageTool", "format", "-t",
                                    "bGlnaHRmb290LXRlc3RzAA",  "-c",     path("server.properties")};
    for (const char *mechanism : {"SCRAM-SHA-256", "SCRAM-SHA-512"})
        format.insert(format.end(), {"--add-scram", std::string(mechanism) + "=[name=" + user +
                                                        ",password=" + password + "]"});
    const auto formatted = [&] {
        return QFile::exists(QString::fromStdString(path("data/meta.properties")));
    };
    if (!m_format.start(java(format), formatted, "did not format its folder")) {
        m_error = m_format.error();
        return false;
    }
    while (m_format.running()) { // it writes the users last
    }
    if (!m_broker.start(java({"kafka.Kafka", path("server.properties")}), "127.0.0.1", m_ports.back())) {
        m_error = m_broker.error();
        return false;
    }
    for (const auto &[topic, partitions] : {std::pair("orders", 2), {"events", 1}}) {
        m_error = createKafkaTopic(plainAddress(), topic, partitions);
        if (!m_error.empty())
            return false;
    }
    // What was made is not known everywhere at once.
    for (int attempt = 0; attempt < 100 && !(hasTopic("orders") && hasTopic("events")); ++attempt)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    return true;
}

KafkaAccess ApacheKafka::access(Listener listener) const
{
    const auto index = static_cast<std::size_t>(listener);
    const std::string_view protocol = listeners.at(index).protocol;
    KafkaAccess access{.host = "127.0.0.1", .port = m_ports.at(index)};
    if (protocol.starts_with("SASL")) {
        access.username = user;
        access.password = password;
    }
    if (protocol.ends_with("SSL"))
        access.ca = m_certificates.ca();
    if (listener == Listener::MutualTls)
        access.client = m_certificates.client();
    return access;
}

} // namespace

std::unique_ptr<KafkaService> kafkaOfApache(Certificates &certificates, const std::string &folder)
{
    return std::make_unique<ApacheKafka>(certificates, folder);
}

} // namespace lightfoot::test
