// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sockets/budget/portclient.h"

#include "tests/core/sockets/loopbacksockets.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
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

sockaddr_in nameOf(const SocketAddress &address)
{
    sockaddr_in name{};
    name.sin_family = AF_INET;
    name.sin_port = htons(address.port);
    std::memcpy(&name.sin_addr, address.bytes.data(), 4);
    return name;
}

} // namespace

PortClient::PortClient(const char *host, std::uint16_t port)
{
    const sockaddr_in name = nameOf(address(host, port));
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    require(m_listener >= 0, "socket");
    require(::bind(m_listener, reinterpret_cast<const sockaddr *>(&name), sizeof name) == 0, "bind");
    require(::listen(m_listener, 1024) == 0, "listen");
    m_remote = localOf(m_listener);
}

PortClient::~PortClient()
{
    ::close(m_listener);
}

PortClient::Outcome PortClient::once(const std::optional<SocketAddress> &from)
{
    const sockaddr_in to = nameOf(m_remote);
    const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    require(client >= 0, "socket");
    Outcome outcome;
    if (from) {
        const sockaddr_in name = nameOf(*from);
        outcome.error =
            ::bind(client, reinterpret_cast<const sockaddr *>(&name), sizeof name) == 0 ? 0 : errno;
    }
    const auto start = std::chrono::steady_clock::now();
    if (outcome.error == 0 && ::connect(client, reinterpret_cast<const sockaddr *>(&to), sizeof to) != 0)
        outcome.error = errno;
    outcome.cost = std::chrono::steady_clock::now() - start;
    if (outcome.error == 0) {
        outcome.port = localOf(client).port;
        const int server = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        require(server >= 0, "accept");
        ::close(client);
        char byte = 0;
        require(::recv(server, &byte, 1, 0) == 0,
                "recv"); // closed at the same time, both ends would keep a row
        ::close(server);
        return outcome;
    }
    ::close(client);
    return outcome;
}

unsigned PortClient::untilRefused(unsigned limit)
{
    for (unsigned done = 0; done < limit; ++done) {
        const Outcome outcome = once();
        if (outcome.error == EADDRNOTAVAIL)
            return done;
        errno = outcome.error;
        require(outcome.error == 0, "connect");
    }
    return limit;
}

} // namespace lightfoot::test
