// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/budget/porthistory.h"

#include <algorithm>
#include <cmath>

namespace lightfoot {

namespace {

constexpr double quickSeconds = 10;
constexpr double slowSeconds = 60;
constexpr double shortestTrend = 10; // seconds: before that nothing is said to last
// Of connections that come and go by chance, a mean deviates by noise through its seconds, about.
constexpr double clearly = 4;

// A trend of less than ten connections a minute needs days, and two or three that come and go look like one.
constexpr double slowest = 10 / slowSeconds;

double weightOf(double seconds, double memory)
{
    return 1 - std::exp(-seconds / memory);
}

} // namespace

void PortHistory::add(Pair &pair, std::uint32_t live, double seconds)
{
    const double growth = (double(live) - double(pair.live)) / seconds;
    const double quick = weightOf(seconds, quickSeconds);
    const double slow = weightOf(seconds, slowSeconds);
    pair.quickNoise += quick * (std::abs(growth - pair.quick) - pair.quickNoise);
    pair.slowNoise += slow * (std::abs(growth - pair.slow) - pair.slowNoise);
    pair.quick += quick * (growth - pair.quick);
    pair.slow += slow * (growth - pair.slow);
    pair.live = live;
}

void PortHistory::take(const PortUse &use, SteadyTime now)
{
    const double seconds = std::chrono::duration<double>(now - m_last).count();
    const bool first = m_sample == 0;
    if (!first && seconds <= 0)
        return;
    const SteadyTime before = m_last;
    ++m_sample;
    m_last = now;
    for (const TupleUse &tuple : use.tuples) {
        const TupleDigest digest = digestOf(tuple.local, tuple.remote);
        auto known = m_pairs.find(digest);
        if (known == m_pairs.end()) {
            if (m_pairs.size() >= limit)
                continue;
            // Of a pair that is new in a table known before, all connections are new.
            const std::uint32_t live = first ? tuple.live : 0;
            known = m_pairs.emplace(digest, Pair{live, 0, 0, 0, 0, first ? now : before, m_sample}).first;
        }
        if (!first)
            add(known->second, tuple.live, seconds);
        known->second.sample = m_sample;
    }
    std::erase_if(m_pairs, [this](const auto &entry) { return entry.second.sample != m_sample; });
}

PortGrowth PortHistory::growthOf(const SocketAddress &local, const SocketAddress &remote) const
{
    const auto known = m_pairs.find(digestOf(local, remote));
    if (known == m_pairs.end() || m_last <= known->second.since)
        return {};
    // The means began at zero, which they have forgotten by this share.
    const Pair &pair = known->second;
    const double age = std::chrono::duration<double>(m_last - pair.since).count();
    const double quickShare = weightOf(age, quickSeconds);
    const double slowShare = weightOf(age, slowSeconds);
    PortGrowth growth;
    growth.now = pair.quick / quickShare;
    const double lasting = pair.slow / slowShare;
    const double chance = clearly * pair.slowNoise / slowShare / slowSeconds;
    const bool isTrend = age >= shortestTrend && std::abs(pair.slow) > std::max(chance, slowest);
    // A pool that has filled goes on growing in the slow mean alone.
    const double doubt = clearly * pair.quickNoise / quickShare / quickSeconds;
    const bool hasEnded = std::abs(growth.now) < std::abs(lasting) - doubt;
    if (isTrend && !hasEnded)
        growth.lasting = lasting;
    return growth;
}

} // namespace lightfoot
