// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/samplingplan.h"

#include <algorithm>

namespace lightfoot {

// A second's worth is saved at most, so that quiet hours make no burst.
std::chrono::nanoseconds SamplingPlan::next(SteadyTime now, std::chrono::nanoseconds cost, bool active)
{
    constexpr double second = 1e9;
    if (m_last)
        m_saved += m_limits.share * std::chrono::duration<double, std::nano>(now - *m_last).count();
    m_last = now;
    m_saved = std::min(m_saved, m_limits.share * second) - static_cast<double>(cost.count());
    m_quiet = active ? m_limits.shortest : std::min(m_quiet * 2, m_limits.idle);
    const double paid = std::min(-m_saved / m_limits.share, static_cast<double>(m_limits.longest.count()));
    m_period = std::max(m_quiet, std::chrono::nanoseconds(static_cast<std::int64_t>(paid)));
    return m_period;
}

} // namespace lightfoot
