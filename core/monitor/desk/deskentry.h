// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/alerts/alertpolicy.h"
#include "core/monitor/calendar/calendar.h"
#include "core/monitor/endpointway.h"
#include "core/monitor/health/explains.h"
#include "core/monitor/health/healthfacts.h"
#include "core/monitor/incidents/endpointfacts.h"

namespace lightfoot {

// An endpoint as whoever decides about alerts sees it.
struct DeskEndpoint
{
    EndpointHandle handle = 0;
    EndpointPtr definition;
    std::string target; // for people
    EndpointWay way;
};

// All that is known of one endpoint at the alert desk.
struct DeskEntry
{
    DeskEndpoint endpoint;
    AlertSettings settings;
    EndpointPath path;
    EndpointFacts facts;
    Calendar::Windows windows;
    std::vector<EndpointHandle> parents;
    EndpointState state; // as it was after the newest result
    AlertState alert;
    ProbeResult newest;                   // that was measured
    bool measured = false;                // since the start
    SteadyTime failingSince;              // start of the first failure of the present row
    const ProbeDetails *learnt = nullptr; // whose facts are in: compared, never read
    bool kept = false;                    // the store has a text of it
};

// What the list says of it, by the list's own words and where its probes go.
DeskEntry makeEntry(DeskEndpoint endpoint);

// Takes in where a good result came from. Whether the facts changed.
bool learnWay(DeskEntry &entry, const ProbeResult &result);

// Which gateway leads to the first hop of its probes, by those routes: one that is not the default route's,
// as the death of that is our own. Whether the facts changed.
bool learnGateway(DeskEntry &entry, const RouteTable &routes);

// The list was read again: takes over what was learnt of the way, where that is the same.
void keepLearnt(DeskEntry &entry, const DeskEntry &before);

// All the resolvers, proxies and bastions that these use, each once.
ServersInUse serversOf(const std::vector<std::unique_ptr<DeskEntry>> &entries);

// Whether there is anything about it that a restart must not forget.
bool isWorthKeeping(const DeskEntry &entry);

} // namespace lightfoot
