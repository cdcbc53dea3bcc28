// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/closesocket.h"

#include "core/sockets/sockdiag.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <linux/netlink.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace lightfoot {

namespace {

constexpr std::uint32_t closeSequence = 1;
constexpr timeval closeTimeout{2, 0};

class NetlinkSocket
{
public:
    NetlinkSocket() : m_socket(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG)) {}
    ~NetlinkSocket()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    NetlinkSocket(const NetlinkSocket &) = delete;
    NetlinkSocket &operator=(const NetlinkSocket &) = delete;

    int get() const { return m_socket; }

private:
    int m_socket;
};

// The kernel's answer: 0, or errno. Messages of other processes are passed over; each that comes in vain
// takes a turn, so that a flood of them does not hold us up for ever.
int answerOn(int socket)
{
    std::array<std::byte, 4096> buffer;
    for (int turn = 0; turn < 1000; ++turn) {
        sockaddr_nl from{};
        iovec vector{buffer.data(), buffer.size()};
        msghdr header{};
        header.msg_name = &from;
        header.msg_namelen = sizeof from;
        header.msg_iov = &vector;
        header.msg_iovlen = 1;
        const ssize_t length = ::recvmsg(socket, &header, 0);
        if (length < 0 && errno != EINTR)
            return errno == EAGAIN ? ETIMEDOUT : errno;
        if (length < 0 || header.msg_namelen != sizeof from || from.nl_pid != 0)
            continue;
        const DumpPart part = parseDump(std::span(buffer).first(static_cast<std::size_t>(length)),
                                        closeSequence, [](const SocketRow &) {});
        if (part.error != 0 || part.acknowledged)
            return part.error;
    }
    return ETIMEDOUT;
}

// 0, or errno.
int destroy(const SocketRow &row)
{
    const NetlinkSocket socket;
    if (socket.get() < 0 ||
        ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVTIMEO, &closeTimeout, sizeof closeTimeout) != 0)
        return errno;
    const std::vector<std::byte> request = destroyRequest(closeSequence, row);
    while (::send(socket.get(), request.data(), request.size(), 0) < 0) {
        if (errno != EINTR)
            return errno;
    }
    return answerOn(socket.get());
}

} // namespace

Result<void> closeSocket(const SocketRow &row)
{
    const int code = destroy(row);
    switch (code) {
    case 0:
        return {};
    case EPERM:
    case EACCES:
        return failure(QT_TRANSLATE_NOOP(
            "Message", "not permitted: to close a socket takes the right CAP_NET_ADMIN, as root has it"));
    case ENOENT: // no such socket; ESTALE: another one has its addresses now
    case ESTALE:
        return failure(QT_TRANSLATE_NOOP("Message", "the socket is gone already"));
    case EOPNOTSUPP:
        return failure(QT_TRANSLATE_NOOP("Message",
                                         "this kernel does not close sockets in state %1 for others, or was "
                                         "built without CONFIG_INET_DIAG_DESTROY"),
                       std::string(toString(row.state)));
    default:
        return failure(QT_TRANSLATE_NOOP("Message", "the kernel did not close the socket: %1"),
                       std::strerror(code));
    }
}

} // namespace lightfoot
