// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

namespace lightfoot {

namespace {

struct Character
{
    char32_t code = 0;
    std::size_t bytes = 1; // 0 is never given
    bool valid = false;
};

// The character at the start of a text that is not empty (RFC 3629).
Character characterAt(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80)
        return {lead, 1, true};
    const std::size_t bytes = lead >= 0xC2 && lead < 0xE0   ? 2
                              : lead >= 0xE0 && lead < 0xF0 ? 3
                              : lead >= 0xF0 && lead < 0xF5 ? 4
                                                            : 0;
    if (bytes == 0 || bytes > text.size())
        return {};
    char32_t code = lead & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0) != 0x80)
            return {};
        code = code << 6 | (next & 0x3FU);
    }
    const bool valid = (bytes != 3 || (code >= 0x800 && (code < 0xD800 || code > 0xDFFF))) &&
                       (bytes != 4 || (code >= 0x10000 && code <= 0x10FFFF));
    return valid ? Character{code, bytes, true} : Character{};
}

// Bidirectional controls make a text look like another one: U+061C, U+200E, U+200F, U+202A to U+202E, U+2066
// to U+2069. Line and paragraph separators break lines for some readers and not for others.
bool isUnseen(char32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x61C || code == 0x200E ||
           code == 0x200F || (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
           code == 0xFEFF;
}

std::string cleanedWith(std::string_view text, char newline)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Character character = characterAt(text);
        if (!character.valid)
            out += "\uFFFD";
        else if (character.code == '\n')
            out += newline;
        else if (character.code == '\t')
            out += ' ';
        else if (!isUnseen(character.code))
            out.append(text.substr(0, character.bytes));
        text.remove_prefix(character.bytes);
    }
    return out;
}

template <class Replacement>
std::string replacedIn(std::string_view text, Replacement replacement)
{
    const std::string clean = cleanText(text);
    std::string out;
    out.reserve(clean.size() + clean.size() / 8);
    for (const char c : clean) {
        const std::string_view other = replacement(c);
        if (other.empty())
            out += c;
        else
            out += other;
    }
    return out;
}

std::string withBackslashes(std::string_view text, std::string_view special)
{
    const std::string clean = cleanText(text);
    std::string out;
    out.reserve(clean.size() + clean.size() / 8);
    for (const char c : clean) {
        if (special.find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

std::string encodedWith(std::string_view text, std::string_view blank)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    out.reserve(text.size() + text.size() / 2);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (isUnreserved(c))
            out += c;
        else if (c == ' ')
            out += blank;
        else
            out += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
    return out;
}

} // namespace

std::string cleanText(std::string_view text)
{
    return cleanedWith(text, '\n');
}

std::string oneLine(std::string_view text)
{
    return cleanedWith(text, ' ');
}

std::string cutTo(std::string_view text, std::size_t bytes)
{
    static constexpr std::string_view ellipsis = "…";
    if (text.size() <= bytes)
        return std::string(text);
    if (bytes < ellipsis.size())
        return {};
    std::size_t end = bytes - ellipsis.size();
    // Back to the start of a character; a run of continuation bytes longer than one is no character anyway.
    for (int back = 0; back < 3 && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80; ++back)
        --end;
    return std::string(text.substr(0, end)).append(ellipsis);
}

std::string htmlEscaped(std::string_view text)
{
    return replacedIn(text, [](char c) -> std::string_view {
        return c == '&'    ? "&amp;"
               : c == '<'  ? "&lt;"
               : c == '>'  ? "&gt;"
               : c == '"'  ? "&quot;"
               : c == '\'' ? "&#39;"
                           : "";
    });
}

std::string slackEscaped(std::string_view text)
{
    return replacedIn(text, [](char c) -> std::string_view {
        return c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "";
    });
}

std::string markdownEscaped(std::string_view text)
{
    // After an @ a character of no width, so that neither @everyone nor a name is called; backslashes do not
    // stop that.
    const std::string marked = withBackslashes(text, "\\`*_{}[]()<>#+-.!|~:");
    std::string out;
    out.reserve(marked.size());
    for (const char c : marked) {
        out += c;
        if (c == '@')
            out += "\u200B";
    }
    return out;
}

std::string telegramMarkdownEscaped(std::string_view text)
{
    return withBackslashes(text, "\\_*[]()~`>#+-=|{}.!");
}

std::string telegramHtmlEscaped(std::string_view text)
{
    return replacedIn(text, [](char c) -> std::string_view {
        return c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : "";
    });
}

std::string escapedTo(std::string_view text, std::size_t bytes, std::string (*escape)(std::string_view))
{
    std::string whole = escape(cutTo(text, bytes));
    if (whole.size() <= bytes)
        return whole;
    std::size_t fits = 0;
    std::size_t tooLong = bytes;
    while (tooLong - fits > 1) {
        const std::size_t middle = fits + (tooLong - fits) / 2;
        (escape(cutTo(text, middle)).size() <= bytes ? fits : tooLong) = middle;
    }
    return escape(cutTo(text, fits));
}

std::string percentEncoded(std::string_view text)
{
    return encodedWith(text, "%20");
}

std::string formEncoded(const std::vector<std::pair<std::string, std::string>> &pairs)
{
    std::string out;
    for (const auto &[name, value] : pairs) {
        if (!out.empty())
            out += '&';
        out += encodedWith(name, "+") + '=' + encodedWith(value, "+");
    }
    return out;
}

std::string jsonText(const nlohmann::json &value)
{
    return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace lightfoot
