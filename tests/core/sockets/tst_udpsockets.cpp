// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a table has besides plain TCP rows: udp, the local port, families, tcp_info.
#include "core/sockets/sockettable.h"
#include "tests/core/sockets/loopbacksockets.h"
#include "tests/servers/networknamespace.h"

#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <set>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

std::vector<SocketRow> table(const SocketQuery &query)
{
    auto rows = readSocketTable(query);
    if (!rows)
        qFatal("%s", toEnglish(rows.error().message).c_str());
    return *rows;
}

// "udp 127.0.0.1:53 -> 0.0.0.0:0 close"
std::multiset<std::string> said(const std::vector<SocketRow> &rows)
{
    std::multiset<std::string> lines;
    for (const SocketRow &row : rows)
        lines.insert(std::string(toString(row.protocol)) + " " + row.local.toString() + " -> " +
                     row.remote.toString() + " " + std::string(toString(row.state)));
    return lines;
}

// A udp socket at an address; connected to port 9 of the same address where wanted.
class UdpSocket
{
public:
    UdpSocket(bool v6, bool connected)
        : m_socket(::socket(v6 ? AF_INET6 : AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in6 six{};
        six.sin6_family = AF_INET6;
        six.sin6_addr = in6addr_loopback;
        sockaddr_in four{};
        four.sin_family = AF_INET;
        four.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        auto *name = v6 ? reinterpret_cast<sockaddr *>(&six) : reinterpret_cast<sockaddr *>(&four);
        const auto size = static_cast<socklen_t>(v6 ? sizeof six : sizeof four);
        if (::bind(m_socket, name, size) != 0)
            qFatal("bind");
        six.sin6_port = four.sin_port = htons(9);
        if (connected && ::connect(m_socket, name, size) != 0)
            qFatal("connect");
    }
    ~UdpSocket() { ::close(m_socket); }
    UdpSocket(const UdpSocket &) = delete;
    UdpSocket &operator=(const UdpSocket &) = delete;
    SocketAddress local() const { return localOf(m_socket); }

private:
    int m_socket;
};

} // namespace

class TestUdpSockets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void udpIsReadWhenAskedFor()
    {
        const UdpSocket bound(false, false);
        const UdpSocket connected(false, true);
        const UdpSocket six(true, false);
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        const std::string tcp = "tcp " + localOf(listener).toString() + " -> 0.0.0.0:0 listen";
        const std::multiset<std::string> udp{"udp " + bound.local().toString() + " -> 0.0.0.0:0 close",
                                             "udp " + connected.local().toString() +
                                                 " -> 127.0.0.1:9 established",
                                             "udp " + six.local().toString() + " -> [::]:0 close"};
        std::multiset<std::string> both = udp;
        both.insert(tcp);
        QVERIFY(said(table({})) == std::multiset<std::string>{tcp}); // as it always was
        QVERIFY(said(table({.tcp = false, .udp = true})) == udp);
        QVERIFY(said(table({.udp = true})) == both);
        QVERIFY(said(table({.tcp = false})).empty());
        QCOMPARE(said(table({.states = stateBit(TcpState::Established), .udp = true})).size(),
                 std::size_t(1));
        QCOMPARE(said(table({.remotePort = 9, .udp = true})).size(), std::size_t(1));
        for (const SocketRow &row : table({.udp = true}))
            QVERIFY(row.inode != 0 && row.cookie != 0);
    }

    void localPortAndFamily()
    {
        LoopbackSockets sockets;
        const int four = sockets.listen("127.0.0.1");
        const int six = sockets.listen("::1");
        const int both = sockets.listen("::");
        connectedPair(sockets, four);
        sockets.connect(address("127.0.0.1", localOf(both).port));
        sockets.accept(both);
        const std::uint16_t port = localOf(four).port;
        QCOMPARE(table({.localPort = port}).size(), std::size_t(2)); // listening and the server's end
        for (const SocketRow &row : table({.localPort = port}))
            QCOMPARE(row.local.port, port);
        QCOMPARE(table({.localPort = localOf(six).port}).size(), std::size_t(1));
        const auto sizes = [](const SocketQuery &query) { return table(query).size(); };
        QCOMPARE(sizes({}), std::size_t(7));
        QCOMPARE(sizes({.v6 = false}), std::size_t(5)); // the mapped end too
        QCOMPARE(sizes({.v4 = false}), std::size_t(2)); // ::1 and ::
        QCOMPARE(sizes({.v4 = false, .v6 = false}), std::size_t(0));
    }

    void detailsOnRequest()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        const Pair pair = connectedPair(sockets, listener);
        const SocketAddress client = localOf(pair.client);
        QCOMPARE(::send(pair.client, "hello", 5, 0), ssize_t(5));
        char buffer[8];
        QCOMPARE(::recv(pair.server, buffer, sizeof buffer, 0), ssize_t(5));
        constexpr StateSet living =
            allStates & ~stateBit(TcpState::TimeWait); // without what other tests left
        SocketTableReader reader;
        std::size_t rows = 0;
        using Found = std::pair<SocketAddress, SocketDetails>;
        std::vector<Found> found;
        const auto take = [&](const SocketRow &row, const SocketDetails *details) {
            ++rows;
            if (details)
                found.emplace_back(row.local, *details);
        };
        QVERIFY(reader.visitDetailed({.states = living}, [] {}, take));
        QCOMPARE(rows, std::size_t(3));
        const auto ofClient = std::ranges::find(found, client, &Found::first);
        QVERIFY(ofClient != found.end());
        QCOMPARE(ofClient->second.bytesSent, std::uint64_t(5));
        QCOMPARE(ofClient->second.bytesReceived, std::uint64_t(0));
        QCOMPARE(ofClient->second.totalRetransmits, 0U);
        QVERIFY(ofClient->second.rtt.count() > 0 && ofClient->second.rtt < std::chrono::seconds(5));
        const auto ofServer = std::ranges::find(found, localOf(listener), &Found::first);
        QVERIFY(ofServer != found.end());
        sockets.close(pair.client);
        sockets.close(pair.server);
        found.clear();
        QVERIFY(reader.visitDetailed({.states = stateBit(TcpState::TimeWait)}, [] {}, take));
        QVERIFY(found.empty()); // TIME_WAIT has no tcp_info
        // The reader that gave details gives plain rows again.
        QCOMPARE(reader.read({.states = living}).value().size(), std::size_t(1));
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestUdpSockets)
#include "tst_udpsockets.moc"
