// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/livingsockets.h"

#include "core/sockets/sockdiag.h"

#include <cerrno>
#include <cstring>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace lightfoot {

namespace {

constexpr timeval answerTimeout{5, 0};
constexpr std::size_t bufferSize = 64 * 1024;

// The answers to both requests differ in their type alone.
void renameAnswers(std::span<std::byte> datagram)
{
    nlmsghdr header;
    while (datagram.size() >= sizeof header) {
        std::memcpy(&header, datagram.data(), sizeof header);
        if (header.nlmsg_len < sizeof header || header.nlmsg_len > datagram.size())
            return; // for parseDump to refuse
        if (header.nlmsg_type == TCPDIAG_GETSOCK) {
            header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
            std::memcpy(datagram.data(), &header, sizeof header);
        }
        datagram = datagram.subspan(std::min<std::size_t>(NLMSG_ALIGN(header.nlmsg_len), datagram.size()));
    }
}

} // namespace

LivingSockets::LivingSockets() : m_buffer(bufferSize) {}

LivingSockets::~LivingSockets()
{
    close();
}

void LivingSockets::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

Result<void> LivingSockets::read(StateSet states, std::vector<SocketRow> &rows)
{
    rows.clear();
    if (!m_refused && ask(states) && receive(rows))
        return {};
    close();
    m_refused = true;
    return m_reader.visit(
        {states, 0, ""}, [&] { rows.clear(); }, [&](const SocketRow &row) { rows.push_back(row); });
}

bool LivingSockets::ask(StateSet states)
{
    if (m_socket < 0) {
        m_socket = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &answerTimeout, sizeof answerTimeout);
    }
    struct
    {
        nlmsghdr header;
        inet_diag_req request;
    } bytes{};
    bytes.header.nlmsg_len = sizeof bytes;
    bytes.header.nlmsg_type = TCPDIAG_GETSOCK;
    bytes.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    bytes.header.nlmsg_seq = ++m_sequence;
    bytes.request.idiag_family = AF_UNSPEC;
    bytes.request.idiag_states = states;
    return ::send(m_socket, &bytes, sizeof bytes, 0) == sizeof bytes;
}

// False: refused, or no answer.
bool LivingSockets::receive(std::vector<SocketRow> &rows)
{
    for (;;) {
        sockaddr_nl from{};
        socklen_t length = sizeof from;
        const ssize_t got = ::recvfrom(m_socket, m_buffer.data(), m_buffer.size(), 0,
                                       reinterpret_cast<sockaddr *>(&from), &length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 && errno == ENOBUFS)
            return true; // lost a part
        if (got <= 0)
            return false;
        if (from.nl_pid != 0)
            continue; // any process may send to a netlink socket: only the kernel is believed
        const auto datagram = std::span(m_buffer).first(static_cast<std::size_t>(got));
        renameAnswers(datagram);
        const DumpPart part =
            parseDump(datagram, m_sequence, [&](const SocketRow &row) { rows.push_back(row); });
        if (part.malformed || (part.error != 0 && part.error != EINTR))
            return false;
        if (part.done || part.error != 0)
            return true;
    }
}

} // namespace lightfoot
