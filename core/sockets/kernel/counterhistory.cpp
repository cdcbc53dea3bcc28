// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/kernel/counterhistory.h"

#include <algorithm>

namespace lightfoot {

namespace {

using namespace std::chrono_literals;

constexpr auto shortest = 900ms; // a timer of a second may come a little early

} // namespace

void CounterHistory::take(const KernelCounters &counters, SteadyTime now, WallTime label)
{
    if (m_count > 0 && now - m_second < shortest) {
        m_ring[(m_next + capacity - 1) % capacity] = {now, label, counters};
        return;
    }
    m_second = now;
    if (m_ring.size() < capacity)
        m_ring.resize(m_next + 1);
    m_ring[m_next] = {now, label, counters};
    m_next = (m_next + 1) % capacity;
    m_count = std::min(m_count + 1, capacity);
}

const CounterHistory::Entry &CounterHistory::entry(std::size_t index) const
{
    return m_ring[(m_next + capacity - m_count + index) % capacity];
}

std::vector<CounterHistory::Point> CounterHistory::line(KernelCounter counter, WallTime since) const
{
    std::vector<Point> points;
    for (std::size_t i = 0; i < m_count; ++i) {
        const Entry &now = entry(i);
        if (now.label < since)
            continue;
        std::optional<double> value;
        if (isGauge(counter)) {
            if (const auto count = now.counters.of(counter))
                value = static_cast<double>(*count);
        } else if (i > 0) {
            const Entry &before = entry(i - 1);
            value = ratesBetween(before.counters, before.steady, now.counters, now.steady).of(counter);
        }
        if (value)
            points.push_back({now.label, *value});
    }
    return points;
}

bool CounterHistory::resetBefore(std::size_t index) const
{
    const Entry &before = entry(index - 1);
    const Entry &now = entry(index);
    return ratesBetween(before.counters, before.steady, now.counters, now.steady).reset;
}

std::size_t CounterHistory::firstWithin(std::chrono::seconds window) const
{
    std::size_t first = m_count - 1;
    while (first > 0 && entry(m_count - 1).steady - entry(first - 1).steady <= window)
        --first;
    return first;
}

CounterRates CounterHistory::ratesOver(std::chrono::seconds window) const
{
    if (m_count == 0)
        return {};
    std::size_t first = m_count - 1;
    for (const std::size_t oldest = firstWithin(window); first > oldest && !resetBefore(first);)
        --first;
    const Entry &from = entry(first);
    const Entry &to = entry(m_count - 1);
    return ratesBetween(from.counters, from.steady, to.counters, to.steady);
}

std::optional<std::uint64_t> CounterHistory::grownIn(KernelCounter counter, std::chrono::seconds window) const
{
    if (m_count == 0 || isGauge(counter))
        return std::nullopt;
    std::optional<std::uint64_t> grown;
    for (std::size_t i = firstWithin(window) + 1; i < m_count; ++i) {
        const auto before = entry(i - 1).counters.of(counter);
        const auto now = entry(i).counters.of(counter);
        if (before && now)
            grown = grown.value_or(0) + (resetBefore(i) ? 0 : *now - *before);
    }
    return grown;
}

} // namespace lightfoot
