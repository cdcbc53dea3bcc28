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

void Dispatcher::notify(const News &news)
{
    if (m_waiting + news.size() > limit) {
        m_dropped += news.size();
        return;
    }
    m_waiting += news.size();
    m_thread.post([this, news] {
        const std::lock_guard lock(m_mutex);
        for (NotificationSink *sink : m_sinks)
            sink->notify(news);
        m_waiting -= news.size();
    });
}

} // namespace lightfoot
