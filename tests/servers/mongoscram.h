// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/evp.h>

#include <optional>
#include <string>

namespace lightfoot::test {

// What a server keeps of a user's password (RFC 5802 3): it can check a proof and prove itself with it, and
// no more.
struct ScramSecret
{
    const EVP_MD *hash = nullptr;
    std::string salt;
    int rounds = 4096; // the fewest that clients accept
    std::string storedKey;
    std::string serverKey;

    // Of a password prepared as the mechanism wants it. Takes as long as a login.
    static ScramSecret of(const EVP_MD *hash, const std::string &password);
};

// The password of SCRAM-SHA-1 as MongoDB has it.
std::string mongoDigest(const std::string &user, const std::string &password);

// The server's part of one SCRAM login (RFC 5802 5, without channel binding). One thread.
class ScramConversation
{
public:
    explicit ScramConversation(ScramSecret secret) : m_secret(std::move(secret)) {}

    // The user in the client's first message, nothing when it is none.
    static std::optional<std::string> userOf(const std::string &clientFirst);

    // The server's first message; nothing when the client's is none. rounds may lie.
    std::optional<std::string> first(const std::string &clientFirst, const std::string &rounds = {});
    // The server's proof; nothing when the client's is wrong.
    std::optional<std::string> final(const std::string &clientFinal);

private:
    const ScramSecret m_secret;
    std::string m_clientFirstBare;
    std::string m_serverFirst;
    std::string m_nonce;
};

} // namespace lightfoot::test
