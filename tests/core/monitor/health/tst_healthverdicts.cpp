// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is excused while something of ours is at fault, and what is not.
#include "tests/core/monitor/health/healthtesting.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;

class TestHealthVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void trueFailuresStillCount();
    void probesAroundTheFault();
    void certainFaultsExplainAtOnce();
    void goodAnswersDisproveASilentGateway();
    void proxyOnThisMachine();
    void resultBecomesUnknown();
    void pathsSayWhy();
    void sleepExplainsTimeOuts();
    void boundedHistory();
};

void TestHealthVerdicts::trueFailuresStillCount()
{
    Machine machine;
    SelfHealth health;
    machine.samples(health, 5);
    machine.facts.families[0].gatewayAnswers = false;
    machine.samples(health, 5);
    const auto isOurs = [&](FailureKind kind, const EndpointPath &path) {
        return health.judge(machine.probe(kind, 1s), path).explained();
    };
    for (const FailureKind kind :
         {FailureKind::NoRoute, FailureKind::ConnectTimeout, FailureKind::ReadTimeout}) {
        QVERIFY(isOurs(kind, far));
        QVERIFY(!isOurs(kind, near));
        QVERIFY(!isOurs(kind, other));
        QVERIFY(!isOurs(kind, own));
        QVERIFY(!isOurs(kind, pathTo(ipv4(127, 0, 0, 1))));
    }
    for (const FailureKind kind : {FailureKind::Refused, FailureKind::Status, FailureKind::Content,
                                   FailureKind::TlsExpired, FailureKind::Auth})
        QVERIFY(!isOurs(kind, far));
    QVERIFY(!isOurs(FailureKind::ConnectTimeout, {.transport = Transport::None}));
    // A proxy on the link is asked without the gateway, a bastion beyond it is not.
    EndpointPath proxied = far;
    proxied.proxy = "10.0.0.80:3128";
    QVERIFY(!isOurs(FailureKind::ConnectTimeout, proxied));
    EndpointPath jumped = near;
    jumped.bastion = "192.0.2.22:22";
    QVERIFY(isOurs(FailureKind::ConnectTimeout, jumped));
    EndpointPath named{.timeout = 5s, .resolver = "9.9.9.9"};
    QVERIFY(isOurs(FailureKind::DnsTimeout, named));
    named.resolver = {}; // the system's is on the link
    QVERIFY(!isOurs(FailureKind::DnsTimeout, named));
    QVERIFY(!isOurs(FailureKind::DnsNxdomain, named));
}

void TestHealthVerdicts::probesAroundTheFault()
{
    Machine machine;
    SelfHealth health;
    machine.samples(health, 10);
    const ProbeResult before = machine.probe(FailureKind::ConnectTimeout, 3s);
    machine.samples(health);
    machine.facts.families[0].gatewayAnswers = false;
    machine.samples(health, 2);
    QVERIFY(health.judge(machine.probe(FailureKind::ConnectTimeout, 8s), far).explained()); // began before it
    QVERIFY(!health.judge(before, far).explained());                                        // ended before it
    machine.facts.families[0].gatewayAnswers = true;
    machine.samples(health, 3);
    QVERIFY(health.judge(machine.probe(FailureKind::ConnectTimeout, 5s), far).explained()); // began in it
    machine.samples(health, 20);
    QVERIFY(!health.judge(machine.probe(FailureKind::ConnectTimeout, 5s), far).explained()); // began after it
    QVERIFY(health.judge(machine.probe(FailureKind::ReadTimeout, 30s), far).explained());
}

void TestHealthVerdicts::certainFaultsExplainAtOnce()
{
    Machine machine;
    SelfHealth health;
    machine.samples(health, 5);
    machine.facts.families[0] = {};
    machine.facts.routes = std::make_shared<const RouteTable>();
    QVERIFY(machine.samples(health).empty());
    QVERIFY(health.judge(machine.probe(FailureKind::NoRoute, 1ms), far).explained());
    // The routes of the last sample that had any tell where an endpoint is.
    QVERIFY(!health.judge(machine.probe(FailureKind::NoRoute, 1ms), near).explained());
}

void TestHealthVerdicts::goodAnswersDisproveASilentGateway()
{
    Machine machine;
    SelfHealth health;
    machine.samples(health, 5);
    machine.facts.families[0].gatewayAnswers = false; // it only ignores our questions
    machine.samples(health, 10);
    QVERIFY(health.judge(machine.probe(FailureKind::ConnectTimeout, 1s), far).explained());
    health.judge(machine.probe(FailureKind::None, 1ms, 2), near); // says nothing of the gateway
    QVERIFY(health.judge(machine.probe(FailureKind::ConnectTimeout, 1s), far).explained());
    health.judge(machine.probe(FailureKind::None, 1ms, 2), far);
    QVERIFY(!health.judge(machine.probe(FailureKind::ConnectTimeout, 1s), far).explained());
    machine.samples(health, 10); // nothing good came since
    QVERIFY(health.judge(machine.probe(FailureKind::ConnectTimeout, 1s), far).explained());
}

