// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/desk/alertdesk.h"

namespace lightfoot {

DeskEntry *AlertDesk::find(EndpointHandle endpoint)
{
    return endpoint < m_entries.size() ? m_entries[endpoint].get() : nullptr;
}

const AlertState *AlertDesk::alertOf(EndpointHandle endpoint) const
{
    return endpoint < m_entries.size() && m_entries[endpoint] ? &m_entries[endpoint]->alert : nullptr;
}

Gate::Paths AlertDesk::paths()
{
    return [this](EndpointHandle endpoint) -> const EndpointPath * {
        const DeskEntry *entry = find(endpoint);
        return entry ? &entry->path : nullptr;
    };
}

Result<void> AlertDesk::setPlan(const AlertPlan &plan)
{
    Result<Calendar> calendar = Calendar::compile(plan.maintenance);
    if (!calendar)
        return tl::unexpected(calendar.error());
    m_calendar = std::move(*calendar);
    for (const auto &entry : m_entries) {
        if (entry)
            entry->windows = m_calendar.windowsOf(*entry->endpoint.definition);
    }
    std::set<std::string> channels;
    for (const NotifierSettings &notifier : plan.notifiers) {
        channels.insert(notifier.channels.begin(), notifier.channels.end());
        if (notifier.channels.empty())
            channels.insert(std::string(defaultChannel));
    }
    m_channels.assign(channels.begin(), channels.end());
    return {};
}

void AlertDesk::setEndpoints(std::vector<DeskEndpoint> endpoints, const States &states, WallTime now)
{
    std::vector<std::unique_ptr<DeskEntry>> entries;
    std::vector<EndpointFacts> facts;
    for (DeskEndpoint &endpoint : endpoints) {
        const EndpointHandle handle = endpoint.handle;
        if (handle >= entries.size())
            entries.resize(handle + 1);
        auto entry = std::make_unique<DeskEntry>(makeEntry(std::move(endpoint)));
        entry->windows = m_calendar.windowsOf(*entry->endpoint.definition);
        if (DeskEntry *before = find(handle)) {
            entry->state = before->state;
            entry->alert = std::move(before->alert);
            entry->newest = before->newest;
            entry->measured = before->measured;
            entry->failingSince = before->failingSince;
            entry->kept = before->kept;
            keepLearnt(*entry, *before);
            rename(*before, *entry);
        } else {
            recall(*entry, states(handle));
        }
        if (m_facts && m_facts->routes)
            learnGateway(*entry, *m_facts->routes);
        facts.push_back(entry->facts);
        entries[handle] = std::move(entry);
    }
    for (std::size_t handle = 0; handle < m_entries.size(); ++handle) {
        if (m_entries[handle] && (handle >= entries.size() || !entries[handle]))
            forget(*m_entries[handle], now);
    }
    m_entries = std::move(entries);
    m_incidents.setEndpoints(std::move(facts), now);
    m_incidentsTouched = true;
    linkParents();
    restoreIncidents();
    for (const auto &entry : m_entries) {
        if (entry && needsTick(entry->alert))
            m_ticking.insert(entry->endpoint.handle);
    }
    collect(now);
}

void AlertDesk::linkParents()
{
    std::unordered_map<std::string, EndpointHandle> handles;
    for (const auto &entry : m_entries) {
        if (entry)
            handles.emplace(entry->endpoint.definition->name, entry->endpoint.handle);
    }
    for (const auto &entry : m_entries) {
        if (!entry)
            continue;
        for (const std::string &name : entry->endpoint.definition->depends) {
            if (const auto found = handles.find(name); found != handles.end())
                entry->parents.push_back(found->second);
        }
    }
}

std::vector<JudgedResult> AlertDesk::admit(const ResultBatch &batch, SteadyTime now)
{
    return m_gate.admit(batch, now, paths());
}

std::vector<JudgedResult> AlertDesk::release(SteadyTime now)
{
    return m_gate.release(now, paths());
}

// With several parents the worst verdict counts.
void AlertDesk::parentOf(const DeskEntry &entry, AlertInput &input) const
{
    for (const EndpointHandle handle : entry.parents) {
        const DeskEntry &parent = *m_entries[handle];
        const ParentVerdict verdict = verdictOf(
            parent.state, parent.measured ? parent.newest.started : SteadyTime(), entry.failingSince);
        if (verdict > input.parent) {
            input.parent = verdict;
            input.parentName = &parent.endpoint.definition->name;
        }
    }
}

AlertInput AlertDesk::inputOf(const DeskEntry &entry, const ProbeResult *result, WallTime now)
{
    AlertInput input{.endpoint = entry.endpoint.handle,
                     .state = entry.state,
                     .transition = {},
                     .result = result,
                     .now = now,
                     .maintenance = nullptr,
                     .parent = ParentVerdict::Up,
                     .parentName = nullptr,
                     .incident = m_incidents.incidentOf(entry.endpoint.handle)};
    if (!entry.windows.empty())
        input.maintenance = m_calendar.underWay(entry.windows, now);
    parentOf(entry, input);
    return input;
}

void AlertDesk::take(const JudgedResult &judged, const EndpointState &state,
                     std::optional<Transition> transition, WallTime now)
{
    const ProbeResult &result = judged.result;
    DeskEntry *entry = find(result.endpoint);
    if (!entry || result.outcome == Outcome::NotMeasured)
        return;
    if (result.outcome == Outcome::Up)
        entry->failingSince = {};
    else if (result.outcome == Outcome::Down && entry->failingSince == SteadyTime())
        entry->failingSince = result.started;
    const bool counts = result.outcome != Outcome::Up || transition || entry->kept;
    entry->state = state;
    entry->newest = result;
    entry->measured = true;
    if (learnWay(*entry, result)) {
        if (m_facts && m_facts->routes)
            learnGateway(*entry, *m_facts->routes);
        m_incidents.update(entry->facts);
    }
    if (m_incidents.take(result, now)) {
        fallsAlone(entry->alert);
        changed(*entry);
    }
    AlertInput input = inputOf(*entry, &result, now);
    input.transition = transition;
    std::vector<Decision> decisions = decide(entry->alert, input, entry->settings);
    if (decisions.empty() && transition && state.status == Status::Unknown && !judged.path.empty())
        noteUnknown(*entry, judged.path, now);
    hand(*entry, std::move(decisions), judged.path, now);
    if (counts)
        changed(*entry);
    collect(now);
}

void AlertDesk::take(const HealthFacts &facts)
{
    const std::shared_ptr<const RouteTable> before = m_facts ? m_facts->routes : nullptr;
    if (const auto step = m_facts ? clockStep(*m_facts, facts) : std::nullopt)
        moveLabels(*step);
    m_facts = facts;
    if (facts.routes && facts.routes != before)
        learnGateways(*facts.routes);
    for (Notification &notification : m_gate.health().take(facts)) {
        m_incidents.notice(std::move(notification), faultyServers(), facts.wall);
        m_incidentsTouched = true;
    }
    collect(facts.wall);
}

void AlertDesk::learnGateways(const RouteTable &routes)
{
    for (const auto &entry : m_entries) {
        if (entry && learnGateway(*entry, routes))
            m_incidents.update(entry->facts);
    }
}

// Lengths that people are told are those of the steady clock.
void AlertDesk::moveLabels(const ClockStep &step)
{
    for (const auto &entry : m_entries) {
        if (!entry || !entry->alert.outage.open)
            continue;
        step.move(entry->alert.outage.since);
        changed(*entry);
    }
    m_incidents.moveLabels(step);
    m_incidentsTouched = true;
}

// The addresses of the servers that are all that is wrong; none when our own machine or link is.
std::vector<std::string> AlertDesk::faultyServers() const
{
    std::vector<std::string> servers;
    for (const Fault &fault : m_gate.health().fitness().faults) {
        const std::vector<ServerFacts> *known = fault.kind == FaultKind::ResolverFails  ? &m_facts->resolvers
                                                : fault.kind == FaultKind::ProxyFails   ? &m_facts->proxies
                                                : fault.kind == FaultKind::BastionFails ? &m_facts->bastions
                                                                                        : nullptr;
        if (!known)
            return {};
        for (const ServerFacts &server : *known) {
            if (server.key != fault.subject)
                continue;
            for (const SocketAddress &address : server.addresses)
                servers.push_back(address.host());
        }
    }
    return servers;
}

void AlertDesk::setStatus(EndpointHandle endpoint, const EndpointState &state, WallTime now)
{
    if (DeskEntry *entry = find(endpoint)) {
        entry->state = state;
        // Nobody waits for one that is not probed.
        if (state.status == Status::Paused)
            m_incidents.leave(endpoint, now);
        changed(*entry);
        reconsider(*entry, now);
        collect(now);
    }
}

// What happened to an endpoint without a result of its own.
void AlertDesk::reconsider(DeskEntry &entry, WallTime now)
{
    const AlertState before = entry.alert;
    const AlertInput input = inputOf(entry, entry.measured ? &entry.newest : nullptr, now);
    hand(entry, lightfoot::tick(entry.alert, input, entry.settings), {}, now);
    if (entry.alert != before)
        changed(entry);
}

void AlertDesk::tick(WallTime now)
{
    const std::vector<EndpointHandle> ticking(m_ticking.begin(), m_ticking.end());
    for (const EndpointHandle handle : ticking) {
        DeskEntry *entry = find(handle);
        if (entry)
            reconsider(*entry, now);
        if (!entry || !needsTick(entry->alert))
            m_ticking.erase(handle);
    }
    m_incidents.advance(now);
    collect(now);
}

bool AlertDesk::acknowledge(EndpointHandle endpoint, const Acknowledgement &note, WallTime now)
{
    DeskEntry *entry = find(endpoint);
    if (!entry || !lightfoot::acknowledge(entry->alert, note))
        return false;
    changed(*entry);
    reconsider(*entry, now);
    return true;
}

void AlertDesk::unacknowledge(EndpointHandle endpoint, WallTime now)
{
    if (DeskEntry *entry = find(endpoint)) {
        lightfoot::unacknowledge(entry->alert);
        changed(*entry);
        reconsider(*entry, now);
    }
}

void AlertDesk::mute(EndpointHandle endpoint, const std::optional<Mute> &mute, WallTime now)
{
    if (DeskEntry *entry = find(endpoint)) {
        entry->alert.muted = mute;
        changed(*entry);
        reconsider(*entry, now);
    }
}

} // namespace lightfoot
