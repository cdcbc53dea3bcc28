// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/sockettable.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// Rows counted under one name: a layer of a stacked chart.
struct NamedCount
{
    std::string name; // as it came: a process's may hold anything
    std::uint32_t rows = 0;
    StateCounts states{};
};

struct TopCounts
{
    std::vector<NamedCount> top; // most rows first, then by name
    NamedCount rest;             // all others together; the name is empty
    std::size_t restNames = 0;   // how many these are
};

// By remote: "10.0.0.5:443" of connections we opened; of those that a listener of the table took only the
// host, as the port is the client's. Rows without a remote (listeners) are left out. O(rows). Pure.
TopCounts countByRemote(std::span<const SocketRow> rows, std::size_t top);

// By whatever a row is attributed to: a process's name. Rows with an empty name are counted under "". The
// text must stay until the return. O(rows). Pure.
TopCounts countByName(std::span<const SocketRow> rows, std::size_t top,
                      const std::function<std::string_view(const SocketRow &)> &nameOfRow);

} // namespace lightfoot
