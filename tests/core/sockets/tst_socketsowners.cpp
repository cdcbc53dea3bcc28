// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Whose sockets `lightfoot-cli sockets` says they are, in each of its formats, and how it closes some.
#include "app/headless/socketstext.h"
#include "tests/core/sockets/loopbacksockets.h"
#include "tests/core/sockets/runsockets.h"
#include "tests/core/sockets/withoutrights.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/timewait.h"

#include <QRegularExpression>
#include <QTest>
#include <cerrno>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

// What a process can call itself: at most 15 bytes.
class OwnName
{
public:
    explicit OwnName(const char *name)
    {
        ::prctl(PR_GET_NAME, m_before);
        ::prctl(PR_SET_NAME, name);
    }
    ~OwnName() { ::prctl(PR_SET_NAME, m_before); }
    OwnName(const OwnName &) = delete;
    OwnName &operator=(const OwnName &) = delete;

private:
    char m_before[16] = {};
};

} // namespace

class TestSocketsOwners : public QObject
{
    Q_OBJECT

    LoopbackSockets m_sockets;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    // Two that listen, four ends of connections, one in TIME_WAIT.
    void initTestCase()
    {
        const int listener = m_sockets.listen("127.0.0.1", 9);
        const int listener6 = m_sockets.listen("::1");
        const Pair left = connectedPair(m_sockets, listener);
        closeInTurn(m_sockets, left.client, left.server);
        QTRY_COMPARE(timeWaitTotal(), 1);
        connectedPair(m_sockets, listener);
        connectedPair(m_sockets, listener6);
    }

    void owners()
    {
        const OwnName name("lookatme");
        const QJsonObject listening = firstOf(runJson({"state listen"}));
        QCOMPARE(listening.value(QStringLiteral("process")).toString(), QStringLiteral("lookatme"));
        QCOMPARE(listening.value(QStringLiteral("pid")).toInt(), int(::getpid()));
        QCOMPARE(listening.value(QStringLiteral("user")).toString(), QStringLiteral("root"));
        QCOMPARE(listening.value(QStringLiteral("processes")).toInt(), 1);
        QVERIFY(listening.value(QStringLiteral("command"))
                    .toString()
                    .contains(QStringLiteral("tst_socketsowners")));
        const QJsonObject left = firstOf(runJson({"state time-wait"}));
        QVERIFY(left.value(QStringLiteral("process")).isNull() && left.value(QStringLiteral("pid")).isNull());
        QCOMPARE(column(runJson({"--process", "OOKAT"}), QStringLiteral("pid")).size(), 6);
        QCOMPARE(column(runJson({"process lookatme"}), QStringLiteral("pid")).size(), 6);
        QCOMPARE(column(runJson({"--process", "nobody"}), QStringLiteral("pid")).size(), 0);
        QCOMPARE(column(runJson({"--process", "\\\""}), QStringLiteral("pid")).size(), 0);
        const Ran text = run({});
        QVERIFY(text.lines()[0].endsWith(QStringLiteral("PROCESS")));
        QCOMPARE(text.out.count(QStringLiteral("lookatme")), 6);
        QVERIFY(!run({"--no-process"}).out.contains(QStringLiteral("lookatme")));
        QVERIFY(!run({"--no-process"}).out.contains(QStringLiteral("PROCESS")));
    }

    void whatRightsHideIsSaid()
    {
        Ran ran;
        QVERIFY(withoutRights([&] { ran = run({"--json"}); }));
        QVERIFY(QJsonDocument::fromJson(ran.out.toUtf8())
                    .object()
                    .value(QStringLiteral("hidden_processes"))
                    .toInt() > 0);
        QCOMPARE(ran.err, QString()); // all sockets here are our own
        SocketLines lines;
        lines.ownerless = 2;
        lines.hidden = 1;
        QCOMPARE(hiddenText(lines),
                 std::string(
                     "2 sockets have owners that cannot be seen: rights hide the files of 1 process (to see "
                     "all takes the right CAP_SYS_PTRACE, as root mostly has it)"));
        lines.ownerless = 1;
        lines.hidden = 0;
        QCOMPARE(hiddenText(lines),
                 std::string("1 socket has an owner that cannot be seen from here (the kernel "
                             "itself, or another container)"));
        lines.ownerless = 0;
        QCOMPARE(hiddenText(lines), std::string());
    }

    void hostileNamesAreEscaped()
    {
        const OwnName name("=a\n\x1b[2J<b>\xff\",");
        const QString escapedName = QStringLiteral("=a\\x0a\\x1b[2J<b>\\xff\",");
        const Ran text = run({"state listen"});
        QVERIFY2(text.out.contains(escapedName), qPrintable(text.out));
        QCOMPARE(text.lines().size(), 4);
        const Ran json = run({"--json", "state listen"});
        QCOMPARE(json.lines().size(), 1);
        QVERIFY(!json.out.contains(QLatin1Char('<')) && !json.out.contains(QLatin1Char('>')));
        QCOMPARE(firstOf(runJson({"state listen"})).value(QStringLiteral("process")).toString(), escapedName);
        const Ran csv = run({"--csv", "state listen"});
        QCOMPARE(csv.lines().size(), 3);
        QVERIFY2(csv.lines()[1].contains(QStringLiteral(",\"'=a\\x0a\\x1b[2J<b>\\xff\"\",\",")),
                 qPrintable(csv.lines()[1]));
        for (const Ran &ran : {text, json, csv})
            QVERIFY(!ran.out.contains(QChar(0x1b)));
    }

