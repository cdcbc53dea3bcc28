// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/forecast/forecast.h"

#include "core/sockets/forecast/forecastlimits.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace lightfoot {

namespace {

double perSecond(const PlannedEndpoint &endpoint)
{
    const double interval = std::chrono::duration<double>(endpoint.interval).count();
    return interval > 0 ? 1 / interval : 0;
}

// An endpoint has one probe in flight at most.
double silentInFlight(const PlannedEndpoint &endpoint)
{
    const double timeout = std::chrono::duration<double>(endpoint.timeout).count();
    return std::clamp(timeout * perSecond(endpoint), 0.0, 1.0);
}

double finPerSecond(const RemoteForecast &remote, ForecastClosing closing)
{
    switch (closing) {
    case ForecastClosing::AsPlanned:
        return remote.gracefulPerSecond;
    case ForecastClosing::WithReset:
        return 0;
    case ForecastClosing::WithoutReset:
        return remote.connectsPerSecond;
    }
    return 0;
}

// When so many ports are taken, or nothing where it never comes to that.
std::optional<Duration> takenAfter(double ports, double rate, Duration held)
{
    if (rate * std::chrono::duration<double>(held).count() <= ports)
        return std::nullopt;
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(ports / rate));
}

void fillClosings(RemoteForecast &remote, const std::optional<PortSupply> &ports)
{
    for (std::size_t i = 0; i < forecastClosingCount; ++i) {
        const double rate = finPerSecond(remote, static_cast<ForecastClosing>(i));
        RemoteForecast::Closing &closing = remote.closings[i];
        closing.timeWait = static_cast<std::uint64_t>(
            std::llround(timeWaitOf(rate, timeWaitLength, remote.portsReused, ports)));
        if (!ports)
            continue;
        const Duration held = remote.portsReused ? Duration(ports->reuseDelay) : Duration(timeWaitLength);
        closing.slowAfter = takenAfter(ports->triedFirst, rate, held);
        closing.exhaustedAfter = takenAfter(ports->all, rate, held);
    }
}

// Once the kernel keeps no more TIME_WAIT, a remote's share stays what it was: its ports run out no more.
void holdAt(std::vector<RemoteForecast> &remotes, ForecastClosing closing, Duration full,
            const std::optional<PortSupply> &ports)
{
    for (RemoteForecast &remote : remotes) {
        RemoteForecast::Closing &own = remote.closings[static_cast<std::size_t>(closing)];
        own.timeWait = static_cast<std::uint64_t>(
            std::llround(timeWaitOf(finPerSecond(remote, closing), full, remote.portsReused, ports)));
        if (own.slowAfter > full)
            own.slowAfter.reset();
        if (own.exhaustedAfter > full)
            own.exhaustedAfter.reset();
    }
}

// The row with this name, made where there is none.
template <class Row>
Row &rowOf(std::vector<Row> &rows, std::unordered_map<std::string, std::size_t> &index,
           const std::string &name)
{
    const auto [place, isNew] = index.try_emplace(name, rows.size());
    if (isNew)
        rows.emplace_back();
    return rows[place->second];
}

std::vector<RemoteForecast> remotesOf(std::span<const PlannedEndpoint> endpoints,
                                      const ForecastLimits &limits)
{
    std::vector<RemoteForecast> remotes;
    std::unordered_map<std::string, std::size_t> index;
    for (const PlannedEndpoint &endpoint : endpoints) {
        if (endpoint.connections <= 0)
            continue;
        const std::string &name = endpoint.proxy.empty() ? endpoint.remote : endpoint.proxy;
        RemoteForecast &remote = rowOf(remotes, index, name);
        remote.remote = name;
        remote.proxy = remote.proxy || !endpoint.proxy.empty();
        const double rate = perSecond(endpoint) * endpoint.connections;
        ++remote.endpoints;
        remote.connectsPerSecond += rate;
        remote.gracefulPerSecond += endpoint.resets ? 0 : rate;
        remote.inFlight += silentInFlight(endpoint);
    }
    const std::optional<PortSupply> ports = portSupply(limits.kernel);
    for (RemoteForecast &remote : remotes) {
        remote.portsReused = reusesPorts(limits.kernel, remote.remote);
        fillClosings(remote, ports);
    }
    std::ranges::stable_sort(remotes, std::ranges::greater(), &RemoteForecast::connectsPerSecond);
    return remotes;
}

