// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/planinput.h"
#include "core/engine/engine.h"
#include "core/lists/listfiles.h"
#include "core/net/proberesources.h"
#include "core/probers/proberkinds.h"
#include "core/sockets/forecast/forecast.h"
#include "tests/servers/datagramserver.h"
#include "tests/servers/networknamespace.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <cmath>
#include <filesystem>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace lightfoot;
using lightfoot::test::DatagramServer;

namespace {

class Outcomes final : public ResultSink
{
public:
    void deliver(ResultBatch batch) override
    {
        for (const ProbeResult &result : batch)
            ++(result.outcome == Outcome::Up ? up : other);
    }
    std::atomic<int> up{0};
    std::atomic<int> other{0};
};

// Takes connections as far as the kernel does by itself: nobody accepts them or says anything. Costs no
// descriptor a connection.
class MuteServer
{
public:
    MuteServer() : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
            ::listen(m_socket, 4096) != 0 ||
            ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &length) != 0)
            qFatal("no server");
        m_port = ntohs(address.sin_port);
    }
    ~MuteServer() { ::close(m_socket); }
    MuteServer(const MuteServer &) = delete;
    MuteServer &operator=(const MuteServer &) = delete;
    std::string port() const { return std::to_string(m_port); }

private:
    int m_socket;
    std::uint16_t m_port = 0;
};

// Says to every question for an A that it is 127.0.0.1, and to all others that there is none.
std::vector<std::string> answerNames(const std::string &query)
{
    if (query.size() < 17)
        return {};
    std::size_t end = 12;
    while (end < query.size() && query[end] != 0)
        end += static_cast<unsigned char>(query[end]) + 1U;
    end += 5; // the root, type and class
    if (end > query.size())
        return {};
    const bool isA = query[end - 3] == 1;
    std::string reply = query.substr(0, end);
    reply[2] = char(0x81); // an answer, recursion wanted
    reply[3] = char(0x80); // and to be had
    reply[7] = isA ? 1 : 0;
    reply[11] = 0; // no additional record
    if (isA)
        reply += std::string("\xc0\x0c\0\1\0\1\0\0\0\1\0\4\x7f\0\0\1", 16);
    return {reply};
}

std::size_t openFiles()
{
    std::size_t count = 0;
    for ([[maybe_unused]] const auto &entry : std::filesystem::directory_iterator("/proc/self/fd"))
        ++count;
    return count - 1; // the directory's own
}

bool within(double found, double expected, double share)
{
    return std::abs(found - expected) <= share * expected;
}

// The mean of a figure over the time that really passed, however seldom this thread has its turn.
class MeanOverTime
{
public:
    void take(double figure)
    {
        const SteadyTime now = std::chrono::steady_clock::now();
        if (m_first == SteadyTime())
            m_first = now;
        else
            m_sum += (m_last + figure) / 2 * seconds(now - m_at);
        m_at = now;
        m_last = figure;
    }
    bool hasAll(Duration time) const { return m_at - m_first >= time; }
    double mean() const { return m_sum / seconds(m_at - m_first); }

private:
    static double seconds(Duration time) { return std::chrono::duration<double>(time).count(); }

    SteadyTime m_first;
    SteadyTime m_at;
    double m_last = 0;
    double m_sum = 0;
};

// What was counted up to a moment.
struct Counted
{
    SteadyTime at;
    int queries = 0;
    std::uint64_t started = 0;
};

// Read again where something came between the clock and the counters.
Counted countedNow(const DatagramServer &resolver, const Engine &engine)
{
    for (;;) {
        Counted counted;
        const SteadyTime before = std::chrono::steady_clock::now();
        counted.queries = resolver.received();
        counted.started = engine.figures().started;
        counted.at = std::chrono::steady_clock::now();
        if (counted.at - before < 2ms)
            return counted;
    }
}

std::string shown(double found, double expected)
{
    return std::to_string(found) + " found, " + std::to_string(expected) + " forecast";
}

} // namespace

// The forecast against what then really happens, within 5 %. TIME_WAIT and connects are tst_lingerlab's.
class TestForecastHolds : public QObject
{
    Q_OBJECT

    std::vector<Endpoint> m_endpoints;
    std::vector<PlannedEndpoint> m_planned;

    void read(const std::string &list)
    {
        const ReadResult result = readList({list, "list.yaml"}, proberKinds(), {}, Environment());
        QVERIFY(result.report.remarks.empty());
        m_endpoints = result.list.endpoints;
        m_planned = plannedEndpoints(m_endpoints, proberKinds(), {}, {});
    }

    std::vector<ScheduledEndpoint> scheduled() const
    {
        std::vector<ScheduledEndpoint> endpoints;
        for (const Endpoint &endpoint : m_endpoints)
            endpoints.push_back({EndpointHandle(endpoints.size()), std::make_shared<const Endpoint>(endpoint),
                                 findKind(proberKinds(), endpoint.kind)});
        return endpoints;
    }

    // Silent endpoints, each in flight for half of the time.
    void readSilent(const MuteServer &server)
    {
        std::string list = "settings:\n  probe: {interval: 1s, timeout: 500ms}\nhttp:\n";
        for (int i = 0; i < 200; ++i)
            list +=
                "  - {name: e" + std::to_string(i) + ", url: 'http://127.0.0.1:" + server.port() + "/'}\n";
        read(list);
    }

