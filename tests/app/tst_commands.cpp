// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <thread>

using namespace lightfoot::test;

namespace {

struct Run
{
    int code = -1;
    QByteArray out;
    QByteArray error;
};

Run cli(const QStringList &arguments, const QString &before = {})
{
    QProcess process;
    if (before.isEmpty())
        process.start(QStringLiteral(LIGHTFOOT_CLI), arguments);
    else
        process.start(QStringLiteral("sh"),
                      QStringList{QStringLiteral("-c"), before + QStringLiteral("; exec \"$0\" \"$@\""),
                                  QStringLiteral(LIGHTFOOT_CLI)} +
                          arguments);
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonObject lastLine(const QByteArray &text)
{
    return QJsonDocument::fromJson(text.trimmed().split('\n').last()).object();
}

} // namespace

// The command line as scripts see it: exit codes, JSON names, messages.
class TestCommands : public QObject
{
    Q_OBJECT

    static QString write(const QTemporaryDir &folder, const QByteArray &text)
    {
        QFile file(folder.filePath(QStringLiteral("list.yaml")));
        if (file.open(QFile::WriteOnly))
            file.write(text);
        return file.fileName();
    }

    // Endpoints that must answer within 900 ms, once a second, each at an address of its own.
    static QByteArray manyUrls(int count, std::uint16_t port)
    {
        QByteArray text = "settings:\n  probe: {interval: 1s, timeout: 900ms}\nhttp:\n";
        for (int i = 0; i < count; ++i)
            text += QStringLiteral("  - {name: e%1, url: 'http://127.1.%2.%3:%4/'}\n")
                        .arg(i)
                        .arg(i / 200)
                        .arg(i % 200 + 1)
                        .arg(port)
                        .toUtf8();
        return text;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void exitCodes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const QStringList &arguments, int code, const char *says) {
            QTest::newRow(name) << arguments << code << QByteArray(says);
        };
        row("no command", {}, 64, "Commands:");
        row("help", {QStringLiteral("--help")}, 0, "");
        row("version", {QStringLiteral("--version")}, 0, "");
        row("unknown command", {QStringLiteral("dance")}, 64, "dance");
        row("probe nothing", {QStringLiteral("probe")}, 64, "expected a target");
        row("probe port 99999", {QStringLiteral("probe"), QStringLiteral("127.0.0.1:99999")}, 64, "65535");
        row("probe unknown scheme", {QStringLiteral("probe"), QStringLiteral("gopher://x/")}, 64, "gopher");
        row("probe unknown kind",
            {QStringLiteral("probe"), QStringLiteral("--kind"), QStringLiteral("x"), QStringLiteral("a:1")},
            64, "no kind of probe");
        row("probe wrong timeout",
            {QStringLiteral("probe"), QStringLiteral("--timeout"), QStringLiteral("5"),
             QStringLiteral("a:1")},
            64, "not a duration");
        row("probe refused", {QStringLiteral("probe"), QStringLiteral("127.0.0.1:1")}, 1, "");
        row("run nothing", {QStringLiteral("run")}, 64, "--list");
        row("run no such list",
            {QStringLiteral("run"), QStringLiteral("--list"), QStringLiteral("/no/such/list")}, 64,
            "/no/such/list");
        row("run negative time",
            {QStringLiteral("run"), QStringLiteral("--demo"), QStringLiteral("--for"), QStringLiteral("-1s")},
            64, "not positive");
        row("run tiny interval",
            {QStringLiteral("run"), QStringLiteral("--demo"), QStringLiteral("--interval"),
             QStringLiteral("1ms")},
            64, "100ms");
        row("run workers",
            {QStringLiteral("run"), QStringLiteral("--demo"), QStringLiteral("--workers"),
             QStringLiteral("0")},
            64, "1 to 256");
        row("run summary",
            {QStringLiteral("run"), QStringLiteral("--demo"), QStringLiteral("--summary"),
             QStringLiteral("xml")},
            64, "text or json");
        row("run data is a file",
            {QStringLiteral("run"), QStringLiteral("--demo"), QStringLiteral("--data"),
             QStringLiteral("/dev/null")},
            64, "data directory");
        row("unknown option",
            {QStringLiteral("run"), QStringLiteral("--http"), QStringLiteral("127.0.0.1:1")}, 64, "http");
        row("sockets", {QStringLiteral("sockets")}, 0, "");
        row("sockets wrong state",
            {QStringLiteral("sockets"), QStringLiteral("--state"), QStringLiteral("asleep")}, 64, "asleep");
        row("list nothing", {QStringLiteral("list")}, 64, "");
    }

