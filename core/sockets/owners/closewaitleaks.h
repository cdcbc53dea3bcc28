// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sockets/owners/socketowners.h"
#include "core/sockets/owners/trend.h"

#include <map>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace lightfoot {

enum class LeakVerdict : std::uint8_t
{
    None,
    Suspected, // sockets that are stuck, but not (yet) shown to grow
    Leaking
};
std::string_view toString(LeakVerdict verdict); // "none", "suspected", "leaking": JSON

// What one process does with connections that its peers closed.
struct CloseWaitReport
{
    OwnerIdentity process;
    LeakVerdict verdict = LeakVerdict::None;
    std::uint32_t closeWait = 0; // now
    std::uint32_t stuck = 0;     // of these: for longer than stuckAfter, as we saw it
    std::chrono::seconds oldest{0};
    std::chrono::seconds median{0}; // age
    std::chrono::seconds watched{0};
    // Growth of the stuck ones, per hour, with its 95 % confidence interval. nullopt: too few samples.
    std::optional<Trend> growth;
    std::uint32_t openFiles = 0;
    std::uint64_t fileLimit = 0;                        // 0: not known
    std::optional<std::chrono::seconds> untilFileLimit; // at this growth; 0: reached. Only where it leaks
    Message finding;                                    // what was seen; empty: nothing to say
    Message advice;
};

// Tells a process that forgets to close (CLOSE_WAIT that stays) from a busy one that closes a little later
// than its peers. What counts is not how many there are but how many are *stuck*: the same socket, by its
// cookie, in CLOSE_WAIT for longer than a minute. A busy process has none, however many short ones it has and
// however their number sways. Of the stuck ones the growth is taken, robustly (Theil and Sen), and whether
// they are ever closed after all: a server that takes two minutes for an answer has stuck ones, and is only
// slow. A process is its pid and start: one that restarts begins anew. Keeps up to 120 points a process, over
// a time as long as it is watched, as a slow leak needs hours. Bounded else as well. One thread at a time.
class CloseWaitLeaks
{
public:
    static constexpr std::chrono::seconds stuckAfter{60};
    static constexpr std::chrono::seconds firstPeriod{10}; // between points; doubles when they are full
    static constexpr std::chrono::minutes enoughTime{4};   // of points, for "leaking"
    static constexpr std::uint32_t enoughStuck = 5;        // for "leaking"
    static constexpr std::uint32_t enoughSuspect = 3;
    static constexpr double mostReleased = 0.2; // of those that got stuck, for "leaking"
    static constexpr std::chrono::minutes fadeTime{10};
    static constexpr std::chrono::minutes memory{10}; // of a process without any
    static constexpr std::size_t pointLimit = 120;
    static constexpr std::size_t processLimit = 1024;
    static constexpr std::size_t cookieLimit = 131'072;

    // A sample, with all rows in CLOSE_WAIT (others are passed over); best once in 1 s to 10 s.
    void take(std::span<const SocketRow> rows, const OwnerLookup &processes, SteadyTime now);

    std::vector<CloseWaitReport> reports() const; // of processes that have, or had, any; worst first
    // Sockets and processes that were not watched, because of the limits.
    std::uint64_t overflowed() const { return m_overflowed; }

private:
    struct Watched
    {
        SocketProcess process;
        SteadyTime since;
        SteadyTime seen;
        TrendPoints points{pointLimit, firstPeriod};
        std::uint32_t closeWait = 0;
        std::uint32_t stuck = 0;
        double becameStuck = 0; // these two fade by half in fadeTime
        double released = 0;    // of the stuck: no longer in CLOSE_WAIT
        SteadyTime faded;
        std::vector<std::chrono::seconds> ages; // of the last sample
    };
    struct Socket
    {
        SteadyTime since;
        SteadyTime seen;
        std::pair<pid_t, std::uint64_t> process;
        bool stuck = false;
    };
    using Key = std::pair<pid_t, std::uint64_t>;

    void takeRow(const SocketRow &row, const OwnerLookup &processes, SteadyTime now);
    void forgetGone(SteadyTime now);
    void finish(Watched &watched, SteadyTime now);
    bool isLeaking(const CloseWaitReport &report, const Watched &watched) const;
    CloseWaitReport reportOf(const Watched &watched) const;

    std::map<Key, Watched> m_processes;
    std::unordered_map<std::uint64_t, Socket> m_sockets; // by cookie
    std::uint64_t m_overflowed = 0;
    SteadyTime m_now;
};

} // namespace lightfoot
