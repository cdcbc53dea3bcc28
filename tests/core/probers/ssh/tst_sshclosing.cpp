// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a probe leaves behind: in the kernel's table, in the server's log, in this process.
#include "core/probers/ssh/sshprober.h"

#include "tests/core/probers/ssh/sshfixture.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/plainclient.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

#include <dirent.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr int probes = 200;

int openDescriptors()
{
    int count = 0;
    DIR *folder = ::opendir("/proc/self/fd");
    while (::readdir(folder))
        ++count;
    ::closedir(folder);
    return count;
}

int occurrences(const std::string &text, const std::string &word)
{
    int count = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        ++count;
    return count;
}

} // namespace

class TestSshClosing : public QObject, private SshFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase()
    {
        const std::string error = startServers();
        QVERIFY2(error.empty(), error.c_str());
    }
    void leavesNoTimeWait_data();
    void leavesNoTimeWait();
    void sshdLogsNoReset();
    // From here on the table is not empty any more: what a bastion opens, it closes in its own way.
    void leavesNothingOpen();
    void controlLeavesSome();
};

void TestSshClosing::leavesNoTimeWait_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("verdict");
    const QString user = QString::fromStdString(m_keys.user());
    QTest::newRow("command") << user << "echo PONG" << probes << "up";
    QTest::newRow("login refused") << QString::fromStdString(m_keys.stranger()) << "true" << 20 << "auth";
    QTest::newRow("command fails") << user << "exit 1" << 20 << "exit-code";
}

void TestSshClosing::leavesNoTimeWait()
{
    QFETCH(QString, key);
    QFETCH(QString, command);
    QFETCH(int, count);
    QFETCH(QString, verdict);
    Tally tally;
    probeSideBySide(tally, sshKind,
                    at(m_server, {{"key", key.toStdString()}, {"cmd", command.toStdString()}}), count,
                    verdict.toStdString());
    QCOMPARE(tally.asWanted, count);
    QCOMPARE(tally.opened, count);
    QCOMPARE(timeWaitTotal(), 0);
}

void TestSshClosing::sshdLogsNoReset()
{
    bool given = false;
    const int count = qEnvironmentVariableIntValue("LIGHTFOOT_SSH_PROBES", &given);
    const int wanted = given ? count : 20;
    // What waited for its port to open left a reset of its own in the log.
    const std::string start = m_server.log();
    Tally tally;
    ProbeOnce refusedLogin(sshKind, at(m_server, {{"key", m_keys.stranger()}}));
    ProbeOnce refusedKey(sshKind, withKey({{"known_hosts", m_keys.path("nofile")}}));
    probeSideBySide(tally, sshKind, withKey({{"cmd", std::string("true")}}), wanted, "up");
    QCOMPARE(tally.asWanted, wanted);
    QCOMPARE(verdictText(refusedLogin.run()), std::string("auth"));
    QCOMPARE(verdictText(refusedKey.run()), std::string("auth"));
    const auto since = [&] { return m_server.log().substr(start.size()); };
    QTRY_COMPARE(occurrences(since(), ":11: Bye Bye"), wanted + 2); // 11: by application
    QCOMPARE(occurrences(since(), "reset by peer"), 0);
    QCOMPARE(occurrences(since(), "Connection closed by"), 0);
    qInfo("%d ssh probes: %d goodbyes and no reset in sshd's log", wanted, wanted + 2);
    // It can fail: a bare connect that is reset is written down.
    {
        PlainClient client("127.0.0.1", m_server.port());
        client.resetOnClose();
        client.readUntil("\n");
    }
    QTRY_VERIFY(occurrences(since(), "reset by peer") > 0);
}

void TestSshClosing::leavesNothingOpen()
{
    ProbeOnce probe(sshKind, behind({{"cmd", std::string("true")}}));
    ProbeOnce wrong(sshKind, at(m_server, {{"key", m_keys.stranger()}}));
    const ScriptedServer closes(closeAtOnce());
    ProbeOnce closed(
        sshKind, {{"host", "127.0.0.1:" + std::to_string(closes.port())}, {"password", std::string("x")}});
    probe.run();
    wrong.run();
    closed.run();
    const int before = openDescriptors();
    for (int i = 0; i < 10; ++i) {
        probe.run();
        wrong.run();
        closed.run();
    }
    QTRY_COMPARE(openDescriptors(), before);
}

void TestSshClosing::controlLeavesSome()
{
    const int before = timeWaitByLocalPort(m_server.port());
    Tally tally;
    probeSideBySide(tally, sshKind, withKey({{"cmd", std::string("true")}}), 20, "up", true);
    QCOMPARE(tally.asWanted, 20);
    // After our goodbye sshd closes first: they are on its side.
    QTRY_VERIFY(timeWaitByLocalPort(m_server.port()) >= before + 18);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestSshClosing)
#include "tst_sshclosing.moc"
