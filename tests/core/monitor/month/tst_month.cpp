// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/monitor/calendar/wallclock.h"
#include "tests/core/monitor/month/monthplayer.h"
#include "tests/core/monitor/month/monthtold.h"

#include <QtTest>

using namespace lightfoot;

// Thirty days of ten thousand endpoints, with all that may happen in them: exactly these messages.
class TestMonth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void months_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("expected");
#ifndef __SANITIZE_ADDRESS__ // takes ten times as long; the other month has the same mistakes of memory
        QTest::newRow("spring") << QByteArray(springBegin) << QByteArray(springTold);
#endif
        QTest::newRow("autumn") << QByteArray(autumnBegin) << QByteArray(autumnTold);
    }
    void months()
    {
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, expected);
        const MonthOutcome outcome = MonthPlayer({.begin = utc(begin)}).play();
        const QByteArray difference = firstDifference(outcome.told, expected.split('\n'));
        QVERIFY2(difference.isEmpty(), difference.constData());
        // So that silence is not for want of anything to tell: those that the resolver made, and those that
        // were under way when the machine fell asleep.
        QVERIFY(outcome.results > 1'000'000);
        QCOMPARE(outcome.unknown, std::size_t(429 + 60));
        const QByteArray ledger = QByteArray::fromStdString(outcome.ledger);
        const QByteArray day = begin.startsWith(springBegin) ? "2026-03-30" : "2026-10-26";
        QCOMPARE(ledger, "From " + day + " 12:00:01 UTC to " + day +
                             " 12:10:01 UTC: the resolver 10.0.0.53 fails.\n393 endpoints could not be told; "
                             "429 probes counted as unknown.");
    }
};

QTEST_GUILESS_MAIN(TestMonth)
#include "tst_month.moc"
