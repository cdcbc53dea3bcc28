// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/duration.h"

namespace lightfoot {

// No pause between two attempts is longer, whatever a service asks for; but for the stretch of its wish.
inline constexpr Duration longestPause = 1h;
// What could not be sent for so long is given up: a person would not want to read it any more.
inline constexpr Duration deliveryLifetime = 24h;

// How long to wait after so many failed attempts (at least one). The first retryTimes attempts are interval,
// 2 x interval, 4 x ... apart; then come pauses of 1 min, 2 min, 4 min ... up to an hour. All are stretched
// by up to a quarter (chance: 0 to 1), so that many machines do not come back in one moment; near the hour
// they are that much shorter than it.
Duration retryPause(int failures, int retryTimes, Duration interval, double chance);

// How long to wait when a service asked for so much: never less than it wants, at most an hour, and up to a
// quarter or a minute longer (chance as above), since it tells all its clients the same.
Duration wishedPause(Duration wish, double chance);

// A token bucket that lets at most perMinute through in any minute: a quarter of them at once, the others
// evenly. Zero: everything. One thread's own.
class TokenBucket
{
public:
    explicit TokenBucket(int perMinute = 0);

    bool ready(SteadyTime now);
    void take(); // only when ready()

private:
    bool m_unlimited = true;
    double m_capacity = 0;
    double m_perSecond = 0;
    double m_tokens = 0;
    SteadyTime m_filled{};
    bool m_started = false;
};

} // namespace lightfoot
