// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gracefulthread.h"
#include "core/monitor/event.h"

#include <atomic>
#include <mutex>
#include <vector>

namespace lightfoot {

// Carries news from the monitor to whoever tells people in this process (the desktop, a terminal), on a
// thread of its own, so that one that hangs holds up neither a probe nor the monitor. What waits is bounded;
// beyond that the newest are dropped and counted.
class Dispatcher final : public NotificationSink
{
public:
    static constexpr std::size_t limit = 50'000; // events and notifications that may wait

    Dispatcher();
    ~Dispatcher() override;

    // The sink's notify() is called on the dispatcher's thread and may take its time. It must outlive the
    // dispatcher or be removed; remove() waits for a notify() that is under way.
    void add(NotificationSink &sink);
    void remove(NotificationSink &sink);

    void notify(const News &news) override;
    std::uint64_t dropped() const { return m_dropped; }
    // Waits until all that was handed over before has been told.
    void drain() { m_thread.drain(); }

private:
    std::mutex m_mutex; // protects m_sinks, and is held while they are called
    std::vector<NotificationSink *> m_sinks;
    std::atomic<std::uint64_t> m_dropped{0};
    std::atomic<std::size_t> m_waiting{0}; // events and notifications
    GracefulThread m_thread;               // last: gone before what its jobs use
};

} // namespace lightfoot
