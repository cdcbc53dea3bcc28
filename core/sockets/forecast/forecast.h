// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/forecast/plannedendpoint.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace lightfoot {

// Which limit of this machine a plan meets. Closed: scripts rely on the names.
enum class ForecastLimit : std::uint8_t
{
    None,
    DnsCap,          // questions a second that a resolver is asked
    PortSearch,      // half of the ports to a remote: connect() has to search from there on
    Ports,           // all ports to a remote: connect() fails
    TimeWaitBuckets, // tcp_max_tw_buckets: the kernel drops TIME_WAIT early, everybody's
    InFlight,        // the engine's cap
    Descriptors      // RLIMIT_NOFILE
};

std::string_view toString(ForecastLimit limit); // "port-search"

enum class ForecastVerdict : std::uint8_t
{
    Fits,
    Tight,     // fits while the endpoints answer, and not when all of them are silent until their time-out
    DoesNotFit // a limit breaks though everybody answers
};

std::string_view toString(ForecastVerdict verdict); // "does-not-fit"

// How closing is done in what is forecast.
enum class ForecastClosing : std::uint8_t
{
    AsPlanned,   // each endpoint as the list says
    WithReset,   // all with RST
    WithoutReset // all with FIN, and we close first
};
inline constexpr std::size_t forecastClosingCount = 3;

// A limit that a plan breaks.
struct ForecastBreach
{
    ForecastLimit limit = ForecastLimit::None;
    std::string subject; // the remote or resolver; empty: the machine
    double demand = 0;   // in the unit of the limit
    double allowed = 0;
    Duration after{0}; // from the start, all that happens before at its steady rate
    bool whenSilent = false;
    Message text; // what happens, with both numbers
    Message advice;
};

// One remote address and port: ports are counted for each.
struct RemoteForecast
{
    std::string remote; // the proxy's, where endpoints go through one
    bool proxy = false;
    std::size_t endpoints = 0;
    double connectsPerSecond = 0;
    double gracefulPerSecond = 0; // of these, closed with FIN as planned
    double inFlight = 0;          // when all of its endpoints are silent until their time-out
    bool portsReused = false;     // tcp_tw_reuse: connect() takes ports in TIME_WAIT that are old enough

    struct Closing
    {
        std::uint64_t timeWait = 0;        // in steady state
        std::optional<Duration> slowAfter; // half of the ports are taken
        std::optional<Duration> exhaustedAfter;
    };
    std::array<Closing, forecastClosingCount> closings; // by ForecastClosing
    const Closing &of(ForecastClosing closing) const { return closings[static_cast<std::size_t>(closing)]; }
};

struct ResolverForecast
{
    PlannedResolver resolver;
    std::size_t endpoints = 0;
    double questionsPerSecond = 0;
    double queriesPerSecond = 0; // two a question: A and AAAA
};

struct ClosingForecast
{
    std::uint64_t timeWait = 0;               // on the machine, in steady state
    std::optional<Duration> bucketsFullAfter; // tcp_max_tw_buckets is reached: from there on no more are kept
    std::vector<ForecastBreach> breaches; // the first that breaks first; one of each limit, its worst case
    ForecastVerdict verdict = ForecastVerdict::Fits;
    Message summary; // the verdict in a sentence
};

// What a plan will do to this machine when it has run for longer than TIME_WAIT lasts. TIME_WAIT is counted
// for the worst case, that every connection succeeds and we close first; host names count as one remote each.
struct Forecast
{
    std::size_t endpoints = 0;
    double probesPerSecond = 0;
    double connectsPerSecond = 0;
    double inFlight = 0;                         // probes, when every endpoint is silent until its time-out
    double descriptors = 0;                      // then, with the program's own
    std::optional<std::uint64_t> portsAvailable; // to each remote: the range without reserved ports
    std::vector<RemoteForecast> remotes;         // the busiest first
    std::vector<ResolverForecast> resolvers;     // the busiest first
    std::array<ClosingForecast, forecastClosingCount> closings; // by ForecastClosing

    const ClosingForecast &of(ForecastClosing closing) const
    {
        return closings[static_cast<std::size_t>(closing)];
    }
    // TIME_WAIT this long after a start at the steady rate.
    double timeWaitAfter(Duration time, ForecastClosing closing, const ForecastLimits &limits) const;
};

// Pure: any thread. 200,000 endpoints take about half a second.
Forecast forecastPlan(std::span<const PlannedEndpoint> endpoints, const ForecastLimits &limits);

// Queries that a resolver gets for a question: A and AAAA.
inline constexpr int queriesPerQuestion = 2;

} // namespace lightfoot
