// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sockets/loopbacksockets.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <netinet/in.h>
#include <unistd.h>

namespace lightfoot::test {

namespace {

void require(bool condition, const char *what)
{
    if (condition)
        return;
    std::fprintf(stderr, "%s: %s\n", what, std::strerror(errno));
    std::abort();
}

struct Name
{
    sockaddr_storage storage{};
    socklen_t length = 0;
    sockaddr *get() { return reinterpret_cast<sockaddr *>(&storage); }
};

Name nameOf(const SocketAddress &address)
{
    Name name;
    if (address.v6) {
        sockaddr_in6 v6{};
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(address.port);
        std::memcpy(&v6.sin6_addr, address.bytes.data(), 16);
        name.length = sizeof v6;
        std::memcpy(&name.storage, &v6, sizeof v6);
    } else {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_port = htons(address.port);
        std::memcpy(&v4.sin_addr, address.bytes.data(), 4);
        name.length = sizeof v4;
        std::memcpy(&name.storage, &v4, sizeof v4);
    }
    return name;
}

} // namespace

SocketAddress address(const std::string &host, std::uint16_t port)
{
    std::array<std::uint8_t, 16> bytes{};
    const bool v6 = host.find(':') != std::string::npos;
    require(inet_pton(v6 ? AF_INET6 : AF_INET, host.c_str(), bytes.data()) == 1, "inet_pton");
    return makeAddress(v6, bytes.data(), port);
}

LoopbackSockets::~LoopbackSockets()
{
    for (const int socket : m_open)
        ::close(socket);
}

int LoopbackSockets::listen(const std::string &host, int backlog, std::uint16_t port)
{
    Name name = nameOf(address(host, port));
    const int listener = ::socket(name.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    require(listener >= 0, "socket");
    m_open.push_back(listener);
    require(::bind(listener, name.get(), name.length) == 0, "bind");
    require(::listen(listener, backlog) == 0, "listen");
    return listener;
}

int LoopbackSockets::connect(const SocketAddress &to, bool wait)
{
    Name name = nameOf(to);
    const int socket =
        ::socket(name.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC | (wait ? 0 : SOCK_NONBLOCK), 0);
    require(socket >= 0, "socket");
    m_open.push_back(socket);
    require(::connect(socket, name.get(), name.length) == 0 || (!wait && errno == EINPROGRESS), "connect");
    return socket;
}

int LoopbackSockets::accept(int listener)
{
    const int socket = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
    require(socket >= 0, "accept");
    m_open.push_back(socket);
    return socket;
}

void LoopbackSockets::close(int socket)
{
    require(std::erase(m_open, socket) == 1, "close");
    ::close(socket);
}

void LoopbackSockets::reset(int socket)
{
    const linger lingerZero{1, 0};
    require(::setsockopt(socket, SOL_SOCKET, SO_LINGER, &lingerZero, sizeof lingerZero) == 0, "SO_LINGER");
    close(socket);
}

void LoopbackSockets::fill(int socket)
{
    const std::vector<char> bytes(64 * 1024, 'x');
    require(::fcntl(socket, F_SETFL, O_NONBLOCK) == 0, "fcntl");
    while (::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) > 0) {
    }
    require(errno == EAGAIN, "send");
}

Pair connectedPair(LoopbackSockets &sockets, int listener)
{
    Pair pair;
    pair.client = sockets.connect(localOf(listener));
    pair.server = sockets.accept(listener);
    return pair;
}

void closeInTurn(LoopbackSockets &sockets, int first, int second)
{
    sockets.close(first);
    char bytes[1024];
    while (::recv(second, bytes, sizeof bytes, 0) > 0) {
    }
    sockets.close(second);
}

SocketAddress localOf(int socket)
{
    Name name;
    name.length = sizeof name.storage;
    require(::getsockname(socket, name.get(), &name.length) == 0, "getsockname");
    return fromSockaddr(name.get(), name.length);
}

SocketAddress remoteOf(int socket)
{
    Name name;
    name.length = sizeof name.storage;
    require(::getpeername(socket, name.get(), &name.length) == 0, "getpeername");
    return fromSockaddr(name.get(), name.length);
}

} // namespace lightfoot::test
