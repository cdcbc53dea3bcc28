// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/zookeeper/zookeeperprober.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"
#include "tests/servers/zookeeper.h"

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

std::string bytesOf(const QByteArray &hex)
{
    return QByteArray::fromHex(hex).toStdString();
}

const std::string granted = bytesOf("00000025"
                                    "00000000"
                                    "00000fa0"
                                    "0100017fa0b1c2d3"
                                    "00000010"
                                    "0123456789abcdef0123456789abcdef"
                                    "00");

} // namespace

class TestZookeeperProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void talks();
    void comparesNodes_data();
    void comparesNodes();
    void logsIn_data();
    void logsIn();
    void trust_data();
    void trust();
    void refused();
    void serverFaults_data();
    void serverFaults();
    void oddReplies_data();
    void oddReplies();
    void refusesOptions_data();
    void refusesOptions();
    void cancelled();
    void leavesNothing_data();
    void leavesNothing();
    // From here on the table is not empty any more.
    void controlLeavesSome();

private:
    Certificates m_certificates;
    Zookeeper m_server{m_certificates};
};

void TestZookeeperProber::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.error().c_str());
    QCOMPARE(m_server.sessions(), 0);
    QCOMPARE(timeWaitTotal(), 0);
}

void TestZookeeperProber::talks()
{
    ProbeOnce probe(zookeeperKind, at(m_server.port()));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(summaryText(result), std::string("session of 4000 ms"));
    QCOMPARE(closingText(result), std::string("server-closed-first"));
    for (const Phase phase : {Phase::Connect, Phase::Hello, Phase::Request, Phase::FirstByte})
        QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
    QVERIFY(!result.phases.has(Phase::Tls));
    QCOMPARE(probe.opened(), 1);
}

void TestZookeeperProber::comparesNodes_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("says"); // empty: up
    const auto row = [](const char *name, const QByteArray &path, const QByteArray &value, const char *says) {
        QTest::newRow(name) << path << value << says;
    };
    row("equal", "/name", "lightfoot", "");
    row("empty", "/empty", "", "");
    row("the root", "/", "", "");
    row("any byte", "/odd", QByteArray("a\0\r\nb", 5), "");
    row("large", "/large", QByteArray(100'000, 'x'), "");
    row("other", "/name", "lightfeet", "Node /name is “lightfoot”, expected “lightfeet”");
    row("begins alike", "/name", "light", "Node /name is “lightfoot”");
    row("goes on", "/name", "lightfoot2", "Node /name is “lightfoot”");
    row("not empty", "/name", "", "Node /name is “lightfoot”, expected “”");
    row("missing", "/nothing", "", "/nothing cannot be read from 127.0.0.1:");
    row("no path", "/name/", "lightfoot", "cannot be read from");
    row("too large", "/large", "x", "Node /large holds 100000 bytes, expected “x”");
    row("large, other", "/large", QByteArray(99'999, 'x') + 'y', "Node /large is “xxx");
    row("escaped", "/odd", "x", "Node /odd is “a\\x00\\x0d\\x0ab”");
}

void TestZookeeperProber::comparesNodes()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, value);
    QFETCH(QString, says);
    // Nothing of a node may be taken for the next reply.
    const TextMap data{
        {"/name", "lightfoot"}, {path.toStdString(), value.toStdString()}, {"/name", "lightfoot"}};
    ProbeOnce probe(zookeeperKind, at(m_server.port(), {{"data", data}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == (says.isEmpty() ? "up" : "content"), reasonText(result).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
    QCOMPARE(summaryText(result).ends_with(", 3 nodes as expected"), says.isEmpty());
    QCOMPARE(closingText(result), std::string("server-closed-first")); // the goodbye was said
}

void TestZookeeperProber::logsIn_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("right") << "probe" << "secret" << "up";
    QTest::newRow("wrong password") << "probe" << "wrong" << "auth";
    QTest::newRow("wrong user") << "nobody" << "secret" << "auth";
    QTest::newRow("nothing") << "" << "" << "auth";
}

void TestZookeeperProber::logsIn()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, verdict);
    ProbeOnce probe(zookeeperKind, at(m_server.port(), {{"username", user.toStdString()},
                                                        {"password", password.toStdString()},
                                                        {"data", TextMap{{"/secret", "hidden"}}}}));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    QCOMPARE(reasonText(result).find("/secret cannot be read from") != std::string::npos &&
                 reasonText(result).find("NoAuth") != std::string::npos,
             verdict == QStringLiteral("auth"));
}

void TestZookeeperProber::trust_data()
{
    QTest::addColumn<QString>("authority");
    QTest::addColumn<bool>("client");
    QTest::addColumn<bool>("insecure");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("trusted") << "ca" << true << false << "up";
    QTest::newRow("no certificate of ours") << "ca" << false << false << "tls-handshake or reset or protocol";
    QTest::newRow("another authority") << "other" << true << false << "tls-untrusted";
    QTest::newRow("the system's") << "" << true << false << "tls-untrusted";
    QTest::newRow("anybody") << "" << true << true << "up";
    QTest::newRow("in the clear") << "" << false << false << "reset or protocol";
}

void TestZookeeperProber::trust()
{
    QFETCH(QString, authority);
    QFETCH(bool, client);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    OptionMap options = at(m_server.mutualTlsPort(), {{"insecure", insecure}});
    if (!authority.isEmpty())
        options["ca"] = authority == QStringLiteral("ca") ? m_certificates.ca() : m_certificates.otherCa();
    if (client) {
        options["cert"] = m_certificates.client().certificate;
        options["key"] = m_certificates.client().key;
    }
    ProbeOnce probe(zookeeperKind, std::move(options));
    const ProbeResult result = probe.run();
    QVERIFY2(verdict.split(QStringLiteral(" or ")).contains(QString::fromStdString(verdictText(result))),
             (verdictText(result) + ": " + reasonText(result)).c_str());
    if (verdict == QStringLiteral("up"))
        QVERIFY(result.details->tlsVersion.starts_with("TLSv1."));
}

void TestZookeeperProber::refused()
{
    ProbeOnce probe(zookeeperKind, at(freePort()));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("refused"));
    QCOMPARE(closingText(result), std::string("not-opened"));
}

