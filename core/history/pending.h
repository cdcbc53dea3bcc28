// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/rolluptable.h"
#include "core/monitor/event.h"

#include <deque>

namespace lightfoot {

// What waits to be written. Bounded: when the disk is slower than the probes for too long, the oldest samples
// are dropped and counted; they still enter the minutes. No thread of its own: its owner (History) locks.
class Pending
{
public:
    static constexpr std::size_t maximumEvents = 100'000;
    static constexpr std::size_t maximumRollUpBytes = std::size_t(64) << 20;

    explicit Pending(std::size_t maximumSamples) : m_maximumSamples(maximumSamples) {}

    void add(const Sample &sample);
    void add(const Event &event);

    std::size_t samples() const { return m_samples; }
    std::deque<std::vector<Sample>> takeSamples();
    std::deque<Event> takeEvents();
    // The minutes of what was dropped.
    RollUpTable takeDropped();
    std::uint64_t lostSamples() const { return m_lostSamples; } // ever
    std::uint64_t lostEvents() const { return m_lostEvents; }

private:
    void dropOldest();

    const std::size_t m_maximumSamples;
    std::deque<std::vector<Sample>> m_chunks;
    std::size_t m_samples = 0;
    std::deque<Event> m_events;
    RollUpTable m_dropped;
    std::uint64_t m_lostSamples = 0;
    std::uint64_t m_lostEvents = 0;
};

} // namespace lightfoot
