// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/text/words.h"

#include "core/notify/text/escape.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace lightfoot {

namespace {

constexpr std::size_t fieldLimit = 1024;

std::string formattedTime(WallTime time, const char *format)
{
    const std::time_t seconds =
        std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(time));
    std::tm parts{};
    char buffer[64];
    if (!::gmtime_r(&seconds, &parts) || std::strftime(buffer, sizeof buffer, format, &parts) == 0)
        return {};
    return buffer;
}

struct TimeUnit
{
    std::int64_t seconds;
    const char *name;
};
constexpr std::array<TimeUnit, 4> timeUnits{{{86'400, "d"}, {3'600, "h"}, {60, "min"}, {1, "s"}}};

} // namespace

std::string durationWords(std::chrono::nanoseconds duration)
{
    if (duration < std::chrono::nanoseconds(0))
        duration = std::chrono::nanoseconds(0);
    if (duration < std::chrono::seconds(1))
        return std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(duration).count()) +
               " ms";
    std::int64_t rest = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
    std::size_t unit = 0;
    while (rest < timeUnits.at(unit).seconds)
        ++unit;
    const auto text = [&rest](const TimeUnit &one) {
        const std::string words = std::to_string(rest / one.seconds) + " " + one.name;
        rest %= one.seconds;
        return words;
    };
    std::string words = text(timeUnits.at(unit));
    if (unit + 1 < timeUnits.size() && rest >= timeUnits.at(unit + 1).seconds)
        words += " " + text(timeUnits.at(unit + 1));
    return words;
}

std::string timeWords(WallTime time)
{
    return formattedTime(time, "%Y-%m-%d %H:%M:%S UTC");
}

std::string isoTime(WallTime time)
{
    return formattedTime(time, "%Y-%m-%dT%H:%M:%SZ");
}

Tone toneOf(NotificationKind kind)
{
    switch (kind) {
    case NotificationKind::Down:
    case NotificationKind::StillDown:
    case NotificationKind::IncidentOpened:
        return Tone::Bad;
    case NotificationKind::Blind:
    case NotificationKind::FlappingBegan:
        return Tone::Warning;
    case NotificationKind::Recovered:
    case NotificationKind::IncidentClosed:
    case NotificationKind::Seeing:
    case NotificationKind::FlappingEnded:
        return Tone::Good;
    case NotificationKind::Latest:
    case NotificationKind::Test:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

std::uint32_t colourOf(Tone tone)
{
    switch (tone) {
    case Tone::Bad:
        return 0xC62828;
    case Tone::Warning:
        return 0xEF6C00;
    case Tone::Good:
        return 0x2E7D32;
    case Tone::Neutral:
        return 0x546E7A;
    }
    return 0x546E7A;
}

std::string_view symbolOf(Tone tone)
{
    switch (tone) {
    case Tone::Bad:
        return "🔴";
    case Tone::Warning:
        return "🟠";
    case Tone::Good:
        return "🟢";
    case Tone::Neutral:
        return "🔵";
    }
    return "🔵";
}

std::string_view statusWord(NotificationKind kind)
{
    switch (kind) {
    case NotificationKind::Down:
    case NotificationKind::IncidentOpened:
        return "down";
    case NotificationKind::StillDown:
        return "still down";
    case NotificationKind::Recovered:
    case NotificationKind::IncidentClosed:
        return "up";
    case NotificationKind::Blind:
        return "blind";
    case NotificationKind::Seeing:
        return "seeing";
    case NotificationKind::FlappingBegan:
        return "flapping";
    case NotificationKind::FlappingEnded:
        return "steady";
    case NotificationKind::Latest:
        return "latest";
    case NotificationKind::Test:
        return "test";
    }
    return "test";
}

std::chrono::nanoseconds lasted(const Notification &notification)
{
    const bool known = notification.since != WallTime() && notification.at > notification.since;
    return known ? std::chrono::nanoseconds(notification.at - notification.since)
                 : std::chrono::nanoseconds(0);
}

std::string labelsOf(const TextMap &labels)
{
    std::string out;
    for (const auto &[name, value] : labels)
        out += (out.empty() ? "" : ", ") + name + "=" + value;
    return out;
}

std::string namesOf(const Notification &notification)
{
    std::string out;
    for (const NotificationSubject &subject : notification.subjects)
        out += (out.empty() ? "" : ", ") + subject.name;
    if (notification.count > notification.subjects.size())
        out += " and " + std::to_string(notification.count - notification.subjects.size()) + " more";
    return out;
}

std::vector<Field> fields(const Notification &notification)
{
    std::vector<Field> all;
    const auto add = [&all](const char *label, const std::string &value) {
        const std::string clean = cutTo(oneLine(cutTo(value, 4 * fieldLimit)), fieldLimit);
        if (!clean.empty())
            all.push_back({label, clean});
    };
    if (notification.subjects.size() == 1 && notification.count <= 1) {
        const NotificationSubject &subject = notification.subjects.front();
        add("Endpoint", subject.name);
        add("Target", subject.target);
        add("Kind", subject.kind);
        add("Group", subject.group);
        add("Labels", labelsOf(subject.labels));
        add("Reason", subject.reason);
    } else {
        if (notification.count > 0)
            add("Endpoints", std::to_string(notification.count));
        add("Affected", namesOf(notification));
    }
    add("Cause", notification.cause);
    if (notification.since != WallTime())
        add("Since", timeWords(notification.since));
    if (const std::chrono::nanoseconds time = lasted(notification); time > std::chrono::nanoseconds(0))
        add("Lasted", durationWords(time));
    if (notification.number > 1)
        add("Told", std::to_string(notification.number) + " times");
    return all;
}

} // namespace lightfoot
