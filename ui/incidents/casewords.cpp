// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/casewords.h"

#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("Incidents", text, nullptr, n);
}

// What they share: the first of the causes named.
QString sharedText(const std::vector<Cause> &causes)
{
    const QString first = translated(describe(causes.front()));
    const auto more = static_cast<int>(causes.size() - 1);
    return more == 0 ? first
                     : words(QT_TRANSLATE_N_NOOP("Incidents", "%1 and %n more cause(s)"), more).arg(first);
}

QString faultsText(const Fitness &fitness)
{
    QStringList faults;
    for (const Fault &fault : fitness.faults)
        faults.append(translated(describe(fault)));
    return faults.join(u"; "_s);
}

QString channelsText(const Incident &incident)
{
    QStringList channels;
    for (const std::string &channel : incident.channels)
        channels.append(channel.empty() || channel == defaultChannel
                            ? words(QT_TRANSLATE_NOOP("Incidents", "the default channel"))
                            : shown(channel, 64));
    return channels.join(u", "_s);
}

QString heldText(Hold hold)
{
    switch (hold) {
    case Hold::None:
        break;
    case Hold::Flapping:
        return words(QT_TRANSLATE_NOOP("Incidents", "Not told: it flaps."));
    case Hold::Muted:
        return words(QT_TRANSLATE_NOOP("Incidents", "Not told: it is muted."));
    case Hold::Maintenance:
        return words(QT_TRANSLATE_NOOP("Incidents", "Not told: a maintenance window is under way."));
    case Hold::ParentPending:
    case Hold::ParentFailing:
        return words(QT_TRANSLATE_NOOP("Incidents", "Not told yet: it waits for what it depends on."));
    case Hold::ParentDown:
        return words(QT_TRANSLATE_NOOP("Incidents", "Not told: what it depends on is down."));
    case Hold::ParentBack:
        return words(QT_TRANSLATE_NOOP("Incidents", "Not told yet: it waits for its own next result."));
    case Hold::Unmeasured:
        return words(QT_TRANSLATE_NOOP("Incidents", "Not told: it cannot be measured now."));
    case Hold::Acknowledged:
        return words(QT_TRANSLATE_NOOP("Incidents", "Not told: it is acknowledged."));
    case Hold::Incident:
        return words(QT_TRANSLATE_NOOP("Incidents", "Told as part of an incident."));
    case Hold::Exhausted:
        return words(QT_TRANSLATE_NOOP("Incidents", "Told as often as the list asks for."));
    }
    return words(QT_TRANSLATE_NOOP("Incidents", "Not told yet."));
}

QString withComment(const QString &sentence, const std::string &comment)
{
    return comment.empty() ? sentence + u'.' : sentence + u": "_s + shown(comment, 400);
}

} // namespace

QString caseTitle(const OpenCase &openCase, const QString &name)
{
    if (openCase.kind == OpenCase::Kind::Blindness)
        return words(QT_TRANSLATE_NOOP("Incidents", "We are blind"));
    if (openCase.kind != OpenCase::Kind::Incident)
        return name;
    return incidentTitle(openCase.incident->causes, openCase.incident->members.size());
}

QString incidentTitle(const std::vector<Cause> &causes, std::size_t members)
{
    return words(QT_TRANSLATE_N_NOOP("Incidents", "%n endpoint(s) fail together: %1"),
                 static_cast<int>(members))
        .arg(sharedText(causes));
}

QString incidentCause(const std::vector<Cause> &causes, const Odds &odds)
{
    return translated(oddsSentence(causes.front(), odds)) + u'.';
}

QString caseCause(const OpenCase &openCase)
{
    if (openCase.kind == OpenCase::Kind::Incident)
        return incidentCause(openCase.incident->causes, openCase.incident->odds);
    if (openCase.kind != OpenCase::Kind::Blindness)
        return translated(describe(openCase.view.failure));
    if (openCase.fitness.faults.empty())
        return words(QT_TRANSLATE_NOOP(
            "Incidents", "The fault is gone; we trust our eyes again after a minute without another."));
    return words(QT_TRANSLATE_NOOP("Incidents", "The fault is on our side: %1."))
        .arg(faultsText(openCase.fitness));
}

QString caseTold(const OpenCase &openCase)
{
    if (openCase.kind == OpenCase::Kind::Blindness)
        return words(QT_TRANSLATE_NOOP("Incidents",
                                       "What this explains counts as unknown and not as down; one "
                                       "message tells when it begins, one when it is over."));
    if (openCase.kind != OpenCase::Kind::Incident)
        return openCase.alert ? toldText(*openCase.alert) : QString();
    if (openCase.incident->channels.empty())
        return words(QT_TRANSLATE_NOOP("Incidents", "Nobody was told yet."));
    return words(QT_TRANSLATE_NOOP("Incidents", "Told in one message to: %1."))
        .arg(channelsText(*openCase.incident));
}

QString attentionText(const AlertState &alert)
{
    QStringList sentences;
    if (alert.acknowledged) {
        const QString author = shown(alert.acknowledged->author, 80);
        sentences.append(withComment(
            alert.acknowledged->until
                ? words(QT_TRANSLATE_NOOP("Incidents", "Acknowledged by %1 until %2"))
                      .arg(author, clockText(*alert.acknowledged->until))
                : words(QT_TRANSLATE_NOOP("Incidents", "Acknowledged by %1 until it is up")).arg(author),
            alert.acknowledged->comment));
    }
    if (alert.muted) {
        const QString author = shown(alert.muted->author, 80);
        sentences.append(withComment(
            alert.muted->until
                ? words(QT_TRANSLATE_NOOP("Incidents", "Muted by %1 until %2"))
                      .arg(author, clockText(*alert.muted->until))
                : words(QT_TRANSLATE_NOOP("Incidents", "Muted by %1 until told otherwise")).arg(author),
            alert.muted->comment));
    }
    return sentences.join(u' ');
}

QString toldText(const AlertState &alert)
{
    QString text;
    if (alert.outage.told > 0)
        text = words(QT_TRANSLATE_N_NOOP("Incidents", "Told %n time(s)."), alert.outage.told);
    else
        text = heldText(alert.outage.held);
    if (alert.flap.flapping && (alert.outage.told > 0 || alert.outage.held != Hold::Flapping))
        text += u' ' + words(QT_TRANSLATE_NOOP("Incidents", "It flaps."));
    return text;
}

} // namespace lightfoot
