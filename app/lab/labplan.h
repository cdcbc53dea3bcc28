// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/endpoint.h"
#include "core/sockets/forecast/forecast.h"

#include <iosfwd>
#include <optional>
#include <span>

namespace lightfoot {

// One connection that the lab makes over and over.
struct LabEndpoint
{
    std::string id; // decides its place in the schedule, as in the list
    Duration interval{0};
    Duration timeout{0};
    std::uint32_t remote = 0; // those that share one share an address

    bool operator==(const LabEndpoint &) const = default;
};

// What the linger lab runs: the connections of a list, mapped to addresses of the loopback interface of a
// private network namespace. A value type: any thread.
struct LabPlan
{
    static constexpr Duration longest = 5min;
    static constexpr double mostPerSecond = 2000; // connections; a faster list is slowed down
    static constexpr std::uint32_t mostRemotes = 1'000'000;

    std::vector<LabEndpoint> endpoints;
    std::uint32_t remotes = 0;
    Duration length = 30s;
    double slowedBy = 1;     // all intervals are longer by this
    std::size_t leftOut = 0; // endpoints of the list that make no TCP connection
    // Settings of this machine that the namespace gets too, so that ports run out as they would here.
    std::optional<PortRange> ports;
    std::string reservedPorts; // as the kernel writes them
    std::optional<std::uint64_t> maxTimeWait;

    bool operator==(const LabPlan &) const = default;
};

// endpoints and planned: the same list, same index.
LabPlan labPlan(std::span<const Endpoint> endpoints, std::span<const PlannedEndpoint> planned,
                const ForecastLimits &limits, Duration length);

// What is to be expected of it, by the same forecast: with what the namespace has instead of this machine.
Forecast labForecast(const LabPlan &plan, ForecastLimits &limits);

// The address of a remote in the namespace: 127.1.0.1 and up.
std::string labAddress(std::uint32_t remote);
inline constexpr std::uint16_t labPort = 1000; // of the server; below every range of ports in use

// What differs from the real thing, for people.
std::vector<Message> labSimplifications(const LabPlan &plan);

// The plan on its way to the process that runs it, a line an endpoint. read: nothing when the text is none,
// or is not within the limits above.
std::string writeLabPlan(const LabPlan &plan, bool reset);
struct LabOrder
{
    LabPlan plan;
    bool reset = true;
};
std::optional<LabOrder> readLabPlan(std::istream &stream);

} // namespace lightfoot
