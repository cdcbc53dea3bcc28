// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace lightfoot::test {

// A loopback UDP server that answers each datagram as its script says, with as many as it likes. Works in a
// thread of its own, started where the object is made; owned by a test.
class DatagramServer
{
public:
    // Runs on the server's thread.
    using Reply = std::function<std::vector<std::string>(const std::string &datagram)>;

    // Ends the program with a message when the address (IPv4 or IPv6) cannot be bound.
    explicit DatagramServer(Reply reply, const std::string &address = "127.0.0.1");
    ~DatagramServer();
    DatagramServer(const DatagramServer &) = delete;
    DatagramServer &operator=(const DatagramServer &) = delete;

    std::uint16_t port() const { return m_port; }
    std::string address() const; // "127.0.0.1:40000", "[::1]:40000"
    int received() const { return m_received; }
    std::string lastDatagram() const;

private:
    void run();

    const Reply m_reply;
    const std::string m_host;
    std::uint16_t m_port = 0;
    int m_socket = -1;
    int m_stop = -1; // eventfd
    std::atomic<int> m_received{0};
    mutable std::mutex m_mutex; // protects m_last
    std::string m_last;
    std::thread m_thread; // last: starts when all else is ready
};

} // namespace lightfoot::test
