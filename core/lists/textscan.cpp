// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/textscan.h"

#include <array>
#include <cstdio>

namespace lightfoot {

namespace {

using namespace std::string_view_literals;

bool looksLikeUtf16Or32(std::string_view text)
{
    if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv))
        return true;
    // Without a mark: every other byte of the first ASCII characters is zero.
    return text.size() >= 4 && (text[0] == '\0') != (text[1] == '\0') &&
           text.substr(0, 4).find('\0') != std::string_view::npos && (text[0] == '\0') == (text[2] == '\0');
}

bool isControl(std::string_view sequence)
{
    const auto lead = static_cast<unsigned char>(sequence[0]);
    if (sequence.size() == 1)
        return (lead < 0x20 && lead != '\t' && lead != '\n' && lead != '\r') || lead == 0x7F;
    // U+0080 to U+009F, of which YAML knows only U+0085 (next line)
    return lead == 0xC2 && static_cast<unsigned char>(sequence[1]) < 0xA0 && sequence != "\u0085"sv;
}

std::string hexadecimal(char byte)
{
    std::array<char, 8> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "0x%02X",
                  static_cast<unsigned>(static_cast<unsigned char>(byte)));
    return buffer.data();
}

} // namespace

std::size_t utf8Length(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xC2 && lead < 0xE0   ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80)
            return 0;
    }
    // Overlong forms, surrogates and what lies beyond U+10FFFF
    const bool bad = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F) ||
                     (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F);
    return bad ? 0 : length;
}

std::optional<TextProblem> findTextProblem(std::string_view text)
{
    if (looksLikeUtf16Or32(text))
        return TextProblem{
            1, 1,
            message(QT_TRANSLATE_NOOP("Message",
                                      "this is UTF-16 or UTF-32 text; expected UTF-8: save it as UTF-8"))};
    std::uint32_t line = 1;
    std::size_t lineStart = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const std::size_t length = utf8Length(rest);
        const auto column = static_cast<std::uint32_t>(at - lineStart + 1);
        if (length == 0)
            return TextProblem{
                line, column,
                message(QT_TRANSLATE_NOOP("Message", "the byte %1 is not UTF-8; expected a text in UTF-8"),
                        hexadecimal(rest[0]))};
        if (isControl(rest.substr(0, length)))
            return TextProblem{
                line, column,
                message(QT_TRANSLATE_NOOP("Message", "the control character %1 is not allowed here; write it "
                                                     "as an escape in a double-quoted text"),
                        hexadecimal(rest[length - 1]))};
        at += length;
        if (rest[0] == '\n') {
            ++line;
            lineStart = at;
        }
    }
    return std::nullopt;
}

} // namespace lightfoot
