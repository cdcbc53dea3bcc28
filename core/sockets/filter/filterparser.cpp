// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/filter/filterparser.h"

namespace lightfoot {

namespace {

using Parsed = tl::expected<std::size_t, FilterError>; // the index of a node

// Recursive descent over the tokens: or, and, not, test.
class Parser
{
public:
    explicit Parser(std::vector<FilterToken> tokens) : m_tokens(std::move(tokens)) {}

    tl::expected<FilterTree, FilterError> parse()
    {
        if (token().kind == FilterToken::Kind::End)
            return FilterTree();
        const Parsed root = alternatives(0);
        if (!root)
            return tl::unexpected(root.error());
        if (token().kind != FilterToken::Kind::End)
            return filterError(
                token(),
                QT_TRANSLATE_NOOP("Message",
                                  "column %1: “%2” is not expected here; expected “and”, “or” or the end"),
                token().text);
        return std::move(m_tree);
    }

private:
    const FilterToken &token() const { return m_tokens[m_at]; }

    std::size_t add(FilterNode::Kind kind, std::size_t left, std::size_t right = 0)
    {
        FilterNode node;
        node.kind = kind;
        node.left = left;
        node.right = right;
        m_tree.nodes.push_back(std::move(node));
        return m_tree.nodes.size() - 1;
    }

    Parsed alternatives(std::size_t depth)
    {
        Parsed left = conjunction(depth);
        while (left && (token().is("or") || token().is("|") || token().is("||"))) {
            ++m_at;
            const Parsed right = conjunction(depth);
            if (!right)
                return right;
            left = add(FilterNode::Kind::Or, *left, *right);
        }
        return left;
    }

    // "and" may be left out.
    Parsed conjunction(std::size_t depth)
    {
        Parsed left = negation(depth);
        while (left && continues()) {
            if (token().is("and") || token().is("&") || token().is("&&"))
                ++m_at;
            const Parsed right = negation(depth);
            if (!right)
                return right;
            left = add(FilterNode::Kind::And, *left, *right);
        }
        return left;
    }

    bool continues() const
    {
        switch (token().kind) {
        case FilterToken::Kind::End:
        case FilterToken::Kind::Close:
            return false;
        case FilterToken::Kind::Sign:
            return token().is("&") || token().is("&&") || token().is("!");
        default:
            return !token().is("or");
        }
    }

    Parsed negation(std::size_t depth)
    {
        if (depth >= SocketFilter::depthLimit)
            return filterError(
                token(), QT_TRANSLATE_NOOP("Message", "column %1: “not” and “(” are nested deeper than %2"),
                std::to_string(SocketFilter::depthLimit));
        if (token().is("not") || token().is("!")) {
            ++m_at;
            const Parsed inner = negation(depth + 1);
            return inner ? Parsed(add(FilterNode::Kind::Not, *inner)) : inner;
        }
        return token().kind == FilterToken::Kind::Open ? parenthesis(depth) : test();
    }

    Parsed parenthesis(std::size_t depth)
    {
        const FilterToken open = token();
        ++m_at;
        Parsed inner = alternatives(depth + 1);
        if (!inner)
            return inner;
        if (token().kind == FilterToken::Kind::End)
            return filterError(
                open, QT_TRANSLATE_NOOP("Message", "column %1: this “(” is never closed; expected “)”"));
        if (token().kind != FilterToken::Kind::Close)
            return filterError(
                token(),
                QT_TRANSLATE_NOOP("Message",
                                  "column %1: “%2” is not expected here; expected “and”, “or” or “)”"),
                token().text);
        ++m_at;
        return inner;
    }

    Parsed test()
    {
        if (token().kind == FilterToken::Kind::End)
            return filterError(
                token(),
                QT_TRANSLATE_NOOP("Message",
                                  "column %1: the filter ends here; expected “not”, “(” or one of %2"),
                filterFieldNames());
        if (++m_tests > SocketFilter::testLimit)
            return filterError(token(),
                               QT_TRANSLATE_NOOP("Message", "column %1: more than %2 tests in one filter"),
                               std::to_string(SocketFilter::testLimit));
        auto read = readFilterTest(m_tokens, m_at);
        if (!read)
            return tl::unexpected(read.error());
        const std::size_t index = add(FilterNode::Kind::Test, 0);
        m_tree.nodes[index].test = std::move(*read);
        return index;
    }

    std::vector<FilterToken> m_tokens;
    std::size_t m_at = 0;
    std::size_t m_tests = 0;
    FilterTree m_tree;
};

} // namespace

tl::expected<FilterTree, FilterError> parseFilter(std::string_view text)
{
    if (text.size() > SocketFilter::lengthLimit)
        return filterError(FilterToken(),
                           QT_TRANSLATE_NOOP("Message", "column %1: the filter is longer than %2 bytes"),
                           std::to_string(SocketFilter::lengthLimit));
    auto tokens = filterTokens(text);
    if (!tokens)
        return tl::unexpected(tokens.error());
    return Parser(std::move(*tokens)).parse();
}

} // namespace lightfoot
