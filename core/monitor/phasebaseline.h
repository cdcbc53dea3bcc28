// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/phase.h"

#include <array>

namespace lightfoot {

// The phase of a good result that took at least twice as long as usual; of several the one that cost most
// time beyond the usual. A value.
struct SlowPhase
{
    Phase phase = Phase::Dns;
    std::uint16_t tenths = 0; // how many times its usual length, in tenths: 61 is 6.1 times; 0: none did

    bool operator==(const SlowPhase &) const = default;
};

// What is usual for each phase of one endpoint, in 36 bytes and a few operations a result. The usual length
// of a phase is a running median: each good result that has the phase moves it up when it is longer and down
// when it is shorter, by a share of itself: 1/n at the n-th result, never less than 1/64. It is never moved
// past the result. So one slow result in many does not move it far, and a lasting change becomes usual after
// some fifty results. Starts anew with each run. No thread of its own: its owner locks.
class PhaseBaseline
{
public:
    static constexpr std::uint8_t enoughResults = 10; // before these nothing is called slow
    static constexpr std::uint16_t slowTenths = 20;   // from twice the usual length
    static constexpr float slowUs = 1000; // and a millisecond more: less is the machine's own noise

    // What is slow in a good result by what was usual before it, which then counts itself.
    SlowPhase take(const Phases &phases);

private:
    static constexpr std::uint8_t slowestShare = 64;

    std::array<float, phaseCount> m_usualUs{}; // zero: the phase was not there yet
    std::uint8_t m_results = 0;                // counts to slowestShare
};

} // namespace lightfoot
