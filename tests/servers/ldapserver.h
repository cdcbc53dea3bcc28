// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>

namespace lightfoot::test {

// A directory (OpenLDAP's slapd) on 127.0.0.1. One thread, owned by a test.
//   dc=test            an organization, o=Lightfoot; anybody reads it
//   cn=probe,dc=test   a person whose password is "secret"
//   cn=hidden,dc=test  there, but nobody is told
class LdapServer
{
public:
    enum class Tls : std::uint8_t
    {
        None,
        Anybody,
        WithCertificate // of certificates.ca()
    };

    // certificates must outlive it.
    LdapServer(Certificates &certificates, Tls tls);

    // False: error() says why.
    bool start();
    const std::string &error() const { return m_process.error(); }

    std::uint16_t port() const { return m_port; }       // with TLS: StartTLS
    std::uint16_t tlsPort() const { return m_tlsPort; } // TLS from the first byte

private:
    bool startOn(std::uint16_t port);
    void write(const QString &name, const std::string &text) const;
    std::string configuration() const;

    Certificates &m_certificates;
    const Tls m_tls;
    QTemporaryDir m_folder;
    Process m_process;
    std::uint16_t m_port = 0;
    std::uint16_t m_tlsPort = 0;
};

} // namespace lightfoot::test
