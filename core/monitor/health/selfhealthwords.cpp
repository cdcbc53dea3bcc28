// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What SelfHealth says to people.

#include "core/monitor/health/selfhealth.h"

#include <ctime>

namespace lightfoot {

namespace {

std::string utcText(WallTime time)
{
    const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S UTC", &parts);
    return {text.data(), length};
}

std::string causeOf(const std::vector<Fault> &faults)
{
    std::string text;
    for (const Fault &fault : faults)
        text += (text.empty() ? "" : "; ") + toEnglish(describe(fault));
    return text;
}

std::string counted(std::uint64_t count, const char *what)
{
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

} // namespace

ProbeResult madeUnknown(ProbeResult result, const Fault &fault)
{
    auto details =
        result.details ? std::make_shared<ProbeDetails>(*result.details) : std::make_shared<ProbeDetails>();
    const Message was = details->reason ? details->reason : describe(result.failure);
    details->reason = message(QT_TRANSLATE_NOOP("Message", "cannot be told, as %1 (%2)"),
                              toEnglish(describe(fault)), toEnglish(was));
    result.outcome = Outcome::Unknown;
    result.details = std::move(details);
    return result;
}

std::vector<Message> SelfHealth::pathOf(const ProbeResult &result, const std::optional<Fault> &fault,
                                        const std::vector<Fault> &considered) const
{
    std::vector<Message> path;
    const std::string what = toEnglish(describe(result.failure));
    for (const Fault &other : considered) {
        if (!fault || other != *fault)
            path.push_back(message(QT_TRANSLATE_NOOP("Message", "that %1 does not explain “%2”"),
                                   toEnglish(describe(other)), what));
    }
    if (fault)
        path.push_back(message(
            QT_TRANSLATE_NOOP("Message", "that %1 explains “%2”: the result counts as unknown, not as down"),
            toEnglish(describe(*fault)), what));
    return path;
}

Notification SelfHealth::told(NotificationKind kind, WallTime at) const
{
    Notification notification;
    notification.thread = "self-health-" + std::to_string(toMilliseconds(m_ledger.name));
    notification.id = notification.thread + '-' + std::string(toString(kind));
    notification.kind = kind;
    notification.count = m_ledger.endpointCount();
    notification.cause = causeOf(m_ledger.faults);
    notification.at = at;
    notification.since = m_ledger.since;
    return notification;
}

Notification SelfHealth::blind(WallTime at, const Fault &fault) const
{
    Notification notification = told(NotificationKind::Blind, at);
    notification.title = "blind: " + causeOf({fault});
    notification.text =
        "Our own machine or network is at fault: " + notification.cause +
        ".\nEndpoints that this explains are unknown, not down; all others are watched and told "
        "as ever. One message follows when it is over.";
    return notification;
}

Notification SelfHealth::seeing(WallTime at, WallTime since, WallTime until) const
{
    Notification notification = told(NotificationKind::Seeing, at);
    // To the second: a sample has no better time.
    const auto length = std::chrono::duration_cast<std::chrono::seconds>(until - since);
    notification.title = "seeing again after " + formatDuration(length);
    notification.text = "From " + utcText(since) + " to " + utcText(until) + ": " + notification.cause +
                        ".\n" + counted(notification.count, "endpoint") + " could not be told; " +
                        counted(m_ledger.probes, "probe") + " counted as unknown.";
    return notification;
}

} // namespace lightfoot