void TestZookeeperProber::serverFaults_data()
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
    QTest::newRow("endless greeting") << 7 << "protocol";
    QTest::newRow("no quorum") << 8 << "protocol";
    QTest::newRow("silent after the greeting") << 9 << "read-timeout";
}

void TestZookeeperProber::serverFaults()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    Script drips = says("");
    drips.reply = [](const std::string &) { return Reply{.bytes = granted, .pause = 200ms}; };
    Script endless = says("");
    endless.reply = [](const std::string &) {
        return Reply{
            .bytes = bytesOf("7fffffff"), .filler = std::string(1000, '\0'), .fillerSize = Reply::endless};
    };
    const std::vector<Script> scripts{silent(),
                                      closeAtOnce(),
                                      resetAtOnce(),
                                      garbage(1),
                                      says("HTTP/1.1 400 Bad Request\r\n\r\n"),
                                      says(granted.substr(0, 20), Ending::CutOff),
                                      drips,
                                      endless,
                                      says("", Ending::CutOff),
                                      says(granted, Ending::Hold)};
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe(zookeeperKind, at(server.port()));
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

void TestZookeeperProber::oddReplies_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("verdict");
    const QByteArray good = QByteArray::fromStdString(granted).toHex();
    const QByteArray stat(136, '0');
    const auto row = [&](const char *name, const QByteArray &reply, const char *verdict) {
        QTest::newRow(name) << good << reply << verdict;
    };
    const QByteArray head = "00000001"
                            "0000000000000001"
                            "00000000";
    row("good", "00000059" + head + "0000000178" + stat, "up");
    row("another request's",
        "00000059"
        "00000002" +
            head.mid(8) + "0000000178" + stat,
        "protocol");
    row("no head", "0000000f" + head, "protocol");
    row("no data", "00000010" + head, "protocol");
    row("length below zero", "80000000" + head, "protocol");
    row("data below zero", "00000018" + head + "fffffffe00000000", "protocol");
    row("data is longer than its frame", "00000018" + head + "7fffffff78000000", "protocol");
    row("frame is longer than its data", "7fffffff" + head + "ffffffff", "protocol");
    row("all the memory there is", "7fffffff" + head + "7fffff0078", "content");
    row("throttled",
        "00000010"
        "00000001"
        "0000000000000001"
        "ffffff81",
        "status");
    row("unknown error",
        "00000010"
        "00000001"
        "0000000000000001"
        "00000007",
        "status");
    QTest::newRow("no session") << QByteArray(good).replace("00000fa0", "00000000") << head << "status";
    QTest::newRow("another version") << QByteArray(good).replace(8, 8, "00000001") << head << "protocol";
    QTest::newRow("short greeting") << QByteArray("0000000400000000") << head << "protocol";
    QTest::newRow("long greeting") << QByteArray("0000040100000000") << head << "protocol";
}

