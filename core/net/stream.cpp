// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/stream.h"

#include "core/base/socketaddress.h"
#include "core/net/linger.h"
#include "core/net/probecontext.h"
#include "core/net/socketfailure.h"
#include "core/probe/socketledger.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <openssl/err.h>

#include <cerrno>
#include <sys/socket.h>

namespace lightfoot {

namespace {

using asio::ip::tcp;

constexpr std::size_t unpausedLimit = 65536;

} // namespace

Stream::Stream(ProbeContext &context) : m_context(context), m_socket(context.executor()) {}

Stream::~Stream()
{
    close();
}

asio::awaitable<MaybeFailure> Stream::wait(Wait type)
{
    if (m_context.interrupted())
        co_return m_context.interruption();
    const auto outcome = co_await m_socket.async_wait(type, asTuple);
    if (m_context.interrupted())
        co_return m_context.interruption();
    if (const auto error = std::get<0>(outcome))
        co_return errnoFailure(error.value());
    co_return std::nullopt;
}

Failure Stream::errnoFailure(int error) const
{
    return socketFailure(error, addressText(m_remote));
}

MaybeFailure Stream::open(const tcp::endpoint &peer)
{
    const int family = peer.address().is_v6() ? AF_INET6 : AF_INET;
    const int handle = ::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP);
    if (handle < 0) {
        const int error = errno; // writing an address as text clears it
        return socketFailure(error, addressText(peer));
    }
    if (!m_context.endpoint().gracefulClose)
        resetOnClose(handle);
    boost::system::error_code error;
    m_socket.assign(family == AF_INET6 ? tcp::v6() : tcp::v4(), handle, error);
    if (error) {
        ::close(handle);
        return socketFailure(error.value(), addressText(peer));
    }
    m_remote = peer;
    return std::nullopt;
}

void Stream::noteOpened()
{
    SocketLedger *ledger = m_context.ledger();
    if (!ledger)
        return;
    sockaddr_storage local{};
    socklen_t size = sizeof local;
    if (::getsockname(m_socket.native_handle(), reinterpret_cast<sockaddr *>(&local), &size) == 0)
        ledger->opened(digestOf(fromSockaddr(reinterpret_cast<const sockaddr *>(&local), size),
                                fromSockaddr(m_remote.data(), static_cast<socklen_t>(m_remote.size()))),
                       std::chrono::steady_clock::now());
}

asio::awaitable<MaybeFailure> Stream::connectTo(tcp::endpoint peer, std::size_t alternatives)
{
    if (MaybeFailure failure = open(peer))
        co_return failure;
    const int handle = m_socket.native_handle();
    int result = 0;
    do {
        result = ::connect(handle, peer.data(), static_cast<socklen_t>(peer.size()));
    } while (result != 0 && errno == EINTR);
    // Without an IPv6 address of its own a machine says EADDRNOTAVAIL: no lack of ports where IPv4 remains.
    if (result != 0 && errno == EADDRNOTAVAIL && peer.address().is_v6() && alternatives > 0)
        errno = ENETUNREACH;
    if (const int error = result != 0 ? errno : 0; error != 0 && error != EINPROGRESS)
        co_return errnoFailure(error);
    // While there are other addresses, a silent one gets its share of the time only (as RFC 8305 would have
    // it).
    std::optional<asio::steady_timer> slice;
    // Shared with the handler: it may be queued already when this attempt is over, and must not touch the
    // next.
    const auto slicePassed = std::make_shared<bool>(false);
    if (alternatives > 0) {
        const auto left = m_context.deadline() - std::chrono::steady_clock::now();
        slice.emplace(m_context.executor(),
                      std::chrono::steady_clock::now() + left / static_cast<int>(alternatives + 1));
        slice->async_wait(
            [this, passed = std::weak_ptr(slicePassed)](const boost::system::error_code &error) {
                const std::shared_ptr<bool> attempt = passed.lock();
                if (error || !attempt)
                    return;
                *attempt = true;
                boost::system::error_code ignored;
                m_socket.cancel(ignored);
            });
    }
    MaybeFailure broken = co_await wait(tcp::socket::wait_write);
    if (slice)
        slice->cancel();
    if (*slicePassed && !m_context.interrupted())
        co_return socketFailure(ETIMEDOUT, addressText(peer));
    if (broken)
        co_return broken;
    int error = 0;
    socklen_t size = sizeof error;
    if (::getsockopt(handle, SOL_SOCKET, SO_ERROR, &error, &size) != 0)
        error = errno;
    // A SYN that is reset is ECONNREFUSED: this one was answered, and the peer reset afterwards. Whether we
    // looked before or after that must make no difference.
    m_peerReset = error == ECONNRESET;
    if (error != 0 && !m_peerReset)
        co_return errnoFailure(error);
    m_connected = true;
    noteOpened();
    co_return std::nullopt;
}

