// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/eval/query.h"
#include "core/probers/eval/value.h"

#include <chrono>
#include <map>

namespace lightfoot {

// What an expression is evaluated over.
struct ExpressionScope
{
    const Document &document;
    const std::map<std::string, Value, std::less<>> &variables;
    std::chrono::system_clock::time_point now = std::chrono::system_clock::now();
};

struct ExpressionNode;

// An expression of EaseProbe's language (govaluate 3 with x_str, x_int, x_float, x_bool, x_time, x_duration,
// strlen, now, duration). Compiled once, with the queries and regular expressions that stand in it; evaluated
// by one thread at a time. Whatever the document is, an evaluation ends soon and never throws.
class Expression
{
public:
    // kind: the document that its queries are meant for. Error: what is wrong, and at which character (from
    // 1).
    static Result<Expression> compile(DocumentKind kind, std::string_view text);
    Expression(Expression &&) noexcept;
    Expression &operator=(Expression &&) noexcept;
    ~Expression();

    // Error: a value has the wrong type, a query found nothing usable, a variable is not known.
    Result<Value> evaluate(const ExpressionScope &scope) const;

    const std::string &text() const { return m_text; }

private:
    Expression();

    std::string m_text;
    DocumentKind m_kind = DocumentKind::Text;
    std::vector<ExpressionNode> m_nodes; // the last one is the root; operands stand before what needs them
};

// What a result means: a number is true unless 0, a text unless empty.
Result<bool> truthOf(const Value &value);

} // namespace lightfoot
