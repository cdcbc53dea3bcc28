// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/base/result.h"

namespace lightfoot {

// Checks all that a descriptor list can know of a kind's options: what is required is there, types, ranges,
// choices. Lists and forms settle that before; a prober is made from anything, and must not take a wrong type
// for "not set".
Result<void> checkOptions(std::span<const OptionDescriptor> descriptors, const OptionMap &options);

} // namespace lightfoot
