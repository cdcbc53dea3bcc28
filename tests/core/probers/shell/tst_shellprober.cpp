// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/shell/shellprober.h"

#include "core/probers/shared/commandkind.h"
#include "tests/core/probers/probeonce.h"

#include <QTest>

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <csignal>
#include <cstdlib>
#include <dirent.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

using Words = std::vector<std::string>;

OptionMap sh(std::string script, OptionMap more = {})
{
    more.emplace("cmd", std::string("sh"));
    more.emplace("args", Words{"-c", std::move(script)});
    return more;
}

int openDescriptors()
{
    int count = 0;
    DIR *folder = ::opendir("/proc/self/fd");
    while (::readdir(folder))
        ++count;
    ::closedir(folder);
    return count;
}

} // namespace

class TestShellProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void runs();
    void judges_data();
    void judges();
    void cannotStart_data();
    void cannotStart();
    void environment_data();
    void environment();
    void looksIntoTheOutput_data();
    void looksIntoTheOutput();
    void outputIsCapped();
    void endlessOutputIsCutOff();
    void killsTheChildren_data();
    void killsTheChildren();
    void doesNotWaitForWhatIsLeftBehind();
    void inheritsNothing();
    void leavesNothingBehind();
    void targets_data();
    void targets();
    void refuses_data();
    void refuses();

private:
    // Where a script says who it is; waits until it has.
    qint64 idIn(const QString &name);
    std::string path(const char *name) { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }
    QTemporaryDir m_folder;
};

void TestShellProber::runs()
{
    ProbeOnce probe(shellKind, sh("echo; echo ' PONG '; echo more >&2", {{"contain", std::string("more")}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(summaryText(result), std::string("PONG"));
    QCOMPARE(closingText(result), std::string("not-opened"));
    for (const Phase phase : {Phase::Request, Phase::FirstByte, Phase::Transfer})
        QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
    QVERIFY(!result.phases.has(Phase::Connect));
    QCOMPARE(probe.opened(), 0);
    ProbeOnce silent(shellKind, {{"cmd", std::string("true")}});
    QCOMPARE(summaryText(silent.run()), std::string("exit code 0"));
}

void TestShellProber::judges_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("good") << "exit 0" << "up" << "";
    QTest::newRow("exit code") << "exit 3" << "exit-code" << "ended with exit code 3, expected 0";
    QTest::newRow("its last words") << "echo one; echo 'no such table\t\x1b[31m' >&2; echo; exit 1"
                                    << "exit-code"
                                    << "exit code 1, expected 0; it said: no such table\\x09\\x1b[31m";
    QTest::newRow("long words") << "head -c 5000 /dev/zero | tr '\\0' x; exit 1" << "exit-code" << "xxx…";
    QTest::newRow("killed") << "kill -9 $$" << "exit-code" << "killed by signal 9 (KILL)";
    QTest::newRow("broken pipe") << "kill -13 $$" << "exit-code" << "killed by signal 13 (PIPE)";
    QTest::newRow("reads nothing") << "cat" << "up" << "";
    QTest::newRow("closes its output") << "exec >&- 2>&-; sleep 0.05; exit 4" << "exit-code" << "exit code 4";
    // Whether the text is there does not excuse it.
    QTest::newRow("exit code first") << "echo found; exit 2" << "exit-code" << "said: found";
}

void TestShellProber::judges()
{
    QFETCH(QString, script);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    ProbeOnce probe(shellKind, sh(script.toStdString()));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
    QVERIFY(reasonText(result).size() < 600);
}

void TestShellProber::cannotStart_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown") << "no-such-program-here" << "there is no program “no-such-program-here”";
    QTest::newRow("no path") << "/nonexistent/program" << "there is no program";
    QTest::newRow("no program") << "/etc/passwd" << "cannot be started: Permission denied";
    QTest::newRow("a folder") << "/tmp" << "cannot be started";
}

void TestShellProber::cannotStart()
{
    QFETCH(QString, program);
    QFETCH(QString, says);
    ProbeOnce probe(shellKind, {{"cmd", program.toStdString()}});
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("config"));
    QCOMPARE(outcomeText(result), std::string("unknown")); // this machine's fault, not the endpoint's
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
}

void TestShellProber::environment_data()
{
    QTest::addColumn<bool>("clean");
    QTest::addColumn<QString>("script");
    QTest::newRow("added") << false << "test \"$ADDED\" = 'a b=c' && test \"$OURS\" = ours";
    QTest::newRow("replaced") << false
                              << "test \"$REPLACED\" = theirs && test $(env | grep -c ^REPLACED=) = 1";
    QTest::newRow("last one counts") << false << "test \"$TWICE\" = 2";
    QTest::newRow("empty") << false << "test \"${EMPTY-unset}\" = ''";
    QTest::newRow("clean") << true << "test \"${OURS-unset}\" = unset && test \"$ADDED\" = 'a b=c'";
}

