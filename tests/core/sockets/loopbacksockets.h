// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/socketaddress.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lightfoot::test {

// Sockets on the loopback interface for tests of the kernel's table. All closed by the destructor. One
// thread.
class LoopbackSockets
{
public:
    LoopbackSockets() = default;
    ~LoopbackSockets();
    LoopbackSockets(const LoopbackSockets &) = delete;
    LoopbackSockets &operator=(const LoopbackSockets &) = delete;

    // address: "127.0.0.1" or "::1"; "::" takes IPv4 too. Every function aborts the test program on failure.
    int listen(const std::string &address, int backlog = 1024, std::uint16_t port = 0);
    int connect(const SocketAddress &to, bool wait = true);
    int accept(int listener);
    void close(int socket);
    void reset(int socket); // closes with linger {on, 0}
    void fill(int socket);  // writes until nothing more is taken

private:
    std::vector<int> m_open;
};

struct Pair
{
    int client = -1;
    int server = -1;
};

Pair connectedPair(LoopbackSockets &sockets, int listener);
// Both ends of a connection, the second when it has seen the first go: closed at the same time, both would
// keep TIME_WAIT. The last acknowledgement may still be on its way afterwards: who reads the table next waits
// for it.
void closeInTurn(LoopbackSockets &sockets, int first, int second);
SocketAddress localOf(int socket);
SocketAddress remoteOf(int socket);
SocketAddress address(const std::string &host, std::uint16_t port);

} // namespace lightfoot::test
