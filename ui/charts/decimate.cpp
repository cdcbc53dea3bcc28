// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/decimate.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lightfoot {

namespace {

// Cuts an ordered sequence into stretches of equal width in x and hands each one out as [first, last).
template <class Item, class PositionOf, class Take>
void forEachStretch(std::span<const Item> items, std::size_t buckets, PositionOf positionOf, Take take)
{
    const double from = positionOf(items.front());
    const double to = positionOf(items.back());
    // One bucket fewer, as the first and the last one may be cut off by the window.
    const double width =
        std::max((to - from) / static_cast<double>(std::max<std::size_t>(buckets, 2) - 1), 1e-9);
    std::size_t first = 0;
    double bucket = std::floor(from / width);
    for (std::size_t i = 1; i <= items.size(); ++i) {
        const double next = i < items.size() ? std::floor(positionOf(items[i]) / width) : bucket + 1;
        if (next == bucket)
            continue;
        take(items.subspan(first, i - first));
        first = i;
        bucket = next;
    }
}

} // namespace

std::vector<QPointF> decimateMinMax(std::span<const QPointF> points, std::size_t buckets)
{
    if (points.size() <= buckets)
        return {points.begin(), points.end()};
    std::vector<QPointF> kept;
    kept.reserve(buckets * 2);
    const auto lower = [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); };
    forEachStretch(
        points, buckets, [](const QPointF &p) { return p.x(); },
        [&](std::span<const QPointF> stretch) {
            auto [low, high] = std::minmax_element(stretch.begin(), stretch.end(), lower);
            if (high < low)
                std::swap(low, high); // in the order of x
            kept.push_back(*low);
            if (low != high)
                kept.push_back(*high);
        });
    return kept;
}

std::vector<SocketSample> decimateSamples(std::span<const SocketSample> samples, std::size_t buckets)
{
    if (samples.size() <= buckets)
        return {samples.begin(), samples.end()};
    std::vector<SocketSample> kept;
    kept.reserve(buckets);
    constexpr auto timeWait = static_cast<std::size_t>(TcpState::TimeWait);
    const auto fewer = [](const SocketSample &a, const SocketSample &b) {
        return a.counts[timeWait] < b.counts[timeWait];
    };
    forEachStretch(
        samples, buckets, [](const SocketSample &s) { return static_cast<double>(toMilliseconds(s.at)); },
        [&](std::span<const SocketSample> stretch) {
            kept.push_back(*std::max_element(stretch.begin(), stretch.end(), fewer));
        });
    return kept;
}

std::vector<std::size_t> decimateHighest(std::span<const QPointF> points, std::size_t buckets)
{
    std::vector<std::size_t> kept;
    if (points.size() <= buckets) {
        kept.resize(points.size());
        std::iota(kept.begin(), kept.end(), std::size_t(0));
        return kept;
    }
    const auto lower = [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); };
    forEachStretch(
        points, buckets, [](const QPointF &p) { return p.x(); },
        [&](std::span<const QPointF> stretch) {
            const auto highest = std::max_element(stretch.begin(), stretch.end(), lower);
            kept.push_back(static_cast<std::size_t>(&*highest - points.data()));
        });
    return kept;
}

double niceCeiling(double value)
{
    if (!(value > 0))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.2, 1.6, 2.0, 2.4, 3.2, 4.0, 6.0, 8.0}) {
        if (step * power >= value * (1 - 1e-9))
            return step * power;
    }
    return 10 * power;
}

double niceCount(double value)
{
    const double top = std::max(4.0, niceCeiling(value));
    return top == 6 ? 8 : top == 10 ? 12 : top;
}

} // namespace lightfoot
