// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"

#include "core/monitor/alertnames.h"

#include <array>

namespace lightfoot {

namespace {

std::string targetOf(const OptionMap &options)
{
    return optionOr<std::string>(options, "host", "?");
}

ProberKind makeKind(const char *id)
{
    ProberKind kind{};
    kind.id = id;
    kind.target = &targetOf;
    return kind;
}

ProberKinds fakeKinds()
{
    static const std::array<ProberKind, 3> kinds{makeKind("plain"), makeKind("web"), makeKind("cert")};
    static const std::array<const ProberKind *, 3> pointers{&kinds[0], &kinds[1], &kinds[2]};
    return pointers;
}

} // namespace

FakeWorld::FakeWorld() : monitor(fakeKinds(), nullptr, nullptr) {}

Endpoint makeEndpoint(const std::string &name, const std::string &target, const std::string &group)
{
    Endpoint endpoint;
    endpoint.id = name;
    endpoint.name = name;
    endpoint.kind = "plain";
    endpoint.options["host"] = target;
    endpoint.group = group;
    endpoint.interval = std::chrono::seconds(5);
    return endpoint;
}

void FakeWorld::setEndpoints(int count)
{
    std::vector<Endpoint> endpoints;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        endpoints.push_back(
            makeEndpoint("e-" + number, "127.0." + std::to_string(i / 250) + "." + number + ":80"));
    }
    setEndpoints(endpoints);
}

void FakeWorld::setEndpoints(const std::vector<Endpoint> &endpoints)
{
    std::vector<EndpointPtr> shared;
    for (const Endpoint &endpoint : endpoints)
        shared.push_back(std::make_shared<const Endpoint>(endpoint));
    monitor.setEndpoints(std::move(shared));
}

void FakeWorld::restoreIncident(const std::vector<std::string> &ids, WallTime since,
                                const std::string &channel)
{
    const std::string at = std::to_string(since.time_since_epoch().count());
    const std::string count = std::to_string(ids.size());
    std::string text = "incidents 1\nserial\t1\nincident\tincident-1\tpath\t" + at + '\t' + at + '\t' + at +
                       '\t' + at + '\t' + count + "\t0\t0\t" + count + '\t' + count + "\t1\t40\t" + at +
                       "\ncause\tnetwork\t10.1.2.0/24\n";
    for (const std::string &id : ids)
        text += "member\t" + id + '\t' + at + '\t' + at + "\tconnect-timeout\tno answer\n";
    if (!channel.empty())
        text += "channel\t" + channel + '\n';
    monitor.restore({{std::string(alertkeys::incidents), text}});
}

void FakeWorld::deliver(std::size_t endpoint, Outcome outcome, std::chrono::nanoseconds latency,
                        FailureKind failure)
{
    ProbeResult result;
    result.endpoint = handle(endpoint);
    result.outcome = outcome;
    result.failure = failure;
    result.latency = latency;
    result.closing = Closing::WeReset;
    result.at = std::chrono::system_clock::now();
    result.started = std::chrono::steady_clock::now();
    result.scheduled = result.started;
    result.phases.add(Phase::Connect, latency);
    deliver(ResultBatch{std::move(result)});
}

void FakeWorld::deliver(ResultBatch batch)
{
    for (const ProbeResult &result : batch) {
        recent[result.endpoint].push_back(
            {toMilliseconds(result.at),
             std::uint32_t(std::chrono::duration_cast<std::chrono::microseconds>(result.latency).count()),
             result.outcome, result.failure, result.closing});
    }
    monitor.deliver(std::move(batch));
    monitor.drain();
}

Services FakeWorld::services()
{
    const auto hours = [](WallTime from, WallTime to) {
        return std::to_string(std::chrono::duration_cast<std::chrono::hours>(to - from).count());
    };
    Services services{
        .monitor = monitor,
        .recent =
            [this](EndpointHandle endpoint) {
                const auto found = recent.find(endpoint);
                return found == recent.end() ? std::vector<RecentResult>() : found->second;
            },
        .latencyOf =
            [this, hours](EndpointHandle, WallTime from, WallTime to,
                          std::function<void(LatencySeries)> done) {
                calls.append(QString::fromStdString("query " + hours(from, to) + " h"));
                if (holdReplies)
                    reply = std::move(done);
                else
                    done(series);
            },
        .availability =
            [this, hours](WallTime from, WallTime to, std::function<void(Availability)> done) {
                calls.append(QString::fromStdString("availability " + hours(from, to) + " h"));
                done(availability);
            },
        .historyNotice = [this] { return history; },
        .socketSamples =
            [this](WallTime since) {
                std::vector<SocketSample> wanted;
                for (const SocketSample &sample : samples) {
                    if (sample.at >= since)
                        wanted.push_back(sample);
                }
                return wanted;
            },
        .latestSockets = [this] { return samples.empty() ? SocketSample{} : samples.back(); },
        .socketsProblem = [this] { return socketsProblem; },
        .engine = [this] { return engine; },
        .setPaused =
            [this](const std::vector<EndpointHandle> &handles, bool paused) {
                calls.append(
                    QString::fromStdString((paused ? "pause " : "resume ") + std::to_string(handles.size())));
                monitor.setPaused(handles, paused);
            },
        .importList =
            [this](const QString &path, std::function<void(ImportOutcome)> done) {
                calls.append(QStringLiteral("import ") + path);
                done(importOutcome);
            },
        .exportList =
            [this](const QString &path, std::function<void(Result<void>)> done) {
                calls.append(QStringLiteral("export ") + path);
                done(exportResult);
            },
        .startDemo = [this] { calls.append(QStringLiteral("demo")); },
    };
    services.decisionsOf = [this](const std::string &id, WallTime, WallTime, auto done) {
        decisionQuestions.append(QString::fromStdString(id));
        if (holdReplies)
            decisionReply = std::move(done);
        else
            done(decisions);
    };
    addSocketServices(services);
    return services;
}

std::vector<SocketRow> makeSockets(std::size_t count)
{
    constexpr TcpState states[] = {TcpState::TimeWait, TcpState::Established, TcpState::Established,
                                   TcpState::CloseWait, TcpState::TimeWait};
    std::vector<SocketRow> rows(count);
    for (std::size_t i = 0; i < count; ++i) {
        SocketRow &row = rows[i];
        row.state = states[i % std::size(states)];
        row.local.bytes = {127, 0, 0, 1};
        row.local.port = static_cast<std::uint16_t>(1024 + i % 60000);
        row.remote.bytes = {10, 0, static_cast<std::uint8_t>(i / 60000), static_cast<std::uint8_t>(i % 7)};
        row.remote.port = i % 2 == 0 ? 443 : 80;
        row.timer = row.state == TcpState::TimeWait ? 3 : 0;
        row.timerLeft = std::chrono::milliseconds(i % 60000);
        row.receiveQueue = static_cast<std::uint32_t>(i % 3);
        row.cookie = i + 1;
    }
    return rows;
}

} // namespace lightfoot
