// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/deadlines.h"
#include "core/engine/engine.h"
#include "core/engine/wheel.h"
#include "core/net/probecontext.h"
#include "core/net/resolver.h"
#include "core/probe/prober.h"

#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <atomic>
#include <deque>
#include <thread>
#include <unordered_map>

namespace lightfoot {

// One probe thread: an io_context, the wheel that says what is due, one tick for starts, deadlines and
// batches, and the coroutines of the probes in flight. The engine owns it; post() is for any thread, all else
// is its own thread's.
class ProbeThread : private Deadlines::Probes
{
public:
    struct Settings
    {
        unsigned index = 0;
        unsigned threads = 1;
        unsigned firstRoundPerSecond = 1000; // of this thread
    };
    // An endpoint with its prober, made by whoever calls setEndpoints().
    struct Job
    {
        ScheduledEndpoint endpoint;
        std::shared_ptr<Prober> prober;
    };

    ProbeThread(const Settings &settings, InFlightCap &cap, ResultSink &sink, SocketLedger *ledger);
    ~ProbeThread() override;

    void setEndpoints(std::vector<Job> jobs);           // any thread
    void probeNow(std::vector<EndpointHandle> handles); // any thread
    using Reply = std::function<void(ProbeResult)>;     // told once, on this thread
    void probeOnce(Job job, Reply reply);               // any thread
    void pause(bool paused);                            // any thread
    // Waits until all that was asked for before has been done. Any thread but its own.
    void fence();
    EngineFigures figures() const; // any thread
    // The prober of an endpoint that is already here with the same definition; null otherwise. Any thread.
    std::shared_ptr<Prober> known(const ScheduledEndpoint &endpoint) const;

private:
    struct Entry;
    struct Slot;

    void run();
    void tick();
    void armTick();
    void startDue();
    void start(std::uint32_t index, SteadyTime scheduled);
    void startAside(EndpointHandle handle);
    bool takePlace(const Entry &entry, SteadyTime scheduled);
    void launch(Slot &slot, const Job &job, SteadyTime scheduled, bool suspect);
    void finish(Slot &slot, const Verdict &verdict);
    std::optional<SteadyTime> deadlineOf(Deadlines::Ticket ticket) const override;
    void timeOut(Deadlines::Ticket ticket) override;
    void report(ProbeResult result);
    static ProbeResult skipped(EndpointHandle handle, SteadyTime scheduled, Message reason);
    void flush(SteadyTime now, bool force);
    void replace(std::vector<Job> jobs);
    void scheduleNext(std::uint32_t index, SteadyTime after);
    std::uint32_t takeEntry();
    Slot &takeSlot();
    boost::asio::awaitable<void> probe(Slot &slot);

    const Settings m_settings;
    InFlightCap &m_cap;
    ResultSink &m_sink;
    SocketLedger *m_ledger;
    boost::asio::io_context m_context;
    boost::asio::steady_timer m_tick;
    std::unique_ptr<Resolver> m_resolver;
    Wheel m_wheel;
    std::vector<Entry> m_entries; // by wheel entry
    std::vector<std::uint32_t> m_freeEntries;
    std::unordered_map<EndpointHandle, std::uint32_t> m_index;
    std::vector<std::unique_ptr<Slot>> m_slots;
    std::vector<Slot *> m_freeSlots;
    Deadlines m_deadlines;
    std::vector<std::uint32_t> m_due;
    std::size_t m_dueNext = 0;
    std::deque<EndpointHandle> m_asked; // to be probed beside their schedule
    ResultBatch m_batch;
    SteadyTime m_lastFlush;
    bool m_paused = false;
    bool m_stopping = false;
    bool m_continuing = false; // a further round of starts is posted

    mutable std::mutex m_mutex; // protects m_known
    std::unordered_map<EndpointHandle, Job> m_known;
    std::atomic<std::uint64_t> m_started{0};
    std::atomic<std::uint64_t> m_completed{0};
    std::atomic<std::uint64_t> m_skippedCap{0};
    std::atomic<std::uint64_t> m_skippedOverlap{0};
    std::atomic<std::uint64_t> m_skippedLate{0};
    std::atomic<std::uint64_t> m_namesAsked{0};
    std::atomic<std::uint64_t> m_namesJoined{0};
    std::atomic<std::size_t> m_endpointCount{0};
    std::thread m_thread; // last: starts when all else is ready
};

} // namespace lightfoot
