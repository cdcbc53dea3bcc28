// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The format in which a machine answers, without a machine; and the command, with this machine's shell.
#include "tests/core/probers/host/hosttarget.h"

#include <QTest>

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <random>
#include <sys/stat.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

const QByteArray whole = "lightfoot-host 1\n"
                         "cpu  1000 0 500 8000 500 0 0 0 300 0\n"
                         "cores 4\n"
                         "load 2.00 1.00 0.50 1/100 4242\n"
                         "MemTotal:       8000 kB\nMemFree:        1000 kB\nMemAvailable:   6000 kB\n"
                         "Buffers:        100 kB\nCached:         900 kB\n"
                         "disk 1 /dev/vda1 1000 600 300 67% /\n"
                         "disk 2 -\n"
                         "cpu  1060 0 515 8020 505 0 0 0 300 0\n"
                         "end\n";

} // namespace

class TestHostAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void reads();
    void tolerates_data();
    void tolerates();
    void refuses_data();
    void refuses();
    void cpu_data();
    void cpu();
    void disks_data();
    void disks();
    void oldKernels();
    void cutOffAnywhere();
    void runsInAShell_data();
    void runsInAShell();
    void hostilePaths_data();
    void hostilePaths();
    void anything();
};

void TestHostAnswer::reads()
{
    const Result<HostReading> reading = parseHostAnswer(whole.toStdString(), 2);
    QVERIFY2(reading, reading ? "" : toEnglish(reading.error().message).c_str());
    QCOMPARE(*reading->cpu, 0.75); // 75 busy, 20 idle, 5 waiting for a disk
    QCOMPARE(reading->memory, 0.25);
    QCOMPARE(reading->cores, 4);
    QVERIFY((reading->load == std::array<double, 3>{0.5, 0.25, 0.125}));
    QCOMPARE(reading->disks.size(), std::size_t(2));
    QVERIFY(reading->disks[0].found && !reading->disks[1].found);
    QCOMPARE(reading->disks[0].used, 600.0 / 900);
    QVERIFY(reading->disks[0].mountedOn == "/");
}

void TestHostAnswer::tolerates_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("greeting") << "Welcome!\n\x1b[2Jcpu 1\n" + whole;
    QTest::newRow("greeting without an end") << "Welcome! " + whole;
    QTest::newRow("farewell") << whole + "bye\ncpu 1 2 3\n\xff";
    QTest::newRow("carriage returns") << QByteArray(whole).replace("\n", "\r\n");
}

void TestHostAnswer::tolerates()
{
    QFETCH(QByteArray, output);
    const Result<HostReading> reading = parseHostAnswer(output.toStdString(), 2);
    QVERIFY2(reading, reading ? "" : toEnglish(reading.error().message).c_str());
    QCOMPARE(*reading->cpu, 0.75);
}

