// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes in: results, decisions, time.

#include "core/monitor/incidents/incidents.h"

#include <algorithm>

namespace lightfoot {

namespace {

NotificationSubject subjectOf(const EndpointFacts &facts, const Decision &decision)
{
    NotificationSubject subject = subjectOf(facts);
    subject.status = decision.status;
    subject.failure = decision.failure;
    subject.reason = decision.reason ? toEnglish(decision.reason) : std::string();
    subject.since = decision.since;
    return subject;
}

bool isUp(Status status)
{
    return status == Status::Up || status == Status::Degraded;
}

} // namespace

void Incidents::setEndpoints(std::vector<EndpointFacts> endpoints, WallTime now)
{
    m_evidence.setEndpoints(std::move(endpoints));
    for (Incident &incident : m_incidents) {
        const std::size_t gone = std::erase_if(
            incident.members, [&](const auto &member) { return !m_evidence.facts(member.first); });
        incident.joined -= gone;
    }
    std::erase_if(m_memberOf, [&](const auto &member) { return !m_evidence.facts(member.first); });
    std::erase_if(m_held, [&](const auto &held) { return !m_evidence.facts(held.first); });
    closeIfOver(now);
}

void Incidents::addRule(const Decision &decision, Message sentence, std::string thread)
{
    m_output.rules.push_back({decision.endpoint, decision.at, std::move(sentence), std::move(thread)});
}

void Incidents::single(const Decision &decision, const EndpointFacts &facts, WallTime now, Message sentence)
{
    Notification notification = singleNotification(facts, decision.kind, subjectOf(facts, decision),
                                                   decision.name, now, decision.number);
    addRule(decision, std::move(sentence), notification.thread);
    m_output.notifications.push_back(std::move(notification));
}

void Incidents::decide(const Decision &decision, WallTime now)
{
    const EndpointFacts *facts = m_evidence.facts(decision.endpoint);
    if (!facts)
        return;
    switch (decision.kind) {
    case NotificationKind::Recovered:
        recovered(decision, *facts, now);
        return;
    case NotificationKind::FlappingEnded:
        if (isUp(decision.status))
            recovered(decision, *facts, now);
        else if (decision.tell)
            down(decision, *facts, now);
        return;
    default:
        if (decision.tell)
            down(decision, *facts, now);
    }
}

void Incidents::down(const Decision &decision, const EndpointFacts &facts, WallTime now)
{
    if (const Incident *incident = memberOf(decision.endpoint)) {
        addRule(decision,
                message(QT_TRANSLATE_NOOP("Message", "not told by itself: it is part of an incident that was "
                                                     "told, of those that share %1"),
                        incident->name),
                incident->thread);
        return;
    }
    if (m_held.contains(decision.endpoint))
        return; // the first of them is about to be told
    const bool first = decision.kind == NotificationKind::Down && decision.number == 1;
    if ((first || decision.kind == NotificationKind::FlappingBegan) && fold(decision, now))
        return;
    // Waiting brings nothing with a threshold above one, as those that fail with it are known by now, and
    // none where those next to it answered while it did not.
    if (first && facts.failureThreshold <= 1 && m_settings.fold > Duration(0) &&
        isSilent(classOf(decision.failure)) && !m_evidence.isAlone(decision.endpoint)) {
        const auto wait = std::chrono::duration_cast<WallTime::duration>(m_settings.fold);
        m_held.insert_or_assign(decision.endpoint, Held{decision, now, now + wait});
        return;
    }
    single(decision, facts, now,
           message(QT_TRANSLATE_NOOP("Message", "told by itself: it shares no cause with others that fail")));
}

void Incidents::recovered(const Decision &decision, const EndpointFacts &facts, WallTime now)
{
    if (Incident *incident = memberOf(decision.endpoint)) {
        incident->members.erase(decision.endpoint);
        incident->lastGood = std::max(incident->lastGood, m_evidence.lastGood(decision.endpoint));
        m_memberOf.erase(decision.endpoint);
        addRule(decision,
                message(QT_TRANSLATE_NOOP("Message", "counted as recovered in the incident of those that "
                                                     "share %1; %2 of them are still down"),
                        incident->name, std::to_string(incident->members.size())),
                incident->thread);
        closeIfOver(now);
        return;
    }
    const auto held = m_held.find(decision.endpoint);
    if (held != m_held.end()) {
        const Held waiting = held->second;
        m_held.erase(held);
        release(waiting, now);
    }
    if (decision.tell)
        single(decision, facts, now,
               message(QT_TRANSLATE_NOOP("Message", "told by itself, as its failure was")));
}

bool Incidents::mayWaitOn(Held &held, WallTime now) const
{
    const EndpointHandle endpoint = held.decision.endpoint;
    if (now < held.from || now - held.from >= m_settings.longestFold ||
        !m_evidence.isQuietAround(endpoint, now))
        return false;
    held.due = now + std::chrono::duration_cast<WallTime::duration>(m_settings.fold);
    return true;
}

void Incidents::release(const Held &held, WallTime now)
{
    if (const EndpointFacts *facts = m_evidence.facts(held.decision.endpoint))
        single(held.decision, *facts, now,
               message(QT_TRANSLATE_NOOP("Message",
                                         "told by itself: within %1 nothing that it shares failed with it"),
                       formatDuration(m_settings.fold)));
}

// A clock that was set back must not prolong a wait.
void Incidents::advance(WallTime now)
{
    const auto isDue = [now](const auto &waiting) { return now >= waiting.due || now < waiting.from; };
    std::vector<EndpointHandle> ready;
    for (const auto &[endpoint, held] : m_held)
        if (isDue(held))
            ready.push_back(endpoint);
    for (const EndpointHandle endpoint : ready) {
        const auto held = m_held.find(endpoint);
        if (held == m_held.end())
            continue; // folded with the one before
        Held waiting = held->second;
        m_held.erase(held);
        if (fold(waiting.decision, now))
            continue;
        if (mayWaitOn(waiting, now))
            m_held.emplace(endpoint, std::move(waiting));
        else
            release(waiting, now);
    }
    for (std::size_t index = 0; index < m_notices.size();) {
        const bool folded = foldNotice(m_notices[index]);
        if (!folded && !isDue(m_notices[index])) {
            ++index;
            continue;
        }
        if (!folded)
            m_output.notifications.push_back(std::move(m_notices[index].notification));
        m_notices.erase(m_notices.begin() + std::ptrdiff_t(index));
    }
    closeIfOver(now);
}

std::optional<WallTime> Incidents::due() const
{
    std::optional<WallTime> first;
    const auto take = [&](WallTime due) { first = first ? std::min(*first, due) : due; };
    for (const auto &[endpoint, held] : m_held)
        take(held.due);
    for (const HeldNotice &notice : m_notices)
        take(notice.due);
    return first;
}

// A member that fails for a reason of its own, or goes on when those next to it answer, is told by itself as
// soon as that shows.
bool Incidents::watch(const ProbeResult &result, WallTime now)
{
    Incident *incident = memberOf(result.endpoint);
    if (!incident)
        return false;
    if (result.outcome == Outcome::Up)
        incident->lastGood = std::max(incident->lastGood, result.at);
    const FailureSeries *series = m_evidence.series(result.endpoint);
    if (result.outcome != Outcome::Down || !series)
        return false;
    const EndpointFacts &facts = *m_evidence.facts(result.endpoint);
    if (isSilent(incident->failureClass) && !isSilent(series->failureClass)) {
        // Many that answer, and not well, are what is left of the same incident: servers that start again.
        if (series->answers < facts.failureThreshold || incident->answering + 1 >= m_settings.minimum)
            return false;
        ++incident->answering;
        setApart(*incident, result.endpoint, now);
        return true;
    }
    // Looking around is worth it only while others come back.
    const auto lately = std::chrono::duration_cast<WallTime::duration>(facts.interval);
    const bool alone = incident->lastGood + lately >= result.at ? m_evidence.isAlone(result.endpoint)
                                                                : isLeftBehind(*incident, result);
    if (alone)
        setApart(*incident, result.endpoint, now);
    return alone;
}

// Most of the others came back, none is on its way any longer, and there is nobody next to it who could tell.
bool Incidents::isLeftBehind(const Incident &incident, const ProbeResult &result) const
{
    const auto interval =
        std::chrono::duration_cast<WallTime::duration>(m_evidence.facts(result.endpoint)->interval);
    return incident.recovered() > incident.members.size() && incident.lastGood + 2 * interval < result.at &&
           !m_evidence.hasNeighbours(result.endpoint);
}

void Incidents::setApart(Incident &incident, EndpointHandle endpoint, WallTime now)
{
    incident.members.erase(endpoint);
    m_memberOf.erase(endpoint);
    ++incident.stayed;
    if (incident.stayedDown.size() < Incident::nameLimit)
        incident.stayedDown.push_back(m_evidence.facts(endpoint)->name);
    closeIfOver(now);
}

void Incidents::leave(EndpointHandle endpoint, WallTime now)
{
    if (Incident *incident = memberOf(endpoint)) {
        incident->members.erase(endpoint);
        --incident->joined;
        m_memberOf.erase(endpoint);
    }
    m_held.erase(endpoint);
    m_evidence.forget(endpoint);
    closeIfOver(now);
}

void Incidents::moveLabels(const ClockStep &step)
{
    m_evidence.moveLabels(step);
    for (Incident &incident : m_incidents) {
        for (WallTime *label :
             {&incident.since, &incident.opened, &incident.grown, &incident.lastGood, &incident.odds.since})
            step.move(*label);
        for (auto &[endpoint, member] : incident.members)
            step.move(member.since);
    }
    for (auto &[endpoint, held] : m_held) {
        step.move(held.from);
        step.move(held.due);
        step.move(held.decision.since);
    }
    for (HeldNotice &notice : m_notices) {
        step.move(notice.from);
        step.move(notice.due);
    }
}

const std::string *Incidents::incidentOf(EndpointHandle endpoint) const
{
    const auto member = m_memberOf.find(endpoint);
    if (member == m_memberOf.end())
        return nullptr;
    const auto found = std::ranges::find(m_incidents, member->second, &Incident::thread);
    return found == m_incidents.end() ? nullptr : &found->name;
}

} // namespace lightfoot
