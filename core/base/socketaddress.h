// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <sys/socket.h>

namespace lightfoot {

// An IP address and a port. A value type: any thread.
struct SocketAddress
{
    std::array<std::uint8_t, 16> bytes{}; // IPv4 in the first four
    bool v6 = false;
    std::uint16_t port = 0;

    bool operator==(const SocketAddress &) const = default;
    std::string host() const;     // "10.0.0.5", "::1"
    std::string toString() const; // "10.0.0.5:443", "[::1]:443"
};

// The address in bytes of the network (4 of IPv4, or 16 of IPv6). A v4-mapped IPv6 address becomes the IPv4
// address that it stands for, so that both spellings of one peer are one.
SocketAddress makeAddress(bool v6, const void *bytes, std::uint16_t port);

// What getsockname, getpeername and resolvers hand out. All zero when it is neither IPv4 nor IPv6, or when
// length is too short for what it says it is.
SocketAddress fromSockaddr(const sockaddr *address, socklen_t length);

// Stands for a TCP connection as this end sees it: 64 well-mixed bits of both addresses and ports. A
// v4-mapped IPv6 address counts as IPv4. Holds within one process only: never store it. About 3 ns.
using TupleDigest = std::uint64_t;
TupleDigest digestOf(const SocketAddress &local, const SocketAddress &remote);

// "localhost" and the names below it are this machine (RFC 6761 6.3), also where no /etc/hosts says so: no
// resolver is asked for them.
bool isLocalhostName(std::string_view name);

} // namespace lightfoot
