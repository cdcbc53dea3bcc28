// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>
#include <vector>

namespace lightfoot::test {

// MariaDB, with TLS for those who ask. One thread, owned by a test.
//   probe     password "secret pass": reads the database shop
//   encrypted password "secret pass", over TLS only
//   known     no password, but a certificate of certificates.ca()
//   ed        password "secret pass", logs in by ed25519
//   shop.`odd``table`   id BIGINT, `the name`: 1 light`foot, 2 NULL, 3 empty, 4 x 2,000,000 times
class MariaDb
{
public:
    // certificates must outlive it. more: arguments beside the usual ones. hosts: lines of an /etc/hosts for
    // the server alone, by which it finds the names of its clients; empty: it has none, and asks nobody.
    MariaDb(Certificates &certificates, std::vector<std::string> more = {}, std::string hosts = {});

    // False: error() says why.
    bool start();
    void stop() { m_process.stop(); }
    const std::string &error() const { return m_error.empty() ? m_process.error() : m_error; }
    std::string output() const { return m_process.output(); }

    std::uint16_t port() const { return m_port; }
    // Of SHOW GLOBAL STATUS, asked through its own socket file; -1: cannot be asked.
    long status(const std::string &name);

private:
    bool makeFiles();
    bool startOn(std::uint16_t port);
    std::string path(const char *file) const;

    Certificates &m_certificates;
    const std::vector<std::string> m_more;
    const std::string m_hosts;
    QTemporaryDir m_folder;
    Process m_process;
    std::string m_error;
    std::uint16_t m_port = 0;
};

} // namespace lightfoot::test
