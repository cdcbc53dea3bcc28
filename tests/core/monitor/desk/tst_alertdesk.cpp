// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Gate, status machine, policy and incidents joined, in time that the test moves.
#include "core/monitor/alertnames.h"
#include "core/monitor/desk/statustext.h"
#include "tests/core/monitor/desk/office.h"

#include <QTest>

#include <algorithm>

using namespace lightfoot;
using namespace lightfoot::test;

class TestAlertDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void statusTexts();
    void tellsOnceWithItsReasons();
    void ownFaultIsNobodysFailure();
    void silentFailuresWaitForTheNextSample();
    void blindGoesToAllChannels();
    void childWaitsForItsParent();
    void restartForgetsNothing();
    void namesTheGatewayOfASite();
    void acknowledged();
    void goneEndpointsAreForgotten();
    void renamedEndpointsKeepTheirName();
    void resumedIsNotToldBeforeItFails();
    void unknownHasItsReason();
    void healthyEndpointsKeepNothing();
};

void TestAlertDesk::statusTexts()
{
    EndpointState state{.status = Status::Down,
                        .failure = FailureKind::Refused,
                        .downFailure = FailureKind::Status,
                        .announcedDown = true,
                        .failuresInRow = 7,
                        .successesInRow = 1,
                        .since = WallTime(std::chrono::milliseconds(1'795'000'000'123))};
    const auto again = endpointStateFromText(toText(state));
    QVERIFY(again.has_value());
    QCOMPARE(toText(*again), toText(state));
    QVERIFY(again->announcedDown && again->failuresInRow == 7 && again->since == state.since);
    for (const char *text : {"", "1", "2 down refused refused 1 1 1 5", "1 sideways refused refused 1 1 1 5",
                             "1 down refused refused 2 1 1 5", "1 down refused refused 1 x 1 5"})
        QVERIFY2(!endpointStateFromText(text), text);
}

void TestAlertDesk::tellsOnceWithItsReasons()
{
    Office office;
    office.start({endpointNamed("shop")});
    office.seconds(2);
    office.result(0, FailureKind::None);
    office.result(0, FailureKind::Refused);
    QCOMPARE(office.toldText(), std::string());
    office.result(0, FailureKind::Refused);
    QCOMPARE(office.toldText(), std::string("down"));
    office.result(0, FailureKind::Refused);
    office.seconds(5);
    office.result(0, FailureKind::None);
    QCOMPARE(office.toldText(), std::string("down, recovered"));
    QCOMPARE(office.told[0].thread, office.told[1].thread);
    QVERIFY(!office.kept.decisions.empty());
    const DecisionRecord &first = office.kept.decisions.front();
    QVERIFY(first.told && first.endpoint == "shop" && first.kind == NotificationKind::Down);
    QVERIFY(!first.path.empty() && first.path.front().find("2") != std::string::npos);
}

void TestAlertDesk::ownFaultIsNobodysFailure()
{
    Office office;
    office.start({endpointNamed("shop"), endpointNamed("mail")});
    office.seconds(5);
    office.result(0, FailureKind::None);
    office.result(1, FailureKind::None);
    office.machine.facts.families[0].gatewayAnswers = false;
    for (int i = 0; i < 5; ++i) {
        office.seconds(3);
        office.result(0, FailureKind::ConnectTimeout, std::chrono::seconds(2));
    }
    office.seconds(2);
    QVERIFY(office.states[0].status == Status::Unknown);
    // What answers is no fault of ours.
    office.result(1, FailureKind::Status);
    office.result(1, FailureKind::Status);
    QVERIFY(office.states[1].status == Status::Down);
    office.machine.facts.families[0].gatewayAnswers = true;
    office.seconds(120);
    office.result(0, FailureKind::None);
    QVERIFY2(office.toldText().find("blind") != std::string::npos, office.toldText().c_str());
    QCOMPARE(std::ranges::count(office.told, NotificationKind::Down, &Notification::kind), 1);
    QCOMPARE(std::ranges::count(office.told, NotificationKind::Blind, &Notification::kind), 1);
    QCOMPARE(std::ranges::count(office.told, NotificationKind::Seeing, &Notification::kind), 1);
    QCOMPARE(std::ranges::count(office.told, NotificationKind::Recovered, &Notification::kind), 0);
}

