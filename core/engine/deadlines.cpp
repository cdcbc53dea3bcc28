// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/deadlines.h"

#include <algorithm>

namespace lightfoot {

namespace {

// Extended deadlines share queues of this width, or there would be one for each extension.
constexpr std::chrono::milliseconds extensionStep{50};
constexpr std::size_t spareEntries = 1024;

} // namespace

void Deadlines::add(std::chrono::nanoseconds timeout, SteadyTime deadline, Ticket ticket)
{
    m_queues[timeout].push_back({deadline, timeout, ticket});
}

void Deadlines::sweepQueue(Queue &queue, SteadyTime now, Probes &probes)
{
    while (!queue.empty()) {
        const Entry first = queue.front();
        const std::optional<SteadyTime> deadline = probes.deadlineOf(first.ticket);
        if (deadline && first.at > now)
            return;
        queue.pop_front();
        if (!deadline)
            continue;
        if (*deadline > now)
            m_extended.push_back({*deadline, first.length + (*deadline - first.at), first.ticket});
        else
            probes.timeOut(first.ticket);
    }
}

void Deadlines::sweep(SteadyTime now, std::size_t inFlight, Probes &probes)
{
    for (auto &[length, queue] : m_queues) {
        // Behind one that lasts, thousands may have ended long ago.
        if (queue.size() > 2 * inFlight + spareEntries)
            std::erase_if(queue, [&](const Entry &entry) { return !probes.deadlineOf(entry.ticket); });
        sweepQueue(queue, now, probes);
    }
    // Rounded up, a queue holds deadlines out of order by one step at most: they come late by no more than
    // that.
    for (const Entry &extended : m_extended)
        m_queues[(extended.length / extensionStep + 1) * extensionStep].push_back(extended);
    m_extended.clear();
    // Time-outs that nobody uses any more would be looked at for ever.
    std::erase_if(m_queues, [](const auto &item) { return item.second.empty(); });
}

SteadyTime Deadlines::next(SteadyTime farthest) const
{
    for (const auto &[length, queue] : m_queues) {
        if (!queue.empty())
            farthest = std::min(farthest, queue.front().at);
    }
    return farthest;
}

} // namespace lightfoot
