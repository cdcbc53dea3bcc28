// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/mqtt/mqttprober.h"
#include "tests/core/probers/certificatecases.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/mosquitto.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/socksproxy.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr int manyProbes = 200;

// Of MQTT 3.1.1 and of 5.
const std::string welcome("\x20\x02\0\0", 4);
const std::string welcome5("\x20\x03\0\0\0", 5);

std::string local(std::uint16_t port)
{
    return "127.0.0.1:" + std::to_string(port);
}

// Answers CONNECT with the first text, whatever comes then with the second reply.
Script conversation(std::string first, Reply second)
{
    Script script =
        answerWith([first = std::move(first), second = std::move(second)](const std::string &request) {
            return request.starts_with('\x10') ? Reply{.bytes = first} : second;
        });
    script.waitFor = WaitFor::Bytes;
    return script;
}

// Answers CONNECT, and that is all.
Script onceAnswered(std::string bytes, Ending ending = Ending::Hold)
{
    Script script = answer(std::move(bytes), ending);
    script.waitFor = WaitFor::Bytes;
    return script;
}

} // namespace

class TestMqttProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void versions_data();
    void versions();
    void logins_data();
    void logins();
    void fills();
    void clientIds();
    void verifies_data();
    void verifies();
    void mutualTls_data();
    void mutualTls();
    void serverFaults_data();
    void serverFaults();
    void refused();
    void cancelled();
    void refusesOptions();
    void usualPorts();
    void saysGoodbyeAndLeavesNothing_data();
    void saysGoodbyeAndLeavesNothing();
    // From here on the table is not empty any more.
    void controlLeavesSome();
    void throughSocks();

private:
    OptionMap trusting(std::uint16_t port) { return {{"host", local(port)}, {"ca", m_certificates.ca()}}; }

    Certificates m_certificates;
    Mosquitto m_broker{m_certificates};
};

void TestMqttProber::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.error().c_str());
}

void TestMqttProber::versions_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("summary");
    QTest::newRow("unset") << "" << "MQTT 3.1.1, connected, ping answered";
    QTest::newRow("3.1.1") << "3.1.1" << "MQTT 3.1.1, connected, ping answered";
    QTest::newRow("5") << "5" << "MQTT 5, connected, ping answered";
}

void TestMqttProber::versions()
{
    QFETCH(QString, version);
    QFETCH(QString, summary);
    OptionMap options{{"host", local(m_broker.port())}};
    if (!version.isEmpty())
        options["version"] = version.toStdString();
    ProbeOnce probe(mqttKind, options);
    for (int i = 0; i < 3; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
        QCOMPARE(summaryText(result), summary.toStdString());
    }
    QCOMPARE(timeWaitTotal(), 0);
}

void TestMqttProber::logins_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("verdict");
    for (const char *version : {"3.1.1", "5"}) {
        const auto row = [&](const char *name, const char *user, const char *password, const char *verdict) {
            QTest::addRow("%s, %s", version, name)
                << QString::fromLatin1(version) << QString::fromLatin1(user) << QString::fromLatin1(password)
                << QString::fromLatin1(verdict);
        };
        row("right", "probe", "secret", "up");
        row("wrong password", "probe", "sesame", "auth");
        row("wrong user", "nobody", "sesame", "auth");
        row("no password", "probe", "", "auth");
        row("none", "", "", "auth");
    }
}

void TestMqttProber::logins()
{
    QFETCH(QString, version);
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, verdict);
    ProbeOnce probe(mqttKind, {{"host", local(m_broker.lockedPort())},
                               {"version", version.toStdString()},
                               {"username", user.toStdString()},
                               {"password", password.toStdString()}});
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == verdict.toStdString(), reasonText(result).c_str());
    QVERIFY2(reasonText(result).find("sesame") == std::string::npos, reasonText(result).c_str());
    QCOMPARE(timeWaitTotal(), 0);
}

