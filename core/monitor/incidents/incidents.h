// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/alerts/decision.h"
#include "core/monitor/incidents/incident.h"

#include <span>

namespace lightfoot {

struct IncidentSettings
{
    std::size_t minimum = 3; // endpoints that make an incident
    Duration fold = 2s;      // how long a silent failure waits for company; zero: not at all
    // The same while none of those next to it answers any longer: they time out more slowly.
    Duration longestFold = 15s;
    // A second cause of the same class that begins no later after the last one belongs to the same incident;
    // at least one interval of the endpoint that shows it.
    Duration cascade = std::chrono::minutes(2);
    // How long a fault of our own waits, before it is told, for the incident that it may be part of: a
    // time-out and a fold.
    Duration blindWait = 30s;
};

// A sentence for the path of a decision that was handed in: what became of it.
struct FoldRule
{
    EndpointHandle endpoint = 0;
    WallTime at; // Decision::at
    Message rule;
    std::string thread; // of what it is told with; empty: it is not told
};

struct IncidentOutput
{
    std::vector<Notification> notifications; // in the order in which they are to be told
    std::vector<FoldRule> rules;
};

// Makes of decisions about single endpoints what people are told: one message of what belongs together. Pure
// in the time of its input, which may also go back; on the monitor's thread. What the calls lead to is
// collected until takeOutput().
class Incidents
{
public:
    explicit Incidents(IncidentSettings settings = {}) : m_settings(settings) {}

    // Replaces the set: one that is gone leaves its incident, nothing is told of it any more.
    void setEndpoints(std::vector<EndpointFacts> endpoints, WallTime now);
    void update(EndpointFacts facts) { m_evidence.update(std::move(facts)); }
    const EndpointFacts *facts(EndpointHandle endpoint) const { return m_evidence.facts(endpoint); }

    // Each result as it counts (after the self-health gate), before the policy's decision of it. True: it is
    // down for a reason of its own, and left the incident that it was told with.
    bool take(const ProbeResult &result, WallTime now)
    {
        m_evidence.take(result);
        return !m_memberOf.empty() && watch(result, now);
    }
    // Nobody waits any longer for that endpoint: it is not probed.
    void leave(EndpointHandle endpoint, WallTime now);
    // Each decision, also those that tell nothing.
    void decide(const Decision &decision, WallTime now);
    // What the self-health gate has to tell (Blind, Seeing). servers: the addresses of those resolvers,
    // proxies and bastions that are all that is wrong; empty: our own link or machine is.
    void notice(Notification notification, const std::vector<std::string> &servers, WallTime now);
    // Our clock was set: what was seen before keeps its distance.
    void moveLabels(const ClockStep &step);
    // Whatever waited until now. At due(), or more often.
    void advance(WallTime now);
    std::optional<WallTime> due() const;

    IncidentOutput takeOutput() { return std::exchange(m_output, {}); }

    // What is going on, oldest first; valid until the next call of another function.
    const std::vector<Incident> &open() const { return m_incidents; }
    // The incident that it is told as part of (AlertInput::incident); null: none.
    const std::string *incidentOf(EndpointHandle endpoint) const;

    // What must survive a restart, and taking it up again after setEndpoints() and before anything else. An
    // error: the text is none of ours; nothing is changed then.
    std::string toText() const;
    Result<void> fromText(std::string_view text);

private:
    struct Held
    {
        Decision decision;
        WallTime from;
        WallTime due;
    };
    struct HeldNotice
    {
        Notification notification;
        std::vector<std::string> servers;
        WallTime from;
        WallTime due;
    };

    // incidents.cpp
    void down(const Decision &decision, const EndpointFacts &facts, WallTime now);
    void recovered(const Decision &decision, const EndpointFacts &facts, WallTime now);
    void single(const Decision &decision, const EndpointFacts &facts, WallTime now, Message sentence);
    void addRule(const Decision &decision, Message sentence, std::string thread);
    void release(const Held &held, WallTime now);
    bool mayWaitOn(Held &held, WallTime now) const;
    bool watch(const ProbeResult &result, WallTime now);
    bool isLeftBehind(const Incident &incident, const ProbeResult &result) const;
    void setApart(Incident &incident, EndpointHandle endpoint, WallTime now);
    // incidents_fold.cpp
    bool fold(const Decision &decision, WallTime now);
    Incident *incidentFor(EndpointHandle endpoint, const FailureSeries &series);
    Incident *incidentFor(const FoundCause &found, FailureClass failureClass, const EndpointFacts &facts);
    bool goesOn(const Incident &incident, const Cause &cause, const FailureSeries &series,
                const EndpointFacts &facts) const;
    bool belongs(const FoundCause &found, FailureClass failureClass, const EndpointFacts &facts,
                 const Incident &incident) const;
    void widen(Incident &incident, const FoundCause &found, WallTime now);
    void begin(const FoundCause &found, const Decision &decision, FailureClass failureClass, WallTime now);
    void enter(Incident &incident, const Decision &decision);
    void tellOpened(Incident &incident, EndpointHandle endpoint, WallTime now);
    void closeIfOver(WallTime now);
    Incident *memberOf(EndpointHandle endpoint);
    // incidents_notice.cpp
    bool standsBehind(std::string_view server, const Incident &incident) const;
    bool foldNotice(const HeldNotice &notice);

    IncidentSettings m_settings;
    FailureEvidence m_evidence;
    std::vector<Incident> m_incidents;
    std::unordered_map<EndpointHandle, std::string> m_memberOf; // the incident's thread
    std::map<EndpointHandle, Held> m_held;
    std::vector<HeldNotice> m_notices;
    std::uint64_t m_serial = 0; // of incidents, over restarts
    IncidentOutput m_output;
};

} // namespace lightfoot
