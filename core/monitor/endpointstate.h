// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberesult.h"

#include <optional>

namespace lightfoot {

enum class Status : std::uint8_t
{
    Pending, // never measured
    Up,
    Degraded, // up, but slower than its limit: counts as up
    Down,
    Unknown, // we could not tell
    Paused
};
inline constexpr std::size_t statusCount = std::size_t(Status::Paused) + 1;

std::string_view toString(Status status); // stable: "pending", "up", "degraded" ...
std::optional<Status> statusFromString(std::string_view text);

// How many results in a row it takes to change one's mind, and what is too slow.
struct Thresholds
{
    int failure = 1;
    int success = 1;
    std::chrono::nanoseconds degraded{0}; // zero: never
};

// What is believed of one endpoint. The status changes only by apply().
struct EndpointState
{
    Status status = Status::Pending;
    FailureKind failure = FailureKind::None;     // of the failure that made it down or unknown
    FailureKind downFailure = FailureKind::None; // of the failure that people were told
    bool announcedDown = false; // people were told that it is down and not yet that it is up again
    std::uint16_t failuresInRow = 0;
    std::uint16_t successesInRow = 0;
    WallTime since; // when this status began
};

enum class Announcement : std::uint8_t
{
    None,
    Down,
    Recovered
};

// A change of status, and whether people are told of it.
struct Transition
{
    Status from = Status::Pending;
    Status to = Status::Pending;
    Announcement announcement = Announcement::None;
};

// The status machine: a pure function. Below a threshold the present status stays (EaseProbe falls back to
// the one before it: its threshold bug). "Not measured" changes nothing. "Unknown" shows at once but touches
// neither count, so that a blind minute neither confirms nor clears a failure, and a recovery after it is
// still told.
std::optional<Transition> apply(EndpointState &state, const ProbeResult &result,
                                const Thresholds &thresholds);

} // namespace lightfoot
