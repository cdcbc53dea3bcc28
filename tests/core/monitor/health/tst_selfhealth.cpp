// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is told, over time.
#include "tests/core/monitor/health/healthtesting.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;

class TestSelfHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void fitSaysNothing();
    void onePairForAnOutage();
    void oneLostPacketIsNothing();
    void theSameQuestionCountsOnce();
    void burstBelievesAtOnce();
    void overlappingFaultsAreOne();
    void networkLostWhileAServerStandsFailing_data();
    void networkLostWhileAServerStandsFailing();
    void flappingIsOne();
    void whatWasNeverThereIsNotMissed();
    void whatNobodyUsesIsNotMissed();
    void restartInTheMiddle();
    void recoveredWhileNotRunning();
    void hostileState_data();
    void hostileState();
    void clockSteps();
};

void TestSelfHealth::fitSaysNothing()
{
    Machine machine;
    SelfHealth health;
    QVERIFY(machine.samples(health, 3600).empty());
    QCOMPARE(health.fitness(), Fitness());
    QVERIFY(!health.wantsHurry(machine.facts.at));
    QVERIFY(!health.judge(machine.probe(FailureKind::ConnectTimeout, 5s), far).explained());
    QVERIFY(health.judge(machine.probe(FailureKind::ConnectTimeout, 5s), far).path.empty());
}

void TestSelfHealth::onePairForAnOutage()
{
    Machine machine;
    SelfHealth health;
    machine.samples(health, 10);
    machine.facts.families[0].gatewayAnswers = false;
    QVERIFY(machine.samples(health).empty());
    QVERIFY(health.wantsHurry(machine.facts.at));
    const WallTime began = machine.facts.wall;
    const auto blind = machine.samples(health);
    QCOMPARE(kindsOf(blind), std::string("blind"));
    QCOMPARE(blind[0].title, std::string("blind: the gateway 10.0.0.1 does not answer"));
    QCOMPARE(blind[0].since, began);
    QCOMPARE(blind[0].at, machine.facts.wall);
    QVERIFY(blind[0].channels.empty());
    QCOMPARE(health.fitness(), (Fitness{false, {{FaultKind::GatewaySilent, "IPv4", {}}}}));
    for (EndpointHandle endpoint = 1; endpoint <= 3; ++endpoint) {
        for (int i = 0; i < 2; ++i)
            QVERIFY(health.judge(machine.probe(FailureKind::ConnectTimeout, 1s, endpoint), far).explained());
    }
    QVERIFY(machine.samples(health, 597).empty());
    machine.facts.families[0].gatewayAnswers = true;
    QVERIFY(machine.samples(health, 60).empty()); // since the first good one 59 s have passed
    QVERIFY(!health.fitness().fit && health.fitness().faults.empty());
    const auto seeing = machine.samples(health);
    QCOMPARE(kindsOf(seeing), std::string("seeing"));
    QCOMPARE(seeing[0].thread, blind[0].thread);
    QVERIFY(seeing[0].id != blind[0].id);
    QCOMPARE(seeing[0].title, std::string("seeing again after 9m59s"));
    QCOMPARE(seeing[0].count, std::size_t(3));
    QVERIFY2(seeing[0].text.find("3 endpoints could not be told; 6 probes counted as unknown.") !=
                 std::string::npos,
             seeing[0].text.c_str());
    QVERIFY2(seeing[0].text.starts_with("From 2026-11-18 11:06:51 UTC to 2026-11-18 11:16:50 UTC: "),
             seeing[0].text.c_str());
    QVERIFY(machine.samples(health, 600).empty());
    QCOMPARE(health.fitness(), Fitness());
}

void TestSelfHealth::oneLostPacketIsNothing()
{
    Machine machine;
    SelfHealth health;
    for (int i = 0; i < 50; ++i) {
        machine.facts.resolvers[0].answers = i % 2 == 0;
        QVERIFY(machine.samples(health).empty());
        EndpointPath path = far;
        path.asksResolver = true;
        QVERIFY(!health.judge(machine.probe(FailureKind::DnsTimeout, 500ms), path).explained());
    }
}

