// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace lightfoot {

// A thread with an inbox that cannot be destroyed wrongly: the destructor lets the jobs that are already in
// the inbox run, then joins. Jobs run one after the other, in the order they were posted. post() and size()
// may be called from any thread; the destructor from the owner's.
class GracefulThread
{
public:
    using Job = std::function<void()>;

    // name: at most 15 bytes, shown by ps and top. tick, where given, runs about every period between jobs.
    explicit GracefulThread(std::string name, std::chrono::milliseconds period = {}, Job tick = {});
    ~GracefulThread();
    GracefulThread(const GracefulThread &) = delete;
    GracefulThread &operator=(const GracefulThread &) = delete;

    // False when the inbox already holds limit jobs (0: no limit): the job was not taken.
    bool post(Job job, std::size_t limit = 0);
    std::size_t size() const;
    // Waits until every job posted before this call has run. Never from a job.
    void drain();

private:
    void run(const std::string &name);

    const std::chrono::milliseconds m_period;
    const Job m_tick;
    mutable std::mutex m_mutex; // protects m_jobs and m_stopping
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_stopping = false;
    std::thread m_thread; // last: starts when all else is ready
};

} // namespace lightfoot