std::vector<ResolverForecast> resolversOf(std::span<const PlannedEndpoint> endpoints,
                                          const ForecastLimits &limits)
{
    std::vector<ResolverForecast> resolvers;
    std::unordered_map<std::string, std::size_t> index;
    for (const PlannedEndpoint &endpoint : endpoints) {
        if (endpoint.question.empty())
            continue;
        ResolverForecast &resolver = rowOf(resolvers, index, endpoint.resolver);
        resolver.resolver.name = endpoint.resolver;
        ++resolver.endpoints;
        resolver.questionsPerSecond += perSecond(endpoint);
    }
    for (ResolverForecast &resolver : resolvers) {
        resolver.queriesPerSecond = resolver.questionsPerSecond * queriesPerQuestion;
        const auto known =
            std::ranges::find(limits.resolvers, resolver.resolver.name, &PlannedResolver::name);
        if (known != limits.resolvers.end())
            resolver.resolver = *known;
    }
    std::ranges::stable_sort(resolvers, std::ranges::greater(), &ResolverForecast::questionsPerSecond);
    return resolvers;
}

} // namespace

std::string_view toString(ForecastLimit limit)
{
    constexpr std::array<std::string_view, 7> names{
        "none", "dns-cap", "port-search", "ports", "time-wait-buckets", "in-flight", "descriptors"};
    return names.at(static_cast<std::size_t>(limit));
}

std::string_view toString(ForecastVerdict verdict)
{
    constexpr std::array<std::string_view, 3> names{"fits", "tight", "does-not-fit"};
    return names.at(static_cast<std::size_t>(verdict));
}

double Forecast::timeWaitAfter(Duration time, ForecastClosing closing, const ForecastLimits &limits) const
{
    const std::optional<PortSupply> ports = portSupply(limits.kernel);
    double all = 0;
    for (const RemoteForecast &remote : remotes)
        all += timeWaitOf(finPerSecond(remote, closing), time, remote.portsReused, ports);
    const std::optional<std::uint64_t> &most = limits.kernel.maxTimeWait.value;
    return most ? std::min(all, static_cast<double>(*most)) : all;
}

Forecast forecastPlan(std::span<const PlannedEndpoint> endpoints, const ForecastLimits &limits)
{
    Forecast forecast;
    forecast.endpoints = endpoints.size();
    forecast.descriptors = static_cast<double>(limits.ownDescriptors);
    for (const PlannedEndpoint &endpoint : endpoints) {
        forecast.probesPerSecond += perSecond(endpoint);
        forecast.connectsPerSecond += perSecond(endpoint) * endpoint.connections;
        forecast.inFlight += silentInFlight(endpoint);
        forecast.descriptors += silentInFlight(endpoint) * endpoint.descriptors;
    }
    const std::optional<PortSupply> ports = portSupply(limits.kernel);
    if (ports)
        forecast.portsAvailable = static_cast<std::uint64_t>(ports->all);
    forecast.remotes = remotesOf(endpoints, limits);
    forecast.resolvers = resolversOf(endpoints, limits);
    for (std::size_t i = 0; i < forecastClosingCount; ++i) {
        const auto closing = static_cast<ForecastClosing>(i);
        forecast.closings[i].timeWait =
            static_cast<std::uint64_t>(std::llround(forecast.timeWaitAfter(timeWaitLength, closing, limits)));
        forecast.closings[i].bucketsFullAfter = bucketsFullAfter(forecast, closing, limits);
        if (forecast.closings[i].bucketsFullAfter)
            holdAt(forecast.remotes, closing, *forecast.closings[i].bucketsFullAfter, ports);
        judge(forecast, closing, limits);
    }
    return forecast;
}

} // namespace lightfoot