void TestHealthVerdicts::proxyOnThisMachine()
{
    Machine machine;
    machine.facts.proxies = {{"127.0.0.1:3128", "127.0.0.1:3128", {ipv4(127, 0, 0, 1)}, true, {}}};
    SelfHealth health;
    machine.samples(health, 5);
    machine.facts.families[0].gatewayAnswers = false;
    machine.samples(health, 5);
    EndpointPath proxied = far;
    proxied.proxy = "127.0.0.1:3128";
    QVERIFY(health.judge(machine.probe(FailureKind::ReadTimeout, 1s), proxied).explained());
    proxied.address = near.address;
    QVERIFY(!health.judge(machine.probe(FailureKind::ReadTimeout, 1s), proxied).explained());
}

void TestHealthVerdicts::resultBecomesUnknown()
{
    Machine machine;
    ProbeResult result = machine.probe(FailureKind::ConnectTimeout, 1s);
    auto details = std::make_shared<ProbeDetails>();
    details->reason = message("no answer within 1 s");
    details->remoteAddress = "192.0.2.1:80";
    result.details = details;
    const Fault fault{FaultKind::GatewaySilent, "IPv4", "10.0.0.1"};
    const ProbeResult unknown = madeUnknown(result, fault);
    QVERIFY(unknown.outcome == Outcome::Unknown);
    QVERIFY(unknown.failure == FailureKind::ConnectTimeout);
    QCOMPARE(toEnglish(unknown.details->reason),
             std::string("cannot be told, as the gateway 10.0.0.1 does not answer (no answer within 1 s)"));
    QCOMPARE(unknown.details->remoteAddress, details->remoteAddress);
    QCOMPARE(toEnglish(details->reason), std::string("no answer within 1 s")); // shared: never written
    result.details.reset();
    QVERIFY(madeUnknown(result, fault).details->reason);
    // Neither count nor announcement: as the status machine promises.
    EndpointState state;
    apply(state, machine.probe(FailureKind::None), {});
    apply(state, unknown, {});
    QCOMPARE(state.failuresInRow, std::uint16_t(0));
    QVERIFY(state.status == Status::Unknown);
}

void TestHealthVerdicts::pathsSayWhy()
{
    Machine machine;
    SelfHealth health;
    machine.samples(health, 5);
    machine.facts.families[0].gatewayAnswers = false;
    machine.facts.resolvers[1].answers = false;
    machine.samples(health, 5);
    EndpointPath named = near;
    named.asksResolver = true;
    named.resolver = "9.9.9.9";
    QCOMPARE(pathText(health.judge(machine.probe(FailureKind::Refused), far)),
             std::string("that the gateway 10.0.0.1 does not answer does not explain “connection refused”\n"
                         "that the resolver 9.9.9.9 fails does not explain “connection refused”\n"));
    QCOMPARE(pathText(health.judge(machine.probe(FailureKind::ConnectTimeout), far)),
             std::string("that the gateway 10.0.0.1 does not answer explains “no answer to the connect”: the "
                         "result counts as unknown, not as down\n"));
}

void TestHealthVerdicts::sleepExplainsTimeOuts()
{
    Machine machine;
    SelfHealth health;
    machine.samples(health, 5);
    QVERIFY(!health.lastSleep());
    const WallTime before = machine.facts.wall;
    machine.facts.wall += 8h;
    machine.facts.suspended += 8h;
    QVERIFY(machine.samples(health).empty());
    QVERIFY(health.lastSleep());
    QVERIFY(health.lastSleep()->from <= before && health.lastSleep()->from >= before - 2s);
    QVERIFY(health.lastSleep()->until >= before + 8h && health.lastSleep()->until <= before + 8h + 2s);
    QVERIFY(health.judge(machine.probe(FailureKind::ReadTimeout, 3s), far).explained());
    QVERIFY(!health.judge(machine.probe(FailureKind::Refused, 3s), far).explained());
    QVERIFY(machine.samples(health, 100).empty());
    QVERIFY(!health.judge(machine.probe(FailureKind::ReadTimeout, 3s), far).explained());
    // A stall: only probes that were late themselves, and one slow second is not told.
    machine.facts.lateness = 4s;
    QVERIFY(machine.samples(health).empty());
    machine.facts.lateness = 0s;
    ProbeResult late = machine.probe(FailureKind::ConnectTimeout, 9s);
    QVERIFY(health.judge(late, far).explained());
    QVERIFY(!health.judge(machine.probe(FailureKind::ConnectTimeout, 5s), far).explained());
    QVERIFY(machine.samples(health, 100).empty());
}

void TestHealthVerdicts::boundedHistory()
{
    FaultHistory history;
    SteadyTime now(1h);
    const Fault fault{FaultKind::LinkDown, {}, {}};
    for (int i = 0; i < 3000; ++i) {
        now += 1s;
        history.take(now, i % 2 == 0 ? std::vector<Sighting>{{fault, now, now}} : std::vector<Sighting>(),
                     false);
    }
    std::size_t count = 0;
    const auto counting = [&](const FaultInterval &) {
        ++count;
        return false;
    };
    history.visit(SteadyTime::min(), SteadyTime::max(), counting);
    QCOMPARE(count, FaultHistory::limit);
    history.take(now + FaultHistory::memory + 1s, {}, false);
    count = 0;
    history.visit(SteadyTime::min(), SteadyTime::max(), counting);
    QCOMPARE(count, std::size_t(0));
}

QTEST_GUILESS_MAIN(TestHealthVerdicts)
#include "tst_healthverdicts.moc"
