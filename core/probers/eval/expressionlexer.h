// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/eval/value.h"

#include <optional>

namespace lightfoot {

struct ExpressionToken
{
    enum class Type : std::uint8_t
    {
        End,
        Literal,
        Name,
        Operator,
        Bracket // ( ) ,
    };
    Type type = Type::End;
    std::string text; // of a name, an operator, a bracket
    Value literal;
    std::size_t at = 0; // its first byte
};

// Says where an expression is wrong; characters count from 1.
tl::unexpected<Error> expressionError(std::size_t at, const Message &why);

// Cuts an expression into tokens as EaseProbe's language (govaluate 3) has them: ' and " close each other, a
// backslash escapes anything, operators are as long as they can be, a text that is a time is a number of
// seconds.
class ExpressionLexer
{
public:
    explicit ExpressionLexer(std::string_view text) : m_text(text) {}

    Result<ExpressionToken> next();

private:
    Result<ExpressionToken> quoted();
    Result<ExpressionToken> number();
    Result<ExpressionToken> word();
    Result<ExpressionToken> bracketed();
    Result<ExpressionToken> oper();

    std::string_view m_text;
    std::size_t m_at = 0;
};

// How tightly an operator between two operands binds, 1 to 9; 0: it is none.
int precedenceOf(std::string_view oper);

} // namespace lightfoot
