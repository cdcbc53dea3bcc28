// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/notify/delivery/lanebench.h"

#include <QtTest>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

using enum NotificationKind;
using Ids = std::vector<std::string>;

Delivery refused()
{
    return {Delivery::Verdict::Refused, message("the service said %1", "400"), {}};
}

} // namespace

class TestLaneQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void oneAtATimeInTurn()
    {
        Bench bench;
        bench.add("1", "a");
        bench.add("2", "b");
        QCOMPARE(bench.due(), "1");
        QVERIFY(bench.states["1"].state == DeliveryState::Sending);
        QCOMPARE(bench.due(), ""); // until the first is done
        bench.finish(Delivery::sent());
        QVERIFY(bench.states["1"].state == DeliveryState::Sent);
        QCOMPARE(bench.sendAll(), Ids{"2"});
        QCOMPARE(bench.queue.size(), 0U);
    }

    // One that fails keeps back what belongs to the same outage, and nothing else.
    void orderWithinAnOutage()
    {
        Bench bench;
        bench.add("down", "a");
        QCOMPARE(bench.due(), "down");
        QVERIFY(bench.finish(again()) == DeliveryState::Waiting);
        bench.add("up", "a", Recovered);
        bench.add("other", "b");
        QCOMPARE(bench.sendAll(), Ids{"other"});
        bench.clock.advance(4900ms);
        QCOMPARE(bench.due(), "");
        bench.clock.advance(1400ms); // 5 s and a quarter of chance
        QCOMPARE(bench.sendAll(), (Ids{"down", "up"}));
        QCOMPARE(bench.states["down"].attempts, 2);
        QCOMPARE(bench.states["down"].reason, "");
    }

    void givenUpAfterADay()
    {
        Bench bench;
        bench.add("1", "a");
        int attempts = 0;
        int hours = 0;
        while (bench.queue.size() != 0 && hours < 100) {
            for (int minute = 0; minute < 60; ++minute, bench.clock.advance(1min)) {
                if (!bench.due().empty()) {
                    ++attempts;
                    bench.finish(again());
                }
            }
            ++hours;
        }
        QVERIFY(bench.states["1"].state == DeliveryState::Dead);
        QCOMPARE(bench.states["1"].reason, "it could not be sent within a day (the service said 503)");
        QVERIFY(hours == 24 || hours == 25);
        QVERIFY2(attempts >= 28 && attempts <= 39, qPrintable(QString::number(attempts)));
    }

    void refusedIsDead()
    {
        Bench bench;
        bench.add("1", "a");
        bench.add("2", "a", Recovered);
        QCOMPARE(bench.due(), "1");
        QVERIFY(bench.finish(refused()) == DeliveryState::Dead);
        QCOMPARE(bench.states["1"].reason, "the service said 400");
        QCOMPARE(bench.sendAll(), Ids{"2"}); // it held back nobody
    }

    // The service's wish is for everything that it would be sent; an absurd one is an hour.
    void retryAfter()
    {
        Bench bench;
        bench.add("1", "a");
        bench.add("2", "b");
        QCOMPARE(bench.due(), "1");
        bench.finish(again(90s));
        bench.clock.advance(89s);
        QCOMPARE(bench.due(), "");
        bench.clock.advance(1s + 22500ms); // and a quarter of chance
        QCOMPARE(bench.due(), "1");
        bench.finish(again(std::chrono::hours(1000)));
        bench.clock.advance(59min);
        QCOMPARE(bench.due(), "");
        bench.clock.advance(2min);
        QCOMPARE(bench.sendAll(), (Ids{"1", "2"}));
    }

    // Two machines that one service sent away at one moment do not come back at one moment.
    void chanceDecides()
    {
        std::set<SteadyTime> until;
        std::set<WallTime> next;
        for (const std::uint32_t seed : {1'000'000'007U, 2'000'000'011U, 3'000'000'019U}) {
            Bench bench({}, seed);
            bench.add("1", "a");
            bench.due();
            bench.finish(again(90s));
            until.insert(bench.queue.pausedUntil());
            next.insert(bench.states["1"].next);
            QVERIFY(bench.queue.pausedUntil() >= bench.clock.steady() + 90s);
        }
        QCOMPARE(until.size(), 3U);
        QCOMPARE(next.size(), 3U);
    }

    // The wall clock is set by an hour: nothing comes early or late.
    void clockSteps()
    {
        for (const auto step : {std::chrono::hours(1), std::chrono::hours(-1)}) {
            Bench bench;
            bench.add("1", "a");
            bench.due();
            bench.finish(again());
            bench.clock.setWall(step);
            QCOMPARE(bench.due(), "");
            bench.clock.advance(6300ms);
            QCOMPARE(bench.due(), "1");
        }
    }

    void whatNeverBeganDoesNotCount()
    {
        Bench bench;
        bench.add("1", "a");
        bench.due();
        const StoredDelivery done =
            bench.queue.finished(again(90s), nowOf(bench.clock), AttemptEnd::NotBegun);
        QCOMPARE(done.record.attempts, 0);
        QVERIFY(done.record.state == DeliveryState::Waiting);
        QCOMPARE(bench.due(), "1");
    }

    // What was on its way may have arrived: nothing here sends it again. An answer counts all the same.
    void cutShort()
    {
        Bench bench;
        bench.add("1", "a");
        bench.add("2", "b");
        bench.due();
        const StoredDelivery done = bench.queue.finished(again(), nowOf(bench.clock), AttemptEnd::CutShort);
        QVERIFY(done.record.state == DeliveryState::Sending);
        QCOMPARE(done.record.attempts, 1);
        bench.clock.advance(24h);
        QCOMPARE(bench.due(), "");
        QCOMPARE(bench.queue.size(), 2U);
        Bench answered;
        answered.add("1", "a");
        answered.due();
        const StoredDelivery sent =
            answered.queue.finished(Delivery::sent(), nowOf(answered.clock), AttemptEnd::CutShort);
        QVERIFY(sent.record.state == DeliveryState::Sent);
        QCOMPARE(answered.queue.size(), 0U);
    }

    void rateLimit()
    {
        LaneRules rules;
        rules.perMinute = 8;
        Bench bench(std::move(rules));
        for (int i = 0; i < 20; ++i)
            bench.add(std::to_string(i), "");
        QCOMPARE(bench.sendAll().size(), 2U);
        std::size_t sent = 2;
        for (int second = 0; second < 59; ++second) {
            bench.clock.advance(1s);
            sent += bench.sendAll().size();
        }
        QCOMPARE(sent, 8U);
    }

    void dryRun()
    {
        LaneRules rules;
        rules.dry = true;
        rules.perMinute = 1; // of what is not sent there can be any number
        Bench bench(std::move(rules));
        bench.add("1", "a");
        bench.add("2", "b");
        QCOMPARE(bench.due(), "1");
        QVERIFY(bench.started->record.state == DeliveryState::Dry);
        QCOMPARE(bench.due(), "2");
        QCOMPARE(bench.queue.size(), 0U);
    }

    void tooMany()
    {
        Bench bench;
        for (std::size_t i = 0; i < LaneQueue::limit; ++i)
            QVERIFY(bench.add(std::to_string(i), "").state == DeliveryState::Waiting);
        QVERIFY(bench.add("more", "").state == DeliveryState::Dead);
        QCOMPARE(bench.queue.size(), LaneQueue::limit);
    }

    // What an earlier run was killed over.
    void maybeSent()
    {
        Bench bench;
        const DeliveryRecord maybe = bench.add("1", "a", Down, DeliveryState::Sending);
        QVERIFY(maybe.state == DeliveryState::Maybe);
        QCOMPARE(maybe.reason, "the program ended while it was sent: it may have arrived or not");
        QCOMPARE(bench.due(), "");
        LaneRules rules;
        rules.foldsById = true;
        Bench folding(std::move(rules));
        QVERIFY(folding.add("1", "a", Down, DeliveryState::Sending).state == DeliveryState::Waiting);
        QCOMPARE(folding.sendAll(), Ids{"1"});
        // Too old to be sent again is not the same as given up.
        const WallTime queued = folding.clock.wall();
        folding.clock.advance(25h);
        const DeliveryRecord old =
            folding.queue.add({{"2", "fake/a", DeliveryState::Sending, 1, queued, queued, ""},
                               shared(notificationOf("2", "a"))},
                              nowOf(folding.clock));
        QVERIFY(old.state == DeliveryState::Maybe);
    }

    void nothingIsLostWhenItIsTaken()
    {
        Bench bench;
        bench.add("1", "a");
        bench.add("2", "a");
        bench.due();
        const auto taken = bench.queue.takeWaiting();
        QCOMPARE(taken.size(), 1U);
        QCOMPARE(taken.front().record.notification, "2");
        QVERIFY(bench.finish(again()) == DeliveryState::Waiting);
        QCOMPARE(bench.queue.takeWaiting().size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestLaneQueue)
#include "tst_lanequeue.moc"
