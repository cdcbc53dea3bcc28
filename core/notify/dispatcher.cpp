// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/dispatcher.h"

namespace lightfoot {

Dispatcher::Dispatcher() : m_thread("notify") {}

Dispatcher::~Dispatcher() = default;

void Dispatcher::add(NotificationSink &sink)
{
    const std::lock_guard lock(m_mutex);
    m_sinks.push_back(&sink);
}

void Dispatcher::remove(NotificationSink &sink)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_sinks, &sink);
}

void Dispatcher::notify(const std::vector<Event> &events)
{
    if (m_waiting + events.size() > eventLimit) {
        m_dropped += events.size();
        return;
    }
    m_waiting += events.size();
    m_thread.post([this, events] {
        const std::lock_guard lock(m_mutex);
        for (NotificationSink *sink : m_sinks)
            sink->notify(events);
        m_waiting -= events.size();
    });
}

} // namespace lightfoot
