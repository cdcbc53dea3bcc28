// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/series.h"

#include <algorithm>
#include <map>

namespace lightfoot {

namespace {

using Steps = std::map<std::int64_t, RollUp>; // by the step's start in milliseconds

LatencyPoint toPoint(std::int64_t atMs, const RollUp &rollUp)
{
    using Us = std::chrono::microseconds;
    LatencyPoint point;
    point.at = WallTime(std::chrono::milliseconds(atMs));
    point.up = rollUp.counts[static_cast<std::size_t>(Outcome::Up)];
    point.down = rollUp.counts[static_cast<std::size_t>(Outcome::Down)];
    point.unknown = rollUp.counts[static_cast<std::size_t>(Outcome::Unknown)];
    point.notMeasured = rollUp.counts[static_cast<std::size_t>(Outcome::NotMeasured)];
    if (point.up == 0)
        return point;
    point.min = Us(rollUp.minUs);
    point.mean = Us(rollUp.meanUs());
    point.max = Us(rollUp.maxUs);
    point.p50 = Us(rollUp.percentileUs(0.5));
    point.p95 = Us(rollUp.percentileUs(0.95));
    return point;
}

// The length of a step, a multiple of unit, so that no more than the allowed number touch [from, to].
std::int64_t stepFor(std::int64_t fromMs, std::int64_t toMs, std::int64_t unit)
{
    const std::int64_t most = static_cast<std::int64_t>(LatencySeries::maximumPoints) - 1;
    const std::int64_t step = std::max<std::int64_t>(toMs - fromMs, 0) / most + 1;
    return (step + unit - 1) / unit * unit;
}

std::int64_t stepStart(std::int64_t ms, std::int64_t step)
{
    return ms - ((ms % step) + step) % step;
}

LatencySeries toSeries(const Steps &steps, std::int64_t step)
{
    LatencySeries series;
    series.step = std::chrono::milliseconds(step);
    for (const auto &[at, rollUp] : steps)
        series.points.push_back(toPoint(at, rollUp));
    return series;
}

// The newest results come without phases from memory; so does what was never measured.
PhaseSummary phasesOf(std::span<const Sample> samples)
{
    std::vector<const Sample *> good;
    for (const Sample &sample : samples) {
        if (sample.outcome == Outcome::Up && sample.phases != Phases())
            good.push_back(&sample);
    }
    if (good.empty())
        return {};
    const auto latency = [](const Sample *sample) { return sample->latencyUs; };
    const auto middle = good.begin() + static_cast<std::ptrdiff_t>((good.size() - 1) / 2);
    std::ranges::nth_element(good, middle, {}, latency);
    return {(*middle)->phases, (*std::ranges::max_element(good, {}, latency))->phases, good.size()};
}

} // namespace

LatencySeries seriesOfSamples(std::span<const Sample> samples, std::int64_t fromMs, std::int64_t toMs)
{
    std::vector<Sample> wanted;
    std::ranges::copy_if(samples, std::back_inserter(wanted),
                         [&](const Sample &sample) { return sample.atMs >= fromMs && sample.atMs <= toMs; });
    std::ranges::stable_sort(wanted, {}, &Sample::atMs);
    LatencySeries series;
    series.phases = phasesOf(wanted);
    if (wanted.size() <= LatencySeries::maximumPoints) {
        for (const Sample &sample : wanted) {
            RollUp one;
            one.add(sample);
            series.points.push_back(toPoint(sample.atMs, one));
        }
        return series;
    }
    const std::int64_t step = stepFor(fromMs, toMs, 1);
    Steps steps;
    for (const Sample &sample : wanted)
        steps[stepStart(sample.atMs, step)].add(sample);
    PhaseSummary phases = series.phases;
    series = toSeries(steps, step);
    series.phases = phases;
    return series;
}

LatencySeries seriesOfRollUps(std::span<const RollUp> rollUps, std::int64_t fromMs, std::int64_t toMs)
{
    const std::int64_t step = stepFor(fromMs - 60'000, toMs, 60'000);
    Steps steps;
    for (const RollUp &rollUp : rollUps) {
        if (rollUp.minute >= minuteOf(fromMs) && rollUp.minute <= minuteOf(toMs))
            steps[stepStart(rollUp.minute * 60'000, step)].add(rollUp);
    }
    LatencySeries series = toSeries(steps, step);
    series.fromRollUps = true;
    return series;
}

} // namespace lightfoot
