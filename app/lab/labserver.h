// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <sys/types.h>

namespace lightfoot {

// The server of the linger lab: takes every connection to the port, at any local IPv4 address, reads what
// comes and closes when the other side has. A process of its own, with descriptors of its own, forked off and
// ended with this object (or this process); make it before there is a second thread.
class LabServer
{
public:
    explicit LabServer(std::uint16_t port);
    ~LabServer();
    LabServer(const LabServer &) = delete;
    LabServer &operator=(const LabServer &) = delete;

    int error() const { return m_error; } // errno; 0: it listens

private:
    pid_t m_process = -1;
    int m_error = 0;
};

} // namespace lightfoot
