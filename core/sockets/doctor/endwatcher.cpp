// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/endwatcher.h"

#include <algorithm>
#include <unordered_set>

namespace lightfoot {

void EndWatcher::take(std::span<const SocketRow> rows, const SocketOwners &owners)
{
    std::unordered_set<TupleDigest> present;
    std::unordered_map<TupleDigest, SocketRow> established;
    for (const SocketRow &row : rows) {
        if (row.protocol != SocketProtocol::Tcp || row.state == TcpState::Listen)
            continue;
        const TupleDigest digest = digestOf(row.local, row.remote);
        present.insert(digest);
        if (row.state == TcpState::Established)
            established.emplace(digest, row);
    }
    for (const auto &[digest, row] : m_established) {
        // Where the other end is on this machine as well, a good order leaves it, or its TIME_WAIT, in the
        // table.
        const TupleDigest mirrored = digestOf(row.remote, row.local);
        if (!present.contains(digest) && !present.contains(mirrored))
            takeEnd(row, m_established.contains(mirrored), owners);
    }
    m_established = std::move(established);
}

void EndWatcher::takeEnd(const SocketRow &row, bool withinMachine, const SocketOwners &owners)
{
    const Side side = owners.sideOf(row) == Side::Server ? Side::Server : Side::Client;
    SocketAddress address = row.remote;
    if (side == Side::Server) {
        address = {}; // a service is its port, whatever the address
        address.port = row.local.port;
    }
    const auto [entry, isNew] = m_ends.try_emplace({side, digestOf(address, {})});
    AbruptEnds &ends = entry->second;
    if (isNew) {
        ends.side = side;
        ends.address = address;
    }
    if (ends.owner.certainty == Certainty::NotSeen)
        ends.owner = owners.attribute(row);
    ends.example = row;
    ++(withinMachine ? ends.withinMachine : ends.withOthers);
}

std::vector<AbruptEnds> EndWatcher::ends() const
{
    std::vector<AbruptEnds> all;
    for (const auto &[key, ends] : m_ends)
        all.push_back(ends);
    const auto count = [](const AbruptEnds &ends) { return ends.withOthers + ends.withinMachine; };
    std::ranges::stable_sort(all, std::greater<>(), count);
    return all;
}

} // namespace lightfoot
