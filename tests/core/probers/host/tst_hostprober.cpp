// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Machines over SSH: a real sshd, one whose command is another than ours, and servers that are none.
#include "core/probers/host/hostprober.h"

#include "tests/core/probers/host/hostoptions.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QFile>
#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

using Words = std::vector<std::string>;

} // namespace

class TestHostProber : public QObject, private SshFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void talks();
    void logsIn_data();
    void logsIn();
    void hostKeyChanged();
    void thresholds_data();
    void thresholds();
    void disks();
    void hostilePath();
    void otherAnswers_data();
    void otherAnswers();
    void silentDisk();
    void refused();
    void serverFaults_data();
    void serverFaults();
    void interrupted_data();
    void interrupted();
    // From here on the table is not empty any more: what a bastion opens, it closes in its own way.
    void bastion();
    void bastionFaults();

private:
    OptionMap forced(const std::string &script)
    {
        m_keys.write("forced", script);
        return unreachable(at(m_forced, {{"key", m_keys.user()}, {"known_hosts", m_forcedKnown}}));
    }

    SshServer m_forced{m_keys, SshServer::Passwords::Taken,
                       "ForceCommand exec /bin/sh " + m_keys.path("forced")};
    std::string m_forcedKnown;
};

void TestHostProber::initTestCase()
{
    const std::string error = startServers();
    QVERIFY2(error.empty(), error.c_str());
    QVERIFY2(m_forced.start(), m_forced.error().c_str());
    m_forcedKnown = m_keys.write("forcedknown", m_forced.knownHost());
}

void TestHostProber::talks()
{
    ProbeOnce probe(hostKind, unreachable(withKey({{"sample", Duration(100ms)}})));
    const auto start = std::chrono::steady_clock::now();
    const ProbeResult result = probe.run();
    const auto passed = std::chrono::steady_clock::now() - start;
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    const QRegularExpression form(
        QStringLiteral("^CPU [\\d.]+ %, memory [\\d.]+ %, disk / [\\d.]+ %, load [\\d.e-]+ per core$"));
    QVERIFY2(form.match(QString::fromStdString(summaryText(result))).hasMatch(), summaryText(result).c_str());
    QCOMPARE(result.details->metrics.size(), hostKind.metrics.size());
    for (const auto &[key, value] : result.details->metrics)
        QVERIFY2(value >= 0 && value <= 10'000, key);
    QCOMPARE(closingText(result), std::string("server-closed-first")); // after our goodbye; then the reset
    QCOMPARE(result.details->remoteAddress, m_server.address());
    std::chrono::microseconds sum{0};
    for (const Phase phase :
         {Phase::Connect, Phase::Hello, Phase::Request, Phase::FirstByte, Phase::Transfer}) {
        QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
        sum += result.phases.of(phase);
    }
    // The time of the sample is our own.
    QVERIFY(result.latency <= passed - 100ms);
    QVERIFY(result.phases.of(Phase::Hello).count() > 0);
    QVERIFY(sum <= result.latency && sum > 1ms);
    QCOMPARE(probe.opened(), 1);
}

void TestHostProber::logsIn_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("says"); // empty: up
    QTest::newRow("key") << "" << QString::fromStdString(m_keys.user()) << "";
    QTest::newRow("password") << "secret" << "" << "";
    QTest::newRow("wrong password") << "hunter2" << "" << "refuses the login of “tester”: tried password";
    QTest::newRow("wrong key") << "" << QString::fromStdString(m_keys.stranger()) << "tried publickey";
}

void TestHostProber::logsIn()
{
    QFETCH(QString, password);
    QFETCH(QString, key);
    QFETCH(QString, says);
    ProbeOnce probe(hostKind, unreachable(at(m_server, {{"password", password.toStdString()},
                                                        {"key", key.toStdString()}})));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == (says.isEmpty() ? "up" : "auth"), reasonText(result).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
    QVERIFY(reasonText(result).find("hunter2") == std::string::npos);
    QVERIFY(result.latency.count() > 0);
}

