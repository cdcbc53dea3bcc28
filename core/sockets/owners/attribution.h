// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace lightfoot {

// How sure the name of a socket's owner is.
enum class Certainty : std::uint8_t
{
    Seen,               // this very socket was seen while the process had it
    Listener,           // not seen, but its local port is one that this process listens on
    InferredFromRemote, // not seen, but (nearly) all sockets seen to the same remote were this process's
    NotSeen             // no name: not seen, and those seen are of several processes, too few or none
};

// Who began the connection.
enum class Side : std::uint8_t
{
    Unknown,
    Client, // opened from here
    Server  // accepted by a listening socket here
};

std::string_view toString(Certainty certainty); // "seen", "listener", "inferred", "not-seen": JSON
std::string_view toString(Side side);           // "client", "server", "unknown": JSON

// A process, told apart from a later one with the same pid by when it started.
struct OwnerIdentity
{
    pid_t pid = 0;
    std::uint64_t started = 0; // ticks since boot
    std::string name;          // bytes that the process chose: escaped() before they are shown

    bool operator==(const OwnerIdentity &) const = default;
};

// Who owns, or owned, a socket. A value type: any thread.
struct Attribution
{
    std::string process; // its name, as bytes: escaped() before it is shown; empty when NotSeen
    pid_t pid = 0;
    std::uint64_t started = 0; // ticks since boot; 0: not known
    Certainty certainty = Certainty::NotSeen;
    Side side = Side::Unknown;
    // Of InferredFromRemote: how many sockets to the same remote were seen, and which share of them was this
    // process's (0.9 to 1). Of NotSeen: the same of the foremost process, which is not named.
    std::uint32_t evidence = 0;
    double share = 0;
    // The socket was seen alive, but nobody's file was it: rights hide its process, or it closed before we
    // looked.
    bool ownerHidden = false;
    std::optional<std::uint32_t> uid; // then: the user that opened it
};

// The certainty as a sentence for people: "inferred: 97 % of 214 sockets seen to this remote".
Message describe(const Attribution &attribution);

} // namespace lightfoot
