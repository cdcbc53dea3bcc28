// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <vector>

namespace lightfoot {

// A hashed timing wheel: which of many entries are due, at a resolution of a millisecond. Entries are small
// numbers given by the owner; each is in the wheel at most once. Constant time for all but nextDue().
// Thread-confined.
class Wheel
{
public:
    static constexpr std::uint32_t slotCount = 4096; // a turn of about 4 s

    explicit Wheel(SteadyTime start) : m_start(start), m_heads(slotCount, none) {}

    // Makes room for entries 0 to count - 1.
    void resize(std::size_t count) { m_entries.resize(count); }
    // Puts an entry in; one that is in already is moved.
    void schedule(std::uint32_t entry, SteadyTime due);
    void remove(std::uint32_t entry);
    bool contains(std::uint32_t entry) const
    {
        return entry < m_entries.size() && m_entries[entry].scheduled;
    }
    SteadyTime due(std::uint32_t entry) const { return m_entries[entry].due; }

    // Takes out all entries that are due at now, in the order of their milliseconds.
    void collect(SteadyTime now, std::vector<std::uint32_t> &out);
    // When the next entry could be due: exact within a turn, at most a turn ahead.
    SteadyTime nextDue(SteadyTime now) const;

private:
    static constexpr std::uint32_t none = 0xffffffff;
    struct Entry
    {
        SteadyTime due;
        std::uint32_t next = none;
        std::uint32_t previous = none;
        std::uint16_t slot = 0;
        bool scheduled = false;
    };
    std::int64_t tickOf(SteadyTime time) const;

    SteadyTime m_start;
    std::vector<std::uint32_t> m_heads;
    std::vector<Entry> m_entries;
    std::int64_t m_done = 0; // ticks before this one have been collected
};

} // namespace lightfoot