void TestSelfHealth::theSameQuestionCountsOnce()
{
    Machine machine;
    SelfHealth health;
    machine.samples(health);
    machine.facts.resolvers[0].answers = false;
    machine.samples(health);
    for (int i = 0; i < 4; ++i) {
        machine.facts.at += 1s; // nobody asked again
        QVERIFY(health.take(machine.facts).empty());
    }
    QCOMPARE(kindsOf(machine.samples(health)), std::string("blind"));
}

void TestSelfHealth::burstBelievesAtOnce()
{
    Machine machine;
    SelfHealth health;
    machine.samples(health, 5);
    for (EndpointHandle endpoint = 0; endpoint < 5; ++endpoint) {
        QVERIFY(!health.wantsHurry(machine.facts.at));
        health.judge(machine.probe(FailureKind::ConnectTimeout, 100ms, endpoint), far);
    }
    QVERIFY(health.wantsHurry(machine.facts.at));
    machine.facts.families[0].gatewayAnswers = false;
    QCOMPARE(kindsOf(machine.samples(health)), std::string("blind"));
    // Endpoints that are down for long are no burst.
    Machine second;
    SelfHealth calm;
    for (int i = 0; i < 20; ++i) {
        second.samples(calm);
        for (EndpointHandle endpoint = 0; endpoint < 50; ++endpoint)
            calm.judge(second.probe(FailureKind::Refused, 1ms, endpoint), far);
    }
    QVERIFY(!calm.wantsHurry(second.facts.at));
}

void TestSelfHealth::overlappingFaultsAreOne()
{
    Machine machine;
    SelfHealth health;
    machine.samples(health, 5);
    std::vector<Notification> all;
    machine.facts.resolvers[1].answers = false;
    append(all, machine.samples(health, 30));
    machine.facts.families[0].gatewayAnswers = false;
    append(all, machine.samples(health, 30));
    machine.facts.resolvers[1].answers = true;
    append(all, machine.samples(health, 100));
    machine.facts.linkUp = false;
    machine.facts.families[0] = {};
    append(all, machine.samples(health, 30));
    machine.facts.linkUp = true;
    machine.facts.families[0] = {true, "10.0.0.1", true, machine.facts.at};
    append(all, machine.samples(health, 200));
    QCOMPARE(kindsOf(all), std::string("blind seeing"));
    QCOMPARE(all[0].cause, std::string("the resolver 9.9.9.9 fails"));
    QCOMPARE(all[1].cause,
             std::string("the resolver 9.9.9.9 fails; the gateway 10.0.0.1 does not answer; this machine has "
                         "no network link; this machine has no default route for IPv4"));
}

void TestSelfHealth::networkLostWhileAServerStandsFailing_data()
{
    QTest::addColumn<bool>("restarts");
    QTest::newRow("one run") << false;
    QTest::newRow("restarted every two minutes") << true;
}

// A proxy that is gone for good must not keep for itself that we lost our network hours later, nor that it is
// back.
void TestSelfHealth::networkLostWhileAServerStandsFailing()
{
    QFETCH(bool, restarts);
    Machine machine;
    auto health = std::make_unique<SelfHealth>();
    std::vector<Notification> all;
    const auto minutes = [&](int count) {
        for (int i = 0; i < 2 * count; ++i) {
            append(all, machine.samples(*health, 30));
            if (!restarts || i % 4 != 3)
                continue;
            const std::string text = health->toText();
            health = std::make_unique<SelfHealth>();
            QVERIFY(health->fromText(text, machine.facts.at).has_value());
        }
    };
    minutes(1);
    machine.facts.proxies[0].answers = false;
    minutes(120);
    QCOMPARE(kindsOf(all), std::string("blind"));
    for (int time = 0; time < 2; ++time) {
        all.clear();
        machine.facts.families[0].gatewayAnswers = false;
        minutes(30);
        QCOMPARE(kindsOf(all), std::string("blind"));
        QCOMPARE(all[0].title, std::string("blind: the gateway 10.0.0.1 does not answer"));
        machine.facts.families[0].gatewayAnswers = true;
        minutes(10);
        QCOMPARE(kindsOf(all), std::string("blind seeing"));
        QCOMPARE(all[0].thread, all[1].thread);
        QVERIFY(all[0].id != all[1].id);
    }
    all.clear();
    machine.facts.proxies[0].answers = true;
    minutes(3);
    QCOMPARE(kindsOf(all), std::string("seeing"));
}

