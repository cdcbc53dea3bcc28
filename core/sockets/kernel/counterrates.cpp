// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/kernel/counterrates.h"

namespace lightfoot {

CounterRates ratesBetween(const KernelCounters &before, SteadyTime beforeAt, const KernelCounters &after,
                          SteadyTime afterAt)
{
    CounterRates rates;
    const double seconds = std::chrono::duration<double>(afterAt - beforeAt).count();
    if (seconds <= 0)
        return rates;
    for (std::size_t i = 0; i < kernelCounterCount; ++i) {
        const auto &from = before.values[i];
        const auto &to = after.values[i];
        if (!from || !to || isGauge(static_cast<KernelCounter>(i)))
            continue;
        if (*to < *from) {
            rates = {};
            rates.reset = true;
            return rates;
        }
        rates.perSecond[i] = static_cast<double>(*to - *from) / seconds;
    }
    return rates;
}

} // namespace lightfoot
