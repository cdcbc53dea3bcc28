// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/kafkasasl.h"
#include "tests/servers/kafkawire.h"

#include <openssl/ssl.h>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

namespace lightfoot::test {

// What a broker does instead of answering as it should.
struct KafkaInstead
{
    enum class Then : std::uint8_t
    {
        GoOn,
        Close,
        Reset,
        Hold // says nothing more
    };
    std::string bytes;
    Then then = Then::GoOn;
};

// How a KafkaBroker is. A value; interfere runs on a thread of the broker's, one a connection.
struct KafkaSpec
{
    std::optional<KeyPair> tls;
    std::string clientCa; // with tls: asks for a certificate of this authority (a PEM file)
    bool sasl = false;    // a login comes first
    std::vector<std::string> mechanisms = {"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"};
    KafkaSasl::Users users;
    std::vector<KafkaVersions> versions = {{3, 0, 9}, {17, 0, 1}, {18, 0, 3}, {36, 0, 1}};
    bool saysWhatItTakes = true; // in UNSUPPORTED_VERSION (KIP-511)
    bool createsTopics = true;   // auto.create.topics.enable, on in Kafka where nothing is said
    KafkaCluster cluster = {
        .topics = {{"orders", {1, 2}}, {"events", {3}}, {"broken", {1, -1, 2, -1}}, {"halted", {-1}}}};
    // Called with each request and the frame that would be the answer.
    std::function<std::optional<KafkaInstead>(const KafkaRequest &request, const std::string &answer)>
        interfere;
};

// A listener of Kafka's as far as a login and Metadata go, on 127.0.0.1, as Kafka 3 does it: before a login
// there is ApiVersions alone, errors of a login end the connection, a version it does not know too. A thread
// a connection. Public functions may be called from any thread.
class KafkaBroker
{
public:
    // Ends the program with a message when it cannot listen or the certificate is not one.
    explicit KafkaBroker(KafkaSpec spec = {});
    // Ends every connection.
    ~KafkaBroker();
    KafkaBroker(const KafkaBroker &) = delete;
    KafkaBroker &operator=(const KafkaBroker &) = delete;

    std::uint16_t port() const { return m_port; }
    std::vector<KafkaRequest> requests() const; // the last hundred
    std::vector<std::string> topics() const;
    int accepted() const { return m_accepted; }

private:
    class Connection;

    void listen();
    void makeTls();
    void run();
    void serve(int socket);
    // The body of the answer; nothing: the connection ends without one.
    std::optional<std::string> answerTo(const KafkaRequest &request, KafkaSasl &sasl, bool &loggedIn,
                                        bool &refused);
    std::string apiVersions(const KafkaRequest &request) const;
    std::string handshake(const KafkaRequest &request, KafkaSasl &sasl, bool &refused) const;
    std::string authenticate(const KafkaRequest &request, KafkaSasl &sasl, bool &loggedIn,
                             bool &refused) const;
    std::string metadata(const KafkaRequest &request);
    bool knows(const KafkaRequest &request) const;
    void keep(const KafkaRequest &request);

    KafkaSpec m_spec;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_tls;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::atomic<int> m_accepted = 0;

    mutable std::mutex m_mutex; // protects what follows, and the topics of m_spec
    std::condition_variable m_changed;
    std::set<int> m_sockets; // of connections, each served by a thread
    std::vector<KafkaRequest> m_requests;
    bool m_stopping = false;

    std::thread m_thread; // last: starts when all else is ready
};

} // namespace lightfoot::test
