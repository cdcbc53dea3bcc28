// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sockets/kernel/kernelcounters.h"

namespace lightfoot {

// How fast the counters went between two samples. A value type: any thread.
struct CounterRates
{
    // Per second. nullopt: a gauge, one that a sample did not have, or that went back.
    std::array<std::optional<double>, kernelCounterCount> perSecond;
    // A counter went back: the samples are of two network namespaces, or the kernel started anew. Then there
    // is no rate at all, as the others may have been replaced just as well and by chance be higher.
    bool reset = false;

    std::optional<double> of(KernelCounter counter) const
    {
        return perSecond[static_cast<std::size_t>(counter)];
    }
};

// The rates from one sample to a later one. No rates when no time passed between them. Pure.
CounterRates ratesBetween(const KernelCounters &before, SteadyTime beforeAt, const KernelCounters &after,
                          SteadyTime afterAt);

} // namespace lightfoot
