// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/health/burst.h"

namespace lightfoot {

void Burst::take(EndpointHandle endpoint, bool failed, SteadyTime ended)
{
    const auto at = std::chrono::floor<std::chrono::seconds>(ended.time_since_epoch());
    Count &count = m_counts.at(static_cast<std::size_t>(at.count()) % m_counts.size());
    if (count.at < at)
        count = {.at = at};
    if (endpoint >= m_failing.size())
        m_failing.resize(endpoint + std::size_t(1));
    const bool began = failed && !m_failing[endpoint];
    m_failing[endpoint] = failed;
    if (count.at != at)
        return; // it came too late to tell of now
    ++count.results;
    count.began += began ? 1 : 0;
}

bool Burst::isOn(SteadyTime now) const
{
    const auto since = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()) - window;
    std::size_t began = 0;
    std::size_t results = 0;
    for (const Count &count : m_counts) {
        if (count.at > since) {
            began += count.began;
            results += count.results;
        }
    }
    return began >= least && began * share >= results;
}

} // namespace lightfoot
