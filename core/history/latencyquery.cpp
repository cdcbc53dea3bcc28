// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/latencyquery.h"

#include <algorithm>

namespace lightfoot {

LatencyQuery::LatencyQuery(HistoryWriter *writer, EndpointHandle endpoint, std::int64_t fromMs,
                           std::int64_t toMs)
    : m_writer(writer),
      m_endpoint(endpoint),
      m_fromMs(fromMs),
      m_toMs(toMs),
      m_short(toMs - fromMs <= 3'600'000)
{}

bool LatencyQuery::step()
{
    const std::uint32_t key = m_writer ? m_writer->keyOf(m_endpoint) : 0;
    return key == 0 || !m_short || !readBlocks();
}

// False: there are no more.
bool LatencyQuery::readBlocks()
{
    constexpr std::size_t blocksAStep = 64;
    Result<std::vector<StoredBlock>> blocks =
        m_writer->store().blocksBetween(m_fromMs, m_toMs, m_after, blocksAStep);
    if (!blocks) {
        m_problem = blocks.error().message;
        return false;
    }
    for (const StoredBlock &block : *blocks) {
        const Result<std::vector<Sample>> samples =
            m_writer->codec().decode(block.data, m_writer->keyOf(m_endpoint));
        if (samples)
            std::ranges::copy_if(*samples, std::back_inserter(m_samples), [this](const Sample &sample) {
                return sample.atMs >= m_fromMs && sample.atMs <= m_toMs;
            });
        else
            m_problem = samples.error().message;
    }
    if (blocks->size() < blocksAStep)
        return false;
    m_after = std::move(blocks->back());
    m_after.data.clear();
    return true;
}

void LatencyQuery::addRecent(const std::vector<RecentResult> &recent)
{
    std::int64_t newest = INT64_MIN;
    for (const Sample &sample : m_samples)
        newest = std::max(newest, sample.atMs);
    for (const RecentResult &result : recent) {
        if (result.atMs <= newest)
            continue;
        Sample sample;
        sample.atMs = result.atMs;
        sample.latencyUs = result.latencyUs;
        sample.outcome = result.outcome;
        m_samples.push_back(sample);
    }
}

std::vector<RollUp> LatencyQuery::readRollUps()
{
    std::vector<RollUp> rollUps;
    const auto keep = [&rollUps](const RollUp &rollUp) { rollUps.push_back(rollUp); };
    const Result<std::vector<StoredRollUps>> rows = m_writer->store().rollUps(
        m_writer->keyOf(m_endpoint), hourOf(minuteOf(m_fromMs)), hourOf(minuteOf(m_toMs)));
    if (!rows) {
        m_problem = rows.error().message;
    } else {
        for (const StoredRollUps &row : *rows) {
            if (!decodeRollUps(row.data, row.hour, keep))
                m_problem = message(QT_TRANSLATE_NOOP("Message", "an hour of the history is damaged"));
        }
    }
    m_writer->visitUnwritten(m_endpoint, keep);
    return rollUps;
}

LatencySeries LatencyQuery::result(const std::vector<RecentResult> &recent)
{
    LatencySeries series;
    // A short time long ago: its single results are deleted before its minutes are.
    const bool fromMinutes = m_writer && (!m_short || m_samples.empty());
    if (fromMinutes)
        series = seriesOfRollUps(readRollUps(), m_fromMs, m_toMs);
    if (!fromMinutes || series.points.empty()) {
        addRecent(recent);
        series = seriesOfSamples(m_samples, m_fromMs, m_toMs);
    }
    series.problem = m_problem;
    return series;
}

} // namespace lightfoot
