// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/schedule.h"

namespace lightfoot {

std::uint64_t stableHash(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    // Names that differ only at the end leave the high bits alike (FNV); the mix of splitmix64 spreads them.
    hash ^= hash >> 30;
    hash *= 0xbf58476d1ce4e5b9U;
    hash ^= hash >> 27;
    hash *= 0x94d049bb133111ebU;
    return hash ^ (hash >> 31);
}

std::chrono::nanoseconds phaseOf(std::string_view id, std::chrono::nanoseconds interval)
{
    return std::chrono::nanoseconds(stableHash(id) % static_cast<std::uint64_t>(interval.count()));
}

SteadyTime nextInPhase(SteadyTime notBefore, std::chrono::nanoseconds phase,
                       std::chrono::nanoseconds interval)
{
    const std::int64_t since = notBefore.time_since_epoch().count() - phase.count();
    const std::int64_t step = interval.count();
    const std::int64_t turns = since <= 0 ? 0 : (since + step - 1) / step;
    return SteadyTime(phase + interval * turns);
}

} // namespace lightfoot
