// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What people ask of the monitor from another process, by way of the store.
#include "core/monitor/alerts/rulepath.h"
#include "core/monitor/monitor.h"

#include <algorithm>

namespace lightfoot {

namespace {

AlertAnswer refused(const char *why, const std::string &endpoint)
{
    return {false, message(why, endpoint)};
}

// By its name, else by its id; null: there is none.
const MonitoredEndpoint *findAsked(const std::vector<MonitoredEndpoint> &endpoints, const std::string &asked)
{
    auto found = std::ranges::find_if(
        endpoints, [&](const MonitoredEndpoint &endpoint) { return endpoint.definition->name == asked; });
    if (found == endpoints.end())
        found = std::ranges::find_if(
            endpoints, [&](const MonitoredEndpoint &endpoint) { return endpoint.definition->id == asked; });
    return found == endpoints.end() ? nullptr : &*found;
}

AlertAnswer doneUntil(const std::optional<WallTime> &until, const char *withEnd, const char *without,
                      const std::string &name)
{
    return {true, until ? message(withEnd, name, utcText(*until)) : message(without, name)};
}

} // namespace

void Monitor::carryOut(AlertRequest request, Answered answered)
{
    m_thread.post([this, request = std::move(request), answered = std::move(answered)] {
        Outcomes outcomes;
        AlertAnswer answer;
        {
            const std::lock_guard lock(m_mutex);
            answer = answerTo(request);
            finish({}, outcomes);
        }
        handOn(outcomes);
        answered(std::move(answer));
    });
}

void Monitor::storeIsEmpty()
{
    m_thread.post([this] {
        Outcomes outcomes;
        {
            const std::lock_guard lock(m_mutex);
            m_desk.keepAll();
            finish({}, outcomes);
        }
        handOn(outcomes);
    });
}

// With the lock.
AlertAnswer Monitor::answerTo(const AlertRequest &request)
{
    using Kind = AlertRequest::Kind;
    const MonitoredEndpoint *found = findAsked(*m_endpoints, request.endpoint);
    if (!found)
        return refused(QT_TRANSLATE_NOOP("Message", "there is no endpoint “%1”"), request.endpoint);
    const EndpointHandle endpoint = found->handle;
    const std::string &name = found->definition->name;
    const WallTime now = m_clock.wall();
    if (request.until && *request.until <= now)
        return refused(QT_TRANSLATE_NOOP("Message", "“%1”: the time that was asked for is over"), name);
    switch (request.kind) {
    case Kind::Acknowledge:
        if (!m_desk.acknowledge(
                endpoint, acknowledgement(request.author, request.comment, request.at, request.until), now))
            return refused(QT_TRANSLATE_NOOP("Message", "“%1” is not down: there is nothing to acknowledge"),
                           name);
        return doneUntil(request.until, QT_TRANSLATE_NOOP("Message", "“%1” is acknowledged until %2"),
                         QT_TRANSLATE_NOOP("Message", "“%1” is acknowledged until it is up"), name);
    case Kind::Unacknowledge:
        m_desk.unacknowledge(endpoint, now);
        return {true, message(QT_TRANSLATE_NOOP("Message", "“%1” is not acknowledged any more"), name)};
    case Kind::Mute:
        m_desk.mute(endpoint, lightfoot::mute(request.author, request.comment, request.at, request.until),
                    now);
        return doneUntil(request.until, QT_TRANSLATE_NOOP("Message", "“%1” is muted until %2"),
                         QT_TRANSLATE_NOOP("Message", "“%1” is muted"), name);
    case Kind::Unmute:
        m_desk.mute(endpoint, std::nullopt, now);
        return {true, message(QT_TRANSLATE_NOOP("Message", "“%1” is not muted any more"), name)};
    case Kind::Retry:
    case Kind::Drop:
        break; // the store's own
    }
    return refused(QT_TRANSLATE_NOOP("Message", "“%1”: the monitor cannot do that"), name);
}

} // namespace lightfoot