    // Until the first probes are over, and each endpoint is in its phase.
    static void settle() { std::this_thread::sleep_for(1500ms); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void namesAndConnects()
    {
        const DatagramServer resolver(answerNames);
        const MuteServer server;
        std::string list = "settings:\n  probe: {interval: 500ms, timeout: 5s}\ntcp:\n";
        for (int i = 0; i < 60; ++i)
            list += "  - {name: e" + std::to_string(i) + ", host: 'n" + std::to_string(i) +
                    ".test:" + server.port() + "', resolver: '" + resolver.address() + "'}\n";
        read(list);
        const Forecast forecast = forecastPlan(m_planned, forecastLimits(m_planned));
        QCOMPARE(forecast.resolvers.size(), std::size_t(1));
        QVERIFY(forecast.of(ForecastClosing::AsPlanned).verdict == ForecastVerdict::Fits);
        ProberResources resources;
        Outcomes outcomes;
        Engine engine({.firstRoundPerSecond = 1}, resources, outcomes);
        engine.setEndpoints(scheduled());
        settle();
        const Counted before = countedNow(resolver, engine);
        std::this_thread::sleep_for(5s);
        const Counted after = countedNow(resolver, engine);
        const double seconds = std::chrono::duration<double>(after.at - before.at).count();
        const double queries = (after.queries - before.queries) / seconds;
        const double connects = double(after.started - before.started) / seconds;
        engine.pause(true);
        engine.drain(1s);
        QCOMPARE(outcomes.other.load(), 0);
        QVERIFY(outcomes.up > 300);
        qInfo("%.1f queries/s (%.1f forecast), %.1f connects/s (%.1f)", queries,
              forecast.resolvers[0].queriesPerSecond, connects, forecast.connectsPerSecond);
        QVERIFY2(within(queries, forecast.resolvers[0].queriesPerSecond, 0.05),
                 shown(queries, forecast.resolvers[0].queriesPerSecond).c_str());
        QVERIFY2(within(connects, forecast.connectsPerSecond, 0.05),
                 shown(connects, forecast.connectsPerSecond).c_str());
    }

    void inFlightAndDescriptorsOfSilentEndpoints()
    {
        const MuteServer server;
        readSilent(server);
        const ForecastLimits limits = forecastLimits(m_planned);
        const Forecast forecast = forecastPlan(m_planned, limits);
        QCOMPARE(forecast.inFlight, 100.0);
        ProberResources resources;
        Outcomes outcomes;
        Engine engine({.firstRoundPerSecond = 1}, resources, outcomes);
        engine.setEndpoints({});
        const std::size_t own = openFiles();
        QVERIFY(own < limits.ownDescriptors);
        engine.setEndpoints(scheduled());
        settle();
        MeanOverTime inFlightOverTime;
        MeanOverTime filesOverTime;
        while (!filesOverTime.hasAll(3s)) {
            inFlightOverTime.take(double(engine.figures().inFlight));
            filesOverTime.take(double(openFiles() - own));
            std::this_thread::sleep_for(20ms);
        }
        const double inFlight = inFlightOverTime.mean();
        const double files = filesOverTime.mean();
        QCOMPARE(engine.figures().skippedCap, 0U);
        QCOMPARE(outcomes.up.load(), 0);
        qInfo("%.1f in flight (%.1f forecast), %.1f descriptors (%.1f)", inFlight, forecast.inFlight, files,
              forecast.descriptors - double(limits.ownDescriptors));
        QVERIFY2(within(inFlight, forecast.inFlight, 0.05), shown(inFlight, forecast.inFlight).c_str());
        QVERIFY2(within(files, forecast.descriptors - double(limits.ownDescriptors), 0.05),
                 shown(files, forecast.descriptors - double(limits.ownDescriptors)).c_str());
    }

    // Those that do not answer have half of the places: where the forecast says "in-flight", that is what
    // there is.
    void theCapIsMetWhereForecast()
    {
        const MuteServer server;
        readSilent(server);
        ForecastLimits limits = forecastLimits(m_planned);
        limits.inFlight = 120;
        const Forecast forecast = forecastPlan(m_planned, limits);
        const ClosingForecast &closing = forecast.of(ForecastClosing::AsPlanned);
        QVERIFY(closing.verdict == ForecastVerdict::Tight);
        QVERIFY(closing.breaches.at(0).limit == ForecastLimit::InFlight);
        ProberResources resources;
        Outcomes outcomes;
        Engine engine({.inFlightCap = limits.inFlight, .firstRoundPerSecond = 1}, resources, outcomes);
        engine.setEndpoints(scheduled());
        settle();
        settle(); // until every endpoint is known to be silent
        MeanOverTime inFlightOverTime;
        while (!inFlightOverTime.hasAll(2s)) {
            inFlightOverTime.take(double(engine.figures().inFlight));
            std::this_thread::sleep_for(20ms);
        }
        const double inFlight = inFlightOverTime.mean();
        QVERIFY2(within(inFlight, closing.breaches[0].allowed, 0.05),
                 shown(inFlight, closing.breaches[0].allowed).c_str());
        QVERIFY(engine.figures().skippedCap > 0);
        limits.inFlight = 200; // just enough: and then none is left out
        QVERIFY(forecastPlan(m_planned, limits).of(ForecastClosing::AsPlanned).verdict ==
                ForecastVerdict::Fits);
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestForecastHolds)
#include "tst_forecastholds.moc"
