// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/availabilityquery.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t rowsAStep = 2048;
constexpr int mostTries = 3;

std::uint64_t countOf(const RollUp &rollUp, Outcome outcome)
{
    return rollUp.counts[static_cast<std::size_t>(outcome)];
}

} // namespace

// An hour that ended is written in full minutes after its end: the one before the last is new too.
AvailabilityQuery::AvailabilityQuery(HistoryWriter &writer, std::int64_t fromMs, std::int64_t toMs)
    : m_writer(writer),
      m_firstMinute(minuteOf(fromMs)),
      m_lastMinute(minuteOf(toMs)),
      m_newHour(std::max(hourOf(m_firstMinute), hourOf(m_lastMinute) - 1))
{}

bool AvailabilityQuery::step()
{
    // What was counted as not written may have come into an hour that is read only now. Rare (a disk that
    // did not answer for hours), and not for ever: the last try stands.
    if (!m_began || (m_writer.lateRows(m_newHour) != m_lateRows && m_tries < mostTries)) {
        begin();
        return m_hour == m_newHour; // no older ones
    }
    return !readRows(m_newHour - 1, rowsAStep);
}

void AvailabilityQuery::begin()
{
    m_began = true;
    ++m_tries;
    m_lateRows = m_writer.lateRows(m_newHour);
    m_sums.clear();
    m_handles.clear();
    if (const MonitoredEndpoints &endpoints = m_writer.endpoints()) {
        for (const MonitoredEndpoint &endpoint : *endpoints) {
            if (const std::uint32_t key = m_writer.keyOf(endpoint.handle); key != 0)
                m_handles.emplace(key, endpoint.handle);
        }
    }
    m_hour = m_newHour;
    m_endpoint = 0;
    while (readRows(hourOf(m_lastMinute), rowsAStep)) {
    }
    addUnwritten();
    m_hour = hourOf(m_firstMinute);
    m_endpoint = 0;
}

void AvailabilityQuery::add(Sums &sums, const RollUp &rollUp) const
{
    if (rollUp.minute < m_firstMinute || rollUp.minute > m_lastMinute)
        return;
    sums.up += countOf(rollUp, Outcome::Up);
    sums.down += countOf(rollUp, Outcome::Down);
    sums.unknown += countOf(rollUp, Outcome::Unknown);
}

void AvailabilityQuery::addRow(const StoredRollUps &row)
{
    const auto found = m_handles.find(row.endpoint);
    if (found == m_handles.end())
        return; // of an endpoint that is gone
    Sums &sums = m_sums[found->second];
    if (!decodeRollUps(row.data, row.hour, [&](const RollUp &rollUp) { add(sums, rollUp); }))
        m_problem = message(QT_TRANSLATE_NOOP("Message", "an hour of the history is damaged"));
}

void AvailabilityQuery::addUnwritten()
{
    m_writer.visitAllUnwritten([this](std::uint32_t key, const RollUp &rollUp) {
        const auto found = m_handles.find(key);
        if (found != m_handles.end())
            add(m_sums[found->second], rollUp);
    });
}

bool AvailabilityQuery::readRows(std::int64_t toHour, std::size_t limit)
{
    const Result<std::vector<StoredRollUps>> rows =
        m_writer.store().rollUpsAfter(m_hour, m_endpoint, toHour, limit);
    if (!rows) {
        m_problem = rows.error().message;
        return false;
    }
    for (const StoredRollUps &row : *rows)
        addRow(row);
    if (rows->size() < limit)
        return false;
    m_hour = rows->back().hour;
    m_endpoint = rows->back().endpoint;
    return true;
}

Availability AvailabilityQuery::result()
{
    Availability availability;
    for (const auto &[endpoint, sums] : m_sums) {
        if (sums.up + sums.down + sums.unknown > 0)
            availability.endpoints.push_back({endpoint, sums.up, sums.down, sums.unknown});
    }
    std::ranges::sort(availability.endpoints, {}, &EndpointAvailability::endpoint);
    availability.problem = m_problem;
    return availability;
}

} // namespace lightfoot
