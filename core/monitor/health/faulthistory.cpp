// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/health/faulthistory.h"

#include <algorithm>

namespace lightfoot {

void FaultHistory::see(const Sighting &sighting, bool believe)
{
    const auto [place, isNew] = m_open.try_emplace(
        sighting.fault, Open{sighting.fault, sighting.from, sighting.seen, sighting.seen, 1, believe});
    Open &open = place->second;
    open.believed = open.believed || believe;
    if (isNew)
        return;
    open.fault.shown = sighting.fault.shown;
    if (sighting.seen > open.seen)
        ++open.times;
    open.seen = std::max(open.seen, sighting.seen);
    open.from = std::min(open.from, sighting.from);
}

void FaultHistory::take(SteadyTime now, const std::vector<Sighting> &found, bool believe)
{
    for (const Sighting &sighting : found)
        see(sighting, believe);
    std::erase_if(m_open, [&](const auto &entry) {
        const Open &open = entry.second;
        const bool gone = std::ranges::find(found, open.fault, &Sighting::fault) == found.end();
        if (gone && open.counts())
            add({open.fault, open.from, now, open.firstSeen});
        return gone;
    });
    std::erase_if(m_closed, [&](const FaultInterval &interval) { return interval.to + memory < now; });
}

void FaultHistory::add(FaultInterval interval)
{
    m_closed.push_back(std::move(interval));
    if (m_closed.size() > limit)
        m_closed.pop_front();
}

void FaultHistory::restore(const Fault &fault, SteadyTime now)
{
    m_open.try_emplace(fault, Open{fault, now, now, now, 1, true});
}

std::vector<Fault> FaultHistory::confirmed() const
{
    std::vector<Fault> faults;
    for (const auto &[fault, open] : m_open) {
        if (open.isConfirmed())
            faults.push_back(open.fault);
    }
    return faults;
}

} // namespace lightfoot
