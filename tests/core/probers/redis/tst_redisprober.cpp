// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/redis/redisprober.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/redisserver.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr int probes = 200;

OptionMap at(std::uint16_t port, OptionMap more = {})
{
    more.emplace("host", "127.0.0.1:" + std::to_string(port));
    return more;
}

// Says the bytes whenever anything comes.
Script says(std::string bytes, Ending ending = Ending::KeepAlive)
{
    Script script = answer(std::move(bytes), ending);
    script.waitFor = WaitFor::Bytes;
    return script;
}

} // namespace

class TestRedisProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void talks();
    void logsIn_data();
    void logsIn();
    void comparesValues_data();
    void comparesValues();
    void valuesOfDatabases();
    void trust_data();
    void trust();
    void mutualTls();
    void refused();
    void serverFaults_data();
    void serverFaults();
    void oddReplies_data();
    void oddReplies();
    void passwordStaysSecret();
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
        more.emplace("username", std::string("probe"));
        more.emplace("password", std::string("secret"));
        return at(m_server.port(), std::move(more));
    }

    Certificates m_certificates;
    RedisServer m_server{m_certificates, RedisServer::Clients::Anybody};
    RedisServer m_strict{m_certificates, RedisServer::Clients::WithCertificate};
};

void TestRedisProber::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.error().c_str());
    QVERIFY2(m_strict.start(), m_strict.error().c_str());
}

void TestRedisProber::talks()
{
    ProbeOnce probe(redisKind, login());
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(summaryText(result), std::string("PONG"));
    QCOMPARE(closingText(result), std::string("we-reset"));
    for (const Phase phase : {Phase::Connect, Phase::Hello, Phase::Request, Phase::FirstByte})
        QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
    QVERIFY(!result.phases.has(Phase::Tls) && !result.phases.has(Phase::Transfer));
    QCOMPARE(probe.opened(), 1);
}

void TestRedisProber::logsIn_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("user") << "probe" << "secret" << "up" << "";
    QTest::newRow("password alone") << "" << "default secret" << "up" << "";
    QTest::newRow("nothing") << "" << "" << "auth" << "PING with an error: NOAUTH";
    QTest::newRow("wrong password") << "probe" << "wrong" << "auth" << "refused the login: WRONGPASS";
    QTest::newRow("no password") << "probe" << "" << "auth" << "WRONGPASS";
    QTest::newRow("wrong user") << "nobody" << "secret" << "auth" << "WRONGPASS";
    QTest::newRow("wrong default password") << "" << "secret" << "auth" << "WRONGPASS";
    QTest::newRow("may not ping") << "getter" << "get only" << "auth" << "NOPERM";
}

void TestRedisProber::logsIn()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    ProbeOnce probe(redisKind, at(m_server.port(),
                                  {{"username", user.toStdString()}, {"password", password.toStdString()}}));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
}

