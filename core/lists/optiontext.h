// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// Scalars as YAML and EaseProbe (yaml.v3 into Go's types) read them. Nothing when the text is no such value.
std::optional<std::int64_t>
parseInteger(std::string_view text); // decimal, 0x, 0o, 0b, "_" between digits; no leading zero
std::optional<double> parseNumber(std::string_view text); // finite
std::optional<bool> parseBoolean(std::string_view text);  // true yes on y and their opposites, in any case

// Shortest text that parseNumber() reads as the same number.
std::string formatNumber(double number);

// ASCII letters in lower case.
std::string lowerCase(std::string_view text);

} // namespace lightfoot
