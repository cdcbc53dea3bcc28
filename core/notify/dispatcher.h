// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gracefulthread.h"
#include "core/monitor/event.h"

#include <atomic>
#include <mutex>
#include <vector>

namespace lightfoot {

// Carries events from the monitor to whoever tells people, on a thread of its own, so that a mail server that
// hangs holds up neither a probe nor the monitor. What waits is bounded; beyond that the newest are dropped
// and counted.
class Dispatcher final : public NotificationSink
{
public:
    static constexpr std::size_t eventLimit = 50'000; // that may wait

    Dispatcher();
    ~Dispatcher() override;

    // The sink's notify() is called on the dispatcher's thread and may take its time. It must outlive the
    // dispatcher or be removed; remove() waits for a notify() that is under way.
    void add(NotificationSink &sink);
    void remove(NotificationSink &sink);

    void notify(const std::vector<Event> &events) override;
    std::uint64_t dropped() const { return m_dropped; }
    // Waits until all that was handed over before has been told.
    void drain() { m_thread.drain(); }

private:
    std::mutex m_mutex; // protects m_sinks, and is held while they are called
    std::vector<NotificationSink *> m_sinks;
    std::atomic<std::uint64_t> m_dropped{0};
    std::atomic<std::size_t> m_waiting{0}; // events
    GracefulThread m_thread;               // last: gone before what its jobs use
};

} // namespace lightfoot
