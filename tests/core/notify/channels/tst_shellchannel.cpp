// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "core/notify/transport/httptransport.h"
#include "tests/core/notify/channels/channeltesting.h"

#include <QTest>

#include <QTemporaryDir>

#include <csignal>
#include <nlohmann/json.hpp>
#include <thread>

using namespace lightfoot;
using namespace lightfoot::test;
using Verdict = Delivery::Verdict;

namespace {

// A command of the shell, which every machine has.
OptionMap shell(const std::string &script, OptionMap more = {})
{
    more.emplace("cmd", std::string("/bin/sh"));
    more.emplace("args", std::vector<std::string>{"-c", script});
    return more;
}

QByteArray reasonOf(const Delivery &delivery)
{
    return QByteArray::fromStdString(toEnglish(delivery.reason));
}

bool isZombie(pid_t process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(") Z ");
}

} // namespace

class TestShellChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void variables();
    void csv();
    void standardInputCanBeOpenedAgain();
    void severalEndpoints();
    void environment();
    void argumentsAreNotTouched();
    void hostile();
    void huge();
    void exitCodes();
    void timeOutKillsTheGroup();
    void whatIsLeftBehindGoesOn();
    void cancelled();
    void muchOutput();
    void cannotBeStarted();
    void inputNobodyReads();
    void refusals();

private:
    // What a command wrote into the file "$OUT".
    QByteArray outputOf(const std::string &script, const Notification &notification, OptionMap more = {});
    std::string path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }

    QTemporaryDir m_folder;
};

