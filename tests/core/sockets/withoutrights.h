// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <linux/capability.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

namespace lightfoot::test {

// Does work on a thread that has none of root's capabilities; those of other threads stay. Waits for it.
inline bool withoutRights(const std::function<void()> &work)
{
    bool dropped = false;
    std::thread([&] {
        __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
        __user_cap_data_struct none[2]{};
        dropped = ::syscall(SYS_capset, &header, none) == 0;
        if (dropped)
            work();
    }).join();
    return dropped;
}

} // namespace lightfoot::test
