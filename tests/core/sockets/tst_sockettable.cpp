// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/sockdiag.h"
#include "core/sockets/sockettable.h"
#include "tests/core/sockets/loopbacksockets.h"
#include "tests/servers/networknamespace.h"

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <linux/netlink.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <set>
#include <sys/resource.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

// For QCOMPARE, which prints a QString but takes our toString() for its own.
QString name(TcpState state)
{
    return QString::fromUtf8(toString(state).data());
}

std::vector<SocketRow> table(const SocketQuery &query = {})
{
    auto rows = readSocketTable(query);
    if (!rows)
        qFatal("%s", toEnglish(rows.error().message).c_str());
    return *rows;
}

// The row of one end, or a row in state Close when there is none (or two).
SocketRow find(const std::vector<SocketRow> &rows, const SocketAddress &local, const SocketAddress &remote)
{
    const auto same = [&](const SocketRow &row) { return row.local == local && row.remote == remote; };
    return std::ranges::count_if(rows, same) == 1 ? *std::ranges::find_if(rows, same) : SocketRow();
}

TcpState stateOf(const SocketAddress &local, const SocketAddress &remote)
{
    return find(table(), local, remote).state;
}

// Nobody is on the way to another state: on a busy machine close() is done before the last segments are.
bool isAtRest()
{
    return std::ranges::all_of(table(), [](const SocketRow &row) {
        return row.state == TcpState::Listen || row.state == TcpState::Established ||
               row.state == TcpState::TimeWait;
    });
}

struct Ends
{
    explicit Ends(const Pair &pair) : client(localOf(pair.client)), server(localOf(pair.server)) {}
    SocketAddress client;
    SocketAddress server;
};

SocketAddress fromHex(const std::string &hex, unsigned port)
{
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t word = 0; word < hex.size() / 8; ++word) {
        const auto value = static_cast<std::uint32_t>(std::stoul(hex.substr(word * 8, 8), nullptr, 16));
        std::memcpy(bytes.data() + word * 4, &value,
                    4); // the kernel prints the words as the machine has them
    }
    return makeAddress(hex.size() == 32, bytes.data(), static_cast<std::uint16_t>(port));
}

std::string lineOf(const SocketAddress &local, const SocketAddress &remote, unsigned state,
                   unsigned receiveQueue, unsigned sendQueue, unsigned uid, std::uint64_t inode)
{
    // The text tables have no backlog limit.
    const bool listening = state == static_cast<unsigned>(TcpState::Listen);
    return local.toString() + " " + remote.toString() + " " + std::to_string(state) + " " +
           std::to_string(receiveQueue) + " " + (listening ? "-" : std::to_string(sendQueue)) + " " +
           std::to_string(uid) + " " + std::to_string(inode);
}

std::multiset<std::string> fromText()
{
    std::multiset<std::string> lines;
    for (const char *path : {"/proc/thread-self/net/tcp", "/proc/thread-self/net/tcp6"}) {
        std::ifstream file(path);
        std::string line;
        std::getline(file, line);
        while (std::getline(file, line)) {
            char local[33] = "";
            char remote[33] = "";
            unsigned localPort = 0, remotePort = 0, state = 0, sendQueue = 0, receiveQueue = 0, uid = 0;
            unsigned long inode = 0;
            if (std::sscanf(line.c_str(), "%*d: %32[0-9A-F]:%x %32[0-9A-F]:%x %x %x:%x %*s %*s %u %*s %lu",
                            local, &localPort, remote, &remotePort, &state, &sendQueue, &receiveQueue, &uid,
                            &inode) != 9)
                qFatal("%s: %s", path, line.c_str());
            lines.insert(lineOf(fromHex(local, localPort), fromHex(remote, remotePort), state, receiveQueue,
                                sendQueue, uid, inode));
        }
    }
    return lines;
}

std::multiset<std::string> fromKernel(const std::vector<SocketRow> &rows)
{
    std::multiset<std::string> lines;
    for (const SocketRow &row : rows)
        lines.insert(lineOf(row.local, row.remote, static_cast<unsigned>(row.state), row.receiveQueue,
                            row.sendQueue, row.uid, row.inode));
    return lines;
}

// A SYN-RECV row: the server waits for data before it lets the connection be established.
int deferringListener(LoopbackSockets &sockets, const std::string &host)
{
    const int listener = sockets.listen(host);
    const int seconds = 60;
    if (::setsockopt(listener, IPPROTO_TCP, TCP_DEFER_ACCEPT, &seconds, sizeof seconds) != 0)
        qFatal("TCP_DEFER_ACCEPT");
    return listener;
}

