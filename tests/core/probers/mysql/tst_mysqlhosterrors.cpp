// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A MySQL server counts connections that end without a proper login and blocks the whole host after
// max_connect_errors of them (not one that is 127.0.0.1, and none where names are not resolved). Our probes
// are not counted; bare connects, the control, get the host blocked.
#include "core/probers/mysql/mysqlprober.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/mariadb.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/plainclient.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QProcess>
#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr const char *server = "127.0.0.9"; // reached from 127.0.0.5

} // namespace

class TestMysqlHostErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void probesAreNotCounted();
    // From here on the host is blocked.
    void bareConnectsBlockTheHost();

private:
    OptionMap options() const
    {
        return {{"host", server + (":" + std::to_string(m_server.port()))},
                {"username", std::string("probe")},
                {"password", std::string("secret pass")}};
    }

    Certificates m_certificates;
    MariaDb m_server{m_certificates, {"--max-connect-errors=10"}, "127.0.0.5 probing.test\n"};
};

void TestMysqlHostErrors::initTestCase()
{
    QCOMPARE(QProcess::execute(QStringLiteral("ip"),
                               QStringLiteral("route replace local 127.0.0.9 dev lo src 127.0.0.5")
                                   .split(QLatin1Char(' '))),
             0);
    QVERIFY2(m_server.start(), m_server.error().c_str());
}

void TestMysqlHostErrors::probesAreNotCounted()
{
    const long connects = m_server.status("Aborted_connects");
    const long clients = m_server.status("Aborted_clients");
    QVERIFY(connects >= 0 && clients >= 0);
    ProbeOnce probe(mysqlKind, options());
    for (int i = 0; i < 1000; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
        QCOMPARE(closingText(result), std::string("server-closed-first"));
    }
    QCOMPARE(m_server.status("Aborted_connects"), connects);
    QCOMPARE(m_server.status("Aborted_clients"), clients);
    QCOMPARE(timeWaitTotal(), 0);
}

void TestMysqlHostErrors::bareConnectsBlockTheHost()
{
    const long connects = m_server.status("Aborted_connects");
    for (int i = 0; i < 30; ++i) {
        PlainClient client(server, m_server.port());
        client.resetOnClose();
        QVERIFY(client.read()); // the greeting: the server knows who it is
    }
    QTRY_COMPARE(m_server.status("Aborted_connects"), connects + 30);
    ProbeOnce probe(mysqlKind, options());
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("status"));
    QVERIFY2(reasonText(result).find("'127.0.0.5' is blocked") != std::string::npos, reasonText(result).c_str());
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestMysqlHostErrors)
#include "tst_mysqlhosterrors.moc"