asio::awaitable<MaybeFailure> Stream::connect(const Destination &destination)
{
    std::variant<AddressList, Failure> answer = co_await addressesOf(m_context, destination);
    if (Failure *failure = std::get_if<Failure>(&answer))
        co_return std::move(*failure);
    const AddressList addresses = std::get<AddressList>(std::move(answer));
    const std::uint16_t port = destination.nextHop().port;
    m_context.enter(Phase::Connect);
    MaybeFailure failure;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        close();
        MaybeFailure attempt = co_await connectTo({addresses[i], port}, addresses.size() - i - 1);
        // The first failure that says something of the endpoint stands: that this machine has no IPv6 does
        // not.
        const bool ours =
            failure && (failure->kind == FailureKind::NoRoute || failure->kind == FailureKind::LocalResource);
        const bool over = !attempt || m_context.interrupted();
        if (over || !failure || ours)
            failure = std::move(attempt);
        if (over)
            break;
    }
    if (!destination.proxy)
        co_return failure;
    if (failure)
        co_return proxyFailure(std::move(*failure));
    co_return co_await passProxy(destination);
}

asio::awaitable<MaybeFailure> Stream::write(std::string_view data)
{
    while (!data.empty()) {
        if (SSL *ssl = outermost()) {
            ERR_clear_error();
            errno = 0; // TLS within TLS may end without an error of the system's
            std::size_t written = 0;
            const int result = SSL_write_ex(ssl, data.data(), data.size(), &written);
            if (result == 1) {
                data.remove_prefix(written);
                continue;
            }
            const int error = SSL_get_error(ssl, result);
            if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
                co_return tlsFailure(ssl, error, {});
            if (MaybeFailure failure = co_await wait(error == SSL_ERROR_WANT_READ ? tcp::socket::wait_read
                                                                                  : tcp::socket::wait_write))
                co_return failure;
            continue;
        }
        const ssize_t sent = ::send(m_socket.native_handle(), data.data(), data.size(), MSG_NOSIGNAL);
        if (sent >= 0) {
            data.remove_prefix(static_cast<std::size_t>(sent));
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            if (MaybeFailure failure = co_await wait(tcp::socket::wait_write))
                co_return failure;
        } else if (errno != EINTR) {
            m_peerReset = errno == ECONNRESET || errno == EPIPE;
            co_return errnoFailure(errno);
        }
    }
    co_return std::nullopt;
}

asio::awaitable<StreamRead> Stream::read(std::span<char> buffer)
{
    for (;;) {
        // A peer that always has bytes ready would never let the tick run that looks after the deadline.
        if (m_unpaused > unpausedLimit) {
            m_unpaused = 0;
            co_await asio::post(m_context.executor(), asio::use_awaitable);
        }
        if (m_context.interrupted())
            co_return StreamRead{0, m_context.interruption()};
        Wait needed = tcp::socket::wait_read;
        if (SSL *ssl = outermost()) {
            ERR_clear_error();
            errno = 0;
            std::size_t bytes = 0;
            const int result = SSL_read_ex(ssl, buffer.data(), buffer.size(), &bytes);
            m_unpaused += bytes;
            if (result == 1)
                co_return StreamRead{bytes, std::nullopt};
            const int error = SSL_get_error(ssl, result);
            if (error == SSL_ERROR_ZERO_RETURN) {
                m_peerClosed = true;
                co_return StreamRead{};
            }
            if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
                co_return StreamRead{0, tlsFailure(ssl, error, {})};
            needed = error == SSL_ERROR_WANT_WRITE ? tcp::socket::wait_write : needed;
        } else {
            const ssize_t bytes = ::recv(m_socket.native_handle(), buffer.data(), buffer.size(), 0);
            // The reset was met, and taken out of the socket, when the connection came about.
            if (bytes == 0 && m_peerReset)
                co_return StreamRead{0, errnoFailure(ECONNRESET)};
            if (bytes >= 0) {
                m_unpaused += static_cast<std::size_t>(bytes);
                m_peerClosed = m_peerClosed || bytes == 0;
                co_return StreamRead{static_cast<std::size_t>(bytes), std::nullopt};
            }
            if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR) {
                m_peerReset = errno == ECONNRESET;
                co_return StreamRead{0, errnoFailure(errno)};
            }
        }
        m_unpaused = 0;
        if (MaybeFailure failure = co_await wait(needed))
            co_return StreamRead{0, std::move(failure)};
    }
}

asio::awaitable<MaybeFailure> Stream::readExactly(std::span<char> buffer)
{
    while (!buffer.empty()) {
        StreamRead part = co_await read(buffer);
        if (part.failure)
            co_return part.failure;
        if (part.bytes == 0)
            co_return failed(
                FailureKind::Proxy,
                QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of its answer"),
                addressText(m_remote));
        buffer = buffer.subspan(part.bytes);
    }
    co_return std::nullopt;
}

void Stream::close()
{
    if (!m_socket.is_open())
        return;
    m_ssl.reset();
    m_proxySsl.reset(); // no close_notify: the reset says it all
    Closing closing = m_context.endpoint().gracefulClose ? Closing::WeClosed : Closing::WeReset;
    char byte = 0;
    const ssize_t peeked = m_peerReset || m_peerClosed
                               ? -2
                               : ::recv(m_socket.native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    if (m_peerClosed || peeked == 0)
        closing = Closing::ServerClosedFirst;
    if (m_peerReset || (peeked == -1 && errno == ECONNRESET))
        closing = Closing::ServerReset;
    if (m_connected)
        m_context.setClosing(closing);
    // TIME_WAIT begins now, perhaps long after the socket was opened.
    if (m_connected && m_context.endpoint().gracefulClose)
        noteOpened();
    boost::system::error_code ignored;
    m_socket.close(ignored);
    m_connected = false;
    m_secured = false;
    m_proxySecured = false;
    m_peerClosed = false;
    m_peerReset = false;
}

} // namespace lightfoot
