// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is going on, for those who ask often.
#include "core/monitor/monitor.h"

#include <algorithm>

namespace lightfoot {

OpenBrief Monitor::open() const
{
    const std::lock_guard lock(m_mutex);
    OpenBrief open{m_desk.briefs(), m_totals.endpoints[std::size_t(Status::Down)]};
    for (const IncidentBrief &incident : open.incidents)
        open.alone -= std::min(open.alone, incident.down);
    return open;
}

std::vector<Attention> Monitor::attentionOf(const std::vector<EndpointHandle> &endpoints) const
{
    std::vector<Attention> attention;
    attention.reserve(endpoints.size());
    const std::lock_guard lock(m_mutex);
    for (const EndpointHandle endpoint : endpoints)
        attention.push_back(m_desk.attentionOf(endpoint));
    return attention;
}

} // namespace lightfoot
