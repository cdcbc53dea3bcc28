// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/budget/rowcounts.h"

#include "core/sockets/budget/addressindex.h"

#include <algorithm>
#include <bitset>
#include <unordered_map>

namespace lightfoot {

namespace {

struct Counted
{
    std::uint32_t index; // of the name, in the order in which they came
    std::uint32_t rows = 0;
    StateCounts states{};
};

void add(std::vector<Counted> &counted, std::uint32_t index, TcpState state)
{
    if (index == counted.size())
        counted.push_back({index});
    ++counted[index].rows;
    ++counted[index].states[static_cast<std::size_t>(state)];
}

// Names are made for those that are kept alone.
TopCounts topOf(std::vector<Counted> counted, std::size_t top,
                const std::function<std::string(std::uint32_t)> &nameOf)
{
    const auto end = counted.begin() + static_cast<std::ptrdiff_t>(std::min(top, counted.size()));
    const auto more = [](const Counted &a, const Counted &b) {
        return a.rows != b.rows ? a.rows > b.rows : a.index < b.index;
    };
    if (end != counted.end())
        std::nth_element(counted.begin(), end, counted.end(), more);
    TopCounts counts;
    for (auto one = counted.begin(); one != end; ++one)
        counts.top.push_back({nameOf(one->index), one->rows, one->states});
    std::ranges::sort(counts.top, [](const NamedCount &a, const NamedCount &b) {
        return a.rows != b.rows ? a.rows > b.rows : a.name < b.name;
    });
    for (auto one = end; one != counted.end(); ++one) {
        counts.rest.rows += one->rows;
        for (std::size_t i = 0; i < tcpStateCount; ++i)
            counts.rest.states[i] += one->states[i];
        ++counts.restNames;
    }
    return counts;
}

std::bitset<65536> listeningPorts(std::span<const SocketRow> rows)
{
    std::bitset<65536> ports;
    for (const SocketRow &row : rows) {
        if (row.state == TcpState::Listen)
            ports.set(row.local.port);
    }
    return ports;
}

} // namespace

TopCounts countByRemote(std::span<const SocketRow> rows, std::size_t top)
{
    const std::bitset<65536> listening = listeningPorts(rows);
    std::vector<Counted> counted;
    std::vector<SocketAddress> remotes;
    AddressIndex index;
    for (const SocketRow &row : rows) {
        if (row.remote.port == 0)
            continue;
        SocketAddress remote = row.remote;
        if (listening.test(row.local.port))
            remote.port = 0;
        const std::uint32_t number = index.numberOf({}, remote);
        if (number == remotes.size())
            remotes.push_back(remote);
        add(counted, number, row.state);
    }
    return topOf(std::move(counted), top, [&](std::uint32_t number) {
        const SocketAddress &remote = remotes[number];
        return remote.port == 0 ? remote.host() : remote.toString();
    });
}

TopCounts countByName(std::span<const SocketRow> rows, std::size_t top,
                      const std::function<std::string_view(const SocketRow &)> &nameOfRow)
{
    std::vector<Counted> counted;
    std::vector<std::string_view> names;
    std::unordered_map<std::string_view, std::uint32_t> index;
    for (const SocketRow &row : rows) {
        const std::string_view name = nameOfRow(row);
        const auto [entry, isNew] = index.try_emplace(name, static_cast<std::uint32_t>(names.size()));
        if (isNew)
            names.push_back(name);
        add(counted, entry->second, row.state);
    }
    return topOf(std::move(counted), top, [&](std::uint32_t number) { return std::string(names[number]); });
}

} // namespace lightfoot
