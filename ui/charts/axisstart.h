// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <algorithm>

namespace lightfoot {

// Where a time axis begins: where it was asked to, but a young history fills the chart instead of a sliver at
// its right edge. first: the oldest there is. At least a minute is shown.
inline WallTime axisStart(WallTime from, WallTime to, WallTime first)
{
    return std::max(from, std::min(first, to - std::chrono::minutes(1)));
}

} // namespace lightfoot
