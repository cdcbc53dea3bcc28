// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/monitor/night/nightwatch.h"

#include <arpa/inet.h>

#include <algorithm>

namespace lightfoot {

using std::chrono::minutes;

namespace {

// Probe of an endpoint, when it is known.
struct NightProbe
{
    WallTime ended;
    std::uint32_t endpoint; // its place in the scenario
    std::uint32_t probe;
};

SteadyTime steadyAt(const NightScenario &night, WallTime time)
{
    return SteadyTime(std::chrono::hours(1) + (time - night.begin()));
}

SocketAddress addressOf(const std::string &host)
{
    std::array<std::uint8_t, 4> bytes{};
    ::inet_pton(AF_INET, host.c_str(), bytes.data());
    return makeAddress(false, bytes.data(), 53);
}

// All of the true one, and those of the others that start in these spans.
std::vector<NightProbe> probesOf(const NightScenario &night, const std::vector<NightSpan> &spans)
{
    std::vector<NightProbe> probes;
    for (std::size_t place = 0; place < night.endpoints().size(); ++place) {
        const NightEndpoint &endpoint = night.endpoints()[place];
        const auto add = [&](WallTime from, WallTime to) {
            const auto first =
                std::max<std::int64_t>((from - night.startOf(endpoint, 0)) / night.interval, 0);
            for (std::size_t probe = std::size_t(first); probe < night.probes(); ++probe) {
                const WallTime start = night.startOf(endpoint, probe);
                if (start >= to)
                    return;
                const ProbeResult result = night.result(endpoint, probe);
                const auto latency = std::chrono::duration_cast<WallTime::duration>(result.latency);
                if (start >= from)
                    probes.push_back({start + latency, std::uint32_t(place), std::uint32_t(probe)});
            }
        };
        if (endpoint.handle == night.trueOne().handle) {
            add(night.begin(), night.begin() + night.length);
            continue;
        }
        for (const NightSpan &span : spans)
            add(span.begin, span.end);
    }
    std::ranges::sort(probes, {}, &NightProbe::ended);
    return probes;
}

HealthFacts healthAt(const NightScenario &night, WallTime time)
{
    const NightMachine machine = night.machine(time);
    HealthFacts facts;
    facts.at = steadyAt(night, time);
    facts.wall = time;
    facts.linkUp = machine.link;
    facts.families[0] = {true, "192.168.1.1", machine.gateway && machine.link, facts.at};
    facts.resolvers = {{night.failingResolver(),
                        night.failingResolver(),
                        {addressOf(night.failingResolver())},
                        machine.failingResolver,
                        facts.at},
                       {night.otherResolver(),
                        night.otherResolver(),
                        {addressOf(night.otherResolver())},
                        machine.otherResolver,
                        facts.at}};
    return facts;
}

std::vector<DeskEndpoint> deskEndpoints(const NightScenario &night, bool named)
{
    std::vector<DeskEndpoint> endpoints;
    for (const NightEndpoint &endpoint : night.endpoints()) {
        Endpoint definition = *endpoint.definition;
        if (!named)
            definition.group.clear();
        const bool isName = !endpoint.resolver.empty();
        DeskEndpoint desk;
        desk.handle = endpoint.handle;
        desk.target = endpoint.host + ":" + std::to_string(endpoint.port);
        desk.way.host = isName ? definition.name + ".example" : endpoint.host;
        desk.way.port = std::uint16_t(endpoint.port);
        desk.way.asksResolver = isName;
        desk.way.resolver = endpoint.resolver;
        desk.definition = std::make_shared<const Endpoint>(std::move(definition));
        endpoints.push_back(std::move(desk));
    }
    return endpoints;
}

// EaseProbe as its code has it: below a threshold the status before the last one comes back, and each change
// to down, and from down to up, is told.
struct EaseProbeRules
{
    Status before = Status::Pending;
    Status status = Status::Pending;
    int inRow = 0;
    bool lastUp = true;

    bool take(bool up, int failureThreshold)
    {
        inRow = up == lastUp ? inRow + 1 : 1;
        lastUp = up;
        const bool enough = up || inRow >= failureThreshold;
        const Status next = enough ? (up ? Status::Up : Status::Down) : before;
        before = std::exchange(status, next);
        return (status == Status::Down) != (before == Status::Down);
    }
};

// Ours, and the two others beside it on the same results.
class NightWatch
{
public:
    NightWatch(const NightScenario &night, bool named)
        : m_night(night),
          m_states(night.endpoints().size()),
          m_plain(night.endpoints().size()),
          m_easeProbe(night.endpoints().size())
    {
        m_desk.setEndpoints(
            deskEndpoints(night, named), [](EndpointHandle) { return EndpointState(); }, night.begin());
    }

