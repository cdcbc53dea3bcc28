// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/prober.h"
#include "core/probers/host/hostanswer.h"

namespace lightfoot {

// What a machine may use up, and of what. The first three are shares, 0 to 1, which must stay below; the
// load, a core, must not be above (EaseProbe's rules and defaults).
struct HostCheck
{
    double cpu = 0.8;
    double memory = 0.8;
    double disk = 0.95;
    std::array<double, 3> load{0.8, 0.8, 0.8};
    std::vector<std::string> disks{"/"};
    Duration sample = 500ms; // between the two looks at the CPU

    // An error names the option.
    static Result<HostCheck> create(const OptionMap &options, Duration timeout);
};

// All that is beyond its threshold, and the disks that are not there, in one sentence.
MaybeFailure judge(const HostCheck &check, const HostReading &reading);

// Summary and metrics.
ProbeDetails describe(const HostCheck &check, const HostReading &reading);

// reading: has a value where there is no failure.
Verdict verdictOn(const HostCheck &check, const Result<HostReading> &reading, MaybeFailure failure,
                  std::string remoteAddress);

// A file system whose server is gone lets everybody wait.
Failure slowDisk(const std::string &disk, Duration timeout);

} // namespace lightfoot
