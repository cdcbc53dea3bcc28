// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/probe/outcome.h"

#include <memory>
#include <vector>

namespace lightfoot {

// One of the newest results of an endpoint, small enough to keep 60 for each of 20,000.
struct RecentResult
{
    std::int64_t atMs = 0; // wall time of the start, milliseconds since 1970
    std::uint32_t latencyUs = 0;
    Outcome outcome = Outcome::NotMeasured;
    FailureKind failure = FailureKind::None;
    Closing closing = Closing::NotOpened;

    WallTime at() const { return WallTime(std::chrono::milliseconds(atMs)); }
    std::chrono::microseconds latency() const { return std::chrono::microseconds(latencyUs); }
    bool operator==(const RecentResult &) const = default;
};
static_assert(sizeof(RecentResult) == 16);

// The newest results of one endpoint. Grows as they come, so that an endpoint probed once an hour costs
// little. No thread of its own: its owner (History) locks.
class RecentRing
{
public:
    static constexpr std::size_t limit = 60;

    void add(const RecentResult &result);
    // Oldest first.
    std::vector<RecentResult> results() const;

private:
    void grow();

    std::unique_ptr<RecentResult[]> m_results;
    std::uint8_t m_capacity = 0;
    std::uint8_t m_size = 0;
    std::uint8_t m_next = 0; // where the next one goes; when full, the oldest is there
};

} // namespace lightfoot
