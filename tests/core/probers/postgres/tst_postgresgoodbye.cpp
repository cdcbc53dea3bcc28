// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a probe leaves behind: no TIME_WAIT on either side, and nothing in the server's log.
#include "core/probers/postgres/postgresprober.h"
#include "tests/core/probers/postgres/fakebackend.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/plainclient.h"
#include "tests/servers/postgresserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr int probes = 200;
constexpr int few = 50; // of what goes the same way to its end

// What the server logs of somebody who went without a word.
const QRegularExpression rude(QStringLiteral(
    "unexpected EOF|reset by peer|could not (receive|send)|incomplete (message|startup)|Broken pipe"));

} // namespace

class TestPostgresGoodbye : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void leavesNothing_data();
    void leavesNothing();
    void bareConnectsHarmNobody();
    void controlIsLogged();
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
    QString logFrom(std::size_t start) const { return QString::fromStdString(m_server.log().substr(start)); }

    Certificates m_certificates;
    PostgresServer m_server{m_certificates};
};

void TestPostgresGoodbye::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.error().c_str());
}

void TestPostgresGoodbye::leavesNothing_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("in the clear") << probes << false << "open" << "" << "lightfoot" << "up";
    // 5 ms of work for either side.
    QTest::newRow("SCRAM") << few << false << "probe" << "secret pass" << "lightfoot" << "up";
    QTest::newRow("TLS") << probes << true << "open" << "" << "lightfoot" << "up";
    QTest::newRow("wrong value") << few << false << "open" << "" << "x" << "content";
    QTest::newRow("wrong password") << few << false << "old" << "wrong" << "lightfoot" << "auth";
}

void TestPostgresGoodbye::leavesNothing()
{
    QFETCH(int, count);
    QFETCH(bool, tls);
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, value);
    QFETCH(QString, verdict);
    OptionMap options = login({{"username", user.toStdString()},
                               {"password", password.toStdString()},
                               {"data", TextMap{{"shop:product:name:id:1", value.toStdString()}}}});
    if (tls)
        options["ca"] = m_certificates.ca();
    ProbeOnce probe(postgresKind, std::move(options));
    const std::size_t before = m_server.log().size();
    QCOMPARE(QString::fromStdString(verdictText(probe.run())), verdict);
    QCOMPARE(timeWaitAfter(probe, count), 0);
    QCOMPARE(probe.opened(), count + 1);
    const QRegularExpressionMatch found = rude.match(logFrom(before));
    QVERIFY2(!found.hasMatch(), qPrintable(found.captured()));
}

// Why the kind names no port as one that punishes: the server goes on.
void TestPostgresGoodbye::bareConnectsHarmNobody()
{
    const std::size_t before = m_server.log().size();
    for (int i = 0; i < few; ++i) {
        PlainClient client("127.0.0.1", m_server.port());
        QVERIFY(client.connected());
        client.resetOnClose();
    }
    ProbeOnce probe(postgresKind, login());
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(timeWaitTotal(), 0);
    qInfo("%d bare connects left %d lines in the log", few,
          int(logFrom(before).count(QStringLiteral("reset by peer"))));
}

// The log would say so: one who goes without a word, once with a FIN and once with a reset.
void TestPostgresGoodbye::controlIsLogged()
{
    using namespace std::string_literals;
    const std::string who = wordOf(196608) + "user\0open\0database\0shop\0\0"s;
    for (const auto &[resets, says] :
         {std::pair(true, "reset by peer"), std::pair(false, "unexpected EOF")}) {
        const std::size_t before = m_server.log().size();
        {
            PlainClient client("127.0.0.1", m_server.port());
            QVERIFY(client.send(wordOf(static_cast<std::uint32_t>(who.size()) + 4) + who));
            QVERIFY(client.readUntil(isReady()).ends_with(isReady()));
            if (resets)
                client.resetOnClose();
        }
        QTRY_VERIFY2(logFrom(before).contains(QString::fromUtf8(says)), qPrintable(logFrom(before)));
        QVERIFY(rude.match(logFrom(before)).hasMatch());
    }
}

void TestPostgresGoodbye::controlLeavesSome()
{
    // The server closes when it is told goodbye, so that TIME_WAIT is its own.
    ProbeOnce probe(postgresKind, login({{"username", std::string("open")}}));
    probe.endpoint().gracefulClose = true;
    QCOMPARE(closingText(probe.run()), std::string("server-closed-first"));
    timeWaitAfter(probe, few);
    QTRY_VERIFY(timeWaitTotal() >= few / 2);
    qInfo("the control left %d TIME_WAIT after %d probes", timeWaitTotal(), few + 1);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestPostgresGoodbye)
#include "tst_postgresgoodbye.moc"
