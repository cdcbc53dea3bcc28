// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/mysql/mysqlprober.h"
#include "tests/core/probers/mysql/fakegreeting.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/mariadb.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr int probes = 200;

// Says the bytes as soon as somebody connects.
Script says(std::string bytes, Ending ending = Ending::Hold)
{
    Script script = answer(std::move(bytes), ending);
    script.waitFor = WaitFor::Nothing;
    return script;
}

} // namespace

class TestMysqlProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void talks();
    void otherAddressesAreTried();
    void logsIn_data();
    void logsIn();
    void comparesValues_data();
    void comparesValues();
    void trust_data();
    void trust();
    void mutualTls();
    void refused();
    void serverFaults_data();
    void serverFaults();
    void serverWithoutTls_data();
    void serverWithoutTls();
    void cancelled();
    void targets_data();
    void targets();
    void leavesNoTimeWait_data();
    void leavesNoTimeWait();
    // From here on the table is not empty any more.
    void controlLeavesSome();

private:
    OptionMap login(OptionMap more = {})
    {
        more.emplace("host", "127.0.0.1:" + std::to_string(m_server.port()));
        more.emplace("username", std::string("probe"));
        more.emplace("password", std::string("secret pass"));
        return more;
    }

    Certificates m_certificates;
    MariaDb m_server{m_certificates};
};

void TestMysqlProber::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.error().c_str());
}

