// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is said over a TCP connection: send and expect.
#include "core/probers/tcp/tcpprober.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/redisserver.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

// Speaks first, as mail servers do.
Script banner(Reply reply)
{
    Script script = answerWith([reply](const std::string &) { return reply; });
    script.waitFor = WaitFor::Nothing;
    return script;
}

Script repeats()
{
    Script script = answerWith([](const std::string &request) { return Reply{.bytes = "said: " + request}; });
    script.waitFor = WaitFor::Bytes;
    return script;
}

OptionMap at(const ScriptedServer &server, const std::string &send, const std::string &expected)
{
    return {{"host", "127.0.0.1:" + std::to_string(server.port())}, {"send", send}, {"expect", expected}};
}

} // namespace

class TestTcpConversation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void cleanup();
    void banners_data();
    void banners();
    void sends_data();
    void sends();
    void onlySends();
    void cutOff_data();
    void cutOff();
    void silentServer();
    void dripping();
    void endless();
    void cancelled();
    void badOptions();
    void noTimeWait_data();
    void noTimeWait();
    void controlLeavesSome(); // last: the table is not empty from here on

private:
    bool m_control = false;
};

void TestTcpConversation::cleanup()
{
    if (!m_control)
        QCOMPARE(timeWaitTotal(), 0);
}

void TestTcpConversation::banners_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("regex");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("text") << "220 mail.test" << false << "up";
    QTest::newRow("escapes") << "ready\\r\\n" << false << "up";
    QTest::newRow("expression") << "^220 \\S+ ready" << true << "up";
    QTest::newRow("another text") << "221" << false << "content";
    QTest::newRow("another expression") << "^mail" << true << "content";
}

void TestTcpConversation::banners()
{
    QFETCH(QString, expected);
    QFETCH(bool, regex);
    const ScriptedServer server(banner({.bytes = "220 mail.test ready\r\n"}));
    OptionMap options = at(server, "", expected.toStdString());
    options["regex"] = regex;
    ProbeOnce probe(tcpKind, options);
    probe.endpoint().timeout = 300ms;
    const ProbeResult result = probe.run();
    QTEST(QString::fromStdString(verdictText(result)), "verdict");
    QCOMPARE(summaryText(result), std::string("220 mail.test ready\\x0d\\x0a"));
    QVERIFY(result.phases.has(Phase::FirstByte) && !result.phases.has(Phase::Request));
    QCOMPARE(closingText(result), std::string("we-reset"));
    if (verdictText(result) == "content")
        QVERIFY2(reasonText(result).find("220 mail.test ready") != std::string::npos,
                 reasonText(result).c_str());
}

void TestTcpConversation::sends_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << "send" << "PING\\r\\n" << QByteArray("PING\r\n");
    QTest::newRow("hexadecimal") << "send_hex" << "00 ff" << QByteArray::fromHex("00ff");
}

void TestTcpConversation::sends()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QByteArray, bytes);
    const ScriptedServer server(repeats());
    OptionMap options = at(server, "", "said: ");
    options[key.toStdString()] = value.toStdString();
    const ProbeResult result = ProbeOnce(tcpKind, options).run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(server.requests().back(), bytes.toStdString());
    QVERIFY(result.phases.has(Phase::Request));
}

void TestTcpConversation::onlySends()
{
    // The reset may overtake what was sent; that it connected is all that is asked for.
    const ScriptedServer server(repeats());
    const ProbeResult result = ProbeOnce(tcpKind, at(server, "hello", "")).run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QVERIFY(!result.phases.has(Phase::FirstByte));
}

void TestTcpConversation::cutOff_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("ending");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("closes") << QByteArray() << int(Ending::CutOff) << "protocol";
    QTest::newRow("closes in the middle") << QByteArray("22") << int(Ending::CutOff) << "content";
    QTest::newRow("closes behind it") << QByteArray("220 ok") << int(Ending::CutOff) << "up";
    QTest::newRow("resets") << QByteArray() << int(Ending::Reset) << "reset";
}

void TestTcpConversation::cutOff()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, ending);
    const ScriptedServer server(
        banner({.bytes = bytes.toStdString(), .ending = static_cast<Ending>(ending)}));
    const ProbeResult result = ProbeOnce(tcpKind, at(server, "", "220")).run();
    QTEST(QString::fromStdString(verdictText(result)), "verdict");
}

