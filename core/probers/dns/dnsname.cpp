// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/dns/dnsname.h"

#include <cstdio>

namespace lightfoot {

namespace {

constexpr std::size_t labelLimit = 63; // RFC 1035, 2.3.4
constexpr std::size_t nameLimit = 255;
constexpr int jumpLimit = 127; // no name has more labels

unsigned byteAt(std::string_view message, std::size_t offset)
{
    return static_cast<unsigned char>(message[offset]);
}

tl::unexpected<Error> notAName(std::string_view text)
{
    return failure(
        QT_TRANSLATE_NOOP("Message", "“%1” is not a DNS name: labels of 1 to 63 bytes, 253 in all"),
        std::string(text.substr(0, 300)));
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// The byte that an escape (RFC 1035, 5.1) at text[0] == '\\' stands for, and how long the escape is.
std::optional<std::pair<char, std::size_t>> unescape(std::string_view text)
{
    if (text.size() < 2)
        return std::nullopt;
    if (!isDigit(text[1]))
        return std::pair(text[1], std::size_t(2));
    if (text.size() < 4 || !isDigit(text[2]) || !isDigit(text[3]))
        return std::nullopt;
    const int value = (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0');
    if (value > 255)
        return std::nullopt;
    return std::pair(static_cast<char>(value), std::size_t(4));
}

void appendLabel(std::string &name, std::string_view label)
{
    for (const char c : label) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '.' || c == '\\') {
            name += '\\';
            name += c;
        } else if (byte <= 0x20 || byte >= 0x7F) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\%03u", static_cast<unsigned>(byte));
            name += escape;
        } else {
            name += c;
        }
    }
    name += '.';
}

} // namespace

Result<std::string> dnsWireName(std::string_view text)
{
    if (text.empty() || text == ".")
        return std::string(1, '\0');
    std::string wire;
    std::string label;
    const auto endLabel = [&] {
        const bool fits = !label.empty() && label.size() <= labelLimit;
        wire += static_cast<char>(label.size());
        wire += label;
        label.clear();
        return fits && wire.size() < nameLimit;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '.') {
            if (!endLabel())
                return notAName(text);
        } else if (text[i] == '\\') {
            const auto escape = unescape(text.substr(i));
            if (!escape)
                return notAName(text);
            label += escape->first;
            i += escape->second - 1;
        } else if (static_cast<unsigned char>(text[i]) <= 0x20 || text[i] == 0x7F) {
            return notAName(text);
        } else {
            label += text[i];
        }
    }
    const bool relative = !label.empty(); // no dot at the end
    if (relative && !endLabel())
        return notAName(text);
    wire += '\0';
    return wire;
}

std::optional<std::uint16_t> readDns16(std::string_view message, std::size_t &offset)
{
    if (offset > message.size() || message.size() - offset < 2)
        return std::nullopt;
    const unsigned value = byteAt(message, offset) << 8U | byteAt(message, offset + 1);
    offset += 2;
    return static_cast<std::uint16_t>(value);
}

std::optional<std::uint32_t> readDns32(std::string_view message, std::size_t &offset)
{
    const std::optional<std::uint16_t> high = readDns16(message, offset);
    const std::optional<std::uint16_t> low = high ? readDns16(message, offset) : std::nullopt;
    if (!low)
        return std::nullopt;
    return std::uint32_t(*high) << 16U | *low;
}

std::optional<std::string> readDnsName(std::string_view message, std::size_t &offset)
{
    std::string name;
    std::size_t wireSize = 1; // the root's byte
    std::size_t at = offset;
    std::size_t start = offset; // of the stretch being read: a pointer must lead before it
    int jumps = 0;
    for (;;) {
        if (at >= message.size())
            return std::nullopt;
        const unsigned length = byteAt(message, at);
        if (length >= 0xC0) {
            if (message.size() - at < 2)
                return std::nullopt;
            const std::size_t target = (length & 0x3FU) << 8U | byteAt(message, at + 1);
            if (target >= start || jumps == jumpLimit)
                return std::nullopt;
            if (jumps++ == 0)
                offset = at + 2;
            at = start = target;
            continue;
        }
        if (length > labelLimit || message.size() - at - 1 < length)
            return std::nullopt;
        ++at;
        if (length == 0)
            break;
        wireSize += length + 1;
        if (wireSize > nameLimit)
            return std::nullopt;
        appendLabel(name, message.substr(at, length));
        at += length;
    }
    if (jumps == 0)
        offset = at;
    return name.empty() ? "." : name;
}

std::string dnsLower(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return lower;
}

} // namespace lightfoot
