// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/health/selfhealth.h"

#include <array>

namespace lightfoot::test {

inline SocketAddress ipv4(std::uint8_t a, std::uint8_t b, std::uint8_t c, std::uint8_t d)
{
    const std::array<std::uint8_t, 4> bytes{a, b, c, d};
    return makeAddress(false, bytes.data(), 0);
}

// 10.0.0.0/24 is ours, 10.1.0.0/16 has a gateway of its own, 10.0.0.1 leads to all the rest.
inline std::shared_ptr<const RouteTable> officeRoutes()
{
    return std::make_shared<const RouteTable>(
        std::vector<Route>{{.network = ipv4(0, 0, 0, 0), .prefix = 0, .gateway = ipv4(10, 0, 0, 1)},
                           {.network = ipv4(10, 0, 0, 0), .prefix = 24},
                           {.network = ipv4(10, 0, 0, 7), .prefix = 32, .own = true},
                           {.network = ipv4(10, 1, 0, 0), .prefix = 16, .gateway = ipv4(10, 0, 0, 2)}});
}

// A machine in time that a test moves: one sample a second.
class Machine
{
public:
    HealthFacts facts;

    Machine()
    {
        facts.at = SteadyTime(1h);
        facts.wall = WallTime(std::chrono::seconds(1'795'000'000));
        facts.families[0] = {true, "10.0.0.1", true, facts.at};
        facts.resolvers = {{"", "10.0.0.53", {ipv4(10, 0, 0, 53)}, true, facts.at},
                           {"9.9.9.9", "9.9.9.9", {ipv4(9, 9, 9, 9)}, true, facts.at}};
        facts.proxies = {{"10.0.0.80:3128", "10.0.0.80:3128", {ipv4(10, 0, 0, 80)}, true, facts.at}};
        facts.bastions = {{"192.0.2.22:22", "192.0.2.22:22", {ipv4(192, 0, 2, 22)}, true, facts.at}};
        facts.routes = officeRoutes();
    }

    void pass(Duration time)
    {
        facts.at += std::chrono::duration_cast<SteadyTime::duration>(time);
        facts.wall += std::chrono::duration_cast<WallTime::duration>(time);
        facts.families[0].asked = facts.families[1].asked = facts.at;
        for (auto *servers : {&facts.resolvers, &facts.proxies, &facts.bastions}) {
            for (ServerFacts &server : *servers)
                server.asked = facts.at;
        }
    }
    // So many samples of the present state, one a second.
    std::vector<Notification> samples(SelfHealth &health, int count = 1)
    {
        std::vector<Notification> all;
        for (int i = 0; i < count; ++i) {
            pass(std::chrono::seconds(1));
            for (Notification &notification : health.take(facts))
                all.push_back(std::move(notification));
        }
        return all;
    }
    // A probe that ended just now.
    ProbeResult probe(FailureKind failure, Duration took = std::chrono::milliseconds(10),
                      EndpointHandle endpoint = 1) const
    {
        ProbeResult result;
        result.endpoint = endpoint;
        result.outcome = outcomeOf(failure);
        result.failure = failure;
        result.started = result.scheduled = facts.at - took;
        result.latency = took;
        return result;
    }
};

inline EndpointPath pathTo(const SocketAddress &address)
{
    return {.address = address, .timeout = std::chrono::seconds(5), .asksResolver = false};
}

// Where endpoints are: beyond the default route, on the link, beyond the other gateway, on this machine.
inline const EndpointPath far = pathTo(ipv4(192, 0, 2, 1));
inline const EndpointPath near = pathTo(ipv4(10, 0, 0, 9));
inline const EndpointPath other = pathTo(ipv4(10, 1, 0, 9));
inline const EndpointPath own = pathTo(ipv4(10, 0, 0, 7));

inline std::string kindsOf(const std::vector<Notification> &notifications)
{
    std::string text;
    for (const Notification &notification : notifications)
        text += (text.empty() ? "" : " ") + std::string(toString(notification.kind));
    return text;
}

inline void append(std::vector<Notification> &all, std::vector<Notification> more)
{
    for (Notification &notification : more)
        all.push_back(std::move(notification));
}

inline std::string pathText(const HealthVerdict &verdict)
{
    std::string text;
    for (const Message &message : verdict.path)
        text += toEnglish(message) + '\n';
    return text;
}

} // namespace lightfoot::test
