// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/outcome.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// The text protocol of memcached (its doc/protocol.txt), as far as a probe reads it. Pure functions, any
// thread.

enum class MemcacheType : std::uint8_t
{
    Version,
    Value,
    End,
    Stored,
    Error // ERROR, CLIENT_ERROR, SERVER_ERROR
};

struct MemcacheLine
{
    MemcacheType type = MemcacheType::End;
    std::string text;        // Version: what it is; Value: the key; Error: the whole line
    std::uint64_t bytes = 0; // Value: how many follow, without their end of line
};

// Whether a line may begin with this byte: what answers otherwise need not be waited for to end its line.
constexpr bool startsMemcacheLine(char first)
{
    return first >= 'A' && first <= 'Z';
}

// A line without its CRLF; nothing when it is none of memcached's.
std::optional<MemcacheLine> parseMemcacheLine(std::string_view line);

// Whether a key can be asked for: 1 to 250 bytes, neither blanks nor control characters.
bool isMemcacheKey(std::string_view key);

// What an error line stands for: the login, or the server's own trouble.
FailureKind memcacheErrorKind(std::string_view line);

// Whether the server wants a login first.
bool wantsMemcacheLogin(std::string_view line);

// The login of the text protocol: a "set" whose key is not looked at.
std::string memcacheLogin(const std::string &user, const std::string &password);

} // namespace lightfoot
