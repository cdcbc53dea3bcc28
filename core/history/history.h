// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gracefulthread.h"
#include "core/history/recent.h"
#include "core/history/store.h"
#include "core/monitor/event.h"
#include "core/monitor/monitor.h"

#include <atomic>
#include <functional>
#include <memory>

namespace lightfoot {

// Keeps what was measured: the newest results in memory, all of them in a store that a thread of its own writes, so
// that a slow or full disk never delays a probe. Public functions: any thread unless they say otherwise.
class History final : public HistorySink
{
public:
    explicit History(std::unique_ptr<Store> store);
    ~History() override; // writes what is left

    // Names the endpoints that handles stand for. Before the first append().
    void setEndpoints(const MonitoredEndpoints &endpoints);
    // The statuses of the last run, by endpoint id.
    std::unordered_map<std::string, KnownStatus> lastStatuses();

    void append(const ResultBatch &batch, const std::vector<Event> &events) override;

    // The last results in memory, oldest first, at most 60.
    std::vector<RecentResult> recent(EndpointHandle endpoint) const;
    // Asks the store; reply runs on the history's thread.
    void query(EndpointHandle endpoint, WallTime from, WallTime to, std::function<void(LatencySeries)> reply);

    // How the store does: for status bars. Results that were lost because the disk was slower than the probes for
    // longer than the buffer holds are counted, never silently dropped.
    HistoryHealth health() const;
};

} // namespace lightfoot
