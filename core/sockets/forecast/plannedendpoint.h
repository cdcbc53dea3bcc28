// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"
#include "core/sockets/kernel/kernelsettings.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lightfoot {

// An endpoint of a list, as a forecast sees it: knows no kinds. A value type: any thread.
struct PlannedEndpoint
{
    std::string name;
    Duration interval = 60s;
    Duration timeout = 30s;
    int connections = 1;  // over TCP, a probe
    int descriptors = 1;  // held while a probe is in flight
    std::string remote;   // "10.0.0.5:443", "example.com:443", "[::1]:80"
    std::string proxy;    // the same form; connections go there and not to remote. Empty: none
    std::string question; // the host name that each probe asks for; empty: none
    std::string resolver; // whom it asks: PlannedResolver::name
    bool resets = true;   // closes with RST; otherwise with FIN, and TIME_WAIT stays here
};

// A resolver that endpoints name, "" being the system's.
struct PlannedResolver
{
    std::string name;
    std::string servers;           // for people: the addresses asked
    double questionsPerSecond = 0; // at most; 0: without limit
};

// Against what a plan is held. What is not known (nullopt, 0) is no limit.
struct ForecastLimits
{
    KernelSettings kernel;
    std::size_t inFlight = 0;         // the engine's cap; endpoints that do not answer share half of it
    std::uint64_t ownDescriptors = 0; // held by this program beside probes
    std::vector<PlannedResolver> resolvers;
};

} // namespace lightfoot
