// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>

namespace lightfoot::test {

// microsocks on 127.0.0.1: SOCKS5, with a user and password where both are given. One thread, owned by a
// test.
class SocksProxy
{
public:
    explicit SocksProxy(std::string user = {}, std::string password = {});

    // False: error() says why.
    bool start();
    void stop() { m_process.stop(); }
    const std::string &error() const { return m_process.error(); }
    std::uint16_t port() const { return m_port; }

private:
    const std::string m_user;
    const std::string m_password;
    QTemporaryDir m_folder;
    Process m_process;
    std::uint16_t m_port = 0;
};

} // namespace lightfoot::test
