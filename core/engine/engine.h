// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/inflightcap.h"
#include "core/probe/proberesult.h"
#include "core/probe/proberkind.h"

#include <functional>
#include <memory>
#include <vector>

namespace lightfoot {

class ProbeThread;
class SocketLedger;
struct ProberResources;

// What the engine is given to probe.
struct ScheduledEndpoint
{
    EndpointHandle handle = 0;
    EndpointPtr definition;
    const ProberKind *kind = nullptr;
};

struct EngineSettings
{
    unsigned threads = 0;                // 0: half the processors, at least one
    std::size_t inFlightCap = 0;         // 0: as many as the file descriptors allow
    unsigned firstRoundPerSecond = 1000; // starts a second while endpoints are probed for the first time
};

struct EngineFigures
{
    std::uint64_t started = 0;
    std::uint64_t completed = 0;
    std::uint64_t skippedCap = 0;     // not measured: the in-flight cap was reached
    std::uint64_t skippedOverlap = 0; // not measured: the probe before had not ended
    std::uint64_t skippedLate =
        0;                        // starts that a stall of this machine swallowed: there is no catch-up queue
    std::uint64_t namesAsked = 0; // questions sent to resolvers
    std::uint64_t namesJoined = 0; // questions that an equal one in flight answered
    std::size_t inFlight = 0;
    std::size_t inFlightCap = 0;
    std::size_t endpoints = 0;
    unsigned threads = 0;
};

// Starts what is due: N probe threads, each an io_context with one wheel, one tick and its share of the
// endpoints. Public functions may be called from any thread; results go to the sink in batches, every 100 ms
// at the latest.
class Engine
{
public:
    using LedgerMaker = std::function<SocketLedger *()>; // one ledger a thread; may return null

    // resources and sink must outlive the engine.
    Engine(const EngineSettings &settings, ProberResources &resources, ResultSink &sink,
           const LedgerMaker &ledgers = {});
    // Cancels what is in flight and joins.
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    // Replaces the set. An endpoint that stays (same handle, equal definition) keeps its prober and its place
    // in the schedule. One whose settings are wrong yields a "config" result at each turn and touches no
    // network.
    void setEndpoints(const std::vector<ScheduledEndpoint> &endpoints);
    // Probes these once beside their schedule, which stays as it is. Not those that are not in the set, such
    // as paused ones, nor whose probe is under way; where the cap has no place it is a result: not measured.
    void probeNow(const std::vector<EndpointHandle> &endpoints);
    // Probes what need not be in the set, once: nothing goes to the sink. Its handle is of no account. reply
    // comes on a probe thread, and says "not measured" where the cap has no place and at the engine's end.
    // The error is the kind's, at once. Reads certificates: blocks on the disk.
    Result<void> probeOnce(const ScheduledEndpoint &endpoint, std::function<void(ProbeResult)> reply);
    // Nothing new is started; what is in flight goes on to its end.
    void pause(bool paused);
    // Waits until nothing is in flight, at most this long. Together with pause() an orderly end.
    bool drain(std::chrono::milliseconds limit);

    EngineFigures figures() const;

private:
    ProberResources &m_resources;
    InFlightCap m_cap;
    std::vector<std::unique_ptr<ProbeThread>> m_threads;
};

} // namespace lightfoot
