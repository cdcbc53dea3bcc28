// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/tls/tlsprober.h"

#include "core/net/certificates.h"
#include "core/net/probecontext.h"
#include "core/net/proberesources.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/shared/serveroptions.h"
#include "core/probers/tls/certificatedates.h"
#include "core/probers/tls/revocation.h"

#include <array>

namespace lightfoot {

namespace {

constexpr ServerDefaults defaults{.kind = "tls", .port = 443, .proxy = ProxyUse::Socks5Only};
constexpr double tenYears = 10.0 * 365 * 24 * 3600; // in seconds

// What is looked at beside the handshake.
struct DateRules
{
    bool expirySkipped = false;
    Duration alertBefore{0}; // zero: never
};

class TlsProber final : public Prober
{
public:
    TlsProber(Destination destination, TlsContext context, DateRules rules, RevocationRules revocation,
              ProberResources &resources)
        : m_destination(std::move(destination)),
          m_tls(std::move(context)),
          m_rules(rules),
          m_revocation(revocation, m_tls, resources),
          m_serverName(certificateName(m_destination.address.host))
    {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Stream stream(context);
        MaybeFailure failure = co_await stream.connect(m_destination);
        if (!failure)
            failure = co_await stream.startTls(m_tls, m_serverName,
                                               {.protocols = {}, .stapledStatus = m_revocation.isWanted()});
        const bool shaken = !failure;
        if (!shaken || !m_revocation.isWanted())
            context.finish(); // neither judging nor closing is the endpoint's time
        const Seen seen = look(stream);
        RevocationFinding revocation;
        if (shaken)
            failure = checkInDate(context.at());
        if (!failure && m_revocation.isWanted()) {
            VerifiedChain chain = VerifiedChain::of(stream);
            chain.onLoopback = chain.onLoopback && !m_destination.proxy;
            stream.close(); // authorities may be slow, and the endpoint has said all
            revocation = co_await m_revocation.run(context, chain);
            failure = std::move(revocation.failure);
        }
        context.finish();
        if (shaken && !failure)
            failure = checkStaysInDate(m_certificates, context.at(), m_rules.alertBefore);
        co_return verdict(seen, std::move(failure), revocation, context.at());
    }

private:
    // What is left to tell of a connection that may be closed by now.
    struct Seen
    {
        bool chain = false;
        std::string tlsVersion; // empty: the handshake did not end well
        asio::ip::tcp::endpoint remote;
        std::string remoteAddress;
    };

    // The chain is read anew only when it changed; most probes see the one before.
    Seen look(const Stream &stream)
    {
        const std::optional<ChainDigest> digest = peerChainDigest(stream.ssl());
        if (digest && digest != m_digest) {
            m_certificates = peerCertificates(stream.ssl());
            m_anchor = trustAnchor(stream.ssl());
            m_digest = digest;
            m_details.reset();
        }
        return {.chain = digest.has_value(),
                .tlsVersion = stream.isSecured() ? SSL_get_version(stream.ssl()) : std::string(),
                .remote = stream.remote(),
                .remoteAddress = stream.remoteAddress()};
    }

    MaybeFailure checkInDate(WallTime now) const
    {
        if (m_rules.expirySkipped)
            return std::nullopt;
        MaybeFailure failure = lightfoot::checkInDate(m_certificates, now);
        if (!failure && m_anchor)
            failure = lightfoot::checkInDate(std::span(&*m_anchor, 1), now);
        return failure;
    }

    std::shared_ptr<ProbeDetails> describe(const Seen &seen, const RevocationFinding &revocation,
                                           WallTime now) const
    {
        auto details = std::make_shared<ProbeDetails>();
        details->remoteAddress = seen.remoteAddress;
        details->reason = revocation.remark;
        if (!seen.chain)
            return details;
        const std::int64_t days = daysLeft(m_certificates, now);
        details->certificates = m_certificates;
        details->metrics = {{"days_left", static_cast<double>(days)}};
        details->tlsVersion = seen.tlsVersion;
        if (!seen.tlsVersion.empty())
            details->summary = seen.tlsVersion + ", " + std::to_string(days) +
                               (days == 1 ? " day left" : " days left") +
                               (revocation.summary.empty() ? "" : ", " + revocation.summary);
        return details;
    }

    Verdict verdict(const Seen &seen, MaybeFailure failure, const RevocationFinding &revocation, WallTime now)
    {
        if (failure) {
            const std::shared_ptr<ProbeDetails> details = describe(seen, revocation, now);
            details->reason = std::move(failure->reason);
            return {failure->kind, details};
        }
        const double days = static_cast<double>(daysLeft(m_certificates, now));
        if (!m_details || m_remote != seen.remote || m_details->metrics.front().second != days ||
            m_details->tlsVersion != seen.tlsVersion || m_revocationSummary != revocation.summary ||
            m_details->reason != revocation.remark) {
            m_details = describe(seen, revocation, now);
            m_remote = seen.remote;
            m_revocationSummary = revocation.summary;
        }
        return {FailureKind::None, m_details};
    }

