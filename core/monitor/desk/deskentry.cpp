// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/desk/deskentry.h"

#include <arpa/inet.h>

#include <set>

namespace lightfoot {

namespace {

// Hosts with ports as HealthFacts and EndpointPath name servers.
std::string serverKey(const std::string &host, std::uint16_t port)
{
    if (host.empty())
        return {};
    return (host.find(':') == std::string::npos ? host : "[" + host + "]") + ":" + std::to_string(port);
}

std::optional<SocketAddress> addressOf(const std::string &host, std::uint16_t port)
{
    std::array<std::uint8_t, 16> bytes{};
    if (inet_pton(AF_INET, host.c_str(), bytes.data()) == 1)
        return makeAddress(false, bytes.data(), port);
    if (inet_pton(AF_INET6, host.c_str(), bytes.data()) == 1)
        return makeAddress(true, bytes.data(), port);
    return std::nullopt;
}

bool isUp(Status status)
{
    return status == Status::Up || status == Status::Degraded;
}

} // namespace

DeskEntry makeEntry(DeskEndpoint endpoint)
{
    DeskEntry entry;
    const Endpoint &list = *endpoint.definition;
    const EndpointWay &way = endpoint.way;
    entry.settings.repeat = list.alert;
    entry.settings.thresholds = {list.failureThreshold, list.successThreshold, list.degraded};
    const std::string proxy = serverKey(way.proxyHost, way.proxyPort);
    const std::string bastion = serverKey(way.bastionHost, way.bastionPort);
    const std::string &host = list.address.empty() ? way.host : list.address;
    const std::optional<SocketAddress> address = addressOf(host, way.port);
    entry.path = {.address = address,
                  .transport = way.transport,
                  .timeout = list.timeout,
                  .resolver = list.resolver,
                  .asksResolver = way.asksResolver,
                  .proxy = proxy,
                  .bastion = bastion};
    entry.facts = {.endpoint = endpoint.handle,
                   .id = list.id,
                   .name = list.name,
                   .kind = list.kind,
                   .target = endpoint.target,
                   .group = list.group,
                   .labels = list.labels,
                   .address = address ? host : std::string(),
                   .port = way.port,
                   .resolver = way.asksResolver ? way.resolver : std::string(),
                   .proxy = proxy,
                   .bastion = bastion,
                   .issuer = {},
                   .gateway = {},
                   .channels = list.channels,
                   .interval = list.interval,
                   .failureThreshold = list.failureThreshold};
    entry.endpoint = std::move(endpoint);
    return entry;
}

bool learnWay(DeskEntry &entry, const ProbeResult &result)
{
    if (result.outcome != Outcome::Up || !result.details || result.details.get() == entry.learnt)
        return false;
    entry.learnt = result.details.get();
    const bool changed = learn(entry.facts, *result.details);
    if (changed && entry.path.proxy.empty() && entry.path.bastion.empty())
        entry.path.address = addressOf(entry.facts.address, entry.facts.port);
    return changed;
}

bool learnGateway(DeskEntry &entry, const RouteTable &routes)
{
    const bool direct = entry.path.proxy.empty() && entry.path.bastion.empty();
    const auto gateway = direct && entry.path.address ? routes.gatewayTo(*entry.path.address) : std::nullopt;
    // A gateway's link that dies takes its routes along: who was behind it still is.
    const bool lost = direct && entry.path.address && routes.wayTo(*entry.path.address) == Way::DefaultRoute;
    std::string host = gateway ? gateway->host() : std::string();
    if (entry.facts.gateway == host || (lost && !entry.facts.gateway.empty()))
        return false;
    entry.facts.gateway = std::move(host);
    return true;
}

void keepLearnt(DeskEntry &entry, const DeskEntry &before)
{
    if (entry.endpoint.way != before.endpoint.way)
        return;
    entry.path.address = before.path.address;
    entry.facts.address = before.facts.address;
    entry.facts.port = before.facts.port;
    entry.facts.issuer = before.facts.issuer;
    entry.facts.gateway = before.facts.gateway;
    entry.learnt = before.learnt;
}

ServersInUse serversOf(const std::vector<std::unique_ptr<DeskEntry>> &entries)
{
    std::set<std::string> resolvers;
    std::map<std::string, ServersInUse::Server> proxies;
    std::map<std::string, ServersInUse::Server> bastions;
    for (const auto &entry : entries) {
        if (!entry)
            continue;
        const EndpointWay &way = entry->endpoint.way;
        if (way.asksResolver)
            resolvers.insert(entry->path.resolver);
        if (!way.proxyHost.empty())
            proxies[entry->path.proxy] = {way.proxyHost, way.proxyPort};
        if (!way.bastionHost.empty())
            bastions[entry->path.bastion] = {way.bastionHost, way.bastionPort};
    }
    ServersInUse servers;
    servers.resolvers.assign(resolvers.begin(), resolvers.end());
    for (const auto &[key, server] : proxies)
        servers.proxies.push_back(server);
    for (const auto &[key, server] : bastions)
        servers.bastions.push_back(server);
    return servers;
}

bool isWorthKeeping(const DeskEntry &entry)
{
    const AlertState &alert = entry.alert;
    return !isUp(entry.state.status) || entry.state.announcedDown || entry.state.failuresInRow > 0 ||
           alert.outage.open || alert.flap.changes != 0 || alert.flapTold || alert.acknowledged ||
           alert.muted;
}

} // namespace lightfoot
