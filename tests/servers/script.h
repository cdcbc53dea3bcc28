// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <limits>
#include <openssl/ssl.h>
#include <optional>
#include <string>
#include <vector>

namespace lightfoot::test {

enum class WaitFor : std::uint8_t
{
    Nothing,     // speak as soon as somebody connects
    Bytes,       // as soon as anything arrives, a ClientHello for instance
    RequestHead, // as soon as an HTTP request is there, with the body its Content-Length names
};

enum class Ending : std::uint8_t
{
    KeepAlive, // wait for the next request
    Converse,  // the same after WaitFor::Nothing too: a server that greets, and then answers what arrives
    StartTls,  // with Script::startsPlain: the handshake, then as Converse
    Hold,      // say nothing more, keep the connection until the peer ends it
    Close,     // a clean end: close_notify where there is TLS, then FIN
    CutOff,    // FIN alone
    Reset,     // RST
};

// What the server says once.
struct Reply
{
    static constexpr auto endless = std::numeric_limits<std::uint64_t>::max();

    std::string bytes;
    std::string filler; // sent again and again after bytes, fillerSize bytes in all
    std::uint64_t fillerSize = 0;
    std::chrono::milliseconds pause{0}; // between two bytes; zero: as fast as the peer reads
    Ending ending = Ending::KeepAlive;
};

// How a ScriptedServer behaves to everybody. A value; reply runs on the server's thread.
struct Script
{
    WaitFor waitFor = WaitFor::RequestHead;
    std::function<Reply(const std::string &request)>
        reply;                                          // of the request: head and body, empty for Nothing
    std::vector<std::string> addresses = {"127.0.0.1"}; // IPv4 or IPv6, all with the same port
    std::uint16_t port = 0;                             // zero: a free one
    std::optional<KeyPair> tls;
    bool startsPlain = false; // with tls: in the clear until a reply ends with StartTls
    std::string clientCa;     // with tls: asks for a certificate of this authority (a PEM file)
    std::function<void(SSL_CTX *)> configureTls; // with tls: anything else
};

// The usual scripts; change their other fields as needed.
Script silent();      // accepts, says nothing; with tls: the handshake, then nothing
Script closeAtOnce(); // FIN at once
Script resetAtOnce(); // RST at once
Script garbage(unsigned seed, std::size_t size = 4096); // noise at once, then holds
Script garbageServerHello(unsigned seed);               // noise as the answer to a ClientHello
Script answer(std::string bytes, Ending ending = Ending::KeepAlive);
Script answerWith(std::function<Reply(const std::string &request)> reply);
Script drip(std::string bytes, std::chrono::milliseconds pause = std::chrono::seconds(1)); // a byte a time
Script endlessBody(); // chunked, without end
Script hugeHeaders(std::size_t size = 1 << 20);
Script cutOff(std::string bytes); // FIN in the middle of a body that promised ten times as much

// "HTTP/1.1 200 OK" with Content-Length and this body.
std::string httpOk(const std::string &body);

} // namespace lightfoot::test
