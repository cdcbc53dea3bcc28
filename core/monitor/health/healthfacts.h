// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/duration.h"
#include "core/monitor/clockstep.h"
#include "core/monitor/health/routetable.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

// What is known of the way out of this machine, of one address family.
struct FamilyFacts
{
    bool defaultRoute = false;
    std::string gateway;                // its address; empty: none, as on a point-to-point link
    std::optional<bool> gatewayAnswers; // nullopt: nobody can tell
    SteadyTime asked;                   // when that was last tried
};

// A resolver, proxy or bastion that endpoints use.
struct ServerFacts
{
    std::string key;   // as endpoints name it; "" the system's resolvers
    std::string shown; // the address, for people
    std::vector<SocketAddress> addresses;
    bool answers = true; // also while nothing is known
    SteadyTime asked;    // when the last question that was answered or lost went out
};

// The state of our own machine and network at one moment. A value: any thread.
struct HealthFacts
{
    SteadyTime at;
    WallTime wall;         // of the same moment; what it gained on at beyond suspended is a clock step
    Duration suspended{0}; // since the machine started: the steady clock stands still meanwhile
    bool linkUp = true;    // one that is not the loopback, with an address that is not link-local
    std::array<FamilyFacts, 2> families; // IPv4, IPv6
    std::vector<ServerFacts> resolvers;
    std::vector<ServerFacts> proxies;
    std::vector<ServerFacts> bastions;
    Duration lateness{0}; // the most that anything was late since the sample before
    std::optional<std::uint64_t> freeDescriptors;
    std::optional<std::uint64_t> freePorts; // of the pair of addresses with the fewest left
    std::shared_ptr<const RouteTable> routes;
};

// Whether our clock was set between two samples, by more than 2 s; sleep is none.
std::optional<ClockStep> clockStep(const HealthFacts &before, const HealthFacts &now);

// Which servers are in use: what whoever samples must ask. Keys as endpoints name them.
struct ServersInUse
{
    struct Server
    {
        std::string host; // a name or an address
        std::uint16_t port = 0;
    };
    std::vector<std::string> resolvers; // "" the system's, "address[:port]"
    std::vector<Server> proxies;        // key: "host:port", "[v6]:port"
    std::vector<Server> bastions;
};

// What the monitor needs from whoever looks after this machine's health. Any thread.
class HealthSource
{
public:
    using Taker =
        std::function<void(const HealthFacts &)>; // called on the source's thread, about each second

    virtual ~HealthSource() = default;
    virtual void setServers(ServersInUse servers) = 0;
    // While something seems wrong: asks more often. Looks at once when it begins.
    virtual void setHurry(bool hurry) = 0;
};

} // namespace lightfoot
