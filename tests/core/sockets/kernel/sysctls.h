// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace lightfoot::test {

// Sets a value of the calling thread's own network namespace, such as "ipv4/tcp_tw_reuse". Aborts the test
// program when it cannot.
inline void setSysctl(const std::string &name, const std::string &value)
{
    const std::string path = "/proc/sys/net/" + name;
    std::ofstream file(path);
    file << value << std::flush;
    if (file)
        return;
    std::fprintf(stderr, "%s cannot be written\n", path.c_str());
    std::abort();
}

} // namespace lightfoot::test
