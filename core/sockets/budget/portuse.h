// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/budget/portrules.h"

#include <limits>
#include <vector>

namespace lightfoot {

// What one pair of a local address and a remote address with its port takes of the range. Each pair has the
// whole range to itself, as connections need only differ in their four-tuple.
struct TupleUse
{
    SocketAddress local; // port 0
    SocketAddress remote;
    std::uint32_t live = 0; // any state but TIME_WAIT
    std::uint32_t timeWait = 0;
    std::uint32_t reusable = 0;   // of timeWait: a new connection gets them
    std::uint32_t quickTaken = 0; // of live and timeWait without reusable: of the ports tried first
    std::uint32_t lately = 0;     // of timeWait: entered it within latelyWindow
    // Of timeWait: entered it within the last second, the one before, and so on.
    std::array<std::uint32_t, 5> young{};

    std::uint32_t taken() const { return live + timeWait - reusable; }
};

// What one local address takes of it, all remotes together.
struct LocalUse
{
    SocketAddress local; // port 0
    std::uint32_t live = 0;
    std::uint32_t timeWait = 0;
    std::uint32_t remotes = 0;
    std::uint32_t ports = 0; // different local ports
};

// The table's outgoing connections by pair and by local address. A value type: any thread.
struct PortUse
{
    static constexpr std::chrono::seconds latelyWindow{10};
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    PortRules rules;
    std::vector<TupleUse> tuples;
    std::vector<LocalUse> locals;
    std::vector<std::uint32_t> tupleOfRow; // index in tuples; none: takes no port of the range
    std::uint64_t timeWait = 0;            // of the whole table, accepted connections included
};

// Incoming connections use no port of ours: rows whose local port is outside of the range, reserved or bound
// are left out. About 50 ns a row (measured: tests/bench/bench_portbudget). Pure.
PortUse portUse(const KernelSettings &settings, std::span<const SocketRow> rows);

} // namespace lightfoot
