// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/sockettable.h"

namespace lightfoot {

// Reads TCP sockets of some states, IPv4 and IPv6 in one walk of the kernel's table, for whoever samples many
// times a second: the walk, not the rows, is what short-lived sockets cost (0.25 ms at 262,144 buckets,
// empty). SOCK_DIAG_BY_FAMILY asks for one family a walk; the request before it (TCPDIAG_GETSOCK, since
// Linux 2.6; the kernel still answers it) for both. Where it is refused, SocketTableReader does it, in two
// walks. Unlike that one it does not insist: a part of the rows will do, the next sample comes soon. Same
// thread rule.
class LivingSockets
{
public:
    LivingSockets();
    ~LivingSockets();
    LivingSockets(const LivingSockets &) = delete;
    LivingSockets &operator=(const LivingSockets &) = delete;

    // rows: cleared first.
    Result<void> read(StateSet states, std::vector<SocketRow> &rows);

private:
    bool ask(StateSet states);
    bool receive(std::vector<SocketRow> &rows);
    void close();

    int m_socket = -1;
    bool m_refused = false;
    std::uint32_t m_sequence = 0;
    std::vector<std::byte> m_buffer;
    SocketTableReader m_reader;
};

} // namespace lightfoot
