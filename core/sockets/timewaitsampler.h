// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gracefulthread.h"
#include "core/sockets/openedsockets.h"
#include "core/sockets/sockettable.h"

#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace lightfoot {

// The kernel's TCP table at one moment, counted.
struct SocketSample
{
    WallTime at;
    StateCounts counts{};
    std::uint32_t ours = 0; // TIME_WAIT rows of connections that our probes opened

    std::uint32_t of(TcpState state) const { return counts[static_cast<std::size_t>(state)]; }
    bool operator==(const SocketSample &) const = default;
};

// Samples the kernel's TCP table once a second on a thread of its own, from construction to destruction, and
// keeps the last hour. Owned by the composition root. All public functions: any thread. The clock and the
// memory of what was opened outlive it.
class TimeWaitSampler
{
public:
    static constexpr std::size_t capacity = 3600;

    struct Snapshot
    {
        StateCounts counts{};
        std::vector<SocketRow> timeWait;
    };
    using Reader = std::function<Result<Snapshot>()>; // called on the sampler's thread

    // period: 0 samples only when asked to. reader: empty reads the kernel's table.
    TimeWaitSampler(OpenedSockets &opened, const Clock &clock,
                    std::chrono::milliseconds period = std::chrono::seconds(1), Reader reader = {});

    // Takes a sample now and waits for it: as long as a read of the table takes.
    void sampleNow();

    std::vector<SocketSample> samples(WallTime since) const; // not older than since, oldest first
    SocketSample latest() const;                             // all zero before the first
    // The highest SocketSample::ours of all samples since construction: "time_wait_left".
    std::uint32_t highestOurs() const;
    // Why the last sample could not be taken; empty when all is well.
    Message health() const;

private:
    void sample();

    OpenedSockets &m_opened;
    const Clock &m_clock;
    const Reader m_reader;
    mutable std::mutex m_mutex; // protects what follows, but the thread
    std::deque<SocketSample> m_samples;
    std::uint32_t m_highestOurs = 0;
    Message m_health;
    GracefulThread m_thread; // last: starts when all else is ready
};

// Counts all states and keeps the TIME_WAIT rows, in one pass over the kernel's table.
Result<TimeWaitSampler::Snapshot> readSnapshot(SocketTableReader &reader);

} // namespace lightfoot
