// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sockets/doctor/machineparts.h"

#include "tests/core/sockets/loopbacksockets.h"
#include "tests/servers/networknamespace.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace lightfoot::test {

namespace {

using namespace std::chrono_literals;
using Stage = Actor::Stage;

void resetOnClose(int socket)
{
    const linger lingerZero{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &lingerZero, sizeof lingerZero);
}

// One thread, one epoll; the descriptor is all it knows of a connection.
class Server
{
public:
    Server(int listener, Manner manner) : m_listener(listener), m_manner(manner) { watch(listener); }

    [[noreturn]] void run()
    {
        for (;;) {
            std::array<epoll_event, 64> events{};
            const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), -1);
            for (int i = 0; i < count; ++i) {
                const int fd = events[static_cast<std::size_t>(i)].data.fd;
                if (fd == m_listener)
                    watch(::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC));
                else
                    serve(fd);
            }
        }
    }

private:
    void watch(int fd)
    {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = fd;
        if (fd < 0 || ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event) != 0)
            std::abort();
    }

    void serve(int fd)
    {
        std::array<char, 256> bytes{};
        const ssize_t got = ::recv(fd, bytes.data(), bytes.size(), 0);
        if (got > 0)
            ::send(fd, "ok", 2, MSG_NOSIGNAL);
        if (got == 0 && m_manner == Manner::Forgets) {
            ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, fd, nullptr);
            return;
        }
        if (m_manner == Manner::Resets)
            resetOnClose(fd);
        if (got <= 0 || m_manner == Manner::ClosesFirst || m_manner == Manner::Resets)
            ::close(fd);
    }

    const int m_listener;
    const Manner m_manner;
    const int m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
};

// A connected socket, or -1 and errno.
int tryConnect(const SocketAddress &to)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in name{};
    name.sin_family = AF_INET;
    name.sin_port = htons(to.port);
    std::copy_n(to.bytes.begin(), 4, reinterpret_cast<std::uint8_t *>(&name.sin_addr));
    if (fd >= 0 && ::connect(fd, reinterpret_cast<const sockaddr *>(&name), sizeof name) == 0)
        return fd;
    const int error = errno;
    ::close(fd);
    errno = error;
    return -1;
}

int mustConnect(const SocketAddress &to)
{
    const int fd = tryConnect(to);
    if (fd < 0) {
        std::perror("actor: connect");
        std::abort();
    }
    return fd;
}

void ask(int fd)
{
    std::array<char, 16> bytes{};
    if (::send(fd, "?", 1, MSG_NOSIGNAL) != 1 || ::recv(fd, bytes.data(), bytes.size(), 0) <= 0)
        std::abort();
}

void sayGoodbye(int fd, Goodbye goodbye)
{
    std::array<char, 16> bytes{};
    while (goodbye == Goodbye::AfterIt && ::recv(fd, bytes.data(), bytes.size(), 0) > 0) {
    }
    if (goodbye == Goodbye::Reset)
        resetOnClose(fd);
    ::close(fd);
}

void playClient(Stage &stage, const ClientScript &script)
{
    if (script.ownNetwork) {
        std::string error;
        if (!enterNetworkNamespace(error))
            std::abort();
        stage.ready(); // now the test can lay the wire
        stage.awaitCue();
        if (std::system("ip address add 10.77.0.2/24 dev far && ip link set far up") != 0)
            std::abort();
    }
    std::vector<int> kept;
    for (int i = 0; i < script.before; ++i) {
        const int fd = mustConnect(script.to);
        ask(fd);
        if (i >= script.before - script.kept)
            kept.push_back(fd);
        else
            sayGoodbye(fd, script.goodbye);
    }
    if (!script.ownNetwork)
        stage.ready();
    while (script.pace > 0ms && !stage.cueWithin(script.pace)) {
        for (const int fd : kept)
            ask(fd);
        const int fd = mustConnect(script.to);
        std::this_thread::sleep_for(script.thinks);
        ask(fd);
        sayGoodbye(fd, script.goodbye);
    }
    stage.stayUntilTheEnd();
}

} // namespace

Actor::Part server(SocketAddress at, Manner manner, int backlog)
{
    return [=](Stage &stage) {
        LoopbackSockets sockets;
        const int listener = sockets.listen(at.host(), backlog, at.port);
        stage.ready();
        if (manner == Manner::Ignores)
            stage.stayUntilTheEnd();
        Server(listener, manner).run();
    };
}

Actor::Part client(ClientScript script)
{
    return [script](Stage &stage) { playClient(stage, script); };
}

Actor::Part clientUntilPortsRunOut(SocketAddress to)
{
    return [to](Stage &stage) {
        int opened = 0;
        int fd = tryConnect(to);
        for (; fd >= 0; fd = tryConnect(to)) {
            ask(fd);
            if (++opened > 5)
                ::close(fd);
        }
        if (errno != EADDRNOTAVAIL)
            std::abort();
        stage.ready();
        while (!stage.cueWithin(20ms)) {
            fd = tryConnect(to);
            ::close(fd);
        }
        stage.stayUntilTheEnd();
    };
}

Actor::Part impatientClient(SocketAddress to, int count)
{
    return [=](Stage &stage) {
        LoopbackSockets sockets;
        for (int i = 0; i < count; ++i)
            sockets.connect(to, false);
        stage.ready();
        while (!stage.cueWithin(20ms))
            sockets.connect(to, false);
        stage.stayUntilTheEnd();
    };
}

Actor::Part fileHoarder(int files, int limit)
{
    return [=](Stage &stage) {
        const rlimit most{static_cast<rlim_t>(limit), static_cast<rlim_t>(limit)};
        if (::setrlimit(RLIMIT_NOFILE, &most) != 0)
            std::abort();
        for (int fd = 0; fd >= 0 && fd < files - 1;)
            fd = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        stage.ready();
        stage.stayUntilTheEnd();
    };
}

} // namespace lightfoot::test
