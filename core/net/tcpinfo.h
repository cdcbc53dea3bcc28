// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace lightfoot {

// What the kernel knows of a TCP socket, whoever reads from it.
struct TcpInfo
{
    bool closed = false;     // both directions, after a reset among others
    bool peerClosed = false; // the peer's FIN came, ours did not go
    std::uint64_t bytesReceived = 0;
};

TcpInfo tcpInfoOf(int socket);

} // namespace lightfoot
