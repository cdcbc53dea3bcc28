// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/transport/syslogline.h"

#include "core/notify/text/escape.h"
#include "core/notify/text/words.h"
#include "core/probe/sametext.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t lineLimit = 8192;
constexpr std::size_t parameterLimit = 256;
// The number that IANA set aside for texts like RFCs (RFC 5612): we have none of our own.
constexpr std::string_view dataId = "lightfoot@32473";

// Printable ASCII without blanks, "-" where nothing is left.
std::string headerWord(std::string_view text, std::size_t limit)
{
    std::string out;
    for (const char c : text) {
        if (c > ' ' && c < 0x7F && out.size() < limit)
            out += c;
    }
    return out.empty() ? "-" : out;
}

// RFC 5424 6.3.3: a backslash before ", \ and ].
std::string parameter(const char *name, const std::string &value)
{
    if (value.empty())
        return {};
    std::string out = std::string(" ") + name + "=\"";
    for (const char c : cutTo(oneLine(cutTo(value, 4 * parameterLimit)), parameterLimit)) {
        if (c == '"' || c == '\\' || c == ']')
            out += '\\';
        out += c;
    }
    return out + '"';
}

std::string structuredData(const Notification &notification)
{
    std::string out = "[" + std::string(dataId) + parameter("id", notification.id) +
                      parameter("thread", notification.thread) +
                      parameter("event", std::string(toString(notification.kind)));
    if (notification.subjects.size() == 1 && notification.count <= 1) {
        const NotificationSubject &subject = notification.subjects.front();
        out += parameter("endpoint", subject.id) + parameter("name", subject.name) +
               parameter("kind", subject.kind) + parameter("target", subject.target) +
               parameter("group", subject.group) + parameter("labels", labelsOf(subject.labels)) +
               parameter("failure", std::string(toString(subject.failure))) +
               parameter("reason", subject.reason);
    } else if (notification.count > 0) {
        out += parameter("names", namesOf(notification));
    }
    return out + parameter("count", std::to_string(notification.count)) +
           parameter("cause", notification.cause) + "]";
}

} // namespace

int syslogSeverity(NotificationKind kind)
{
    switch (toneOf(kind)) {
    case Tone::Bad:
        return 3;
    case Tone::Warning:
        return 4;
    case Tone::Good:
        return 5;
    case Tone::Neutral:
        return kind == NotificationKind::Latest ? 5 : 6;
    }
    return 6;
}

std::optional<int> syslogFacility(std::string_view name)
{
    constexpr std::ptrdiff_t unnamed = 4; // 12 to 15: no name of them is common
    constexpr std::ptrdiff_t firstLocal = 12;
    const auto found =
        std::ranges::find_if(syslogFacilities, [&](const char *own) { return sameText(own, name); });
    if (found == syslogFacilities.end())
        return std::nullopt;
    const std::ptrdiff_t index = found - syslogFacilities.begin();
    return static_cast<int>(index < firstLocal ? index : index + unnamed);
}

std::string syslogLine(const Notification &notification, const SyslogLine &line)
{
    const std::string out = "<" + std::to_string(line.facility * 8 + syslogSeverity(notification.kind)) +
                            ">1 " + isoTime(notification.at) + " " + headerWord(line.host, 255) + " " +
                            headerWord(line.sender, 48) + " " + std::to_string(line.process) + " " +
                            headerWord(toString(notification.kind), 32) + " " + structuredData(notification) +
                            " ";
    const std::string text = oneLine(cutTo(line.message, lineLimit));
    // RFC 5424 6.4: text that is UTF-8 says so; ASCII needs no such thing.
    const bool ascii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    const std::string mark = ascii ? "" : "\xEF\xBB\xBF";
    return out + mark + cutTo(text, lineLimit - std::min(lineLimit, out.size() + mark.size()));
}

} // namespace lightfoot
