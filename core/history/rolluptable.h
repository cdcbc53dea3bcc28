// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/rollup.h"

#include <vector>

namespace lightfoot {

// The minutes of all endpoints that are not in the store yet: for each the one that is going on and, as
// bytes, those that ended. Everything of an endpoint is taken at once, the minute that is going on included
// (the rest of it then becomes a second record): so "all samples up to block N are rolled up" is a fact about
// an endpoint that can be stored with it, and after a kill -9 nothing is counted twice or forgotten, whatever
// the clock did. No thread of its own: one caller at a time.
class RollUpTable
{
public:
    struct Row
    {
        std::uint32_t endpoint = 0; // as given to add()
        std::int64_t hour = 0;
        std::string data;
    };

    void reserve(std::size_t endpoints) { m_entries.reserve(endpoints); }
    void add(const Sample &sample);

    // Takes a share of the endpoints, in turn, and those whose hour ended. taken: whose samples are all in
    // rows now. True when the turn came round: everything that was here when it began has been taken.
    bool takeShare(std::size_t count, std::vector<Row> &rows, std::vector<std::uint32_t> &taken);
    void takeAll(std::vector<Row> &rows, std::vector<std::uint32_t> &taken);

    // What is here of one endpoint, oldest first.
    void visit(std::uint32_t endpoint, const std::function<void(const RollUp &)> &visit) const;
    // The same of all endpoints, in no order.
    void visitAll(const std::function<void(std::uint32_t endpoint, const RollUp &)> &visit) const;

    std::size_t size() const { return m_entries.size(); }
    std::size_t bytes() const { return m_bytes; } // of ended minutes: what grows when nobody takes

private:
    // A RollUp in 64 bytes; what does not fit in its counts becomes a record of its own.
    struct Minute
    {
        std::uint64_t sumUs = 0;
        std::int32_t minute = 0;
        std::uint32_t minUs = UINT32_MAX;
        std::uint32_t maxUs = 0;
        std::array<std::uint16_t, 4> counts{};
        std::array<std::uint16_t, rollUpBuckets> buckets{};
    };
    struct Entry
    {
        Minute current;
        std::int32_t hour = 0; // of ended
        bool going = false;    // current holds something
        std::string ended;
    };

    static RollUp toRollUp(const Minute &minute);
    void end(std::uint32_t endpoint);
    bool take(std::uint32_t endpoint, std::vector<Row> &rows);
    void moveEnded(std::uint32_t endpoint, std::vector<Row> &rows);
    void takeDue(std::vector<Row> &rows, std::vector<std::uint32_t> &taken);

    std::vector<Entry> m_entries;     // by endpoint
    std::vector<Row> m_ready;         // hours that ended
    std::vector<std::uint32_t> m_due; // the endpoints of m_ready
    std::size_t m_turn = 0;
    std::size_t m_bytes = 0;
};

} // namespace lightfoot
