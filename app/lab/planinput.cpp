// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/planinput.h"

#include "core/base/socketaddress.h"
#include "core/engine/inflightcap.h"
#include "core/net/resolver.h"

#include <set>

namespace lightfoot {

namespace {

constexpr std::uint64_t ownDescriptors =
    64;                               // epoll, timers, the resolvers' sockets, the store, standard streams
constexpr int commandDescriptors = 3; // a program that is run: its two outputs, and itself

PlannedEndpoint planned(const Endpoint &endpoint, const ProberKind *kind, const ProxyEnvironment &proxies,
                        const HostsNames &hosts)
{
    PlannedEndpoint plan{.name = endpoint.name,
                         .interval = endpoint.interval,
                         .timeout = endpoint.timeout,
                         .connections = 0,
                         .remote = {},
                         .proxy = {},
                         .question = {},
                         .resolver = endpoint.resolver,
                         .resets = !endpoint.gracefulClose};
    if (!kind)
        return plan;
    const EndpointWay way = wayOf(endpoint, kind, proxies, hosts);
    if (way.transport == Transport::None)
        plan.descriptors = commandDescriptors;
    if (way.transport == Transport::None || way.host.empty())
        return plan;
    const ProbeReach reach = kind->reach ? kind->reach(endpoint.options) : ProbeReach{};
    plan.connections = way.transport == Transport::Tcp ? reach.connections.value_or(kind->connections) : 0;
    plan.remote = HostPort{way.host, way.port}.toString();
    if (!way.proxyHost.empty())
        plan.proxy = HostPort{way.proxyHost, way.proxyPort}.toString();
    if (way.asksResolver)
        plan.question = way.proxyHost.empty() ? way.host : way.proxyHost;
    return plan;
}

} // namespace

std::vector<PlannedEndpoint> plannedEndpoints(std::span<const Endpoint> endpoints, ProberKinds kinds,
                                              const ProxyEnvironment &proxies, const HostsNames &hosts)
{
    std::vector<PlannedEndpoint> plan;
    plan.reserve(endpoints.size());
    for (const Endpoint &endpoint : endpoints)
        plan.push_back(planned(endpoint, findKind(kinds, endpoint.kind), proxies, hosts));
    return plan;
}

ForecastLimits forecastLimits(std::span<const PlannedEndpoint> endpoints)
{
    ForecastLimits limits;
    limits.inFlight = InFlightCap::fromDescriptors();
    limits.kernel = readKernelSettings();
    limits.ownDescriptors = ownDescriptors;
    std::set<std::string> names;
    for (const PlannedEndpoint &endpoint : endpoints) {
        if (!endpoint.question.empty())
            names.insert(endpoint.resolver);
    }
    for (const std::string &name : names) {
        if (const Result<ResolverServers> servers = resolverServers(name))
            limits.resolvers.push_back({name, servers->addresses, double(servers->questionsPerSecond)});
    }
    return limits;
}

} // namespace lightfoot
