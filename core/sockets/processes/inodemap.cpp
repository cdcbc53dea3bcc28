// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/processes/inodemap.h"

#include <algorithm>
#include <bit>

namespace lightfoot {

void InodeMap::clear()
{
    std::ranges::fill(m_slots, Entry());
    m_size = 0;
}

void InodeMap::reserve(std::size_t count)
{
    const std::size_t wanted = std::bit_ceil(std::max<std::size_t>(count * 2, 16));
    if (wanted <= m_slots.size())
        return;
    std::vector<Entry> before(wanted);
    before.swap(m_slots);
    for (const Entry &entry : before) {
        if (entry.inode != 0)
            m_slots[slotOf(entry.inode)] = entry;
    }
}

// Where the inode is, or the free slot where it would be. Inodes are numbered one after the other; the
// multiplication spreads those of one process.
std::size_t InodeMap::slotOf(std::uint64_t inode) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = ((inode * 0x9e3779b97f4a7c15ULL) >> 32) & mask;
    while (m_slots[slot].inode != 0 && m_slots[slot].inode != inode)
        slot = (slot + 1) & mask;
    return slot;
}

void InodeMap::add(std::uint64_t inode, std::uint32_t owner)
{
    if (inode == 0)
        return;
    reserve(m_size + 1);
    Entry &entry = m_slots[slotOf(inode)];
    if (entry.inode == 0) {
        entry = {inode, owner, owner, 1};
        ++m_size;
    } else if (entry.last != owner) {
        entry.last = owner;
        ++entry.owners;
    }
}

const InodeMap::Entry *InodeMap::find(std::uint64_t inode) const
{
    if (inode == 0 || m_slots.empty())
        return nullptr;
    const Entry &entry = m_slots[slotOf(inode)];
    return entry.inode == inode ? &entry : nullptr;
}

} // namespace lightfoot
