// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/blockingpool.h"

#include "core/net/probecontext.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <pthread.h>
#include <sys/socket.h>

namespace lightfoot {

std::chrono::milliseconds BlockingCall::left() const
{
    const auto left = m_deadline - std::chrono::steady_clock::now();
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(left), std::chrono::milliseconds(1));
}

bool BlockingCall::interrupted() const
{
    const std::lock_guard lock(m_mutex);
    return m_interrupted;
}

void BlockingCall::watch(int socket)
{
    const std::lock_guard lock(m_mutex);
    m_socket = socket;
    if (m_interrupted && m_socket >= 0)
        ::shutdown(m_socket, SHUT_RD);
}

void BlockingCall::interrupt()
{
    const std::lock_guard lock(m_mutex);
    m_interrupted = true;
    if (m_socket >= 0)
        ::shutdown(m_socket, SHUT_RD);
}

// Shared by the coroutine that waits and the thread that works.
struct BlockingPool::Task
{
    Task(ProbeContext &context, Job work)
        : job(std::move(work)), call(context.deadline()), executor(context.executor()), done(executor)
    {
        done.expires_at(std::chrono::steady_clock::time_point::max());
    }
    Job job;
    BlockingCall call;
    asio::any_io_executor executor;
    asio::steady_timer done; // probe thread: never expires, cancelled at the end
    bool ended = false;      // probe thread
    MaybeFailure broken;     // written before the end is posted
};

BlockingPool::~BlockingPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void BlockingPool::work()
{
    pthread_setname_np(pthread_self(), "blocking");
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_wake.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
        --m_idle;
        if (m_tasks.empty())
            return;
        std::shared_ptr<Task> task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        try {
            task->job(task->call);
        } catch (const std::exception &error) {
            task->broken = failed(FailureKind::LocalResource,
                                  QT_TRANSLATE_NOOP("Message", "the probe broke off: %1"), error.what());
        }
        // The handler has the only hold on the task: its timer must die with the probe's thread, not after
        // it.
        const asio::any_io_executor executor = task->executor;
        asio::post(executor, [task = std::move(task)] {
            task->ended = true;
            task->done.cancel();
        });
        lock.lock();
    }
}

void BlockingPool::enqueue(std::shared_ptr<Task> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
        if (m_idle < m_tasks.size() && m_threads.size() < m_limit)
            m_threads.emplace_back([this] { work(); });
    }
    m_wake.notify_one();
}

asio::awaitable<MaybeFailure> BlockingPool::run(ProbeContext &context, Job job)
{
    if (context.interrupted())
        co_return context.interruption();
    const auto task = std::make_shared<Task>(context, std::move(job));
    enqueue(task);
    bool told = false;
    while (!task->ended) {
        co_await task->done.async_wait(asTuple);
        if (task->ended || told || !context.interrupted())
            continue;
        told = true;
        task->call.interrupt();
        const std::lock_guard lock(m_mutex);
        // Never begun: it will not be, and nobody has to wait for it.
        if (std::erase(m_tasks, task) == 0)
            continue;
        Failure interruption = context.interruption();
        if (interruption.kind == FailureKind::Cancelled)
            co_return interruption;
        co_return failed(FailureKind::LocalResource,
                         QT_TRANSLATE_NOOP("Message",
                                           "this machine's own limit: all %1 threads for libraries "
                                           "that block are waiting for other endpoints"),
                         std::to_string(m_limit));
    }
    if (task->broken)
        co_return task->broken;
    if (context.interrupted())
        co_return context.interruption();
    co_return std::nullopt;
}

} // namespace lightfoot
