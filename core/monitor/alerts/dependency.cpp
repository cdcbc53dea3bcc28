// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/alerts/dependency.h"

namespace lightfoot {

ParentVerdict verdictOf(const EndpointState &parent, SteadyTime parentStarted, SteadyTime childFailed)
{
    switch (parent.status) {
    case Status::Paused:
        return ParentVerdict::Up;
    case Status::Unknown: // nobody saw it up since it went down
        return parent.announcedDown ? ParentVerdict::Down : ParentVerdict::Up;
    case Status::Down:
        return ParentVerdict::Down; // also when that is old: it was not seen up since
    case Status::Pending:
    case Status::Up:
    case Status::Degraded:
        break;
    }
    if (parent.failuresInRow > 0)
        return ParentVerdict::Failing;
    // Of the same moment is not newer: what broke may have broken between the two.
    return parentStarted <= childFailed ? ParentVerdict::Pending : ParentVerdict::Up;
}

} // namespace lightfoot
