// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sockets/budget/portuse.h"

#include <unordered_map>

namespace lightfoot {

// How a pair's live connections grow, a second; below zero when more close than open.
struct PortGrowth
{
    double now = 0;     // over about 10 s
    double lasting = 0; // over about a minute; 0 where it is not more than their coming and going explains
};

// How fast each pair's live connections grow. What went into TIME_WAIT the table tells by itself, by the time
// that is left of it; what stays open it does not. Bounded to limit pairs, those that come first (two pairs
// of one digest, one in 2^64, count as one). Whoever samples owns it; one thread.
class PortHistory
{
public:
    static constexpr std::size_t limit = 65'536;

    // Takes a sample: once a second or so. About 100 ns a pair.
    void take(const PortUse &use, SteadyTime now);

    // Zero before the second sample.
    PortGrowth growthOf(const SocketAddress &local, const SocketAddress &remote) const;
    std::size_t size() const { return m_pairs.size(); }

private:
    struct Pair
    {
        std::uint32_t live = 0;
        double quick = 0;      // growth, smoothed over about 10 s, from 0 on
        double slow = 0;       // the same over a minute
        double quickNoise = 0; // how far single samples are from quick, over about 10 s
        double slowNoise = 0;  // and from slow, over a minute
        SteadyTime since;
        std::uint64_t sample = 0; // the last that had it
    };
    static void add(Pair &pair, std::uint32_t live, double seconds);

    std::unordered_map<TupleDigest, Pair> m_pairs;
    SteadyTime m_last;
    std::uint64_t m_sample = 0;
};

} // namespace lightfoot
