// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/filter/filtertest.h"

namespace lightfoot {

struct FilterNode
{
    enum class Kind : std::uint8_t
    {
        Test,
        Not, // of left
        And,
        Or
    };
    Kind kind = Kind::Test;
    std::size_t left = 0; // indices in FilterTree::nodes, always lower than this node's own
    std::size_t right = 0;
    FilterTest test;
};

struct FilterTree
{
    std::vector<FilterNode> nodes; // the last is the root; none: everything
};

// Pure: any thread.
tl::expected<FilterTree, FilterError> parseFilter(std::string_view text);

} // namespace lightfoot
