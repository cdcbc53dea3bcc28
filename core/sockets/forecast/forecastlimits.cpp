// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/forecast/forecastlimits.h"

#include "core/base/socketaddress.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace lightfoot {

namespace {

// "12", "0.4", "1234.5": a rate or a number for people.
std::string text(double value)
{
    char buffer[40];
    const bool whole = std::abs(value - std::round(value)) < 0.05 || value >= 1000;
    std::snprintf(buffer, sizeof buffer, whole ? "%.0f" : "%.1f", value);
    return buffer;
}

Duration afterSeconds(double seconds)
{
    constexpr double longest = 1e9;
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(std::min(seconds, longest)));
}

Message resetAdvice()
{
    return message(QT_TRANSLATE_NOOP(
        "Message", "let the probes close with a reset (without nolinger: true and close: graceful), or probe "
                   "less often"));
}

// The remote that comes to this first.
const RemoteForecast *earliest(const Forecast &forecast, ForecastClosing closing,
                               std::optional<Duration> RemoteForecast::Closing::*moment)
{
    const RemoteForecast *first = nullptr;
    for (const RemoteForecast &remote : forecast.remotes) {
        const std::optional<Duration> &own = remote.of(closing).*moment;
        if (own && (!first || *own < *(first->of(closing).*moment)))
            first = &remote;
    }
    return first;
}

void judgePorts(const Forecast &forecast, ForecastClosing closing, const PortSupply &ports,
                std::vector<ForecastBreach> &breaches)
{
    using Closing = RemoteForecast::Closing;
    const auto wanted = [&](const RemoteForecast &remote) {
        const double rate =
            closing == ForecastClosing::AsPlanned ? remote.gracefulPerSecond : remote.connectsPerSecond;
        return rate * std::chrono::duration<double>(timeWaitLength).count();
    };
    if (const RemoteForecast *remote = earliest(forecast, closing, &Closing::slowAfter)) {
        const Duration after = *remote->of(closing).slowAfter;
        breaches.push_back(
            {.limit = ForecastLimit::PortSearch,
             .subject = remote->remote,
             .demand = wanted(*remote),
             .allowed = ports.triedFirst,
             .after = after,
             .text = message(QT_TRANSLATE_NOOP("Message",
                                               "after %1 half of the %2 ports to %3 are in TIME_WAIT: from "
                                               "there on each connect() searches for milliseconds"),
                             humanDuration(after), text(ports.all), remote->remote),
             .advice = resetAdvice()});
    }
    if (const RemoteForecast *remote = earliest(forecast, closing, &Closing::exhaustedAfter)) {
        const Duration after = *remote->of(closing).exhaustedAfter;
        breaches.push_back(
            {.limit = ForecastLimit::Ports,
             .subject = remote->remote,
             .demand = wanted(*remote),
             .allowed = ports.all,
             .after = after,
             .text = message(QT_TRANSLATE_NOOP("Message", "after %1 all %2 ports to %3 are taken: connect() "
                                                          "fails with EADDRNOTAVAIL"),
                             humanDuration(after), text(ports.all), remote->remote),
             .advice = resetAdvice()});
    }
}

void judgeBuckets(const Forecast &forecast, ForecastClosing closing, const ForecastLimits &limits,
                  std::vector<ForecastBreach> &breaches)
{
    const std::optional<Duration> &full = forecast.of(closing).bucketsFullAfter;
    if (!full)
        return;
    ForecastLimits without = limits;
    without.kernel.maxTimeWait.value.reset();
    const auto allowed = static_cast<double>(*limits.kernel.maxTimeWait.value);
    breaches.push_back(
        {.limit = ForecastLimit::TimeWaitBuckets,
         .subject = {},
         .demand = forecast.timeWaitAfter(timeWaitLength, closing, without),
         .allowed = allowed,
         .after = *full,
         .text = message(QT_TRANSLATE_NOOP("Message", "after %1 there are %2 TIME_WAIT, as many as "
                                                      "tcp_max_tw_buckets allows: further ones of any "
                                                      "program are dropped early"),
                         humanDuration(*full), text(allowed)),
         .advice = resetAdvice()});
}

