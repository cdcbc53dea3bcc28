// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/gracefulthread.h"
#include "tests/app/house.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"

#include <QCoreApplication>
#include <QtTest>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

// A disk that stands still while it is told to.
class StallingStore final : public Store
{
public:
    explicit StallingStore(const std::atomic<bool> &stalled) : m_stalled(stalled) {}
    Result<void> open() override { return {}; }
    std::uint64_t identity() const override { return 1; }
    Result<void> registerEndpoints(std::vector<StoredEndpoint> &endpoints) override
    {
        for (StoredEndpoint &endpoint : endpoints)
            endpoint.key = endpoint.key ? endpoint.key : ++m_key;
        return {};
    }
    Result<std::unordered_map<std::string, KnownStatus>> lastStatuses() override
    {
        return std::unordered_map<std::string, KnownStatus>();
    }
    Result<void> write(const WriteBatch &) override
    {
        while (m_stalled)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        ++m_block;
        return {};
    }
    std::int64_t lastBlock() const override { return m_block; }
    Result<std::vector<StoredBlock>> blocksBetween(std::int64_t, std::int64_t, const StoredBlock &,
                                                   std::size_t) override
    {
        return std::vector<StoredBlock>();
    }
    Result<std::vector<StoredBlock>> blocksAfter(std::int64_t, std::size_t) override
    {
        return std::vector<StoredBlock>();
    }
    Result<std::vector<StoredRollUps>> rollUps(std::uint32_t, std::int64_t, std::int64_t) override
    {
        return std::vector<StoredRollUps>();
    }
    Result<std::vector<StoredRollUps>> rollUpsAfter(std::int64_t, std::uint32_t, std::int64_t,
                                                    std::size_t) override
    {
        return std::vector<StoredRollUps>();
    }
    Result<RollUpPositions> rollUpPositions() override { return RollUpPositions(); }
    void setLimit(std::uint64_t) override {}
    StoreHealth health() const override { return {}; }

private:
    const std::atomic<bool> &m_stalled;
    std::uint32_t m_key = 0;
    std::int64_t m_block = 0;
};

// A mail server that hangs.
class StallingSink final : public NotificationSink
{
public:
    explicit StallingSink(const std::atomic<bool> &stalled) : m_stalled(stalled) {}
    void notify(const News &) override
    {
        ++calls;
        while (m_stalled)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    std::atomic<int> calls{0};

private:
    const std::atomic<bool> &m_stalled;
};

// A resolver that takes questions and never answers.
class SilentResolver
{
public:
    SilentResolver() : m_socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), size);
        ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
    }
    ~SilentResolver() { ::close(m_socket); }
    SilentResolver(const SilentResolver &) = delete;
    SilentResolver &operator=(const SilentResolver &) = delete;
    std::string address() const { return "127.0.0.1:" + std::to_string(m_port); }

private:
    int m_socket;
    std::uint16_t m_port = 0;
};

} // namespace

// A stalled disk, resolver, window or notification delays no probe. The stall lasts 3 s here; the README's
// figure was made with LIGHTFOOT_STALL_SECONDS=60 LIGHTFOOT_STALL_ENDPOINTS=20000
// LIGHTFOOT_STALL_INTERVAL_MS=5000.
class TestStalls : public QObject
{
    Q_OBJECT

    static int setting(const char *name, int fallback)
    {
        const int value = qEnvironmentVariableIntValue(name);
        return value > 0 ? value : fallback;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void delaysNoProbe_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"nothing", "disk", "dns", "window", "notification"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void delaysNoProbe()
    {
        QFETCH(QString, what);
        const int seconds = setting("LIGHTFOOT_STALL_SECONDS", 3);
        const int count = setting("LIGHTFOOT_STALL_ENDPOINTS", 500);
        const auto interval = std::chrono::milliseconds(setting("LIGHTFOOT_STALL_INTERVAL_MS", 1000));
        Script script = silent();
        script.addresses = {"0.0.0.0"};
        const ScriptedServer server(script);
        const SilentResolver resolver;
        std::atomic<bool> diskStalled{false};
        std::atomic<bool> notifyStalled{false};
        StallingSink sink(notifyStalled);
        Application application({.store = std::make_unique<StallingStore>(diskStalled)});
        application.dispatcher().add(sink);
        std::vector<Endpoint> endpoints;
        for (int i = 0; i < count; ++i)
            endpoints.push_back(tcpEndpoint(
                "e" + std::to_string(i), loopbackAddress(unsigned(i)) + ':' + std::to_string(server.port()),
                interval, std::max<Duration>(interval, 5s)));
        // In every run something goes down, so that there is something to notify of.
        endpoints.push_back(tcpEndpoint("down", "127.0.0.1:1", 1s));
        if (what == QStringLiteral("dns")) {
            for (int i = 0; i < 50; ++i) {
                endpoints.push_back(tcpEndpoint("n" + std::to_string(i),
                                                "name" + std::to_string(i) + ".test:80", interval, interval));
                endpoints.back().resolver = resolver.address();
            }
        }
        diskStalled = what == QStringLiteral("disk");
        notifyStalled = what == QStringLiteral("notification");
        application.setEndpoints(endpoints);
        application.settle();
        const auto begin = std::chrono::steady_clock::now();
        // The window is whoever calls takeChanges(): in its stall nobody does.
        const bool windowWorks = what != QStringLiteral("window");
        for (int tick = 0; tick < seconds * 4; ++tick) {
            QTest::qWait(250);
            if (windowWorks)
                application.monitor().takeChanges();
        }
        QTRY_COMPARE_WITH_TIMEOUT(application.monitor().totals().endpoints[std::size_t(Status::Up)],
                                  std::size_t(count), 20'000);
        const auto passed = std::chrono::steady_clock::now() - begin;
        application.engine().pause(true);
        application.engine().drain(2s);
        application.monitor().drain();
        const MonitorTotals totals = application.monitor().totals();
        std::printf("{\"stalled\":\"%s\",\"seconds\":%d,\"endpoints\":%d,\"up\":%llu,\"late_p50_us\":%lld,"
                    "\"late_p99_us\":%lld}\n",
                    qPrintable(what), seconds, count, static_cast<unsigned long long>(totals.up),
                    static_cast<long long>(totals.late.percentile(0.5).count()),
                    static_cast<long long>(totals.late.percentile(0.99).count()));
        std::fflush(stdout);
        const auto expected = std::uint64_t(count) * std::uint64_t(passed / interval);
        QVERIFY(totals.up >= expected * 9 / 10);
        QCOMPARE(totals.endpoints[std::size_t(Status::Up)], std::size_t(count));
        QVERIFY(totals.late.percentile(0.99) <
                std::chrono::seconds(1)); // of a stall of seconds; the figure itself is printed
        QVERIFY(application.monitor().takeChanges().size() <= endpoints.size());
        QVERIFY(sink.calls >= 1);
        diskStalled = false;
        notifyStalled = false;
        application.dispatcher().remove(sink);
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestStalls)
#include "tst_stalls.moc"
