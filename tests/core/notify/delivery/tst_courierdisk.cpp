// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/notify/delivery/deliverytesting.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <sched.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

// A mount namespace of our own, where a disk of any size can be made, full and read-only. Before the first
// thread.
bool enterMountNamespace()
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

// Counts how often it is told that the store is empty.
class CountingUser final : public AlertStoreUser
{
public:
    void carryOut(AlertRequest, Answered) override {}
    void storeIsEmpty() override { ++told; }
    std::atomic<int> told = 0;
};

} // namespace

// Real disks that are full or read-only: people are told all the same, and what they were told is written
// when the disk is back.
class TestCourierDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_directory = std::make_unique<QTemporaryDir>();
        m_disk = m_directory->path().toStdString();
        m_path = m_disk + "/alerts.sqlite";
        QCOMPARE(::mount("none", m_disk.c_str(), "tmpfs", 0, "size=2m"), 0);
        FakeService::of("a").answerWith(Delivery::sent());
        m_told = 0;
    }

    void cleanup() { QCOMPARE(::umount2(m_disk.c_str(), MNT_DETACH), 0); }

    void fullDisk()
    {
        Courier courier(courierOptions(m_clock, m_path));
        QVERIFY(start(courier));
        QVERIFY(tell(courier));
        QVERIFY(!courier.health().problem);
        {
            std::ofstream filler(m_disk + "/filler");
            const std::string much(4096, 'x');
            while (filler.write(much.data(), static_cast<std::streamsize>(much.size())).flush()) {
            }
        }
        for (int i = 0; i < 100 && !courier.health().problem; ++i)
            QVERIFY(tell(courier));
        const std::string problem = toEnglish(courier.health().problem);
        QVERIFY2(problem.find("the disk of the alert store") == 0, problem.c_str());
        for (int i = 0; i < 10; ++i)
            QVERIFY(tell(courier));
        QVERIFY(courier.health().unwritten >= 10);
        QCOMPARE(::unlink((m_disk + "/filler").c_str()), 0);
        backAgain(courier);
    }

    void readOnlyFromTheStart()
    {
        remount(MS_RDONLY);
        Courier courier(courierOptions(m_clock, m_path));
        QVERIFY(!start(courier));
        QVERIFY(tell(courier));
        const std::string problem = toEnglish(courier.health().problem);
        QVERIFY2(problem.find("is read-only") != std::string::npos, problem.c_str());
        QCOMPARE(courier.decisions("e", {}, m_clock.wall()).size(), 1U); // from memory
        remount(0);
        backAgain(courier);
    }

    void readOnlyInBetween()
    {
        { // closed well, so that the disk can be made read-only
            Courier courier(courierOptions(m_clock, m_path));
            QVERIFY(start(courier));
            QVERIFY(tell(courier));
        }
        remount(MS_RDONLY);
        Courier courier(courierOptions(m_clock, m_path));
        start(courier);
        QVERIFY(tell(courier));
        QVERIFY(courier.health().problem);
        QVERIFY(!courier.health().notice); // what cannot be written is not damaged
        remount(0);
        backAgain(courier);
    }

    // The file is damaged under our feet: what waits is in the new one.
    void damagedInBetween()
    {
        NotifierSettings settings = notifier("a");
        settings.quiet = "00:00-24:00";
        settings.timezone = "UTC";
        {
            Courier courier(courierOptions(m_clock, m_path));
            courier.setPlan(planOf({settings}), fakeKinds, "Lightfoot");
            courier.save(batchOf({notificationOf("1", "t1")}));
            courier.drain();
        }
        {
            CountingUser user;
            Courier courier(courierOptions(m_clock, m_path));
            courier.setPlan(planOf({settings}), fakeKinds, "Lightfoot");
            QVERIFY(courier.load());
            courier.setUser(&user);
            QCOMPARE(user.told.load(), 0); // it was there and could be read
            damage();
            for (int i = 2; i < 5; ++i) {
                courier.save(batchOf({notificationOf(std::to_string(i), "t")}));
                courier.drain();
                m_clock.advance(6s);
            }
            QVERIFY(eventually([&] { return courier.health().unwritten == 0; }));
            QVERIFY(courier.health().notice);
            QCOMPARE(courier.health().storeGeneration, 1);
            QCOMPARE(user.told.load(), 1);
            courier.setUser(nullptr);
        }
        QCOMPARE(Outbox(m_path).deliveries().value().size(), 4U);
    }

    // It is noticed by looking for requests too, and the new file is there before anything is to be kept.
    void damagedWhileNothingHappens()
    {
        CountingUser user;
        Courier courier(courierOptions(m_clock, m_path));
        QVERIFY(start(courier));
        QVERIFY(tell(courier));
        courier.setUser(&user);
        checkpoint(); // what is in the log alone is not damaged
        damage();
        QVERIFY(eventually([&] {
            m_clock.advance(1s);
            return user.told == 1;
        }));
        courier.setUser(nullptr);
        QVERIFY(Outbox(m_path, Outbox::Access::Read).states().value_or(AlertStates{{"not", "new"}}).empty());
        QVERIFY(!courier.health().problem);
    }

