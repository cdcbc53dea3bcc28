// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/health/selfhealth.h"

#include <deque>

namespace lightfoot {

// A result as it counts, and what the gate has to say of it.
struct JudgedResult
{
    ProbeResult result;
    std::vector<Message> path; // for "why"; empty: nothing to say
};

// Lets results through to all that judges endpoints when the state of our own machine and network at their
// end is known: a probe that found nobody waits for the next sample, at most for a moment, unless the samples
// while it was under way say enough. Those of one endpoint stay in order. In the time of its input; the
// monitor's thread.
class Gate
{
public:
    static constexpr Duration longestWait = 3s; // where samples do not come

    // How the probes of an endpoint get there; null: it is gone.
    using Paths = std::function<const EndpointPath *(EndpointHandle)>;

    // What may pass now.
    std::vector<JudgedResult> admit(const ResultBatch &batch, SteadyTime now, const Paths &paths);
    // What waited long enough.
    std::vector<JudgedResult> release(SteadyTime now, const Paths &paths);

    SelfHealth &health() { return m_health; }
    const SelfHealth &health() const { return m_health; }

private:
    struct Waiting
    {
        ProbeResult result;
        SteadyTime since;
    };
    bool mustWait(const ProbeResult &result, const Paths &paths) const;
    void judge(const ProbeResult &result, const Paths &paths, std::vector<JudgedResult> &passed);

    SelfHealth m_health;
    std::deque<Waiting> m_waiting;
    std::unordered_map<EndpointHandle, std::size_t> m_waitingOf;
};

} // namespace lightfoot
