// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberesult.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

class NightDraw;

// What goes wrong at the same time, and what does not.
enum class NightFaults : std::uint8_t
{
    Cascade, // the resolver's failure overlaps the gateway's; the true one begins at any time
    Disjoint // one after the other, half an hour between
};

enum class NightGateway : std::uint8_t
{
    Own, // our own default gateway: everything is behind it
    Site // a site's router: one /24 or several
};

// From begin up to, not including, end.
struct NightSpan
{
    WallTime begin;
    WallTime end;

    bool covers(WallTime time) const { return begin <= time && time < end; }
    bool overlaps(const NightSpan &other) const { return begin < other.end && other.begin < end; }
};

// One of the 3,000 and what it needs in order to answer.
struct NightEndpoint
{
    EndpointHandle handle = 0; // its place in the list, from 1
    EndpointPtr definition;    // interval 60 s, failureThreshold 1 to 3
    std::string host;          // "10.3.7.21": where it answers
    int port = 0;
    std::string network; // "10.3.7.0/24"
    std::string site;
    std::string gateway;  // that the packets to it take
    std::string resolver; // that its name is asked of; empty: the list gives the address
    std::string issuer;   // of its certificate; empty: it has none
    Duration phase{0};    // of its probes within the interval
    bool behindFault = false;
    std::shared_ptr<const ProbeDetails> answer; // of its good results
};

// What the machine itself can see without any endpoint.
struct NightMachine
{
    bool link = true;
    bool gateway = true; // our own default gateway answers
    bool failingResolver = true;
    bool otherResolver = true;
};

// A night as a pure function of its seed: a gateway dies, a resolver fails, and one endpoint is truly down,
// among 3,000 that are otherwise well but for a lost probe here and there. Written before the rules that must
// stand it. Nothing changes after construction.
class NightScenario
{
public:
    static constexpr std::size_t endpointCount = 3'000;
    static constexpr Duration interval = 60s;
    static constexpr Duration length = std::chrono::hours(8);

    NightScenario(std::uint64_t seed, NightFaults faults);

    const std::vector<NightEndpoint> &endpoints() const { return m_endpoints; }
    const NightEndpoint &trueOne() const { return m_endpoints.at(m_true); }
    WallTime begin() const { return m_begin; }
    std::size_t probes() const { return std::size_t(length / interval); } // of each endpoint

    WallTime startOf(const NightEndpoint &endpoint, std::size_t probe) const;
    // What the world gives that probe; known at result.at + result.latency.
    ProbeResult result(const NightEndpoint &endpoint, std::size_t probe) const;
    // The first probe from this one on that does not just end well.
    std::optional<std::size_t> nextTrouble(const NightEndpoint &endpoint, std::size_t probe) const;
    NightMachine machine(WallTime time) const;

    NightGateway gateway() const { return m_gateway; }
    const std::string &deadGateway() const { return m_deadGateway; }
    const std::string &failingResolver() const { return m_failingResolver; }
    const std::string &otherResolver() const { return m_otherResolver; }
    const NightSpan &gatewayFault() const { return m_gatewayFault; }
    const NightSpan &resolverFault() const { return m_resolverFault; }
    const NightSpan &trueFault() const { return m_trueFault; }
    bool recovers() const { return m_trueFault.end < m_begin + length; }

    // When the true one's failures reach its threshold. Those that a dead path hides neither count nor clear.
    WallTime trueThreshold() const { return m_trueThreshold; }
    std::size_t messageLimit() const { return m_faults == NightFaults::Cascade ? 4 : 6; }
    std::string text() const; // one line for a test's output

private:
    void drawPlace(NightDraw &draw);
    void drawEndpoints(NightDraw &draw);
    void drawFaults(NightDraw &draw);
    void drawTrueOne(NightDraw &draw);
    bool pathOpen(const NightEndpoint &endpoint, WallTime time) const;
    bool resolverReached(const std::string &resolver, WallTime time) const;
    FailureKind fault(const NightEndpoint &endpoint, std::size_t probe) const; // noise not counted
    bool lost(const NightEndpoint &endpoint, std::size_t probe) const;
    std::optional<WallTime> visibleThreshold() const;

    std::uint64_t m_seed;
    NightFaults m_faults;
    WallTime m_begin;
    NightGateway m_gateway = NightGateway::Own;
    bool m_linkDies = false;        // our own: with the link, not beyond it
    bool m_resolverNear = false;    // our own: on our side of the gateway
    std::size_t m_deadNetworks = 0; // a site's: how many
    std::size_t m_unreachable = 0;  // percent that are told "no route" rather than nothing
    std::size_t m_named = 0;        // percent of endpoints that have a name
    std::size_t m_failingShare = 0; // percent of those that ask the resolver that fails
    bool m_resolverAnswers = false; // it fails with SERVFAIL, not with silence
    std::string m_deadGateway;
    std::string m_failingResolver;
    std::string m_otherResolver;
    std::vector<NightEndpoint> m_endpoints;
    std::size_t m_true = 0;
    FailureKind m_trueFailure = FailureKind::Refused;
    NightSpan m_gatewayFault;
    NightSpan m_resolverFault;
    NightSpan m_trueFault;
    WallTime m_trueThreshold;
    std::vector<std::shared_ptr<const ProbeDetails>> m_reasons; // by FailureKind
};

} // namespace lightfoot
