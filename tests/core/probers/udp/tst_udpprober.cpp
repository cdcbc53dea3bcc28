// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/udp/udpprober.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/datagramserver.h"
#include "tests/servers/dnsmasq.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/timewait.h"

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

std::vector<std::string> echo(const std::string &datagram)
{
    return {"echo:" + datagram};
}

std::vector<std::string> nothing(const std::string &)
{
    return {};
}

} // namespace

class TestUdpProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); }
    void answers_data();
    void answers();
    void realServer();
    void silence();
    void silenceShorterThanTheWait();
    void refused_data();
    void refused();
    void noRoute();
    void cancelled();
    void largest();
    void badOptions();
    void manyLeaveNothing();
};

void TestUdpProber::answers_data()
{
    QTest::addColumn<QByteArray>("send");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("regex");
    QTest::addColumn<QByteArray>("verdict");
    const auto row = [](const char *name, const char *send, const char *hex, const char *expected, bool regex,
                        const char *verdict) {
        QTest::newRow(name) << QByteArray(send) << QByteArray(hex) << QByteArray(expected) << regex
                            << QByteArray(verdict);
    };
    row("text", "hello", "", "echo:hello", false, "up");
    row("escapes", "a\\r\\n\\x00b", "", "a\\x0d\\n\\0b", false, "up");
    row("hexadecimal", "", "00 ff 41", "\\x00\\xffA", false, "up");
    row("expression", "v 1.23", "", "v \\d+\\.\\d+$", true, "up");
    row("expression over bytes", "", "00ff", "\\x00\\xff", true, "up");
    row("nothing expected", "hello", "", "", false, "up");
    row("nothing sent", "", "", "echo:", false, "up");
    row("another text", "hello", "", "goodbye", false, "content");
    row("another expression", "hello", "", "^hello", true, "content");
}

void TestUdpProber::answers()
{
    QFETCH(QByteArray, send);
    QFETCH(QByteArray, hex);
    QFETCH(QByteArray, expected);
    QFETCH(bool, regex);
    QFETCH(QByteArray, verdict);
    for (const char *address : {"127.0.0.1", "::1"}) {
        const DatagramServer server(echo, address);
        ProbeOnce probe(udpKind, {{"host", server.address()},
                                  {"send", send.toStdString()},
                                  {"send_hex", hex.toStdString()},
                                  {"expect", expected.toStdString()},
                                  {"regex", regex}});
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == verdict.toStdString(), reasonText(result).c_str());
        QVERIFY2(summaryText(result).find(" bytes: echo:") != std::string::npos, summaryText(result).c_str());
        QCOMPARE(result.details->remoteAddress, server.address());
        QVERIFY(result.phases.has(Phase::FirstByte));
        QCOMPARE(server.received(), 1);
    }
}

void TestUdpProber::realServer()
{
    Dnsmasq dns;
    QVERIFY2(dns.start(), dns.error().c_str());
    // one.test A?
    ProbeOnce probe(udpKind, {{"host", dns.address()},
                              {"send_hex", "1234 0100 0001 0000 0000 0000 036f6e65 0474657374 00 0001 0001"},
                              {"expect", "\\x7f\\x00\\x00\\x01"}});
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", (verdictText(result) + ": " + reasonText(result)).c_str());
}

void TestUdpProber::silence()
{
    const DatagramServer server(nothing);
    ProbeOnce unsure(udpKind, {{"host", server.address()}, {"send", "hello"}, {"wait", Duration(100ms)}});
    const ProbeResult result = unsure.run();
    QCOMPARE(verdictText(result), std::string("up"));
    QCOMPARE(summaryText(result), std::string("no answer, no refusal"));
    QVERIFY2(reasonText(result).find("UDP does not tell") != std::string::npos, reasonText(result).c_str());
    QVERIFY(result.latency >= 100ms && result.latency < 1s);
    ProbeOnce sure(udpKind, {{"host", server.address()}, {"expect", "hello"}, {"wait", Duration(10ms)}});
    sure.endpoint().timeout = 150ms;
    const ProbeResult missing = sure.run();
    QCOMPARE(verdictText(missing), std::string("read-timeout"));
    QCOMPARE(reasonText(missing), "no answer from " + server.address() + " within 150 ms");
    QVERIFY(missing.latency >= 150ms);
}

