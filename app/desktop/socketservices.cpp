// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/socketservices.h"

#include "app/lab/lingerlab.h"
#include "app/lab/planinput.h"
#include "core/sockets/closesocket.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr Duration trialLength = 30s;

struct Planned
{
    std::vector<Endpoint> endpoints;
    std::vector<PlannedEndpoint> planned;
    ForecastLimits limits;
};

Planned planOf(Application &application)
{
    Planned plan;
    plan.endpoints = application.endpoints();
    plan.planned = plannedEndpoints(plan.endpoints, application.kinds(), application.resources().proxies,
                                    readHostsNames());
    plan.limits = forecastLimits(plan.planned);
    return plan;
}

TrialPoint pointOf(const LabSample &sample)
{
    return {sample.at, sample.timeWait, sample.serverTimeWait, sample.connects, sample.failures};
}

std::vector<TrialPoint> pointsOf(const LabCurve &curve)
{
    std::vector<TrialPoint> points;
    std::ranges::transform(curve.samples, std::back_inserter(points), pointOf);
    return points;
}

using TrialProgress = std::function<void(bool reset, TrialPoint point)>;

Result<TrialOutcome> runTrial(Application &application, const TrialProgress &progress,
                              const std::atomic<bool> &stop)
{
    const Planned plan = planOf(application);
    const LabPlan lab = labPlan(plan.endpoints, plan.planned, plan.limits, trialLength);
    if (lab.endpoints.empty())
        return failure(
            QT_TRANSLATE_NOOP("Message", "nothing to try: no endpoint of the list makes a TCP connection"));
    const auto result = runLingerLab(
        lab, [&](bool reset, const LabSample &sample) { progress(reset, pointOf(sample)); }, &stop);
    if (!result)
        return tl::unexpected(result.error());
    return TrialOutcome{pointsOf(result->withReset), pointsOf(result->withoutReset), labSimplifications(lab)};
}

} // namespace

SocketServices::SocketServices(Application &application)
    : m_application(application), m_watch(m_clock), m_worker("sockettasks"), m_lab("lingerlab")
{}

SocketServices::~SocketServices()
{
    stopTrial();
}

void SocketServices::stopTrial()
{
    if (m_stopTrial)
        *m_stopTrial = true;
}

void SocketServices::addTo(Services &services)
{
    services.lookAtSockets = [this](const SocketQuery &query, bool details) {
        return m_watch.look(query, details);
    };
    services.closeSocket = [this](const SocketRow &row, std::function<void(Result<void>)> reply) {
        m_worker.post([row, reply = std::move(reply)] { reply(closeSocket(row)); });
    };
    services.socketFacts = [this] { return m_watch.facts(); };
    services.findings = [this] { return m_watch.findings(); };
    services.socketShares = [this](WallTime since) { return m_watch.shares(since); };
    services.counterLine = [this](KernelCounter counter, WallTime since) {
        return m_watch.counterLine(counter, since);
    };
    services.forecastList = [this](std::function<void(Forecast)> reply) {
        m_worker.post([this, reply = std::move(reply)] {
            const Planned plan = planOf(m_application);
            reply(forecastPlan(plan.planned, plan.limits));
        });
    };
    services.tryList = [this](TrialProgress progress, std::function<void(Result<TrialOutcome>)> reply) {
        // One for each: the next must not take back that the last was to stop.
        m_stopTrial = std::make_shared<std::atomic<bool>>(false);
        m_lab.post([this, stop = m_stopTrial, progress = std::move(progress), reply = std::move(reply)] {
            reply(runTrial(m_application, progress, *stop));
        });
    };
    services.stopTrial = [this] { stopTrial(); };
}

} // namespace lightfoot