void TestAlertDesk::silentFailuresWaitForTheNextSample()
{
    Office office;
    office.start({endpointNamed("shop")});
    office.seconds(2);
    office.machine.pass(std::chrono::milliseconds(400));
    office.result(0, FailureKind::ConnectTimeout, std::chrono::seconds(1)); // ended after the last sample
    QCOMPARE(office.states[0].failuresInRow, 0);
    office.result(0, FailureKind::Refused); // stays behind it
    QCOMPARE(office.states[0].failuresInRow, 0);
    office.seconds(1);
    QCOMPARE(office.states[0].failuresInRow, 2);
    // Where samples no longer come, not for ever.
    office.machine.pass(std::chrono::seconds(1));
    office.result(0, FailureKind::ConnectTimeout, std::chrono::milliseconds(500));
    QCOMPARE(office.states[0].failuresInRow, 2);
    office.machine.pass(Gate::longestWait);
    office.result(0, FailureKind::None);
    QCOMPARE(office.states[0].failuresInRow, 0);
    QVERIFY(office.states[0].status == Status::Up);
}

void TestAlertDesk::blindGoesToAllChannels()
{
    Office office;
    AlertPlan plan;
    plan.notifiers = {{.name = "one", .kind = "fake"},
                      {.name = "two", .kind = "fake", .channels = {"ops", "night"}}};
    QVERIFY(office.desk.setPlan(plan).has_value());
    office.start({endpointNamed("shop")});
    office.seconds(3);
    office.machine.facts.linkUp = false;
    office.seconds(60);
    QVERIFY2(!office.told.empty(), "nobody was told");
    QVERIFY(office.told.front().kind == NotificationKind::Blind);
    QVERIFY((office.told.front().channels ==
             std::vector<std::string>{std::string(defaultChannel), "night", "ops"}));
}

void TestAlertDesk::childWaitsForItsParent()
{
    Office office;
    office.start({endpointNamed("router"), endpointNamed("shop", {"router"})});
    office.seconds(2);
    office.result(0, FailureKind::None);
    office.result(1, FailureKind::None);
    office.seconds(1);
    office.result(1, FailureKind::Refused);
    office.result(1, FailureKind::Refused);
    QCOMPARE(office.toldText(), std::string()); // no word of the router yet
    office.seconds(1);
    office.result(0, FailureKind::Refused);
    office.result(0, FailureKind::Refused);
    office.seconds(5);
    QCOMPARE(office.toldText(), std::string("down"));
    QCOMPARE(office.told[0].subjects.front().name, std::string("router"));
    QVERIFY(std::ranges::any_of(office.kept.decisions, [](const DecisionRecord &one) {
        return one.endpoint == "shop" && !one.told && one.path.back().find("router") != std::string::npos;
    }));
}

void TestAlertDesk::restartForgetsNothing()
{
    Office before;
    before.start({endpointNamed("shop")});
    before.seconds(2);
    before.result(0, FailureKind::Refused);
    before.result(0, FailureKind::Refused);
    QCOMPARE(before.toldText(), std::string("down"));

    Office after(before.stored());
    after.start({endpointNamed("shop")});
    QVERIFY(after.states[0].status == Status::Down);
    after.seconds(2);
    after.result(0, FailureKind::Refused);
    QCOMPARE(after.toldText(), std::string()); // known already
    after.result(0, FailureKind::None);
    QCOMPARE(after.toldText(), std::string("recovered"));
    QCOMPARE(after.told[0].thread, before.told[0].thread);
    // That it changed is remembered for twenty results more, then nothing.
    QVERIFY(after.stored().contains(alertkeys::endpoint("shop")));
    for (int i = 0; i < 20; ++i)
        after.result(0, FailureKind::None);
    QVERIFY(!after.stored().contains(alertkeys::endpoint("shop")));
}

// They share nothing but the way: a route of their own, whose gateway is not the default one.
void TestAlertDesk::namesTheGatewayOfASite()
{
    constexpr EndpointHandle behind = 8;
    std::vector<EndpointPtr> endpoints;
    std::vector<std::string> hosts;
    for (EndpointHandle i = 0; i < 2 * behind; ++i) {
        endpoints.push_back(endpointNamed("e" + std::to_string(i)));
        hosts.push_back((i < behind ? "10.1." : "10.2.") + std::to_string(i) + ".5");
    }
    Office office;
    office.start(endpoints, hosts);
    office.seconds(1);
    for (int round = 0; round < 4; ++round) {
        for (EndpointHandle i = 0; i < 2 * behind; ++i)
            office.result(i, i < behind && round >= 2 ? FailureKind::ConnectTimeout : FailureKind::None);
        office.seconds(60);
    }
    QCOMPARE(office.toldText(), std::string("incident-opened"));
    QVERIFY2(office.told.front().cause.find("the gateway 10.0.0.2") != std::string::npos,
             office.told.front().cause.c_str());
    // Its routes go with it: the incident stays as it is.
    office.machine.facts.routes = std::make_shared<const RouteTable>();
    office.seconds(1);
    for (EndpointHandle i = 0; i < 2 * behind; ++i)
        office.result(i, FailureKind::None);
    office.seconds(60);
    QCOMPARE(office.toldText(), std::string("incident-opened, incident-closed"));
    QVERIFY2(office.told.back().cause.find("the gateway 10.0.0.2") != std::string::npos,
             office.told.back().cause.c_str());
}

