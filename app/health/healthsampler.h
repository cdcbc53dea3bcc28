// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/asking.h"
#include "app/health/networkpicture.h"
#include "core/base/gracefulthread.h"
#include "core/monitor/health/healthfacts.h"

#include <map>
#include <set>
#include <span>

namespace lightfoot {

// How often what is asked, and how long an answer may take. In a hurry, or while something is silent, more
// often. A bastion is asked the least: its SSH server notes each visitor that does not log in, and newer ones
// turn away those that come often (PerSourcePenalties of sshd_config(5)).
struct SamplerRates
{
    std::chrono::milliseconds period = 1s; // of the samples, and of questions to the gateway
    Duration answer = 1s;
    Duration hurry = 1s; // between questions to a resolver or proxy
    Duration hurryBastion = 10s;
    Duration resolver = 5s;
    Duration proxy = 15s;
    Duration bastion = 60s;
    Duration ports = 10s;
    Duration names = 60s; // between look-ups of a proxy's or bastion's name
};

// Looks after this machine: links, routes and neighbours from the kernel, and a small question to the
// gateway and to each server in use, on a thread of its own. Knows nothing of who reads the facts. Owned by
// the composition root. Public functions: any thread. The destructor waits for a sample under way, which
// ends within a tenth of a second then.
class HealthSampler final : public HealthSource
{
public:
    using Lateness = std::function<Duration()>; // the worst of the engine since the last call; may be empty

    // taker is called on the sampler's thread, from construction to destruction; it must not wait.
    explicit HealthSampler(Taker taker, Lateness lateness = {}, SamplerRates rates = {});
    ~HealthSampler() override;

    void setServers(ServersInUse servers) override;
    void setHurry(bool hurry) override;
    // Takes a sample now and waits for it: about SamplerRates::answer where something is silent.
    void sampleNow();

private:
    static constexpr std::size_t serverLimit = 64; // asked in one sample, of each sort

    // A server and what is known of it.
    struct Known
    {
        ServerFacts facts;
        std::string host; // empty: a resolver
        std::uint16_t port = 0;
        bool everAnswered = false;
        SteadyTime lookedUp;
        SteadyTime tried; // whether or not that told anything
    };
    using KnownList = std::vector<Known>;

    void sample();
    void look(std::vector<Ask> &asks);
    static void takeAllReplies(std::span<const Ask> replies, const std::vector<Known *> &asked);
    void keep(KnownList &known, std::vector<Known> wanted);
    void lookUpOne(SteadyTime now);
    void askServers(SteadyTime now, std::vector<Ask> &asks, std::vector<Known *> &asked);
    void collectDue(KnownList &known, Question question, Duration calm, Duration hurried, SteadyTime now,
                    std::vector<Ask> &asks, std::vector<Known *> &asked);
    static void takeReplies(Known &known, std::span<const Ask> asks);
    void takeFamily(HealthFacts &facts, bool v6, const Ask *gateway);
    std::optional<bool> gatewayAnswers(const DefaultRoute &route, const Ask &ask);
    HealthFacts describe(const std::vector<Ask> &asks);

    const Taker m_taker;
    const Lateness m_lateness;
    const SamplerRates m_rates;
    std::atomic<bool> m_stopping = false;
    std::atomic<bool> m_hurry = false;
    // From here on: the thread's own.
    KnownList m_resolvers;
    KnownList m_proxies;
    KnownList m_bastions;
    std::optional<NetworkPicture> m_picture; // the last that could be read
    std::shared_ptr<const RouteTable> m_routes;
    std::map<std::string, SteadyTime> m_echoing; // gateways that answer echoes: the last one that was
    std::optional<std::uint64_t> m_freePorts;
    SteadyTime m_portsRead;
    SteadyTime m_ended;      // of the last sample
    GracefulThread m_thread; // last: starts when all else is ready
};

} // namespace lightfoot
