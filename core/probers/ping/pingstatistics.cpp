// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ping/pingstatistics.h"

#include <algorithm>
#include <cmath>

namespace lightfoot {

bool PingStatistics::received(std::size_t sequence, SteadyTime at)
{
    if (sequence >= m_echoes.size() || m_echoes[sequence].took)
        return false;
    m_echoes[sequence].took = at - m_echoes[sequence].at;
    return true;
}

std::size_t PingStatistics::receivedCount() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_echoes, [](const Echo &echo) { return echo.took.has_value(); }));
}

double PingStatistics::loss() const
{
    if (m_echoes.empty())
        return 0;
    return static_cast<double>(m_echoes.size() - receivedCount()) / static_cast<double>(m_echoes.size());
}

PingStatistics::Times PingStatistics::times() const
{
    const std::size_t count = receivedCount();
    if (count == 0)
        return {};
    Times times{.minimum = std::chrono::nanoseconds::max()};
    double sum = 0;
    double squares = 0;
    for (const Echo &echo : m_echoes) {
        if (!echo.took)
            continue;
        times.minimum = std::min(times.minimum, *echo.took);
        times.maximum = std::max(times.maximum, *echo.took);
        const auto value = static_cast<double>(echo.took->count());
        sum += value;
        squares += value * value;
    }
    const double average = sum / static_cast<double>(count);
    const double variance = std::max(0.0, squares / static_cast<double>(count) - average * average);
    times.average = std::chrono::nanoseconds(std::llround(average));
    times.deviation = std::chrono::nanoseconds(std::llround(std::sqrt(variance)));
    return times;
}

} // namespace lightfoot
