// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/process.h"

#include <QTemporaryDir>

namespace lightfoot::test {

// A real chronyd on 127.0.0.1 that serves this machine's own clock and sets none. One thread, owned by a
// test.
class Chronyd
{
public:
    // stratum: what it claims to be; 0: it says that its clock is not set.
    explicit Chronyd(int stratum);

    // Starts it; false: error() says why.
    bool start();
    const std::string &error() const { return m_process.error(); }

    std::string address() const { return "127.0.0.1:" + std::to_string(m_port); }

private:
    std::string path(const char *file) const;
    bool startOn(std::uint16_t port);

    QTemporaryDir m_folder;
    Process m_process;
    const int m_stratum;
    std::uint16_t m_port = 0;
};

} // namespace lightfoot::test
