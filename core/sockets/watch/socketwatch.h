// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gracefulthread.h"
#include "core/sockets/doctor/finding.h"
#include "core/sockets/doctor/machinewatch.h"
#include "core/sockets/kernel/counterhistory.h"
#include "core/sockets/owners/ownerwatcher.h"
#include "core/sockets/processes/usernames.h"
#include "core/sockets/watch/socketages.h"
#include "core/sockets/watch/socketpicture.h"

#include <deque>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace lightfoot {

// Watches this machine's sockets on a thread of its own, once a second or as seldom as keeps it to a
// twentieth of a core: who owned what, who closes first, which ports are left, what leaks, what the kernel
// counts. Owned by the composition root of a program that shows it; the clock outlives it. All public
// functions: any thread; all but look() and sampleNow() return at once with what the last sample knew. Of the
// network namespace of the thread that made it.
class SocketWatch
{
public:
    static constexpr std::size_t capacity = 3600; // samples of shares(): an hour
    static constexpr std::size_t shareNames = 8;  // names a sample; the others are the rest
    // What the doctor judges by rates and by how connections ended is of so long at most.
    static constexpr std::chrono::seconds window{60};

    // period: 0 samples only when asked to.
    explicit SocketWatch(const Clock &clock, std::chrono::milliseconds period = std::chrono::seconds(1));
    ~SocketWatch();
    SocketWatch(const SocketWatch &) = delete;
    SocketWatch &operator=(const SocketWatch &) = delete;

    // Takes a sample now and waits for it.
    void sampleNow();

    // A new look at the table: blocks, about 2 ms a thousand sockets; not on the GUI thread.
    Result<SocketPicture> look(const SocketQuery &query, bool details = false);

    // Null before the first sample. findings: what the doctor says of these facts, worst first.
    std::shared_ptr<const MachineFacts> facts() const;
    std::shared_ptr<const std::vector<Finding>> findings() const;
    std::vector<ShareSample> shares(WallTime since) const; // oldest first
    std::vector<CounterHistory::Point> counterLine(KernelCounter counter, WallTime since) const;
    // Why the last sample could not be taken; empty when all is well.
    Message health() const;

private:
    void tick();
    Result<void> sample();
    void publish(MachineFacts facts);
    void describe(WatchedSocket &socket);

    const Clock &m_clock;
    OwnerWatcher m_owners;
    // The thread's own.
    MachineWatch m_machine;
    SteadyTime m_windowBegan;
    SteadyTime m_due;
    bool m_begun = false;

    std::mutex m_lookMutex; // one look at a time; protects the two that follow
    ProcessTable m_processes;
    UserNames m_users;

    mutable std::mutex m_mutex; // protects what follows, but the thread
    SocketAges m_ages;
    CounterHistory m_counters;
    std::deque<ShareSample> m_shares;
    std::shared_ptr<const MachineFacts> m_facts;
    std::unordered_map<std::uint64_t, std::size_t> m_factOf; // by cookie: index of m_facts' rows
    std::shared_ptr<const std::vector<Finding>> m_findings;
    Message m_health;
    GracefulThread m_thread; // last: starts when all else is ready
};

} // namespace lightfoot
