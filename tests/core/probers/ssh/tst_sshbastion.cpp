// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The way through a bastion, and what interrupts it.
#include "core/probers/ssh/sshprober.h"

#include "tests/core/probers/ssh/sshfixture.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QFile>
#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

class TestSshBastion : public QObject, private SshFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase()
    {
        const std::string error = startServers();
        QVERIFY2(error.empty(), error.c_str());
    }
    void bastionLeavesNoneOfOurs();
    void firstUse();
    void bastion();
    void bastionFaults_data();
    void bastionFaults();
    void interrupted_data();
    void interrupted();
};

void TestSshBastion::bastionLeavesNoneOfOurs()
{
    Tally tally;
    probeSideBySide(tally, sshKind, behind({{"cmd", std::string("true")}}), 16, "up");
    QCOMPARE(tally.asWanted, 16);
    QCOMPARE(tally.opened, 16);
    QCOMPARE(timeWaitByLocalPort(m_bastion.port()) + timeWaitByRemotePort(m_bastion.port()), 0);
}

void TestSshBastion::firstUse()
{
    const std::string file = m_keys.path("firstuse");
    const OptionMap options = behind({{"known_hosts", file}, {"host_key_check", std::string("accept-new")}});
    ProbeOnce first(sshKind, options);
    const ProbeResult result = first.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    OptionMap strictly = options;
    strictly["host_key_check"] = std::string("strict");
    ProbeOnce later(sshKind, strictly);
    QCOMPARE(verdictText(later.run()), std::string("up"));
    first.run();
    QFile written(QString::fromStdString(file));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll().count('\n'), 2); // each server once
    ProbeOnce nowhere(sshKind, withKey({{"known_hosts", std::string("/proc/nowhere/known")},
                                        {"host_key_check", std::string("accept-new")}}));
    const ProbeResult unwritten = nowhere.run();
    QVERIFY2(verdictText(unwritten) == "config", reasonText(unwritten).c_str());
}

void TestSshBastion::bastion()
{
    ProbeOnce probe(
        sshKind,
        behind({{"cmd", std::string("head -c 900000 /dev/zero | tr '\\0' x; echo end $SSH_CONNECTION")},
                {"contain", std::string("end 127.0.0.1")}}));
    for (int i = 0; i < 5; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
        QCOMPARE(result.details->remoteAddress, m_bastion.address());
        QVERIFY(result.latency < 2s);
    }
    QCOMPARE(probe.opened(), 5); // the other connections are the bastion's own
    ProbeOnce password(sshKind, behind({{"username", std::string("tester")},
                                        {"key", std::string()},
                                        {"password", std::string("secret")},
                                        {"cmd", std::string("id -un")}}));
    QCOMPARE(verdictText(password.run()), std::string("up"));
}

void TestSshBastion::bastionFaults_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *option, const std::string &value, const char *verdict,
                        const char *words) {
        QTest::newRow(name) << option << QString::fromStdString(value) << verdict << words;
    };
    const std::string down = "127.0.0.1:" + std::to_string(freePort());
    row("down", "bastion_host", "root@" + down, "proxy", "refused the connection");
    row("wrong key", "bastion_key", m_keys.stranger(), "proxy", "refuses the login of “root”");
    row("does not forward", "bastion_host", "root@" + m_closed.address(), "proxy", "made no connection to");
    row("server down", "host", down, "refused", "made no connection to");
    row("server refuses", "key", m_keys.stranger(), "auth", "refuses the login of “tester”");
    row("unknown bastion", "known_hosts", m_keys.write("one", m_server.knownHost()), "proxy", "is not in");
    row("unknown server", "known_hosts", m_keys.write("other", m_bastion.knownHost()), "auth", "is not in");
    row("no SSH server", "host", "127.0.0.1:%1", "protocol", "SSH");
}

void TestSshBastion::bastionFaults()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const ScriptedServer noise(garbage(3));
    if (value.contains(QStringLiteral("%1")))
        value = value.arg(noise.port());
    OptionMap options = behind();
    options[option.toStdString()] = value.toStdString();
    ProbeOnce probe(sshKind, options);
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
    QVERIFY(result.latency < 4s);
}

void TestSshBastion::interrupted_data()
{
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<bool>("overBastion");
    QTest::newRow("deadline") << false << false;
    QTest::newRow("cancelled") << true << false;
    QTest::newRow("deadline, bastion") << false << true;
    QTest::newRow("cancelled, bastion") << true << true;
}

void TestSshBastion::interrupted()
{
    QFETCH(bool, cancelled);
    QFETCH(bool, overBastion);
    const OptionMap command{{"cmd", std::string("sleep 20")}};
    ProbeOnce probe(sshKind, overBastion ? behind(command) : withKey(command));
    probe.endpoint().timeout = cancelled ? 5s : 600ms;
    const ProbeResult result = cancelled ? probe.runCancelled(600ms) : probe.run();
    QCOMPARE(verdictText(result), std::string(cancelled ? "cancelled" : "read-timeout"));
    QVERIFY(result.latency < 2s);
    QVERIFY(result.phases.has(Phase::FirstByte));
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestSshBastion)
#include "tst_sshbastion.moc"
