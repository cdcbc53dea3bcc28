// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/pending.h"

#include <utility>

namespace lightfoot {

namespace {

// Chunks keep the cost of one add() small and even: a single large vector would be copied as it grows.
constexpr std::size_t chunkSamples = 1024;

} // namespace

void Pending::add(const Sample &sample)
{
    if (m_chunks.empty() || m_chunks.back().size() == chunkSamples) {
        m_chunks.emplace_back();
        if (m_samples >= m_maximumSamples)
            dropOldest();
    }
    m_chunks.back().push_back(sample);
    ++m_samples;
}

void Pending::add(const Event &event)
{
    if (m_events.size() == maximumEvents) {
        m_events.pop_front();
        ++m_lostEvents;
    }
    m_events.push_back(event);
}

void Pending::dropOldest()
{
    const std::vector<Sample> oldest = std::move(m_chunks.front());
    m_chunks.pop_front();
    m_samples -= oldest.size();
    m_lostSamples += oldest.size();
    if (m_dropped.bytes() > maximumRollUpBytes)
        return;
    for (const Sample &sample : oldest)
        m_dropped.add(sample);
}

std::deque<std::vector<Sample>> Pending::takeSamples()
{
    m_samples = 0;
    return std::exchange(m_chunks, {});
}

std::deque<Event> Pending::takeEvents()
{
    return std::exchange(m_events, {});
}

RollUpTable Pending::takeDropped()
{
    return std::exchange(m_dropped, {});
}

} // namespace lightfoot
