// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/monitor/endpointstate.h"

#include <string>
#include <vector>

namespace lightfoot {

enum class NotificationKind : std::uint8_t
{
    Down,
    StillDown, // a repeat
    Recovered,
    IncidentOpened, // endpoints that fail together, in one message
    IncidentClosed,
    Blind,  // our own network or machine: nothing can be said of endpoints
    Seeing, // again, with the ledger of what was missed
    FlappingBegan,
    FlappingEnded,
    Latest, // what is the case now, after quiet hours
    Test    // a person tries a channel
};
inline constexpr std::size_t notificationKindCount = std::size_t(NotificationKind::Test) + 1;

std::string_view toString(NotificationKind kind); // stable: "down", "still-down", "recovered" ...
std::optional<NotificationKind> notificationKindFromString(std::string_view text);

// The channel of endpoints and notifiers that name none: EaseProbe's global.DefaultChannelName.
inline constexpr std::string_view defaultChannel = "__EaseProbe_Channel__";

// One endpoint that a notification is about, as it was then.
struct NotificationSubject
{
    std::string id;
    std::string name;
    std::string kind;   // ProberKind::id
    std::string target; // for people: "10.0.0.5:443"
    std::string group;
    TextMap labels;
    Status status = Status::Pending;
    FailureKind failure = FailureKind::None;
    std::string reason; // English, safe to print
    WallTime since;     // when that status began
    std::chrono::nanoseconds latency{-1};

    bool operator==(const NotificationSubject &) const = default;
};

// What people are told, whatever the channel: a value that is stored, sent again after a failure, and never
// changed. Texts are English and plain: each channel escapes them for its service.
struct Notification
{
    static constexpr std::size_t subjectLimit = 20;

    std::string id;     // unique; the same in every attempt and after a restart
    std::string thread; // the same in all notifications of one outage: what services fold by
    NotificationKind kind = NotificationKind::Test;
    std::string title;                         // one line: "api-1 is down: connection refused"
    std::string text;                          // a few lines more, may be empty
    std::vector<NotificationSubject> subjects; // at most subjectLimit of them
    std::size_t count = 0;                     // endpoints that it is about, subjects or not
    std::string cause;                         // what they share, in words; empty: nothing known
    WallTime at;                               // when it was decided
    WallTime since;                            // when what it tells of began
    int number = 1;                            // first, second ... time that this outage is told
    std::vector<std::string> channels;         // names of channels it goes to; empty: the default channel

    bool operator==(const Notification &) const = default;
};

// Whether it opens or keeps open a problem; the others close one or tell of something else.
bool isProblem(NotificationKind kind);
// Whether it closes what an earlier one of the same thread opened.
bool isResolution(NotificationKind kind);

} // namespace lightfoot
