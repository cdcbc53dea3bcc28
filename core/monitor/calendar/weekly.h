// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <string_view>
#include <vector>

namespace lightfoot {

// A time of one day of each week, as the clock on the wall shows it.
struct WeeklySpan
{
    std::chrono::weekday day;      // on which it begins
    std::chrono::minutes begin{0}; // since midnight
    std::chrono::minutes end{0};   // past 24 h where it ends on the day after; not included

    bool operator==(const WeeklySpan &) const = default;
};

// "Sun 02:00-04:00", "Mon-Fri 22:00-06:00" (over midnight; the day is the one it begins on), "22:00-07:00"
// (every day), "Sat,Sun 00:00-24:00"; several are separated by commas. Days are English names of three
// letters or more, in any case. Sorted by day (from Sunday) and time.
Result<std::vector<WeeklySpan>> parseWeekly(std::string_view text);

} // namespace lightfoot
