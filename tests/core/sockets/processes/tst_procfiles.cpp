// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/processes/inodemap.h"
#include "core/sockets/processes/procfiles.h"
#include "core/sockets/processes/usernames.h"
#include "tests/core/sockets/processes/procfilestarget.h"

#include <QRegularExpression>
#include <QTest>
#include <limits>
#include <random>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

// What the kernel writes behind the name, from the state on; flags and start as told.
std::string statOf(const std::string &name, const char *flags = "4194560", const char *started = "4711")
{
    return "42 (" + name + ") S 1 42 42 0 -1 " + flags + " 100 0 0 0 1 2 0 0 20 0 1 0 " + started +
           " 1000 200 18446744073709551615 1 1 0 0 0 0 0\n";
}

} // namespace

class TestProcFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void stat()
    {
        for (const std::string name :
             {"nginx", "", "a b", "x) S 1 1 1", ")", "((", "two\nlines", "\x1b[2J", "<b>", "\xff\xfe"}) {
            ProcessStat stat;
            QVERIFY2(parseStat(stat, statOf(name)), name.c_str());
            QCOMPARE(stat.name, name);
            QCOMPARE(stat.started, std::uint64_t(4711));
            QVERIFY(!stat.kernelThread);
        }
        ProcessStat stat;
        QVERIFY(parseStat(stat, statOf("kworker/0:1", "69238880"))); // 0x4208060: with PF_KTHREAD
        QVERIFY(stat.kernelThread);
    }

    void brokenStat()
    {
        const std::string whole = statOf("nginx");
        const std::size_t enough = whole.find("4711");
        for (std::size_t length = 0; length <= enough; ++length) {
            ProcessStat stat;
            QVERIFY2(!parseStat(stat, whole.substr(0, length)), qPrintable(QString::number(length)));
        }
        ProcessStat stat;
        QVERIFY(!parseStat(stat, ") (" + whole.substr(0, 3)));
        QVERIFY(!parseStat(stat, statOf("x", "0", "-1")));
        QVERIFY(!parseStat(stat, statOf("x", "0", "99999999999999999999999")));
    }

    void fileLimit()
    {
        const auto limit = [](const char *soft) {
            return parseFileLimit(
                "Limit                     Soft Limit           Hard Limit           Units     \n"
                "Max core file size        0                    unlimited            bytes     \n"
                "Max open files            " +
                std::string(soft) + "                 524288               files     \n");
        };
        QCOMPARE(limit("1024"), std::uint64_t(1024));
        QCOMPARE(limit("unlimited"), std::numeric_limits<std::uint64_t>::max());
        QCOMPARE(limit("-5"), std::uint64_t(0));
        QCOMPARE(parseFileLimit(""), std::uint64_t(0));
        QCOMPARE(parseFileLimit("Max open files "), std::uint64_t(0));
    }

    void uid()
    {
        std::uint32_t uid = 7;
        QVERIFY(parseUid(uid, "Name:\tx\\nUid:\\t0\nUmask:\t0022\nUid:\t1000\t1001\t1002\t1003\nGid:\t5\n"));
        QCOMPARE(uid, 1001U); // the effective one
        for (const char *status :
             {"", "Uid:", "Uid:\t1", "Uid:\t1\tx\n", "Uid:\t1\t4294967296\n", "Gid:\t1\t2\n"})
            QVERIFY2(!parseUid(uid, status), status);
    }

    // A fixed seed: the same noise each time.
    void noise()
    {
        std::mt19937 random(1);
        const std::string good =
            statOf("ng(i)nx") + "Uid:\t1\t2\t3\t4\nMax open files            1024  4096  files\n";
        for (int i = 0; i < 20'000; ++i) {
            std::string bytes = good.substr(random() % 40);
            for (int flips = 0; flips < 4; ++flips)
                bytes[random() % bytes.size()] = static_cast<char>(random());
            feedProcFiles(bytes);
        }
    }

    void inodes()
    {
        InodeMap map;
        QVERIFY(!map.find(1));
        for (std::uint64_t inode = 1; inode <= 10'000; ++inode)
            map.add(inode * 8, static_cast<std::uint32_t>(inode));
        map.add(0, 5);
        QCOMPARE(map.size(), std::size_t(10'000));
        for (std::uint64_t inode = 1; inode <= 10'000; ++inode) {
            QVERIFY(map.find(inode * 8) && map.find(inode * 8)->owner == inode);
            QVERIFY(!map.contains(inode * 8 + 1));
        }
        QVERIFY(!map.contains(0));
        map.add(8, 1); // the same process again: another descriptor
        QCOMPARE(map.find(8)->owners, 1U);
        map.add(8, 2);
        map.add(8, 3);
        QCOMPARE(map.find(8)->owners, 3U);
        QCOMPARE(map.find(8)->owner, 1U);
        map.clear();
        QVERIFY(!map.contains(8) && map.size() == 0);
    }

    void users()
    {
        UserNames users;
        QCOMPARE(users.nameOf(0), std::string("root"));
        const std::string &root = users.nameOf(0);
        for (std::uint32_t uid = 3'000'000'000; uid < 3'000'000'200; ++uid)
            QCOMPARE(users.nameOf(uid), std::to_string(uid));
        QVERIFY(&root == &users.nameOf(0));
    }
};

QTEST_APPLESS_MAIN(TestProcFiles)
#include "tst_procfiles.moc"