void TestMysqlProber::talks()
{
    ProbeOnce probe(mysqlKind, login({{"database", std::string("shop")}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QVERIFY2(summaryText(result).find("MariaDB") != std::string::npos, summaryText(result).c_str());
    QVERIFY2(summaryText(result).find(", up ") != std::string::npos, summaryText(result).c_str());
    QCOMPARE(closingText(result), std::string("server-closed-first"));
    for (const Phase phase :
         {Phase::Connect, Phase::Hello, Phase::Request, Phase::FirstByte, Phase::Transfer})
        QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
    QVERIFY(!result.phases.has(Phase::Tls) && !result.phases.has(Phase::Dns));
    QCOMPARE(probe.opened(), 1);
    QCOMPARE(result.details->remoteAddress, "127.0.0.1:" + std::to_string(m_server.port()));
    QCOMPARE(result.details->metrics.size(), std::size_t(1));
    QVERIFY(result.details->metrics.front().second >= 0);
}

void TestMysqlProber::otherAddressesAreTried()
{
    // localhost is ::1 too, where nobody listens.
    ProbeOnce probe(mysqlKind, login({{"host", "localhost:" + std::to_string(m_server.port())}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(probe.opened(), 1);
}

void TestMysqlProber::logsIn_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("right") << "probe" << "secret pass" << "" << "up" << "";
    QTest::newRow("wrong password") << "probe" << "wrong" << "" << "auth" << "Access denied for user 'probe'";
    QTest::newRow("no password") << "probe" << "" << "" << "auth" << "(error 1045)";
    QTest::newRow("wrong user") << "stranger" << "secret pass" << "" << "auth" << "Access denied";
    QTest::newRow("forbidden database") << "probe" << "secret pass" << "mysql" << "auth" << "(error 1044)";
    QTest::newRow("ed25519") << "ed" << "secret pass" << "" << "up" << "";
    QTest::newRow("ed25519, wrong") << "ed" << "secret" << "" << "auth" << "Access denied";
}

void TestMysqlProber::logsIn()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, database);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    ProbeOnce probe(mysqlKind, login({{"username", user.toStdString()},
                                      {"password", password.toStdString()},
                                      {"database", database.toStdString()}}));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
}

void TestMysqlProber::comparesValues_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("equal") << "shop:odd`table:the name:id:1" << "light`foot" << "up" << "";
    QTest::newRow("empty") << "shop:odd`table:the name:id:3" << "" << "up" << "";
    QTest::newRow("a number") << "shop:odd`table:id:id:1" << "1" << "up" << "";
    QTest::newRow("other") << "shop:odd`table:the name:id:1" << "light" << "content"
                           << "shop.odd`table.the name is “light`foot”, expected “light”";
    QTest::newRow("NULL") << "shop:odd`table:the name:id:2" << "" << "content" << "is NULL, expected “”";
    QTest::newRow("no row") << "shop:odd`table:the name:id:99" << "" << "content"
                            << "has no row where id is 99";
    QTest::newRow("no table") << "shop:table:the name:id:1" << "" << "status" << "(error 1146)";
    QTest::newRow("no column") << "shop:odd`table:nothing:id:1" << "" << "status" << "(error 1054)";
    QTest::newRow("no right") << "mysql:user:Password:id:1" << "" << "auth" << "(error 1142)";
    QTest::newRow("larger than we read") << "shop:odd`table:the name:id:4" << "x" << "protocol" << "";
}

void TestMysqlProber::comparesValues()
{
    QFETCH(QString, place);
    QFETCH(QString, value);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    // The second value is asked for only when the first is right.
    const TextMap data{{"shop:odd`table:the name:id:1", "light`foot"},
                       {place.toStdString(), value.toStdString()}};
    ProbeOnce probe(mysqlKind, login({{"data", data}}));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
    QVERIFY(verdict != QStringLiteral("up") ||
            summaryText(result).find(", 2 values as expected") != std::string::npos);
}

void TestMysqlProber::trust_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<bool>("insecure");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("trusted") << "127.0.0.1" << "" << false << "ca" << false << "up";
    QTest::newRow("trusted by name") << "localhost" << "" << false << "ca" << false << "up";
    // The certificate holds neither of these addresses: the name counts.
    QTest::newRow("its name, elsewhere") << "probe.test" << "127.0.0.2" << false << "ca" << false << "up";
    QTest::newRow("another name, there") << "other.test" << "127.0.0.1" << false << "ca" << false
                                         << "tls-hostname";
    QTest::newRow("another authority") << "127.0.0.1" << "" << false << "other" << false << "tls-untrusted";
    QTest::newRow("the system's") << "127.0.0.1" << "" << true << "" << false << "tls-untrusted";
    QTest::newRow("another address") << "127.0.0.2" << "" << false << "ca" << false << "tls-hostname";
    QTest::newRow("anybody") << "127.0.0.2" << "" << false << "" << true << "up";
    QTest::newRow("in the clear") << "127.0.0.1" << "" << false << "" << false << "auth"; // the user must not
}

void TestMysqlProber::trust()
{
    QFETCH(QString, host);
    QFETCH(QString, address);
    QFETCH(bool, tls);
    QFETCH(QString, authority);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    OptionMap options = login({{"host", host.toStdString() + ":" + std::to_string(m_server.port())},
                               {"username", std::string("encrypted")},
                               {"tls", tls},
                               {"insecure", insecure}});
    if (!authority.isEmpty())
        options["ca"] = authority == QStringLiteral("ca") ? m_certificates.ca() : m_certificates.otherCa();
    ProbeOnce probe(mysqlKind, std::move(options));
    probe.endpoint().address = address.toStdString();
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
             (verdictText(result) + ": " + reasonText(result)).c_str());
    const bool secured = verdict == QStringLiteral("up");
    QCOMPARE(result.details->tlsVersion, std::string(secured ? "TLSv1.3" : ""));
    QCOMPARE(result.phases.has(Phase::Tls), verdict != QStringLiteral("auth"));
}

void TestMysqlProber::mutualTls()
{
    const KeyPair client = m_certificates.client();
    const OptionMap without = login(
        {{"ca", m_certificates.ca()}, {"username", std::string("known")}, {"password", std::string()}});
    OptionMap with = without;
    with["cert"] = client.certificate;
    with["key"] = client.key;
    ProbeOnce known(mysqlKind, with);
    const ProbeResult up = known.run();
    QVERIFY2(verdictText(up) == "up", reasonText(up).c_str());
    ProbeOnce unknown(mysqlKind, without);
    const ProbeResult down = unknown.run();
    QCOMPARE(verdictText(down), std::string("auth"));
}

void TestMysqlProber::refused()
{
    ProbeOnce probe(mysqlKind, {{"host", "127.0.0.1:" + std::to_string(freePort())}});
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("refused"));
    QCOMPARE(closingText(result), std::string("not-opened"));
    QCOMPARE(probe.opened(), 0);
    // Nothing but the loopback interface is here.
    ProbeOnce nowhere(mysqlKind, {{"host", std::string("192.0.2.1:3306")}});
    QCOMPARE(verdictText(nowhere.run()), std::string("no-route"));
}

