// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace lightfoot {

// Ports from first to last, both counted. A value type: any thread.
struct PortRange
{
    std::uint16_t first = 0;
    std::uint16_t last = 0;

    bool contains(std::uint16_t port) const { return first <= port && port <= last; }
    bool operator==(const PortRange &) const = default;
};

} // namespace lightfoot
