// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/socketowners.h"
#include "tests/core/sockets/fakeclock.h"
#include "tests/core/sockets/owners/ownerrows.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::chrono_literals;

namespace {

const SocketAddress web = host(9, 443);
const SocketAddress database = host(8, 5432);

// A machine with two programs, sampled once a second.
struct Machine
{
    explicit Machine(std::size_t limit = SocketOwners::defaultLimit, std::uint32_t user = 0)
        : owners(limit, user)
    {
        processes.add(100, "curl");
        processes.add(200, "java");
    }

    void take(const std::vector<SocketRow> &rows, std::optional<std::uint64_t> created = std::nullopt)
    {
        owners.take(rows, processes.lookup(), clock.steady(), created);
        clock.advance(1s);
    }

    // count connections that are seen in so many samples and end in TIME_WAIT.
    void live(pid_t pid, const SocketAddress &remote, int count, int samples = 1)
    {
        std::vector<SocketRow> rows;
        for (int i = 0; i < count; ++i) {
            ++next;
            processes.give(pid, next);
            rows.push_back(rowOf(TcpState::Established, std::uint16_t(next), remote, next, next));
        }
        for (int i = 0; i < samples; ++i)
            take(rows);
        for (SocketRow &row : rows) {
            row.state = TcpState::TimeWait;
            row.inode = 0;
            row.timerLeft = 59s;
        }
        take(rows);
    }

    SocketRow unseen(const SocketAddress &remote)
    {
        ++next;
        SocketRow row = rowOf(TcpState::TimeWait, std::uint16_t(next), remote, 0, next);
        row.timerLeft = 59s;
        return row;
    }

    FakeClock clock;
    FakeProcesses processes;
    SocketOwners owners;
    std::uint64_t next = 10'000;
};

} // namespace

