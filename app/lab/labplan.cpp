// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/labplan.h"

#include <algorithm>
#include <cmath>
#include <istream>
#include <sstream>
#include <unordered_map>

namespace lightfoot {

namespace {

constexpr std::string_view heading = "lightfoot-linger-lab-1";
constexpr std::size_t mostEndpoints = 1'000'000;
constexpr Duration shortestInterval = 1ms;
constexpr std::size_t longestId = 4096;

double perSecond(Duration interval)
{
    return interval > Duration(0) ? 1 / std::chrono::duration<double>(interval).count() : 0;
}

// Ids may hold anything; hexadecimal has no blanks.
std::string hexadecimal(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * text.size());
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        hex += digits[byte >> 4U];
        hex += digits[byte & 15U];
    }
    return hex;
}

std::optional<std::string> fromHexadecimal(std::string_view hex)
{
    const auto digit = [](char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    };
    std::string text;
    if (hex.size() % 2 != 0 || hex.size() > 2 * longestId)
        return std::nullopt;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const int high = digit(hex[i]);
        const int low = digit(hex[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        text += static_cast<char>(16 * high + low);
    }
    return text;
}

std::string rangesText(const std::vector<PortRange> &ranges)
{
    std::string text;
    for (const PortRange &range : ranges)
        text += (text.empty() ? "" : ",") + std::to_string(range.first) + '-' + std::to_string(range.last);
    return text;
}

bool readEndpoints(std::istream &stream, std::size_t count, LabPlan &plan)
{
    for (std::size_t i = 0; i < count; ++i) {
        LabEndpoint endpoint;
        std::string hex;
        std::int64_t interval = 0;
        std::int64_t timeout = 0;
        stream >> interval >> timeout >> endpoint.remote >> hex;
        const std::optional<std::string> id = fromHexadecimal(hex);
        if (!stream || !id || Duration(interval) < shortestInterval || timeout <= 0 ||
            endpoint.remote >= plan.remotes)
            return false;
        endpoint.id = *id;
        endpoint.interval = Duration(interval);
        endpoint.timeout = Duration(timeout);
        plan.endpoints.push_back(std::move(endpoint));
    }
    std::string end;
    stream >> end;
    return end == "end";
}

} // namespace

LabPlan labPlan(std::span<const Endpoint> endpoints, std::span<const PlannedEndpoint> planned,
                const ForecastLimits &limits, Duration length)
{
    LabPlan plan;
    plan.length = std::clamp<Duration>(length, 1s, LabPlan::longest);
    plan.ports = limits.kernel.localPortRange.value;
    plan.reservedPorts = rangesText(limits.kernel.reservedPorts.value.value_or(std::vector<PortRange>()));
    plan.maxTimeWait = limits.kernel.maxTimeWait.value;
    std::unordered_map<std::string, std::uint32_t> remotes;
    double rate = 0;
    for (std::size_t i = 0; i < planned.size(); ++i) {
        const PlannedEndpoint &own = planned[i];
        const bool room = remotes.size() < LabPlan::mostRemotes && plan.endpoints.size() < mostEndpoints;
        if (own.connections <= 0 || !room || own.interval <= Duration(0)) {
            ++plan.leftOut;
            continue;
        }
        const std::string &remote = own.proxy.empty() ? own.remote : own.proxy;
        const auto place = remotes.try_emplace(remote, std::uint32_t(remotes.size())).first;
        for (int connection = 0; connection < own.connections; ++connection) {
            std::string id = endpoints[i].id.substr(0, longestId - 16);
            id += connection == 0 ? std::string() : "#" + std::to_string(connection);
            plan.endpoints.push_back({std::move(id), std::max(own.interval, shortestInterval),
                                      std::max<Duration>(own.timeout, 1s), place->second});
            rate += perSecond(plan.endpoints.back().interval);
        }
    }
    plan.remotes = static_cast<std::uint32_t>(remotes.size());
    if (rate > LabPlan::mostPerSecond) {
        plan.slowedBy = rate / LabPlan::mostPerSecond;
        for (LabEndpoint &endpoint : plan.endpoints)
            endpoint.interval =
                Duration(std::llround(static_cast<double>(endpoint.interval.count()) * plan.slowedBy));
    }
    return plan;
}

