// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace lightfoot::test {

// How the broker's side of SCRAM may break its word.
enum class ScramFault : std::uint8_t
{
    None,
    WrongSignature, // lets everybody in who cannot tell
    NoSignature,
    ForeignNonce,
    SaysError // "e=...", as RFC 5802 has it and Kafka does not
};

// The broker's side of PLAIN (RFC 4616) and SCRAM (RFC 5802) on one connection. It knows the users of Kafka's
// store, verifies what it is told, and proves itself. OpenSSL's PBKDF2, not the product's. One thread.
class KafkaSasl
{
public:
    struct Users
    {
        std::map<std::string, std::string> passwords = {{"probe", "secret"},
                                                        {"odd=,user", "pass,=word \xc3\xa9"}};
        int iterations = 4096;
        std::string claimedIterations; // what the client is told instead
        // Before CVE-2024-56128 Kafka took any nonce that ends with its own, and librdkafka 2.0 sends
        // such.
        bool anyNonceBefore = false;
        bool saltsAnew = false; // another salt for each login
        ScramFault fault = ScramFault::None;
    };
    struct Step
    {
        bool refused = false;
        bool done = false;
        std::string bytes;
    };

    explicit KafkaSasl(const Users &users) : m_users(users) {}

    // "PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"
    void choose(const std::string &mechanism) { m_mechanism = mechanism; }
    const std::string &mechanism() const { return m_mechanism; }
    // What the client sent next.
    Step take(const std::string &bytes);

private:
    Step takePlain(const std::string &bytes) const;
    Step takeFirst(const std::string &bytes);
    Step takeFinal(const std::string &bytes);

    const Users &m_users;
    std::string m_mechanism;
    std::string m_user;
    std::string m_nonce;
    std::string m_salt = "pepper and salt";
    std::string m_authMessage; // as far as it is known
};

} // namespace lightfoot::test
