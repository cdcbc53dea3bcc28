// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ntp/ntppacket.h"

namespace lightfoot {

namespace {

constexpr std::size_t packetSize = 48;
constexpr std::int64_t unixEpoch = 2'208'988'800; // in seconds since 1900
constexpr std::int64_t second = 1'000'000'000;    // in ns

std::uint64_t readNumber(std::string_view packet, std::size_t offset, std::size_t size)
{
    std::uint64_t value = 0;
    for (const char c : packet.substr(offset, size))
        value = value << 8U | static_cast<unsigned char>(c);
    return value;
}

// 16 bits of seconds, 16 of a second's parts.
std::chrono::nanoseconds readShort(std::string_view packet, std::size_t offset)
{
    const auto value = static_cast<std::int64_t>(readNumber(packet, offset, 4));
    return std::chrono::nanoseconds(value * second / 65536);
}

} // namespace

NtpTime toNtpTime(WallTime time)
{
    const auto since = std::chrono::floor<std::chrono::nanoseconds>(time.time_since_epoch());
    const auto seconds = std::chrono::floor<std::chrono::seconds>(since);
    const auto rest = static_cast<std::uint64_t>((since - seconds).count());
    return static_cast<std::uint64_t>(seconds.count() + unixEpoch) << 32U |
           ((rest << 32U) / static_cast<std::uint64_t>(second));
}

std::chrono::nanoseconds ntpDifference(NtpTime later, NtpTime earlier)
{
    const std::uint64_t raw = later - earlier; // modulo an era
    const bool negative = raw >> 63U != 0;
    const std::uint64_t size = negative ? 0 - raw : raw;
    const auto seconds = static_cast<std::int64_t>(size >> 32U);
    const auto parts = static_cast<std::int64_t>(((size & 0xFFFFFFFFU) * std::uint64_t(second)) >> 32U);
    const std::int64_t count = seconds * second + parts;
    return std::chrono::nanoseconds(negative ? -count : count);
}

std::string encodeNtpRequest(std::uint64_t cookie)
{
    std::string packet(packetSize, '\0');
    packet[0] = 4 << 3 | 3; // version 4, mode 3: client
    for (std::size_t i = 0; i < 8; ++i)
        packet[40 + i] = static_cast<char>(cookie >> (56 - 8 * i) & 0xFFU);
    return packet;
}

std::optional<NtpReply> parseNtpReply(std::string_view packet)
{
    if (packet.size() < packetSize)
        return std::nullopt;
    const auto first = static_cast<unsigned char>(packet[0]);
    NtpReply reply;
    reply.leap = first >> 6U;
    reply.version = first >> 3U & 7U;
    reply.mode = first & 7U;
    reply.stratum = static_cast<unsigned char>(packet[1]);
    reply.reference = packet.substr(12, 4);
    reply.rootDelay = readShort(packet, 4);
    reply.rootDispersion = readShort(packet, 8);
    reply.originate = readNumber(packet, 24, 8);
    reply.receive = readNumber(packet, 32, 8);
    reply.transmit = readNumber(packet, 40, 8);
    return reply;
}

NtpOffset ntpOffset(const NtpReply &reply, WallTime sent, WallTime received)
{
    const NtpTime first = toNtpTime(sent);
    const NtpTime last = toNtpTime(received);
    const auto there = ntpDifference(reply.receive, first);
    const auto back = ntpDifference(reply.transmit, last);
    NtpOffset result;
    // Halved before they are added: two sums of 68 years would not fit.
    result.offset = there / 2 + back / 2;
    result.delay = ntpDifference(last, first) - ntpDifference(reply.transmit, reply.receive);
    return result;
}

} // namespace lightfoot
