// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/availability.h"
#include "core/history/historywriter.h"

namespace lightfoot {

// Adds up the minutes of all endpoints over a time: one pass over the store's rows, in steps of some
// milliseconds, so that writing goes on between them. First the hours that are still written to, together
// with what is not in the store yet: in one step, as minutes move from there to here. On the history's
// thread; borrows the writer.
class AvailabilityQuery
{
public:
    AvailabilityQuery(HistoryWriter &writer, std::int64_t fromMs, std::int64_t toMs);

    // True: finished.
    bool step();
    // After step() said true.
    Availability result();

private:
    struct Sums
    {
        std::uint64_t up = 0;
        std::uint64_t down = 0;
        std::uint64_t unknown = 0;
    };

    void begin();
    void add(Sums &sums, const RollUp &rollUp) const;
    void addRow(const StoredRollUps &row);
    void addUnwritten();
    // Rows after the one read last, until the end of toHour. False: there are no more.
    bool readRows(std::int64_t toHour, std::size_t limit);

    HistoryWriter &m_writer;
    const std::int64_t m_firstMinute;
    const std::int64_t m_lastMinute;
    const std::int64_t m_newHour; // from here on rows are still written to
    bool m_began = false;
    int m_tries = 0;
    std::uint64_t m_lateRows = 0; // when it began
    std::int64_t m_hour = 0;      // of the row read last
    std::uint32_t m_endpoint = 0;
    std::unordered_map<std::uint32_t, EndpointHandle> m_handles; // by key
    std::unordered_map<EndpointHandle, Sums> m_sums;
    Message m_problem;
};

} // namespace lightfoot
