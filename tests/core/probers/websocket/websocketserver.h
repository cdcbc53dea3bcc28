// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <thread>

namespace lightfoot::test {

// A WebSocket server on 127.0.0.1 made of Boost.Beast, whose RFC 6455 is not ours: it answers pings and
// closes as every server does. Works in a thread of its own, started in the caller's network namespace; all
// public functions from any thread.
//   /          upgrades
//   /private   upgrades for user probe, password secret (basic); 401 otherwise
//   /chatty    says something in four messages and pings before it listens
//   /named     upgrades with subprotocol "probe.v2"
//   /leaves    closes at once, with 1001 "going away"
//   all others 404
class WebSocketServer
{
public:
    // With a key pair it speaks TLS; with clientCa (a PEM file) it wants a certificate of that authority.
    explicit WebSocketServer(std::optional<KeyPair> tls = std::nullopt, const std::string &clientCa = {});
    ~WebSocketServer();
    WebSocketServer(const WebSocketServer &) = delete;
    WebSocketServer &operator=(const WebSocketServer &) = delete;

    std::uint16_t port() const { return m_port; }
    int upgrades() const { return m_upgrades; }
    int closedWell() const { return m_closedWell; } // peers that said goodbye with code 1000

private:
    struct Io;
    void run();

    std::unique_ptr<Io> m_io;
    std::uint16_t m_port = 0;
    std::atomic<int> m_upgrades = 0;
    std::atomic<int> m_closedWell = 0;
    std::thread m_thread; // last: starts when all else is ready
};

} // namespace lightfoot::test
