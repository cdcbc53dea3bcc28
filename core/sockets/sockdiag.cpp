// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/sockdiag.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <linux/tcp.h>
#include <netinet/in.h>

namespace lightfoot {

namespace {

constexpr std::uint8_t newSynReceived = 12; // TCP_NEW_SYN_RECV: how the kernel keeps SYN-RECV inside

// A copy, as nothing says that the bytes are aligned. False when there are too few.
template <class T>
bool copyTo(T &value, std::span<const std::byte> bytes)
{
    if (bytes.size() < sizeof value)
        return false;
    std::memcpy(&value, bytes.data(), sizeof value);
    return true;
}

bool toRow(SocketRow &row, const inet_diag_msg &message, SocketProtocol protocol)
{
    const std::uint8_t state =
        message.idiag_state == newSynReceived ? std::uint8_t(TcpState::SynReceived) : message.idiag_state;
    const bool v6 = message.idiag_family == AF_INET6;
    if (state == 0 || state >= tcpStateCount || (!v6 && message.idiag_family != AF_INET))
        return false;
    row.state = static_cast<TcpState>(state);
    row.protocol = protocol;
    row.local = makeAddress(v6, message.id.idiag_src, ntohs(message.id.idiag_sport));
    row.remote = makeAddress(v6, message.id.idiag_dst, ntohs(message.id.idiag_dport));
    row.receiveQueue = message.idiag_rqueue;
    row.sendQueue = message.idiag_wqueue;
    row.timer = message.idiag_timer;
    row.timerLeft = std::chrono::milliseconds(message.idiag_expires);
    row.retransmits = message.idiag_retrans;
    row.uid = message.idiag_uid;
    row.device = message.id.idiag_if;
    row.inode = message.idiag_inode;
    row.cookie = (std::uint64_t(message.id.idiag_cookie[1]) << 32) | message.id.idiag_cookie[0];
    return true;
}

// tcp_info grows from kernel to kernel: what an older one leaves out stays 0.
SocketDetails toDetails(std::span<const std::byte> bytes)
{
    tcp_info info{};
    std::memcpy(&info, bytes.data(), std::min(bytes.size(), sizeof info));
    SocketDetails details;
    details.rtt = std::chrono::microseconds(info.tcpi_rtt);
    details.rttVariation = std::chrono::microseconds(info.tcpi_rttvar);
    details.totalRetransmits = info.tcpi_total_retrans;
    details.bytesSent = info.tcpi_bytes_sent;
    details.bytesReceived = info.tcpi_bytes_received;
    details.sinceAck = std::chrono::milliseconds(info.tcpi_last_ack_recv);
    return details;
}

// False when there is no tcp_info among the attributes, or too little of it to hold anything of use.
bool findDetails(SocketDetails &details, std::span<const std::byte> attributes)
{
    constexpr std::size_t least = offsetof(tcp_info, tcpi_total_retrans) + sizeof(std::uint32_t);
    rtattr attribute;
    while (copyTo(attribute, attributes)) {
        if (attribute.rta_len < sizeof attribute || attribute.rta_len > attributes.size())
            return false;
        const auto content = attributes.subspan(sizeof attribute, attribute.rta_len - sizeof attribute);
        if (attribute.rta_type == INET_DIAG_INFO) {
            if (content.size() < least)
                return false;
            details = toDetails(content);
            return true;
        }
        attributes = attributes.subspan(
            std::min<std::size_t>(RTA_ALIGN(std::size_t(attribute.rta_len)), attributes.size()));
    }
    return false;
}

// An error the kernel reports, as NLMSG_ERROR or in the payload of NLMSG_DONE: a negative errno, 0 for none.
void takeError(DumpPart &part, std::span<const std::byte> payload)
{
    int code = 0;
    if (!copyTo(code, payload))
        part.malformed = true;
    else if (code < 0 && code > -4096)
        part.error = -code;
    else if (code != 0)
        part.malformed = true;
}

// take: called with each row's inet_diag_msg and the bytes behind it.
template <class Take>
void takeMessage(DumpPart &part, std::uint16_t type, std::span<const std::byte> payload, const Take &take)
{
    if (type == NLMSG_DONE) {
        part.done = true;
        if (!payload.empty())
            takeError(part, payload);
    } else if (type == NLMSG_ERROR) {
        takeError(part, payload);
        part.acknowledged = part.error == 0 && !part.malformed;
    } else if (type == NLMSG_OVERRUN) {
        part.interrupted = true;
    } else if (type == SOCK_DIAG_BY_FAMILY) {
        inet_diag_msg message;
        if (copyTo(message, payload))
            take(message, payload.subspan(sizeof message));
        else
            part.malformed = true;
    }
}

template <class Take>
DumpPart parse(std::span<const std::byte> datagram, std::uint32_t sequence, const Take &take)
{
    DumpPart part;
    while (!datagram.empty() && !part.done && !part.malformed && part.error == 0) {
        nlmsghdr header;
        if (!copyTo(header, datagram) || header.nlmsg_len < sizeof header ||
            header.nlmsg_len > datagram.size()) {
            part.malformed = true;
            break;
        }
        if (header.nlmsg_seq == sequence) {
            part.interrupted = part.interrupted || (header.nlmsg_flags & NLM_F_DUMP_INTR) != 0;
            takeMessage(part, header.nlmsg_type,
                        datagram.subspan(sizeof header, header.nlmsg_len - sizeof header), take);
        }
        datagram = datagram.subspan(std::min<std::size_t>(NLMSG_ALIGN(header.nlmsg_len), datagram.size()));
    }
    return part;
}

struct Request
{
    nlmsghdr header{};
    inet_diag_req_v2 request{};
};

std::vector<std::byte> toBytes(const Request &request)
{
    std::vector<std::byte> bytes(sizeof request);
    std::memcpy(bytes.data(), &request, sizeof request);
    return bytes;
}

Request makeRequest(std::uint16_t type, int flags, std::uint32_t sequence, int family,
                    SocketProtocol protocol)
{
    Request bytes;
    bytes.header.nlmsg_len = sizeof bytes;
    bytes.header.nlmsg_type = type;
    bytes.header.nlmsg_flags = static_cast<std::uint16_t>(NLM_F_REQUEST | flags);
    bytes.header.nlmsg_seq = sequence;
    bytes.request.sdiag_family = static_cast<std::uint8_t>(family);
    bytes.request.sdiag_protocol = protocol == SocketProtocol::Udp ? IPPROTO_UDP : IPPROTO_TCP;
    return bytes;
}

} // namespace

std::vector<std::byte> dumpRequest(int family, std::uint32_t sequence, const SocketQuery &query,
                                   SocketProtocol protocol, bool details)
{
    Request bytes = makeRequest(SOCK_DIAG_BY_FAMILY, NLM_F_DUMP, sequence, family, protocol);
    if (details)
        bytes.request.idiag_ext = 1 << (INET_DIAG_INFO - 1);
    bytes.request.idiag_states = query.states;
    // The dump's own port filter: it says what a one-line INET_DIAG_REQ_BYTECODE program would, for every
    // kind of socket the table holds, without a program for the kernel to audit and run on each row.
    bytes.request.id.idiag_sport = htons(query.localPort);
    bytes.request.id.idiag_dport = htons(query.remotePort);
    return toBytes(bytes);
}

// An IPv6 socket with a v4-mapped address is looked up by its IPv4 address, which is how the row has it: the
// kernel keeps both in one table.
std::vector<std::byte> destroyRequest(std::uint32_t sequence, const SocketRow &row)
{
    Request bytes =
        makeRequest(SOCK_DESTROY, NLM_F_ACK, sequence, row.local.v6 ? AF_INET6 : AF_INET, row.protocol);
    bytes.request.idiag_states = stateBit(row.state);
    inet_diag_sockid &id = bytes.request.id;
    id.idiag_sport = htons(row.local.port);
    id.idiag_dport = htons(row.remote.port);
    std::memcpy(id.idiag_src, row.local.bytes.data(), row.local.bytes.size());
    std::memcpy(id.idiag_dst, row.remote.bytes.data(), row.remote.bytes.size());
    id.idiag_if = row.device;
    id.idiag_cookie[0] = static_cast<std::uint32_t>(row.cookie);
    id.idiag_cookie[1] = static_cast<std::uint32_t>(row.cookie >> 32);
    return toBytes(bytes);
}

DumpPart parseDump(std::span<const std::byte> datagram, std::uint32_t sequence,
                   const SocketTableReader::Visitor &visitor, SocketProtocol protocol)
{
    return parse(datagram, sequence, [&](const inet_diag_msg &message, std::span<const std::byte>) {
        SocketRow row;
        if (toRow(row, message, protocol))
            visitor(row);
    });
}

DumpPart parseDetailedDump(std::span<const std::byte> datagram, std::uint32_t sequence,
                           const SocketTableReader::DetailVisitor &visitor, SocketProtocol protocol)
{
    return parse(datagram, sequence, [&](const inet_diag_msg &message, std::span<const std::byte> rest) {
        SocketRow row;
        SocketDetails details;
        if (!toRow(row, message, protocol))
            return;
        // A listening socket has a tcp_info too, with nothing in it.
        const bool found = row.state != TcpState::Listen && findDetails(details, rest);
        visitor(row, found ? &details : nullptr);
    });
}

} // namespace lightfoot
