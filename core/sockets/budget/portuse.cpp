// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/budget/portuse.h"

#include "core/sockets/budget/addressindex.h"

namespace lightfoot {

namespace {

SocketAddress withoutPort(SocketAddress address)
{
    address.port = 0;
    return address;
}

bool takesPort(const PortRules &rules, const SocketRow &row)
{
    return row.protocol == SocketProtocol::Tcp && row.state != TcpState::Listen &&
           row.state != TcpState::Close && row.remote.port != 0 && rules.usable.test(row.local.port);
}

void count(TupleUse &tuple, const PortRules &rules, const SocketRow &row)
{
    bool taken = true;
    if (row.state == TcpState::TimeWait) {
        const auto age = timeWaitLength - row.timerLeft;
        taken = !rules.reusable(row);
        ++tuple.timeWait;
        tuple.reusable += taken ? 0 : 1;
        tuple.lately += age <= PortUse::latelyWindow ? 1 : 0;
        if (const auto second = static_cast<std::size_t>(age / std::chrono::seconds(1));
            age.count() >= 0 && second < tuple.young.size())
            ++tuple.young[second];
    } else {
        ++tuple.live;
    }
    tuple.quickTaken += taken && rules.isQuick(row.local.port) ? 1 : 0;
}

// Rows by local address, so that its different ports can be told with one mark a port.
void countLocals(PortUse &use, std::span<const SocketRow> rows, const std::vector<std::uint32_t> &localOfRow)
{
    std::vector<std::uint32_t> start(use.locals.size() + 1, 0);
    for (const std::uint32_t local : localOfRow) {
        if (local != PortUse::none)
            ++start[local + 1];
    }
    for (std::size_t i = 1; i < start.size(); ++i)
        start[i] += start[i - 1];
    std::vector<std::uint16_t> ports(start.back());
    std::vector<std::uint32_t> next(start.begin(), start.end() - 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (localOfRow[i] != PortUse::none)
            ports[next[localOfRow[i]]++] = rows[i].local.port;
    }
    std::vector<std::uint32_t> seenBy(65536, PortUse::none);
    for (std::uint32_t local = 0; local < use.locals.size(); ++local) {
        for (std::uint32_t i = start[local]; i < start[local + 1]; ++i) {
            use.locals[local].ports += seenBy[ports[i]] == local ? 0 : 1;
            seenBy[ports[i]] = local;
        }
    }
}

} // namespace

PortUse portUse(const KernelSettings &settings, std::span<const SocketRow> rows)
{
    PortUse use;
    use.rules = portRules(settings, rows);
    use.tupleOfRow.assign(rows.size(), PortUse::none);
    std::vector<std::uint32_t> localOfRow(rows.size(), PortUse::none);
    std::vector<std::uint32_t> localOfTuple;
    AddressIndex tuples;
    AddressIndex locals;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const SocketRow &row = rows[i];
        use.timeWait += row.protocol == SocketProtocol::Tcp && row.state == TcpState::TimeWait ? 1 : 0;
        if (!takesPort(use.rules, row))
            continue;
        const SocketAddress local = withoutPort(row.local);
        const std::uint32_t tuple = tuples.numberOf(local, row.remote);
        if (tuple == use.tuples.size()) {
            use.tuples.push_back({local, row.remote});
            localOfTuple.push_back(locals.numberOf(local, {}));
            use.locals.resize(locals.size());
            use.locals[localOfTuple.back()].local = local;
            ++use.locals[localOfTuple.back()].remotes;
        }
        count(use.tuples[tuple], use.rules, row);
        use.tupleOfRow[i] = tuple;
        localOfRow[i] = localOfTuple[tuple];
    }
    for (std::size_t i = 0; i < use.tuples.size(); ++i) {
        use.locals[localOfTuple[i]].live += use.tuples[i].live;
        use.locals[localOfTuple[i]].timeWait += use.tuples[i].timeWait;
    }
    countLocals(use, rows, localOfRow);
    return use;
}

} // namespace lightfoot
