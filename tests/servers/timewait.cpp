// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/timewait.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace lightfoot::test {

namespace {

constexpr unsigned timeWait = 6; // include/net/tcp_states.h

template <class Predicate>
int count(Predicate wanted)
{
    int rows = 0;
    // thread-self: /proc/net is the main thread's namespace, which need not be ours.
    for (const char *table : {"/proc/thread-self/net/tcp", "/proc/thread-self/net/tcp6"}) {
        std::ifstream file(table);
        std::string line;
        std::getline(file, line); // the heading
        if (line.empty() && std::string(table).back() != '6') {
            std::fprintf(stderr, "%s cannot be read\n", table);
            std::abort(); // an unreadable table must never look like an empty one
        }
        while (std::getline(file, line)) {
            unsigned localPort = 0;
            unsigned remotePort = 0;
            unsigned state = 0;
            const int fields = std::sscanf(line.c_str(), "%*d: %*[0-9A-F]:%x %*[0-9A-F]:%x %x", &localPort,
                                           &remotePort, &state);
            if (fields == 3 && state == timeWait && wanted(localPort, remotePort))
                ++rows;
        }
    }
    return rows;
}

} // namespace

int timeWaitTotal()
{
    return count([](unsigned, unsigned) { return true; });
}

int timeWaitByLocalPort(std::uint16_t port)
{
    return count([port](unsigned local, unsigned) { return local == port; });
}

int timeWaitByRemotePort(std::uint16_t port)
{
    return count([port](unsigned, unsigned remote) { return remote == port; });
}

} // namespace lightfoot::test
