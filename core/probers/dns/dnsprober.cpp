// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/dns/dnsprober.h"

#include "core/net/probecontext.h"
#include "core/probers/dns/dnscheck.h"
#include "core/probers/dns/dnsexchange.h"
#include "core/probers/dns/dnsrdata.h"
#include "core/probers/shared/optioncheck.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr double longestTtl = 2147483647; // seconds, RFC 2181

constexpr std::array<const char *, 3> protocols{"udp", "tcp", "tls"};

constexpr std::array<OptionDescriptor, 8> dnsOwn{{
    {.key = "protocol",
     .label = QT_TRANSLATE_NOOP("Option", "Protocol"),
     .hint = QT_TRANSLATE_NOOP("Option", "udp (the default), tcp or tls (DNS over TLS, port 853)"),
     .choices = protocols},
    {.key = "query",
     .label = QT_TRANSLATE_NOOP("Option", "Name to ask for"),
     .hint = QT_TRANSLATE_NOOP("Option", "such as www.example.com; empty: the root")},
    {.key = "type",
     .label = QT_TRANSLATE_NOOP("Option", "Record type"),
     .hint = QT_TRANSLATE_NOOP("Option",
                               "A, AAAA, MX, TXT, NS, SOA, SRV, CNAME, PTR, CAA, DS, DNSKEY or a number; "
                               "empty: A, for the root NS")},
    {.key = "expect",
     .type = OptionType::TextList,
     .label = QT_TRANSLATE_NOOP("Option", "Answers that must be there"),
     .hint = QT_TRANSLATE_NOOP("Option", "as in a zone file, such as 10.0.0.1 or 10 mail.example.com; none: "
                                         "any answer will do")},
    {.key = "rcode",
     .label = QT_TRANSLATE_NOOP("Option", "Expected code"),
     .hint = QT_TRANSLATE_NOOP("Option", "what the server must say; empty: NOERROR"),
     .choices = dnsRcodes},
    {.key = "ttl_min",
     .type = OptionType::Time,
     .label = QT_TRANSLATE_NOOP("Option", "Shortest TTL"),
     .hint = QT_TRANSLATE_NOOP("Option", "of the answers, such as 1m"),
     .minimum = 0,
     .maximum = longestTtl},
    {.key = "ttl_max",
     .type = OptionType::Time,
     .label = QT_TRANSLATE_NOOP("Option", "Longest TTL"),
     .hint = QT_TRANSLATE_NOOP("Option", "of the answers, such as 24h; 0s: any"),
     .minimum = 0,
     .maximum = longestTtl},
    {.key = "dnssec",
     .type = OptionType::Boolean,
     .label = QT_TRANSLATE_NOOP("Option", "DNSSEC must prove it"),
     .hint = QT_TRANSLATE_NOOP("Option", "the server must set the AD flag: it has checked the signatures")},
}};

// Without "tls": that is one of the protocols here.
constexpr std::array<OptionDescriptor, 4> certificateOptions{tlsOptions[1], tlsOptions[2], tlsOptions[3],
                                                             tlsOptions[4]};

constexpr auto options = joined(serverOptions, dnsOwn, certificateOptions);

constexpr std::array<MetricDescriptor, 2> metrics{{
    {.key = "answers",
     .unit = "records",
     .label = QT_TRANSLATE_NOOP("Option", "Answers of the type asked for")},
    {.key = "ttl", .unit = "s", .label = QT_TRANSLATE_NOOP("Option", "Shortest TTL among the answers")},
}};

constexpr std::array<Phase, 7> phases{Phase::Dns,     Phase::Connect,   Phase::Proxy,   Phase::Tls,
                                      Phase::Request, Phase::FirstByte, Phase::Transfer};

constexpr std::array<const char *, 1> schemes{"dns"};

enum class Protocol : std::uint8_t
{
    Udp,
    Tcp,
    Tls
};

class DnsProber final : public Prober
{
public:
    DnsProber(Server server, Protocol protocol, DnsRequest request, DnsExpectation expectation)
        : m_server(std::move(server)),
          m_protocol(protocol),
          m_request(std::move(request)),
          m_expectation(std::move(expectation))
    {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        DnsExchange exchange;
        // No conditional operator here: GCC 12 miscompiles one with co_await in its branches.
        if (m_protocol == Protocol::Udp)
            exchange = co_await askOverUdp(context, m_server.destination, m_request);
        else
            exchange = co_await askOverStream(context, m_server, m_request);
        if (exchange.failure)
            co_return verdictOf(std::move(exchange.failure), std::move(exchange.remoteAddress));
        ProbeDetails details = describeDnsReply(exchange.reply, m_request);
        details.summary += std::string(" (") + exchange.way + ')';
        co_return verdictOf(checkDnsReply(exchange.reply, m_request, m_expectation),
                            std::move(exchange.remoteAddress), std::move(details));
    }

private:
    const Server m_server;
    const Protocol m_protocol;
    const DnsRequest m_request;
    const DnsExpectation m_expectation;
};

Protocol protocolOf(const OptionMap &values)
{
    const std::string text = dnsLower(optionOr(values, "protocol", std::string()));
    return text == "tcp" ? Protocol::Tcp : text == "tls" ? Protocol::Tls : Protocol::Udp;
}

