// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"
#include "ui/mainwindow/statusline.h"
#include "ui/widgets/text.h"

#include <QtTest>

using namespace lightfoot;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TstStatusLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThatTheMachineWasAsleep();
};

void TstStatusLine::tellsThatTheMachineWasAsleep()
{
    FakeWorld world;
    const Services services = world.services();
    StatusLine line(services);
    const auto *message = line.findChild<QWidget *>(u"statusMessage"_s);
    HealthFacts facts;
    facts.at = SteadyTime(1h);
    facts.wall = WallTime(std::chrono::days(20'000));
    world.monitor.takeHealth(facts);
    world.monitor.drain();
    line.refresh();
    QCOMPARE(message->accessibleName(), QString());

    const WallTime from = facts.wall;
    facts.at += 1s;
    facts.wall += 9h;
    facts.suspended += 9h - 1s;
    world.monitor.takeHealth(facts);
    world.monitor.drain();
    line.refresh();
    QCOMPARE(message->accessibleName(), u"This machine was asleep from %1 to %2; nothing was measured."_s.arg(
                                            clockText(from), clockText(facts.wall)));

    // Once: what comes after it stays.
    line.setMessage(u"3 endpoints paused"_s, false);
    line.refresh();
    QCOMPARE(message->accessibleName(), u"3 endpoints paused"_s);

    // A window that is made anew has nothing to tell.
    const StatusLine another(services);
    QCOMPARE(another.findChild<QWidget *>(u"statusMessage"_s)->accessibleName(), QString());
}

QTEST_MAIN(TstStatusLine)
#include "tst_statusline.moc"
