// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/processes/usernames.h"

#include <cerrno>
#include <pwd.h>
#include <vector>

namespace lightfoot {

namespace {

constexpr std::size_t nameLimit = 64;
constexpr std::size_t bufferLimit = 256 * 1024;

std::string lookedUp(std::uint32_t uid)
{
    std::vector<char> buffer(1024);
    for (;;) {
        passwd entry{};
        passwd *found = nullptr;
        const int code = ::getpwuid_r(uid, &entry, buffer.data(), buffer.size(), &found);
        if (code == 0 && found && found->pw_name[0] != '\0')
            return std::string(found->pw_name).substr(0, nameLimit);
        if (code == ERANGE && buffer.size() < bufferLimit)
            buffer.resize(buffer.size() * 4);
        else if (code != EINTR)
            return std::to_string(uid);
    }
}

} // namespace

const std::string &UserNames::nameOf(std::uint32_t uid)
{
    const auto found = m_names.find(uid);
    if (found != m_names.end())
        return found->second;
    return m_names.emplace(uid, lookedUp(uid)).first->second;
}

} // namespace lightfoot
