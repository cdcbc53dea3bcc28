// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/desk/gate.h"

#include "core/monitor/incidents/failureclass.h"

namespace lightfoot {

namespace {

SteadyTime endOf(const ProbeResult &result)
{
    return result.started + result.latency;
}

} // namespace

bool Gate::mustWait(const ProbeResult &result, const Paths &paths) const
{
    if (m_waitingOf.contains(result.endpoint))
        return true;
    // Without samples there is nothing to wait for, and an answer was no fault of ours.
    if (m_health.covered() == SteadyTime() || result.outcome != Outcome::Down ||
        !isSilent(classOf(result.failure)) || endOf(result) <= m_health.covered())
        return false;
    const EndpointPath *path = paths(result.endpoint);
    return path && !m_health.ruledOut(result, *path);
}

void Gate::judge(const ProbeResult &result, const Paths &paths, std::vector<JudgedResult> &passed)
{
    const EndpointPath *path = paths(result.endpoint);
    if (!path)
        return;
    if (result.outcome == Outcome::NotMeasured) {
        passed.push_back({result, {}});
        return;
    }
    HealthVerdict verdict = m_health.judge(result, *path);
    passed.push_back({verdict.fault ? madeUnknown(result, *verdict.fault) : result, std::move(verdict.path)});
}

std::vector<JudgedResult> Gate::admit(const ResultBatch &batch, SteadyTime now, const Paths &paths)
{
    std::vector<JudgedResult> passed = release(now, paths);
    passed.reserve(passed.size() + batch.size());
    for (const ProbeResult &result : batch) {
        if (mustWait(result, paths)) {
            m_waiting.push_back({result, now});
            ++m_waitingOf[result.endpoint];
        } else {
            judge(result, paths, passed);
        }
    }
    return passed;
}

std::vector<JudgedResult> Gate::release(SteadyTime now, const Paths &paths)
{
    std::vector<JudgedResult> passed;
    while (!m_waiting.empty()) {
        const Waiting &first = m_waiting.front();
        if (endOf(first.result) > m_health.covered() && now - first.since < longestWait)
            break;
        judge(first.result, paths, passed);
        const auto count = m_waitingOf.find(first.result.endpoint);
        if (--count->second == 0)
            m_waitingOf.erase(count);
        m_waiting.pop_front();
    }
    return passed;
}

} // namespace lightfoot
