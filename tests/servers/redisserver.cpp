// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/redisserver.h"

#include "tests/servers/plainclient.h"

#include <QFile>

namespace lightfoot::test {

RedisServer::RedisServer(Certificates &certificates, Clients clients)
    : m_certificates(certificates),
      m_clients(clients),
      m_process("redis-server", "redis-server", m_folder.filePath(QStringLiteral("output")).toStdString())
{}

std::string RedisServer::configuration() const
{
    const KeyPair pair = m_certificates.server();
    return "bind 127.0.0.1\nport " + std::to_string(m_port) + "\ntls-port " + std::to_string(m_tlsPort) +
           "\ntls-cert-file " + pair.certificate + "\ntls-key-file " + pair.key + "\ntls-ca-cert-file " +
           m_certificates.ca() + "\ntls-auth-clients " + (m_clients == Clients::Anybody ? "no" : "yes") +
           "\ndaemonize no\nsave \"\"\ndir " + m_folder.path().toStdString() +
           "\nuser default on \">default secret\" ~* &* +@all\n"
           "user probe on >secret ~* &* +@all\n"
           "user getter on \">get only\" ~* +get\n";
}

// What the tests look for; in inline commands, which take quoted words.
bool RedisServer::fill()
{
    PlainClient client("127.0.0.1", m_port);
    client.resetOnClose();
    client.send("AUTH \"default secret\"\r\n"
                "SET name lightfoot\r\nSET empty \"\"\r\nRPUSH list a b\r\n"
                "SET \"odd\\r\\nkey\" \"odd\\r\\nvalue\\x00\"\r\n"
                "SELECT 3\r\nSET name three\r\nSELECT 0\r\n");
    // Inline commands end at 64 KiB; this one does not.
    client.send("*3\r\n$3\r\nSET\r\n$5\r\nlarge\r\n$100000\r\n" + std::string(100'000, 'x') +
                "\r\nECHO done\r\n");
    const std::string said = client.readUntil("done");
    if (said.find("done") != std::string::npos && said.find('-') == std::string::npos)
        return true;
    m_error = "redis-server cannot be filled: " + said;
    return false;
}

bool RedisServer::start()
{
    const bool started = startOnFreePort(m_process, m_port, [this](std::uint16_t port) {
        m_port = port;
        m_tlsPort = freePort();
        const QString path = m_folder.filePath(QStringLiteral("redis.conf"));
        const std::string text = configuration();
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()))
            qFatal("redis.conf cannot be written");
        file.close();
        return m_process.start({path.toStdString()}, "127.0.0.1", port);
    });
    return started && fill();
}

} // namespace lightfoot::test
