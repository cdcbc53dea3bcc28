// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/pacing.h"

#include <algorithm>
#include <cmath>

namespace lightfoot {

namespace {

// start, twice that ... so many doublings, at most longestPause.
Duration doubled(Duration start, int times)
{
    Duration pause = std::clamp(start, Duration(0), longestPause);
    for (int i = 0; i < times && pause < longestPause && pause > Duration(0); ++i)
        pause = std::min<Duration>(pause * 2, longestPause);
    return pause;
}

Duration partOf(Duration most, double chance)
{
    return std::chrono::duration_cast<Duration>(most * std::clamp(chance, 0.0, 1.0));
}

} // namespace

Duration retryPause(int failures, int retryTimes, Duration interval, double chance)
{
    const bool soon = failures < retryTimes;
    const Duration pause =
        soon ? doubled(interval, failures - 1) : doubled(1min, failures - std::max(1, retryTimes));
    const Duration stretch = partOf(pause / 4, chance);
    return pause + pause / 4 > longestPause ? longestPause - stretch : pause + stretch;
}

Duration wishedPause(Duration wish, double chance)
{
    const Duration pause = std::clamp<Duration>(wish, Duration(0), longestPause);
    return pause + partOf(std::min<Duration>(pause / 4, 1min), chance);
}

// With a capacity of c and a token every 60 s / (n - c + 1), a minute (its end excluded) that begins with a
// full bucket sees c + (n - c) tokens.
TokenBucket::TokenBucket(int perMinute) : m_unlimited(perMinute <= 0)
{
    if (m_unlimited)
        return;
    const int capacity = (perMinute + 3) / 4;
    m_capacity = capacity;
    m_tokens = capacity;
    m_perSecond = (perMinute - capacity + 1) / 60.0;
}

bool TokenBucket::ready(SteadyTime now)
{
    if (m_unlimited)
        return true;
    if (m_started && now > m_filled) {
        const double seconds = std::chrono::duration<double>(now - m_filled).count();
        m_tokens = std::min(m_capacity, m_tokens + seconds * m_perSecond);
    }
    m_filled = now;
    m_started = true;
    return m_tokens >= 1 - 1e-9; // sums of fractions
}

void TokenBucket::take()
{
    if (!m_unlimited)
        m_tokens = std::max(0.0, m_tokens - 1);
}

} // namespace lightfoot
