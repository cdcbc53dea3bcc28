// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/courier.h"

#include <algorithm>

namespace lightfoot {

Lane *Courier::laneOf(const std::string &key)
{
    const auto found = std::ranges::find_if(m_lanes, [&](const auto &lane) { return lane->key() == key; });
    return found == m_lanes.end() ? nullptr : found->get();
}

Lane *Courier::laneNumbered(std::uint64_t number)
{
    for (const auto *lanes : {&m_lanes, &m_retired}) {
        for (const std::unique_ptr<Lane> &lane : *lanes) {
            if (lane->number() == number)
                return lane.get();
        }
    }
    return nullptr;
}

NotifierHealth &Courier::healthOf(const std::string &key)
{
    const auto found = std::ranges::find(m_health.notifiers, key, &NotifierHealth::key);
    if (found != m_health.notifiers.end())
        return *found;
    m_health.notifiers.push_back({key, {}, 0, 0, 0, "", {}});
    return m_health.notifiers.back();
}

void Courier::addLane(const NotifierSettings &settings, bool dry, ChannelKinds kinds,
                      const LaneSurroundings &surroundings)
{
    const std::string key = notifierKey(settings);
    const ChannelKind *kind = findChannelKind(kinds, settings.kind);
    Result<std::unique_ptr<Channel>> channel =
        kind ? kind->create(settings)
             : failure(QT_TRANSLATE_NOOP("Message", "there is no kind of channel %1"), settings.kind);
    NotifierHealth &health = healthOf(key);
    health.problem = {};
    if (!channel) {
        const Message why = channel.error().message;
        health.problem = kind ? withoutSecrets(why, settings, *kind) : why;
        m_broken.emplace(key, settings);
        return;
    }
    auto quiet = weeklyQuietHours(settings.quiet, settings.timezone);
    if (!quiet) // Rather a message at night than none at all.
        health.problem = quiet.error().message;
    LaneRules rules{settings.retryTimes,
                    settings.retryInterval,
                    settings.perMinute > 0 ? settings.perMinute : kind->perMinute,
                    kind->foldsById,
                    dry || settings.dry,
                    quiet.value_or(nullptr)};
    m_lanes.push_back(std::make_unique<Lane>(
        ++m_lastLane, settings, *kind, *std::move(channel), std::move(rules), surroundings,
        [this](std::uint64_t lane, const Delivery &result, AttemptEnd end) {
            m_thread.post([this, lane, result, end] { finish(lane, result, end); });
        }));
}

// A lane that stays the same stays: it knows what its service was sent within the last minute.
void Courier::replaceLanes(const AlertPlan &plan, ChannelKinds kinds, const LaneSurroundings &surroundings)
{
    if (m_stopping)
        return;
    m_planned = true;
    std::vector<std::unique_ptr<Lane>> before = std::exchange(m_lanes, {});
    m_broken.clear();
    for (const NotifierSettings &settings : plan.notifiers) {
        const std::string key = notifierKey(settings);
        if (laneOf(key) || m_broken.contains(key))
            continue; // EaseProbe ignores the second of a name, too
        const auto same = std::ranges::find_if(before, [&](const std::unique_ptr<Lane> &lane) {
            return lane &&
                   lane->isLike(settings, plan.dry || settings.dry, findChannelKind(kinds, settings.kind),
                                surroundings.sender, surroundings.icon);
        });
        if (same != before.end())
            m_lanes.push_back(std::move(*same));
        else
            addLane(settings, plan.dry, kinds, surroundings);
    }
    for (std::unique_ptr<Lane> &lane : before) {
        if (lane)
            retire(std::move(lane));
    }
    std::erase_if(m_health.notifiers, [this](const NotifierHealth &health) {
        return !laneOf(health.key) && !m_broken.contains(health.key);
    });
    OutboxWrite write;
    adopt(write);
    flush(std::move(write));
}

void Courier::retire(std::unique_ptr<Lane> lane)
{
    std::ranges::move(lane->queue().takeWaiting(), std::back_inserter(m_orphans));
    if (lane->queue().busy()) // Its attempt goes on to its end.
        m_retired.push_back(std::move(lane));
}

void Courier::endRetired(const Lane &lane, OutboxWrite &write)
{
    const auto found =
        std::ranges::find_if(m_retired, [&](const std::unique_ptr<Lane> &one) { return one.get() == &lane; });
    if (found == m_retired.end())
        return;
    std::ranges::move((*found)->queue().takeWaiting(), std::back_inserter(m_orphans));
    m_retired.erase(found);
    adopt(write);
}

void Courier::addTo(Lane &lane, StoredDelivery delivery, OutboxWrite &write)
{
    const DeliveryState before = delivery.record.state;
    const NotificationPtr notification = delivery.notification;
    const DeliveryRecord now = lane.queue().add(std::move(delivery), nowOf(*m_options.clock));
    if (now.state != before)
        write.put(now);
    if (now.state != DeliveryState::Waiting)
        bury({now, notification});
}

void Courier::giveUpOrphan(StoredDelivery delivery, OutboxWrite &write)
{
    DeliveryRecord &record = delivery.record;
    const bool begun = record.state == DeliveryState::Sending; // when an earlier run ended
    record.state = begun ? DeliveryState::Maybe : DeliveryState::Dead;
    record.reason = toEnglish(
        begun ? maybeSent()
              : message(QT_TRANSLATE_NOOP("Message", "no notifier %1 was there for a day"), record.notifier));
    write.put(record);
    bury(std::move(delivery));
}

// Gives what no lane was there for to the lane that is there now, or up when it was missed for a day.
void Courier::adopt(OutboxWrite &write)
{
    if (!m_planned || m_stopping)
        return;
    const SteadyTime now = m_options.clock->steady();
    std::map<std::string, SteadyTime> missed;
    for (StoredDelivery &delivery : std::exchange(m_orphans, {})) {
        const std::string &key = delivery.record.notifier;
        if (Lane *lane = laneOf(key)) {
            addTo(*lane, std::move(delivery), write);
            continue;
        }
        const SteadyTime since = m_missed.try_emplace(key, now).first->second;
        if (now - since >= deliveryLifetime) {
            giveUpOrphan(std::move(delivery), write);
        } else {
            missed.emplace(key, since);
            m_orphans.push_back(std::move(delivery));
        }
    }
    m_missed = std::move(missed); // of what is still missed
}

void Courier::enqueue(Notification notification, OutboxWrite &write)
{
    const WallTime now = m_options.clock->wall();
    const auto value = std::make_shared<const Notification>(std::move(notification));
    bool heard = false;
    for (const std::unique_ptr<Lane> &lane : m_lanes) {
        if (!lane->listensTo(value->channels))
            continue;
        heard = true;
        DeliveryRecord record{value->id, lane->key(), DeliveryState::Waiting, 0, now, now, ""};
        write.put(record);
        addTo(*lane, {std::move(record), value}, write);
    }
    for (const auto &[key, settings] : m_broken) {
        if (!channelsMeet(settings.channels, value->channels))
            continue;
        heard = true;
        DeliveryRecord record{
            value->id, key, DeliveryState::Dead, 0, now, now, toEnglish(healthOf(key).problem)};
        write.put(record);
        bury({std::move(record), value});
    }
    if (heard)
        write.batch.notifications.push_back(*value);
    else
        ++m_health.unheard;
}

void Courier::enqueueTo(const std::string &notifier, Notification notification)
{
    Lane *lane = laneOf(notifier);
    if (!lane || known(notification, {})) {
        ++m_health.unheard;
        return;
    }
    const WallTime now = m_options.clock->wall();
    OutboxWrite write;
    DeliveryRecord record{notification.id, notifier, DeliveryState::Waiting, 0, now, now, ""};
    write.put(record);
    write.batch.notifications.push_back(notification);
    addTo(*lane, {std::move(record), std::make_shared<const Notification>(std::move(notification))}, write);
    flush(std::move(write));
}

void Courier::runDry(const Lane &lane, const StoredDelivery &delivery)
{
    if (m_options.dryRun)
        m_options.dryRun(lane.key(), *delivery.notification, lane.textOf(*delivery.notification));
}

// Starts what is due, its new states written first.
void Courier::pump()
{
    std::vector<std::pair<Lane *, NotificationPtr>> starts;
    OutboxWrite write;
    for (const std::unique_ptr<Lane> &lane : m_lanes) {
        for (bool again = mayStart(); again;) {
            LaneQueue::Turn turn = lane->queue().turn(nowOf(*m_options.clock));
            for (const NotificationPtr &made : turn.made)
                write.batch.notifications.push_back(*made);
            for (const DeliveryRecord &record : turn.changed)
                write.put(record);
            again = turn.start && turn.start->record.state == DeliveryState::Dry;
            if (again)
                runDry(*lane, *turn.start);
            else if (turn.start)
                starts.emplace_back(lane.get(), turn.start->notification);
            for (StoredDelivery &dead : turn.dead)
                bury(std::move(dead));
        }
    }
    if (!write.empty())
        flush(std::move(write));
    for (auto &[lane, notification] : starts)
        lane->send(std::move(notification));
    publish();
}

void Courier::count(NotifierHealth &health, const DeliveryRecord &record, AttemptEnd end) const
{
    health.lastReason = record.reason;
    if (record.state == DeliveryState::Sent) {
        ++health.sent;
        health.lastSent = m_options.clock->wall();
    } else if (end == AttemptEnd::Whole) {
        ++health.failed;
    }
}

void Courier::finish(std::uint64_t number, const Delivery &result, AttemptEnd end)
{
    Lane *lane = laneNumbered(number);
    if (!lane)
        return;
    StoredDelivery delivery = lane->queue().finished(result, nowOf(*m_options.clock), end);
    const DeliveryState state = delivery.record.state;
    if (laneOf(lane->key())) // else the list does not name it any more
        count(healthOf(lane->key()), delivery.record, end);
    OutboxWrite write;
    write.put(delivery.record);
    if (state == DeliveryState::Dead)
        bury(std::move(delivery));
    if (!lane->queue().busy()) // else it was cut short
        endRetired(*lane, write);
    flush(std::move(write));
    pump();
}

void Courier::stop()
{
    m_stopping = true;
    for (auto *lanes : {&m_lanes, &m_retired}) {
        for (const std::unique_ptr<Lane> &lane : *lanes)
            lane->cancel();
    }
    // What they still say comes into this thread's inbox, which is read to its end.
    for (auto *lanes : {&m_lanes, &m_retired}) {
        for (const std::unique_ptr<Lane> &lane : *lanes)
            lane->stop();
    }
    flush({});
    publish();
}

} // namespace lightfoot