void TestMysqlProber::serverFaults_data()
{
    QTest::addColumn<int>("script");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("silent") << 0 << "read-timeout";
    QTest::newRow("closes") << 1 << "protocol";
    QTest::newRow("resets") << 2 << "reset";
    QTest::newRow("noise") << 3 << "protocol";
    QTest::newRow("speaks HTTP") << 4 << "protocol";
    QTest::newRow("cut off in the greeting") << 5 << "protocol";
    QTest::newRow("drips") << 6 << "read-timeout";
    QTest::newRow("silent after the greeting") << 7 << "read-timeout";
    QTest::newRow("wants our files") << 8 << "protocol";
    QTest::newRow("wants the password in the clear") << 9 << "auth";
    QTest::newRow("wants to be asked on a terminal") << 10 << "auth";
    QTest::newRow("endless columns") << 11 << "protocol";
    QTest::newRow("too many connections") << 12 << "status";
    QTest::newRow("repeats the password") << 13 << "auth";
    QTest::newRow("answers with nothing") << 14 << "protocol";
}

void TestMysqlProber::serverFaults()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    const std::string in = greeting() + okPacket(2);
    Script endless = says("");
    endless.reply = [in](const std::string &) {
        std::string columns;
        for (int number = 2; number < 258; ++number)
            columns += packet(static_cast<std::uint8_t>(number & 0xff), std::string(1000, '\x01'));
        return Reply{.bytes = in + packet(1, "\xfc\xff\xff"),
                     .filler = columns,
                     .fillerSize = Reply::endless};
    };
    const std::vector<Script> scripts{
        silent(),
        closeAtOnce(),
        resetAtOnce(),
        garbage(1),
        says("HTTP/1.1 400 Bad Request\r\n\r\n"),
        says(greeting().substr(0, 20), Ending::CutOff),
        drip(greeting(), 200ms),
        says(greeting()),
        says(in + packet(1, "\xfb/etc/passwd") + okPacket(3)),
        says(greeting() + packet(2, std::string("\xfemysql_clear_password\0", 22))),
        says(greeting() + packet(2, std::string("\xfe" "dialog\0Password: ", 18))),
        endless,
        says(errorPacket(0, 1040, "Too many connections")),
        says(greeting() + errorPacket(2, 1045, "you said secret pass")),
        says(in + okPacket(1)),
    };
    Script chosen = scripts.at(static_cast<std::size_t>(script));
    if (script == 6)
        chosen.waitFor = WaitFor::Nothing;
    const ScriptedServer server(chosen);
    ProbeOnce probe(mysqlKind, login({{"host", "127.0.0.1:" + std::to_string(server.port())}}));
    // Endless columns end at what a probe reads at most, however long a sanitizer on a busy machine takes for that.
    const bool readsMuch = script == 11;
    probe.endpoint().timeout = readsMuch ? 60s : 400ms;
    for (int i = 0; i < 2; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
                 (verdictText(result) + ": " + reasonText(result)).c_str());
        QVERIFY(!reasonText(result).empty());
        QVERIFY(reasonText(result).find("secret pass") == std::string::npos);
        QVERIFY(readsMuch || result.latency < 3s);
    }
    QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 0; }));
    QCOMPARE(timeWaitTotal(), 0);
}

void TestMysqlProber::serverWithoutTls_data()
{
    QTest::addColumn<int>("script");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("no TLS") << 0 << "tls-handshake";
    QTest::newRow("no TLS, a byte at a time") << 1 << "tls-handshake";
    QTest::newRow("half a greeting") << 2 << "protocol";
    QTest::newRow("half a greeting, then silence") << 3 << "read-timeout";
    QTest::newRow("too many connections") << 4 << "status";
    QTest::newRow("noise") << 5 << "protocol";
    QTest::newRow("closes") << 6 << "protocol";
}

