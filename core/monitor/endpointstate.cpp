// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/endpointstate.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

constexpr std::array<std::string_view, statusCount> names{"pending", "up",      "degraded",
                                                          "down",    "unknown", "paused"};

constexpr std::uint16_t countLimit = 60'000; // beyond any threshold; must not wrap

void countUp(std::uint16_t &count)
{
    count = std::min<std::uint16_t>(count + 1, countLimit);
}

bool isUp(Status status)
{
    return status == Status::Up || status == Status::Degraded;
}

// What the counts and the result say the status should be now.
Status verdictOf(const EndpointState &state, const ProbeResult &result, const Thresholds &thresholds)
{
    if (result.outcome == Outcome::Unknown)
        return Status::Unknown;
    if (result.outcome == Outcome::Down) {
        const bool enough = state.failuresInRow >= thresholds.failure;
        // Before there is a status, one failure short of the threshold is no verdict yet.
        return enough                                                  ? Status::Down
               : isUp(state.status) || state.status == Status::Pending ? state.status
               : state.announcedDown                                   ? Status::Down
                                                                       : Status::Unknown;
    }
    // Coming from down takes the asked number of successes; from anywhere else one will do.
    if (state.announcedDown && state.successesInRow < thresholds.success)
        return Status::Down;
    const bool slow = thresholds.degraded.count() > 0 && result.latency > thresholds.degraded;
    return slow ? Status::Degraded : Status::Up;
}

} // namespace

std::string_view toString(Status status)
{
    return names.at(static_cast<std::size_t>(status));
}

std::optional<Status> statusFromString(std::string_view text)
{
    const auto found = std::ranges::find(names, text);
    return found == names.end() ? std::nullopt : std::optional(static_cast<Status>(found - names.begin()));
}

std::optional<Transition> apply(EndpointState &state, const ProbeResult &result, const Thresholds &thresholds)
{
    if (result.outcome == Outcome::NotMeasured || state.status == Status::Paused)
        return std::nullopt;
    if (result.outcome == Outcome::Up) {
        countUp(state.successesInRow);
        state.failuresInRow = 0;
    } else if (result.outcome == Outcome::Down) {
        countUp(state.failuresInRow);
        state.successesInRow = 0;
    }
    const Status next = verdictOf(state, result, thresholds);
    if (result.outcome == Outcome::Down && next == Status::Down)
        state.downFailure = result.failure;
    if (next == Status::Down || next == Status::Unknown)
        state.failure = result.outcome == Outcome::Up ? state.downFailure : result.failure;
    else if (isUp(next))
        state.failure = FailureKind::None;
    if (next == state.status)
        return std::nullopt;
    Transition change{state.status, next, Announcement::None};
    if (next == Status::Down && !state.announcedDown) {
        change.announcement = Announcement::Down;
        state.announcedDown = true;
    } else if (isUp(next) && state.announcedDown) {
        change.announcement = Announcement::Recovered;
        state.announcedDown = false;
    }
    state.status = next;
    state.since = result.at;
    return change;
}

} // namespace lightfoot
