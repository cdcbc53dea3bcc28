// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/evp.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot::kafka {

// The client's side of SCRAM (RFC 5802; with SHA-256 RFC 7677), without channel binding, which Kafka does not
// have. User and password are taken as they are: where RFC 5802 wants SASLprep (RFC 4013), Kafka's own
// clients and brokers do nothing, so that whatever they accept is accepted here, and texts beyond ASCII that
// SASLprep would change are as different as their bytes are. No object here is shared between threads.

// What the server's first message asks for.
struct ScramChallenge
{
    std::string nonce;
    std::string salt; // bytes
    std::int64_t iterations = 0;
};

// Kafka's own clients refuse less (ScramMechanism.minIterations). More would let a server spend our time;
// Kafka's brokers take 16384 at most.
inline constexpr std::int64_t fewestIterations = 4096;
inline constexpr std::int64_t mostIterations = 1'000'000;

// The slow part, Hi() of RFC 5802 2.2, in portions, so that a thread that serves others is not held up by it.
// The digest is a name of OpenSSL's: "SHA256", "SHA512". With an unknown digest the result is empty.
class PasswordSalting
{
public:
    PasswordSalting(const char *digest, std::string_view password, const ScramChallenge &challenge);

    // So many iterations more, or what is left of them.
    void advance(std::int64_t iterations);
    bool done() const { return m_left == 0; }
    const std::string &result() const { return m_result; }

private:
    struct MacDeleter
    {
        void operator()(EVP_MAC_CTX *context) const { EVP_MAC_CTX_free(context); }
    };

    std::unique_ptr<EVP_MAC_CTX, MacDeleter> m_mac; // keyed with the password; null: no such digest
    std::string m_last;
    std::string m_result;
    std::int64_t m_left = 0;
};

// One login. The calls come in the order first(), readChallenge(), final(), proves().
class ScramClient
{
public:
    enum class Trouble : std::uint8_t
    {
        None,
        Malformed,    // not what RFC 5802 section 7 has, or with an extension that must be understood
        ForeignNonce, // somebody else's conversation, played again
        Iterations    // outside the bounds
    };

    // The nonce: printable, without a comma, new for each login.
    ScramClient(const char *digest, std::string_view user, std::string nonce);

    std::string first() const;
    Trouble readChallenge(std::string_view serverFirst);
    const ScramChallenge &challenge() const { return m_challenge; }
    // saltedPassword: of this challenge.
    std::string final(const std::string &saltedPassword);
    // Whether the server's last message shows that it knows the password too, or what is derived from it.
    bool proves(std::string_view serverFinal) const;

private:
    std::string firstBare() const { return "n=" + m_user + ",r=" + m_nonce; }

    const char *const m_digest;
    const std::string m_user; // escaped
    const std::string m_nonce;
    std::string m_serverFirst;
    ScramChallenge m_challenge;
    std::string m_serverSignature;
};

// The server's reason where its message says that the login failed ("e=invalid-proof").
std::optional<std::string_view> scramError(std::string_view serverMessage);

// 24 random bytes, printable.
std::string scramNonce();

} // namespace lightfoot::kafka
