// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"

namespace lightfoot {

// The key that tells the kinds of one section apart: ProberKind::driver.
inline constexpr const char *driverKey = "driver";

// Its descriptor; drivers: what it may be, empty for any text.
inline OptionDescriptor driverOption(std::span<const char *const> drivers)
{
    return {.key = driverKey,
            .label = QT_TRANSLATE_NOOP("Option", "Driver"),
            .hint = QT_TRANSLATE_NOOP("Option", "which of the kinds of its section it is"),
            .required = true,
            .choices = drivers};
}

} // namespace lightfoot
