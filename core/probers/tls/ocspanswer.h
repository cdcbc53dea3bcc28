// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/tls/revocationstatus.h"

#include <openssl/ocsp.h>

#include <string_view>

namespace lightfoot {

inline constexpr std::size_t ocspLimit = 64 * 1024; // bytes of a response, stapled or fetched

// Whom a response is to be about, and who may have signed it. Nothing in it is owned.
struct OcspSubject
{
    X509 *certificate = nullptr;
    X509 *issuer = nullptr;
    STACK_OF(X509) *chain = nullptr; // verified: where a signer that is not sent along may be
    X509_STORE *store = nullptr;
};

using OcspRequest = std::unique_ptr<OCSP_REQUEST, OpensslDeleter<OCSP_REQUEST_free>>;

// A question about one certificate with a nonce in it (RFC 9654); null where OpenSSL has no memory for it.
OcspRequest ocspRequest(const OcspSubject &subject);
// As it is posted to a responder (RFC 6960 appendix A).
std::string derOf(const OCSP_REQUEST *request);

// What an OCSP response (DER, RFC 6960) says of a certificate. It counts only when its signer is the
// certificate's issuer, or a responder that the issuer itself vouches for, when it is about this certificate
// and holds now. asked: the question it answers, whose nonce must come back if any does (many responders sign
// beforehand and repeat none); null for a stapled response. Whether the responder's own certificate was
// revoked is not looked at. Any thread.
RevocationStatus judgeOcsp(std::string_view der, const OcspSubject &subject, WallTime now,
                           OCSP_REQUEST *asked = nullptr);

} // namespace lightfoot
