// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/networkpicture.h"

#include "app/health/routenetlink.h"

#include <cstring>
#include <linux/neighbour.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <set>
#include <vector>

namespace lightfoot {

namespace {

using Bytes = std::span<const std::byte>;

template <class T>
std::optional<T> headerOf(Bytes &message)
{
    T header;
    if (message.size() < NLMSG_ALIGN(sizeof header))
        return std::nullopt;
    std::memcpy(&header, message.data(), sizeof header);
    message = message.subspan(NLMSG_ALIGN(sizeof header));
    return header;
}

unsigned numberOf(Bytes bytes)
{
    std::uint32_t value = 0;
    if (bytes.size() >= sizeof value)
        std::memcpy(&value, bytes.data(), sizeof value);
    return value;
}

std::optional<SocketAddress> addressOf(int family, Bytes bytes)
{
    if ((family == AF_INET && bytes.size() >= 4) || (family == AF_INET6 && bytes.size() >= 16))
        return makeAddress(family == AF_INET6, bytes.data(), 0);
    return std::nullopt;
}

// Links other than the loopback that carry.
bool readLinks(std::set<unsigned> &carrying)
{
    return dumpRouteTable(RTM_GETLINK, [&](Bytes bytes) {
        const auto link = headerOf<ifinfomsg>(bytes);
        constexpr unsigned wanted = IFF_UP | IFF_RUNNING;
        if (link && (link->ifi_flags & IFF_LOOPBACK) == 0 && (link->ifi_flags & wanted) == wanted)
            carrying.insert(static_cast<unsigned>(link->ifi_index));
    });
}

bool readAddresses(const std::set<unsigned> &carrying, bool &linkUp)
{
    return dumpRouteTable(RTM_GETADDR, [&](Bytes bytes) {
        const auto address = headerOf<ifaddrmsg>(bytes);
        linkUp = linkUp ||
                 (address && carrying.contains(address->ifa_index) && address->ifa_scope < RT_SCOPE_LINK);
    });
}

// One message of the route dump.
struct RouteMessage
{
    rtmsg header{};
    std::optional<SocketAddress> destination;
    std::optional<SocketAddress> gateway;
    unsigned device = 0;
    unsigned metric = 0;
    unsigned table = 0;
    unsigned flags = 0; // of the next hop
};

void readNextHop(RouteMessage &route, std::uint16_t type, Bytes value)
{
    if (type == RTA_GATEWAY) {
        route.gateway = addressOf(route.header.rtm_family, value);
    } else if (type == RTA_VIA && value.size() > sizeof(rtvia)) { // an IPv6 gateway of an IPv4 route
        rtvia via;
        std::memcpy(&via, value.data(), sizeof via);
        route.gateway = addressOf(via.rtvia_family, value.subspan(offsetof(rtvia, rtvia_addr)));
    }
}

// The first of several next hops stands for all.
void readMultipath(RouteMessage &route, Bytes value)
{
    rtnexthop hop;
    if (value.size() < sizeof hop)
        return;
    std::memcpy(&hop, value.data(), sizeof hop);
    route.device = static_cast<unsigned>(hop.rtnh_ifindex);
    route.flags = hop.rtnh_flags;
    if (hop.rtnh_len < sizeof hop || hop.rtnh_len > value.size())
        return;
    visitAttributes(value.subspan(sizeof hop, hop.rtnh_len - sizeof hop),
                    [&](std::uint16_t type, Bytes inner) { readNextHop(route, type, inner); });
}

std::optional<RouteMessage> readRoute(Bytes bytes)
{
    const auto header = headerOf<rtmsg>(bytes);
    const bool known = header && (header->rtm_family == AF_INET || header->rtm_family == AF_INET6);
    if (!known || (header->rtm_flags & RTM_F_CLONED) != 0)
        return std::nullopt;
    RouteMessage route{.header = *header, .table = header->rtm_table, .flags = header->rtm_flags};
    visitAttributes(bytes, [&](std::uint16_t type, Bytes value) {
        if (type == RTA_DST)
            route.destination = addressOf(header->rtm_family, value);
        else if (type == RTA_OIF)
            route.device = numberOf(value);
        else if (type == RTA_PRIORITY)
            route.metric = numberOf(value);
        else if (type == RTA_TABLE)
            route.table = numberOf(value);
        else if (type == RTA_MULTIPATH)
            readMultipath(route, value);
        else
            readNextHop(route, type, value);
    });
    return route;
}

void takeRoute(NetworkPicture &picture, std::vector<Route> &routes, const RouteMessage &route,
               const std::set<unsigned> &carrying)
{
    const bool v6 = route.header.rtm_family == AF_INET6;
    if (route.table == RT_TABLE_LOCAL && route.header.rtm_type == RTN_LOCAL && route.destination) {
        routes.push_back({*route.destination, route.header.rtm_dst_len, std::nullopt, true});
        return;
    }
    const bool usable = (route.flags & (RTNH_F_DEAD | RTNH_F_LINKDOWN)) == 0;
    if (route.table != RT_TABLE_MAIN || route.header.rtm_type != RTN_UNICAST || !usable)
        return;
    SocketAddress network;
    network.v6 = v6;
    routes.push_back({route.destination.value_or(network), route.header.rtm_dst_len, route.gateway, false});
    auto &best = picture.defaults.at(v6);
    if (route.header.rtm_dst_len == 0 && carrying.contains(route.device) &&
        (!best || route.metric < best->metric))
        best = DefaultRoute{route.gateway, route.device, route.metric};
}

} // namespace

std::optional<NetworkPicture> readNetworkPicture()
{
    NetworkPicture picture;
    std::set<unsigned> carrying;
    std::vector<Route> routes;
    if (!readLinks(carrying) || !readAddresses(carrying, picture.linkUp))
        return std::nullopt;
    const bool whole = dumpRouteTable(RTM_GETROUTE, [&](Bytes bytes) {
        if (const auto route = readRoute(bytes))
            takeRoute(picture, routes, *route, carrying);
    });
    if (!whole)
        return std::nullopt;
    picture.routes = RouteTable(std::move(routes));
    return picture;
}

NeighbourState readNeighbour(const SocketAddress &address, unsigned device)
{
    NeighbourState state = NeighbourState::Unknown;
    const bool whole = dumpRouteTable(RTM_GETNEIGH, [&](Bytes bytes) {
        const auto entry = headerOf<ndmsg>(bytes);
        if (!entry || static_cast<unsigned>(entry->ndm_ifindex) != device)
            return;
        visitAttributes(bytes, [&](std::uint16_t type, Bytes value) {
            const auto found = addressOf(entry->ndm_family, value);
            if (type != NDA_DST || !found || *found != address)
                return;
            if ((entry->ndm_state & (NUD_FAILED | NUD_INCOMPLETE)) != 0)
                state = NeighbourState::Silent;
            else if ((entry->ndm_state & NUD_REACHABLE) != 0)
                state = NeighbourState::Answers;
        });
    });
    return whole ? state : NeighbourState::Unknown;
}

} // namespace lightfoot
