// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/incidents/incident.h"

#include "core/base/duration.h"

namespace lightfoot {

namespace {

std::string number(std::size_t count)
{
    return std::to_string(count);
}

std::string endpointsText(std::size_t count)
{
    return number(count) + (count == 1 ? " endpoint" : " endpoints");
}

// To the second: nobody reads milliseconds of an outage.
std::string lengthText(WallTime from, WallTime to)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(to - from);
    return formatDuration(std::max(seconds, std::chrono::seconds(0)));
}

std::string listed(const std::vector<std::string> &names, std::size_t count)
{
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : ", ") + escaped(name);
    return count > names.size() ? text + " and " + number(count - names.size()) + " more" : text;
}

std::string singleTitle(NotificationKind kind, const NotificationSubject &subject, WallTime now)
{
    const std::string name = escaped(subject.name);
    const std::string because = subject.reason.empty() ? std::string() : ": " + subject.reason;
    switch (kind) {
    case NotificationKind::StillDown:
        return name + " is still down after " + lengthText(subject.since, now) + because;
    case NotificationKind::Recovered:
        if (subject.status != Status::Up && subject.status != Status::Degraded)
            return name + " is no longer watched; it was down for " + lengthText(subject.since, now);
        return name + " is up again after " + lengthText(subject.since, now);
    case NotificationKind::FlappingBegan:
        return name + " goes up and down" + because;
    case NotificationKind::FlappingEnded:
        return name + " is steady again: " + std::string(toString(subject.status));
    default:
        return name + " is down" + because;
    }
}

// Those that fail for it, first the ones that are down, then those that are below their threshold.
void addSubjects(Notification &notification, const Incident &incident, const FailureEvidence &evidence)
{
    for (const auto &[handle, member] : incident.members) {
        const EndpointFacts *facts = evidence.facts(handle);
        if (!facts || notification.subjects.size() == Notification::subjectLimit)
            continue;
        NotificationSubject subject = subjectOf(*facts);
        subject.status = Status::Down;
        subject.failure = member.failure;
        subject.reason = member.reason;
        subject.since = member.since;
        notification.subjects.push_back(std::move(subject));
    }
    for (const EndpointHandle handle : evidence.sharers(incident.causes.front())) {
        if (notification.subjects.size() == Notification::subjectLimit)
            return;
        const FailureSeries *series = evidence.series(handle);
        if (!series || series->failureClass != incident.failureClass || series->since < incident.since ||
            incident.members.contains(handle))
            continue;
        NotificationSubject subject = subjectOf(*evidence.facts(handle));
        subject.status = Status::Down; // on its way there: it fails for the same cause
        subject.failure = series->kind;
        subject.reason = toEnglish(series->reason);
        subject.since = series->since;
        notification.subjects.push_back(std::move(subject));
    }
}

} // namespace

Message describe(const Cause &cause)
{
    switch (cause.property) {
    case Property::Proxy:
        return message(QT_TRANSLATE_NOOP("Message", "the proxy %1"), cause.value);
    case Property::Bastion:
        return message(QT_TRANSLATE_NOOP("Message", "the bastion %1"), cause.value);
    case Property::Resolver:
        return message(QT_TRANSLATE_NOOP("Message", "the resolver %1"), cause.value);
    case Property::Address:
        return message(QT_TRANSLATE_NOOP("Message", "the address %1"), cause.value);
    case Property::Network:
        return message(QT_TRANSLATE_NOOP("Message", "the network %1"), cause.value);
    case Property::Issuer:
        return message(QT_TRANSLATE_NOOP("Message", "the certificate issuer %1"), cause.value);
    case Property::Gateway:
        return message(QT_TRANSLATE_NOOP("Message", "the gateway %1"), cause.value);
    case Property::Group:
        return message(QT_TRANSLATE_NOOP("Message", "the group %1"), cause.value);
    case Property::Label:
        return message(QT_TRANSLATE_NOOP("Message", "the label %1"), cause.value);
    case Property::Port:
        return message(QT_TRANSLATE_NOOP("Message", "the port %1"), cause.value);
    case Property::Everything:
        break;
    }
    return message(QT_TRANSLATE_NOOP("Message", "nothing but that they are watched from here"));
}

std::string causesText(const Incident &incident)
{
    const std::string first = toEnglish(describe(incident.causes.front()));
    const std::size_t more = incident.causes.size() - 1;
    return more == 0 ? first : first + " and " + number(more) + " more";
}

Message oddsSentence(const Cause &cause, const Odds &odds)
{
    return message(QT_TRANSLATE_NOOP("Message", "%1 of the %2 that share %3 and were probed meanwhile fail, "
                                                "%4 of %5 others"),
                   number(odds.failing), number(odds.probed), toEnglish(describe(cause)),
                   number(odds.othersFailing), number(odds.othersProbed));
}

Notification openedNotification(const Incident &incident, const FailureEvidence &evidence, WallTime now)
{
    Notification notification;
    notification.thread = incident.thread;
    notification.id = incident.thread + "-opened";
    notification.kind = NotificationKind::IncidentOpened;
    notification.count = std::max(incident.odds.failing, incident.members.size());
    notification.cause = causesText(incident);
    notification.title =
        endpointsText(notification.count) + " fail together; they share " + notification.cause;
    notification.text = toEnglish(oddsSentence(incident.causes.front(), incident.odds)) +
                        ".\nOthers that fail for it are added without a message; one more follows when it "
                        "is over.";
    notification.at = now;
    notification.since = incident.since;
    addSubjects(notification, incident, evidence);
    return notification;
}

Notification closedNotification(const Incident &incident, const FailureEvidence &evidence, WallTime now)
{
    Notification notification;
    notification.thread = incident.thread;
    notification.id = incident.thread + "-closed";
    notification.kind = NotificationKind::IncidentClosed;
    notification.count = incident.joined;
    notification.cause = causesText(incident);
    notification.title = "over after " + lengthText(incident.since, now) + ": " +
                         endpointsText(incident.joined) + " failed that shared " + notification.cause;
    notification.text = endpointsText(incident.recovered()) + " recovered.";
    if (incident.stayed > 0)
        notification.text +=
            "\nTold by themselves since: " + listed(incident.stayedDown, incident.stayed) + '.';
    notification.at = now;
    notification.since = incident.since;
    addSubjects(notification, incident, evidence);
    return notification;
}

NotificationSubject subjectOf(const EndpointFacts &facts)
{
    NotificationSubject subject;
    subject.id = facts.id;
    subject.name = facts.name;
    subject.kind = facts.kind;
    subject.target = facts.target;
    subject.group = facts.group;
    subject.labels = facts.labels;
    return subject;
}

Notification singleNotification(const EndpointFacts &facts, NotificationKind kind,
                                const NotificationSubject &state, WallTime name, WallTime now, int number)
{
    Notification notification;
    notification.thread = "endpoint-" + facts.id + '-' + std::to_string(toMilliseconds(name));
    notification.id = notification.thread + '-' + std::string(toString(kind)) + '-' + std::to_string(number);
    notification.kind = kind;
    notification.title = singleTitle(kind, state, now);
    notification.subjects = {state};
    notification.count = 1;
    notification.at = now;
    notification.since = state.since;
    notification.number = number;
    notification.channels = facts.channels;
    return notification;
}

} // namespace lightfoot
