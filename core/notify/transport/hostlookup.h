// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <string>
#include <sys/socket.h>
#include <vector>

namespace lightfoot {

// One place to connect to. A value.
struct HostAddress
{
    sockaddr_storage address{};
    socklen_t size = 0;

    int family() const { return address.ss_family; }
    const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&address); }
};
using HostAddresses = std::vector<HostAddress>;

// Name (or address) and port in digits to addresses; it may take as long as it likes. Any thread.
using HostLookup = std::function<Result<HostAddresses>(const std::string &host, const std::string &port)>;

// The way of this system: /etc/hosts, DNS and what else it is set up to ask.
Result<HostAddresses> systemLookup(const std::string &host, const std::string &port);

// Waits until a name was looked up, the time is over or somebody cancels. No resolver can be interrupted: one
// that hangs goes on by itself on a thread that owns all it uses. There are at most lookupLimit of these; an
// error beyond. Any thread.
inline constexpr int lookupLimit = 16;
Result<HostAddresses> lookUpHost(const std::string &host, const std::string &port,
                                 std::chrono::steady_clock::time_point deadline,
                                 const std::atomic<bool> &cancelled, const HostLookup &lookup = systemLookup);

} // namespace lightfoot
