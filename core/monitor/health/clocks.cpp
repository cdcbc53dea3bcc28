// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/health/healthfacts.h"

namespace lightfoot {

namespace {

constexpr Duration clockTolerance = 2s;

} // namespace

std::optional<ClockStep> clockStep(const HealthFacts &before, const HealthFacts &now)
{
    const auto passed = std::chrono::duration_cast<WallTime::duration>((now.at - before.at) +
                                                                       (now.suspended - before.suspended));
    const WallTime::duration step = (now.wall - before.wall) - passed;
    if (std::chrono::abs(step) <= clockTolerance)
        return std::nullopt;
    return ClockStep{step, now.wall - passed, now.wall};
}

} // namespace lightfoot
