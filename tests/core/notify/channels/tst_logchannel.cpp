// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "tests/core/notify/channels/channeltesting.h"
#include "tests/core/notify/channels/rsyslog.h"
#include "tests/servers/networknamespace.h"

#include <QTest>

#include <QRegularExpression>
#include <QTemporaryDir>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;
using Verdict = Delivery::Verdict;

namespace {

OptionMap systemLog(const std::string &host, const std::string &network)
{
    return {{"file", std::string("syslog")}, {"host", host}, {"network", network}};
}

} // namespace

class TestLogChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void line();
    void fileIsOursAloneAndGrows();
    void movedAway();
    void noFolder();
    void notWritable();
    void hostileLine();
    void systemLog_data();
    void systemLog();
    void hostileSystemLog_data();
    void hostileSystemLog();
    void streamSocket();
    void nobodyListens_data();
    void nobodyListens();
    void refusals_data();
    void refusals();

private:
    std::string path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }
    QByteArray contentOf(const std::string &name) const;

    QTemporaryDir m_folder;
    Rsyslog m_rsyslog;
    std::size_t m_logged = 0;
};

QByteArray TestLogChannel::contentOf(const std::string &name) const
{
    QFile file(QString::fromStdString(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestLogChannel::initTestCase()
{
    QVERIFY2(m_rsyslog.start(), m_rsyslog.error().c_str());
}

void TestLogChannel::line()
{
    QCOMPARE(deliver(logChannel, {{"file", path("line")}}, plainNotification()).verdict, Verdict::Sent);
    QCOMPARE(
        contentOf(path("line")),
        QByteArray("2026-11-27T18:04:12Z probe-host Lightfoot warning title=\"api-1 is down: connection "
                   "refused\"; name=\"api-1\"; status=\"down\"; endpoint=\"10.0.0.5:443\"; time=\"2026-11-27 "
                   "18:04:12 UTC\"; message=\"10.0.0.5:443 refuses connections. Down for 4 min 12 s.\"\n"));
}

void TestLogChannel::fileIsOursAloneAndGrows()
{
    const auto channel = channelOf(logChannel, {{"file", path("grows")}});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Sent);
    QCOMPARE(contentOf(path("grows")).count('\n'), 3);
    struct stat status{};
    QCOMPARE(::stat(path("grows").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
    // Other rights that somebody gave stay.
    QCOMPARE(::chmod(path("grows").c_str(), 0640), 0);
    QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Sent);
    QCOMPARE(::stat(path("grows").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0640U);
}

void TestLogChannel::movedAway()
{
    const auto channel = channelOf(logChannel, {{"file", path("moves")}});
    QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Sent);
    QVERIFY(QFile::rename(QString::fromStdString(path("moves")), QString::fromStdString(path("moves.1"))));
    QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Sent);
    QCOMPARE(contentOf(path("moves")).count('\n'), 1);
    QCOMPARE(contentOf(path("moves.1")).count('\n'), 1);
}

void TestLogChannel::noFolder()
{
    const Delivery delivery = deliver(logChannel, {{"file", path("none/log")}}, plainNotification());
    QCOMPARE(delivery.verdict, Verdict::Refused);
    QCOMPARE(toEnglish(delivery.reason), "there is no folder for the file " + path("none/log"));
}

void TestLogChannel::notWritable()
{
    const Delivery folder = deliver(logChannel, {{"file", path(".")}}, plainNotification());
    QCOMPARE(folder.verdict, Verdict::Refused);
    QVERIFY(toEnglish(folder.reason).ends_with(": Is a directory"));
    const Delivery full = deliver(logChannel, {{"file", std::string("/dev/full")}}, plainNotification());
    QCOMPARE(full.verdict, Verdict::Retry);
    QVERIFY(toEnglish(full.reason).ends_with(": No space left on device"));
    // A pipe without a reader does not hold anybody up.
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
    QCOMPARE(deliver(logChannel, {{"file", path("pipe")}}, plainNotification()).verdict, Verdict::Retry);
}

void TestLogChannel::hostileLine()
{
    for (const Notification &notification : {hostileNotification(), hugeNotification()}) {
        const std::string file = path(notification.title.size() > 50'000 ? "huge" : "hostile");
        QCOMPARE(deliver(logChannel, {{"file", file}}, notification).verdict, Verdict::Sent);
        const QByteArray content = contentOf(file);
        QCOMPARE(content.count('\n'), 1);
        QVERIFY(content.size() < 20'000);
        QVERIFY(isUtf8(content.toStdString()));
        static const QRegularExpression grammar(
            QStringLiteral(R"(^\S+ probe-host Lightfoot warning ([a-z]+="(\\["\\]|[^"\\])*"(; |\n$))+)"));
        QVERIFY2(grammar.match(QString::fromUtf8(content)).capturedLength() ==
                     QString::fromUtf8(content).size(),
                 content.constData());
    }
}

void TestLogChannel::systemLog_data()
{
    QTest::addColumn<QByteArray>("network");
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("udp") << QByteArray("udp") << QByteArray("imudp");
    QTest::newRow("tcp") << QByteArray("tcp") << QByteArray("imtcp");
    QTest::newRow("unix") << QByteArray("unix") << QByteArray("imuxsock");
}

void TestLogChannel::systemLog()
{
    QFETCH(QByteArray, network);
    QFETCH(QByteArray, input);
    OptionMap options =
        ::systemLog(network == "unix" ? m_rsyslog.socket() : m_rsyslog.address(), network.toStdString());
    options["facility"] = std::string("local3");
    const Delivery delivery = deliver(logChannel, options, plainNotification());
    QVERIFY2(delivery.verdict == Verdict::Sent, toEnglish(delivery.reason).c_str());
    const std::vector<LoggedMessage> messages = m_rsyslog.messages(++m_logged);
    QCOMPARE(messages.size(), m_logged);
    const LoggedMessage &last = messages.back();
    QCOMPARE(QByteArray::fromStdString(last.input), input);
    QCOMPARE(last.priority, 19 * 8 + 3);
    QCOMPARE(last.time, std::string("2026-11-27T18:04:12Z"));
    QCOMPARE(last.host, std::string("probe-host"));
    QCOMPARE(last.sender, std::string("Lightfoot"));
    QCOMPARE(last.process, std::to_string(::getpid()));
    QCOMPARE(last.id, std::string("down"));
    QVERIFY2(last.data.starts_with("[lightfoot@32473 id=\"n-4711\" thread=\"t-42\" event=\"down\" "),
             last.data.c_str());
    QCOMPARE(last.text,
             std::string("api-1 is down: connection refused | 10.0.0.5:443 refuses connections. Down for "
                         "4 min 12 s."));
}

void TestLogChannel::hostileSystemLog_data()
{
    systemLog_data();
}

void TestLogChannel::hostileSystemLog()
{
    QFETCH(QByteArray, network);
    const OptionMap options =
        ::systemLog(network == "unix" ? m_rsyslog.socket() : m_rsyslog.address(), network.toStdString());
    QCOMPARE(deliver(logChannel, options, hostileNotification()).verdict, Verdict::Sent);
    QCOMPARE(deliver(logChannel, options, hugeNotification()).verdict, Verdict::Sent);
    // Two messages and no more: nothing in them began another one, nothing was lost in the structured data.
    m_logged += 2;
    const std::vector<LoggedMessage> messages = m_rsyslog.messages(m_logged);
    QCOMPARE(messages.size(), m_logged);
    const LoggedMessage &hostile = messages.at(m_logged - 2);
    QVERIFY(hostile.data.find("target=\"\\\"quotes\\\" 'single' \\\\back") != std::string::npos);
    QVERIFY(hostile.data.ends_with("\"]"));
    QVERIFY(hostile.text.find("\"quotes\" 'single' \\back") != std::string::npos);
    QVERIFY(hostile.text.find("😀") != std::string::npos);
}

// Logs that take lines instead of datagrams.
void TestLogChannel::streamSocket()
{
    const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
    std::ranges::copy(path("stream"), address.sun_path);
    QCOMPARE(::bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    QCOMPARE(::listen(listener, 1), 0);
    QCOMPARE(deliver(logChannel, ::systemLog(path("stream"), "unix"), plainNotification()).verdict,
             Verdict::Sent);
    const int accepted = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
    QByteArray text(16'384, '\0');
    text.resize(::read(accepted, text.data(), 16'384));
    ::close(accepted);
    ::close(listener);
    QVERIFY(text.startsWith("<27>1 2026-11-27T18:04:12Z ") && text.endsWith("12 s.\n"));
}

void TestLogChannel::nobodyListens_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("network");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("udp") << QByteArray("127.0.0.1:1") << QByteArray("udp")
                         << QByteArray("the system log 127.0.0.1:1 takes no message: Connection refused");
    QTest::newRow("tcp") << QByteArray("127.0.0.1:1") << QByteArray("tcp")
                         << QByteArray("the system log 127.0.0.1:1 takes no message: Connection refused");
    QTest::newRow("unix")
        << QByteArray("/nowhere/log") << QByteArray("unix")
        << QByteArray("the system log at /nowhere/log takes no message: No such file or directory");
    QTest::newRow("long") << QByteArray("/") + QByteArray(200, 'x') << QByteArray("unix")
                          << "the system log at /" + QByteArray(200, 'x') +
                                 " takes no message: File name too long";
}

void TestLogChannel::nobodyListens()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, network);
    QFETCH(QByteArray, said);
    const Delivery delivery =
        deliver(logChannel, ::systemLog(host.toStdString(), network.toStdString()), plainNotification());
    QCOMPARE(delivery.verdict, Verdict::Retry);
    QCOMPARE(QByteArray::fromStdString(toEnglish(delivery.reason)), said);
}

void TestLogChannel::refusals_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("network");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *host, const char *network, const char *said) {
        QTest::addRow("%s, %s", host, network) << QByteArray(host) << QByteArray(network) << QByteArray(said);
    };
    row("", "", "");
    row("", "unix", "");
    row("/dev/log", "", "");
    row("log.example.com", "", "");
    row("log.example.com", "TCP", "");
    row("[::1]:514", "udp", "");
    row("::1", "udp", "");
    row("", "udp", "host is missing");
    row("log:0", "udp", "host: expected host:port");
    row("log:x", "udp", "host: expected host:port");
    row("log:99999", "tcp", "host: expected host:port");
    row(":514", "tcp", "host: expected host:port");
    row("a b:514", "tcp", "host: expected host:port");
    row("log:514", "unix", "host: expected the path of a socket");
    row("log:514", "carrier", "network: expected one of udp, tcp, unix, got “carrier”");
}

void TestLogChannel::refusals()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, network);
    QFETCH(QByteArray, said);
    QCOMPARE(QByteArray::fromStdString(
                 refusal(logChannel, ::systemLog(host.toStdString(), network.toStdString()))),
             said);
    QCOMPARE(refusal(logChannel, {}), std::string("file is missing"));
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestLogChannel)
#include "tst_logchannel.moc"
