// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>

namespace lightfoot::test {

// mosquitto with four ports on 127.0.0.1: MQTT 3.1, 3.1.1 and 5. One thread, owned by a test. Its output
// tells of every client how it left: "disconnected" after a goodbye, "closed its connection" without.
class Mosquitto
{
public:
    // certificates must outlive it.
    explicit Mosquitto(Certificates &certificates);

    // False: error() says why.
    bool start();
    void stop() { m_process.stop(); }
    const std::string &error() const { return m_process.error(); }
    std::string output() const { return m_process.output(); } // the last 4 KiB

    std::uint16_t port() const { return m_port; }             // for everybody
    std::uint16_t lockedPort() const { return m_lockedPort; } // for user probe, password secret
    std::uint16_t tlsPort() const { return m_tlsPort; }
    std::uint16_t mutualTlsPort() const
    {
        return m_mutualTlsPort;
    } // wants a certificate of certificates.ca()

private:
    std::string path(const char *file) const;
    std::string configuration() const;

    Certificates &m_certificates;
    QTemporaryDir m_folder;
    Process m_process;
    std::uint16_t m_port = 0;
    std::uint16_t m_lockedPort = 0;
    std::uint16_t m_tlsPort = 0;
    std::uint16_t m_mutualTlsPort = 0;
};

} // namespace lightfoot::test
