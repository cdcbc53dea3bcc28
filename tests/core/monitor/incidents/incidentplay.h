// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/incidents/incidents.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace lightfoot {

// Plays probes to Incidents with the simplest policy there is: down after its threshold, told once; up after
// one success. Times are seconds from a fixed start; what is told is collected as lines.
class IncidentPlay
{
public:
    explicit IncidentPlay(IncidentSettings settings = {}) : incidents(settings) {}

    static WallTime at(double second)
    {
        return WallTime(std::chrono::hours(490'000)) +
               std::chrono::duration_cast<WallTime::duration>(std::chrono::duration<double>(second));
    }
    // Endpoints 1 to count, each with an address, a network, a resolver and a port of its own.
    static std::vector<EndpointFacts> strangers(std::size_t count)
    {
        std::vector<EndpointFacts> all;
        for (std::size_t i = 1; i <= count; ++i) {
            EndpointFacts facts;
            facts.endpoint = EndpointHandle(i);
            facts.id = "id" + std::to_string(i);
            facts.name = "e" + std::to_string(i);
            facts.address = "10." + std::to_string(i / 200) + '.' + std::to_string(i % 200) + ".9";
            facts.port = std::uint16_t(1'000 + i);
            facts.resolver = "192.0.2." + std::to_string(i % 250);
            facts.failureThreshold = 2;
            all.push_back(facts);
        }
        return all;
    }
    void set(std::vector<EndpointFacts> facts, double second = 0)
    {
        all = facts;
        incidents.setEndpoints(std::move(facts), at(second));
        collect();
    }

    void up(EndpointHandle endpoint, double second) { probe(endpoint, second, FailureKind::None, second); }
    // ended: when the probe's failure is known; it started at second.
    void down(EndpointHandle endpoint, double second, FailureKind kind = FailureKind::ConnectTimeout,
              double ended = -1)
    {
        probe(endpoint, second, kind, std::max(second, ended));
    }
    // One probe each within a minute, in the order of the handles; fails says who does.
    template <class Fails>
    void round(double second, Fails fails, FailureKind kind = FailureKind::ConnectTimeout)
    {
        const double step = 60.0 / double(all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            const double when = second + step * double(i);
            if (fails(all[i]))
                down(all[i].endpoint, when, kind);
            else
                up(all[i].endpoint, when);
        }
    }
    void advance(double second)
    {
        incidents.advance(at(second));
        collect();
    }
    void collect()
    {
        IncidentOutput output = incidents.takeOutput();
        for (Notification &notification : output.notifications) {
            std::string line(toString(notification.kind));
            if (notification.count == 1 && !notification.subjects.empty())
                line += ' ' + notification.subjects.front().name;
            lines.push_back(line);
            told.push_back(std::move(notification));
        }
        rules.insert(rules.end(), output.rules.begin(), output.rules.end());
    }
    std::vector<std::string> takeLines() { return std::exchange(lines, {}); }

    Incidents incidents;
    std::vector<EndpointFacts> all;
    std::vector<Notification> told;
    std::vector<std::string> lines; // of told: "down e7", "incident-opened"
    std::vector<FoldRule> rules;

    void decide(EndpointHandle endpoint, NotificationKind kind, FailureKind failure, double second,
                int number = 1)
    {
        Decision decision;
        decision.endpoint = endpoint;
        decision.kind = kind;
        decision.tell = true;
        decision.status = kind == NotificationKind::Recovered ? Status::Up : Status::Down;
        decision.failure = failure;
        decision.reason = describe(failure);
        decision.at = at(second);
        decision.number = number;
        decision.since = decision.name = m_states[endpoint].since;
        incidents.decide(decision, at(second));
    }

private:
    struct State
    {
        int failures = 0;
        bool down = false;
        WallTime since;
    };

    void probe(EndpointHandle endpoint, double second, FailureKind kind, double ended)
    {
        ProbeResult result;
        result.endpoint = endpoint;
        result.at = at(second);
        result.failure = kind;
        result.outcome = kind == FailureKind::None ? Outcome::Up : Outcome::Down;
        incidents.advance(at(ended));
        State &state = m_states[endpoint];
        if (incidents.take(result, at(ended)))
            decide(endpoint, NotificationKind::Down, kind, ended, 2); // as the policy does for fallsAlone()
        const auto facts = std::ranges::find(all, endpoint, &EndpointFacts::endpoint);
        if (result.outcome == Outcome::Up) {
            state.failures = 0;
            if (std::exchange(state.down, false))
                decide(endpoint, NotificationKind::Recovered, FailureKind::None, ended);
        } else if (++state.failures >= facts->failureThreshold && !state.down) {
            state.down = true;
            state.since = at(ended);
            decide(endpoint, NotificationKind::Down, kind, ended);
        }
        collect();
    }

    std::map<EndpointHandle, State> m_states;
};

} // namespace lightfoot
