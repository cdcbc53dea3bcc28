// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/probelist.h"

#include <optional>

namespace lightfoot {

// Whom to tell and when not, and in whose name.
struct AlertSetup
{
    AlertPlan plan;
    MessageSender sender;

    bool operator==(const AlertSetup &) const = default;
};

// A change to the set of endpoints, and also what takes one back. A value.
struct EndpointChange
{
    std::vector<Endpoint> put = {};        // new ones, and those that take the place of the one with their id
    std::vector<std::string> removed = {}; // ids
    std::optional<AlertSetup> alerts = {}; // takes the place of what there is
    // Of one that takes another back; whoever made that one fills it in.
    bool restores = false;                   // what it puts in was there before: it is taken as it stands
    std::vector<std::string> ofSession = {}; // ids of what is not kept longer than this session, as before

    bool isEmpty() const { return put.empty() && removed.empty() && !alerts; }
};

// Makes the change in a set, all of it or nothing, and gives what takes it back. Names and ids stay unique,
// and nobody depends on what is not there or in a circle: a change that would break this is refused. Who
// depends on an endpoint that is renamed follows it; who depends on one that goes does without. Does not
// touch alerts. Pure; any thread.
Result<EndpointChange> applyChange(std::vector<Endpoint> &endpoints, const EndpointChange &change);

// Windows that name an endpoint follow it when a change gave it another name. Says whether any did. Pure.
bool followNames(std::vector<MaintenanceWindow> &windows, const std::vector<Endpoint> &before,
                 const std::vector<Endpoint> &after);

} // namespace lightfoot
