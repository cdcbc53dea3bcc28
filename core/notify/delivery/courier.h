// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gracefulthread.h"
#include "core/monitor/alertstore.h"
#include "core/notify/delivery/courierhealth.h"
#include "core/notify/delivery/lane.h"
#include "core/notify/delivery/outbox.h"

#include <mutex>

namespace lightfoot {

struct CourierOptions
{
    std::string path;             // of the store; empty: in memory
    const Clock *clock = nullptr; // outlives the courier
    std::string host;             // this machine's name
    // Told of what is not sent because of a dry run; on the courier's thread. Null: nobody.
    std::function<void(const std::string &notifier, const Notification &, const RenderedText &)> dryRun;
    std::chrono::milliseconds period{200};  // between two looks at what is due
    std::chrono::milliseconds reopen{5000}; // between two tries of a disk that failed
};

// Keeps what the monitor wants kept and tells people what it wants told: on the disk first, then over one
// lane a notifier. An own thread has the store and decides what is due; it waits for disks, never for a
// service.
//
// A message is Waiting on the disk before anything is tried, Sending before an attempt, and what became of it
// is written after it, so that a kill -9 at any moment loses nothing and repeats nothing knowingly: what was
// Sending is sent again only where the service folds it (ChannelKind::foldsById), else it is shown as Maybe
// among the dead letters, where a person decides. While the disk fails, messages are sent from memory, and
// health() says so; what changed is written when the disk is back.
//
// Public functions may be called from any thread; none but load(), decisions() and drain() waits.
class Courier final : public AlertStore
{
public:
    explicit Courier(CourierOptions options);
    // An orderly end: attempts under way are cancelled, what is not sent stays Waiting for the next start.
    ~Courier() override;

    Result<AlertStates> load() override;
    void save(AlertBatch batch) override;
    std::vector<DecisionRecord> decisions(std::string_view endpoint, WallTime from, WallTime to) override;

    // The notifiers from now on. One that stays as it is keeps its lane; what waits for one that is gone goes
    // to a later one of the same kind and name, or is given up after a day.
    void setPlan(AlertPlan plan, ChannelKinds kinds, std::string sender);
    // A message to one notifier ("kind/name") alone, whatever it listens to.
    void sendTo(std::string notifier, Notification notification);

    // What was given up or may have been sent, oldest first, at most Outbox::deadLimit.
    std::vector<StoredDelivery> deadLetters() const;
    void retry(std::string notification, std::string notifier); // as if it were new
    void drop(std::string notification, std::string notifier);

    CourierHealth health() const;
    // Waits until what was asked for before is done, but for what a service must answer. Not from dryRun.
    void drain() { m_thread.drain(); }

private:
    // All below on the courier's thread. courier_lanes.cpp: what has to do with lanes.
    void take();
    void enqueue(Notification notification, OutboxWrite &write);
    void enqueueTo(const std::string &notifier, Notification notification);
    bool known(const Notification &notification, const OutboxWrite &write);
    void tick();
    void keep(OutboxWrite write);
    void flush(OutboxWrite write);
    Result<void> loadDeliveries();
    void snapshot();
    void replaceLanes(const AlertPlan &plan, ChannelKinds kinds, const std::string &sender);
    void addLane(const NotifierSettings &settings, bool dry, ChannelKinds kinds, const std::string &sender);
    void addTo(Lane &lane, StoredDelivery delivery, OutboxWrite &write);
    void adopt(OutboxWrite &write);
    void pump();
    void runDry(const Lane &lane, const StoredDelivery &delivery);
    void finish(std::uint64_t lane, const Delivery &result);
    void count(NotifierHealth &health, const DeliveryRecord &record, bool cancelled) const;
    void bury(StoredDelivery delivery);
    void revive(const std::string &notification, const std::string &notifier, bool again);
    void stop();
    void publish();
    Lane *laneOf(const std::string &key);
    Lane *laneNumbered(std::uint64_t number);
    void retire(std::unique_ptr<Lane> lane);
    void endRetired(const Lane &lane, OutboxWrite &write);
    NotifierHealth &healthOf(const std::string &key);

    const CourierOptions m_options;
    mutable std::mutex m_mutex; // protects these four
    AlertBatch m_pending;       // handed over, not taken yet
    std::uint64_t m_dropped = 0;
    CourierHealth m_published;
    std::vector<StoredDelivery> m_publishedDead;

    Outbox m_outbox;
    int m_generation = 0;    // of the outbox, as far as it was written in full
    bool m_loaded = false;   // deliveries of an earlier run
    OutboxWrite m_unwritten; // what the disk did not take
    SteadyTime m_nextOpen{}; // while the disk fails
    std::uint64_t m_lastLane = 0;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    std::vector<std::unique_ptr<Lane>> m_retired;     // with an attempt under way
    std::map<std::string, NotifierSettings> m_broken; // by key; what listens but cannot be used
    std::vector<StoredDelivery> m_orphans;            // that no lane is there for
    std::vector<StoredDelivery> m_dead;
    bool m_deadChanged = false;
    bool m_stopping = false;
    CourierHealth m_health;
    GracefulThread m_thread; // last: gone before what its jobs use
};

} // namespace lightfoot
