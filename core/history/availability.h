// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/probe/proberesult.h"

#include <optional>
#include <vector>

namespace lightfoot {

// What the results of one endpoint came to over a time. Results that say nothing of it are kept apart: of
// what was not measured, as while it was paused, nothing is counted at all. A value.
struct EndpointAvailability
{
    EndpointHandle endpoint = 0;
    std::uint64_t up = 0;
    std::uint64_t down = 0;
    std::uint64_t unknown = 0;

    // Up, of those that tell: 0 to 1. Nothing when none does.
    std::optional<double> share() const
    {
        const std::uint64_t told = up + down;
        return told == 0 ? std::nullopt : std::optional(static_cast<double>(up) / static_cast<double>(told));
    }
};

// The answer to a question about all endpoints. A value.
struct Availability
{
    std::vector<EndpointAvailability> endpoints; // those with any result that counts, by handle
    Message problem;                             // set when some of the past could not be read
};

} // namespace lightfoot
