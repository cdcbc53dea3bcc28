// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/incidents/incident.h"

namespace lightfoot {

// An incident without its members, of whom there may be many. A value.
struct IncidentBrief
{
    std::string thread;        // Incident::thread
    std::vector<Cause> causes; // never empty
    Odds odds;                 // of the first cause, when it was told
    WallTime since;            // the first failure
    std::size_t members = 0;
    std::size_t down = 0;  // of the members: by their status now
    bool attended = false; // somebody takes care of each of them
};

// What is going on, for those who ask often. A value.
struct OpenBrief
{
    std::vector<IncidentBrief> incidents; // oldest first
    std::size_t alone = 0;                // endpoints that are down and in none of them
};

// How people stand to an endpoint. A value.
struct Attention
{
    bool folded = false;   // it is a member of an incident
    bool attended = false; // acknowledged or muted
};

} // namespace lightfoot
