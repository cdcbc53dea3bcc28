// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"
#include "core/base/socketaddress.h"

#include <atomic>
#include <string>
#include <vector>

namespace lightfoot {

// The addresses of a host, as /etc/hosts and the system's resolvers have it: at once for an address or
// "localhost", else within the limit; empty when there are none, or stop says so. Any thread; blocks.
std::vector<SocketAddress> lookUpHost(const std::string &host, std::uint16_t port, Duration limit,
                                      const std::atomic<bool> &stop);

// Whom /etc/resolv.conf names, read anew. Does not throw where no file descriptor is left. Any thread.
std::vector<SocketAddress> systemResolvers();

} // namespace lightfoot
