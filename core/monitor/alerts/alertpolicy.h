// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/alerts/alertstate.h"
#include "core/monitor/alerts/decision.h"
#include "core/monitor/alerts/dependency.h"

#include <vector>

namespace lightfoot {

// What the list asks for one endpoint. Degraded counts as up: there is nothing to tell of it.
struct AlertSettings
{
    RepeatRule repeat;
    FlapRule flap;
    Thresholds thresholds; // for the sentences; apply() has used them already
};

// What is the case. Pointers are not kept; a null name: there is none.
struct AlertInput
{
    EndpointHandle endpoint = 0;
    const EndpointState &state; // after apply()
    std::optional<Transition> transition;
    // decide(): the new result, of which apply() made state. tick(): the newest one, null when there was none
    // since the start.
    const ProbeResult *result = nullptr;
    WallTime now;
    const std::string *maintenance = nullptr; // the window that is under way
    ParentVerdict parent = ParentVerdict::Up;
    const std::string *parentName = nullptr;
    const std::string *incident = nullptr; // it is told as part of this one: it has no repeats of its own
};

// The policy: pure functions of state, input and settings to the new state and what was decided. Any thread.
//
// - What was not told is never closed; what was told is always closed, whatever holds then.
// - What is held back is told when nothing holds it any more, if it is still the case.
// - A hold gives one decision when it begins to matter, not one for each result.
// - It looks at the status, not only at transitions, so that one that got lost in a crash is made up for.
// - Only the ends of acknowledgements and mutes look at now. A clock that is set repeats and loses nothing.

// After each result that was measured (also unknown ones), when apply() has seen it. Most have nothing to
// tell.
std::vector<Decision> decide(AlertState &state, const AlertInput &input, const AlertSettings &settings);

// Whatever time or others changed: an acknowledgement or a mute ran out or was taken back, a maintenance
// window ended, a parent's verdict came, an incident closed.
std::vector<Decision> tick(AlertState &state, const AlertInput &input, const AlertSettings &settings);

// Whether tick() could have anything to do: few endpoints at any time.
bool needsTick(const AlertState &state);

// It was told as part of an incident, and now fails by itself: to be told as such, as far as nothing holds
// that back.
void fallsAlone(AlertState &state);

// Silences the repeats of the outage that is open; false: there is none, nothing is changed.
bool acknowledge(AlertState &state, Acknowledgement note);
// Takes it back: repeats go on.
void unacknowledge(AlertState &state);

// The state of an endpoint that was down before there was any stored state of alerts: it counts as told.
AlertState knownDown(const EndpointState &state, const AlertSettings &settings);

} // namespace lightfoot
