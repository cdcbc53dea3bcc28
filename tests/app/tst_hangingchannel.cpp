// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/house.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"

#include <QtTest>

#include <algorithm>
#include <cstdio>
#include <mutex>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

// A service that takes messages at once and knows when they came.
class PromptService
{
public:
    PromptService()
        : m_server(answerWith([this](const std::string &) -> test::Reply {
              const std::scoped_lock lock(m_mutex);
              m_times.push_back(std::chrono::steady_clock::now());
              test::Reply reply;
              reply.bytes = httpOk("ok");
              return reply;
          }))
    {}
    std::uint16_t port() const { return m_server.port(); }
    std::size_t messages() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_times.size();
    }
    // The longest time between two messages that follow each other.
    Duration longestGap() const
    {
        const std::scoped_lock lock(m_mutex);
        Duration longest{0};
        for (std::size_t i = 1; i < m_times.size(); ++i)
            longest = std::max<Duration>(longest, m_times[i] - m_times[i - 1]);
        return longest;
    }

private:
    mutable std::mutex m_mutex; // protects m_times
    std::vector<std::chrono::steady_clock::time_point> m_times;
    ScriptedServer m_server; // last: its thread uses the others
};

NotifierSettings webhook(const std::string &name, std::uint16_t port)
{
    return {.name = name,
            .kind = "http",
            .options = {{"url", "http://127.0.0.1:" + std::to_string(port) + "/"}},
            .timeout = 10min};
}

} // namespace

// A channel whose service takes a message and never says a word delays no probe and no other channel. It
// hangs for 4 s here; the README's figure was made with LIGHTFOOT_HANG_SECONDS=60
// LIGHTFOOT_HANG_ENDPOINTS=20000 LIGHTFOOT_HANG_INTERVAL_MS=5000.
class TestHangingChannel : public QObject
{
    Q_OBJECT

    static int setting(const char *name, int fallback)
    {
        const int value = qEnvironmentVariableIntValue(name);
        return value > 0 ? value : fallback;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void delaysNobody()
    {
        const std::chrono::seconds seconds(setting("LIGHTFOOT_HANG_SECONDS", 4));
        const int count = setting("LIGHTFOOT_HANG_ENDPOINTS", 500);
        const auto interval = std::chrono::milliseconds(setting("LIGHTFOOT_HANG_INTERVAL_MS", 1000));
        Script script = silent();
        script.addresses = {"0.0.0.0"};
        const ScriptedServer probed(script);
        const ScriptedServer hanging(silent());
        const PromptService prompt;
        Application application({});
        application.setAlerts(
            {.notifiers = {webhook("hangs", hanging.port()), webhook("answers", prompt.port())}});
        std::vector<Endpoint> endpoints;
        for (int i = 0; i < count; ++i)
            endpoints.push_back(tcpEndpoint(
                "e" + std::to_string(i), loopbackAddress(unsigned(i)) + ':' + std::to_string(probed.port()),
                interval, std::max<Duration>(interval, 5s)));
        // Down, and told again at each probe: one message after the other to both.
        endpoints.push_back(tcpEndpoint("down", "127.0.0.1:1", 500ms, 500ms));
        endpoints.back().alert = {.factor = 1, .max = 10'000};
        application.setEndpoints(endpoints);
        QTRY_VERIFY_WITH_TIMEOUT(hanging.counters().accepted == 1 && prompt.messages() >= 1, 20'000);
        const std::size_t before = prompt.messages();
        QTest::qWait(int(std::chrono::milliseconds(seconds).count()));
        const std::size_t messages = prompt.messages() - before;
        QTRY_COMPARE_WITH_TIMEOUT(application.monitor().totals().endpoints[std::size_t(Status::Up)],
                                  std::size_t(count), 20'000);
        application.engine().pause(true);
        application.engine().drain(2s);
        application.monitor().drain();
        const MonitorTotals totals = application.monitor().totals();
        std::printf(
            "{\"hangs_s\":%lld,\"endpoints\":%d,\"up\":%llu,\"late_p50_us\":%lld,\"late_p99_us\":%lld,"
            "\"messages\":%zu,\"longest_gap_ms\":%lld}\n",
            static_cast<long long>(seconds.count()), count, static_cast<unsigned long long>(totals.up),
            static_cast<long long>(totals.late.percentile(0.5).count()),
            static_cast<long long>(totals.late.percentile(0.99).count()), messages,
            static_cast<long long>(
                std::chrono::duration_cast<std::chrono::milliseconds>(prompt.longestGap()).count()));
        std::fflush(stdout);

        // It hangs: the first message is still on its way there, and no second one.
        QCOMPARE(hanging.counters().accepted, 1);
        QCOMPARE(hanging.counters().open, 1);
        // Two a second are decided, and the other channel has them in time; half of them on the busiest
        // machine.
        QVERIFY(messages >= std::size_t(seconds.count()));
        QVERIFY(prompt.longestGap() < 2s);
        const auto expected = std::uint64_t(count) * std::uint64_t(seconds / interval);
        QVERIFY(totals.up >= expected * 9 / 10);
        QCOMPARE(totals.endpoints[std::size_t(Status::Up)], std::size_t(count));
        QVERIFY(totals.late.percentile(0.99) < 1s);
        const CourierHealth health = application.courier().health();
        QCOMPARE(health.notifiers.size(), std::size_t(2));
        QCOMPARE(health.notifiers[0].sent, std::uint64_t(0));
        QVERIFY(health.notifiers[0].waiting >= messages);
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestHangingChannel)
#include "tst_hangingchannel.moc"
