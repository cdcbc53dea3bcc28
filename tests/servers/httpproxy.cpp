// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/httpproxy.h"

#include <fstream>

namespace lightfoot::test {

HttpProxy::HttpProxy(std::string user, std::string password)
    : ProxyProgram("tinyproxy", std::move(user), std::move(password))
{}

std::vector<std::string> HttpProxy::arguments(std::uint16_t port)
{
    const std::string configuration = path("tinyproxy.conf");
    std::ofstream file(configuration);
    file << "Port " << port
         << "\nListen 127.0.0.1\nAllow 127.0.0.1\nTimeout 30\nMaxClients 200\nLogLevel Error\n";
    if (!m_user.empty())
        file << "BasicAuth " << m_user << ' ' << m_password << '\n';
    return {"-d", "-c", configuration};
}

} // namespace lightfoot::test
