// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/endpointstate.h"
#include "core/monitor/notification.h"

#include <string>

namespace lightfoot {

// A change of an endpoint's status, for stores, notifiers and windows. A value; any thread.
struct Event
{
    EndpointHandle endpoint = 0;
    EndpointPtr definition; // as it was then
    std::string target;     // for people: "https://example.com/"
    Transition transition;
    FailureKind failure = FailureKind::None;
    Message reason;
    WallTime at;
    WallTime previousSince; // when the status that ends here began
};

// What the monitor needs from a history. append() is called on the monitor's thread, never waits for a disk.
class HistorySink
{
public:
    virtual ~HistorySink() = default;
    virtual void append(const ResultBatch &batch, const std::vector<Event> &events) = 0;
};

// What came of one batch of results, for whoever tells people beside the channels of the list. A value.
struct News
{
    std::vector<Event> events;               // what changed, whether people are told or not
    std::vector<Notification> notifications; // what people are told, whatever its channels

    std::size_t size() const { return events.size() + notifications.size(); }
};

// What the monitor needs from whoever tells people. notify() is called on the monitor's thread and does not
// wait.
class NotificationSink
{
public:
    virtual ~NotificationSink() = default;
    virtual void notify(const News &news) = 0;
};

} // namespace lightfoot
