// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/filter/socketfilter.h"

#include "core/sockets/filter/filterbound.h"

#include <limits>

namespace lightfoot {

namespace {

constexpr std::uint32_t accept = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t reject = accept - 1;

} // namespace

// One test, and where to go on: another instruction (always a lower index, so that it ends), accept or
// reject.
struct FilterInstruction
{
    FilterTest test;
    std::uint32_t whenTrue = accept;
    std::uint32_t whenFalse = reject;
};

// Turns the tree into tests that jump: from the back, as each has to know where to jump to.
class FilterCompiler
{
public:
    FilterCompiler(const FilterTree &tree, SocketFilter &filter) : m_tree(tree), m_filter(filter) {}

    std::uint32_t emit(std::size_t index, std::uint32_t whenTrue, std::uint32_t whenFalse)
    {
        const FilterNode &node = m_tree.nodes[index];
        switch (node.kind) {
        case FilterNode::Kind::Not:
            return emit(node.left, whenFalse, whenTrue);
        case FilterNode::Kind::And:
            return emit(node.left, emit(node.right, whenTrue, whenFalse), whenFalse);
        case FilterNode::Kind::Or:
            return emit(node.left, whenTrue, emit(node.right, whenTrue, whenFalse));
        case FilterNode::Kind::Test:
            break;
        }
        note(node.test.field);
        m_filter.m_code.push_back({node.test, whenTrue, whenFalse});
        return static_cast<std::uint32_t>(m_filter.m_code.size() - 1);
    }

private:
    void note(FilterField field)
    {
        m_filter.m_usesProcess = m_filter.m_usesProcess || field == FilterField::Process ||
                                 field == FilterField::Command || field == FilterField::Pid;
        m_filter.m_usesUser = m_filter.m_usesUser || field == FilterField::User;
        m_filter.m_usesAge = m_filter.m_usesAge || field == FilterField::Age;
        m_filter.m_usesProtocol = m_filter.m_usesProtocol || field == FilterField::Protocol;
    }

    const FilterTree &m_tree;
    SocketFilter &m_filter;
};

SocketFilter::SocketFilter() = default;
SocketFilter::~SocketFilter() = default;
SocketFilter::SocketFilter(const SocketFilter &) = default;
SocketFilter::SocketFilter(SocketFilter &&) noexcept = default;
SocketFilter &SocketFilter::operator=(const SocketFilter &) = default;
SocketFilter &SocketFilter::operator=(SocketFilter &&) noexcept = default;

tl::expected<SocketFilter, FilterError> SocketFilter::compile(std::string_view text)
{
    const auto tree = parseFilter(text);
    if (!tree)
        return tl::unexpected(tree.error());
    SocketFilter filter;
    if (!tree->nodes.empty())
        FilterCompiler(*tree, filter).emit(tree->nodes.size() - 1, accept, reject);
    filter.m_bound = filterBound(*tree);
    return filter;
}

bool SocketFilter::empty() const
{
    return m_code.empty();
}

bool SocketFilter::matches(const FilterSubject &subject) const
{
    if (m_code.empty())
        return true;
    std::size_t at = m_code.size() - 1;
    for (;;) {
        const FilterInstruction &instruction = m_code[at];
        at = passes(instruction.test, subject) ? instruction.whenTrue : instruction.whenFalse;
        if (at >= reject)
            return at == accept;
    }
}

SocketQuery SocketFilter::narrowed(const SocketQuery &query) const
{
    if (m_code.empty())
        return query;
    SocketQuery wanted = query;
    if (m_usesProtocol)
        wanted.tcp = wanted.udp = true;
    return bothOf(wanted, m_bound);
}

} // namespace lightfoot
