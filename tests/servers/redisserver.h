// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>

namespace lightfoot::test {

// Redis with one plain and one TLS port on 127.0.0.1. One thread, owned by a test.
//   default user  password "default secret", may do anything
//   probe         password "secret", may do anything
//   getter        password "get only": may not even ping
//   database 0    name: lightfoot      empty: ""      large: 100,000 times x      list: a list
//                 "odd\r\nkey": "odd\r\nvalue", with a zero byte at its end
//   database 3    name: three
class RedisServer
{
public:
    // Whether the TLS port wants a certificate of certificates.ca().
    enum class Clients : std::uint8_t
    {
        Anybody,
        WithCertificate
    };

    // certificates must outlive it.
    RedisServer(Certificates &certificates, Clients clients);

    // False: error() says why.
    bool start();
    const std::string &error() const { return m_error.empty() ? m_process.error() : m_error; }

    std::uint16_t port() const { return m_port; }
    std::uint16_t tlsPort() const { return m_tlsPort; }

private:
    bool fill();
    std::string configuration() const;

    Certificates &m_certificates;
    const Clients m_clients;
    QTemporaryDir m_folder;
    Process m_process;
    std::string m_error;
    std::uint16_t m_port = 0;
    std::uint16_t m_tlsPort = 0;
};

} // namespace lightfoot::test
