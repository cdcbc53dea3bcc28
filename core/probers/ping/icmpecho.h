// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// Echo requests and replies of ICMP (RFC 792) and ICMPv6 (RFC 4443). Pure functions over bytes.

struct IcmpEcho
{
    bool isV6 = false;
    std::uint16_t id = 0;
    std::uint16_t sequence = 0;
    std::array<char, 16> cookie{}; // tells this probe's echoes from anybody else's
};

// The request, 56 bytes of data as ping(8) sends; the checksum of ICMPv6 is the kernel's business.
std::string encodeEchoRequest(const IcmpEcho &echo);

// What stands before the ICMP header where a raw IPv4 socket delivers it with the IP header. Nothing: that is
// no IPv4 datagram with ICMP in it.
std::optional<std::string_view> withoutIpHeader(std::string_view datagram);

// The sequence number of a reply to one of our requests. anyId: the kernel chose the id and has looked at it.
// Nothing: another message, our own request among them, which loopback brings back on a raw socket.
std::optional<std::uint16_t> parseEchoReply(std::string_view message, const IcmpEcho &sent, bool anyId);

// RFC 1071.
std::uint16_t internetChecksum(std::string_view bytes);

} // namespace lightfoot
