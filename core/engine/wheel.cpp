// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/wheel.h"

#include <algorithm>

namespace lightfoot {

std::int64_t Wheel::tickOf(SteadyTime time) const
{
    return std::chrono::floor<std::chrono::milliseconds>(time - m_start).count();
}

void Wheel::schedule(std::uint32_t entry, SteadyTime due)
{
    remove(entry);
    // What is due in the past goes into the next tick that will be looked at.
    const std::int64_t tick = std::max(tickOf(due), m_done);
    const auto slot = static_cast<std::uint16_t>(tick % slotCount);
    Entry &item = m_entries[entry];
    item.due = due;
    item.slot = slot;
    item.scheduled = true;
    item.previous = none;
    item.next = m_heads[slot];
    if (item.next != none)
        m_entries[item.next].previous = entry;
    m_heads[slot] = entry;
}

void Wheel::remove(std::uint32_t entry)
{
    Entry &item = m_entries[entry];
    if (!item.scheduled)
        return;
    item.scheduled = false;
    if (item.next != none)
        m_entries[item.next].previous = item.previous;
    (item.previous != none ? m_entries[item.previous].next : m_heads[item.slot]) = item.next;
}

void Wheel::collect(SteadyTime now, std::vector<std::uint32_t> &out)
{
    const std::int64_t current = tickOf(now);
    // After a long stall every slot is looked at once, not once a lost turn.
    const std::int64_t first = std::max(m_done, current - static_cast<std::int64_t>(slotCount) + 1);
    for (std::int64_t tick = first; tick <= current; ++tick) {
        std::uint32_t entry = m_heads[static_cast<std::size_t>(tick % slotCount)];
        while (entry != none) {
            const std::uint32_t next = m_entries[entry].next;
            if (m_entries[entry].due <= now) {
                remove(entry);
                out.push_back(entry);
            }
            entry = next;
        }
    }
    m_done = current; // this millisecond is not over
}

SteadyTime Wheel::nextDue(SteadyTime now) const
{
    const std::int64_t current = std::max(tickOf(now), m_done);
    SteadyTime best = m_start + std::chrono::milliseconds(current + slotCount);
    for (std::int64_t tick = current; tick < current + slotCount; ++tick) {
        for (std::uint32_t entry = m_heads[static_cast<std::size_t>(tick % slotCount)]; entry != none;
             entry = m_entries[entry].next)
            best = std::min(best, m_entries[entry].due);
        if (best <= m_start + std::chrono::milliseconds(tick + 1))
            break;
    }
    return best;
}

} // namespace lightfoot
