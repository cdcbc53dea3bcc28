// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which failures each fault explains, and which it must not.
#include "core/monitor/health/explains.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace lightfoot;

namespace {

// An endpoint and how its probes failed.
struct Case
{
    EndpointPath path{.timeout = 5s};
    Hops hops{{Way::DefaultRoute, false}, {{Way::DefaultRoute, false}}};
    Duration latency = 10ms;
    Duration startedLate = 0s;
};

Case atTimeout(Case made = {})
{
    made.latency = made.path.timeout;
    return made;
}

Case withWay(Way way, Way resolver)
{
    Case made = atTimeout();
    made.hops = {{way, false}, {{resolver, false}}};
    return made;
}

Case overIpv6()
{
    Case made = atTimeout();
    made.hops = {{Way::DefaultRoute, true}, {{Way::DefaultRoute, true}}};
    return made;
}

Case through(const std::string &proxy, const std::string &bastion, Way way = Way::DefaultRoute)
{
    Case made = atTimeout();
    made.path.proxy = proxy;
    made.path.bastion = bastion;
    made.hops.first.way = way;
    return made;
}

Case over(Transport transport)
{
    Case made = atTimeout();
    made.path.transport = transport;
    return made;
}

Case asking(const std::string &resolver)
{
    Case made = atTimeout();
    made.path.resolver = resolver;
    return made;
}

Case late(Duration start, Duration latency, Transport transport = Transport::Tcp)
{
    Case made = over(transport);
    made.startedLate = start;
    made.latency = latency;
    return made;
}

Fault about(FaultKind kind, const std::string &subject = {})
{
    return {kind, subject, {}};
}

// The kinds of failure that the fault explains, in their order, by name.
QString explained(const Fault &fault, const Case &made)
{
    QStringList names;
    for (std::size_t i = 0; i < failureKindCount; ++i) {
        ProbeResult result;
        result.outcome = Outcome::Down;
        result.failure = static_cast<FailureKind>(i);
        result.scheduled = SteadyTime(1h);
        result.started = result.scheduled + made.startedLate;
        result.latency = made.latency;
        if (explains(fault, result, made.path, made.hops))
            names << QString::fromLatin1(toString(result.failure).data());
    }
    return names.join(QLatin1Char(' '));
}

constexpr auto silence = "dns-servfail dns-timeout no-route connect-timeout tls-handshake read-timeout";
constexpr auto quickSilence = "dns-servfail dns-timeout no-route connect-timeout read-timeout";
constexpr auto silenceNoNames = "no-route connect-timeout tls-handshake read-timeout";
constexpr auto names = "dns-servfail dns-timeout";
constexpr auto behindServer =
    "dns-servfail dns-timeout no-route connect-timeout proxy tls-handshake read-timeout";
constexpr auto server = "no-route refused reset connect-timeout proxy tls-handshake read-timeout";

} // namespace

Q_DECLARE_METATYPE(Fault)
Q_DECLARE_METATYPE(Case)

class TestFaultExplains : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void table_data();
    void table();
    void everyFaultHasAName();

private:
    void networkRows();
    void serverRows();
    void machineRows();
};

namespace {

void row(const char *name, const Fault &fault, const Case &made, const char *expected)
{
    QTest::addRow("%s: %s %s", name, toString(fault.kind).data(), fault.subject.c_str())
        << fault << made << QString::fromLatin1(expected);
}

// The same for the three faults of the way out.
void wayOutRows(const char *name, const Case &made, const char *link, const char *route)
{
    row(name, about(FaultKind::LinkDown), made, link);
    row(name, about(FaultKind::NoDefaultRoute, "IPv4"), made, route);
    row(name, about(FaultKind::GatewaySilent, "IPv4"), made, route);
}

} // namespace

void TestFaultExplains::networkRows()
{
    wayOutRows("beyond the gateway, timed out", atTimeout(), silence, silence);
    wayOutRows("beyond the gateway, at once", {}, quickSilence, quickSilence);
    wayOutRows("over the other family", overIpv6(), silence, "");
    row("its own family", about(FaultKind::GatewaySilent, "IPv6"), overIpv6(), silence);
    wayOutRows("on the link", withWay(Way::OnLink, Way::OnLink), silence, "");
    wayOutRows("on the link, resolver beyond", withWay(Way::OnLink, Way::DefaultRoute), silence, names);
    wayOutRows("beyond, resolver on the link", withWay(Way::DefaultRoute, Way::OnLink), silence,
               silenceNoNames);
    wayOutRows("another gateway", withWay(Way::OtherRoute, Way::OtherRoute), silence, "");
    wayOutRows("loopback", withWay(Way::Loopback, Way::Loopback), "", "");
    wayOutRows("a local command", over(Transport::None), "", "");
    constexpr auto withLoss =
        "dns-servfail dns-timeout no-route connect-timeout tls-handshake threshold read-timeout";
    wayOutRows("ping", over(Transport::Icmp), withLoss, withLoss);
    Case two = atTimeout();
    two.hops.resolvers.push_back({Way::OnLink, false});
    wayOutRows("one of two resolvers is near", two, silence, silenceNoNames);
    Case address = atTimeout();
    address.path.asksResolver = false;
    wayOutRows("needs no resolver", address, silenceNoNames, silenceNoNames);
    wayOutRows("through a far proxy", through("p:3128", {}), behindServer, behindServer);
    wayOutRows("through a near proxy", through("p:3128", {}, Way::OnLink), behindServer, names);
    wayOutRows("through a far bastion", through({}, "b:22"), behindServer, behindServer);
}

