// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberesult.h"

#include <array>
#include <vector>

namespace lightfoot {

// What came of all probes that began in one minute. A value.
struct MinuteCounts
{
    WallTime at; // its start
    std::uint32_t up = 0;
    std::uint32_t down = 0;
    std::uint32_t unknown = 0;
    std::uint32_t notMeasured = 0;
    std::uint32_t outages = 0; // that began: people are told of them, unless something speaks against it

    std::uint32_t measured() const { return up + down + unknown; }
};

// The counts of the last hour, in the same memory whatever happens. Minutes of the wall clock, as people read
// them: a clock that is set leaves minutes empty or counts more into one, and after an hour nothing of that
// is left. One thread at a time.
class MinuteRing
{
public:
    static constexpr std::size_t length = 60;

    // at: when the probe began; what is older than the ring, or of a minute to come, is left out.
    void add(Outcome outcome, WallTime at, WallTime now);
    void addOutage(WallTime at, WallTime now);
    // length minutes, that of now last; those without results are empty.
    std::vector<MinuteCounts> counts(WallTime now) const;

private:
    MinuteCounts *slot(WallTime at, WallTime now);

    std::array<MinuteCounts, length> m_slots{};
};

} // namespace lightfoot
