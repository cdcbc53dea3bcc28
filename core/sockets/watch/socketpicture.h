// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/duration.h"
#include "core/sockets/budget/rowcounts.h"
#include "core/sockets/owners/attribution.h"
#include "core/sockets/sockettable.h"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

// One row of the table with what the watch knows of it.
struct WatchedSocket
{
    SocketRow row;
    Attribution owner;
    std::string command; // of the owner while it lives, as bytes: escaped() before it is shown
    std::string user;    // the name of row.uid; of a TIME_WAIT row empty, as the kernel forgot
    // Since we saw it first; of TIME_WAIT, since it began. ageAtLeast: it was there when the watch began.
    Duration age{0};
    bool ageAtLeast = false;
    std::optional<SocketDetails> details;
};

// One look at the table. A value type: any thread.
struct SocketPicture
{
    WallTime at;
    std::vector<WatchedSocket> sockets;
    std::size_t hidden = 0; // processes whose sockets our rights do not show
};

// The table at one second, counted by remote and by process: the largest and the rest.
struct ShareSample
{
    WallTime at;
    TopCounts byRemote;
    TopCounts byProcess; // TIME_WAIT under the process that had it; "" is nobody knows
};

} // namespace lightfoot
