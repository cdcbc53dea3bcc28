// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ping/icmpecho.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr unsigned char requestV4 = 8;
constexpr unsigned char replyV4 = 0;
constexpr unsigned char requestV6 = 128;
constexpr unsigned char replyV6 = 129;
constexpr std::size_t headerSize = 8;
constexpr std::size_t dataSize = 56;
constexpr unsigned icmpProtocol = 1;

unsigned byteAt(std::string_view bytes, std::size_t offset)
{
    return static_cast<unsigned char>(bytes[offset]);
}

std::uint16_t read16(std::string_view bytes, std::size_t offset)
{
    return static_cast<std::uint16_t>(byteAt(bytes, offset) << 8U | byteAt(bytes, offset + 1));
}

void put16(std::string &bytes, std::size_t offset, std::uint16_t value)
{
    bytes[offset] = static_cast<char>(value >> 8U);
    bytes[offset + 1] = static_cast<char>(value & 0xFFU);
}

} // namespace

std::uint16_t internetChecksum(std::string_view bytes)
{
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
        sum += read16(bytes, i);
    if (bytes.size() % 2 == 1)
        sum += byteAt(bytes, bytes.size() - 1) << 8U;
    while (sum > 0xFFFF)
        sum = (sum & 0xFFFF) + (sum >> 16U);
    return static_cast<std::uint16_t>(~sum & 0xFFFF);
}

std::string encodeEchoRequest(const IcmpEcho &echo)
{
    std::string message(headerSize + dataSize, '\0');
    message[0] = static_cast<char>(echo.isV6 ? requestV6 : requestV4);
    put16(message, 4, echo.id);
    put16(message, 6, echo.sequence);
    std::ranges::copy(echo.cookie, message.begin() + headerSize);
    if (!echo.isV6)
        put16(message, 2, internetChecksum(message));
    return message;
}

std::optional<std::string_view> withoutIpHeader(std::string_view datagram)
{
    if (datagram.size() < 20 || byteAt(datagram, 0) >> 4U != 4 || byteAt(datagram, 9) != icmpProtocol)
        return std::nullopt;
    const std::size_t size = std::size_t(byteAt(datagram, 0) & 0xFU) * 4;
    if (size < 20 || size > datagram.size())
        return std::nullopt;
    return datagram.substr(size);
}

std::optional<std::uint16_t> parseEchoReply(std::string_view message, const IcmpEcho &sent, bool anyId)
{
    const unsigned type = sent.isV6 ? replyV6 : replyV4;
    if (message.size() < headerSize + sent.cookie.size() || byteAt(message, 0) != type ||
        byteAt(message, 1) != 0)
        return std::nullopt;
    if (!anyId && read16(message, 4) != sent.id)
        return std::nullopt;
    if (!std::ranges::equal(message.substr(headerSize, sent.cookie.size()), sent.cookie))
        return std::nullopt;
    return read16(message, 6);
}

} // namespace lightfoot
