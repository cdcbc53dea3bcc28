// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/sockettable.h"

#include <chrono>
#include <span>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace lightfoot::bench {

// Processes of several names that open short connections in the network namespace of the caller, and the
// truth about which of them opened which. Every connection: connect, request, reply after the thinking time,
// close by the client. All processes end with this object. One thread.
class ShortConnections
{
public:
    // rate: connections a second of all clients together.
    ShortConnections(int rate, std::chrono::milliseconds think);
    ~ShortConnections();
    ShortConnections(const ShortConnections &) = delete;
    ShortConnections &operator=(const ShortConnections &) = delete;

    void start();
    void stop();

    // The name of the client that opened the row's connection; empty: none did.
    std::string_view ownerOf(const SocketRow &row) const;

private:
    struct Shared;
    struct Client;

    pid_t fork(const char *name);
    [[noreturn]] void serve();
    [[noreturn]] void openLasting();
    [[noreturn]] void openShort(const Client &client);

    const int m_rate;
    const std::chrono::milliseconds m_think;
    Shared *m_shared = nullptr; // with all the processes
    std::vector<pid_t> m_processes;
};

} // namespace lightfoot::bench
