// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/sockettable.h"

#include <cstddef>
#include <span>
#include <vector>

// The bytes of sock_diag's dumps (sock_diag(7), linux/inet_diag.h), apart from the socket they travel on.
namespace lightfoot {

// The request that dumps one address family (AF_INET or AF_INET6), states and remote port filtered in the
// kernel.
std::vector<std::byte> dumpRequest(int family, std::uint32_t sequence, const SocketQuery &query);

// What one datagram of an answer said besides its rows.
struct DumpPart
{
    bool done = false;        // the dump is complete
    bool interrupted = false; // the table changed meanwhile: rows may be missing or twice
    bool malformed = false;   // lengths do not add up; rows before that were visited
    int error = 0;            // errno, 0: none
};

// Visits the rows of a datagram. Trusts no length in it beyond datagram.size(), and skips messages of another
// sequence number (the tail of a dump that was given up) and states it does not know. Pure: any thread.
DumpPart parseDump(std::span<const std::byte> datagram, std::uint32_t sequence,
                   const SocketTableReader::Visitor &visitor);

} // namespace lightfoot
