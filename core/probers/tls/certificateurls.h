// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/x509.h>

#include <string>
#include <vector>

namespace lightfoot {

// Where a certificate says that its revocation can be asked about, as it stands there: hostile until
// fetchableUrl() has seen it.

// The OCSP responders (authority information access, RFC 5280 section 4.2.2.1), two at most.
std::vector<std::string> ocspUrls(const X509 *certificate);

// One whole list of revoked certificates (RFC 5280 section 4.2.1.13).
struct CrlPoint
{
    std::string url;                // the http one among the names
    std::vector<std::string> names; // all URIs of this point: the list says for which of them it is
};

// The points that hold whole lists of the certificate's own issuer, two at most; of those with no http://
// name the first name.
std::vector<CrlPoint> crlPoints(const X509 *certificate);

// The certificate demands a stapled OCSP response (RFC 7633: status_request among its TLS features).
bool mustStaple(const X509 *certificate);

// The authority gives no word on it, since it does not live long enough (RFC 9608: id-ce-noRevAvail).
bool isNeverRevoked(const X509 *certificate);

} // namespace lightfoot
