// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/streamreader.h"
#include "core/probers/amqp/frame.h"

namespace lightfoot {
class ProbeContext;
}

namespace lightfoot::amqp {

struct Login
{
    std::string user; // empty: the greeting is all that is wanted
    std::string password;
    std::string virtualHost;
};

// One conversation with a broker over an open stream, up to the verdict. Lives in the running probe.
class Session
{
public:
    Session(ProbeContext &context, Stream &stream, const Login &login)
        : m_context(context), m_stream(stream), m_login(login)
    {}

    // Phase hello up to the login, request and first-byte for the virtual host.
    asio::awaitable<MaybeFailure> run();

    // What is to be said at the end; empty when there is nobody who would listen.
    const std::string &goodbye() const { return m_goodbye; }
    // Bytes that the broker answers to it; after its own Close it is the broker that ends the connection.
    std::size_t answerSize() const { return m_open ? closeOk().size() : farewellLimit; }
    std::string summary() const; // "RabbitMQ 3.10.8, virtual host / open"

private:
    asio::awaitable<MaybeFailure> greet();
    asio::awaitable<MaybeFailure> logIn();
    asio::awaitable<MaybeFailure> openVirtualHost();
    // The next method, which must be this one; m_payload has its arguments.
    asio::awaitable<MaybeFailure> expect(MethodId wanted);
    asio::awaitable<MaybeFailure> readFrame(bool &heartbeat);
    asio::awaitable<MaybeFailure> fill(std::size_t size);
    std::string_view arguments() const { return std::string_view(m_payload).substr(4); }
    Failure unexpected(MethodId wanted) const;
    Failure closed(std::string_view notice);
    Failure otherProtocol() const;

    ProbeContext &m_context;
    Stream &m_stream;
    StreamReader m_reader{m_stream, frameLimit + 4096};
    const Login &m_login;
    Start m_start;
    Tune m_tune;
    std::string m_payload;
    std::string m_goodbye;
    bool m_open = false;
};

} // namespace lightfoot::amqp
