// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/message.h"
#include "core/history/rollup.h"

#include <span>
#include <vector>

namespace lightfoot {

// One point of a latency chart: what was measured from at on, until the next point or for
// LatencySeries::step. Latencies are of up results; all zero where there were none. p50 and p95 are coarse
// beyond a single result.
struct LatencyPoint
{
    WallTime at;
    std::chrono::microseconds min{0};
    std::chrono::microseconds mean{0};
    std::chrono::microseconds max{0};
    std::chrono::microseconds p50{0};
    std::chrono::microseconds p95{0};
    std::uint64_t up = 0;
    std::uint64_t down = 0;
    std::uint64_t unknown = 0;
    std::uint64_t notMeasured = 0;
};

// How the time of good probes was spent. Each is one probe, so that its phases add up to it. A value.
struct PhaseSummary
{
    Phases median; // of the probe in the middle, by latency
    Phases worst;  // of the slowest
    std::size_t probes = 0;
};

// The answer to a question about the past. A value.
struct LatencySeries
{
    static constexpr std::size_t maximumPoints = 500;

    std::vector<LatencyPoint>
        points; // oldest first, at most maximumPoints; times without results are left out
    std::chrono::milliseconds step{0}; // what a point stands for; zero: each is one result
    bool fromRollUps = false;          // minutes, not single results
    PhaseSummary phases;               // where single results were read
    Message problem;                   // set when some of the past could not be read
};

// Each sample a point when they are few, else steps of equal length. from and to in milliseconds since 1970;
// samples outside are left out.
LatencySeries seriesOfSamples(std::span<const Sample> samples, std::int64_t fromMs, std::int64_t toMs);

// Steps of whole minutes. The minute that from lies in counts.
LatencySeries seriesOfRollUps(std::span<const RollUp> rollUps, std::int64_t fromMs, std::int64_t toMs);

} // namespace lightfoot
