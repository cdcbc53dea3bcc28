// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/monitor/calendar/wallclock.h"
#include "tests/core/monitor/month/monthplayer.h"
#include "tests/core/monitor/month/monthtold.h"

#include <QtTest>

using namespace lightfoot;

// The same months, with a new process before and after everything that happens and after each message: the
// same messages, to the second. A start takes in all endpoints, so that there are fewer of the quiet ones
// where there are many starts; nothing is kept of them that could be lost.
class TestMonthRestart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void restarts_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<std::size_t>("endpoints");
        QTest::addColumn<std::size_t>("every");
        QTest::addColumn<std::size_t>("least");
        const auto add = [](const char *name, const char *begin, const char *told, std::size_t endpoints,
                            std::size_t every, std::size_t least) {
            QTest::newRow(name) << QByteArray(begin) << QByteArray(told) << endpoints << every << least;
        };
#ifndef __SANITIZE_ADDRESS__ // takes ten times as long; the other month has the same mistakes of memory
        add("spring, at each step", springBegin, springTold, 1'000, 1, 250);
#endif
        add("autumn, at each step", autumnBegin, autumnTold, 1'000, 1, 250);
        add("all endpoints, at one step in 16", autumnBegin, autumnTold, monthEndpointCount, 16, 15);
    }
    void restarts()
    {
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, expected);
        QFETCH(std::size_t, endpoints);
        QFETCH(std::size_t, every);
        QFETCH(std::size_t, least);
        const MonthOutcome outcome =
            MonthPlayer({.begin = utc(begin), .endpoints = endpoints, .restartEvery = every}).play();
        const QByteArray difference = firstDifference(outcome.told, expected.split('\n'));
        QVERIFY2(difference.isEmpty(), difference.constData());
        QVERIFY(outcome.restarts >= least);
    }
};

QTEST_GUILESS_MAIN(TestMonthRestart)
#include "tst_monthrestart.moc"
