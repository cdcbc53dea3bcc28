// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/process.h"

#include <openssl/ssl.h>

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot::test {

enum class OcspSays : std::uint8_t
{
    Good,
    Revoked,
    Unknown
};

// What an OCSP response says. Times are from now.
struct OcspSpec
{
    std::string subject; // PEM files
    std::string issuer;
    KeyPair signer;
    OcspSays says = OcspSays::Good;
    int reason = -1; // RFC 5280 section 5.3.1; none
    std::chrono::seconds revoked = -std::chrono::hours(48);
    std::chrono::seconds thisUpdate = -std::chrono::minutes(10);
    std::chrono::seconds nextUpdate = std::chrono::hours(24); // zero: not said
    bool sha256 = false; // names the certificate by SHA-256 instead of SHA-1
};

// A response in DER. request: where it carries a nonce that is repeated.
std::string ocspResponse(const OcspSpec &spec, std::string_view request = {});
// One that says tryLater and the like (OCSP_RESPONSE_STATUS_...).
std::string ocspError(int status);

// What a list of revoked certificates says. Times are from now.
struct CrlSpec
{
    KeyPair issuer;
    std::vector<std::string> revoked; // PEM files
    int reason = -1;                  // of all of them
    std::chrono::seconds thisUpdate = -std::chrono::minutes(10);
    std::chrono::seconds nextUpdate = std::chrono::hours(24); // zero: not said
    std::string scope;         // issuing distribution point, as in openssl.cnf: "URI:http://..." or "onlyCA"
    bool changes = false;      // a list of changes only
    bool oddExtension = false; // critical, and known to nobody
    std::size_t others = 0;    // so many more, of nobody
    std::string signedBy;      // key of somebody else; empty: the issuer's
};

// A list in DER.
std::string crl(const CrlSpec &spec);

// For Script::configureTls: staples these bytes, whatever they are.
std::function<void(SSL_CTX *)> stapling(std::string response);

// `openssl ocsp` as a responder of one authority, on 127.0.0.1. One thread, owned by a test.
class OcspResponder
{
public:
    struct Entry
    {
        std::string certificate; // PEM file
        std::string reason;      // of its revocation: "keyCompromise"; empty: it is good
    };

    OcspResponder(KeyPair authority, std::uint16_t port);

    // False: error() says why. Who is not among the entries is unknown.
    bool start(const std::vector<Entry> &entries);
    const std::string &error() const { return m_process.error(); }

private:
    const KeyPair m_authority;
    const std::uint16_t m_port;
    QTemporaryDir m_folder;
    Process m_process;
};

} // namespace lightfoot::test
