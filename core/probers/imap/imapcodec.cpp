// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/imap/imapcodec.h"

#include <algorithm>
#include <charconv>

namespace lightfoot {

namespace {

constexpr std::size_t mostCapabilities = 500;

// Words compare without case, whatever the locale (RFC 9051 9).
std::string upperCase(std::string_view text)
{
    std::string upper(text);
    for (char &c : upper) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    }
    return upper;
}

// Takes the first word off the text, and the blank behind it.
std::string_view takeWord(std::string_view &text)
{
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    return word;
}

// RFC 9051 9: tag = 1*<any ASTRING-CHAR except "+">; ours are letters and digits.
bool isTag(std::string_view word)
{
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

bool isStatus(std::string_view word)
{
    return word == "OK" || word == "NO" || word == "BAD" || word == "BYE" || word == "PREAUTH";
}

} // namespace

std::string ImapResponse::answer() const
{
    return word + (code.empty() ? "" : " [" + code + "]") + (text.empty() ? "" : " ") + text;
}

ImapResponse parseImapResponse(std::string_view line)
{
    ImapResponse response;
    const std::string_view first = takeWord(line);
    if (first == "+") {
        response.kind = ImapResponse::Kind::Continuation;
        response.text = line;
        return response;
    }
    response.word = upperCase(takeWord(line));
    const bool status = isStatus(response.word);
    if (first == "*" && !response.word.empty())
        response.kind = ImapResponse::Kind::Untagged;
    else if (isTag(first) && status)
        response.kind = ImapResponse::Kind::Tagged;
    else
        return {};
    response.tag = first;
    if (const std::size_t end = line.find(']'); status && line.starts_with('[') && end != line.npos) {
        std::string_view code = line.substr(1, end - 1);
        response.code = upperCase(takeWord(code));
        line.remove_prefix(std::min(line.find_first_not_of(' ', end + 1), line.size()));
    }
    response.text = line;
    return response;
}

std::optional<std::uint64_t> literalAfter(std::string_view line)
{
    const std::size_t begin = line.rfind('{');
    if (begin == std::string_view::npos || !line.ends_with('}'))
        return std::nullopt;
    std::string_view digits = line.substr(begin + 1, line.size() - begin - 2);
    if (digits.ends_with('+')) // a literal that waits for nobody (RFC 7888)
        digits.remove_suffix(1);
    std::uint64_t count = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return count;
}

ImapCapabilities::ImapCapabilities(std::string_view words)
{
    while (!words.empty() && m_all.size() < mostCapabilities) {
        if (const std::string_view word = takeWord(words); !word.empty())
            m_all.push_back(upperCase(word));
    }
}

bool ImapCapabilities::offers(std::string_view capability) const
{
    return std::find(m_all.begin(), m_all.end(), capability) != m_all.end();
}

std::string imapQuoted(std::string_view text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace lightfoot
