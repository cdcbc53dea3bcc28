// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>

namespace lightfoot::test {

// nginx with one plain, one TLS and one mTLS port on 127.0.0.1, and a plain and a TLS one for HTTP/2, all
// with the same places. One thread, owned by a test.
//   /               {"ok":true} as JSON
//   /echo           what it understood, a line each: method= uri= host= user-agent= x-probe= content-type=
//                   content-length= authorization= client= (the client certificate's subject) protocol=
//   /body           the request's body, sent back (one line, at most 4 KiB)
//   /status/NNN     that status: 204 400 401 403 404 429 500 502 503
//   /chunked        1 KiB in chunks          /file  the same with a length         /large  1 MiB
//   /slow           2 KiB at 256 bytes a second
//   /cut            the connection is closed without a word
//   /auth           200 for user probe, password secret (basic)
//   /close          "Connection: close": the server closes first
//   /redirect/NNN   to / with 301 302 303 307 308       /hop/1 .. /hop/5  one to the next, the last to /
//   /loop           to itself, for ever                 /toplain, /totls  to the other port, absolute
class Nginx
{
public:
    // certificates must outlive it.
    explicit Nginx(Certificates &certificates);

    // False: error() says why.
    bool start();
    void stop() { m_process.stop(); }
    const std::string &error() const { return m_process.error(); }

    std::uint16_t port() const { return m_port; }
    std::uint16_t tlsPort() const { return m_tlsPort; }
    std::uint16_t mutualTlsPort() const
    {
        return m_mutualTlsPort;
    } // wants a certificate of certificates.ca()
    std::uint16_t http2Port() const { return m_http2Port; } // HTTP/2 alone, by prior knowledge
    std::uint16_t http2TlsPort() const { return m_http2TlsPort; }

private:
    std::string configuration() const;
    std::string places() const;
    std::string path(const char *file) const;
    void writeFiles() const;

    Certificates &m_certificates;
    QTemporaryDir m_folder;
    Process m_process;
    std::uint16_t m_port = 0;
    std::uint16_t m_tlsPort = 0;
    std::uint16_t m_mutualTlsPort = 0;
    std::uint16_t m_http2Port = 0;
    std::uint16_t m_http2TlsPort = 0;
};

} // namespace lightfoot::test
