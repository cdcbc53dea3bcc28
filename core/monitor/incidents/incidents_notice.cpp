// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Our own faults that are part of what endpoints suffer: a resolver that stands behind the dead gateway.

#include "core/monitor/incidents/incidents.h"

#include <algorithm>

namespace lightfoot {

void Incidents::notice(Notification notification, const std::vector<std::string> &servers, WallTime now)
{
    if (isResolution(notification.kind)) {
        for (Incident &incident : m_incidents) {
            if (incident.blindness.erase(notification.thread) == 0)
                continue;
            closeIfOver(now);
            return;
        }
        const auto held = std::ranges::find_if(m_notices, [&](const HeldNotice &waiting) {
            return waiting.notification.thread == notification.thread;
        });
        if (held != m_notices.end()) {
            m_output.notifications.push_back(std::move(held->notification));
            m_notices.erase(held);
        }
        m_output.notifications.push_back(std::move(notification));
        return;
    }
    if (servers.empty()) {
        m_output.notifications.push_back(std::move(notification));
        return;
    }
    const auto wait = std::chrono::duration_cast<WallTime::duration>(m_settings.blindWait);
    HeldNotice held{std::move(notification), servers, now, now + wait};
    if (!foldNotice(held))
        m_notices.push_back(std::move(held));
}

// Whether one incident explains all of it.
bool Incidents::foldNotice(const HeldNotice &notice)
{
    if (notice.servers.empty())
        return false; // from before a restart
    const auto incident = std::ranges::find_if(m_incidents, [&](const Incident &candidate) {
        return std::ranges::all_of(
            notice.servers, [&](const std::string &server) { return standsBehind(server, candidate); });
    });
    if (incident == m_incidents.end())
        return false;
    incident->blindness.insert(notice.notification.thread);
    return true;
}

// Whether the server's neighbours fail for it.
bool Incidents::standsBehind(std::string_view server, const Incident &incident) const
{
    const Cause network{Property::Network, networkOf(hostOf(server))};
    if (network.value.empty() || !isSilent(incident.failureClass))
        return false;
    if (std::ranges::find(incident.causes, network) != incident.causes.end())
        return true;
    std::size_t failing = 0;
    std::size_t well = 0;
    for (const EndpointHandle endpoint : m_evidence.sharers(network)) {
        const FailureSeries *series = m_evidence.series(endpoint);
        if (!series)
            well += m_evidence.lastGood(endpoint) >= incident.since ? 1 : 0;
        else if (series->failureClass == incident.failureClass && series->since >= incident.since)
            ++failing;
    }
    return failing >= m_settings.minimum && failing >= well * 2;
}

} // namespace lightfoot
