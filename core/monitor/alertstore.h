// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/monitor/notification.h"

#include <map>

namespace lightfoot {

// A Decision as it is kept for "why was I (not) told".
struct DecisionRecord
{
    std::string endpoint; // its id
    WallTime at;          // kept in milliseconds
    NotificationKind kind = NotificationKind::Down;
    bool told = false;
    std::vector<std::string> path; // one sentence a rule: English, safe to print, in one line each

    bool operator==(const DecisionRecord &) const = default;
};

// What the monitor wants to find again after a restart, under keys of its own making: alert states,
// acknowledgements, incidents, self-health.
using AlertStates = std::map<std::string, std::string, std::less<>>;

// What belongs together: after a kill -9 all of it is there, or none.
struct AlertBatch
{
    std::map<std::string, std::optional<std::string>, std::less<>> states; // no text: forget the key
    std::vector<DecisionRecord> decisions;                                 // oldest first
    std::vector<Notification> notifications;                               // that the decisions led to

    bool empty() const { return states.empty() && decisions.empty() && notifications.empty(); }
};

// What the monitor needs from whoever keeps alerts and tells people.
class AlertStore
{
public:
    virtual ~AlertStore() = default;

    // What was saved by an earlier run. Once, at start, before the first save(): it waits for the disk. An
    // error is for people; the monitor goes on with nothing known.
    virtual Result<AlertStates> load() = 0;

    // Hands over what is to be kept and told. Any thread; never waits for a disk or a service. What waits
    // longer than a disk hangs is joined: the newest text of a key, the newest decisions.
    virtual void save(AlertBatch batch) = 0;

    // What was decided about an endpoint from one time to another, both included, oldest first. Waits for the
    // disk: not on the monitor's thread or a window's.
    virtual std::vector<DecisionRecord> decisions(std::string_view endpoint, WallTime from, WallTime to) = 0;
};

} // namespace lightfoot
