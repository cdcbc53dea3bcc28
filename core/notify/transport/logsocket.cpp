// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/transport/logsocket.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <linux/sockios.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace lightfoot {

namespace {

// A socket that is closed, and how long anything on it may take.
class LogSocket
{
public:
    LogSocket(std::chrono::steady_clock::time_point deadline, const std::atomic<bool> &cancelled)
        : m_deadline(deadline), m_cancelled(cancelled)
    {}
    ~LogSocket() { close(); }
    LogSocket(const LogSocket &) = delete;
    LogSocket &operator=(const LogSocket &) = delete;

    // 0, or what errno says.
    int connect(int family, int type, const sockaddr *address, socklen_t size)
    {
        close();
        m_socket = ::socket(family, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (m_socket < 0)
            return errno;
        if (::connect(m_socket, address, size) == 0)
            return 0;
        if (errno != EINPROGRESS)
            return errno;
        const int waited = wait(POLLOUT);
        return waited != 0 ? waited : pendingError();
    }

    int send(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent >= 0) {
                bytes.remove_prefix(static_cast<std::size_t>(sent));
                continue;
            }
            if (errno != EAGAIN && errno != EINTR)
                return errno;
            if (const int waited = wait(POLLOUT); waited != 0)
                return waited;
        }
        return 0;
    }

    // Until the other side has acknowledged every byte.
    int drain()
    {
        for (;;) {
            int waiting = 0;
            if (const int error = pendingError(); error != 0)
                return error;
            if (::ioctl(m_socket, SIOCOUTQ, &waiting) != 0)
                return errno;
            if (waiting == 0)
                return 0;
            std::this_thread::sleep_for(std::chrono::milliseconds(2)); // no event tells of this
            if (isOver())
                return ETIMEDOUT;
        }
    }

    int pendingError() const
    {
        int error = 0;
        socklen_t size = sizeof error;
        return ::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &error, &size) == 0 ? error : errno;
    }

private:
    bool isOver() const { return m_cancelled.load() || std::chrono::steady_clock::now() >= m_deadline; }

    int wait(short events) const
    {
        while (!isOver()) {
            pollfd entry{.fd = m_socket, .events = events, .revents = 0};
            const int ready = ::poll(&entry, 1, 50); // now and then: somebody may have cancelled
            if (ready > 0)
                return 0;
            if (ready < 0 && errno != EINTR)
                return errno;
        }
        return ETIMEDOUT;
    }

    void close()
    {
        if (m_socket >= 0)
            ::close(m_socket);
        m_socket = -1;
    }

    const std::chrono::steady_clock::time_point m_deadline;
    const std::atomic<bool> &m_cancelled;
    int m_socket = -1;
};

std::string framed(std::string_view message)
{
    return std::to_string(message.size()) + " " + std::string(message);
}

int sendLocally(LogSocket &socket, const LogAddress &address, std::string_view message)
{
    sockaddr_un place{.sun_family = AF_UNIX, .sun_path = {}};
    if (address.path.size() >= sizeof place.sun_path)
        return ENAMETOOLONG;
    std::ranges::copy(address.path, place.sun_path);
    const auto *target = reinterpret_cast<const sockaddr *>(&place);
    int error = socket.connect(AF_UNIX, SOCK_DGRAM, target, sizeof place);
    if (error == 0)
        return socket.send(message);
    if (error != EPROTOTYPE)
        return error;
    error = socket.connect(AF_UNIX, SOCK_STREAM, target, sizeof place);
    return error != 0 ? error : socket.send(std::string(message) + "\n");
}

int sendOverNetwork(LogSocket &socket, const LogAddress &address, const HostAddress &target,
                    std::string_view message)
{
    const bool tcp = address.network == LogNetwork::Tcp;
    const int error =
        socket.connect(target.family(), tcp ? SOCK_STREAM : SOCK_DGRAM, target.get(), target.size);
    if (error != 0)
        return error;
    if (!tcp) {
        const int sent = socket.send(message);
        return sent != 0 ? sent : socket.pendingError(); // nobody there, where that is known at once
    }
    const int sent = socket.send(framed(message));
    return sent != 0 ? sent : socket.drain();
}

} // namespace

Result<void> sendToLog(const LogAddress &address, std::string_view message, std::chrono::milliseconds timeout,
                       const std::atomic<bool> &cancelled, const HostLookup &lookup)
{
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    if (address.network == LogNetwork::Local) {
        LogSocket socket(deadline, cancelled);
        const int error = sendLocally(socket, address, message);
        if (error != 0)
            return failure(QT_TRANSLATE_NOOP("Message", "the system log at %1 takes no message: %2"),
                           address.path, std::strerror(error));
        return {};
    }
    const Result<HostAddresses> found = lookUpHost(address.host, address.port, deadline, cancelled, lookup);
    if (!found)
        return tl::unexpected(found.error());
    int error = EHOSTUNREACH;
    for (std::size_t i = 0; i < found->size() && error != 0; ++i) {
        const auto now = std::chrono::steady_clock::now();
        const auto share = (deadline - now) / static_cast<std::int64_t>(found->size() - i);
        LogSocket socket(now + share, cancelled);
        error = sendOverNetwork(socket, address, (*found)[i], message);
    }
    if (error != 0)
        return failure(QT_TRANSLATE_NOOP("Message", "the system log %1:%2 takes no message: %3"),
                       address.host, address.port, std::strerror(error));
    return {};
}

} // namespace lightfoot
