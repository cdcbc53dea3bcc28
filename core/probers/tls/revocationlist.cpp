// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/tls/revocationlist.h"

#include "core/net/certificates.h"
#include "core/net/tlscontexts.h"

#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <span>

namespace lightfoot {

namespace {

using List = std::unique_ptr<X509_CRL, OpensslDeleter<X509_CRL_free>>;
using Scope = std::unique_ptr<ISSUING_DIST_POINT, OpensslDeleter<ISSUING_DIST_POINT_free>>;
using Code = std::unique_ptr<ASN1_ENUMERATED, OpensslDeleter<ASN1_ENUMERATED_free>>;

constexpr long removeFromCrl = 8; // RFC 5280 section 5.3.1

tl::unexpected<Error> notUnderstood()
{
    return failure(QT_TRANSLATE_NOOP("Message", "it holds something that is not understood here"));
}

// The list is one of the point's names: otherwise an old acquaintance of the same authority, for other
// certificates, could be passed off as this one (RFC 5280 section 6.3.3 (b)(2)).
bool isFor(const DIST_POINT_NAME *name, const CrlPoint &point)
{
    if (name->type != 0)
        return false;
    const GENERAL_NAMES *names = name->name.fullname;
    for (int i = 0; i < sk_GENERAL_NAME_num(names); ++i) {
        const GENERAL_NAME *one = sk_GENERAL_NAME_value(names, i);
        if (one->type != GEN_URI)
            continue;
        const ASN1_STRING *uri = one->d.uniformResourceIdentifier;
        const std::string_view text(reinterpret_cast<const char *>(ASN1_STRING_get0_data(uri)),
                                    static_cast<std::size_t>(ASN1_STRING_length(uri)));
        if (std::ranges::find(point.names, text) != point.names.end())
            return true;
    }
    return false;
}

bool isAuthority(const X509 *certificate)
{
    // OpenSSL takes it for writing: it keeps what it reads in it.
    return X509_check_ca(const_cast<X509 *>(certificate)) == 1;
}

} // namespace

bool RevocationList::serialOf(const ASN1_INTEGER *number, Serial &serial)
{
    const auto length = static_cast<std::size_t>(ASN1_STRING_length(number));
    if (length > serial.size() || ASN1_STRING_type(number) != V_ASN1_INTEGER) // too long, or negative
        return false;
    serial.fill(0);
    std::copy_n(ASN1_STRING_get0_data(number), length, serial.end() - static_cast<std::ptrdiff_t>(length));
    return true;
}

Result<void> RevocationList::readScope(X509_CRL *list, const CrlPoint &point)
{
    for (int i = 0; i < X509_CRL_get_ext_count(list); ++i) {
        X509_EXTENSION *extension = X509_CRL_get_ext(list, i);
        const int id = OBJ_obj2nid(X509_EXTENSION_get_object(extension));
        if (id == NID_delta_crl)
            return failure(QT_TRANSLATE_NOOP("Message", "it lists changes only"));
        if (X509_EXTENSION_get_critical(extension) == 1 && id != NID_issuing_distribution_point)
            return notUnderstood();
    }
    int found = 0;
    const Scope scope(static_cast<ISSUING_DIST_POINT *>(
        X509_CRL_get_ext_d2i(list, NID_issuing_distribution_point, &found, nullptr)));
    if (!scope)
        return found == -1 ? Result<void>() : notUnderstood(); // -1: there is none
    if (scope->indirectCRL > 0 || scope->onlyattr > 0)
        return failure(QT_TRANSLATE_NOOP("Message", "it is not for the certificates of its authority"));
    if (scope->distpoint && !isFor(scope->distpoint, point))
        return failure(QT_TRANSLATE_NOOP("Message", "it is for other certificates of the authority"));
    m_forUsers = scope->onlyCA <= 0;
    m_forAuthorities = scope->onlyuser <= 0;
    m_someReasons = scope->onlysomereasons != nullptr;
    return {};
}

Result<void> RevocationList::readRevoked(X509_CRL *list)
{
    const STACK_OF(X509_REVOKED) *all = X509_CRL_get_REVOKED(list);
    const int count = all ? sk_X509_REVOKED_num(all) : 0;
    m_revoked.reserve(static_cast<std::size_t>(std::max(count, 0)));
    for (int i = 0; i < count; ++i) {
        const X509_REVOKED *entry = sk_X509_REVOKED_value(all, i);
        for (int e = 0; e < X509_REVOKED_get_ext_count(entry); ++e) {
            X509_EXTENSION *extension = X509_REVOKED_get_ext(entry, e);
            if (X509_EXTENSION_get_critical(extension) == 1 &&
                OBJ_obj2nid(X509_EXTENSION_get_object(extension)) != NID_crl_reason)
                return notUnderstood();
        }
        Revoked revoked;
        if (!serialOf(X509_REVOKED_get0_serialNumber(entry), revoked.serial))
            continue; // of a certificate that statusOf() does not judge
        const Code code(static_cast<ASN1_ENUMERATED *>(
            X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr)));
        const long reason = code ? ASN1_ENUMERATED_get(code.get()) : -1;
        if (reason == removeFromCrl)
            continue;
        revoked.reason = static_cast<std::int8_t>(std::clamp(reason, -1L, 127L));
        revoked.at = std::chrono::floor<std::chrono::seconds>(
                         wallTimeOf(X509_REVOKED_get0_revocationDate(entry)).time_since_epoch())
                         .count();
        m_revoked.push_back(revoked);
    }
    std::ranges::sort(m_revoked, {}, &Revoked::serial);
    return {};
}