void TestFaultExplains::serverRows()
{
    row("asks it", about(FaultKind::ResolverFails, "10.0.0.1"), asking("10.0.0.1"), names);
    row("the system's", about(FaultKind::ResolverFails), atTimeout(), names);
    row("asks another", about(FaultKind::ResolverFails, "10.0.0.1"), asking("10.0.0.2"), "");
    row("asks the system's", about(FaultKind::ResolverFails, "10.0.0.1"), atTimeout(), "");
    Case address = atTimeout();
    address.path.asksResolver = false;
    row("asks none", about(FaultKind::ResolverFails), address, "");
    row("a local command", about(FaultKind::ResolverFails), over(Transport::None), "");
    row("through it", about(FaultKind::ProxyFails, "p:3128"), through("p:3128", {}), server);
    Case quick = through("p:3128", {});
    quick.latency = 10ms;
    row("through it, at once", about(FaultKind::ProxyFails, "p:3128"), quick,
        "no-route refused reset connect-timeout proxy read-timeout");
    row("through another", about(FaultKind::ProxyFails, "p:3128"), through("q:3128", {}), "");
    row("direct", about(FaultKind::ProxyFails, "p:3128"), atTimeout(), "");
    row("through it", about(FaultKind::BastionFails, "b:22"), through({}, "b:22"), server);
    row("through another", about(FaultKind::BastionFails, "b:22"), through({}, "c:22"), "");
    row("a proxy of that name", about(FaultKind::BastionFails, "b:22"), through("b:22", {}), "");
    row("direct", about(FaultKind::BastionFails, "b:22"), atTimeout(), "");
}

void TestFaultExplains::machineRows()
{
    constexpr auto timeOuts = "dns-timeout connect-timeout proxy tls-handshake read-timeout";
    row("in time", about(FaultKind::Stalled), atTimeout(), "");
    row("started late", about(FaultKind::Stalled), late(2s, 5s), timeOuts);
    row("started a little late", about(FaultKind::Stalled), late(999ms, 5s), "");
    row("ended late", about(FaultKind::Stalled), late(0s, 7s), timeOuts);
    row("late, but answered at once", about(FaultKind::Stalled), late(2s, 10ms),
        "dns-timeout connect-timeout read-timeout");
    row("a local command, late", about(FaultKind::Stalled), late(2s, 5s, Transport::None), timeOuts);
    row("asleep", about(FaultKind::Stalled, std::string(asleep)), atTimeout(), timeOuts);
    for (const Transport transport : {Transport::Tcp, Transport::None}) {
        row(transport == Transport::Tcp ? "tcp" : "a local command", about(FaultKind::OutOfDescriptors),
            over(transport), "local-resource");
        row(transport == Transport::Tcp ? "tcp" : "a local command", about(FaultKind::OutOfPorts),
            over(transport), "local-resource");
    }
}

void TestFaultExplains::table_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Case>("made");
    QTest::addColumn<QString>("expected");
    networkRows();
    serverRows();
    machineRows();
}

void TestFaultExplains::table()
{
    QFETCH(const Fault, fault);
    QFETCH(const Case, made);
    QFETCH(const QString, expected);
    QStringList wanted = expected.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList found = explained(fault, made).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    wanted.sort();
    found.sort();
    QCOMPARE(found, wanted);
}

void TestFaultExplains::everyFaultHasAName()
{
    for (std::size_t i = 0; i < faultKindCount; ++i) {
        const auto kind = static_cast<FaultKind>(i);
        QCOMPARE(faultKindFromString(toString(kind)), std::optional(kind));
        QVERIFY(describe(about(kind, "x")));
    }
    QVERIFY(!faultKindFromString("bad-luck"));
}

QTEST_GUILESS_MAIN(TestFaultExplains)
#include "tst_faultexplains.moc"