void TestAlertDesk::acknowledged()
{
    Office office;
    Endpoint loud = *endpointNamed("shop");
    loud.alert.max = 100;
    office.start({std::make_shared<const Endpoint>(loud)});
    office.seconds(2);
    QVERIFY(!office.desk.acknowledge(0, acknowledgement("ann", "", office.machine.facts.wall),
                                     office.machine.facts.wall));
    for (int i = 0; i < 4; ++i)
        office.result(0, FailureKind::Refused);
    QCOMPARE(office.toldText(), std::string("down, still-down, still-down"));
    QVERIFY(office.desk.acknowledge(0, acknowledgement("ann", "on it", office.machine.facts.wall),
                                    office.machine.facts.wall));
    office.result(0, FailureKind::Refused);
    office.result(0, FailureKind::None);
    QCOMPARE(office.toldText(), std::string("down, still-down, still-down, recovered"));
}

void TestAlertDesk::goneEndpointsAreForgotten()
{
    Office office;
    office.start({endpointNamed("shop"), endpointNamed("mail")});
    office.seconds(1);
    office.result(0, FailureKind::Refused);
    office.result(0, FailureKind::Refused);
    QVERIFY(office.stored().contains(alertkeys::endpoint("shop")));
    office.start({});
    QVERIFY(!office.stored().contains(alertkeys::endpoint("shop")));
    office.seconds(5);
    // What was told is closed; of the other there was nothing to close.
    QCOMPARE(office.toldText(), std::string("down, recovered"));
    QCOMPARE(office.told[0].thread, office.told[1].thread);
    QVERIFY2(office.told[1].title.starts_with("shop is no longer watched; it was down for "),
             office.told[1].title.c_str());
    QVERIFY(office.kept.decisions.back().told && office.kept.decisions.back().endpoint == "shop");
}

void TestAlertDesk::renamedEndpointsKeepTheirName()
{
    Endpoint endpoint{.id = "4711", .name = "shop", .kind = "tcp"};
    Office office;
    office.start({std::make_shared<const Endpoint>(endpoint)});
    QCOMPARE(office.stored().at(alertkeys::name("shop")), std::string("4711"));
    endpoint.name = "store";
    office.start({std::make_shared<const Endpoint>(endpoint)});
    QVERIFY(!office.stored().contains(alertkeys::name("shop")));
    QCOMPARE(office.stored().at(alertkeys::name("store")), std::string("4711"));
}

// While an outage is held back: its status of before the pause is no failure of now.
void TestAlertDesk::resumedIsNotToldBeforeItFails()
{
    Office office;
    office.start({endpointNamed("shop")});
    office.desk.mute(0, mute("ops", "", office.machine.facts.wall), office.machine.facts.wall);
    office.result(0, FailureKind::Refused);
    office.result(0, FailureKind::Refused);
    office.setStatus(0, Status::Paused);
    office.desk.mute(0, std::nullopt, office.machine.facts.wall);
    office.seconds(5);
    office.setStatus(0, Status::Down);
    office.seconds(5);
    QCOMPARE(office.toldText(), std::string());
    office.result(0, FailureKind::Refused);
    QCOMPARE(office.toldText(), std::string("down"));
}

void TestAlertDesk::unknownHasItsReason()
{
    Office office;
    office.start({endpointNamed("shop")});
    office.seconds(5);
    office.result(0, FailureKind::None);
    office.machine.facts.families[0].gatewayAnswers = false;
    office.seconds(5);
    office.result(0, FailureKind::ConnectTimeout, std::chrono::seconds(2));
    office.result(0, FailureKind::ConnectTimeout, std::chrono::seconds(2));
    office.seconds(2);
    QVERIFY(office.states[0].status == Status::Unknown);
    QCOMPARE(office.kept.decisions.size(), std::size_t(1)); // when it began, not for each probe
    const DecisionRecord &record = office.kept.decisions.front();
    QVERIFY(record.endpoint == "shop" && !record.told);
    QVERIFY2(record.path.back().find("counts as unknown") != std::string::npos, record.path.back().c_str());
}

void TestAlertDesk::healthyEndpointsKeepNothing()
{
    Office office;
    office.start({endpointNamed("shop"), endpointNamed("mail")});
    office.seconds(2);
    const std::size_t texts = office.kept.states.size();
    for (int i = 0; i < 100; ++i) {
        office.result(0, FailureKind::None);
        office.result(1, FailureKind::None);
    }
    QVERIFY(!office.stored().contains(alertkeys::endpoint("shop")));
    QCOMPARE(office.kept.states.size(), texts);
    QVERIFY(office.kept.decisions.empty());
}

QTEST_GUILESS_MAIN(TestAlertDesk)
#include "tst_alertdesk.moc"
