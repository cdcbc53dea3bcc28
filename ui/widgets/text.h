// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/message.h"
#include "core/monitor/endpointstate.h"
#include "core/sockets/sockettable.h"

#include <QString>

#include <string_view>

namespace lightfoot {

// Words for people. GUI thread, no state.

inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Text from a list or the network, safe to show on one line.
QString shown(std::string_view text, std::size_t limit = 256);

// For tool tips, which take anything with a "<" in it for HTML.
QString toolTipText(const QString &text);

// What core says, in the language of the window.
QString translated(const Message &message);

QString statusWord(Status status);        // "Down"
QString stateName(TcpState state);        // "TIME_WAIT": as the kernel and netstat write it; not translated
QString phaseName(Phase phase);           // "first byte"
QString closingSentence(Closing closing); // how the socket ended

// The words of an action or a label, without the mark of its key ("&Open…", "打开(&O)…") and without dots.
QString plainWords(const QString &text);

// "812 ms"; a dash for a negative duration.
QString latencyText(std::chrono::nanoseconds latency);
// "12 s", "5 min", "3 h 10 min", "4 d"; "0 s" for what is negative.
QString spanText(std::chrono::nanoseconds span);
// The same: how long ago. Empty for the epoch.
QString agoText(WallTime since, WallTime now);
// "10:14:05" today, else with the date.
QString clockText(WallTime time);

} // namespace lightfoot
