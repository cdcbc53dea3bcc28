// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace lightfoot {

// Our wall clock was set. What was labelled before moves with it, so that lengths stay right. A value.
struct ClockStep
{
    WallTime::duration by{0};
    WallTime from; // labels from here to there are those of the time since, and right already
    WallTime to;

    // The clock's epoch stands for no label.
    void move(WallTime &label) const
    {
        if (label != WallTime() && (label < from || label > to))
            label += by;
    }
};

} // namespace lightfoot
