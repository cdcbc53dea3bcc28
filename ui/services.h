// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/availability.h"
#include "core/history/recent.h"
#include "core/history/series.h"
#include "core/lists/importplan.h"
#include "core/monitor/alertstore.h"
#include "core/monitor/monitor.h"
#include "core/sockets/doctor/finding.h"
#include "core/sockets/doctor/machinefacts.h"
#include "core/sockets/forecast/forecast.h"
#include "core/sockets/kernel/counterhistory.h"
#include "core/sockets/sockettable.h"
#include "core/sockets/timewaitsampler.h"
#include "core/sockets/watch/socketpicture.h"
#include "ui/editservices.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace lightfoot {

// The history on disk. Where there is none, in memory alone, folder is empty.
struct HistoryUse
{
    QString folder;
    std::uint64_t storedBytes = 0;
    std::uint64_t limitBytes = 0;
    std::optional<std::uint64_t> freeBytes; // beside it on the same disk; nothing: not known
};

// How the engine does now.
struct EngineLoad
{
    double probesPerSecond = 0;
    std::size_t inFlight = 0;
    std::size_t inFlightCap = 0;
};

// One line about something that runs in the background, and whether a person should look at it.
struct Notice
{
    Message text;
    bool problem = false;
};

struct ImportOutcome
{
    std::size_t endpoints = 0; // taken over
    ImportReport report;
};

// One moment of a run in the linger lab.
struct TrialPoint
{
    Duration at{0};                   // since the start
    std::uint32_t timeWait = 0;       // on our side
    std::uint32_t serverTimeWait = 0; // on the server's
    std::uint64_t connects = 0;       // that succeeded so far
    std::uint64_t failures = 0;
};

// The same plan run twice.
struct TrialOutcome
{
    std::vector<TrialPoint> withReset;
    std::vector<TrialPoint> withoutReset;
    std::vector<Message> simplifications; // what differs from the real thing
};

// Whether the program starts with the session, hidden in the tray. For the page of settings.
struct AutostartServices
{
    std::function<bool()> autostart = {};
    std::function<Result<void>(bool on)> setAutostart = {};
};

// What the window needs of the rest of the product: made by the composition root, which outlives the window.
// All are called on the GUI thread and return at once. A reply or a done function may be called on any
// thread, once, and also after the window is gone.
struct Services
{
    Monitor &monitor;

    // The newest results in memory, oldest first.
    std::function<std::vector<RecentResult>(EndpointHandle)> recent;
    std::function<void(EndpointHandle, WallTime from, WallTime to, std::function<void(LatencySeries)> reply)>
        latencyOf;
    // What all endpoints' results of a time came to, from its first minute to its last.
    std::function<void(WallTime from, WallTime to, std::function<void(Availability)> reply)> availability =
        {};
    std::function<Notice()> historyNotice;
    // What was decided about telling people of an endpoint, both times included, oldest first.
    std::function<void(std::string endpointId, WallTime from, WallTime to,
                       std::function<void(std::vector<DecisionRecord>)> reply)>
        decisionsOf = {};

    // Counts of the kernel's table since a time, oldest first; the newest alone; why there is none.
    std::function<std::vector<SocketSample>(WallTime since)> socketSamples;
    std::function<SocketSample()> latestSockets;
    std::function<Message()> socketsProblem;
    // The table now, with owners; details: with what tcp_info says. Blocks for a moment: called on a worker
    // thread of the window.
    std::function<Result<SocketPicture>(const SocketQuery &query, bool details)> lookAtSockets = {};
    std::function<void(const SocketRow &row, std::function<void(Result<void>)> reply)> closeSocket = {};

    // What the watch over this machine's sockets knows; null before its first sample. findings: worst first.
    std::function<std::shared_ptr<const MachineFacts>()> socketFacts = {};
    std::function<std::shared_ptr<const std::vector<Finding>>()> findings = {};
    std::function<std::vector<ShareSample>(WallTime since)> socketShares = {}; // oldest first
    std::function<std::vector<CounterHistory::Point>(KernelCounter counter, WallTime since)> counterLine = {};

    // What the present list will do to this machine.
    std::function<void(std::function<void(Forecast)> reply)> forecastList = {};
    // Runs the present list in the linger lab, with reset and then without; progress may be called on any
    // thread. The reply says in its error why the kernel refuses. stopTrial ends it early: with an error.
    std::function<void(std::function<void(bool reset, TrialPoint point)> progress,
                       std::function<void(Result<TrialOutcome>)> reply)>
        tryList = {};
    std::function<void()> stopTrial = {};

    EditServices edit = {};
    AutostartServices start = {};

    std::function<EngineLoad()> engine;
    // Stops or takes up probing of these endpoints, and tells the monitor.
    std::function<void(const std::vector<EndpointHandle> &, bool paused)> setPaused;

    std::function<void(const QString &path, std::function<void(ImportOutcome)> done)> importList;
    std::function<void(const QString &path, std::function<void(Result<void>)> done)> exportList;
    std::function<void()> startDemo;

    // What importing a list would do; nothing is done yet.
    std::function<void(const QString &path, std::function<void(ImportPlan)> reply)> planImport = {};
    // Imports what was planned, by the set as it is then. The error: nothing was imported.
    std::function<void(const ImportPlan &plan, ImportChoice choice,
                       std::function<void(Result<ImportResult>)> reply)>
        applyImport = {};
    // As exportList, of these endpoints alone and without whom to tell.
    std::function<void(const QString &path, const std::vector<EndpointHandle> &endpoints,
                       std::function<void(Result<void>)> done)>
        exportSome = {};

    // Asks the disk.
    std::function<void(std::function<void(HistoryUse)> reply)> historyUse = {};
    std::function<void(std::uint64_t bytes)> setHistoryLimit = {};
    QString dataFolder = {};    // endpoints and history; empty: this session keeps nothing
    bool keepsEndpoints = true; // false: what is changed of them ends with the program
};

// TIME_WAIT of ours in the kernel's table now. Nothing when it could not be read: then nobody knows, which is
// not the same as none.
inline std::optional<std::uint32_t> leftByUs(const Services &services)
{
    const SocketSample latest = services.latestSockets ? services.latestSockets() : SocketSample{};
    const bool problem = services.socketsProblem && services.socketsProblem();
    return problem || latest.at == WallTime{} ? std::nullopt : std::optional(latest.ours);
}

} // namespace lightfoot
