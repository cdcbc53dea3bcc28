// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/filter/socketfilter.h"
#include "core/sockets/sockettable.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace lightfoot {

// What stands behind `lightfoot-cli sockets`.
struct SocketsOptions
{
    SocketQuery query;
    std::optional<std::vector<SocketAddress>> hosts; // any of these; not set: all
    SocketFilter filter;
    SocketFilter processFilter; // what --process says
    bool restricted = false;    // something says which sockets
    bool processes = true;      // look for them
    bool info = false;
    bool json = false;
    bool csv = false;
    bool watch = false;
    bool close = false;
    bool yes = false;
    bool help = false;
};

extern const char *const socketsHelp;

// The error is one line for people, safe to print. Blocks where --remote has a name, as long as the system's
// resolver does.
tl::expected<SocketsOptions, std::string> parseSocketsOptions(std::span<const std::string> arguments);

} // namespace lightfoot
