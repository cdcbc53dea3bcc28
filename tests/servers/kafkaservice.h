// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace lightfoot::test {

// How one gets in to a listener of Kafka's.
struct KafkaAccess
{
    std::string host; // an address or a name
    std::uint16_t port = 0;
    std::string username; // empty: no login
    std::string password;
    std::string ca; // a PEM file; empty: no TLS
    KeyPair client; // with mutual TLS
};

// A cluster that the prober is tested against: ours (kafkaOfOurs) or a real one, which only needs this to be
// written once more. Its users have each mechanism (PLAIN, SCRAM-SHA-256, SCRAM-SHA-512) where there is a
// login, and there are the topics "orders" with two partitions and "events" with one, and no topic "nothing".
// One thread, owned by a test.
class KafkaService
{
public:
    enum class Listener : std::uint8_t
    {
        Plain,
        Tls,
        MutualTls, // wants a client certificate
        Sasl,      // wants a login
        SaslTls
    };

    virtual ~KafkaService() = default;

    // False: error() says why.
    virtual bool start() = 0;
    virtual std::string error() const = 0;
    virtual KafkaAccess access(Listener listener) const = 0;
    virtual int brokers() const = 0;
    // What the prober must not have created.
    virtual bool hasTopic(const std::string &name) const = 0;
};

// KafkaBrokers in this process, one a listener. certificates must outlive it.
std::unique_ptr<KafkaService> kafkaOfOurs(Certificates &certificates);

// Ours; or Apache's, where the environment's LIGHTFOOT_TEST_BROKERS names the folder that tests/brokers/fetch
// filled.
std::unique_ptr<KafkaService> kafkaForTests(Certificates &certificates);

} // namespace lightfoot::test
