// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/destination.h"
#include "core/net/stream.h"

#include <boost/asio/posix/stream_descriptor.hpp>

namespace lightfoot {

enum class DatagramKind : std::uint8_t
{
    Udp,
    Icmp,   // SOCK_DGRAM: for groups in net.ipv4.ping_group_range; the kernel chooses the echo's id
    RawIcmp // for CAP_NET_RAW; sees all ICMP that the peer sends this machine, on loopback our own too
};

// A connected datagram socket of a probe: name, send, receive, with the probe's deadline and failures as a
// Stream has them. Leaves nothing behind when closed, having no states. Lives on the probe thread, owned by
// the running probe.
class DatagramSocket
{
public:
    explicit DatagramSocket(ProbeContext &context);

    // Phases dns, connect. The destination's first address that this machine has a way to is taken; ICMP has
    // no ports, the destination's means nothing there. May be called again: the socket before is closed.
    asio::awaitable<MaybeFailure> connect(const Destination &destination, DatagramKind kind);
    // errno of the last connect() that failed, where the kernel refused; 0 otherwise.
    int refusal() const { return m_refusal; }

    // One datagram, which may be empty.
    asio::awaitable<MaybeFailure> send(std::string_view datagram);
    // The next datagram, cut to buffer.size(). Where nothing comes until then: no bytes and no failure; an
    // empty datagram is passed over. A refusal by ICMP is Refused.
    asio::awaitable<StreamRead> receive(std::span<char> buffer, SteadyTime until);

    int nativeHandle() { return m_descriptor.native_handle(); }
    const asio::ip::address &remote() const { return m_remote; }
    std::string remoteAddress() const; // "10.0.0.5:53", without a port where there are none

private:
    MaybeFailure open(const asio::ip::address &address, std::uint16_t port, DatagramKind kind);
    MaybeFailure refused(int error);
    asio::awaitable<MaybeFailure> wait(asio::posix::stream_descriptor::wait_type type);

    ProbeContext &m_context;
    asio::posix::stream_descriptor m_descriptor;
    asio::ip::address m_remote;
    std::uint16_t m_port = 0;
    int m_refusal = 0;
    unsigned m_unpaused = 0; // datagrams read since the last wait
};

} // namespace lightfoot
