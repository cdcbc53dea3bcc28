// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/healthsampler.h"
#include "core/base/gracefulthread.h"
#include "core/engine/engine.h"
#include "core/history/history.h"
#include "core/lists/probelist.h"
#include "core/monitor/monitor.h"
#include "core/net/proberesources.h"
#include "core/notify/delivery/courier.h"
#include "core/notify/dispatcher.h"
#include "core/sockets/openedsockets.h"
#include "core/sockets/timewaitsampler.h"

#include <optional>
#include <set>
#include <string>

namespace lightfoot {

struct ApplicationSettings
{
    std::string dataDirectory; // where the history is kept; empty: in memory only
    EngineSettings engine;
    std::optional<Duration> interval; // instead of every endpoint's own
    std::unique_ptr<Store> store;     // instead of the one in dataDirectory (tests)
    bool watchHealth = true; // asks this machine's gateway and the servers that endpoints need how they are
    // Told of messages that a dry run does not send; on the thread of those who would.
    std::function<void(const std::string &notifier, const Notification &, const RenderedText &)> dryRun;
    // Told of requests to the alerts that nobody could carry out; on the same thread.
    std::function<void(const Message &)> remark;
};

// The composition root that the window and the headless program share: makes every object and hands it what
// it needs. Public functions may be called from any thread and return at once; what changes the set of
// endpoints is done in turn on a control thread, since it reads certificates and the last run's statuses from
// a disk that may be slow.
class Application
{
public:
    explicit Application(ApplicationSettings settings);
    // An orderly end: stops starting, cancels what is in flight, writes what is left.
    ~Application();
    Application(const Application &) = delete;
    Application &operator=(const Application &) = delete;

    // Makes the data directory (mode 0700) where it is not there. An error names it.
    static Result<void> prepareDataDirectory(const std::string &directory);

    // Probes these from now on. Those that stay keep their state and their place in the schedule.
    void setEndpoints(std::vector<Endpoint> endpoints);
    std::vector<Endpoint> endpoints() const;
    // Tells people by these notifiers from now on, and not during these windows. problem is told, on the
    // control thread, which window cannot be used; the plan before stays then.
    void setAlerts(AlertPlan plan, std::function<void(Error)> problem = {}, MessageSender sender = {});
    // Paused endpoints are not probed until they are resumed or the program ends.
    void setPaused(std::vector<EndpointHandle> endpoints, bool paused);
    // Runs a job on the control thread, after what was asked for before.
    void inTurn(GracefulThread::Job job) { m_control.post(std::move(job)); }
    // Waits until all that was asked for before is done.
    void settle() { m_control.drain(); }

    ProberKinds kinds() const { return m_kinds; }
    ChannelKinds channels() const { return m_channels; }
    ProberResources &resources() { return m_resources; }
    Monitor &monitor() { return m_monitor; }
    History &history() { return m_history; }
    Dispatcher &dispatcher() { return m_dispatcher; }
    Courier &courier() { return m_courier; }
    TimeWaitSampler &sampler() { return m_sampler; }
    Engine &engine() { return m_engine; }

private:
    void replaceEndpoints(const std::vector<Endpoint> &endpoints);
    void schedule();
    void beginAlerts(bool watchHealth);
    WayFinder wayFinder();

    const ProberKinds m_kinds;
    const ChannelKinds m_channels;
    const std::optional<Duration> m_interval;
    std::set<EndpointHandle> m_paused; // control thread
    // In the order in which they need each other; destroyed from the last to the first.
    SystemClock m_clock;
    ProberResources m_resources;
    OpenedSockets m_opened;
    TimeWaitSampler m_sampler;
    History m_history;
    Dispatcher m_dispatcher;
    Courier m_courier;
    Monitor m_monitor;
    std::optional<HealthSampler> m_health; // made on the control thread
    Engine m_engine;
    GracefulThread m_control;
};

} // namespace lightfoot
