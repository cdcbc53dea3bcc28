// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/monitor/alerts/alertpolicy.h"

namespace lightfoot {

// The sentences that make up Decision::path. Pure: any thread.

// "2026-11-27 22:00 UTC": the one clock that reads the same for everybody.
std::string utcText(WallTime time);

// Why there is something to tell: how often it failed and what the list asks for.
Message whyDown(const AlertState &state, const AlertInput &input, const AlertSettings &settings);
Message whyRepeat(const AlertState &state);
Message whyRecovered(const AlertInput &input, const AlertSettings &settings);
Message whyFlapping(const AlertState &state, const AlertSettings &settings);
Message whyNoLongerFlapping(const AlertState &state, const AlertSettings &settings);

// What holds it back.
Message whyHeld(Hold hold, const AlertState &state, const AlertInput &input, const AlertSettings &settings);
// What held it back until now.
Message whyReleased(Hold hold);

} // namespace lightfoot
