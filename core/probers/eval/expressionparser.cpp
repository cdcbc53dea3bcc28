// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/eval/expressionlexer.h"
#include "core/probers/eval/expressionnode.h"
#include "core/probers/eval/xpathfunctions.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

using Type = ExpressionToken::Type;

constexpr std::size_t lengthLimit = 16384; // bytes of an expression
constexpr std::size_t nodeLimit = 500;     // its evaluation calls itself at most that deep
constexpr std::size_t nestingLimit = 100;  // parentheses and prefixes: parsing calls itself for each

constexpr std::array<std::pair<std::string_view, std::size_t>, 9> functions{{
    {"x_str", 1},
    {"x_int", 1},
    {"x_float", 1},
    {"x_bool", 1},
    {"x_time", 1},
    {"x_duration", 1},
    {"strlen", 1},
    {"now", 0},
    {"duration", 1},
}};

// Precedence climbing; every operator binds to the left.
class Parser
{
public:
    Parser(DocumentKind kind, std::string_view text) : m_kind(kind), m_lexer(text) {}

    Result<std::vector<ExpressionNode>> parse()
    {
        Result<void> first = advance();
        if (!first)
            return tl::unexpected(first.error());
        const Result<NodeIndex> root = operation(1);
        if (!root)
            return tl::unexpected(root.error());
        if (m_token.type != Type::End)
            return unexpectedToken();
        return std::move(m_nodes);
    }

private:
    Result<void> advance()
    {
        Result<ExpressionToken> token = m_lexer.next();
        if (!token)
            return tl::unexpected(token.error());
        m_token = std::move(*token);
        return {};
    }

    bool isOperator(std::string_view text) const
    {
        return m_token.type == Type::Operator && m_token.text == text;
    }
    bool isBracket(std::string_view text) const
    {
        return m_token.type == Type::Bracket && m_token.text == text;
    }

    tl::unexpected<Error> unexpectedToken() const
    {
        if (m_token.type == Type::End)
            return expressionError(m_token.at, message(QT_TRANSLATE_NOOP("Message", "it ends too early")));
        if (m_token.type == Type::Literal)
            return expressionError(m_token.at, message(QT_TRANSLATE_NOOP("Message", "“%1” has no place here"),
                                                       toText(m_token.literal)));
        return expressionError(m_token.at,
                               message(QT_TRANSLATE_NOOP("Message", "“%1” has no place here"), m_token.text));
    }

    Result<NodeIndex> add(ExpressionNode node, std::size_t at)
    {
        if (m_nodes.size() >= nodeLimit)
            return expressionError(at, message(QT_TRANSLATE_NOOP("Message", "it has more than %1 parts"),
                                               std::to_string(nodeLimit)));
        m_nodes.push_back(std::move(node));
        return m_nodes.size() - 1;
    }

    Result<NodeIndex> operation(int least)
    {
        if (++m_depth > nestingLimit)
            return expressionError(
                m_token.at, message(QT_TRANSLATE_NOOP("Message", "it is nested more than %1 levels deep"),
                                    std::to_string(nestingLimit)));
        Result<NodeIndex> left = operand();
        while (left && m_token.type == Type::Operator) {
            const int precedence = precedenceOf(m_token.text);
            if (precedence == 0)
                return unexpectedToken();
            if (precedence < least)
                break;
            left = binary(*left, precedence);
        }
        --m_depth;
        return left;
    }

    Result<NodeIndex> binary(NodeIndex left, int precedence)
    {
        if (isOperator(":"))
            return unexpectedToken();
        const ExpressionToken token = m_token;
        if (Result<void> moved = advance(); !moved)
            return tl::unexpected(moved.error());
        // What follows "?" and "??" may hold anything but their like.
        const Result<NodeIndex> right = operation(precedence + 1);
        if (!right)
            return right;
        if (token.text == "?" && isOperator(":")) {
            if (Result<void> moved = advance(); !moved)
                return tl::unexpected(moved.error());
            const Result<NodeIndex> otherwise = operation(1);
            if (!otherwise)
                return otherwise;
            return add({.type = ExpressionNode::Type::Choice, .operands = {left, *right, *otherwise}},
                       token.at);
        }
        ExpressionNode node{
            .type = ExpressionNode::Type::Binary, .text = token.text, .operands = {left, *right}};
        if (Result<void> prepared = prepareRegex(node, token.at); !prepared)
            return tl::unexpected(prepared.error());
        return add(std::move(node), token.at);
    }

    Result<void> prepareRegex(ExpressionNode &node, std::size_t at)
    {
        const ExpressionNode &pattern = m_nodes[node.operands[1]];
        if ((node.text != "=~" && node.text != "!~") || pattern.type != ExpressionNode::Type::Literal)
            return {};
        const std::string *text = std::get_if<std::string>(&pattern.literal.of);
        if (!text)
            return expressionError(
                at, message(QT_TRANSLATE_NOOP("Message", "expected a regular expression, got %1"),
                            toText(pattern.literal)));
        Result<std::shared_ptr<const re2::RE2>> regex = compileRegex(*text);
        if (!regex)
            return expressionError(at, regex.error().message);
        node.regex = std::move(*regex);
        return {};
    }

