// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/sockets/owners/livingsockets.h"
#include "core/sockets/owners/samplingplan.h"
#include "core/sockets/owners/socketowners.h"
#include "core/sockets/processes/processtable.h"

#include <mutex>
#include <unordered_map>

namespace lightfoot {

// Fills a SocketOwners from the kernel, so that it sees as many short-lived sockets as a share of a core
// allows, without special rights. Two rhythms (measured: tests/bench/bench_owners):
// - living sockets that have an owner, filtered in the kernel, as often as three quarters of the share allow;
//   directly after each of them the processes' files where new ones can be, if there is a socket that nobody
//   is known to own. Slow while nothing new is seen.
//   What a listening socket here accepted is its process's: nobody looks for that.
// - TIME_WAIT and listening sockets and the kernel's counters, at most once a second, for the last quarter.
// What is not seen is inferred (RemoteEvidence). step() is for one thread, which stays in one network
// namespace; the rest: any thread.
class OwnerSampler
{
public:
    struct Options
    {
        double share = 0.02; // of one core
        std::chrono::milliseconds shortest{20};
        std::chrono::milliseconds idle{1000};
        std::size_t limit = SocketOwners::defaultLimit;
    };
    struct Cost
    {
        std::chrono::nanoseconds processor{0}; // since construction, of the thread that steps
        std::chrono::nanoseconds period{0};    // between samples of the living, now
        std::uint64_t samples = 0;
        std::uint64_t linksRead = 0;
    };

    OwnerSampler(const Clock &clock, Options options);
    ~OwnerSampler();

    // Samples what is due. The time until the next is. An error does not stop it: health() tells.
    std::chrono::nanoseconds step();

    Attribution attribute(const SocketRow &row) const;
    std::vector<Attribution> attribute(std::span<const SocketRow> rows) const;
    MissedSockets missed() const;
    std::uint64_t overflowed() const;
    std::size_t hidden() const; // processes whose files our rights do not show
    Cost cost() const;
    Message health() const; // why the last sample could not be taken; empty: all is well

private:
    Result<bool> sampleLiving();
    Result<void> sampleRest();
    bool anyUnknown(std::span<const SocketRow> rows);
    Result<void> findOwners(std::span<const SocketRow> rows);
    void take(std::span<const SocketRow> rows, std::optional<std::uint64_t> created = std::nullopt);

    const Clock &m_clock;
    const Options m_options;
    LivingSockets m_reader;
    ProcessTable m_processes;
    SamplingPlan m_livingPlan;
    SamplingPlan m_restPlan;
    SteadyTime m_livingDue;
    SteadyTime m_restDue;
    std::vector<SocketRow> m_living;
    std::vector<SocketRow> m_rest;
    InodeMap m_alive;
    InodeMap m_before;                                        // alive in the sample before
    std::unordered_map<std::uint64_t, std::uint8_t> m_inVain; // inodes looked for, and how often
    SteadyTime m_inVainSince;
    std::optional<std::uint64_t> m_created;
    bool m_creating = false;    // the kernel makes TIME_WAIT sockets
    mutable std::mutex m_mutex; // protects what follows
    SocketOwners m_owners;
    Cost m_cost;
    std::size_t m_hidden = 0;
    Message m_health;
};

} // namespace lightfoot