void TestSelfHealth::flappingIsOne()
{
    Machine machine;
    SelfHealth health;
    machine.samples(health, 5);
    std::vector<Notification> all;
    for (int i = 0; i < 100; ++i) {
        machine.facts.linkUp = i % 2 != 0;
        append(all, machine.samples(health, i % 2 == 0 ? 5 : 50));
    }
    append(all, machine.samples(health, 100));
    QCOMPARE(kindsOf(all), std::string("blind seeing"));
    HealthLimits impatient;
    impatient.steady = 10s;
    SelfHealth quick(impatient);
    Machine again;
    again.samples(quick, 5);
    all.clear();
    for (int i = 0; i < 3; ++i) {
        again.facts.linkUp = false;
        append(all, again.samples(quick, 5));
        again.facts.linkUp = true;
        append(all, again.samples(quick, 50));
    }
    QCOMPARE(kindsOf(all), std::string("blind seeing blind seeing blind seeing"));
    QVERIFY(all[0].thread != all[2].thread);
}

void TestSelfHealth::whatWasNeverThereIsNotMissed()
{
    Machine machine; // without IPv6
    machine.facts.families[0] = {};
    machine.facts.linkUp = false;
    SelfHealth health;
    QVERIFY(machine.samples(health, 100).empty());
    for (EndpointHandle endpoint = 0; endpoint < 5; ++endpoint)
        health.judge(machine.probe(FailureKind::NoRoute, 1ms, endpoint), far);
    QCOMPARE(kindsOf(machine.samples(health)), std::string("blind"));
    QVERIFY(health.judge(machine.probe(FailureKind::NoRoute, 1ms), far).explained());
}

void TestSelfHealth::whatNobodyUsesIsNotMissed()
{
    for (const bool used : {false, true}) {
        Machine machine;
        machine.facts.families[1] = {true, "fe80::1", true, machine.facts.at};
        SelfHealth health;
        machine.samples(health, 5);
        SocketAddress address;
        address.v6 = true;
        address.bytes[0] = 0x20;
        if (used)
            health.judge(machine.probe(FailureKind::None), pathTo(address));
        machine.facts.families[1] = {}; // a router's announcement ran out
        QCOMPARE(kindsOf(machine.samples(health, 10)), std::string(used ? "blind" : ""));
        QCOMPARE(health.judge(machine.probe(FailureKind::NoRoute), pathTo(address)).explained(), used);
        QVERIFY(!health.judge(machine.probe(FailureKind::NoRoute), far).explained());
    }
}

