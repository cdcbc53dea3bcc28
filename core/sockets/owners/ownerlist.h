// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/owners/attribution.h"
#include "core/sockets/processes/processtable.h"

#include <unordered_map>
#include <vector>

namespace lightfoot {

// The processes that tuples refer to by number. Bounded: one that nothing was heard of for a while goes when
// another needs its place; a number that is given anew is another number, so that what still refers to the
// one before refers to nobody. One thread at a time.
class OwnerList
{
public:
    using Number = std::uint32_t; // place and, above it, how often the place was given
    static constexpr Number nobody = 0xffffffff;
    static constexpr Number someoneElse = 0xfffffffe; // whom our rights hide
    static constexpr std::size_t limit = 16'384;

    // Its number, the same while it is remembered. About 20 ns.
    Number add(const SocketProcess &process);
    // Null: nobody, or forgotten.
    const OwnerIdentity *of(Number number) const;
    std::size_t size() const { return m_numbers.size(); }

private:
    struct Place
    {
        OwnerIdentity identity;
        std::uint32_t generation = 0;
        std::uint64_t used = 0; // counts up: the place used longest ago has the lowest
    };
    static constexpr unsigned placeBits = 14;

    Number numberOf(std::size_t place) const;
    std::size_t freePlace();

    std::vector<Place> m_places;
    std::unordered_map<std::uint64_t, std::uint32_t> m_numbers; // pid and start, mixed: place
    std::uint64_t m_uses = 0;
};

} // namespace lightfoot
