// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/kernel/kernelcounters.h"
#include "tests/core/sockets/kernel/sysctls.h"
#include "tests/core/sockets/loopbacksockets.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/timewait.h"

#include <QTemporaryDir>
#include <QTest>
#include <fcntl.h>
#include <random>
#include <sched.h>
#include <sys/socket.h>
#include <thread>

using namespace lightfoot;
using namespace lightfoot::test;
using enum KernelCounter;

namespace {

const char *const netstat = "TcpExt: SyncookiesSent EmbryonicRsts TW TWRecycled TWKilled ListenOverflows "
                            "TCPTimeWaitOverflow Tomorrows\n"
                            "TcpExt: 1 2 3 4 5 6 18446744073709551615 8\n"
                            "IpExt: TW InNoRoutes\n"
                            "IpExt: 77 88\n";
const char *const snmp = "Ip: Forwarding DefaultTTL\nIp: 2 64\n"
                         "Tcp: RtoAlgorithm MaxConn ActiveOpens PassiveOpens CurrEstab OutRsts TW\n"
                         "Tcp: 1 -1 4051 3835 12 3026 66\n"
                         "Udp: InDatagrams NoPorts\nUdp: 359 5\n";
const char *const sockstat =
    "sockets: used 15\nTCP: inuse 1 orphan 2 tw 3 alloc 4 mem 5\nUDP: inuse 9 mem 256\n";

// What work adds to the counters of this namespace.
struct Added
{
    KernelCounters before;
    KernelCounters after;
    std::uint64_t of(KernelCounter counter) const
    {
        return after.of(counter).value() - before.of(counter).value();
    }
};

template <class Work>
Added addedBy(Work work)
{
    Added added{readKernelCounters().value(), {}};
    work();
    added.after = readKernelCounters().value();
    return added;
}

void closeBoth(int count, bool reset)
{
    LoopbackSockets sockets;
    const int listener = sockets.listen("127.0.0.1");
    for (int i = 0; i < count; ++i) {
        const Pair pair = connectedPair(sockets, listener);
        if (reset)
            sockets.reset(pair.client);
        else
            sockets.close(pair.client);
        sockets.close(pair.server);
    }
}

} // namespace

