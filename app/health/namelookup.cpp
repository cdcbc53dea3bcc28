// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/namelookup.h"

#include "core/base/clock.h"
#include "core/net/linger.h"

#include <ares.h>
#include <array>
#include <netinet/in.h>
#include <poll.h>

namespace lightfoot {

namespace {

constexpr std::uint16_t domainPort = 53;
constexpr int lookUpSlice = 50; // ms between looks at stop

struct Found
{
    std::vector<SocketAddress> addresses;
    bool done = false;
};

void takeAddresses(void *argument, int, int, ares_addrinfo *result)
{
    auto *found = static_cast<Found *>(argument);
    found->done = true;
    for (const ares_addrinfo_node *node = result ? result->nodes : nullptr; node; node = node->ai_next)
        found->addresses.push_back(fromSockaddr(node->ai_addr, node->ai_addrlen));
    if (result)
        ares_freeaddrinfo(result);
}

// The fall-back to TCP must leave no TIME_WAIT either.
int configureSocket(ares_socket_t socket, int type, void *)
{
    return type != SOCK_STREAM || resetOnClose(socket) ? 0 : -1;
}

void waitForSockets(ares_channel channel)
{
    std::array<ares_socket_t, ARES_GETSOCK_MAXNUM> sockets{};
    const int bits = ares_getsock(channel, sockets.data(), int(sockets.size()));
    std::vector<pollfd> polled;
    for (int i = 0; i < ARES_GETSOCK_MAXNUM; ++i) {
        const int events =
            (ARES_GETSOCK_READABLE(bits, i) ? POLLIN : 0) | (ARES_GETSOCK_WRITABLE(bits, i) ? POLLOUT : 0);
        if (events != 0)
            polled.push_back({sockets.at(static_cast<std::size_t>(i)), static_cast<short>(events), 0});
    }
    ::poll(polled.data(), polled.size(), lookUpSlice);
    for (const pollfd &entry : polled)
        ares_process_fd(channel, (entry.revents & ~POLLOUT) != 0 ? entry.fd : ARES_SOCKET_BAD,
                        (entry.revents & POLLOUT) != 0 ? entry.fd : ARES_SOCKET_BAD);
    ares_process_fd(channel, ARES_SOCKET_BAD, ARES_SOCKET_BAD); // its time-outs
}

} // namespace

std::vector<SocketAddress> lookUpHost(const std::string &host, std::uint16_t port, Duration limit,
                                      const std::atomic<bool> &stop)
{
    Found found;
    ares_channel channel = nullptr;
    const std::string name = isLocalhostName(host) ? "127.0.0.1" : host;
    if (ares_init(&channel) != ARES_SUCCESS)
        return {};
    ares_set_socket_configure_callback(channel, &configureSocket, nullptr);
    ares_addrinfo_hints hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    ares_getaddrinfo(channel, name.c_str(), nullptr, &hints, &takeAddresses, &found);
    const SteadyTime end = std::chrono::steady_clock::now() + limit;
    while (!found.done && !stop && std::chrono::steady_clock::now() < end)
        waitForSockets(channel);
    ares_destroy(channel); // calls takeAddresses() where it has not been
    for (SocketAddress &address : found.addresses)
        address.port = port;
    return found.addresses;
}

std::vector<SocketAddress> systemResolvers()
{
    std::vector<SocketAddress> addresses;
    ares_channel channel = nullptr;
    ares_addr_port_node *servers = nullptr;
    if (ares_init(&channel) != ARES_SUCCESS)
        return addresses;
    if (ares_get_servers_ports(channel, &servers) == ARES_SUCCESS) {
        for (const ares_addr_port_node *node = servers; node; node = node->next)
            addresses.push_back(
                makeAddress(node->family == AF_INET6, &node->addr,
                            static_cast<std::uint16_t>(node->udp_port != 0 ? node->udp_port : domainPort)));
        ares_free_data(servers);
    }
    ares_destroy(channel);
    return addresses;
}

} // namespace lightfoot
