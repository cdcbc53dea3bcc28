// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/ownerlist.h"

#include <algorithm>

namespace lightfoot {

namespace {

// Exact: a pid has at most 22 bits, and 42 bits of ticks are a thousand years.
std::uint64_t keyOf(pid_t pid, std::uint64_t started)
{
    return (static_cast<std::uint64_t>(pid) << 42) | (started & ((std::uint64_t(1) << 42) - 1));
}

} // namespace

OwnerList::Number OwnerList::numberOf(std::size_t place) const
{
    return (m_places[place].generation << placeBits) | static_cast<Number>(place);
}

OwnerList::Number OwnerList::add(const SocketProcess &process)
{
    const auto [found, isNew] = m_numbers.try_emplace(keyOf(process.pid, process.started), 0);
    if (isNew) {
        const std::size_t place = freePlace();
        m_places[place].identity = {process.pid, process.started, process.name};
        found->second = static_cast<std::uint32_t>(place);
    }
    Place &place = m_places[found->second];
    place.used = ++m_uses;
    if (place.identity.name != process.name)
        place.identity.name = process.name; // execve keeps pid and start
    return numberOf(found->second);
}

const OwnerIdentity *OwnerList::of(Number number) const
{
    const std::size_t place = number & ((1U << placeBits) - 1);
    if (number == nobody || place >= m_places.size() || numberOf(place) != number)
        return nullptr;
    return &m_places[place].identity;
}

// The place of the process that nothing was heard of for longest, where there is none left.
std::size_t OwnerList::freePlace()
{
    static_assert(limit <= (1U << placeBits));
    if (m_places.size() < limit) {
        m_places.emplace_back();
        return m_places.size() - 1;
    }
    const auto oldest = std::ranges::min_element(m_places, {}, &Place::used);
    m_numbers.erase(keyOf(oldest->identity.pid, oldest->identity.started));
    // The highest is left out, so that no number is nobody's or someone else's.
    oldest->generation = (oldest->generation + 1) % ((1U << (32 - placeBits)) - 1);
    return static_cast<std::size_t>(oldest - m_places.begin());
}

} // namespace lightfoot
