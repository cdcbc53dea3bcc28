// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/memcache/memcacheprober.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/memcached.h"
#include "tests/servers/networknamespace.h"
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

class TestMemcacheProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void talks();
    void comparesItems_data();
    void comparesItems();
    void logsIn_data();
    void logsIn();
    void leavesNoPasswordBehind();
    void trust_data();
    void trust();
    void mutualTls();
    void refused();
    void serverFaults_data();
    void serverFaults();
    void oddReplies_data();
    void oddReplies();
    void refusesOptions_data();
    void refusesOptions();
    void cancelled();
    void leavesNoTimeWait_data();
    void leavesNoTimeWait();
    // From here on the table is not empty any more.
    void controlLeavesSome();

private:
    Certificates m_certificates;
    Memcached m_server{m_certificates, Memcached::Clients::Anybody};
    Memcached m_strict{m_certificates, Memcached::Clients::WithCertificate};
    Memcached m_closed{m_certificates, Memcached::Clients::WithLogin};
};

void TestMemcacheProber::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.error().c_str());
    QVERIFY2(m_strict.start(), m_strict.error().c_str());
    QVERIFY2(m_closed.start(), m_closed.error().c_str());
}

void TestMemcacheProber::talks()
{
    ProbeOnce probe(memcacheKind, at(m_server.port()));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QVERIFY2(summaryText(result).starts_with("memcached 1."), summaryText(result).c_str());
    QCOMPARE(closingText(result), std::string("we-reset"));
    for (const Phase phase : {Phase::Connect, Phase::Request, Phase::FirstByte})
        QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
    for (const Phase phase : {Phase::Tls, Phase::Hello, Phase::Transfer})
        QVERIFY2(!result.phases.has(phase), std::string(toString(phase)).c_str());
    QCOMPARE(probe.opened(), 1);
}

