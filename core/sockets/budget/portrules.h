// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/kernel/kernelsettings.h"
#include "core/sockets/sockettable.h"

#include <bitset>
#include <span>

namespace lightfoot {

// Which ports connect() may choose from on this machine, and which it would take again while they are in
// TIME_WAIT (net/ipv4/inet_hashtables.c, __inet_hash_connect; tcp_ipv4.c, tcp_twsk_unique). A value type: any
// thread.
struct PortRules
{
    PortRange range{32768, 60999};
    bool rangeAssumed = false;    // it could not be read: the kernel's default
    std::uint32_t inRange = 0;    // ports of the range
    std::uint32_t passedOver = 0; // 1 where that number is odd: each connect() leaves out one of them
    std::uint32_t reserved = 0;   // of these: ip_local_reserved_ports
    std::uint32_t bound = 0;      // of the rest: held by a listener or a socket that asked for that port
    std::uint32_t capacity = 0;   // what remains: connections to one remote address and port at a time
    std::uint32_t quick = 0;      // of capacity: tried first (as even or odd as the first of the range)
    int twReuse = 0;              // 0, 1, or 2 (loopback only); 0 also when timestamps are off
    bool twReuseInVain = false;   // tcp_tw_reuse is on, but without timestamps it does nothing
    std::chrono::milliseconds twReuseDelay{1000};
    std::optional<std::uint64_t> timeWaitLimit; // tcp_max_tw_buckets: beyond it none is kept
    std::bitset<65536> usable;                  // what connect() may choose, by port: capacity and passedOver

    bool isQuick(std::uint16_t port) const { return ((port ^ range.first) & 1) == 0; }
    // Whether a new connection of the same addresses gets the port of this TIME_WAIT row.
    bool reusable(const SocketRow &timeWait) const;
    // Whether TIME_WAIT of such a pair ever becomes reusable.
    bool reuses(const SocketAddress &local, const SocketAddress &remote) const;
};

// rows: the kernel's whole table, listeners included. O(rows).
PortRules portRules(const KernelSettings &settings, std::span<const SocketRow> rows);

} // namespace lightfoot
