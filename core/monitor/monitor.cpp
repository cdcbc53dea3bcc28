// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/monitor.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t eventLimit = 1000;

} // namespace

struct Monitor::Entry
{
    EndpointHandle handle = 0;
    EndpointPtr definition;
    std::string target;
    Thresholds thresholds;
    EndpointState state;
    ProbeResult last;
    WallTime lastAt;
    std::chrono::nanoseconds latency{-1};
    Status beforePause = Status::Pending;
    bool old = false;
    bool changed = false; // stands in m_changed
};

Monitor::Monitor(ProberKinds kinds, HistorySink *history, NotificationSink *notifications)
    : m_kinds(kinds),
      m_history(history),
      m_notifications(notifications),
      m_endpoints(std::make_shared<const std::vector<MonitoredEndpoint>>()),
      m_thread("monitor")
{}

Monitor::~Monitor() = default;

MonitoredEndpoints Monitor::setEndpoints(std::vector<EndpointPtr> endpoints,
                                         const std::unordered_map<std::string, KnownStatus> &known)
{
    const std::lock_guard lock(m_mutex);
    auto list = std::make_shared<std::vector<MonitoredEndpoint>>();
    list->reserve(endpoints.size());
    std::vector<bool> present(m_entries.size() + endpoints.size(), false);
    for (EndpointPtr &definition : endpoints) {
        const auto [place, isNew] =
            m_handles.try_emplace(definition->id, static_cast<EndpointHandle>(m_entries.size()));
        if (isNew) {
            m_entries.push_back(std::make_unique<Entry>());
            m_totals.endpoints[std::size_t(Status::Pending)] += 1;
        }
        Entry &entry = *m_entries[place->second];
        const ProberKind *kind = findKind(m_kinds, definition->kind);
        entry.handle = place->second;
        entry.target = kind ? kind->target(definition->options) : std::string();
        entry.thresholds = {definition->failureThreshold, definition->successThreshold, definition->degraded};
        entry.definition = std::move(definition);
        if (const auto found = isNew ? known.find(entry.definition->id) : known.end(); found != known.end())
            recall(entry, found->second);
        present[entry.handle] = true;
        list->push_back({entry.handle, entry.definition, entry.target});
    }
    for (std::size_t handle = 0; handle < m_entries.size(); ++handle) {
        if (!m_entries[handle] || present[handle])
            continue;
        --m_totals.endpoints[std::size_t(m_entries[handle]->state.status)];
        m_handles.erase(m_entries[handle]->definition->id);
        m_entries[handle].reset();
    }
    m_endpoints = std::move(list);
    return m_endpoints;
}

void Monitor::recall(Entry &entry, const KnownStatus &known)
{
    // A pause ends with the run; everything else is shown, marked old, until the first result.
    const Status status = known.status == Status::Paused ? Status::Pending : known.status;
    --m_totals.endpoints[std::size_t(entry.state.status)];
    ++m_totals.endpoints[std::size_t(status)];
    entry.state.status = status;
    entry.state.failure = known.failure;
    entry.state.since = known.since;
    entry.state.downFailure = known.failure;
    // People were told of it in the last run: not again, but of its end.
    entry.state.announcedDown = status == Status::Down;
    entry.old = status != Status::Pending;
}

MonitoredEndpoints Monitor::endpoints() const
{
    const std::lock_guard lock(m_mutex);
    return m_endpoints;
}

void Monitor::deliver(ResultBatch batch)
{
    m_thread.post([this, batch = std::move(batch)] { take(batch); });
}

void Monitor::drain()
{
    m_thread.drain();
}

void Monitor::count(const ProbeResult &result)
{
    ++m_totals.failures[std::size_t(result.failure)];
    switch (result.outcome) {
    case Outcome::Up:
        ++m_totals.up;
        m_totals.latency.add(result.latency);
        break;
    case Outcome::Down:
        ++m_totals.down;
        break;
    case Outcome::Unknown:
        ++m_totals.unknown;
        break;
    case Outcome::NotMeasured:
        ++m_totals.notMeasured;
        return;
    }
    m_totals.late.add(result.started - result.scheduled);
}