void TestSelfHealth::restartInTheMiddle()
{
    Machine machine;
    SelfHealth first;
    machine.samples(first, 5);
    machine.facts.resolvers[1].answers = false;
    const auto blind = machine.samples(first, 5);
    QCOMPARE(kindsOf(blind), std::string("blind"));
    EndpointPath named = far;
    named.asksResolver = true;
    named.resolver = "9.9.9.9";
    for (EndpointHandle endpoint = 0; endpoint < 4; ++endpoint)
        QVERIFY(first.judge(machine.probe(FailureKind::DnsTimeout, 1s, endpoint), named).explained());
    std::string text = first.toText();

    machine.facts.at = SteadyTime(5s); // the machine itself was started anew
    machine.facts.wall += 3min;
    SelfHealth second;
    QVERIFY(second.fromText(text, machine.facts.at));
    QVERIFY(!second.fitness().fit);
    QCOMPARE(second.toText(), text);
    machine.pass(500ms); // the first failures are there before the first sample
    QVERIFY(second.judge(machine.probe(FailureKind::DnsTimeout, 400ms, 0), named).explained());
    QVERIFY(machine.samples(second, 60).empty()); // not told again
    machine.facts.resolvers[1].answers = true;
    const auto seeing = machine.samples(second, 100);
    QCOMPARE(kindsOf(seeing), std::string("seeing"));
    QCOMPARE(seeing[0].thread, blind[0].thread);
    QCOMPARE(seeing[0].since, blind[0].since);
    QCOMPARE(seeing[0].count, std::size_t(4));
    QVERIFY(seeing[0].text.find("5 probes") != std::string::npos);
    // What it once had is remembered, too.
    SelfHealth third;
    QVERIFY(third.fromText(second.toText(), machine.facts.at));
    QVERIFY(third.fitness().fit);
    machine.facts.linkUp = false;
    QCOMPARE(kindsOf(machine.samples(third, 2)), std::string("blind"));
}

void TestSelfHealth::recoveredWhileNotRunning()
{
    Machine machine;
    SelfHealth first;
    machine.samples(first, 5);
    machine.facts.linkUp = false;
    machine.samples(first, 5);
    machine.facts.linkUp = true;
    SelfHealth second;
    QVERIFY(second.fromText(first.toText(), machine.facts.at));
    QCOMPARE(kindsOf(machine.samples(second, 60)), std::string());
    QCOMPARE(kindsOf(machine.samples(second, 60)), std::string("seeing"));
}

void TestSelfHealth::hostileState_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray head = "self-health 1\n";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("other") << QByteArray("self-health 2\n");
    QTest::newRow("word") << head + "hello\n";
    QTest::newRow("fault") << head + "fault bad-luck x y\n";
    QTest::newRow("numbers") << head + "blind 1 2 3\n";
    QTest::newRow("negative") << head + "blind -1 2 3 4\nfault link-down  \n";
    QTest::newRow("beyond time") << head + "blind 1 9223372036854775807 3 4\nfault link-down  \n";
    QTest::newRow("no fault") << head + "blind 1 2 3 4\n";
    QTest::newRow("many") << head + QByteArray("present link-down  \n").repeated(1000);
    QTest::newRow("long") << head + QByteArray(100'000, 'x');
}

void TestSelfHealth::hostileState()
{
    QFETCH(const QByteArray, text);
    Machine machine;
    SelfHealth health;
    QVERIFY(!health.fromText(text.toStdString(), machine.facts.at));
    QVERIFY(health.fitness().fit);
    QVERIFY(machine.samples(health, 5).empty());
}

void TestSelfHealth::clockSteps()
{
    for (const std::chrono::hours step : {std::chrono::hours(1), std::chrono::hours(-1)}) {
        Machine machine;
        SelfHealth health;
        machine.samples(health, 5);
        machine.facts.wall += step; // alone no reason for anything
        QVERIFY(machine.samples(health, 5).empty());
        machine.facts.linkUp = false;
        const auto blind = machine.samples(health, 10);
        machine.facts.wall += step;
        QVERIFY(machine.samples(health, 50).empty());
        machine.facts.linkUp = true;
        const auto seeing = machine.samples(health, 100);
        QCOMPARE(kindsOf(seeing), std::string("seeing"));
        QCOMPARE(seeing[0].title, std::string("seeing again after 1m0s"));
        QCOMPARE(seeing[0].since, blind[0].since + step);
        QCOMPARE(seeing[0].thread, blind[0].thread);
    }
}

QTEST_GUILESS_MAIN(TestSelfHealth)
#include "tst_selfhealth.moc"