void TestMqttProber::fills()
{
    ProbeOnce probe(mqttKind, trusting(m_broker.tlsPort()));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    for (const Phase phase : {Phase::Connect, Phase::Tls, Phase::Hello, Phase::Request, Phase::FirstByte})
        QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
    QCOMPARE(result.details->tlsVersion, std::string("TLSv1.3"));
    QCOMPARE(result.details->remoteAddress, local(m_broker.tlsPort()));
    QCOMPARE(std::string(result.details->metrics.at(0).first), std::string("round_trip"));
    QVERIFY(result.details->metrics.at(0).second > 0);
}

void TestMqttProber::clientIds()
{
    const ScriptedServer server(
        conversation(welcome, {.bytes = std::string("\xd0\0", 2), .ending = Ending::Hold}));
    ProbeOnce random(mqttKind, {{"host", local(server.port())}});
    random.run();
    random.run();
    ProbeOnce given(mqttKind, {{"host", local(server.port())}, {"client_id", std::string("own")}});
    given.run();
    std::vector<std::string> ids;
    for (const std::string &request : server.requests()) {
        if (request.starts_with('\x10'))
            ids.push_back(request.substr(14));
    }
    QCOMPARE(ids.size(), std::size_t(3));
    QCOMPARE(ids[0].size(), std::size_t(23));
    QVERIFY2(ids[0].starts_with("lightfoot"), ids[0].c_str());
    QVERIFY(ids[0] != ids[1]);
    QCOMPARE(ids[2], std::string("own"));
}

void TestMqttProber::verifies_data()
{
    certificateCases();
}

// How mosquitto comes to its certificate is its business: here a server of ours shows all of them.
void TestMqttProber::verifies()
{
    QFETCH(QString, certificate);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    Script script = conversation(welcome, {.bytes = std::string("\xd0\0", 2), .ending = Ending::Close});
    script.tls = certificateNamed(m_certificates, certificate);
    const ScriptedServer server(script);
    OptionMap options = trusting(server.port());
    options["insecure"] = insecure;
    ProbeOnce probe(mqttKind, options);
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    QCOMPARE(server.counters().requests > 0, verdict == QStringLiteral("up"));
}

void TestMqttProber::mutualTls_data()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("3.1.1") << "3.1.1";
    QTest::newRow("5") << "5";
}

void TestMqttProber::mutualTls()
{
    QFETCH(QString, version);
    OptionMap options = trusting(m_broker.mutualTlsPort());
    options["version"] = version.toStdString();
    ProbeOnce without(mqttKind, options);
    const ProbeResult refused = without.run();
    // The server's alert, or the reset that follows it, whichever is seen first.
    QVERIFY2(verdictText(refused) == "tls-handshake" || verdictText(refused) == "reset",
             (verdictText(refused) + ": " + reasonText(refused)).c_str());
    options["cert"] = m_certificates.client().certificate;
    options["key"] = m_certificates.client().key;
    ProbeOnce with(mqttKind, options);
    const ProbeResult good = with.run();
    QVERIFY2(verdictText(good) == "up", reasonText(good).c_str());
    options["ca"] = m_certificates.otherCa();
    ProbeOnce untrusting(mqttKind, options);
    QCOMPARE(verdictText(untrusting.run()), std::string("tls-untrusted"));
    QCOMPARE(timeWaitTotal(), 0);
}

