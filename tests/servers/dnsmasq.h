// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>

namespace lightfoot::test {

// A DNS server of fixed answers on 127.0.0.1, no cache, asks nobody. One thread, owned by a test.
//   one.test      127.0.0.1 and ::1      four.test  127.0.0.1 alone      six.test  ::1 alone
//   both.test     127.0.0.1 and 127.0.0.2
//   alias.test    a CNAME of one.test
//   *.many.test   127.0.0.1: as many names as a test wants
//   refused.other REFUSED, as all that does not end in .test
//   all other names under .test: NXDOMAIN
class Dnsmasq
{
public:
    Dnsmasq();

    // Starts it; after stop() again at the same port. False: error() says why.
    bool start();
    // From here on nobody answers at that port.
    void stop() { m_process.stop(); }
    const std::string &error() const { return m_process.error(); }

    std::uint16_t port() const { return m_port; }
    std::string address() const { return "127.0.0.1:" + std::to_string(m_port); }

private:
    bool startOn(std::uint16_t port);

    QTemporaryDir m_folder;
    Process m_process;
    std::uint16_t m_port = 0; // zero: not chosen yet
};

} // namespace lightfoot::test
