// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/windowservices.h"

#include "app/desktop/editservices.h"

#include <filesystem>

namespace lightfoot {

namespace {

// The rate since it was last asked, smoothed a little so that a status bar does not flicker.
class RateMeter
{
public:
    double rate(std::uint64_t completed)
    {
        const SteadyTime now = std::chrono::steady_clock::now();
        const double seconds = std::chrono::duration<double>(now - m_at).count();
        if (seconds < 0.9)
            return m_rate;
        const double newest = static_cast<double>(completed - m_completed) / seconds;
        m_rate = m_rate == 0 ? newest : 0.5 * m_rate + 0.5 * newest;
        m_completed = completed;
        m_at = now;
        return m_rate;
    }

private:
    SteadyTime m_at = std::chrono::steady_clock::now();
    std::uint64_t m_completed = 0;
    double m_rate = 0;
};

Notice noticeOf(const HistoryHealth &health)
{
    if (health.problem)
        return {health.problem, true};
    if (health.lostSamples > 0)
        return {message(QT_TRANSLATE_NOOP("Message", "%1 results were not kept: the disk is too slow"),
                        std::to_string(health.lostSamples)),
                true};
    if (health.notice)
        return {health.notice, true};
    return {};
}

HistoryUse useOf(const HistoryHealth &health)
{
    HistoryUse use{QString::fromStdString(health.location), health.storedBytes, health.limitBytes,
                   std::nullopt};
    std::error_code error;
    const auto space = std::filesystem::space(std::filesystem::path(health.location).parent_path(), error);
    if (!error && !health.location.empty())
        use.freeBytes = space.available;
    return use;
}

Message tooMuchAsked()
{
    return message(QT_TRANSLATE_NOOP("Message", "too many questions wait for the disk"));
}

} // namespace

Services windowServices(Application &application, WorkingSet &workingSet, SocketServices &sockets,
                        std::optional<Demo> &demo, SecretKeeper *keeper)
{
    Application *const app = &application;
    WorkingSet *const set = &workingSet;
    const auto meter = std::make_shared<RateMeter>();
    Services services{
        .monitor = application.monitor(),
        .recent = [app](EndpointHandle endpoint) { return app->history().recent(endpoint); },
        .latencyOf =
            [app](EndpointHandle endpoint, WallTime from, WallTime to,
                  std::function<void(LatencySeries)> reply) {
                if (!app->history().query(endpoint, from, to, reply)) {
                    LatencySeries none;
                    none.problem = tooMuchAsked();
                    reply(std::move(none));
                }
            },
        .availability =
            [app](WallTime from, WallTime to, std::function<void(Availability)> reply) {
                if (!app->history().availability(from, to, reply))
                    reply({{}, tooMuchAsked()});
            },
        .historyNotice = [app] { return noticeOf(app->history().health()); },
        .decisionsOf = // waits for the disk: not on the window's thread
        [app](std::string endpointId, WallTime from, WallTime to,
              std::function<void(std::vector<DecisionRecord>)> reply) {
            app->inTurn([app, endpointId = std::move(endpointId), from, to, reply = std::move(reply)] {
                reply(app->courier().decisions(endpointId, from, to));
            });
        },
        .socketSamples = [app](WallTime since) { return app->sampler().samples(since); },
        .latestSockets = [app] { return app->sampler().latest(); },
        .socketsProblem = [app] { return app->sampler().health(); },
        .engine =
            [app, meter] {
                const EngineFigures figures = app->engine().figures();
                return EngineLoad{meter->rate(figures.completed), figures.inFlight, figures.inFlightCap};
            },
        .setPaused = [app](const std::vector<EndpointHandle> &endpoints,
                           bool paused) { app->setPaused(endpoints, paused); },
        .importList =
            [set](const QString &path, std::function<void(ImportOutcome)> done) {
                set->import({path.toStdString()}, std::move(done));
            },
        .exportList =
            [set](const QString &path, std::function<void(Result<void>)> done) {
                set->exportTo(path.toStdString(), std::move(done));
            },
        .startDemo =
            [app, set, &demo] {
                if (!demo)
                    demo.emplace();
                set->addForSession(demo->list(app->kinds()));
            },
    };
    services.historyUse = [app](std::function<void(HistoryUse)> reply) { // a disk may keep us waiting
        app->inTurn([app, reply = std::move(reply)] { reply(useOf(app->history().health())); });
    };
    services.setHistoryLimit = [app](std::uint64_t bytes) { app->history().setLimit(bytes); };
    sockets.addTo(services);
    addEditServices(services, application, workingSet, keeper);
    return services;
}

} // namespace lightfoot