void TestMysqlProber::serverWithoutTls()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    const std::string half = greeting().substr(0, 30);
    Script slow = drip(greeting(), 2ms);
    slow.waitFor = WaitFor::Nothing;
    const std::vector<Script> scripts{says(greeting() + okPacket(2)),
                                      slow,
                                      says(half, Ending::CutOff),
                                      says(half),
                                      says(errorPacket(0, 1040, "Too many connections")),
                                      garbage(2),
                                      closeAtOnce()};
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe(mysqlKind,
                    login({{"host", "127.0.0.1:" + std::to_string(server.port())}, {"tls", true}}));
    probe.endpoint().timeout = 1s;
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
             (verdictText(result) + ": " + reasonText(result)).c_str());
    // Nothing was said: no login in the clear.
    QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 0; }));
    QCOMPARE(timeWaitTotal(), 0);
}

void TestMysqlProber::cancelled()
{
    for (const Script &script : {silent(), says(greeting()), says(greeting() + okPacket(2))}) {
        const ScriptedServer server(script);
        ProbeOnce probe(mysqlKind, login({{"host", "127.0.0.1:" + std::to_string(server.port())}}));
        const ProbeResult result = probe.runCancelled(50ms);
        QCOMPARE(verdictText(result), std::string("cancelled"));
        QVERIFY(result.latency < 1s);
        QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 0; }));
        QCOMPARE(timeWaitTotal(), 0);
    }
    ProbeOnce real(mysqlKind, login());
    for (int i = 0; i < 40; ++i)
        real.runCancelled(std::chrono::milliseconds(i % 5));
    QCOMPARE(timeWaitTotal(), 0);
}

void TestMysqlProber::targets_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("database");
    QTest::newRow("host") << "h" << "h" << "" << "" << "";
    QTest::newRow("scheme") << "mysql://h:1" << "h:1" << "" << "" << "";
    QTest::newRow("slash") << "mysql://h/" << "h" << "" << "" << "";
    QTest::newRow("all") << "mariadb://u:p%40@h:1/d%20b?x=y" << "h:1" << "u" << "p@" << "d b";
}

void TestMysqlProber::targets()
{
    QFETCH(QString, target);
    QFETCH(QString, host);
    const Result<OptionMap> options = mysqlKind.fromTarget(target.toStdString());
    QVERIFY(options);
    QCOMPARE(QString::fromStdString(mysqlKind.target(*options)), host);
    const auto text = [&](const char *key) {
        return QString::fromStdString(optionOr(*options, key, std::string()));
    };
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, database);
    QCOMPARE(text("username"), user);
    QCOMPARE(text("password"), password);
    QCOMPARE(text("database"), database);
}

void TestMysqlProber::leavesNoTimeWait_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("in the clear") << false << "secret pass" << "light`foot" << "up";
    QTest::newRow("TLS") << true << "secret pass" << "light`foot" << "up";
    QTest::newRow("wrong password") << false << "wrong" << "light`foot" << "auth";
    QTest::newRow("wrong value") << false << "secret pass" << "x" << "content";
}

void TestMysqlProber::leavesNoTimeWait()
{
    QFETCH(bool, tls);
    QFETCH(QString, password);
    QFETCH(QString, value);
    QFETCH(QString, verdict);
    OptionMap options =
        login({{"password", password.toStdString()},
               {"data", TextMap{{"shop:odd`table:the name:id:1", value.toStdString()}}}});
    if (tls)
        options["ca"] = m_certificates.ca();
    ProbeOnce probe(mysqlKind, std::move(options));
    QCOMPARE(QString::fromStdString(verdictText(probe.run())), verdict);
    QCOMPARE(timeWaitAfter(probe, probes), 0);
    QCOMPARE(probe.opened(), probes + 1);
}

void TestMysqlProber::controlLeavesSome()
{
    // The server closes when it is told goodbye, so that TIME_WAIT is its own.
    ProbeOnce probe(mysqlKind, login());
    probe.endpoint().gracefulClose = true;
    QCOMPARE(closingText(probe.run()), std::string("server-closed-first"));
    timeWaitAfter(probe, probes);
    QTRY_VERIFY(timeWaitTotal() >= probes / 2);
    qInfo("the control left %d TIME_WAIT after %d probes", timeWaitTotal(), probes + 1);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestMysqlProber)
#include "tst_mysqlprober.moc"
