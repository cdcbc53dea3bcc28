// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/lanequeue.h"
#include "tests/core/notify/delivery/deliverytesting.h"

#include <QtTest>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

using enum NotificationKind;

Delivery again(std::optional<std::chrono::milliseconds> after = {})
{
    return {Delivery::Verdict::Retry, message("the service said %1", "503"), after};
}

Delivery refused()
{
    return {Delivery::Verdict::Refused, message("the service said %1", "400"), {}};
}

// A queue with a clock, and what came out of it.
struct Bench
{
    explicit Bench(LaneRules rules = {}) : queue(std::move(rules)) {}

    DeliveryRecord add(const std::string &id, const std::string &thread, NotificationKind kind = Down,
                       DeliveryState state = DeliveryState::Waiting)
    {
        const WallTime now = clock.wall();
        return queue.add({{id, "fake/a", state, 0, now, now, ""}, shared(notificationOf(id, thread, kind))},
                         nowOf(clock));
    }

    // Which one is due now; empty: none.
    std::string due()
    {
        LaneQueue::Turn turn = queue.turn(nowOf(clock));
        for (const DeliveryRecord &record : turn.changed)
            states[record.notification] = record;
        made.insert(made.end(), turn.made.begin(), turn.made.end());
        started = turn.start;
        return turn.start ? turn.start->record.notification : std::string();
    }

    DeliveryState finish(const Delivery &result)
    {
        const StoredDelivery done = queue.finished(result, nowOf(clock));
        states[done.record.notification] = done.record;
        return done.record.state;
    }

    // Sends everything that is due now.
    std::vector<std::string> sendAll()
    {
        std::vector<std::string> sent;
        for (std::string id = due(); !id.empty(); id = due()) {
            sent.push_back(id);
            finish(Delivery::sent());
        }
        return sent;
    }

    HandClock clock;
    LaneQueue queue;
    std::map<std::string, DeliveryRecord> states;
    std::vector<NotificationPtr> made;
    std::optional<StoredDelivery> started;
};

LaneRules atNight()
{
    LaneRules rules;
    rules.quiet = weeklyQuietHours("22:00-07:00", "UTC").value();
    return rules;
}

