// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/sockettable.h"

#include <QString>
#include <qnamespace.h>

#include <optional>
#include <vector>

namespace lightfoot {

enum class SocketColumn : std::uint8_t
{
    State,
    Local,
    Remote,
    ReceiveQueue,
    SendQueue,
    Timer,
    Retransmits,
    Uid
};
inline constexpr int socketColumnCount = int(SocketColumn::Uid) + 1;

// "10.0.0.5", "10.0.0.5:443", ":443", "[::1]:443", "10.0.": what the remote has to begin with, and its port.
struct RemoteFilter
{
    std::string host;       // empty: any
    std::uint16_t port = 0; // 0: any
    bool operator==(const RemoteFilter &) const = default;
};

// Nothing when the port is no port.
std::optional<RemoteFilter> parseRemoteFilter(const QString &text);

// What of the kernel's table is shown, and in which order.
struct SocketView
{
    StateSet states = 0; // none: all
    RemoteFilter remote;
    SocketColumn column = SocketColumn::State;
    Qt::SortOrder order = Qt::AscendingOrder;
};

// The part that is shown, in order, and the counts of the whole table.
struct SocketSelection
{
    std::vector<SocketRow> rows;
    StateCounts counts{};
    std::size_t total = 0;
};

// Filters and sorts; for 30,000 rows this is work for a worker thread. Pure. Rows that compare equal keep to
// the order of their addresses, so that the table does not shuffle from one read to the next.
SocketSelection selectSockets(std::vector<SocketRow> rows, const SocketView &view);

} // namespace lightfoot
