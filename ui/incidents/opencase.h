// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/monitor.h"

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace lightfoot {

// One thing that is going on now, as a row of the incidents page. A value.
struct OpenCase
{
    // From the worst to the least.
    enum class Kind : std::uint8_t
    {
        Blindness, // ours: nothing can be said of those that it explains
        Incident,
        Endpoint,
        Attended // an endpoint that somebody takes care of, or that nobody wants to hear of
    };

    Kind kind = Kind::Endpoint;
    std::string key; // the same as long as it goes on
    WallTime since;  // epoch: not known
    Fitness fitness; // Blindness
    std::optional<Incident> incident;
    EndpointView view;               // Endpoint and Attended
    std::optional<AlertState> alert; // the same
};

// All that is going on, worst and newest first.
struct OpenCases
{
    static constexpr std::size_t endpointLimit = 500; // single ones; more are counted alone

    std::vector<OpenCase> cases;
    std::size_t more = 0;  // single endpoints beyond the limit
    bool measured = false; // anything was, so that "nothing" means something
};

// Any thread, no wait.
OpenCases openCases(const Monitor &monitor);
// How many there are: for the badge, while nobody looks at the rows.
std::size_t countOpen(const Monitor &monitor);
// The endpoints that a case is about, in the order of their handles.
std::vector<EndpointHandle> endpointsOf(const OpenCase &openCase, const Monitor &monitor);

} // namespace lightfoot
