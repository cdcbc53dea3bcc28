// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/trend.h"

#include <algorithm>
#include <cmath>

namespace lightfoot {

namespace {

constexpr std::size_t fewest = 8;

double hoursBetween(SteadyTime from, SteadyTime to)
{
    return std::chrono::duration<double, std::ratio<3600>>(to - from).count();
}

std::vector<double> slopesOf(std::span<const TrendPoint> points)
{
    std::vector<double> slopes;
    slopes.reserve(points.size() * (points.size() - 1) / 2);
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t j = i + 1; j < points.size(); ++j) {
            if (const double hours = hoursBetween(points[i].at, points[j].at); hours > 0)
                slopes.push_back((points[j].value - points[i].value) / hours);
        }
    }
    std::ranges::sort(slopes);
    return slopes;
}

// The variance of Kendall's S, with ties of the values.
double kendallVariance(std::span<const TrendPoint> points)
{
    std::vector<double> values;
    for (const TrendPoint &point : points)
        values.push_back(point.value);
    std::ranges::sort(values);
    const auto term = [](double n) { return n * (n - 1) * (2 * n + 5); };
    double sum = term(static_cast<double>(values.size()));
    for (auto from = values.begin(); from != values.end();) {
        const auto to = std::upper_bound(from, values.end(), *from);
        sum -= term(static_cast<double>(to - from));
        from = to;
    }
    return std::max(sum, 0.0) / 18;
}

} // namespace

std::optional<Trend> trendOf(std::span<const TrendPoint> points)
{
    if (points.size() < fewest)
        return std::nullopt;
    const std::vector<double> slopes = slopesOf(points);
    if (slopes.empty())
        return std::nullopt;
    const double half = 1.96 * std::sqrt(kendallVariance(points)) / 2;
    const double middle = static_cast<double>(slopes.size()) / 2;
    const double last = static_cast<double>(slopes.size() - 1);
    const auto at = [&](double rank) {
        return slopes[static_cast<std::size_t>(std::clamp(rank, 0.0, last))];
    };
    const double low = std::floor(middle - half);
    return Trend{(at(std::floor(middle - 0.5)) + at(std::floor(middle))) / 2, at(low),
                 at(std::ceil(middle + half))};
}

void TrendPoints::add(SteadyTime at, double value)
{
    if (!m_points.empty() && at - m_points.back().at < m_period)
        return;
    if (m_points.size() >= m_limit) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_points.size(); i += 2)
            m_points[kept++] = m_points[i];
        m_points.resize(kept);
        m_period *= 2;
        if (at - m_points.back().at < m_period)
            return;
    }
    m_points.push_back({at, value});
}

} // namespace lightfoot
