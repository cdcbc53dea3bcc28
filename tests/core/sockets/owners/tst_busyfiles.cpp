// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/busyfiles.h"
#include "tests/core/sockets/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::chrono_literals;

namespace {

// A folder that looks like /proc.
class FakeProc
{
public:
    std::filesystem::path path() const { return m_folder.path().toStdString(); }

    void process(pid_t pid, const std::string &name, std::uint64_t started = 7, bool kernelThread = false)
    {
        std::filesystem::create_directories(files(pid));
        std::ofstream stat(path() / std::to_string(pid) / "stat");
        stat << pid << " (" << name << ") S 1 1 1 0 -1 " << (kernelThread ? 0x200000 : 0)
             << " 0 0 0 0 0 0 0 0 20 0 1 0 " << started << " 0 0\n";
    }
    void end(pid_t pid) { std::filesystem::remove_all(path() / std::to_string(pid)); }
    void open(pid_t pid, int number, const std::string &target)
    {
        const auto link = files(pid) / std::to_string(number);
        std::filesystem::remove(link);
        std::filesystem::create_symlink(target, link);
    }
    void socket(pid_t pid, int number, std::uint64_t inode)
    {
        open(pid, number, "socket:[" + std::to_string(inode) + "]");
    }
    void close(pid_t pid, int number) { std::filesystem::remove(files(pid) / std::to_string(number)); }

private:
    std::filesystem::path files(pid_t pid) const { return path() / std::to_string(pid) / "fd"; }

    QTemporaryDir m_folder;
};

struct Machine
{
    FakeProc proc;
    FakeClock clock;
    BusyFiles files{clock, proc.path()};
    InodeMap alive;

    std::string look(std::uint64_t inode, std::chrono::nanoseconds limit = 100ms)
    {
        const std::vector wanted{inode};
        files.look(wanted, alive, limit);
        const SocketProcess *process = files.ownerOf(inode);
        return process ? process->name : "";
    }
};

} // namespace

class TestBusyFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void findsTheOwner()
    {
        Machine machine;
        machine.proc.process(10, "client) S (x");
        machine.proc.open(10, 0, "/dev/null");
        machine.proc.socket(10, 7, 4242);
        machine.proc.process(11, "other");
        machine.proc.process(12, "kthread", 7, true);
        QCOMPARE(machine.look(4242), std::string("client) S (x"));
        const SocketProcess *process = machine.files.ownerOf(4242);
        QCOMPARE(process->pid, 10);
        QCOMPARE(process->started, std::uint64_t(7));
        QCOMPARE(machine.look(1), std::string());
        QVERIFY(!machine.files.ownerOf(0));
    }

    // The lowest free number is given again and again: there a new socket is found each time.
    void findsShortOnes()
    {
        Machine machine;
        machine.proc.process(10, "client");
        for (int number = 0; number < 3; ++number)
            machine.proc.open(10, number, "/dev/null");
        for (std::uint64_t inode = 100; inode < 400; ++inode) {
            machine.proc.socket(10, 3, inode);
            QCOMPARE(machine.look(inode), std::string("client"));
            machine.proc.close(10, 3);
            machine.look(99'999);
            machine.clock.advance(20ms);
        }
    }

    // Above the highest file too, and more than a few at once.
    void findsManyAtOnce()
    {
        Machine machine;
        machine.proc.process(10, "client");
        machine.proc.open(10, 0, "/dev/null");
        machine.look(1);
        std::vector<std::uint64_t> wanted;
        for (int number = 1; number < 50; ++number) {
            machine.proc.socket(10, number, 1000U + std::uint64_t(number));
            wanted.push_back(1000U + std::uint64_t(number));
        }
        machine.files.look(wanted, machine.alive, 100ms);
        for (const std::uint64_t inode : wanted)
            QVERIFY(machine.files.ownerOf(inode));
    }

    // A thousand sockets that live on are not read again, nor files that never were one.
    void whatLivesIsNotReadAgain()
    {
        Machine machine;
        machine.proc.process(10, "pool");
        for (int number = 0; number < 1000; ++number) {
            machine.proc.socket(10, number, 1000U + std::uint64_t(number));
            machine.alive.add(1000U + std::uint64_t(number), 0);
        }
        for (int number = 1000; number < 1100; ++number)
            machine.proc.open(10, number, "/dev/null");
        QCOMPARE(machine.look(1500), std::string("pool"));
        for (int i = 0; i < 5; ++i)
            machine.look(99'999);
        const std::uint64_t before = machine.files.linksRead();
        for (int i = 0; i < 100; ++i)
            machine.look(99'999);
        const std::uint64_t read = machine.files.linksRead() - before;
        QVERIFY2(read < 100 * 25, qPrintable(QString::number(read)));
        // One of them is gone, and another has its number.
        machine.proc.socket(10, 500, 77'777);
        InodeMap alive;
        for (std::uint64_t inode = 1000; inode < 2000; ++inode) {
            if (inode != 1500)
                alive.add(inode, 0);
        }
        const std::vector<std::uint64_t> wanted{77'777};
        machine.files.look(wanted, alive, 100ms);
        QVERIFY(machine.files.ownerOf(77'777));
    }

    void newProcessesAreFound()
    {
        Machine machine;
        machine.proc.process(10, "old");
        machine.look(1);
        machine.proc.process(11, "new");
        machine.proc.socket(11, 3, 4242);
        machine.clock.advance(300ms);
        QCOMPARE(machine.look(4242), std::string("new"));
    }

    void aPidUsedAgainIsAnotherProcess()
    {
        Machine machine;
        machine.proc.process(10, "first");
        machine.proc.socket(10, 3, 100);
        QCOMPARE(machine.look(100), std::string("first"));
        machine.proc.end(10);
        machine.proc.process(10, "second", 8);
        machine.proc.socket(10, 3, 200);
        machine.clock.advance(2s);
        QCOMPARE(machine.look(200), std::string("second"));
        QCOMPARE(machine.files.ownerOf(200)->started, std::uint64_t(8));
        QCOMPARE(machine.files.ownerOf(100)->name, std::string("first"));
    }

    // What is gone is forgotten after one to two minutes; what lives on is not, though it is not read again.
    void forgetsWhatIsGone()
    {
        Machine machine;
        machine.proc.process(10, "client");
        machine.proc.socket(10, 3, 100);
        machine.proc.socket(10, 4, 101);
        QCOMPARE(machine.look(100), std::string("client"));
        machine.proc.close(10, 4);
        machine.alive.add(100, 0);
        machine.look(99'999);
        for (int minute = 0; minute < 4; ++minute) {
            machine.clock.advance(61s);
            machine.look(99'999);
            QCOMPARE(machine.files.ownerOf(101) != nullptr, minute == 0);
            QVERIFY(machine.files.ownerOf(100));
        }
    }

    void noProcIsNoCrash()
    {
        const FakeClock clock;
        BusyFiles files(clock, "/nonexistent");
        const std::vector<std::uint64_t> wanted{1};
        files.look(wanted, {}, 1ms);
        QVERIFY(!files.ownerOf(1));
    }
};

QTEST_APPLESS_MAIN(TestBusyFiles)
#include "tst_busyfiles.moc"