void TestUdpProber::silenceShorterThanTheWait()
{
    const DatagramServer server(nothing);
    ProbeOnce probe(udpKind, {{"host", server.address()}});
    probe.endpoint().timeout = 100ms; // ends the wait of a second
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("up"));
    QVERIFY(result.latency < 900ms);
}

void TestUdpProber::refused_data()
{
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing expected") << "";
    QTest::newRow("an answer expected") << "hello";
}

void TestUdpProber::refused()
{
    QFETCH(QString, expected);
    for (const char *host : {"127.0.0.1:", "[::1]:"}) {
        const std::string address = host + std::to_string(freePort());
        ProbeOnce probe(udpKind, {{"host", address}, {"expect", expected.toStdString()}});
        const ProbeResult result = probe.run();
        QCOMPARE(verdictText(result), std::string("refused"));
        QCOMPARE(outcomeText(result), std::string("down"));
        QVERIFY2(reasonText(result).starts_with(address), reasonText(result).c_str());
        QVERIFY(result.latency < 500ms);
    }
}

void TestUdpProber::noRoute()
{
    QCOMPARE(verdictText(ProbeOnce(udpKind, {{"host", "10.99.0.1:9"}}).run()), std::string("no-route"));
}

void TestUdpProber::cancelled()
{
    const DatagramServer server(nothing);
    for (const char *expected : {"", "hello"}) {
        ProbeOnce probe(udpKind, {{"host", server.address()}, {"expect", std::string(expected)}});
        const ProbeResult result = probe.runCancelled(30ms);
        QCOMPARE(verdictText(result), std::string("cancelled"));
        QVERIFY(result.latency < 900ms);
    }
}

void TestUdpProber::largest()
{
    const DatagramServer server(
        [](const std::string &datagram) { return std::vector<std::string>{datagram}; });
    ProbeOnce probe(udpKind,
                    {{"host", server.address()}, {"send", std::string(65506, 'x') + '!'}, {"expect", "!"}});
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY(summaryText(result).starts_with("65507 bytes: xxx"));
    QVERIFY(summaryText(result).size() < 200);
    const std::string refusal =
        ProbeOnce(udpKind, {{"host", server.address()}, {"send", std::string(65508, 'x')}}).refusal();
    QCOMPARE(refusal, std::string("send: a datagram holds at most 65507 bytes, these are 65508"));
}

void TestUdpProber::badOptions()
{
    const auto refusal = [](OptionMap options) { return ProbeOnce(udpKind, std::move(options)).refusal(); };
    QVERIFY(!refusal({{"host", "127.0.0.1"}}).empty()); // no port
    QVERIFY(refusal({{"host", "127.0.0.1:9"}, {"send", "a\\q"}}).starts_with("send: expected "));
    QVERIFY(refusal({{"host", "127.0.0.1:9"}, {"send_hex", "abc"}}).starts_with("send_hex: expected pairs"));
    QVERIFY(refusal({{"host", "127.0.0.1:9"}, {"expect", "("}, {"regex", true}})
                .starts_with("expect is not a regular expression, at character "));
    QCOMPARE(refusal({{"host", "127.0.0.1:9"}, {"send", "a"}, {"send_hex", "00"}}),
             std::string("send and send_hex: only one of them can be sent"));
}

void TestUdpProber::manyLeaveNothing()
{
    const DatagramServer server(echo);
    ProbeOnce probe(udpKind, {{"host", server.address()}, {"expect", "echo"}});
    QCOMPARE(timeWaitAfter(probe, 200), 0); // UDP has no TIME_WAIT: there is no control that could leave some
    QCOMPARE(server.received(), 200);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestUdpProber)
#include "tst_udpprober.moc"
