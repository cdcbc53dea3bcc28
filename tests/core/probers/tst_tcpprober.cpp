// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/process.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QProcess>
#include <QTest>

#include <QRegularExpression>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

OptionMap host(const std::string &address, int port)
{
    return {{"host", address + ':' + std::to_string(port)}};
}

bool ip(const QString &arguments)
{
    return QProcess::execute(QStringLiteral("ip"), arguments.split(QLatin1Char(' '))) == 0;
}

} // namespace

class TestTcpProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); } // in a namespace of our own: the whole table
    void connects_data();
    void connects();
    void refused();
    void noRoute();
    void silentAddress();
    void cancelled();
    void secondAddressAnswers();
    void fixedAddress();
    void noFileDescriptorLeft();
    void saysHowItClosed_data();
    void saysHowItClosed();
};

void TestTcpProber::initTestCase()
{
    // An address whose SYNs vanish.
    QVERIFY(ip(QStringLiteral("link add veth0 type veth peer name veth1")));
    QVERIFY(ip(QStringLiteral("addr add 10.9.0.1/24 dev veth0")));
    QVERIFY(ip(QStringLiteral("link set veth0 up")));
    QVERIFY(ip(QStringLiteral("link set veth1 up")));
    QVERIFY(ip(QStringLiteral("neigh add 10.9.0.2 lladdr 02:00:00:00:00:99 dev veth0 nud permanent")));
}

void TestTcpProber::connects_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("IPv4") << "127.0.0.1";
    QTest::newRow("IPv6") << "[::1]";
    QTest::newRow("name") << "localhost";
}

void TestTcpProber::connects()
{
    QFETCH(QString, address);
    Script script = silent();
    script.addresses = {"127.0.0.1", "::1"};
    const ScriptedServer server(script);
    ProbeOnce probe("tcp", host(address.toStdString(), server.port()));
    for (int i = 0; i < 20; ++i) {
        const ProbeResult result = probe.run();
        QCOMPARE(verdictText(result), std::string("up"));
        QCOMPARE(closingText(result), std::string("we-reset"));
        QVERIFY(result.phases.has(Phase::Connect));
        QCOMPARE(result.phases.has(Phase::Dns), address == QStringLiteral("localhost"));
        QVERIFY(result.latency > 0us && result.latency < 1s);
    }
    QCOMPARE(probe.opened(), 20);
    QVERIFY(
        server.waitUntil([](const auto &counters) { return counters.accepted == 20 && counters.open == 0; }));
}

void TestTcpProber::refused()
{
    ProbeOnce probe("tcp", host("127.0.0.1", freePort()));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("refused"));
    QCOMPARE(outcomeText(result), std::string("down"));
    QCOMPARE(closingText(result), std::string("not-opened"));
    QVERIFY(!reasonText(result).empty());
    QCOMPARE(probe.opened(), 0);
}

void TestTcpProber::noRoute()
{
    ProbeOnce probe("tcp", host("10.8.0.1", 80));
    QCOMPARE(verdictText(probe.run()), std::string("no-route"));
}

void TestTcpProber::silentAddress()
{
    ProbeOnce probe("tcp", host("10.9.0.2", 80));
    probe.endpoint().timeout = 200ms;
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("connect-timeout"));
    QVERIFY(result.latency >= 200ms && result.latency < 1s);
    QCOMPARE(closingText(result), std::string("not-opened"));
}

void TestTcpProber::cancelled()
{
    ProbeOnce probe("tcp", host("10.9.0.2", 80));
    const ProbeResult result = probe.runCancelled(50ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QCOMPARE(outcomeText(result), std::string("not-measured"));
    QVERIFY(result.latency < 1s);
}

void TestTcpProber::secondAddressAnswers()
{
    // localhost is ::1 and 127.0.0.1; only one of them listens.
    const ScriptedServer server(silent());
    ProbeOnce probe("tcp", host("localhost", server.port()));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("up"));
    QCOMPARE(probe.opened(), 1);
}

void TestTcpProber::fixedAddress()
{
    const ScriptedServer server(silent());
    ProbeOnce probe("tcp", host("nowhere.invalid", server.port()));
    probe.endpoint().address = "127.0.0.1";
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("up"));
    QVERIFY(!result.phases.has(Phase::Dns));
}

void TestTcpProber::noFileDescriptorLeft()
{
    const ScriptedServer server(silent());
    ProbeOnce probe("tcp", host("127.0.0.1", server.port()));
    QCOMPARE(verdictText(probe.run()), std::string("up"));
    QVERIFY(
        server.waitUntil([](const auto &counters) { return counters.accepted == 1 && counters.open == 0; }));
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const int next = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ::close(next);
    const rlimit tight{static_cast<rlim_t>(next), before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &tight), 0);
    const ProbeResult result = probe.run();
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    QVERIFY2(verdictText(result) == "local-resource", reasonText(result).c_str());
    QCOMPARE(outcomeText(result), std::string("unknown"));
    QCOMPARE(verdictText(probe.run()), std::string("up"));
}

void TestTcpProber::saysHowItClosed_data()
{
    QTest::addColumn<int>("ending");
    QTest::newRow("server waits") << int(Ending::Hold);
    QTest::newRow("server closes") << int(Ending::CutOff);
    QTest::newRow("server resets") << int(Ending::Reset);
}

void TestTcpProber::saysHowItClosed()
{
    QFETCH(int, ending);
    Script script = silent();
    script.reply = [ending](const std::string &) { return Reply{.ending = static_cast<Ending>(ending)}; };
    const ScriptedServer server(script);
    ProbeOnce probe("tcp", host("127.0.0.1", server.port()));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(verdictText(probe.run()), std::string("up"));
    QVERIFY(
        server.waitUntil([](const auto &counters) { return counters.accepted == 10 && counters.open == 0; }));
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestTcpProber)
#include "tst_tcpprober.moc"
