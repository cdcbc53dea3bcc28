// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/engine/probethread.h"
#include "core/engine/schedule.h"
#include "core/net/proberesources.h"

#include <algorithm>
#include <thread>

namespace lightfoot {

namespace {

// Stands for an endpoint whose settings are wrong: says so at each turn, without touching the network.
class MisconfiguredProber final : public Prober
{
public:
    explicit MisconfiguredProber(Message reason)
        : m_details(std::make_shared<const ProbeDetails>(ProbeDetails{.reason = std::move(reason)}))
    {}
    boost::asio::awaitable<Verdict> run(ProbeContext &) override
    {
        co_return Verdict{FailureKind::Config, m_details};
    }

private:
    const std::shared_ptr<const ProbeDetails> m_details;
};

std::shared_ptr<Prober> misconfigured(const Error &error)
{
    return std::make_shared<MisconfiguredProber>(error.message);
}

} // namespace

Engine::Engine(const EngineSettings &settings, ProberResources &resources, ResultSink &sink,
               const LedgerMaker &ledgers)
    : m_resources(resources),
      m_cap(settings.inFlightCap ? settings.inFlightCap : InFlightCap::fromDescriptors())
{
    const unsigned threads =
        settings.threads ? settings.threads : std::max(1U, std::thread::hardware_concurrency() / 2);
    const unsigned share = std::max(1U, settings.firstRoundPerSecond / threads);
    for (unsigned i = 0; i < threads; ++i)
        m_threads.push_back(std::make_unique<ProbeThread>(ProbeThread::Settings{i, threads, share}, m_cap,
                                                          sink, ledgers ? ledgers() : nullptr));
}

Engine::~Engine() = default;

void Engine::setEndpoints(const std::vector<ScheduledEndpoint> &endpoints)
{
    std::vector<std::vector<ProbeThread::Job>> jobs(m_threads.size());
    for (const ScheduledEndpoint &endpoint : endpoints) {
        const std::size_t index = stableHash(endpoint.definition->id) % m_threads.size();
        std::shared_ptr<Prober> prober = m_threads[index]->known(endpoint);
        // One that could not be made is tried again: the file that was missing may be there now.
        if (!prober || dynamic_cast<const MisconfiguredProber *>(prober.get())) {
            Result<std::unique_ptr<Prober>> made = endpoint.kind->create(*endpoint.definition, m_resources);
            prober = made ? std::shared_ptr<Prober>(std::move(*made)) : misconfigured(made.error());
        }
        jobs[index].push_back({endpoint, std::move(prober)});
    }
    for (std::size_t i = 0; i < m_threads.size(); ++i)
        m_threads[i]->setEndpoints(std::move(jobs[i]));
}

void Engine::probeNow(const std::vector<EndpointHandle> &endpoints)
{
    for (const auto &thread : m_threads)
        thread->probeNow(endpoints);
}

Result<void> Engine::probeOnce(const ScheduledEndpoint &endpoint, std::function<void(ProbeResult)> reply)
{
    Result<std::unique_ptr<Prober>> prober = endpoint.kind->create(*endpoint.definition, m_resources);
    if (!prober)
        return tl::unexpected(prober.error());
    m_threads[stableHash(endpoint.definition->id) % m_threads.size()]->probeOnce(
        {endpoint, std::move(*prober)}, std::move(reply));
    return {};
}

void Engine::pause(bool paused)
{
    for (const auto &thread : m_threads)
        thread->pause(paused);
}

bool Engine::drain(std::chrono::milliseconds limit)
{
    const SteadyTime end = std::chrono::steady_clock::now() + limit;
    for (const auto &thread : m_threads)
        thread->fence(); // a pause() just before has taken effect
    while (m_cap.inFlight() > 0 && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return m_cap.inFlight() == 0;
}

EngineFigures Engine::figures() const
{
    EngineFigures sum;
    for (const auto &thread : m_threads) {
        const EngineFigures part = thread->figures();
        sum.started += part.started;
        sum.completed += part.completed;
        sum.skippedCap += part.skippedCap;
        sum.skippedOverlap += part.skippedOverlap;
        sum.skippedLate += part.skippedLate;
        sum.namesAsked += part.namesAsked;
        sum.namesJoined += part.namesJoined;
        sum.endpoints += part.endpoints;
    }
    sum.inFlight = m_cap.inFlight();
    sum.inFlightCap = m_cap.limit();
    sum.threads = static_cast<unsigned>(m_threads.size());
    return sum;
}

} // namespace lightfoot
