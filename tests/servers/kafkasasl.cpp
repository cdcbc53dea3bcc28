// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/kafkasasl.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace lightfoot::test {

namespace {

const unsigned char *data(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

unsigned char *data(std::string &text)
{
    return reinterpret_cast<unsigned char *>(text.data());
}

std::string encoded(std::string_view bytes)
{
    std::string text(bytes.size() * 2 + 8, '\0');
    text.resize(
        static_cast<std::size_t>(EVP_EncodeBlock(data(text), data(bytes), static_cast<int>(bytes.size()))));
    return text;
}

std::string decoded(std::string_view text)
{
    std::string bytes(text.size(), '\0');
    const int size = EVP_DecodeBlock(data(bytes), data(text), static_cast<int>(text.size()));
    const auto padding = static_cast<std::size_t>(text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0);
    bytes.resize(size < 0 ? 0 : static_cast<std::size_t>(size) - padding);
    return bytes;
}

std::string mac(const EVP_MD *digest, const std::string &key, const std::string &text)
{
    std::string result(static_cast<std::size_t>(EVP_MD_get_size(digest)), '\0');
    HMAC(digest, key.data(), static_cast<int>(key.size()), data(std::string_view(text)), text.size(),
         data(result), nullptr);
    return result;
}

std::string hash(const EVP_MD *digest, const std::string &text)
{
    std::string result(static_cast<std::size_t>(EVP_MD_get_size(digest)), '\0');
    EVP_Digest(text.data(), text.size(), data(result), nullptr, digest, nullptr);
    return result;
}

std::string salted(const EVP_MD *digest, const std::string &password, const std::string &salt, int iterations)
{
    std::string result(static_cast<std::size_t>(EVP_MD_get_size(digest)), '\0');
    PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()), data(std::string_view(salt)),
                      static_cast<int>(salt.size()), iterations, digest, static_cast<int>(result.size()),
                      data(result));
    return result;
}

// The value of ",x=..." in a message with commas.
std::string attribute(const std::string &message, const std::string &name)
{
    const std::size_t at = (',' + message).find(',' + name + '=');
    if (at == std::string::npos)
        return {};
    const std::size_t begin = at + name.size() + 1;
    return message.substr(begin, message.find(',', begin) - begin);
}

std::string unescaped(std::string name)
{
    for (std::size_t at = name.find('='); at != std::string::npos; at = name.find('=', at + 1))
        name.replace(at, 3, name.compare(at, 3, "=2C") == 0 ? "," : "=");
    return name;
}

} // namespace

KafkaSasl::Step KafkaSasl::take(const std::string &bytes)
{
    if (m_mechanism == "PLAIN")
        return takePlain(bytes);
    return m_nonce.empty() ? takeFirst(bytes) : takeFinal(bytes);
}

KafkaSasl::Step KafkaSasl::takePlain(const std::string &bytes) const
{
    for (const auto &[user, password] : m_users.passwords) {
        if (bytes == '\0' + user + '\0' + password)
            return {.done = true};
    }
    return {.refused = true};
}

KafkaSasl::Step KafkaSasl::takeFirst(const std::string &bytes)
{
    const std::string bare = bytes.starts_with("n,,") ? bytes.substr(3) : std::string();
    m_user = unescaped(attribute(bare, "n"));
    const std::string nonce = attribute(bare, "r");
    if (!m_users.passwords.contains(m_user) || nonce.size() < 16 || !bare.starts_with("n="))
        return {.refused = true};
    m_nonce = nonce + "3rfcNHYJY1ZVvWVs7j";
    if (m_users.saltsAnew)
        m_salt = nonce;
    const std::string told = m_users.fault == ScramFault::ForeignNonce
                                 ? (m_nonce[0] == 'A' ? "B" : "A") + m_nonce.substr(1)
                                 : m_nonce;
    const std::string iterations =
        m_users.claimedIterations.empty() ? std::to_string(m_users.iterations) : m_users.claimedIterations;
    const std::string answer = "r=" + told + ",s=" + encoded(m_salt) + ",i=" + iterations;
    m_authMessage = bare + ',' + answer;
    return {.bytes = answer};
}

KafkaSasl::Step KafkaSasl::takeFinal(const std::string &bytes)
{
    const EVP_MD *digest = m_mechanism == "SCRAM-SHA-512" ? EVP_sha512() : EVP_sha256();
    const std::string password = salted(digest, m_users.passwords.at(m_user), m_salt, m_users.iterations);
    const std::string clientKey = mac(digest, password, "Client Key");
    const std::string message = m_authMessage + ',' + bytes.substr(0, bytes.find(",p="));
    std::string proof = decoded(attribute(bytes, "p"));
    const std::string signature = mac(digest, hash(digest, clientKey), message);
    for (std::size_t i = 0; i < proof.size() && i < signature.size(); ++i)
        proof[i] = static_cast<char>(proof[i] ^ signature[i]);
    const std::string nonce = attribute(bytes, "r");
    const bool same = m_users.anyNonceBefore ? nonce.ends_with(m_nonce) : nonce == m_nonce;
    const bool right = bytes.starts_with("c=biws,") && same && proof == clientKey;
    if (m_users.fault == ScramFault::SaysError)
        return {.done = true, .bytes = "e=invalid-proof"};
    if (m_users.fault == ScramFault::NoSignature)
        return {.done = true};
    if (m_users.fault == ScramFault::WrongSignature)
        return {.done = true, .bytes = "v=" + encoded(mac(digest, "what do I know", message))};
    if (!right)
        return {.refused = true};
    return {.done = true, .bytes = "v=" + encoded(mac(digest, mac(digest, password, "Server Key"), message))};
}

} // namespace lightfoot::test
