// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gracefulthread.h"
#include "core/history/availability.h"
#include "core/history/historywriter.h"
#include "core/history/recent.h"
#include "core/history/series.h"
#include "core/history/store.h"
#include "core/monitor/event.h"
#include "core/monitor/monitor.h"

#include <atomic>
#include <functional>
#include <memory>

namespace lightfoot {

class AvailabilityQuery;
class LatencyQuery;

// How the history does, for status bars and summaries. A value.
struct HistoryHealth
{
    Message problem; // set while results cannot be stored: full disk, read-only, no answer
    Message notice;  // what people should know since the start: a damaged file was set aside
    std::string location;
    std::string setAside; // where a damaged file went; empty: there was none
    std::uint64_t storedBytes = 0;
    std::uint64_t limitBytes = 0;
    std::uint64_t writtenSamples = 0; // since the start
    std::uint64_t lostSamples =
        0; // since the start: not stored, and never will be. Minutes may still count them.
    std::uint64_t lostEvents = 0;
    std::size_t waitingSamples = 0; // not stored yet
};

// Keeps what was measured: the newest results in memory, all of them in a store that a thread of its own
// writes, so that a slow or full disk never delays a probe. Public functions: any thread unless they say
// otherwise. A kill -9 loses at most what came in the last two seconds.
class History final : public HistorySink
{
public:
    // Without a store (null) it keeps the newest results alone.
    explicit History(std::unique_ptr<Store> store, HistoryOptions options = {});
    ~History() override; // writes what is left

    // Names the endpoints that handles stand for. Before the first append() of results of theirs.
    void setEndpoints(const MonitoredEndpoints &endpoints);
    // The statuses of the last run, by endpoint id. Waits for the disk, five seconds at most: none then.
    std::unordered_map<std::string, KnownStatus> lastStatuses();

    // Never waits for a disk.
    void append(const ResultBatch &batch, const std::vector<Event> &events) override;

    // The last results in memory, oldest first, at most 60.
    std::vector<RecentResult> recent(EndpointHandle endpoint) const;
    // Asks the store; reply runs on the history's thread. Up to an hour: single results; beyond: minutes.
    // False when too many questions wait already: reply will not run.
    bool query(EndpointHandle endpoint, WallTime from, WallTime to, std::function<void(LatencySeries)> reply);
    // What all endpoints' results from the first minute to the last came to. As query().
    bool availability(WallTime from, WallTime to, std::function<void(Availability)> reply);

    // How the store does: for status bars. Results that were lost because the disk was slower than the probes
    // for longer than the buffer holds are counted, never silently dropped.
    HistoryHealth health() const;

    // The most bytes that the store may use; the oldest is deleted, in steps.
    void setLimit(std::uint64_t bytes);
    // Writes what waits now and returns when that is done. Never from reply.
    void drain();

private:
    void write();
    void finish();
    void publish();
    void continueAvailability(const std::shared_ptr<AvailabilityQuery> &query,
                              const std::function<void(Availability)> &reply);
    Availability recentAvailability(std::int64_t fromMs, std::int64_t toMs) const;
    void continueQuery(const std::shared_ptr<LatencyQuery> &query, EndpointHandle endpoint,
                       const std::function<void(LatencySeries)> &reply);

    mutable std::mutex m_mutex;      // protects the next four; held for microseconds
    std::vector<RecentRing> m_rings; // by handle
    Pending m_pending;
    std::vector<MonitoredEndpoints> m_newEndpoints; // that the writer does not know yet
    WriterHealth m_health;

    // When the history's thread began what it does now, in steady nanoseconds; 0: it is idle.
    std::atomic<std::int64_t> m_busySince{0};
    std::atomic<bool> m_stopping{false};
    std::unique_ptr<HistoryWriter> m_writer; // used on the history's thread alone; null: memory only
    GracefulThread m_thread;                 // last: gone before what its jobs use
};

} // namespace lightfoot
