// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/lanequeue.h"

#include <algorithm>
#include <map>

namespace lightfoot {

namespace {

bool opensProblem(NotificationKind kind)
{
    return isProblem(kind) && kind != NotificationKind::StillDown;
}

// Keeps the newest's words, so that it says what is the case now.
NotificationPtr latestOf(const Notification &newest, std::size_t count)
{
    Notification latest = newest;
    latest.id += "-latest";
    latest.kind = NotificationKind::Latest;
    latest.text += latest.text.empty() ? "" : "\n";
    latest.text += "The latest of " + std::to_string(count) + " messages that quiet hours held back.";
    return std::make_shared<const Notification>(std::move(latest));
}

} // namespace

void LaneQueue::release(Now now, Turn &turn)
{
    if (std::ranges::none_of(m_items, &Item::held))
        return;
    std::map<std::string, std::vector<Items::iterator>> groups;
    for (auto item = m_items.begin(); item != m_items.end(); ++item) {
        if (!item->held)
            continue;
        item->held = false;
        // The day in which it must be sent begins when it may be sent.
        item->deadline = now.steady + deliveryLifetime;
        const std::string &thread = item->notification().thread;
        if (!thread.empty())
            groups[thread].push_back(item);
    }
    for (const auto &[thread, group] : groups) {
        if (group.size() > 1)
            fold(group, now, turn);
    }
}

void LaneQueue::fold(const std::vector<Items::iterator> &group, Now now, Turn &turn)
{
    const Items::iterator newest = group.back();
    const bool resolved = isResolution(newest->notification().kind);
    // What is not the first of its outage follows one that people heard. After an attempt that failed they
    // may have heard of it all the same.
    const Notification &first = group.front()->notification();
    const bool unheard = opensProblem(first.kind) && first.number == 1 &&
                         std::ranges::all_of(group, [](const Items::iterator &item) {
                             return item->delivery.record.attempts == 0;
                         });
    Message why = message(QT_TRANSLATE_NOOP("Message", "quiet hours: a later message tells it"));
    if (resolved && unheard)
        why = message(QT_TRANSLATE_NOOP("Message", "it began and ended within the quiet hours"));
    if (!resolved) {
        const NotificationPtr latest = latestOf(newest->notification(), group.size());
        DeliveryRecord record{
            latest->id, newest->delivery.record.notifier, DeliveryState::Waiting, 0, now.wall, now.wall, ""};
        turn.made.push_back(latest);
        turn.changed.push_back(record);
        m_items.insert(newest, itemOf({std::move(record), latest}, now));
    }
    for (const Items::iterator &item : group) {
        if (item != newest || !resolved || unheard)
            giveUp(item, DeliveryState::Folded, why, turn);
    }
}

} // namespace lightfoot
