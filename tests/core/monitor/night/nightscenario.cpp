// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/monitor/night/nightscenario.h"

#include <algorithm>
#include <array>
#include <random>

namespace lightfoot {

using std::chrono::minutes;
using std::chrono::seconds;

// The standard's distributions differ between libraries; a scenario must not.
class NightDraw
{
public:
    explicit NightDraw(std::uint64_t seed) : m_random(seed) {}
    // Both ends included.
    std::size_t number(std::size_t low, std::size_t high) { return low + m_random() % (high - low + 1); }
    seconds time(seconds low, seconds high)
    {
        return low + seconds(std::int64_t(m_random() % std::uint64_t((high - low).count() + 1)));
    }
    bool percent(std::size_t chance) { return m_random() % 100 < chance; }
    template <class T, std::size_t size>
    const T &oneOf(const std::array<T, size> &choices)
    {
        return choices[m_random() % size];
    }

private:
    std::mt19937_64 m_random;
};

namespace {

constexpr std::size_t networks = 15;
constexpr std::size_t perNetwork = NightScenario::endpointCount / networks;
constexpr std::size_t noiseOneOf = 400;                     // probes, of which one is lost
constexpr WallTime tenInTheEvening{seconds(1'764'280'800)}; // 2025-11-27 22:00 UTC

struct NightService
{
    const char *kind;
    int port;
    bool tls;
};
constexpr std::array<NightService, 6> services{{{"http", 443, true},
                                                {"http", 80, false},
                                                {"tcp", 22, false},
                                                {"tls", 8443, true},
                                                {"tcp", 5432, false},
                                                {"tcp", 6379, false}}};
constexpr std::array<const char *, 3> issuers{"CN=House CA 1", "CN=House CA 2", "CN=Public CA"};
constexpr std::array<const char *, 4> teams{"shop", "data", "mail", "core"};
constexpr std::array<FailureKind, 8> trueFailures{
    FailureKind::Refused,    FailureKind::Status,      FailureKind::Content, FailureKind::ConnectTimeout,
    FailureKind::TlsExpired, FailureKind::ReadTimeout, FailureKind::Reset,   FailureKind::Auth};

// SplitMix64's last step: a fair coin for each probe without a state.
std::uint64_t mixed(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

std::chrono::nanoseconds latencyOf(FailureKind kind, const Endpoint &endpoint, std::uint64_t coin)
{
    switch (kind) {
    case FailureKind::ConnectTimeout:
    case FailureKind::ReadTimeout:
        return endpoint.timeout;
    case FailureKind::DnsTimeout:
        return seconds(5);
    case FailureKind::NoRoute:
        return seconds(3); // the kernel asks for the neighbour three times
    default:
        return std::chrono::milliseconds(2 + coin % 120);
    }
}

std::string networkName(std::size_t network)
{
    return "10." + std::to_string(10 + network / 4) + "." + std::to_string(network) + ".";
}

} // namespace

NightScenario::NightScenario(std::uint64_t seed, NightFaults faults)
    : m_seed(mixed(seed + 0x9e3779b97f4a7c15U)), m_faults(faults), m_begin(tenInTheEvening)
{
    NightDraw draw(m_seed);
    for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
        ProbeDetails details;
        details.reason = lightfoot::describe(static_cast<FailureKind>(kind));
        m_reasons.push_back(std::make_shared<const ProbeDetails>(std::move(details)));
    }
    drawPlace(draw);
    drawEndpoints(draw);
    drawFaults(draw);
    drawTrueOne(draw);
}

void NightScenario::drawPlace(NightDraw &draw)
{
    m_gateway = draw.percent(50) ? NightGateway::Own : NightGateway::Site;
    m_linkDies = draw.percent(30);
    m_resolverNear = draw.percent(30);
    m_deadNetworks = m_gateway == NightGateway::Own ? networks : draw.percent(30) ? 1 : draw.number(2, 10);
    m_unreachable = draw.oneOf(std::array<std::size_t, 3>{0, 50, 100});
    m_named = draw.number(30, 80);
    m_failingShare = draw.number(30, 90);
    m_resolverAnswers = draw.percent(40);
    m_deadGateway = m_gateway == NightGateway::Own ? "192.168.1.1" : "10.0.0.1";
    // A site's resolver stands at the site: that is what makes it a cascade.
    m_failingResolver = m_gateway == NightGateway::Site ? networkName(0) + "2"
                        : m_resolverNear                ? "192.168.1.53"
                                                        : "203.0.113.53";
    m_otherResolver = "198.51.100.53";
}

void NightScenario::drawEndpoints(NightDraw &draw)
{
    std::size_t shared = 1; // endpoints an address
    for (std::size_t index = 0; index < endpointCount; ++index) {
        const std::size_t network = index / perNetwork;
        if (index % perNetwork == 0)
            shared = draw.number(1, 3);
        const NightService &service = draw.oneOf(services);
        NightEndpoint endpoint;
        endpoint.handle = EndpointHandle(index + 1);
        endpoint.host = networkName(network) + std::to_string(10 + index % perNetwork / shared);
        endpoint.port = service.port;
        endpoint.network = networkName(network) + "0/24";
        endpoint.behindFault = network < m_deadNetworks;
        endpoint.site = endpoint.behindFault ? "north" : network % 2 == 0 ? "east" : "west";
        endpoint.gateway = m_gateway == NightGateway::Own ? m_deadGateway
                           : endpoint.behindFault         ? m_deadGateway
                                                          : "10.0.0." + std::to_string(2 + network % 2);
        endpoint.issuer = service.tls ? draw.oneOf(issuers) : "";
        endpoint.phase = draw.time(0s, seconds(59)) + std::chrono::milliseconds(draw.number(0, 999));
        Endpoint definition;
        definition.id = "e" + std::to_string(index + 1);
        definition.name = std::string(service.kind) + "-" + std::to_string(index + 1);
        definition.kind = service.kind;
        definition.interval = interval;
        definition.timeout = seconds(draw.number(5, 12));
        definition.failureThreshold = int(draw.number(1, 3));
        definition.group = endpoint.site;
        definition.labels = {{"team", draw.oneOf(teams)}, {"rack", "r" + std::to_string(draw.number(1, 40))}};
        if (draw.percent(m_named)) {
            endpoint.resolver = draw.percent(m_failingShare) ? m_failingResolver : m_otherResolver;
            definition.resolver = endpoint.resolver;
        } else {
            definition.address = endpoint.host;
        }
        ProbeDetails details;
        details.remoteAddress = endpoint.host + ":" + std::to_string(endpoint.port);
        if (!endpoint.issuer.empty())
            details.certificates.push_back({.subject = "CN=" + definition.name, .issuer = endpoint.issuer});
        endpoint.answer = std::make_shared<const ProbeDetails>(std::move(details));
        endpoint.definition = std::make_shared<const Endpoint>(std::move(definition));
        m_endpoints.push_back(std::move(endpoint));
    }
}

void NightScenario::drawFaults(NightDraw &draw)
{
    const seconds gatewayLasts = draw.time(minutes(8), minutes(60));
    const seconds resolverLasts = draw.time(minutes(8), minutes(60));
    const WallTime first = m_begin + draw.time(minutes(40), minutes(150));
    m_gatewayFault = {first, first + gatewayLasts};
    if (m_faults == NightFaults::Cascade) {
        // What stands at a site goes with its gateway, or after it; our own resolver may also be first.
        const seconds lead = m_gateway == NightGateway::Own ? minutes(7) : minutes(0);
        const WallTime begins = first + draw.time(-lead, gatewayLasts - minutes(1));
        m_resolverFault = {begins, begins + resolverLasts};
        return;
    }
    const WallTime second = first + minutes(60) + draw.time(minutes(30), minutes(90));
    m_resolverFault = {second, second + resolverLasts};
    if (draw.percent(50)) {
        m_resolverFault = {first, first + resolverLasts};
        m_gatewayFault = {second, second + gatewayLasts};
    }
}

void NightScenario::drawTrueOne(NightDraw &draw)
{
    const WallTime early = std::min(m_gatewayFault.begin, m_resolverFault.begin) - minutes(20);
    const WallTime late = std::max(m_gatewayFault.end, m_resolverFault.end) + minutes(20);
    const auto calm = [](const NightSpan &fault) {
        return NightSpan{fault.begin - minutes(10), fault.end + minutes(10)};
    };
    std::optional<WallTime> threshold;
    while (!threshold) {
        // Half of them where the dead gateway hides them: the hard case.
        m_true = draw.number(0, (draw.percent(50) ? m_deadNetworks * perNetwork : endpointCount) - 1);
        m_trueFailure = draw.oneOf(trueFailures);
        if (m_trueFailure == FailureKind::TlsExpired && trueOne().issuer.empty())
            continue;
        const WallTime begins = early + draw.time(0s, std::chrono::floor<seconds>(late - early));
        const bool stays = draw.percent(40);
        m_trueFault = {begins, stays ? m_begin + length * 2 : begins + draw.time(minutes(10), minutes(120))};
        if (m_faults == NightFaults::Disjoint &&
            (m_trueFault.overlaps(calm(m_gatewayFault)) || m_trueFault.overlaps(calm(m_resolverFault))) &&
            (!stays || calm(m_gatewayFault).covers(begins) || calm(m_resolverFault).covers(begins)))
            continue;
        threshold = visibleThreshold();
    }
    m_trueThreshold = *threshold;
}

std::optional<WallTime> NightScenario::visibleThreshold() const
{
    const NightEndpoint &endpoint = m_endpoints[m_true];
    int failures = 0;
    for (std::size_t probe = 0; probe < probes(); ++probe) {
        const WallTime start = startOf(endpoint, probe);
        if (!pathOpen(endpoint, start))
            continue;
        const ProbeResult seen = result(endpoint, probe);
        failures = seen.outcome == Outcome::Down ? failures + 1 : 0;
        if (failures == endpoint.definition->failureThreshold)
            return seen.at + std::chrono::duration_cast<WallTime::duration>(seen.latency);
    }
    return std::nullopt;
}

WallTime NightScenario::startOf(const NightEndpoint &endpoint, std::size_t probe) const
{
    return m_begin +
           std::chrono::duration_cast<WallTime::duration>(endpoint.phase + interval * std::int64_t(probe));
}

bool NightScenario::resolverReached(const std::string &resolver, WallTime time) const
{
    if (!m_gatewayFault.covers(time))
        return true;
    if (m_gateway == NightGateway::Site)
        return resolver != m_failingResolver;
    return resolver == m_failingResolver && m_resolverNear && !m_linkDies;
}

bool NightScenario::pathOpen(const NightEndpoint &endpoint, WallTime time) const
{
    if (endpoint.behindFault && m_gatewayFault.covers(time))
        return false;
    return endpoint.resolver.empty() ||
           (resolverReached(endpoint.resolver, time) &&
            !(endpoint.resolver == m_failingResolver && m_resolverFault.covers(time)));
}

FailureKind NightScenario::fault(const NightEndpoint &endpoint, std::size_t probe) const
{
    const WallTime start = startOf(endpoint, probe);
    if (!endpoint.resolver.empty()) {
        if (!resolverReached(endpoint.resolver, start))
            return FailureKind::DnsTimeout;
        if (endpoint.resolver == m_failingResolver && m_resolverFault.covers(start))
            return m_resolverAnswers ? FailureKind::DnsServfail : FailureKind::DnsTimeout;
    }
    if (endpoint.behindFault && m_gatewayFault.covers(start)) {
        const bool told = (m_gateway == NightGateway::Own && m_linkDies) ||
                          mixed(m_seed ^ endpoint.handle) % 100 < m_unreachable;
        return told ? FailureKind::NoRoute : FailureKind::ConnectTimeout;
    }
    if (endpoint.handle == m_true + 1 && m_trueFault.covers(start))
        return m_trueFailure;
    return FailureKind::None;
}

// Alone, two good probes on either side: it stays below every threshold but one, and those lose none.
bool NightScenario::lost(const NightEndpoint &endpoint, std::size_t probe) const
{
    const auto unlucky = [&](std::size_t which) {
        return mixed(m_seed + endpoint.handle * 0x9e3779b97f4a7c15U + which) % noiseOneOf == 0;
    };
    if (endpoint.definition->failureThreshold < 2 || probe < 2 || !unlucky(probe))
        return false;
    for (std::size_t other = probe - 2; other <= probe + 2; ++other)
        if (fault(endpoint, other) != FailureKind::None || (other < probe && unlucky(other)))
            return false;
    return true;
}

std::optional<std::size_t> NightScenario::nextTrouble(const NightEndpoint &endpoint, std::size_t probe) const
{
    for (; probe < probes(); ++probe)
        if (fault(endpoint, probe) != FailureKind::None || lost(endpoint, probe))
            return probe;
    return std::nullopt;
}

ProbeResult NightScenario::result(const NightEndpoint &endpoint, std::size_t probe) const
{
    FailureKind kind = fault(endpoint, probe);
    if (kind == FailureKind::None && lost(endpoint, probe))
        kind = FailureKind::ConnectTimeout;
    ProbeResult result;
    result.endpoint = endpoint.handle;
    result.at = startOf(endpoint, probe);
    result.scheduled = SteadyTime(std::chrono::hours(1) + (result.at - m_begin));
    result.started = result.scheduled;
    result.failure = kind;
    result.outcome = kind == FailureKind::None ? Outcome::Up : Outcome::Down;
    result.latency = latencyOf(kind, *endpoint.definition, mixed(m_seed ^ (endpoint.handle * 4'096 + probe)));
    result.details = kind == FailureKind::None ? endpoint.answer : m_reasons[std::size_t(kind)];
    return result;
}

NightMachine NightScenario::machine(WallTime time) const
{
    const bool ownDead = m_gateway == NightGateway::Own && m_gatewayFault.covers(time);
    NightMachine machine;
    machine.link = !(ownDead && m_linkDies);
    machine.gateway = !ownDead;
    machine.failingResolver = resolverReached(m_failingResolver, time) && !m_resolverFault.covers(time);
    machine.otherResolver = resolverReached(m_otherResolver, time);
    return machine;
}

std::string NightScenario::text() const
{
    const auto minute = [&](WallTime time) {
        return std::to_string(std::chrono::duration_cast<minutes>(time - m_begin).count());
    };
    const auto span = [&](const NightSpan &fault) { return minute(fault.begin) + "-" + minute(fault.end); };
    return std::string(m_gateway == NightGateway::Own ? "our own gateway" : "a site's gateway") + " " +
           std::to_string(m_deadNetworks) + " networks " + span(m_gatewayFault) + " min, resolver " +
           span(m_resolverFault) + " min, " + trueOne().definition->name + " (" +
           std::string(toString(m_trueFailure)) + ", threshold " +
           std::to_string(trueOne().definition->failureThreshold) + ") " + minute(m_trueFault.begin) + "-" +
           (recovers() ? minute(m_trueFault.end) : "morning") + " min, due at " + minute(m_trueThreshold);
}

} // namespace lightfoot
