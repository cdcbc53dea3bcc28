// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gracefulthread.h"
#include "core/monitor/alertrequest.h"
#include "core/monitor/alertstore.h"
#include "core/notify/delivery/courierhealth.h"
#include "core/notify/delivery/lane.h"
#include "core/notify/delivery/outbox.h"

#include <condition_variable>
#include <mutex>
#include <set>

namespace lightfoot {

struct CourierOptions
{
    std::string path;             // of the store; empty: in memory
    const Clock *clock = nullptr; // outlives the courier
    std::string host;             // this machine's name
    // Told of what is not sent because of a dry run; on the courier's thread. Null: nobody.
    std::function<void(const std::string &notifier, const Notification &, const RenderedText &)> dryRun;
    // Told of requests that cannot be carried out by anybody; on the courier's thread. Null: nobody.
    std::function<void(const Message &)> remark;
    std::chrono::milliseconds period{200};  // between two looks at what is due
    std::chrono::milliseconds reopen{5000}; // between two tries of a disk that failed
    std::chrono::milliseconds ask{1000};    // between two looks for what people ask
    std::chrono::milliseconds grace{3000};  // that attempts under way still have when the program ends
    std::function<std::uint32_t()> seed;    // as LaneSurroundings has it (tests); null: by chance
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
// What people ask by way of the store (RequestBox) goes to the user, who hands what changed to save(), or is
// carried out here; the answer, which takes the request away, is written after or with that. A kill -9 in
// between has the request carried out once more at the next start: that is harmless, since each says what is
// to be the case and not what to change, and a message is tried again only while it counts as undelivered.
//
// Public functions may be called from any thread; none but load(), decisions(), setUser(), drain() and end()
// waits.
class Courier final : public AlertStore
{
public:
    explicit Courier(CourierOptions options);
    // Ends in order, if end() was not called.
    ~Courier() override;

    // An orderly end: what is due and what is under way has CourierOptions::grace, then it is cancelled. What
    // had begun by then is to the next start as if the program had been killed, what had not stays Waiting.
    // Waits for it; what is saved afterwards is kept, and sent by the next start.
    void end();

    Result<AlertStates> load() override;
    void save(AlertBatch batch) override;
    std::vector<DecisionRecord> decisions(std::string_view endpoint, WallTime from, WallTime to) override;

    // Who is told of requests and of an empty store, once it knows its endpoints. Null: nobody; the one
    // before is not called any more then. It must be given back before the user goes.
    void setUser(AlertStoreUser *user);

    // The notifiers from now on. One that stays as it is keeps its lane; what waits for one that is gone goes
    // to a later one of the same kind and name, or is given up after a day without one, counted from when it
    // was first missed: never before the first plan, and not by how old a message is.
    void setPlan(AlertPlan plan, ChannelKinds kinds, std::string sender, std::string icon = {});
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
    void replaceLanes(const AlertPlan &plan, ChannelKinds kinds, const LaneSurroundings &surroundings);
    void addLane(const NotifierSettings &settings, bool dry, ChannelKinds kinds,
                 const LaneSurroundings &surroundings);
    void addTo(Lane &lane, StoredDelivery delivery, OutboxWrite &write);
    void adopt(OutboxWrite &write);
    void giveUpOrphan(StoredDelivery delivery, OutboxWrite &write);
    void pump();
    void runDry(const Lane &lane, const StoredDelivery &delivery);
    void finish(std::uint64_t lane, const Delivery &result, AttemptEnd end);
    void count(NotifierHealth &health, const DeliveryRecord &record, AttemptEnd end) const;
    void bury(StoredDelivery delivery);
    using Choice = std::function<bool(const DeliveryRecord &)>;
    std::size_t revive(const Choice &choice, bool again, OutboxWrite &write);
    void reviveOne(const std::string &notification, const std::string &notifier, bool again);
    // courier_requests.cpp
    void readRequests();
    void carryOut(std::int64_t number, const AlertRequest &request);
    void buryWaiting(const Choice &choice);
    void reviveAsked(std::int64_t number, const AlertRequest &request);
    void refuse(std::int64_t number, Message why);
    void answer(std::int64_t number, AlertAnswer answer);
    void tellUser();
    bool mayStart() const;
    void stop();
    void publish();
    Lane *laneOf(const std::string &key);
    Lane *laneNumbered(std::uint64_t number);
    void retire(std::unique_ptr<Lane> lane);
    void endRetired(const Lane &lane, OutboxWrite &write);
    NotifierHealth &healthOf(const std::string &key);

    const CourierOptions m_options;
    mutable std::mutex m_mutex; // protects these five
    AlertBatch m_pending;       // handed over, not taken yet
    std::uint64_t m_dropped = 0;
    CourierHealth m_published;
    std::vector<StoredDelivery> m_publishedDead;
    std::size_t m_underWay = 0;       // lanes with an attempt
    std::condition_variable m_rested; // that was set to zero

    Outbox m_outbox;
    int m_generation = 0; // of the outbox, as far as it was written in full
    AlertStoreUser *m_user = nullptr;
    int m_toldGeneration = 0;          // as the user knows it
    std::set<std::int64_t> m_requests; // that are being carried out, or whose answers could not be written
    SteadyTime m_nextRequests{};
    bool m_loaded = false;   // deliveries of an earlier run
    OutboxWrite m_unwritten; // what the disk did not take
    SteadyTime m_nextOpen{}; // while the disk fails
    std::uint64_t m_lastLane = 0;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    std::vector<std::unique_ptr<Lane>> m_retired;     // with an attempt under way
    std::map<std::string, NotifierSettings> m_broken; // by key; what listens but cannot be used
    std::vector<StoredDelivery> m_orphans;            // that no lane is there for
    std::map<std::string, SteadyTime> m_missed;       // since when none is there for them, by key
    bool m_planned = false;                           // there was a plan, so that a lane can be missed
    std::vector<StoredDelivery> m_dead;
    bool m_deadChanged = false;
    // By the machine's clock, as all that has to do with the program's end.
    std::optional<std::chrono::steady_clock::time_point> m_lastStart;
    bool m_stopping = false;
    CourierHealth m_health;
    GracefulThread m_thread; // last: gone before what its jobs use
};

} // namespace lightfoot
