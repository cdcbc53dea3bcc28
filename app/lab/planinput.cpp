// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/planinput.h"

#include "core/base/socketaddress.h"
#include "core/engine/inflightcap.h"
#include "core/net/asiotypes.h"
#include "core/net/resolver.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace lightfoot {

namespace {

constexpr std::uint64_t ownDescriptors =
    64;                               // epoll, timers, the resolvers' sockets, the store, standard streams
constexpr int commandDescriptors = 3; // a program that is run: its two outputs, and itself

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

// The proxy that a probe goes through: of its own option, or of the environment.
ProxyPtr proxyOf(const Endpoint &endpoint, const ProbeReach &reach, const ProxyEnvironment &proxies)
{
    if (!reach.proxyScheme || reach.host.empty())
        return nullptr;
    const std::string text = optionOr(endpoint.options, "proxy", std::string());
    const Result<ProxyPtr> proxy =
        text.empty() ? proxies.proxyFor(reach.proxyScheme, {reach.host, reach.port}) : parseProxy(text);
    if (!proxy || !*proxy)
        return nullptr; // one that cannot be used is the list check's to say
    const bool meant = !text.empty() || !reach.socksOnly || (*proxy)->protocol == ProxyProtocol::Socks5;
    return meant ? *proxy : nullptr;
}

bool isAsked(const std::string &host, const HostsNames &hosts)
{
    boost::system::error_code error;
    asio::ip::make_address(host, error);
    return error && !isLocalhostName(host) && !hosts.contains(lowerCase(host));
}

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
    const ProbeReach reach = kind->reach ? kind->reach(endpoint.options) : ProbeReach{};
    if (reach.transport == Transport::None)
        plan.descriptors = commandDescriptors;
    if (reach.transport == Transport::None || reach.host.empty())
        return plan;
    plan.connections = reach.transport == Transport::Tcp ? reach.connections.value_or(kind->connections) : 0;
    const ProxyPtr proxy = proxyOf(endpoint, reach, proxies);
    const bool own = !proxy && !reach.elsewhere && !endpoint.address.empty();
    const HostPort hop = proxy ? proxy->address : HostPort{own ? endpoint.address : reach.host, reach.port};
    plan.remote = HostPort{own ? endpoint.address : lowerCase(reach.host), reach.port}.toString();
    if (proxy)
        plan.proxy = HostPort{lowerCase(hop.host), hop.port}.toString();
    if (isAsked(hop.host, hosts))
        plan.question = lowerCase(hop.host);
    return plan;
}

} // namespace

HostsNames readHostsNames(const std::filesystem::path &file)
{
    HostsNames names;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        std::istringstream words(line.substr(0, line.find('#')));
        std::string word;
        words >> word; // the address
        while (words >> word)
            names.insert(lowerCase(word));
    }
    return names;
}

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