void TestRedisProber::comparesValues_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("says"); // empty: up
    const auto row = [](const char *name, const QByteArray &key, const QByteArray &value, const char *says) {
        QTest::newRow(name) << key << value << says;
    };
    row("equal", "name", "lightfoot", "");
    row("empty", "empty", "", "");
    row("any byte", "odd\r\nkey", QByteArray("odd\r\nvalue\0", 11), "");
    row("large", "large", QByteArray(100'000, 'x'), "");
    row("other", "name", "lightfeet", "Key “name” is “lightfoot”, expected “lightfeet”");
    row("begins alike", "name", "light", "Key “name” is “lightfoot”");
    row("goes on", "name", "lightfoot2", "Key “name” is “lightfoot”");
    row("not empty", "name", "", "Key “name” is “lightfoot”, expected “”");
    row("missing", "nothing", "x", "Key “nothing” does not exist, expected “x”");
    row("missing, empty expected", "nothing", "", "does not exist");
    row("too large", "large", "x", "Key “large” holds 100000 bytes, expected “x”");
    row("large, other", "large", QByteArray(99'999, 'x') + 'y', "expected “xxx");
    row("a list", "list", "a", "GET with an error: WRONGTYPE");
    row("escaped", "odd\r\nkey", "", "Key “odd\\x0d\\x0akey” is “odd\\x0d\\x0avalue\\x00”");
}

void TestRedisProber::comparesValues()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QFETCH(QString, says);
    // The second key is asked for only when the first is right.
    const TextMap data{{"name", "lightfoot"}, {key.toStdString(), value.toStdString()}};
    ProbeOnce probe(redisKind, login({{"data", data}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == (says.isEmpty() ? "up" : "content"), reasonText(result).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
    QVERIFY(reasonText(result).size() < 800);
    QCOMPARE(summaryText(result), std::string(says.isEmpty() ? "PONG, 2 values as expected" : ""));
    QVERIFY(result.phases.has(Phase::Transfer));
}

void TestRedisProber::valuesOfDatabases()
{
    const TextMap data{{"name", "three"}};
    ProbeOnce third(redisKind, login({{"database", std::int64_t(3)}, {"data", data}}));
    QCOMPARE(verdictText(third.run()), std::string("up"));
    ProbeOnce first(redisKind, login({{"data", data}}));
    QCOMPARE(verdictText(first.run()), std::string("content"));
    ProbeOnce none(redisKind, login({{"database", std::int64_t(99)}}));
    const ProbeResult result = none.run();
    QCOMPARE(verdictText(result), std::string("status"));
    QVERIFY2(reasonText(result).find("SELECT with an error: ERR DB index") != std::string::npos,
             reasonText(result).c_str());
}

void TestRedisProber::trust_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<bool>("insecure");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("trusted") << false << "ca" << false << "up";
    QTest::newRow("another authority") << false << "other" << false << "tls-untrusted";
    QTest::newRow("the system's") << true << "" << false << "tls-untrusted";
    QTest::newRow("anybody") << false << "" << true << "up";
    QTest::newRow("in the clear") << false << "" << false << "reset or protocol"; // its alert may get lost
}

void TestRedisProber::trust()
{
    QFETCH(bool, tls);
    QFETCH(QString, authority);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    OptionMap options =
        at(m_server.tlsPort(),
           {{"password", std::string("default secret")}, {"tls", tls}, {"insecure", insecure}});
    if (!authority.isEmpty())
        options["ca"] = authority == QStringLiteral("ca") ? m_certificates.ca() : m_certificates.otherCa();
    ProbeOnce probe(redisKind, std::move(options));
    const ProbeResult result = probe.run();
    QVERIFY2(verdict.split(QStringLiteral(" or ")).contains(QString::fromStdString(verdictText(result))),
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QCOMPARE(result.details->tlsVersion, std::string(verdict == QStringLiteral("up") ? "TLSv1.3" : ""));
}

void TestRedisProber::mutualTls()
{
    const KeyPair client = m_certificates.client();
    const OptionMap without =
        at(m_strict.tlsPort(), {{"ca", m_certificates.ca()}, {"password", std::string("default secret")}});
    OptionMap with = without;
    with["cert"] = client.certificate;
    with["key"] = client.key;
    ProbeOnce known(redisKind, with);
    const ProbeResult up = known.run();
    QVERIFY2(verdictText(up) == "up", reasonText(up).c_str());
    ProbeOnce unknown(redisKind, without);
    const ProbeResult down = unknown.run();
    // The server's alert, or the reset that follows it, whichever is seen first.
    QVERIFY2(verdictText(down) == "tls-handshake" || verdictText(down) == "reset",
             (verdictText(down) + ": " + reasonText(down)).c_str());
}

void TestRedisProber::refused()
{
    ProbeOnce probe(redisKind, at(freePort()));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("refused"));
    QCOMPARE(closingText(result), std::string("not-opened"));
}

void TestRedisProber::serverFaults_data()
{
    QTest::addColumn<int>("script");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("silent") << 0 << "read-timeout";
    QTest::newRow("closes") << 1 << "protocol or reset"; // its kernel resets when our words come
    QTest::newRow("resets") << 2 << "reset";
    QTest::newRow("noise") << 3 << "protocol";
    QTest::newRow("speaks HTTP") << 4 << "protocol";
    QTest::newRow("cut off") << 5 << "protocol";
    QTest::newRow("drips") << 6 << "read-timeout";
    QTest::newRow("endless line") << 7 << "protocol";
    QTest::newRow("closes politely") << 8 << "protocol";
    QTest::newRow("never ends its line") << 9 << "protocol";
}

void TestRedisProber::serverFaults()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    Script drips = says("+PONG\r\n");
    drips.reply = [](const std::string &) { return Reply{.bytes = "+PONG\r\n", .pause = 200ms}; };
    Script endless = says("");
    endless.reply = [](const std::string &) {
        return Reply{.bytes = "+", .filler = std::string(1000, 'x'), .fillerSize = Reply::endless};
    };
    const std::vector<Script> scripts{silent(),
                                      closeAtOnce(),
                                      resetAtOnce(),
                                      garbage(1),
                                      says("HTTP/1.1 400 Bad Request\r\n\r\n"),
                                      says("+PO", Ending::CutOff),
                                      drips,
                                      endless,
                                      says("", Ending::CutOff),
                                      says("SSH-2.0")};
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe(redisKind, at(server.port()));
    probe.endpoint().timeout = 300ms;
    for (int i = 0; i < 3; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdict.split(QStringLiteral(" or ")).contains(QString::fromStdString(verdictText(result))),
                 (verdictText(result) + ": " + reasonText(result)).c_str());
        QVERIFY(!reasonText(result).empty());
        QVERIFY(result.latency < 1s);
    }
    QCOMPARE(timeWaitTotal(), 0);
}

void TestRedisProber::oddReplies_data()
{
    QTest::addColumn<QByteArray>("pong");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("verdict");
    const auto ping = [](const char *name, const char *reply, const char *verdict) {
        QTest::newRow(name) << QByteArray(reply) << QByteArray() << verdict;
    };
    const auto get = [](const char *name, const char *reply, const char *verdict) {
        QTest::newRow(name) << QByteArray("+PONG\r\n") << QByteArray(reply) << verdict;
    };
    ping("not PONG", "+PING\r\n", "protocol");
    ping("a bulk string", "$4\r\nPONG\r\n", "protocol");
    ping("a number", ":1\r\n", "protocol");
    ping("RESP3", "_\r\n", "protocol");
    ping("loading", "-LOADING Redis is loading the dataset in memory\r\n", "status");
    ping("too many", "-ERR max number of clients reached\r\n", "status");
    get("good", "$1\r\nx\r\n", "up");
    get("a status", "+x\r\n", "protocol");
    get("an array", "*1\r\n$1\r\nx\r\n", "protocol");
    get("a nil array", "*-1\r\n", "protocol");
    get("no end of line", "$1\r\nxyz", "protocol");
    get("length below -1", "$-2\r\n", "protocol");
    get("length is no number", "$x\r\n", "protocol");
    get("all the memory there is", "$9223372036854775807\r\nx", "content");
    get("elsewhere", "-MOVED 3999 127.0.0.1:6381\r\n", "status");
}

void TestRedisProber::oddReplies()
{
    QFETCH(QByteArray, pong);
    QFETCH(QByteArray, value);
    QFETCH(QString, verdict);
    Script script = says("");
    script.reply = [=](const std::string &request) {
        const bool isPing = request.find("PING") != std::string::npos;
        return Reply{.bytes = (isPing ? pong : value).toStdString()};
    };
    const ScriptedServer server(script);
    ProbeOnce probe(redisKind, at(server.port(), {{"data", TextMap{{"k", "x"}}}}));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
             (verdictText(result) + ": " + reasonText(result)).c_str());
}

void TestRedisProber::passwordStaysSecret()
{
    // Servers that know no AUTH send its words back.
    const ScriptedServer server(
        says("-ERR unknown command `AUTH`, with args beginning with: `probe`, `hunter2`, \r\n"));
    ProbeOnce probe(redisKind, at(server.port(), {{"username", std::string("probe")},
                                                  {"password", std::string("hunter2")}}));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("auth"));
    QVERIFY(reasonText(result).find("hunter2") == std::string::npos);
    QCOMPARE(server.requests().front(), std::string("*3\r\n$4\r\nAUTH\r\n$5\r\nprobe\r\n$7\r\nhunter2\r\n"));
}

