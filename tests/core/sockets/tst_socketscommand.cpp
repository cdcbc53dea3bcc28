// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sockets/loopbacksockets.h"
#include "tests/core/sockets/runsockets.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/timewait.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <csignal>
#include <ext/stdio_filebuf.h>
#include <future>
#include <sstream>
#include <thread>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

class TestSocketsCommand : public QObject
{
    Q_OBJECT

    LoopbackSockets m_sockets;
    int m_listener = -1;
    int m_listener6 = -1;
    QString m_port;
    QString m_port6;

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void initTestCase()
    {
        m_listener = m_sockets.listen("127.0.0.1", 9);
        m_listener6 = m_sockets.listen("::1");
        m_port = QString::number(localOf(m_listener).port);
        m_port6 = QString::number(localOf(m_listener6).port);
        const Pair left = connectedPair(m_sockets, m_listener);
        closeInTurn(m_sockets, left.client, left.server);
        QTRY_COMPARE(timeWaitTotal(), 1);
        connectedPair(m_sockets, m_listener);
        connectedPair(m_sockets, m_listener6);
    }

    void textIsAligned()
    {
        const Ran ran = run({});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.err, QString());
        const QStringList lines = ran.lines();
        QCOMPARE(lines.size(), 9); // head, 2 listening, 4 established, 1 time-wait, counts
        QVERIFY(lines[0].startsWith(QStringLiteral("STATE")));
        QCOMPARE(lines.last(), QStringLiteral("7 sockets: established 4, time-wait 1, listen 2"));
        const auto local = lines[0].indexOf(QStringLiteral("LOCAL"));
        const auto remote = lines[0].indexOf(QStringLiteral("REMOTE"));
        for (qsizetype i = 1; i + 1 < lines.size(); ++i) {
            QVERIFY2(lines[i][local] != QLatin1Char(' ') && lines[i][local - 1] == QLatin1Char(' '),
                     qPrintable(lines[i]));
            QVERIFY2(lines[i][remote] != QLatin1Char(' ') && lines[i][remote - 1] == QLatin1Char(' '),
                     qPrintable(lines[i]));
        }
        QVERIFY(ran.out.contains(QStringLiteral("127.0.0.1:") + m_port));
        QVERIFY(ran.out.contains(QStringLiteral("[::1]:") + m_port6));
        QVERIFY(ran.out.contains(QStringLiteral("0.0.0.0:*")));
        QVERIFY(QRegularExpression(QStringLiteral("time-wait 5\\d\\.\\d s|time-wait 60\\.0 s"))
                    .match(ran.out)
                    .hasMatch());
    }

    void jsonHasAll()
    {
        const QJsonObject object = runJson({});
        const QJsonObject counts = object.value(QStringLiteral("counts")).toObject();
        QCOMPARE(counts.size(), 11);
        QCOMPARE(counts.value(QStringLiteral("established")).toInt(), 4);
        QCOMPARE(counts.value(QStringLiteral("time-wait")).toInt(), 1);
        QCOMPARE(counts.value(QStringLiteral("syn-sent")).toInt(-1), 0);
        QCOMPARE(object.value(QStringLiteral("sockets")).toArray().size(), 7);
        const QJsonObject left =
            runJson({"--state", "time-wait"}).value(QStringLiteral("sockets")).toArray().at(0).toObject();
        QCOMPARE(left.value(QStringLiteral("state")).toString(), QStringLiteral("time-wait"));
        QCOMPARE(left.value(QStringLiteral("remote")).toString(), QStringLiteral("127.0.0.1:") + m_port);
        QCOMPARE(left.value(QStringLiteral("timer")).toString(), QStringLiteral("time-wait"));
        const double timer = left.value(QStringLiteral("timer_us")).toDouble();
        QVERIFY(timer > 1e6 && timer <= 60e6);
        const QJsonObject listening =
            runJson({"--state=listen"}).value(QStringLiteral("sockets")).toArray().at(0).toObject();
        QCOMPARE(listening.value(QStringLiteral("send_queue")).toInt(), 9);
        QVERIFY(listening.value(QStringLiteral("inode")).toDouble() > 0);
        QCOMPARE(listening.value(QStringLiteral("uid")).toInt(-1), 0);
    }

    void filters()
    {
        QCOMPARE(
            column(runJson({"--state", "listen,TIME_WAIT"}), QStringLiteral("state")),
            QStringList({QStringLiteral("time-wait"), QStringLiteral("listen"), QStringLiteral("listen")}));
        QCOMPARE(column(runJson({"--state", "listen", "--state=time-wait"}), QStringLiteral("state")).size(),
                 3);
        const std::string port = m_port.toStdString();
        const QString remote = QStringLiteral("127.0.0.1:") + m_port;
        QCOMPARE(column(runJson({"--remote", "127.0.0.1:" + port}), QStringLiteral("remote")),
                 QStringList({remote, remote}));
        QCOMPARE(column(runJson({"--remote", ":" + port}), QStringLiteral("remote")),
                 QStringList({remote, remote}));
        QCOMPARE(column(runJson({"--remote=127.0.0.1"}), QStringLiteral("remote")).size(),
                 3); // and the server's end
        const QStringList six({QStringLiteral("[::1]:") + m_port6});
        QCOMPARE(column(runJson({"--remote", "[::1]:" + m_port6.toStdString()}), QStringLiteral("remote")),
                 six);
        QCOMPARE(column(runJson({"--remote", "::1"}), QStringLiteral("remote")).size(), 2);
        QCOMPARE(column(runJson({"--remote", "[::1]"}), QStringLiteral("remote")).size(), 2);
        QCOMPARE(column(runJson({"--remote", "::ffff:127.0.0.1"}), QStringLiteral("remote")).size(), 3);
        QCOMPARE(column(runJson({"--remote", "10.1.2.3"}), QStringLiteral("remote")).size(), 0);
        QCOMPARE(run({"--remote", "10.1.2.3"}).lines().last(), QStringLiteral("0 sockets"));
    }

    void filterWords()
    {
        const QString state = QStringLiteral("state");
        QCOMPARE(column(runJson({"state time-wait or state listen"}), state).size(), 3);
        QCOMPARE(column(runJson({"state", "time-wait", "or", "state", "listen"}), state).size(), 3);
        QCOMPARE(column(runJson({"--state", "listen,established", "sport = " + m_port.toStdString()}), state)
                     .size(),
                 2);
        QCOMPARE(column(runJson({"family inet6"}), state).size(), 3);
        QCOMPARE(column(runJson({"dport " + m_port.toStdString() + " and not state established"}), state),
                 QStringList(QStringLiteral("time-wait")));
        QCOMPARE(run({"uid 4242"}).lines().last(), QStringLiteral("0 sockets"));
    }

    void localhostIsResolved()
    {
        QVERIFY(column(runJson({"--remote", "localhost:" + m_port.toStdString()}), QStringLiteral("remote"))
                    .size() == 2);
    }

    void help()
    {
        const Ran ran = run({"--help"});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.contains(QStringLiteral("--watch")) && ran.out.contains(QStringLiteral("last-ack")));
        for (const char *word :
             {"--process", "--udp", "--info", "--csv", "--close", "--yes", "FILTER", "--no-process"})
            QVERIFY2(ran.out.contains(QString::fromLatin1(word)), word);
        for (const QString &line : ran.lines())
            QVERIFY2(line.size() <= 110, qPrintable(line));
    }

    void wrongWordsAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QStringList &arguments, const char *word,
                            const char *expected) {
            QTest::newRow(name) << arguments << QString::fromUtf8(word) << QString::fromLatin1(expected);
        };
        const QString state = QStringLiteral("--state");
        const QString remote = QStringLiteral("--remote");
        row("option", {QStringLiteral("--colour")}, "“--colour”", "--state, --remote");
        row("word", {QStringLiteral("time-wait")}, "column 1: “time-wait”", "one of state, exclude");
        row("filter", {QStringLiteral("dport"), QStringLiteral("="), QStringLiteral("https")},
            "column 9: “https”", "0 to 65535");
        row("no process", {QStringLiteral("--process")}, "--process", "NAME");
        row("empty process", {QStringLiteral("--process=")}, "--process", "NAME");
        row("two formats", {QStringLiteral("--json"), QStringLiteral("--csv")}, "--csv", "one of them");
        row("csv for ever", {QStringLiteral("--csv"), QStringLiteral("--watch")}, "--watch", "one of them");
        row("close all", {QStringLiteral("--close"), QStringLiteral("--yes")}, "--close", "which sockets");
        row("close as JSON", {QStringLiteral("--close"), QStringLiteral("--json"), QStringLiteral("uid 1")},
            "--json", "--close is not for");
        row("yes alone", {QStringLiteral("--yes")}, "--yes", "--close");
        row("no process and filter", {QStringLiteral("--no-process"), QStringLiteral("pid 1")},
            "--no-process", "asks for processes");
        row("age", {QStringLiteral("age > 1s")}, "age", "--watch");
        row("state", {state, QStringLiteral("listen,waiting")}, "“waiting”", "established, syn-sent");
        row("empty state", {state, QStringLiteral("listen,")}, "“”", "established, syn-sent");
        row("no state", {state}, "--state", "STATE,...");
        row("no remote", {QStringLiteral("--json"), remote}, "--remote", "HOST[:PORT]");
        row("empty remote", {remote, QString()}, "“”", "HOST[:PORT]");
        row("port 0", {remote, QStringLiteral("127.0.0.1:0")}, "“0”", "1 to 65535");
        row("port 99999", {remote, QStringLiteral("127.0.0.1:99999")}, "“99999”", "1 to 65535");
        row("port -1", {remote, QStringLiteral("127.0.0.1:-1")}, "“-1”", "1 to 65535");
        row("port 80x", {remote, QStringLiteral("127.0.0.1:80x")}, "“80x”", "1 to 65535");
        row("no port", {remote, QStringLiteral("127.0.0.1:")}, "“”", "1 to 65535");
        row("open bracket", {remote, QStringLiteral("[::1")}, "“[::1”", "HOST[:PORT]");
        row("after bracket", {remote, QStringLiteral("[::1]80")}, "“[::1]80”", "HOST[:PORT]");
        row("no name", {remote, QStringLiteral("..")}, "“..”", "a name or an IP address");
        row("escape", {QStringLiteral("\x1b[2J")}, "“\\x1b[2J”", "one of state");
        row("option with escape", {QStringLiteral("--\x1b[2J")}, "“--\\x1b[2J”", "--state, --remote");
    }

    void wrongWordsAreNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, word);
        QFETCH(QString, expected);
        std::vector<std::string> words;
        for (const QString &argument : arguments)
            words.push_back(argument.toStdString());
        const Ran ran = run(words);
        QCOMPARE(ran.status, 64);
        QCOMPARE(ran.out, QString());
        QVERIFY2(ran.err.startsWith(QStringLiteral("lightfoot-cli sockets: ")), qPrintable(ran.err));
        QVERIFY2(ran.err.contains(word) && ran.err.contains(expected), qPrintable(ran.err));
        QCOMPARE(ran.err.count(QLatin1Char('\n')), 1);
    }

    void watchPrintsUntilInterrupted_data()
    {
        QTest::addColumn<bool>("json");
        QTest::newRow("text") << false;
        QTest::newRow("json") << true;
    }

    void watchPrintsUntilInterrupted()
    {
        QFETCH(bool, json);
        // The command takes the signal from its own thread; here it runs on a second one, so this one must
        // not have it.
        sigset_t signals;
        sigset_t before;
        sigemptyset(&signals);
        sigaddset(&signals, SIGINT);
        QCOMPARE(pthread_sigmask(SIG_BLOCK, &signals, &before), 0);
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        int status = -1;
        std::jthread command([&] {
            __gnu_cxx::stdio_filebuf<char> buffer(ends[1], std::ios::out);
            std::ostream out(&buffer);
            std::ostringstream err;
            std::vector<std::string> arguments{"--watch"};
            if (json)
                arguments.emplace_back("--json");
            status = runSocketsCommand(arguments, out, err);
        });
        __gnu_cxx::stdio_filebuf<char> buffer(ends[0], std::ios::in);
        std::istream in(&buffer);
        for (int i = 0; i < 2; ++i) {
            std::string line;
            std::getline(in, line);
            const QString text = QString::fromStdString(line);
            if (json)
                QVERIFY(QJsonDocument::fromJson(text.toUtf8()).object().contains(QStringLiteral("counts")));
            else
                QVERIFY2(
                    QRegularExpression(QStringLiteral("^\\d\\d:\\d\\d:\\d\\d 7 sockets: established 4, "))
                        .match(text)
                        .hasMatch(),
                    line.c_str());
        }
        pthread_kill(command.native_handle(), SIGINT);
        command.join();
        QCOMPARE(status, 0);
        QCOMPARE(pthread_sigmask(SIG_SETMASK, &before, nullptr), 0);
    }

    void stopsWhenNobodyReads()
    {
        std::ostringstream out;
        std::ostringstream err;
        out.setstate(std::ios::badbit);
        const std::vector<std::string> arguments{"--watch"};
        QCOMPARE(runSocketsCommand(arguments, out, err), 1);
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestSocketsCommand)
#include "tst_socketscommand.moc"
