// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/socketaddress.h"
#include "core/monitor/health/routetable.h"

#include <array>
#include <optional>

namespace lightfoot {

// The default route of one family with the lowest metric, of those whose link carries.
struct DefaultRoute
{
    std::optional<SocketAddress> gateway; // nullopt: none, as on a point-to-point link
    unsigned device = 0;                  // index of the link
    unsigned metric = 0;
};

enum class NeighbourState : std::uint8_t
{
    Unknown, // not in the table, or nobody asked lately
    Answers,
    Silent
};

// What the kernel says of this machine's links, addresses and routes. A value: any thread.
struct NetworkPicture
{
    bool linkUp = false;                                 // as HealthFacts::linkUp
    std::array<std::optional<DefaultRoute>, 2> defaults; // IPv4, IPv6
    RouteTable routes;
};

// Reads links, addresses and routes (main and local table) of the calling thread's network namespace: about
// 0.1 ms for a desktop. nullopt: the kernel does not tell, or there is too much of it.
std::optional<NetworkPicture> readNetworkPicture();

// What the neighbour table (ARP, NDP) knows of an address on a link.
NeighbourState readNeighbour(const SocketAddress &address, unsigned device);

} // namespace lightfoot
