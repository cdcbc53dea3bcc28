// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/notify/delivery/deliverytesting.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

using Ids = std::vector<std::string>;

} // namespace

// Orderly ends of the program, and the starts after them.
class TestCourierEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_directory = std::make_unique<QTemporaryDir>();
        m_path = m_directory->filePath(QStringLiteral("alerts.sqlite")).toStdString();
        FakeService::of("a").answerWith(Delivery::sent());
    }

    void orderlyEnd_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("folds") << QByteArray("folding");
        QTest::newRow("does not fold") << QByteArray("fake");
    }

    // The end cancels what hangs; the next start sends it where that is harmless, and what had not been
    // tried.
    void orderlyEnd()
    {
        QFETCH(QByteArray, kind);
        NotifierSettings settings = notifier("a");
        settings.kind = kind.toStdString();
        std::atomic<int> waiting = 0;
        FakeService::of("a").answerWith(hanging(waiting));
        const auto began = std::chrono::steady_clock::now();
        {
            Courier courier(courierOptions(m_clock, m_path));
            courier.setPlan(planOf({settings}), fakeKinds, "Lightfoot");
            AlertBatch batch = batchOf({notificationOf("1", "t1"), notificationOf("2", "t2")});
            batch.states["endpoint"] = "down";
            courier.save(std::move(batch));
            QVERIFY(eventually([&] { return waiting == 1; }));
        }
        QVERIFY(std::chrono::steady_clock::now() - began < 30s);
        FakeService::of("a").answerWith(Delivery::sent());
        Courier courier(courierOptions(m_clock, m_path));
        QCOMPARE(courier.load().value(), (AlertStates{{"endpoint", "down"}}));
        courier.setPlan(planOf({settings}), fakeKinds, "Lightfoot");
        const Ids expected = kind == "folding" ? Ids{"1", "2"} : Ids{"2"};
        QVERIFY(eventually([&] { return FakeService::of("a").ids() == expected; }));
        courier.drain();
        QCOMPARE(FakeService::of("a").ids(), expected);
        if (kind == "folding") {
            QVERIFY(courier.deadLetters().empty());
        } else {
            QCOMPARE(courier.deadLetters().size(), 1U);
            QCOMPARE(courier.deadLetters()[0].record.notification, "1");
            QVERIFY(courier.deadLetters()[0].record.state == DeliveryState::Maybe);
        }
    }

    // What was decided in the last moment, and waits behind another, still has its time: it is sent once.
    void lastMoment()
    {
        const auto slow = [](const Notification &, const RenderedText &, const SendContext &context) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            if (context.cancelled)
                return Delivery{Delivery::Verdict::Retry, message("cancelled"), {}};
            return Delivery::sent();
        };
        FakeService::of("a").answerWith(slow);
        {
            CourierOptions options = courierOptions(m_clock, m_path);
            options.grace = 30s;
            Courier courier(std::move(options));
            courier.setPlan(planOf({notifier("a")}), fakeKinds, "Lightfoot");
            courier.save(batchOf({notificationOf("1", "t1"), notificationOf("2", "t2")}));
        }
        QCOMPARE(FakeService::of("a").ids(), (Ids{"1", "2"}));
        QVERIFY(Outbox(m_path).deliveries().value().empty());
    }

    // Nothing is sent after the end; what is saved then is there for the next start.
    void savedAfterTheEnd()
    {
        {
            Courier courier(courierOptions(m_clock, m_path));
            courier.setPlan(planOf({notifier("a")}), fakeKinds, "Lightfoot");
            courier.end();
            courier.save(batchOf({notificationOf("1", "t1")}));
            courier.drain();
        }
        QVERIFY(FakeService::of("a").got().empty());
        const auto left = Outbox(m_path).deliveries().value();
        QCOMPARE(left.size(), 1U);
        QVERIFY(left[0].record.state == DeliveryState::Waiting);
    }

    // A program that was off, or silent, for days: nothing is given up before its lanes are there.
    void startAfterDays()
    {
        NotifierSettings silent = notifier("a");
        silent.quiet = "Fri 12:00-24:00, Sat-Sun 00:00-24:00";
        silent.timezone = "UTC";
        {
            Courier courier(courierOptions(m_clock, m_path));
            courier.setPlan(planOf({silent}), fakeKinds, "Lightfoot");
            courier.save(batchOf({notificationOf("1", "t1")}));
        }
        m_clock.advance(61h); // Monday, 01:00
        Courier courier(courierOptions(m_clock, m_path));
        QVERIFY(courier.load());
        QVERIFY(courier.deadLetters().empty());
        m_clock.advance(25h);
        courier.drain();
        courier.setPlan({}, fakeKinds, "Lightfoot"); // a list that is broken for an hour
        courier.drain();
        m_clock.advance(1h);
        courier.setPlan(planOf({silent}), fakeKinds, "Lightfoot");
        QVERIFY(eventually([] { return FakeService::of("a").ids() == Ids{"1"}; }));
        QVERIFY(courier.deadLetters().empty());
    }

    // Nobody knows what became of it, also when its notifier does not come back.
    void begunAndItsNotifierIsGone()
    {
        {
            Outbox outbox(m_path);
            OutboxWrite write;
            write.batch.notifications = {notificationOf("1", "t1")};
            write.put({"1", "fake/a", DeliveryState::Sending, 1, m_clock.wall(), m_clock.wall(), ""});
            QVERIFY(outbox.write(write));
        }
        Courier courier(courierOptions(m_clock, m_path));
        QVERIFY(courier.load());
        courier.setPlan({}, fakeKinds, "Lightfoot");
        courier.drain();
        m_clock.advance(24h);
        QVERIFY(eventually([&] { return courier.deadLetters().size() == 1; }));
        QVERIFY(courier.deadLetters()[0].record.state == DeliveryState::Maybe);
    }

private:
    HandClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::string m_path;
};

QTEST_GUILESS_MAIN(TestCourierEnds)
#include "tst_courierends.moc"
