// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/desk/alertdesk.h"
#include "tests/core/monitor/night/nightscenario.h"

namespace lightfoot {

// What a night's results make of different rules.
struct NightOutcome
{
    std::vector<Notification> ours;
    std::size_t easeProbe = 0; // messages by EaseProbe's rules
    std::size_t plain = 0;     // of each endpoint by itself, at its threshold
};

// When a night is worth playing in full: around each change, in order. Elsewhere all but the true one go on
// as they are, or lose one probe below their threshold.
std::vector<NightSpan> worthPlaying(const NightScenario &night);

// Plays a night to the gate, the status machine, the policy and the incidents, with a sample of our own
// health each second. named: the list says which site an endpoint belongs to (as its group).
NightOutcome watch(const NightScenario &night, bool named);

} // namespace lightfoot
