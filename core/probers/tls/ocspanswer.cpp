// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/tls/ocspanswer.h"

#include "core/net/certificates.h"
#include "core/net/tlscontexts.h"

#include <openssl/err.h>

#include <algorithm>

namespace lightfoot {

namespace {

using Response = std::unique_ptr<OCSP_RESPONSE, OpensslDeleter<OCSP_RESPONSE_free>>;
using BasicResponse = std::unique_ptr<OCSP_BASICRESP, OpensslDeleter<OCSP_BASICRESP_free>>;
using CertificateId = std::unique_ptr<OCSP_CERTID, OpensslDeleter<OCSP_CERTID_free>>;

constexpr int singleLimit = 64; // certificates that one response is about

// The certificate named in the way that this statement names its own.
bool isAbout(const OCSP_SINGLERESP *single, const OcspSubject &subject)
{
    // OpenSSL takes it for writing and only reads.
    auto *id = const_cast<OCSP_CERTID *>(OCSP_SINGLERESP_get0_id(single));
    ASN1_OBJECT *algorithm = nullptr;
    if (OCSP_id_get0_info(nullptr, &algorithm, nullptr, nullptr, id) != 1)
        return false;
    const EVP_MD *digest = EVP_get_digestbyobj(algorithm);
    if (!digest)
        return false;
    const CertificateId own(OCSP_cert_to_id(digest, subject.certificate, subject.issuer));
    return own && OCSP_id_cmp(own.get(), id) == 0;
}

OCSP_SINGLERESP *statementOn(const OcspSubject &subject, OCSP_BASICRESP *basic)
{
    for (int i = 0; i < std::min(OCSP_resp_count(basic), singleLimit); ++i) {
        OCSP_SINGLERESP *single = OCSP_resp_get0(basic, i);
        if (isAbout(single, subject))
            return single;
    }
    return nullptr;
}

RevocationStatus statusOf(OCSP_SINGLERESP *single, WallTime now)
{
    int reason = -1;
    ASN1_GENERALIZEDTIME *revoked = nullptr;
    ASN1_GENERALIZEDTIME *from = nullptr;
    ASN1_GENERALIZEDTIME *until = nullptr;
    const int status = OCSP_single_get0_status(single, &reason, &revoked, &from, &until);
    if (Message problem = outOfDate(from, until, now))
        return RevocationStatus::unknown(std::move(problem));
    RevocationStatus said;
    said.until = wallTimeOf(until);
    if (status == V_OCSP_CERTSTATUS_GOOD) {
        said.state = RevocationStatus::State::Good;
        return said;
    }
    if (status != V_OCSP_CERTSTATUS_REVOKED)
        return RevocationStatus::unknown(message(
            QT_TRANSLATE_NOOP("Message", "it says that its responder does not know the certificate")));
    said.state = RevocationStatus::State::Revoked;
    said.revokedOn = minuteText(wallTimeOf(revoked));
    said.reason = revocationReason(reason);
    return said;
}

} // namespace

OcspRequest ocspRequest(const OcspSubject &subject)
{
    OcspRequest request(OCSP_REQUEST_new());
    // SHA-1 names the certificate and protects nothing; responders that know no other are common (RFC 5019).
    CertificateId id(OCSP_cert_to_id(EVP_sha1(), subject.certificate, subject.issuer));
    const bool made = request && id && OCSP_request_add0_id(request.get(), id.get()) != nullptr;
    if (!made)
        return nullptr;
    static_cast<void>(id.release()); // the request's now
    OCSP_request_add1_nonce(request.get(), nullptr, -1);
    return request;
}

std::string derOf(const OCSP_REQUEST *request)
{
    unsigned char *data = nullptr;
    const int size = i2d_OCSP_REQUEST(request, &data);
    std::string der(reinterpret_cast<const char *>(data), static_cast<std::size_t>(std::max(size, 0)));
    OPENSSL_free(data);
    return der;
}

RevocationStatus judgeOcsp(std::string_view der, const OcspSubject &subject, WallTime now,
                           OCSP_REQUEST *asked)
{
    const auto unknown = [](const char *id, auto... arguments) {
        ERR_clear_error();
        return RevocationStatus::unknown(message(id, std::string(arguments)...));
    };
    if (der.size() > ocspLimit)
        return unknown(QT_TRANSLATE_NOOP("Message", "it is larger than 64 KiB"));
    const auto *data = reinterpret_cast<const unsigned char *>(der.data());
    const unsigned char *end = data;
    const Response response(d2i_OCSP_RESPONSE(nullptr, &end, static_cast<long>(der.size())));
    if (!response || end != data + der.size())
        return unknown(QT_TRANSLATE_NOOP("Message", "it is no OCSP response"));
    const int outcome = OCSP_response_status(response.get());
    if (outcome != OCSP_RESPONSE_STATUS_SUCCESSFUL)
        return unknown(QT_TRANSLATE_NOOP("Message", "it says “%1” and nothing of the certificate"),
                       OCSP_response_status_str(outcome));
    const BasicResponse basic(OCSP_response_get1_basic(response.get()));
    if (!basic)
        return unknown(QT_TRANSLATE_NOOP("Message", "it is no OCSP response"));
    if (asked && OCSP_check_nonce(asked, basic.get()) == 0)
        return unknown(QT_TRANSLATE_NOOP("Message", "it answers another question than ours (its nonce)"));
    OCSP_SINGLERESP *single = statementOn(subject, basic.get());
    if (!single)
        return unknown(QT_TRANSLATE_NOOP("Message", "it is about another certificate"));
    if (OCSP_basic_verify(basic.get(), subject.chain, subject.store, OCSP_NOEXPLICIT) != 1)
        return unknown(QT_TRANSLATE_NOOP("Message", "nobody signed it who may: %1"), opensslError());
    return statusOf(single, now);
}

} // namespace lightfoot
