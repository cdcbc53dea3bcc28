// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/postgres/postgresprober.h"
#include "tests/core/probers/postgres/fakebackend.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/certificates.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/process.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

Q_DECLARE_METATYPE(Script)

namespace {

const std::string filler = backendMessage('N', std::string("SNOTICE\0C00000\0M", 16) +
                                                   std::string(1000, 'x') + std::string(2, '\0'));

Script cutIn(const std::string &login)
{
    return backend({.login = {.bytes = login, .ending = Ending::CutOff}});
}

Script answering(const std::string &query, Ending ending = Ending::KeepAlive)
{
    return backend({.query = {.bytes = query, .ending = ending}});
}

} // namespace

class TestPostgresFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void refused();
    void atLogin_data();
    void atLogin();
    void atQuery_data();
    void atQuery() { atLogin(); }
    void withTls_data();
    void withTls();
    void password_data();
    void password();
    void recordsLargerThanTheBuffer();
    void otherServers();
    void cancelled();

private:
    static OptionMap login(const ScriptedServer &server, OptionMap more = {})
    {
        more.emplace("host", "127.0.0.1:" + std::to_string(server.port()));
        more.emplace("username", std::string("probe"));
        more.emplace("password", std::string("secret pass"));
        return more;
    }
    Certificates m_certificates;
};

void TestPostgresFaults::refused()
{
    ProbeOnce probe(postgresKind, {{"host", "127.0.0.1:" + std::to_string(freePort())}});
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "refused", reasonText(result).c_str());
    QCOMPARE(closingText(result), std::string("not-opened"));
    QCOMPARE(probe.opened(), 0);
    // Nothing but the loopback interface is here.
    ProbeOnce nowhere(postgresKind, {{"host", std::string("192.0.2.1:5432")}});
    QCOMPARE(verdictText(nowhere.run()), std::string("no-route"));
}

