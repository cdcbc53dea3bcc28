// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the alert desk keeps, and finds again after a restart.
#include "core/monitor/alertnames.h"
#include "core/monitor/desk/alertdesk.h"
#include "core/monitor/desk/statustext.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::chrono::minutes longestOpen{2}; // a decision waits for what becomes of it

// Both texts of an endpoint, a line each.
struct KeptTexts
{
    std::string_view status;
    std::string_view alert;
};

KeptTexts split(std::string_view text)
{
    const std::size_t end = text.find('\n');
    return {text.substr(0, end), end == std::string_view::npos ? std::string_view() : text.substr(end + 1)};
}

DecisionRecord recordOf(const Decision &decision, const std::string &id, const std::vector<Message> &gate)
{
    DecisionRecord record{id, decision.at, decision.kind, decision.tell, {}};
    for (const Message &rule : gate)
        record.path.push_back(toEnglish(rule));
    for (const Message &rule : decision.path)
        record.path.push_back(toEnglish(rule));
    return record;
}

} // namespace

void AlertDesk::restore(AlertStates states, SteadyTime now)
{
    m_remembered = std::move(states);
    m_restored = now;
    if (const auto health = m_remembered.find(alertkeys::health); health != m_remembered.end()) {
        if (m_gate.health().fromText(health->second, now))
            m_keptHealth = health->second;
        m_remembered.erase(health);
    }
    m_restoreIncidents = m_remembered.contains(alertkeys::incidents);
}

std::optional<EndpointState> AlertDesk::remembered(std::string_view id) const
{
    const auto found = m_remembered.find(alertkeys::endpoint(id));
    if (found == m_remembered.end())
        return std::nullopt;
    const Result<EndpointState> state = endpointStateFromText(split(found->second).status);
    return state ? std::optional(*state) : std::nullopt;
}

void AlertDesk::recall(DeskEntry &entry, const EndpointState &state)
{
    const Endpoint &list = *entry.endpoint.definition;
    entry.state = state;
    if (list.name != list.id)
        m_batch.states[alertkeys::name(list.name)] = list.id;
    const auto found = m_remembered.find(alertkeys::endpoint(list.id));
    if (found != m_remembered.end()) {
        entry.kept = true;
        if (const Result<AlertState> alert = alertStateFromText(split(found->second).alert))
            entry.alert = *alert;
        m_remembered.erase(found);
        // Its row of failures is older than this start: what a parent says from now on is newer.
        if (state.failuresInRow > 0)
            entry.failingSince = m_restored;
    } else if (state.status == Status::Down) {
        entry.alert = knownDown(state, entry.settings);
    }
}

void AlertDesk::rename(const DeskEntry &before, const DeskEntry &entry)
{
    const Endpoint &old = *before.endpoint.definition;
    const Endpoint &list = *entry.endpoint.definition;
    if (old.name == list.name)
        return;
    if (old.name != old.id)
        m_batch.states[alertkeys::name(old.name)] = std::nullopt;
    if (list.name != list.id)
        m_batch.states[alertkeys::name(list.name)] = list.id;
}

// What was told of it is closed while the incidents still know it: nobody else ever would.
void AlertDesk::forget(const DeskEntry &entry, WallTime now)
{
    const Outage &outage = entry.alert.outage;
    if (outage.open && outage.told > 0 && !m_incidents.incidentOf(entry.endpoint.handle)) {
        Decision over;
        over.endpoint = entry.endpoint.handle;
        over.kind = NotificationKind::Recovered;
        over.tell = true;
        over.path = {
            message(QT_TRANSLATE_NOOP("Message", "It is no longer in the list. People were told that "
                                                 "it was down, so they are told that this is over."))};
        over.at = now;
        over.since = outage.since;
        over.name = outage.name;
        over.number = outage.told + 1;
        m_batch.decisions.push_back(recordOf(over, entry.endpoint.definition->id, {}));
        m_batch.decisions.back().told = true;
        m_incidents.decide(over, now);
    }
    const Endpoint &list = *entry.endpoint.definition;
    if (entry.kept)
        m_batch.states[alertkeys::endpoint(list.id)] = std::nullopt;
    if (list.name != list.id)
        m_batch.states[alertkeys::name(list.name)] = std::nullopt;
    m_changed.erase(entry.endpoint.handle);
    m_ticking.erase(entry.endpoint.handle);
    m_open.erase(entry.endpoint.handle);
}

