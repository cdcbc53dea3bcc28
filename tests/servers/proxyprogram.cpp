// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/proxyprogram.h"

namespace lightfoot::test {

ProxyProgram::ProxyProgram(const std::string &program, std::string user, std::string password)
    : m_user(std::move(user)), m_password(std::move(password)), m_process(program, program, path("output"))
{}

std::string ProxyProgram::path(const char *file) const
{
    return m_folder.filePath(QString::fromLatin1(file)).toStdString();
}

bool ProxyProgram::start()
{
    return startOnFreePort(m_process, m_port, [this](std::uint16_t port) {
        return m_process.start(arguments(port), "127.0.0.1", port);
    });
}

} // namespace lightfoot::test
