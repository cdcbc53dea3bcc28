// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/process.h"

namespace lightfoot::test {

// A real unbound on 127.0.0.1 that knows the zone zoo.test and asks nobody: UDP and TCP at one port, DNS over
// TLS at another. One thread, owned by a test.
//   a.zoo.test     A 10.0.0.1, 10.0.0.2 (TTL 300) and AAAA 2001:db8::1      alias.zoo.test  a CNAME of it
//   zoo.test       SOA, NS, MX 10 mail.zoo.test, CAA, TXT "v=spf1 -all"
//   big.zoo.test   TXT, more than UDP has room for
//   _x._tcp.zoo.test SRV; ds.zoo.test DS; key.zoo.test DNSKEY; odd.zoo.test TYPE65400
//   all other names under zoo.test: NXDOMAIN, all names elsewhere: REFUSED
class Unbound
{
public:
    explicit Unbound(Certificates &certificates);

    // Starts it; false: error() says why.
    bool start();
    void stop() { m_process.stop(); }
    const std::string &error() const { return m_process.error(); }

    std::string address() const { return "127.0.0.1:" + std::to_string(m_port); }
    std::string tlsAddress() const { return "127.0.0.1:" + std::to_string(m_tlsPort); }

private:
    std::string path(const char *file) const;
    bool startOn(std::uint16_t port);

    QTemporaryDir m_folder;
    Certificates &m_certificates;
    Process m_process;
    std::uint16_t m_port = 0;
    std::uint16_t m_tlsPort = 0;
};

} // namespace lightfoot::test
