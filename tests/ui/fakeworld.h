// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include <QStringList>

#include <map>
#include <mutex>

namespace lightfoot {

// What a window stands on, without a network: a real Monitor that is given results, and services that write
// down how they were called. GUI thread, but lookAtSockets and socketShares.
class FakeWorld
{
public:
    FakeWorld();

    // Endpoints named e-0 ... by default; later ones of the same name keep their handle.
    void setEndpoints(int count);
    void setEndpoints(const std::vector<Endpoint> &endpoints);
    // Delivers a result and waits until the monitor has it. Also puts it into recent.
    void deliver(std::size_t endpoint, Outcome outcome,
                 std::chrono::nanoseconds latency = std::chrono::milliseconds(1),
                 FailureKind failure = FailureKind::None);
    void deliver(ResultBatch batch);
    // Before the first setEndpoints(): an incident of an earlier run goes on, of endpoints by these ids that
    // share a network. Nobody was told when there is no channel.
    void restoreIncident(const std::vector<std::string> &ids, WallTime since,
                         const std::string &channel = {});
    // A whole list of many kinds and states, for pictures.
    void furnish();

    EndpointHandle handle(std::size_t endpoint) const { return monitor.endpoints()->at(endpoint).handle; }
    Services services();
    // What the table was asked for last; any thread.
    SocketQuery lastQuery() const;
    bool lastDetails() const;

    Monitor monitor;
    std::map<EndpointHandle, std::vector<RecentResult>> recent;
    std::vector<SocketSample> samples;
    Message socketsProblem;
    std::function<Result<std::vector<SocketRow>>()> socketReader; // rows without owners, or
    std::function<Result<SocketPicture>()> pictureReader;
    std::shared_ptr<const MachineFacts> facts;
    std::shared_ptr<const std::vector<Finding>> findings;
    std::vector<ShareSample> shares;
    std::map<KernelCounter, std::vector<CounterHistory::Point>> counterLines;
    Result<void> closeResult;
    std::optional<Forecast> forecast;
    std::function<void(bool reset, TrialPoint point)> trialProgress; // of the trial that runs
    std::function<void(Result<TrialOutcome>)> trialReply;
    EngineLoad engine{84, 12, 16384};
    Notice history;
    ImportOutcome importOutcome;
    Result<void> exportResult;
    LatencySeries series;
    Availability availability;
    std::vector<DecisionRecord> decisions;                          // of any endpoint
    QStringList decisionQuestions;                                  // the ids that were asked for
    std::function<void(std::vector<DecisionRecord>)> decisionReply; // of the last one, when held
    QStringList calls;                        // "import /path", "pause 3", "query 1 h" ...
    std::function<void(LatencySeries)> reply; // of the last query, when held
    bool holdReplies = false;

private:
    Result<SocketPicture> look(const SocketQuery &query, bool details);
    void addSocketServices(Services &services);
    void furnishSockets();

    mutable std::mutex m_mutex; // protects the two
    SocketQuery m_lastQuery;
    bool m_lastDetails = false;
};

Endpoint makeEndpoint(const std::string &name, const std::string &target, const std::string &group = {});
// count sockets in mixed states to a few remotes; the same count gives the same sockets.
std::vector<SocketRow> makeSockets(std::size_t count);
SocketPicture makePicture(std::vector<SocketRow> rows);
// The same with owners of every certainty, users, ages and details.
SocketPicture makeOwnedPicture(std::size_t count);

} // namespace lightfoot