using Ids = std::vector<std::string>;

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
        QVERIFY2(attempts >= 28 && attempts <= 33, qPrintable(QString::number(attempts)));
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
        bench.clock.advance(1s);
        QCOMPARE(bench.due(), "1");
        bench.finish(again(std::chrono::hours(1000)));
        bench.clock.advance(59min);
        QCOMPARE(bench.due(), "");
        bench.clock.advance(1min);
        QCOMPARE(bench.sendAll(), (Ids{"1", "2"}));
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

    void cancelledDoesNotCount()
    {
        Bench bench;
        bench.add("1", "a");
        bench.due();
        const StoredDelivery done = bench.queue.finished(again(90s), nowOf(bench.clock), true);
        QCOMPARE(done.record.attempts, 0);
        QVERIFY(done.record.state == DeliveryState::Waiting);
        QCOMPARE(bench.due(), "1");
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
    }

    void quietHours_data()
    {
        QTest::addColumn<QByteArray>("night"); // kinds, in one outage
        QTest::addColumn<QByteArray>("sent");  // kind of what is sent in the morning
        QTest::newRow("one") << QByteArray("down") << QByteArray("down");
        QTest::newRow("began and ended") << QByteArray("down,recovered") << QByteArray("");
        QTest::newRow("an incident came and went")
            << QByteArray("incident-opened,still-down,incident-closed") << QByteArray("");
        QTest::newRow("began and lasts") << QByteArray("down,still-down,still-down") << QByteArray("latest");
        QTest::newRow("told before, lasts") << QByteArray("still-down,still-down") << QByteArray("latest");
        QTest::newRow("told before, ended") << QByteArray("still-down,recovered") << QByteArray("recovered");
        QTest::newRow("only ended") << QByteArray("recovered") << QByteArray("recovered");
        QTest::newRow("came back") << QByteArray("recovered,down") << QByteArray("latest");
    }

    void quietHours()
    {
        QFETCH(QByteArray, night);
        QFETCH(QByteArray, sent);
        const QList<QByteArray> kinds = night.split(',');
        Bench bench(atNight());
        bench.clock.advance(std::chrono::hours(10)); // 22:00
        for (const QByteArray &kind : kinds) {
            bench.add("n" + std::to_string(bench.queue.size()), "a",
                      *notificationKindFromString(kind.toStdString()));
            bench.clock.advance(30min);
            QCOMPARE(bench.due(), "");
        }
        bench.clock.advance(std::chrono::hours(9) - 30min * kinds.size() - 1s); // 06:59:59
        QCOMPARE(bench.due(), "");
        bench.clock.advance(1s);
        if (sent.isEmpty()) {
            QCOMPARE(bench.due(), "");
        } else {
            QVERIFY(!bench.due().empty());
            const Notification &told = *bench.started->notification;
            QCOMPARE(std::string(toString(told.kind)), sent.toStdString());
            QCOMPARE(told.thread, "a");
            if (sent == "latest") {
                const std::string newest = "n" + std::to_string(kinds.size() - 1);
                QCOMPARE(told.id, newest + "-latest");
                QCOMPARE(bench.made.size(), 1U);
                QCOMPARE(*bench.made.front(), told);
                QVERIFY(bench.states[newest].state == DeliveryState::Folded);
            }
            bench.finish(Delivery::sent());
        }
        QCOMPARE(bench.due(), "");
        QCOMPARE(bench.queue.size(), 0U);
        qsizetype folded = 0;
        for (const auto &[id, record] : bench.states)
            folded += record.state == DeliveryState::Folded ? 1 : 0;
        const bool own = sent.isEmpty() || sent == "latest";
        QCOMPARE(folded, own ? kinds.size() : kinds.size() - 1);
    }

    // Whoever may have heard of the beginning hears of the end.
    void attemptedBeforeTheNight()
    {
        Bench bench(atNight());
        bench.clock.advance(std::chrono::hours(10) - 1s);
        bench.add("down", "a");
        QCOMPARE(bench.due(), "down");
        bench.finish(again());
        bench.clock.advance(1min);
        QCOMPARE(bench.due(), "");
        bench.add("up", "a", Recovered);
        bench.clock.advance(std::chrono::hours(9));
        QCOMPARE(bench.sendAll(), Ids{"up"});
        QVERIFY(bench.states["down"].state == DeliveryState::Folded);
    }

    // What was taken in the night is folded by the run after it, too.
    void restartedInTheMorning()
    {
        Bench bench(atNight());
        bench.clock.advance(std::chrono::hours(12)); // midnight
        const WallTime queued = bench.clock.wall();
        bench.clock.advance(std::chrono::hours(8));
        for (const auto &[id, kind] : {std::pair{"1", Down}, {"2", Recovered}})
            bench.queue.add({{id, "fake/a", DeliveryState::Waiting, 0, queued, queued, ""},
                             shared(notificationOf(id, "a", kind))},
                            nowOf(bench.clock));
        QCOMPARE(bench.due(), "");
        QVERIFY(bench.states["1"].state == DeliveryState::Folded);
        QVERIFY(bench.states["2"].state == DeliveryState::Folded);
    }

    // Quiet hours of days do not make dead letters, and a test is for somebody who is awake.
    void longQuietAndTests()
    {
        LaneRules rules;
        rules.quiet = weeklyQuietHours("Fri 12:00-24:00, Sat-Sun 00:00-24:00", "UTC").value();
        Bench bench(std::move(rules));
        bench.clock.advance(1min);
        bench.add("1", "a");
        bench.add("try", "t", Test);
        QCOMPARE(bench.sendAll(), Ids{"try"});
        for (int hour = 0; hour < 59; ++hour) {
            bench.clock.advance(1h);
            QCOMPARE(bench.due(), "");
        }
        bench.clock.advance(1h);
        QCOMPARE(bench.sendAll(), Ids{"1"});
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
