// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/tls/revocation.h"

#include "core/net/certificates.h"
#include "core/net/probecontext.h"
#include "core/probers/tls/authorityerrand.h"
#include "core/probers/tls/certificateurls.h"

#include <openssl/bn.h>

#include <algorithm>
#include <strings.h>

namespace lightfoot {

namespace {

using State = RevocationStatus::State;

constexpr std::size_t serialShown = 64; // digits

std::string serialOf(const X509 *certificate)
{
    const std::unique_ptr<BIGNUM, OpensslDeleter<BN_free>> number(
        ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
    char *digits = number ? BN_bn2hex(number.get()) : nullptr;
    std::string text = digits ? std::string(digits).substr(0, serialShown) : std::string();
    OPENSSL_free(digits);
    return text;
}

std::string nameOfCertificate(const X509 *certificate)
{
    return shortName(certificateOf(certificate));
}

} // namespace

RevocationRules revocationRules(const OptionMap &options)
{
    RevocationRules rules;
    rules.required = optionOr(options, "revocation_required", false);
    const std::string mode = optionOr(options, "revocation", std::string());
    for (std::size_t i = 0; i < revocationModes.size(); ++i) {
        if (strcasecmp(revocationModes[i], mode.c_str()) == 0)
            rules.mode = static_cast<RevocationMode>(i);
    }
    return rules;
}

VerifiedChain VerifiedChain::of(const Stream &stream)
{
    VerifiedChain chain;
    chain.onLoopback = stream.remote().address().is_loopback();
    if (STACK_OF(X509) *verified = SSL_get0_verified_chain(stream.ssl()))
        chain.certificates.reset(X509_chain_up_ref(verified));
    unsigned char *staple = nullptr;
    const long size = SSL_get_tlsext_status_ocsp_resp(stream.ssl(), &staple);
    if (staple && size > 0)
        chain.staple.assign(reinterpret_cast<const char *>(staple), static_cast<std::size_t>(size));
    return chain;
}

std::vector<RevocationCheck::Source> RevocationCheck::sources(int place) const
{
    std::vector<Source> sources;
    const RevocationMode mode = m_rules.mode;
    // Only the first certificate's status is stapled: OpenSSL asks for no other.
    if (place == 0 && mode != RevocationMode::Crl)
        sources.push_back(Source::Staple);
    if (mode == RevocationMode::Ocsp || mode == RevocationMode::Any)
        sources.push_back(Source::Responder);
    if (mode == RevocationMode::Crl || mode == RevocationMode::Any)
        sources.push_back(Source::List);
    return sources;
}

std::string RevocationCheck::nameOf(Source source, const std::string &url)
{
    switch (source) {
    case Source::Staple:
        return "stapled OCSP response";
    case Source::Responder:
        return url.empty() ? "OCSP" : "OCSP responder " + url;
    case Source::List:
        return url.empty() ? "revocation list" : "revocation list " + url;
    }
    return {};
}

Failure RevocationCheck::revoked(const X509 *certificate, const Told &told)
{
    const std::string name = nameOfCertificate(certificate);
    const std::string serial = serialOf(certificate);
    const RevocationStatus &status = told.status;
    switch (told.source) {
    case Source::Staple:
        return failed(FailureKind::TlsUntrusted,
                      QT_TRANSLATE_NOOP("Message",
                                        "the certificate “%1” (serial %2) was revoked on %3 (%4), says "
                                        "the OCSP response that the server staples"),
                      name, serial, status.revokedOn, status.reason);
    case Source::Responder:
        return failed(FailureKind::TlsUntrusted,
                      QT_TRANSLATE_NOOP("Message",
                                        "the certificate “%1” (serial %2) was revoked on %3 (%4), says "
                                        "the OCSP responder %5"),
                      name, serial, status.revokedOn, status.reason, told.url);
    case Source::List:
        return failed(FailureKind::TlsUntrusted,
                      QT_TRANSLATE_NOOP("Message",
                                        "the certificate “%1” (serial %2) was revoked on %3 (%4), says "
                                        "the revocation list %5"),
                      name, serial, status.revokedOn, status.reason, told.url);
    }
    return {};
}

MaybeFailure RevocationCheck::checkMustStaple(const VerifiedChain &chain) const
{
    if (chain.anchor() < 0 || !mustStaple(sk_X509_value(chain.certificates.get(), 0)))
        return std::nullopt;
    const std::string name = nameOfCertificate(sk_X509_value(chain.certificates.get(), 0));
    if (chain.staple.empty())
        return failed(FailureKind::TlsUntrusted,
                      QT_TRANSLATE_NOOP("Message",
                                        "the certificate “%1” demands that an OCSP response is stapled "
                                        "(must-staple), and the server sends none"),
                      name);
    const RevocationStatus status = stapled(chain);
    if (status.state == State::Revoked)
        return revoked(sk_X509_value(chain.certificates.get(), 0), {status, Source::Staple, {}});
    if (status.state == State::Unknown)
        return failed(FailureKind::TlsUntrusted,
                      QT_TRANSLATE_NOOP("Message",
                                        "the certificate “%1” demands that an OCSP response is stapled "
                                        "(must-staple), and the one that the server sends is "
                                        "worthless: %2"),
                      name, toEnglish(status.problem));
    return std::nullopt;
}

asio::awaitable<RevocationCheck::Told> RevocationCheck::tellBy(AuthorityErrand &errand,
                                                               const VerifiedChain &chain, int place,
                                                               Source source, std::string &problems)
{
    const X509 *certificate = sk_X509_value(chain.certificates.get(), place);
    Told told{.status = {}, .source = source, .url = {}};
    const auto isTold = [&] {
        if (told.status.state != State::Unknown)
            return true;
        problems +=
            (problems.empty() ? "" : "; ") + nameOf(source, told.url) + ": " + toEnglish(told.status.problem);
        return false;
    };
    told.status.problem = message(QT_TRANSLATE_NOOP("Message", "the certificate names none"));
    if (source == Source::Staple) {
        told.status = stapled(chain);
    } else if (source == Source::Responder) {
        for (const std::string &url : ocspUrls(certificate)) {
            if (!told.url.empty() && isTold())
                break;
            told.url = url;
            told.status = co_await askResponder(errand, chain, place, url);
        }
    } else {
        for (const CrlPoint &point : crlPoints(certificate)) {
            if (!told.url.empty() && isTold())
                break;
            told.url = point.url;
            told.status = co_await askList(errand, chain, place, point);
        }
    }
    isTold();
    co_return told;
}

asio::awaitable<RevocationCheck::Told> RevocationCheck::tell(AuthorityErrand &errand,
                                                             const VerifiedChain &chain, int place)
{
    std::string problems;
    for (const Source source : sources(place)) {
        Told told = co_await tellBy(errand, chain, place, source, problems);
        if (told.status.state != State::Unknown)
            co_return told;
    }
    Told nothing;
    nothing.status = RevocationStatus::unknown(message(
        QT_TRANSLATE_NOOP("Message", "whether the certificate “%1” was revoked could not be told: %2"),
        nameOfCertificate(sk_X509_value(chain.certificates.get(), place)), problems));
    co_return nothing;
}

std::string RevocationCheck::summaryOf(const std::vector<Told> &good)
{
    std::string sources;
    WallTime until = WallTime::max(); // the first that ends
    for (const Told &told : good) {
        const std::string name = nameOf(told.source, {});
        if (sources.find(name) == std::string::npos)
            sources += (sources.empty() ? "" : ", ") + name;
        if (told.status.until != WallTime())
            until = std::min(until, told.status.until);
    }
    return "not revoked (" + sources + (until == WallTime::max() ? "" : ", until " + minuteText(until)) + ")";
}

asio::awaitable<RevocationFinding> RevocationCheck::run(ProbeContext &context, const VerifiedChain &chain)
{
    RevocationFinding finding;
    finding.failure = checkMustStaple(chain);
    AuthorityErrand errand(context, m_resources);
    std::vector<Told> good;
    for (int place = 0; place < chain.anchor() && !finding.failure; ++place) {
        const X509 *certificate = sk_X509_value(chain.certificates.get(), place);
        if (sources(place).empty() || isNeverRevoked(certificate))
            continue;
        Told told = co_await tell(errand, chain, place);
        // That the deadline passed is the authority's doing; the endpoint had said all it has to say.
        if (context.interrupted() && context.interruption().kind == FailureKind::Cancelled)
            finding.failure = context.interruption();
        else if (told.status.state == State::Revoked)
            finding.failure = revoked(certificate, told);
        else if (told.status.state == State::Good)
            good.push_back(std::move(told));
        else if (!finding.remark)
            finding.remark = told.status.problem;
    }
    if (finding.failure)
        co_return finding;
    if (finding.remark && m_rules.required)
        finding.failure = Failure{FailureKind::TlsUntrusted, finding.remark};
    else if (finding.remark)
        finding.summary = "revocation unknown";
    else if (!good.empty())
        finding.summary = summaryOf(good);
    co_return finding;
}

} // namespace lightfoot
