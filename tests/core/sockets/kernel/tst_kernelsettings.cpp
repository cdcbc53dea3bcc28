// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/kernel/kernelsettings.h"
#include "core/sockets/kernel/procfile.h"
#include "tests/core/sockets/kernel/sysctls.h"
#include "tests/servers/networknamespace.h"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <limits>
#include <sched.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::chrono_literals;

namespace {

const char *const limits = "Limit                     Soft Limit           Hard Limit           Units     \n"
                           "Max cpu time              unlimited            unlimited            seconds   \n"
                           "Max open files            1024                 524288               files     \n"
                           "Max locked memory         8388608              8388608              bytes     \n";

// A folder that looks like /proc.
class FakeProc
{
public:
    std::filesystem::path path() const { return m_folder.path().toStdString(); }
    std::string pathOf(const std::string &name) const { return (path() / name).string(); }
    void write(const std::string &name, const std::string &text) const
    {
        std::filesystem::create_directories((path() / name).parent_path());
        std::ofstream(path() / name) << text;
    }

private:
    QTemporaryDir m_folder;
};

void writeAll(const FakeProc &proc)
{
    proc.write("sys/net/ipv4/ip_local_port_range", "32768\t60999\n");
    proc.write("sys/net/ipv4/ip_local_reserved_ports", "1080,40000-40009\n");
    proc.write("sys/net/ipv4/tcp_tw_reuse", "2\n");
    proc.write("sys/net/ipv4/tcp_tw_reuse_delay", "700\n");
    proc.write("sys/net/ipv4/tcp_tw_recycle", "1\n");
    proc.write("sys/net/ipv4/tcp_timestamps", "1\n");
    proc.write("sys/net/ipv4/tcp_fin_timeout", "30\n");
    proc.write("sys/net/ipv4/tcp_max_tw_buckets", "131072\n");
    proc.write("sys/net/core/somaxconn", "4096\n");
    proc.write("sys/net/ipv4/tcp_max_syn_backlog", "512\n");
    proc.write("sys/net/ipv4/tcp_syncookies", "2\n");
    proc.write("sys/net/ipv4/tcp_abort_on_overflow", "1\n");
    proc.write("sys/net/netfilter/nf_conntrack_count", "250\n");
    proc.write("sys/net/netfilter/nf_conntrack_max", "262144\n");
    proc.write("sys/fs/file-max", "9223372036854775807\n");
    proc.write("sys/fs/file-nr", "348\t0\t9223372036854775807\n");
    proc.write("self/limits", limits);
}

} // namespace

class TestKernelSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsEach()
    {
        const FakeProc proc;
        writeAll(proc);
        const KernelSettings settings = readKernelSettings(proc.path());
        QVERIFY(settings.problems().empty());
        QCOMPARE(settings.localPortRange.value.value(), (PortRange{32768, 60999}));
        QCOMPARE(settings.localPortRange.path, proc.pathOf("sys/net/ipv4/ip_local_port_range"));
        QCOMPARE(settings.localPortRange.text, std::string("32768\t60999"));
        QCOMPARE(settings.reservedPorts.value.value(),
                 (std::vector<PortRange>{{1080, 1080}, {40000, 40009}}));
        QCOMPARE(settings.twReuse.value.value(), 2);
        QCOMPARE(settings.twReuseDelay.value.value(), 700ms);
        QCOMPARE(settings.twRecycle.value.value(), 1);
        QCOMPARE(settings.timestamps.value.value(), 1);
        QCOMPARE(settings.finTimeout.value.value(), 30s);
        QCOMPARE(settings.maxTimeWait.value.value(), 131072U);
        QCOMPARE(settings.somaxconn.value.value(), 4096U);
        QCOMPARE(settings.maxSynBacklog.value.value(), 512U);
        QCOMPARE(settings.synCookies.value.value(), 2);
        QCOMPARE(settings.abortOnOverflow.value.value(), 1);
        QCOMPARE(settings.conntrackCount.value.value(), 250U);
        QCOMPARE(settings.conntrackMax.value.value(), 262144U);
        QCOMPARE(settings.conntrackMax.path, proc.pathOf("sys/net/netfilter/nf_conntrack_max"));
        QCOMPARE(settings.fileMax.value.value(), 9223372036854775807U);
        QCOMPARE(settings.filesOpen.value.value(), 348U);
        QCOMPARE(settings.openFilesSoft.value.value(), 1024U);
        QCOMPARE(settings.openFilesHard.value.value(), 524288U);
        QCOMPARE(settings.openFilesHard.path, proc.pathOf("self/limits"));
        QVERIFY(settings.openFilesHard.text.starts_with("Max open files"));
    }

    void absentIsNoError()
    {
        const FakeProc proc;
        const KernelSettings settings = readKernelSettings(proc.path());
        QVERIFY(settings.problems().empty());
        QVERIFY(!settings.localPortRange.value);
        QVERIFY(!settings.twRecycle.value);
        QVERIFY(!settings.openFilesSoft.value);
        QCOMPARE(settings.twRecycle.path, proc.pathOf("sys/net/ipv4/tcp_tw_recycle")); // where it was not
    }

    void noReservedPortsIsAnEmptyList()
    {
        const FakeProc proc;
        proc.write("sys/net/ipv4/ip_local_reserved_ports", "\n");
        const KernelSettings settings = readKernelSettings(proc.path());
        QVERIFY(settings.problems().empty());
        QVERIFY(settings.reservedPorts.value.value().empty());
    }

    void unlimitedFiles()
    {
        const FakeProc proc;
        proc.write("self/limits",
                   "Max open files            unlimited            unlimited            files\n");
        const KernelSettings settings = readKernelSettings(proc.path());
        QCOMPARE(settings.openFilesSoft.value.value(), std::numeric_limits<std::uint64_t>::max());
        QCOMPARE(settings.openFilesHard.value.value(), std::numeric_limits<std::uint64_t>::max());
    }

    void nonsenseNamesPathAndText_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const auto add = [](const char *name, const char *text) {
            QTest::addRow("%s: %s", name, text) << QString::fromUtf8(name) << QString::fromUtf8(text);
        };
        for (const char *text : {"", "1024", "0 60999", "60999 32768", "32768 65536", "32768 60999 1", "a b"})
            add("sys/net/ipv4/ip_local_port_range", text);
        for (const char *text : {"1,", ",1", "1-", "-1", "9-3", "70000", "1 2", "1-2-3", "x"})
            add("sys/net/ipv4/ip_local_reserved_ports", text);
        for (const char *text : {"", "-1", "256", "1 1", "0x1", "yes"})
            add("sys/net/ipv4/tcp_tw_reuse", text);
        for (const char *text : {"", "-5", "4294967296", "60s"})
            add("sys/net/ipv4/tcp_fin_timeout", text);
        for (const char *text : {"", "-1", "18446744073709551616", "12 13"})
            add("sys/net/ipv4/tcp_max_tw_buckets", text);
        add("sys/fs/file-nr", "many");
    }

    void nonsenseNamesPathAndText()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, text);
        const FakeProc proc;
        writeAll(proc);
        proc.write(name.toStdString(), text.toStdString() + "\n");
        const std::vector<Message> problems = readKernelSettings(proc.path()).problems();
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().arguments,
                 (std::vector{proc.pathOf(name.toStdString()), text.toStdString()}));
    }

    void hostileTextIsEscapedAndCut()
    {
        const FakeProc proc;
        proc.write("sys/net/ipv4/tcp_tw_reuse", "\x1b[31m" + std::string(5000, 'x'));
        const KernelSettings settings = readKernelSettings(proc.path());
        QVERIFY(!settings.twReuse.value);
        QCOMPARE(settings.twReuse.text.size(), std::size_t(256));
        const std::string english = toEnglish(settings.problems().at(0));
        QVERIFY(english.find('\x1b') == std::string::npos);
        QVERIFY(english.find("tcp_tw_reuse says “\\x1b[31mxxx") != std::string::npos);
    }

    void tooLongOrUnreadableIsAnError()
    {
        const FakeProc proc;
        proc.write("sys/net/ipv4/ip_local_reserved_ports", std::string(600 * 1024, '1'));
        std::filesystem::create_directories(proc.path() / "sys/net/ipv4/tcp_tw_reuse"); // EISDIR
        const std::vector<Message> problems = readKernelSettings(proc.path()).problems();
        QCOMPARE(problems.size(), std::size_t(2));
        QVERIFY(toEnglish(problems[0]).ends_with("ip_local_reserved_ports cannot be read: File too large"));
        QVERIFY(toEnglish(problems[1]).ends_with("tcp_tw_reuse cannot be read: Is a directory"));
    }

    void theLongestListOfReservedPorts()
    {
        std::string text;
        for (int port = 1; port < 65536; port += 2)
            text += (text.empty() ? "" : ",") + std::to_string(port);
        QCOMPARE(parsePortRanges(text).value().size(), std::size_t(32768));
        const FakeProc proc;
        proc.write("sys/net/ipv4/ip_local_reserved_ports", text);
        QCOMPARE(readKernelSettings(proc.path()).reservedPorts.value.value().size(), std::size_t(32768));
    }

    void readsThisKernel()
    {
        setSysctl("ipv4/ip_local_port_range", "41000 41999");
        setSysctl("ipv4/ip_local_reserved_ports", "41007,41100-41199");
        setSysctl("ipv4/tcp_tw_reuse", "1");
        setSysctl("ipv4/tcp_fin_timeout", "17");
        const KernelSettings settings = readKernelSettings();
        for (const Message &problem : settings.problems())
            QFAIL(toEnglish(problem).c_str());
        QCOMPARE(settings.localPortRange.value.value(), (PortRange{41000, 41999}));
        QCOMPARE(settings.reservedPorts.value.value(),
                 (std::vector<PortRange>{{41007, 41007}, {41100, 41199}}));
        QCOMPARE(settings.twReuse.value.value(), 1);
        QCOMPARE(settings.finTimeout.value.value(), 17s);
        QVERIFY(settings.somaxconn.value.value() > 0);
        QVERIFY(settings.filesOpen.value.value() <= settings.fileMax.value.value());
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
        QCOMPARE(settings.openFilesSoft.value.value(), std::uint64_t(limit.rlim_cur));
        QCOMPARE(settings.openFilesHard.value.value(), std::uint64_t(limit.rlim_max));
    }

    // As a plan that is tried in a namespace of its own does it.
    void readsTheThreadsNamespace()
    {
        setSysctl("ipv4/tcp_fin_timeout", "18");
        KernelSettings there;
        bool entered = false;
        std::thread([&] {
            entered = ::unshare(CLONE_NEWNET) == 0;
            setSysctl("ipv4/tcp_fin_timeout", "19");
            there = readKernelSettings();
        }).join();
        QVERIFY(entered);
        QCOMPARE(there.finTimeout.value.value(), 19s);
        QCOMPARE(readKernelSettings().finTimeout.value.value(), 18s);
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestKernelSettings)
#include "tst_kernelsettings.moc"
