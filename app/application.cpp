// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/endpointway.h"
#include "core/history/sqlitestore.h"
#include "core/monitor/alertnames.h"
#include "core/net/resolver.h"
#include "core/notify/channelkinds.h"
#include "core/probers/proberkinds.h"

#include <algorithm>
#include <csignal>
#include <filesystem>

#include <unistd.h>

namespace lightfoot {

namespace {

std::unique_ptr<Store> storeFor(ApplicationSettings &settings)
{
    if (settings.store)
        return std::move(settings.store);
    if (settings.dataDirectory.empty())
        return nullptr;
    return std::make_unique<SqliteStore>(settings.dataDirectory + "/history.sqlite");
}

std::string hostName()
{
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "localhost";
}

CourierOptions courierOptions(const ApplicationSettings &settings, const Clock &clock)
{
    CourierOptions options;
    if (!settings.dataDirectory.empty())
        options.path = settings.dataDirectory + "/" + alertFileName;
    options.clock = &clock;
    options.host = hostName();
    options.dryRun = settings.dryRun;
    options.remark = settings.remark;
    return options;
}

} // namespace

Application::Application(ApplicationSettings settings)
    : m_kinds(proberKinds()),
      m_channels(channelKinds()),
      m_interval(settings.interval),
      m_resources{{}, ProxyEnvironment::fromProcess()},
      m_opened(m_clock),
      m_sampler(m_opened, m_clock),
      m_history(storeFor(settings)),
      m_courier(courierOptions(settings, m_clock)),
      m_monitor(m_kinds, &m_history, &m_dispatcher, {&m_courier, wayFinder(), &m_clock}),
      m_engine(settings.engine, m_resources, m_monitor, [this] { return &m_opened.lane(); }),
      m_control("control")
{
    // OpenSSL writes with write(2), which cannot be told MSG_NOSIGNAL.
    std::signal(SIGPIPE, SIG_IGN);
    m_control.post([this, watch = settings.watchHealth] { beginAlerts(watch); });
}

Application::~Application()
{
    m_control.drain(); // or it might begin to watch behind our back
    m_courier.setUser(nullptr);
    m_monitor.setHealthSource(nullptr);
}

// What an earlier run kept is taken up before anything new is saved: also before the first sample of our
// health.
void Application::beginAlerts(bool watchHealth)
{
    if (Result<AlertStates> states = m_courier.load())
        m_monitor.restore(std::move(*states));
    if (watchHealth) {
        m_health.emplace([this](const HealthFacts &facts) { m_monitor.takeHealth(facts); });
        m_monitor.setHealthSource(&*m_health);
    }
}

// How probes get to their endpoints, for what they may share. Asked for one endpoint after the other: what is
// the same for all is read once.
WayFinder Application::wayFinder()
{
    struct Known
    {
        HostsNames hosts = readHostsNames();
        std::unordered_map<std::string, std::string> resolvers;
    };
    return [this, known = std::make_shared<Known>()](const Endpoint &endpoint) {
        EndpointWay way =
            wayOf(endpoint, findKind(m_kinds, endpoint.kind), m_resources.proxies, known->hosts);
        if (!way.asksResolver)
            return way;
        const auto [place, isNew] = known->resolvers.try_emplace(endpoint.resolver, endpoint.resolver);
        if (isNew) {
            if (const Result<ResolverServers> servers = resolverServers(endpoint.resolver))
                place->second = servers->addresses.substr(0, servers->addresses.find(',')); // asked first
        }
        way.resolver = place->second;
        return way;
    };
}

void Application::setAlerts(AlertPlan plan, std::function<void(Error)> problem, MessageSender sender)
{
    m_control.post([this, plan = std::move(plan), problem = std::move(problem), sender = std::move(sender)] {
        const Result<void> taken = m_monitor.setAlertPlan(plan);
        if (!taken && problem)
            problem(taken.error());
        m_courier.setPlan(plan, m_channels, sender.name.empty() ? "Lightfoot" : sender.name, sender.icon);
    });
}

Result<void> Application::prepareDataDirectory(const std::string &directory)
{
    std::error_code error;
    // One that we make is its owner's alone; one that was there keeps its permissions.
    if (std::filesystem::create_directories(directory, error))
        std::filesystem::permissions(directory, std::filesystem::perms::owner_all, error);
    if (!error && std::filesystem::is_directory(directory, error))
        return {};
    return failure(QT_TRANSLATE_NOOP("Message", "the data directory %1 cannot be made: %2"), directory,
                   error ? error.message() : std::string("something else has that name"));
}

void Application::setEndpoints(std::vector<Endpoint> endpoints)
{
    m_control.post([this, endpoints = std::move(endpoints)] { replaceEndpoints(endpoints); });
}

void Application::replaceEndpoints(const std::vector<Endpoint> &endpoints)
{
    std::vector<EndpointPtr> shared;
    shared.reserve(endpoints.size());
    for (const Endpoint &endpoint : endpoints) {
        auto copy = std::make_shared<Endpoint>(endpoint);
        if (m_interval)
            copy->interval = *m_interval;
        shared.push_back(std::move(copy));
    }
    const MonitoredEndpoints monitored = m_monitor.setEndpoints(std::move(shared), m_history.lastStatuses());
    m_history.setEndpoints(monitored);
    std::set<EndpointHandle> stillPaused;
    for (const MonitoredEndpoint &endpoint : *monitored) {
        if (m_paused.contains(endpoint.handle))
            stillPaused.insert(endpoint.handle);
    }
    m_paused.swap(stillPaused);
    // What people asked while nothing ran is about endpoints, and those are known only now.
    if (!monitored->empty())
        m_courier.setUser(&m_monitor);
    schedule();
}

std::vector<Endpoint> Application::endpoints() const
{
    const MonitoredEndpoints monitored = m_monitor.endpoints(); // another thread may replace them meanwhile
    std::vector<Endpoint> endpoints;
    for (const MonitoredEndpoint &endpoint : *monitored)
        endpoints.push_back(*endpoint.definition);
    return endpoints;
}

void Application::setPaused(std::vector<EndpointHandle> endpoints, bool paused)
{
    m_monitor.setPaused(endpoints, paused); // shown at once
    m_control.post([this, endpoints = std::move(endpoints), paused] {
        for (const EndpointHandle handle : endpoints) {
            if (paused)
                m_paused.insert(handle);
            else
                m_paused.erase(handle);
        }
        schedule();
    });
}

void Application::schedule()
{
    const MonitoredEndpoints monitored = m_monitor.endpoints();
    std::vector<ScheduledEndpoint> scheduled;
    for (const MonitoredEndpoint &endpoint : *monitored) {
        const ProberKind *kind = findKind(m_kinds, endpoint.definition->kind);
        if (kind && !m_paused.contains(endpoint.handle))
            scheduled.push_back({endpoint.handle, endpoint.definition, kind});
    }
    m_engine.setEndpoints(scheduled);
}

} // namespace lightfoot
