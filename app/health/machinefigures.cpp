// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/machinefigures.h"

#include "core/sockets/budget/portbudget.h"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <sys/resource.h>
#include <sys/stat.h>
#include <system_error>

namespace lightfoot {

namespace {

constexpr auto ownDescriptors = "/proc/self/fd";

std::uint64_t openCount()
{
    // Since Linux 6.2 the folder's size is the number; before that it is zero.
    struct stat info{};
    if (::stat(ownDescriptors, &info) == 0 && info.st_size > 0)
        return static_cast<std::uint64_t>(info.st_size);
    std::error_code error;
    std::uint64_t count = 0;
    for (std::filesystem::directory_iterator i(ownDescriptors, error), end; !error && i != end;
         i.increment(error))
        ++count;
    return count;
}

Duration timeOf(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

std::optional<std::uint64_t> freeDescriptors()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return std::nullopt;
    // Whoever has none left cannot count them either.
    const std::uint64_t open = openCount();
    if (open == 0)
        return 0;
    return limit.rlim_cur - std::min<std::uint64_t>(open, limit.rlim_cur);
}

std::optional<std::uint64_t> freePorts()
{
    const auto rows = readSocketTable();
    if (!rows)
        return std::nullopt;
    const PortBudget budget = portBudget(readKernelSettings(), *rows, {}, 1);
    if (budget.tightest.empty())
        return budget.rules.capacity;
    const auto fewest = std::ranges::min_element(budget.tightest, {}, &TupleBudget::available);
    return fewest->available;
}

Duration timeAsleep()
{
    return std::max(Duration(0), timeOf(CLOCK_BOOTTIME) - timeOf(CLOCK_MONOTONIC));
}

} // namespace lightfoot
