// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/historywriter.h"
#include "core/history/recent.h"

namespace lightfoot {

// One question about the past, answered in steps of some milliseconds, so that writing goes on between them.
// On the history's thread; borrows the writer.
class LatencyQuery
{
public:
    LatencyQuery(HistoryWriter *writer, EndpointHandle endpoint, std::int64_t fromMs, std::int64_t toMs);

    // True: finished.
    bool step();
    // After step() said true. recent: the newest results, which may not be in the store yet.
    LatencySeries result(const std::vector<RecentResult> &recent);

private:
    bool readBlocks();
    void addRecent(const std::vector<RecentResult> &recent);
    std::vector<RollUp> readRollUps();

    HistoryWriter *const m_writer; // null: memory only
    const EndpointHandle m_endpoint;
    const std::int64_t m_fromMs;
    const std::int64_t m_toMs;
    const bool m_short; // answered from single results
    StoredBlock m_after;
    std::vector<Sample> m_samples;
    Message m_problem;
};

} // namespace lightfoot
