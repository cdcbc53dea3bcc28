// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/routenetlink.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <vector>

namespace lightfoot {

namespace {

constexpr std::size_t bufferSize = 64 * 1024; // the kernel packs at most 32 KiB into a datagram of a dump
constexpr std::size_t messageLimit = 20'000;  // a router's full table is nothing to read each second
constexpr timeval answerLimit{1, 0};

class NetlinkSocket
{
public:
    NetlinkSocket() : m_socket(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE)) {}
    ~NetlinkSocket()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    NetlinkSocket(const NetlinkSocket &) = delete;
    NetlinkSocket &operator=(const NetlinkSocket &) = delete;

    bool ask(std::uint16_t type)
    {
        struct
        {
            nlmsghdr header{};
            rtgenmsg family{};
        } request;
        request.header.nlmsg_len = NLMSG_LENGTH(sizeof request.family);
        request.header.nlmsg_type = type;
        request.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
        request.header.nlmsg_seq = 1;
        request.family.rtgen_family = AF_UNSPEC;
        return m_socket >= 0 &&
               ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &answerLimit, sizeof answerLimit) == 0 &&
               ::send(m_socket, &request, request.header.nlmsg_len, 0) == ssize_t(request.header.nlmsg_len);
    }

    // One datagram of the kernel's; empty: it ended badly.
    std::span<const std::byte> receive(std::vector<std::byte> &buffer)
    {
        for (;;) {
            sockaddr_nl from{};
            iovec vector{buffer.data(), buffer.size()};
            msghdr header{};
            header.msg_name = &from;
            header.msg_namelen = sizeof from;
            header.msg_iov = &vector;
            header.msg_iovlen = 1;
            const ssize_t length = ::recvmsg(m_socket, &header, 0);
            if (length < 0 && errno == EINTR)
                continue;
            if (length <= 0 || (header.msg_flags & MSG_TRUNC) != 0)
                return {};
            if (header.msg_namelen == sizeof from && from.nl_pid == 0) // only the kernel is believed
                return std::span<const std::byte>(buffer).first(static_cast<std::size_t>(length));
        }
    }

private:
    const int m_socket;
};

enum class Part
{
    More,
    Done,
    Broken
};

// One datagram; count goes up by its messages.
template <class Visitor>
Part takeDatagram(std::span<const std::byte> datagram, std::size_t &count, const Visitor &visitor)
{
    while (!datagram.empty()) {
        nlmsghdr header;
        if (datagram.size() < sizeof header)
            return Part::Broken;
        std::memcpy(&header, datagram.data(), sizeof header);
        if (header.nlmsg_len < sizeof header || header.nlmsg_len > datagram.size())
            return Part::Broken;
        if (header.nlmsg_type == NLMSG_DONE)
            return Part::Done;
        // A table that changed meanwhile may lack a row that was there all the time.
        if (header.nlmsg_type == NLMSG_ERROR || (header.nlmsg_flags & NLM_F_DUMP_INTR) != 0 ||
            ++count > messageLimit)
            return Part::Broken;
        visitor(datagram.subspan(sizeof header, header.nlmsg_len - sizeof header));
        datagram = datagram.subspan(std::min<std::size_t>(NLMSG_ALIGN(header.nlmsg_len), datagram.size()));
    }
    return Part::More;
}

} // namespace

bool dumpRouteTable(std::uint16_t request, const std::function<void(std::span<const std::byte>)> &visitor)
{
    NetlinkSocket socket;
    if (!socket.ask(request))
        return false;
    std::vector<std::byte> buffer(bufferSize);
    std::size_t count = 0;
    for (;;) {
        const std::span<const std::byte> datagram = socket.receive(buffer);
        const Part part = datagram.empty() ? Part::Broken : takeDatagram(datagram, count, visitor);
        if (part != Part::More)
            return part == Part::Done;
    }
}

void visitAttributes(std::span<const std::byte> bytes,
                     const std::function<void(std::uint16_t, std::span<const std::byte>)> &visitor)
{
    rtattr attribute;
    while (bytes.size() >= sizeof attribute) {
        std::memcpy(&attribute, bytes.data(), sizeof attribute);
        if (attribute.rta_len < sizeof attribute || attribute.rta_len > bytes.size())
            return;
        visitor(attribute.rta_type & NLA_TYPE_MASK,
                bytes.subspan(sizeof attribute, attribute.rta_len - sizeof attribute));
        bytes = bytes.subspan(std::min<std::size_t>(RTA_ALIGN(std::size_t(attribute.rta_len)), bytes.size()));
    }
}

} // namespace lightfoot
