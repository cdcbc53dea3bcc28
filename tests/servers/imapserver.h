// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>

namespace lightfoot::test {

// A mailbox server (Dovecot) on 127.0.0.1; any user gets in with the password "secret". Needs root, as
// Dovecot does. One thread, owned by a test.
//   port()  STARTTLS, passwords in the clear taken too       tlsPort()  TLS from the first byte
class ImapServer
{
public:
    // Whether nobody gets in without a certificate of certificates.ca().
    enum class Clients : std::uint8_t
    {
        Anybody,
        WithCertificate
    };

    // certificates must outlive it.
    ImapServer(Certificates &certificates, Clients clients);

    // False: error() says why.
    bool start();
    const std::string &error() const { return m_process.error(); }

    std::uint16_t port() const { return m_port; }
    std::uint16_t tlsPort() const { return m_tlsPort; }

private:
    bool startOn(std::uint16_t port);
    std::string configuration(std::uint16_t port) const;

    Certificates &m_certificates;
    const Clients m_clients;
    QTemporaryDir m_folder;
    Process m_process;
    std::uint16_t m_port = 0;
    std::uint16_t m_tlsPort = 0;
};

} // namespace lightfoot::test
