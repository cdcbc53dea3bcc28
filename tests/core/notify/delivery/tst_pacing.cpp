// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/pacing.h"

#include <QtTest>

#include <deque>

using namespace lightfoot;

class TestPacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void pauses_data()
    {
        QTest::addColumn<int>("retryTimes");
        QTest::addColumn<qint64>("intervalMs");
        QTest::addColumn<QList<qint64>>("seconds"); // after the first, second ... failure
        QTest::newRow("EaseProbe's settings")
            << 3 << qint64(5000) << QList<qint64>{5, 10, 60, 120, 240, 480, 960, 1920, 3600, 3600};
        QTest::newRow("one attempt") << 1 << qint64(5000) << QList<qint64>{60, 120, 240};
        QTest::newRow("none") << 0 << qint64(5000) << QList<qint64>{60, 120, 240};
        QTest::newRow("no interval") << 4 << qint64(0) << QList<qint64>{0, 0, 0, 60, 120};
        QTest::newRow("long interval") << 5 << qint64(1'800'000) << QList<qint64>{1800, 3600, 3600, 3600, 60};
        QTest::newRow("absurd interval") << 100 << qint64(1) * 365 * 86'400'000 << QList<qint64>{3600, 3600};
    }

    void pauses()
    {
        QFETCH(int, retryTimes);
        QFETCH(qint64, intervalMs);
        QFETCH(QList<qint64>, seconds);
        for (qsizetype i = 0; i < seconds.size(); ++i) {
            const auto of = [&](double chance) {
                return retryPause(int(i) + 1, retryTimes, std::chrono::milliseconds(intervalMs), chance);
            };
            QCOMPARE(of(0).count(), Duration(std::chrono::seconds(seconds[i])).count());
            // By a quarter; at the hour downwards, or all would come back in one moment there.
            const qint64 longest = seconds[i] == 3600 ? 2700 * 1000 : seconds[i] * 1250;
            QCOMPARE(of(1).count(), Duration(std::chrono::milliseconds(longest)).count());
        }
        QCOMPARE(retryPause(1'000'000, 3, 5s, 0), longestPause);
        for (const double chance : {0.0, 0.5, 1.0}) // 50 min
            QVERIFY(retryPause(1, 2, 3000s, chance) <= longestPause);
    }

    // Never less than a service wants, not the same for all, and an absurd wish is an hour.
    void wishes()
    {
        QCOMPARE(wishedPause(100s, 0).count(), Duration(100s).count());
        QCOMPARE(wishedPause(100s, 1).count(), Duration(125s).count());
        QCOMPARE(wishedPause(1h, 1).count(), Duration(61min).count());
        QCOMPARE(wishedPause(std::chrono::hours(1000), 0).count(), Duration(1h).count());
        QCOMPARE(wishedPause(-5s, 1).count(), Duration(0).count());
    }

    // As much as is allowed, and never more in any minute.
    void limit_data()
    {
        QTest::addColumn<int>("perMinute");
        for (const int perMinute : {1, 2, 3, 4, 7, 20, 60, 61, 1000})
            QTest::addRow("%d", perMinute) << perMinute;
    }

    void limit()
    {
        QFETCH(int, perMinute);
        TokenBucket bucket(perMinute);
        std::deque<SteadyTime> lastMinute;
        std::size_t most = 0;
        std::size_t sent = 0;
        SteadyTime now{};
        for (int step = 0; step < 5 * 600; ++step, now += 100ms) { // five minutes
            while (bucket.ready(now)) {
                bucket.take();
                lastMinute.push_back(now);
                ++sent;
            }
            while (!lastMinute.empty() && lastMinute.front() <= now - 60s)
                lastMinute.pop_front();
            most = std::max(most, lastMinute.size());
        }
        QVERIFY(most <= std::size_t(perMinute));
        QVERIFY(most * 100 >= std::size_t(perMinute) * 99);
        QVERIFY(sent >= std::size_t(perMinute) * 5 * 7 / 10);
    }

    void noLimit()
    {
        TokenBucket bucket;
        for (int i = 0; i < 10'000; ++i) {
            QVERIFY(bucket.ready(SteadyTime{}));
            bucket.take();
        }
    }
};

QTEST_GUILESS_MAIN(TestPacing)
#include "tst_pacing.moc"
