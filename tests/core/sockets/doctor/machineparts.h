// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/socketaddress.h"
#include "tests/core/sockets/doctor/actor.h"

namespace lightfoot::test {

// What servers and clients of the scripted machine do. All over loopback, or whatever leads to the address.

enum class Manner
{
    LetsTheClientClose, // answers, and closes when the client has
    ClosesFirst,        // answers and closes
    Forgets,            // answers; keeps the socket when the client has closed
    Resets,             // answers and closes with SO_LINGER {on, 0}
    Ignores             // never accepts
};

Actor::Part server(SocketAddress at, Manner manner, int backlog = 1024);

enum class Goodbye
{
    Close,   // once the answer is here
    AfterIt, // once the other end has closed or reset
    Reset    // SO_LINGER {on, 0}, as our probes do
};

struct ClientScript
{
    SocketAddress to;
    Goodbye goodbye = Goodbye::Close;
    int before = 0;                      // connections made before it is ready, one after the other
    int kept = 0;                        // of which these last ones stay open, and are used now and then
    std::chrono::milliseconds pace{0};   // after that a connection this often; 0: none
    std::chrono::milliseconds thinks{0}; // how long each of these is open before it asks
    bool ownNetwork =
        false; // in a network namespace of its own, where it finds an interface “far”; begins on cue
};

// Makes connections, asks on each and reads the answer.
Actor::Part client(ClientScript script);

// Connects until the kernel has no port left for it, closing each after its answer but the first five; then
// tries again every 20 ms.
Actor::Part clientUntilPortsRunOut(SocketAddress to);

// Connects without waiting: count at once, then one more every 20 ms.
Actor::Part impatientClient(SocketAddress to, int count);

// Opens files until the process has so many.
Actor::Part fileHoarder(int files, int limit);

} // namespace lightfoot::test