Result<RevocationList> RevocationList::read(std::string_view der, X509 *issuer, const CrlPoint &point,
                                            WallTime now)
{
    if (der.size() > crlLimit)
        return failure(QT_TRANSLATE_NOOP("Message", "it is larger than 8 MiB"));
    const auto *data = reinterpret_cast<const unsigned char *>(der.data());
    const unsigned char *end = data;
    const List list(d2i_X509_CRL(nullptr, &end, static_cast<long>(der.size())));
    ERR_clear_error();
    if (!list || end != data + der.size())
        return failure(QT_TRANSLATE_NOOP("Message", "it is no list of revoked certificates"));
    if (X509_NAME_cmp(X509_CRL_get_issuer(list.get()), X509_get_subject_name(issuer)) != 0)
        return failure(QT_TRANSLATE_NOOP("Message", "it is of another authority"));
    // Without a key usage all is allowed: every bit is set then.
    if ((X509_get_key_usage(issuer) & KU_CRL_SIGN) == 0)
        return failure(QT_TRANSLATE_NOOP("Message", "its authority may not sign lists"));
    if (X509_CRL_verify(list.get(), X509_get0_pubkey(issuer)) != 1)
        return failure(QT_TRANSLATE_NOOP("Message", "nobody signed it who may: %1"), opensslError());
    const ASN1_TIME *next = X509_CRL_get0_nextUpdate(list.get());
    if (Message problem = outOfDate(X509_CRL_get0_lastUpdate(list.get()), next, now))
        return tl::unexpected(Error{std::move(problem)});
    RevocationList result;
    result.m_until = wallTimeOf(next);
    Result<void> understood = result.readScope(list.get(), point);
    if (understood)
        understood = result.readRevoked(list.get());
    ERR_clear_error();
    if (!understood)
        return tl::unexpected(understood.error());
    return result;
}

RevocationStatus RevocationList::statusOf(const X509 *certificate) const
{
    if (!(isAuthority(certificate) ? m_forAuthorities : m_forUsers))
        return RevocationStatus::unknown(
            message(QT_TRANSLATE_NOOP("Message", "it is for other certificates of the authority")));
    Serial serial{};
    if (!serialOf(X509_get0_serialNumber(certificate), serial))
        return RevocationStatus::unknown(
            message(QT_TRANSLATE_NOOP("Message", "the certificate's serial number is none")));
    RevocationStatus status;
    status.until = m_until;
    const auto found = std::ranges::lower_bound(m_revoked, serial, {}, &Revoked::serial);
    if (found == m_revoked.end() || found->serial != serial) {
        if (m_someReasons)
            return RevocationStatus::unknown(
                message(QT_TRANSLATE_NOOP("Message", "it lists some reasons only")));
        status.state = RevocationStatus::State::Good;
        return status;
    }
    status.state = RevocationStatus::State::Revoked;
    status.revokedOn = minuteText(WallTime(std::chrono::seconds(found->at)));
    status.reason = revocationReason(found->reason);
    return status;
}

} // namespace lightfoot
