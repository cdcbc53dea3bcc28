// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <openssl/ssl.h>
#include <optional>
#include <string>

namespace lightfoot::test {

// A blocking TCP client that knows as little as possible: what servers of tests are tested with, and what
// leaves TIME_WAIT in control runs. Every wait ends after five seconds. One thread.
class PlainClient
{
public:
    // Connects; connected() says whether that worked.
    PlainClient(const std::string &address, std::uint16_t port);
    // Closes with FIN, so that TIME_WAIT is left, unless resetOnClose() was called.
    ~PlainClient();
    PlainClient(const PlainClient &) = delete;
    PlainClient &operator=(const PlainClient &) = delete;

    bool connected() const { return m_connected; }
    void resetOnClose();

    // A TLS handshake that trusts ca (a PEM file) and wants this host; with a client certificate where given.
    // Empty when it worked, else why not.
    std::string startTls(const std::string &ca, const std::string &host, const std::string &certificate = {},
                         const std::string &key = {});
    bool send(const std::string &bytes);
    // What comes next, at most size bytes; empty at the end; nothing after limit or when the peer reset
    // (wasReset()).
    std::optional<std::string> read(std::size_t size = 65536);
    // All there is until the end, a time-out, or until text has come, where given.
    std::string readUntil(const std::string &text = {});
    bool wasReset() const { return m_reset; }

private:
    int m_socket = -1;
    bool m_connected = false;
    bool m_reset = false;
    std::unique_ptr<SSL, decltype(&SSL_free)> m_tls;
};

} // namespace lightfoot::test
