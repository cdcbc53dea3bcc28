// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/probe/outcome.h"
#include "core/sockets/owners/attribution.h"

#include <array>

namespace lightfoot {

// Who ends the connections of one peer or service.
enum class Closer : std::uint8_t
{
    Unknown, // too few were seen to end
    We,
    Peer,
    Mixed
};

// On which side TIME_WAIT stays.
enum class TimeWaitKeeper : std::uint8_t
{
    Unknown,
    Nobody, // reset
    Here,
    Peer,
    Both
};

std::string_view toString(Closer closer);         // "we", "peer", "mixed", "unknown": JSON
std::string_view toString(TimeWaitKeeper keeper); // "here", "peer", "both", "nobody", "unknown": JSON

// How the connections in the kernel's table ended, counted. One that was reset leaves no trace there.
struct CloseCounts
{
    std::uint64_t we = 0;   // our FIN came first: TIME_WAIT stays here
    std::uint64_t peer = 0; // the peer's FIN came first: TIME_WAIT stays there
    std::uint64_t both = 0; // both at once (RFC 9293 3.6, simultaneous close): on both sides

    std::uint64_t total() const { return we + peer + both; }
    bool operator==(const CloseCounts &) const = default;
};

struct CloseVerdict
{
    Closer closer = Closer::Unknown;
    TimeWaitKeeper keeper = TimeWaitKeeper::Unknown;
    double share = 0; // of those that ended: the part of the side named (Mixed: ours)
    Message finding;  // what was seen
    Message advice;   // what follows; empty: nothing to do
};

// From how many endings on there is a verdict, and which share of them names one side.
inline constexpr std::uint64_t enoughClosings = 5;
inline constexpr double nearlyAllClosings = 0.8;

// side: which side of these connections this machine is. Pure.
CloseVerdict judgeClosings(const CloseCounts &counts, Side side);

// The same of an endpoint's probes: how many ended in which way (index: the number of Closing). Our probes
// reset, so that nobody keeps TIME_WAIT; what the server does first is what its other clients meet. Pure.
using ClosingCounts = std::array<std::uint64_t, std::size_t(Closing::WeClosed) + 1>;
CloseVerdict judgeProbes(const ClosingCounts &counts);

} // namespace lightfoot
