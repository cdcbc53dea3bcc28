// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/eval/expression.h"

#include "core/base/duration.h"
#include "core/probers/eval/expressionnode.h"
#include "core/probers/eval/xpathfunctions.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace lightfoot {

namespace {

using Type = ExpressionNode::Type;

constexpr std::size_t textLimit = 2 << 20; // bytes of a text that is put together

tl::unexpected<Error> wrongType(const char *expected, const std::string &oper, const Value &got)
{
    return failure(QT_TRANSLATE_NOOP("Message", "“%1” needs %2, got “%3”"), oper, std::string(expected),
                   escaped(toText(got), 80));
}

// A double outside the range has no whole number: the nearest one is taken.
std::int64_t wholeOf(double number)
{
    if (std::isnan(number))
        return 0;
    if (number >= 9223372036854775808.0)
        return std::numeric_limits<std::int64_t>::max();
    if (number < -9223372036854775808.0)
        return std::numeric_limits<std::int64_t>::min();
    return static_cast<std::int64_t>(number);
}

double shifted(std::int64_t number, std::int64_t by, bool left)
{
    if (by < 0 || by > 63)
        return left || number >= 0 ? 0 : -1;
    return static_cast<double>(left ? static_cast<std::int64_t>(static_cast<std::uint64_t>(number) << by)
                                    : number >> by);
}

Value arithmetic(const std::string &oper, double a, double b)
{
    if (oper == ">")
        return {a > b};
    if (oper == "<")
        return {a < b};
    if (oper == ">=")
        return {a >= b};
    if (oper == "<=")
        return {a <= b};
    if (oper == "+")
        return {a + b};
    if (oper == "-")
        return {a - b};
    if (oper == "*")
        return {a * b};
    if (oper == "/")
        return {a / b};
    if (oper == "%")
        return {std::fmod(a, b)};
    if (oper == "**")
        return {std::pow(a, b)};
    const std::int64_t x = wholeOf(a);
    const std::int64_t y = wholeOf(b);
    if (oper == "&")
        return {static_cast<double>(x & y)};
    if (oper == "|")
        return {static_cast<double>(x | y)};
    if (oper == "^")
        return {static_cast<double>(x ^ y)};
    return {shifted(x, y, oper == "<<")};
}

bool compared(const std::string &oper, const std::string &a, const std::string &b)
{
    const int order = a.compare(b);
    return oper == ">" ? order > 0 : oper == "<" ? order < 0 : oper == ">=" ? order >= 0 : order <= 0;
}

class Evaluation
{
public:
    Evaluation(const std::vector<ExpressionNode> &nodes, DocumentKind kind, const ExpressionScope &scope)
        : m_nodes(nodes), m_kind(kind), m_scope(scope)
    {}

    // Calls itself as deep as the expression goes, which its number of parts bounds.
    Result<Value> value(NodeIndex index) const
    {
        const ExpressionNode &node = m_nodes[index];
        switch (node.type) {
        case Type::Literal:
            return node.literal;
        case Type::Variable:
            return variable(node.text);
        case Type::Prefix:
            return prefixed(node);
        case Type::Binary:
            return binary(node);
        case Type::Choice:
            return choice(node);
        case Type::List:
            return list(node);
        case Type::Call:
            return call(node);
        }
        return Value();
    }

private:
    Result<Value> variable(const std::string &name) const
    {
        const auto found = m_scope.variables.find(name);
        if (found == m_scope.variables.end())
            return failure(QT_TRANSLATE_NOOP("Message", "there is no variable “%1”"), name);
        return found->second;
    }

    Result<bool> truth(const std::string &oper, NodeIndex index) const
    {
        const Result<Value> operand = value(index);
        if (!operand)
            return tl::unexpected(operand.error());
        const bool *truth = std::get_if<bool>(&operand->of);
        return truth ? Result<bool>(*truth) : wrongType("true or false", oper, *operand);
    }

    Result<Value> prefixed(const ExpressionNode &node) const
    {
        if (node.text == "!")
            return truth("!", node.operands[0]).map([](bool operand) { return Value{!operand}; });
        const Result<Value> operand = value(node.operands[0]);
        if (!operand)
            return operand;
        const double *number = std::get_if<double>(&operand->of);
        if (!number)
            return wrongType("a number", node.text, *operand);
        return node.text == "-" ? Value{-*number} : Value{static_cast<double>(~wholeOf(*number))};
    }

    Result<Value> choice(const ExpressionNode &node) const
    {
        const Result<bool> condition = truth("?", node.operands[0]);
        if (!condition)
            return tl::unexpected(condition.error());
        return value(node.operands[*condition ? 1 : 2]);
    }

    Result<Value> list(const ExpressionNode &node) const
    {
        ValueList items;
        for (const NodeIndex operand : node.operands) {
            Result<Value> item = value(operand);
            if (!item)
                return item;
            items.push_back(std::move(*item));
        }
        return Value{std::move(items)};
    }

    // Those that may leave their right side alone.
    Result<Value> binary(const ExpressionNode &node) const
    {
        const std::string &oper = node.text;
        if (oper == "&&" || oper == "||") {
            const Result<bool> left = truth(oper, node.operands[0]);
            if (!left)
                return tl::unexpected(left.error());
            if (*left == (oper == "||"))
                return Value{*left};
            return truth(oper, node.operands[1]).map([](bool right) { return Value{right}; });
        }
        if (oper == "?") {
            const Result<bool> condition = truth(oper, node.operands[0]);
            if (!condition)
                return tl::unexpected(condition.error());
            return *condition ? value(node.operands[1]) : Result<Value>(Value());
        }
        Result<Value> left = value(node.operands[0]);
        if (!left || (oper == "??" && !std::holds_alternative<std::monostate>(left->of)))
            return left;
        const Result<Value> right = value(node.operands[1]);
        if (!right || oper == "??")
            return right;
        return combined(node, *left, *right);
    }

