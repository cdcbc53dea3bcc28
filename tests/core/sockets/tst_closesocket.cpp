// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/closesocket.h"
#include "tests/core/sockets/loopbacksockets.h"
#include "tests/core/sockets/withoutrights.h"
#include "tests/servers/networknamespace.h"

#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <cerrno>
#include <netinet/in.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

SocketRow rowOf(int socket, const SocketQuery &query = {})
{
    const auto rows = readSocketTable(query);
    const SocketAddress local = localOf(socket);
    const auto found = std::ranges::find_if(*rows, [&](const SocketRow &row) {
        return row.local == local && (row.state != TcpState::Listen || row.remote.port == 0);
    });
    if (found == rows->end())
        qFatal("no row");
    return *found;
}

QString errorOf(const Result<void> &done)
{
    return done ? QString() : QString::fromStdString(toEnglish(done.error().message));
}

std::size_t listening()
{
    return readSocketTable({.states = stateBit(TcpState::Listen)}).value().size();
}

// errno of the next read, which does not wait; 0 for the end of the stream.
int readErrorOf(int socket)
{
    char byte = 0;
    return ::recv(socket, &byte, 1, MSG_DONTWAIT) < 0 ? errno : 0;
}

} // namespace

class TestCloseSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void closesAConnection_data()
    {
        QTest::addColumn<QString>("listening");
        QTest::addColumn<QString>("host");
        QTest::newRow("v4") << QStringLiteral("127.0.0.1") << QStringLiteral("127.0.0.1");
        QTest::newRow("v6") << QStringLiteral("::1") << QStringLiteral("::1");
        QTest::newRow("mapped") << QStringLiteral("::") << QStringLiteral("127.0.0.1");
    }

    // Both ends are: the one that is closed, and of "mapped" the server's, which is an IPv6 socket.
    void closesAConnection()
    {
        QFETCH(QString, listening);
        QFETCH(QString, host);
        for (const bool server : {false, true}) {
            LoopbackSockets sockets;
            const int listener = sockets.listen(listening.toStdString());
            const SocketAddress to = address(host.toStdString(), localOf(listener).port);
            const Pair pair{sockets.connect(to), sockets.accept(listener)};
            const Pair other{sockets.connect(to), sockets.accept(listener)};
            SocketRow row = rowOf(pair.client);
            if (server) {
                std::swap(row.local, row.remote);
                const auto rows = readSocketTable();
                row = *std::ranges::find_if(*rows, [&](const SocketRow &r) {
                    return r.local == row.local && r.remote == row.remote;
                });
            }
            QCOMPARE(errorOf(closeSocket(row)), QString());
            QCOMPARE(readErrorOf(server ? pair.server : pair.client), ECONNABORTED);
            QCOMPARE(readErrorOf(server ? pair.client : pair.server), ECONNRESET);
            QCOMPARE(readErrorOf(other.client), EAGAIN); // only that one
            QCOMPARE(errorOf(closeSocket(row)), QStringLiteral("the socket is gone already"));
        }
    }

    void closesListeningAndUdp()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        QCOMPARE(errorOf(closeSocket(rowOf(listener))), QString());
        QCOMPARE(listening(), std::size_t(0));

        const int udp = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        sockaddr_in name{};
        name.sin_family = AF_INET;
        name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::bind(udp, reinterpret_cast<sockaddr *>(&name), sizeof name), 0);
        const SocketQuery udpOnly{.tcp = false, .udp = true};
        QCOMPARE(errorOf(closeSocket(rowOf(udp, udpOnly))), QString());
        QCOMPARE(readErrorOf(udp), ECONNABORTED);
        ::close(udp);
    }

    // The cookie of the row keeps a new socket with the same addresses safe.
    void sparesAnotherSocketWithTheSameAddresses()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        SocketRow row = rowOf(listener);
        row.cookie += 1;
        QCOMPARE(errorOf(closeSocket(row)), QStringLiteral("the socket is gone already"));
        QCOMPARE(listening(), std::size_t(1));
    }

    void withoutTheRight()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        const SocketRow row = rowOf(listener);
        QString error;
        QVERIFY(withoutRights([&] { error = errorOf(closeSocket(row)); }));
        QCOMPARE(
            error,
            QStringLiteral("not permitted: to close a socket takes the right CAP_NET_ADMIN, as root has it"));
        QCOMPARE(listening(), std::size_t(1));
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestCloseSocket)
#include "tst_closesocket.moc"
