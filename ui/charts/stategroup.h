// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/timewaitsampler.h"
#include "ui/theme/colors.h"

#include <QString>

namespace lightfoot {

// The layers of the chart of socket states, from the bottom. Listening sockets are no connections: not in it.
enum class StateGroup : std::uint8_t
{
    Established,
    FinWait,
    CloseWait,
    Syn,
    TimeWait,
    Ours
};
inline constexpr std::size_t stateGroupCount = std::size_t(StateGroup::Ours) + 1;

// Sockets of a group in a sample; TimeWait without those that are ours.
std::uint32_t countOf(StateGroup group, const SocketSample &sample);
ColorRole roleOf(StateGroup group);
// "TIME_WAIT"; of Ours the words that say what it is.
QString nameOf(StateGroup group);

} // namespace lightfoot
