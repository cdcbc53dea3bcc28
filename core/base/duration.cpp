// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/duration.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <limits>

namespace lightfoot {

namespace {

struct Unit
{
    std::string_view name;
    std::int64_t nanoseconds;
};

// Longest names first where one begins another ("ms" before "m").
constexpr std::array<Unit, 8> units{{{"ns", 1},
                                     {"us", 1'000},
                                     {"µs", 1'000}, // U+00B5
                                     {"μs", 1'000}, // U+03BC
                                     {"ms", 1'000'000},
                                     {"s", 1'000'000'000},
                                     {"m", 60'000'000'000},
                                     {"h", 3'600'000'000'000}}};

tl::unexpected<Error> invalid(std::string_view text)
{
    return failure(
        QT_TRANSLATE_NOOP("Message",
                          "“%1” is not a duration; write a number with a unit, such as 500ms, 10s or 1m30s"),
        std::string(text));
}

const Unit *unitAt(std::string_view text)
{
    for (const Unit &unit : units) {
        if (text.starts_with(unit.name))
            return &unit;
    }
    return nullptr;
}

std::string trimmedFraction(std::int64_t value, std::int64_t scale, const char *unit)
{
    std::string text = std::to_string(value / scale);
    std::int64_t rest = value % scale;
    if (rest != 0) {
        std::string digits;
        for (std::int64_t place = scale / 10; rest != 0; place /= 10) {
            digits += static_cast<char>('0' + rest / place);
            rest %= place;
        }
        text += '.' + digits;
    }
    return text + unit;
}

} // namespace

Result<Duration> parseDuration(std::string_view text)
{
    std::string_view rest = text;
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+'))
        rest.remove_prefix(1);
    if (rest == "0")
        return Duration(0);
    if (rest.empty() || text.size() > 64)
        return invalid(text.substr(0, 64));

    long double total = 0;
    while (!rest.empty()) {
        long double number = 0;
        long double scale = 1;
        bool digits = false;
        bool point = false;
        while (!rest.empty() && ((rest[0] >= '0' && rest[0] <= '9') || (rest[0] == '.' && !point))) {
            if (rest[0] == '.') {
                point = true;
            } else {
                digits = true;
                number = number * 10 + (rest[0] - '0');
                scale *= point ? 10 : 1;
            }
            rest.remove_prefix(1);
        }
        const Unit *unit = unitAt(rest);
        if (!digits || !unit)
            return invalid(text);
        rest.remove_prefix(unit->name.size());
        total += number / scale * static_cast<long double>(unit->nanoseconds);
        if (total > static_cast<long double>(std::numeric_limits<std::int64_t>::max() / 2))
            return invalid(text);
    }
    const auto nanoseconds = static_cast<std::int64_t>(total + 0.5L);
    return Duration(negative ? -nanoseconds : nanoseconds);
}

std::string formatDuration(Duration duration)
{
    std::int64_t value = duration.count();
    if (value == 0)
        return "0s";
    const std::string sign = value < 0 ? "-" : "";
    // The smallest value has no counterpart; nobody sees the nanosecond that is lost.
    value = value == std::numeric_limits<std::int64_t>::min() ? std::numeric_limits<std::int64_t>::max()
            : value < 0                                       ? -value
                                                              : value;
    if (value < 1'000)
        return sign + std::to_string(value) + "ns";
    if (value < 1'000'000)
        return sign + trimmedFraction(value, 1'000, "µs");
    if (value < 1'000'000'000)
        return sign + trimmedFraction(value, 1'000'000, "ms");
    const std::int64_t hours = value / 3'600'000'000'000;
    const std::int64_t minutes = value / 60'000'000'000 % 60;
    std::string text = sign;
    if (hours > 0)
        text += std::to_string(hours) + 'h';
    if (hours > 0 || minutes > 0)
        text += std::to_string(minutes) + 'm';
    return text + trimmedFraction(value % 60'000'000'000, 1'000'000'000, "s");
}

std::string humanDuration(Duration duration)
{
    const auto nanoseconds = static_cast<double>(duration.count());
    const bool micro = nanoseconds < 999'500;
    const bool milli = nanoseconds < 999'500'000;
    const double value = micro ? nanoseconds / 1e3 : milli ? nanoseconds / 1e6 : nanoseconds / 1e9;
    const char *unit = micro ? "µs" : milli ? "ms" : "s";
    char buffer[48];
    std::snprintf(buffer, sizeof buffer,
                  value < 9.995 && !micro   ? "%.2f %s"
                  : value < 99.95 && !micro ? "%.1f %s"
                                            : "%.0f %s",
                  value, unit);
    return buffer;
}

} // namespace lightfoot