void TestHostProber::hostKeyChanged()
{
    const std::string file = m_keys.write("hosts", m_server.knownHostWith(m_bastion.hostKey()));
    ProbeOnce probe(hostKind, unreachable(withKey({{"known_hosts", file}})));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("auth"));
    QVERIFY2(reasonText(result).find("shows another host key") != std::string::npos,
             reasonText(result).c_str());
}

void TestHostProber::thresholds_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("says");
    QTest::newRow("memory") << "threshold_mem" << "beyond the threshold: memory ";
    QTest::newRow("disk") << "threshold_disk" << "beyond the threshold: disk / ";
}

void TestHostProber::thresholds()
{
    QFETCH(QString, key);
    QFETCH(QString, says);
    ProbeOnce probe(hostKind, unreachable(withKey({{key.toStdString(), 1e-6}})));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("threshold"));
    QVERIFY2(reasonText(result).starts_with(says.toStdString()), reasonText(result).c_str());
    QVERIFY2(reasonText(result).ends_with(" (threshold 0.0001 %)"), reasonText(result).c_str());
    QVERIFY(!summaryText(result).empty());
    QCOMPARE(result.details->metrics.size(), hostKind.metrics.size());
}

void TestHostProber::disks()
{
    ProbeOnce probe(hostKind, unreachable(withKey({{"disks", Words{"/gone", "/", "/proc", "/lost"}}})));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("content"));
    QCOMPARE(reasonText(result), std::string("there is no disk “/gone”, “/lost”"));
    QVERIFY2(summaryText(result).find("disk / ") != std::string::npos, summaryText(result).c_str());
    QVERIFY2(summaryText(result).find(" as the fullest of 4") != std::string::npos,
             summaryText(result).c_str());
    ProbeOnce there(hostKind, unreachable(withKey({{"disks", Words{"/", "/proc"}}})));
    QCOMPARE(verdictText(there.run()), std::string("up"));
}

void TestHostProber::hostilePath()
{
    const std::string file = m_keys.path("pwned");
    const std::string hostile =
        "/x'; touch " + file + "; $(touch " + file + ") `touch " + file + "` \"\n touch " + file;
    ProbeOnce probe(hostKind, unreachable(withKey({{"disks", Words{hostile, "/"}}})));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("content"));
    QVERIFY2(reasonText(result).starts_with("there is no disk “/x'; touch "), reasonText(result).c_str());
    QVERIFY(!QFile::exists(QString::fromStdString(file)));
}

void TestHostProber::otherAnswers_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    const auto ours = [](const char *before) {
        return QString::fromLatin1(before) + QStringLiteral("eval \"$SSH_ORIGINAL_COMMAND\"");
    };
    QTest::newRow("a greeting before") << ours("printf 'Welcome to this machine: ';") << "up" << "";
    QTest::newRow("words on standard error") << ours("echo 'cpu 1' >&2;") << "up" << "";
    QTest::newRow("no /proc") << "echo 'there is no /proc/stat, this is not Linux' >&2; exit 3" << "exit-code"
                              << "exit code 3, expected 0; it said: there is no /proc/stat";
    QTest::newRow("no shell") << "echo \"'exec' is not recognized\"; exit 1" << "exit-code"
                              << "exit code 1, expected 0; it said: 'exec' is not recognized";
    QTest::newRow("killed") << "kill -9 $$" << "exit-code" << "killed by signal KILL";
    QTest::newRow("something else") << "echo '% Invalid input'" << "protocol"
                                    << "something else: % Invalid input";
    QTest::newRow("nothing") << "true" << "protocol" << "the command answered nothing";
    QTest::newRow("cut off") << "echo 'lightfoot-host 1'" << "protocol" << "the command's answer is cut off";
    QTest::newRow("wrong line") << "echo 'lightfoot-host 1'; printf 'c\\033pu\\n'" << "protocol"
                                << "makes no sense: c\\x1bpu";
    QTest::newRow("endless") << "yes" << "protocol" << "more than 16 MiB";
}

