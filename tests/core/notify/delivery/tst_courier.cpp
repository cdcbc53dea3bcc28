// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/notify/delivery/deliverytesting.h"

#include <QTemporaryDir>
#include <QtTest>

#include <future>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

using Ids = std::vector<std::string>;

Delivery refusedWith(const std::string &words)
{
    return {Delivery::Verdict::Refused, message("the service said %1", words), {}};
}

} // namespace

class TestCourier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_directory = std::make_unique<QTemporaryDir>();
        m_path = m_directory->filePath(QStringLiteral("alerts.sqlite")).toStdString();
        for (const char *name : {"a", "b", "c"})
            FakeService::of(name).answerWith(Delivery::sent());
    }

    void channels()
    {
        QVERIFY(channelsMeet({}, {}));
        QVERIFY(channelsMeet({"__EaseProbe_Channel__", "ops"}, {}));
        QVERIFY(channelsMeet({}, {"ops", "__EaseProbe_Channel__"}));
        QVERIFY(!channelsMeet({"ops"}, {}));
        QVERIFY(!channelsMeet({}, {"ops"}));
        QVERIFY(channelsMeet({"dev", "ops"}, {"x", "ops", "dev"}));
    }

    // Each notifier that listens gets it, once.
    void routing()
    {
        Courier courier(courierOptions(m_clock));
        courier.setPlan(planOf({notifier("a"), notifier("b", {"ops", "dev"}), notifier("c", {"dev"})}),
                        fakeKinds, "Lightfoot");
        Notification both = notificationOf("both", "t1");
        both.channels = {"ops", "dev"};
        Notification nobody = notificationOf("nobody", "t2");
        nobody.channels = {"qa"};
        courier.save(batchOf({notificationOf("default", "t3"), both, nobody}));
        QVERIFY(eventually([] {
            return FakeService::of("a").ids() == Ids{"default"} &&
                   FakeService::of("b").ids() == Ids{"both"} && FakeService::of("c").ids() == Ids{"both"};
        }));
        QVERIFY(eventually([&] { return courier.health().unheard == 1; }));
        // The same once more, in one batch and in a later one.
        courier.save(batchOf({both, notificationOf("new", "t3"), notificationOf("new", "t3")}));
        QVERIFY(eventually([] { return FakeService::of("a").ids() == Ids{"default", "new"}; }));
        courier.drain();
        QCOMPARE(FakeService::of("b").ids(), Ids{"both"});
    }

    void whatAChannelIsGiven()
    {
        std::promise<std::pair<std::string, std::string>> given;
        FakeService::of("a").answerWith(
            [&given](const Notification &notification, const RenderedText &text, const SendContext &context) {
                if (notification.id == "1" && context.timeout == 7s && !context.cancelled)
                    given.set_value({text.title + "|" + text.text, context.sender + "|" + context.host});
                return Delivery::sent();
            });
        NotifierSettings settings = notifier("a");
        settings.timeout = 7s;
        settings.titleTemplate = "{sender}: {title}";
        Courier courier(courierOptions(m_clock));
        courier.setPlan(planOf({settings}), fakeKinds, "Ops");
        courier.save(batchOf({notificationOf("1", "api")}));
        auto result = given.get_future();
        QCOMPARE(result.wait_for(30s), std::future_status::ready);
        QCOMPARE(result.get(),
                 (std::pair<std::string, std::string>("Ops: api down|text of 1", "Ops|testhost")));
        QVERIFY(eventually([&] {
            const CourierHealth health = courier.health();
            return health.notifiers.size() == 1 && health.notifiers[0].sent == 1 &&
                   health.notifiers[0].key == "fake/a" && health.notifiers[0].lastSent == m_clock.wall();
        }));
    }

    // A service that hangs for ever: every other notifier gets everything, and saving never waits.
    void oneThatHangs()
    {
        std::atomic<int> waiting = 0;
        FakeService::of("a").answerWith(hanging(waiting));
        Courier courier(courierOptions(m_clock, m_path));
        courier.setPlan(planOf({notifier("a"), notifier("b")}), fakeKinds, "Lightfoot");
        for (int i = 0; i < 100; ++i)
            courier.save(batchOf({notificationOf(std::to_string(i), std::to_string(i))}));
        QVERIFY(eventually([] { return FakeService::of("b").got().size() == 100; }));
        QCOMPARE(waiting.load(), 1);
        QCOMPARE(FakeService::of("a").got().size(), 1U);
    }

    void retriesByTheClock()
    {
        std::atomic<int> attempts = 0;
        FakeService::of("a").answerWith([&](const auto &, const auto &, const auto &) {
            if (++attempts < 3)
                return Delivery{Delivery::Verdict::Retry, message("no answer"), {}};
            return Delivery::sent();
        });
        Courier courier(courierOptions(m_clock));
        courier.setPlan(planOf({notifier("a")}), fakeKinds, "Lightfoot");
        courier.save(batchOf({notificationOf("1", "t1")}));
        QVERIFY(eventually([&] { return only(courier).failed == 1; }));
        QCOMPARE(only(courier).lastReason, "no answer");
        QCOMPARE(attempts.load(), 1);
        m_clock.advance(7s);
        QVERIFY(eventually([&] { return only(courier).failed == 2; }));
        m_clock.advance(13s);
        QVERIFY(eventually([&] { return only(courier).sent == 1; }));
        QCOMPARE(only(courier).lastReason, "");
        QCOMPARE(only(courier).waiting, 0U);
    }

    // Two machines do not come back to a service at one moment.
    void chanceIsEachMachinesOwn()
    {
        FakeService::of("a").answerWith(Delivery{Delivery::Verdict::Retry, message("no answer"), {}});
        std::set<WallTime> next;
        for (const std::uint32_t seed : {1'000'000'007U, 2'000'000'011U}) {
            CourierOptions options = courierOptions(m_clock, m_path + std::to_string(seed));
            options.seed = [seed] { return seed; };
            Courier courier(std::move(options));
            courier.setPlan(planOf({notifier("a")}), fakeKinds, "Lightfoot");
            courier.save(batchOf({notificationOf("1", "t1")}));
            QVERIFY(eventually([&] { return only(courier).failed == 1; }));
            Outbox reader(m_path + std::to_string(seed), Outbox::Access::Read);
            next.insert(reader.deliveries().value().at(0).record.next);
        }
        QCOMPARE(next.size(), 2U);
    }

    void deadLetters()
    {
        FakeService::of("a").answerWith(refusedWith("400"));
        {
            Courier courier(courierOptions(m_clock, m_path));
            courier.setPlan(planOf({notifier("a")}), fakeKinds, "Lightfoot");
            courier.save(batchOf({notificationOf("1", "t1"), notificationOf("2", "t2")}));
            QVERIFY(eventually([&] { return courier.deadLetters().size() == 2; }));
        }
        FakeService::of("a").answerWith(Delivery::sent());
        Courier courier(courierOptions(m_clock, m_path));
        QVERIFY(courier.load());
        courier.setPlan(planOf({notifier("a")}), fakeKinds, "Lightfoot");
        QVERIFY(eventually([&] { return courier.deadLetters().size() == 2; }));
        const StoredDelivery dead = courier.deadLetters().front();
        QVERIFY(dead.record.state == DeliveryState::Dead);
        QCOMPARE(dead.record.reason, "the service said 400");
        QCOMPARE(*dead.notification, notificationOf("1", "t1"));
        courier.retry("1", "fake/a");
        courier.drop("2", "fake/a");
        courier.drop("3", "fake/a"); // there is none
        QVERIFY(eventually([] { return FakeService::of("a").ids() == Ids{"1"}; }));
        QVERIFY(eventually([&] { return courier.deadLetters().empty(); }));
    }

    void dryRun()
    {
        std::mutex mutex;
        Ids logged;
        CourierOptions options = courierOptions(m_clock);
        options.dryRun = [&](const std::string &notifier, const Notification &, const RenderedText &text) {
            const std::lock_guard lock(mutex);
            logged.push_back(notifier + " " + text.title);
        };
        Courier courier(std::move(options));
        NotifierSettings dry = notifier("a");
        dry.dry = true;
        courier.setPlan(planOf({dry, notifier("b")}), fakeKinds, "Lightfoot");
        courier.save(batchOf({notificationOf("1", "api")}));
        QVERIFY(eventually([] { return FakeService::of("b").ids() == Ids{"1"}; }));
        AlertPlan plan = planOf({notifier("b")});
        plan.dry = true;
        courier.setPlan(plan, fakeKinds, "Lightfoot");
        courier.save(batchOf({notificationOf("2", "db")}));
        courier.drain();
        const std::lock_guard lock(mutex);
        QCOMPARE(logged, (Ids{"fake/a api down", "fake/b db down"}));
        QVERIFY(FakeService::of("a").got().empty());
        QCOMPARE(FakeService::of("b").got().size(), 1U);
    }

    // One that cannot be made buries what it should tell, and says why without its secrets.
    void brokenNotifier()
    {
        NotifierSettings broken = notifier("a");
        broken.options = {{"wrong", true}, {"token", std::string("s3cret-token")}};
        Courier courier(courierOptions(m_clock));
        NotifierSettings unknown = notifier("b");
        unknown.kind = "unheard-of";
        courier.setPlan(planOf({broken, unknown, notifier("c")}), fakeKinds, "Lightfoot");
        courier.save(batchOf({notificationOf("1", "t1")}));
        QVERIFY(eventually([] { return FakeService::of("c").ids() == Ids{"1"}; }));
        QVERIFY(eventually([&] { return courier.deadLetters().size() == 2; }));
        QCOMPARE(courier.deadLetters()[0].record.reason, "the token *** is wrong");
        QCOMPARE(courier.deadLetters()[1].record.reason, "there is no kind of channel unheard-of");
        QCOMPARE(toEnglish(only(courier).problem), "the token *** is wrong");
        courier.setPlan(planOf({notifier("a")}), fakeKinds, "Lightfoot"); // repaired
        courier.retry("1", "fake/a");
        QVERIFY(eventually([] { return FakeService::of("a").ids() == Ids{"1"}; }));
    }

    void noSecretsInReasons()
    {
        NotifierSettings settings = notifier("a");
        settings.options = {{"token", std::string("s3cret")},
                            {"headers", TextMap{{"Authorization", "Bearer abc"}, {"X", "ok"}}}};
        FakeService::of("a").answerWith(refusedWith("s3cret, Bearer abc and s3cret again, ok"));
        Courier courier(courierOptions(m_clock));
        courier.setPlan(planOf({settings}), fakeKinds, "Lightfoot");
        courier.save(batchOf({notificationOf("1", "t1")}));
        QVERIFY(eventually([&] { return courier.deadLetters().size() == 1; }));
        QCOMPARE(courier.deadLetters()[0].record.reason, "the service said ***, *** and *** again, ok");
    }

    void oneNotifierAlone()
    {
        Courier courier(courierOptions(m_clock));
        courier.setPlan(planOf({notifier("a", {"ops"}), notifier("b")}), fakeKinds, "Lightfoot");
        courier.sendTo("fake/a", notificationOf("try", "t", NotificationKind::Test));
        QVERIFY(eventually([] { return FakeService::of("a").ids() == Ids{"try"}; }));
        courier.sendTo("fake/none", notificationOf("try2", "t", NotificationKind::Test));
        QVERIFY(eventually([&] { return courier.health().unheard == 1; }));
        QVERIFY(FakeService::of("b").got().empty());
    }

    // A list that is loaded again while a service hangs: nothing is lost, nothing sent twice.
    void newPlan()
    {
        std::promise<void> answer;
        const std::shared_future<void> answered = answer.get_future().share();
        FakeService::of("a").answerWith([answered](const auto &, const auto &, const auto &) {
            answered.wait();
            return Delivery::sent();
        });
        Courier courier(courierOptions(m_clock, m_path));
        courier.setPlan(planOf({notifier("a"), notifier("b")}), fakeKinds, "Lightfoot");
        courier.save(batchOf({notificationOf("1", "t1"), notificationOf("2", "t2")}));
        QVERIFY(eventually([] { return FakeService::of("a").got().size() == 1; }));
        courier.setPlan(planOf({notifier("b")}), fakeKinds, "Lightfoot");
        courier.drain();
        courier.setPlan(planOf({notifier("b"), notifier("a", {"ops"})}), fakeKinds, "Lightfoot");
        QVERIFY(eventually([] { return FakeService::of("a").got().size() == 2; }));
        answer.set_value();
        QVERIFY(eventually([&] {
            return courier.health().notifiers.size() == 2 && courier.health().notifiers[1].sent == 2;
        }));
        QCOMPARE(FakeService::of("a").ids(), (Ids{"1", "2"}));
        QCOMPARE(FakeService::of("b").ids(), (Ids{"1", "2"}));
    }

    // For one that does not come back, a day.
    void notifierThatIsGone()
    {
        Courier courier(courierOptions(m_clock, m_path));
        NotifierSettings slow = notifier("a");
        slow.quiet = "00:00-24:00";
        slow.timezone = "UTC";
        courier.setPlan(planOf({slow}), fakeKinds, "Lightfoot");
        courier.save(batchOf({notificationOf("1", "t1")}));
        courier.setPlan({}, fakeKinds, "Lightfoot");
        courier.drain();
        QVERIFY(courier.deadLetters().empty());
        m_clock.advance(24h);
        QVERIFY(eventually([&] { return courier.deadLetters().size() == 1; }));
        QCOMPARE(courier.deadLetters()[0].record.reason, "no notifier fake/a was there for a day");
    }

    void wrongQuietHoursDoNotSilence()
    {
        NotifierSettings settings = notifier("a");
        settings.quiet = "some day";
        Courier courier(courierOptions(m_clock));
        courier.setPlan(planOf({settings}), fakeKinds, "Lightfoot");
        courier.save(batchOf({notificationOf("1", "t1")}));
        QVERIFY(eventually([] { return FakeService::of("a").ids() == Ids{"1"}; }));
        QVERIFY(only(courier).problem);
    }

    void decisions()
    {
        const DecisionRecord first{
            "e1", m_clock.wall(), NotificationKind::Down, false, {"one failure of two"}};
        const DecisionRecord second{"e1", m_clock.wall() + 1s, NotificationKind::Down, true, {"two of two"}};
        {
            Courier courier(courierOptions(m_clock, m_path));
            AlertBatch batch;
            batch.decisions = {first};
            courier.save(batch);
            batch.decisions = {second};
            courier.save(batch);
            QCOMPARE(courier.decisions("e1", first.at, second.at), (std::vector{first, second}));
        }
        Courier courier(courierOptions(m_clock, m_path));
        QCOMPARE(courier.decisions("e1", second.at, second.at), std::vector{second});
        Outbox reader(m_path, Outbox::Access::Read); // another program, while this one runs
        QCOMPARE(reader.decisions("e1", first.at, first.at).value(), std::vector{first});
    }

private:
    HandClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::string m_path;
};

QTEST_GUILESS_MAIN(TestCourier)
#include "tst_courier.moc"
