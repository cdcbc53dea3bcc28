// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/outcome.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lightfoot {

// RESP2, what Redis speaks (redis.io/docs/reference/protocol-spec). Pure functions, any thread.

enum class RespType : std::uint8_t
{
    Status,
    Error,
    Integer,
    Bulk,
    Array
};

// The first line of a reply.
struct RespHead
{
    RespType type = RespType::Status;
    std::string text; // Status, Error
    std::int64_t number =
        0; // Integer: its value; Bulk: bytes that follow; Array: elements; -1: there is none
};

// Whether a reply may begin with this byte: what answers otherwise need not be waited for to end its line.
bool startsResp(char first);

// A line without its CRLF; nothing when it is no RESP2.
std::optional<RespHead> parseRespHead(std::string_view line);

// A command as an array of bulk strings: any byte may stand in a word.
std::string respCommand(std::span<const std::string> words);

// What an error reply stands for: the login, or the server's own trouble. inLogin: the reply to AUTH, where
// servers before Redis 6 say no more than ERR.
FailureKind respErrorKind(std::string_view error, bool inLogin);

// An error reply to AUTH, fit to be shown: servers that do not know the command send the password back.
std::string loginErrorText(std::string_view error, const std::string &password);

} // namespace lightfoot
