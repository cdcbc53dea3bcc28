// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens in the month, in true UTC. Days 7, 14, 21 and 28 are Sundays; the clocks of Berlin change on
// day 14.
#include "tests/core/monitor/month/month.h"

#include <algorithm>

namespace lightfoot {

namespace {

using enum MonthDeed;
using std::chrono::hours;

const std::vector<MonthOccurrence> singles{
    {monthDay(2, 9), Breaks, "plain", FailureKind::Refused},
    {monthDay(2, 10, 30), Heals, "plain"},
    {monthDay(2, 12), Breaks, "regular", FailureKind::Status},
    {monthDay(2, 15), Heals, "regular"},
    {monthDay(3, 12), Breaks, "increment", FailureKind::Content},
    {monthDay(3, 15), Heals, "increment"},
    {monthDay(3, 18), Breaks, "exponent", FailureKind::TlsExpired},
    {monthDay(3, 23), Heals, "exponent"},

    {monthDay(4, 8), Breaks, "sticky", FailureKind::Refused},
    {monthDay(4, 8, 12), Acknowledged, "sticky"},
    {monthDay(4, 11), Heals, "sticky"},
    {monthDay(4, 18), Breaks, "expiring", FailureKind::Refused},
    {monthDay(4, 18, 15), Acknowledged, "expiring", FailureKind::None, hours(2)},
    {monthDay(4, 22), Heals, "expiring"},
    // Of the first outage nobody hears; the second one lasts longer than the mute.
    {monthDay(5, 7), Muted, "muted", FailureKind::None, hours(4)},
    {monthDay(5, 8), Breaks, "muted", FailureKind::Reset},
    {monthDay(5, 9), Heals, "muted"},
    {monthDay(5, 10), Breaks, "muted", FailureKind::Reset},
    {monthDay(5, 13), Heals, "muted"},
    {monthDay(6, 14), Alternates, "flapping", FailureKind::Reset},
    {monthDay(6, 15), Heals, "flapping"},

    // The router goes and takes the leaf with it, which stays broken when the router is back; then the leaf
    // alone.
    {monthDay(8, 9), Breaks, "router", FailureKind::ConnectTimeout},
    {monthDay(8, 9), Breaks, "leaf", FailureKind::Refused},
    {monthDay(8, 9, 40), Heals, "router"},
    {monthDay(8, 9, 50), Heals, "leaf"},
    {monthDay(8, 14), Breaks, "leaf", FailureKind::Refused},
    {monthDay(8, 14, 20), Heals, "leaf"},
    {monthDay(8, 16), Slows, "slow"},
    {monthDay(8, 18), Heals, "slow"},

    {monthDay(10, 8), Breaks, "rack-a-*", FailureKind::ConnectTimeout},
    {monthDay(10, 8, 30), Heals, "rack-a-*"},
    {monthDay(23, 10), Breaks, "lonely", FailureKind::ConnectTimeout},
    {monthDay(23, 10, 30), Heals, "lonely"},
    {monthDay(24), Breaks, "lasting", FailureKind::Auth},
    {monthDay(30, 12), Heals, "lasting"}};

// From the first to the second our clock shows an hour more. Outages go on meanwhile.
const std::vector<MonthOccurrence> clockSteps{
    {monthDay(9, 9), Breaks, "promised", FailureKind::Refused},
    {monthDay(9, 9, 10), Acknowledged, "promised", FailureKind::None, hours(2)},
    {monthDay(9, 9, 30), Breaks, "forward", FailureKind::Status},
    {monthDay(9, 10), ClockIsSet, {}, FailureKind::None, hours(1)},
    {monthDay(9, 10, 30), Heals, "forward"},
    {monthDay(9, 10, 40), Heals, "promised"},
    {monthDay(11, 11, 30), Breaks, "rack-b-*", FailureKind::ConnectTimeout},
    {monthDay(11, 11, 50), Breaks, "backward", FailureKind::Status},
    {monthDay(11, 12), ClockIsSet, {}, FailureKind::None, -hours(1)},
    {monthDay(11, 12, 10), Heals, "backward"},
    {monthDay(11, 12, 30), Heals, "rack-b-*"}};

// "batch" has maintenance on Sundays from 01:00 to 05:00 in Berlin, which is 00:00 to 04:00 UTC in winter,
// 23:00 to 03:00 in summer, 00:00 to 03:00 and 23:00 to 04:00 on the days of the changes.
std::vector<MonthOccurrence> sundays()
{
    std::vector<MonthOccurrence> all;
    for (const int sunday : {7, 14, 21, 28}) {
        // Before the window in winter, in it in summer.
        all.push_back({monthDay(sunday - 1, 23, 15), Breaks, "early", FailureKind::Refused});
        all.push_back({monthDay(sunday - 1, 23, 45), Heals, "early"});
        // In the window, and longer than that.
        all.push_back({monthDay(sunday, 0, 30), Breaks, "nightly", FailureKind::Refused});
        all.push_back({monthDay(sunday, 5), Heals, "nightly"});
        // All within.
        all.push_back({monthDay(sunday, 1), Breaks, "within", FailureKind::Reset});
        all.push_back({monthDay(sunday, 2), Heals, "within"});
    }
    // Told before the window; its repeats are held in it.
    all.push_back({monthDay(13, 22, 15), Breaks, "worker", FailureKind::Status});
    all.push_back({monthDay(14, 5, 15), Heals, "worker"});
    return all;
}

// The system's resolver in the middle of the month.
const std::vector<MonthOccurrence> resolverOutage{
    {monthDay(15, 11), Breaks, "named-down", FailureKind::Status},
    {monthDay(15, 11, 30), Breaks, "named-heals", FailureKind::Status},
    {monthDay(15, 12), ResolverFails},
    {monthDay(15, 12, 2), Breaks, "other-resolver", FailureKind::DnsNxdomain},
    {monthDay(15, 12, 3), Breaks, "true-one", FailureKind::Refused},
    {monthDay(15, 12, 4), Breaks, "true-silent", FailureKind::ConnectTimeout},
    {monthDay(15, 12, 5), Heals, "named-heals"},
    {monthDay(15, 12, 5), Breaks, "named-breaks", FailureKind::Refused},
    {monthDay(15, 12, 10), ResolverWorks},
    {monthDay(15, 12, 20), Heals, "true-silent"},
    {monthDay(15, 12, 30), Heals, "true-one"},
    {monthDay(15, 12, 40), Heals, "other-resolver"},
    {monthDay(15, 12, 50), Heals, "named-breaks"},
    {monthDay(15, 13), Heals, "named-down"}};

const std::vector<MonthOccurrence> suspend{{monthDay(18, 20), Breaks, "overnight", FailureKind::Refused},
                                           {monthDay(18, 22), Suspends, {}, FailureKind::None, hours(8)},
                                           {monthDay(18, 23), Breaks, "while-asleep", FailureKind::Refused},
                                           {monthDay(19, 3), Heals, "overnight"},
                                           {monthDay(19, 4), Breaks, "since-asleep", FailureKind::Refused},
                                           {monthDay(19, 5), Heals, "while-asleep"},
                                           {monthDay(19, 7), Heals, "since-asleep"}};

} // namespace

std::vector<MonthOccurrence> monthScript()
{
    std::vector<MonthOccurrence> script = sundays();
    for (const auto *part : {&singles, &clockSteps, &resolverOutage, &suspend})
        script.insert(script.end(), part->begin(), part->end());
    std::ranges::stable_sort(script, {}, &MonthOccurrence::when);
    return script;
}

} // namespace lightfoot
