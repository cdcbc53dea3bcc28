// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>

namespace lightfoot::test {

// PostgreSQL, with TLS for those who ask. One thread, owned by a test. Users have the password "secret pass":
//   probe     by SCRAM
//   alone     the same, with one connection at a time; full: with none
//   old       by MD5
//   clear     as it is
//   encrypted by SCRAM over TLS only
//   known     no password, but the certificate certificates.client() over TLS
//   open      nobody asks for anything
//   ticket    by Kerberos, which is not there
// Databases shop and second have the same tables, in second product 1 is called second:
//   product        id, name, active, many: 1 lightfoot true, 2 NULL false, 3 empty NULL; many is 100,000 long
//   store.product  id, name: 1 on the shelf
//   "Odd""table"   id, "the name": 1 light"foot
class PostgresServer
{
public:
    // certificates must outlive it.
    explicit PostgresServer(Certificates &certificates);

    // False: error() says why.
    bool start();
    const std::string &error() const { return m_error.empty() ? m_process.error() : m_error; }

    std::uint16_t port() const { return m_port; }
    std::string log() const; // all of it, with what it says of debugging's first level

private:
    bool makeFiles();
    bool makeContent();
    bool startOn(std::uint16_t port);
    std::string path(const char *file) const;

    Certificates &m_certificates;
    QTemporaryDir m_folder;
    Process m_process;
    std::string m_error;
    std::uint16_t m_port = 0;
};

} // namespace lightfoot::test
