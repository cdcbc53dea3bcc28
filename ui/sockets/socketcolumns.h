// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/watch/socketpicture.h"

#include <QString>

namespace lightfoot {

enum class SocketColumn : std::uint8_t
{
    Protocol,
    State,
    Local,
    Remote,
    Process,
    User,
    Age,
    ReceiveQueue,
    SendQueue,
    Timer,
    Retransmits,
    Rtt
};
inline constexpr int socketColumnCount = int(SocketColumn::Rtt) + 1;

// Words of the columns. Pure; what processes chose is escaped.

QString socketHeader(SocketColumn column);
bool isNumber(SocketColumn column); // right-aligned
QString socketText(const WatchedSocket &socket, SocketColumn column);
// What the cell has no room for: how sure the owner is, and its command line. Plain text; empty: nothing.
QString socketHint(const WatchedSocket &socket, SocketColumn column);

} // namespace lightfoot
