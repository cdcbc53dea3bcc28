// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/stream.h"
#include "core/probers/amqp/amqpprober.h"
#include "tests/core/probers/amqp/amqpbroker.h"
#include "tests/core/probers/certificatecases.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/process.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr int manyProbes = 200;

const std::string header("AMQP\0\0\x09\x01", 8);

std::string local(std::uint16_t port)
{
    return "127.0.0.1:" + std::to_string(port);
}

OptionMap loginAt(const ScriptedServer &server, OptionMap more = {})
{
    more.emplace("host", local(server.port()));
    more.emplace("username", "probe");
    more.emplace("password", "secret");
    return more;
}

// As the broker up to the client's message that has this method; there it says something else.
Script otherwiseAt(unsigned method, Reply reply)
{
    Script script = amqpBroker();
    script.reply = [good = script.reply, method, reply = std::move(reply)](const std::string &request) {
        const bool there = method == 0 ? request.starts_with("AMQP")
                                       : request.size() > 11 && request[0] == 1 &&
                                             static_cast<unsigned char>(request[10]) == method;
        return there ? reply : good(request);
    };
    return script;
}

constexpr unsigned atHeader = 0;
constexpr unsigned atStartOk = 11;
constexpr unsigned atTuneOk = 31;

} // namespace

class TestAmqpProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void logins_data();
    void logins();
    void greetingAlone();
    void fills();
    void verifies_data();
    void verifies();
    void mutualTls();
    void serverFaults_data();
    void serverFaults();
    void refused();
    void cancelled();
    void refusesOptions();
    void targets();
    void saysGoodbyeAndLeavesNothing_data();
    void saysGoodbyeAndLeavesNothing();
    // From here on the table is not empty any more.
    void controlLeavesSome();

private:
    Certificates m_certificates;
};

void TestAmqpProber::logins_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("vhost");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("text"); // in the summary or the reason
    const auto row = [](const char *name, const char *password, const char *vhost, const char *verdict,
                        const char *text) {
        QTest::newRow(name) << QString::fromLatin1(password) << QString::fromLatin1(vhost)
                            << QString::fromLatin1(verdict) << QString::fromLatin1(text);
    };
    row("right", "secret", "", "up", "RabbitMQ 3.10.8, virtual host / open");
    row("other virtual host", "secret", "orders", "up", "virtual host orders open");
    row("wrong password", "sesame", "", "auth", "403 ACCESS_REFUSED");
    row("no password", "", "", "auth", "403 ACCESS_REFUSED");
    row("no such virtual host", "secret", "nowhere", "status", "530 NOT_ALLOWED - vhost not found");
}

void TestAmqpProber::logins()
{
    QFETCH(QString, password);
    QFETCH(QString, vhost);
    QFETCH(QString, verdict);
    QFETCH(QString, text);
    const ScriptedServer server(amqpBroker());
    ProbeOnce probe(amqpKind,
                    loginAt(server, {{"password", password.toStdString()}, {"vhost", vhost.toStdString()}}));
    for (int i = 0; i < 3; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == verdict.toStdString(), reasonText(result).c_str());
        const std::string said = summaryText(result) + reasonText(result);
        QVERIFY2(said.find(text.toStdString()) != std::string::npos, said.c_str());
        QVERIFY2(said.find("sesame") == std::string::npos, said.c_str());
        // Who said Close leaves; the broker does so at once, we after its CloseOk.
        const bool up = verdict == QStringLiteral("up");
        QCOMPARE(closingText(result), std::string(up ? "we-reset" : "server-closed-first"));
    }
    QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 0; }));
    QCOMPARE(timeWaitTotal(), 0);
}

void TestAmqpProber::greetingAlone()
{
    const ScriptedServer server(amqpBroker());
    ProbeOnce probe(amqpKind, {{"host", local(server.port())}});
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(summaryText(result), std::string("RabbitMQ 3.10.8, not logged in"));
    QCOMPARE(closingText(result), std::string("we-reset"));
    QCOMPARE(server.requests(), std::vector<std::string>{header});
}

