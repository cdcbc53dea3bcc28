// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/linger.h"

#include <arpa/inet.h>
#include <cstdint>
#include <netinet/in.h>
#include <string>
#include <string_view>
#include <unistd.h>

namespace lightfoot::bench {

// A blocking socket to a port of 127.0.0.1, reset when it is closed: the least that a client can do.
class PlainSocket
{
public:
    // protocol: as socket() takes it.
    PlainSocket(int type, int protocol, std::uint16_t port)
        : m_socket(::socket(AF_INET, type | SOCK_CLOEXEC, protocol))
    {
        if (type == SOCK_STREAM)
            resetOnClose(m_socket);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    }
    ~PlainSocket() { ::close(m_socket); }
    PlainSocket(const PlainSocket &) = delete;
    PlainSocket &operator=(const PlainSocket &) = delete;

    bool connected() const { return m_connected; }
    int descriptor() const { return m_socket; }
    bool send(std::string_view bytes) const
    {
        return ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) ==
               static_cast<ssize_t>(bytes.size());
    }
    // What one recv() brings; empty at the end and on errors.
    std::string_view receive()
    {
        const ssize_t got = ::recv(m_socket, m_buffer, sizeof m_buffer, 0);
        return {m_buffer, got > 0 ? static_cast<std::size_t>(got) : 0};
    }

private:
    const int m_socket;
    bool m_connected = false;
    char m_buffer[16384];
};

// The socket that a library makes next and does not tell: POSIX gives it the lowest number that is free.
class NextSocket
{
public:
    NextSocket() : m_number(::dup(STDERR_FILENO)) { ::close(m_number); }
    bool resetOnClose() const { return lightfoot::resetOnClose(m_number); }

private:
    const int m_number;
};

} // namespace lightfoot::bench
