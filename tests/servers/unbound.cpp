// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/unbound.h"

#include <fstream>

namespace lightfoot::test {

namespace {

std::string zone()
{
    std::string text = "  local-zone: \".\" refuse\n  local-zone: \"zoo.test.\" static\n";
    for (const char *record :
         {"zoo.test. 3600 IN SOA ns.zoo.test. root.zoo.test. 1 7200 3600 86400 300",
          "zoo.test. 3600 IN NS ns.zoo.test.", "zoo.test. 3600 IN MX 10 mail.zoo.test.",
          "zoo.test. 3600 IN TXT \"v=spf1 -all\"", "zoo.test. 3600 IN CAA 0 issue \"ca.test\"",
          "a.zoo.test. 300 IN A 10.0.0.1", "a.zoo.test. 300 IN A 10.0.0.2",
          "a.zoo.test. 300 IN AAAA 2001:db8::1", "alias.zoo.test. 300 IN CNAME a.zoo.test.",
          "_x._tcp.zoo.test. 60 IN SRV 1 2 443 a.zoo.test.",
          "ds.zoo.test. 60 IN DS 2371 13 2 "
          "1F987CC6583E92DF0890718C42A41F3E1E9C1F4B0F1C1A2D1E3F4A5B6C7D8E9F",
          "key.zoo.test. 60 IN DNSKEY 257 3 13 "
          "mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==",
          "odd.zoo.test. 60 IN TYPE65400 \\# 4 0A000001"})
        text += std::string("  local-data: '") + record + "'\n";
    for (char letter = 'a'; letter <= 'z'; ++letter)
        text += "  local-data: 'big.zoo.test. 60 IN TXT \"" + std::string(200, letter) + "\"'\n";
    return text;
}

} // namespace

Unbound::Unbound(Certificates &certificates)
    : m_certificates(certificates), m_process("unbound", "unbound", path("output"))
{}

std::string Unbound::path(const char *file) const
{
    return m_folder.filePath(QString::fromUtf8(file)).toStdString();
}

bool Unbound::startOn(std::uint16_t port)
{
    m_tlsPort = freePort();
    const KeyPair pair = m_certificates.server();
    std::ofstream(path("unbound.conf"))
        << "server:\n  username: \"\"\n  chroot: \"\"\n  pidfile: \"\"\n  directory: \"" << path("")
        << "\"\n  use-syslog: no\n  do-daemonize: no\n  module-config: \"iterator\"\n  num-threads: 1\n"
           "  interface: 127.0.0.1@"
        << port << "\n  interface: 127.0.0.1@" << m_tlsPort << "\n  tls-port: " << m_tlsPort
        << "\n  tls-service-pem: \"" << pair.certificate << "\"\n  tls-service-key: \"" << pair.key << "\"\n"
        << zone() << "remote-control:\n  control-enable: no\n";
    return m_process.start({"-d", "-c", path("unbound.conf")}, "127.0.0.1", port);
}

bool Unbound::start()
{
    return startOnFreePort(m_process, m_port, [this](std::uint16_t port) { return startOn(port); });
}

} // namespace lightfoot::test
