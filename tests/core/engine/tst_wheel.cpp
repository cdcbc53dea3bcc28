// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/inflightcap.h"
#include "core/engine/schedule.h"
#include "core/engine/wheel.h"

#include <QtTest>

#include <random>
#include <set>

using namespace lightfoot;
using namespace std::chrono_literals;

class TestWheel : public QObject
{
    Q_OBJECT

    const SteadyTime start{1000s};

    static std::vector<std::uint32_t> collected(Wheel &wheel, SteadyTime now)
    {
        std::vector<std::uint32_t> due;
        wheel.collect(now, due);
        return due;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void handsOutWhatIsDueAndNothingElse()
    {
        Wheel wheel(start);
        wheel.resize(4);
        wheel.schedule(0, start + 5ms);
        wheel.schedule(1, start + 5ms + 300us);
        wheel.schedule(2, start + 10s); // more than a turn ahead, in a slot that is looked at before
        QVERIFY(collected(wheel, start + 4ms).empty());
        QCOMPARE(collected(wheel, start + 5ms).size(), std::size_t(1));
        QCOMPARE(collected(wheel, start + 6ms).size(), std::size_t(1));
        QVERIFY(collected(wheel, start + 9999ms).empty());
        QCOMPARE(collected(wheel, start + 10s), std::vector<std::uint32_t>{2});
        QVERIFY(collected(wheel, start + 100s).empty());
    }

    void thePastIsDueAtOnce()
    {
        Wheel wheel(start);
        wheel.resize(1);
        collected(wheel, start + 500ms);
        wheel.schedule(0, start + 100ms);
        QVERIFY(wheel.nextDue(start + 500ms) <= start + 500ms);
        QCOMPARE(collected(wheel, start + 500ms).size(), std::size_t(1));
    }

    void movedAndRemoved()
    {
        Wheel wheel(start);
        wheel.resize(3);
        for (std::uint32_t i = 0; i < 3; ++i)
            wheel.schedule(i, start + 5ms); // one slot: the middle of the list goes
        wheel.remove(1);
        wheel.remove(1);
        wheel.schedule(2, start + 20ms);
        QCOMPARE(collected(wheel, start + 10ms), std::vector<std::uint32_t>{0});
        QCOMPARE(collected(wheel, start + 30ms), std::vector<std::uint32_t>{2});
    }

    void afterAStallEachComesOnce()
    {
        Wheel wheel(start);
        wheel.resize(1000);
        for (std::uint32_t i = 0; i < 1000; ++i)
            wheel.schedule(i, start + std::chrono::milliseconds(i * 13));
        QCOMPARE(collected(wheel, start + 24h).size(), std::size_t(1000));
    }

    // Against a plain sorted set, over many turns.
    void agreesWithASortedSet()
    {
        std::mt19937 random(7);
        Wheel wheel(start);
        wheel.resize(500);
        std::set<std::pair<SteadyTime, std::uint32_t>> expected;
        std::vector<SteadyTime> due(500);
        SteadyTime now = start;
        for (std::uint32_t i = 0; i < 500; ++i) {
            due[i] = now + std::chrono::microseconds(random() % 20'000'000);
            wheel.schedule(i, due[i]);
            expected.emplace(due[i], i);
        }
        for (int step = 0; step < 20'000; ++step) {
            const SteadyTime next = wheel.nextDue(now);
            QVERIFY(next <= expected.begin()->first);
            now += std::chrono::microseconds(random() % 5000);
            std::vector<std::uint32_t> got = collected(wheel, now);
            std::set<std::uint32_t> want;
            while (!expected.empty() && expected.begin()->first <= now) {
                want.insert(expected.begin()->second);
                expected.erase(expected.begin());
            }
            QCOMPARE(std::set<std::uint32_t>(got.begin(), got.end()), want);
            QCOMPARE(got.size(), want.size());
            for (const std::uint32_t entry : got) {
                due[entry] = now + std::chrono::microseconds(1 + random() % 9'000'000);
                wheel.schedule(entry, due[entry]);
                expected.emplace(due[entry], entry);
            }
        }
    }

    void phasesAreSpreadEvenlyAndStable()
    {
        std::array<int, 50> buckets{};
        for (int i = 0; i < 20'000; ++i) {
            const auto phase = phaseOf("endpoint-" + std::to_string(i), 5s);
            QVERIFY(phase >= 0ns && phase < 5s);
            ++buckets[std::size_t(phase / 100ms)];
        }
        for (const int count : buckets)
            QVERIFY2(count > 320 && count < 480, qPrintable(QString::number(count))); // 400 expected, 4 sigma
        QCOMPARE(phaseOf("a", 5s).count(), phaseOf("a", 5s).count());
        QCOMPARE(stableHash("lightfoot"),
                 std::uint64_t(0x7f13e18c01ed2da2U)); // the same after a restart, on any machine
    }

    void nextInPhaseIsNeverEarly()
    {
        for (const std::chrono::nanoseconds at : std::initializer_list<std::chrono::nanoseconds>{
                 0ns, 1ns, 4999999999ns, 5s, 17s, 123456789012ns}) {
            const SteadyTime when(at);
            const SteadyTime next = nextInPhase(when, 2s, 5s);
            QVERIFY(next >= when);
            QVERIFY(next < when + 5s + 2s);
            QCOMPARE((next.time_since_epoch() - 2s) % std::chrono::nanoseconds(5s), 0ns);
        }
    }

    void suspectsShareHalf()
    {
        InFlightCap cap(10);
        int suspects = 0;
        while (cap.take(true))
            ++suspects;
        QCOMPARE(suspects, 5);
        int healthy = 0;
        while (cap.take(false))
            ++healthy;
        QCOMPARE(healthy, 5);
        QCOMPARE(cap.inFlight(), std::size_t(10));
        cap.give(true);
        QVERIFY(cap.take(false));
        QVERIFY(!cap.take(true));
    }
};

QTEST_APPLESS_MAIN(TestWheel)
#include "tst_wheel.moc"
