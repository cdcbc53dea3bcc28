// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/notify/delivery/lanebench.h"

#include <QtTest>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

using enum NotificationKind;
using Ids = std::vector<std::string>;

LaneRules atNight()
{
    LaneRules rules;
    rules.quiet = weeklyQuietHours("22:00-07:00", "UTC").value();
    return rules;
}

} // namespace

// What quiet hours hold back, and what is left of it in the morning.
class TestQuietLane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

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

    // Down was told in the evening; it flapped in the night and came to rest. That is told, or "down" would
    // be the last word that people have.
    void flapOfWhatWasToldBefore()
    {
        Bench bench(atNight());
        bench.clock.advance(std::chrono::hours(10) - 2min);
        bench.add("down", "a");
        QCOMPARE(bench.sendAll(), Ids{"down"});
        bench.clock.advance(4min);
        bench.add("flaps", "a", FlappingBegan, DeliveryState::Waiting, 2);
        bench.clock.advance(18min);
        bench.add("rests", "a", FlappingEnded, DeliveryState::Waiting, 3);
        QCOMPARE(bench.due(), "");
        bench.clock.advance(std::chrono::hours(9));
        QCOMPARE(bench.sendAll(), Ids{"rests"});
        QVERIFY(bench.states["flaps"].state == DeliveryState::Folded);
    }

    // What failed before quiet hours of days is not given up by a start after them.
    void restartedAfterQuietDays()
    {
        LaneRules rules;
        rules.quiet = weeklyQuietHours("Fri 12:00-24:00, Sat-Sun 00:00-24:00", "UTC").value();
        Bench bench(std::move(rules));
        const WallTime noon = bench.clock.wall();
        bench.clock.advance(61h); // Monday, 01:00
        bench.queue.add({{"1", "fake/a", DeliveryState::Waiting, 1, noon - 10s, noon + 5s, ""},
                         shared(notificationOf("1", "a"))},
                        nowOf(bench.clock));
        QCOMPARE(bench.sendAll(), Ids{"1"});
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
};

QTEST_GUILESS_MAIN(TestQuietLane)
#include "tst_quietlane.moc"
