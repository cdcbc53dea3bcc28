// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpointway.h"
#include "core/sockets/forecast/plannedendpoint.h"

#include <span>

namespace lightfoot {

// What a forecast needs to know of endpoints, by their kinds' descriptors; same index. Endpoints of unknown
// kinds connect nowhere. Touches no network. Any thread.
std::vector<PlannedEndpoint> plannedEndpoints(std::span<const Endpoint> endpoints, ProberKinds kinds,
                                              const ProxyEnvironment &proxies, const HostsNames &hosts);

// The limits of this machine and process, and of the resolvers that the endpoints ask. Raises the soft limit
// of open files, as the engine does. Some 200 µs.
ForecastLimits forecastLimits(std::span<const PlannedEndpoint> endpoints);

} // namespace lightfoot