QByteArray TestShellChannel::outputOf(const std::string &script, const Notification &notification,
                                      OptionMap more)
{
    auto variables = optionOr(more, "env", std::vector<std::string>());
    variables.push_back("OUT=" + path("out"));
    more["env"] = variables;
    const Delivery delivery = deliver(shellChannel, shell("exec >\"$OUT\"; " + script, more), notification);
    if (delivery.verdict != Verdict::Sent)
        return "not sent: " + reasonOf(delivery);
    QFile file(QString::fromStdString(path("out")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no output");
}

void TestShellChannel::variables()
{
    const QByteArray output = outputOf("env | grep -E '^(EASEPROBE|LIGHTFOOT)_' | sort", plainNotification());
    for (const char *line :
         {"EASEPROBE_TYPE=Status", "EASEPROBE_TITLE=api-1 is down: connection refused",
          "EASEPROBE_NAME=api-1", "EASEPROBE_ENDPOINT=10.0.0.5:443", "EASEPROBE_STATUS=down",
          "EASEPROBE_TIMESTAMP=1795802652000", "EASEPROBE_TIME=2026-11-27 18:04:12 UTC",
          "EASEPROBE_RTT=12000000", "EASEPROBE_MESSAGE=connection refused", "LIGHTFOOT_EVENT=down",
          "LIGHTFOOT_ID=n-4711", "LIGHTFOOT_THREAD=t-42", "LIGHTFOOT_COUNT=1"})
        QVERIFY2(output.split('\n').contains(line), output.constData());
    const nlohmann::json json =
        nlohmann::json::parse(outputOf("printf %s \"$EASEPROBE_JSON\"", plainNotification()).toStdString());
    QVERIFY((json == nlohmann::json{{"name", "api-1 is down: connection refused"},
                                    {"endpoint", "10.0.0.5:443"},
                                    {"time", "2026-11-27T18:04:12Z"},
                                    {"timestamp", 1'795'802'652'000},
                                    {"rtt", 12'000'000},
                                    {"status", "down"},
                                    {"prestatus", "up"},
                                    {"message", "connection refused"}}));
}

void TestShellChannel::csv()
{
    const QByteArray expected =
        "Title,Name,Endpoint,Status,PreStatus,RoundTripTime,Time,Timestamp,Message\n"
        "api-1 is down: connection refused,api-1,10.0.0.5:443,down,up,12000000,2026-11-27 18:04:12 "
        "UTC,1795802652000,"
        "connection refused\n";
    QCOMPARE(outputOf("cat", plainNotification()), expected);
    QCOMPARE(outputOf("printf %s \"$EASEPROBE_CSV\"", plainNotification()), expected);
    Notification quoted = plainNotification();
    quoted.subjects.front().name = "a,\"b\"\nc";
    quoted.subjects.front().target = " x";
    QVERIFY(outputOf("cat", quoted).contains(",\"a,\"\"b\"\"\nc\",\" x\",down,"));
    QVERIFY(outputOf("cat", plainNotification(NotificationKind::Recovered)).contains(",down,down,"));
}

// As EaseProbe's own example does.
void TestShellChannel::standardInputCanBeOpenedAgain()
{
    QVERIFY(outputOf("cat /dev/stdin", plainNotification()).startsWith("Title,Name,"));
}

void TestShellChannel::severalEndpoints()
{
    QCOMPARE(outputOf("cat", incidentNotification()).count('\n'), 21);
    QVERIFY(outputOf("echo \"$EASEPROBE_NAME\"", incidentNotification()).startsWith("api-1, api-2, "));
    QCOMPARE(outputOf("echo \"$LIGHTFOOT_COUNT $LIGHTFOOT_CAUSE\"", incidentNotification()),
             QByteArray("25 the gateway 10.0.0.1\n"));
    Notification none = plainNotification(NotificationKind::Blind);
    none.subjects.clear();
    none.count = 0;
    QCOMPARE(outputOf("echo \"[$EASEPROBE_NAME$EASEPROBE_ENDPOINT] $EASEPROBE_STATUS\"", none),
             QByteArray("[] unknown\n"));
}

void TestShellChannel::environment()
{
    qputenv("LIGHTFOOT_TEST_INHERITED", "yes");
    const std::string script = "echo \"$LIGHTFOOT_TEST_INHERITED|$OWN|$EASEPROBE_NAME\"";
    OptionMap own{{"env", std::vector<std::string>{"OWN=a=b c", "EASEPROBE_NAME=mine"}}};
    QCOMPARE(outputOf(script, plainNotification(), own), QByteArray("yes|a=b c|mine\n"));
    own["clean_env"] = true;
    QCOMPARE(outputOf(script, plainNotification(), own), QByteArray("|a=b c|mine\n"));
    qunsetenv("LIGHTFOOT_TEST_INHERITED");
}

void TestShellChannel::argumentsAreNotTouched()
{
    OptionMap options =
        shell("printf '%s\\n' \"$@\" >\"$OUT\"", {{"env", std::vector<std::string>{"OUT=" + path("out")}}});
    options["args"] = std::vector<std::string>{
        "-c", "printf '[%s]' \"$@\" >\"$OUT\"", "sh", "a b", "$HOME", "", "*", "`id`"};
    QCOMPARE(deliver(shellChannel, options, plainNotification()).verdict, Verdict::Sent);
    QFile file(QString::fromStdString(path("out")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("[a b][$HOME][][*][`id`]"));
}

void TestShellChannel::hostile()
{
    Notification notification = hostileNotification();
    notification.subjects.front().name =
        "$(touch " + path("gotcha") + ")`touch " + path("gotcha") + "`; touch " + path("gotcha");
    const QByteArray name = outputOf("printf %s \"$EASEPROBE_NAME\"", notification);
    QCOMPARE(name, QByteArray::fromStdString(notification.subjects.front().name));
    QVERIFY(!QFile::exists(QString::fromStdString(path("gotcha"))));
    const QByteArray reason = outputOf("printf %s \"$EASEPROBE_MESSAGE\"", notification);
    QVERIFY(reason.contains("$(id) ${HOME}") && !reason.contains('\x1b') && !reason.contains('\r'));
    QVERIFY(isUtf8(reason.toStdString()));
    QVERIFY(nlohmann::json::accept(
        outputOf("printf %s \"$EASEPROBE_JSON\"", hostileNotification()).toStdString()));
}

void TestShellChannel::huge()
{
    Notification notification = incidentNotification();
    for (NotificationSubject &subject : notification.subjects)
        subject.reason = hugeNotification().title;
    const QByteArray output = outputOf("cat", notification);
    QVERIFY(output.size() > 40'000 && output.size() <= 96 * 1024);
    QVERIFY(output.endsWith("…\n"));
}

void TestShellChannel::exitCodes()
{
    const Delivery silent = deliver(shellChannel, shell("exit 3"), plainNotification());
    QCOMPARE(silent.verdict, Verdict::Retry);
    QCOMPARE(reasonOf(silent), QByteArray("the command ended with exit code 3"));
    const Delivery said = deliver(
        shellChannel, shell("echo one; printf 'no \\033[31m modem\\n\\n' >&2; exit 1"), plainNotification());
    QCOMPARE(reasonOf(said), QByteArray("the command ended with exit code 1 and said: no \\x1b[31m modem"));
    const Delivery killed = deliver(shellChannel, shell("kill -9 $$"), plainNotification());
    QCOMPARE(killed.verdict, Verdict::Retry);
    QCOMPARE(reasonOf(killed), QByteArray("the command was ended by signal 9"));
}

void TestShellChannel::timeOutKillsTheGroup()
{
    const std::string script = "sleep 300 & echo $! >'" + path("child") + "'; wait";
    const Delivery delivery =
        deliver(shellChannel, shell(script), plainNotification(), std::chrono::milliseconds(700));
    QCOMPARE(delivery.verdict, Verdict::Retry);
    QCOMPARE(reasonOf(delivery), QByteArray("the command did not end within 700 ms and was killed"));
    QFile file(QString::fromStdString(path("child")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const pid_t child = file.readAll().trimmed().toInt();
    QVERIFY(child > 1);
    // Whoever inherits it reaps it at some time.
    QTRY_VERIFY(::kill(child, 0) != 0 || isZombie(child));
}

void TestShellChannel::whatIsLeftBehindGoesOn()
{
    // A background job holds the output open; nobody waits for it, and it is not killed.
    const std::string script = "(sleep 0.3; echo done >'" + path("later") + "') &";
    QCOMPARE(deliver(shellChannel, shell(script), plainNotification()).verdict, Verdict::Sent);
    QTRY_VERIFY(QFile::exists(QString::fromStdString(path("later"))));
}

void TestShellChannel::cancelled()
{
    const std::unique_ptr<Channel> channel =
        channelOf(shellChannel, shell("touch '" + path("started") + "'; sleep 300"));
    HttpTransport transport;
    const ChannelClock clock;
    std::atomic<bool> cancelled{false};
    std::thread canceller([&] {
        while (!QFile::exists(QString::fromStdString(path("started"))))
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        cancelled = true;
    });
    const Delivery delivery = channel->send(
        plainNotification(), {"t", "x"},
        {.http = transport, .clock = clock, .timeout = std::chrono::seconds(60), .cancelled = cancelled});
    canceller.join();
    QCOMPARE(delivery.verdict, Verdict::Retry);
    QCOMPARE(reasonOf(delivery), QByteArray("given up, since the program ends"));
}

void TestShellChannel::muchOutput()
{
    const Delivery delivery =
        deliver(shellChannel, shell("head -c 3000000 /dev/zero | tr '\\0' x; exit 4"), plainNotification());
    QVERIFY(reasonOf(delivery).startsWith("the command ended with exit code 4 and said: xxx"));
    QVERIFY(reasonOf(delivery).size() < 400);
}

void TestShellChannel::cannotBeStarted()
{
    const Delivery missing =
        deliver(shellChannel, {{"cmd", std::string("no-such-program-here")}}, plainNotification());
    QCOMPARE(missing.verdict, Verdict::Refused);
    QCOMPARE(reasonOf(missing),
             QByteArray("“no-such-program-here” could not be started: No such file or directory"));
    const Delivery folder =
        deliver(shellChannel, {{"cmd", m_folder.path().toStdString()}}, plainNotification());
    QCOMPARE(folder.verdict, Verdict::Refused);
    QVERIFY(reasonOf(folder).endsWith(": Permission denied"));
}

void TestShellChannel::inputNobodyReads()
{
    QCOMPARE(deliver(shellChannel, {{"cmd", std::string("true")}}, hugeNotification()).verdict,
             Verdict::Sent);
}

void TestShellChannel::refusals()
{
    QCOMPARE(refusal(shellChannel, {}), std::string("cmd is missing"));
    QCOMPARE(refusal(shellChannel, {{"cmd", std::string("a\0b", 3)}}),
             std::string("cmd: must not hold a NUL character"));
    QCOMPARE(refusal(shellChannel, shell(std::string("a\0b", 3))),
             std::string("args: must not hold a NUL character"));
    OptionMap options = shell("true", {{"env", std::vector<std::string>{"A=b", "hunter2"}}});
    QCOMPARE(refusal(shellChannel, options), std::string("env: expected NAME=value in entry 2"));
    options["env"] = std::vector<std::string>{"=x"};
    QCOMPARE(refusal(shellChannel, options), std::string("env: expected NAME=value in entry 1"));
    QCOMPARE(refusal(shellChannel, shell(std::string(70'000, 'x'))),
             std::string("cmd, args and env: longer than 65536 bytes together"));
}

QTEST_GUILESS_MAIN(TestShellChannel)
#include "tst_shellchannel.moc"
