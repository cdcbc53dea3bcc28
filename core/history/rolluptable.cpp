// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/rolluptable.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace lightfoot {

void RollUpTable::add(const Sample &sample)
{
    if (sample.endpoint >= m_entries.size())
        m_entries.resize(sample.endpoint + std::size_t(1));
    constexpr std::int64_t last = std::numeric_limits<std::int32_t>::max();
    const auto minute = static_cast<std::int32_t>(std::clamp(minuteOf(sample.atMs), std::int64_t(0), last));
    Entry &entry = m_entries[sample.endpoint];
    const auto outcome = static_cast<std::size_t>(sample.outcome);
    if (entry.going && (entry.current.minute != minute || entry.current.counts[outcome] == UINT16_MAX))
        end(sample.endpoint);
    Minute &current = entry.current;
    if (!entry.going) {
        current = Minute{};
        current.minute = minute;
        entry.going = true;
    }
    ++current.counts[outcome];
    if (sample.outcome != Outcome::Up)
        return;
    current.sumUs += sample.latencyUs;
    current.minUs = std::min(current.minUs, sample.latencyUs);
    current.maxUs = std::max(current.maxUs, sample.latencyUs);
    ++current.buckets[rollUpBucketOf(sample.latencyUs)];
}

RollUp RollUpTable::toRollUp(const Minute &minute)
{
    RollUp rollUp;
    rollUp.minute = minute.minute;
    std::ranges::copy(minute.counts, rollUp.counts.begin());
    std::ranges::copy(minute.buckets, rollUp.buckets.begin());
    rollUp.minUs = minute.minUs;
    rollUp.maxUs = minute.maxUs;
    rollUp.sumUs = minute.sumUs;
    return rollUp;
}

void RollUpTable::end(std::uint32_t endpoint)
{
    Entry &entry = m_entries[endpoint];
    const auto hour = static_cast<std::int32_t>(hourOf(entry.current.minute));
    if (!entry.ended.empty() && entry.hour != hour) {
        moveEnded(endpoint, m_ready);
        m_due.push_back(endpoint);
    }
    entry.hour = hour;
    const std::size_t before = entry.ended.size();
    encodeRollUp(entry.ended, toRollUp(entry.current));
    m_bytes += entry.ended.size() - before;
    entry.going = false;
}

void RollUpTable::moveEnded(std::uint32_t endpoint, std::vector<Row> &rows)
{
    Entry &entry = m_entries[endpoint];
    if (&rows != &m_ready)
        m_bytes -= entry.ended.size();
    rows.push_back(Row{endpoint, entry.hour, std::exchange(entry.ended, {})});
}

bool RollUpTable::take(std::uint32_t endpoint, std::vector<Row> &rows)
{
    Entry &entry = m_entries[endpoint];
    if (entry.going)
        end(endpoint);
    if (entry.ended.empty())
        return false;
    moveEnded(endpoint, rows);
    return true;
}

void RollUpTable::takeDue(std::vector<Row> &rows, std::vector<std::uint32_t> &taken)
{
    // Taking may end a minute in yet another hour and so make more due: the index, not an iterator.
    for (std::size_t i = 0; i < m_due.size(); ++i) {
        if (take(m_due[i], rows))
            taken.push_back(m_due[i]);
    }
    for (Row &row : m_ready) {
        m_bytes -= row.data.size();
        rows.push_back(std::move(row));
    }
    m_ready.clear();
    m_due.clear();
}

bool RollUpTable::takeShare(std::size_t count, std::vector<Row> &rows, std::vector<std::uint32_t> &taken)
{
    count = std::min(count, m_entries.size() - m_turn);
    for (std::size_t i = 0; i < count; ++i, ++m_turn) {
        const auto endpoint = static_cast<std::uint32_t>(m_turn);
        if (take(endpoint, rows))
            taken.push_back(endpoint);
    }
    takeDue(rows, taken);
    if (m_turn < m_entries.size())
        return false;
    m_turn = 0;
    return true;
}

void RollUpTable::takeAll(std::vector<Row> &rows, std::vector<std::uint32_t> &taken)
{
    m_turn = 0;
    takeShare(m_entries.size(), rows, taken);
}

void RollUpTable::visit(std::uint32_t endpoint, const std::function<void(const RollUp &)> &visit) const
{
    for (const Row &row : m_ready) {
        if (row.endpoint == endpoint)
            decodeRollUps(row.data, row.hour, visit);
    }
    if (endpoint >= m_entries.size())
        return;
    const Entry &entry = m_entries[endpoint];
    decodeRollUps(entry.ended, entry.hour, visit);
    if (entry.going)
        visit(toRollUp(entry.current));
}

void RollUpTable::visitAll(const std::function<void(std::uint32_t, const RollUp &)> &visit) const
{
    const auto decode = [&visit](std::uint32_t endpoint, std::string_view bytes, std::int64_t hour) {
        decodeRollUps(bytes, hour, [&](const RollUp &rollUp) { visit(endpoint, rollUp); });
    };
    for (const Row &row : m_ready)
        decode(row.endpoint, row.data, row.hour);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const auto endpoint = static_cast<std::uint32_t>(i);
        decode(endpoint, m_entries[i].ended, m_entries[i].hour);
        if (m_entries[i].going)
            visit(endpoint, toRollUp(m_entries[i].current));
    }
}

} // namespace lightfoot
