// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/filter/socketfilter.h"
#include "ui/sockets/socketcolumns.h"

#include <qnamespace.h>

#include <optional>
#include <span>
#include <vector>

namespace lightfoot {

// "10.0.0.5", "10.0.0.5:443", ":443", "[::1]:443", "10.0.": what the remote has to begin with, and its port.
struct RemoteFilter
{
    std::string host;       // empty: any
    std::uint16_t port = 0; // 0: any
    bool operator==(const RemoteFilter &) const = default;
};

// What stands in the filter field: an expression, or for short a remote.
struct SocketFilterText
{
    SocketFilter expression; // empty: all
    RemoteFilter remote;
};
tl::expected<SocketFilterText, FilterError> readSocketFilter(const QString &text);

// What of the kernel's table is shown, and in which order.
struct SocketView
{
    StateSet states = 0; // none: all
    SocketFilterText filter;
    bool udp = false;
    bool details = false;    // tcp_info's
    std::uint64_t looks = 0; // differs where states, filter or udp do
    SocketColumn column = SocketColumn::State;
    Qt::SortOrder order = Qt::AscendingOrder;
};

// What the kernel is asked for: as little as can be shown.
SocketQuery queryOf(const SocketView &view);
bool isWhole(const SocketQuery &query); // all of tcp

// Which of the sockets are shown, in order; for 30,000 this is work for a worker thread. Pure. Those that
// compare equal keep to the order of their addresses, so that the table does not shuffle from one look to the
// next.
std::vector<std::uint32_t> selectSockets(std::span<const WatchedSocket> sockets, const SocketView &view);

} // namespace lightfoot