void TestTcpConversation::silentServer()
{
    const ScriptedServer server(silent());
    ProbeOnce probe(tcpKind, at(server, "hello", "220"));
    probe.endpoint().timeout = 150ms;
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("read-timeout"));
    QVERIFY(result.latency >= 150ms && result.latency < 1s);
}

void TestTcpConversation::dripping()
{
    const ScriptedServer server(banner({.bytes = "220 here it is", .pause = 5ms}));
    const ProbeResult result = ProbeOnce(tcpKind, at(server, "", "here it")).run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QVERIFY(result.phases.has(Phase::Transfer));
    QVERIFY(result.phases.of(Phase::Transfer) > 10ms);
}

void TestTcpConversation::endless()
{
    const ScriptedServer server(
        banner({.bytes = "", .filler = std::string(1000, 'x'), .fillerSize = Reply::endless}));
    const ProbeResult result = ProbeOnce(tcpKind, at(server, "", "y")).run();
    QCOMPARE(verdictText(result), std::string("content")); // after 16 KiB, long before the time-out
    QVERIFY(result.latency < 2s);
    QVERIFY(reasonText(result).size() < 300 && summaryText(result).size() < 300);
}

void TestTcpConversation::cancelled()
{
    const ScriptedServer server(silent());
    const ProbeResult result = ProbeOnce(tcpKind, at(server, "", "220")).runCancelled(30ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
}

void TestTcpConversation::badOptions()
{
    const ScriptedServer server(silent());
    const auto refusal = [](OptionMap options) { return ProbeOnce(tcpKind, std::move(options)).refusal(); };
    QVERIFY(refusal(at(server, "a\\q", "")).starts_with("send: expected "));
    QVERIFY(refusal(at(server, "", "a\\q")).starts_with("expect: expected "));
    QCOMPARE(refusal(at(server, std::string(20000, 'x'), "")),
             std::string("send: at most 16384 bytes are sent, these are 20000"));
}

void TestTcpConversation::noTimeWait_data()
{
    QTest::addColumn<QString>("server");
    QTest::newRow("real server") << "redis";
    QTest::newRow("answers, stays") << "stays";
    QTest::newRow("answers, closes first") << "closes";
}

void TestTcpConversation::noTimeWait()
{
    QFETCH(QString, server);
    if (server == QStringLiteral("redis")) {
        Certificates certificates;
        RedisServer redis(certificates, RedisServer::Clients::Anybody);
        QVERIFY2(redis.start(), redis.error().c_str());
        ProbeOnce probe(tcpKind, {{"host", "127.0.0.1:" + std::to_string(redis.port())},
                                  {"send", "PING\\r\\n"},
                                  {"expect", "NOAUTH"}});
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", (verdictText(result) + ": " + reasonText(result)).c_str());
        QCOMPARE(timeWaitAfter(probe, 200), 0);
        return;
    }
    const bool closes = server == QStringLiteral("closes");
    const ScriptedServer scripted(
        banner({.bytes = "220 ok\r\n", .ending = closes ? Ending::CutOff : Ending::Hold}));
    ProbeOnce probe(tcpKind, at(scripted, "", "220"));
    QCOMPARE(timeWaitAfter(probe, 200), 0);
    QVERIFY(scripted.waitUntil(
        [](const auto &counters) { return counters.accepted == 200 && counters.open == 0; }));
    QCOMPARE(timeWaitTotal(), 0);
}

void TestTcpConversation::controlLeavesSome()
{
    m_control = true;
    const ScriptedServer server(banner({.bytes = "220 ok\r\n", .ending = Ending::Hold}));
    ProbeOnce probe(tcpKind, at(server, "", "220"));
    probe.endpoint().gracefulClose = true;
    for (int i = 0; i < 200; ++i)
        QCOMPARE(closingText(probe.run()), std::string("we-closed"));
    QVERIFY(server.waitUntil([](const auto &counters) { return counters.closedByPeer == 200; }));
    // Not all: on loopback the kernel lets a new connection take over a port that has waited for a second
    // (tcp_tw_reuse is 2), and a slow run is longer than that.
    QTRY_VERIFY(timeWaitTotal() >= 100);
    qInfo("the control left %d TIME_WAIT", timeWaitTotal());
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestTcpConversation)
#include "tst_tcpconversation.moc"