void TestRedisProber::cancelled()
{
    const ScriptedServer server(silent());
    ProbeOnce probe(redisKind, at(server.port()));
    const ProbeResult result = probe.runCancelled(50ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QVERIFY(result.latency < 1s);
    QCOMPARE(timeWaitTotal(), 0);
}

void TestRedisProber::targets_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("database");
    QTest::addColumn<bool>("tls");
    QTest::newRow("host") << "h" << true << "h" << "" << "" << 0 << false;
    QTest::newRow("scheme") << "redis://h:1" << true << "h:1" << "" << "" << 0 << false;
    QTest::newRow("slash") << "redis://h/" << true << "h" << "" << "" << 0 << false;
    QTest::newRow("all") << "rediss://u:p%40@h:1/12" << true << "h:1" << "u" << "p@" << 12 << true;
    QTest::newRow("password") << "redis://:p@h" << true << "h" << "" << "p" << 0 << false;
    QTest::newRow("no database") << "redis://h/x" << false << "" << "" << "" << 0 << false;
    QTest::newRow("two numbers") << "redis://h/1/2" << false << "" << "" << "" << 0 << false;
    QTest::newRow("below zero") << "redis://h/-1" << false << "" << "" << "" << 0 << false;
}

void TestRedisProber::targets()
{
    QFETCH(QString, target);
    QFETCH(bool, good);
    QFETCH(QString, host);
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(int, database);
    QFETCH(bool, tls);
    const Result<OptionMap> options = redisKind.fromTarget(target.toStdString());
    QCOMPARE(options.has_value(), good);
    if (!good)
        return;
    QCOMPARE(QString::fromStdString(redisKind.target(*options)), host);
    QCOMPARE(QString::fromStdString(optionOr(*options, "username", std::string())), user);
    QCOMPARE(QString::fromStdString(optionOr(*options, "password", std::string())), password);
    QCOMPARE(int(optionOr(*options, "database", std::int64_t(0))), database);
    QCOMPARE(optionOr(*options, "tls", false), tls);
}

