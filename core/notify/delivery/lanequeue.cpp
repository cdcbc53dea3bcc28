// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/lanequeue.h"

#include <algorithm>
#include <unordered_set>

namespace lightfoot {

LaneQueue::LaneQueue(LaneRules rules, std::uint32_t seed)
    : m_rules(std::move(rules)), m_random(seed), m_bucket(m_rules.perMinute), m_current(m_items.end())
{}

double LaneQueue::chance()
{
    return std::uniform_real_distribution<>(0, 1)(m_random);
}

LaneQueue::Item LaneQueue::itemOf(StoredDelivery delivery, Now now) const
{
    const DeliveryRecord &record = delivery.record;
    // A clock that was set must neither keep a message for ever nor give it up at once.
    const auto age = std::clamp<Duration>(now.wall - record.queued, Duration(0), deliveryLifetime);
    const auto wait = std::clamp<Duration>(record.next - now.wall, Duration(0), longestPause);
    // Also one that failed before the quiet hours and would have been tried again within them.
    const bool held =
        m_rules.quiet && (m_rules.quiet->quiet(record.queued) || m_rules.quiet->quiet(record.next));
    return {std::move(delivery), now.steady + wait, now.steady + deliveryLifetime - age, held};
}

DeliveryRecord LaneQueue::add(StoredDelivery delivery, Now now)
{
    DeliveryRecord &record = delivery.record;
    if (record.state == DeliveryState::Sending) {
        // What nobody can know must not end as given up.
        const bool again =
            m_rules.foldsById && now.wall - record.queued < deliveryLifetime && m_items.size() < limit;
        record.state = again ? DeliveryState::Waiting : DeliveryState::Maybe;
        record.reason = toEnglish(maybeSent());
    }
    if (record.state == DeliveryState::Waiting && m_items.size() >= limit) {
        record.state = DeliveryState::Dead;
        record.reason =
            toEnglish(message(QT_TRANSLATE_NOOP("Message", "too many messages wait for this notifier")));
    }
    DeliveryRecord result = record;
    if (result.state != DeliveryState::Waiting)
        return result;
    m_items.push_back(itemOf(std::move(delivery), now));
    m_wake = SteadyTime::min();
    return result;
}

LaneQueue::Turn LaneQueue::turn(Now now)
{
    Turn turn;
    if (m_busy || m_items.empty())
        return turn;
    const bool quiet = m_rules.quiet && m_rules.quiet->quiet(now.wall);
    if (quiet == m_wasQuiet && now.steady < m_wake)
        return turn;
    m_wasQuiet = quiet;
    if (quiet)
        hold();
    else
        release(now, turn);
    expire(now, turn);
    if (!m_rules.dry && (now.steady < m_pausedUntil || !m_bucket.ready(now.steady)))
        return turn;
    if (const auto item = pick(now, quiet); item != m_items.end())
        start(item, turn);
    return turn;
}

void LaneQueue::giveUp(Items::iterator item, DeliveryState state, const Message &why, Turn &turn)
{
    DeliveryRecord &record = item->delivery.record;
    record.state = state;
    const std::string last = record.reason.empty() ? std::string() : " (" + record.reason + ")";
    record.reason = toEnglish(why) + last;
    turn.changed.push_back(record);
    if (state == DeliveryState::Dead)
        turn.dead.push_back(std::move(item->delivery));
    m_items.erase(item);
}

void LaneQueue::expire(Now now, Turn &turn)
{
    for (auto item = m_items.begin(); item != m_items.end();) {
        const auto present = item++;
        if (!present->held && present->deadline <= now.steady)
            giveUp(present, DeliveryState::Dead,
                   message(QT_TRANSLATE_NOOP("Message", "it could not be sent within a day")), turn);
    }
}

void LaneQueue::hold()
{
    for (Item &item : m_items)
        item.held = item.notification().kind != NotificationKind::Test;
}

LaneQueue::Items::iterator LaneQueue::pick(Now now, bool quiet)
{
    std::unordered_set<std::string_view> waiting; // outages with an earlier message that waits
    m_wake = SteadyTime::max();
    for (auto item = m_items.begin(); item != m_items.end(); ++item) {
        if (quiet && item->held)
            continue;
        m_wake = std::min(m_wake, item->deadline);
        const std::string &thread = item->notification().thread;
        if (!thread.empty() && !waiting.insert(thread).second)
            continue;
        if (item->next <= now.steady) {
            m_wake = SteadyTime::min();
            return item;
        }
        m_wake = std::min(m_wake, item->next);
    }
    return m_items.end();
}

void LaneQueue::start(Items::iterator item, Turn &turn)
{
    DeliveryRecord &record = item->delivery.record;
    if (m_rules.dry) {
        record.state = DeliveryState::Dry;
        turn.changed.push_back(record);
        turn.start = item->delivery;
        m_items.erase(item);
        return;
    }
    record.state = DeliveryState::Sending;
    ++record.attempts;
    m_bucket.take();
    m_busy = true;
    m_current = item;
    turn.changed.push_back(record);
    turn.start = item->delivery;
}

void LaneQueue::postpone(DeliveryRecord &record, const Delivery &result, Now now)
{
    Duration pause = retryPause(record.attempts, m_rules.retryTimes, m_rules.retryInterval, chance());
    if (result.retryAfter) {
        // The service means all of us, not this message.
        const Duration wish = wishedPause(*result.retryAfter, chance());
        pause = std::max(pause, wish);
        m_pausedUntil = now.steady + wish;
    }
    record.next = now.wall + pause;
    m_current->next = now.steady + pause;
}

StoredDelivery LaneQueue::finished(const Delivery &result, Now now, AttemptEnd end)
{
    DeliveryRecord &record = m_current->delivery.record;
    record.reason = result.reason ? toEnglish(result.reason) : std::string();
    if (end == AttemptEnd::CutShort && result.verdict == Delivery::Verdict::Retry)
        return m_current->delivery;
    m_busy = false;
    m_wake = SteadyTime::min();
    switch (result.verdict) {
    case Delivery::Verdict::Sent:
        record.state = DeliveryState::Sent;
        break;
    case Delivery::Verdict::Refused:
        record.state = DeliveryState::Dead;
        break;
    case Delivery::Verdict::Retry:
        record.state = DeliveryState::Waiting;
        if (end == AttemptEnd::NotBegun)
            --record.attempts;
        else
            postpone(record, result, now);
        return m_current->delivery;
    }
    StoredDelivery done = std::move(m_current->delivery);
    m_items.erase(m_current);
    m_current = m_items.end();
    return done;
}

std::vector<StoredDelivery> LaneQueue::takeWaiting()
{
    std::vector<StoredDelivery> taken;
    for (auto item = m_items.begin(); item != m_items.end();) {
        const auto present = item++;
        if (m_busy && present == m_current)
            continue;
        taken.push_back(std::move(present->delivery));
        m_items.erase(present);
    }
    return taken;
}

void LaneQueue::visit(const std::function<void(const StoredDelivery &)> &visitor) const
{
    for (const Item &item : m_items)
        visitor(item.delivery);
}

} // namespace lightfoot