void Monitor::markChanged(Entry &entry)
{
    if (entry.changed)
        return;
    entry.changed = true;
    m_changed.push_back(entry.handle);
}

void Monitor::take(const ResultBatch &batch)
{
    std::vector<Event> events;
    {
        const std::lock_guard lock(m_mutex);
        for (const ProbeResult &result : batch) {
            if (result.endpoint >= m_entries.size() || !m_entries[result.endpoint])
                continue; // went away while the probe was under way
            Entry &entry = *m_entries[result.endpoint];
            count(result);
            const Status before = entry.state.status;
            const WallTime since = entry.state.since;
            if (const std::optional<Transition> change = apply(entry.state, result, entry.thresholds)) {
                --m_totals.endpoints[std::size_t(before)];
                ++m_totals.endpoints[std::size_t(change->to)];
                events.push_back({entry.handle, entry.definition, entry.target, *change,
                                  result.outcome == Outcome::Up ? entry.state.failure : result.failure,
                                  result.details ? result.details->reason : Message{}, result.at, since});
            }
            if (result.outcome != Outcome::NotMeasured) {
                entry.old = false;
                entry.lastAt = result.at;
                entry.latency = result.outcome == Outcome::Up ? result.latency : std::chrono::nanoseconds(-1);
            }
            // What was skipped has nothing to show: the last measured one stays.
            if (result.outcome != Outcome::NotMeasured || entry.lastAt == WallTime())
                entry.last = result;
            markChanged(entry);
        }
        m_events.insert(m_events.end(), events.begin(), events.end());
        if (m_events.size() > eventLimit * 2)
            m_events.erase(m_events.begin(), m_events.end() - std::ptrdiff_t(eventLimit));
    }
    if (m_history)
        m_history->append(batch, events);
    if (m_notifications && !events.empty())
        m_notifications->notify(events);
}

void Monitor::setPaused(const std::vector<EndpointHandle> &endpoints, bool paused)
{
    const std::lock_guard lock(m_mutex);
    for (const EndpointHandle handle : endpoints) {
        if (handle >= m_entries.size() || !m_entries[handle])
            continue;
        Entry &entry = *m_entries[handle];
        const bool isPaused = entry.state.status == Status::Paused;
        if (isPaused == paused)
            continue;
        --m_totals.endpoints[std::size_t(entry.state.status)];
        if (paused)
            entry.beforePause = entry.state.status;
        entry.state.status = paused ? Status::Paused : entry.beforePause;
        entry.old = !paused && entry.beforePause != Status::Pending;
        ++m_totals.endpoints[std::size_t(entry.state.status)];
        markChanged(entry);
    }
}

EndpointView Monitor::viewOf(const Entry &entry) const
{
    return {entry.handle,      entry.state.status, entry.state.failure, entry.old,
            entry.state.since, entry.lastAt,       entry.latency};
}

std::vector<EndpointView> Monitor::takeChanges()
{
    const std::lock_guard lock(m_mutex);
    std::vector<EndpointView> views;
    views.reserve(m_changed.size());
    for (const EndpointHandle handle : m_changed) {
        if (!m_entries[handle])
            continue;
        m_entries[handle]->changed = false;
        views.push_back(viewOf(*m_entries[handle]));
    }
    m_changed.clear();
    return views;
}

std::vector<EndpointView> Monitor::views() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<EndpointView> views;
    for (const auto &entry : m_entries) {
        if (entry)
            views.push_back(viewOf(*entry));
    }
    return views;
}

ProbeResult Monitor::lastResult(EndpointHandle endpoint) const
{
    const std::lock_guard lock(m_mutex);
    return endpoint < m_entries.size() && m_entries[endpoint] ? m_entries[endpoint]->last : ProbeResult{};
}

std::vector<Event> Monitor::recentEvents(std::size_t limit) const
{
    const std::lock_guard lock(m_mutex);
    const std::size_t count = std::min(limit, m_events.size());
    return {m_events.end() - std::ptrdiff_t(count), m_events.end()};
}

MonitorTotals Monitor::totals() const
{
    const std::lock_guard lock(m_mutex);
    return m_totals;
}

} // namespace lightfoot
