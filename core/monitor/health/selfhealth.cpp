// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/health/selfhealth.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t faultLimit = 32;
constexpr Duration leastSleep = 2s;
// By when somebody who is there has answered: the packet that was lost is sent again after one second (RFC
// 6298).
constexpr Duration answerDue = 2s;
// How old what a sample says may be: the gateway is asked once a second, and given as long to answer.
constexpr Duration sampleAge = 2s;

void noteFaults(std::vector<Fault> &noted, const std::vector<Fault> &faults)
{
    for (const Fault &fault : faults) {
        if (noted.size() < faultLimit && std::ranges::find(noted, fault) == noted.end())
            noted.push_back(fault);
    }
}

} // namespace

std::vector<Sighting> SelfHealth::look(const HealthFacts &facts, bool burst) const
{
    auto found = sightings(facts, m_last ? &*m_last : nullptr, m_limits, m_expected, burst);
    if (!m_usesIpv6)
        std::erase_if(found, [](const Sighting &sighting) {
            const FaultKind kind = sighting.fault.kind;
            return (kind == FaultKind::NoDefaultRoute || kind == FaultKind::GatewaySilent) &&
                   sighting.fault.subject == familyName(true);
        });
    return found;
}

// What happened to the clocks since the last sample: sleep explains time-outs, a clock that was set only
// moves the labels with it.
void SelfHealth::notice(const HealthFacts &facts, bool seen)
{
    if (!m_last)
        return;
    const Duration slept = facts.suspended - m_last->suspended;
    if (slept > leastSleep) {
        m_lastSleep = {m_last->wall, facts.wall};
        m_history.add({{FaultKind::Stalled, std::string(asleep), {}}, m_last->at, facts.at, facts.at});
    }
    const std::optional<ClockStep> step = clockStep(*m_last, facts);
    if (seen && step)
        m_ledger.since += step->by;
    if (m_worse && step)
        m_worse->since += step->by;
}

// What the next samples and results are compared with.
void SelfHealth::remember(const HealthFacts &facts, bool wayOut)
{
    m_expected.learn(facts);
    if (facts.routes && (wayOut || !m_routes))
        m_routes = facts.routes;
    m_last = facts;
}

std::vector<Notification> SelfHealth::take(const HealthFacts &facts)
{
    const bool burst = m_burst.isOn(facts.at);
    const std::vector<Sighting> found = look(facts, burst);
    notice(facts, m_blind || m_history.suspects());
    if (!m_blind && !m_history.suspects())
        m_ledger = {.since = facts.wall, .name = facts.wall};
    m_history.take(facts.at, found, burst || m_blind);
    const bool wayOut = std::ranges::none_of(found, [](const Sighting &sighting) {
        return sighting.fault.kind == FaultKind::LinkDown || sighting.fault.kind == FaultKind::NoDefaultRoute;
    });
    remember(facts, wayOut);
    const std::vector<Fault> confirmed = m_history.confirmed();
    noteFaults(m_ledger.faults, confirmed);
    if (!m_blind && !confirmed.empty()) {
        m_blind = true;
        m_clearSince.reset();
        m_worse.reset();
        m_lost.reset();
        m_ledger.name = m_ledger.since;
        takeWorse(facts, found); // what is lost from the first is no worse
        return {blind(facts.wall, m_ledger.faults.front())};
    }
    if (!m_blind)
        return {};
    std::vector<Notification> notifications = takeWorse(facts, found);
    if (!found.empty())
        m_clearSince.reset();
    else if (!m_clearSince)
        m_clearSince = facts.at;
    if (!m_clearSince || facts.at - *m_clearSince < m_limits.steady)
        return notifications;
    m_blind = false;
    notifications.push_back(seeing(facts.wall, m_ledger.since, wallAt(facts, *m_clearSince)));
    return notifications;
}

Fitness SelfHealth::fitness() const
{
    return {!m_blind, m_history.confirmed()};
}

