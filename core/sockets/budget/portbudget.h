// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/budget/porthistory.h"
#include "core/sockets/budget/portuse.h"

namespace lightfoot {

// What is left to one pair of a local address and a remote address with its port.
struct TupleBudget
{
    SocketAddress local; // port 0
    SocketAddress remote;
    std::uint32_t live = 0;
    std::uint32_t timeWait = 0;
    std::uint32_t reusable = 0;  // of timeWait: tcp_tw_reuse lets a new connection have them now
    std::uint32_t available = 0; // connections that could still be opened now, reusable ones among them
    // Ports taken a second: new connections, but those that were reset again. Of a pair with under a
    // thousandth of the ports only those that went into TIME_WAIT.
    double ratePerSecond = 0;
    double portsTried = 1; // by connect(), on average, until it finds one
    // Zero: now. nullopt: not within a day if all goes on as it does.
    // slowIn: the ports tried first (half of them) are gone, so that connect() tries them all in vain each
    // time: milliseconds of processor time. exhaustedIn: EADDRNOTAVAIL, at the rate of now. Where slowIn
    // comes first the client slows itself down, so before that it is the earliest moment, not the likeliest.
    std::optional<std::chrono::milliseconds> slowIn;
    std::optional<std::chrono::milliseconds> exhaustedIn;
};

// One local address, all remotes together. The limit of a program that binds to the address before it
// connects (without IP_BIND_ADDRESS_NO_PORT): each of its ports serves one connection, whatever the remote.
struct LocalBudget
{
    SocketAddress local; // port 0
    std::uint32_t live = 0;
    std::uint32_t timeWait = 0;
    std::uint32_t remotes = 0;   // remote addresses with their port
    std::uint32_t ports = 0;     // different local ports in use
    std::uint32_t available = 0; // ports that no connection of this address has
};

// The ephemeral ports of this machine, per remote and per local address (W4). A value type: any thread.
struct PortBudget
{
    PortRules rules;
    std::uint64_t timeWait = 0; // of the whole table; rules.timeWaitLimit is its limit
    std::size_t tuples = 0;     // all there are, of which the tightest follow
    std::size_t localAddresses = 0;
    std::vector<TupleBudget> tightest; // those that run out first, then those with the fewest ports left
    std::vector<LocalBudget> locals;   // those with the fewest ports left first
};

// top: how many of each. O(rows): a few ms for 30,000. Pure.
PortBudget portBudget(const KernelSettings &settings, std::span<const SocketRow> rows,
                      const PortHistory &history = {}, std::size_t top = 20);
// The same of a table that is grouped already, as after history.take(use, now).
PortBudget portBudget(const PortUse &use, std::span<const SocketRow> rows, const PortHistory &history,
                      std::size_t top = 20);

} // namespace lightfoot
