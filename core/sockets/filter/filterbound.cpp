// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/filter/filterbound.h"

namespace lightfoot {

namespace {

SocketQuery everything()
{
    SocketQuery query;
    query.udp = true;
    return query;
}

SocketQuery nothing()
{
    SocketQuery query;
    query.states = 0;
    return query;
}

bool isNothing(const SocketQuery &query)
{
    return query.states == 0 || (!query.tcp && !query.udp) || (!query.v4 && !query.v6);
}

// What at least one of them lets through, and perhaps more.
SocketQuery eitherOf(const SocketQuery &left, const SocketQuery &right)
{
    if (isNothing(left))
        return right;
    if (isNothing(right))
        return left;
    SocketQuery query = left;
    query.states |= right.states;
    query.tcp = left.tcp || right.tcp;
    query.udp = left.udp || right.udp;
    query.v4 = left.v4 || right.v4;
    query.v6 = left.v6 || right.v6;
    if (left.localPort != right.localPort)
        query.localPort = 0;
    if (left.remotePort != right.remotePort)
        query.remotePort = 0;
    if (left.remoteHost != right.remoteHost)
        query.remoteHost.clear();
    return query;
}

SocketQuery boundOfAddress(const FilterTest &test)
{
    SocketQuery query = everything();
    const SocketAddress &address = test.address.address;
    if (test.field == FilterField::Source)
        query.localPort = address.port;
    else
        query.remotePort = address.port;
    if (test.address.prefix < 0)
        return query;
    // Only the local end tells the family: one that listens at a v4-mapped address has "::" as its far end.
    if (test.field == FilterField::Source)
        (address.v6 ? query.v4 : query.v6) = false;
    else if (test.address.prefix == (address.v6 ? 128 : 32))
        query.remoteHost = address.host();
    return query;
}

// same: rows for which the field has the value; else those for which it has not.
SocketQuery boundOfTest(const FilterTest &test, bool same)
{
    SocketQuery query = everything();
    switch (test.field) {
    case FilterField::State:
        query.states = static_cast<StateSet>(same ? test.number : allStates & ~test.number);
        return query;
    case FilterField::Protocol:
        (same == (test.number == std::uint64_t(SocketProtocol::Udp)) ? query.tcp : query.udp) = false;
        return query;
    case FilterField::Family:
        (same == (test.number == 1) ? query.v4 : query.v6) = false;
        return query;
    default:
        break;
    }
    if (!same)
        return query;
    if (test.field == FilterField::SourcePort)
        query.localPort = static_cast<std::uint16_t>(test.number); // 0: any, which is wider and so right too
    else if (test.field == FilterField::DestinationPort)
        query.remotePort = static_cast<std::uint16_t>(test.number);
    else if (test.field == FilterField::Source || test.field == FilterField::Destination)
        return boundOfAddress(test);
    return query;
}

SocketQuery boundOf(const FilterTree &tree, std::size_t index, bool negated)
{
    const FilterNode &node = tree.nodes[index];
    const bool disjunct = (node.kind == FilterNode::Kind::Or) != negated; // De Morgan
    switch (node.kind) {
    case FilterNode::Kind::Not:
        return boundOf(tree, node.left, !negated);
    case FilterNode::Kind::And:
    case FilterNode::Kind::Or: {
        const SocketQuery left = boundOf(tree, node.left, negated);
        const SocketQuery right = boundOf(tree, node.right, negated);
        return disjunct ? eitherOf(left, right) : bothOf(left, right);
    }
    case FilterNode::Kind::Test:
        break;
    }
    if (node.test.op == FilterOperator::Equal || node.test.op == FilterOperator::NotEqual)
        return boundOfTest(node.test, (node.test.op == FilterOperator::Equal) != negated);
    return everything();
}

} // namespace

SocketQuery bothOf(const SocketQuery &left, const SocketQuery &right)
{
    const auto differ = [](const auto &a, const auto &b, const auto &any) {
        return a != any && b != any && a != b;
    };
    if (isNothing(left) || isNothing(right) || differ(left.localPort, right.localPort, 0) ||
        differ(left.remotePort, right.remotePort, 0))
        return nothing();
    SocketQuery query = left;
    query.states &= right.states;
    query.tcp = left.tcp && right.tcp;
    query.udp = left.udp && right.udp;
    query.v4 = left.v4 && right.v4;
    query.v6 = left.v6 && right.v6;
    query.localPort = left.localPort != 0 ? left.localPort : right.localPort;
    query.remotePort = left.remotePort != 0 ? left.remotePort : right.remotePort;
    // Two hosts may be one in two spellings: then the first alone is asked for.
    query.remoteHost = left.remoteHost.empty() ? right.remoteHost : left.remoteHost;
    return isNothing(query) ? nothing() : query;
}

SocketQuery filterBound(const FilterTree &tree)
{
    return tree.nodes.empty() ? everything() : boundOf(tree, tree.nodes.size() - 1, false);
}

} // namespace lightfoot
