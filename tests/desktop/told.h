// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/notification.h"

namespace lightfoot {

// A notification about one endpoint, as the alert policy makes it.
inline Notification told(const std::string &name, NotificationKind kind)
{
    NotificationSubject subject;
    subject.id = "id-" + name;
    subject.name = name;
    subject.target = "10.0.0.5:443";
    subject.status = isProblem(kind) ? Status::Down : Status::Up;
    subject.failure = FailureKind::Refused;
    subject.reason = "10.0.0.5 said <no>";
    Notification notification;
    notification.thread = "endpoint-" + subject.id;
    notification.kind = kind;
    notification.title = name + " is different";
    notification.count = 1;
    notification.at = std::chrono::system_clock::now();
    notification.since = notification.at - std::chrono::minutes(3);
    subject.since = notification.since;
    notification.subjects = {subject};
    return notification;
}

} // namespace lightfoot