void TestMqttProber::serverFaults_data()
{
    QTest::addColumn<int>("script");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("reason");
    int script = 0;
    const auto row = [&](const char *name, const char *version, const char *verdict, const char *reason) {
        QTest::newRow(name) << script++ << QString::fromLatin1(version) << QString::fromLatin1(verdict)
                            << QString::fromUtf8(reason);
    };
    row("silent", "3.1.1", "read-timeout", "");
    row("noise", "3.1.1", "protocol", "");
    row("speaks HTTP", "3.1.1", "protocol", "does not answer in MQTT 3.1.1");
    row("closes without an answer", "3.1.1", "protocol", "without an answer");
    row("resets at once", "3.1.1", "reset", "");
    row("cut off in the head", "3.1.1", "protocol", "in the middle");
    row("cut off in the body", "3.1.1", "protocol", "in the middle");
    row("body never comes", "3.1.1", "read-timeout", "");
    row("huge packet", "5", "protocol", "does not answer in MQTT 5");
    row("pings unasked", "3.1.1", "protocol", "no CONNACK");
    row("CONNACK of another version", "5", "protocol", "no CONNACK");
    row("asks for another round", "5", "auth", "beyond a password");
    row("not available", "3.1.1", "status", "server unavailable (3)");
    row("silent at the ping", "3.1.1", "read-timeout", "");
    row("cut off at the ping", "3.1.1", "protocol", "without an answer");
    row("reset at the ping", "3.1.1", "reset", "");
    row("ping answered with bytes", "3.1.1", "protocol", "no PINGRESP");
    row("ping answered with CONNACK", "3.1.1", "protocol", "no PINGRESP");
    row("ping answered with DISCONNECT", "5", "status", "server shutting down (139), “\\x1b[m”");
    row("ping answered with a broken DISCONNECT", "5", "protocol", "no PINGRESP");
}

void TestMqttProber::serverFaults()
{
    QFETCH(int, script);
    QFETCH(QString, version);
    QFETCH(QString, verdict);
    QFETCH(QString, reason);
    const auto hold = [](std::string bytes) {
        return Reply{.bytes = std::move(bytes), .ending = Ending::Hold};
    };
    const std::vector<Script> scripts{
        silent(),
        garbage(3),
        onceAnswered("HTTP/1.1 400 Bad Request\r\n\r\n"),
        onceAnswered("", Ending::CutOff),
        resetAtOnce(),
        onceAnswered("\x20", Ending::CutOff),
        onceAnswered(welcome.substr(0, 3), Ending::CutOff),
        onceAnswered("\x20\x02"),
        onceAnswered("\x20\xff\xff\xff\x7f"),
        onceAnswered(std::string("\xd0\0", 2)),
        onceAnswered(welcome),
        onceAnswered(std::string("\xf0\0", 2)),
        onceAnswered(std::string("\x20\x02\0\x03", 4)),
        conversation(welcome, hold("")),
        conversation(welcome, {.ending = Ending::CutOff}),
        conversation(welcome, {.ending = Ending::Reset}),
        conversation(welcome, hold("\xd0\x01x")),
        conversation(welcome, hold(welcome)),
        conversation(welcome5, hold(std::string("\xe0\x08\x8b\x06\x1f\0\x03\x1b[m", 10))),
        conversation(welcome5, hold("\xe0\x02\x8b\x7f")),
    };
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe(mqttKind, {{"host", local(server.port())}, {"version", version.toStdString()}});
    probe.endpoint().timeout = verdict == QStringLiteral("read-timeout") ? 150ms : 3000ms;
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == verdict.toStdString(),
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY2(!reasonText(result).empty() &&
                 reasonText(result).find(reason.toStdString()) != std::string::npos,
             reasonText(result).c_str());
    QVERIFY(result.latency < 3s);
    QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 0; }));
    QCOMPARE(timeWaitTotal(), 0);
}

void TestMqttProber::refused()
{
    ProbeOnce probe(mqttKind, {{"host", local(freePort())}});
    QCOMPARE(verdictText(probe.run()), std::string("refused"));
}

void TestMqttProber::cancelled()
{
    for (const Script &script : {silent(), conversation(welcome, {.ending = Ending::Hold})}) {
        const ScriptedServer server(script);
        ProbeOnce probe(mqttKind, {{"host", local(server.port())}});
        const ProbeResult result = probe.runCancelled(50ms);
        QCOMPARE(verdictText(result), std::string("cancelled"));
        QVERIFY(result.latency < 150ms);
        QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 0; }));
    }
    QCOMPARE(timeWaitTotal(), 0);
}

