// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/health/fitness.h"

#include <deque>
#include <map>

namespace lightfoot {

// When a fault was there.
struct FaultInterval
{
    Fault fault;
    SteadyTime from; // it may have begun then: the last look that did not show it
    SteadyTime to;   // of one that is there still: SteadyTime::max()
    SteadyTime seen; // the first look that showed it

    bool overlaps(SteadyTime begin, SteadyTime end) const { return from <= end && to >= begin; }
};

// Remembers which faults there were when, for as long as a probe may last, and which are believed: what was
// asked must fail twice in a row, since a packet may get lost; what the kernel says counts at once.
// Thread-confined.
class FaultHistory
{
public:
    static constexpr std::size_t limit = 512; // closed intervals
    static constexpr std::chrono::hours memory{1};

    // All that one sample shows. believe: once is enough, too (a burst of failures; an episode that goes on).
    void take(SteadyTime now, const std::vector<Sighting> &found, bool believe);
    // A fault that is over already.
    void add(FaultInterval interval);
    // One that is there since before this program started.
    void restore(const Fault &fault, SteadyTime now);

    bool suspects() const { return !m_open.empty(); }
    // Those seen twice, or believed for another reason. In the order of Fault.
    std::vector<Fault> confirmed() const;
    // Calls visitor(const FaultInterval &) for what may explain a failure and touches [begin, end], the
    // widest kind of fault first among those that are there still, then those that are over; until it
    // returns true. Whether it did.
    // doubtful: also those that are to be confirmed yet.
    template <class Visitor>
    bool visit(SteadyTime begin, SteadyTime end, Visitor visitor, bool doubtful = false) const
    {
        for (const auto &[fault, open] : m_open) {
            const FaultInterval interval{open.fault, open.from, SteadyTime::max(), open.firstSeen};
            if ((doubtful || open.counts()) && interval.overlaps(begin, end) && visitor(interval))
                return true;
        }
        for (auto i = m_closed.rbegin(); i != m_closed.rend(); ++i) {
            if (i->overlaps(begin, end) && visitor(*i))
                return true;
        }
        return false;
    }

private:
    struct Open
    {
        Fault fault;
        SteadyTime from;
        SteadyTime firstSeen;
        SteadyTime seen; // of the sighting that was counted last
        int times = 1;
        bool believed = false;

        bool isConfirmed() const { return believed || times >= 2; }
        bool counts() const { return isConfirmed() || isCertain(fault.kind); }
    };
    void see(const Sighting &sighting, bool believe);

    std::map<Fault, Open> m_open;
    std::deque<FaultInterval> m_closed; // in the order in which they ended
};

} // namespace lightfoot
