// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tcpinfo.h"

// The kernel's header: glibc's, which Asio includes, ends before the counts of bytes, and the two do not mix.
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace lightfoot {

namespace {

// include/net/tcp_states.h
constexpr int stateClosed = 7;
constexpr int stateCloseWait = 8;

} // namespace

TcpInfo tcpInfoOf(int socket)
{
    tcp_info info{};
    socklen_t size = sizeof info;
    if (::getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) != 0)
        return {};
    return {.closed = info.tcpi_state == stateClosed,
            .peerClosed = info.tcpi_state == stateCloseWait,
            .bytesReceived = info.tcpi_bytes_received};
}

} // namespace lightfoot
