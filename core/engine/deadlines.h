// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace lightfoot {

// When the probes in flight must have ended. Queues by time-out: within one time-out deadlines come in the
// order of the starts, so the first of each queue is all that a sweep looks at. Lives on its probe thread.
class Deadlines
{
public:
    // A probe in flight: its place, and which use of that place it is.
    struct Ticket
    {
        std::uint32_t slot = 0;
        std::uint64_t run = 0;
    };

    // What becomes of a probe; asked by sweep().
    class Probes
    {
    public:
        virtual ~Probes() = default;
        // When it must end now, later than once thought where it had to wait for us; nothing when it has
        // ended.
        virtual std::optional<SteadyTime> deadlineOf(Ticket ticket) const = 0;
        virtual void timeOut(Ticket ticket) = 0;
    };

    void add(std::chrono::nanoseconds timeout, SteadyTime deadline, Ticket ticket);
    // Ends what is overdue and forgets what has ended. inFlight bounds what is kept of the latter.
    void sweep(SteadyTime now, std::size_t inFlight, Probes &probes);
    // The next time a sweep may find something to do; farthest when there is nothing.
    SteadyTime next(SteadyTime farthest) const;

private:
    struct Entry
    {
        SteadyTime at;
        std::chrono::nanoseconds length; // from the start until then
        Ticket ticket;
    };
    using Queue = std::deque<Entry>;

    void sweepQueue(Queue &queue, SteadyTime now, Probes &probes);

    std::map<std::chrono::nanoseconds, Queue> m_queues;
    std::vector<Entry> m_extended; // scratch of sweep()
};

} // namespace lightfoot
