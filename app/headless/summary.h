// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"

#include <chrono>
#include <string>

namespace lightfoot {

// What a run came to. The JSON names are promised to scripts.
struct Summary
{
    std::size_t endpoints = 0;
    MonitorTotals totals;
    EngineFigures engine;
    std::uint64_t lostSamples = 0;
    double seconds = 0;
    double cpuSeconds = 0;
    long peakRssKib = 0;
    std::uint32_t timeWaitLeft = 0;
    Message timeWaitUnknown; // why the kernel's table could not be read

    std::uint64_t probes() const { return totals.up + totals.down + totals.unknown; }
    std::string toJson() const; // one line
    std::string toText() const;
};

// User and system time of this process so far, seconds.
double processorSeconds();

Summary summarise(Application &application, double seconds, double cpuSeconds);

} // namespace lightfoot
