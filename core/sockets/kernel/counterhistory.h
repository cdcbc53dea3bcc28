// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/kernel/counterrates.h"

#include <vector>

namespace lightfoot {

// The counters of the last hour, one sample a second, for charts and for rules that look back. A ring: about
// 2 MB when it is full. Not locked: whoever samples owns it and hands out copies.
class CounterHistory
{
public:
    static constexpr std::size_t capacity = 3600;

    struct Sample
    {
        WallTime at;
        KernelCounters counters;
    };
    struct Point
    {
        WallTime at;
        double value = 0; // per second, or of a gauge the number itself
    };

    // Takes a sample. Samples of the same second (0.9 s, as timers jitter) count as one, the last of them, so
    // that an hour stays an hour however often it is asked.
    void take(const KernelCounters &counters, SteadyTime now, WallTime label);

    std::size_t size() const { return m_count; }
    // The line of one counter, oldest first: a point a sample, but none (a gap) where there is no rate.
    std::vector<Point> line(KernelCounter counter, WallTime since = WallTime::min()) const;
    // The rates from the oldest sample within the time given to the newest: what a rule judges. Where the
    // counters were reset meanwhile, from the first sample after that.
    CounterRates ratesOver(std::chrono::seconds window) const;
    // How much a counter grew within the time given, passing over resets; nullopt when it was not there
    // twice.
    std::optional<std::uint64_t> grownIn(KernelCounter counter, std::chrono::seconds window) const;

private:
    struct Entry
    {
        SteadyTime steady;
        WallTime label;
        KernelCounters counters;
    };
    const Entry &entry(std::size_t index) const; // 0: the oldest
    bool resetBefore(std::size_t index) const;   // between this sample and the one before it
    std::size_t firstWithin(std::chrono::seconds window) const;

    std::vector<Entry> m_ring;
    SteadyTime m_second; // when the newest sample's second began
    std::size_t m_next = 0;
    std::size_t m_count = 0;
};

} // namespace lightfoot
