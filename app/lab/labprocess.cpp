// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/labserver.h"
#include "app/lab/labwire.h"
#include "core/engine/engine.h"
#include "core/net/proberesources.h"
#include "core/sockets/sockettable.h"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <iostream>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

// What happens in the process of the lab, from its main() on.
namespace lightfoot {

namespace {

bool say(const LabLine &line)
{
    const std::string text = writeLine(line);
    return ::send(STDOUT_FILENO, text.data(), text.size(), MSG_NOSIGNAL) == ssize_t(text.size());
}

class Counter final : public ResultSink
{
public:
    void deliver(ResultBatch batch) override
    {
        for (const ProbeResult &result : batch)
            ++(result.outcome == Outcome::Up ? m_up : m_other);
    }
    std::uint64_t up() const { return m_up; }
    std::uint64_t other() const { return m_other; }

private:
    std::atomic<std::uint64_t> m_up{0};
    std::atomic<std::uint64_t> m_other{0};
};

// The settings of the machine, and none that would hide what is to be seen.
std::optional<NamespaceRefusal> settle(const LabPlan &plan)
{
    auto refusal = setNetworkSetting("ipv4/tcp_tw_reuse", "0");
    if (!refusal && plan.ports)
        refusal = setNetworkSetting("ipv4/ip_local_port_range", std::to_string(plan.ports->first) + ' ' +
                                                                    std::to_string(plan.ports->last));
    if (!refusal && !plan.reservedPorts.empty())
        refusal = setNetworkSetting("ipv4/ip_local_reserved_ports", plan.reservedPorts);
    if (!refusal && plan.maxTimeWait)
        refusal = setNetworkSetting("ipv4/tcp_max_tw_buckets", std::to_string(*plan.maxTimeWait));
    return refusal;
}

// Every connection by the kind that connects and does no more.
std::vector<ScheduledEndpoint> scheduled(const LabOrder &order, ProberKinds kinds)
{
    const auto plain = std::ranges::find_if(kinds, &ProberKind::plainTargets);
    std::vector<ScheduledEndpoint> endpoints;
    for (const LabEndpoint &own : order.plan.endpoints) {
        if (plain == kinds.end())
            break;
        Result<OptionMap> options =
            (*plain)->fromTarget(labAddress(own.remote) + ':' + std::to_string(labPort));
        if (!options)
            continue;
        Endpoint endpoint{.id = own.id, .name = own.id, .kind = (*plain)->id, .options = std::move(*options)};
        endpoint.interval = own.interval;
        endpoint.timeout = own.timeout;
        endpoint.gracefulClose = !order.reset;
        endpoints.push_back({EndpointHandle(endpoints.size()),
                             std::make_shared<const Endpoint>(std::move(endpoint)), *plain});
    }
    return endpoints;
}

bool sample(SocketTableReader &table, const Counter &counter, Duration at)
{
    LabSample sample{.at = at, .connects = counter.up(), .failures = counter.other()};
    const auto restart = [&sample] { sample.timeWait = sample.serverTimeWait = 0; };
    const auto visit = [&sample](const SocketRow &row) {
        sample.timeWait += row.remote.port == labPort ? 1 : 0;
        sample.serverTimeWait += row.local.port == labPort ? 1 : 0;
    };
    if (!table.visit({.states = stateBit(TcpState::TimeWait)}, restart, visit))
        return say(LabTableRefusal{}) && false;
    return say(sample);
}

bool measure(const LabOrder &order, ProberKinds kinds)
{
    ProberResources resources; // no proxies: nothing of the environment is meant for this network
    Counter counter;
    // The first round would be faster than the plan: a start a second leaves each endpoint to its phase.
    Engine engine({.firstRoundPerSecond = 1}, resources, counter);
    SocketTableReader table;
    const SteadyTime start = std::chrono::steady_clock::now();
    engine.setEndpoints(scheduled(order, kinds));
    for (Duration next = 0s; next < order.plan.length; next += 1s) {
        std::this_thread::sleep_until(start + next);
        if (!sample(table, counter, std::chrono::steady_clock::now() - start))
            return false;
    }
    std::this_thread::sleep_until(start + order.plan.length);
    engine.pause(true);
    const Duration length = std::chrono::steady_clock::now() - start;
    engine.drain(200ms);
    // Results come in batches.
    const SteadyTime end = std::chrono::steady_clock::now() + 1s;
    while (counter.up() + counter.other() < engine.figures().completed &&
           std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(5ms);
    return sample(table, counter, length);
}

int run(ProberKinds kinds)
{
    std::signal(SIGPIPE, SIG_IGN);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const std::optional<LabOrder> order = readLabPlan(std::cin);
    if (!order) {
        std::cerr << "this is the linger lab's own process; nobody else starts it\n";
        return 64;
    }
    auto refusal = enterPrivateNamespace();
    if (!refusal)
        refusal = settle(order->plan);
    if (refusal)
        return say(*refusal) ? 1 : 2;
    const LabServer server(labPort);
    if (server.error() != 0)
        return say(LabServerRefusal{server.error()}) ? 1 : 2;
    return measure(*order, kinds) && say(LabEnd{}) ? 0 : 2;
}

} // namespace

std::optional<int> lingerLabMain(int argumentCount, char **arguments, ProberKinds kinds)
{
    if (argumentCount != 2 || arguments[1] != labArgument)
        return std::nullopt;
    return run(kinds);
}

} // namespace lightfoot