void TestAmqpProber::fills()
{
    Script script = amqpBroker();
    script.tls = m_certificates.server();
    const ScriptedServer server(script);
    ProbeOnce probe(amqpKind, loginAt(server, {{"ca", m_certificates.ca()}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    for (const Phase phase : {Phase::Connect, Phase::Tls, Phase::Hello, Phase::Request, Phase::FirstByte})
        QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
    QCOMPARE(result.details->tlsVersion, std::string("TLSv1.3"));
    QCOMPARE(result.details->remoteAddress, local(server.port()));
}

void TestAmqpProber::verifies_data()
{
    certificateCases();
}

void TestAmqpProber::verifies()
{
    QFETCH(QString, certificate);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    Script script = amqpBroker();
    script.tls = certificateNamed(m_certificates, certificate);
    const ScriptedServer server(script);
    ProbeOnce probe(amqpKind, loginAt(server, {{"ca", m_certificates.ca()}, {"insecure", insecure}}));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    QCOMPARE(server.counters().requests > 0, verdict == QStringLiteral("up"));
}

void TestAmqpProber::mutualTls()
{
    Script script = amqpBroker();
    script.tls = m_certificates.server();
    script.clientCa = m_certificates.ca();
    const ScriptedServer server(script);
    OptionMap options = loginAt(server, {{"ca", m_certificates.ca()}});
    ProbeOnce without(amqpKind, options);
    const ProbeResult refused = without.run();
    // The server's alert, or the reset that follows it, whichever is seen first.
    QVERIFY2(verdictText(refused) == "tls-handshake" || verdictText(refused) == "reset",
             (verdictText(refused) + ": " + reasonText(refused)).c_str());
    QCOMPARE(server.counters().requests, 0);
    options["cert"] = m_certificates.client().certificate;
    options["key"] = m_certificates.client().key;
    ProbeOnce with(amqpKind, options);
    const ProbeResult result = with.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
}

void TestAmqpProber::serverFaults_data()
{
    QTest::addColumn<int>("script");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("reason");
    int script = 0;
    const auto row = [&](const char *name, const char *verdict, const char *reason) {
        QTest::newRow(name) << script++ << QString::fromLatin1(verdict) << QString::fromUtf8(reason);
    };
    row("silent", "read-timeout", "");
    row("noise", "protocol", "does not answer in AMQP");
    row("speaks HTTP", "protocol", "does not answer in AMQP");
    row("closes without an answer", "protocol", "without an answer");
    row("resets at once", "reset", "");
    row("speaks AMQP 1.0", "protocol", "speaks AMQP 1-0-0, not 0-9-1");
    row("speaks half a header", "protocol", "does not answer in AMQP");
    row("cut off in the head", "protocol", "in the middle");
    row("cut off in the greeting", "protocol", "in the middle");
    row("huge frame", "protocol", "does not answer in AMQP");
    row("no end of frame", "protocol", "does not answer in AMQP");
    row("heartbeats without end", "protocol", "no Connection.Start");
    row("greeting of 0-8", "protocol", "no Connection.Start");
    row("no password welcome", "auth", "it offers EXTERNAL");
    row("tunes unasked", "protocol", "no Connection.Start");
    row("closes at the login", "auth", "instead of accepting the login");
    row("silent at the login", "read-timeout", "");
    row("asks for another round", "auth", "beyond a password");
    row("broken Tune", "protocol", "no Connection.Tune");
    row("method of a channel", "protocol", "no Connection.Tune");
    row("resets at the virtual host", "reset", "");
    row("shuts down", "status", "320 CONNECTION_FORCED \\x1b[m");
    row("finds fault with us", "protocol", "503 COMMAND_INVALID");
    row("broken Close", "protocol", "does not answer in AMQP");
}

void TestAmqpProber::serverFaults()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    QFETCH(QString, reason);
    const auto hold = [](std::string bytes) {
        return Reply{.bytes = std::move(bytes), .ending = Ending::Hold};
    };
    const auto cut = [](std::string bytes) {
        return Reply{.bytes = std::move(bytes), .ending = Ending::CutOff};
    };
    std::string oldGreeting = amqpStart();
    oldGreeting[12] = '\x08';
    std::string endless = amqpStart();
    endless.back() = 'x';
    std::string channel = amqpFrame(30, "");
    channel[8] = '\x14';
    const std::vector<Script> scripts{
        silent(),
        garbage(5),
        otherwiseAt(atHeader, hold("HTTP/1.1 400 Bad Request\r\n\r\n")),
        otherwiseAt(atHeader, cut("")),
        resetAtOnce(),
        otherwiseAt(atHeader, cut(std::string("AMQP\0\x01\0\0", 8))),
        otherwiseAt(atHeader, cut("AMQ")),
        otherwiseAt(atHeader, cut(std::string("\x01\0", 2))),
        otherwiseAt(atHeader, cut(amqpStart().substr(0, 100))),
        otherwiseAt(atHeader, hold(std::string("\x01\0\0\xff\xff\xff\xff", 7))),
        otherwiseAt(atHeader, hold(endless)),
        otherwiseAt(atHeader,
                    {.filler = std::string("\x08\0\0\0\0\0\0\xce", 8), .fillerSize = Reply::endless}),
        otherwiseAt(atHeader, hold(oldGreeting)),
        otherwiseAt(atHeader, {.bytes = amqpStart("EXTERNAL PLAINER")}),
        otherwiseAt(atHeader, hold(amqpFrame(30, "01234567"))),
        otherwiseAt(atStartOk, cut("")),
        otherwiseAt(atStartOk, hold("")),
        otherwiseAt(atStartOk, hold(amqpFrame(20, std::string(4, '\0')))),
        otherwiseAt(atStartOk, hold(amqpFrame(30, "0123456"))),
        otherwiseAt(atStartOk, hold(channel)),
        otherwiseAt(atTuneOk, {.ending = Ending::Reset}),
        otherwiseAt(atTuneOk, {.bytes = amqpClose(320, "CONNECTION_FORCED \x1b[m")}),
        otherwiseAt(atTuneOk, {.bytes = amqpClose(503, "COMMAND_INVALID")}),
        otherwiseAt(atTuneOk, hold(amqpFrame(50, "\x01\x40\xffshort"))),
    };
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe(amqpKind, loginAt(server));
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

void TestAmqpProber::refused()
{
    ProbeOnce probe(amqpKind, {{"host", local(freePort())}});
    QCOMPARE(verdictText(probe.run()), std::string("refused"));
}

void TestAmqpProber::cancelled()
{
    for (const Script &script : {silent(), otherwiseAt(atTuneOk, {.ending = Ending::Hold})}) {
        const ScriptedServer server(script);
        ProbeOnce probe(amqpKind, loginAt(server));
        const ProbeResult result = probe.runCancelled(50ms);
        QCOMPARE(verdictText(result), std::string("cancelled"));
        QVERIFY(result.latency < 150ms);
        QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 0; }));
    }
    QCOMPARE(timeWaitTotal(), 0);
}

