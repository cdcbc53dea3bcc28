// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/probers/eval/expression.h"

namespace lightfoot {

// A named value that is taken out of a document before the expression is evaluated.
struct EvalVariable
{
    std::string name;
    ValueType type = ValueType::String;
    Query query;
};

// An answer's check by an expression: parses the document, takes the variables out of it, evaluates. Compiled
// once; one thread at a time.
class Evaluator
{
public:
    // variables: records with the keys name, type and query. Error: which is wrong, and where.
    static Result<Evaluator> compile(DocumentKind kind, std::string_view expression,
                                     const RecordList &variables);

    // Whether the expression is true of these bytes. Error: they are no such document, or a value is not as
    // expected.
    Result<bool> evaluate(std::string_view bytes) const;

    const std::string &expression() const { return m_expression.text(); }

private:
    Evaluator(DocumentKind kind, Expression expression, std::vector<EvalVariable> variables);

    DocumentKind m_kind;
    Expression m_expression;
    std::vector<EvalVariable> m_variables;
};

} // namespace lightfoot
