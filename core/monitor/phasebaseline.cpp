// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/phasebaseline.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr float shortestUs = 1; // a median that reached zero would stay there

} // namespace

SlowPhase PhaseBaseline::take(const Phases &phases)
{
    SlowPhase slow;
    float mostUs = 0; // more than usual
    const bool enough = m_results >= enoughResults;
    m_results = std::min<std::uint8_t>(m_results + 1, slowestShare);
    for (std::size_t i = 0; i < phaseCount; ++i) {
        const auto phase = static_cast<Phase>(i);
        if (!phases.has(phase))
            continue;
        const float us = std::max(static_cast<float>(phases.of(phase).count()), shortestUs);
        float &usual = m_usualUs[i];
        if (usual <= 0) { // a first one is all there is
            usual = us;
            continue;
        }
        const float tenths = std::min(us / usual * 10, 65'000.0F);
        if (enough && us - usual >= slowUs && tenths >= slowTenths && us - usual > mostUs) {
            slow = {phase, static_cast<std::uint16_t>(tenths)};
            mostUs = us - usual;
        }
        const float step = usual / static_cast<float>(m_results);
        usual = us > usual ? std::min(us, usual + step) : std::max(us, usual - step);
    }
    return slow;
}

} // namespace lightfoot
