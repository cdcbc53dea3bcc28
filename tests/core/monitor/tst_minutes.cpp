// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/minutes.h"

#include <QtTest>

#include <numeric>

using namespace lightfoot;
using namespace std::chrono_literals;

namespace {

const WallTime noon{std::chrono::seconds(1'749'988'800)};

std::uint32_t allUp(const std::vector<MinuteCounts> &minutes)
{
    return std::accumulate(minutes.begin(), minutes.end(), 0U,
                           [](std::uint32_t sum, const MinuteCounts &one) { return sum + one.up; });
}

} // namespace

class TestMinutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByOutcome()
    {
        MinuteRing ring;
        for (const Outcome outcome : {Outcome::Up, Outcome::Up, Outcome::Down, Outcome::Unknown})
            ring.add(outcome, noon + 10s, noon + 20s);
        ring.add(Outcome::NotMeasured, noon + 59s, noon + 59s);
        ring.addOutage(noon, noon + 59s);
        const auto minutes = ring.counts(noon + 59s);
        QCOMPARE(minutes.size(), MinuteRing::length);
        const MinuteCounts &last = minutes.back();
        QVERIFY(last.at == noon);
        QCOMPARE(last.up, 2U);
        QCOMPARE(last.down, 1U);
        QCOMPARE(last.unknown, 1U);
        QCOMPARE(last.notMeasured, 1U);
        QCOMPARE(last.outages, 1U);
        QCOMPARE(last.measured(), 4U);
        QVERIFY(minutes.front().at == noon - 59min);
        QCOMPARE(minutes.front().measured(), 0U);
    }

    void hoursPass()
    {
        MinuteRing ring;
        for (int minute = 0; minute < 300; ++minute)
            ring.add(Outcome::Up, noon + minute * 1min, noon + minute * 1min);
        const auto minutes = ring.counts(noon + 299min);
        for (const MinuteCounts &one : minutes)
            QCOMPARE(one.up, 1U);
        QVERIFY(minutes.front().at == noon + 240min);
    }

    // A suspend: what is not measured is a gap, and what was there an hour ago is not taken for it.
    void gapsAreEmpty()
    {
        MinuteRing ring;
        for (int minute = 0; minute < 60; ++minute)
            ring.add(Outcome::Up, noon + minute * 1min, noon + minute * 1min);
        QCOMPARE(allUp(ring.counts(noon + 90min)), 29U);
        ring.add(Outcome::Up, noon + 90min, noon + 90min);
        const auto minutes = ring.counts(noon + 90min);
        QCOMPARE(allUp(minutes), 30U);
        QCOMPARE(minutes[58].up, 0U);
        QCOMPARE(allUp(ring.counts(noon + 300min)), 0U);
    }

    void lateOnesCountWhereTheyBelong()
    {
        MinuteRing ring;
        ring.add(Outcome::Up, noon + 1min, noon + 30min);
        ring.add(Outcome::Up, noon - 30min, noon + 30min); // an hour old: left out
        ring.add(Outcome::Up, noon + 32min, noon + 30min); // not yet
        const auto minutes = ring.counts(noon + 30min);
        QCOMPARE(allUp(minutes), 1U);
        QCOMPARE(minutes[30].up, 1U);
    }

    void clockIsSet()
    {
        MinuteRing ring;
        ring.add(Outcome::Up, noon + 600min, noon + 600min);
        ring.add(Outcome::Up, noon, noon); // back by ten hours, to the same place
        QCOMPARE(allUp(ring.counts(noon)), 1U);
        QCOMPARE(ring.counts(noon).back().up, 1U);
        QCOMPARE(allUp(ring.counts(WallTime(-90min))), 0U); // before 1970
        ring.add(Outcome::Up, WallTime(-90min), WallTime(-90min));
        QCOMPARE(ring.counts(WallTime(-90min)).back().up, 1U);
    }
};

QTEST_GUILESS_MAIN(TestMinutes)
#include "tst_minutes.moc"