void TestHostProber::otherAnswers()
{
    QFETCH(QString, script);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    ProbeOnce probe(hostKind, forced(script.toStdString() + "\n"));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
    QVERIFY(result.latency.count() > 0);
}

// A mount whose server is gone: df waits for ever.
void TestHostProber::silentDisk()
{
    OptionMap options =
        forced("echo 'lightfoot-host 1'; echo 'MemTotal: 1 kB'; echo 'disk 1 x 1 1 1 50% /'; sleep 5\n");
    options["disks"] = Words{"/", "/silent"};
    ProbeOnce probe(hostKind, options);
    probe.endpoint().timeout = 800ms;
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("read-timeout"));
    QCOMPARE(reasonText(result), std::string("the disk “/silent” did not answer within 800 ms"));
}

void TestHostProber::refused()
{
    ProbeOnce probe(hostKind,
                    {{"host", "127.0.0.1:" + std::to_string(freePort())}, {"password", std::string("x")}});
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("refused"));
    QCOMPARE(closingText(result), std::string("not-opened"));
    QVERIFY(result.latency.count() > 0);
}

void TestHostProber::serverFaults_data()
{
    QTest::addColumn<int>("script");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("silent") << 0 << "read-timeout";
    QTest::newRow("closes") << 1 << "protocol or reset"; // its kernel resets when our words come
    QTest::newRow("resets") << 2 << "reset";
    QTest::newRow("noise") << 3 << "protocol";
}

void TestHostProber::serverFaults()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    const std::vector<Script> scripts{silent(), closeAtOnce(), resetAtOnce(), garbage(1)};
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe(hostKind, {{"host", "127.0.0.1:" + std::to_string(server.port())},
                               {"known_hosts", m_known},
                               {"password", std::string("x")}});
    probe.endpoint().timeout = 250ms;
    const ProbeResult result = probe.run();
    QVERIFY2(verdict.split(QStringLiteral(" or ")).contains(QString::fromStdString(verdictText(result))),
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY(!reasonText(result).empty());
    QVERIFY(result.latency.count() > 0 && result.latency < 1s);
    QCOMPARE(timeWaitTotal(), 0);
}

void TestHostProber::interrupted_data()
{
    QTest::addColumn<bool>("cancelled");
    QTest::newRow("deadline") << false;
    QTest::newRow("cancelled") << true;
}

void TestHostProber::interrupted()
{
    QFETCH(bool, cancelled);
    ProbeOnce probe(hostKind, forced("sleep 20\n"));
    probe.endpoint().timeout = cancelled ? 5s : 600ms;
    const ProbeResult result = cancelled ? probe.runCancelled(600ms) : probe.run();
    QCOMPARE(verdictText(result), std::string(cancelled ? "cancelled" : "read-timeout"));
    QVERIFY(result.latency < 2s);
    QVERIFY(result.phases.has(Phase::FirstByte));
}

void TestHostProber::bastion()
{
    ProbeOnce probe(hostKind, unreachable(behind({{"disks", Words{"/", "/proc"}}})));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(result.details->remoteAddress, m_bastion.address());
    QCOMPARE(probe.opened(), 1);
}

void TestHostProber::bastionFaults()
{
    OptionMap options = unreachable(behind());
    options["bastion_key"] = m_keys.stranger();
    ProbeOnce wrong(hostKind, options);
    QCOMPARE(verdictText(wrong.run()), std::string("proxy"));
    options["bastion_key"] = m_keys.user();
    options["bastion_host"] = "root@" + m_closed.address();
    ProbeOnce closed(hostKind, options);
    QCOMPARE(verdictText(closed.run()), std::string("proxy"));
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestHostProber)
#include "tst_hostprober.moc"
