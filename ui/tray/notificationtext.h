// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/notification.h"

#include <QString>

#include <set>
#include <vector>

namespace lightfoot {

// What a notification on the desktop is about: for those who act on it. A value.
struct NotificationAbout
{
    std::set<std::string> threads;      // Notification::thread of all that it tells
    std::vector<std::string> endpoints; // ids, of an incident not all

    bool operator==(const NotificationAbout &) const = default;
};

// One notification, before it is sent. A value.
struct NotificationText
{
    QString summary;
    QString body; // plain text
    bool problem = false;
    bool actions = false; // acknowledging and muting make sense
    NotificationAbout about;
};

// What to say of the notifications that came within one fold time: the newest of each outage, those of single
// endpoints in one for all that fails and one for all that is over. Pure. Texts are bounded.
std::vector<NotificationText> notificationTexts(const std::vector<Notification> &notifications);

} // namespace lightfoot
