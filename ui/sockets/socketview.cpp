// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sockets/socketview.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace lightfoot {

namespace {

auto addressKey(const SocketAddress &address)
{
    return std::tie(address.v6, address.bytes, address.port);
}

bool matches(const SocketRow &row, const SocketView &view)
{
    if (view.states != 0 && !(view.states & stateBit(row.state)))
        return false;
    if (view.remote.port != 0 && row.remote.port != view.remote.port)
        return false;
    return view.remote.host.empty() || row.remote.host().starts_with(view.remote.host);
}

// TIME_WAIT is what people come for; then the living, then those that listen.
int stateRank(TcpState state)
{
    switch (state) {
    case TcpState::TimeWait:
        return 0;
    case TcpState::CloseWait:
        return 1;
    case TcpState::SynSent:
        return 2;
    case TcpState::SynReceived:
        return 3;
    case TcpState::FinWait1:
        return 4;
    case TcpState::FinWait2:
        return 5;
    case TcpState::LastAck:
        return 6;
    case TcpState::Closing:
        return 7;
    case TcpState::Established:
        return 8;
    case TcpState::Listen:
        return 9;
    case TcpState::Close:
        break;
    }
    return 10;
}

std::int64_t numberOf(const SocketRow &row, SocketColumn column)
{
    switch (column) {
    case SocketColumn::State:
        return stateRank(row.state);
    case SocketColumn::ReceiveQueue:
        return row.receiveQueue;
    case SocketColumn::SendQueue:
        return row.sendQueue;
    case SocketColumn::Timer:
        return row.timer == 0 ? -1 : row.timerLeft.count();
    case SocketColumn::Retransmits:
        return row.retransmits;
    case SocketColumn::Uid:
        return row.uid;
    case SocketColumn::Local:
    case SocketColumn::Remote:
        break;
    }
    return 0;
}

bool addressesLess(const SocketRow &a, const SocketRow &b)
{
    const auto left = std::tuple_cat(addressKey(a.remote), addressKey(a.local));
    return left < std::tuple_cat(addressKey(b.remote), addressKey(b.local));
}

struct Sortable
{
    std::int64_t number;
    std::uint32_t index;
};

} // namespace

std::optional<RemoteFilter> parseRemoteFilter(const QString &text)
{
    QString host = text.trimmed();
    QString port;
    const qsizetype bracket = host.indexOf(u']');
    const qsizetype colon = host.lastIndexOf(u':');
    // Two colons and no brackets: an IPv6 address without a port.
    const bool hasPort = bracket >= 0 ? colon > bracket : host.count(u':') == 1;
    if (hasPort) {
        port = host.mid(colon + 1);
        host.truncate(colon);
    }
    if (host.startsWith(u'['))
        host.remove(0, 1);
    if (host.endsWith(u']'))
        host.chop(1);
    RemoteFilter filter{host.toLower().toStdString(), 0};
    if (!port.isEmpty()) {
        bool number = false;
        filter.port = port.toUShort(&number);
        if (!number || filter.port == 0)
            return std::nullopt;
    }
    return filter;
}

SocketSelection selectSockets(std::vector<SocketRow> rows, const SocketView &view)
{
    SocketSelection selection;
    selection.counts = countStates(rows);
    selection.total = rows.size();
    std::erase_if(rows, [&](const SocketRow &row) { return !matches(row, view); });
    std::vector<Sortable> keys(rows.size());
    const bool down = view.order == Qt::DescendingOrder;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::int64_t number = numberOf(rows[i], view.column);
        keys[i] = {down ? -number : number, static_cast<std::uint32_t>(i)};
    }
    std::sort(keys.begin(), keys.end(), [&](const Sortable &a, const Sortable &b) {
        if (a.number != b.number)
            return a.number < b.number;
        const SocketRow &left = rows[a.index];
        const SocketRow &right = rows[b.index];
        if (view.column == SocketColumn::Local && !(left.local == right.local))
            return (addressKey(left.local) < addressKey(right.local)) != down;
        if (view.column == SocketColumn::Remote && !(left.remote == right.remote))
            return (addressKey(left.remote) < addressKey(right.remote)) != down;
        return addressesLess(left, right);
    });
    selection.rows.reserve(rows.size());
    for (const Sortable &key : keys)
        selection.rows.push_back(rows[key.index]);
    return selection;
}

} // namespace lightfoot
