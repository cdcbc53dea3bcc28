// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// Names of RFC 1035, as text ("example.com.", with \. and \DDD escapes) and on the wire. Pure functions.

// The wire form, uncompressed and ended by the root; the last dot may be missing. Refuses empty labels,
// labels over 63 bytes, names over 255 bytes and broken escapes.
Result<std::string> dnsWireName(std::string_view text);

// Reads the name at offset, which moves behind it; compression pointers may lead only backwards, so that no
// message makes this loop. The text ends in a dot, odd bytes are \DDD. Nothing: the message is broken.
std::optional<std::string> readDnsName(std::string_view message, std::size_t &offset);

// Reads 16 and 32 bits in network order; offset moves behind them. Nothing: there are not so many bytes.
std::optional<std::uint16_t> readDns16(std::string_view message, std::size_t &offset);
std::optional<std::uint32_t> readDns32(std::string_view message, std::size_t &offset);

// Lower case for ASCII alone, as names compare (RFC 4343).
std::string dnsLower(std::string_view text);

} // namespace lightfoot
