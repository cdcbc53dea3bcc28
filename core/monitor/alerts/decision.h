// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/endpointstate.h"
#include "core/monitor/notification.h"

namespace lightfoot {

// What the policy decided about one endpoint after one result, or when a time was over: to tell people or
// not, and why. Kept for "why was I (not) told".
struct Decision
{
    EndpointHandle endpoint = 0;
    NotificationKind kind = NotificationKind::Down; // what there is to tell
    bool tell = false;
    std::vector<Message> path;       // the rules it went through, in order, one sentence each; never empty
    Status status = Status::Pending; // then
    FailureKind failure = FailureKind::None;
    Message reason; // of the result
    WallTime at;
    WallTime since; // when the outage began
    WallTime name;  // of the outage: Outage::name
    int number = 1; // first, second ... time that this outage is told
};

} // namespace lightfoot
