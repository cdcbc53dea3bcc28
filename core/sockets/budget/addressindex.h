// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/socketaddress.h"

#include <cstdint>
#include <vector>

namespace lightfoot {

// Numbers pairs of addresses in the order in which they come: 0, 1, 2 ... A flat hash table with open
// addressing, as the nodes of the standard one take most of the time a table of 30,000 rows has.
class AddressIndex
{
public:
    AddressIndex() : m_slots(1024, free) {}

    // The pair's number; that of a new one is what size() was.
    std::uint32_t numberOf(const SocketAddress &local, const SocketAddress &remote)
    {
        const TupleDigest digest = digestOf(local, remote);
        std::size_t slot = slotOf(digest, local, remote);
        if (m_slots[slot] != free)
            return m_slots[slot];
        m_pairs.push_back({digest, local, remote});
        m_slots[slot] = static_cast<std::uint32_t>(m_pairs.size() - 1);
        if (m_pairs.size() * 2 > m_slots.size())
            grow();
        return static_cast<std::uint32_t>(m_pairs.size() - 1);
    }

    std::size_t size() const { return m_pairs.size(); }

private:
    static constexpr std::uint32_t free = 0xffff'ffff;

    struct Pair
    {
        TupleDigest digest;
        SocketAddress local;
        SocketAddress remote;
    };

    std::size_t slotOf(TupleDigest digest, const SocketAddress &local, const SocketAddress &remote) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t slot = digest & mask;
        for (; m_slots[slot] != free; slot = (slot + 1) & mask) {
            const Pair &pair = m_pairs[m_slots[slot]];
            if (pair.digest == digest && pair.local == local && pair.remote == remote)
                break;
        }
        return slot;
    }

    void grow()
    {
        m_slots.assign(m_slots.size() * 2, free);
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t i = 0; i < m_pairs.size(); ++i) {
            std::size_t slot = m_pairs[i].digest & mask;
            while (m_slots[slot] != free)
                slot = (slot + 1) & mask;
            m_slots[slot] = static_cast<std::uint32_t>(i);
        }
    }

    std::vector<std::uint32_t> m_slots; // a power of two of them, at most half full
    std::vector<Pair> m_pairs;
};

} // namespace lightfoot
