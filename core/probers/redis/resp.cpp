// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/redis/resp.h"

#include <charconv>

namespace lightfoot {

namespace {

constexpr std::string_view marks = "+-:$*"; // in the order of RespType

bool parseNumber(std::string_view text, std::int64_t &number)
{
    const char *end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    return !text.empty() && error == std::errc() && stopped == end;
}

std::string_view firstWord(std::string_view text)
{
    return text.substr(0, text.find(' '));
}

} // namespace

bool startsResp(char first)
{
    return marks.find(first) != std::string_view::npos;
}

std::optional<RespHead> parseRespHead(std::string_view line)
{
    if (line.empty() || !startsResp(line.front()))
        return std::nullopt;
    RespHead head;
    head.type = static_cast<RespType>(marks.find(line.front()));
    line.remove_prefix(1);
    if (head.type == RespType::Status || head.type == RespType::Error) {
        head.text = line;
        return head;
    }
    if (!parseNumber(line, head.number))
        return std::nullopt;
    const bool isLength = head.type != RespType::Integer;
    if (isLength && head.number < -1)
        return std::nullopt;
    return head;
}

std::string respCommand(std::span<const std::string> words)
{
    std::string bytes = "*" + std::to_string(words.size()) + "\r\n";
    for (const std::string &word : words)
        bytes += "$" + std::to_string(word.size()) + "\r\n" + word + "\r\n";
    return bytes;
}

FailureKind respErrorKind(std::string_view error, bool inLogin)
{
    const std::string_view code = firstWord(error);
    if (code == "WRONGPASS" || code == "NOAUTH" || code == "NOPERM")
        return FailureKind::Auth;
    // The one ERR that is said before anybody asked, so that it may stand where AUTH's reply is expected.
    if (error.starts_with("ERR max number of clients"))
        return FailureKind::Status;
    if (inLogin && code == "ERR")
        return FailureKind::Auth;
    return code == "WRONGTYPE" ? FailureKind::Content : FailureKind::Status;
}

std::string loginErrorText(std::string_view error, const std::string &password)
{
    static constexpr std::string_view unknown = "ERR unknown command";
    if (error.starts_with(unknown)) // "..., with args beginning with:", cut anywhere in the password
        return std::string(unknown);
    const bool tells = !password.empty() && error.find(password) != std::string_view::npos;
    return std::string(tells ? firstWord(error) : error);
}

} // namespace lightfoot
