// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// Packets of NTP version 4 (RFC 5905), as a client that keeps no clock uses them (RFC 4330). Pure functions
// over bytes.

// 32 bits of seconds, since 1900 and round again in 2036, and 32 bits of a second's parts.
using NtpTime = std::uint64_t;

NtpTime toNtpTime(WallTime time);
// later - earlier, where they are less than 68 years apart, whichever era (RFC 5905, 6) they are in.
std::chrono::nanoseconds ntpDifference(NtpTime later, NtpTime earlier);

struct NtpReply
{
    unsigned leap = 0; // 3: the clock is not set
    unsigned version = 0;
    unsigned mode = 0; // 4: a server's answer
    unsigned stratum = 0;
    std::string reference; // of a kiss-o'-death its four letters
    std::chrono::nanoseconds rootDelay{0};
    std::chrono::nanoseconds rootDispersion{0};
    NtpTime originate = 0; // what our request held as its transmit time
    NtpTime receive = 0;
    NtpTime transmit = 0;
};

// A request that gives nothing of this machine away: the transmit time is only a cookie that comes back.
std::string encodeNtpRequest(std::uint64_t cookie);

// Nothing: too short for one. What follows the 48 bytes (extensions, signatures) is not looked at.
std::optional<NtpReply> parseNtpReply(std::string_view packet);

// How far this machine's clock is behind the server's (RFC 5905, 8), and the way there and back without the
// server's own time.
struct NtpOffset
{
    std::chrono::nanoseconds offset{0};
    std::chrono::nanoseconds delay{0};
};
NtpOffset ntpOffset(const NtpReply &reply, WallTime sent, WallTime received);

} // namespace lightfoot
