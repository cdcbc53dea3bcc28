// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/inflightcap.h"

#include <algorithm>
#include <sys/resource.h>

namespace lightfoot {

std::size_t InFlightCap::fromDescriptors()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 256;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    const std::size_t hard =
        limit.rlim_max == RLIM_INFINITY ? 1'048'576 : static_cast<std::size_t>(limit.rlim_max);
    // With few descriptors a fixed reserve would leave none: then a third is kept.
    const std::size_t reserve = std::min<std::size_t>(1024, std::max<std::size_t>(hard / 3, 16));
    return std::clamp<std::size_t>(hard > reserve ? hard - reserve : 1, 1, 16'384);
}

} // namespace lightfoot
