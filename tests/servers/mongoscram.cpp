// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/mongoscram.h"

#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <QtGlobal>

namespace lightfoot::test {

namespace {

const unsigned char *bytesOf(const std::string &text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

unsigned char *bytesOf(std::string &text)
{
    return reinterpret_cast<unsigned char *>(text.data());
}

std::string randomBytes(int size)
{
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (RAND_bytes(bytesOf(bytes), size) != 1)
        qFatal("no random bytes");
    return bytes;
}

std::string base64(const std::string &bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    text.resize(static_cast<std::size_t>(
        EVP_EncodeBlock(bytesOf(text), bytesOf(bytes), static_cast<int>(bytes.size()))));
    return text;
}

std::string fromBase64(const std::string &text)
{
    std::string bytes(text.size(), '\0');
    const int size = EVP_DecodeBlock(bytesOf(bytes), bytesOf(text), static_cast<int>(text.size()));
    const auto padding = text.size() - text.find_last_not_of('=') - 1;
    bytes.resize(size > 0 ? static_cast<std::size_t>(size) - padding : 0);
    return bytes;
}

std::string digest(const EVP_MD *hash, const std::string &data)
{
    std::string result(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    EVP_Digest(data.data(), data.size(), bytesOf(result), &size, hash, nullptr);
    result.resize(size);
    return result;
}

std::string hmac(const EVP_MD *hash, const std::string &key, const std::string &data)
{
    std::string result(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    HMAC(hash, key.data(), static_cast<int>(key.size()), bytesOf(data), data.size(), bytesOf(result), &size);
    result.resize(size);
    return result;
}

// The value of "x=..." among parts with commas between.
std::optional<std::string> part(const std::string &message, char name)
{
    for (std::size_t at = 0; at < message.size();) {
        const std::size_t end = std::min(message.find(',', at), message.size());
        if (message.compare(at, 2, std::string{name, '='}) == 0)
            return message.substr(at + 2, end - at - 2);
        at = end + 1;
    }
    return std::nullopt;
}

} // namespace

ScramSecret ScramSecret::of(const EVP_MD *hash, const std::string &password)
{
    const int size = EVP_MD_get_size(hash);
    ScramSecret secret{.hash = hash, .salt = randomBytes(size - 4)}; // the length that clients insist on
    std::string salted(static_cast<std::size_t>(size), '\0');
    PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()), bytesOf(secret.salt),
                      static_cast<int>(secret.salt.size()), secret.rounds, hash, size, bytesOf(salted));
    secret.storedKey = digest(hash, hmac(hash, salted, "Client Key"));
    secret.serverKey = hmac(hash, salted, "Server Key");
    return secret;
}

std::string mongoDigest(const std::string &user, const std::string &password)
{
    std::string text;
    for (const char byte : digest(EVP_md5(), user + ":mongo:" + password)) {
        constexpr auto digits = "0123456789abcdef";
        text += digits[static_cast<unsigned char>(byte) >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::optional<std::string> ScramConversation::userOf(const std::string &clientFirst)
{
    return clientFirst.starts_with("n,,") ? part(clientFirst.substr(3), 'n') : std::nullopt;
}

std::optional<std::string> ScramConversation::first(const std::string &clientFirst, const std::string &rounds)
{
    if (!clientFirst.starts_with("n,,"))
        return std::nullopt;
    m_clientFirstBare = clientFirst.substr(3);
    const std::optional<std::string> nonce = part(m_clientFirstBare, 'r');
    if (!nonce || nonce->size() < 16)
        return std::nullopt;
    m_nonce = *nonce + base64(randomBytes(18));
    m_serverFirst = "r=" + m_nonce + ",s=" + base64(m_secret.salt) +
                    ",i=" + (rounds.empty() ? std::to_string(m_secret.rounds) : rounds);
    return m_serverFirst;
}

std::optional<std::string> ScramConversation::final(const std::string &clientFinal)
{
    const std::size_t proofAt = clientFinal.rfind(",p=");
    if (proofAt == std::string::npos || part(clientFinal, 'c') != "biws" || part(clientFinal, 'r') != m_nonce)
        return std::nullopt;
    const std::string messages =
        m_clientFirstBare + "," + m_serverFirst + "," + clientFinal.substr(0, proofAt);
    std::string key = fromBase64(clientFinal.substr(proofAt + 3));
    const std::string signature = hmac(m_secret.hash, m_secret.storedKey, messages);
    if (key.size() != signature.size())
        return std::nullopt;
    for (std::size_t i = 0; i < key.size(); ++i)
        key[i] = static_cast<char>(key[i] ^ signature[i]);
    if (digest(m_secret.hash, key) != m_secret.storedKey)
        return std::nullopt;
    return "v=" + base64(hmac(m_secret.hash, m_secret.serverKey, messages));
}

} // namespace lightfoot::test
