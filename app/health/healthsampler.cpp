// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/healthsampler.h"

#include "app/health/machinefigures.h"
#include "app/health/namelookup.h"
#include "core/net/hostport.h"

#include <algorithm>
#include <arpa/inet.h>

namespace lightfoot {

namespace {

constexpr std::uint16_t dnsPort = 53;
// How long the kernel believes in a neighbour that nobody confirms, with room to spare (arp(7):
// base_reachable_time).
constexpr Duration neighbourMemory = std::chrono::minutes(2);

SteadyTime steadyNow()
{
    return std::chrono::steady_clock::now();
}

std::optional<SocketAddress> parseAddress(const std::string &host, std::uint16_t port)
{
    std::array<std::uint8_t, 16> bytes{};
    for (const bool v6 : {false, true}) {
        if (::inet_pton(v6 ? AF_INET6 : AF_INET, host.c_str(), bytes.data()) == 1)
            return makeAddress(v6, bytes.data(), port);
    }
    return std::nullopt;
}

// Anew each time: /etc/resolv.conf changes with the network. Not through the engine's resolver, which throws
// where no file descriptor is left: just then this thread is needed.
void findResolver(ServerFacts &resolver)
{
    if (!resolver.key.empty()) {
        const auto parts = parseHostPort(resolver.key, dnsPort);
        if (const auto address = parts ? parseAddress(parts->host, parts->port) : std::nullopt)
            resolver.addresses = {*address};
        return;
    }
    resolver.addresses = systemResolvers();
    resolver.shown.clear();
    for (const SocketAddress &address : resolver.addresses)
        resolver.shown += (resolver.shown.empty() ? "" : ", ") +
                          (address.port == dnsPort ? address.host() : address.toString());
}

} // namespace

HealthSampler::HealthSampler(Taker taker, Lateness lateness, SamplerRates rates)
    : m_taker(std::move(taker)),
      m_lateness(std::move(lateness)),
      m_rates(rates),
      m_thread("health", rates.period, [this] { sample(); })
{}

HealthSampler::~HealthSampler()
{
    m_stopping = true;
}

void HealthSampler::setServers(ServersInUse servers)
{
    m_thread.post([this, servers = std::move(servers)] {
        const auto named = [](const std::vector<ServersInUse::Server> &list) {
            std::vector<Known> wanted;
            for (const auto &server : list) {
                const std::string key = HostPort{server.host, server.port}.toString();
                wanted.push_back(
                    {.facts = {.key = key, .shown = key}, .host = server.host, .port = server.port});
            }
            return wanted;
        };
        std::vector<Known> resolvers;
        for (const std::string &key : servers.resolvers)
            resolvers.push_back({.facts = {.key = key, .shown = key}});
        keep(m_resolvers, std::move(resolvers));
        keep(m_proxies, named(servers.proxies));
        keep(m_bastions, named(servers.bastions));
        sample(); // the first one: not before it is known whom to ask
    });
}

// The new set; what is known of those that stay is kept.
void HealthSampler::keep(KnownList &known, std::vector<Known> wanted)
{
    for (Known &server : wanted) {
        const auto old =
            std::ranges::find(known, server.facts.key, [](const Known &entry) { return entry.facts.key; });
        if (old != known.end())
            server = *old;
    }
    known = std::move(wanted);
}

void HealthSampler::setHurry(bool hurry)
{
    if (!m_hurry.exchange(hurry) && hurry)
        m_thread.post([this] { sample(); }, 4);
}

void HealthSampler::sampleNow()
{
    m_thread.post([this] { sample(); });
    m_thread.drain();
}

// One name a sample, so that a resolver that is silent holds up none for long.
void HealthSampler::lookUpOne(SteadyTime now)
{
    for (KnownList *list : {&m_proxies, &m_bastions}) {
        for (Known &server : *list) {
            if (const auto address = parseAddress(server.host, server.port)) {
                server.facts.addresses = {*address};
                continue;
            }
            const bool never = server.lookedUp == SteadyTime();
            if (!never && now - server.lookedUp < m_rates.names)
                continue;
            server.lookedUp = now;
            auto addresses = lookUpHost(server.host, server.port, m_rates.answer, m_stopping);
            if (!addresses.empty()) // else those that it had
                server.facts.addresses = std::move(addresses);
            return;
        }
    }
}

void HealthSampler::collectDue(KnownList &known, Question question, Duration calm, Duration hurried,
                               SteadyTime now, std::vector<Ask> &asks, std::vector<Known *> &asked)
{
    std::vector<Known *> due;
    for (Known &server : known) {
        const bool often = m_hurry || !server.facts.answers;
        if (server.tried == SteadyTime() || now - server.tried >= (often ? hurried : calm))
            due.push_back(&server);
    }
    std::ranges::stable_sort(due, {}, &Known::tried);
    for (std::size_t i = 0; i < std::min(due.size(), serverLimit); ++i) {
        due[i]->tried = now;
        if (question == Question::Dns)
            findResolver(due[i]->facts);
        for (const SocketAddress &address : due[i]->facts.addresses) {
            asks.push_back({question, address});
            asked.push_back(due[i]);
        }
    }
}

void HealthSampler::askServers(SteadyTime now, std::vector<Ask> &asks, std::vector<Known *> &asked)
{
    collectDue(m_resolvers, Question::Dns, m_rates.resolver, m_rates.hurry, now, asks, asked);
    collectDue(m_proxies, Question::Connect, m_rates.proxy, m_rates.hurry, now, asks, asked);
    collectDue(m_bastions, Question::Connect, m_rates.bastion, m_rates.hurryBastion, now, asks, asked);
}

// All questions to one server: one of its addresses will do.
void HealthSampler::takeReplies(Known &known, std::span<const Ask> asks)
{
    const auto any = [&](Reply reply) { return std::ranges::find(asks, reply, &Ask::reply) != asks.end(); };
    if (any(Reply::Answers)) {
        known.facts.answers = true;
        known.everAnswered = true;
    } else if (any(Reply::NotAsked)) {
        return; // what could not be asked of one may be what would have answered
    } else if (any(Reply::Failing) && !known.everAnswered) {
        known.facts.answers = true; // one that never knew the root: it is there, and serves its own names
    } else {
        known.facts.answers = false;
    }
    known.facts.asked = asks.front().sent;
}

// The neighbour table alone notices late (a neighbour is believed for half a minute); a gateway that ignores
// echoes is no silent gateway. So: what answers is there; what the kernel looked for in vain is not; and one
// that always answered echoes and now does not is gone, too.
std::optional<bool> HealthSampler::gatewayAnswers(const DefaultRoute &route, const Ask &ask)
{
    if (ask.reply == Reply::NotAsked)
        return std::nullopt;
    const std::string name = ask.address.host();
    if (ask.reply == Reply::Answers)
        m_echoing[name] = ask.sent;
    if (ask.reply == Reply::Answers || ask.reply == Reply::Noticed)
        return true;
    const NeighbourState neighbour = readNeighbour(*route.gateway, route.device);
    // Heard of otherwise long after its last echo: another one at the same address, or it ignores them now.
    const auto echoed = m_echoing.find(name);
    if (echoed != m_echoing.end() && neighbour == NeighbourState::Answers &&
        ask.sent - echoed->second > neighbourMemory)
        m_echoing.erase(echoed);
    if (ask.reply == Reply::Refused || neighbour == NeighbourState::Silent || m_echoing.contains(name))
        return false;
    return neighbour == NeighbourState::Answers ? std::optional(true) : std::nullopt;
}

void HealthSampler::takeFamily(HealthFacts &facts, bool v6, const Ask *gateway)
{
    const auto &route = m_picture->defaults.at(v6);
    FamilyFacts &family = facts.families.at(v6);
    family.defaultRoute = route.has_value();
    if (!route || !route->gateway || !gateway)
        return;
    family.gateway = route->gateway->host();
    family.gatewayAnswers = gatewayAnswers(*route, *gateway);
    family.asked = gateway->sent;
}

// asks: begins with one for each gateway there is.
HealthFacts HealthSampler::describe(const std::vector<Ask> &asks)
{
    HealthFacts facts;
    facts.at = steadyNow();
    facts.wall = std::chrono::system_clock::now();
    facts.suspended = timeAsleep();
    std::size_t next = 0;
    facts.families[0].defaultRoute = !m_picture; // what nobody can tell is no fault
    for (const bool v6 : {false, true}) {
        if (!m_picture)
            continue;
        const bool asked = m_picture->defaults.at(v6) && m_picture->defaults.at(v6)->gateway;
        takeFamily(facts, v6, asked ? &asks.at(next++) : nullptr);
    }
    facts.linkUp = !m_picture || m_picture->linkUp;
    facts.routes = m_routes;
    for (auto [known, list] :
         {std::pair(&m_resolvers, &facts.resolvers), std::pair(&m_proxies, &facts.proxies),
          std::pair(&m_bastions, &facts.bastions)}) {
        for (const Known &server : *known)
            list->push_back(server.facts);
    }
    facts.freeDescriptors = freeDescriptors();
    facts.freePorts = m_freePorts;
    return facts;
}

void HealthSampler::look(std::vector<Ask> &asks)
{
    if (auto picture = readNetworkPicture()) {
        if (!m_picture || picture->routes.routes() != m_picture->routes.routes())
            m_routes = std::make_shared<const RouteTable>(picture->routes);
        m_picture = std::move(picture);
    }
    for (const bool v6 : {false, true}) {
        if (m_picture && m_picture->defaults.at(v6) && m_picture->defaults.at(v6)->gateway)
            asks.push_back(
                {Question::Echo, *m_picture->defaults.at(v6)->gateway, m_picture->defaults.at(v6)->device});
    }
}

// asked: whom each of replies is of, those of one server in a row.
void HealthSampler::takeAllReplies(std::span<const Ask> replies, const std::vector<Known *> &asked)
{
    for (std::size_t i = 0; i < asked.size();) {
        std::size_t end = i;
        while (end < asked.size() && asked[end] == asked[i])
            ++end;
        takeReplies(*asked[i], replies.subspan(i, end - i));
        i = end;
    }
}

void HealthSampler::sample()
{
    const SteadyTime begin = steadyNow();
    // Our own thread is a witness of stalls, too: it should have come one period after the last sample.
    Duration lateness = m_ended == SteadyTime() ? Duration(0) : begin - m_ended - m_rates.period;
    if (m_lateness)
        lateness = std::max(lateness, m_lateness());
    std::vector<Ask> asks;
    std::vector<Known *> asked;
    look(asks);
    const std::size_t gateways = asks.size();
    lookUpOne(begin);
    askServers(begin, asks, asked);
    askAll(asks, m_rates.answer, m_stopping);
    if (m_stopping)
        return;
    takeAllReplies(std::span<const Ask>(asks).subspan(gateways), asked);
    if (m_portsRead == SteadyTime() || begin - m_portsRead >= m_rates.ports) {
        m_freePorts = freePorts();
        m_portsRead = begin;
    }
    HealthFacts facts = describe(asks);
    facts.lateness = std::max(Duration(0), lateness);
    m_taker(facts);
    m_ended = steadyNow();
}

} // namespace lightfoot
