// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/socketaddress.h"

#include <optional>
#include <vector>

namespace lightfoot {

// How packets to an address leave this machine.
enum class Way : std::uint8_t
{
    Loopback,    // they do not: it is our own address
    OnLink,      // straight to the neighbour
    OtherRoute,  // through a gateway that is not the default route's
    DefaultRoute // also where nothing more exact is known
};

struct Route
{
    SocketAddress network;                // port 0
    unsigned prefix = 0;                  // bits of it that count; 0: the default route
    std::optional<SocketAddress> gateway; // nullopt: straight to the neighbour
    bool own = false;                     // the network is an address of this machine

    bool operator==(const Route &) const = default;
};

// The routes of this machine at one moment, as far as they tell an address apart. A value: any thread.
class RouteTable
{
public:
    RouteTable() = default;
    explicit RouteTable(std::vector<Route> routes) : m_routes(std::move(routes)) {}

    // By the longest prefix (RFC 1812 5.2.4.3), where that ties by the first. Metrics and policy routing are
    // left out.
    Way wayTo(const SocketAddress &address) const;
    // The gateway that packets to it take, where that is not the default route's.
    std::optional<SocketAddress> gatewayTo(const SocketAddress &address) const;
    const std::vector<Route> &routes() const { return m_routes; }

private:
    const Route *routeTo(const SocketAddress &address) const; // null: none but the default route

    std::vector<Route> m_routes;
};

} // namespace lightfoot
