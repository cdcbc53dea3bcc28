// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/sample.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>

namespace lightfoot {

// Latencies by size, one bucket a power of two: under 16 µs, under 32 µs ... 4.2 s and more. Percentiles from
// it are coarse; a minute's worth costs three bytes on disk.
inline constexpr std::size_t rollUpBuckets = 20;
std::size_t rollUpBucketOf(std::uint32_t latencyUs);

// What is known of one endpoint over one minute (or, added up, over longer). Latencies are of up results
// alone: a timeout of 30 s is no latency. A value.
struct RollUp
{
    std::int64_t minute = 0;               // since 1970
    std::array<std::uint64_t, 4> counts{}; // by Outcome
    std::uint32_t minUs = UINT32_MAX;
    std::uint32_t maxUs = 0;
    std::uint64_t sumUs = 0;
    std::array<std::uint64_t, rollUpBuckets> buckets{};

    std::uint64_t up() const { return counts[static_cast<std::size_t>(Outcome::Up)]; }
    void add(const Sample &sample);
    void add(const RollUp &other); // minute stays
    // Of up results, a share of 0 to 1; between its bucket's ends by proportion, never outside min and max.
    std::uint32_t percentileUs(double share) const;
    std::uint32_t meanUs() const { return up() == 0 ? 0 : static_cast<std::uint32_t>(sumUs / up()); }
    bool operator==(const RollUp &) const = default;
};

// The minute that a time belongs to, towards the past also before 1970.
inline std::int64_t minuteOf(std::int64_t ms)
{
    return ms >= 0 ? ms / 60'000 : -((-(ms + 1)) / 60'000) - 1;
}

inline std::int64_t hourOf(std::int64_t minute)
{
    return minute >= 0 ? minute / 60 : -((-(minute + 1)) / 60) - 1;
}

// A minute as bytes, about 14. Bytes of several, one after the other, are what the store keeps of one
// endpoint and hour; the same minute may come more than once and then counts together.
void encodeRollUp(std::string &out, const RollUp &rollUp);

// Hands out the minutes of an hour's bytes. False when they are damaged: what came before the damage was
// handed out.
bool decodeRollUps(std::string_view bytes, std::int64_t hour,
                   const std::function<void(const RollUp &)> &visit);

} // namespace lightfoot
