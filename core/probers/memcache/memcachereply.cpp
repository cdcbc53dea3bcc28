// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/memcache/memcachereply.h"

#include <algorithm>
#include <charconv>

namespace lightfoot {

namespace {

constexpr std::size_t longestKey = 250;

// The next word; text loses it and the blank after it.
std::string_view takeWord(std::string_view &text)
{
    const std::size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return word;
}

template <class Number>
bool parseNumber(std::string_view text, Number &number)
{
    const char *end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    return !text.empty() && error == std::errc() && stopped == end;
}

// "key flags bytes", with the item's unique number after it where "gets" was asked.
std::optional<MemcacheLine> parseValue(std::string_view rest)
{
    MemcacheLine line{.type = MemcacheType::Value, .text = std::string(takeWord(rest))};
    std::uint32_t flags = 0;
    const bool good = parseNumber(takeWord(rest), flags) && parseNumber(takeWord(rest), line.bytes);
    return good && isMemcacheKey(line.text) ? std::optional(std::move(line)) : std::nullopt;
}

} // namespace

std::optional<MemcacheLine> parseMemcacheLine(std::string_view line)
{
    std::string_view rest = line;
    const std::string_view word = takeWord(rest);
    if (word == "VERSION")
        return MemcacheLine{.type = MemcacheType::Version, .text = std::string(rest)};
    if (word == "VALUE")
        return parseValue(rest);
    if (line == "END")
        return MemcacheLine{.type = MemcacheType::End};
    if (line == "STORED")
        return MemcacheLine{.type = MemcacheType::Stored};
    if (word == "ERROR" || word == "CLIENT_ERROR" || word == "SERVER_ERROR")
        return MemcacheLine{.type = MemcacheType::Error, .text = std::string(line)};
    return std::nullopt;
}

bool isMemcacheKey(std::string_view key)
{
    const auto allowed = [](char byte) { return static_cast<unsigned char>(byte) > 0x20 && byte != 0x7F; };
    return !key.empty() && key.size() <= longestKey && std::all_of(key.begin(), key.end(), allowed);
}

bool wantsMemcacheLogin(std::string_view line)
{
    return line == "CLIENT_ERROR unauthenticated";
}

FailureKind memcacheErrorKind(std::string_view line)
{
    const bool login = wantsMemcacheLogin(line) || line == "CLIENT_ERROR authentication failure";
    return login ? FailureKind::Auth : FailureKind::Status;
}

std::string memcacheLogin(const std::string &user, const std::string &password)
{
    const std::string both = user + " " + password;
    return "set login 0 0 " + std::to_string(both.size()) + "\r\n" + both + "\r\n";
}

} // namespace lightfoot
