// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/eval/expressionlexer.h"

#include "core/probers/eval/times.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace lightfoot {

namespace {

using Type = ExpressionToken::Type;

constexpr std::array<std::pair<std::string_view, int>, 25> binary{{
    {"?", 1},  {":", 1},  {"??", 1}, {"||", 2}, {"&&", 3}, {">", 4}, {"<", 4},  {">=", 4}, {"<=", 4},
    {"==", 4}, {"!=", 4}, {"=~", 4}, {"!~", 4}, {"in", 4}, {"&", 5}, {"|", 5},  {"^", 5},  {"<<", 6},
    {">>", 6}, {"+", 7},  {"-", 7},  {"*", 8},  {"/", 8},  {"%", 8}, {"**", 9},
}};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isOperator(char c)
{
    return !isDigit(c) && !isLetter(c) && !isBlank(c) &&
           std::string_view("()'\"[],._").find(c) == std::string_view::npos;
}

} // namespace

tl::unexpected<Error> expressionError(std::size_t at, const Message &why)
{
    return failure(QT_TRANSLATE_NOOP("Message", "the expression is wrong at character %1: %2"),
                   std::to_string(at + 1), toEnglish(why));
}

int precedenceOf(std::string_view oper)
{
    const auto found = std::ranges::find(binary, oper, &std::pair<std::string_view, int>::first);
    return found == binary.end() ? 0 : found->second;
}

Result<ExpressionToken> ExpressionLexer::next()
{
    while (m_at < m_text.size() && isBlank(m_text[m_at]))
        ++m_at;
    if (m_at == m_text.size())
        return ExpressionToken{.at = m_at};
    const char c = m_text[m_at];
    if (isDigit(c) || c == '.')
        return number();
    if (c == '\'' || c == '"')
        return quoted();
    if (c == '[')
        return bracketed();
    if (isLetter(c))
        return word();
    if (c == '(' || c == ')' || c == ',') {
        ++m_at;
        return ExpressionToken{.type = Type::Bracket, .text = std::string(1, c), .at = m_at - 1};
    }
    return oper();
}

Result<ExpressionToken> ExpressionLexer::number()
{
    ExpressionToken token{.type = Type::Literal, .at = m_at};
    double value = 0;
    bool whole = false;
    std::size_t end = m_at;
    if (m_text.substr(m_at).starts_with("0x")) {
        std::uint64_t hexadecimal = 0;
        const char *start = m_text.data() + m_at + 2;
        const auto [stopped, error] = std::from_chars(start, m_text.data() + m_text.size(), hexadecimal, 16);
        whole = error == std::errc() && stopped != start;
        end = static_cast<std::size_t>(stopped - m_text.data());
        value = static_cast<double>(hexadecimal);
    } else {
        while (end < m_text.size() && (isDigit(m_text[end]) || m_text[end] == '.'))
            ++end;
        const auto [stopped, error] =
            std::from_chars(m_text.data() + m_at, m_text.data() + end, value, std::chars_format::fixed);
        whole = error == std::errc() && stopped == m_text.data() + end;
    }
    if (!whole)
        return expressionError(m_at, message(QT_TRANSLATE_NOOP("Message", "this is no number")));
    m_at = end;
    token.literal.of = value;
    return token;
}

Result<ExpressionToken> ExpressionLexer::quoted()
{
    ExpressionToken token{.type = Type::Literal, .at = m_at++};
    std::string text;
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '\'' || c == '"') {
            ++m_at;
            if (const std::optional<double> time = parseTime(text))
                token.literal.of = *time;
            else
                token.literal.of = std::move(text);
            return token;
        }
        if (c == '\\' && m_at + 1 < m_text.size())
            ++m_at;
        text += m_text[m_at];
    }
    return expressionError(token.at,
                           message(QT_TRANSLATE_NOOP("Message", "the text that begins here has no end")));
}

Result<ExpressionToken> ExpressionLexer::bracketed()
{
    const std::size_t end = m_text.find(']', m_at);
    if (end == std::string_view::npos)
        return expressionError(m_at,
                               message(QT_TRANSLATE_NOOP("Message", "the name that begins here has no end")));
    ExpressionToken token{
        .type = Type::Name, .text = std::string(m_text.substr(m_at + 1, end - m_at - 1)), .at = m_at};
    m_at = end + 1;
    return token;
}

Result<ExpressionToken> ExpressionLexer::word()
{
    ExpressionToken token{.type = Type::Name, .at = m_at};
    while (m_at < m_text.size() && (isLetter(m_text[m_at]) || isDigit(m_text[m_at]) || m_text[m_at] == '_'))
        token.text += m_text[m_at++];
    if (token.text == "true" || token.text == "false") {
        token.type = Type::Literal;
        token.literal.of = token.text == "true";
    } else if (token.text == "in" || token.text == "IN") {
        token.type = Type::Operator;
        token.text = "in";
    }
    return token;
}

Result<ExpressionToken> ExpressionLexer::oper()
{
    ExpressionToken token{.type = Type::Operator, .at = m_at};
    while (m_at < m_text.size() && isOperator(m_text[m_at]))
        token.text += m_text[m_at++];
    if (precedenceOf(token.text) > 0 || token.text == "!" || token.text == "~")
        return token;
    if (token.text.empty())
        return expressionError(token.at, message(QT_TRANSLATE_NOOP("Message", "“%1” has no place here"),
                                                 std::string(1, m_text[token.at])));
    return expressionError(
        token.at,
        message(QT_TRANSLATE_NOOP("Message", "there is no operator “%1”; two of them need a blank between"),
                token.text));
}

} // namespace lightfoot
