// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/ping/icmpecho.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace lightfoot::test {

// Answers IPv4 echo requests on loopback in the kernel's place (which has to be told to ignore them), with
// what its script makes of each. A thread of its own; needs CAP_NET_RAW when it is made.
class IcmpResponder
{
public:
    // The request as ICMP, and how many there were before. The answers are sent as they are, but for their
    // checksum.
    using Reply = std::function<std::vector<std::string>(const std::string &request, int before)>;

    explicit IcmpResponder(Reply reply)
        : m_reply(std::move(reply)),
          m_socket(::socket(AF_INET, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_ICMP)),
          m_stop(::eventfd(0, EFD_CLOEXEC))
    {
        if (m_socket < 0 || m_stop < 0) {
            std::perror("raw socket");
            std::abort();
        }
        m_thread = std::thread([this] { run(); });
    }
    ~IcmpResponder()
    {
        const std::uint64_t one = 1;
        if (::write(m_stop, &one, sizeof one) != sizeof one)
            std::abort();
        m_thread.join();
        ::close(m_socket);
        ::close(m_stop);
    }
    IcmpResponder(const IcmpResponder &) = delete;
    IcmpResponder &operator=(const IcmpResponder &) = delete;

    // What the kernel would answer.
    static std::string echoOf(std::string request)
    {
        request[0] = 0;
        return request;
    }

private:
    void run()
    {
        std::array<pollfd, 2> sockets{{{m_socket, POLLIN, 0}, {m_stop, POLLIN, 0}}};
        std::array<char, 4096> buffer;
        while (::poll(sockets.data(), sockets.size(), -1) >= 0 && sockets[1].revents == 0) {
            const ssize_t bytes = ::recv(m_socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
            const auto message = withoutIpHeader(
                std::string_view(buffer.data(), bytes > 0 ? static_cast<std::size_t>(bytes) : 0));
            if (!message || message->size() < 8 || message->front() != 8)
                continue;
            for (std::string answer : m_reply(std::string(*message), m_requests++))
                send(std::move(answer));
        }
    }

    void send(std::string answer)
    {
        if (answer.size() >= 4) {
            answer[2] = answer[3] = 0;
            const std::uint16_t sum = internetChecksum(answer);
            answer[2] = static_cast<char>(sum >> 8U);
            answer[3] = static_cast<char>(sum & 0xFFU);
        }
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::sendto(m_socket, answer.data(), answer.size(), 0, reinterpret_cast<const sockaddr *>(&address),
                 sizeof address);
    }

    const Reply m_reply;
    const int m_socket;
    const int m_stop;
    int m_requests = 0;
    std::thread m_thread; // last: starts when all else is ready
};

} // namespace lightfoot::test