void TestMqttProber::refusesOptions()
{
    const auto refusal = [](OptionMap more) {
        more.emplace("host", "h");
        return ProbeOnce(mqttKind, more).refusal();
    };
    QCOMPARE(refusal({}), std::string());
    QVERIFY(refusal({{"version", "4"}}).find("version") != std::string::npos);
    QVERIFY(refusal({{"client_id", std::string("a\0b", 3)}}).find("client_id") != std::string::npos);
    QVERIFY(refusal({{"username", std::string("\xff")}}).find("username") != std::string::npos);
    QVERIFY(refusal({{"password", std::string("sesame")}}).find("password") != std::string::npos);
    QCOMPARE(refusal({{"password", std::string("sesame")}, {"version", std::string("5")}}), std::string());
    const std::string tooLong =
        refusal({{"username", std::string("u")}, {"password", std::string(65536, 'x')}});
    QVERIFY(tooLong.find("password") != std::string::npos && tooLong.find("xx") == std::string::npos);
    QVERIFY(refusal({{"ca", std::string("/nonexistent")}}).find("/nonexistent") != std::string::npos);
}

void TestMqttProber::usualPorts()
{
    // Nobody listens at either in this namespace, and the reason names the port that was tried.
    ProbeOnce plain(mqttKind, {{"host", "127.0.0.1"}});
    QVERIFY(reasonText(plain.run()).find("127.0.0.1:1883") != std::string::npos);
    ProbeOnce secure(mqttKind, *mqttKind.fromTarget("mqtts://probe:secret@127.0.0.1"));
    QVERIFY(reasonText(secure.run()).find("127.0.0.1:8883") != std::string::npos);
}

void TestMqttProber::saysGoodbyeAndLeavesNothing_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("tls");
    for (const char *version : {"3.1.1", "5"}) {
        QTest::addRow("%s", version) << QString::fromLatin1(version) << false;
        QTest::addRow("%s, TLS", version) << QString::fromLatin1(version) << true;
    }
}

void TestMqttProber::saysGoodbyeAndLeavesNothing()
{
    QFETCH(QString, version);
    QFETCH(bool, tls);
    OptionMap options = tls ? trusting(m_broker.tlsPort()) : OptionMap{{"host", local(m_broker.port())}};
    options["version"] = version.toStdString();
    ProbeOnce probe(mqttKind, options);
    QCOMPARE(timeWaitAfter(probe, manyProbes), 0);
    QCOMPARE(verdictText(probe.run()), std::string("up"));
    // Of those who leave without a word the broker says "closed its connection" or "Socket error".
    QTRY_VERIFY(m_broker.output().find("disconnected.") != std::string::npos);
    const std::string said = m_broker.output();
    QVERIFY2(said.find("closed its connection") == std::string::npos &&
                 said.find("ocket error") == std::string::npos,
             said.c_str());
    QCOMPARE(timeWaitTotal(), 0);
}

void TestMqttProber::controlLeavesSome()
{
    // After DISCONNECT the broker closes first. Where nobody resets, TIME_WAIT stays with it.
    ProbeOnce probe(mqttKind, {{"host", local(m_broker.port())}});
    probe.endpoint().gracefulClose = true;
    timeWaitAfter(probe, manyProbes);
    QTRY_COMPARE(timeWaitByLocalPort(m_broker.port()) + timeWaitByRemotePort(m_broker.port()), manyProbes);
}

// The proxy's own connection to the target is out of our reach; ours to the proxy must leave nothing.
void TestMqttProber::throughSocks()
{
    SocksProxy socks("user", "secret");
    QVERIFY2(socks.start(), socks.error().c_str());
    for (const auto &[password, verdict] : {std::pair("secret", "up"), std::pair("wrong", "proxy")}) {
        OptionMap options = trusting(m_broker.tlsPort());
        options["proxy"] = std::string("socks5://user:") + password + "@" + local(socks.port());
        ProbeOnce probe(mqttKind, options);
        QCOMPARE(verdictText(probe.run()), std::string(verdict));
        QCOMPARE(timeWaitByLocalPort(socks.port()) + timeWaitByRemotePort(socks.port()), 0);
    }
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestMqttProber)
#include "tst_mqttprober.moc"
