// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/alerts/flapping.h"

namespace lightfoot {

namespace {

constexpr int flapWindow = 20; // results

} // namespace

int weightedChange(const FlapHistory &history)
{
    // The oldest weighs 0.80, each newer one 0.02 more.
    int sum = 0;
    for (int age = 0; age < flapWindow; ++age) {
        if ((history.changes >> age) & 1U)
            sum += 80 + 2 * (flapWindow - 1 - age);
    }
    return sum;
}

int percentOf(const FlapHistory &history)
{
    return (weightedChange(history) + flapWindow / 2) / flapWindow;
}

FlapChange addStatus(FlapHistory &history, bool up, const FlapRule &rule)
{
    const bool changed = history.known && history.up != up;
    history.changes = ((history.changes << 1) | (changed ? 1U : 0U)) & ((1U << flapWindow) - 1);
    history.known = true;
    history.up = up;
    const bool before = history.flapping;
    const int limit = before ? rule.ends : rule.begins;
    history.flapping = rule.enabled && history.changes != 0 && weightedChange(history) > limit * flapWindow;
    if (history.flapping == before)
        return FlapChange::None;
    return before ? FlapChange::Ended : FlapChange::Began;
}

} // namespace lightfoot
