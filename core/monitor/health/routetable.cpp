// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/health/routetable.h"

#include <algorithm>

namespace lightfoot {

namespace {

bool isWithin(const SocketAddress &address, const Route &route)
{
    if (address.v6 != route.network.v6)
        return false;
    for (unsigned bit = 0; bit < route.prefix; bit += 8) {
        const unsigned left = std::min(8U, route.prefix - bit);
        const auto mask = static_cast<std::uint8_t>(0xFF << (8 - left));
        if (((address.bytes.at(bit / 8) ^ route.network.bytes.at(bit / 8)) & mask) != 0)
            return false;
    }
    return true;
}

bool isLoopback(const SocketAddress &address)
{
    if (!address.v6)
        return address.bytes[0] == 127;
    return std::all_of(address.bytes.begin(), address.bytes.end() - 1,
                       [](std::uint8_t byte) { return byte == 0; }) &&
           address.bytes.back() == 1;
}

} // namespace

const Route *RouteTable::routeTo(const SocketAddress &address) const
{
    const Route *best = nullptr;
    for (const Route &route : m_routes) {
        if (route.prefix <= (route.network.v6 ? 128U : 32U) && isWithin(address, route) &&
            (!best || route.prefix > best->prefix))
            best = &route;
    }
    return best && best->prefix > 0 ? best : nullptr;
}

Way RouteTable::wayTo(const SocketAddress &address) const
{
    if (isLoopback(address))
        return Way::Loopback;
    const Route *route = routeTo(address);
    if (!route)
        return Way::DefaultRoute;
    return route->own ? Way::Loopback : route->gateway ? Way::OtherRoute : Way::OnLink;
}

std::optional<SocketAddress> RouteTable::gatewayTo(const SocketAddress &address) const
{
    const Route *route = isLoopback(address) ? nullptr : routeTo(address);
    return route ? route->gateway : std::nullopt;
}

} // namespace lightfoot