void TestHostAnswer::refuses_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const char *before, const char *after, const char *says) {
        QByteArray output = whole;
        QVERIFY2(output.contains(before), name);
        QTest::newRow(name) << output.replace(before, after) << QByteArray(says);
    };
    QTest::newRow("nothing") << QByteArray() << QByteArray("the command answered nothing");
    QTest::newRow("blanks") << QByteArray(" \r\n\n") << QByteArray("the command answered nothing");
    QTest::newRow("a router") << QByteArray("\r\n% Invalid input\x07 at '^'\r\nend\n")
                              << QByteArray("answered with something else: % Invalid input\\x07 at '^'");
    row("another version", "host 1\n", "host 2\n", "something else: lightfoot-host 2");
    row("no end", "end\n", "", "is cut off");
    row("half an end", "end\n", "end", "is cut off");
    row("unknown line", "cores 4", "bananas 4", "makes no sense: bananas 4");
    row("empty line", "cores 4", "\ncores 4", "makes no sense: ");
    row("no cores", "cores 4\n", "", "does not tell what is in /proc/stat");
    row("cores of nobody", "cores 4", "cores ", "makes no sense: cores");
    row("zero cores", "cores 4", "cores 0", "makes no sense: cores 0");
    row("negative cores", "cores 4", "cores -4", "makes no sense");
    row("too many cores", "cores 4", "cores 65537", "makes no sense");
    row("cores twice", "cores 4\n", "cores 4\ncores 4\n", "makes no sense");
    row("no load", "load 2.00 1.00 0.50 1/100 4242\n", "", "what is in /proc/loadavg");
    row("load of two", "2.00 1.00 0.50 1/100 4242", "2.00 1.00", "makes no sense: load 2.00 1.00");
    row("load twice", "cores 4\n", "cores 4\nload 1 1 1\n", "makes no sense");
    row("negative load", "2.00 1.00", "-2.00 1.00", "makes no sense");
    row("load that is none", "2.00 1.00", "nan 1.00", "makes no sense");
    row("endless load", "2.00 1.00", "inf 1.00", "makes no sense");
    row("no memory", "MemTotal:       8000 kB\n", "", "what is in /proc/meminfo");
    row("memory of zero", "MemTotal:       8000", "MemTotal: 0", "what is in /proc/meminfo");
    row("negative memory", "MemTotal:       8000", "MemTotal: -8000", "makes no sense: MemTotal:");
    row("huge memory", "MemTotal:       8000", "MemTotal: 99999999999999999999", "makes no sense: MemTotal:");
    row("CPU once", "cpu  1060 0 515 8020 505 0 0 0 300 0\n", "", "what is in /proc/stat");
    row("CPU three times", "cores 4\n", "cores 4\ncpu 1 2 3 4\n", "makes no sense");
    row("short CPU", "cpu  1000 0 500 8000 500 0 0 0 300 0", "cpu  1000 0 500", "makes no sense: cpu");
    row("CPU of words", "cpu  1000", "cpu  1000x", "makes no sense: cpu  1000x");
    row("a disk too few", "disk 2 -\n", "", "is cut off");
    row("a disk too many", "disk 2 -\n", "disk 2 -\ndisk 3 -\n", "makes no sense: disk 3 -");
    row("disks shifted", "disk 1 /dev/vda1 1000 600 300 67% /\n", "", "makes no sense: disk 2 -");
    row("disk without a number", "disk 2 -", "disk -", "makes no sense: disk -");
    row("disk without a size", "1000 600 300 67% /", "67% /", "makes no sense: disk 1 /dev/vda1 67% /");
    row("disk without a place", "67% /\n", "67%\n", "makes no sense: disk 1");
}

void TestHostAnswer::refuses()
{
    QFETCH(QByteArray, output);
    QFETCH(QByteArray, says);
    const Result<HostReading> reading = parseHostAnswer(output.toStdString(), 2);
    QVERIFY(!reading);
    const std::string reason = toEnglish(reading.error().message);
    QVERIFY2(reason.find(says.toStdString()) != std::string::npos, reason.c_str());
}

void TestHostAnswer::cpu_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<double>("busy"); // negative: not known
    QTest::newRow("idle") << QByteArray("1 1 1 100") << QByteArray("1 1 1 150") << 0.0;
    QTest::newRow("busy") << QByteArray("1 1 1 100") << QByteArray("11 11 11 100") << 1.0;
    QTest::newRow("waits") << QByteArray("0 0 0 0 0") << QByteArray("0 0 0 0 50") << 0.0;
    QTest::newRow("interrupts") << QByteArray("0 0 0 0 0 0 0") << QByteArray("0 0 0 30 0 5 5") << 0.25;
    QTest::newRow("stolen") << QByteArray("0 0 0 0 0 0 0 0") << QByteArray("0 0 0 5 0 0 0 5") << 0.5;
    QTest::newRow("guests count once")
        << QByteArray("0 0 0 0 0 0 0 0 0") << QByteArray("5 0 0 5 0 0 0 0 5") << 0.5;
    QTest::newRow("idle goes back") << QByteArray("0 0 0 50 9") << QByteArray("20 0 0 50 0") << 1.0;
    QTest::newRow("stands still") << QByteArray("0 0 0 0") << QByteArray("0 0 0 0") << -1.0;
    QTest::newRow("goes back") << QByteArray("9 9 9 9") << QByteArray("1 1 1 1") << -1.0;
}

