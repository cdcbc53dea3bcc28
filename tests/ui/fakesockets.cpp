// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"

#include <cmath>
#include <random>

namespace lightfoot {

namespace {

struct Owner
{
    const char *name;
    pid_t pid;
    const char *command;
    const char *user;
    Certainty certainty;
};

constexpr Owner owners[] = {
    {"backup-agent", 4117, "/usr/bin/backup-agent --every 1s", "backup", Certainty::Seen},
    {"java", 1290, "java -Xmx2g -jar /srv/shop/orders.jar", "shop", Certainty::Seen},
    {"nginx", 880, "nginx: worker process", "www-data", Certainty::Listener},
    {"curl", 20311, "", "", Certainty::InferredFromRemote},
    {"", 0, "", "", Certainty::NotSeen},
};

SocketAddress address(std::uint8_t last, std::uint16_t port)
{
    SocketAddress made;
    made.bytes = {10, 0, 0, last};
    made.port = port;
    return made;
}

TupleBudget budgetOf(std::uint8_t last, std::uint16_t port, std::uint32_t live, std::uint32_t timeWait,
                     double rate)
{
    TupleBudget budget;
    budget.local = address(2, 0);
    budget.remote = address(last, port);
    budget.live = live;
    budget.timeWait = timeWait;
    budget.available = 28232 - live - timeWait;
    budget.ratePerSecond = rate;
    return budget;
}

std::shared_ptr<MachineFacts> makeFacts()
{
    auto facts = std::make_shared<MachineFacts>();
    PortBudget &budget = facts->budget;
    budget.rules.inRange = 28232;
    budget.rules.capacity = 28232;
    budget.rules.twReuse = 2;
    budget.rules.timeWaitLimit = 131072;
    budget.timeWait = 12214;
    budget.tuples = 14;
    budget.tightest = {budgetOf(5, 443, 210, 11904, 412.5), budgetOf(21, 5432, 64, 31, 1.1),
                       budgetOf(9, 8080, 2, 31, 0.5)};
    budget.tightest[0].slowIn = std::chrono::seconds(5);
    budget.tightest[0].exhaustedIn = std::chrono::minutes(14);
    WhoCloses::Place client{Side::Client, address(5, 443), {1102, 3, 0}, 4};
    WhoCloses::Place service{Side::Server, {}, {7, 64, 0}, 2};
    service.address.port = 8080;
    facts->closers = {client, service};
    CloseWaitReport leak;
    leak.process = {1290, 77, "java"};
    leak.verdict = LeakVerdict::Leaking;
    leak.closeWait = 341;
    leak.stuck = 339;
    leak.growth = Trend{720, 698, 741};
    leak.fileLimit = 4096;
    leak.untilFileLimit = std::chrono::minutes(312);
    leak.finding = message("341 sockets in CLOSE_WAIT, 339 of them for more than a minute");
    leak.advice = message("Fix the program: no kernel setting helps.");
    facts->leaks = {leak};
    return facts;
}

std::vector<Finding> makeFindings()
{
    Finding leak;
    leak.kind = "close-wait-leak";
    leak.severity = Severity::Critical;
    leak.what = message("%1 (pid %2) does not close 341 connections that its peers have closed",
                        std::string("java"), std::string("1290"));
    leak.evidence = {{message("Sockets in CLOSE_WAIT"), "341", "state close-wait and pid = 1290"},
                     {message("Limit of open files"), "4096", "/proc/1290/limits"}};
    leak.why = message("Each one holds a file, and at its limit the program can open nothing any more.");
    leak.advice = message("Look for a path on which the program does not close after it read the end.");
    leak.whatNotTo = message("Do not raise the limit of open files: that only moves the day.");
    leak.filter = "state close-wait and pid = 1290";
    leak.process = FindingProcess{1290, 77, "java"};
    Finding server;
    server.kind = "time-wait-server";
    server.severity = Severity::Warning;
    server.what = message("nginx (pid 880) closes first: its service *:80 keeps 5000 TIME_WAIT sockets");
    server.advice = message("Let the clients close: keep connections alive.");
    server.whatNotTo = message("Do not set SO_LINGER(0) on the service.");
    server.filter = "state time-wait and src :80";
    Finding reuse;
    reuse.kind = "tw-reuse";
    reuse.severity = Severity::Note;
    reuse.what = message("tcp_tw_reuse is 2: ports in TIME_WAIT are used again on loopback only");
    reuse.evidence = {{message("tcp_tw_reuse"), "2", "/proc/sys/net/ipv4/tcp_tw_reuse"}};
    reuse.advice = message("Nothing to do.");
    Finding recycle;
    recycle.kind = "tw-recycle";
    recycle.severity = Severity::Fine;
    recycle.what = message("tcp_tw_recycle is gone from this kernel");
    return {leak, server, reuse, recycle};
}

NamedCount named(const char *name, double timeWait, double open)
{
    NamedCount count;
    count.name = name;
    count.states[std::size_t(TcpState::TimeWait)] = static_cast<std::uint32_t>(timeWait);
    count.states[std::size_t(TcpState::Established)] = static_cast<std::uint32_t>(open);
    count.rows =
        count.states[std::size_t(TcpState::TimeWait)] + count.states[std::size_t(TcpState::Established)];
    return count;
}

Forecast makeForecast()
{
    Forecast forecast;
    forecast.endpoints = 10000;
    forecast.connectsPerSecond = 1000;
    RemoteForecast remote;
    remote.remote = "10.0.0.5:443";
    remote.connectsPerSecond = 1000;
    forecast.remotes = {remote};
    ResolverForecast resolver;
    resolver.resolver.servers = "10.0.0.2";
    resolver.queriesPerSecond = 2000;
    forecast.resolvers = {resolver};
    ClosingForecast &polite = forecast.closings[std::size_t(ForecastClosing::WithoutReset)];
    polite.timeWait = 60000;
    polite.verdict = ForecastVerdict::DoesNotFit;
    ForecastBreach breach;
    breach.text = message("ports to 10.0.0.5:443 run out after 28 s");
    polite.breaches = {breach};
    forecast.closings[std::size_t(ForecastClosing::AsPlanned)].summary =
        message("the plan fits this machine");
    return forecast;
}

} // namespace

SocketPicture makePicture(std::vector<SocketRow> rows)
{
    SocketPicture picture;
    picture.at = std::chrono::system_clock::now();
    for (SocketRow &row : rows) {
        WatchedSocket socket;
        socket.row = std::move(row);
        picture.sockets.push_back(std::move(socket));
    }
    return picture;
}

SocketPicture makeOwnedPicture(std::size_t count)
{
    SocketPicture picture = makePicture(makeSockets(count));
    for (std::size_t i = 0; i < picture.sockets.size(); ++i) {
        WatchedSocket &socket = picture.sockets[i];
        const Owner &owner = owners[i % std::size(owners)];
        socket.owner = {owner.name, owner.pid, 1, owner.certainty, Side::Client, 214, 0.97};
        socket.owner.ownerHidden = i % 10 == 9;
        socket.command = owner.command;
        socket.user = owner.user;
        socket.age = std::chrono::seconds(i % 4000);
        socket.ageAtLeast = i % 3 == 0;
        if (socket.row.state == TcpState::Established)
            socket.details = SocketDetails{std::chrono::microseconds(400 + i),
                                           std::chrono::microseconds(90),
                                           static_cast<std::uint32_t>(i % 4),
                                           0,
                                           0,
                                           {}};
    }
    picture.hidden = 12;
    return picture;
}

SocketQuery FakeWorld::lastQuery() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastQuery;
}

