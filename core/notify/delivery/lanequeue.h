// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/channel.h"
#include "core/notify/delivery/deliveryrecord.h"
#include "core/notify/delivery/pacing.h"
#include "core/notify/delivery/quiethours.h"

#include <functional>
#include <list>
#include <random>

namespace lightfoot {

struct LaneRules
{
    int retryTimes = 3;
    Duration retryInterval = 5s;
    int perMinute = 0;                 // at most; 0: no limit
    bool foldsById = false;            // ChannelKind::foldsById
    bool dry = false;                  // logged, not sent
    std::shared_ptr<QuietHours> quiet; // null: none
};

// How an attempt came to its end.
enum class AttemptEnd : std::uint8_t
{
    Whole,    // by itself
    NotBegun, // the program ends: nothing was done yet
    CutShort  // the program ends and broke it off: what was on its way may arrive
};

// What waits for one notifier, and what is to be done about it now: one attempt at a time, the messages of
// one outage in their order, those of others not held up by one that fails. Knows no thread, disk or channel.
// One thread's own.
//
// Quiet hours: nothing is sent but a person's test. Afterwards each outage that has several messages is told
// once: nothing at all when it began and ended within them (nobody heard of it, so nobody waits for its end);
// the resolution as it is when its beginning was told before (services close by it what they opened); else
// the newest as NotificationKind::Latest. A single message is sent as it is.
class LaneQueue
{
public:
    static constexpr std::size_t limit = 10'000; // more become dead letters

    explicit LaneQueue(LaneRules rules, std::uint32_t seed = 1);

    // Takes what is Waiting, or Sending from an earlier run that ended meanwhile: that is sent again only
    // where the service folds two messages with one id, and within its day; else it is Maybe. Returns how it
    // stands now; what is not Waiting was not taken.
    DeliveryRecord add(StoredDelivery delivery, Now now);

    struct Turn
    {
        std::vector<NotificationPtr> made;   // new ones that stand for several
        std::vector<DeliveryRecord> changed; // to be written
        std::vector<StoredDelivery> dead;    // of these, what was given up
        // To be sent now (Sending; finished() must follow) or logged (Dry; done with).
        std::optional<StoredDelivery> start;
    };
    Turn turn(Now now);

    // How the attempt that turn() started ended. One that was cut short without a verdict stays under way
    // (Sending): the next start knows what to do about it, and no other attempt follows here.
    StoredDelivery finished(const Delivery &result, Now now, AttemptEnd end = AttemptEnd::Whole);

    bool busy() const { return m_busy; }
    std::size_t size() const { return m_items.size(); } // the one under way included
    SteadyTime pausedUntil() const { return m_pausedUntil; }
    // Everything but what is under way, which stays.
    std::vector<StoredDelivery> takeWaiting();
    void visit(const std::function<void(const StoredDelivery &)> &visitor) const;

private:
    struct Item
    {
        StoredDelivery delivery;
        SteadyTime next;
        SteadyTime deadline;
        bool held = false; // came or waited in quiet hours

        const Notification &notification() const { return *delivery.notification; }
    };
    using Items = std::list<Item>;

    Item itemOf(StoredDelivery delivery, Now now) const;
    void expire(Now now, Turn &turn);
    void hold();
    void release(Now now, Turn &turn);
    void fold(const std::vector<Items::iterator> &group, Now now, Turn &turn);
    void giveUp(Items::iterator item, DeliveryState state, const Message &why, Turn &turn);
    Items::iterator pick(Now now, bool quiet);
    void start(Items::iterator item, Turn &turn);
    double chance();
    void postpone(DeliveryRecord &record, const Delivery &result, Now now);

    const LaneRules m_rules;
    std::minstd_rand m_random;
    TokenBucket m_bucket;
    Items m_items; // in the order in which they were taken
    Items::iterator m_current;
    bool m_busy = false;
    bool m_wasQuiet = false;
    SteadyTime m_pausedUntil = SteadyTime::min();
    SteadyTime m_wake = SteadyTime::min(); // before it there is nothing to do
};

} // namespace lightfoot
