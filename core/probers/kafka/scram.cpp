// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/kafka/scram.h"

#include "core/net/base64.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace lightfoot::kafka {

namespace {

constexpr std::size_t messageLimit = 8192; // bytes of a server's message
constexpr std::string_view noChannelBinding = "n,,";

const unsigned char *bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

EVP_MAC_CTX *newMac(const char *digest, std::string_view key)
{
    EVP_MAC *hmac = EVP_MAC_fetch(nullptr, OSSL_MAC_NAME_HMAC, nullptr);
    EVP_MAC_CTX *context = EVP_MAC_CTX_new(hmac);
    EVP_MAC_free(hmac); // the context holds it
    std::string name(digest);
    const std::array parameters{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name.data(), 0),
                                OSSL_PARAM_construct_end()};
    if (EVP_MAC_init(context, bytesOf(key), key.size(), parameters.data()) == 1)
        return context;
    EVP_MAC_CTX_free(context);
    return nullptr;
}

// Empty when OpenSSL gives none.
std::string finishMac(EVP_MAC_CTX *context)
{
    std::string result(EVP_MAX_MD_SIZE, '\0');
    std::size_t size = 0;
    if (EVP_MAC_final(context, reinterpret_cast<unsigned char *>(result.data()), &size, result.size()) != 1)
        size = 0;
    result.resize(size);
    return result;
}

std::string hmac(const char *digest, std::string_view key, std::string_view text)
{
    const std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)> context(newMac(digest, key),
                                                                            EVP_MAC_CTX_free);
    if (!context || EVP_MAC_update(context.get(), bytesOf(text), text.size()) != 1)
        return {};
    return finishMac(context.get());
}

std::string hashed(const char *digest, std::string_view text)
{
    std::string result(EVP_MAX_MD_SIZE, '\0');
    std::size_t size = 0;
    if (EVP_Q_digest(nullptr, digest, nullptr, text.data(), text.size(),
                     reinterpret_cast<unsigned char *>(result.data()), &size) != 1)
        size = 0;
    result.resize(size);
    return result;
}

void exclusiveOr(std::string &into, std::string_view other)
{
    for (std::size_t i = 0; i < into.size() && i < other.size(); ++i)
        into[i] = static_cast<char>(into[i] ^ other[i]);
}

// saslname of RFC 5802 section 5.1.
std::string escapedName(std::string_view user)
{
    std::string text;
    for (const char c : user) {
        if (c == ',')
            text += "=2C";
        else if (c == '=')
            text += "=3D";
        else
            text += c;
    }
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    static constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    const std::string_view digits = text.substr(0, text.size() - padding);
    if (text.empty() || text.size() % 4 != 0 || digits.find_first_not_of(alphabet) != std::string_view::npos)
        return std::nullopt;
    std::string bytes(text.size() / 4 * 3, '\0');
    EVP_DecodeBlock(reinterpret_cast<unsigned char *>(bytes.data()), bytesOf(text),
                    static_cast<int>(text.size()));
    bytes.resize(bytes.size() - padding);
    return bytes;
}

// The value of "x=value" at the front, which it takes away with the comma behind it.
std::optional<std::string_view> takeAttribute(std::string_view &message, char name)
{
    if (message.size() < 2 || message[0] != name || message[1] != '=')
        return std::nullopt;
    const std::size_t comma = message.find(',');
    const std::string_view value = message.substr(2, comma == std::string_view::npos ? comma : comma - 2);
    message.remove_prefix(comma == std::string_view::npos ? message.size() : comma + 1);
    return value;
}

bool isPrintable(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~'; });
}

} // namespace

PasswordSalting::PasswordSalting(const char *digest, std::string_view password,
                                 const ScramChallenge &challenge)
    : m_mac(newMac(digest, password))
{
    static constexpr std::string_view firstBlock{"\0\0\0\1", 4};
    m_last = m_result = hmac(digest, password, challenge.salt + std::string(firstBlock));
    m_left = m_mac ? challenge.iterations - 1 : 0;
}

