// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/leakscard.h"

#include "ui/timewait/placelist.h"
#include "ui/widgets/text.h"

#include <QLocale>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostLeaks = 5;

QString figuresOf(const CloseWaitReport &report)
{
    const QLocale locale;
    QStringList parts{translated(report.finding)};
    if (report.growth)
        parts.append(lightfoot::LeaksCard::tr("grows by %1 an hour (95 %: %2 to %3)")
                         .arg(locale.toString(report.growth->perHour, 'f', 0),
                              locale.toString(report.growth->low, 'f', 0),
                              locale.toString(report.growth->high, 'f', 0)));
    if (report.untilFileLimit)
        parts.append(lightfoot::LeaksCard::tr("its limit of %1 open files is reached in %2")
                         .arg(locale.toString(static_cast<qulonglong>(report.fileLimit)),
                              spanText(*report.untilFileLimit)));
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

} // namespace

LeaksCard::LeaksCard(QWidget *parent)
    : Card(tr("CLOSE_WAIT that stays"), parent),
      m_places(new PlaceList(tr("No process forgets to close its connections.")))
{
    setObjectName(u"leaksCard"_s);
    body()->addWidget(m_places);
    connect(m_places, &PlaceList::socketsWanted, this, &LeaksCard::socketsWanted);
}

void LeaksCard::setFacts(const MachineFacts &facts)
{
    std::vector<PlaceList::Place> places;
    for (const CloseWaitReport &report : facts.leaks) {
        if (report.verdict == LeakVerdict::None || places.size() == mostLeaks)
            continue;
        const QString name = u"%1 (%2)"_s.arg(shown(report.process.name)).arg(report.process.pid);
        places.push_back(
            {report.verdict == LeakVerdict::Leaking ? tr("%1 leaks").arg(name) : tr("%1 may leak").arg(name),
             u"state close-wait and pid = %1"_s.arg(report.process.pid), figuresOf(report),
             translated(report.advice)});
    }
    m_places->setPlaces(places);
}

} // namespace lightfoot