// Once the first endpoints are there.
void AlertDesk::restoreIncidents()
{
    if (!m_restoreIncidents)
        return;
    m_restoreIncidents = false;
    const auto found = m_remembered.find(alertkeys::incidents);
    if (m_incidents.fromText(found->second))
        m_keptIncidents = found->second;
    m_remembered.erase(found);
}

void AlertDesk::changed(const DeskEntry &entry)
{
    m_changed.insert(entry.endpoint.handle);
    if (needsTick(entry.alert))
        m_ticking.insert(entry.endpoint.handle);
}

void AlertDesk::hand(const DeskEntry &entry, std::vector<Decision> decisions,
                     const std::vector<Message> &path, WallTime now)
{
    for (const Decision &decision : decisions) {
        DecisionRecord record = recordOf(decision, entry.endpoint.definition->id, path);
        if (decision.tell)
            m_open.emplace(entry.endpoint.handle, OpenDecision{std::move(record), now});
        else
            m_batch.decisions.push_back(std::move(record));
        m_incidents.decide(decision, now);
        m_incidentsTouched = true;
    }
    if (!decisions.empty())
        changed(entry);
}

// Nobody decided anything of an endpoint that nobody can see: that is what "why" has to say.
void AlertDesk::noteUnknown(const DeskEntry &entry, const std::vector<Message> &path, WallTime now)
{
    Decision decision;
    decision.kind = NotificationKind::Down;
    decision.at = now;
    m_batch.decisions.push_back(recordOf(decision, entry.endpoint.definition->id, path));
}

// Takes what the incidents made of the decisions.
void AlertDesk::collect(WallTime now)
{
    IncidentOutput output = m_incidents.takeOutput();
    m_incidentsTouched = m_incidentsTouched || !output.notifications.empty() || !output.rules.empty();
    for (FoldRule &fold : output.rules) {
        const auto [first, last] = m_open.equal_range(fold.endpoint);
        const auto open =
            std::find_if(first, last, [&](const auto &one) { return one.second.record.at == fold.at; });
        if (open == last)
            continue;
        DecisionRecord &record = open->second.record;
        record.path.push_back(toEnglish(fold.rule));
        record.told = !fold.thread.empty();
        m_batch.decisions.push_back(std::move(record));
        m_open.erase(open);
    }
    for (auto open = m_open.begin(); open != m_open.end();) {
        // Also a clock that was set back must not leave it here for ever.
        const bool over = now - open->second.from > longestOpen || now < open->second.from;
        if (over)
            m_batch.decisions.push_back(std::move(open->second.record));
        open = over ? m_open.erase(open) : std::next(open);
    }
    for (Notification &notification : output.notifications) {
        const bool ofUs =
            notification.kind == NotificationKind::Blind || notification.kind == NotificationKind::Seeing;
        if (ofUs) // also one that waited over a restart
            notification.channels = m_channels;
        m_batch.notifications.push_back(std::move(notification));
    }
}

AlertBatch AlertDesk::takeBatch()
{
    for (const EndpointHandle handle : m_changed) {
        DeskEntry &entry = *m_entries[handle];
        const std::string key = alertkeys::endpoint(entry.endpoint.definition->id);
        const bool keep = isWorthKeeping(entry);
        if (keep)
            m_batch.states[key] = toText(entry.state) + '\n' + toText(entry.alert);
        else if (entry.kept)
            m_batch.states[key] = std::nullopt;
        entry.kept = keep;
    }
    m_changed.clear();
    if (m_facts) {
        std::string health = m_gate.health().toText();
        if (health != m_keptHealth)
            m_batch.states[std::string(alertkeys::health)] = m_keptHealth = std::move(health);
    }
    if (m_incidentsTouched) {
        m_incidentsTouched = false;
        std::string incidents = m_incidents.toText();
        if (incidents != m_keptIncidents)
            m_batch.states[std::string(alertkeys::incidents)] = m_keptIncidents = std::move(incidents);
    }
    return std::exchange(m_batch, {});
}

void AlertDesk::keepAll()
{
    m_keptHealth.clear();
    m_keptIncidents.clear();
    m_incidentsTouched = true;
    for (const auto &entry : m_entries) {
        if (!entry)
            continue;
        m_changed.insert(entry->endpoint.handle);
        if (entry->endpoint.definition->name != entry->endpoint.definition->id)
            m_batch.states[alertkeys::name(entry->endpoint.definition->name)] =
                entry->endpoint.definition->id;
    }
}

} // namespace lightfoot
