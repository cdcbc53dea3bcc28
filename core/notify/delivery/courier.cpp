// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/courier.h"

#include <algorithm>
#include <future>
#include <set>

namespace lightfoot {

Courier::Courier(CourierOptions options)
    : m_options(std::move(options)),
      m_outbox(m_options.path),
      m_thread("notify", m_options.period, [this] { tick(); })
{}

Courier::~Courier()
{
    end();
}

void Courier::end()
{
    const auto now = std::chrono::steady_clock::now();
    // What waits behind an attempt begins early enough to have most of the time: what is cut short is sent
    // again, or is for a person to decide.
    m_thread.post([this, last = now + m_options.grace / 3] {
        m_lastStart = m_lastStart.value_or(last);
        publish();
    });
    m_thread.drain(); // what was decided in the last moment is under way
    {
        std::unique_lock lock(m_mutex);
        m_rested.wait_until(lock, now + m_options.grace, [this] { return m_underWay == 0; });
    }
    m_thread.post([this] { stop(); });
    m_thread.drain();
    m_thread.drain(); // what the lanes said meanwhile
}

bool Courier::mayStart() const
{
    return !m_stopping && (!m_lastStart || std::chrono::steady_clock::now() < *m_lastStart);
}

Result<AlertStates> Courier::load()
{
    std::promise<Result<AlertStates>> promise;
    m_thread.post([&] {
        Result<AlertStates> states = m_outbox.states();
        flush({});                                // which takes in what an earlier run did not send
        m_toldGeneration = m_outbox.generation(); // whoever loads knows what is there
        pump();
        promise.set_value(std::move(states));
    });
    return promise.get_future().get();
}

void Courier::save(AlertBatch batch)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_pending.empty();
        m_dropped += mergeBatch(m_pending, std::move(batch)).size();
        if (m_pending.empty())
            return;
    }
    if (first)
        m_thread.post([this] { take(); });
}

std::vector<DecisionRecord> Courier::decisions(std::string_view endpoint, WallTime from, WallTime to)
{
    std::promise<std::vector<DecisionRecord>> promise;
    m_thread.post([&] {
        std::vector<DecisionRecord> found =
            m_outbox.decisions(endpoint, from, to).value_or(std::vector<DecisionRecord>());
        std::ranges::copy_if(
            m_unwritten.batch.decisions, std::back_inserter(found), [&](const DecisionRecord &decision) {
                return decision.endpoint == endpoint && decision.at >= from && decision.at <= to;
            });
        promise.set_value(std::move(found));
    });
    return promise.get_future().get();
}

void Courier::setPlan(AlertPlan plan, ChannelKinds kinds, std::string sender, std::string icon)
{
    m_thread.post([this, plan = std::move(plan), kinds, sender = std::move(sender), icon = std::move(icon)] {
        LaneSurroundings surroundings{m_options.clock, sender, m_options.host, icon};
        if (m_options.seed)
            surroundings.seed = m_options.seed;
        replaceLanes(plan, kinds, surroundings);
        pump();
    });
}

void Courier::sendTo(std::string notifier, Notification notification)
{
    m_thread.post([this, notifier = std::move(notifier), notification = std::move(notification)] {
        enqueueTo(notifier, notification);
        pump();
    });
}

void Courier::retry(std::string notification, std::string notifier)
{
    m_thread.post([this, notification = std::move(notification), notifier = std::move(notifier)] {
        reviveOne(notification, notifier, true);
        pump();
    });
}

void Courier::drop(std::string notification, std::string notifier)
{
    m_thread.post([this, notification = std::move(notification), notifier = std::move(notifier)] {
        reviveOne(notification, notifier, false);
        publish();
    });
}

std::vector<StoredDelivery> Courier::deadLetters() const
{
    const std::lock_guard lock(m_mutex);
    return m_publishedDead;
}

CourierHealth Courier::health() const
{
    const std::lock_guard lock(m_mutex);
    return m_published;
}

void Courier::take()
{
    AlertBatch batch;
    {
        const std::lock_guard lock(m_mutex);
        std::swap(batch, m_pending);
    }
    OutboxWrite write;
    for (Notification &notification : batch.notifications) {
        if (!known(notification, write))
            enqueue(std::move(notification), write);
    }
    write.batch.states = std::move(batch.states);
    write.batch.decisions = std::move(batch.decisions);
    flush(std::move(write));
    pump();
}

void Courier::tick()
{
    if (m_stopping)
        return;
    OutboxWrite write;
    adopt(write);
    if (!write.empty() || !m_unwritten.empty() || !m_loaded || !m_outbox.isOpen() || m_health.problem)
        flush(std::move(write));
    readRequests();
    pump();
}

void Courier::keep(OutboxWrite write)
{
    m_health.dropped += m_unwritten.merge(std::move(write));
}