void TestHostAnswer::cpu()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(double, busy);
    HostAnswerReader reader;
    for (const QByteArray &line : {"cpu  " + before, QByteArray("cores 1"), QByteArray("load 0 0 0"),
                                   QByteArray("MemTotal: 1 kB"), "cpu  " + after})
        QVERIFY2(reader.take(line.toStdString()), line.constData());
    const Result<HostReading> reading = reader.finish();
    QVERIFY(reading);
    QCOMPARE(reading->cpu.value_or(-1), busy);
}

void TestHostAnswer::disks_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<double>("used"); // negative: refused
    QTest::addColumn<QByteArray>("mountedOn");
    const auto row = [](const char *line, double used, const char *mountedOn = "") {
        QTest::newRow(line) << QByteArray(line) << used << QByteArray(mountedOn);
    };
    row("/dev/sda1 100 50 50 50% /", 0.5, "/");
    row("/dev/sda1\t100   50 50\t50%  /data", 0.5, "/data");
    row("//server/our share 100 25 75 25% /mnt/our share", 0.25, "/mnt/our share");
    row("10.0.0.1:/a b 1 2 100 90 10 90% /x 1 2 3 4% /y", 0.9, "/x 1 2 3 4% /y");
    row("/dev/sda1 100 100 -5 105% /", 1, "/");
    row("proc 0 0 0 - /proc", 0, "/proc");
    row("/dev/sda1 18446744073709551615 9223372036854775807 9223372036854775807 50% /", 0.5, "/");
    row("/dev/sda1 99999999999999999999 1 1 50% /", -1);
    row("/dev/sda1 100 -50 50 50% /", -1);
    row("/dev/sda1 100 50 50 50 /", -1);
    row("/dev/sda1 100 50 50 x% /", -1);
    row("/dev/sda1 100 50 50 50% ", -1);
    row("100 50 50 50% /", -1);
    row("- /", -1);
    row("", -1);
    row("df: /nope: No such file or directory", -1);
}

void TestHostAnswer::disks()
{
    QFETCH(QByteArray, line);
    QFETCH(double, used);
    QFETCH(QByteArray, mountedOn);
    HostAnswerReader reader;
    QCOMPARE(reader.take("disk 1 " + line.toStdString()), used >= 0);
    if (used < 0)
        return;
    QVERIFY(reader.disks()[0].found);
    QCOMPARE(reader.disks()[0].used, used);
    QCOMPARE(QByteArray::fromStdString(reader.disks()[0].mountedOn), mountedOn);
}

// Before Linux 3.14 there is no MemAvailable.
void TestHostAnswer::oldKernels()
{
    QByteArray output = whole;
    const Result<HostReading> reading =
        parseHostAnswer(output.replace("MemAvailable:   6000 kB\n", "").toStdString(), 2);
    QVERIFY(reading);
    QCOMPARE(reading->memory, 0.75);
}

void TestHostAnswer::cutOffAnywhere()
{
    const std::string text = whole.toStdString();
    for (std::size_t size = 0; size < text.size(); ++size)
        QVERIFY(!parseHostAnswer(text.substr(0, size), 2));
    const auto answeredUntil = [&](const char *line) {
        return disksAnswered(text.substr(0, text.find(line)));
    };
    QVERIFY(!disksAnswered(""));
    QVERIFY(!answeredUntil("MemTotal"));
    QCOMPARE(answeredUntil("disk 1"), std::optional<std::size_t>(0));
    QCOMPARE(answeredUntil("2 -"), std::optional<std::size_t>(1));
    QCOMPARE(answeredUntil("end"), std::optional<std::size_t>(2));
}

void TestHostAnswer::runsInAShell_data()
{
    QTest::addColumn<QString>("shell");
    QTest::newRow("sh") << "/bin/sh";
    QTest::newRow("bash") << "/bin/bash";
}

