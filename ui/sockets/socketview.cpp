// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sockets/socketview.h"

#include <algorithm>
#include <tuple>

namespace lightfoot {

namespace {

auto addressKey(const SocketAddress &address)
{
    return std::tie(address.v6, address.bytes, address.port);
}

// Looks at sockets with one view.
class Matcher
{
public:
    explicit Matcher(const SocketView &view) : m_view(view) {}

    bool operator()(const WatchedSocket &socket)
    {
        const SocketRow &row = socket.row;
        if (m_view.states != 0 && !(m_view.states & stateBit(row.state)))
            return false;
        const RemoteFilter &remote = m_view.filter.remote;
        if (remote.port != 0 && row.remote.port != remote.port)
            return false;
        if (!remote.host.empty() && !row.remote.host().starts_with(remote.host))
            return false;
        return m_view.filter.expression.empty() || matchesExpression(socket);
    }

private:
    bool matchesExpression(const WatchedSocket &socket)
    {
        const SocketFilter &expression = m_view.filter.expression;
        FilterSubject subject{&socket.row, nullptr, nullptr, {}};
        if (expression.usesProcess() && socket.owner.certainty != Certainty::NotSeen) {
            m_process.pid = socket.owner.pid;
            m_process.name = socket.owner.process;
            m_process.command = socket.command;
            m_process.uid = socket.row.uid;
            subject.process = &m_process;
        }
        if (!socket.user.empty())
            subject.user = &socket.user;
        subject.age = socket.age;
        return expression.matches(subject);
    }

    const SocketView &m_view;
    SocketProcess m_process;
};

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

std::int64_t numberOf(const WatchedSocket &socket, SocketColumn column)
{
    const SocketRow &row = socket.row;
    switch (column) {
    case SocketColumn::Protocol:
        return static_cast<std::int64_t>(row.protocol);
    case SocketColumn::State:
        return stateRank(row.state);
    case SocketColumn::Age:
        return socket.age.count();
    case SocketColumn::ReceiveQueue:
        return row.receiveQueue;
    case SocketColumn::SendQueue:
        return row.sendQueue;
    case SocketColumn::Timer:
        return row.timer == 0 ? -1 : row.timerLeft.count();
    case SocketColumn::Retransmits:
        return (std::int64_t(row.retransmits) << 32) +
               (socket.details ? socket.details->totalRetransmits : 0);
    case SocketColumn::Rtt:
        return socket.details ? socket.details->rtt.count() : -1;
    case SocketColumn::Local:
    case SocketColumn::Remote:
    case SocketColumn::Process:
    case SocketColumn::User:
        break;
    }
    return 0;
}

// Of the columns that are no numbers: below zero, zero or above.
std::strong_ordering compareWords(const WatchedSocket &a, const WatchedSocket &b, SocketColumn column)
{
    switch (column) {
    case SocketColumn::Local:
        return addressKey(a.row.local) <=> addressKey(b.row.local);
    case SocketColumn::Remote:
        return addressKey(a.row.remote) <=> addressKey(b.row.remote);
    case SocketColumn::Process:
        return std::tie(a.owner.process, a.owner.pid) <=> std::tie(b.owner.process, b.owner.pid);
    case SocketColumn::User:
        return a.user <=> b.user;
    default:
        return std::strong_ordering::equal;
    }
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

SocketQuery queryOf(const SocketView &view)
{
    SocketQuery query;
    query.states = view.states == 0 ? allStates : view.states;
    query.udp = view.udp;
    query.remotePort = view.filter.remote.port;
    return view.filter.expression.empty() ? query : view.filter.expression.narrowed(query);
}

bool isWhole(const SocketQuery &query)
{
    return query.states == allStates && query.remotePort == 0 && query.localPort == 0 &&
           query.remoteHost.empty() && query.tcp && query.v4 && query.v6;
}

std::vector<std::uint32_t> selectSockets(std::span<const WatchedSocket> sockets, const SocketView &view)
{
    std::vector<Sortable> keys;
    keys.reserve(sockets.size());
    const bool down = view.order == Qt::DescendingOrder;
    Matcher matches(view);
    for (std::size_t i = 0; i < sockets.size(); ++i) {
        if (!matches(sockets[i]))
            continue;
        const std::int64_t number = numberOf(sockets[i], view.column);
        keys.push_back({down ? -number : number, static_cast<std::uint32_t>(i)});
    }
    std::sort(keys.begin(), keys.end(), [&](const Sortable &a, const Sortable &b) {
        if (a.number != b.number)
            return a.number < b.number;
        const WatchedSocket &left = sockets[a.index];
        const WatchedSocket &right = sockets[b.index];
        const std::strong_ordering words = compareWords(left, right, view.column);
        if (words != 0)
            return (words < 0) != down;
        return addressesLess(left.row, right.row);
    });
    std::vector<std::uint32_t> order;
    order.reserve(keys.size());
    for (const Sortable &key : keys)
        order.push_back(key.index);
    return order;
}

} // namespace lightfoot