void judgeResolvers(const Forecast &forecast, std::vector<ForecastBreach> &breaches)
{
    const ResolverForecast *worst = nullptr;
    for (const ResolverForecast &resolver : forecast.resolvers) {
        const double cap = resolver.resolver.questionsPerSecond;
        if (cap > 0 && resolver.questionsPerSecond > cap &&
            (!worst || resolver.questionsPerSecond / cap >
                           worst->questionsPerSecond / worst->resolver.questionsPerSecond))
            worst = &resolver;
    }
    if (!worst)
        return;
    const PlannedResolver &resolver = worst->resolver;
    breaches.push_back(
        {.limit = ForecastLimit::DnsCap,
         .subject = resolver.servers.empty() ? resolver.name : resolver.servers,
         .demand = worst->questionsPerSecond,
         .allowed = resolver.questionsPerSecond,
         .after = Duration(0),
         .text = message(QT_TRANSLATE_NOOP("Message",
                                           "the resolver %1 would be asked for %2 names a second, and is "
                                           "asked for %3 at most: probes wait for their turn, or are not "
                                           "measured"),
                         resolver.servers.empty() ? resolver.name : resolver.servers,
                         text(worst->questionsPerSecond), text(resolver.questionsPerSecond)),
         .advice = message(QT_TRANSLATE_NOOP(
             "Message", "probe less often, give the address with ip:, or ask a resolver of your own"))});
}

Message silenceAdvice()
{
    return message(QT_TRANSLATE_NOOP(
        "Message", "shorten the timeout, probe less often, or raise the limit of open files"));
}

void judgeSilence(const Forecast &forecast, const ForecastLimits &limits,
                  std::vector<ForecastBreach> &breaches)
{
    // Whoever did not answer the last time shares half of the places.
    const auto places = static_cast<double>(std::max<std::size_t>(1, limits.inFlight / 2));
    if (limits.inFlight > 0 && forecast.inFlight > places)
        breaches.push_back(
            {.limit = ForecastLimit::InFlight,
             .subject = {},
             .demand = forecast.inFlight,
             .allowed = places,
             .after = afterSeconds(places / forecast.probesPerSecond),
             .whenSilent = true,
             .text = message(QT_TRANSLATE_NOOP("Message", "when no endpoint answers, %1 probes would be in "
                                                          "flight, and %2 may be: the others are not "
                                                          "measured"),
                             text(forecast.inFlight), text(places)),
             .advice = silenceAdvice()});
    const std::optional<std::uint64_t> &files = limits.kernel.openFilesHard.value;
    if (!files || forecast.descriptors <= static_cast<double>(*files))
        return;
    const auto free = static_cast<double>(*files - std::min<std::uint64_t>(*files, limits.ownDescriptors));
    breaches.push_back(
        {.limit = ForecastLimit::Descriptors,
         .subject = {},
         .demand = forecast.descriptors,
         .allowed = static_cast<double>(*files),
         .after = afterSeconds(free / forecast.probesPerSecond),
         .whenSilent = true,
         .text = message(QT_TRANSLATE_NOOP("Message", "when no endpoint answers, %1 file descriptors would "
                                                      "be open, and the limit is %2"),
                         text(forecast.descriptors), text(static_cast<double>(*files))),
         .advice = silenceAdvice()});
}

} // namespace

