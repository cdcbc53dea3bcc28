// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// Somebody takes care of an outage: its repeats are silent. It ends with the outage, or at a time.
struct Acknowledgement
{
    std::string author; // safe to print, as comment
    std::string comment;
    WallTime at;
    std::optional<WallTime> until; // nothing: until it is up (sticky)

    bool operator==(const Acknowledgement &) const = default;
};

// Nobody wants to hear of an endpoint, whatever it does. Only what was told before is still closed.
struct Mute
{
    std::string author; // safe to print, as comment
    std::string comment;
    WallTime at;
    std::optional<WallTime> until; // nothing: for good

    bool operator==(const Mute &) const = default;
};

// From what people wrote: made safe to print and cut to a bounded length.
Acknowledgement acknowledgement(std::string_view author, std::string_view comment, WallTime at,
                                std::optional<WallTime> until = std::nullopt);
Mute mute(std::string_view author, std::string_view comment, WallTime at,
          std::optional<WallTime> until = std::nullopt);

} // namespace lightfoot
