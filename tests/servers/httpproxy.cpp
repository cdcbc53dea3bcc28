// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/httpproxy.h"

#include <fstream>

namespace lightfoot::test {

HttpProxy::HttpProxy(std::string user, std::string password)
    : m_user(std::move(user)),
      m_password(std::move(password)),
      m_process("tinyproxy", "tinyproxy", m_folder.filePath(QStringLiteral("output")).toStdString())
{}

bool HttpProxy::start()
{
    return startOnFreePort(m_process, m_port, [this](std::uint16_t port) {
        const std::string path = m_folder.filePath(QStringLiteral("tinyproxy.conf")).toStdString();
        std::ofstream file(path);
        file << "Port " << port
             << "\nListen 127.0.0.1\nAllow 127.0.0.1\nTimeout 30\nMaxClients 200\nLogLevel Error\n";
        if (!m_user.empty())
            file << "BasicAuth " << m_user << ' ' << m_password << '\n';
        file.close();
        return m_process.start({"-d", "-c", path}, "127.0.0.1", port);
    });
}

} // namespace lightfoot::test
