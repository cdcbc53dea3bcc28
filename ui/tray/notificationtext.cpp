// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notificationtext.h"

#include "ui/widgets/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namesTold = 3;
constexpr std::size_t nameLimit = 128;   // of what is shown, in characters
constexpr std::size_t reasonLimit = 256; // and so are targets and causes
constexpr std::size_t textLimit = 1024;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Notification)
};

QString nameOf(const NotificationSubject &subject)
{
    return shown(subject.name, nameLimit);
}

QString reasonOf(const NotificationSubject &subject)
{
    if (!subject.reason.empty())
        return shown(subject.reason, reasonLimit);
    return subject.failure == FailureKind::None ? QString() : translated(describe(subject.failure));
}

QString lines(const QStringList &all)
{
    QStringList some = all;
    some.removeAll(QString());
    return some.join(u'\n');
}

QString names(const std::vector<const NotificationSubject *> &subjects, std::size_t count)
{
    QStringList some;
    for (const NotificationSubject *subject : subjects) {
        if (some.size() < namesTold)
            some.append(nameOf(*subject));
    }
    const std::size_t rest = count - std::min(count, std::size_t(some.size()));
    return rest == 0 ? some.join(u", "_s)
                     : Words::tr("%1 and %n more", nullptr, static_cast<int>(rest)).arg(some.join(u", "_s));
}

bool isUp(Status status)
{
    return status == Status::Up || status == Status::Degraded;
}

// Of one endpoint.
void sayOne(NotificationText &text, const Notification &told, const NotificationSubject &subject)
{
    const QString name = nameOf(subject);
    const QString target = shown(subject.target, reasonLimit);
    const QString length = agoText(told.since, told.at);
    switch (told.kind) {
    case NotificationKind::StillDown:
        text.summary = Words::tr("%1 is still down").arg(name);
        text.body = lines({Words::tr("It has been down for %1.").arg(length), reasonOf(subject), target});
        return;
    case NotificationKind::Recovered:
        text.summary = isUp(subject.status) ? Words::tr("%1 is up again").arg(name)
                                            : Words::tr("%1 is no longer watched").arg(name);
        text.body = lines({Words::tr("It was down for %1.").arg(length), target});
        return;
    case NotificationKind::FlappingBegan:
        text.summary = Words::tr("%1 goes up and down").arg(name);
        text.body = lines({reasonOf(subject), target});
        return;
    case NotificationKind::FlappingEnded:
        text.summary = Words::tr("%1 is steady again: %2").arg(name, statusWord(subject.status));
        text.body = target;
        return;
    default:
        text.summary = Words::tr("%1 is down").arg(name);
        text.body = lines({reasonOf(subject), target});
    }
}

void sayIncident(NotificationText &text, const Notification &told)
{
    const auto count = static_cast<int>(told.count);
    std::vector<const NotificationSubject *> subjects;
    for (const NotificationSubject &subject : told.subjects)
        subjects.push_back(&subject);
    const QString cause = shown(told.cause, reasonLimit);
    if (told.kind == NotificationKind::IncidentOpened) {
        text.summary = Words::tr("%n endpoint(s) fail together", nullptr, count);
        text.body = lines({Words::tr("They share %1.").arg(cause), names(subjects, told.count)});
        return;
    }
    text.summary = Words::tr("Over after %1").arg(agoText(told.since, told.at));
    text.body = Words::tr("%n endpoint(s) failed that shared %1.", nullptr, count).arg(cause);
}

void saySight(NotificationText &text, const Notification &told)
{
    const QString cause = shown(told.cause, reasonLimit);
    if (told.kind == NotificationKind::Blind) {
        text.summary = Words::tr("Lightfoot cannot see");
        text.body = lines({cause, Words::tr("Our own machine or network is at fault. What it explains is "
                                            "unknown, not down; all else is watched as ever.")});
        return;
    }
    text.summary = Words::tr("Lightfoot sees again");
    text.body = lines({cause, Words::tr("%n endpoint(s) could not be told in the meantime.", nullptr,
                                        static_cast<int>(told.count))});
}

