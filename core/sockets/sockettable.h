// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/socketaddress.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// TCP states with the kernel's numbers (include/net/tcp_states.h).
enum class TcpState : std::uint8_t
{
    Established = 1,
    SynSent,
    SynReceived,
    FinWait1,
    FinWait2,
    TimeWait,
    Close,
    CloseWait,
    LastAck,
    Listen,
    Closing
};
inline constexpr std::size_t tcpStateCount = 12; // index by the kernel's number

std::string_view toString(TcpState state); // "time-wait": as ss writes them
bool tcpStateFromString(std::string_view text, TcpState &state);

using StateSet = std::uint32_t; // bit 1 << number
constexpr StateSet stateBit(TcpState state)
{
    return StateSet(1) << static_cast<unsigned>(state);
}
inline constexpr StateSet allStates = 0xffe;

enum class SocketProtocol : std::uint8_t
{
    Tcp,
    Udp
};

std::string_view toString(SocketProtocol protocol); // "tcp", "udp"

// One row of the kernel's table. A udp socket is Established once it is connected, and Close before.
struct SocketRow
{
    TcpState state = TcpState::Close;
    SocketProtocol protocol = SocketProtocol::Tcp;
    SocketAddress local;
    SocketAddress remote;
    std::uint32_t receiveQueue = 0; // bytes; of a listening socket: connections waiting for accept
    std::uint32_t sendQueue = 0;    // bytes; of a listening socket: the backlog's limit
    std::uint8_t timer = 0; // 0 none, 1 retransmit, 2 keep-alive, 3 TIME_WAIT, 4 probe of a zero window
    std::chrono::milliseconds timerLeft{0};
    std::uint8_t retransmits = 0;
    std::uint32_t uid = 0;
    std::uint32_t device = 0; // index of the one it is bound to; 0: any
    std::uint64_t inode = 0;  // 0 once no process owns it
    std::uint64_t cookie = 0; // the kernel's own name of the socket
};

// What tcp_info tells besides: only on request, as the kernel has to collect it for each socket.
struct SocketDetails
{
    std::chrono::microseconds rtt{0}; // smoothed; 0: not measured yet
    std::chrono::microseconds rttVariation{0};
    std::uint32_t totalRetransmits = 0;    // segments, since it was opened
    std::uint64_t bytesSent = 0;           // payload, retransmits included; 0 from kernels before 4.19
    std::uint64_t bytesReceived = 0;       // payload; 0 from kernels before 4.1
    std::chrono::milliseconds sinceAck{0}; // since the peer's last segment: in CLOSE_WAIT, since its FIN
};

struct SocketQuery
{
    StateSet states = allStates;
    std::uint16_t remotePort = 0; // 0: any
    std::string remoteHost;       // IP address; empty: any
    std::uint16_t localPort = 0;  // 0: any
    bool tcp = true;
    bool udp = false;
    bool v4 = true; // also the v4-mapped ones of IPv6 sockets, which are shown as IPv4
    bool v6 = true;
};

// Counts by state (index: the kernel's number).
using StateCounts = std::array<std::uint32_t, tcpStateCount>;

StateCounts countStates(std::span<const SocketRow> rows);

// Reads the kernel's TCP and, where asked for, its UDP table over sock_diag (netlink, sock_diag(7)), IPv4 and
// IPv6, filtered by state and ports in the kernel and by remote host here. Keeps its netlink socket and
// buffer between reads, for whoever samples. Reads the network namespace of the thread that made the first
// read. One thread at a time; blocks for as long as the kernel needs (about 1 ms per 1,000 sockets), and
// gives up when no part of an answer comes for 5 s.
class SocketTableReader
{
public:
    SocketTableReader();
    ~SocketTableReader();
    SocketTableReader(const SocketTableReader &) = delete;
    SocketTableReader &operator=(const SocketTableReader &) = delete;

    // The rows, in the kernel's order. Fails when the host is no IP address, when the kernel refuses, and
    // when the table still changed under the reader, or the answer was cut off, after three tries.
    Result<std::vector<SocketRow>> read(const SocketQuery &query = {});

    // Visits the rows of allowed states without keeping them. restart is called before the first row and
    // again whenever a try has to be thrown away.
    using Visitor = std::function<void(const SocketRow &row)>;
    Result<void> visit(const SocketQuery &query, const std::function<void()> &restart,
                       const Visitor &visitor);

    // The same with what tcp_info says; details is null where there is none (udp, listening, TIME_WAIT).
    // Costs about a third more.
    using DetailVisitor = std::function<void(const SocketRow &row, const SocketDetails *details)>;
    Result<void> visitDetailed(const SocketQuery &query, const std::function<void()> &restart,
                               const DetailVisitor &visitor);

private:
    class Channel;
    std::unique_ptr<Channel> m_channel;
};

// One read with a reader of its own. Any thread.
Result<std::vector<SocketRow>> readSocketTable(const SocketQuery &query = {});

} // namespace lightfoot
