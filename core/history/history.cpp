// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/history.h"

#include "core/history/availabilityquery.h"
#include "core/history/latencyquery.h"

#include <future>
#include <unordered_set>

namespace lightfoot {

namespace {

constexpr std::size_t maximumWaiting = 64; // questions and other jobs

std::int64_t steadyNow()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

// Marks the time that a job takes, so that health() can tell that a disk does not answer while it does not.
class Busy
{
public:
    explicit Busy(std::atomic<std::int64_t> &since) : m_since(since) { m_since = steadyNow(); }
    ~Busy() { m_since = 0; }
    Busy(const Busy &) = delete;
    Busy &operator=(const Busy &) = delete;

private:
    std::atomic<std::int64_t> &m_since;
};

RecentResult toRecent(const Sample &sample)
{
    return RecentResult{sample.atMs, sample.latencyUs, sample.outcome, sample.failure, sample.closing};
}

} // namespace

History::History(std::unique_ptr<Store> store, HistoryOptions options)
    : m_pending(options.maximumPendingSamples),
      m_writer(store ? std::make_unique<HistoryWriter>(std::move(store), options) : nullptr),
      m_thread("history", options.period, [this] { write(); })
{
    if (m_writer)
        m_thread.post([this] { write(); }); // opens the store
}

History::~History()
{
    m_stopping = true;
    m_thread.post([this] { finish(); });
}

void History::setEndpoints(const MonitoredEndpoints &endpoints)
{
    std::unordered_set<EndpointHandle> present;
    std::size_t size = 0;
    for (const MonitoredEndpoint &endpoint : *endpoints) {
        present.insert(endpoint.handle);
        size = std::max<std::size_t>(size, endpoint.handle + std::size_t(1));
    }
    const std::lock_guard lock(m_mutex);
    m_rings.resize(std::max(size, m_rings.size()));
    for (std::size_t i = 0; i < m_rings.size(); ++i) {
        if (!present.contains(static_cast<EndpointHandle>(i)))
            m_rings[i] = {};
    }
    if (m_writer)
        m_newEndpoints.push_back(endpoints);
}

std::unordered_map<std::string, KnownStatus> History::lastStatuses()
{
    using Statuses = std::unordered_map<std::string, KnownStatus>;
    if (!m_writer)
        return {};
    const auto promise = std::make_shared<std::promise<Statuses>>();
    std::future<Statuses> future = promise->get_future();
    m_thread.post([this, promise] {
        const Busy busy(m_busySince);
        promise->set_value(m_writer->lastStatuses().value_or(Statuses()));
        publish();
    });
    if (future.wait_for(std::chrono::seconds(5)) != std::future_status::ready)
        return {};
    return future.get();
}

void History::append(const ResultBatch &batch, const std::vector<Event> &events)
{
    const std::lock_guard lock(m_mutex);
    for (const ProbeResult &result : batch) {
        const Sample sample = toSample(result);
        if (sample.endpoint < m_rings.size())
            m_rings[sample.endpoint].add(toRecent(sample));
        if (m_writer)
            m_pending.add(sample);
    }
    if (!m_writer)
        return;
    for (const Event &event : events)
        m_pending.add(event);
}

std::vector<RecentResult> History::recent(EndpointHandle endpoint) const
{
    const std::lock_guard lock(m_mutex);
    return endpoint < m_rings.size() ? m_rings[endpoint].results() : std::vector<RecentResult>();
}

bool History::query(EndpointHandle endpoint, WallTime from, WallTime to,
                    std::function<void(LatencySeries)> reply)
{
    const auto query =
        std::make_shared<LatencyQuery>(m_writer.get(), endpoint, toMilliseconds(from), toMilliseconds(to));
    return m_thread.post(
        [this, query, endpoint, reply = std::move(reply)] { continueQuery(query, endpoint, reply); },
        maximumWaiting);
}

void History::continueQuery(const std::shared_ptr<LatencyQuery> &query, EndpointHandle endpoint,
                            const std::function<void(LatencySeries)> &reply)
{
    LatencySeries series;
    {
        const Busy busy(m_busySince);
        // A question that is open when the program ends is answered with what there is so far.
        if (!query->step() && !m_stopping) {
            m_thread.post([this, query, endpoint, reply] { continueQuery(query, endpoint, reply); });
            return;
        }
        series = query->result(recent(endpoint));
    }
    reply(std::move(series));
}

bool History::availability(WallTime from, WallTime to, std::function<void(Availability)> reply)
{
    const std::int64_t fromMs = toMilliseconds(from);
    const std::int64_t toMs = toMilliseconds(to);
    return m_thread.post(
        [this, fromMs, toMs, reply = std::move(reply)] {
            if (!m_writer) {
                reply(recentAvailability(fromMs, toMs));
                return;
            }
            write(); // what came before the question counts
            continueAvailability(std::make_shared<AvailabilityQuery>(*m_writer, fromMs, toMs), reply);
        },
        maximumWaiting);
}

void History::continueAvailability(const std::shared_ptr<AvailabilityQuery> &query,
                                   const std::function<void(Availability)> &reply)
{
    {
        const Busy busy(m_busySince);
        if (!query->step() && !m_stopping) {
            m_thread.post([this, query, reply] { continueAvailability(query, reply); });
            return;
        }
    }
    reply(query->result());
}

// Without a store: as far as the memory goes.
Availability History::recentAvailability(std::int64_t fromMs, std::int64_t toMs) const
{
    Availability availability;
    const std::lock_guard lock(m_mutex);
    for (std::size_t i = 0; i < m_rings.size(); ++i) {
        EndpointAvailability sums{static_cast<EndpointHandle>(i)};
        for (const RecentResult &result : m_rings[i].results()) {
            if (minuteOf(result.atMs) < minuteOf(fromMs) || minuteOf(result.atMs) > minuteOf(toMs))
                continue;
            sums.up += result.outcome == Outcome::Up ? 1 : 0;
            sums.down += result.outcome == Outcome::Down ? 1 : 0;
            sums.unknown += result.outcome == Outcome::Unknown ? 1 : 0;
        }
        if (sums.up + sums.down + sums.unknown > 0)
            availability.endpoints.push_back(sums);
    }
    return availability;
}

HistoryHealth History::health() const
{
    HistoryHealth health;
    {
        const std::lock_guard lock(m_mutex);
        health.problem = m_health.problem;
        health.notice = m_health.store.notice;
        health.location = m_health.store.location;
        health.setAside = m_health.store.setAside;
        health.storedBytes = m_health.store.bytes;
        health.limitBytes = m_health.store.limitBytes;
        health.writtenSamples = m_health.writtenSamples;
        health.lostSamples = m_health.lostSamples + m_pending.lostSamples();
        health.lostEvents = m_health.lostEvents + m_pending.lostEvents();
        health.waitingSamples = m_health.unwrittenSamples + m_pending.samples();
    }
    const std::int64_t since = m_busySince;
    const auto busy = std::chrono::nanoseconds(since == 0 ? 0 : steadyNow() - since);
    if (busy > std::chrono::seconds(3))
        health.problem =
            message(QT_TRANSLATE_NOOP("Message", "the disk of the history has not answered for %1"),
                    humanDuration(busy));
    return health;
}

void History::setLimit(std::uint64_t bytes)
{
    if (m_writer)
        m_thread.post([this, bytes] { m_writer->setLimit(bytes); });
}

void History::drain()
{
    m_thread.post([this] { write(); });
    m_thread.drain();
}

void History::publish()
{
    const WriterHealth health = m_writer->health();
    const std::lock_guard lock(m_mutex);
    m_health = health;
}

void History::write()
{
    if (!m_writer)
        return;
    const Busy busy(m_busySince);
    std::unique_lock lock(m_mutex);
    bool ready = false;
    do { // again when endpoints came in between: results of theirs may be among those that wait
        const std::vector<MonitoredEndpoints> news = std::exchange(m_newEndpoints, {});
        lock.unlock();
        for (const MonitoredEndpoints &endpoints : news)
            m_writer->setEndpoints(endpoints);
        ready = m_writer->ready();
        lock.lock();
    } while (!m_newEndpoints.empty());
    // Not ready: everything stays where it is bounded and counted.
    if (ready) {
        std::deque<std::vector<Sample>> samples = m_pending.takeSamples();
        const std::deque<Event> events = m_pending.takeEvents();
        RollUpTable dropped = m_pending.takeDropped();
        lock.unlock();
        m_writer->write(std::move(samples), events, std::move(dropped));
    } else {
        lock.unlock();
    }
    publish();
}

void History::finish()
{
    if (!m_writer)
        return;
    write();
    const Busy busy(m_busySince);
    m_writer->finish();
}

} // namespace lightfoot
