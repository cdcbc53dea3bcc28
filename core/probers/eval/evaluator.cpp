// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/eval/evaluator.h"

#include "core/probers/eval/expressionnode.h"

#include <algorithm>
#include <strings.h>

namespace lightfoot {

namespace {

constexpr std::size_t variableLimit = 100;

// Of a record whose keys are known.
struct Fields
{
    std::string name;
    std::string type;
    std::string query;
};

Result<Fields> fieldsOf(const TextMap &record, const std::string &number)
{
    Fields fields;
    for (const auto &[key, value] : record) {
        std::string *field = key == "name"    ? &fields.name
                             : key == "type"  ? &fields.type
                             : key == "query" ? &fields.query
                                              : nullptr;
        if (!field)
            return failure(
                QT_TRANSLATE_NOOP("Message", "variable %1: expected name, type and query, got “%2”"), number,
                key);
        if (!field->empty())
            return failure(QT_TRANSLATE_NOOP("Message", "variable %1 has two of “%2”"), number, key);
        *field = value;
    }
    if (fields.name.empty() || fields.type.empty() || fields.query.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "variable %1 needs a name, a type and a query"), number);
    return fields;
}

Result<EvalVariable> variableOf(DocumentKind kind, const TextMap &record, std::size_t index)
{
    const Result<Fields> fields = fieldsOf(record, std::to_string(index + 1));
    if (!fields)
        return tl::unexpected(fields.error());
    const std::optional<ValueType> type = valueTypeFromString(fields->type);
    if (!type)
        return failure(QT_TRANSLATE_NOOP("Message",
                                         "variable “%1”: expected one of int, float, string, bool, time, "
                                         "duration, got “%2”"),
                       fields->name, fields->type);
    if (argumentsOf(fields->name))
        return failure(QT_TRANSLATE_NOOP("Message", "variable “%1” has the name of a function"),
                       fields->name);
    Result<Query> query = Query::compile(kind, fields->query);
    if (!query)
        return failure(QT_TRANSLATE_NOOP("Message", "variable “%1”: %2"), fields->name,
                       toEnglish(query.error().message));
    return EvalVariable{fields->name, *type, std::move(*query)};
}

} // namespace

Evaluator::Evaluator(DocumentKind kind, Expression expression, std::vector<EvalVariable> variables)
    : m_kind(kind), m_expression(std::move(expression)), m_variables(std::move(variables))
{}

Result<Evaluator> Evaluator::compile(DocumentKind kind, std::string_view expression,
                                     const RecordList &variables)
{
    if (variables.size() > variableLimit)
        return failure(QT_TRANSLATE_NOOP("Message", "more than %1 variables"), std::to_string(variableLimit));
    std::vector<EvalVariable> made;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        Result<EvalVariable> variable = variableOf(kind, variables[i], i);
        if (!variable)
            return tl::unexpected(variable.error());
        if (std::ranges::any_of(made,
                                [&](const EvalVariable &other) { return other.name == variable->name; }))
            return failure(QT_TRANSLATE_NOOP("Message", "there are two variables “%1”"), variable->name);
        made.push_back(std::move(*variable));
    }
    Result<Expression> compiled = Expression::compile(kind, expression);
    if (!compiled)
        return tl::unexpected(compiled.error());
    return Evaluator(kind, std::move(*compiled), std::move(made));
}

Result<bool> Evaluator::evaluate(std::string_view bytes) const
{
    const Result<Document> document = Document::parse(m_kind, bytes);
    if (!document)
        return tl::unexpected(document.error());
    std::map<std::string, Value, std::less<>> values;
    for (const EvalVariable &variable : m_variables) {
        const Result<std::string> text = variable.query.evaluate(*document);
        const Result<Value> value = text ? valueOf(variable.type, *text) : tl::unexpected(text.error());
        if (!value)
            return failure(QT_TRANSLATE_NOOP("Message", "variable “%1”: %2"), variable.name,
                           toEnglish(value.error().message));
        values.emplace(variable.name, *value);
    }
    const Result<Value> result = m_expression.evaluate({*document, values});
    if (!result)
        return tl::unexpected(result.error());
    return truthOf(*result);
}

} // namespace lightfoot
