// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/alerts/repeat.h"

#include <QtTest>

using namespace lightfoot;

class TestRepeat : public QObject
{
    Q_OBJECT

    // At which failed probes an outage of so many is told.
    static QByteArray told(const RepeatRule &rule, int failures)
    {
        RepeatCount count;
        beginRepeats(count, rule);
        QByteArray text = "1";
        for (int i = 2; i <= failures; ++i) {
            countFailure(count);
            if (!isDue(count) || isExhausted(count, rule))
                continue;
            repeated(count, rule);
            text += "," + QByteArray::number(i);
        }
        return text;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    // The number lists of EaseProbe's manual.
    void strategies_data()
    {
        QTest::addColumn<int>("strategy");
        QTest::addColumn<int>("factor");
        QTest::addColumn<int>("max");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, RepeatStrategy strategy, int factor, int max,
                            const char *expected) {
            QTest::newRow(name) << int(strategy) << factor << max << QByteArray(expected);
        };
        using enum RepeatStrategy;
        row("regular 1", Regular, 1, 7, "1,2,3,4,5,6,7");
        row("regular 2", Regular, 2, 7, "1,3,5,7,9,11,13");
        row("regular 3", Regular, 3, 7, "1,4,7,10,13,16,19");
        row("increment 1", Increment, 1, 9, "1,2,4,7,11,16,22,29,37");
        row("increment 2", Increment, 2, 9, "1,3,7,13,21,31,43,57,73");
        row("increment 3", Increment, 3, 9, "1,4,10,19,31,46,64,85,109");
        row("exponent 1", Exponent, 1, 9, "1,2,4,8,16,32,64,128,256");
        row("exponent 2", Exponent, 2, 9, "1,3,9,27,81,243,729,2187,6561");
        row("exponent 3", Exponent, 3, 6, "1,4,16,64,256,1024");
        row("max 1, as it is by default", Regular, 1, 1, "1");
        row("max cuts regular", Regular, 2, 3, "1,3,5");
        row("max cuts increment", Increment, 1, 4, "1,2,4,7");
        row("max cuts exponent", Exponent, 2, 2, "1,3");
        row("max cannot forbid the first", Regular, 1, 0, "1");
        row("factor 0 is 1", Increment, 0, 4, "1,2,4,7");
    }

    void strategies()
    {
        QFETCH(int, strategy);
        QFETCH(int, factor);
        QFETCH(int, max);
        QFETCH(QByteArray, expected);
        QCOMPARE(told({RepeatStrategy(strategy), factor, max}, 7'000), expected);
    }

    void doesNotOverflow()
    {
        const int most = std::numeric_limits<int>::max();
        for (const RepeatStrategy strategy :
             {RepeatStrategy::Regular, RepeatStrategy::Increment, RepeatStrategy::Exponent}) {
            QCOMPARE(told({strategy, most, most}, 1'000), QByteArray("1"));
            RepeatCount count{.failed = most / 4, .notified = most / 4, .next = 1, .interval = most / 4};
            repeated(count, {strategy, most, most});
            countFailure(count);
            QVERIFY(count.next > 0 && count.interval > 0 && count.failed > 0 && count.notified > 0);
        }
    }

    void nothingIsDueBeforeTheFirst() { QVERIFY(!isDue(RepeatCount{})); }
};

QTEST_GUILESS_MAIN(TestRepeat)
#include "tst_repeat.moc"
