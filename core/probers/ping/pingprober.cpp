// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ping/pingprober.h"

#include "core/net/probecontext.h"
#include "core/probers/ping/pingsocket.h"
#include "core/probers/ping/pingstatistics.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/shared/serveroptions.h"

#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace lightfoot {

namespace {

constexpr std::int64_t usualCount = 3;
constexpr Duration usualGap = 200ms; // the shortest that ping(8) grants everybody
constexpr Duration shortestGap = 1ms;
constexpr Duration latePatience = 1s; // for the rest, where some have come

struct PingPlan
{
    Destination destination;
    std::int64_t count = usualCount;
    Duration gap = usualGap;
    double lossAllowed = 0; // 0 to 1
    bool preferRaw = false;
};

double milliseconds(std::chrono::nanoseconds time)
{
    return static_cast<double>(time.count()) / 1e6;
}

std::string percent(double share)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.3g %%", share * 100);
    return text;
}

// One probe on its way.
class Pinging
{
public:
    Pinging(ProbeContext &context, const PingPlan &plan) : m_context(context), m_plan(plan), m_socket(context)
    {}

    asio::awaitable<Verdict> run()
    {
        MaybeFailure failure = co_await m_socket.connect(m_plan.destination, m_plan.preferRaw);
        if (!failure) {
            m_context.enter(Phase::FirstByte);
            failure = co_await exchange();
        }
        // One round trip is the endpoint's time; how many there are, and how far apart, is our own doing.
        const std::chrono::nanoseconds average = m_statistics.times().average;
        if (m_began != SteadyTime() && average.count() > 0)
            m_context.discount(std::chrono::steady_clock::now() - m_began - average);
        m_context.finish();
        co_return verdict(std::move(failure));
    }

private:
    // The echoes one by one; what comes back late still counts.
    asio::awaitable<MaybeFailure> exchange()
    {
        m_began = std::chrono::steady_clock::now();
        for (std::int64_t i = 0; i < m_plan.count; ++i) {
            m_statistics.sent(std::chrono::steady_clock::now());
            MaybeFailure failure = co_await m_socket.send(static_cast<std::uint16_t>(i));
            if (failure)
                co_return failure;
            const bool last = i + 1 == m_plan.count;
            if (last)
                failure = co_await receiveTheRest();
            else
                failure = co_await receiveUntil(m_began + m_plan.gap * (i + 1));
            if (failure)
                co_return failure;
        }
        co_return std::nullopt;
    }

    asio::awaitable<MaybeFailure> receiveUntil(SteadyTime until)
    {
        while (std::chrono::steady_clock::now() < until) {
            PingSocket::Reply reply = co_await m_socket.receive(until);
            if (reply.failure)
                co_return std::move(reply.failure);
            if (reply.sequence)
                m_statistics.received(*reply.sequence, std::chrono::steady_clock::now());
        }
        co_return std::nullopt;
    }

    // Where none has come the probe's own time-out ends it.
    asio::awaitable<MaybeFailure> receiveTheRest()
    {
        const SteadyTime sent = std::chrono::steady_clock::now();
        while (m_statistics.receivedCount() < m_statistics.sentCount()) {
            SteadyTime until = SteadyTime::max();
            if (m_statistics.receivedCount() > 0)
                until = sent + std::max<Duration>(latePatience, 2 * m_statistics.times().maximum);
            if (std::chrono::steady_clock::now() >= until)
                break;
            PingSocket::Reply reply = co_await m_socket.receive(until);
            if (reply.failure)
                co_return std::move(reply.failure);
            if (reply.sequence)
                m_statistics.received(*reply.sequence, std::chrono::steady_clock::now());
        }
        co_return std::nullopt;
    }

    Verdict verdict(MaybeFailure failure) const
    {
        const std::size_t sent = m_statistics.sentCount();
        const std::size_t back = m_statistics.receivedCount();
        // Time ran out: that some came back is the better answer.
        if (failure && failure->kind == FailureKind::ReadTimeout) {
            failure.reset();
            if (back == 0)
                failure =
                    failed(FailureKind::ReadTimeout,
                           QT_TRANSLATE_NOOP("Message", "%1 answered none of %2 echo requests within %3"),
                           m_socket.remoteAddress(), std::to_string(sent),
                           humanDuration(m_context.endpoint().timeout));
        }
        if (!failure && m_statistics.loss() > m_plan.lossAllowed)
            failure = failed(
                FailureKind::Threshold,
                QT_TRANSLATE_NOOP("Message", "%1 of %2 echo requests came to nothing (%3), more than %4"),
                std::to_string(sent - back), std::to_string(sent), percent(m_statistics.loss()),
                percent(m_plan.lossAllowed));
        return verdictOf(std::move(failure), m_socket.remoteAddress(),
                         sent == 0 ? ProbeDetails() : describe(sent, back));
    }