void TestAmqpProber::refusesOptions()
{
    const auto refusal = [](OptionMap more) {
        more.emplace("host", "h");
        return ProbeOnce(amqpKind, more).refusal();
    };
    const std::string user = "probe";
    QCOMPARE(refusal({}), std::string());
    QVERIFY(refusal({{"vhost", std::string(256, 'x')}}).find("vhost") != std::string::npos);
    QVERIFY(refusal({{"password", std::string("sesame")}}).find("password") != std::string::npos);
    QVERIFY(refusal({{"username", std::string("a\0b", 3)}}).find("NUL") != std::string::npos);
    const std::string tooLong = refusal({{"username", user}, {"password", std::string(3500, 'y')}});
    QVERIFY(tooLong.find("password") != std::string::npos && tooLong.find("yy") == std::string::npos);
}

void TestAmqpProber::targets()
{
    const OptionMap options = *amqpKind.fromTarget("amqps://me:p%40w@h/or%2Fders");
    QCOMPARE(optionOr(options, "host", std::string()), std::string("h"));
    QCOMPARE(optionOr(options, "username", std::string()), std::string("me"));
    QCOMPARE(optionOr(options, "password", std::string()), std::string("p@w"));
    QCOMPARE(optionOr(options, "vhost", std::string()), std::string("or/ders"));
    QVERIFY(optionOr(options, "tls", false));
    QVERIFY(!amqpKind.fromTarget("amqp://h:5672/")->contains("vhost"));
    // Nobody listens at either in this namespace, and the reason names the port that was tried.
    ProbeOnce plain(amqpKind, {{"host", "127.0.0.1"}});
    QVERIFY(reasonText(plain.run()).find("127.0.0.1:5672") != std::string::npos);
    ProbeOnce secure(amqpKind, *amqpKind.fromTarget("amqps://127.0.0.1"));
    QVERIFY(reasonText(secure.run()).find("127.0.0.1:5671") != std::string::npos);
}

void TestAmqpProber::saysGoodbyeAndLeavesNothing_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("plain") << false;
    QTest::newRow("TLS") << true;
}

void TestAmqpProber::saysGoodbyeAndLeavesNothing()
{
    QFETCH(bool, tls);
    Script script = amqpBroker();
    if (tls) {
        script.tls = m_certificates.server();
        // This server knows no TCP_NODELAY: its second ticket would hold all that follows for 40 ms.
        script.configureTls = [](SSL_CTX *context) { SSL_CTX_set_num_tickets(context, 0); };
    }
    const ScriptedServer server(script);
    OptionMap options = loginAt(server);
    if (tls)
        options["ca"] = m_certificates.ca();
    ProbeOnce probe(amqpKind, options);
    const SteadyTime started = std::chrono::steady_clock::now();
    QCOMPARE(timeWaitAfter(probe, manyProbes), 0);
    // CloseOk ends the wait.
    QVERIFY(std::chrono::steady_clock::now() - started < manyProbes * goodbyePatience / 4);
    // Header, StartOk, TuneOk with Open, Close.
    QVERIFY(server.waitUntil([](const auto &counters) { return counters.resetByPeer == manyProbes; }));
    QCOMPARE(server.counters().requests, 4 * manyProbes);
    QCOMPARE(timeWaitTotal(), 0);
}

void TestAmqpProber::controlLeavesSome()
{
    const ScriptedServer server(amqpBroker());
    ProbeOnce probe(amqpKind, loginAt(server));
    probe.endpoint().gracefulClose = true;
    timeWaitAfter(probe, manyProbes);
    QTRY_COMPARE(timeWaitByLocalPort(server.port()) + timeWaitByRemotePort(server.port()), manyProbes);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestAmqpProber)
#include "tst_amqpprober.moc"