void TestMemcacheProber::comparesItems_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("says"); // empty: up
    const auto row = [](const char *name, const QByteArray &key, const QByteArray &value, const char *says) {
        QTest::newRow(name) << key << value << says;
    };
    row("equal", "name", "lightfoot", "");
    row("with a namespace", "space:key", "in space", "");
    row("any byte", "odd", QByteArray("odd\r\nEND\r\nvalue\0", 16), "");
    row("large", "large", QByteArray(100'000, 'x'), "");
    row("there", "name", "", "");
    row("there, blank", "name", " \t", "");
    row("there, empty", "empty", "", "");
    row("there, odd", "odd", "", "");
    row("there, large", "large", "", "");
    row("other", "name", "lightfeet", "Key “name” is “lightfoot”, expected “lightfeet”");
    row("begins alike", "name", "light", "Key “name” is “lightfoot”");
    row("goes on", "name", "lightfoot2", "Key “name” is “lightfoot”");
    row("empty", "empty", "x", "Key “empty” is “”, expected “x”");
    row("missing", "space:nothing", "x", "Key “space:nothing” does not exist");
    row("missing, blank", "nothing", "", "Key “nothing” does not exist");
    row("too large", "large", "x", "Key “large” holds 100000 bytes, expected “x”");
    row("escaped", "odd", "x", "Key “odd” is “odd\\x0d\\x0aEND\\x0d\\x0avalue\\x00”");
}

void TestMemcacheProber::comparesItems()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QFETCH(QString, says);
    // One before and one after: nothing of an item may be taken for the next reply.
    const TextMap data{
        {"name", "lightfoot"}, {key.toStdString(), value.toStdString()}, {"space:key", "in space"}};
    ProbeOnce probe(memcacheKind, at(m_server.port(), {{"data", data}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == (says.isEmpty() ? "up" : "content"), reasonText(result).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
    QCOMPARE(summaryText(result).ends_with(", 3 keys as expected"), says.isEmpty());
    QVERIFY(result.phases.has(Phase::Transfer));
}

void TestMemcacheProber::logsIn_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("right") << "probe" << "secret" << "up" << "";
    QTest::newRow("wrong password") << "probe" << "Secret" << "auth"
                                    << "refused the login of probe: CLIENT_ERROR";
    QTest::newRow("wrong user") << "nobody" << "secret" << "auth" << "refused the login of nobody";
    QTest::newRow("nothing") << "" << "" << "auth" << "version with an error: CLIENT_ERROR unauthenticated";
}

void TestMemcacheProber::logsIn()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    ProbeOnce probe(memcacheKind, at(m_closed.port(), {{"username", user.toStdString()},
                                                       {"password", password.toStdString()}}));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
    QVERIFY(reasonText(result).find("ecret") == std::string::npos);
    QCOMPARE(result.phases.has(Phase::Hello), !user.isEmpty());
}

void TestMemcacheProber::leavesNoPasswordBehind()
{
    // A server without logins would take one for an item to keep.
    ProbeOnce probe(memcacheKind, at(m_server.port(), {{"username", std::string("probe")},
                                                       {"password", std::string("hunter2")}}));
    QCOMPARE(verdictText(probe.run()), std::string("up"));
    ProbeOnce look(memcacheKind, at(m_server.port(), {{"data", TextMap{{"login", ""}}}}));
    QCOMPARE(reasonText(look.run()), std::string("Key “login” does not exist"));
}

void TestMemcacheProber::trust_data()
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

void TestMemcacheProber::trust()
{
    QFETCH(bool, tls);
    QFETCH(QString, authority);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    OptionMap options = at(m_server.tlsPort(), {{"tls", tls}, {"insecure", insecure}});
    if (!authority.isEmpty())
        options["ca"] = authority == QStringLiteral("ca") ? m_certificates.ca() : m_certificates.otherCa();
    ProbeOnce probe(memcacheKind, std::move(options));
    const ProbeResult result = probe.run();
    QVERIFY2(verdict.split(QStringLiteral(" or ")).contains(QString::fromStdString(verdictText(result))),
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QCOMPARE(result.details->tlsVersion.empty(), verdict != QStringLiteral("up"));
}

void TestMemcacheProber::mutualTls()
{
    const KeyPair client = m_certificates.client();
    const OptionMap without = at(m_strict.tlsPort(), {{"ca", m_certificates.ca()}});
    OptionMap with = without;
    with["cert"] = client.certificate;
    with["key"] = client.key;
    ProbeOnce known(memcacheKind, with);
    const ProbeResult up = known.run();
    QVERIFY2(verdictText(up) == "up", reasonText(up).c_str());
    ProbeOnce unknown(memcacheKind, without);
    const ProbeResult down = unknown.run();
    // The server's alert, or the reset that follows it, whichever is seen first.
    QVERIFY2(verdictText(down) == "tls-handshake" || verdictText(down) == "reset",
             (verdictText(down) + ": " + reasonText(down)).c_str());
}

void TestMemcacheProber::refused()
{
    ProbeOnce probe(memcacheKind, at(freePort()));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("refused"));
    QCOMPARE(closingText(result), std::string("not-opened"));
}

void TestMemcacheProber::serverFaults_data()
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

void TestMemcacheProber::serverFaults()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    Script drips = says("");
    drips.reply = [](const std::string &) { return Reply{.bytes = "VERSION 1\r\n", .pause = 200ms}; };
    Script endless = says("");
    endless.reply = [](const std::string &) {
        return Reply{.bytes = "VERSION ", .filler = std::string(1000, 'x'), .fillerSize = Reply::endless};
    };
    const std::vector<Script> scripts{silent(),
                                      closeAtOnce(),
                                      resetAtOnce(),
                                      garbage(1),
                                      says("HTTP/1.1 400 Bad Request\r\n\r\n"),
                                      says("VERSION 1.", Ending::CutOff),
                                      drips,
                                      endless,
                                      says("", Ending::CutOff),
                                      says("+OK")};
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe(memcacheKind, at(server.port()));
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

void TestMemcacheProber::oddReplies_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("verdict");
    const auto version = [](const char *name, const char *reply, const char *verdict) {
        QTest::newRow(name) << QByteArray(reply) << QByteArray() << "x" << verdict;
    };
    const auto item = [](const char *name, const char *reply, const char *verdict, const char *value = "x") {
        QTest::newRow(name) << QByteArray("VERSION 1\r\n") << QByteArray(reply) << value << verdict;
    };
    version("another reply", "END\r\n", "protocol");
    version("too many", "ERROR Too many open connections\r\n", "status");
    version("no such command", "ERROR\r\n", "status");
    item("good", "VALUE k 0 1\r\nx\r\nEND\r\n", "up");
    item("another key", "VALUE j 0 1\r\nx\r\nEND\r\n", "protocol");
    item("another reply", "STORED\r\n", "protocol");
    item("out of memory", "SERVER_ERROR out of memory\r\n", "status");
    item("goes on", "VALUE k 0 1\r\nxy\r\nEND\r\n", "protocol");
    item("another item", "VALUE k 0 1\r\nx\r\nVALUE k 0 1\r\nx\r\nEND\r\n", "protocol");
    item("no number", "VALUE k 0 x\r\n", "protocol");
    item("all the memory there is", "VALUE k 0 18446744073709551615\r\nx", "content");
    item("all the memory, skipped", "VALUE k 0 18446744073709551615\r\nx", "protocol", "");
    item("skipped", "VALUE k 0 3\r\nabc\r\nEND\r\n", "up", "");
    item("skipped, goes on", "VALUE k 0 2\r\nabc\r\nEND\r\n", "protocol", "");
}

