// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/socksproxy.h"

namespace lightfoot::test {

SocksProxy::SocksProxy(std::string user, std::string password)
    : m_user(std::move(user)),
      m_password(std::move(password)),
      m_process("microsocks", "microsocks", m_folder.filePath(QStringLiteral("output")).toStdString())
{}

bool SocksProxy::start()
{
    return startOnFreePort(m_process, m_port, [this](std::uint16_t port) {
        std::vector<std::string> arguments = {"-i", "127.0.0.1", "-p", std::to_string(port)};
        if (!m_user.empty())
            arguments.insert(arguments.end(), {"-u", m_user, "-P", m_password});
        return m_process.start(arguments, "127.0.0.1", port);
    });
}

} // namespace lightfoot::test
