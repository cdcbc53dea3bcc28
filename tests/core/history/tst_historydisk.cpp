// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/history.h"
#include "core/history/sqlitestore.h"
#include "tests/core/history/historytesting.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

// A mount namespace of our own, where a disk of any size can be made, full and read-only. Before the first
// thread.
bool enterNamespace()
{
    const auto user = ::geteuid();
    const auto group = ::getegid();
    if (user == 0)
        return ::unshare(CLONE_NEWNS) == 0 &&
               ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return false;
    std::ofstream("/proc/self/setgroups") << "deny";
    std::ofstream("/proc/self/uid_map") << "0 " << user << " 1";
    std::ofstream("/proc/self/gid_map") << "0 " << group << " 1";
    return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

} // namespace

// Real disks that are full or read-only: a file system in memory, mounted where only this process sees it.
class TestHistoryDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_directory = std::make_unique<QTemporaryDir>();
        m_disk = m_directory->path().toStdString();
        QCOMPARE(::mount("none", m_disk.c_str(), "tmpfs", 0, "size=2m"), 0);
        m_appended = 0;
    }

    void cleanup() { QCOMPARE(::umount2(m_disk.c_str(), MNT_DETACH), 0); }

    void fullDisk()
    {
        History history(std::make_unique<SqliteStore>(m_disk + "/history.sqlite"), byHand());
        history.setEndpoints(endpoints(50));
        addSecond(history, 0);
        QVERIFY(!history.health().problem);
        {
            std::ofstream filler(m_disk + "/filler");
            const std::string much(64 * 1024, 'x');
            while (filler.write(much.data(), static_cast<std::streamsize>(much.size())).flush()) {
            }
        }
        int second = 1;
        for (; second < 200 && !history.health().problem; ++second)
            addSecond(history, second);
        const std::string problem = toEnglish(history.health().problem);
        QVERIFY2(problem.find("full") != std::string::npos, problem.c_str());
        for (const int until = second + 5; second < until; ++second)
            addSecond(history, second);
        QVERIFY(history.health().waitingSamples >= 5 * 500);
        QCOMPARE(::unlink((m_disk + "/filler").c_str()), 0);
        addSecond(history, second);
        QVERIFY(!history.health().problem);
        QCOMPARE(history.health().writtenSamples, m_appended);
        QCOMPARE(history.health().lostSamples, 0U);
        QVERIFY(history.health().setAside.empty());
    }

    void readOnlyFromTheStart()
    {
        remount(MS_RDONLY);
        History history(std::make_unique<SqliteStore>(m_disk + "/data/history.sqlite"), byHand());
        history.setEndpoints(endpoints(50));
        for (int second = 0; second < 5; ++second)
            addSecond(history, second);
        QVERIFY(history.health().problem);
        QCOMPARE(history.health().waitingSamples, m_appended);
        QVERIFY(history.lastStatuses().empty());
        QCOMPARE(history.recent(0).size(), 50U);
        remount(0);
        addSecond(history, 5);
        QVERIFY(!history.health().problem);
        QCOMPARE(history.health().writtenSamples, m_appended);
    }

    void readOnlyWithAHistory()
    {
        const std::string path = m_disk + "/history.sqlite";
        {
            History history(std::make_unique<SqliteStore>(path), byHand());
            history.setEndpoints(endpoints(50));
            addSecond(history, 0);
        }
        remount(MS_RDONLY);
        History history(std::make_unique<SqliteStore>(path), byHand());
        history.setEndpoints(endpoints(50));
        addSecond(history, 1);
        const std::string problem = toEnglish(history.health().problem);
        QVERIFY2(problem.find("is read-only") != std::string::npos, problem.c_str());
        QVERIFY(history.health().setAside.empty()); // what cannot be written is not damaged
        remount(0);
        addSecond(history, 2);
        QVERIFY(!history.health().problem);
        QCOMPARE(history.health().writtenSamples, m_appended - 500);
    }

private:
    static HistoryOptions byHand()
    {
        HistoryOptions options;
        options.period = std::chrono::hours(1);
        return options;
    }

    void addSecond(History &history, int second)
    {
        ResultBatch batch;
        for (std::size_t i = 0; i < 500; ++i, ++m_appended)
            batch.push_back(result(static_cast<EndpointHandle>(i % 50),
                                   noonMs + second * 1000 + static_cast<std::int64_t>(i),
                                   static_cast<std::int64_t>(i * 7919 % 10'007)));
        history.append(batch, {});
        history.drain();
    }

    void remount(unsigned long flags)
    {
        QCOMPARE(::mount("none", m_disk.c_str(), "tmpfs", MS_REMOUNT | flags, "size=2m"), 0);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::string m_disk;
    std::uint64_t m_appended = 0;
};

int main(int argc, char **argv)
{
    if (!enterNamespace())
        qFatal("cannot make a mount namespace: unprivileged user namespaces are off on this machine");
    QCoreApplication application(argc, argv);
    TestHistoryDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_historydisk.moc"
