// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/tlsfront.h"

#include <fstream>

namespace lightfoot::test {

TlsFront::TlsFront(KeyPair pair, const ProxyProgram &behind)
    : ProxyProgram("stunnel4", {}, {}), m_pair(std::move(pair)), m_behind(behind)
{}

std::vector<std::string> TlsFront::arguments(std::uint16_t port)
{
    const std::string configuration = path("stunnel.conf");
    std::ofstream file(configuration);
    file << "foreground = yes\npid =\nsyslog = no\ndebug = warning\n[front]\naccept = 127.0.0.1:" << port
         << "\nconnect = 127.0.0.1:" << m_behind.port() << "\ncert = " << m_pair.certificate
         << "\nkey = " << m_pair.key << '\n';
    return {configuration};
}

} // namespace lightfoot::test
