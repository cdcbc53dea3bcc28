// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/monitor.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t eventLimit = 1000;
constexpr std::chrono::milliseconds tickPeriod = 1s; // of what time alone decides

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
    PhaseBaseline baseline;
    SlowPhase slow; // of the result that latency is of
    Status beforePause = Status::Pending;
    bool old = false;
    bool changed = false; // stands in m_changed
};

Monitor::Monitor(ProberKinds kinds, HistorySink *history, NotificationSink *notifications,
                 MonitorServices services)
    : m_kinds(kinds),
      m_history(history),
      m_notifications(notifications),
      m_services(std::move(services)),
      m_clock(m_services.clock ? *m_services.clock : m_systemClock),
      m_endpoints(std::make_shared<const std::vector<MonitoredEndpoint>>()),
      m_thread("monitor", tickPeriod, [this] { tick(); })
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
        if (isNew)
            recall(entry, known);
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
    tellDesk();
    return m_endpoints;
}

// What an earlier run believed is shown, marked old, until the first result.
void Monitor::recall(Entry &entry, const std::unordered_map<std::string, KnownStatus> &known)
{
    EndpointState state;
    if (const auto remembered = m_desk.remembered(entry.definition->id)) {
        state = *remembered; // with its counts: newer than what the history has
    } else if (const auto found = known.find(entry.definition->id); found != known.end()) {
        state.status = found->second.status;
        state.failure = state.downFailure = found->second.failure;
        state.since = found->second.since;
        // People were told of it in the last run: not again, but of its end.
        state.announcedDown = state.status == Status::Down;
    }
    if (state.status == Status::Paused)
        state.status = Status::Pending; // a pause ends with the run
    --m_totals.endpoints[std::size_t(entry.state.status)];
    ++m_totals.endpoints[std::size_t(state.status)];
    entry.state = state;
    entry.old = state.status != Status::Pending;
}

