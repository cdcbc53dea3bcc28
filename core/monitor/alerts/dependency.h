// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/endpointstate.h"

namespace lightfoot {

// What the endpoints that one depends on say about its failure; with several, the worst: the last of these.
enum class ParentVerdict : std::uint8_t
{
    Up,      // or there is none: the failure is the endpoint's own
    Pending, // no result yet that is newer than the failure
    Failing, // it fails, but not often enough in a row to be down
    Down
};

// One hop is enough: a parent whose own alerts are suppressed still changes its state. A parent that is
// paused, or cannot be measured and was not down before, has no verdict to wait for: the child is told.
// Steady times: of the parent's newest measured result (the clock's epoch: none) and of the first failure in
// the child's present row.
ParentVerdict verdictOf(const EndpointState &parent, SteadyTime parentStarted, SteadyTime childFailed);

} // namespace lightfoot
