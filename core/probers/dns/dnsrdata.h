// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// The data of DNS records as text. Pure functions.

// "AAAA", "TYPE65" or "65" (RFC 3597), without case.
Result<std::uint16_t> dnsTypeOf(std::string_view text);
std::string dnsTypeText(std::uint16_t type);

// The size bytes of data at offset as zone files write them: "10 mail.example.com."; a TXT as its bytes, its
// parts put together; types without a form of their own as "\# 4 0a000001" (RFC 3597). Nothing: the data is
// not of that type.
std::optional<std::string> dnsDataText(std::uint16_t type, std::string_view message, std::size_t offset,
                                       std::size_t size);

// The same for two texts that mean the same data: case and last dots of names, forms of an address, blanks.
std::string dnsComparable(std::uint16_t type, std::string_view text);

} // namespace lightfoot
