// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/tls/tlsprober.h"

#include "core/net/certificates.h"
#include "core/net/probecontext.h"
#include "core/net/proberesources.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/shared/serveroptions.h"
#include "core/probers/tls/certificatedates.h"

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
    TlsProber(Destination destination, TlsContext context, DateRules rules)
        : m_destination(std::move(destination)),
          m_tls(std::move(context)),
          m_rules(rules),
          m_serverName(certificateName(m_destination.address.host))
    {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Stream stream(context);
        MaybeFailure failure = co_await stream.connect(m_destination);
        if (!failure)
            failure = co_await stream.startTls(m_tls, m_serverName);
        context.finish(); // neither judging nor closing is the endpoint's time
        co_return verdict(stream, std::move(failure), context.at());
    }

private:
    // The chain is read anew only when it changed; most probes see the one before.
    void look(const Stream &stream)
    {
        const std::optional<ChainDigest> digest = peerChainDigest(stream.ssl());
        if (!digest || digest == m_digest)
            return;
        m_certificates = peerCertificates(stream.ssl());
        m_anchor = trustAnchor(stream.ssl());
        m_digest = digest;
        m_details.reset();
    }

    MaybeFailure checkDates(WallTime now) const
    {
        MaybeFailure failure;
        if (!m_rules.expirySkipped) {
            failure = checkInDate(m_certificates, now);
            if (!failure && m_anchor)
                failure = checkInDate(std::span(&*m_anchor, 1), now);
        }
        return failure ? failure : checkStaysInDate(m_certificates, now, m_rules.alertBefore);
    }

    std::shared_ptr<ProbeDetails> describe(const Stream &stream, WallTime now) const
    {
        auto details = std::make_shared<ProbeDetails>();
        details->remoteAddress = stream.remoteAddress();
        if (!peerChainDigest(stream.ssl()))
            return details;
        const std::int64_t days = daysLeft(m_certificates, now);
        details->certificates = m_certificates;
        details->metrics = {{"days_left", static_cast<double>(days)}};
        if (stream.isSecured()) {
            details->tlsVersion = SSL_get_version(stream.ssl());
            details->summary =
                details->tlsVersion + ", " + std::to_string(days) + (days == 1 ? " day left" : " days left");
        }
        return details;
    }

    Verdict verdict(const Stream &stream, MaybeFailure failure, WallTime now)
    {
        look(stream);
        if (!failure)
            failure = checkDates(now);
        if (failure) {
            const std::shared_ptr<ProbeDetails> details = describe(stream, now);
            details->reason = std::move(failure->reason);
            return {failure->kind, details};
        }
        const double days = static_cast<double>(daysLeft(m_certificates, now));
        if (!m_details || m_remote != stream.remote() || m_details->metrics.front().second != days ||
            m_details->tlsVersion != SSL_get_version(stream.ssl())) {
            m_details = describe(stream, now);
            m_remote = stream.remote();
        }
        return {FailureKind::None, m_details};
    }

    const Destination m_destination;
    const TlsContext m_tls;
    const DateRules m_rules;
    const std::string m_serverName;
    std::optional<ChainDigest> m_digest; // of the chain that the next two are read from
    std::vector<Certificate> m_certificates;
    std::optional<Certificate> m_anchor;
    asio::ip::tcp::endpoint m_remote;
    std::shared_ptr<const ProbeDetails> m_details; // of the last success
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

constexpr auto options = joined(serverOptions, tlsOwn);

constexpr std::array<MetricDescriptor, 1> metrics{{
    {.key = "days_left",
     .unit = "days",
     .label = QT_TRANSLATE_NOOP("Option", "Days until a certificate expires")},
}};

constexpr std::array<const char *, 1> schemes{"tls"};

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
                                       std::move(*context), rules);
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
};

} // namespace lightfoot
