// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/watch/socketages.h"

#include "core/sockets/kernel/kernelsettings.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::uint8_t timeWaitTimer = 3; // SocketRow::timer

} // namespace

void SocketAges::take(std::span<const SocketRow> rows, SteadyTime now)
{
    if (m_sample++ == 0)
        m_began = now;
    for (const SocketRow &row : rows) {
        if (row.cookie == 0)
            continue;
        const auto found = m_seen.find(row.cookie);
        if (found != m_seen.end())
            found->second.sample = m_sample;
        else if (m_seen.size() < limit)
            m_seen.emplace(row.cookie, Seen{now, m_sample});
    }
    std::erase_if(m_seen, [this](const auto &entry) { return entry.second.sample != m_sample; });
}

SocketAges::Age SocketAges::of(const SocketRow &row, SteadyTime now) const
{
    // FIN_WAIT_2 has the same timer when nobody owns it any more; its length is a setting.
    if (row.state == TcpState::TimeWait && row.timer == timeWaitTimer)
        return {std::max<Duration>(timeWaitLength - row.timerLeft, Duration::zero()), false};
    const auto found = m_seen.find(row.cookie);
    if (found == m_seen.end())
        return {};
    return {std::chrono::duration_cast<Duration>(now - found->second.first), found->second.first == m_began};
}

} // namespace lightfoot
