// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/eval/query.h"
#include "core/probers/eval/value.h"

#include <optional>

namespace lightfoot {

using NodeIndex = std::size_t; // into the expression's nodes

// One operation of a compiled expression.
struct ExpressionNode
{
    enum class Type : std::uint8_t
    {
        Literal,
        Variable, // text: its name
        Prefix,   // text: - ! ~
        Binary,   // text: the operator, with a condition's "?" without ":"
        Choice,   // operands: condition, then, else
        List,
        Call // text: the function
    };
    Type type = Type::Literal;
    std::string text;
    Value literal;
    std::vector<NodeIndex> operands;
    std::shared_ptr<const Query> query;    // of an x_ function whose argument stands there in full
    std::shared_ptr<const re2::RE2> regex; // of =~ and !~ the same
};

// Makes nodes of a text; the last one is the root.
Result<std::vector<ExpressionNode>> parseExpression(DocumentKind kind, std::string_view text);

// The type that x_int, x_str ... make of what they find; none for other functions.
std::optional<ValueType> queriedType(std::string_view function);

// How many arguments a function takes; none for a name that is no function.
std::optional<std::size_t> argumentsOf(std::string_view function);

} // namespace lightfoot
