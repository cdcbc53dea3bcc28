// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <chrono>
#include <optional>

namespace lightfoot {

// When to sample next: as often as the share of a core allows, seldom while nothing happens. Pure.
class SamplingPlan
{
public:
    struct Limits
    {
        double share = 0.02; // of one core, at most
        std::chrono::nanoseconds shortest{
            std::chrono::milliseconds(20)};                     // between samples, while something happens
        std::chrono::nanoseconds idle{std::chrono::seconds(1)}; // while nothing does
        std::chrono::nanoseconds longest{std::chrono::seconds(20)}; // however dear a sample is
    };

    explicit SamplingPlan(Limits limits) : m_limits(limits), m_quiet(limits.shortest) {}

    // cost: processor time of the sample that began now. active: it showed something new. The time from its
    // start until the next one's: what it cost has to be saved up first, over all at most the share.
    std::chrono::nanoseconds next(SteadyTime now, std::chrono::nanoseconds cost, bool active);
    std::chrono::nanoseconds period() const { return m_period; } // what next() said last

private:
    const Limits m_limits;
    std::chrono::nanoseconds m_quiet; // the period without regard to cost: doubles while nothing happens
    std::chrono::nanoseconds m_period{0};
    double m_saved = 0; // processor time in ns; below 0: owed
    std::optional<SteadyTime> m_last;
};

} // namespace lightfoot
