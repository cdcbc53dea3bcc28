// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/sockdiag.h"

#include <cstdlib>

namespace lightfoot::test {

// Reads bytes as a datagram of a dump, with details and without: the same rows come out, of states that there
// are.
inline void feedSockDiag(std::string_view bytes)
{
    const std::span datagram(reinterpret_cast<const std::byte *>(bytes.data()), bytes.size());
    constexpr std::uint32_t sequence = 7;
    std::size_t plain = 0;
    std::size_t detailed = 0;
    const DumpPart part = parseDump(datagram, sequence, [&](const SocketRow &row) {
        ++plain;
        const auto state = static_cast<std::size_t>(row.state);
        if (state == 0 || state >= tcpStateCount)
            std::abort();
    });
    const DumpPart again = parseDetailedDump(
        datagram, sequence, [&](const SocketRow &, const SocketDetails *) { ++detailed; },
        SocketProtocol::Udp);
    if (plain != detailed || part.done != again.done || part.malformed != again.malformed ||
        part.error != again.error)
        std::abort();
}

} // namespace lightfoot::test
