// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/sockettable.h"

#include <cstddef>
#include <span>
#include <vector>

// The bytes of sock_diag's dumps (sock_diag(7), linux/inet_diag.h), apart from the socket they travel on.
namespace lightfoot {

// The request that dumps one address family (AF_INET or AF_INET6) of one protocol, states and ports filtered
// in the kernel; with what tcp_info says where details are wanted.
std::vector<std::byte> dumpRequest(int family, std::uint32_t sequence, const SocketQuery &query,
                                   SocketProtocol protocol = SocketProtocol::Tcp, bool details = false);

// The request that closes one socket, answered by an acknowledgement or an error.
std::vector<std::byte> destroyRequest(std::uint32_t sequence, const SocketRow &row);

// What one datagram of an answer said besides its rows.
struct DumpPart
{
    bool done = false;         // the dump is complete
    bool interrupted = false;  // the table changed meanwhile: rows may be missing or twice
    bool malformed = false;    // lengths do not add up; rows before that were visited
    bool acknowledged = false; // the request was carried out; dumps have no such answer
    int error = 0;             // errno, 0: none
};

// Visits the rows of a datagram. Trusts no length in it beyond datagram.size(), and skips messages of another
// sequence number (the tail of a dump that was given up) and states it does not know. Pure: any thread.
DumpPart parseDump(std::span<const std::byte> datagram, std::uint32_t sequence,
                   const SocketTableReader::Visitor &visitor, SocketProtocol protocol = SocketProtocol::Tcp);

// The same with the attributes behind each row. One whose lengths lie is as if it were not there.
DumpPart parseDetailedDump(std::span<const std::byte> datagram, std::uint32_t sequence,
                           const SocketTableReader::DetailVisitor &visitor,
                           SocketProtocol protocol = SocketProtocol::Tcp);

} // namespace lightfoot