void PasswordSalting::advance(std::int64_t iterations)
{
    std::int64_t portion = std::min(iterations, m_left);
    m_left -= portion;
    for (; portion > 0; --portion) {
        EVP_MAC_init(m_mac.get(), nullptr, 0, nullptr); // again, with the same key
        EVP_MAC_update(m_mac.get(), bytesOf(m_last), m_last.size());
        std::size_t size = 0;
        EVP_MAC_final(m_mac.get(), reinterpret_cast<unsigned char *>(m_last.data()), &size, m_last.size());
        exclusiveOr(m_result, m_last);
    }
}

ScramClient::ScramClient(const char *digest, std::string_view user, std::string nonce)
    : m_digest(digest), m_user(escapedName(user)), m_nonce(std::move(nonce))
{}

std::string ScramClient::first() const
{
    return std::string(noChannelBinding) + firstBare();
}

ScramClient::Trouble ScramClient::readChallenge(std::string_view serverFirst)
{
    if (serverFirst.size() > messageLimit)
        return Trouble::Malformed;
    m_serverFirst = serverFirst;
    const std::optional<std::string_view> nonce = takeAttribute(serverFirst, 'r');
    const std::optional<std::string_view> salt = takeAttribute(serverFirst, 's');
    const std::optional<std::string_view> count = takeAttribute(serverFirst, 'i'); // extensions may follow
    std::optional<std::string> saltBytes;
    if (salt)
        saltBytes = fromBase64(*salt);
    if (!nonce || !isPrintable(*nonce) || !saltBytes || !count || count->empty())
        return Trouble::Malformed;
    if (count->find_first_not_of("0123456789") != std::string_view::npos)
        return Trouble::Malformed;
    if (!nonce->starts_with(m_nonce) || nonce->size() == m_nonce.size())
        return Trouble::ForeignNonce;
    m_challenge = {.nonce = std::string(*nonce), .salt = std::move(*saltBytes), .iterations = 0};
    const auto [end, error] =
        std::from_chars(count->data(), count->data() + count->size(), m_challenge.iterations);
    const bool within = error == std::errc() && m_challenge.iterations >= fewestIterations &&
                        m_challenge.iterations <= mostIterations;
    return within ? Trouble::None : Trouble::Iterations;
}

std::string ScramClient::final(const std::string &saltedPassword)
{
    const std::string withoutProof = "c=" + base64(noChannelBinding) + ",r=" + m_challenge.nonce;
    const std::string both = firstBare() + ',' + m_serverFirst + ',' + withoutProof;
    std::string proof = hmac(m_digest, saltedPassword, "Client Key");
    exclusiveOr(proof, hmac(m_digest, hashed(m_digest, proof), both));
    m_serverSignature = hmac(m_digest, hmac(m_digest, saltedPassword, "Server Key"), both);
    return withoutProof + ",p=" + base64(proof);
}

bool ScramClient::proves(std::string_view serverFinal) const
{
    const std::optional<std::string_view> value = takeAttribute(serverFinal, 'v');
    if (!value || value->size() > messageLimit)
        return false;
    const std::optional<std::string> signature = fromBase64(*value);
    return signature && !m_serverSignature.empty() && signature->size() == m_serverSignature.size() &&
           CRYPTO_memcmp(signature->data(), m_serverSignature.data(), m_serverSignature.size()) == 0;
}

std::optional<std::string_view> scramError(std::string_view serverMessage)
{
    return takeAttribute(serverMessage, 'e');
}

std::string scramNonce()
{
    std::string bytes(24, '\0');
    // Without randomness a nonce is only easier to foresee; the conversation stays bound to the password.
    RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), static_cast<int>(bytes.size()));
    return base64(bytes);
}

} // namespace lightfoot::kafka
