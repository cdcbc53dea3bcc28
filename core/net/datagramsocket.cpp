// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/datagramsocket.h"

#include "core/net/probecontext.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lightfoot {

namespace {

constexpr unsigned unpausedDatagrams = 64;

int protocolOf(DatagramKind kind, bool isV6)
{
    if (kind == DatagramKind::Udp)
        return IPPROTO_UDP;
    return isV6 ? static_cast<int>(IPPROTO_ICMPV6) : static_cast<int>(IPPROTO_ICMP);
}

} // namespace

DatagramSocket::DatagramSocket(ProbeContext &context) : m_context(context), m_descriptor(context.executor())
{}

asio::awaitable<MaybeFailure> DatagramSocket::connect(const Destination &destination, DatagramKind kind)
{
    m_refusal = 0;
    std::variant<AddressList, Failure> answer = co_await addressesOf(m_context, destination);
    if (Failure *failure = std::get_if<Failure>(&answer))
        co_return std::move(*failure);
    const AddressList addresses = std::get<AddressList>(std::move(answer));
    m_context.enter(Phase::Connect);
    const std::uint16_t port = kind == DatagramKind::Udp ? destination.address.port : std::uint16_t(0);
    MaybeFailure failure;
    for (const asio::ip::address &address : addresses) {
        MaybeFailure attempt = open(address, port, kind);
        if (!attempt)
            co_return std::nullopt;
        if (!failure)
            failure = std::move(attempt);
    }
    co_return failure;
}

MaybeFailure DatagramSocket::refused(int error)
{
    m_refusal = error;
    return socketFailure(error, remoteAddress());
}

MaybeFailure DatagramSocket::open(const asio::ip::address &address, std::uint16_t port, DatagramKind kind)
{
    boost::system::error_code ignored;
    m_descriptor.close(ignored);
    m_remote = address;
    m_port = port;
    const int type = kind == DatagramKind::RawIcmp ? SOCK_RAW : SOCK_DGRAM;
    const int handle = ::socket(address.is_v6() ? AF_INET6 : AF_INET, type | SOCK_NONBLOCK | SOCK_CLOEXEC,
                                protocolOf(kind, address.is_v6()));
    if (handle < 0)
        return refused(errno);
    const asio::ip::tcp::endpoint peer(address, port);
    if (::connect(handle, peer.data(), static_cast<socklen_t>(peer.size())) != 0) {
        const int error = errno;
        ::close(handle);
        return refused(error);
    }
    boost::system::error_code error;
    m_descriptor.assign(handle, error);
    if (error) {
        ::close(handle);
        return refused(error.value());
    }
    m_refusal = 0;
    return std::nullopt;
}

std::string DatagramSocket::remoteAddress() const
{
    if (m_remote.is_unspecified())
        return {};
    return m_port == 0 ? m_remote.to_string() : addressText({m_remote, m_port});
}

asio::awaitable<MaybeFailure> DatagramSocket::wait(asio::posix::stream_descriptor::wait_type type)
{
    if (m_context.interrupted())
        co_return m_context.interruption();
    m_unpaused = 0;
    const auto outcome = co_await m_descriptor.async_wait(type, asTuple);
    if (m_context.interrupted())
        co_return m_context.interruption();
    // Cancelled by our own timer: whoever set it knows.
    const boost::system::error_code error = std::get<0>(outcome);
    if (error && error != asio::error::operation_aborted)
        co_return socketFailure(error.value(), remoteAddress());
    co_return std::nullopt;
}

asio::awaitable<MaybeFailure> DatagramSocket::send(std::string_view datagram)
{
    for (;;) {
        if (::send(nativeHandle(), datagram.data(), datagram.size(), MSG_NOSIGNAL) >= 0)
            co_return std::nullopt;
        const int error = errno; // writing an address as text clears it
        if (error == EINTR)
            continue;
        if (error != EAGAIN && error != EWOULDBLOCK)
            co_return socketFailure(error, remoteAddress());
        MaybeFailure failure = co_await wait(asio::posix::stream_descriptor::wait_write);
        if (failure)
            co_return failure;
    }
}

asio::awaitable<StreamRead> DatagramSocket::receive(std::span<char> buffer, SteadyTime until)
{
    // A peer that always has datagrams ready would never let the tick run that looks after the deadline.
    if (++m_unpaused > unpausedDatagrams) {
        m_unpaused = 0;
        co_await asio::post(m_context.executor(), asio::use_awaitable);
    }
    if (m_context.interrupted())
        co_return StreamRead{0, m_context.interruption()};
    // Shared with the handler, which may be queued already when this call is over.
    const auto over = std::make_shared<bool>(false);
    asio::steady_timer timer(m_context.executor(), until);
    timer.async_wait([this, passed = std::weak_ptr(over)](const boost::system::error_code &error) {
        const std::shared_ptr<bool> waiting = passed.lock();
        if (error || !waiting)
            return;
        *waiting = true;
        boost::system::error_code ignored;
        m_descriptor.cancel(ignored);
    });
    while (!*over) {
        const ssize_t bytes = ::recv(nativeHandle(), buffer.data(), buffer.size(), 0);
        const int error = errno;
        if (bytes > 0)
            co_return StreamRead{static_cast<std::size_t>(bytes), std::nullopt};
        if (bytes < 0 && error != EAGAIN && error != EWOULDBLOCK && error != EINTR)
            co_return StreamRead{0, socketFailure(error, remoteAddress())};
        MaybeFailure failure = co_await wait(asio::posix::stream_descriptor::wait_read);
        if (failure)
            co_return StreamRead{0, std::move(failure)};
    }
    co_return StreamRead{};
}

} // namespace lightfoot
