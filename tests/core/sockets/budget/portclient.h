// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/socketaddress.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace lightfoot::test {

// Connects, and closes both ends, the client's first, so that its port stays in TIME_WAIT. A listener and its
// clients in one thread.
class PortClient
{
public:
    // host: an address of this machine. port: 0 for any that is free.
    explicit PortClient(const char *host, std::uint16_t port = 0);
    ~PortClient();
    PortClient(const PortClient &) = delete;
    PortClient &operator=(const PortClient &) = delete;

    struct Outcome
    {
        int error = 0; // errno of connect()
        std::uint16_t port = 0;
        std::chrono::nanoseconds cost{0}; // of connect() alone
    };
    // from: the source address to bind to first (its port 0: the kernel's choice); nullopt: none.
    Outcome once(const std::optional<SocketAddress> &from = std::nullopt);
    // How many connections until one fails with EADDRNOTAVAIL, limit at most.
    unsigned untilRefused(unsigned limit = 100'000);

    const SocketAddress &remote() const { return m_remote; }

private:
    int m_listener = -1;
    SocketAddress m_remote;
};

} // namespace lightfoot::test