    const Destination m_destination;
    const TlsContext m_tls;
    const DateRules m_rules;
    RevocationCheck m_revocation;
    const std::string m_serverName;
    std::optional<ChainDigest> m_digest; // of the chain that the next two are read from
    std::vector<Certificate> m_certificates;
    std::optional<Certificate> m_anchor;
    // Of the last success; shared with the next one while that looks the same.
    asio::ip::tcp::endpoint m_remote;
    std::string m_revocationSummary;
    std::shared_ptr<const ProbeDetails> m_details;
};

constexpr std::array<OptionDescriptor, 5> tlsOwn{{
    {.key = "insecure_skip_verify",
     .type = OptionType::Boolean,
     .label = QT_TRANSLATE_NOOP("Option", "Trust any certificate"),
     .hint = QT_TRANSLATE_NOOP("Option", "Neither chain nor name are checked; expiry is")},
    {.key = "expire_skip_verify",
     .type = OptionType::Boolean,
     .label = QT_TRANSLATE_NOOP("Option", "Accept expired certificates"),
     .hint = QT_TRANSLATE_NOOP("Option", "Chain and name are still checked")},
    {.key = "alert_expire_before",
     .type = OptionType::Time,
     .label = QT_TRANSLATE_NOOP("Option", "Alert before expiry"),
     .hint = QT_TRANSLATE_NOOP("Option", "For every certificate the server sends; 0s: never"),
     .minimum = 0,
     .maximum = tenYears},
    {.key = "root_ca_pem_path",
     .label = QT_TRANSLATE_NOOP("Option", "Authorities"),
     .hint = QT_TRANSLATE_NOOP("Option", "PEM file trusted instead of the system's authorities"),
     .file = true},
    {.key = "root_ca_pem",
     .label = QT_TRANSLATE_NOOP("Option", "Authorities as text"),
     .hint = QT_TRANSLATE_NOOP("Option", "PEM text; goes before the file")},
}};

constexpr auto options = joined(serverOptions, tlsOwn, revocationOptions);

constexpr std::array<MetricDescriptor, 1> metrics{{
    {.key = "days_left",
     .unit = "days",
     .label = QT_TRANSLATE_NOOP("Option", "Days until a certificate expires")},
}};

constexpr std::array<const char *, 1> schemes{"tls"};

// transfer: what others than the endpoint are asked about revocation.
constexpr std::array<Phase, 5> phases{Phase::Dns, Phase::Connect, Phase::Proxy, Phase::Tls, Phase::Transfer};

Result<OptionMap> fromTarget(std::string_view target)
{
    const std::size_t scheme = target.find("://");
    const std::string host(scheme == std::string_view::npos ? target : target.substr(scheme + 3));
    return parseHostPort(host, defaults.port).map([&](const HostPort &) {
        return OptionMap{{"host", host}};
    });
}

TlsSettings settingsOf(const OptionMap &values)
{
    TlsSettings settings;
    settings.insecure = optionOr(values, "insecure_skip_verify", false);
    settings.ignoreDates = true; // looked at here, for every certificate and with its name
    settings.caPem = optionOr(values, "root_ca_pem", std::string());
    if (settings.caPem.empty())
        settings.caFile = optionOr(values, "root_ca_pem_path", std::string());
    return settings;
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    const OptionMap &values = endpoint.options;
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    const RevocationRules revocation = revocationRules(values);
    if (revocation.mode != RevocationMode::Off && optionOr(values, "insecure_skip_verify", false))
        return failure(QT_TRANSLATE_NOOP("Message",
                                         "revocation: nobody vouches for a chain that is not verified; take "
                                         "insecure_skip_verify away, or revocation"));
    Result<HostPort> address = parseHostPort(optionOr(values, "host", std::string()), defaults.port);
    if (!address)
        return tl::unexpected(address.error());
    Result<ProxyPtr> proxy = proxyOf(endpoint, resources, defaults, *address);
    if (!proxy)
        return tl::unexpected(proxy.error());
    Result<TlsContext> context = resources.tls.get(settingsOf(values));
    if (!context)
        return tl::unexpected(context.error());
    const DateRules rules{optionOr(values, "expire_skip_verify", false),
                          optionOr(values, "alert_expire_before", Duration(0))};
    return std::make_unique<TlsProber>(Destination::of(std::move(*address), std::move(*proxy)),
                                       std::move(*context), rules, revocation, resources);
}

} // namespace

const ProberKind tlsKind{
    .id = "tls",
    .label = QT_TRANSLATE_NOOP("Option", "TLS"),
    .summary = QT_TRANSLATE_NOOP("Option", "Shakes hands and checks every certificate"),
    .options = options,
    .metrics = metrics,
    .schemes = schemes,
    .goodbye = "",
    .blocks = false,
    .target = hostOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 1,
    .reach = serverReach<defaults>,
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP("Option", "the chain, the name and the dates of every certificate that the "
                                            "server sends; that none was revoked where asked for"),
};

} // namespace lightfoot
