// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/clockstep.h"
#include "core/monitor/incidents/endpointfacts.h"
#include "core/monitor/incidents/failureclass.h"

#include <map>
#include <unordered_map>

namespace lightfoot {

// One thing that endpoints share: the resolver 10.0.0.53.
struct Cause
{
    Property property = Property::Everything;
    std::string value;

    auto operator<=>(const Cause &) const = default;
};

// How many of those that share it fail, of those that were probed since, and how many of the others.
struct Odds
{
    std::size_t failing = 0;
    std::size_t probed = 0; // failing ones too
    std::size_t othersFailing = 0;
    std::size_t othersProbed = 0;
    WallTime since; // the first probe that counts

    bool operator==(const Odds &) const = default;
    double rate() const { return probed == 0 ? 0 : double(failing) / double(probed); }
    double othersRate() const { return othersProbed == 0 ? 0 : double(othersFailing) / double(othersProbed); }
    // How much likelier these counts are when sharers fail at a rate of their own than when all fail alike:
    // twice the logarithm (the G statistic). Zero when the others fail as often.
    double weight() const;
};

struct FoundCause
{
    Cause cause;
    Odds odds;
};

// The failures in a row of one endpoint.
struct FailureSeries
{
    FailureKind kind = FailureKind::None; // of the last one
    FailureClass failureClass = FailureClass::Own;
    Message reason;
    WallTime since;    // start of the first probe
    WallTime last;     // start of the last one
    WallTime previous; // of the one before it; epoch: none
    int answers = 0;   // how many of them came from the endpoint itself
};

// Who shares what with whom, and who fails: below the threshold too. Knows nothing of messages. On the
// monitor's thread.
class FailureEvidence
{
public:
    // Replaces the set; what is known of those that stay is kept.
    void setEndpoints(std::vector<EndpointFacts> endpoints);
    void update(EndpointFacts facts);

    // Each result; unknown ones and those not measured say nothing. One comparison and a store when a healthy
    // endpoint stays so.
    void take(const ProbeResult &result)
    {
        if (result.endpoint >= m_pulses.size() || !m_pulses[result.endpoint].known)
            return;
        if (result.outcome == Outcome::Up) {
            Pulse &pulse = m_pulses[result.endpoint];
            pulse.lastGood = result.at;
            if (pulse.failing)
                forget(result.endpoint);
        } else if (result.outcome == Outcome::Down) {
            fail(result);
        }
    }
    void moveLabels(const ClockStep &step); // our clock was set
    void forget(EndpointHandle endpoint);   // its failures: it is well, or nobody knows any longer

    const EndpointFacts *facts(EndpointHandle endpoint) const;     // null: not in the set
    const FailureSeries *series(EndpointHandle endpoint) const;    // null: it does not fail
    std::optional<EndpointHandle> find(std::string_view id) const; // by Endpoint::id
    WallTime lastGood(EndpointHandle endpoint) const { return m_pulses.at(endpoint).lastGood; }
    std::size_t count() const { return m_facts.size(); }
    bool shares(EndpointHandle endpoint, const Cause &cause) const;
    const std::vector<EndpointHandle> &sharers(const Cause &cause) const; // empty: nobody

    // What best explains the failure of this endpoint, with at least minimum others or itself failing for it;
    // none when those that share something with it do well, or everybody else fails as often.
    std::optional<FoundCause> explain(EndpointHandle endpoint, std::size_t minimum) const;
    // Whether those next to it (same /24; same resolver, where names fail; same issuer) answer while it
    // fails: what made it fail is its own, or no longer theirs.
    bool isAlone(EndpointHandle endpoint) const;
    // Whether anybody is next to it, who could tell whether it is alone.
    bool hasNeighbours(EndpointHandle endpoint) const;
    // Whether those next to it should have answered since its failed probe began, and none did: they are
    // about to fail, or time out more slowly.
    bool isQuietAround(EndpointHandle endpoint, WallTime now) const;
    // The odds of that cause from a time on, for that class of failures.
    Odds odds(const Cause &cause, FailureClass failureClass, WallTime since) const;

private:
    struct Pulse
    {
        WallTime lastGood;
        WallTime lastBad;
        FailureClass badClass = FailureClass::Own; // of lastBad
        bool known = false;
        bool failing = false;
    };
    struct Known
    {
        EndpointFacts facts;
        std::vector<std::uint32_t> values; // places in m_values
    };
    struct Value
    {
        Cause cause;
        std::vector<EndpointHandle> sharers;
    };
    void fail(const ProbeResult &result);
    void index(Known &known);
    const Value *nearest(const Known &known, FailureClass failureClass) const;
    std::optional<FoundCause> weigh(const Value &value, FailureClass failureClass, WallTime from,
                                    std::size_t minimum) const;

    std::vector<Pulse> m_pulses; // by handle: small, as every result comes here
    std::unordered_map<EndpointHandle, Known> m_facts;
    std::unordered_map<EndpointHandle, FailureSeries> m_failing;
    std::unordered_map<std::string, EndpointHandle> m_ids;
    std::map<Cause, std::uint32_t> m_places;
    std::vector<Value> m_values;
};

} // namespace lightfoot