void TestPostgresFaults::atLogin_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    const auto says = [](const std::string &bytes) { return backend({.login = {.bytes = bytes}}); };
    QTest::newRow("silent") << silent() << "read-timeout" << "";
    QTest::newRow("closes") << cutIn("") << "protocol" << "closed the connection";
    QTest::newRow("resets") << resetAtOnce() << "reset" << "";
    QTest::newRow("noise") << garbage(1) << "protocol" << "";
    QTest::newRow("speaks HTTP") << says("HTTP/1.1 400 Bad Request\r\n\r\n") << "protocol" << "";
    QTest::newRow("cut off in an error")
        << cutIn(errorMessage("28P01", "no").substr(0, 9)) << "protocol" << "";
    QTest::newRow("cut off in the login") << cutIn(loggedIn().substr(0, 20)) << "protocol" << "";
    QTest::newRow("drips") << backend({.login = {.bytes = loggedIn(), .pause = 200ms}}) << "read-timeout"
                           << "";
    QTest::newRow("never ready") << says(asksFor(0)) << "read-timeout" << "";
    QTest::newRow("too many clients") << says(errorMessage("53300", "sorry, too many clients already"))
                                      << "status" << "sorry, too many clients already (error 53300)";
    QTest::newRow("starting up") << cutIn(errorMessage("57P03", "the database system is starting up"))
                                 << "status" << "the database system is starting up (error 57P03)";
    QTest::newRow("no process") << cutIn(std::string("Ecould not fork new process\n\0", 29)) << "status"
                                << "could not fork new process";
    QTest::newRow("repeats the password")
        << says(errorMessage("28P01", "you said secret pass")) << "auth" << "repeats the password";
    QTest::newRow("Kerberos") << says(asksFor(7)) << "auth" << "authentication method 7";
    QTest::newRow("unheard of") << says(asksFor(99)) << "auth" << "authentication method 99";
    QTest::newRow("more than a login has")
        << says(backendMessage('v', std::string(20'000, '\0'))) << "protocol" << "over 8192 bytes";
    QTest::newRow("rounds without end")
        << backend({.login = {.bytes = asksFor(10, std::string("SCRAM-SHA-256\0\0", 15))},
                    .password = {.bytes = asksFor(11, "r=x,s=c2FsdA==,i=2147483647")}})
        << "protocol" << "more than 1000000 times";
    QTest::newRow("endless notices")
        << backend({.login = {.bytes = asksFor(0), .filler = filler, .fillerSize = Reply::endless}})
        << "protocol" << "8 MiB";
}

void TestPostgresFaults::atQuery_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("silent") << answering("") << "read-timeout" << "";
    QTest::newRow("closes") << answering("", Ending::CutOff) << "protocol" << "closed the connection";
    QTest::newRow("resets") << answering("", Ending::Reset) << "reset" << "";
    QTest::newRow("noise") << answering("\x01\x02\x03\x04\x05\x06\x07\x08") << "protocol" << "";
    QTest::newRow("ends") << answering(errorMessage("57P01", "terminating connection"), Ending::CutOff)
                          << "status" << "terminating connection (error 57P01)";
    QTest::newRow("no rows") << answering(columns() + complete() + isReady()) << "protocol" << "";
    QTest::newRow("no result") << answering(isReady()) << "protocol" << "";
    QTest::newRow("nothing") << answering(backendMessage('I', "") + isReady()) << "protocol" << "";
    QTest::newRow("two columns") << answering(columns(2) + row("1", 2) + complete() + isReady()) << "protocol"
                                 << "";
    QTest::newRow("two results") << answering(columns() + row("1") + complete() + answers("1")) << "protocol"
                                 << "";
    QTest::newRow("no number") << answering(answers("much")) << "protocol" << "";
    QTest::newRow("wants data") << answering(backendMessage('G', std::string(3, '\0'))) << "protocol" << "";
    QTest::newRow("a gigabyte to come")
        << answering(columns() + 'D' + wordOf(1 << 30)) << "read-timeout" << "";
    QTest::newRow("endless rows")
        << backend({.query = {.bytes = columns(), .filler = row("1"), .fillerSize = Reply::endless}})
        << "protocol" << "8 MiB";
}

void TestPostgresFaults::atLogin()
{
    QFETCH(Script, script);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const ScriptedServer server(script);
    ProbeOnce probe(postgresKind, login(server));
    // What is endless ends at what a probe reads at most, however long a sanitizer on a busy machine takes for that.
    const bool readsMuch = says.contains(QStringLiteral("MiB"));
    probe.endpoint().timeout = readsMuch ? 60s : 400ms;
    const ProbeResult result = probe.run();
    const std::string reason = reasonText(result);
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
             (verdictText(result) + ": " + reason).c_str());
    QVERIFY2(!reason.empty() && reason.find(says.toStdString()) != std::string::npos, reason.c_str());
    QVERIFY(reason.find("secret pass") == std::string::npos);
    QVERIFY(readsMuch || result.latency < 4s);
    QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 0; }));
    QCOMPARE(timeWaitTotal(), 0);
}

void TestPostgresFaults::withTls_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    const auto says = [](const std::string &bytes) {
        Script script = answer(bytes);
        script.waitFor = WaitFor::Bytes;
        return script;
    };
    QTest::newRow("no TLS") << backend({}) << "tls-handshake" << "does not offer TLS";
    QTest::newRow("silent") << silent() << "read-timeout" << "";
    Script end = says("");
    end.reply = [](const std::string &) { return Reply{.ending = Ending::CutOff}; };
    QTest::newRow("closes") << end << "protocol" << "closed the connection";
    QTest::newRow("resets") << resetAtOnce() << "reset" << "";
    QTest::newRow("noise") << says("?") << "protocol" << "";
    QTest::newRow("no process") << says("Ecould not fork new process\n") << "status" << "could not fork";
    QTest::newRow("too many clients")
        << says(errorMessage("53300", "too many")) << "status" << "(error 53300)";
    QTest::newRow("noise for TLS") << says("Snonsense, nonsense, nonsense") << "tls-handshake" << "";
    Script closes = answerWith([](const std::string &request) {
        return request.size() == 8 ? Reply{.bytes = "S"} : Reply{.ending = Ending::CutOff};
    });
    closes.waitFor = WaitFor::Bytes;
    QTest::newRow("breaks TLS off") << closes << "tls-handshake" << "";
    Script hangs = closes;
    hangs.reply = [](const std::string &request) { return Reply{.bytes = request.size() == 8 ? "S" : ""}; };
    QTest::newRow("silent in TLS") << hangs << "tls-handshake" << "did not end";
}

