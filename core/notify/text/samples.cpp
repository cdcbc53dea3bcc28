// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/text/samples.h"

namespace lightfoot {

namespace {

constexpr WallTime sampleBegin{std::chrono::seconds(1'767'258'000)}; // 2026-01-01 09:00 UTC

NotificationSubject sampleSubject(const std::string &name, const std::string &target)
{
    return {.id = name,
            .name = name,
            .kind = "tcp port",
            .target = target,
            .group = "shop",
            .labels = {{"site", "berlin"}, {"team", "web"}},
            .status = Status::Down,
            .failure = FailureKind::Refused,
            .reason = "connection refused",
            .since = sampleBegin};
}

struct SampleWords
{
    const char *title;
    const char *text;
};

SampleWords sampleWords(NotificationKind kind)
{
    switch (kind) {
    case NotificationKind::Down:
        return {"api-1 is down: connection refused", "10.0.0.5:443 refuses connections."};
    case NotificationKind::StillDown:
        return {"api-1 is still down: connection refused", "Down for 4 min 12 s."};
    case NotificationKind::Recovered:
        return {"api-1 is up again", "It was down for 4 min 12 s."};
    case NotificationKind::IncidentOpened:
        return {"3 endpoints are down, they share the gateway 10.0.0.1", "api-1, api-2 and api-3 are down."};
    case NotificationKind::IncidentClosed:
        return {"3 endpoints are up again", "They were down for 4 min 12 s."};
    case NotificationKind::Blind:
        return {"This machine has no network: nothing can be said of endpoints", "The link eth0 is down."};
    case NotificationKind::Seeing:
        return {"This machine has its network again", "Blind for 4 min 12 s; no endpoint changed."};
    case NotificationKind::FlappingBegan:
        return {"api-1 is flapping",
                "It changed 6 times in 10 min; its changes are not told until it rests."};
    case NotificationKind::FlappingEnded:
        return {"api-1 has stopped flapping", "It is up."};
    case NotificationKind::Latest:
        return {"After quiet hours: 1 endpoint is down", "api-1 is down: connection refused"};
    case NotificationKind::Test:
        return {"A test message", "This channel works."};
    }
    return {"", ""};
}

bool isAboutSeveral(NotificationKind kind)
{
    return kind == NotificationKind::IncidentOpened || kind == NotificationKind::IncidentClosed;
}

bool isAboutNone(NotificationKind kind)
{
    return kind == NotificationKind::Blind || kind == NotificationKind::Seeing ||
           kind == NotificationKind::Test;
}

} // namespace

Notification sampleNotification(NotificationKind kind)
{
    const SampleWords words = sampleWords(kind);
    Notification sample{.id = "sample-" + std::string(toString(kind)),
                        .thread = "sample",
                        .kind = kind,
                        .title = words.title,
                        .text = words.text,
                        .at = sampleBegin + std::chrono::minutes(4) + std::chrono::seconds(12),
                        .since = sampleBegin,
                        .number = kind == NotificationKind::StillDown ? 2 : 1};
    if (!isAboutNone(kind))
        sample.subjects.push_back(sampleSubject("api-1", "10.0.0.5:443"));
    if (isAboutSeveral(kind)) {
        sample.subjects.push_back(sampleSubject("api-2", "10.0.0.6:443"));
        sample.subjects.push_back(sampleSubject("api-3", "10.0.0.7:443"));
        sample.cause = "the gateway 10.0.0.1";
    }
    sample.count = sample.subjects.size();
    if (isResolution(kind)) {
        for (NotificationSubject &subject : sample.subjects)
            subject.status = Status::Up;
    }
    return sample;
}

} // namespace lightfoot