class TestKernelCounters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void parsesTheTables()
    {
        KernelCounters counters;
        takeNetstat(counters, netstat);
        takeNetstat(counters, snmp);
        takeSockstat(counters, sockstat);
        KernelCounters expected;
        expected.set(SyncookiesSent, 1);
        expected.set(TimeWaitCreated, 3); // not the TW of other tables
        expected.set(TimeWaitReused, 4);
        expected.set(TimeWaitShort, 5);
        expected.set(ListenOverflows, 6);
        expected.set(TimeWaitOverflow, 18446744073709551615U);
        expected.set(ActiveOpens, 4051);
        expected.set(PassiveOpens, 3835);
        expected.set(CurrentEstablished, 12);
        expected.set(OutResets, 3026);
        expected.set(InUse, 1);
        expected.set(Orphans, 2);
        expected.set(TimeWaits, 3);
        expected.set(Allocated, 4);
        expected.set(MemoryPages, 5);
        for (std::size_t i = 0; i < kernelCounterCount; ++i)
            QCOMPARE(counters.values[i], expected.values[i]);
        QVERIFY(!counters.of(ListenDrops)); // a kernel that has not got it
    }

    void names()
    {
        QCOMPARE(nameOf(TimeWaitCreated), std::string_view("TW"));
        QCOMPARE(tableOf(TimeWaitCreated), std::string_view("TcpExt"));
        QCOMPARE(fileOf(TimeWaitCreated), std::string_view("netstat"));
        QCOMPARE(fileOf(MemoryPages), std::string_view("sockstat"));
        QVERIFY(isGauge(CurrentEstablished) && isGauge(MemoryPages) && !isGauge(RetransmitSegments));
    }

    void nonsenseIsPassedOver_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << "";
        QTest::newRow("names alone") << "TcpExt: TW";
        QTest::newRow("numbers of another table") << "TcpExt: TW\nIpExt: 5\n";
        QTest::newRow("fewer numbers than names") << "TcpExt: ListenDrops TW\nTcpExt: x\n";
        QTest::newRow("no number") << "TcpExt: TW\nTcpExt: five\n";
        QTest::newRow("negative") << "TcpExt: TW\nTcpExt: -5\n";
        QTest::newRow("too large") << "TcpExt: TW\nTcpExt: 18446744073709551616\n";
        QTest::newRow("trailing garbage") << "TcpExt: TW\nTcpExt: 5x\n";
        QTest::newRow("no colon") << "TcpExt TW\nTcpExt 5\n";
        QTest::newRow("blanks") << " \n \t\r\n:\n";
    }

    void nonsenseIsPassedOver()
    {
        QFETCH(const QString, text);
        KernelCounters counters;
        takeNetstat(counters, text.toStdString());
        takeSockstat(counters, text.toStdString());
        QCOMPARE(counters, KernelCounters());
        // And what comes after it is read.
        takeNetstat(counters, text.toStdString() + "\nTcpExt: TW\nTcpExt: 9\n");
        QCOMPARE(counters.of(TimeWaitCreated), std::optional<std::uint64_t>(9));
    }

    // Under the sanitizers: no text makes the parser read beyond it.
    void survivesMutations()
    {
        std::mt19937 random(4711);
        const std::string all = std::string(netstat) + snmp + sockstat;
        for (int round = 0; round < 3000; ++round) {
            std::string text = all;
            for (int i = 0; i < 8; ++i) {
                const std::size_t at = random() % text.size();
                if (random() % 3 == 0)
                    text.erase(at, random() % 40);
                else
                    text[at] = " \n:\0x9-"[random() % 7];
                if (text.empty())
                    text = "x";
            }
            const std::vector<char> exact(text.begin(), text.end()); // no terminator to run into
            KernelCounters counters;
            takeNetstat(counters, {exact.data(), exact.size()});
            takeSockstat(counters, {exact.data(), exact.size()});
        }
    }

    void unreadableIsAnError()
    {
        const QTemporaryDir folder;
        const auto counters = readKernelCounters(folder.path().toStdString());
        QVERIFY(!counters);
        QVERIFY(toEnglish(counters.error().message)
                    .ends_with("thread-self/net/netstat cannot be read: "
                               "No such file or directory"));
    }

    // What the names mean, as this kernel counts: the comments of the enumeration say it.
    void timeWaitAndOpens()
    {
        const Added added = addedBy([] { closeBoth(25, false); });
        QCOMPARE(added.of(TimeWaitCreated), 25U);
        QCOMPARE(added.of(TimeWaitShort), 0U);
        QCOMPARE(added.of(ActiveOpens), 25U);
        QCOMPARE(added.of(PassiveOpens), 25U);
        QCOMPARE(added.of(OutResets), 0U);
        QCOMPARE(added.after.of(TimeWaits).value(), std::uint64_t(timeWaitTotal()));
    }

    void lingerZeroCountsAsAbortOnData()
    {
        const Added added = addedBy([] { closeBoth(25, true); });
        QCOMPARE(added.of(TimeWaitCreated), 0U);
        QCOMPARE(added.of(AbortOnData), 25U);
        QCOMPARE(added.of(AbortOnClose), 0U);
        QCOMPARE(added.of(EstablishedResets), 50U); // both ends are ours
        QCOMPARE(added.of(OutResets), 25U);
    }

    void unreadDataCountsAsAbortOnClose()
    {
        const Added added = addedBy([] {
            LoopbackSockets sockets;
            const Pair pair = connectedPair(sockets, sockets.listen("127.0.0.1"));
            QCOMPARE(::send(pair.server, "x", 1, 0), ssize_t(1));
            sockets.close(pair.client);
        });
        QCOMPARE(added.of(AbortOnClose), 1U);
        QCOMPARE(added.of(AbortOnData), 0U);
    }

    void fullBuckets()
    {
        setSysctl("ipv4/tcp_max_tw_buckets", std::to_string(timeWaitTotal() + 10));
        const Added added = addedBy([] { closeBoth(25, false); });
        setSysctl("ipv4/tcp_max_tw_buckets", "100000");
        QCOMPARE(added.of(TimeWaitOverflow), 15U);
        QCOMPARE(added.of(TimeWaitShort), 0U); // TWKilled is something else
    }

    // An orphan in FIN_WAIT_2 is kept as TIME_WAIT is, for tcp_fin_timeout.
    void shortFinTimeout()
    {
        setSysctl("ipv4/tcp_fin_timeout", "3");
        LoopbackSockets sockets;
        const Pair pair = connectedPair(sockets, sockets.listen("127.0.0.1"));
        // Once the acknowledgement of our FIN has come, which the other end may delay.
        Added added = addedBy([&] { sockets.close(pair.client); });
        const auto isThere = [&] {
            added.after = readKernelCounters().value();
            return added.of(TimeWaitShort) + added.of(TimeWaitCreated) > 0;
        };
        QTRY_VERIFY(isThere());
        setSysctl("ipv4/tcp_fin_timeout", "60");
        QCOMPARE(added.of(TimeWaitShort), 1U);
        QCOMPARE(added.of(TimeWaitCreated), 0U);
    }

    void fullAcceptQueue()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1", 1);
        const SocketAddress to = localOf(listener);
        const Added added = addedBy([&] {
            for (int i = 0; i < 6; ++i)
                sockets.connect(to, false);
        });
        QVERIFY(added.of(ListenOverflows) >= 1);
        QVERIFY(added.of(ListenDrops) >= added.of(ListenOverflows));
    }

    void refusedIsAnAttemptThatFailed()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        const SocketAddress gone = localOf(listener);
        sockets.close(listener);
        const Added added = addedBy([&] { sockets.connect(gone, false); });
        QCOMPARE(added.of(AttemptFails), 1U);
        QCOMPARE(added.of(OutResets), 1U);
    }

    void readsTheThreadsNamespace()
    {
        QVERIFY(readKernelCounters().value().of(ActiveOpens).value() > 0);
        std::optional<std::uint64_t> there;
        std::thread([&] {
            if (::unshare(CLONE_NEWNET) == 0)
                there = readKernelCounters().value().of(ActiveOpens);
        }).join();
        QCOMPARE(there, std::optional<std::uint64_t>(0));
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestKernelCounters)
#include "tst_kernelcounters.moc"
