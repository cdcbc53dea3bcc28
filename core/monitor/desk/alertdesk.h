// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/alertstore.h"
#include "core/monitor/desk/deskentry.h"
#include "core/monitor/desk/gate.h"
#include "core/monitor/desk/openbrief.h"
#include "core/monitor/incidents/incidents.h"

#include <functional>
#include <set>

namespace lightfoot {

// Where decisions about alerts are made: joins the self-health gate, the policy of each endpoint and the
// incidents, and collects what is to be kept and told. Pure in the time of its input. Owned by the monitor,
// which guards it.
class AlertDesk
{
public:
    // The status of an endpoint, for those that are new at the desk.
    using States = std::function<EndpointState(EndpointHandle)>;

    // What an earlier run kept. Once, before the first setEndpoints(). Texts that cannot be read are as if
    // they were not there.
    void restore(AlertStates states, SteadyTime now);
    // What an earlier run believed of an endpoint.
    std::optional<EndpointState> remembered(std::string_view id) const;

    // What the list says beside its endpoints. An error is the list's first window that is wrong; the plan
    // before it stays.
    Result<void> setPlan(const AlertPlan &plan);
    // Replaces the set. Those that stay keep what is known of them.
    void setEndpoints(std::vector<DeskEndpoint> endpoints, const States &states, WallTime now);
    // Which servers the endpoints need: for whoever looks after our health.
    ServersInUse servers() const { return serversOf(m_entries); }

    // Through the gate: what of these, and of those before, counts now.
    std::vector<JudgedResult> admit(const ResultBatch &batch, SteadyTime now);
    std::vector<JudgedResult> release(SteadyTime now);
    // A result that passed, after the status machine has seen it.
    void take(const JudgedResult &judged, const EndpointState &state, std::optional<Transition> transition,
              WallTime now);
    // The status changed without a result: paused or resumed.
    void setStatus(EndpointHandle endpoint, const EndpointState &state, WallTime now);
    // A sample of our own health. Then release().
    void take(const HealthFacts &facts);
    Fitness fitness() const { return m_gate.health().fitness(); }
    std::optional<Sleep> lastSleep() const { return m_gate.health().lastSleep(); }
    bool wantsHurry(SteadyTime now) const { return m_gate.health().wantsHurry(now); }
    // Whatever time alone changes; about once a second.
    void tick(WallTime now);

    // False: there is no outage to acknowledge.
    bool acknowledge(EndpointHandle endpoint, const Acknowledgement &note, WallTime now);
    void unacknowledge(EndpointHandle endpoint, WallTime now);
    // Nothing: no longer muted.
    void mute(EndpointHandle endpoint, const std::optional<Mute> &mute, WallTime now);
    const AlertState *alertOf(EndpointHandle endpoint) const; // null: no such endpoint
    const std::vector<Incident> &incidents() const { return m_incidents.open(); }
    // alertdesk_open.cpp
    Attention attentionOf(EndpointHandle endpoint) const;
    std::vector<IncidentBrief> briefs() const; // of incidents()

    // What belongs together since the last call; for the store.
    AlertBatch takeBatch();
    // The store lost what it had: the next batch holds all there is.
    void keepAll();

private:
    // A decision to tell, until the incidents say with what.
    struct OpenDecision
    {
        DecisionRecord record;
        WallTime from;
    };

    DeskEntry *find(EndpointHandle endpoint);
    Gate::Paths paths();
    AlertInput inputOf(const DeskEntry &entry, const ProbeResult *result, WallTime now);
    void parentOf(const DeskEntry &entry, AlertInput &input) const;
    void reconsider(DeskEntry &entry, WallTime now);
    void moveLabels(const ClockStep &step);
    void hand(const DeskEntry &entry, std::vector<Decision> decisions, const std::vector<Message> &path,
              WallTime now);
    void noteUnknown(const DeskEntry &entry, const std::vector<Message> &path, WallTime now);
    void changed(const DeskEntry &entry);
    void collect(WallTime now);
    void linkParents();
    void learnGateways(const RouteTable &routes);
    // alertdesk_keep.cpp
    void recall(DeskEntry &entry, const EndpointState &state);
    void rename(const DeskEntry &before, const DeskEntry &entry);
    void forget(const DeskEntry &entry, WallTime now);
    void restoreIncidents();
    std::vector<std::string> faultyServers() const;

    std::vector<std::unique_ptr<DeskEntry>> m_entries; // by handle; null: none
    Calendar m_calendar;
    std::vector<std::string> m_channels; // that any notifier listens to: what concerns all goes to all
    Gate m_gate;
    std::optional<HealthFacts> m_facts; // the newest
    Incidents m_incidents;
    std::set<EndpointHandle> m_ticking; // that time may change
    AlertStates m_remembered;           // of endpoints that are not here (yet)
    bool m_restoreIncidents = false;
    SteadyTime m_restored; // when that was

    AlertBatch m_batch;
    std::set<EndpointHandle> m_changed; // whose texts are to be kept
    std::multimap<EndpointHandle, OpenDecision> m_open;
    std::string m_keptHealth;
    std::string m_keptIncidents;
    bool m_incidentsTouched = false;
};

} // namespace lightfoot