void TestPostgresFaults::withTls()
{
    QFETCH(Script, script);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const ScriptedServer server(script);
    ProbeOnce probe(postgresKind, login(server, {{"tls", true}}));
    probe.endpoint().timeout = 400ms;
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
    // Nothing was said in the clear.
    for (const std::string &request : server.requests())
        QVERIFY(request.find("probe") == std::string::npos);
    QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 0; }));
    QCOMPARE(timeWaitTotal(), 0);
}

void TestPostgresFaults::password_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("insecure");
    QTest::addColumn<bool>("later");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("in the clear") << false << false << false << "auth";
    QTest::newRow("in the clear, after SCRAM") << false << false << true << "auth";
    QTest::newRow("to anybody") << true << true << false << "auth";
    QTest::newRow("to anybody, after SCRAM") << true << true << true << "auth";
    QTest::newRow("to one who is known") << true << false << false << "up";
}

// A server that asks for the password as it is.
void TestPostgresFaults::password()
{
    QFETCH(bool, tls);
    QFETCH(bool, insecure);
    QFETCH(bool, later);
    QFETCH(QString, verdict);
    const std::string scram = asksFor(10, std::string("SCRAM-SHA-256\0\0", 15));
    Script script = backend({.negotiation = "S",
                             .login = {.bytes = later ? scram : asksFor(3)},
                             .password = {.bytes = later ? asksFor(3) : loggedIn()}});
    if (tls) {
        script.tls = m_certificates.server();
        script.startsPlain = true;
    }
    const ScriptedServer server(script);
    OptionMap options = login(server, {{"tls", tls}, {"insecure", insecure}});
    if (tls && !insecure)
        options["ca"] = m_certificates.ca();
    ProbeOnce probe(postgresKind, std::move(options));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 0; }));
    bool wasSaid = false;
    for (const std::string &request : server.requests())
        wasSaid = wasSaid || request.find("secret pass") != std::string::npos;
    QCOMPARE(wasSaid, verdict == QStringLiteral("up"));
}

// What the library does not read of a record at once is in OpenSSL's hands, and the socket is silent.
void TestPostgresFaults::recordsLargerThanTheBuffer()
{
    const std::string value(10000, 'y');
    std::string whole = columns() + row(value);
    for (int notices = 0; notices < 8; ++notices)
        whole += filler;
    whole += complete() + isReady();
    Script script = backend({.negotiation = "S",
                             .query = {.bytes = whole.substr(0, 6000),
                                       .filler = whole.substr(6000),
                                       .fillerSize = whole.size() - 6000}});
    script.tls = m_certificates.server();
    script.startsPlain = true;
    const ScriptedServer server(script);
    ProbeOnce probe(postgresKind, login(server, {{"ca", m_certificates.ca()},
                                                 {"data", TextMap{{"shop:product:name:id:1", value}}}}));
    probe.endpoint().timeout = 30s;
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
}

// Not all that speak the protocol are PostgreSQL.
void TestPostgresFaults::otherServers()
{
    Script script = backend({});
    script.reply = [usual = script.reply](const std::string &request) {
        if (request.find("pg_postmaster_start_time") == std::string::npos)
            return usual(request);
        return Reply{.bytes = errorMessage("42883", "no such function") + isReady()};
    };
    const ScriptedServer server(script);
    ProbeOnce probe(postgresKind, login(server));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(summaryText(result), std::string("PostgreSQL 9.9-test"));
    QVERIFY(result.details->metrics.empty());
}

void TestPostgresFaults::cancelled()
{
    Backend slow;
    slow.query.bytes = "";
    Backend slower;
    slower.login.bytes = asksFor(0);
    for (const Script &script : {silent(), backend(slow), backend(slower)}) {
        const ScriptedServer server(script);
        ProbeOnce probe(postgresKind, login(server));
        const ProbeResult result = probe.runCancelled(50ms);
        QCOMPARE(verdictText(result), std::string("cancelled"));
        QVERIFY(result.latency < 1s);
        QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 0; }));
        QCOMPARE(timeWaitTotal(), 0);
    }
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestPostgresFaults)
#include "tst_postgresfaults.moc"