bool SelfHealth::ruledOut(const ProbeResult &result, const EndpointPath &path) const
{
    // Resolvers, proxies and bastions are asked too seldom to say anything of one moment.
    if (isNameFailure(result.failure) || !path.proxy.empty() || !path.bastion.empty() || !m_last)
        return false;
    if (covered() - sampleAge < result.started + answerDue)
        return false;
    const Hops hops = hopsOf(path);
    const auto mayExplain = [&](const FaultInterval &interval) {
        return explains(interval.fault, result, path, hops, m_limits.lateness);
    };
    return !m_history.visit(result.started, covered(), mayExplain, true);
}

bool SelfHealth::wantsHurry(SteadyTime now) const
{
    return m_blind || m_history.suspects() || m_burst.isOn(now);
}

Hop SelfHealth::hopTo(const std::vector<SocketAddress> &addresses) const
{
    if (addresses.empty())
        return {};
    const RouteTable none;
    return {(m_routes ? *m_routes : none).wayTo(addresses.front()), addresses.front().v6};
}

Hops SelfHealth::hopsOf(const EndpointPath &path) const
{
    const auto addressesOf = [](const std::vector<ServerFacts> &servers, const std::string &key) {
        const auto found = std::ranges::find(servers, key, &ServerFacts::key);
        return found == servers.end() ? std::vector<SocketAddress>() : found->addresses;
    };
    Hops hops;
    const Hop target =
        hopTo(path.address ? std::vector<SocketAddress>{*path.address} : std::vector<SocketAddress>());
    hops.first = target;
    if (m_last && !path.bastion.empty())
        hops.first = hopTo(addressesOf(m_last->bastions, path.bastion));
    if (m_last && !path.proxy.empty())
        hops.first = hopTo(addressesOf(m_last->proxies, path.proxy));
    // A proxy on this machine has no other way out than we have.
    if ((!path.proxy.empty() || !path.bastion.empty()) && hops.first.way == Way::Loopback)
        hops.first = target;
    if (!m_last || !path.asksResolver)
        return hops;
    for (const SocketAddress &address : addressesOf(m_last->resolvers, path.resolver)) {
        const Hop hop = hopTo({address});
        hops.resolvers.push_back(hop.way == Way::Loopback ? Hop{} : hop);
    }
    return hops;
}

// A good answer from behind the gateway while the probe was under way: the gateway may ignore our questions,
// but not our probes.
bool SelfHealth::isDisproved(const FaultInterval &interval, SteadyTime begin) const
{
    if (interval.fault.kind != FaultKind::GatewaySilent)
        return false;
    const auto &passage = m_passages.at(interval.fault.subject == familyName(true));
    return passage && passage->started >= interval.seen && passage->started <= interval.to &&
           passage->ended >= begin;
}

void SelfHealth::notePassage(const ProbeResult &result, const EndpointPath &path)
{
    const Hop hop = hopsOf(path).first;
    if (hop.way != Way::DefaultRoute || !hop.v6 || path.transport == Transport::None)
        return;
    auto &passage = m_passages.at(*hop.v6);
    const SteadyTime ended = result.started + result.latency;
    if (!passage || passage->started < result.started)
        passage = Passage{result.started, ended};
}

HealthVerdict SelfHealth::judge(const ProbeResult &result, const EndpointPath &path)
{
    const SteadyTime ended = result.started + result.latency;
    if (result.outcome == Outcome::NotMeasured)
        return {};
    if (!m_usesIpv6 && path.address && path.address->v6)
        m_usesIpv6 = hopTo({*path.address}).way == Way::DefaultRoute;
    m_burst.take(result.endpoint, result.outcome != Outcome::Up, ended);
    if (result.outcome == Outcome::Up) {
        if (m_history.suspects()) // it disproves nothing else
            notePassage(result, path);
        return {};
    }
    std::optional<Hops> hops; // not worked out while all is well
    std::optional<Fault> fault;
    std::vector<Fault> considered;
    m_history.visit(result.started, ended, [&](const FaultInterval &interval) {
        if (!hops)
            hops = hopsOf(path);
        noteFaults(considered, {interval.fault});
        if (!explains(interval.fault, result, path, *hops, m_limits.lateness) ||
            isDisproved(interval, result.started))
            return false;
        fault = interval.fault;
        return true;
    });
    if (fault) {
        ++m_ledger.probes;
        m_ledger.endpoints.insert(result.endpoint);
    }
    return {fault, pathOf(result, fault, considered)};
}

} // namespace lightfoot