    Result<NodeIndex> operand()
    {
        const ExpressionToken token = m_token;
        const bool prefix = isOperator("-") || isOperator("!") || isOperator("~");
        if (token.type == Type::End || (token.type == Type::Operator && !prefix) ||
            (token.type == Type::Bracket && token.text != "("))
            return unexpectedToken();
        if (Result<void> moved = advance(); !moved)
            return tl::unexpected(moved.error());
        if (prefix)
            return prefixed(token);
        if (token.type == Type::Bracket)
            return parenthesis(token);
        if (token.type == Type::Name)
            return named(token);
        return add({.type = ExpressionNode::Type::Literal, .literal = token.literal}, token.at);
    }

    Result<NodeIndex> prefixed(const ExpressionToken &token)
    {
        if (++m_depth > nestingLimit)
            return expressionError(
                token.at, message(QT_TRANSLATE_NOOP("Message", "it is nested more than %1 levels deep"),
                                  std::to_string(nestingLimit)));
        const Result<NodeIndex> inner = operand();
        --m_depth;
        if (!inner)
            return inner;
        return add({.type = ExpressionNode::Type::Prefix, .text = token.text, .operands = {*inner}},
                   token.at);
    }

    // The parts up to the closing parenthesis, which is taken too.
    Result<std::vector<NodeIndex>> parts(bool mayBeEmpty)
    {
        std::vector<NodeIndex> found;
        while (!(mayBeEmpty && found.empty() && isBracket(")"))) {
            const Result<NodeIndex> part = operation(1);
            if (!part)
                return tl::unexpected(part.error());
            found.push_back(*part);
            if (!isBracket(","))
                break;
            if (Result<void> moved = advance(); !moved)
                return tl::unexpected(moved.error());
        }
        if (!isBracket(")"))
            return unexpectedToken();
        if (Result<void> moved = advance(); !moved)
            return tl::unexpected(moved.error());
        return found;
    }

    Result<NodeIndex> parenthesis(const ExpressionToken &token)
    {
        Result<std::vector<NodeIndex>> inside = parts(false);
        if (!inside)
            return tl::unexpected(inside.error());
        if (inside->size() == 1)
            return inside->front();
        return add({.type = ExpressionNode::Type::List, .operands = std::move(*inside)}, token.at);
    }

    Result<NodeIndex> named(const ExpressionToken &token)
    {
        const std::optional<std::size_t> wanted = argumentsOf(token.text);
        if (!wanted && isBracket("("))
            return expressionError(
                token.at, message(QT_TRANSLATE_NOOP("Message", "there is no function “%1”"), token.text));
        if (!wanted)
            return add({.type = ExpressionNode::Type::Variable, .text = token.text}, token.at);
        if (!isBracket("("))
            return expressionError(
                token.at,
                message(QT_TRANSLATE_NOOP("Message", "the function “%1” needs parentheses"), token.text));
        if (Result<void> moved = advance(); !moved)
            return tl::unexpected(moved.error());
        const std::size_t argumentAt = m_token.at;
        Result<std::vector<NodeIndex>> arguments = parts(true);
        if (!arguments)
            return tl::unexpected(arguments.error());
        if (arguments->size() != *wanted)
            return expressionError(
                token.at, message(QT_TRANSLATE_NOOP("Message", "%1 takes %2 arguments, not %3"), token.text,
                                  std::to_string(*wanted), std::to_string(arguments->size())));
        ExpressionNode node{
            .type = ExpressionNode::Type::Call, .text = token.text, .operands = std::move(*arguments)};
        if (Result<void> prepared = prepareQuery(node, argumentAt); !prepared)
            return tl::unexpected(prepared.error());
        return add(std::move(node), token.at);
    }

    Result<void> prepareQuery(ExpressionNode &node, std::size_t at)
    {
        if (!queriedType(node.text) || m_nodes[node.operands[0]].type != ExpressionNode::Type::Literal)
            return {};
        const Value &literal = m_nodes[node.operands[0]].literal;
        const std::string *text = std::get_if<std::string>(&literal.of);
        if (!text)
            return expressionError(at, message(QT_TRANSLATE_NOOP("Message", "%1 needs a text, got %2"),
                                               node.text, toText(literal)));
        Result<Query> query = Query::compile(m_kind, *text);
        if (!query)
            return expressionError(at, query.error().message);
        node.query = std::make_shared<const Query>(std::move(*query));
        return {};
    }

    const DocumentKind m_kind;
    ExpressionLexer m_lexer;
    ExpressionToken m_token;
    std::vector<ExpressionNode> m_nodes;
    std::size_t m_depth = 0;
};

} // namespace

std::optional<ValueType> queriedType(std::string_view function)
{
    if (function == "x_str")
        return ValueType::String;
    return function.starts_with("x_") ? valueTypeFromString(function.substr(2)) : std::nullopt;
}

std::optional<std::size_t> argumentsOf(std::string_view function)
{
    const auto found =
        std::ranges::find(functions, function, &std::pair<std::string_view, std::size_t>::first);
    return found == functions.end() ? std::nullopt : std::optional(found->second);
}

Result<std::vector<ExpressionNode>> parseExpression(DocumentKind kind, std::string_view text)
{
    if (text.size() > lengthLimit)
        return failure(QT_TRANSLATE_NOOP("Message", "the expression has more than %1 bytes"),
                       std::to_string(lengthLimit));
    return Parser(kind, text).parse();
}

} // namespace lightfoot
