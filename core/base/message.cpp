// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

#include <cstdio>
#include <cstring>

namespace lightfoot {

namespace {

// Length of the valid UTF-8 sequence at the start of text (RFC 3629), 0 when there is none.
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    std::size_t length = lead < 0x80                   ? 1
                         : lead >= 0xC2 && lead < 0xE0 ? 2
                         : lead >= 0xE0 && lead < 0xF0 ? 3
                         : lead >= 0xF0 && lead < 0xF5 ? 4
                                                       : 0;
    if (length == 0 || length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
    }
    if ((lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F) ||
        (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F))
        return 0;
    return length;
}

// What turns the order of a text around or breaks its line where it is shown, so that it looks like another
// one: U+2028 to U+202E and U+2066 to U+2069.
bool isDeceiving(std::string_view character)
{
    if (character.size() != 3 || character[0] != '\xE2')
        return false;
    const auto last = static_cast<unsigned char>(character[2]);
    return (character[1] == '\x80' && last >= 0xA8 && last <= 0xAE) ||
           (character[1] == '\x81' && last >= 0xA6 && last <= 0xA9);
}

// character: one of valid UTF-8, or a byte that is none.
bool isHostile(std::string_view character, bool valid)
{
    const auto lead = static_cast<unsigned char>(character[0]);
    // C1 controls are U+0080..U+009F: terminals obey some of them.
    return !valid || lead < 0x20 || lead == 0x7F ||
           (character.size() == 2 && lead == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0) ||
           isDeceiving(character);
}

} // namespace

bool Message::operator==(const Message &other) const
{
    const bool sameId = id == other.id || (id && other.id && std::strcmp(id, other.id) == 0);
    return sameId && arguments == other.arguments;
}

std::string escaped(std::string_view text, std::size_t limit)
{
    std::string out;
    out.reserve(std::min(text.size(), limit) + 8);
    while (!text.empty()) {
        if (out.size() >= limit)
            return out + "…";
        const std::size_t length = sequenceLength(text);
        const std::string_view character = text.substr(0, length == 0 ? 1 : length);
        text.remove_prefix(character.size());
        if (!isHostile(character, length > 0)) {
            out.append(character);
            continue;
        }
        for (const char byte : character) {
            char buffer[8];
            std::snprintf(buffer, sizeof buffer, "\\x%02x", static_cast<unsigned char>(byte));
            out += buffer;
        }
    }
    return out;
}

std::string render(std::string_view text, const std::vector<std::string> &arguments)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool place = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        const std::size_t index = place ? static_cast<std::size_t>(text[i + 1] - '1') : 0;
        if (place && index < arguments.size()) {
            out += escaped(arguments[index], 512);
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string toEnglish(const Message &message)
{
    return message.id ? render(message.id, message.arguments) : std::string();
}

} // namespace lightfoot
