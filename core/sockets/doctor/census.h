// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/doctor/finding.h"
#include "core/sockets/doctor/machinefacts.h"

namespace lightfoot {

// Whoever listens on an address, and what the kernel's table holds of its connections.
struct ServiceUse
{
    SocketRow listener; // the first, where several share the address (SO_REUSEPORT)
    std::optional<FindingProcess> process;
    std::uint64_t live = 0;     // connections that were accepted and have not come to TIME_WAIT
    std::uint64_t timeWait = 0; // this end closed first
    std::uint64_t otherEnd = 0; // of these connections: TIME_WAIT at a client on this machine
    SocketRow example;          // one of its TIME_WAIT rows
};

// The connections that this machine's clients have to one remote address.
struct RemoteUse
{
    SocketAddress remote;
    std::uint64_t live = 0;
    std::uint64_t timeWait = 0; // this end closed first
    SocketRow example;          // one of its TIME_WAIT rows, or of its connections where it has none
    // Who made most of the TIME_WAIT rows (or has most connections, where nobody is known to have made any):
    // how many of them are known to be its, and whether that was seen or follows from who else talks to this
    // remote.
    std::optional<FindingProcess> process;
    std::uint64_t ofProcess = 0;
    bool inferred = false;
};

struct Census
{
    std::vector<ServiceUse> services; // most TIME_WAIT first
    std::vector<RemoteUse> remotes;   // most TIME_WAIT first
};

// The rows counted by who serves and who is asked. Pure; O(rows).
Census census(const MachineFacts &facts);

// Which process a row belongs to; not set when nobody knows.
std::optional<FindingProcess> processOf(const MachineFacts &facts, std::size_t row);

} // namespace lightfoot
