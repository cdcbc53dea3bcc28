// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/datagramserver.h"

#include <arpa/inet.h>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lightfoot::test {

namespace {

[[noreturn]] void give(const char *what)
{
    std::perror(what);
    std::abort();
}

socklen_t addressOf(const std::string &host, sockaddr_storage &address)
{
    auto *v4 = reinterpret_cast<sockaddr_in *>(&address);
    auto *v6 = reinterpret_cast<sockaddr_in6 *>(&address);
    if (::inet_pton(AF_INET, host.c_str(), &v4->sin_addr) == 1) {
        address.ss_family = AF_INET;
        return sizeof *v4;
    }
    if (::inet_pton(AF_INET6, host.c_str(), &v6->sin6_addr) != 1)
        give(host.c_str());
    address.ss_family = AF_INET6;
    return sizeof *v6;
}

} // namespace

DatagramServer::DatagramServer(Reply reply, const std::string &address)
    : m_reply(std::move(reply)), m_host(address), m_stop(::eventfd(0, EFD_CLOEXEC))
{
    sockaddr_storage local{};
    socklen_t size = addressOf(address, local);
    m_socket = ::socket(local.ss_family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    auto *general = reinterpret_cast<sockaddr *>(&local);
    if (m_stop < 0 || m_socket < 0 || ::bind(m_socket, general, size) != 0 ||
        ::getsockname(m_socket, general, &size) != 0)
        give(address.c_str());
    m_port = ntohs(reinterpret_cast<sockaddr_in *>(&local)->sin_port); // at the same place for IPv6
    m_thread = std::thread([this] { run(); });
}

DatagramServer::~DatagramServer()
{
    const std::uint64_t one = 1;
    if (::write(m_stop, &one, sizeof one) != sizeof one)
        give("eventfd");
    m_thread.join();
    ::close(m_socket);
    ::close(m_stop);
}

std::string DatagramServer::address() const
{
    const bool isV6 = m_host.find(':') != std::string::npos;
    return (isV6 ? '[' + m_host + ']' : m_host) + ':' + std::to_string(m_port);
}

std::string DatagramServer::lastDatagram() const
{
    const std::lock_guard lock(m_mutex);
    return m_last;
}

void DatagramServer::run()
{
    std::array<char, 65536> buffer;
    std::array<pollfd, 2> sockets{{{m_socket, POLLIN, 0}, {m_stop, POLLIN, 0}}};
    while (::poll(sockets.data(), sockets.size(), -1) >= 0 && sockets[1].revents == 0) {
        sockaddr_storage peer{};
        socklen_t size = sizeof peer;
        auto *general = reinterpret_cast<sockaddr *>(&peer);
        const ssize_t bytes =
            ::recvfrom(m_socket, buffer.data(), buffer.size(), MSG_DONTWAIT, general, &size);
        if (bytes < 0)
            continue; // an earlier answer was refused
        const std::string datagram(buffer.data(), static_cast<std::size_t>(bytes));
        {
            const std::lock_guard lock(m_mutex);
            m_last = datagram;
        }
        ++m_received;
        for (const std::string &answer : m_reply(datagram))
            ::sendto(m_socket, answer.data(), answer.size(), 0, general, size);
    }
}

} // namespace lightfoot::test
