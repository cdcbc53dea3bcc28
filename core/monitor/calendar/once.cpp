// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/calendar/once.h"

#include "core/monitor/calendar/scanner.h"

namespace lightfoot {

namespace {

// Nanoseconds since 1970 end in 2262; some room for time zones and durations.
constexpr int firstYear = 1970;
constexpr int lastYear = 2199;

} // namespace

Result<LocalTime> parseLocalTime(std::string_view text)
{
    Scanner scanner(text);
    const auto number = [&](char before, int digits) -> std::optional<int> {
        if (before != '\0' && !scanner.take(before))
            return std::nullopt;
        const std::size_t from = scanner.place();
        const std::optional<int> value = scanner.number(digits);
        return scanner.place() - from == std::size_t(digits) ? value : std::nullopt;
    };
    const std::optional<int> year = number('\0', 4);
    const std::optional<int> month = year ? number('-', 2) : std::nullopt;
    const std::optional<int> day = month ? number('-', 2) : std::nullopt;
    const std::optional<int> hour = day ? number(' ', 2) : std::nullopt;
    const std::optional<int> minute = hour ? number(':', 2) : std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(year.value_or(0)),
                                           std::chrono::month(unsigned(month.value_or(0))),
                                           std::chrono::day(unsigned(day.value_or(0))));
    if (!minute || !scanner.atEnd() || !date.ok() || *year < firstYear || *year > lastYear || *hour > 23 ||
        *minute > 59)
        return failure(QT_TRANSLATE_NOOP("Message", "\"%1\": expected a date that exists and a time, such as "
                                                    "2026-11-27 22:00."),
                       std::string(text.substr(0, 64)));
    return LocalTime(std::chrono::local_days(date)) + std::chrono::hours(*hour) +
           std::chrono::minutes(*minute);
}

} // namespace lightfoot