void Monitor::tellDesk()
{
    std::vector<DeskEndpoint> endpoints;
    endpoints.reserve(m_endpoints->size());
    for (const MonitoredEndpoint &endpoint : *m_endpoints)
        endpoints.push_back({endpoint.handle, endpoint.definition, endpoint.target,
                             m_services.ways ? m_services.ways(*endpoint.definition) : EndpointWay{}});
    m_desk.setEndpoints(
        std::move(endpoints), [this](EndpointHandle handle) { return m_entries[handle]->state; },
        m_clock.wall());
    if (m_health)
        m_health->setServers(m_desk.servers());
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

void Monitor::takeOne(const JudgedResult &judged, WallTime now, Outcomes &outcomes)
{
    const ProbeResult &result = judged.result;
    Entry &entry = *m_entries[result.endpoint];
    count(result);
    m_minutes.add(result.outcome, result.at, now);
    const Status before = entry.state.status;
    const WallTime since = entry.state.since;
    const std::optional<Transition> change = apply(entry.state, result, entry.thresholds);
    if (change) {
        --m_totals.endpoints[std::size_t(before)];
        ++m_totals.endpoints[std::size_t(change->to)];
        outcomes.events.push_back({entry.handle, entry.definition, entry.target, *change,
                                   result.outcome == Outcome::Up ? entry.state.failure : result.failure,
                                   result.details ? result.details->reason : Message{}, result.at, since});
    }
    if (change && change->announcement == Announcement::Down)
        m_minutes.addOutage(result.at, now);
    if (entry.state.status != Status::Paused)
        m_desk.take(judged, entry.state, change, now);
    if (result.outcome != Outcome::NotMeasured) {
        entry.old = false;
        entry.lastAt = result.at;
        entry.latency = result.outcome == Outcome::Up ? result.latency : std::chrono::nanoseconds(-1);
        entry.slow = result.outcome == Outcome::Up ? entry.baseline.take(result.phases) : SlowPhase{};
    }
    // What was skipped has nothing to show: the last measured one stays.
    if (result.outcome != Outcome::NotMeasured || entry.lastAt == WallTime())
        entry.last = result;
    markChanged(entry);
    outcomes.results.push_back(result);
}

// Takes in what passed the gate. With the lock.
void Monitor::finish(const std::vector<JudgedResult> &judged, Outcomes &outcomes)
{
    const WallTime now = m_clock.wall();
    outcomes.results.reserve(judged.size());
    for (const JudgedResult &one : judged) {
        if (one.result.endpoint < m_entries.size() && m_entries[one.result.endpoint])
            takeOne(one, now, outcomes); // the others went away while the probe was under way
    }
    m_events.insert(m_events.end(), outcomes.events.begin(), outcomes.events.end());
    if (m_events.size() > eventLimit * 2)
        m_events.erase(m_events.begin(), m_events.end() - std::ptrdiff_t(eventLimit));
    outcomes.alerts = m_desk.takeBatch();
    const bool hurry = m_desk.wantsHurry(m_clock.steady());
    if (m_health && hurry != m_hurry)
        m_health->setHurry(hurry);
    m_hurry = hurry;
}

void Monitor::handOn(const Outcomes &outcomes)
{
    if (m_history && !(outcomes.results.empty() && outcomes.events.empty()))
        m_history->append(outcomes.results, outcomes.events);
    if (m_notifications && !(outcomes.events.empty() && outcomes.alerts.notifications.empty()))
        m_notifications->notify({outcomes.events, outcomes.alerts.notifications});
    if (m_services.alerts && !outcomes.alerts.empty())
        m_services.alerts->save(outcomes.alerts);
}

void Monitor::take(const ResultBatch &batch)
{
    Outcomes outcomes;
    {
        const std::lock_guard lock(m_mutex);
        finish(m_desk.admit(batch, m_clock.steady()), outcomes);
    }
    handOn(outcomes);
}

void Monitor::tick()
{
    Outcomes outcomes;
    {
        const std::lock_guard lock(m_mutex);
        m_desk.tick(m_clock.wall());
        finish(m_desk.release(m_clock.steady()), outcomes);
    }
    handOn(outcomes);
}

void Monitor::restore(AlertStates states)
{
    const std::lock_guard lock(m_mutex);
    m_desk.restore(std::move(states), m_clock.steady());
}

Result<void> Monitor::setAlertPlan(const AlertPlan &plan)
{
    const std::lock_guard lock(m_mutex);
    return m_desk.setPlan(plan);
}

void Monitor::setHealthSource(HealthSource *source)
{
    const std::lock_guard lock(m_mutex);
    m_health = source;
    if (m_health)
        m_health->setServers(m_desk.servers());
}

void Monitor::takeHealth(const HealthFacts &facts)
{
    m_thread.post([this, facts] {
        Outcomes outcomes;
        {
            const std::lock_guard lock(m_mutex);
            m_desk.take(facts);
            finish(m_desk.release(m_clock.steady()), outcomes);
        }
        handOn(outcomes);
    });
}

Fitness Monitor::fitness() const
{
    const std::lock_guard lock(m_mutex);
    return m_desk.fitness();
}

std::optional<Sleep> Monitor::lastSleep() const
{
    const std::lock_guard lock(m_mutex);
    return m_desk.lastSleep();
}

bool Monitor::acknowledge(EndpointHandle endpoint, const Acknowledgement &note)
{
    const std::lock_guard lock(m_mutex);
    return m_desk.acknowledge(endpoint, note, m_clock.wall());
}

void Monitor::unacknowledge(EndpointHandle endpoint)
{
    const std::lock_guard lock(m_mutex);
    m_desk.unacknowledge(endpoint, m_clock.wall());
}

void Monitor::mute(EndpointHandle endpoint, const std::optional<Mute> &mute)
{
    const std::lock_guard lock(m_mutex);
    m_desk.mute(endpoint, mute, m_clock.wall());
}

std::optional<AlertState> Monitor::alertState(EndpointHandle endpoint) const
{
    const std::lock_guard lock(m_mutex);
    const AlertState *state = m_desk.alertOf(endpoint);
    return state ? std::optional(*state) : std::nullopt;
}

std::vector<Incident> Monitor::incidents() const
{
    const std::lock_guard lock(m_mutex);
    return m_desk.incidents();
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
        m_desk.setStatus(entry.handle, entry.state, m_clock.wall());
        markChanged(entry);
    }
}

EndpointView Monitor::viewOf(const Entry &entry) const
{
    return {entry.handle,      entry.state.status, entry.state.failure, entry.old,
            entry.state.since, entry.lastAt,       entry.latency,       entry.slow};
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

std::vector<MinuteCounts> Monitor::lastHour() const
{
    const std::lock_guard lock(m_mutex);
    return m_minutes.counts(m_clock.wall());
}

} // namespace lightfoot
