// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/endpoint.h"
#include "core/probe/probereach.h"

#include <functional>

namespace lightfoot {

// How the probes of an endpoint get there, as its options and the environment say: what it may share with
// others that fail when it does. Hosts in lower case. A value.
struct EndpointWay
{
    Transport transport = Transport::Tcp; // None: nothing goes over the network
    std::string host;                     // of the endpoint; empty: not known
    std::uint16_t port = 0;
    bool asksResolver = false; // a name of the way is looked up by us, and not in /etc/hosts
    std::string resolver;      // who is asked, an address for people: "10.0.0.53"
    std::string proxyHost;     // that it goes through; empty: none
    std::uint16_t proxyPort = 0;
    std::string bastionHost;
    std::uint16_t bastionPort = 0;

    bool operator==(const EndpointWay &) const = default;
};

// Whoever knows the kinds and the environment's proxies finds it for the monitor. Any thread.
using WayFinder = std::function<EndpointWay(const Endpoint &)>;

} // namespace lightfoot
