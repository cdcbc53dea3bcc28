// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace lightfoot {

// A time in one of the 14 layouts that EaseProbe's expressions know (ANSI C, Unix, Ruby, "3:04PM", RFC 3339
// and parts of it), as seconds since 1970; in the local zone where the text names none. Independent of the
// machine's language.
std::optional<double> parseTime(std::string_view text);

} // namespace lightfoot
