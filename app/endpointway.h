// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/endpointway.h"
#include "core/net/proxy.h"
#include "core/probe/proberkind.h"

#include <filesystem>
#include <set>

namespace lightfoot {

// Names that /etc/hosts has, in lower case: no resolver is asked for them.
using HostsNames = std::set<std::string, std::less<>>;
HostsNames readHostsNames(const std::filesystem::path &file = "/etc/hosts");

// How the probes of an endpoint get there, by its kind's descriptor. kind may be null: nothing is known then.
// Touches no network. Any thread.
EndpointWay wayOf(const Endpoint &endpoint, const ProberKind *kind, const ProxyEnvironment &proxies,
                  const HostsNames &hosts);

} // namespace lightfoot
