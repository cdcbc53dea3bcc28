// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/notification.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

constexpr std::array<std::string_view, notificationKindCount> notificationNames{
    "down",  "still-down", "recovered",      "incident-opened", "incident-closed",
    "blind", "seeing",     "flapping-began", "flapping-ended",  "latest",
    "test"};

} // namespace

std::string_view toString(NotificationKind kind)
{
    return notificationNames.at(static_cast<std::size_t>(kind));
}

std::optional<NotificationKind> notificationKindFromString(std::string_view text)
{
    const auto found = std::ranges::find(notificationNames, text);
    return found == notificationNames.end()
               ? std::nullopt
               : std::optional(static_cast<NotificationKind>(found - notificationNames.begin()));
}

bool isProblem(NotificationKind kind)
{
    switch (kind) {
    case NotificationKind::Down:
    case NotificationKind::StillDown:
    case NotificationKind::IncidentOpened:
    case NotificationKind::Blind:
    case NotificationKind::FlappingBegan:
        return true;
    case NotificationKind::Recovered:
    case NotificationKind::IncidentClosed:
    case NotificationKind::Seeing:
    case NotificationKind::FlappingEnded:
    case NotificationKind::Latest:
    case NotificationKind::Test:
        return false;
    }
    return false;
}

bool isResolution(NotificationKind kind)
{
    return kind == NotificationKind::Recovered || kind == NotificationKind::IncidentClosed ||
           kind == NotificationKind::Seeing || kind == NotificationKind::FlappingEnded;
}

} // namespace lightfoot
