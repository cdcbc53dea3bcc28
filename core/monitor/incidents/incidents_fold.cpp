// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which incident a failure belongs to, and what incidents tell.

#include "core/monitor/incidents/incidents.h"

#include <algorithm>

namespace lightfoot {

namespace {

// How long before the first failure known of an incident another of its endpoints may have failed.
WallTime::duration reachBack(const EndpointFacts &facts)
{
    return std::chrono::duration_cast<WallTime::duration>(facts.interval + 30s);
}

} // namespace

bool Incidents::fold(const Decision &decision, WallTime now)
{
    const FailureSeries *series = m_evidence.series(decision.endpoint);
    if (!series)
        return false;
    if (Incident *incident = incidentFor(decision.endpoint, *series)) {
        if (m_evidence.isAlone(decision.endpoint))
            return false;
        enter(*incident, decision);
        tellOpened(*incident, decision.endpoint, now);
        return true;
    }
    const std::optional<FoundCause> found = m_evidence.explain(decision.endpoint, m_settings.minimum);
    if (!found)
        return false;
    if (Incident *incident =
            incidentFor(*found, series->failureClass, *m_evidence.facts(decision.endpoint))) {
        widen(*incident, *found, now);
        enter(*incident, decision);
        tellOpened(*incident, decision.endpoint, now);
        return true;
    }
    begin(*found, decision, series->failureClass, now);
    return true;
}

Incident *Incidents::incidentFor(EndpointHandle endpoint, const FailureSeries &series)
{
    const EndpointFacts &facts = *m_evidence.facts(endpoint);
    for (Incident &incident : m_incidents) {
        const bool alike = incident.failureClass == series.failureClass ||
                           (isSilent(incident.failureClass) && isSilent(series.failureClass));
        if (!alike || series.since < incident.since - reachBack(facts))
            continue;
        for (const Cause &cause : incident.causes)
            if (canCause(cause.property, series.failureClass) && m_evidence.shares(endpoint, cause) &&
                goesOn(incident, cause, series, facts))
                return &incident;
    }
    return nullptr;
}

// Whether that cause is still at work: a straggler of last week takes nobody in.
bool Incidents::goesOn(const Incident &incident, const Cause &cause, const FailureSeries &series,
                       const EndpointFacts &facts) const
{
    const auto cascade = std::chrono::duration_cast<WallTime::duration>(m_settings.cascade);
    if (series.since <= incident.grown + std::max(cascade, reachBack(facts)))
        return true;
    const Odds odds = m_evidence.odds(cause, incident.failureClass, series.since - reachBack(facts));
    return odds.failing >= m_settings.minimum && odds.failing * 2 >= odds.probed;
}

Incident *Incidents::incidentFor(const FoundCause &found, FailureClass failureClass,
                                 const EndpointFacts &facts)
{
    const auto incident = std::ranges::find_if(
        m_incidents, [&](const Incident &other) { return belongs(found, failureClass, facts, other); });
    return incident == m_incidents.end() ? nullptr : &*incident;
}

// Whether a cause is part of what goes on already: it began soon after with failures of the same class, has
// the same endpoints, or stands behind what fails.
bool Incidents::belongs(const FoundCause &found, FailureClass failureClass, const EndpointFacts &facts,
                        const Incident &incident) const
{
    const bool same = incident.failureClass == failureClass;
    if (!isSilent(failureClass) || !isSilent(incident.failureClass))
        return same && std::ranges::find(incident.causes, found.cause) != incident.causes.end();
    const auto cascade =
        std::max(std::chrono::duration_cast<WallTime::duration>(m_settings.cascade), reachBack(facts));
    if (same && found.odds.since <= incident.grown + cascade && found.odds.since >= incident.since - cascade)
        return true;
    std::size_t members = 0;
    for (const auto &[endpoint, member] : incident.members)
        members += m_evidence.shares(endpoint, found.cause) ? 1 : 0;
    if (members * 2 >= found.odds.failing ||
        (members >= m_settings.minimum && members * 2 >= incident.members.size()))
        return true;
    if (found.cause.property == Property::Resolver)
        return standsBehind(found.cause.value, incident);
    for (const Cause &cause : incident.causes)
        if (cause.property == Property::Resolver && networkOf(hostOf(cause.value)) == found.cause.value)
            return true;
    return false;
}

// One cause that all share says more than several.
void Incidents::widen(Incident &incident, const FoundCause &found, WallTime now)
{
    const bool covers = std::ranges::all_of(
        incident.members, [&](const auto &member) { return m_evidence.shares(member.first, found.cause); });
    if (covers && !incident.members.empty()) {
        incident.causes = {found.cause};
        incident.odds = found.odds;
    } else if (incident.causes.size() < Incident::causeLimit) {
        incident.causes.push_back(found.cause);
    }
    incident.since = std::min(incident.since, found.odds.since);
    incident.grown = now;
    incident.name = causesText(incident);
}

void Incidents::begin(const FoundCause &found, const Decision &decision, FailureClass failureClass,
                      WallTime now)
{
    Incident incident;
    incident.thread = "incident-" + std::to_string(toMilliseconds(now)) + '-' + std::to_string(++m_serial);
    incident.failureClass = failureClass;
    incident.causes = {found.cause};
    incident.odds = found.odds;
    incident.since = found.odds.since;
    incident.opened = now;
    incident.grown = now;
    incident.name = causesText(incident);
    m_incidents.push_back(std::move(incident));
    Incident &begun = m_incidents.back();
    enter(begun, decision);
    for (auto held = m_held.begin(); held != m_held.end();) {
        const bool sharing = m_evidence.shares(held->first, found.cause) &&
                             classOf(held->second.decision.failure) == failureClass;
        if (sharing)
            enter(begun, held->second.decision);
        held = sharing ? m_held.erase(held) : std::next(held);
    }
    std::erase_if(m_notices, [&](const HeldNotice &notice) { return foldNotice(notice); });
    const std::map<EndpointHandle, IncidentMember> members = begun.members;
    for (const auto &[endpoint, member] : members)
        tellOpened(begun, endpoint, now);
}

void Incidents::enter(Incident &incident, const Decision &decision)
{
    incident.members[decision.endpoint] = {decision.since, decision.name, decision.failure,
                                           decision.reason ? toEnglish(decision.reason) : std::string()};
    ++incident.joined;
    m_memberOf[decision.endpoint] = incident.thread;
    addRule(decision,
            message(QT_TRANSLATE_NOOP("Message", "told as part of one incident: %1"),
                    toEnglish(oddsSentence(incident.causes.front(), incident.odds))),
            incident.thread);
}

// The channels of one that fails learn of the incident, once: those of a late one too, when they are others.
void Incidents::tellOpened(Incident &incident, EndpointHandle endpoint, WallTime now)
{
    std::vector<std::string> channels = m_evidence.facts(endpoint)->channels;
    if (channels.empty())
        channels = {std::string()};
    std::vector<std::string> named;
    for (const std::string &channel : channels)
        if (incident.channels.insert(channel).second)
            named.push_back(channel);
    if (named.empty())
        return;
    Notification notification = openedNotification(incident, m_evidence, now);
    if (named != std::vector<std::string>{std::string()}) {
        notification.channels = named;
        notification.id += '-' + std::to_string(incident.channels.size());
    }
    m_output.notifications.push_back(std::move(notification));
}

void Incidents::closeIfOver(WallTime now)
{
    for (const Incident &incident : m_incidents) {
        if (!incident.isOver() || incident.channels.empty())
            continue;
        Notification notification = closedNotification(incident, m_evidence, now);
        if (incident.channels.contains(std::string()))
            m_output.notifications.push_back(notification);
        notification.channels.assign(incident.channels.begin(), incident.channels.end());
        std::erase(notification.channels, std::string());
        notification.id += "-named";
        if (!notification.channels.empty())
            m_output.notifications.push_back(std::move(notification));
    }
    std::erase_if(m_incidents, [](const Incident &incident) { return incident.isOver(); });
}

Incident *Incidents::memberOf(EndpointHandle endpoint)
{
    const auto member = m_memberOf.find(endpoint);
    if (member == m_memberOf.end())
        return nullptr;
    const auto found = std::ranges::find(m_incidents, member->second, &Incident::thread);
    return found == m_incidents.end() ? nullptr : &*found;
}

} // namespace lightfoot
