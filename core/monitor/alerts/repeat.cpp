// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/alerts/repeat.h"

#include <algorithm>
#include <limits>

namespace lightfoot {

namespace {

// Beyond any outage; sums and products of two stay within 64 bits.
constexpr int repeatLimit = std::numeric_limits<int>::max() / 4;

int bounded(std::int64_t value)
{
    return static_cast<int>(std::min<std::int64_t>(value, repeatLimit));
}

// next = failed + interval, with EaseProbe's interval for each strategy.
void schedule(RepeatCount &count, const RepeatRule &rule)
{
    const std::int64_t factor = std::max(rule.factor, 1);
    switch (rule.strategy) {
    case RepeatStrategy::Regular:
        count.interval = bounded(factor);
        break;
    case RepeatStrategy::Increment:
        count.interval = bounded(count.interval + factor);
        break;
    case RepeatStrategy::Exponent:
        count.interval = bounded(count.failed * factor);
        break;
    }
    count.next = bounded(std::int64_t(count.failed) + count.interval);
}

} // namespace

void beginRepeats(RepeatCount &count, const RepeatRule &rule)
{
    count = {.failed = 1, .notified = 1};
    schedule(count, rule);
}

void countFailure(RepeatCount &count)
{
    count.failed = std::min(count.failed + 1, repeatLimit);
}

bool isDue(const RepeatCount &count)
{
    return count.failed > 0 && count.failed >= count.next && count.failed < repeatLimit;
}

bool isExhausted(const RepeatCount &count, const RepeatRule &rule)
{
    return count.notified >= std::max(rule.max, 1);
}

void repeated(RepeatCount &count, const RepeatRule &rule)
{
    count.notified = std::min(count.notified + 1, repeatLimit);
    schedule(count, rule);
}

} // namespace lightfoot
