// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/monitor/calendar/wallclock.h"
#include "tests/core/monitor/month/monthplayer.h"
#include "tests/core/monitor/month/monthtold.h"

#include <QtTest>

using namespace lightfoot;

// Twelve days with every probe of every quiet endpoint tell what they tell without most of them.
class TestMonthFull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostByThinning()
    {
        const MonthOutcome outcome =
            MonthPlayer({.begin = utc(autumnBegin), .full = true, .until = monthDay(13)}).play();
        QByteArrayList expected = QByteArray(autumnTold).split('\n');
        expected.removeIf([](const QByteArray &line) { return line >= QByteArray("13"); });
        const QByteArray difference = firstDifference(outcome.told, expected);
        QVERIFY2(difference.isEmpty(), difference.constData());
        QVERIFY(outcome.results > 3'000'000);
    }
};

QTEST_GUILESS_MAIN(TestMonthFull)
#include "tst_monthfull.moc"
