// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

namespace lightfoot {

// Names of users, each asked for once (getpwuid_r: may ask a directory server and block). What has no name is
// its number. Keeps a name for each user who had a socket. One thread at a time.
class UserNames
{
public:
    // The bytes come from the user database: escaped() before they are shown. Good as long as this object.
    const std::string &nameOf(std::uint32_t uid);

private:
    std::unordered_map<std::uint32_t, std::string> m_names;
};

} // namespace lightfoot