NotificationText single(const Notification &told)
{
    NotificationText text;
    text.problem = isProblem(told.kind);
    text.actions = text.problem && told.kind != NotificationKind::Blind;
    text.about.threads = {told.thread};
    for (const NotificationSubject &subject : told.subjects)
        text.about.endpoints.push_back(subject.id);
    const bool ofIncident =
        told.kind == NotificationKind::IncidentOpened || told.kind == NotificationKind::IncidentClosed;
    if (told.kind == NotificationKind::Blind || told.kind == NotificationKind::Seeing) {
        saySight(text, told);
    } else if (ofIncident) {
        sayIncident(text, told);
    } else if (told.subjects.size() == 1) {
        sayOne(text, told, told.subjects.front());
    } else { // as core says it
        text.summary = shown(told.title, reasonLimit);
        text.body = shown(told.text, textLimit);
    }
    return text;
}

// All problems, or all up again, or none of them up.
NotificationText folded(const std::vector<const Notification *> &all, bool problem)
{
    NotificationText text;
    text.problem = text.actions = problem;
    std::vector<const NotificationSubject *> subjects;
    for (const Notification *told : all) {
        text.about.threads.insert(told->thread);
        text.about.endpoints.push_back(told->subjects.front().id);
        subjects.push_back(&told->subjects.front());
    }
    const bool allDown = std::ranges::none_of(
        all, [](const Notification *told) { return told->kind == NotificationKind::FlappingBegan; });
    const auto count = static_cast<int>(all.size());
    if (problem)
        text.summary = allDown ? Words::tr("%n endpoint(s) are down", nullptr, count)
                               : Words::tr("%n endpoint(s) fail", nullptr, count);
    else
        text.summary = isUp(subjects.front()->status)
                           ? Words::tr("%n endpoint(s) are up again", nullptr, count)
                           : Words::tr("%n endpoint(s) are no longer watched", nullptr, count);
    text.body = names(subjects, subjects.size());
    return text;
}

// Those that tell of a single endpoint alone.
bool canFold(const Notification &told)
{
    switch (told.kind) {
    case NotificationKind::Down:
    case NotificationKind::StillDown:
    case NotificationKind::Recovered:
    case NotificationKind::FlappingBegan:
        return told.subjects.size() == 1;
    case NotificationKind::FlappingEnded: // it may be steady and down
        return told.subjects.size() == 1 && isUp(told.subjects.front().status);
    default:
        return false;
    }
}

// In the order in which they came.
std::vector<const Notification *> newestOfEach(const std::vector<Notification> &notifications)
{
    std::vector<const Notification *> newest;
    std::set<std::string_view> threads;
    for (auto told = notifications.rbegin(); told != notifications.rend(); ++told) {
        if (threads.insert(told->thread).second)
            newest.push_back(&*told);
    }
    std::ranges::reverse(newest);
    return newest;
}

} // namespace

std::vector<NotificationText> notificationTexts(const std::vector<Notification> &notifications)
{
    std::vector<NotificationText> texts;
    std::vector<const Notification *> problems;
    std::vector<const Notification *> up;
    std::vector<const Notification *> gone;
    for (const Notification *told : newestOfEach(notifications)) {
        if (!canFold(*told))
            texts.push_back(single(*told));
        else if (isProblem(told->kind))
            problems.push_back(told);
        else
            (isUp(told->subjects.front().status) ? up : gone).push_back(told);
    }
    for (const auto *group : {&problems, &up, &gone}) {
        if (group->size() == 1)
            texts.push_back(single(*group->front()));
        else if (!group->empty())
            texts.push_back(folded(*group, group == &problems));
    }
    return texts;
}

} // namespace lightfoot
