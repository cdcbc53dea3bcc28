// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/delivery/lanequeue.h"
#include "tests/core/notify/delivery/deliverytesting.h"

namespace lightfoot::testing {

inline Delivery again(std::optional<std::chrono::milliseconds> after = {})
{
    return {Delivery::Verdict::Retry, message("the service said %1", "503"), after};
}

// A queue with a clock, and what came out of it.
struct Bench
{
    explicit Bench(LaneRules rules = {}, std::uint32_t seed = 1) : queue(std::move(rules), seed) {}

    DeliveryRecord add(const std::string &id, const std::string &thread,
                       NotificationKind kind = NotificationKind::Down,
                       DeliveryState state = DeliveryState::Waiting, int number = 1)
    {
        const WallTime now = clock.wall();
        Notification notification = notificationOf(id, thread, kind);
        notification.number = number;
        return queue.add({{id, "fake/a", state, 0, now, now, ""}, shared(std::move(notification))},
                         nowOf(clock));
    }

    // Which one is due now; empty: none.
    std::string due()
    {
        LaneQueue::Turn turn = queue.turn(nowOf(clock));
        for (const DeliveryRecord &record : turn.changed)
            states[record.notification] = record;
        made.insert(made.end(), turn.made.begin(), turn.made.end());
        started = turn.start;
        return turn.start ? turn.start->record.notification : std::string();
    }

    DeliveryState finish(const Delivery &result)
    {
        const StoredDelivery done = queue.finished(result, nowOf(clock));
        states[done.record.notification] = done.record;
        return done.record.state;
    }

    // Sends everything that is due now.
    std::vector<std::string> sendAll()
    {
        std::vector<std::string> sent;
        for (std::string id = due(); !id.empty(); id = due()) {
            sent.push_back(id);
            finish(Delivery::sent());
        }
        return sent;
    }

    HandClock clock;
    LaneQueue queue;
    std::map<std::string, DeliveryRecord> states;
    std::vector<NotificationPtr> made;
    std::optional<StoredDelivery> started;
};

} // namespace lightfoot::testing
