// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/endpointway.h"
#include "core/probe/outcome.h"

#include <chrono>

namespace lightfoot {

// True time since the month began: what a good clock in UTC would show, whatever ours does.
using MonthTime = std::chrono::seconds;

// 1 is the first day.
constexpr MonthTime monthDay(int day, int hour = 0, int minute = 0)
{
    return std::chrono::hours((day - 1) * 24 + hour) + std::chrono::minutes(minute);
}

inline constexpr MonthTime monthLength = monthDay(31);

struct MonthEndpoint
{
    EndpointPtr definition;
    EndpointWay way;
    std::chrono::milliseconds phase{0}; // of its probes
    bool quiet = false;                 // nothing is in the script about it
};

enum class MonthDeed : std::uint8_t
{
    Breaks, // each probe fails in that way
    Alternates,
    Slows,
    Heals,
    Acknowledged, // for so long; zero: sticky
    Muted,
    ClockIsSet, // our clock is wrong by so much more from here on
    Suspends,   // our machine sleeps for so long
    ResolverFails,
    ResolverWorks
};

// One line of the script.
struct MonthOccurrence
{
    MonthTime when;
    MonthDeed deed;
    std::string who = {}; // a name, or how names begin: "rack-a-*"
    FailureKind failure = FailureKind::None;
    std::chrono::seconds span{0};
};

inline constexpr std::size_t monthEndpointCount = 10'000;

// Those of the script, and quiet ones up to the count.
std::vector<MonthEndpoint> monthEndpoints(std::size_t count);
// In order.
std::vector<MonthOccurrence> monthScript();

} // namespace lightfoot