// Asks the kernel itself, past the filter in our reader.
std::vector<SocketRow> unfiltered(int family, const SocketQuery &query)
{
    std::vector<SocketRow> rows;
    const int socket = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
    const std::vector<std::byte> request = dumpRequest(family, 1, query);
    if (::send(socket, request.data(), request.size(), 0) < 0)
        qFatal("send");
    std::vector<std::byte> buffer(64 * 1024);
    for (DumpPart part; !part.done;) {
        const ssize_t length = ::recv(socket, buffer.data(), buffer.size(), 0);
        if (length <= 0)
            qFatal("recv");
        part = parseDump(std::span(buffer).first(static_cast<std::size_t>(length)), 1,
                         [&](const SocketRow &row) { rows.push_back(row); });
        if (part.error != 0 || part.malformed)
            qFatal("netlink: %d", part.error);
    }
    ::close(socket);
    return rows;
}

} // namespace

class TestSocketTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void emptyNamespaceIsEmpty() { QCOMPARE(table().size(), std::size_t(0)); }

    void states_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("v4") << QStringLiteral("127.0.0.1");
        QTest::newRow("v6") << QStringLiteral("::1");
    }

    void states()
    {
        QFETCH(QString, host);
        LoopbackSockets sockets;
        const int listener = sockets.listen(host.toStdString(), 77);
        const SocketAddress nobody = address(host.contains(QLatin1Char(':')) ? "::" : "0.0.0.0", 0);
        const SocketRow listening = find(table(), localOf(listener), nobody);
        QCOMPARE(name(listening.state), name(TcpState::Listen));
        QCOMPARE(listening.receiveQueue, 0U);
        QCOMPARE(listening.sendQueue, 77U);
        QVERIFY(listening.inode != 0);

        Pair pair = connectedPair(sockets, listener);
        Ends ends(pair);
        QCOMPARE(::send(pair.client, "hello", 5, 0), ssize_t(5));
        const std::vector<SocketRow> rows = table();
        QCOMPARE(name(find(rows, ends.client, ends.server).state), name(TcpState::Established));
        QCOMPARE(name(find(rows, ends.server, ends.client).state), name(TcpState::Established));
        QCOMPARE(find(rows, ends.server, ends.client).receiveQueue, 5U);
        QCOMPARE(find(rows, ends.client, ends.server).receiveQueue, 0U);
        QVERIFY(find(rows, ends.client, ends.server).cookie != find(rows, ends.server, ends.client).cookie);

        char buffer[8];
        QCOMPARE(::recv(pair.server, buffer, sizeof buffer, 0), ssize_t(5));
        sockets.close(pair.client);
        QTRY_COMPARE(name(stateOf(ends.client, ends.server)),
                     name(TcpState::FinWait2)); // the acknowledgement is delayed
        QCOMPARE(name(stateOf(ends.server, ends.client)), name(TcpState::CloseWait));
        sockets.close(pair.server);
        QTRY_COMPARE(name(stateOf(ends.client, ends.server)), name(TcpState::TimeWait));
        const SocketRow left = find(table(), ends.client, ends.server);
        QCOMPARE(name(left.state), name(TcpState::TimeWait));
        QCOMPARE(left.timer, std::uint8_t(3));
        QVERIFY(left.timerLeft > std::chrono::seconds(50) && left.timerLeft <= std::chrono::seconds(60));
        QCOMPARE(left.inode, std::uint64_t(0));
        QTRY_COMPARE(name(stateOf(ends.server, ends.client)), name(TcpState::Close)); // no row
    }

    void statesOfAFullPipe_data() { states_data(); }

    void statesOfAFullPipe()
    {
        QFETCH(QString, host);
        LoopbackSockets sockets;
        const int listener = sockets.listen(host.toStdString());
        const Pair closing = connectedPair(sockets, listener);
        sockets.fill(closing.client);
        const Ends ends(closing);
        const SocketRow full = find(table(), ends.client, ends.server);
        QVERIFY(full.sendQueue > 0 && find(table(), ends.server, ends.client).receiveQueue > 0);
        ::shutdown(closing.client, SHUT_WR);
        QCOMPARE(name(stateOf(ends.client, ends.server)), name(TcpState::FinWait1));
        ::shutdown(closing.server, SHUT_WR);
        QTRY_COMPARE(name(stateOf(ends.client, ends.server)), name(TcpState::Closing));
        QTRY_COMPARE(name(stateOf(ends.server, ends.client)), name(TcpState::FinWait2));

        const Pair last = connectedPair(sockets, listener);
        const Ends lastEnds(last);
        ::shutdown(last.server, SHUT_WR);
        QTRY_COMPARE(name(stateOf(lastEnds.client, lastEnds.server)), name(TcpState::CloseWait));
        sockets.fill(last.client);
        sockets.close(last.client);
        QCOMPARE(name(stateOf(lastEnds.client, lastEnds.server)), name(TcpState::LastAck));
        QCOMPARE(find(table(), lastEnds.client, lastEnds.server).inode, std::uint64_t(0));
    }

    void statesOfTheHandshake_data() { states_data(); }

    void statesOfTheHandshake()
    {
        QFETCH(QString, host);
        LoopbackSockets sockets;
        const int crowded = sockets.listen(host.toStdString(), 0);
        sockets.connect(localOf(crowded)); // fills the backlog
        const int waiting = sockets.connect(localOf(crowded), false);
        const SocketRow sent = find(table(), localOf(waiting), localOf(crowded));
        QCOMPARE(name(sent.state), name(TcpState::SynSent));
        QCOMPARE(sent.timer, std::uint8_t(1));
        const auto listening = table({stateBit(TcpState::Listen), 0, ""});
        QCOMPARE(find(listening, localOf(crowded), address(sent.local.v6 ? "::" : "0.0.0.0", 0)).receiveQueue,
                 1U);

        const int deferring = deferringListener(sockets, host.toStdString());
        const int client = sockets.connect(localOf(deferring));
        QCOMPARE(name(stateOf(localOf(deferring), localOf(client))), name(TcpState::SynReceived));
        QCOMPARE(table({stateBit(TcpState::SynReceived), 0, ""}).size(), std::size_t(1));
    }

    void mappedConnectionsAreShownAsV4()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("::");
        const int client = sockets.connect(address("127.0.0.1", localOf(listener).port));
        const int server = sockets.accept(listener);
        const std::vector<SocketRow> rows = table();
        const SocketRow row = find(rows, localOf(server), localOf(client));
        QCOMPARE(name(row.state), name(TcpState::Established));
        QVERIFY(!row.local.v6 && !row.remote.v6);
        QCOMPARE(row.remote.host(), std::string("127.0.0.1"));
        QCOMPARE(table({allStates, localOf(client).port, "127.0.0.1"}).size(), std::size_t(1));
    }

    void agreesWithTheTextTables()
    {
        LoopbackSockets sockets;
        for (const char *host : {"127.0.0.1", "::1", "::"}) {
            const int listener = sockets.listen(host);
            const SocketAddress to =
                address(std::string(host) == "::" ? "127.0.0.1" : host, localOf(listener).port);
            for (int i = 0; i < 20; ++i) {
                const Pair pair{sockets.connect(to), sockets.accept(listener)};
                if (i % 4 == 1)
                    sockets.fill(pair.client);
                if (i % 4 == 2)
                    sockets.close(pair.client);
                if (i % 4 == 3) {
                    sockets.close(pair.client);
                    sockets.close(pair.server);
                }
            }
            sockets.connect(to); // waits in the backlog
            sockets.connect(localOf(deferringListener(sockets, std::string(host) == "::" ? "::1" : host)));
        }
        bool agreed = false; // once: a delayed acknowledgement may come between two reads
        QTRY_VERIFY(agreed = agreed || fromKernel(table()) == fromText());
        const std::vector<SocketRow> rows = table();
        QVERIFY(rows.size() > 100);
        const StateCounts counts = countStates(rows);
        for (const TcpState state : {TcpState::Listen, TcpState::Established, TcpState::FinWait2,
                                     TcpState::CloseWait, TcpState::TimeWait, TcpState::SynReceived})
            QVERIFY2(counts[static_cast<std::size_t>(state)] > 0, toString(state).data());
    }

    // Each filter gives just the rows that a read of everything, filtered here, gives.
    void filters()
    {
        LoopbackSockets sockets;
        const int first = sockets.listen("127.0.0.1");
        const int second = sockets.listen("127.0.0.1");
        const int third = sockets.listen("::1");
        for (const int listener : {first, first, second, third, third}) {
            const Pair closed = connectedPair(sockets, listener);
            closeInTurn(sockets, closed.client, closed.server);
            connectedPair(sockets, listener);
        }
        QTRY_VERIFY(isAtRest());
        const std::vector<SocketRow> all = table();
        const auto expect = [&](const SocketQuery &query, auto predicate) {
            std::vector<SocketRow> wanted;
            std::ranges::copy_if(all, std::back_inserter(wanted), predicate);
            return fromKernel(table(query)) == fromKernel(wanted) && !wanted.empty();
        };
        const std::uint16_t port = localOf(first).port;
        const SocketAddress six = address("::1", 0);
        QVERIFY(expect({stateBit(TcpState::TimeWait), 0, ""},
                       [](const SocketRow &row) { return row.state == TcpState::TimeWait; }));
        QVERIFY(expect({allStates & ~stateBit(TcpState::Listen), 0, ""},
                       [](const SocketRow &row) { return row.state != TcpState::Listen; }));
        QVERIFY(expect({allStates, port, ""}, [&](const SocketRow &row) { return row.remote.port == port; }));
        QVERIFY(expect({allStates, 0, "::1"},
                       [&](const SocketRow &row) { return row.remote.v6 && row.remote.bytes == six.bytes; }));
        QVERIFY(expect({allStates, 0, "127.0.0.1"},
                       [](const SocketRow &row) { return row.remote.host() == "127.0.0.1"; }));
        QVERIFY(expect({allStates, port, "::ffff:127.0.0.1"},
                       [&](const SocketRow &row) { return row.remote.port == port; }));
        QCOMPARE(table({allStates, port, "127.0.0.2"}).size(), std::size_t(0));
        QCOMPARE(table({0, 0, ""}).size(), std::size_t(0));
    }

    // That the kernel filters is what makes it cheap: what it sends is already what was asked for.
    void theKernelFilters()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        const Pair closed = connectedPair(sockets, listener);
        closeInTurn(sockets, closed.client, closed.server);
        connectedPair(sockets, listener);
        QTRY_VERIFY(isAtRest());
        const std::uint16_t port = localOf(listener).port;
        for (const SocketRow &row : unfiltered(AF_INET, {stateBit(TcpState::TimeWait), 0, ""}))
            QCOMPARE(name(row.state), name(TcpState::TimeWait));
        const auto byPort = unfiltered(AF_INET, {allStates, port, ""});
        QVERIFY(byPort.size() >= 2); // the live client and what is left of the other
        for (const SocketRow &row : byPort)
            QCOMPARE(row.remote.port, port);
        QVERIFY(unfiltered(AF_INET6, {allStates, port, ""}).empty());
    }

    void wrongHostIsNamed()
    {
        for (const char *host : {"localhost", "1.2.3", "::g", "10.0.0.1:80", "\x1b[2J"}) {
            const auto rows = readSocketTable({allStates, 0, host});
            QVERIFY2(!rows, host);
            QVERIFY(toEnglish(rows.error().message).find("is not an IP address") != std::string::npos);
            QVERIFY(toEnglish(rows.error().message).find('\x1b') == std::string::npos);
        }
    }

    // A reader that has its socket goes on when the process runs out of descriptors; a new one says why it
    // cannot.
    void withoutDescriptors()
    {
        SocketTableReader reader;
        QVERIFY(reader.read());
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
        const rlimit none{0, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &none), 0);
        const auto fresh = readSocketTable();
        const auto kept = reader.read();
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);
        QVERIFY(!fresh);
        QCOMPARE(toEnglish(fresh.error().message),
                 std::string("the kernel's socket table cannot be read: Too many open files"));
        QVERIFY(kept);
        QVERIFY(readSocketTable());
    }

    void cost()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        for (int i = 0; i < 400; ++i)
            connectedPair(sockets, listener);
        SocketTableReader reader;
        std::vector<double> times;
        std::size_t rows = 0;
        for (int i = 0; i < 11; ++i) {
            QElapsedTimer timer;
            timer.start();
            rows = reader.read().value().size();
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::ranges::sort(times);
        qInfo("%zu sockets read in %.2f ms (median of 11, %.2f to %.2f)", rows, times[5], times.front(),
              times.back());
        QVERIFY(rows >= 801);
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestSocketTable)
#include "tst_sockettable.moc"
