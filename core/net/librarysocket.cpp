// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/librarysocket.h"

#include "core/net/blockingpool.h"
#include "core/net/linger.h"
#include "core/net/probecontext.h"
#include "core/net/socketfailure.h"
#include "core/net/tcpinfo.h"
#include "core/probe/socketledger.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lightfoot {

namespace {

using SteadyClock = std::chrono::steady_clock;

// What a server may send in one probe. Libraries keep what they read until it makes sense to them, and some
// believe any length.
constexpr std::uint64_t receiveLimit = 8 << 20;

int millisecondsUntil(SteadyClock::time_point limit)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(limit - SteadyClock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 60'000));
}

} // namespace

void LibraryConnections::reportTo(ProbeContext &context) const
{
    if (closing != Closing::NotOpened)
        context.setClosing(closing);
    SocketLedger *ledger = context.ledger();
    for (const TupleDigest digest : opened) {
        if (ledger)
            ledger->opened(digest, SteadyClock::now());
    }
}

void LibrarySocket::follow(int librarySocket, const asio::ip::tcp::endpoint &peer)
{
    struct stat info{};
    if (librarySocket < 0 || ::fstat(librarySocket, &info) != 0 || info.st_ino == m_identity)
        return;
    close();
    if (!m_graceful)
        resetOnClose(librarySocket);
    // Conversations of small packets, two in a row after a TLS handshake: Nagle would hold the second until a
    // delayed ACK, 40 ms.
    const int on = 1;
    ::setsockopt(librarySocket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    m_socket = ::fcntl(librarySocket, F_DUPFD_CLOEXEC, 0);
    m_identity = info.st_ino;
    m_peer = peer;
    m_connections.remoteAddress = addressText(peer);
    m_call.watch(m_socket);
}

LibrarySocket::Wait LibrarySocket::wait(short events, SteadyClock::time_point limit) const
{
    if (m_socket < 0)
        return Wait::NoFile;
    for (;;) {
        if (m_call.interrupted())
            return Wait::Interrupted;
        if (tcpInfoOf(m_socket).bytesReceived > receiveLimit)
            return Wait::TooMuch;
        // POLLRDHUP: what an interruption looks like to one who waits to write.
        pollfd entry{.fd = m_socket, .events = static_cast<short>(events | POLLRDHUP), .revents = 0};
        const int ready = ::poll(&entry, 1, millisecondsUntil(limit));
        if (ready > 0)
            return m_call.interrupted() ? Wait::Interrupted : Wait::Ready;
        if (ready == 0 && SteadyClock::now() >= limit)
            return Wait::TooLate;
    }
}

Failure LibrarySocket::waitFailure(Wait wait) const
{
    if (wait == Wait::TooMuch)
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 sent more than %2 MiB, which no answer needs"),
                      addressText(m_peer), std::to_string(receiveLimit >> 20));
    if (wait == Wait::Interrupted) // the context says it better
        return failed(FailureKind::Cancelled, QT_TRANSLATE_NOOP("Message", "cancelled before it ended"));
    return socketFailure(wait == Wait::NoFile ? EMFILE : ETIMEDOUT, addressText(m_peer));
}

MaybeFailure LibrarySocket::connectFailure()
{
    if (m_connected)
        return std::nullopt;
    sockaddr_storage remote{};
    socklen_t size = sizeof remote;
    if (::getpeername(m_socket, reinterpret_cast<sockaddr *>(&remote), &size) != 0) {
        int error = 0;
        size = sizeof error;
        ::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &error, &size);
        return socketFailure(error != 0 ? error : ECONNRESET, addressText(m_peer));
    }
    m_connected = true;
    sockaddr_storage local{};
    socklen_t localSize = sizeof local;
    if (::getsockname(m_socket, reinterpret_cast<sockaddr *>(&local), &localSize) == 0)
        m_connections.opened.push_back(
            digestOf(fromSockaddr(reinterpret_cast<const sockaddr *>(&local), localSize),
                     fromSockaddr(m_peer.data(), static_cast<socklen_t>(m_peer.size()))));
    return std::nullopt;
}

LibrarySocket::Peer LibrarySocket::peer() const
{
    const TcpInfo info = m_socket < 0 ? TcpInfo() : tcpInfoOf(m_socket);
    if (info.closed)
        return Peer::Reset;
    return info.peerClosed ? Peer::Closed : Peer::Open;
}

std::string LibrarySocket::peek(std::size_t limit) const
{
    std::string bytes(limit, '\0');
    const ssize_t size = ::recv(m_socket, bytes.data(), bytes.size(), MSG_PEEK | MSG_DONTWAIT);
    bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return bytes;
}

void LibrarySocket::readyFrom(std::size_t bytes) const
{
    const int lowest = static_cast<int>(bytes);
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVLOWAT, &lowest, sizeof lowest);
}

void LibrarySocket::farewell(std::chrono::milliseconds patience)
{
    const SteadyClock::time_point limit = SteadyClock::now() + patience;
    std::array<char, 4096> rest;
    while (m_connected && wait(POLLIN, limit) == Wait::Ready) {
        if (::recv(m_socket, rest.data(), rest.size(), MSG_DONTWAIT) <= 0)
            break;
    }
    close();
}

void LibrarySocket::close()
{
    if (m_socket < 0)
        return;
    if (m_connected) {
        const Peer end = peer();
        m_connections.closing = m_graceful ? Closing::WeClosed : Closing::WeReset;
        if (end == Peer::Closed)
            m_connections.closing = Closing::ServerClosedFirst;
        if (end == Peer::Reset)
            m_connections.closing = Closing::ServerReset;
    }
    m_call.watch(-1);
    ::close(m_socket);
    m_socket = -1;
    m_identity = 0;
    m_connected = false;
}

MaybeFailure tryAddresses(const AddressList &addresses, std::uint16_t port, const BlockingCall &call,
                          const ConnectAttempt &attempt)
{
    MaybeFailure failure;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        const auto alternatives = static_cast<int>(addresses.size() - i - 1);
        const auto limit = alternatives == 0 ? SteadyClock::time_point::max()
                                             : SteadyClock::now() + call.left() / (alternatives + 1);
        bool connected = false;
        MaybeFailure outcome = attempt({addresses[i], port}, limit, connected);
        const bool ours =
            failure && (failure->kind == FailureKind::NoRoute || failure->kind == FailureKind::LocalResource);
        const bool over = connected || call.interrupted();
        if (over || !failure || ours)
            failure = std::move(outcome);
        if (over)
            break;
    }
    return failure;
}

} // namespace lightfoot
