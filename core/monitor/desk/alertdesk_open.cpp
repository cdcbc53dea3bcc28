// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is going on, without copies of what may be many.
#include "core/monitor/desk/alertdesk.h"

namespace lightfoot {

namespace {

bool isAttended(const AlertState &alert)
{
    return alert.acknowledged || alert.muted;
}

} // namespace

Attention AlertDesk::attentionOf(EndpointHandle endpoint) const
{
    const AlertState *alert = alertOf(endpoint);
    return {m_incidents.incidentOf(endpoint) != nullptr, alert && isAttended(*alert)};
}

std::vector<IncidentBrief> AlertDesk::briefs() const
{
    std::vector<IncidentBrief> briefs;
    for (const Incident &incident : m_incidents.open()) {
        IncidentBrief brief{incident.thread,          incident.causes,         incident.odds,
                            incident.since,           incident.members.size(), 0,
                            !incident.members.empty()};
        for (const auto &[endpoint, member] : incident.members) {
            const DeskEntry *entry = endpoint < m_entries.size() ? m_entries[endpoint].get() : nullptr;
            brief.down += entry && entry->state.status == Status::Down ? 1 : 0;
            brief.attended = brief.attended && entry && isAttended(entry->alert);
        }
        briefs.push_back(std::move(brief));
    }
    return briefs;
}

} // namespace lightfoot
