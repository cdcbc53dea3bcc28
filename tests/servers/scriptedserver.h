// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/scriptedconnection.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace lightfoot::test {

// A loopback TCP server that does to everybody what its script says. It works in a thread of its own (started
// where the object is made, so in that thread's network namespace); all public functions may be called from
// any thread. The destructor ends every connection with a plain close: unless a script asks for a reset,
// TIME_WAIT that this side earns stays visible.
class ScriptedServer
{
public:
    struct Counters
    {
        int accepted = 0;
        int open = 0;
        int handshakes = 0; // TLS, finished
        int requests = 0;
        int handshakesFailed = 0;
        int closedByPeer = 0; // FIN or close_notify
        int resetByPeer = 0;
        int closedByUs = 0;
        int refusedForLackOfFiles = 0; // times accept() said EMFILE or ENFILE
    };

    // Ends the program with a message when the addresses cannot be bound or the certificate is not one.
    explicit ScriptedServer(Script script);
    ~ScriptedServer();
    ScriptedServer(const ScriptedServer &) = delete;
    ScriptedServer &operator=(const ScriptedServer &) = delete;

    std::uint16_t port() const { return m_port; }
    Counters counters() const;
    std::vector<std::string> requests() const; // the last hundred
    // Waits until the counters are as wanted; false after limit.
    bool waitUntil(const std::function<bool(const Counters &)> &wanted,
                   std::chrono::milliseconds limit = std::chrono::seconds(10)) const;

private:
    using Time = std::chrono::steady_clock::time_point;

    void makeTls();
    bool listenOnAll(std::uint16_t port);
    void run();
    void keepRequest(const std::string &request);
    int waitTime(Time now) const;
    void accept(int listener);
    void advance(int socket, std::uint32_t events, Time now);
    void advanceWhatIsDue(Time now);
    void watchListeners(bool on);
    template <class Change>
    void count(Change change);

    Script m_script;
    ScriptedConnection::Listener m_listener;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_tls;
    std::uint16_t m_port = 0;
    std::vector<int> m_listeners;
    int m_epoll = -1;
    int m_stop = -1; // eventfd
    bool m_accepting = true;
    std::unordered_map<int, std::unique_ptr<ScriptedConnection>> m_connections; // by socket

    mutable std::mutex m_mutex; // protects m_counters and m_requests
    mutable std::condition_variable m_changed;
    Counters m_counters;
    std::deque<std::string> m_requests;

    std::thread m_thread; // last: starts when all else is ready
};

} // namespace lightfoot::test
