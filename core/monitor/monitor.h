// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gracefulthread.h"
#include "core/base/histogram.h"
#include "core/monitor/alertrequest.h"
#include "core/monitor/desk/alertdesk.h"
#include "core/monitor/event.h"
#include "core/monitor/minutes.h"
#include "core/monitor/phasebaseline.h"
#include "core/probe/proberkind.h"

#include <array>
#include <mutex>
#include <unordered_map>

namespace lightfoot {

// What a table row shows of an endpoint's present. A value.
struct EndpointView
{
    EndpointHandle endpoint = 0;
    Status status = Status::Pending;
    FailureKind failure = FailureKind::None;
    bool old = false;                     // from the last run or before a pause; not measured since
    WallTime since;                       // when the status began
    WallTime lastAt;                      // of the last measured result; epoch: never
    std::chrono::nanoseconds latency{-1}; // of the last up result; negative: none
    SlowPhase slow;                       // of the same result
};

// An endpoint as it is probed now, with the handle that results carry.
struct MonitoredEndpoint
{
    EndpointHandle handle = 0;
    EndpointPtr definition;
    std::string target; // for people: "10.0.0.5:443", "https://example.com/"
};
using MonitoredEndpoints = std::shared_ptr<const std::vector<MonitoredEndpoint>>;

// Counts since the start, for status bars and summaries.
struct MonitorTotals
{
    std::array<std::size_t, statusCount> endpoints{}; // by Status
    std::uint64_t up = 0;
    std::uint64_t down = 0;
    std::uint64_t unknown = 0;
    std::uint64_t notMeasured = 0;
    std::array<std::uint64_t, failureKindCount> failures{}; // results by FailureKind
    Histogram latency;                                      // of up results
    Histogram late;                                         // started - scheduled, of all that started
};

// A status known from an earlier run.
struct KnownStatus
{
    Status status = Status::Pending;
    FailureKind failure = FailureKind::None;
    WallTime since;
};

// What a monitor needs from others beside its sinks. They must outlive it.
struct MonitorServices
{
    AlertStore *alerts = nullptr; // null: nobody is told, nothing is kept
    WayFinder ways;               // empty: nothing is known of how probes get there
    const Clock *clock = nullptr; // null: the system's
};

// The facade that windows and command lines talk to: keeps every endpoint's state, on its own thread, from
// the results that the probe threads deliver, and decides who is told what. All public functions may be
// called from any thread and never wait for a disk, a network or a window.
class Monitor final : public ResultSink, public AlertStoreUser
{
public:
    // The sinks may be null and must outlive the monitor.
    Monitor(ProberKinds kinds, HistorySink *history, NotificationSink *notifications,
            MonitorServices services = {});
    ~Monitor() override;

    // What an earlier run kept of alerts. Once, before the first setEndpoints().
    void restore(AlertStates states);
    // What the list says of alerts beside its endpoints. An error names what is wrong; the plan before stays.
    Result<void> setAlertPlan(const AlertPlan &plan);
    // Whoever looks after our own health: told which servers to ask. Null: nobody any more.
    void setHealthSource(HealthSource *source);
    // A sample of it.
    void takeHealth(const HealthFacts &facts);
    Fitness fitness() const;
    std::optional<Sleep> lastSleep() const; // of this machine, since this process started

    // Replaces the set of endpoints. One that was there before (same id) keeps its handle and its state;
    // known gives the statuses of an earlier run by endpoint id. Returns the set with handles, to give to the
    // engine.
    MonitoredEndpoints setEndpoints(std::vector<EndpointPtr> endpoints,
                                    const std::unordered_map<std::string, KnownStatus> &known = {});
    MonitoredEndpoints endpoints() const;

    void deliver(ResultBatch batch) override;
    // Waits until all that was delivered before is taken in. Not from a sink.
    void drain();

    // Paused endpoints keep their place and show Paused; whoever runs the engine must also stop probing them.
    void setPaused(const std::vector<EndpointHandle> &endpoints, bool paused);

    // False: there is no outage to acknowledge.
    bool acknowledge(EndpointHandle endpoint, const Acknowledgement &note);
    void unacknowledge(EndpointHandle endpoint);
    void mute(EndpointHandle endpoint, const std::optional<Mute> &mute); // nothing: no longer
    std::optional<AlertState> alertState(EndpointHandle endpoint) const;
    // What people ask of it from another process; answered on its thread. monitor_requests.cpp
    void carryOut(AlertRequest request, Answered answered) override;
    void storeIsEmpty() override;
    // Those that are going on, oldest first, with all that are part of them; for those who ask often: open().
    std::vector<Incident> incidents() const;
    OpenBrief open() const;
    std::vector<Attention> attentionOf(const std::vector<EndpointHandle> &endpoints) const; // one for each

    // The endpoints that changed since the last call, each once with its newest view: for one reader (the
    // window).
    std::vector<EndpointView> takeChanges();
    // Every endpoint's view now.
    std::vector<EndpointView> views() const;
    // The newest result; its started time is the clock's epoch when there was none.
    ProbeResult lastResult(EndpointHandle endpoint) const;
    // The newest events, oldest first, at most limit.
    std::vector<Event> recentEvents(std::size_t limit = 200) const;
    MonitorTotals totals() const;
    // What came in the last hour, the present minute included, oldest first: MinuteRing::length of them.
    std::vector<MinuteCounts> lastHour() const;

private:
    struct Entry;
    // What came of results, to be handed on when the lock is gone.
    struct Outcomes
    {
        ResultBatch results;
        std::vector<Event> events;
        AlertBatch alerts;
    };
    void take(const ResultBatch &batch);
    void tick();
    void takeOne(const JudgedResult &judged, WallTime now, Outcomes &outcomes);
    void finish(const std::vector<JudgedResult> &judged, Outcomes &outcomes);
    void handOn(const Outcomes &outcomes);
    void tellDesk();
    AlertAnswer answerTo(const AlertRequest &request);
    void recall(Entry &entry, const std::unordered_map<std::string, KnownStatus> &known);
    void count(const ProbeResult &result);
    void markChanged(Entry &entry);
    EndpointView viewOf(const Entry &entry) const;

    const ProberKinds m_kinds;
    HistorySink *const m_history;
    NotificationSink *const m_notifications;
    const MonitorServices m_services;
    const SystemClock m_systemClock;
    const Clock &m_clock;
    mutable std::mutex m_mutex;                                // protects all below but the thread
    std::vector<std::unique_ptr<Entry>> m_entries;             // by handle; null: no longer there
    std::unordered_map<std::string, EndpointHandle> m_handles; // by endpoint id
    MonitoredEndpoints m_endpoints;
    std::vector<EndpointHandle> m_changed;
    std::vector<Event> m_events;
    MonitorTotals m_totals;
    MinuteRing m_minutes;
    AlertDesk m_desk;
    HealthSource *m_health = nullptr;
    bool m_hurry = false;    // as the health source was told
    GracefulThread m_thread; // last: gone before what its jobs use
};

} // namespace lightfoot
