// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/shared/sendexpect.h"

namespace lightfoot {

namespace {

int hexDigit(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

// The byte of a \xHH at the start of text.
std::optional<char> hexEscape(std::string_view text)
{
    if (text.size() < 4 || hexDigit(text[2]) < 0 || hexDigit(text[3]) < 0)
        return std::nullopt;
    return static_cast<char>(hexDigit(text[2]) * 16 + hexDigit(text[3]));
}

std::optional<char> shortEscape(char letter)
{
    switch (letter) {
    case 'r':
        return '\r';
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case '0':
        return '\0';
    case '\\':
        return '\\';
    default:
        return std::nullopt;
    }
}

} // namespace

Result<std::string> unescapedBytes(const char *key, std::string_view text)
{
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            bytes += text[i];
            continue;
        }
        const char letter = i + 1 < text.size() ? text[i + 1] : ' ';
        const std::optional<char> byte = letter == 'x' ? hexEscape(text.substr(i)) : shortEscape(letter);
        if (!byte)
            return failure(QT_TRANSLATE_NOOP("Message",
                                             "%1: expected \\r, \\n, \\t, \\0, \\\\ or \\x and two "
                                             "hexadecimal digits at character %2"),
                           key, std::to_string(i + 1));
        bytes += *byte;
        i += letter == 'x' ? 3 : 1;
    }
    return bytes;
}

Result<std::string> bytesFromHex(const char *key, std::string_view text)
{
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ' || text[i] == '\t' || text[i] == '\n')
            continue;
        if (i + 1 >= text.size() || hexDigit(text[i]) < 0 || hexDigit(text[i + 1]) < 0)
            return failure(
                QT_TRANSLATE_NOOP("Message", "%1: expected pairs of hexadecimal digits, at character %2"),
                key, std::to_string(i + 1));
        bytes += static_cast<char>(hexDigit(text[i]) * 16 + hexDigit(text[i + 1]));
        ++i;
    }
    return bytes;
}

Result<SendExpect> SendExpect::create(const OptionMap &options)
{
    const std::string text = optionOr(options, "send", std::string());
    const std::string hex = optionOr(options, "send_hex", std::string());
    if (!text.empty() && !hex.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "send and send_hex: only one of them can be sent"));
    Result<std::string> bytes = hex.empty() ? unescapedBytes("send", text) : bytesFromHex("send_hex", hex);
    if (!bytes)
        return tl::unexpected(bytes.error());
    SendExpect result;
    result.m_bytes = std::move(*bytes);
    result.m_expected = optionOr(options, "expect", std::string());
    if (optionOr(options, "regex", false)) {
        Result<Pattern> pattern =
            Pattern::expression("expect", result.m_expected, Pattern::Encoding::Bytes); // answers are bytes
        if (!pattern)
            return tl::unexpected(pattern.error());
        result.m_pattern = std::move(*pattern);
        return result;
    }
    Result<std::string> expected = unescapedBytes("expect", result.m_expected);
    if (!expected)
        return tl::unexpected(expected.error());
    result.m_pattern = Pattern(std::move(*expected));
    return result;
}

} // namespace lightfoot
