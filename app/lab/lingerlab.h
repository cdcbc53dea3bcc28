// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/labplan.h"
#include "core/probe/proberkind.h"

#include <atomic>
#include <functional>
#include <optional>

namespace lightfoot {

// The kernel's table of the lab at one moment.
struct LabSample
{
    Duration at{0};                   // since the start
    std::uint32_t timeWait = 0;       // of our connections, on our side
    std::uint32_t serverTimeWait = 0; // of the same, on the server's side
    std::uint64_t connects = 0;       // that succeeded so far
    std::uint64_t failures = 0;       // and that did not, or were not started
};

// One run of a plan in the lab: about a sample a second, the last at the end.
struct LabCurve
{
    std::vector<LabSample> samples;

    double connectsPerSecond() const;
};

struct LabResult
{
    LabCurve withReset;
    LabCurve withoutReset;
};

// Called for each sample, on the thread that runs the lab.
using LabProgress = std::function<void(bool reset, const LabSample &sample)>;

// The linger lab (W9): runs a plan with the real engine against a local server in a network namespace of its
// own, once with and once without reset, each in a process of its own that is this program again (see
// lingerLabMain). Nothing outside of the namespace is touched. Blocks for twice LabPlan::length and a little;
// stop, once true, ends it within 0.2 s. An error: the kernel allows no such namespace (naming the sysctl),
// or the process came to nothing. Any thread, one run at a time is enough.
Result<LabResult> runLingerLab(const LabPlan &plan, const LabProgress &progress = {},
                               const std::atomic<bool> *stop = nullptr);

// One of the two runs.
Result<LabCurve> runLingerLabOnce(const LabPlan &plan, bool reset, const LabProgress &progress = {},
                                  const std::atomic<bool> *stop = nullptr);

// To be called first in main(), before a thread is started: in the process that runLingerLab() starts it does
// that process's work and says with which code to end. Nothing: this is an ordinary start.
std::optional<int> lingerLabMain(int argumentCount, char **arguments, ProberKinds kinds);

} // namespace lightfoot