    void csvGuardsAgainstFormulas()
    {
        QCOMPARE(csvText("nginx"), std::string("\"nginx\""));
        for (const std::string begin : {"=", "+", "-", "@", " =", "  @"})
            QCOMPARE(csvText(begin + "1"), "\"'" + begin + "1\"");
        QCOMPARE(csvText("\t=1"), std::string("\"\\x09=1\""));
        QCOMPARE(csvText("a\"b,c"), std::string("\"a\"\"b,c\""));
        QCOMPARE(csvText(""), std::string("\"\""));
        QCOMPARE(jsonText("a\"\\</script>&"), std::string("\"a\\\"\\\\\\u003c/script\\u003e\\u0026\""));
    }

    void csvHasAll()
    {
        const Ran ran = run({"--csv", "--info"});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.lines().size(), 8);
        const auto commas = ran.lines()[0].count(QLatin1Char(','));
        QCOMPARE(commas, 22);
        QVERIFY(ran.lines()[0].startsWith(QStringLiteral("protocol,state,receive_queue,")));
        for (const QString &line : ran.lines())
            QCOMPARE(line.count(QLatin1Char(',')), commas);
    }

    void info()
    {
        const QJsonObject live = firstOf(runJson({"--info", "state established"}));
        QVERIFY(live.value(QStringLiteral("rtt_us")).toInt() > 0);
        QCOMPARE(live.value(QStringLiteral("retransmits_total")).toInt(-1), 0);
        QCOMPARE(live.value(QStringLiteral("bytes_sent")).toInt(-1), 0);
        const QJsonObject left = firstOf(runJson({"--info", "state time-wait"}));
        QVERIFY(left.contains(QStringLiteral("rtt_us")) && left.value(QStringLiteral("rtt_us")).isNull());
        QVERIFY(!firstOf(runJson({})).contains(QStringLiteral("rtt_us")));
        QVERIFY(run({"--info"}).lines()[0].contains(QStringLiteral("RTT")));
    }

    void udp()
    {
        const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        sockaddr_in name{};
        name.sin_family = AF_INET;
        name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::bind(socket, reinterpret_cast<sockaddr *>(&name), sizeof name), 0);
        const QString protocol = QStringLiteral("protocol");
        QCOMPARE(column(runJson({}), protocol).count(QStringLiteral("udp")), 0);
        QCOMPARE(column(runJson({"--udp"}), protocol).count(QStringLiteral("udp")), 1);
        QCOMPARE(column(runJson({"--udp"}), protocol).count(QStringLiteral("tcp")), 7);
        QCOMPARE(column(runJson({"proto udp"}), protocol), QStringList(QStringLiteral("udp")));
        QCOMPARE(column(runJson({"proto = tcp"}), protocol).size(), 7);
        QVERIFY(run({"--udp"}).lines()[0].startsWith(QStringLiteral("PROTO")));
        ::close(socket);
    }

    void closesAfterAsking()
    {
        const int listener = m_sockets.listen("127.0.0.1");
        const Pair pair = connectedPair(m_sockets, listener);
        const std::string filter = "dport = " + std::to_string(localOf(listener).port);
        const auto left = [&] { return column(runJson({filter}), QStringLiteral("state")).size(); };
        for (const char *answer : {"", "n\n", "\n", "yellow\n", "Y e s\n"}) {
            const Ran refused = run({"--close", filter}, answer);
            QCOMPARE(refused.status, 1);
            QVERIFY(refused.out.contains(
                QString::fromStdString(localOf(pair.client).toString()))); // what would be closed
            QVERIFY2(refused.out.contains(
                         QStringLiteral("Close 1 socket: established 1? [y/N] Nothing was closed.")),
                     qPrintable(refused.out));
            QCOMPARE(left(), 1);
        }
        const Ran closed = run({"--close", filter}, "y\n");
        QCOMPARE(closed.status, 0);
        QVERIFY2(closed.out.endsWith(QStringLiteral("Closed 1 of 1.\n")), qPrintable(closed.out));
        QCOMPARE(left(), 0);
        char byte = 0;
        QVERIFY(::recv(pair.client, &byte, 1, MSG_DONTWAIT) < 0);
        QCOMPARE(errno, ECONNABORTED);
        QVERIFY(run({"--close", filter}).out.contains(QStringLiteral("Nothing to close: 0 sockets")));
        QCOMPARE(run({"--close", filter}).status, 0);
        const Pair another = connectedPair(m_sockets, listener);
        const Ran unasked = run({"--close", "--yes", filter});
        QCOMPARE(unasked.status, 0);
        QVERIFY(!unasked.out.contains(QStringLiteral("[y/N]")));
        QCOMPARE(left(), 0);
        for (const int socket : {pair.client, pair.server, another.client, another.server, listener})
            m_sockets.close(socket);
    }

    void closingNeedsTheRight()
    {
        Ran ran;
        QVERIFY(withoutRights([&] { ran = run({"--close", "--yes", "state listen"}); }));
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.out.endsWith(QStringLiteral("Closed 0 of 2.\n")));
        QCOMPARE(ran.err,
                 QStringLiteral("lightfoot-cli sockets: 2 not closed: not permitted: to close a socket takes "
                                "the right CAP_NET_ADMIN, as root has it\n"));
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestSocketsOwners)
#include "tst_socketsowners.moc"
