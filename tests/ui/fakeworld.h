// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include <QStringList>

#include <map>

namespace lightfoot {

// What a window stands on, without a network: a real Monitor that is given results, and services that write
// down how they were called. GUI thread, but readSockets.
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
    // A whole list of many kinds and states, for pictures.
    void furnish();

    EndpointHandle handle(std::size_t endpoint) const { return monitor.endpoints()->at(endpoint).handle; }
    Services services();

    Monitor monitor;
    std::map<EndpointHandle, std::vector<RecentResult>> recent;
    std::vector<SocketSample> samples;
    Message socketsProblem;
    std::function<Result<std::vector<SocketRow>>()> socketReader;
    EngineLoad engine{84, 12, 16384};
    Notice history;
    ImportOutcome importOutcome;
    Result<void> exportResult;
    LatencySeries series;
    QStringList calls;                        // "import /path", "pause 3", "query 1 h" ...
    std::function<void(LatencySeries)> reply; // of the last query, when held
    bool holdReplies = false;
};

Endpoint makeEndpoint(const std::string &name, const std::string &target, const std::string &group = {});
// count sockets in mixed states to a few remotes; the same count gives the same sockets.
std::vector<SocketRow> makeSockets(std::size_t count);

} // namespace lightfoot