// The command as sshd hands it to the login's shell, on this machine.
void TestHostAnswer::runsInAShell()
{
    QFETCH(QString, shell);
    QTemporaryDir folder;
    const std::vector<std::string> paths{"/", "/nonexistent", "/proc", folder.path().toStdString()};
    QProcess process;
    process.start(shell, {QStringLiteral("-c"), QString::fromStdString(hostCommand(paths, 50ms))});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.exitCode(), 0);
    const QByteArray output = process.readAllStandardOutput();
    const Result<HostReading> reading = parseHostAnswer(output.toStdString(), paths.size());
    QVERIFY2(reading, output.constData());
    QVERIFY(reading->memory > 0 && reading->memory < 1);
    QCOMPARE(reading->disks[0].mountedOn, std::string("/"));
    QVERIFY(reading->disks[0].used > 0);
    QVERIFY(!reading->disks[1].found);
    QCOMPARE(reading->disks[2].mountedOn, std::string("/proc"));
    QVERIFY(reading->disks[3].found);
}

void TestHostAnswer::hostilePaths_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"it's",
                             "a'; touch pwned; '",
                             "$(touch pwned)",
                             "`touch pwned`",
                             "a;touch pwned",
                             "a\ntouch pwned\n",
                             "\"; touch pwned; \"",
                             "back\\slash\\",
                             "\\'; touch pwned #",
                             "-h",
                             "--version",
                             "*",
                             "?",
                             "~",
                             "a b  c",
                             "tab\there",
                             "!touch",
                             "${IFS}touch",
                             "ü\xff",
                             "%s%n",
                             "end",
                             "disk 2 -"})
        QTest::newRow(QByteArray(name).toPercentEncoding().constData()) << QByteArray(name);
}

// A directory of that name is found, one that is not there is not, and nothing of the name is run.
void TestHostAnswer::hostilePaths()
{
    QFETCH(QByteArray, name);
    QTemporaryDir folder;
    const QByteArray path = folder.path().toUtf8() + "/" + name;
    QCOMPARE(::mkdir(path.constData(), 0700), 0);
    const std::vector<std::string> paths{path.toStdString(), path.toStdString() + "/none",
                                         "/" + name.toStdString(), "/"};
    // Not with QProcess, whose arguments are QStrings: a path may be any bytes.
    const std::string script = folder.filePath(QStringLiteral("script")).toStdString();
    QFile file(QString::fromStdString(script));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(hostCommand(paths, 10ms).c_str());
    file.close();
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(QStringLiteral("/bin/sh"), {QString::fromStdString(script)});
    QVERIFY(process.waitForFinished());
    const QByteArray output = process.readAllStandardOutput();
    const Result<HostReading> reading = parseHostAnswer(output.toStdString(), paths.size());
    QVERIFY2(reading, output.constData());
    QVERIFY(reading->disks[0].found);
    QVERIFY(!reading->disks[1].found);
    QVERIFY(!reading->disks[2].found);
    QVERIFY(reading->disks[3].found);
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("pwned"))));
    QCOMPARE(::rmdir(path.constData()), 0); // QTemporaryDir cannot where the name is no text
}

void TestHostAnswer::anything()
{
    const std::string text = whole.toStdString();
    for (std::size_t length = 0; length <= text.size(); ++length)
        feedHost(text.substr(0, length));
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes = text;
        for (unsigned change = 0; change < 1 + random() % 4; ++change) {
            const std::size_t at = random() % bytes.size();
            if (random() % 2 == 0)
                bytes[at] = static_cast<char>(random());
            else
                bytes.replace(at, random() % 20, text.substr(random() % text.size(), random() % 20));
        }
        feedHost(bytes);
    }
    feedHost("lightfoot-host 1\ncpu " + std::string(1'000'000, '9'));
    feedHost("lightfoot-host 1\ndisk 1 " + std::string(1'000'000, ' '));
    std::string numbers = "lightfoot-host 1\ndisk 1 ";
    while (numbers.size() < 1'000'000)
        numbers += "1 ";
    feedHost(numbers + "\n");
}

QTEST_GUILESS_MAIN(TestHostAnswer)
#include "tst_hostanswer.moc"
