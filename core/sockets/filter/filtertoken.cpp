// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/filter/filtertoken.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view wordEnds = " \t\r\n()=!<>~&|\"'";
constexpr std::array<std::string_view, 13> signs{"==", "!=", "<=", ">=", "&&", "||", "=",
                                                 "<",  ">",  "~",  "!",  "&",  "|"};

// Takes tokens off the front of a text and counts columns.
class Reader
{
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    tl::expected<FilterToken, FilterError> next()
    {
        skip(std::min(m_text.find_first_not_of(blanks), m_text.size()));
        FilterToken token{FilterToken::Kind::End, {}, m_column};
        if (m_text.empty())
            return token;
        const char first = m_text.front();
        if (first == '"' || first == '\'')
            return quoted(token);
        if (first == '(' || first == ')') {
            token.kind = first == '(' ? FilterToken::Kind::Open : FilterToken::Kind::Close;
            take(token, 1);
            return token;
        }
        const auto sign =
            std::ranges::find_if(signs, [this](std::string_view s) { return m_text.starts_with(s); });
        token.kind = sign != signs.end() ? FilterToken::Kind::Sign : FilterToken::Kind::Word;
        take(token,
             sign != signs.end() ? sign->size() : std::min(m_text.find_first_of(wordEnds), m_text.size()));
        return token;
    }

private:
    tl::expected<FilterToken, FilterError> quoted(FilterToken token)
    {
        token.kind = FilterToken::Kind::Quoted;
        const char mark = m_text.front();
        for (std::size_t i = 1; i < m_text.size(); ++i) {
            if (m_text[i] == mark) {
                skip(i + 1);
                return token;
            }
            if (m_text[i] == '\\' && i + 1 < m_text.size())
                ++i;
            token.text += m_text[i];
        }
        return filterError(
            token,
            QT_TRANSLATE_NOOP("Message", "column %1: this quotation mark is never closed; expected %2"),
            std::string(1, mark));
    }

    void take(FilterToken &token, std::size_t bytes)
    {
        token.text = m_text.substr(0, bytes);
        skip(bytes);
    }

    void skip(std::size_t bytes)
    {
        for (const unsigned char c : m_text.substr(0, bytes))
            m_column += (c & 0xC0) != 0x80 ? 1 : 0; // the bytes of one character count once
        m_text.remove_prefix(bytes);
    }

    std::string_view m_text;
    std::size_t m_column = 1;
};

} // namespace

std::string lowered(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

bool FilterToken::is(std::string_view word) const
{
    return (kind == Kind::Word || kind == Kind::Sign) && lowered(text) == word;
}

tl::expected<std::vector<FilterToken>, FilterError> filterTokens(std::string_view text)
{
    Reader reader(text);
    std::vector<FilterToken> tokens;
    do {
        auto token = reader.next();
        if (!token)
            return tl::unexpected(token.error());
        tokens.push_back(std::move(*token));
    } while (tokens.back().kind != FilterToken::Kind::End);
    return tokens;
}

} // namespace lightfoot
