// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/event.h"

#include <QString>

#include <optional>
#include <vector>

namespace lightfoot {

// One notification, before it is sent. A value.
struct NotificationText
{
    QString summary;
    QString body; // plain text
    bool down = false;
    std::optional<EndpointHandle> endpoint; // nothing: it is about several
};

inline constexpr std::size_t foldAbove = 5;

// What to say of the events that came within one fold time: one notification an endpoint, or one for all that
// went down (or came back) where they are more than foldAbove. Pure.
std::vector<NotificationText> notificationTexts(const std::vector<Event> &events);

} // namespace lightfoot