Forecast labForecast(const LabPlan &plan, ForecastLimits &limits)
{
    limits.kernel.twReuse.value = 0;
    limits.resolvers.clear();
    std::vector<PlannedEndpoint> endpoints;
    endpoints.reserve(plan.endpoints.size());
    for (const LabEndpoint &endpoint : plan.endpoints)
        endpoints.push_back({.name = endpoint.id,
                             .interval = endpoint.interval,
                             .timeout = endpoint.timeout,
                             .remote = labAddress(endpoint.remote) + ':' + std::to_string(labPort),
                             .proxy = {},
                             .question = {},
                             .resolver = {}});
    return forecastPlan(endpoints, limits);
}

std::string labAddress(std::uint32_t remote)
{
    constexpr std::uint32_t first = (127U << 24U) + (1U << 16U) + 1; // 127.1.0.1
    const std::uint32_t address = first + remote;
    return std::to_string(address >> 24U) + '.' + std::to_string(address >> 16U & 255U) + '.' +
           std::to_string(address >> 8U & 255U) + '.' + std::to_string(address & 255U);
}

std::vector<Message> labSimplifications(const LabPlan &plan)
{
    std::vector<Message> remarks{
        message(QT_TRANSLATE_NOOP("Message", "each probe is a bare connection: no TLS, login, request or "
                                             "goodbye, and no name is asked for")),
        message(QT_TRANSLATE_NOOP("Message", "every server and proxy is one local server that waits for us "
                                             "to close; what shares a remote shares one there")),
        message(QT_TRANSLATE_NOOP("Message", "the schedule is that of a list that has run for long: without "
                                             "the faster first round")),
        message(QT_TRANSLATE_NOOP("Message", "tcp_tw_reuse is 0 there: on the loopback interface its usual "
                                             "value 2 would hide what other remotes will see")),
    };
    if (plan.leftOut > 0)
        remarks.push_back(
            message(QT_TRANSLATE_NOOP("Message", "left out: %1 endpoints that make no TCP connection"),
                    std::to_string(plan.leftOut)));
    if (plan.slowedBy > 1) {
        std::ostringstream factor;
        factor.precision(3);
        factor << plan.slowedBy;
        remarks.push_back(message(
            QT_TRANSLATE_NOOP("Message", "all intervals are longer by the factor %1, so that there are %2 "
                                         "connections a second"),
            factor.str(), std::to_string(int(LabPlan::mostPerSecond))));
    }
    return remarks;
}

std::string writeLabPlan(const LabPlan &plan, bool reset)
{
    std::ostringstream out;
    out << heading << '\n' << (reset ? 1 : 0) << ' ' << plan.length.count() << ' ' << plan.remotes << '\n';
    out << (plan.ports ? plan.ports->first : 0) << ' ' << (plan.ports ? plan.ports->last : 0) << ' '
        << plan.maxTimeWait.value_or(0) << " =" << plan.reservedPorts << '\n';
    out << plan.endpoints.size() << '\n';
    for (const LabEndpoint &endpoint : plan.endpoints)
        out << endpoint.interval.count() << ' ' << endpoint.timeout.count() << ' ' << endpoint.remote << ' '
            << hexadecimal(endpoint.id) << '\n';
    out << "end\n";
    return out.str();
}

std::optional<LabOrder> readLabPlan(std::istream &stream)
{
    LabOrder order;
    std::string first;
    std::string reserved;
    int reset = 0;
    std::int64_t length = 0;
    std::size_t count = 0;
    PortRange ports;
    std::uint64_t buckets = 0;
    LabPlan &plan = order.plan;
    stream >> first >> reset >> length >> plan.remotes >> ports.first >> ports.last >> buckets >> reserved >>
        count;
    plan.length = Duration(length);
    if (!stream || first != heading || plan.length < 1s || plan.length > LabPlan::longest ||
        plan.remotes > LabPlan::mostRemotes || count > mostEndpoints || !reserved.starts_with('=') ||
        reserved.size() > 4096)
        return std::nullopt;
    order.reset = reset != 0;
    plan.reservedPorts = reserved.substr(1);
    if (ports.first > 0)
        plan.ports = ports;
    if (buckets > 0)
        plan.maxTimeWait = buckets;
    if (!readEndpoints(stream, count, plan))
        return std::nullopt;
    return order;
}

} // namespace lightfoot
