// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>

namespace lightfoot::test {

// memcached on 127.0.0.1. One thread, owned by a test.
//   name: lightfoot      space:key: in space      empty: ""      large: 100,000 times x
//   odd: "odd\r\nEND\r\nvalue", with a zero byte at its end
class Memcached
{
public:
    enum class Clients : std::uint8_t
    {
        Anybody,         // one plain and one TLS port
        WithCertificate, // the same; the TLS port wants a certificate of certificates.ca()
        WithLogin        // one plain port: user probe, password "secret"; it holds no items
    };

    // certificates must outlive it.
    Memcached(Certificates &certificates, Clients clients);

    // False: error() says why.
    bool start();
    const std::string &error() const { return m_error.empty() ? m_process.error() : m_error; }

    std::uint16_t port() const { return m_port; }
    std::uint16_t tlsPort() const { return m_tlsPort; }

private:
    bool startOn(std::uint16_t port);
    bool fill();

    Certificates &m_certificates;
    const Clients m_clients;
    QTemporaryDir m_folder;
    Process m_process;
    std::string m_error;
    std::uint16_t m_port = 0;
    std::uint16_t m_tlsPort = 0; // zero: none
};

} // namespace lightfoot::test