void TestShellProber::environment()
{
    QFETCH(bool, clean);
    QFETCH(QString, script);
    ::setenv("OURS", "ours", 1);
    ::setenv("REPLACED", "ours", 1);
    const Words variables{"ADDED=a b=c", "REPLACED=theirs", "TWICE=1", "TWICE=2", "EMPTY="};
    ProbeOnce probe(shellKind, sh(script.toStdString(), {{"clean_env", clean}, {"env", variables}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
}

void TestShellProber::looksIntoTheOutput_data()
{
    QTest::addColumn<QString>("contain");
    QTest::addColumn<QString>("notContain");
    QTest::addColumn<bool>("regex");
    QTest::addColumn<QString>("says"); // empty: up
    QTest::newRow("there") << "out" << "" << false << "";
    QTest::newRow("on the other output") << "err" << "" << false << "";
    QTest::newRow("missing") << "o.t" << "" << false << "does not contain “o.t”; it begins: out";
    QTest::newRow("expression") << "^o.t" << "" << true << "";
    QTest::newRow("expression missing") << "^err" << "" << true << "does not contain “^err”";
    QTest::newRow("forbidden") << "" << "err" << false << "contains “err”, which it must not";
    QTest::newRow("not forbidden") << "" << "e.r" << false << "";
    QTest::newRow("forbidden expression") << "" << "e.r" << true << "contains “e.r”, which it must not";
    QTest::newRow("both") << "out" << "err" << false << "contains “err”";
    QTest::newRow("escaped") << "\x1b[2J" << "" << false << "does not contain “\\x1b[2J”";
}

void TestShellProber::looksIntoTheOutput()
{
    QFETCH(QString, contain);
    QFETCH(QString, notContain);
    QFETCH(bool, regex);
    QFETCH(QString, says);
    ProbeOnce probe(shellKind, sh("echo out; echo err >&2", {{"contain", contain.toStdString()},
                                                             {"not_contain", notContain.toStdString()},
                                                             {"regex", regex}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == (says.isEmpty() ? "up" : "content"), reasonText(result).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
    ProbeOnce nothing(shellKind, {{"cmd", std::string("true")}, {"contain", std::string("x")}});
    QCOMPARE(reasonText(nothing.run()), std::string("the command printed nothing, expected “x”"));
}

void TestShellProber::outputIsCapped()
{
    // More than is kept, less than is read: the exit code is still learned.
    const std::string script = "head -c 3000000 /dev/zero | tr '\\0' x; echo; echo last; exit ";
    ProbeOnce good(shellKind, sh(script + "0", {{"not_contain", std::string("last")}}));
    QCOMPARE(verdictText(good.run()), std::string("up"));
    ProbeOnce missing(shellKind, sh(script + "0", {{"contain", std::string("last")}}));
    const ProbeResult result = missing.run();
    QCOMPARE(verdictText(result), std::string("content"));
    QVERIFY2(reasonText(result).find("first 1 MiB") != std::string::npos, reasonText(result).c_str());
    ProbeOnce bad(shellKind, sh(script + "7"));
    QCOMPARE(verdictText(bad.run()), std::string("exit-code"));
    CommandOutput output;
    QVERIFY(output.append(std::string(CommandOutput::keptBytes + 1, 'x')));
    QVERIFY(output.append("y"));
    QCOMPARE(output.text().size(), CommandOutput::keptBytes);
    QVERIFY(output.isCut());
    QCOMPARE(output.size(), CommandOutput::keptBytes + 2);
}

void TestShellProber::endlessOutputIsCutOff()
{
    ProbeOnce probe(shellKind, {{"cmd", std::string("yes")}});
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("protocol"));
    QVERIFY2(reasonText(result).find("more than 16 MiB") != std::string::npos, reasonText(result).c_str());
    QVERIFY(result.latency < 4s);
}

qint64 TestShellProber::idIn(const QString &name)
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : 0;
}

void TestShellProber::killsTheChildren_data()
{
    QTest::addColumn<bool>("cancelled");
    QTest::newRow("deadline") << false;
    QTest::newRow("cancelled") << true;
}

void TestShellProber::killsTheChildren()
{
    QFETCH(bool, cancelled);
    // Neither the shell nor its child cares for anything but SIGKILL; the child's child is in the group, too.
    const std::string file = path("child");
    QFile::remove(QString::fromStdString(file));
    ProbeOnce probe(shellKind, sh("trap '' TERM HUP INT; (sleep 300 & echo $! > " + file + "; wait) & wait"));
    probe.endpoint().timeout = cancelled ? 5s : 400ms;
    const ProbeResult result = cancelled ? probe.runCancelled(400ms) : probe.run();
    QCOMPARE(verdictText(result), std::string(cancelled ? "cancelled" : "read-timeout"));
    if (!cancelled)
        QVERIFY2(reasonText(result).find("did not end within 400 ms and was killed") != std::string::npos,
                 reasonText(result).c_str());
    QVERIFY(result.latency < 2s);
    const auto child = static_cast<pid_t>(idIn(QStringLiteral("child")));
    QVERIFY(child > 0);
    // Killed; whoever is its parent now reaps it, or has.
    const auto isGone = [child] {
        QFile status(QStringLiteral("/proc/%1/stat").arg(child));
        return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z");
    };
    QTRY_VERIFY(isGone());
}

void TestShellProber::doesNotWaitForWhatIsLeftBehind()
{
    // The background child holds the output open; the command itself is done.
    const std::string file = path("left");
    ProbeOnce probe(shellKind, sh("sleep 300 & echo $! > " + file + "; echo done"));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(summaryText(result), std::string("done"));
    QVERIFY(result.latency < 2s);
    const auto left = static_cast<pid_t>(idIn(QStringLiteral("left")));
    QVERIFY(left > 0);
    const auto isGone = [left] {
        QFile status(QStringLiteral("/proc/%1/stat").arg(left));
        return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z");
    };
    QTRY_VERIFY(isGone());
}

void TestShellProber::inheritsNothing()
{
    // Not even a descriptor that forgot to close itself; and not our ignored SIGPIPE (bit 13 of SigIgn).
    const int stray = ::dup(0);
    ProbeOnce probe(shellKind, sh("ls /proc/self/fd | tr '\\n' ' '; grep SigIgn /proc/self/status; "
                                  "grep SigBlk /proc/self/status",
                                  {{"contain", std::string("^0 1 2 3 SigIgn:\\s[0-9a-f]{9}0{7}\\nSigBlk:\\s0+\\n$")},
                                   {"regex", true}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    ::close(stray);
}

void TestShellProber::leavesNothingBehind()
{
    ProbeOnce probe(shellKind, sh("exit 0"));
    ProbeOnce missing(shellKind, {{"cmd", std::string("no-such-program-here")}});
    ProbeOnce endless(shellKind, {{"cmd", std::string("yes")}});
    probe.run();
    missing.run();
    endless.run();
    const int before = openDescriptors();
    for (int i = 0; i < 100; ++i) {
        probe.run();
        missing.run();
    }
    endless.run();
    QCOMPARE(openDescriptors(), before);
    QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1); // no child is left, not even a dead one
}

void TestShellProber::targets_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("shown"); // empty: refused
    QTest::addColumn<int>("arguments");
    QTest::newRow("a program") << "uptime" << "uptime" << 0;
    QTest::newRow("a path") << "/usr/bin/true" << "/usr/bin/true" << 0;
    QTest::newRow("a line") << "ps aux | grep x" << "/bin/sh -c ps aux | grep x" << 2;
    QTest::newRow("nothing") << "" << "" << 0;
    QTest::newRow("blanks") << " \n" << "" << 0;
}

void TestShellProber::targets()
{
    QFETCH(QString, target);
    QFETCH(QString, shown);
    QFETCH(int, arguments);
    const Result<OptionMap> options = shellKind.fromTarget(target.toStdString());
    QCOMPARE(options.has_value(), !shown.isEmpty());
    if (!options)
        return;
    QCOMPARE(QString::fromStdString(shellKind.target(*options)), shown);
    QCOMPARE(int(optionOr(*options, "args", Words()).size()), arguments);
}

void TestShellProber::refuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << "cmd" << QByteArray("") << "cmd is missing";
    QTest::newRow("NUL") << "cmd" << QByteArray("a\0b", 3) << "cmd: must not hold a NUL";
    QTest::newRow("NUL argument") << "args" << QByteArray("a\0b", 3) << "args: must not hold a NUL";
    QTest::newRow("no value") << "env" << QByteArray("hunter2") << "env: expected NAME=value in entry 1";
    QTest::newRow("no name") << "env" << QByteArray("=hunter2") << "env: expected NAME=value in entry 1";
    QTest::newRow("NUL variable") << "env" << QByteArray("a=\0", 3) << "env: must not hold a NUL";
    QTest::newRow("too long") << "args" << QByteArray(70'000, 'x') << "longer than 65536 bytes";
    QTest::newRow("no expression") << "contain" << QByteArray("(") << "contain is not a regular expression";
}

void TestShellProber::refuses()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, value);
    QFETCH(QString, says);
    OptionMap options{{"cmd", std::string("true")}, {"regex", true}};
    if (key == QStringLiteral("args") || key == QStringLiteral("env"))
        options[key.toStdString()] = Words{value.toStdString()};
    else
        options[key.toStdString()] = value.toStdString();
    ProbeOnce probe(shellKind, options);
    const std::string refusal = probe.refusal();
    QVERIFY2(refusal.find(says.toStdString()) != std::string::npos, refusal.c_str());
    QVERIFY(refusal.find("hunter2") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestShellProber)
#include "tst_shellprober.moc"