std::optional<PortSupply> portSupply(const KernelSettings &settings)
{
    const std::optional<PortRange> &range = settings.localPortRange.value;
    if (!range || range->last < range->first)
        return std::nullopt;
    int count = range->last - range->first + 1;
    count -= count > 1 ? count % 2 : 0;
    std::array<int, 2> byParity{(count + 1) / 2, count / 2}; // the first's own parity first
    std::vector<bool> taken(static_cast<std::size_t>(count));
    for (const PortRange &reserved : settings.reservedPorts.value.value_or(std::vector<PortRange>())) {
        for (int port = reserved.first; port <= reserved.last; ++port) {
            const int place = port - range->first;
            if (place < 0 || place >= count || taken[static_cast<std::size_t>(place)])
                continue;
            taken[static_cast<std::size_t>(place)] = true;
            --byParity[static_cast<std::size_t>(place % 2)];
        }
    }
    PortSupply supply{.all = double(byParity[0] + byParity[1]), .triedFirst = double(byParity[0])};
    supply.reuseDelay = settings.twReuseDelay.value.value_or(supply.reuseDelay);
    return supply;
}

bool reusesPorts(const KernelSettings &settings, std::string_view remote)
{
    const int reuse = settings.twReuse.value.value_or(0);
    if (reuse == 0 || settings.timestamps.value.value_or(1) == 0)
        return false;
    return reuse == 1 || remote.starts_with("127.") || remote.starts_with("[::1]") ||
           isLocalhostName(remote.substr(0, remote.rfind(':')));
}

double timeWaitOf(double perSecond, Duration time, bool reused, const std::optional<PortSupply> &ports)
{
    const double lasting =
        std::chrono::duration<double>(std::clamp<Duration>(time, Duration(0), timeWaitLength)).count();
    const double made = perSecond * lasting;
    if (!ports || ports->all <= 0)
        return made;
    // A port that is taken over is one TIME_WAIT less: what is left is how many different ports were drawn
    // from those tried first.
    if (reused && ports->triedFirst > 0)
        return ports->triedFirst * (1 - std::exp(-made / ports->triedFirst));
    return std::min(made, ports->all);
}

std::optional<Duration> bucketsFullAfter(const Forecast &forecast, ForecastClosing closing,
                                         const ForecastLimits &limits)
{
    const std::optional<std::uint64_t> &most = limits.kernel.maxTimeWait.value;
    if (!most)
        return std::nullopt;
    ForecastLimits without = limits;
    without.kernel.maxTimeWait.value.reset();
    const auto allowed = static_cast<double>(*most);
    if (forecast.timeWaitAfter(timeWaitLength, closing, without) <= allowed)
        return std::nullopt;
    double early = 0;
    double late = std::chrono::duration<double>(timeWaitLength).count();
    for (int i = 0; i < 30; ++i) {
        const double middle = (early + late) / 2;
        (forecast.timeWaitAfter(afterSeconds(middle), closing, without) < allowed ? early : late) = middle;
    }
    return afterSeconds(late);
}

void judge(Forecast &forecast, ForecastClosing closing, const ForecastLimits &limits)
{
    ClosingForecast &judged = forecast.closings[static_cast<std::size_t>(closing)];
    if (const std::optional<PortSupply> ports = portSupply(limits.kernel))
        judgePorts(forecast, closing, *ports, judged.breaches);
    judgeBuckets(forecast, closing, limits, judged.breaches);
    judgeResolvers(forecast, judged.breaches);
    judgeSilence(forecast, limits, judged.breaches);
    // What breaks though everybody answers comes before what takes a silence to break.
    std::ranges::stable_sort(judged.breaches, {}, [](const ForecastBreach &breach) {
        return std::pair(breach.whenSilent, breach.after);
    });
    if (judged.breaches.empty()) {
        judged.summary = message(QT_TRANSLATE_NOOP("Message", "fits: no limit of this machine is met"));
    } else if (judged.breaches.front().whenSilent) {
        judged.verdict = ForecastVerdict::Tight;
        judged.summary = message(QT_TRANSLATE_NOOP("Message", "fits while the endpoints answer, but not when "
                                                              "all of them are silent until their timeout"));
    } else {
        judged.verdict = ForecastVerdict::DoesNotFit;
        judged.summary =
            message(QT_TRANSLATE_NOOP("Message", "does not fit: a limit of this machine breaks"));
    }
}

} // namespace lightfoot
