// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/forecast/forecast.h"

namespace lightfoot {

// Ports that connect() has for one remote (net/ipv4/inet_hashtables.c, __inet_hash_connect): an odd one out
// at the end of the range is never chosen, and those as even or odd as the first are tried first.
struct PortSupply
{
    double all = 0;
    double triedFirst = 0;
    std::chrono::milliseconds reuseDelay{1000}; // tcp_tw_reuse takes a port that was in TIME_WAIT for so long
};

std::optional<PortSupply> portSupply(const KernelSettings &settings);

// Whether connect() takes ports out of TIME_WAIT for this remote ("host:port"): tcp_tw_reuse, which needs
// timestamps; its value 2 means loopback alone.
bool reusesPorts(const KernelSettings &settings, std::string_view remote);

// TIME_WAIT of one remote, this long after connections at this rate began.
double timeWaitOf(double perSecond, Duration time, bool reused, const std::optional<PortSupply> &ports);

// When tcp_max_tw_buckets is reached, or nothing where it never is.
std::optional<Duration> bucketsFullAfter(const Forecast &forecast, ForecastClosing closing,
                                         const ForecastLimits &limits);

// What a plan breaks when it is closed like this, the first first; fills in the verdict and its sentence.
void judge(Forecast &forecast, ForecastClosing closing, const ForecastLimits &limits);

} // namespace lightfoot
