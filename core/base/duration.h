// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <string>
#include <string_view>

namespace lightfoot {

using Duration = std::chrono::nanoseconds;
using namespace std::chrono_literals;

// Go's duration text (time.ParseDuration): a sign, then numbers with a unit (ns us µs ms s m h), such as
// "1h30m" or "1.5s"; "0" needs no unit. A bare number is an error, as it is in EaseProbe.
Result<Duration> parseDuration(std::string_view text);

// The same value as Go's Duration.String() prints it: "1m30s", "1.5s", "250ms", "0s".
std::string formatDuration(Duration duration);

// For people: three significant digits and one unit: "812 ms", "1.84 ms", "38 µs", "5.00 s".
std::string humanDuration(Duration duration);

} // namespace lightfoot