    void exitCodes()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        const Run run = cli(arguments);
        QCOMPARE(run.code, code);
        QVERIFY2(run.error.contains(says), run.error.constData());
        QVERIFY(code == 64 ? run.out.isEmpty() : true);
    }

    void helpNamesOnlyWhatIsBuilt()
    {
        const QByteArray help = cli({QStringLiteral("--help")}).out;
        for (const char *command : {"probe", "run", "sockets", "plan", "doctor", "why", "list"})
            QVERIFY(help.contains(command));
        for (const char *later : {"web", "report"})
            QVERIFY(!help.contains(later));
        QVERIFY(cli({QStringLiteral("run"), QStringLiteral("--help")})
                    .out.startsWith("Usage: lightfoot-cli run [options]"));
        QVERIFY(!cli({QStringLiteral("run"), QStringLiteral("--help")}).out.contains("--http"));
    }

    void probeTellsPhasesAsJson()
    {
        const ScriptedServer server(answer(httpOk("hello")));
        const QString host = QStringLiteral("127.0.0.1:%1").arg(server.port());
        const Run tcp = cli({QStringLiteral("probe"), QStringLiteral("--json"), host});
        QCOMPARE(tcp.code, 0);
        const QJsonObject object = lastLine(tcp.out);
        QCOMPARE(object[QStringLiteral("outcome")].toString(), QStringLiteral("up"));
        QCOMPARE(object[QStringLiteral("kind")].toString(), QStringLiteral("tcp"));
        QCOMPARE(object[QStringLiteral("closing")].toString(), QStringLiteral("we-reset"));
        QVERIFY(object[QStringLiteral("phases")].toObject().contains(QStringLiteral("connect_us")));
        const Run http =
            cli({QStringLiteral("probe"), QStringLiteral("http://") + host + QStringLiteral("/")});
        QCOMPARE(http.code, 0);
        QVERIFY(http.out.contains("first-byte"));
    }

    void runSumsUp()
    {
        QTemporaryDir folder;
        const ScriptedServer server(silent());
        const QString list =
            write(folder,
                  QByteArray("tcp:\n  - name: a\n    host: 127.0.0.1:") + QByteArray::number(server.port()) +
                      "\n    interval: 100ms\n  - name: b\n    host: 127.0.0.1:1\n    interval: 100ms\n");
        const Run run = cli({QStringLiteral("run"), QStringLiteral("--list"), list, QStringLiteral("--for"),
                             QStringLiteral("5s"), QStringLiteral("--summary"), QStringLiteral("json"),
                             QStringLiteral("--data"), folder.filePath(QStringLiteral("data"))});
        QCOMPARE(run.code, 0);
        const QJsonObject summary = lastLine(run.out);
        for (const char *key : {"endpoints", "probes", "up", "down", "unknown", "not_measured", "rate_per_s",
                                "cpu_us_per_probe", "peak_rss_kib", "p50_us", "p99_us", "late_p99_us",
                                "time_wait_left", "seconds"})
            QVERIFY2(summary.contains(QLatin1String(key)), key);
        QCOMPARE(summary[QStringLiteral("endpoints")].toInt(), 2);
        QCOMPARE(summary[QStringLiteral("time_wait_left")].toInt(), 0);
        QVERIFY(summary[QStringLiteral("up")].toInt() >= 5);
        QVERIFY(summary[QStringLiteral("down")].toInt() >= 5);
        QVERIFY(run.error.contains("refused"));
    }

    // Whom nobody could tell, and why: also of a message that was decided in the last moment.
    void undeliveredIsSaid()
    {
        QTemporaryDir folder;
        const ScriptedServer service(answerWith([](const std::string &) {
            std::this_thread::sleep_for(std::chrono::milliseconds(3200)); // all else has ended by then
            Reply reply;
            reply.bytes = "HTTP/1.1 400 Bad Request\r\nContent-Length: 7\r\n\r\nT0KEN?\x1b";
            return reply;
        }));
        const QByteArray list = "tcp:\n  - {name: a, host: '127.0.0.1:1', interval: 300ms}\n"
                                "notify:\n  http:\n    - name: ops\n      url: http://127.0.0.1:" +
                                QByteArray::number(service.port()) +
                                "/\n      headers: [{name: Authorization, value: T0KEN}]\n";
        const Run run = cli({QStringLiteral("run"), QStringLiteral("--list"), write(folder, list),
                             QStringLiteral("--for"), QStringLiteral("500ms"), QStringLiteral("--summary"),
                             QStringLiteral("json")});
        QCOMPARE(run.code, 0);
        QVERIFY2(run.error.count("lightfoot-cli run: not delivered to http/ops: a") == 1,
                 run.error.constData());
        QVERIFY2(run.error.contains("answered with status 400"), run.error.constData());
        QVERIFY2(run.error.count("lightfoot-cli run: without --data ") == 1, run.error.constData());
        QVERIFY(!run.error.contains("T0KEN") && !run.error.contains('\x1b'));
    }

    void withoutResetTheSummarySaysSo()
    {
        QTemporaryDir folder;
        const ScriptedServer server(silent());
        const QString list = write(folder, QByteArray("tcp:\n  - name: a\n    host: 127.0.0.1:") +
                                               QByteArray::number(server.port()) +
                                               "\n    interval: 100ms\n    nolinger: true\n");
        const Run run = cli({QStringLiteral("run"), QStringLiteral("--list"), list, QStringLiteral("--for"),
                             QStringLiteral("5s"), QStringLiteral("--summary"), QStringLiteral("json")});
        QVERIFY(lastLine(run.out)[QStringLiteral("time_wait_left")].toInt() >= 5);
    }

    void interruptedItSumsUpAllTheSame()
    {
        QProcess process;
        process.start(QStringLiteral(LIGHTFOOT_CLI), {QStringLiteral("run"), QStringLiteral("--demo")});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 30'000); // the first that is down: it probes
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(15'000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains("left behind by us: 0 TIME_WAIT"));
    }

    void aChangedListIsReadAgain()
    {
        QTemporaryDir folder;
        const ScriptedServer server(silent());
        const QByteArray before = "tcp:\n  - name: a\n    interval: 100ms\n    host: 127.0.0.1:" +
                                  QByteArray::number(server.port()) + '\n';
        const QString list = write(folder, before);
        QProcess process;
        process.start(QStringLiteral(LIGHTFOOT_CLI),
                      {QStringLiteral("run"), QStringLiteral("--list"), list, QStringLiteral("--for"),
                       QStringLiteral("15s"), QStringLiteral("--summary"), QStringLiteral("json")});
        QVERIFY(process.waitForStarted());
        // It has read the list, and for a second at least has had the time to watch it.
        QTRY_VERIFY_WITH_TIMEOUT(server.counters().accepted >= 15, 30'000);
        write(folder, before + "  - name: b\n    host: 127.0.0.1:2\n");
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(lastLine(process.readAllStandardOutput())[QStringLiteral("endpoints")].toInt(), 2);
        QVERIFY(process.readAllStandardError().contains("The list changed: 2 endpoints."));
    }

    // Our own limit is said, and is nobody's fault.
    void fewDescriptors()
    {
        QTemporaryDir folder;
        Script script = silent();
        script.addresses = {"0.0.0.0"};
        script.waitFor = WaitFor::RequestHead;
        const ScriptedServer server(script);
        const QByteArray text = manyUrls(1000, server.port());
        const Run run = cli({QStringLiteral("run"), QStringLiteral("--list"), write(folder, text),
                             QStringLiteral("--for"), QStringLiteral("3s")},
                            QStringLiteral("ulimit -n 256"));
        QCOMPARE(run.code, 0);
        QVERIFY2(run.out.contains("probes were not measured: this machine allows"), run.out.constData());
        QVERIFY(!run.out.contains("local-resource 0"));
        QVERIFY(run.out.contains("left behind by us: 0 TIME_WAIT"));
    }

    // The places that silent endpoints held are free again as soon as they answer.
    void fewDescriptorsAndTheFaultEnds()
    {
        QTemporaryDir folder;
        const auto healthy = std::chrono::steady_clock::now() + std::chrono::seconds(4);
        Script script = answerWith([healthy](const std::string &) {
            Reply reply;
            if (std::chrono::steady_clock::now() < healthy)
                reply.ending = Ending::Hold;
            else
                reply.bytes = httpOk("well again");
            return reply;
        });
        script.addresses = {"0.0.0.0"};
        const ScriptedServer server(script);
        const QStringList run{
            QStringLiteral("run"),   QStringLiteral("--list"), write(folder, manyUrls(500, server.port())),
            QStringLiteral("--for"), QStringLiteral("10s"),    QStringLiteral("--summary"),
            QStringLiteral("json")};
        const Run done = cli(run, QStringLiteral("ulimit -n 256"));
        QCOMPARE(done.code, 0);
        const QJsonObject summary = lastLine(done.out);
        QVERIFY2(summary.value(QLatin1String("not_measured")).toInt() > 0, done.out.constData());
        // Six seconds of 500 a second, with room for the machine's noise.
        QVERIFY2(summary.value(QLatin1String("up")).toInt() > 2000, done.out.constData());
        QCOMPARE(summary.value(QLatin1String("time_wait_left")).toInt(-1), 0);
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestCommands)
#include "tst_commands.moc"
