// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What probes of machines leave behind.
#include "core/probers/host/hostprober.h"

#include "tests/core/probers/host/hostoptions.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

class TestHostClosing : public QObject, private SshFixture
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
    void controlLeavesSome();
};

void TestHostClosing::leavesNoTimeWait_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("memory");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("up") << 200 << 2.0 << "up";
    QTest::newRow("threshold") << 20 << 1e-6 << "threshold";
}

void TestHostClosing::leavesNoTimeWait()
{
    QFETCH(int, count);
    QFETCH(double, memory);
    QFETCH(QString, verdict);
    Tally tally;
    probeSideBySide(tally, hostKind, unreachable(withKey({{"threshold_mem", memory}})), count,
                    verdict.toStdString());
    QCOMPARE(tally.asWanted, count);
    QCOMPARE(tally.opened, count);
    QCOMPARE(timeWaitTotal(), 0);
}

void TestHostClosing::controlLeavesSome()
{
    Tally tally;
    probeSideBySide(tally, hostKind, unreachable(withKey()), 20, "up", true);
    QCOMPARE(tally.asWanted, 20);
    // After our goodbye sshd closes first: they are on its side.
    QTRY_VERIFY(timeWaitByLocalPort(m_server.port()) >= 18);
    qInfo("%d rows after 20 probes that close the ordinary way", timeWaitTotal());
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestHostClosing)
#include "tst_hostclosing.moc"
