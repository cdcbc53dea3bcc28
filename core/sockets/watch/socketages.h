// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/duration.h"
#include "core/sockets/sockettable.h"

#include <span>
#include <unordered_map>

namespace lightfoot {

// How old sockets are, which the kernel does not tell: since they were first seen, by their cookies. Only
// TIME_WAIT tells by itself. Bounded; one thread at a time.
class SocketAges
{
public:
    static constexpr std::size_t limit = 262'144; // sockets; those that come beyond it have no age

    struct Age
    {
        Duration age{0};
        bool atLeast = false; // it was there at the first sample: nobody knows since when
    };

    // A sample of the whole table; what is not in it is forgotten. About 50 ns a row.
    void take(std::span<const SocketRow> rows, SteadyTime now);
    // Zero of one that no sample has seen yet.
    Age of(const SocketRow &row, SteadyTime now) const;

private:
    struct Seen
    {
        SteadyTime first;
        std::uint32_t sample = 0; // the last that had it
    };
    std::unordered_map<std::uint64_t, Seen> m_seen; // by cookie
    SteadyTime m_began;
    std::uint32_t m_sample = 0;
};

} // namespace lightfoot