class TestSocketOwners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void namesWhatWasSeen()
    {
        Machine machine;
        machine.processes.give(100, 1);
        machine.take({rowOf(TcpState::Established, 40000, web, 1, 7)});
        const Attribution found = machine.owners.attribute(rowOf(TcpState::TimeWait, 40000, web, 0, 7));
        QCOMPARE(found.process, std::string("curl"));
        QCOMPARE(found.pid, 100);
        QCOMPARE(found.started, std::uint64_t(100));
        QCOMPARE(toString(found.certainty), toString(Certainty::Seen));
        QCOMPARE(toString(found.side), toString(Side::Client));
        // Asked once a socket, not once a sample.
        const int asked = machine.processes.asked;
        machine.take({rowOf(TcpState::Established, 40000, web, 1, 7)});
        QCOMPARE(machine.processes.asked, asked);
    }

    // The tuple is used again by another program, in TIME_WAIT or not: its first owner has nothing to do with
    // it.
    void aTupleUsedAgainIsAnotherSocket()
    {
        Machine machine;
        machine.processes.give(100, 1);
        machine.take({rowOf(TcpState::Established, 40000, web, 1, 7)});
        QCOMPARE(toString(machine.owners.attribute(rowOf(TcpState::TimeWait, 40000, web, 0, 8)).certainty),
                 toString(Certainty::NotSeen));
        machine.processes.give(200, 2);
        machine.take({rowOf(TcpState::Established, 40000, web, 2, 8)});
        QCOMPARE(machine.owners.attribute(rowOf(TcpState::TimeWait, 40000, web, 0, 8)).process,
                 std::string("java"));
        QCOMPARE(toString(machine.owners.attribute(rowOf(TcpState::TimeWait, 40000, web, 0, 7)).certainty),
                 toString(Certainty::NotSeen));
    }

    void theOwnerMayBeFoundLater()
    {
        Machine machine;
        machine.take({rowOf(TcpState::Established, 40000, web, 1, 7)});
        Attribution found = machine.owners.attribute(rowOf(TcpState::TimeWait, 40000, web, 0, 7));
        QCOMPARE(toString(found.certainty), toString(Certainty::NotSeen));
        QVERIFY(found.ownerHidden);
        machine.processes.give(100, 1);
        machine.take({rowOf(TcpState::Established, 40000, web, 1, 7)});
        found = machine.owners.attribute(rowOf(TcpState::TimeWait, 40000, web, 0, 7));
        QCOMPARE(toString(found.certainty), toString(Certainty::Seen));
        QVERIFY(!found.ownerHidden);
    }

    // FIN_WAIT and the like have inode 0 as soon as the process let go.
    void orphansKeepTheirOwner()
    {
        Machine machine;
        machine.processes.give(100, 1);
        machine.take({rowOf(TcpState::Established, 40000, web, 1, 7)});
        for (int second = 0; second < 100; ++second)
            machine.take({rowOf(TcpState::FinWait2, 40000, web, 0, 7)});
        QCOMPARE(machine.owners.attribute(rowOf(TcpState::TimeWait, 40000, web, 0, 7)).process,
                 std::string("curl"));
    }

    void forgetsAfter65Seconds()
    {
        Machine machine;
        machine.processes.give(100, 1);
        machine.take({rowOf(TcpState::Established, 40000, web, 1, 7)});
        const SocketRow row = rowOf(TcpState::TimeWait, 40000, web, 0, 7);
        machine.clock.advance(63s);
        machine.take({});
        QCOMPARE(toString(machine.owners.attribute(row).certainty), toString(Certainty::Seen));
        machine.clock.advance(2s);
        machine.take({});
        QCOMPARE(toString(machine.owners.attribute(row).certainty), toString(Certainty::NotSeen));
        QCOMPARE(machine.owners.size(), std::size_t(0));
        QCOMPARE(machine.owners.overflowed(), std::uint64_t(0));
    }

    void isBounded()
    {
        Machine machine(5000);
        for (int round = 0; round < 3; ++round)
            machine.live(100, host(std::uint8_t(20 + round), 80), 4000);
        QCOMPARE(machine.owners.size(), std::size_t(5000));
        QCOMPARE(machine.owners.overflowed(), std::uint64_t(7000));
    }

    void aListenerOwnsWhatItAccepted_data()
    {
        QTest::addColumn<bool>("any");
        QTest::addColumn<bool>("v6");
        QTest::newRow("its address") << false << false;
        QTest::newRow("all addresses") << true << false;
        QTest::newRow("all addresses, by IPv6") << true << true;
    }
    void aListenerOwnsWhatItAccepted()
    {
        QFETCH(bool, any);
        QFETCH(bool, v6);
        Machine machine;
        machine.processes.give(200, 5);
        SocketAddress local = any ? SocketAddress() : host(1, 0);
        local.port = 443;
        local.v6 = v6;
        machine.take({listenerRow(local, 5)});
        const SocketRow row = rowOf(TcpState::TimeWait, 443, host(77, 50000), 0, 99);
        const Attribution found = machine.owners.attribute(row);
        QCOMPARE(found.process, std::string("java"));
        QCOMPARE(toString(found.certainty), toString(Certainty::Listener));
        QCOMPARE(toString(found.side), toString(Side::Server));
        QCOMPARE(toString(machine.owners.attribute(listenerRow(local, 5)).certainty),
                 toString(Certainty::Seen));
        // Another port is not accepted there; the remote's port says nothing.
        const Attribution other =
            machine.owners.attribute(rowOf(TcpState::TimeWait, 50000, host(77, 443), 0, 98));
        QCOMPARE(toString(other.side), toString(Side::Client));
        QCOMPARE(toString(other.certainty), toString(Certainty::NotSeen));
        machine.clock.advance(70s);
        machine.take({});
        QCOMPARE(toString(machine.owners.attribute(row).certainty), toString(Certainty::NotSeen));
    }

    void aListenerOnAnotherAddressOwnsNothing()
    {
        Machine machine;
        machine.processes.give(200, 5);
        machine.take({listenerRow(host(2, 443), 5)});
        QCOMPARE(toString(machine.owners.attribute(rowOf(TcpState::TimeWait, 443, web, 0, 99)).side),
                 toString(Side::Client));
    }

    void infersFromTheRemote()
    {
        Machine machine;
        for (int second = 0; second < 5; ++second)
            machine.live(100, web, 4);
        machine.live(200, database, 20);
        const Attribution found = machine.owners.attribute(machine.unseen(web));
        QCOMPARE(found.process, std::string("curl"));
        QCOMPARE(toString(found.certainty), toString(Certainty::InferredFromRemote));
        QCOMPARE(found.evidence, 20U);
        QCOMPARE(found.share, 1.0);
        QCOMPARE(toString(machine.owners.attribute(machine.unseen(host(9, 80))).certainty),
                 toString(Certainty::NotSeen));
    }

    // curl and java at one remote, sampled in turns.
    void infersOnlyFromNearlyAll_data()
    {
        QTest::addColumn<int>("curl");
        QTest::addColumn<int>("java");
        QTest::addColumn<bool>("named");
        QTest::newRow("half and half") << 10 << 10 << false;
        QTest::newRow("80 %") << 40 << 10 << false;
        QTest::newRow("95 %") << 38 << 2 << true;
        QTest::newRow("too few") << 1 << 0 << false;
    }
    void infersOnlyFromNearlyAll()
    {
        QFETCH(int, curl);
        QFETCH(int, java);
        QFETCH(bool, named);
        Machine machine;
        std::vector<SocketRow> many;
        for (int i = 0; i < 400; ++i)
            many.push_back(machine.unseen(web));
        machine.take(many);
        for (int second = 0; second < 4; ++second) {
            machine.live(100, web, curl);
            machine.live(200, web, java);
        }
        const Attribution found = machine.owners.attribute(many.front());
        QCOMPARE(toString(found.certainty),
                 toString(named ? Certainty::InferredFromRemote : Certainty::NotSeen));
        QCOMPARE(found.process, std::string(named ? "curl" : ""));
        QCOMPARE(found.evidence, std::uint32_t(4 * (curl + java)));
        QCOMPARE(found.share, double(curl) / (curl + java));
    }

    // A pool of fifty lasting connections is not charged with the short ones of somebody whom nobody saw.
    void aPoolIsNotChargedWithShortOnes()
    {
        Machine machine;
        std::vector<SocketRow> pool;
        for (int i = 0; i < 50; ++i) {
            ++machine.next;
            machine.processes.give(200, machine.next);
            pool.push_back(
                rowOf(TcpState::Established, std::uint16_t(machine.next), web, machine.next, machine.next));
        }
        std::vector<SocketRow> rows = pool;
        for (int i = 0; i < 1000; ++i)
            rows.push_back(machine.unseen(web));
        machine.take(pool);
        machine.take(rows);
        QCOMPARE(toString(machine.owners.attribute(rows.back()).certainty), toString(Certainty::NotSeen));
        // But a single one may well be the pool's.
        Machine quiet;
        for (const SocketRow &row : pool)
            quiet.processes.give(200, row.inode);
        quiet.take(pool);
        quiet.take(pool);
        const SocketRow one = machine.unseen(web);
        pool.push_back(one);
        quiet.take(pool);
        QCOMPARE(quiet.owners.attribute(one).process, std::string("java"));
        // Once short ones were seen, these alone count.
        for (int second = 0; second < 4; ++second)
            machine.live(100, web, 3);
        QCOMPARE(machine.owners.attribute(rows.back()).process, std::string("curl"));
    }

    // Nor are connections of some seconds that end in TIME_WAIT themselves.
    void lastingOnesTellNothingOfShortOnes()
    {
        Machine machine;
        std::vector<SocketRow> many;
        for (int i = 0; i < 1000; ++i)
            many.push_back(machine.unseen(web));
        machine.take(many);
        for (int round = 0; round < 4; ++round)
            machine.live(200, web, 10, 3);
        QCOMPARE(toString(machine.owners.attribute(many.back()).certainty), toString(Certainty::NotSeen));
    }

    // Two programs that take turns at one remote.
    void whoWasThereAtTheTimeCounts()
    {
        Machine machine;
        for (int second = 0; second < 4; ++second)
            machine.live(100, web, 5);
        const SocketRow early = machine.unseen(web);
        machine.take({early});
        machine.clock.advance(40s);
        for (int second = 0; second < 4; ++second)
            machine.live(200, web, 5);
        SocketRow aged = early;
        aged.timerLeft = 60s - std::chrono::milliseconds(47'000);
        QCOMPARE(machine.owners.attribute(aged).process, std::string("curl"));
        QCOMPARE(machine.owners.attribute(machine.unseen(web)).process, std::string("java"));
    }

    // Many seen in one sample are one observation: it may not have got around to other processes.
    void oneSampleIsNotEnough()
    {
        Machine machine;
        std::vector<SocketRow> many;
        for (int i = 0; i < 500; ++i)
            many.push_back(machine.unseen(web));
        machine.take(many);
        machine.live(100, web, 50);
        QCOMPARE(toString(machine.owners.attribute(many.front()).certainty), toString(Certainty::NotSeen));
        machine.live(100, web, 50);
        machine.live(100, web, 50);
        QCOMPARE(toString(machine.owners.attribute(many.front()).certainty),
                 toString(Certainty::InferredFromRemote));
    }

    // Sockets of another user, whose files rights hide, speak against everybody else.
    void hiddenProcessesCountAgainstTheOthers()
    {
        for (const std::uint32_t user : {0U, 1000U}) {
            Machine machine(SocketOwners::defaultLimit, user);
            for (int second = 0; second < 4; ++second) {
                machine.live(100, web, 5);
                std::vector<SocketRow> hidden;
                for (int i = 0; i < 5; ++i) {
                    ++machine.next;
                    hidden.push_back(rowOf(TcpState::Established, std::uint16_t(machine.next), web,
                                           machine.next, machine.next));
                    hidden.back().uid = 33;
                }
                machine.take(hidden);
                for (SocketRow &row : hidden) {
                    row.state = TcpState::TimeWait;
                    row.inode = 0;
                    row.uid = 0;
                    row.timerLeft = 59s;
                }
                machine.take(hidden);
                const Attribution found = machine.owners.attribute(hidden.front());
                QVERIFY(found.ownerHidden);
                QCOMPARE(found.uid, std::optional<std::uint32_t>(33));
            }
            // root would have found them: they were only too short.
            QCOMPARE(toString(machine.owners.attribute(machine.unseen(web)).certainty),
                     toString(user == 0 ? Certainty::InferredFromRemote : Certainty::NotSeen));
        }
    }

    void countsWhatWasMissed()
    {
        Machine machine;
        machine.take({machine.unseen(web)}, 1000); // older than the first sample: nobody looked yet
        QCOMPARE(machine.owners.missed().created, std::uint64_t(0));
        machine.processes.give(100, 1);
        machine.take(
            {rowOf(TcpState::Established, 40000, web, 1, 1), rowOf(TcpState::Established, 40001, web, 2, 2)},
            1000);
        std::vector<SocketRow> rows{rowOf(TcpState::TimeWait, 40000, web, 0, 1),
                                    rowOf(TcpState::TimeWait, 40001, web, 0, 2), machine.unseen(web)};
        machine.take(rows, 1010); // seven were gone again before the table was read
        machine.take(rows, 1010);
        MissedSockets missed = machine.owners.missed();
        QCOMPARE(missed.created, std::uint64_t(10));
        QCOMPARE(missed.seenAlive, std::uint64_t(1));
        QCOMPARE(missed.hidden, std::uint64_t(1));
        QCOMPARE(missed.missed(), std::uint64_t(8));
        QCOMPARE(missed.share(), 0.8);
        machine.clock.advance(62s);
        machine.take({}, 1010);
        QCOMPARE(machine.owners.missed().created, std::uint64_t(10));
        machine.clock.advance(1s);
        machine.take({}, 1015);
        QCOMPARE(machine.owners.missed().created, std::uint64_t(5));
    }

    void withoutCountersRowsAreCounted()
    {
        Machine machine;
        machine.take({});
        machine.live(100, web, 3);
        machine.take({machine.unseen(web)});
        QCOMPARE(machine.owners.missed().created, std::uint64_t(4));
        QCOMPARE(machine.owners.missed().missed(), std::uint64_t(1));
    }

    // Same pid, another process.
    void aPidUsedAgainIsAnotherProcess()
    {
        Machine machine;
        machine.processes.give(100, 1);
        machine.take({rowOf(TcpState::Established, 40000, web, 1, 7)});
        machine.processes.add(100, "wget", 5000);
        machine.processes.give(100, 2);
        machine.take({rowOf(TcpState::Established, 40001, web, 2, 8)});
        QCOMPARE(machine.owners.attribute(rowOf(TcpState::TimeWait, 40000, web, 0, 7)).process,
                 std::string("curl"));
        const Attribution second = machine.owners.attribute(rowOf(TcpState::TimeWait, 40001, web, 0, 8));
        QCOMPARE(second.process, std::string("wget"));
        QCOMPARE(second.started, std::uint64_t(5000));
    }

    // More processes than are kept: what was the first one's has no name then, rather than a wrong one.
    void manyProcessesAreBounded()
    {
        OwnerList list;
        SocketProcess process;
        process.pid = 1;
        process.name = "first";
        const OwnerList::Number first = list.add(process);
        QCOMPARE(list.add(process), first);
        for (process.pid = 2; process.pid <= pid_t(OwnerList::limit) + 1; ++process.pid) {
            process.name = "other";
            QVERIFY(list.add(process) != first);
        }
        QCOMPARE(list.size(), OwnerList::limit);
        QVERIFY(!list.of(first));
        QVERIFY(!list.of(OwnerList::nobody));
        QVERIFY(!list.of(OwnerList::someoneElse));
    }

    void manyRemotesAreBounded()
    {
        RemoteEvidence evidence;
        const SteadyTime now(1000s);
        for (std::uint32_t i = 0; i < RemoteEvidence::remoteLimit + 1000; ++i)
            evidence.addUnseen(makeAddress(false, &i, 80), now + std::chrono::milliseconds(i / 100));
        QVERIFY(evidence.size() <= RemoteEvidence::remoteLimit);
        QCOMPARE(evidence.size() + evidence.overflowed(), std::uint64_t(RemoteEvidence::remoteLimit + 1000));
        evidence.forget(now + 200s);
        QCOMPARE(evidence.size(), std::size_t(0));
    }

    void describesItself()
    {
        Attribution attribution;
        QCOMPARE(toEnglish(describe(attribution)),
                 std::string("not seen, nor any other socket to this remote"));
        attribution.evidence = 214;
        attribution.share = 0.999;
        attribution.certainty = Certainty::InferredFromRemote;
        QCOMPARE(toEnglish(describe(attribution)),
                 std::string("inferred: 99 % of 214 sockets seen to this remote are this process's"));
        QCOMPARE(toString(Certainty::InferredFromRemote), std::string_view("inferred"));
        QCOMPARE(toString(Side::Server), std::string_view("server"));
    }
};

QTEST_APPLESS_MAIN(TestSocketOwners)
#include "tst_socketowners.moc"