void TestZookeeperProber::oddReplies()
{
    QFETCH(QByteArray, greeting);
    QFETCH(QByteArray, reply);
    QFETCH(QString, verdict);
    Script script = says("");
    script.reply = [=](const std::string &request) {
        return Reply{.bytes = bytesOf(request.size() == 49 ? greeting : reply)};
    };
    const ScriptedServer server(script);
    ProbeOnce probe(zookeeperKind, at(server.port(), {{"data", TextMap{{"/k", "x"}}}}));
    probe.endpoint().timeout = 1s;
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
             (verdictText(result) + ": " + reasonText(result)).c_str());
}

void TestZookeeperProber::refusesOptions_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("says"); // empty: fine
    QTest::newRow("good") << "u" << "/a/b" << "";
    QTest::newRow("no slash") << "u" << "a" << "“a”";
    QTest::newRow("empty path") << "u" << "" << "such as /a/b";
    QTest::newRow("endless path") << "u" << QString(70'000, QLatin1Char('/')) << "such as /a/b";
    QTest::newRow("colon") << "u:v" << "/a" << "username:";
}

void TestZookeeperProber::refusesOptions()
{
    QFETCH(QString, user);
    QFETCH(QString, path);
    QFETCH(QString, says);
    ProbeOnce probe(zookeeperKind,
                    at(1, {{"username", user.toStdString()}, {"data", TextMap{{path.toStdString(), ""}}}}));
    const std::string refusal = probe.refusal();
    QCOMPARE(refusal.empty(), says.isEmpty());
    QVERIFY2(refusal.find(says.toStdString()) != std::string::npos, refusal.c_str());
}

void TestZookeeperProber::cancelled()
{
    const ScriptedServer server(silent());
    ProbeOnce probe(zookeeperKind, at(server.port()));
    const ProbeResult result = probe.runCancelled(50ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QVERIFY(result.latency < 1s);
    QCOMPARE(timeWaitTotal(), 0);
}

void TestZookeeperProber::leavesNothing_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("in the clear") << false << "lightfoot" << "up";
    QTest::newRow("TLS") << true << "lightfoot" << "up";
    QTest::newRow("wrong value") << false << "x" << "content";
}

// Neither TIME_WAIT nor a session nor a line in the server's log.
void TestZookeeperProber::leavesNothing()
{
    QFETCH(bool, tls);
    QFETCH(QString, value);
    QFETCH(QString, verdict);
    OptionMap options = at(tls ? m_server.mutualTlsPort() : m_server.port(),
                           {{"data", TextMap{{"/name", value.toStdString()}}}});
    if (tls) {
        options["ca"] = m_certificates.ca();
        options["cert"] = m_certificates.client().certificate;
        options["key"] = m_certificates.client().key;
    }
    const std::string before = m_server.output();
    ProbeOnce probe(zookeeperKind, std::move(options));
    QCOMPARE(QString::fromStdString(verdictText(probe.run())), verdict);
    QCOMPARE(timeWaitAfter(probe, probes), 0);
    QCOMPARE(probe.opened(), probes + 1);
    QCOMPARE(m_server.sessions(), 0);
    QCOMPARE(m_server.output(), before);
}

// The server closes first, so that what is left without our reset is left there.
void TestZookeeperProber::controlLeavesSome()
{
    ProbeOnce probe(zookeeperKind, at(m_server.port()));
    probe.endpoint().gracefulClose = true;
    QVERIFY(timeWaitAfter(probe, probes) > 0);
    QTRY_COMPARE(timeWaitByLocalPort(m_server.port()) + timeWaitByRemotePort(m_server.port()), probes);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestZookeeperProber)
#include "tst_zookeeperprober.moc"
