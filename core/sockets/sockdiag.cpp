// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/sockdiag.h"

#include <cstring>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
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

bool toRow(SocketRow &row, const inet_diag_msg &message)
{
    const std::uint8_t state =
        message.idiag_state == newSynReceived ? std::uint8_t(TcpState::SynReceived) : message.idiag_state;
    const bool v6 = message.idiag_family == AF_INET6;
    if (state == 0 || state >= tcpStateCount || (!v6 && message.idiag_family != AF_INET))
        return false;
    row.state = static_cast<TcpState>(state);
    row.local = makeAddress(v6, message.id.idiag_src, ntohs(message.id.idiag_sport));
    row.remote = makeAddress(v6, message.id.idiag_dst, ntohs(message.id.idiag_dport));
    row.receiveQueue = message.idiag_rqueue;
    row.sendQueue = message.idiag_wqueue;
    row.timer = message.idiag_timer;
    row.timerLeft = std::chrono::milliseconds(message.idiag_expires);
    row.retransmits = message.idiag_retrans;
    row.uid = message.idiag_uid;
    row.inode = message.idiag_inode;
    row.cookie = (std::uint64_t(message.id.idiag_cookie[1]) << 32) | message.id.idiag_cookie[0];
    return true;
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

void takeMessage(DumpPart &part, std::uint16_t type, std::span<const std::byte> payload,
                 const SocketTableReader::Visitor &visitor)
{
    if (type == NLMSG_DONE) {
        part.done = true;
        if (!payload.empty())
            takeError(part, payload);
    } else if (type == NLMSG_ERROR) {
        takeError(part, payload);
    } else if (type == NLMSG_OVERRUN) {
        part.interrupted = true;
    } else if (type == SOCK_DIAG_BY_FAMILY) {
        inet_diag_msg message;
        SocketRow row;
        if (!copyTo(message, payload))
            part.malformed = true;
        else if (toRow(row, message))
            visitor(row);
    }
}

} // namespace

std::vector<std::byte> dumpRequest(int family, std::uint32_t sequence, const SocketQuery &query)
{
    struct
    {
        nlmsghdr header;
        inet_diag_req_v2 request;
    } bytes{};
    bytes.header.nlmsg_len = sizeof bytes;
    bytes.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    bytes.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    bytes.header.nlmsg_seq = sequence;
    bytes.request.sdiag_family = static_cast<std::uint8_t>(family);
    bytes.request.sdiag_protocol = IPPROTO_TCP;
    bytes.request.idiag_states = query.states;
    // The dump's own port filter: it says what a one-line INET_DIAG_REQ_BYTECODE program would, for every
    // kind of socket the table holds, without a program for the kernel to audit and run on each row.
    bytes.request.id.idiag_dport = htons(query.remotePort);
    std::vector<std::byte> request(sizeof bytes);
    std::memcpy(request.data(), &bytes, sizeof bytes);
    return request;
}

DumpPart parseDump(std::span<const std::byte> datagram, std::uint32_t sequence,
                   const SocketTableReader::Visitor &visitor)
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
                        datagram.subspan(sizeof header, header.nlmsg_len - sizeof header), visitor);
        }
        datagram = datagram.subspan(std::min<std::size_t>(NLMSG_ALIGN(header.nlmsg_len), datagram.size()));
    }
    return part;
}

} // namespace lightfoot
