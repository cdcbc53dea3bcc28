// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/option.h"
#include "core/probe/alertsettings.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

// Names an endpoint within this process: small, never used again for another endpoint.
using EndpointHandle = std::uint32_t;

// One thing to probe, as a list says it, defaults put in. Immutable once shared between threads.
struct Endpoint
{
    std::string id;    // stable across restarts and lists; the name where the list gives none
    std::string name;  // unique in a list
    std::string kind;  // ProberKind::id
    OptionMap options; // the kind's own options
    Duration interval = 60s;
    Duration timeout = 30s;
    Duration degraded{0};       // slower than this is degraded; zero: never
    int failureThreshold = 1;   // failures in a row before it is down
    int successThreshold = 1;   // successes in a row before it is up again
    RepeatRule alert;           // how often a lasting failure is told again
    bool gracefulClose = false; // nolinger: true or close: graceful
    std::string group;
    std::string address;  // ip: connect here whatever DNS says
    std::string resolver; // resolver: host[:port] to ask instead of the system's
    TextMap labels;
    std::vector<std::string> channels;
    std::vector<std::string> depends; // names of endpoints of the same list, never in a circle
    // Options whose text came from the environment, as it stood in the list ("${PASSWORD}"): written back
    // instead of the value, so that an export carries no secret.
    std::map<std::string, std::string, std::less<>> references;

    bool operator==(const Endpoint &) const = default;
};

using EndpointPtr = std::shared_ptr<const Endpoint>;

// Options that every kind has, with the built-in defaults of EaseProbe (interval 60 s, timeout 30 s).
std::span<const OptionDescriptor> commonOptions();

// What the common option alert is made of, each with the key "alert.": its strategy, factor and max.
std::span<const OptionDescriptor> alertOptions();

const char *toString(RepeatStrategy strategy); // as in lists: "regular", "increment", "exponent"
std::optional<RepeatStrategy> repeatStrategyOf(std::string_view text); // compared without case

} // namespace lightfoot
