// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/eval/evaluator.h"

#include <cstdlib>
#include <vector>

namespace lightfoot::test {

// Ends the program where it is refused: nothing would be tried.
inline Evaluator compiledForFeeding(DocumentKind kind, std::string_view expression,
                                    const RecordList &variables)
{
    Result<Evaluator> evaluator = Evaluator::compile(kind, expression, variables);
    if (!evaluator)
        std::abort();
    return std::move(*evaluator);
}

// Pushes any bytes through every parser of eval, for fuzzers and for tests: a document of each kind, asked
// some questions; the bytes as XPath, as an expression and as values.
inline void feedEvalDocument(std::string_view bytes)
{
    // Compiled once: that takes far longer than a document of the size that fuzzers make.
    static const std::vector<Evaluator> evaluators = [] {
        const RecordList variables{{{"name", "a"}, {"type", "string"}, {"query", "//*[last()]"}},
                                   {{"name", "n"}, {"type", "string"}, {"query", "count(//*[. = 'x']/@*)"}},
                                   {{"name", "m"},
                                    {"type", "string"},
                                    {"query", "replace(string-join(//*, ','), '[a-f]+(x*)', '<$1$0>')"}}};
        std::vector<Evaluator> made;
        for (const DocumentKind kind : {DocumentKind::Xml, DocumentKind::Html, DocumentKind::Json})
            made.push_back(compiledForFeeding(
                kind, R"(strlen(a + n + m) >= 0 && x_str('//*[matches(name(), \'^t\')]') != a)", variables));
        made.push_back(compiledForFeeding(DocumentKind::Text, "x_str('a(b*)c') == 'b'", {}));
        return made;
    }();
    for (const Evaluator &evaluator : evaluators)
        (void)evaluator.evaluate(bytes);
}

inline void feedEvalExpression(std::string_view bytes)
{
    static const Result<Document> document =
        Document::parse(DocumentKind::Json, R"({"a":[1,"b",{"c":"2s"}]})");
    static const std::map<std::string, Value, std::less<>> values{
        {"a", Value{1.0}}, {"b", Value{std::string("text")}}, {"c", Value{true}}};
    const Result<Expression> expression = Expression::compile(DocumentKind::Json, bytes);
    if (expression)
        (void)expression->evaluate({*document, values});
    const Result<XPath> path = XPath::compile(bytes);
    if (path)
        (void)path->evaluate(*document);
    for (const ValueType type : {ValueType::Int, ValueType::Float, ValueType::String, ValueType::Bool,
                                 ValueType::Time, ValueType::Span})
        (void)valueOf(type, std::string(bytes));
}

inline void feedEval(std::string_view bytes)
{
    feedEvalDocument(bytes);
    feedEvalExpression(bytes);
}

} // namespace lightfoot::test
