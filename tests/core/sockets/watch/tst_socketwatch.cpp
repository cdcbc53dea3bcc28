// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/watch/socketwatch.h"
#include "tests/core/sockets/loopbacksockets.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::chrono_literals;

namespace {

const WatchedSocket *find(const SocketPicture &picture, const SocketAddress &local, TcpState state)
{
    const auto found = std::ranges::find_if(picture.sockets, [&](const WatchedSocket &socket) {
        return socket.row.local == local && socket.row.state == state;
    });
    return found == picture.sockets.end() ? nullptr : &*found;
}

} // namespace

class TestSocketWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void looksWithOwnersUsersAndDetails()
    {
        const SystemClock clock;
        SocketWatch watch(clock, 0ms);
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        const Pair pair = connectedPair(sockets, listener);
        const auto picture = watch.look({}, true);
        QVERIFY(picture.has_value());
        for (const auto &[local, state] : {std::pair(localOf(pair.client), TcpState::Established),
                                           std::pair(localOf(listener), TcpState::Listen)}) {
            const WatchedSocket *socket = find(*picture, local, state);
            QVERIFY(socket);
            QCOMPARE(socket->owner.pid, getpid());
            QVERIFY(socket->owner.certainty == Certainty::Seen);
            QVERIFY(socket->command.find("tst_socketwatch") != std::string::npos);
            QVERIFY(!socket->user.empty());
        }
        QVERIFY(find(*picture, localOf(pair.client), TcpState::Established)->details);
        QVERIFY(!find(*picture, localOf(listener), TcpState::Listen)->details);
    }

    void udpOnlyWhereAskedFor()
    {
        const SystemClock clock;
        SocketWatch watch(clock, 0ms);
        const int udp = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        const sockaddr_in any{
            .sin_family = AF_INET, .sin_port = 0, .sin_addr = {htonl(INADDR_LOOPBACK)}, .sin_zero = {}};
        QCOMPARE(bind(udp, reinterpret_cast<const sockaddr *>(&any), sizeof any), 0);
        const auto isUdp = [](const WatchedSocket &found) {
            return found.row.protocol == SocketProtocol::Udp;
        };
        const auto without = watch.look({});
        SocketQuery query;
        query.udp = true;
        const auto with = watch.look(query);
        close(udp);
        QVERIFY(without && with);
        QVERIFY(std::ranges::none_of(without->sockets, isUdp));
        const auto found = std::ranges::find_if(with->sockets, isUdp);
        QVERIFY(found != with->sockets.end());
        QCOMPARE(found->owner.pid, getpid());
    }

    // A sample saw it live; a look after its end still knows whose it was.
    void timeWaitKeepsItsOwner()
    {
        const SystemClock clock;
        SocketWatch watch(clock, 0ms);
        LoopbackSockets sockets;
        const Pair pair = connectedPair(sockets, sockets.listen("127.0.0.1"));
        const SocketAddress local = localOf(pair.client);
        watch.sampleNow();
        closeInTurn(sockets, pair.client, pair.server);
        QTRY_COMPARE(timeWaitByLocalPort(local.port), 1);
        watch.sampleNow();
        const auto picture = watch.look({});
        QVERIFY(picture.has_value());
        const WatchedSocket *socket = find(*picture, local, TcpState::TimeWait);
        QVERIFY(socket);
        QCOMPARE(socket->owner.pid, getpid());
        QVERIFY(socket->owner.certainty == Certainty::Seen);
        QVERIFY(socket->age < 5s);
    }

    void publishesFactsSharesAndCounters()
    {
        const SystemClock clock;
        SocketWatch watch(clock, 0ms);
        QVERIFY(!watch.facts());
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        std::vector<Pair> pairs;
        for (int i = 0; i < 12; ++i)
            pairs.push_back(connectedPair(sockets, listener));
        watch.sampleNow();
        QVERIFY(watch.facts());
        QVERIFY(watch.findings());
        QCOMPARE(watch.facts()->owners.size(), watch.facts()->rows.size());
        const auto shares = watch.shares(WallTime::min());
        QCOMPARE(shares.size(), std::size_t(1));
        QVERIFY(!shares[0].byProcess.top.empty());
        QVERIFY(shares[0].byProcess.top[0].name.starts_with("tst_socketwatch"));
        QVERIFY(shares[0].byProcess.top[0].rows >= 25);
        QVERIFY(!shares[0].byRemote.top.empty());
        QVERIFY(!watch.health());
        QCOMPARE(watch.counterLine(KernelCounter::TimeWaits, WallTime::min()).size(), std::size_t(1));
    }

    // A window of the doctor ends and another begins, and what needs longer goes on.
    void windowsFollowEachOther()
    {
        class Moving final : public Clock
        {
        public:
            SteadyTime steady() const override { return std::chrono::steady_clock::now() + ahead.load(); }
            WallTime wall() const override { return std::chrono::system_clock::now(); }
            std::atomic<std::chrono::nanoseconds> ahead{0ns};
        };
        Moving clock;
        SocketWatch watch(clock, 0ms);
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        const auto opensBefore = [&] { return *watch.facts()->before.of(KernelCounter::ActiveOpens); };
        watch.sampleNow();
        const std::uint64_t first = opensBefore();
        for (int i = 0; i < 5; ++i)
            connectedPair(sockets, listener);
        clock.ahead = SocketWatch::window - 1s;
        watch.sampleNow();
        QCOMPARE(opensBefore(), first);
        clock.ahead = SocketWatch::window + 1s;
        watch.sampleNow();
        QCOMPARE(opensBefore(), first + 5);
        QCOMPARE(watch.shares(WallTime::min()).size(), std::size_t(3));
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestSocketWatch)
#include "tst_socketwatch.moc"
