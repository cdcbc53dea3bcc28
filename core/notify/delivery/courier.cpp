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
    m_thread.post([this] { stop(); });
}

Result<AlertStates> Courier::load()
{
    std::promise<Result<AlertStates>> promise;
    m_thread.post([&] {
        Result<AlertStates> states = m_outbox.states();
        flush({}); // which takes in what an earlier run did not send
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
        m_dropped += mergeBatch(m_pending, std::move(batch));
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

void Courier::setPlan(AlertPlan plan, ChannelKinds kinds, std::string sender)
{
    m_thread.post([this, plan = std::move(plan), kinds, sender = std::move(sender)] {
        replaceLanes(plan, kinds, sender);
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
        revive(notification, notifier, true);
        pump();
    });
}

void Courier::drop(std::string notification, std::string notifier)
{
    m_thread.post([this, notification = std::move(notification), notifier = std::move(notifier)] {
        revive(notification, notifier, false);
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
    if (!write.empty() || !m_unwritten.empty() || !m_loaded)
        flush(std::move(write));
    pump();
}

void Courier::keep(OutboxWrite write)
{
    m_health.dropped += mergeBatch(m_unwritten.batch, std::move(write.batch));
    for (auto &[key, record] : write.deliveries)
        m_unwritten.deliveries.insert_or_assign(key, std::move(record));
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

void Courier::revive(const std::string &notification, const std::string &notifier, bool again)
{
    const auto found = std::ranges::find_if(m_dead, [&](const StoredDelivery &delivery) {
        return delivery.record.notification == notification && delivery.record.notifier == notifier;
    });
    if (found == m_dead.end())
        return;
    StoredDelivery delivery = std::move(*found);
    m_dead.erase(found);
    m_deadChanged = true;
    DeliveryRecord &record = delivery.record;
    record.state = again ? DeliveryState::Waiting : DeliveryState::Dropped;
    OutboxWrite write;
    if (again) {
        record.attempts = 0;
        record.queued = record.next = m_options.clock->wall();
        write.put(record);
        m_orphans.push_back(std::move(delivery));
        adopt(write);
    } else {
        write.put(record);
    }
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
    const std::lock_guard lock(m_mutex);
    const std::uint64_t dropped = m_health.dropped + m_dropped;
    m_published = m_health;
    m_published.dropped = dropped;
    if (std::exchange(m_deadChanged, false))
        m_publishedDead = m_dead;
}

} // namespace lightfoot
