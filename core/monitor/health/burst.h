// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/duration.h"
#include "core/probe/endpoint.h"

#include <array>
#include <vector>

namespace lightfoot {

// Whether many endpoints fail just now: the moment to look after ourselves first. Only a change counts, so
// that a list of endpoints which are down for weeks is no burst. Thread-confined; constant time.
class Burst
{
public:
    static constexpr std::chrono::seconds window{5};
    static constexpr std::size_t least = 5;  // endpoints that began to fail within the window
    static constexpr std::size_t share = 10; // and one in so many of the results meanwhile

    void take(EndpointHandle endpoint, bool failed, SteadyTime ended);
    bool isOn(SteadyTime now) const;

private:
    // One second.
    struct Count
    {
        std::chrono::seconds at{-1};
        std::size_t began = 0; // endpoints that began to fail
        std::size_t results = 0;
    };

    std::vector<bool> m_failing; // of each endpoint's last result, by handle
    std::array<Count, 8> m_counts;
};

} // namespace lightfoot
