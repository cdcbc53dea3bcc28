// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/notify/delivery/deliverytesting.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

constexpr int notificationCount = 2;

// The steps of a life: every write and sync of SQLite, and before and after a service has a message.
std::atomic<int> stepsLeft{-1};

void step()
{
    if (--stepsLeft == 0)
        ::kill(::getpid(), SIGKILL);
}

// SQLite's own file functions, with a step before those that change something.
sqlite3_vfs *realVfs = nullptr;
sqlite3_vfs steppedVfs;
sqlite3_io_methods realMethods;
std::array<sqlite3_io_methods, 2> steppedMethods; // of the database and of other files, which differ in locks

int steppedWrite(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    step();
    return realMethods.xWrite(file, bytes, size, at);
}

int steppedTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    step();
    return realMethods.xTruncate(file, size);
}

// A killed program's writes are in the kernel, synced or not: the time is saved.
int steppedSync(sqlite3_file *, int)
{
    step();
    return SQLITE_OK;
}

int steppedOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *given)
{
    step();
    const int code = realVfs->xOpen(realVfs, name, file, flags, given);
    if (code != SQLITE_OK || !file->pMethods)
        return code;
    realMethods = *file->pMethods;
    sqlite3_io_methods &stepped = steppedMethods.at((flags & SQLITE_OPEN_MAIN_DB) != 0 ? 0 : 1);
    stepped = realMethods;
    stepped.xWrite = steppedWrite;
    stepped.xTruncate = steppedTruncate;
    stepped.xSync = steppedSync;
    file->pMethods = &stepped;
    return code;
}

int steppedDelete(sqlite3_vfs *, const char *name, int sync)
{
    step();
    return realVfs->xDelete(realVfs, name, sync);
}

void countSteps(int untilKilled)
{
    stepsLeft = untilKilled;
    realVfs = sqlite3_vfs_find(nullptr);
    steppedVfs = *realVfs;
    steppedVfs.zName = "stepped";
    steppedVfs.pNext = nullptr;
    steppedVfs.xOpen = steppedOpen;
    steppedVfs.xDelete = steppedDelete;
    sqlite3_vfs_register(&steppedVfs, 1);
}

// A service that has a message as soon as it is a line of its file.
FakeService::Answer writesTo(const std::string &path)
{
    return [path](const Notification &notification, const RenderedText &, const SendContext &) {
        step();
        const int file = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
        const std::string line = notification.id + "\n";
        const bool written = ::write(file, line.data(), line.size()) == ssize_t(line.size());
        ::close(file);
        step();
        return written ? Delivery::sent() : Delivery{Delivery::Verdict::Retry, {}, {}};
    };
}

std::map<std::string, int> linesOf(const std::string &path)
{
    std::map<std::string, int> lines;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
        ++lines[line];
    return lines;
}

const WallTime noon{std::chrono::milliseconds(HandClock::noonMs)};

// What the monitor does in a life: goes on after what it finds, until all is told. "plain" and "folding" are
// notifiers of services that do not and do fold what comes twice.
bool live(Courier &courier, const std::string &directory)
{
    FakeService::of("plain").answerWith(writesTo(directory + "/plain"));
    FakeService::of("folding").answerWith(writesTo(directory + "/folding"));
    NotifierSettings folding = notifier("folding");
    folding.kind = "folding";
    courier.setPlan(planOf({notifier("plain"), folding}), fakeKinds, "Lightfoot");
    AlertStates states = courier.load().value_or(AlertStates());
    const int told = states.empty() ? 0 : std::stoi(states["told"]);
    for (int i = told + 1; i <= notificationCount; ++i) {
        AlertBatch batch = batchOf({notificationOf(std::to_string(i), "t" + std::to_string(i))});
        batch.states["told"] = std::to_string(i);
        batch.decisions = {
            {"e", noon + std::chrono::milliseconds(i), NotificationKind::Down, true, {"told"}}};
        courier.save(std::move(batch));
        courier.drain();
    }
    return eventually([&] {
        const CourierHealth health = courier.health();
        return health.notifiers.size() == 2 && health.notifiers[0].waiting == 0 &&
               health.notifiers[1].waiting == 0;
    });
}

