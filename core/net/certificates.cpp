// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/certificates.h"

#include <openssl/evp.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <ctime>
#include <memory>

#include <arpa/inet.h>

namespace lightfoot {

namespace {

constexpr int certificateLimit = 16;
constexpr int nameLimit = 64;
constexpr std::size_t textLimit = 512;

std::string textOf(const X509_NAME *name)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
    X509_NAME_print_ex(bio.get(), name, 0,
                       XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return size > 0 ? escaped({data, static_cast<std::size_t>(size)}, textLimit) : std::string();
}

std::string addressOf(const ASN1_OCTET_STRING *bytes)
{
    char text[INET6_ADDRSTRLEN] = "";
    const int size = ASN1_STRING_length(bytes);
    if (size == 4 || size == 16)
        ::inet_ntop(size == 4 ? AF_INET : AF_INET6, ASN1_STRING_get0_data(bytes), text, sizeof text);
    return text;
}

std::vector<std::string> namesOf(const X509 *certificate)
{
    std::vector<std::string> names;
    const auto release = [](GENERAL_NAMES *all) { GENERAL_NAMES_free(all); };
    const std::unique_ptr<GENERAL_NAMES, decltype(release)> all(
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)),
        release);
    const int count = all ? std::min(sk_GENERAL_NAME_num(all.get()), nameLimit) : 0;
    for (int i = 0; i < count; ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(all.get(), i);
        if (name->type == GEN_DNS) {
            const auto *data = reinterpret_cast<const char *>(ASN1_STRING_get0_data(name->d.dNSName));
            names.push_back(escaped({data, static_cast<std::size_t>(ASN1_STRING_length(name->d.dNSName))}));
        } else if (name->type == GEN_IPADD) {
            names.push_back(addressOf(name->d.iPAddress));
        }
    }
    return names;
}

ChainDigest digestOf(const X509 *certificate)
{
    ChainDigest digest{};
    X509_digest(certificate, EVP_sha256(), digest.data(), nullptr);
    return digest;
}

std::string hexadecimal(const ChainDigest &digest)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : digest) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

int sentCount(const STACK_OF(X509) * chain)
{
    return chain ? std::min(sk_X509_num(chain), certificateLimit) : 0;
}

} // namespace

WallTime wallTimeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    // The clock counts nanoseconds and ends in 2262, certificates may last until 9999.
    constexpr auto limit =
        std::chrono::duration_cast<std::chrono::seconds>(WallTime::max().time_since_epoch()).count();
    const std::int64_t seconds = ::timegm(&parts);
    return WallTime(std::chrono::seconds(std::clamp<std::int64_t>(seconds, -limit, limit)));
}

Certificate certificateOf(const X509 *certificate)
{
    return {.subject = textOf(X509_get_subject_name(certificate)),
            .issuer = textOf(X509_get_issuer_name(certificate)),
            .names = namesOf(certificate),
            .notBefore = wallTimeOf(X509_get0_notBefore(certificate)),
            .notAfter = wallTimeOf(X509_get0_notAfter(certificate)),
            .sha256 = hexadecimal(digestOf(certificate))};
}

std::vector<Certificate> peerCertificates(const SSL *ssl)
{
    std::vector<Certificate> certificates;
    const STACK_OF(X509) *chain = ssl ? SSL_get_peer_cert_chain(ssl) : nullptr;
    for (int i = 0; i < sentCount(chain); ++i)
        certificates.push_back(certificateOf(sk_X509_value(chain, i)));
    return certificates;
}

std::optional<ChainDigest> peerChainDigest(const SSL *ssl)
{
    const STACK_OF(X509) *chain = ssl ? SSL_get_peer_cert_chain(ssl) : nullptr;
    const int count = sentCount(chain);
    if (count == 0)
        return std::nullopt;
    if (count == 1)
        return digestOf(sk_X509_value(chain, 0));
    std::string all;
    for (int i = 0; i < count; ++i) {
        const ChainDigest one = digestOf(sk_X509_value(chain, i));
        all.append(one.begin(), one.end());
    }
    ChainDigest digest{};
    EVP_Digest(all.data(), all.size(), digest.data(), nullptr, EVP_sha256(), nullptr);
    return digest;
}

std::optional<Certificate> trustAnchor(const SSL *ssl)
{
    const STACK_OF(X509) *verified = ssl ? SSL_get0_verified_chain(ssl) : nullptr;
    const int count = verified ? sk_X509_num(verified) : 0;
    if (count == 0)
        return std::nullopt;
    const X509 *anchor = sk_X509_value(verified, count - 1);
    const STACK_OF(X509) *sent = SSL_get_peer_cert_chain(ssl);
    for (int i = 0; i < sentCount(sent); ++i) {
        if (X509_cmp(sk_X509_value(sent, i), anchor) == 0)
            return std::nullopt;
    }
    return certificateOf(anchor);
}

std::string shortName(const Certificate &certificate)
{
    constexpr std::string_view key = "CN=";
    for (std::size_t at = certificate.subject.find(key); at != std::string::npos;
         at = certificate.subject.find(key, at + 1)) {
        if (at == 0 || certificate.subject[at - 1] == ',')
            return certificate.subject.substr(at + key.size(),
                                              certificate.subject.find(',', at) - at - key.size());
    }
    if (!certificate.names.empty())
        return certificate.names.front();
    return certificate.subject.empty() ? certificate.sha256.substr(0, 16) : certificate.subject;
}

} // namespace lightfoot
