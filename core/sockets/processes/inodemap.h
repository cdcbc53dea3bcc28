// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lightfoot {

// Socket inodes with what is known of their owners, in a table with open addressing: asked once for each row
// of the kernel's table, each second. Inode 0 is nobody's and never in it. One thread at a time.
class InodeMap
{
public:
    struct Entry
    {
        std::uint64_t inode = 0; // 0: free
        std::uint32_t owner = 0; // the first that was added
        std::uint32_t last = 0;  // the last that was added
        std::uint32_t owners = 0;
    };

    void clear();
    void reserve(std::size_t count);
    std::size_t size() const { return m_size; }

    // Owners come in order: the first that has an inode keeps it, and each is counted once.
    void add(std::uint64_t inode, std::uint32_t owner);
    const Entry *find(std::uint64_t inode) const;
    bool contains(std::uint64_t inode) const { return find(inode) != nullptr; }

private:
    std::size_t slotOf(std::uint64_t inode) const;

    std::vector<Entry> m_slots; // a power of two, at most half of them taken
    std::size_t m_size = 0;
};

} // namespace lightfoot
