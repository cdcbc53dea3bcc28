// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/desk/alertdesk.h"
#include "tests/core/monitor/health/healthtesting.h"

namespace lightfoot::test {

inline EndpointPtr endpointNamed(const std::string &name, std::vector<std::string> depends = {})
{
    Endpoint endpoint{.id = name, .name = name, .kind = "tcp"};
    endpoint.failureThreshold = 2;
    endpoint.depends = std::move(depends);
    return std::make_shared<const Endpoint>(endpoint);
}

// An alert desk with its status machine, and the machine that it runs on.
class Office
{
public:
    AlertDesk desk;
    Machine machine;
    std::vector<EndpointState> states;
    AlertBatch kept; // all that was handed out, newest texts
    std::vector<Notification> told;

    explicit Office(AlertStates earlier = {}) { desk.restore(std::move(earlier), machine.facts.at); }
    // Behind the default route, those without a host of their own.
    void start(const std::vector<EndpointPtr> &endpoints, const std::vector<std::string> &hosts = {})
    {
        std::vector<DeskEndpoint> list;
        const std::size_t known = states.size();
        states.resize(endpoints.size());
        for (std::size_t i = 0; i < endpoints.size(); ++i) {
            if (i >= known)
                states[i] = desk.remembered(endpoints[i]->id).value_or(EndpointState());
            EndpointWay way;
            way.host = i < hosts.size() ? hosts[i] : "192.0.2." + std::to_string(i + 1);
            way.port = 443;
            list.push_back({EndpointHandle(i), endpoints[i], way.host + ":443", way});
        }
        desk.setEndpoints(list, [this](EndpointHandle handle) { return states[handle]; }, machine.facts.wall);
        takeBatch();
    }
    void result(EndpointHandle endpoint, FailureKind failure, Duration took = std::chrono::milliseconds(10))
    {
        ProbeResult probe = machine.probe(failure, took, endpoint);
        probe.at = machine.facts.wall - std::chrono::duration_cast<WallTime::duration>(took);
        finish(desk.admit({probe}, machine.facts.at));
    }
    // A good result that says where it came from.
    void answer(EndpointHandle endpoint, const std::string &remote)
    {
        ProbeResult probe = machine.probe(FailureKind::None, std::chrono::milliseconds(10), endpoint);
        ProbeDetails details;
        details.remoteAddress = remote;
        probe.details = std::make_shared<const ProbeDetails>(std::move(details));
        probe.at = machine.facts.wall;
        finish(desk.admit({probe}, machine.facts.at));
    }
    void setStatus(EndpointHandle endpoint, Status status)
    {
        states[endpoint].status = status;
        desk.setStatus(endpoint, states[endpoint], machine.facts.wall);
        takeBatch();
    }
    // So many seconds, each with a sample and a tick.
    void seconds(int count)
    {
        for (int i = 0; i < count; ++i) {
            machine.pass(std::chrono::seconds(1));
            desk.take(machine.facts);
            finish(desk.release(machine.facts.at));
            desk.tick(machine.facts.wall);
            takeBatch();
        }
    }
    std::string toldText() const
    {
        std::string text;
        for (const Notification &one : told)
            text += (text.empty() ? "" : ", ") + std::string(toString(one.kind));
        return text;
    }
    AlertStates stored() const
    {
        AlertStates texts;
        for (const auto &[key, text] : kept.states) {
            if (text)
                texts[key] = *text;
        }
        return texts;
    }

private:
    void finish(const std::vector<JudgedResult> &judged)
    {
        for (const JudgedResult &one : judged) {
            EndpointState &state = states[one.result.endpoint];
            const auto change = apply(state, one.result, {.failure = 2, .success = 1});
            desk.take(one, state, change, machine.facts.wall);
        }
        takeBatch();
    }
    void takeBatch()
    {
        AlertBatch batch = desk.takeBatch();
        for (auto &[key, text] : batch.states)
            kept.states[key] = std::move(text);
        kept.decisions.insert(kept.decisions.end(), batch.decisions.begin(), batch.decisions.end());
        told.insert(told.end(), batch.notifications.begin(), batch.notifications.end());
    }
};

} // namespace lightfoot::test
