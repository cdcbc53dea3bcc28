// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/net/httpfetch.h"
#include "core/net/stream.h"
#include "core/probers/tls/ocspanswer.h"

#include <array>

namespace lightfoot {

class AuthorityErrand;
class ProbeContext;
struct CrlPoint;
struct ProberResources;

// Who is asked whether a certificate was revoked.
enum class RevocationMode : std::uint8_t
{
    Off,
    Staple, // what the server sends along, which is about its own certificate only
    Ocsp,   // that, else the responder that a certificate names
    Crl,    // the list that a certificate names
    Any     // all of them, in this order, until one can tell
};

struct RevocationRules
{
    RevocationMode mode = RevocationMode::Off;
    bool required = false; // down where nobody can tell
};

inline constexpr std::array<const char *, 5> revocationModes{"off", "staple", "ocsp", "crl",
                                                             "any"}; // as above

inline constexpr std::array<OptionDescriptor, 2> revocationOptions{{
    {.key = "revocation",
     .label = QT_TRANSLATE_NOOP("Option", "Check revocation"),
     .hint =
         QT_TRANSLATE_NOOP("Option", "staple: by what the server staples; ocsp: else by the responder; crl: "
                                     "by the authority's list; any: by whichever can tell"),
     .choices = revocationModes},
    {.key = "revocation_required",
     .type = OptionType::Boolean,
     .label = QT_TRANSLATE_NOOP("Option", "Down when revocation is unknown"),
     .hint = QT_TRANSLATE_NOOP("Option", "Otherwise a remark: a responder out of reach is no fault of the "
                                         "endpoint")},
}};

RevocationRules revocationRules(const OptionMap &options);

// What of a handshake is looked at, kept beyond its connection. Lives in the running probe.
struct VerifiedChain
{
    struct Deleter
    {
        void operator()(STACK_OF(X509) * chain) const { sk_X509_pop_free(chain, X509_free); }
    };

    std::unique_ptr<STACK_OF(X509), Deleter> certificates; // the leaf first, the anchor last; may be null
    std::string staple;                                    // empty: none was sent
    bool onLoopback = false;                               // the server is this machine

    static VerifiedChain of(const Stream &stream);
    int anchor() const { return certificates ? sk_X509_num(certificates.get()) - 1 : -1; }
};

// What came of it.
struct RevocationFinding
{
    MaybeFailure failure; // revoked; or the probe was cancelled
    Message remark;       // it could not be told, and that is allowed
    std::string summary;  // "not revoked (stapled OCSP response, until 2026-12-01 10:00 UTC)"
};

// Tells whether the certificates of a chain were revoked: all but the anchor, which nobody could revoke. Only
// a chain that an authority of the user's trust vouches for is looked at, so that the URLs in it are that
// authority's and not the endpoint's. Owned by its prober, lives on its thread.
class RevocationCheck
{
public:
    RevocationCheck(RevocationRules rules, TlsContext tls, ProberResources &resources)
        : m_rules(rules), m_tls(std::move(tls)), m_resources(resources)
    {}

    bool isWanted() const { return m_rules.mode != RevocationMode::Off; }

    // Asking others is the phase transfer; where nobody has to be asked there is none.
    asio::awaitable<RevocationFinding> run(ProbeContext &context, const VerifiedChain &chain);

private:
    enum class Source : std::uint8_t
    {
        Staple,
        Responder,
        List
    };
    struct Told
    {
        RevocationStatus status;
        Source source = Source::Staple;
        std::string url; // of a responder or a list
    };

    std::vector<Source> sources(int place) const;
    OcspSubject subject(const VerifiedChain &chain, int place) const;
    RevocationStatus stapled(const VerifiedChain &chain) const;
    MaybeFailure checkMustStaple(const VerifiedChain &chain) const;
    asio::awaitable<Told> tell(AuthorityErrand &errand, const VerifiedChain &chain, int place);
    // What nobody could tell is appended to problems.
    asio::awaitable<Told> tellBy(AuthorityErrand &errand, const VerifiedChain &chain, int place,
                                 Source source, std::string &problems);
    asio::awaitable<RevocationStatus> askResponder(AuthorityErrand &errand, const VerifiedChain &chain,
                                                   int place, const std::string &url);
    asio::awaitable<RevocationStatus> askList(AuthorityErrand &errand, const VerifiedChain &chain, int place,
                                              const CrlPoint &point);
    Result<HttpFetch> fetchOf(const VerifiedChain &chain, const std::string &url) const;
    static Failure revoked(const X509 *certificate, const Told &told);
    static std::string nameOf(Source source, const std::string &url);
    static std::string summaryOf(const std::vector<Told> &good);

    const RevocationRules m_rules;
    const TlsContext m_tls;
    ProberResources &m_resources;
};

} // namespace lightfoot
