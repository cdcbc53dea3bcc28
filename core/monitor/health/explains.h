// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"
#include "core/monitor/health/fault.h"
#include "core/monitor/health/routetable.h"
#include "core/probe/probereach.h"
#include "core/probe/proberesult.h"

#include <optional>

namespace lightfoot {

// How an endpoint is reached, as far as our own faults may matter to it. Keys as in HealthFacts.
struct EndpointPath
{
    std::optional<SocketAddress> address; // of the endpoint; nullopt: a name that nobody looked up yet
    Transport transport = Transport::Tcp;
    Duration timeout{0}; // of one probe; zero: not known
    std::string resolver;
    bool asksResolver = true; // false: an address, or a proxy looks names up
    std::string proxy;        // "host:port"; empty: none
    std::string bastion;
};

// One stretch of the way of a probe: to the endpoint, to a proxy, to a resolver.
struct Hop
{
    Way way = Way::DefaultRoute;
    std::optional<bool> v6; // nullopt: not known
};

// The hops of an endpoint's probes.
struct Hops
{
    Hop first;                  // where a probe connects to: the endpoint, its proxy or its bastion
    std::vector<Hop> resolvers; // one on this machine stands for the default route: it asks others
};

// Whether the name was not found, or nobody was there to ask.
bool isNameFailure(FailureKind kind);

// Whether a fault that was there during a probe is reason enough for its failure. Only that which the fault
// cannot but cause: what somebody answered (refused, a status, a content) was no fault of ours. Pure.
bool explains(const Fault &fault, const ProbeResult &result, const EndpointPath &path, const Hops &hops,
              Duration lateLimit = 1s);

} // namespace lightfoot