    Result<Value> combined(const ExpressionNode &node, const Value &left, const Value &right) const
    {
        const std::string &oper = node.text;
        if (oper == "==" || oper == "!=")
            return Value{(left == right) == (oper == "==")};
        if (oper == "in") {
            const ValueList *items = std::get_if<ValueList>(&right.of);
            if (!items)
                return wrongType("a list such as (1, 2)", oper, right);
            return Value{std::ranges::find(*items, left) != items->end()};
        }
        if (oper == "=~" || oper == "!~")
            return matched(node, left, right);
        const std::string *a = std::get_if<std::string>(&left.of);
        const std::string *b = std::get_if<std::string>(&right.of);
        if (oper == "+" && (a || b)) {
            std::string text = toText(left) + toText(right);
            if (text.size() > textLimit)
                return failure(QT_TRANSLATE_NOOP("Message", "a text of more than %1 bytes comes out"),
                               std::to_string(textLimit));
            return Value{std::move(text)};
        }
        if (a && b && (oper[0] == '<' || oper[0] == '>') && oper != "<<" && oper != ">>")
            return Value{compared(oper, *a, *b)};
        const double *x = std::get_if<double>(&left.of);
        const double *y = std::get_if<double>(&right.of);
        if (!x || !y)
            return wrongType("two numbers", oper, x ? right : left);
        return arithmetic(oper, *x, *y);
    }

    static Result<Value> matched(const ExpressionNode &node, const Value &left, const Value &right)
    {
        const std::string *text = std::get_if<std::string>(&left.of);
        const std::string *pattern = std::get_if<std::string>(&right.of);
        if (!text || !pattern)
            return wrongType("two texts", node.text, text ? right : left);
        std::shared_ptr<const re2::RE2> regex = node.regex;
        if (!regex) {
            Result<std::shared_ptr<const re2::RE2>> compiled = compileRegex(*pattern);
            if (!compiled)
                return tl::unexpected(compiled.error());
            regex = std::move(*compiled);
        }
        return Value{re2::RE2::PartialMatch(*text, *regex) == (node.text == "=~")};
    }

    Result<Value> call(const ExpressionNode &node) const
    {
        if (node.text == "now")
            return Value{std::floor(std::chrono::duration<double>(m_scope.now.time_since_epoch()).count())};
        const Result<Value> argument = value(node.operands[0]);
        if (!argument)
            return argument;
        const std::string *text = std::get_if<std::string>(&argument->of);
        // A variable of type duration is nanoseconds already.
        if (node.text == "duration" && std::holds_alternative<double>(argument->of))
            return argument;
        if (!text)
            return wrongType("a text", node.text, *argument);
        if (node.text == "strlen")
            return Value{static_cast<double>(text->size())};
        if (node.text == "duration")
            return valueOf(ValueType::Span, *text);
        return queried(node, *text);
    }

    Result<Value> queried(const ExpressionNode &node, const std::string &text) const
    {
        std::shared_ptr<const Query> query = node.query;
        if (!query) {
            Result<Query> compiled = Query::compile(m_kind, text);
            if (!compiled)
                return tl::unexpected(compiled.error());
            query = std::make_shared<const Query>(std::move(*compiled));
        }
        const Result<std::string> found = query->evaluate(m_scope.document);
        if (!found)
            return tl::unexpected(found.error());
        Result<Value> made = valueOf(*queriedType(node.text), *found);
        if (!made)
            return failure(QT_TRANSLATE_NOOP("Message", "%1(“%2”): %3"), node.text, text,
                           toEnglish(made.error().message));
        return made;
    }

    const std::vector<ExpressionNode> &m_nodes;
    const DocumentKind m_kind;
    const ExpressionScope &m_scope;
};

} // namespace

Expression::Expression() = default;
Expression::Expression(Expression &&) noexcept = default;
Expression &Expression::operator=(Expression &&) noexcept = default;
Expression::~Expression() = default;

Result<Expression> Expression::compile(DocumentKind kind, std::string_view text)
{
    Result<std::vector<ExpressionNode>> nodes = parseExpression(kind, text);
    if (!nodes)
        return tl::unexpected(nodes.error());
    Expression expression;
    expression.m_text = text;
    expression.m_kind = kind;
    expression.m_nodes = std::move(*nodes);
    return expression;
}

Result<Value> Expression::evaluate(const ExpressionScope &scope) const
{
    return Evaluation(m_nodes, m_kind, scope).value(m_nodes.size() - 1);
}

Result<bool> truthOf(const Value &value)
{
    if (const bool *truth = std::get_if<bool>(&value.of))
        return *truth;
    if (const double *number = std::get_if<double>(&value.of))
        return *number != 0;
    if (const std::string *text = std::get_if<std::string>(&value.of))
        return !text->empty();
    return failure(
        QT_TRANSLATE_NOOP("Message", "its result is neither true nor false, a number nor a text: %1"),
        escaped(toText(value), 80));
}

} // namespace lightfoot
