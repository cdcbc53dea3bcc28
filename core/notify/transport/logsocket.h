// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/transport/hostlookup.h"

#include <string_view>

namespace lightfoot {

enum class LogNetwork : std::uint8_t
{
    Udp,  // a datagram (RFC 5426)
    Tcp,  // the length in digits and a blank before it (RFC 6587 3.4.1)
    Local // a socket in the file system: datagrams where it takes them, else lines
};

// Where a system log listens.
struct LogAddress
{
    LogNetwork network = LogNetwork::Local;
    std::string host;         // name or address
    std::string port = "514"; // digits
    std::string path = "/dev/log";
};

// Hands one message to a system log and waits until this machine's kernel has sent it; over TCP until the
// other's has acknowledged it: no log says more than that. Of a name's addresses each has an equal share
// of the time that is left. Any thread.
Result<void> sendToLog(const LogAddress &address, std::string_view message, std::chrono::milliseconds timeout,
                       const std::atomic<bool> &cancelled, const HostLookup &lookup = systemLookup);

} // namespace lightfoot
