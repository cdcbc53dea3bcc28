// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/doctor/finding.h"

namespace lightfoot {

// How bad it is that so much of a limit is used: a warning from 80 %, critical from 95 %; Fine below, and
// where there is no limit (0). Pure.
constexpr Severity severityOfUse(std::uint64_t used, std::uint64_t limit)
{
    const double share = limit == 0 ? 0 : static_cast<double>(used) / static_cast<double>(limit);
    return share >= 0.95 ? Severity::Critical : share >= 0.8 ? Severity::Warning : Severity::Fine;
}

} // namespace lightfoot
