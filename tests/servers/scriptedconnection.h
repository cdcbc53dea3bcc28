// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/script.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace lightfoot::test {

// How a connection of a ScriptedServer came to its end.
enum class PeerEnd : std::uint8_t
{
    Closed,
    Reset,
    HandshakeFailed,
    ByUs
};

// One accepted connection following the script. Lives on the server's thread, owned by the server; owns its
// socket.
class ScriptedConnection
{
public:
    using Time = std::chrono::steady_clock::time_point;

    // Called before what happened is answered, so that a peer that has the answer finds it counted.
    struct Listener
    {
        std::function<void()> handshake; // done
        std::function<void(const std::string &)> request;
    };

    // tls may be null. Takes the socket over; script and listener must outlive it.
    ScriptedConnection(int socket, SSL_CTX *tls, const Script &script, const Listener &listener);
    ~ScriptedConnection();
    ScriptedConnection(const ScriptedConnection &) = delete;
    ScriptedConnection &operator=(const ScriptedConnection &) = delete;

    // Does all that can be done now; events as from epoll, 0 for none. How it ended, if it has.
    std::optional<PeerEnd> advance(std::uint32_t events, Time now);
    // The events it waits for.
    std::uint32_t wanted() const;
    // When it wants to go on without an event.
    std::optional<Time> wakeAt() const;

private:
    enum class State : std::uint8_t
    {
        Handshake,
        Wait,
        Reply,
        Hold
    };

    std::optional<PeerEnd> handshake();
    std::optional<PeerEnd> read();
    std::optional<PeerEnd> write(Time now);
    std::optional<PeerEnd> finishReply();
    void startTls();
    void startReply(const std::string &request);
    bool refill();
    long receive(char *data, std::size_t size);
    long send(const char *data, std::size_t size);
    PeerEnd end(long result) const;

    const int m_socket;
    SSL_CTX *const m_tlsContext; // null: never
    std::unique_ptr<SSL, decltype(&SSL_free)> m_tls;
    const Script &m_script;
    const Listener &m_listener;
    State m_state;
    bool m_wantsWrite = false;
    bool m_spoken = false;
    std::string m_input;
    Reply m_reply;
    std::string m_pending; // of the reply, not sent yet
    Time m_nextByte{};
};

} // namespace lightfoot::test
