// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <string_view>

namespace lightfoot {

// When an endpoint is probed: at (steady time - start of the epoch) mod interval == phase, the phase a hash
// of its id. So the load is spread evenly, is the same after a restart of the engine, and nothing bunches
// after a resume.
std::chrono::nanoseconds phaseOf(std::string_view id, std::chrono::nanoseconds interval);

// The first due time that is not before the given one.
SteadyTime nextInPhase(SteadyTime notBefore, std::chrono::nanoseconds phase,
                       std::chrono::nanoseconds interval);

// FNV-1a with a final mix: stable across builds and machines, so that ids fall on the same thread and phase
// again.
std::uint64_t stableHash(std::string_view text);

} // namespace lightfoot
