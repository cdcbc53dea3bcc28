// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notificationtext.h"

#include "ui/widgets/text.h"

#include <QCoreApplication>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namesTold = 3;

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("Notification", text, nullptr, n);
}

QString nameOf(const Event &event)
{
    return event.definition ? shown(event.definition->name, 128) : QString();
}

NotificationText single(const Event &event)
{
    NotificationText text;
    text.endpoint = event.endpoint;
    text.down = event.transition.announcement == Announcement::Down;
    const QString target = shown(event.target, 256);
    if (text.down) {
        text.summary = words(QT_TRANSLATE_NOOP("Notification", "%1 is down")).arg(nameOf(event));
        const QString reason = event.reason ? translated(event.reason) : translated(describe(event.failure));
        text.body = reason + u'\n' + target;
    } else {
        text.summary = words(QT_TRANSLATE_NOOP("Notification", "%1 is up again")).arg(nameOf(event));
        text.body = words(QT_TRANSLATE_NOOP("Notification", "It was down for %1."))
                        .arg(agoText(event.previousSince, event.at)) +
                    u'\n' + target;
    }
    return text;
}

NotificationText folded(const std::vector<const Event *> &events, bool down)
{
    const auto count = static_cast<int>(events.size());
    NotificationText text;
    text.down = down;
    text.summary = down ? words(QT_TRANSLATE_N_NOOP("Notification", "%n endpoint(s) are down"), count)
                        : words(QT_TRANSLATE_N_NOOP("Notification", "%n endpoint(s) are up again"), count);
    QStringList names;
    for (qsizetype i = 0; i < namesTold; ++i)
        names.append(nameOf(*events[static_cast<std::size_t>(i)]));
    text.body = words(QT_TRANSLATE_NOOP("Notification", "%1 and %2 more"))
                    .arg(names.join(u", "_s), QString::number(count - namesTold));
    return text;
}

} // namespace

std::vector<NotificationText> notificationTexts(const std::vector<Event> &events)
{
    std::vector<NotificationText> texts;
    for (const Announcement kind : {Announcement::Down, Announcement::Recovered}) {
        std::vector<const Event *> told;
        for (const Event &event : events) {
            if (event.transition.announcement == kind)
                told.push_back(&event);
        }
        if (told.size() > foldAbove) {
            texts.push_back(folded(told, kind == Announcement::Down));
            continue;
        }
        for (const Event *event : told)
            texts.push_back(single(*event));
    }
    return texts;
}

} // namespace lightfoot
