// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/calendar/timezone.h"

#include <string_view>

namespace lightfoot {

// "2026-11-27 22:00", from the year 1970 to 2199.
Result<LocalTime> parseLocalTime(std::string_view text);

} // namespace lightfoot