int liveUntilKilled(const std::string &directory, int steps)
{
    countSteps(steps);
    HandClock clock;
    Courier courier(courierOptions(clock, directory + "/alerts.sqlite"));
    return live(courier, directory) ? 0 : 1;
}

std::string integrityOf(const std::string &path)
{
    sqlite3 *raw = nullptr;
    sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    const sqlite::Database database(raw);
    sqlite::Statement check(raw, "PRAGMA integrity_check");
    return check.step() ? std::string(check.text(0)) : "unreadable";
}

} // namespace

// A program that is killed at each step of its life in turn, and the one after it.
class TestCourierKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyStep()
    {
        int steps = 1;
        for (bool killed = true; killed; ++steps) {
            QVERIFY(steps < 1000);
            const QTemporaryDir directory;
            const std::string path = directory.path().toStdString();
            killed = runChild(path, steps);
            if (QTest::currentTestFailed())
                return;
            check(path, steps);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d steps; killed over a message %d times, after a service had it %d times", steps - 1, m_maybe,
              m_twice);
        QVERIFY(steps > 40);
        // Both ends of an attempt were hit, for each message.
        QVERIFY(m_maybe >= 2 * notificationCount);
        QVERIFY(m_twice >= notificationCount);
    }

private:
    bool runChild(const std::string &directory, int steps)
    {
        const std::string program = QCoreApplication::applicationFilePath().toStdString();
        const std::string number = std::to_string(steps);
        const pid_t child = ::fork();
        if (child == 0) {
            ::execl(program.c_str(), program.c_str(), "--live", directory.c_str(), number.c_str(), nullptr);
            ::_exit(127);
        }
        int status = 0;
        if (child < 0 || ::waitpid(child, &status, 0) != child)
            qFatal("cannot run a child");
        if (WIFEXITED(status) && WEXITSTATUS(status) != 0)
            qWarning("the child failed at step %d", steps);
        return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    }

    // The next life: all was decided once; all arrived once, or it is known that nobody knows.
    void check(const std::string &directory, int steps)
    {
        const std::string where = "step " + std::to_string(steps);
        const std::string path = directory + "/alerts.sqlite";
        std::map<std::string, DeliveryState> dead;
        {
            Courier courier(courierOptions(m_clock, path));
            QVERIFY2(live(courier, directory), where.c_str());
            QVERIFY(!courier.health().notice);
            QVERIFY(!courier.health().problem);
            QCOMPARE(courier.decisions("e", noon, noon + 1h).size(), std::size_t(notificationCount));
            courier.drain();
            for (const StoredDelivery &delivery : courier.deadLetters()) {
                QCOMPARE(delivery.record.notifier, "fake/plain");
                dead[delivery.record.notification] = delivery.record.state;
            }
        }
        QCOMPARE(integrityOf(path), std::string("ok"));
        std::map<std::string, int> plain = linesOf(directory + "/plain");
        std::map<std::string, int> folding = linesOf(directory + "/folding");
        for (int i = 1; i <= notificationCount; ++i) {
            const std::string id = std::to_string(i);
            if (dead.contains(id)) {
                ++m_maybe;
                QVERIFY2(dead[id] == DeliveryState::Maybe && plain[id] <= 1, where.c_str());
            } else {
                QVERIFY2(plain[id] == 1, where.c_str());
            }
            QVERIFY2(folding[id] == 1 || folding[id] == 2, where.c_str());
            m_twice += folding[id] == 2 ? 1 : 0;
        }
        QVERIFY(dead.size() <= 1); // of a lane that sends one at a time
    }

    HandClock m_clock;
    int m_maybe = 0;
    int m_twice = 0;
};

int main(int argc, char **argv)
{
    if (argc == 4 && std::string_view(argv[1]) == "--live")
        return liveUntilKilled(argv[2], std::stoi(argv[3]));
    countSteps(-1);
    QCoreApplication application(argc, argv);
    TestCourierKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_courierkill.moc"
