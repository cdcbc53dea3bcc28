// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/processes/procfiles.h"

#include <cstdlib>

namespace lightfoot::test {

// Reads bytes as each of the files of /proc that hold what a process chose itself.
inline void feedProcFiles(std::string_view bytes)
{
    ProcessStat stat;
    if (parseStat(stat, bytes) && stat.name.size() + 2 > bytes.size())
        std::abort();
    std::uint32_t uid = 0;
    if (parseUid(uid, bytes) && bytes.find("Uid:") == std::string_view::npos)
        std::abort();
    if (parseFileLimit(bytes) != 0 && bytes.find("Max open files ") == std::string_view::npos)
        std::abort();
}

} // namespace lightfoot::test
