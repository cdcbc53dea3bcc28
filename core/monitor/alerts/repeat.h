// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/alertsettings.h"

namespace lightfoot {

// How far an outage is with its repeats: EaseProbe's NotificationStrategyData. Counts failed probes, never
// time, so that neither a clock that is set nor a night of sleep repeats a message. A value.
struct RepeatCount
{
    int failed = 0;   // probes since it was first told, that one included; 0: not told yet
    int notified = 0; // messages that count towards the rule's max
    int next = 0;     // told again when failed gets there
    int interval = 0; // how the last step was

    bool operator==(const RepeatCount &) const = default;
};

// It was told for the first time: one failure, one message.
void beginRepeats(RepeatCount &count, const RepeatRule &rule);
// One more probe failed.
void countFailure(RepeatCount &count);
// Whether the list's strategy asks for another message now; max is not looked at.
bool isDue(const RepeatCount &count);
// Whether the list's max forbids another one. A list cannot forbid the first.
bool isExhausted(const RepeatCount &count, const RepeatRule &rule);
// It was told again.
void repeated(RepeatCount &count, const RepeatRule &rule);

} // namespace lightfoot
