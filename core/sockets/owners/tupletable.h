// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/socketaddress.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace lightfoot {

// Values by four-tuple (its digest), in the order in which they came, at most limit of them: beyond that the
// oldest go. Asked once for each row of the kernel's table, so a table with open addressing over a queue.
// Value has SteadyTime lastSeen() const. One thread at a time.
template <class Value>
class TupleTable
{
public:
    explicit TupleTable(std::size_t limit)
        : m_limit(std::clamp<std::size_t>(limit, 1, 1U << 30)), m_slots(smallest, Slot{})
    {}

    std::size_t size() const { return m_entries.size(); }
    std::uint64_t overflowed() const { return m_overflowed; }

    // Null: not there. Pointers are good until something is added or forgotten.
    Value *find(TupleDigest digest)
    {
        const Slot &slot = m_slots[slotOf(keyOf(digest))];
        return slot.key == 0 ? nullptr : &entryOf(slot.position).value;
    }
    const Value *find(TupleDigest digest) const
    {
        const Slot &slot = m_slots[slotOf(keyOf(digest))];
        return slot.key == 0 ? nullptr : &entryOf(slot.position).value;
    }

    // Adds what is not there yet. When full, the oldest makes room, though it may be in use.
    Value &add(TupleDigest digest, SteadyTime now)
    {
        if (m_entries.size() >= m_limit) {
            popFront();
            ++m_overflowed;
        }
        if ((m_entries.size() + 1) * 2 > m_slots.size())
            grow();
        return push(keyOf(digest), now, Value{});
    }

    // Forgets what was last seen before oldest. Looks only at those that came before it, and puts what is in
    // use behind all others: so it looks at each once in so much time as lies between oldest and now, and
    // something may stay for twice that time.
    template <class Forgotten>
    void forgetBefore(SteadyTime oldest, SteadyTime now, Forgotten forgotten)
    {
        while (!m_entries.empty() && m_entries.front().since < oldest) {
            Entry front = m_entries.front();
            popFront();
            if (front.value.lastSeen() < oldest)
                forgotten(front.value);
            else
                push(front.key, now, std::move(front.value));
        }
    }
    void forgetBefore(SteadyTime oldest, SteadyTime now)
    {
        forgetBefore(oldest, now, [](const Value &) {});
    }

    template <class Visitor>
    void visit(Visitor visitor) const
    {
        for (const Entry &entry : m_entries)
            visitor(entry.value);
    }

private:
    struct Entry
    {
        TupleDigest key = 0;
        SteadyTime since;
        Value value;
    };
    struct Slot
    {
        TupleDigest key = 0;        // 0: free
        std::uint32_t position = 0; // counts on and on, so that popping the front moves none
    };
    static constexpr std::size_t smallest = 1024;

    static TupleDigest keyOf(TupleDigest digest) { return digest == 0 ? 1 : digest; }
    std::size_t next(std::size_t slot) const { return (slot + 1) & (m_slots.size() - 1); }
    std::size_t home(TupleDigest key) const { return key & (m_slots.size() - 1); }
    Entry &entryOf(std::uint32_t position) { return m_entries[position - m_first]; }
    const Entry &entryOf(std::uint32_t position) const { return m_entries[position - m_first]; }

    // Where the key is, or the free slot where it would be.
    std::size_t slotOf(TupleDigest key) const
    {
        std::size_t slot = home(key);
        while (m_slots[slot].key != 0 && m_slots[slot].key != key)
            slot = next(slot);
        return slot;
    }

    Value &push(TupleDigest key, SteadyTime now, Value value)
    {
        const auto position = static_cast<std::uint32_t>(m_first + m_entries.size());
        m_entries.push_back(Entry{key, now, std::move(value)});
        m_slots[slotOf(key)] = {key, position};
        return m_entries.back().value;
    }

    void popFront()
    {
        erase(slotOf(m_entries.front().key));
        m_entries.pop_front();
        ++m_first;
    }

    // Closes the gap, as a free slot ends the search of those behind it (Knuth 6.4, algorithm R).
    void erase(std::size_t hole)
    {
        for (std::size_t slot = next(hole); m_slots[slot].key != 0; slot = next(slot)) {
            const std::size_t distance = (slot - home(m_slots[slot].key)) & (m_slots.size() - 1);
            if (distance >= ((slot - hole) & (m_slots.size() - 1))) {
                m_slots[hole] = m_slots[slot];
                hole = slot;
            }
        }
        m_slots[hole] = {};
    }

    void grow()
    {
        m_slots.assign(m_slots.size() * 2, Slot{});
        auto position = m_first;
        for (const Entry &entry : m_entries)
            m_slots[slotOf(entry.key)] = {entry.key, position++};
    }

    const std::size_t m_limit;
    std::vector<Slot> m_slots; // a power of two, at most half of them taken
    std::deque<Entry> m_entries;
    std::uint32_t m_first = 0; // the position of the front
    std::uint64_t m_overflowed = 0;
};

} // namespace lightfoot
