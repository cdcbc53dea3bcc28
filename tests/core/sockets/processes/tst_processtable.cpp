// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/processes/processtable.h"
#include "tests/core/sockets/loopbacksockets.h"
#include "tests/core/sockets/withoutrights.h"
#include "tests/servers/networknamespace.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <fstream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

namespace fs = std::filesystem;

// A folder that looks like /proc.
class FakeProc
{
public:
    FakeProc() { fs::create_directories(path() / "sys"); }
    fs::path path() const { return fs::path(m_folder.path().toStdString()) / "proc"; }

    void addProcess(int pid, const std::string &name, const std::vector<std::uint64_t> &inodes,
                    std::uint64_t started = 100, const std::string &command = {})
    {
        const fs::path folder = path() / std::to_string(pid);
        fs::create_directories(folder / "fd");
        write(folder / "stat", std::to_string(pid) + " (" + name +
                                   ") S 1 1 1 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 " + std::to_string(started) +
                                   " 0 0\n");
        write(folder / "status", "Name:\tx\nUid:\t1000\t" + std::to_string(1000 + pid) + "\t0\t0\n");
        write(folder / "limits",
              "Max open files            1024                 4096                 files\n");
        write(folder / "cmdline", command);
        fs::create_symlink("/dev/null", folder / "fd" / "0");
        for (const std::uint64_t inode : inodes)
            addSocket(pid, inode);
    }
    void addSocket(int pid, std::uint64_t inode)
    {
        const fs::path files = path() / std::to_string(pid) / "fd";
        const auto count = std::distance(fs::directory_iterator(files), fs::directory_iterator());
        fs::create_symlink("socket:[" + std::to_string(inode) + "]", files / std::to_string(count));
    }
    void removeProcess(int pid) { fs::remove_all(path() / std::to_string(pid)); }
    static void write(const fs::path &file, const std::string &text) { std::ofstream(file) << text; }

private:
    QTemporaryDir m_folder;
};

std::vector<SocketRow> rowsOf(const std::vector<std::uint64_t> &inodes)
{
    std::vector<SocketRow> rows(inodes.size());
    for (std::size_t i = 0; i < inodes.size(); ++i)
        rows[i].inode = inodes[i];
    return rows;
}

int pidOf(const ProcessTable &table, std::uint64_t inode)
{
    const SocketProcess *process = table.ownerOf(inode);
    return process ? process->pid : 0;
}

std::uint64_t inodeOf(int socket)
{
    struct stat status{};
    return ::fstat(socket, &status) == 0 ? status.st_ino : 0;
}

// A process that lives until the end of the scope.
class Child
{
public:
    explicit Child(const std::function<void()> &work)
    {
        int ready[2];
        if (::pipe(ready) != 0)
            qFatal("pipe");
        m_pid = ::fork();
        if (m_pid == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL); // also where the test ends early
            work();
            if (::write(ready[1], "x", 1) != 1)
                ::_exit(1);
            for (;;)
                ::pause();
        }
        ::close(ready[1]);
        char byte = 0;
        if (::read(ready[0], &byte, 1) != 1)
            qFatal("read");
        ::close(ready[0]);
    }
    ~Child() { end(); }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;
    void end()
    {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
        }
        m_pid = 0;
    }
    pid_t pid() const { return m_pid; }

private:
    pid_t m_pid = 0;
};

} // namespace

class TestProcessTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everythingOfAProcess()
    {
        FakeProc proc;
        proc.addProcess(10, "nginx", {501, 502}, 4711, std::string("nginx\0-g\0daemon off;\0", 21));
        proc.addProcess(20, "idle", {});
        ProcessTable table(proc.path());
        QVERIFY(table.refresh());
        QCOMPARE(table.processes().size(), std::size_t(1)); // those with sockets
        const SocketProcess *process = table.ownerOf(502);
        QVERIFY(process && process == &table.processes()[0]);
        QCOMPARE(process->pid, 10);
        QCOMPARE(process->started, std::uint64_t(4711));
        QCOMPARE(process->name, std::string("nginx"));
        QCOMPARE(process->command, std::string("nginx -g daemon off;"));
        QCOMPARE(process->uid, 1010U);
        QCOMPARE(process->openFiles, 3U);
        QCOMPARE(process->fileLimit, std::uint64_t(1024));
        QVERIFY(!table.ownerOf(503) && !table.ownerOf(0));
        QCOMPARE(table.hidden(), std::size_t(0));
    }

    // Kept as they are, but never longer than said.
    void hostileNames()
    {
        FakeProc proc;
        const std::string hostile = "a\n\x1b[2J<b>)\xff\xfe";
        proc.addProcess(10, hostile, {501}, 100,
                        "x\n\x1b" + std::string(1, '\0') + std::string(100'000, 'y'));
        proc.addProcess(20, std::string(500, 'z'), {502});
        ProcessTable table(proc.path());
        QVERIFY(table.refresh());
        QCOMPARE(table.ownerOf(501)->name, hostile);
        QCOMPARE(table.ownerOf(501)->command.substr(0, 5), std::string("x\n\x1b y"));
        QCOMPARE(table.ownerOf(501)->command.size(), SocketProcess::commandLimit);
        QCOMPARE(table.ownerOf(502)->name, std::string(SocketProcess::nameLimit, 'z'));
    }

    void sharersAreCounted()
    {
        FakeProc proc;
        proc.addProcess(30, "worker", {501});
        proc.addProcess(9, "master", {501, 501}); // twice in one process is once
        proc.addProcess(100, "worker", {501, 502});
        ProcessTable table(proc.path());
        QVERIFY(table.refresh());
        QCOMPARE(pidOf(table, 501), 9); // the lowest number, not the first name
        QCOMPARE(table.sharersOf(501), std::size_t(3));
        QCOMPARE(table.sharersOf(502), std::size_t(1));
        QCOMPARE(table.sharersOf(503), std::size_t(0));
    }

    void brokenEntriesAreSkipped()
    {
        FakeProc proc;
        proc.addProcess(10, "good", {501});
        fs::create_directories(proc.path() / "11"); // gone while we looked
        fs::create_directories(proc.path() / "12" / "fd");
        for (const char *link : {"socket:[]", "socket:[12", "socket:[1x]", "socket:[-3]", "pipe:[77]",
                                 "socket:[99999999999999999999999]"})
            fs::create_symlink(link, proc.path() / "12" / "fd" /
                                         std::to_string(std::hash<std::string>()(link) % 1000));
        FakeProc::write(proc.path() / "12" / "stat", "nothing");
        fs::create_symlink("socket:[600]", proc.path() / "12" / "fd" / "2000"); // a socket, but no stat
        ProcessTable table(proc.path());
        QVERIFY(table.refresh());
        QCOMPARE(pidOf(table, 501), 10);
        QCOMPARE(table.processes().size(), std::size_t(1));
        QVERIFY(!table.ownerOf(77) && !table.ownerOf(12) && !table.ownerOf(600));
    }

    void withoutProc()
    {
        ProcessTable table("/nowhere/\x1b[2J");
        const auto done = table.refresh();
        QVERIFY(!done);
        QCOMPARE(
            toEnglish(done.error().message),
            std::string("the processes in /nowhere/\\x1b[2J cannot be listed: No such file or directory"));
        QVERIFY(!table.update({}));
    }

    void updateLooksOnlyForWhatIsNew()
    {
        FakeProc proc;
        for (int pid = 1; pid <= 50; ++pid)
            proc.addProcess(pid, "idle", {});
        proc.addProcess(100, "busy", {501, 502, 503});
        ProcessTable table(proc.path());
        QVERIFY(table.update(rowsOf({501, 502}))); // the first is a refresh
        QCOMPARE(pidOf(table, 503), 100);
        QVERIFY(table.linksRead() > 50);
        QVERIFY(table.update(rowsOf({501, 502, 503, 0})));
        QCOMPARE(table.linksRead(), std::size_t(0)); // all known
        proc.addSocket(100, 504);
        QVERIFY(table.update(rowsOf({501, 502, 503, 504})));
        QCOMPARE(pidOf(table, 504), 100);
        QCOMPARE(table.linksRead(), std::size_t(2)); // the new one and /dev/null
        proc.addProcess(101, "new", {505, 501});
        QVERIFY(table.update(rowsOf({501, 502, 503, 504, 505})));
        QCOMPARE(pidOf(table, 505), 101);
        QCOMPARE(table.sharersOf(501), std::size_t(2));
        QCOMPARE(table.linksRead(), std::size_t(3)); // of the new process alone
    }

    void updateForgetsWhoIsGone()
    {
        FakeProc proc;
        proc.addProcess(10, "first", {501});
        proc.addProcess(20, "second", {501, 502});
        ProcessTable table(proc.path());
        QVERIFY(table.refresh());
        QCOMPARE(pidOf(table, 501), 10);
        proc.removeProcess(10);
        QVERIFY(table.update(rowsOf({501, 502})));
        QCOMPARE(pidOf(table, 501), 20);
        QCOMPARE(table.sharersOf(501), std::size_t(1));
        proc.removeProcess(20);
        QVERIFY(table.update(rowsOf({501})));
        QVERIFY(!table.ownerOf(501) && table.processes().empty());
    }

    // A process number is used again: pid and start together are the identity.
    void anotherProcessWithTheSameNumber()
    {
        FakeProc proc;
        proc.addProcess(10, "old", {501}, 100);
        ProcessTable table(proc.path());
        QVERIFY(table.refresh());
        proc.removeProcess(10);
        proc.addProcess(10, "new", {502}, 200);
        QVERIFY(table.update(rowsOf({501, 502})));
        QVERIFY(!table.ownerOf(501));
        QCOMPARE(table.ownerOf(502)->name, std::string("new"));
        QCOMPARE(table.ownerOf(502)->started, std::uint64_t(200));
    }

    void aNewNameIsSeen()
    {
        FakeProc proc;
        proc.addProcess(10, "sh", {501});
        ProcessTable table(proc.path());
        QVERIFY(table.refresh());
        FakeProc::write(proc.path() / "10" / "stat",
                        "10 (server) S 1 1 1 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 100 0\n");
        FakeProc::write(proc.path() / "10" / "cmdline", "server");
        QVERIFY(table.update(rowsOf({501})));
        QCOMPARE(table.ownerOf(501)->name, std::string("server"));
        QCOMPARE(table.ownerOf(501)->command, std::string("server"));
    }

    // A process without sockets, which tells of no change, is looked at every eighth time; what nobody owns
    // is given up for a while then.
    void thoroughNowAndThen()
    {
        FakeProc proc;
        proc.addProcess(10, "idle", {});
        proc.addProcess(20, "busy", {501});
        ProcessTable table(proc.path());
        QVERIFY(table.refresh());
        proc.addSocket(10, 502);
        int updates = 0;
        for (; updates < 20 && !table.ownerOf(502); ++updates)
            QVERIFY(table.update(rowsOf({501, 502})));
        QCOMPARE(updates, 8);
        QCOMPARE(pidOf(table, 502), 10);
        for (int i = 0; i < 8; ++i)
            QVERIFY(table.update(rowsOf({501, 502, 999})));
        QVERIFY(table.update(rowsOf({501, 502, 999})));
        QCOMPARE(table.linksRead(), std::size_t(0)); // nobody's: not looked for
        proc.addSocket(20, 999);
        QVERIFY(table.refresh());
        QCOMPARE(pidOf(table, 999), 20);
    }

    void hiddenFolders()
    {
        FakeProc proc;
        proc.addProcess(10, "shown", {501});
        proc.addProcess(20, "other", {502});
        proc.addProcess(30, "kernel", {});
        FakeProc::write(proc.path() / "30" / "stat",
                        "30 (kernel) S 2 0 0 0 -1 2129984 0 0 0 0 0 0 0 0 20 0 1 0 5 0\n"); // PF_KTHREAD
        for (const char *pid : {"20", "30"})
            fs::permissions(proc.path() / pid / "fd", fs::perms::none);
        ProcessTable table(proc.path());
        QVERIFY(withoutRights([&] { QVERIFY(table.refresh()); }));
        QCOMPARE(table.hidden(), std::size_t(1)); // threads of the kernel have no files to hide
        QVERIFY(table.ownerOf(501) && !table.ownerOf(502));
        QVERIFY(table.refresh());
        QCOMPARE(table.hidden(), std::size_t(0));
        QCOMPARE(pidOf(table, 502), 20);
    }

    void thisMachine()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        ProcessTable table;
        QVERIFY(table.refresh());
        const SocketProcess *process = table.ownerOf(inodeOf(listener));
        QVERIFY(process);
        QCOMPARE(process->pid, ::getpid());
        QCOMPARE(process->name, std::string("tst_processtable").substr(0, 15));
        QVERIFY(process->command.find("tst_processtable") != std::string::npos);
        QCOMPARE(process->uid, ::geteuid());
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
        QCOMPARE(process->fileLimit, std::uint64_t(limit.rlim_cur));
        QVERIFY(process->started > 0 && process->openFiles > 3);
        // The row's inode is the one that /proc knows.
        QCOMPARE(readSocketTable().value().at(0).inode, inodeOf(listener));
    }

    void childrenShareAndSetTheirNames()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        const std::uint64_t inode = inodeOf(listener);
        ProcessTable table;
        QVERIFY(table.refresh());
        QCOMPARE(table.sharersOf(inode), std::size_t(1));
        int own = -1;
        Child child([&] {
            ::prctl(PR_SET_NAME, "\n\x1b[2J<b>\xff");
            own = sockets.listen("127.0.0.1");
        });
        const auto rows = readSocketTable();
        QVERIFY(table.update(*rows));
        QCOMPARE(table.sharersOf(inode), std::size_t(2));
        QCOMPARE(pidOf(table, inode), std::min(::getpid(), child.pid()));
        const auto ofChild = std::ranges::find_if(*rows, [&](const SocketRow &row) {
            return pidOf(table, row.inode) == child.pid() && row.inode != inode;
        });
        QVERIFY(ofChild != rows->end());
        QCOMPARE(table.ownerOf(ofChild->inode)->name, std::string("\n\x1b[2J<b>\xff"));
        child.end();
        QVERIFY(table.update(*readSocketTable()));
        QCOMPARE(table.sharersOf(inode), std::size_t(1));
        QCOMPARE(pidOf(table, inode), ::getpid());
    }

    // The kernel says how many files a process has open (since 6.2), so that a change is seen at once.
    void aChangeIsSeenAtOnce()
    {
        ProcessTable table;
        QVERIFY(table.refresh()); // this process has no socket yet
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        struct stat status{};
        QCOMPARE(::stat("/proc/self/fd", &status), 0);
        const int patience = status.st_size > 0 ? 1 : 8;
        for (int i = 0; i < patience; ++i)
            QVERIFY(table.update(*readSocketTable()));
        QCOMPARE(pidOf(table, inodeOf(listener)), ::getpid());
        const std::uint32_t before = table.ownerOf(inodeOf(listener))->openFiles;
        const std::vector<int> more{sockets.listen("127.0.0.1"), sockets.listen("127.0.0.1")};
        QVERIFY(table.update(*readSocketTable()));
        QCOMPARE(table.ownerOf(inodeOf(more[1]))->openFiles, before + 2);
    }

    // Where the kernel shows the folder and hides the links: who has more rights than we have.
    void withoutRightsOthersAreHidden()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        const Child child([&] { sockets.listen("127.0.0.1"); });
        ProcessTable table;
        QVERIFY(withoutRights([&] { QVERIFY(table.refresh()); }));
        const std::size_t hidden = table.hidden();
        QVERIFY(hidden > 0);
        std::size_t unknown = 0;
        const std::vector<SocketRow> rows = readSocketTable().value();
        for (const SocketRow &row : rows)
            unknown += table.ownerOf(row.inode) ? 0 : 1;
        QCOMPARE(unknown, std::size_t(1)); // the child's own
        QCOMPARE(pidOf(table, inodeOf(listener)), ::getpid());
        QVERIFY(table.refresh());
        QVERIFY(table.hidden() < hidden); // some may have rights that even this root has not
        for (const SocketRow &row : rows)
            QVERIFY(table.ownerOf(row.inode));
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestProcessTable)
#include "tst_processtable.moc"
