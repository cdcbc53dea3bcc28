// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/memcached.h"

#include "tests/servers/plainclient.h"

#include <QFile>

#include <unistd.h>

namespace lightfoot::test {

Memcached::Memcached(Certificates &certificates, Clients clients)
    : m_certificates(certificates),
      m_clients(clients),
      m_process("memcached", "memcached", m_folder.filePath(QStringLiteral("output")).toStdString())
{}

bool Memcached::startOn(std::uint16_t port)
{
    // One thread serves what a test asks; its time-outs are not of interest.
    std::vector<std::string> arguments{"-U", "0", "-m", "16", "-t", "1"};
    if (::geteuid() == 0)
        arguments.insert(arguments.end(), {"-u", "root"}); // the machine need not have its user
    if (m_clients == Clients::WithLogin) {
        const QString path = m_folder.filePath(QStringLiteral("users"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("probe:secret\n") < 0)
            qFatal("the users cannot be written");
        file.close();
        arguments.insert(arguments.end(),
                         {"-Y", path.toStdString(), "-l", "127.0.0.1", "-p", std::to_string(port)});
        return m_process.start(arguments, "127.0.0.1", port);
    }
    m_tlsPort = freePort();
    const KeyPair pair = m_certificates.server();
    const char *verify = m_clients == Clients::Anybody ? "0" : "2"; // SSL_VERIFY_FAIL_IF_NO_PEER_CERT
    arguments.insert(arguments.end(),
                     {"-Z", "-o", "ssl_chain_cert=" + pair.certificate, "-o", "ssl_key=" + pair.key, "-o",
                      "ssl_ca_cert=" + m_certificates.ca(), "-o", std::string("ssl_verify_mode=") + verify,
                      "-l",
                      "notls:127.0.0.1:" + std::to_string(port) + ",127.0.0.1:" + std::to_string(m_tlsPort)});
    return m_process.start(arguments, "127.0.0.1", port);
}

bool Memcached::fill()
{
    PlainClient client("127.0.0.1", m_port);
    client.resetOnClose();
    const auto set = [&](const std::string &key, const std::string &value) {
        client.send("set " + key + " 0 0 " + std::to_string(value.size()) + "\r\n" + value + "\r\n");
        return client.readUntil("\r\n") == "STORED\r\n";
    };
    if (set("name", "lightfoot") && set("space:key", "in space") && set("empty", "") &&
        set("large", std::string(100'000, 'x')) && set("odd", std::string("odd\r\nEND\r\nvalue\0", 16)))
        return true;
    m_error = "memcached cannot be filled";
    return false;
}

bool Memcached::start()
{
    const bool started =
        startOnFreePort(m_process, m_port, [this](std::uint16_t port) { return startOn(port); });
    return started && (m_clients == Clients::WithLogin || fill());
}

} // namespace lightfoot::test
