// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/datagramsocket.h"
#include "core/probers/ping/icmpecho.h"

namespace lightfoot {

// An ICMP socket of whichever kind this machine allows. Lives in the running probe.
class PingSocket
{
public:
    explicit PingSocket(ProbeContext &context) : m_socket(context) {}

    // Phases dns, connect. Raw first where that is preferred, else datagram; the other one where the kernel
    // refuses the first.
    asio::awaitable<MaybeFailure> connect(const Destination &destination, bool preferRaw);

    asio::awaitable<MaybeFailure> send(std::uint16_t sequence);

    struct Reply
    {
        std::optional<std::uint16_t> sequence; // nothing and no failure: nothing came until then
        MaybeFailure failure;
    };
    asio::awaitable<Reply> receive(SteadyTime until);

    bool isRaw() const { return m_kind == DatagramKind::RawIcmp; }
    std::string remoteAddress() const { return m_socket.remoteAddress(); }

private:
    MaybeFailure prepare();

    DatagramSocket m_socket;
    DatagramKind m_kind = DatagramKind::Icmp;
    IcmpEcho m_echo;
    std::array<char, 2048> m_buffer;
};

} // namespace lightfoot
