// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/yamltext.h"

#include "core/lists/environment.h"
#include "core/lists/limits.h"
#include "core/lists/textscan.h"
#include "core/lists/yamlnode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <strings.h>

namespace lightfoot {

namespace {

bool hasVariables(std::string_view text)
{
    return expandEnvironment(text, [](std::string_view) { return std::nullopt; }).changed;
}

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Words that some reader of YAML takes for something else than a text.
bool isReserved(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> words{"null", "true", "false", "yes", "no",
                                                           "on",   "off",  "y",     "n"};
    return std::ranges::any_of(words, [&](std::string_view word) {
        return word.size() == text.size() && strncasecmp(word.data(), text.data(), text.size()) == 0;
    });
}

bool isPlain(std::string_view text, std::string_view alsoAllowed = {})
{
    if (text.empty() || text.size() > 200 || isReserved(text))
        return false;
    const bool startsWell =
        (isLetterOrDigit(text[0]) && (text[0] > '9')) || text[0] == '/' || text[0] == '_' || text[0] == '$';
    if (!startsWell || text.ends_with(' ') || text.ends_with(':') ||
        text.find(": ") != std::string_view::npos)
        return false;
    return std::ranges::all_of(text, [&](char c) {
        return isLetterOrDigit(c) || std::string_view(" _./:@+-=?&%").find(c) != std::string_view::npos ||
               alsoAllowed.find(c) != std::string_view::npos;
    });
}

std::uint32_t codePoint(std::string_view sequence)
{
    const auto lead = static_cast<unsigned char>(sequence[0]);
    std::uint32_t value = sequence.size() == 1 ? lead : lead & (0xFFU >> (sequence.size() + 1));
    for (const char c : sequence.substr(1))
        value = (value << 6U) | (static_cast<unsigned char>(c) & 0x3FU);
    return value;
}

// Characters that a reader may refuse, drop or take for a line break.
bool needsEscape(std::uint32_t point)
{
    return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x2028 || point == 0x2029 ||
           point == 0xFEFF || (point & 0xFFFEU) == 0xFFFE;
}

std::string escape(std::uint32_t point)
{
    switch (point) {
    case '\n':
        return "\\n";
    case '\t':
        return "\\t";
    case '\r':
        return "\\r";
    default:
        break;
    }
    std::array<char, 16> buffer{};
    std::snprintf(buffer.data(), buffer.size(),
                  point < 0x100     ? "\\x%02X"
                  : point < 0x10000 ? "\\u%04X"
                                    : "\\U%08X",
                  point);
    return buffer.data();
}

enum class Dollar : std::uint8_t
{
    Keep,
    Escape,
    Marked // dollarMark is kept, "$" escaped
};

std::string quoted(std::string_view text, Dollar dollar)
{
    std::string out = "\"";
    while (!text.empty()) {
        const std::size_t length = utf8Length(text);
        const std::string_view sequence = text.substr(0, length);
        if (text[0] == dollarMark && dollar == Dollar::Marked)
            out += '$';
        else if (length == 0)
            out += "\\uFFFD";
        else if (sequence == "\"" || sequence == "\\")
            out.append("\\").append(sequence);
        else if (sequence == "$" && dollar != Dollar::Keep)
            out += escape('$');
        else if (const std::uint32_t point = codePoint(sequence); needsEscape(point))
            out += escape(point);
        else
            out += sequence;
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return out + '"';
}

} // namespace

std::string yamlText(std::string_view text)
{
    return isPlain(text) ? std::string(text)
                         : quoted(text, hasVariables(text) ? Dollar::Escape : Dollar::Keep);
}

std::string yamlReference(std::string_view text)
{
    // Without quotes where it can be: EaseProbe puts variables in place first and would take "5" for a text.
    return isPlain(text, "${}") ? std::string(text) : quoted(text, Dollar::Keep);
}

std::string yamlMarked(std::string_view text)
{
    if (text.find('$') != std::string_view::npos)
        return quoted(text, Dollar::Marked);
    std::string reference(text);
    std::ranges::replace(reference, dollarMark, '$');
    return yamlReference(reference);
}

bool isWritable(std::string_view text)
{
    if (text.size() > limits::scalarBytes)
        return false;
    while (!text.empty()) {
        const std::size_t length = utf8Length(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string yamlBlock(std::string_view text, std::size_t indentation)
{
    const bool several = text.find('\n') != std::string_view::npos;
    if (!several || text[0] == ' ' || text[0] == '\n' || text.ends_with("\n\n") || !isWritable(text) ||
        hasVariables(text))
        return {};
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t length = utf8Length(rest);
        if (rest[0] != '\n' && needsEscape(codePoint(rest.substr(0, length))))
            return {};
        rest.remove_prefix(length);
    }
    const bool endsLine = text.ends_with('\n');
    if (endsLine)
        text.remove_suffix(1);
    std::string out = endsLine ? "|" : "|-";
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::string_view line = text.substr(from, end - from);
        if (!line.empty() && line.find_first_not_of(' ') == std::string_view::npos)
            return {}; // a line of blanks alone is not kept by every reader
        out += '\n' + (line.empty() ? std::string() : std::string(indentation, ' ')) + std::string(line);
        from = end + 1;
    }
    return out;
}

} // namespace lightfoot