    NightOutcome play()
    {
        const std::vector<NightSpan> spans = worthPlaying(m_night);
        const std::vector<NightProbe> probes = probesOf(m_night, spans);
        auto next = probes.begin();
        for (WallTime now = m_night.begin(); now < m_night.begin() + m_night.length;) {
            pass(m_desk.release(steadyAt(m_night, now)), now);
            m_desk.take(healthAt(m_night, now));
            pass(m_desk.release(steadyAt(m_night, now)), now);
            if (isTickDue(now))
                m_desk.tick(now);
            const bool worth =
                std::ranges::any_of(spans, [now](const NightSpan &span) { return span.covers(now); });
            now += std::chrono::seconds(worth ? 1 : 30);
            for (; next != probes.end() && next->ended < now; ++next)
                deliver(*next);
        }
        m_outcome.ours = m_desk.takeBatch().notifications;
        return std::move(m_outcome);
    }

private:
    void deliver(const NightProbe &probe)
    {
        const NightEndpoint &endpoint = m_night.endpoints()[probe.endpoint];
        const ProbeResult result = m_night.result(endpoint, probe.probe);
        const int threshold = endpoint.definition->failureThreshold;
        const bool up = result.outcome == Outcome::Up;
        m_outcome.easeProbe += m_easeProbe[probe.endpoint].take(up, threshold) ? 1 : 0;
        const auto change = apply(m_plain[probe.endpoint], result, {threshold, 1, {}});
        m_outcome.plain += change && change->announcement != Announcement::None ? 1 : 0;
        pass(m_desk.admit({result}, steadyAt(m_night, probe.ended)), probe.ended);
    }
    // Each second while something may wait for company; otherwise less often than in life, which costs time
    // only: each tick asks every endpoint that is down.
    bool isTickDue(WallTime now) const
    {
        const auto since = [now](WallTime change) { return now >= change && now < change + minutes(1); };
        return since(m_night.gatewayFault().begin) || since(m_night.resolverFault().begin) ||
               since(m_night.trueThreshold()) || (now - m_night.begin()) % std::chrono::seconds(10) == 0s;
    }
    void pass(const std::vector<JudgedResult> &judged, WallTime now)
    {
        for (const JudgedResult &one : judged) {
            const std::size_t place = one.result.endpoint - 1;
            const int threshold = m_night.endpoints()[place].definition->failureThreshold;
            const auto change = apply(m_states[place], one.result, {threshold, 1, {}});
            m_desk.take(one, m_states[place], change, now);
        }
    }

    const NightScenario &m_night;
    AlertDesk m_desk;
    std::vector<EndpointState> m_states;
    std::vector<EndpointState> m_plain;
    std::vector<EaseProbeRules> m_easeProbe;
    NightOutcome m_outcome;
};

} // namespace

std::vector<NightSpan> worthPlaying(const NightScenario &night)
{
    const auto around = [](WallTime change, std::chrono::seconds before, std::chrono::seconds after) {
        return NightSpan{change - before, change + after};
    };
    std::vector<NightSpan> spans{around(night.begin(), 0s, 75s), around(night.trueThreshold(), 90s, 30s),
                                 around(night.trueFault().begin, 30s, 210s),
                                 around(night.trueFault().end, 30s, 90s)};
    for (const NightSpan &fault : {night.gatewayFault(), night.resolverFault()}) {
        spans.push_back(around(fault.begin, 75s, 210s));
        spans.push_back(around(fault.end, 75s, 150s));
    }
    std::ranges::sort(spans, {}, &NightSpan::begin);
    std::vector<NightSpan> merged;
    for (const NightSpan &span : spans) {
        if (!merged.empty() && span.begin <= merged.back().end)
            merged.back().end = std::max(merged.back().end, span.end);
        else
            merged.push_back(span);
    }
    return merged;
}

NightOutcome watch(const NightScenario &night, bool named)
{
    return NightWatch(night, named).play();
}

} // namespace lightfoot