    ProbeDetails describe(std::size_t sent, std::size_t back) const
    {
        const PingStatistics::Times times = m_statistics.times();
        ProbeDetails details;
        details.summary = std::to_string(back) + " of " + std::to_string(sent) + " came back";
        if (back > 0)
            details.summary += ", " + humanDuration(times.average) + " on average";
        details.summary += m_socket.isRaw() ? " (raw socket)" : " (datagram socket)";
        details.metrics = {{"loss", m_statistics.loss() * 100}};
        if (back > 0) {
            details.metrics.insert(details.metrics.end(), {{"min", milliseconds(times.minimum)},
                                                           {"avg", milliseconds(times.average)},
                                                           {"max", milliseconds(times.maximum)},
                                                           {"stddev", milliseconds(times.deviation)}});
        }
        return details;
    }

    ProbeContext &m_context;
    const PingPlan &m_plan;
    PingSocket m_socket;
    PingStatistics m_statistics;
    SteadyTime m_began;
};

class PingProber final : public Prober
{
public:
    explicit PingProber(PingPlan plan) : m_plan(std::move(plan)) {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Pinging pinging(context, m_plan);
        co_return co_await pinging.run();
    }

private:
    const PingPlan m_plan;
};

constexpr std::array<OptionDescriptor, 5> options{{
    {.key = "host",
     .label = QT_TRANSLATE_NOOP("Option", "Host"),
     .hint = QT_TRANSLATE_NOOP("Option", "a name or an address; a port means nothing here"),
     .required = true},
    {.key = "count",
     .type = OptionType::Integer,
     .label = QT_TRANSLATE_NOOP("Option", "Echo requests"),
     .hint = QT_TRANSLATE_NOOP("Option", "how many a probe sends, usually 3"),
     .minimum = 1,
     .maximum = 100},
    {.key = "gap",
     .type = OptionType::Time,
     .label = QT_TRANSLATE_NOOP("Option", "Time between requests"),
     .hint = QT_TRANSLATE_NOOP("Option", "usually 200ms, less where the timeout is short"),
     .minimum = 0.001,
     .maximum = 10},
    {.key = "lost",
     .type = OptionType::Number,
     .label = QT_TRANSLATE_NOOP("Option", "Loss that is accepted"),
     .hint = QT_TRANSLATE_NOOP("Option", "the share of requests that may be lost, 0 to 1: 0.4 is 40 percent"),
     .minimum = 0,
     .maximum = 1},
    {.key = "privileged",
     .type = OptionType::Boolean,
     .label = QT_TRANSLATE_NOOP("Option", "Raw socket first"),
     .hint = QT_TRANSLATE_NOOP("Option", "the other kind of socket is taken where the machine refuses one")},
}};

constexpr std::array<MetricDescriptor, 5> metrics{{
    {.key = "loss", .unit = "%", .label = QT_TRANSLATE_NOOP("Option", "Lost")},
    {.key = "min", .unit = "ms", .label = QT_TRANSLATE_NOOP("Option", "Shortest round trip")},
    {.key = "avg", .unit = "ms", .label = QT_TRANSLATE_NOOP("Option", "Average round trip")},
    {.key = "max", .unit = "ms", .label = QT_TRANSLATE_NOOP("Option", "Longest round trip")},
    {.key = "stddev", .unit = "ms", .label = QT_TRANSLATE_NOOP("Option", "Deviation of round trips")},
}};

constexpr std::array<Phase, 3> phases{Phase::Dns, Phase::Connect, Phase::FirstByte};

constexpr std::array<const char *, 1> schemes{"ping"};
constexpr std::uint16_t anyPort = 7; // of the echo service; ICMP has none

Result<OptionMap> fromTarget(std::string_view target)
{
    return serverFromTarget(target, anyPort);
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &)
{
    const OptionMap &values = endpoint.options;
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<HostPort> address = parseHostPort(hostOf(values), anyPort);
    if (!address)
        return tl::unexpected(address.error());
    PingPlan plan;
    plan.count = optionOr(values, "count", usualCount);
    // Half the time is left for the replies.
    const Duration fitting = std::max<Duration>(shortestGap, endpoint.timeout / (2 * plan.count));
    plan.gap = optionOr(values, "gap", std::min(usualGap, fitting));
    plan.lossAllowed = optionOr(values, "lost", 0.0);
    plan.preferRaw = optionOr(values, "privileged", false);
    if (!std::isfinite(plan.lossAllowed))
        return failure(QT_TRANSLATE_NOOP("Message", "lost: expected a number from 0 to 1"));
    if (plan.gap * (plan.count - 1) >= endpoint.timeout)
        return failure(
            QT_TRANSLATE_NOOP("Message", "count: %1 requests %2 apart take longer than the timeout"),
            std::to_string(plan.count), formatDuration(plan.gap));
    plan.destination = Destination::of(std::move(*address));
    return std::make_unique<PingProber>(std::move(plan));
}

} // namespace

const ProberKind pingKind{
    .id = "ping",
    .label = QT_TRANSLATE_NOOP("Option", "Ping"),
    .summary = QT_TRANSLATE_NOOP("Option", "Sends ICMP echo requests and counts the replies"),
    .options = options,
    .metrics = metrics,
    .schemes = schemes,
    .goodbye = "",
    .blocks = false,
    .target = hostOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 0,
    .reach = directReach<anyPort, Transport::Icmp>,
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP("Option", "that no more echo requests are lost than accepted"),
};

} // namespace lightfoot
