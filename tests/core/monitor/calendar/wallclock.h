// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"
#include "core/monitor/calendar/once.h"

#include <QByteArray>

#include <array>
#include <cstdio>

namespace lightfoot {

// "2026-10-25 01:00" as UTC, and back.
inline WallTime utc(const QByteArray &text)
{
    const Result<LocalTime> time = parseLocalTime(text.toStdString());
    if (!time)
        qFatal("%s is no time", text.constData());
    return WallTime(time->time_since_epoch());
}

inline QByteArray textOf(LocalTime time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    std::array<char, 48> text;
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u %02d:%02d", int(date.year()),
                  unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
                  int(clock.minutes().count()));
    return text.data();
}

inline QByteArray textOf(WallTime time)
{
    return textOf(LocalTime(std::chrono::floor<std::chrono::seconds>(time.time_since_epoch())));
}

} // namespace lightfoot
