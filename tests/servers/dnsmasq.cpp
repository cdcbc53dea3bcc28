// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/dnsmasq.h"

#include <unistd.h>

namespace lightfoot::test {

Dnsmasq::Dnsmasq()
    : m_process("dnsmasq", "dnsmasq-base", m_folder.filePath(QStringLiteral("output")).toStdString())
{}

bool Dnsmasq::startOn(std::uint16_t port)
{
    std::vector<std::string> arguments = {"--keep-in-foreground",
                                          "--log-facility=-",
                                          "--conf-file=/dev/null",
                                          "--pid-file",
                                          "--no-resolv",
                                          "--no-hosts",
                                          "--no-poll",
                                          "--cache-size=0",
                                          "--local-ttl=0",
                                          "--bind-interfaces",
                                          "--listen-address=127.0.0.1",
                                          "--port=" + std::to_string(port),
                                          "--local=/test/",
                                          "--host-record=one.test,127.0.0.1,::1",
                                          "--host-record=four.test,127.0.0.1",
                                          "--host-record=six.test,::1",
                                          "--host-record=both.test,127.0.0.1",
                                          "--host-record=both.test,127.0.0.2",
                                          "--cname=alias.test,one.test",
                                          "--address=/many.test/127.0.0.1"};
    if (::geteuid() == 0)
        arguments.emplace_back(
            "--user=root"); // it needs no other rights, and the machine need not have its user
    return m_process.start(arguments, "127.0.0.1", port);
}

bool Dnsmasq::start()
{
    if (m_port != 0)
        return startOn(m_port);
    return startOnFreePort(m_process, m_port, [this](std::uint16_t port) { return startOn(port); });
}

} // namespace lightfoot::test
