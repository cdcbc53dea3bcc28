// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/asiotypes.h"
#include "core/probe/outcome.h"

#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <ares.h>
#include <ctime>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace lightfoot {

// What a question came to: ARES_SUCCESS and addresses, or c-ares' status.
struct DnsAnswer
{
    bool done = false;
    int status = 0;
    std::vector<asio::ip::address> addresses;
};

// A question in flight, shared by all who ask the same. Each waits on a timer of its own that the answer
// cancels.
struct DnsQuestion
{
    DnsAnswer answer;
    std::vector<asio::steady_timer *> waiting;
};

// One c-ares channel on an io_context: its sockets are watched by Asio, but stay c-ares' own.
// Lives on its probe thread, owned by the Resolver. Thread-confined.
class DnsChannel
{
public:
    // server: "" for /etc/resolv.conf, or "address[:port]".
    DnsChannel(asio::any_io_executor executor, std::string server, unsigned share);
    ~DnsChannel();
    DnsChannel(const DnsChannel &) = delete;
    DnsChannel &operator=(const DnsChannel &) = delete;

    // c-ares' status when the channel could not be made; ARES_SUCCESS otherwise.
    int status() const { return m_status; }
    // The question for this name; a new one is sent, one in flight is joined (joined tells).
    std::shared_ptr<DnsQuestion> ask(const std::string &host, bool &joined);
    bool isInFlight(const std::string &host) const { return m_questions.contains(host); }
    // When the next new question may go out (the rate cap), and takes that place. Never before now.
    SteadyTime takeTurn(SteadyTime now);
    // When a question taken now would go out.
    SteadyTime nextTurn(SteadyTime now) const;
    std::string serverText() const { return m_serverText; }
    // The rate cap: of all probe threads together.
    unsigned questionsPerSecond() const { return m_cap; }
    std::size_t serverCount() const;
    // True when resolv.conf changed or the channel is older than ten minutes (STAYOPEN means one fixed source
    // port for as long as a channel lives) and nothing is in flight that would be lost.
    bool isOutdated(SteadyTime now);

private:
    struct Watch;
    static void socketState(void *self, ares_socket_t socket, int readable, int writable);
    static int configureSocket(ares_socket_t socket, int type, void *self);
    static void answered(void *argument, int status, int timeouts, ares_addrinfo *result);
    void watch(ares_socket_t socket, bool readable, bool writable);
    void wait(const std::shared_ptr<Watch> &watch, bool write);
    void armTimeouts();
    void describeServers();
    void init(int flags);

    asio::any_io_executor m_executor;
    const std::string m_server;
    std::string m_serverText;
    ares_channel m_channel = nullptr;
    int m_status = ARES_SUCCESS;
    std::unordered_map<ares_socket_t, std::shared_ptr<Watch>> m_watches;
    std::unordered_map<std::string, std::shared_ptr<DnsQuestion>> m_questions;
    asio::steady_timer m_timeouts; // c-ares has no clock of its own
    bool m_timeoutsArmed = false;
    unsigned m_cap = 0;
    std::chrono::nanoseconds m_spacing{0};
    SteadyTime m_nextTurn;
    SteadyTime m_made;
    SteadyTime m_lastLook;
    timespec m_resolvConf{};
};

} // namespace lightfoot
