// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/process.h"

namespace lightfoot::test {

// FerretDB on 127.0.0.1, a server that speaks MongoDB's protocol over SQLite, from the program in this folder
// (as tests/brokers/fetch lays it): user "probe" with password "secret pass", by SCRAM. certificates must
// outlive it. One thread, owned by a test.
class FerretDb
{
public:
    FerretDb(Certificates &certificates, const std::string &folder);

    bool start(); // false: error() says why
    const std::string &error() const { return m_process.error(); }
    std::uint16_t port() const { return m_port; }
    std::uint16_t tlsPort() const { return m_tlsPort; }

private:
    Certificates &m_certificates;
    QTemporaryDir m_folder;
    Process m_process;
    std::uint16_t m_port = 0;
    std::uint16_t m_tlsPort = 0;
};

} // namespace lightfoot::test
