// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/gracefulthread.h"

#include <future>
#include <pthread.h>

namespace lightfoot {

GracefulThread::GracefulThread(std::string name, std::chrono::milliseconds period, Job tick)
    : m_period(period), m_tick(std::move(tick)), m_thread([this, name = std::move(name)] { run(name); })
{}

GracefulThread::~GracefulThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

bool GracefulThread::post(Job job, std::size_t limit)
{
    {
        const std::lock_guard lock(m_mutex);
        if (limit != 0 && m_jobs.size() >= limit)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

std::size_t GracefulThread::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_jobs.size();
}

void GracefulThread::drain()
{
    std::promise<void> done;
    post([&done] { done.set_value(); });
    done.get_future().wait();
}

void GracefulThread::run(const std::string &name)
{
    pthread_setname_np(pthread_self(), name.substr(0, 15).c_str());
    auto nextTick = std::chrono::steady_clock::now() + m_period;
    const auto ready = [this] { return m_stopping || !m_jobs.empty(); };
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            if (m_tick)
                m_wake.wait_until(lock, nextTick, ready);
            else
                m_wake.wait(lock, ready);
            if (m_jobs.empty() && m_stopping)
                return;
            if (!m_jobs.empty()) {
                job = std::move(m_jobs.front());
                m_jobs.pop_front();
            }
        }
        if (job)
            job();
        if (m_tick && std::chrono::steady_clock::now() >= nextTick) {
            m_tick();
            nextTick = std::chrono::steady_clock::now() + m_period;
        }
    }
}

} // namespace lightfoot
