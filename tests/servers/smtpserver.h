// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>

namespace lightfoot::test {

// A mail server (aiosmtpd) on 127.0.0.1 that calls itself mx.test and knows the user probe with the password
// "secret" (PLAIN and LOGIN). One thread, owned by a test.
//   port()      STARTTLS            tlsPort()  TLS from the first byte
//   barePort()  no TLS at all       loginPort()  STARTTLS, and AUTH LOGIN alone
class SmtpServer
{
public:
    // Whether TLS wants a certificate of certificates.ca().
    enum class Clients : std::uint8_t
    {
        Anybody,
        WithCertificate
    };

    // certificates must outlive it.
    SmtpServer(Certificates &certificates, Clients clients);

    // False: error() says why.
    bool start();
    const std::string &error() const { return m_process.error(); }

    std::uint16_t port() const { return m_port; }
    std::uint16_t tlsPort() const { return m_tlsPort; }
    std::uint16_t barePort() const { return m_barePort; }
    std::uint16_t loginPort() const { return m_loginPort; }

private:
    bool startOn(std::uint16_t port);

    Certificates &m_certificates;
    const Clients m_clients;
    QTemporaryDir m_folder;
    Process m_process;
    std::uint16_t m_port = 0;
    std::uint16_t m_tlsPort = 0;
    std::uint16_t m_barePort = 0;
    std::uint16_t m_loginPort = 0;
};

} // namespace lightfoot::test
