// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/pending.h"
#include "core/history/rolluprebuild.h"
#include "core/history/series.h"

#include <memory>

namespace lightfoot {

struct HistoryOptions
{
    std::chrono::milliseconds period{1000}; // between two writes
    // 120 s of 4,000 results a second (27 MB) wait for a disk that does not answer.
    std::size_t maximumPendingSamples = 480'000;
    // What waits, compressed, for a disk that answers with errors: hours at full rate.
    std::size_t maximumUnwrittenBytes = std::size_t(32) << 20;
    std::size_t flushPeriods = 300; // every endpoint's minutes are written once in so many periods
};

// What the writer knows of itself. A value.
struct WriterHealth
{
    StoreHealth store;
    Message problem; // set while the store cannot be used
    std::uint64_t writtenSamples = 0;
    std::uint64_t lostSamples = 0;
    std::uint64_t lostEvents = 0;
    std::size_t unwrittenSamples = 0;
};

// The part of the history that waits for disks: turns samples into blocks and minutes, and keeps what the
// store does not take until it does. Owned by History; all functions on the history's thread.
class HistoryWriter
{
public:
    HistoryWriter(std::unique_ptr<Store> store, HistoryOptions options);

    void setEndpoints(MonitoredEndpoints endpoints);
    // Opens the store and names the endpoints to it, where that is to be done. False: try again later.
    bool ready();
    // One batch of everything that waits. Endpoints are handles. Only when ready().
    void write(std::deque<std::vector<Sample>> samples, const std::deque<Event> &events, RollUpTable dropped);
    // Writes the minutes that go on too: before the end.
    void finish();

    Result<std::unordered_map<std::string, KnownStatus>> lastStatuses();
    void setLimit(std::uint64_t bytes) { m_store->setLimit(bytes); }
    WriterHealth health() const;

    // For questions about the past.
    Store &store() { return *m_store; }
    BlockCodec &codec() { return m_codec; }
    std::uint32_t keyOf(EndpointHandle endpoint) const; // 0: unknown
    // The minutes of an endpoint that are not in the store yet.
    void visitUnwritten(EndpointHandle endpoint, const std::function<void(const RollUp &)> &visit) const;
    // Those of all endpoints, by the store's keys, in no order.
    void visitAllUnwritten(const std::function<void(std::uint32_t key, const RollUp &)> &visit) const;
    // The endpoints that are watched now; may be null.
    const MonitoredEndpoints &endpoints() const { return m_endpoints; }
    // How many minutes' rows went into hours before this one, ever, as far as any question asked for it: a
    // question that reads old hours in several steps must begin anew when it grows.
    std::uint64_t lateRows(std::int64_t beforeHour);

private:
    bool registerEndpoints();
    void stepRebuild(std::chrono::milliseconds time);
    void addBlocks(WriteBatch &batch, std::deque<std::vector<Sample>> samples);
    void addEvents(WriteBatch &batch, const std::deque<Event> &events);
    void addRows(WriteBatch &batch, std::vector<RollUpTable::Row> rows) const;
    void addShare(WriteBatch &batch, bool all);
    void keep(WriteBatch batch);
    void dropUnwritten();
    void writeUnwritten();

    const std::unique_ptr<Store> m_store;
    const HistoryOptions m_options;
    BlockCodec m_codec;
    MonitoredEndpoints m_endpoints;
    bool m_registered = true;
    std::uint64_t m_identity = 0;
    std::vector<std::uint32_t> m_keys;        // by handle
    RollUpTable m_table;                      // by handle
    std::unique_ptr<RollUpRebuild> m_rebuild; // null: done. Until then no minutes are taken from m_table.
    int m_rebuildFailures = 0;                // in a row
    std::int64_t m_turnBegan = 0;             // the last block when the present turn through m_table began
    std::deque<WriteBatch> m_unwritten;
    std::size_t m_unwrittenBytes = 0;
    std::int64_t m_lateBefore = INT64_MIN;
    std::uint64_t m_lateRows = 0;
    Message m_problem;
    std::uint64_t m_writtenSamples = 0;
    std::uint64_t m_lostSamples = 0;
    std::uint64_t m_lostEvents = 0;
};

} // namespace lightfoot
