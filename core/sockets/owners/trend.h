// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>
#include <span>
#include <vector>

namespace lightfoot {

// How fast a value grows, per hour. Low and high: the 95 % confidence interval of the slope.
struct Trend
{
    double perHour = 0;
    double low = 0;
    double high = 0;
};

struct TrendPoint
{
    SteadyTime at;
    double value = 0;
};

// The slope by Theil and Sen (the median of all pairs' slopes; up to 29 % of the points may be anything), its
// interval by Kendall's tau with ties (Sen 1968). nullopt with fewer than 8 points. Costs n² / 2 slopes: 120
// points about 0.2 ms. Pure.
std::optional<Trend> trendOf(std::span<const TrendPoint> points);

// At most limit points that cover all the time since the first: when they are full, every second one goes and
// the time between them doubles.
class TrendPoints
{
public:
    TrendPoints(std::size_t limit, std::chrono::seconds period) : m_limit(limit), m_period(period) {}

    // Taken only when the period since the last one is over.
    void add(SteadyTime at, double value);
    std::span<const TrendPoint> points() const { return m_points; }
    std::chrono::seconds period() const { return m_period; }

private:
    std::size_t m_limit;
    std::chrono::seconds m_period;
    std::vector<TrendPoint> m_points;
};

} // namespace lightfoot
