// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/kinds/kindbench.h"

#include <sys/types.h>

namespace lightfoot::bench {

// A server in a child of this process, so that what it costs is not counted with the prober. Make it before
// this process has threads. One thread.
class ServerProcess
{
public:
    // cpu: where the child and its own children stay; negative: anywhere.
    ServerProcess(Served (*serve)(), int cpu);
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    const Place &place() const { return m_place; }
    const std::string &error() const { return m_error; } // empty: it runs

private:
    [[noreturn]] static void child(Served (*serve)(), int tell, int wait);

    pid_t m_id = -1;
    int m_alive = -1; // closed, it ends
    Place m_place;
    std::string m_error;
};

} // namespace lightfoot::bench
