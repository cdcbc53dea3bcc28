// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberesult.h"

namespace lightfoot {

// One result as the history keeps it. endpoint is a handle until the history's thread puts the store's key
// there. A value; any thread.
struct Sample
{
    std::int64_t atMs = 0; // wall time of the start, milliseconds since 1970
    std::uint32_t endpoint = 0;
    std::uint32_t latencyUs = 0;
    Outcome outcome = Outcome::NotMeasured;
    FailureKind failure = FailureKind::None;
    Closing closing = Closing::NotOpened;
    Phases phases;

    bool operator==(const Sample &) const = default;
};

// Over an hour is an hour, as in Phases.
inline constexpr std::uint32_t maximumLatencyUs = 3'600'000'000;

inline Sample toSample(const ProbeResult &result)
{
    const std::int64_t us = result.latency.count() / 1000;
    Sample sample;
    sample.atMs = toMilliseconds(result.at);
    sample.endpoint = result.endpoint;
    sample.latencyUs = static_cast<std::uint32_t>(us < 0 ? 0 : us > maximumLatencyUs ? maximumLatencyUs : us);
    sample.outcome = result.outcome;
    sample.failure = result.failure;
    sample.closing = result.closing;
    sample.phases = result.phases;
    return sample;
}

} // namespace lightfoot