private:
    bool start(Courier &courier)
    {
        const bool loaded = courier.load().has_value();
        courier.setPlan(planOf({notifier("a")}), fakeKinds, "Lightfoot");
        return loaded;
    }

    // Whether it arrived.
    bool tell(Courier &courier)
    {
        ++m_told;
        AlertBatch batch = batchOf({notificationOf(std::to_string(m_told), "t")});
        batch.notifications[0].text = std::string(2000, 'x');
        batch.decisions = {{"e", m_clock.wall(), NotificationKind::Down, true, {"told"}}};
        batch.states["told"] = std::to_string(m_told);
        courier.save(std::move(batch));
        const bool arrived = eventually([&] { return FakeService::of("a").got().size() == m_told; });
        courier.drain();
        return arrived;
    }

    // Everything is written, and nothing sent again, now or by the next run.
    void backAgain(Courier &courier)
    {
        m_clock.advance(6s);
        QVERIFY(eventually([&] { return !courier.health().problem && courier.health().unwritten == 0; }));
        const auto inFile = [&] {
            Outbox reader(m_path, Outbox::Access::Read);
            return reader.states().value_or(AlertStates()) == AlertStates{{"told", std::to_string(m_told)}} &&
                   reader.deliveries().value().empty();
        };
        QVERIFY(eventually(inFile));
        QCOMPARE(FakeService::of("a").got().size(), m_told);
        QCOMPARE(courier.health().dropped, 0U);
    }

    // Overwrites the file of one that has it open. What that one has in its memory it reads again, since a
    // third party wrote meanwhile.
    void damage()
    {
        sqlite3 *raw = nullptr;
        QCOMPARE(sqlite3_open(m_path.c_str(), &raw), SQLITE_OK);
        const sqlite::Database third(raw);
        QCOMPARE(sqlite::execute(raw, "INSERT INTO state VALUES('third', '1')"), SQLITE_OK);
        std::fstream file(m_path, std::ios::in | std::ios::out | std::ios::binary);
        file << std::string(64 * 1024, '\xA5') << std::flush;
        QCOMPARE(sqlite::execute(raw, "INSERT INTO state VALUES('party', '1')"), SQLITE_OK);
    }

    void checkpoint()
    {
        sqlite3 *raw = nullptr;
        QCOMPARE(sqlite3_open(m_path.c_str(), &raw), SQLITE_OK);
        const sqlite::Database third(raw);
        sqlite3_busy_timeout(raw, 2000);
        QCOMPARE(sqlite::execute(raw, "PRAGMA wal_checkpoint(TRUNCATE)"), SQLITE_OK);
    }

    void remount(unsigned long flags)
    {
        QCOMPARE(::mount("none", m_disk.c_str(), "tmpfs", MS_REMOUNT | flags, "size=2m"), 0);
    }

    HandClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::string m_disk;
    std::string m_path;
    std::size_t m_told = 0;
};

int main(int argc, char **argv)
{
    if (!enterMountNamespace())
        qFatal("cannot make a mount namespace: unprivileged user namespaces are off on this machine");
    QCoreApplication application(argc, argv);
    TestCourierDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_courierdisk.moc"
