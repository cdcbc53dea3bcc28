// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/shortconnections.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <fstream>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace lightfoot::bench {

namespace {

using Time = std::chrono::steady_clock::time_point;

constexpr std::uint16_t port = 9000;
constexpr int groups = 3;    // of remotes: 127.0.1.x, 127.0.2.x, 127.0.3.x
constexpr int addresses = 4; // of each
constexpr std::size_t remotes = groups * addresses;
constexpr int lasting = 30;

void require(bool condition, const char *what)
{
    if (condition)
        return;
    std::perror(what);
    std::abort();
}

void write(const char *path, const char *text)
{
    std::ofstream file(path);
    file << text;
    require(bool(file.flush()), path);
}

sockaddr_in addressOf(std::size_t remote)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(0x7f000000U | std::uint32_t(remote / addresses + 1) << 8 |
                                    std::uint32_t(remote % addresses + 1));
    return address;
}

void watch(int epoll, int socket)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = socket;
    require(::epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event) == 0, "epoll_ctl");
}

int connectTo(std::size_t remote)
{
    const sockaddr_in address = addressOf(remote);
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    require(socket >= 0, "socket");
    require(::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0, "connect");
    return socket;
}

constexpr std::array<char, 100> request{'q'};
constexpr std::array<char, 200> reply{'a'};

} // namespace

struct ShortConnections::Client
{
    const char *name;
    int group;
    double part; // of the rate
};

namespace {

constexpr std::array<const char *, 5> names{"alpha", "beta", "epsilon", "gamma", "delta"};

} // namespace

struct ShortConnections::Shared
{
    std::atomic<bool> running;
    std::array<std::array<std::atomic<std::uint8_t>, 65536>, remotes> owner; // number in names, from 1
};

ShortConnections::ShortConnections(int rate, std::chrono::milliseconds think) : m_rate(rate), m_think(think)
{
    write("/proc/sys/net/ipv4/ip_local_port_range", "10000 65000");
    write("/proc/sys/net/ipv4/tcp_tw_reuse", "0");
    void *memory = ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    require(memory != MAP_FAILED, "mmap");
    m_shared = new (memory) Shared();
    if (fork("server") == 0)
        serve();
    std::this_thread::sleep_for(std::chrono::milliseconds(100)); // it listens
    if (fork("lasting") == 0)
        openLasting();
    static constexpr std::array<Client, names.size()> clients{{{names[0], 0, 0.3},
                                                               {names[1], 1, 0.3},
                                                               {names[2], 1, 0.02},
                                                               {names[3], 2, 0.19},
                                                               {names[4], 2, 0.19}}};
    for (const Client &client : clients) {
        if (fork(client.name) == 0)
            openShort(client);
    }
}

ShortConnections::~ShortConnections()
{
    for (const pid_t process : m_processes) {
        ::kill(process, SIGKILL);
        ::waitpid(process, nullptr, 0);
    }
    ::munmap(m_shared, sizeof(Shared));
}

void ShortConnections::start()
{
    m_shared->running = true;
}

void ShortConnections::stop()
{
    m_shared->running = false;
}

pid_t ShortConnections::fork(const char *name)
{
    const pid_t child = ::fork();
    require(child >= 0, "fork");
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::prctl(PR_SET_NAME, name);
    } else {
        m_processes.push_back(child);
    }
    return child;
}

void ShortConnections::serve()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    require(::bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0, "bind");
    require(::listen(listener, 4096) == 0, "listen");
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    watch(epoll, listener);
    std::deque<std::pair<Time, int>> thinking;
    std::array<epoll_event, 256> events;
    std::array<char, 4096> buffer;
    for (;;) {
        const int count = ::epoll_wait(epoll, events.data(), events.size(), thinking.empty() ? -1 : 1);
        for (int i = 0; i < count; ++i) {
            const int socket = events[static_cast<std::size_t>(i)].data.fd;
            if (socket == listener) {
                for (int accepted = 0; (accepted = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;)
                    watch(epoll, accepted);
            } else if (::read(socket, buffer.data(), buffer.size()) > 0) {
                thinking.emplace_back(std::chrono::steady_clock::now() + m_think, socket);
            } else {
                ::close(socket);
            }
        }
        while (!thinking.empty() && thinking.front().first <= std::chrono::steady_clock::now()) {
            [[maybe_unused]] const auto sent =
                ::send(thinking.front().second, reply.data(), reply.size(), MSG_NOSIGNAL);
            thinking.pop_front();
        }
    }
}

// Connections to alpha's remotes that never end.
void ShortConnections::openLasting()
{
    for (int i = 0; i < lasting; ++i)
        connectTo(static_cast<std::size_t>(i % addresses));
    for (;;)
        ::pause();
}

void ShortConnections::openShort(const Client &client)
{
    const auto number = static_cast<std::uint8_t>(
        std::find(names.begin(), names.end(), std::string_view(client.name)) - names.begin() + 1);
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    const std::chrono::duration<double> gap(1 / (m_rate * client.part));
    std::array<epoll_event, 256> events;
    std::array<char, 4096> buffer;
    Time due;
    std::uint64_t opened = 0;
    for (bool running = false;;) {
        if (m_shared->running && !running)
            due = std::chrono::steady_clock::now();
        running = m_shared->running;
        for (; running && due <= std::chrono::steady_clock::now();
             due += std::chrono::duration_cast<std::chrono::steady_clock::duration>(gap)) {
            const std::size_t remote = std::size_t(client.group) * addresses + opened++ % addresses;
            const int socket = connectTo(remote);
            sockaddr_in local{};
            socklen_t length = sizeof local;
            require(::getsockname(socket, reinterpret_cast<sockaddr *>(&local), &length) == 0, "getsockname");
            m_shared->owner[remote][ntohs(local.sin_port)] = number;
            watch(epoll, socket);
            require(::send(socket, request.data(), request.size(), MSG_NOSIGNAL) > 0, "send");
        }
        const int count = ::epoll_wait(epoll, events.data(), events.size(), 1);
        for (int i = 0; i < count; ++i) {
            const int socket = events[static_cast<std::size_t>(i)].data.fd;
            [[maybe_unused]] const auto got = ::read(socket, buffer.data(), buffer.size());
            ::close(socket);
        }
    }
}

std::string_view ShortConnections::ownerOf(const SocketRow &row) const
{
    if (row.remote.port != port || row.remote.v6)
        return {};
    const std::size_t remote = std::size_t(row.remote.bytes[2] - 1) * addresses + row.remote.bytes[3] - 1U;
    if (remote >= remotes)
        return {};
    const std::uint8_t number = m_shared->owner[remote][row.local.port];
    return number == 0 ? std::string_view() : names[number - 1U];
}

} // namespace lightfoot::bench
