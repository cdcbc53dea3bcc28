// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/asiotypes.h"
#include "core/probe/outcome.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace lightfoot {

class ProbeContext;

// A job on the pool, as the job sees it. Made by BlockingPool::run; the job's thread uses it, the probe's
// thread interrupts it.
class BlockingCall
{
public:
    explicit BlockingCall(std::chrono::steady_clock::time_point deadline) : m_deadline(deadline) {}

    // Until the probe's deadline, at least one millisecond: for the library's own time-outs.
    std::chrono::milliseconds left() const;
    bool interrupted() const;

    // The socket on which the library blocks: when the probe is interrupted its reading half is shut down,
    // which wakes whoever reads (SHUT_RD sends nothing; a write-side shutdown would send a FIN and leave
    // TIME_WAIT). To be taken back with -1 before the library closes the socket, whose number another thread
    // may get at once.
    void watch(int socket);

private:
    friend class BlockingPool;
    void interrupt();

    const std::chrono::steady_clock::time_point m_deadline;
    mutable std::mutex m_mutex; // protects the next two
    int m_socket = -1;
    bool m_interrupted = false;
};

// Threads for the kinds whose library blocks, as many as are needed at once and at most the limit. Shared by
// all probe threads; outlives every prober. Any thread.
class BlockingPool
{
public:
    static constexpr std::size_t usualThreads = 64;

    BlockingPool() : BlockingPool(usualThreads) {}
    explicit BlockingPool(std::size_t threads) : m_limit(threads) {}
    ~BlockingPool();
    BlockingPool(const BlockingPool &) = delete;
    BlockingPool &operator=(const BlockingPool &) = delete;

    using Job = std::function<void(BlockingCall &)>;

    // Runs the job on a thread of the pool and waits for its end. The job may use the context's enter()
    // and finish(), nothing else of it, since the probe's own thread leaves it alone meanwhile. A failure:
    // the probe was interrupted, or no thread became free before its deadline (our own limit). A job that
    // throws ends as our own limit (local-resource).
    asio::awaitable<MaybeFailure> run(ProbeContext &context, Job job);

private:
    struct Task;
    void work();
    void enqueue(std::shared_ptr<Task> task);

    const std::size_t m_limit;
    std::mutex m_mutex; // protects what follows
    std::condition_variable m_wake;
    std::deque<std::shared_ptr<Task>> m_tasks;
    std::size_t m_idle = 0;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace lightfoot
