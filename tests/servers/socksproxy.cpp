// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/socksproxy.h"

namespace lightfoot::test {

SocksProxy::SocksProxy(std::string user, std::string password)
    : ProxyProgram("microsocks", std::move(user), std::move(password))
{}

std::vector<std::string> SocksProxy::arguments(std::uint16_t port)
{
    std::vector<std::string> words = {"-i", "127.0.0.1", "-p", std::to_string(port)};
    if (!m_user.empty())
        words.insert(words.end(), {"-u", m_user, "-P", m_password});
    return words;
}

} // namespace lightfoot::test
