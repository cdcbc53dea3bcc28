// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace lightfoot {

// When an endpoint that changes all the time is told once and then left alone: Icinga's rule
// (lib/icinga/checkable-flapping.cpp). Percent of the last twenty results that changed the status, newer ones
// weighing more.
struct FlapRule
{
    bool enabled = true;
    int begins = 30; // above this
    int ends = 25;   // no longer above this

    bool operator==(const FlapRule &) const = default;
};

// A value.
struct FlapHistory
{
    std::uint32_t changes = 0; // the last twenty results, the newest in bit 0: it changed the status
    bool known = false;        // there was a result
    bool up = false;           // what the newest found
    bool flapping = false;

    bool operator==(const FlapHistory &) const = default;
};

enum class FlapChange : std::uint8_t
{
    None,
    Began,
    Ended
};

// Takes in a status after a result that was measured: the status, not the raw result, so that a failure below
// the list's threshold, of which nobody is told, does not count as a change either.
FlapChange addStatus(FlapHistory &history, bool up, const FlapRule &rule);

// How much it changes, in twentieths of a percent: whole numbers, so that a limit is met exactly.
int weightedChange(const FlapHistory &history);

// For people: rounded.
int percentOf(const FlapHistory &history);

} // namespace lightfoot
