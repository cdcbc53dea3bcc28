// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/kernel/counterhistory.h"

#include <QTest>

using namespace lightfoot;
using namespace std::chrono_literals;
using enum KernelCounter;

namespace {

const SteadyTime start{std::chrono::hours(1)};
const WallTime label{std::chrono::hours(100)};

KernelCounters counters(std::uint64_t created, std::uint64_t opens = 0, std::uint64_t established = 0)
{
    KernelCounters result;
    result.set(TimeWaitCreated, created);
    result.set(ActiveOpens, opens);
    result.set(CurrentEstablished, established);
    return result;
}

} // namespace

class TestCounterHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void rates()
    {
        KernelCounters after = counters(400, 0, 3);
        after.set(ListenDrops, 5); // not in the sample before
        const CounterRates rates = ratesBetween(counters(100, 0, 9), start, after, start + 2s);
        QVERIFY(!rates.reset);
        QCOMPARE(rates.of(TimeWaitCreated).value(), 150.0);
        QCOMPARE(rates.of(ActiveOpens).value(), 0.0);
        QVERIFY(!rates.of(ListenDrops));
        QVERIFY(!rates.of(CurrentEstablished)); // a gauge may go back
    }

    void aCounterThatGoesBackIsAReset()
    {
        const CounterRates rates = ratesBetween(counters(100, 50), start, counters(400, 49), start + 1s);
        QVERIFY(rates.reset);
        QVERIFY(!rates.of(TimeWaitCreated)); // went on, but of what?
        QVERIFY(!rates.of(ActiveOpens));
    }

    void noTimeNoRate()
    {
        QVERIFY(!ratesBetween(counters(1), start, counters(2), start).of(TimeWaitCreated));
        QVERIFY(!ratesBetween(counters(1), start, counters(2), start - 1s).of(TimeWaitCreated));
    }

    void keepsTheLastHour()
    {
        CounterHistory history;
        QVERIFY(history.line(TimeWaitCreated).empty());
        QVERIFY(!history.ratesOver(60s).of(TimeWaitCreated));
        QVERIFY(!history.grownIn(TimeWaitCreated, 60s));
        for (std::uint64_t i = 0; i < 3700; ++i)
            history.take(counters(i * 10, 0, i), start + std::chrono::seconds(i),
                         label + std::chrono::seconds(i));
        QCOMPARE(history.size(), CounterHistory::capacity);
        const auto gauge = history.line(CurrentEstablished);
        QCOMPARE(gauge.size(), CounterHistory::capacity);
        QCOMPARE(gauge.front().at, label + 100s);
        QCOMPARE(gauge.front().value, 100.0);
        QCOMPARE(gauge.back().value, 3699.0);
        const auto line = history.line(TimeWaitCreated);
        QCOMPARE(line.size(), CounterHistory::capacity - 1); // the first has none before it
        QVERIFY(std::ranges::all_of(line, [](const auto &point) { return point.value == 10.0; }));
        QCOMPARE(history.line(TimeWaitCreated, label + 3690s).size(), std::size_t(10));
        QCOMPARE(history.ratesOver(60s).of(TimeWaitCreated).value(), 10.0);
        QCOMPARE(history.grownIn(TimeWaitCreated, 60s).value(), 600U);
        QCOMPARE(history.grownIn(TimeWaitCreated, 5000s).value(), 35990U);
        QVERIFY(!history.grownIn(CurrentEstablished, 60s));
    }

    void manySamplesASecondAreOne()
    {
        CounterHistory history;
        for (std::uint64_t i = 0; i <= 100; ++i)
            history.take(counters(i), start + i * 100ms, label + i * 100ms);
        QVERIFY(history.size() >= 10 && history.size() <= 12);
        const auto line = history.line(TimeWaitCreated);
        QCOMPARE(line.back().at, label + 10s); // the newest is kept
        for (const auto &point : line)
            QVERIFY(std::abs(point.value - 10) < 1e-9);
        // A sampler that ticks each second, now and then early.
        CounterHistory jitter;
        for (int i = 0; i < 50; ++i)
            jitter.take(counters(1), start + i * 1s - (i % 2) * 50ms, label);
        QCOMPARE(jitter.size(), std::size_t(50));
    }

    void aResetIsAGap()
    {
        CounterHistory history;
        const std::uint64_t values[] = {100, 110, 120, 5, 25, 45};
        for (int i = 0; i < 6; ++i)
            history.take(counters(values[i]), start + i * 1s, label + i * 1s);
        const auto line = history.line(TimeWaitCreated);
        QCOMPARE(line.size(), std::size_t(4));
        QCOMPARE(line[1].at, label + 2s);
        QCOMPARE(line[2].at, label + 4s);
        QCOMPARE(history.ratesOver(60s).of(TimeWaitCreated).value(), 20.0); // since the reset
        QVERIFY(!history.ratesOver(60s).reset);
        QCOMPARE(history.grownIn(TimeWaitCreated, 60s).value(), 60U);
    }

    void aHoleIsNoRateOfTheWhole()
    {
        CounterHistory history; // the machine slept for an hour: the rate is over that hour
        history.take(counters(0), start, label);
        history.take(counters(3600), start + 3600s, label + 3600s);
        QCOMPARE(history.line(TimeWaitCreated).at(0).value, 1.0);
        QVERIFY(!history.ratesOver(60s).of(TimeWaitCreated)); // one sample alone in the last minute
    }
};

QTEST_APPLESS_MAIN(TestCounterHistory)
#include "tst_counterhistory.moc"
