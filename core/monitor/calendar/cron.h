// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <bitset>
#include <chrono>
#include <string_view>

namespace lightfoot {

// The five fields of a crontab (man 5 crontab): minute, hour, day of month, month, day of week. Lists,
// ranges, steps, English names of months and days; 0 and 7 are Sunday.
struct CronTimes
{
    std::bitset<60> minutes;
    std::bitset<24> hours;
    std::bitset<32> daysOfMonth; // from 1
    std::bitset<13> months;      // from 1
    std::bitset<7> daysOfWeek;   // from Sunday
    // Vixie's rule: when both fields of days are restricted, one of them is enough; a field that begins with
    // a star restricts nothing, or only together with the other one.
    bool eitherDay = false;

    bool operator==(const CronTimes &) const = default;

    bool isOn(std::chrono::local_days day) const;
};

Result<CronTimes> parseCron(std::string_view text);

} // namespace lightfoot