// Writes this and what could not be written before, or keeps both for later.
void Courier::flush(OutboxWrite write)
{
    keep(std::move(write));
    const SteadyTime now = m_options.clock->steady();
    if (m_health.problem && now < m_nextOpen && !m_stopping)
        return;
    m_nextOpen = now + m_options.reopen;
    if (const auto opened = m_outbox.open(); !opened) {
        m_health.problem = opened.error().message;
        return;
    }
    if (const auto loaded = loadDeliveries(); !loaded) {
        m_health.problem = loaded.error().message;
        return;
    }
    if (m_generation != m_outbox.generation())
        snapshot();
    if (!m_unwritten.empty()) {
        if (const auto written = m_outbox.write(m_unwritten); !written) {
            m_health.problem = written.error().message;
            return;
        }
    }
    m_unwritten = {};
    m_generation = m_outbox.generation();
    m_health.problem = {};
    tellUser();
}

// What an earlier run left; once, as soon as the disk can be read.
Result<void> Courier::loadDeliveries()
{
    if (m_loaded)
        return {};
    auto found = m_outbox.deliveries();
    if (!found)
        return tl::unexpected<Error>(found.error());
    m_loaded = true;
    for (StoredDelivery &delivery : *found) {
        // Handed over once more while the disk could not be read.
        if (m_unwritten.deliveries.contains({delivery.record.notification, delivery.record.notifier}))
            continue;
        const DeliveryState state = delivery.record.state;
        if (state == DeliveryState::Dead || state == DeliveryState::Maybe)
            bury(std::move(delivery));
        else
            m_orphans.push_back(std::move(delivery));
    }
    OutboxWrite write;
    adopt(write);
    keep(std::move(write));
    return {};
}

// An empty store: what waits is written to it, or a kill would lose it.
void Courier::snapshot()
{
    std::set<std::string> there;
    for (const Notification &notification : m_unwritten.batch.notifications)
        there.insert(notification.id);
    const auto put = [&](const StoredDelivery &delivery) {
        if (there.insert(delivery.notification->id).second)
            m_unwritten.batch.notifications.push_back(*delivery.notification);
        m_unwritten.put(delivery.record);
    };
    for (const auto *lanes : {&m_lanes, &m_retired}) {
        for (const auto &lane : *lanes)
            lane->queue().visit(put);
    }
    std::ranges::for_each(m_orphans, put);
    std::ranges::for_each(m_dead, put);
}

// So that what is handed over twice is told once.
bool Courier::known(const Notification &notification, const OutboxWrite &write)
{
    const std::string &id = notification.id;
    for (const OutboxWrite *one : {&write, &std::as_const(m_unwritten)}) {
        const auto found = one->deliveries.lower_bound({id, ""});
        if (one->unkept.contains(id))
            return true;
        if (found != one->deliveries.end() && found->first.first == id)
            return true;
    }
    return m_outbox.isOpen() && m_outbox.knows(notification.id).value_or(false);
}

void Courier::bury(StoredDelivery delivery)
{
    m_dead.push_back(std::move(delivery));
    if (m_dead.size() > std::size_t(Outbox::deadLimit))
        m_dead.erase(m_dead.begin());
    m_deadChanged = true;
}

// Takes those chosen out of the dead letters, to be sent as if they were new or never. How many they were.
std::size_t Courier::revive(const Choice &choice, bool again, OutboxWrite &write)
{
    const auto [first, last] = std::ranges::stable_partition(
        m_dead, [&](const StoredDelivery &delivery) { return !choice(delivery.record); });
    const auto count = static_cast<std::size_t>(last - first);
    for (auto delivery = first; delivery != last; ++delivery) {
        DeliveryRecord &record = delivery->record;
        record.state = again ? DeliveryState::Waiting : DeliveryState::Dropped;
        if (again) {
            record.attempts = 0;
            record.queued = record.next = m_options.clock->wall();
        }
        write.put(record);
        if (again)
            m_orphans.push_back(std::move(*delivery));
    }
    m_dead.erase(first, last);
    m_deadChanged = m_deadChanged || count > 0;
    adopt(write);
    return count;
}

void Courier::reviveOne(const std::string &notification, const std::string &notifier, bool again)
{
    OutboxWrite write;
    revive(
        [&](const DeliveryRecord &record) {
            return record.notification == notification && record.notifier == notifier;
        },
        again, write);
    flush(std::move(write));
}

void Courier::publish()
{
    m_health.notice = m_outbox.notice();
    m_health.storeGeneration = m_outbox.generation();
    m_health.unwritten = m_unwritten.batch.notifications.size();
    for (NotifierHealth &notifier : m_health.notifiers) {
        const Lane *lane = laneOf(notifier.key);
        notifier.waiting = lane ? lane->queue().size() : 0;
    }
    const auto busy = [](const std::unique_ptr<Lane> &lane) { return lane->queue().busy(); };
    const auto underWay = std::ranges::count_if(m_lanes, busy) + std::ranges::count_if(m_retired, busy);
    const std::lock_guard lock(m_mutex);
    m_underWay = m_stopping ? 0 : static_cast<std::size_t>(underWay);
    if (m_underWay == 0)
        m_rested.notify_all();
    const std::uint64_t dropped = m_health.dropped + m_dropped;
    m_published = m_health;
    m_published.dropped = dropped;
    if (std::exchange(m_deadChanged, false))
        m_publishedDead = m_dead;
}

} // namespace lightfoot
