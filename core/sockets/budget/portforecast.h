// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>

namespace lightfoot {

// What a pair's ports are taken by, and how that goes on.
struct PortOutlook
{
    std::uint32_t capacity = 0;   // ports for this pair
    std::uint32_t quick = 0;      // of these, tried first
    std::uint32_t otherTaken = 0; // taken now of those that are tried last
    std::uint32_t live = 0;
    // TIME_WAIT that takes ports, by the seconds it still does (the first: less than 1; the last: 60 and
    // more).
    std::array<std::uint32_t, 61> expiring{};
    double perSecond = 0; // ports taken a second, whether they stay or go into TIME_WAIT
    double growth = 0;    // of these: connections that stay for good
    // How long TIME_WAIT takes a port: 60 s, less where tcp_tw_reuse helps.
    std::chrono::milliseconds held{60'000};
    // At most so many TIME_WAIT of this pair: what tcp_max_tw_buckets leaves.
    std::optional<std::uint64_t> timeWaitLimit;
};

struct PortForecast
{
    // Zero: now. nullopt: not within a day.
    std::optional<std::chrono::milliseconds> slowIn;      // the ports tried first are gone
    std::optional<std::chrono::milliseconds> exhaustedIn; // EADDRNOTAVAIL, as long as the rate holds
};

// Pure; about 1 µs.
PortForecast forecastPorts(const PortOutlook &outlook);

// How many ports connect() tries on average until it finds one (when there is none: until it gives up), of
// capacity ports of which quick are tried first: what makes it slow.
double portsTried(std::uint32_t capacity, std::uint32_t quick, std::uint32_t taken, std::uint32_t quickTaken);

} // namespace lightfoot
