// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>
#include <vector>

namespace lightfoot::test {

// A proxy of Debian's on 127.0.0.1, with a user and password where both are given. One thread, owned by a
// test.
class ProxyProgram
{
public:
    virtual ~ProxyProgram() = default;

    // False: error() says why.
    bool start();
    void stop() { m_process.stop(); }
    const std::string &error() const { return m_process.error(); }
    std::uint16_t port() const { return m_port; }

protected:
    // The package is called as the program.
    ProxyProgram(const std::string &program, std::string user, std::string password);

    // What makes it listen at this port of 127.0.0.1.
    virtual std::vector<std::string> arguments(std::uint16_t port) = 0;
    std::string path(const char *file) const; // in a folder of its own

    const std::string m_user;
    const std::string m_password;

private:
    QTemporaryDir m_folder;
    Process m_process;
    std::uint16_t m_port = 0;
};

} // namespace lightfoot::test
