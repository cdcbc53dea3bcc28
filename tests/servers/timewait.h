// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace lightfoot::test {

// Counts of TCP rows in state TIME_WAIT, read from the kernel's text table of the calling thread's network
// namespace (IPv4 and IPv6). Deliberately not the product's own reader: what checks it must not share its
// faults. Any thread.
int timeWaitTotal();
int timeWaitByLocalPort(std::uint16_t port);
int timeWaitByRemotePort(std::uint16_t port);

} // namespace lightfoot::test