void TestMemcacheProber::oddReplies()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, item);
    QFETCH(QString, value);
    QFETCH(QString, verdict);
    Script script = says("");
    script.reply = [=](const std::string &request) {
        return Reply{.bytes = (request == "version\r\n" ? version : item).toStdString()};
    };
    const ScriptedServer server(script);
    ProbeOnce probe(memcacheKind, at(server.port(), {{"data", TextMap{{"k", value.toStdString()}}}}));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
             (verdictText(result) + ": " + reasonText(result)).c_str());
}

void TestMemcacheProber::refusesOptions_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("says"); // empty: fine
    QTest::newRow("good") << "u" << "pw" << "a:b" << "";
    QTest::newRow("key with a blank") << "" << "" << "a b" << "“a b”";
    QTest::newRow("key with a command") << "" << "" << "a\r\nflush_all" << "“a\\x0d\\x0aflush_all”";
    QTest::newRow("empty key") << "" << "" << "" << "data: a key has";
    QTest::newRow("user with a blank") << "a b" << "" << "k" << "username, password";
    QTest::newRow("password with a blank") << "a" << "b c" << "k" << "username, password";
    QTest::newRow("password with a command") << "a" << "b\r\nflush_all" << "k" << "username, password";
}

void TestMemcacheProber::refusesOptions()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, key);
    QFETCH(QString, says);
    ProbeOnce probe(memcacheKind, at(1, {{"username", user.toStdString()},
                                         {"password", password.toStdString()},
                                         {"data", TextMap{{key.toStdString(), ""}}}}));
    const std::string refusal = probe.refusal();
    QCOMPARE(refusal.empty(), says.isEmpty());
    QVERIFY2(refusal.find(says.toStdString()) != std::string::npos, refusal.c_str());
}

void TestMemcacheProber::cancelled()
{
    const ScriptedServer server(silent());
    ProbeOnce probe(memcacheKind, at(server.port()));
    const ProbeResult result = probe.runCancelled(50ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QVERIFY(result.latency < 1s);
    QCOMPARE(timeWaitTotal(), 0);
}

void TestMemcacheProber::leavesNoTimeWait_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("in the clear") << false << "lightfoot" << "up";
    QTest::newRow("TLS") << true << "lightfoot" << "up";
    QTest::newRow("wrong value") << false << "x" << "content";
}

void TestMemcacheProber::leavesNoTimeWait()
{
    QFETCH(bool, tls);
    QFETCH(QString, value);
    QFETCH(QString, verdict);
    OptionMap options =
        at(tls ? m_server.tlsPort() : m_server.port(), {{"data", TextMap{{"name", value.toStdString()}}}});
    if (tls)
        options["ca"] = m_certificates.ca();
    ProbeOnce probe(memcacheKind, std::move(options));
    QCOMPARE(QString::fromStdString(verdictText(probe.run())), verdict);
    QCOMPARE(timeWaitAfter(probe, probes), 0);
    QCOMPARE(probe.opened(), probes + 1);
}

void TestMemcacheProber::controlLeavesSome()
{
    ProbeOnce probe(memcacheKind, at(m_server.port()));
    probe.endpoint().gracefulClose = true;
    QCOMPARE(closingText(probe.run()), std::string("we-closed"));
    QVERIFY(timeWaitAfter(probe, probes) > 0);
    QTRY_COMPARE(timeWaitByRemotePort(m_server.port()), probes + 1);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestMemcacheProber)
#include "tst_memcacheprober.moc"
