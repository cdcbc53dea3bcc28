// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/whocloses.h"
#include "tests/core/sockets/fakeclock.h"
#include "tests/core/sockets/loopbacksockets.h"
#include "tests/core/sockets/owners/ownerrows.h"
#include "tests/servers/networknamespace.h"

#include <QTest>
#include <sys/socket.h>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::chrono_literals;

namespace {

const SocketAddress web = host(9, 443);

ClosingCounts closings(std::uint64_t weReset, std::uint64_t serverFirst, std::uint64_t serverReset,
                       std::uint64_t weClosed)
{
    return {3, weReset, serverFirst, serverReset, weClosed};
}

} // namespace

class TestWhoCloses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    // What one connection is counted as, by the states it was seen in.
    void countsByStates_data()
    {
        QTest::addColumn<QList<int>>("states");
        QTest::addColumn<CloseCounts>("counts");
        const auto row = [](const char *name, QList<TcpState> states, CloseCounts counts) {
            QList<int> numbers;
            for (const TcpState state : states)
                numbers << int(state);
            QTest::newRow(name) << numbers << counts;
        };
        using enum TcpState;
        row("still open", {SynSent, Established, Established}, {});
        row("peer first", {Established, CloseWait}, {0, 1, 0});
        row("peer first, then we", {Established, CloseWait, CloseWait, LastAck}, {0, 1, 0});
        row("LAST_ACK alone", {LastAck}, {0, 1, 0});
        row("we first", {Established, FinWait1, FinWait2, TimeWait, TimeWait}, {1, 0, 0});
        row("we first, FIN_WAIT not seen", {Established, TimeWait}, {1, 0, 0});
        row("TIME_WAIT alone", {TimeWait, TimeWait, TimeWait}, {1, 0, 0});
        row("both", {Established, Closing, TimeWait}, {0, 0, 1});
    }
    void countsByStates()
    {
        QFETCH(QList<int>, states);
        QFETCH(CloseCounts, counts);
        FakeClock clock;
        WhoCloses closes;
        for (const int state : states) {
            closes.take(std::vector{rowOf(TcpState(state), 40000, web, 1, 7)}, clock.steady());
            clock.advance(1s);
        }
        QCOMPARE(closes.ofRemote(web), counts);
        QCOMPARE(closes.ofRemote(host(9, 80)), CloseCounts());
    }

    // By the cookie; a tuple used twice is two connections.
    void aTupleUsedAgainIsAnotherConnection()
    {
        FakeClock clock;
        WhoCloses closes;
        for (std::uint64_t cookie = 1; cookie <= 3; ++cookie)
            closes.take(std::vector{rowOf(TcpState::TimeWait, 40000, web, 0, cookie)}, clock.steady());
        closes.take(std::vector{rowOf(TcpState::Established, 40000, web, 1, 4)}, clock.steady());
        closes.take(std::vector{rowOf(TcpState::Established, 40000, web, 1, 5)}, clock.steady());
        QCOMPARE(closes.ofRemote(web), (CloseCounts{3, 0, 0}));
        QCOMPARE(closes.places().front().vanished, std::uint64_t(1)); // cookie 4: gone, nobody knows how
    }

    // Of one place: remotes of what was opened, ports of what was accepted. The rows' order does not matter.
    void clientsAndServicesAreApart()
    {
        FakeClock clock;
        WhoCloses closes;
        std::vector<SocketRow> rows;
        for (std::uint8_t i = 0; i < 10; ++i)
            rows.push_back(rowOf(TcpState::TimeWait, 8080, host(std::uint8_t(100 + i), 50000), 0, 100U + i));
        for (std::uint8_t i = 0; i < 4; ++i)
            rows.push_back(rowOf(TcpState::CloseWait, std::uint16_t(40000 + i), web, 5, 200U + i));
        rows.push_back(listenerRow(host(1, 8080), 9));
        closes.take(rows, clock.steady());
        QCOMPARE(closes.ofService(8080), (CloseCounts{10, 0, 0}));
        QCOMPARE(closes.ofRemote(web), (CloseCounts{0, 4, 0}));
        const auto places = closes.places();
        QCOMPARE(places.size(), std::size_t(2));
        QCOMPARE(toString(places[0].side), toString(Side::Server));
        QCOMPARE(places[0].address.port, std::uint16_t(8080));
        QCOMPARE(toString(places[1].side), toString(Side::Client));
        QCOMPARE(places[1].address, web);
    }

    void isBounded()
    {
        FakeClock clock;
        WhoCloses closes(1000);
        for (std::uint64_t i = 0; i < 5000; ++i)
            closes.take(std::vector{rowOf(TcpState::TimeWait, std::uint16_t(i + 1), web, 0, i + 1)},
                        clock.steady());
        QCOMPARE(closes.overflowed(), std::uint64_t(4000));
        QCOMPARE(closes.ofRemote(web), (CloseCounts{5000, 0, 0}));
        WhoCloses remotes;
        std::vector<SocketRow> rows;
        for (std::uint32_t i = 0; i < WhoCloses::placeLimit + 100; ++i)
            rows.push_back(rowOf(TcpState::TimeWait, 40000, makeAddress(false, &i, 80), 0, i + 1));
        remotes.take(rows, clock.steady());
        QVERIFY(remotes.places().size() <= WhoCloses::placeLimit);
        QVERIFY(remotes.overflowed() > 0);
    }

    void judges_data()
    {
        QTest::addColumn<CloseCounts>("counts");
        QTest::addColumn<int>("side");
        QTest::addColumn<int>("closer");
        QTest::addColumn<int>("keeper");
        QTest::addColumn<QString>("advice");
        const auto row = [](const char *name, CloseCounts counts, Side side, Closer closer,
                            TimeWaitKeeper keeper, const char *advice) {
            QTest::newRow(name) << counts << int(side) << int(closer) << int(keeper)
                                << QString::fromLatin1(advice);
        };
        using Keeper = TimeWaitKeeper;
        row("too few", {4, 0, 0}, Side::Client, Closer::Unknown, Keeper::Unknown, "");
        row("client closes", {95, 5, 0}, Side::Client, Closer::We, Keeper::Here, "TIME_WAIT stays here");
        row("server of a client closes", {5, 95, 0}, Side::Client, Closer::Peer, Keeper::Peer,
            "TIME_WAIT stays at the server");
        row("service closes", {95, 5, 0}, Side::Server, Closer::We, Keeper::Here,
            "TIME_WAIT gathers at this service");
        row("its clients close", {5, 95, 0}, Side::Server, Closer::Peer, Keeper::Peer, "");
        row("mixed", {60, 40, 0}, Side::Client, Closer::Mixed, Keeper::Both, "Who closes depends");
        row("both at once", {0, 0, 10}, Side::Client, Closer::Mixed, Keeper::Both, "Who closes depends");
        row("80 %", {8, 2, 0}, Side::Client, Closer::We, Keeper::Here, "TIME_WAIT stays here");
        row("79 %", {79, 21, 0}, Side::Client, Closer::Mixed, Keeper::Both, "Who closes depends");
    }
    void judges()
    {
        QFETCH(CloseCounts, counts);
        QFETCH(int, side);
        QFETCH(int, closer);
        QFETCH(int, keeper);
        QFETCH(QString, advice);
        const CloseVerdict verdict = judgeClosings(counts, Side(side));
        QCOMPARE(int(verdict.closer), closer);
        QCOMPARE(int(verdict.keeper), keeper);
        QVERIFY(verdict.finding);
        QCOMPARE(bool(verdict.advice), !advice.isEmpty());
        QVERIFY(QString::fromStdString(toEnglish(verdict.advice)).startsWith(advice));
    }

    // SO_LINGER(0) on a service is never advised.
    void neverAdvisesLingerToAService()
    {
        const std::string text = toEnglish(judgeClosings({95, 5, 0}, Side::Server).advice);
        QVERIFY(text.find("Never SO_LINGER(0) on a service") != std::string::npos);
    }

    void judgesProbes_data()
    {
        QTest::addColumn<QList<int>>("counts"); // we reset, server first, server reset, we closed
        QTest::addColumn<int>("closer");
        QTest::addColumn<int>("keeper");
        QTest::addColumn<QString>("advice");
        using Keeper = TimeWaitKeeper;
        const auto row = [](const char *name, QList<int> counts, Closer closer, Keeper keeper,
                            const char *advice) {
            QTest::newRow(name) << counts << int(closer) << int(keeper) << QString::fromLatin1(advice);
        };
        row("none", {0, 0, 0, 0}, Closer::Unknown, Keeper::Unknown, "");
        row("we reset", {60, 0, 0, 0}, Closer::We, Keeper::Nobody, "");
        row("server first", {1, 59, 0, 0}, Closer::Peer, Keeper::Nobody, "Our reset leaves nothing behind");
        row("server resets", {1, 0, 59, 0}, Closer::Peer, Keeper::Nobody, "The server resets");
        row("graceful", {0, 0, 0, 60}, Closer::We, Keeper::Here, "The probes close in the ordinary way");
        row("graceful, server first", {0, 50, 0, 10}, Closer::Peer, Keeper::Peer,
            "TIME_WAIT stays at the server");
        row("mixed", {30, 30, 0, 0}, Closer::Mixed, Keeper::Nobody, "Our reset leaves nothing behind");
    }
    void judgesProbes()
    {
        QFETCH(QList<int>, counts);
        QFETCH(int, closer);
        QFETCH(int, keeper);
        QFETCH(QString, advice);
        const CloseVerdict verdict =
            judgeProbes(closings(std::uint64_t(counts[0]), std::uint64_t(counts[1]), std::uint64_t(counts[2]),
                                 std::uint64_t(counts[3])));
        QCOMPARE(int(verdict.closer), closer);
        QCOMPARE(int(verdict.keeper), keeper);
        QCOMPARE(bool(verdict.advice), !advice.isEmpty());
        QVERIFY(QString::fromStdString(toEnglish(verdict.advice)).startsWith(advice));
    }

    // The kernel's own table: who closes first, seen from both ends.
    void seesRealConnections()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        const SocketAddress server = localOf(listener);
        SocketTableReader reader;
        WhoCloses closes;
        const auto take = [&] { closes.take(reader.read().value(), SystemClock().steady()); };
        std::vector<Pair> pairs;
        for (int i = 0; i < 6; ++i)
            pairs.push_back(connectedPair(sockets, listener));
        take();
        for (const Pair &pair : pairs)
            sockets.close(pair.server); // the service closes first
        take();
        for (const Pair &pair : pairs)
            sockets.close(pair.client);
        take();
        QCOMPARE(closes.ofService(server.port), (CloseCounts{6, 0, 0}));
        QCOMPARE(closes.ofRemote(server), (CloseCounts{0, 6, 0}));
        QCOMPARE(toString(judgeClosings(closes.ofService(server.port), Side::Server).keeper),
                 toString(TimeWaitKeeper::Here));
        QCOMPARE(toString(judgeClosings(closes.ofRemote(server), Side::Client).keeper),
                 toString(TimeWaitKeeper::Peer));
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestWhoCloses)
#include "tst_whocloses.moc"
