// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>

namespace lightfoot::test {

// ZooKeeper alone on 127.0.0.1: one plain port, one TLS port that wants a certificate of certificates.ca().
// One thread, owned by a test.
//   /name     lightfoot                  /empty   no byte             /large   100,000 times x
//   /odd      "a\0\r\nb" (5 bytes)
//   /secret   hidden; for the digest login probe:secret alone
class Zookeeper
{
public:
    // certificates must outlive it.
    explicit Zookeeper(Certificates &certificates);

    // False: error() says why.
    bool start();
    const std::string &error() const { return m_error.empty() ? m_process.error() : m_error; }
    // Warnings and errors it printed; the last 4 KiB.
    std::string output() const { return m_process.output(); }
    // The answer to a word such as "mntr" or "srvr".
    std::string ask(const std::string &word) const;
    // Sessions that are neither closed nor expired; -1 when it does not say.
    int sessions() const;

    std::uint16_t port() const { return m_port; }
    std::uint16_t mutualTlsPort() const { return m_mutualTlsPort; }

private:
    bool startOn(std::uint16_t port);
    void writeConfiguration() const;
    bool waitUntilItServes();
    bool fill();
    std::string path(const char *file) const;

    Certificates &m_certificates;
    QTemporaryDir m_folder;
    Process m_process;
    std::string m_error;
    std::uint16_t m_port = 0;
    std::uint16_t m_mutualTlsPort = 0;
};

} // namespace lightfoot::test
