// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/calendar/scanner.h"

#include <algorithm>

namespace lightfoot {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

void Scanner::skipSpaces()
{
    while (peek() == ' ' || peek() == '\t')
        ++m_place;
}

bool Scanner::take(char character)
{
    if (atEnd() || peek() != character)
        return false;
    ++m_place;
    return true;
}

std::optional<int> Scanner::number(int digits)
{
    int value = 0;
    int taken = 0;
    for (; taken < digits && isDigit(peek()); ++taken, ++m_place)
        value = value * 10 + (peek() - '0');
    return taken > 0 ? std::optional(value) : std::nullopt;
}

std::string_view Scanner::letters()
{
    const std::size_t from = m_place;
    while (isLetter(peek()))
        ++m_place;
    return m_text.substr(from, m_place - from);
}

std::string_view Scanner::rest() const
{
    const std::string_view left = m_text.substr(m_place);
    return left.substr(0, std::max<std::size_t>(left.find_first_of(" ,\t"), 1));
}

std::optional<unsigned> nameIndex(std::string_view word, std::span<const std::string_view> names)
{
    if (word.size() < 3)
        return std::nullopt;
    for (unsigned i = 0; i < names.size(); ++i) {
        const std::string_view start = names[i].substr(0, word.size());
        if (std::ranges::equal(word, start, {}, lower, lower))
            return i;
    }
    return std::nullopt;
}

tl::unexpected<Error> expectedHere(const char *id, std::string_view text, const Scanner &scanner)
{
    return failure(id, std::string(text), std::to_string(scanner.place() + 1), std::string(scanner.rest()));
}

} // namespace lightfoot