void TestRedisProber::leavesNoTimeWait_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("in the clear") << false << "secret" << "lightfoot" << "up";
    QTest::newRow("TLS") << true << "secret" << "lightfoot" << "up";
    QTest::newRow("wrong password") << false << "wrong" << "lightfoot" << "auth";
    QTest::newRow("wrong value") << false << "secret" << "x" << "content";
}

void TestRedisProber::leavesNoTimeWait()
{
    QFETCH(bool, tls);
    QFETCH(QString, password);
    QFETCH(QString, value);
    QFETCH(QString, verdict);
    OptionMap options =
        at(tls ? m_server.tlsPort() : m_server.port(), {{"username", std::string("probe")},
                                                        {"password", password.toStdString()},
                                                        {"data", TextMap{{"name", value.toStdString()}}}});
    if (tls)
        options["ca"] = m_certificates.ca();
    ProbeOnce probe(redisKind, std::move(options));
    QCOMPARE(QString::fromStdString(verdictText(probe.run())), verdict);
    QCOMPARE(timeWaitAfter(probe, probes), 0);
    QCOMPARE(probe.opened(), probes + 1);
}

void TestRedisProber::controlLeavesSome()
{
    ProbeOnce probe(redisKind, login());
    probe.endpoint().gracefulClose = true;
    QCOMPARE(closingText(probe.run()), std::string("we-closed"));
    QVERIFY(timeWaitAfter(probe, probes) > 0);
    QTRY_COMPARE(timeWaitByRemotePort(m_server.port()), probes + 1);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestRedisProber)
#include "tst_redisprober.moc"
