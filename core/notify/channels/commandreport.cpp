// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/commandreport.h"

#include "core/notify/text/escape.h"
#include "core/notify/text/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace lightfoot {

namespace {

// EaseProbe's words: init, up, down, unknown.
std::string_view statusFor(Status status)
{
    switch (status) {
    case Status::Pending:
    case Status::Paused:
        return "init";
    case Status::Up:
    case Status::Degraded:
        return "up";
    case Status::Down:
        return "down";
    case Status::Unknown:
        return "unknown";
    }
    return "unknown";
}

// The status before: what opens came from up, what is told again or closes came from down.
std::string_view statusBefore(NotificationKind kind)
{
    return isResolution(kind) || kind == NotificationKind::StillDown ? "down" : "up";
}

std::string commandValue(std::string_view text)
{
    return cutTo(cleanText(cutTo(text, 4 * commandValueLimit)), commandValueLimit);
}

// RFC 4180, quoted where it must be, as Go's writer has it.
std::string csvField(const std::string &value)
{
    if (!value.starts_with(' ') && value.find_first_of(",\"\n") == std::string::npos)
        return value;
    std::string out = "\"";
    for (const char c : value)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

CommandReport reportOf(const Notification &notification, const RenderedText &text,
                       const NotificationSubject *subject)
{
    const std::chrono::nanoseconds latency = subject ? subject->latency : std::chrono::nanoseconds(0);
    const auto rounded =
        std::chrono::round<std::chrono::milliseconds>(std::max(latency, std::chrono::nanoseconds(0)));
    const std::string reason = subject && !subject->reason.empty() ? subject->reason : text.text;
    return {.title = commandValue(text.title),
            .name = commandValue(subject ? subject->name : std::string()),
            .endpoint = commandValue(subject ? subject->target : std::string()),
            .status = std::string(subject ? statusFor(subject->status) : "unknown"),
            .before = std::string(statusBefore(notification.kind)),
            .roundTrip = std::to_string(std::chrono::nanoseconds(rounded).count()),
            .time = timeWords(notification.at),
            .timestamp = std::to_string(toMilliseconds(notification.at)),
            .message = commandValue(reason)};
}

std::string csvRow(const CommandReport &report)
{
    std::string row;
    for (const std::string *value :
         {&report.title, &report.name, &report.endpoint, &report.status, &report.before, &report.roundTrip,
          &report.time, &report.timestamp, &report.message})
        row += (row.empty() ? "" : ",") + csvField(*value);
    return row + "\n";
}

std::string jsonOf(const Notification &notification, const CommandReport &report)
{
    return jsonText({{"name", report.title},
                     {"endpoint", report.endpoint},
                     {"time", isoTime(notification.at)},
                     {"timestamp", toMilliseconds(notification.at)},
                     {"rtt", std::stoll(report.roundTrip)},
                     {"status", report.status},
                     {"prestatus", report.before},
                     {"message", report.message}});
}

} // namespace

std::vector<CommandReport> reportsOf(const Notification &notification, const RenderedText &text)
{
    std::vector<CommandReport> reports;
    for (const NotificationSubject &subject : notification.subjects)
        reports.push_back(reportOf(notification, text, &subject));
    if (reports.empty())
        reports.push_back(reportOf(notification, text, nullptr));
    return reports;
}

TextMap commandVariables(const Notification &notification, const RenderedText &text,
                         const std::vector<CommandReport> &reports, const std::string &csv)
{
    const CommandReport &first = reports.front();
    const std::string names = notification.subjects.empty() ? std::string() : namesOf(notification);
    return {{"EASEPROBE_TYPE", "Status"},
            {"EASEPROBE_TITLE", first.title},
            {"EASEPROBE_NAME", commandValue(names)},
            {"EASEPROBE_ENDPOINT", first.endpoint},
            {"EASEPROBE_STATUS", first.status},
            {"EASEPROBE_TIMESTAMP", first.timestamp},
            {"EASEPROBE_TIME", first.time},
            {"EASEPROBE_RTT", first.roundTrip},
            {"EASEPROBE_MESSAGE", first.message},
            {"EASEPROBE_JSON", jsonOf(notification, first)},
            {"EASEPROBE_CSV", csv},
            {"LIGHTFOOT_EVENT", std::string(toString(notification.kind))},
            {"LIGHTFOOT_ID", commandValue(notification.id)},
            {"LIGHTFOOT_THREAD", commandValue(notification.thread)},
            {"LIGHTFOOT_COUNT", std::to_string(notification.count)},
            {"LIGHTFOOT_CAUSE", commandValue(notification.cause)},
            {"LIGHTFOOT_TEXT", cutTo(cleanText(cutTo(text.text, 4 * commandTextLimit)), commandTextLimit)}};
}

std::string csvOf(const std::vector<CommandReport> &reports)
{
    constexpr std::size_t limit = 96 * 1024;
    std::string csv = "Title,Name,Endpoint,Status,PreStatus,RoundTripTime,Time,Timestamp,Message\n";
    for (const CommandReport &report : reports) {
        const std::string row = csvRow(report);
        if (csv.size() + row.size() <= limit)
            csv += row;
    }
    return csv;
}

} // namespace lightfoot