Result<DnsRequest> requestOf(const OptionMap &values)
{
    const std::string query = optionOr(values, "query", std::string());
    const std::string type = optionOr(values, "type", std::string());
    Result<std::string> name = dnsWireName(query);
    if (!name)
        return failure(QT_TRANSLATE_NOOP("Message", "query: %1"), toEnglish(name.error().message));
    const bool isRoot = name->size() == 1;
    const Result<std::uint16_t> number = dnsTypeOf(!type.empty() ? type : isRoot ? "NS" : "A");
    if (!number)
        return tl::unexpected(number.error());
    return DnsRequest{std::move(*name), *number, optionOr(values, "dnssec", false)};
}

Result<DnsExpectation> expectationOf(const OptionMap &values)
{
    DnsExpectation expectation;
    const std::string rcode = dnsLower(optionOr(values, "rcode", std::string()));
    const auto found = std::ranges::find(dnsRcodes, rcode, [](const char *name) { return dnsLower(name); });
    if (found != dnsRcodes.end())
        expectation.rcode = static_cast<std::uint16_t>(found - dnsRcodes.begin());
    expectation.data = optionOr(values, "expect", std::vector<std::string>());
    expectation.ttlMinimum =
        std::chrono::duration_cast<std::chrono::seconds>(optionOr(values, "ttl_min", Duration(0)));
    expectation.ttlMaximum =
        std::chrono::duration_cast<std::chrono::seconds>(optionOr(values, "ttl_max", Duration(0)));
    if (expectation.ttlMaximum.count() > 0 && expectation.ttlMinimum > expectation.ttlMaximum)
        return failure(QT_TRANSLATE_NOOP("Message", "ttl_min is longer than ttl_max"));
    return expectation;
}

std::string targetOf(const OptionMap &values)
{
    const std::string query = optionOr(values, "query", std::string());
    const std::string type = optionOr(values, "type", std::string());
    if (query.empty())
        return hostOf(values);
    return query + (type.empty() ? "" : ' ' + type) + " @" + hostOf(values);
}

// dns://server[:port][/name[?type=MX]] as in RFC 4501, or the server alone.
Result<OptionMap> fromTarget(std::string_view target)
{
    const std::size_t scheme = target.find("://");
    target = scheme == std::string_view::npos ? target : target.substr(scheme + 3);
    const std::size_t slash = std::min(target.find('/'), target.size());
    std::string_view query = target.substr(std::min(slash + 1, target.size()));
    const std::size_t mark = std::min(query.find('?'), query.size());
    const std::string_view more = query.substr(mark);
    OptionMap values{{"host", std::string(target.substr(0, slash))}};
    if (mark > 0)
        values["query"] = percentDecoded(query.substr(0, mark));
    if (more.size() > 1) {
        if (!dnsLower(more).starts_with("?type="))
            return failure(QT_TRANSLATE_NOOP("Message", "“%1”: expected dns://server/name?type=MX"),
                           std::string(target.substr(0, 300)));
        values["type"] = std::string(more.substr(6));
    }
    return parseHostPort(target.substr(0, slash), 53).map([&](const HostPort &) { return values; });
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    const OptionMap &values = endpoint.options;
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    const Protocol protocol = protocolOf(values);
    if (protocol == Protocol::Udp && !optionOr(values, "proxy", std::string()).empty())
        return failure(QT_TRANSLATE_NOOP("Message", "proxy: DNS over UDP goes through no proxy"));
    const ServerDefaults defaults{.kind = "dns",
                                  .port = static_cast<std::uint16_t>(protocol == Protocol::Tls ? 853 : 53),
                                  .proxy = ProxyUse::Any,
                                  .tls = protocol == Protocol::Tls};
    Result<Server> server = serverOf(endpoint, resources, defaults);
    if (!server)
        return tl::unexpected(server.error());
    if (protocol != Protocol::Tls)
        server->tls = {};
    if (protocol == Protocol::Udp)
        server->destination.proxy.reset();
    Result<DnsRequest> request = requestOf(values);
    if (!request)
        return tl::unexpected(request.error());
    Result<DnsExpectation> expectation = expectationOf(values);
    if (!expectation)
        return tl::unexpected(expectation.error());
    return std::make_unique<DnsProber>(std::move(*server), protocol, std::move(*request),
                                       std::move(*expectation));
}

ProbeReach reach(const OptionMap &values)
{
    const Protocol protocol = protocolOf(values);
    if (protocol == Protocol::Udp)
        return directReach(values, 53, Transport::Udp);
    ProbeReach reach = directReach(values, protocol == Protocol::Tls ? 853 : 53);
    reach.proxyScheme = "dns";
    reach.connections = 1;
    return reach;
}

} // namespace

const ProberKind dnsKind{
    .id = "dns",
    .label = QT_TRANSLATE_NOOP("Option", "DNS"),
    .summary = QT_TRANSLATE_NOOP("Option", "Asks a DNS server and checks its answers"),
    .options = options,
    .metrics = metrics,
    .schemes = schemes,
    .goodbye = "",
    .blocks = false,
    .target = targetOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 0, // over UDP, which is usual
    .reach = reach,
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP(
        "Option",
        "the server's code, its answers, their TTL and DNSSEC flag where asked for; chain and name over TLS"),
};

} // namespace lightfoot