bool FakeWorld::lastDetails() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastDetails;
}

Result<SocketPicture> FakeWorld::look(const SocketQuery &query, bool details)
{
    {
        const std::lock_guard lock(m_mutex);
        m_lastQuery = query;
        m_lastDetails = details;
    }
    if (pictureReader)
        return pictureReader();
    if (!socketReader)
        return SocketPicture{};
    auto rows = socketReader();
    if (!rows)
        return tl::unexpected(rows.error());
    return makePicture(std::move(*rows));
}

void FakeWorld::addSocketServices(Services &services)
{
    services.lookAtSockets = [this](const SocketQuery &query, bool details) { return look(query, details); };
    services.closeSocket = [this](const SocketRow &row, std::function<void(Result<void>)> done) {
        calls.append(QString::fromStdString("close " + row.remote.toString()));
        done(closeResult);
    };
    services.socketFacts = [this] { return facts; };
    services.findings = [this] { return findings; };
    services.socketShares = [this](WallTime) { return shares; };
    services.counterLine = [this](KernelCounter counter, WallTime) { return counterLines[counter]; };
    services.forecastList = [this](std::function<void(Forecast)> done) {
        if (forecast)
            done(*forecast);
    };
    services.tryList = [this](auto progress, auto done) {
        calls.append(QStringLiteral("try"));
        trialProgress = std::move(progress);
        trialReply = std::move(done);
    };
    services.stopTrial = [this] { calls.append(QStringLiteral("stop")); };
}

void FakeWorld::furnishSockets()
{
    pictureReader = [] { return Result<SocketPicture>(makeOwnedPicture(1500)); };
    facts = makeFacts();
    findings = std::make_shared<const std::vector<Finding>>(makeFindings());
    forecast = makeForecast();
    const WallTime now = std::chrono::system_clock::now();
    std::mt19937 random(3);
    for (int i = 900; i >= -10; --i) { // and on while somebody looks
        const double hump = 900 * std::exp(-std::pow((i - 350) / 150.0, 2));
        const auto noise = [&] { return double(random() % 12); };
        ShareSample sample;
        sample.at = now - std::chrono::seconds(i);
        sample.byProcess.top = {named("backup-agent", 40 + hump + noise(), 9),
                                named("java", 64 + noise(), 240), named("curl", 22 + noise(), 3),
                                named("nginx", 7 + noise(), 60), named("", 9 + noise(), 11)};
        sample.byProcess.rest = named("", 8 + noise(), 97);
        sample.byRemote.top = {named("10.0.0.5:443", 40 + hump + noise(), 40),
                               named("10.2.0.21:5432", 80 + noise(), 200)};
        sample.byRemote.rest = named("", 30 + noise(), 180);
        shares.push_back(sample);
        counterLines[KernelCounter::TimeWaitCreated].push_back({sample.at, 2 + hump / 60 + noise() / 12});
        counterLines[KernelCounter::OutResets].push_back({sample.at, 84 + noise()});
        counterLines[KernelCounter::AttemptFails].push_back({sample.at, random() % 40 == 0 ? 3.0 : 0.0});
        counterLines[KernelCounter::ListenOverflows].push_back({sample.at, i < 120 ? 14 + noise() / 4 : 0.0});
        for (const KernelCounter quiet : {KernelCounter::TimeWaitReused, KernelCounter::TimeWaitOverflow,
                                          KernelCounter::EstablishedResets, KernelCounter::SyncookiesSent})
            counterLines[quiet].push_back({sample.at, 0});
    }
}

} // namespace lightfoot
