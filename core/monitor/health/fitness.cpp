// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/health/fitness.h"

#include <algorithm>

namespace lightfoot {

namespace {

// Of more servers than this nobody reads; keeps what hostile lists can make us remember small.
constexpr std::size_t serverLimit = 1024;

const ServerFacts *findServer(const std::vector<ServerFacts> &servers, std::size_t guess,
                              const std::string &key)
{
    if (guess < servers.size() && servers[guess].key == key)
        return &servers[guess];
    const auto found = std::ranges::find(servers, key, &ServerFacts::key);
    return found == servers.end() ? nullptr : &*found;
}

// Turns one sample into sightings.
class Sights
{
public:
    Sights(const HealthFacts &facts, const HealthFacts *before) : m_facts(facts), m_before(before) {}

    void add(FaultKind kind) { addSince(kind, m_before ? m_before->at : m_facts.at); }
    void addSince(FaultKind kind, SteadyTime from) { found.push_back({{kind, {}, {}}, from, m_facts.at}); }
    void addServers(FaultKind kind, std::vector<ServerFacts> HealthFacts::*list)
    {
        const auto &servers = m_facts.*list;
        for (std::size_t i = 0; i < std::min(servers.size(), serverLimit); ++i) {
            const ServerFacts &server = servers[i];
            if (server.answers)
                continue;
            const ServerFacts *last = m_before ? findServer(m_before->*list, i, server.key) : nullptr;
            const bool known = last && last->asked != SteadyTime();
            found.push_back(
                {{kind, server.key, server.shown}, known ? last->asked : server.asked, server.asked});
        }
    }
    void addFamily(bool v6, bool missed)
    {
        const FamilyFacts &family = m_facts.families.at(v6);
        const std::string name(familyName(v6));
        if (!family.defaultRoute && missed) {
            add(FaultKind::NoDefaultRoute);
            found.back().fault.subject = name;
        } else if (family.defaultRoute && family.gatewayAnswers == false) {
            const FamilyFacts *last = m_before ? &m_before->families.at(v6) : nullptr;
            const bool known = last && last->gateway == family.gateway;
            found.push_back({{FaultKind::GatewaySilent, name, family.gateway},
                             known ? last->asked : family.asked,
                             family.asked});
        }
    }

    std::vector<Sighting> found;

private:
    const HealthFacts &m_facts;
    const HealthFacts *m_before;
};

} // namespace

void Expected::learn(const HealthFacts &facts)
{
    link = link || facts.linkUp;
    for (std::size_t i = 0; i < defaultRoute.size(); ++i)
        defaultRoute[i] = defaultRoute[i] || facts.families[i].defaultRoute;
}

std::vector<Sighting> sightings(const HealthFacts &facts, const HealthFacts *before,
                                const HealthLimits &limits, const Expected &expected, bool burst)
{
    Sights sights(facts, before);
    if (!facts.linkUp && (expected.link || burst))
        sights.add(FaultKind::LinkDown);
    // Missing IPv6 is the rule: only when there is no way out at all is a burst a reason to miss IPv4.
    const bool noWayOut = !facts.families[0].defaultRoute && !facts.families[1].defaultRoute;
    sights.addFamily(false, expected.defaultRoute[0] || (burst && noWayOut));
    sights.addFamily(true, expected.defaultRoute[1]);
    sights.addServers(FaultKind::ResolverFails, &HealthFacts::resolvers);
    sights.addServers(FaultKind::ProxyFails, &HealthFacts::proxies);
    sights.addServers(FaultKind::BastionFails, &HealthFacts::bastions);
    if (facts.lateness >= limits.lateness)
        sights.addSince(FaultKind::Stalled,
                        std::min(facts.at - std::chrono::duration_cast<SteadyTime::duration>(facts.lateness),
                                 before ? before->at : facts.at));
    if (facts.freeDescriptors && *facts.freeDescriptors < limits.descriptors)
        sights.add(FaultKind::OutOfDescriptors);
    if (facts.freePorts && *facts.freePorts < limits.ports)
        sights.add(FaultKind::OutOfPorts);
    std::ranges::stable_sort(sights.found, {}, &Sighting::fault);
    return std::move(sights.found);
}

} // namespace lightfoot
