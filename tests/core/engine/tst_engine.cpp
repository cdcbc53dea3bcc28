// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"
#include "core/net/asiotypes.h"
#include "core/net/probecontext.h"
#include "core/net/proberesources.h"
#include "core/probe/prober.h"

#include <boost/asio/steady_timer.hpp>

#include <QtTest>

#include <atomic>
#include <map>
#include <mutex>
#include <set>

using namespace lightfoot;
using namespace std::chrono_literals;

namespace {

std::atomic<int> alive{0};   // probers
std::atomic<int> running{0}; // probes under way
std::atomic<int> most{0};    // of them, at once

// Takes as long as the endpoint's "takes" says, then says "up"; "forever" waits for its deadline.
class FakeProber final : public Prober
{
public:
    explicit FakeProber(Duration takes) : m_takes(takes) { ++alive; }
    ~FakeProber() override { --alive; }
    FakeProber(const FakeProber &) = delete;
    FakeProber &operator=(const FakeProber &) = delete;

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        const int now = ++running;
        most = std::max(most.load(), now);
        context.enter(Phase::FirstByte);
        if (m_takes.count() > 0 && !context.interrupted()) {
            asio::steady_timer timer(context.executor(), m_takes);
            co_await timer.async_wait(asTuple);
        }
        --running;
        if (m_takes < 0ns)
            throw std::runtime_error("a bug");
        if (context.interrupted()) {
            Failure failure = context.interruption();
            co_return Verdict{failure.kind, std::make_shared<const ProbeDetails>(
                                                ProbeDetails{.reason = std::move(failure.reason)})};
        }
        co_return Verdict{};
    }

private:
    const Duration m_takes;
};

const ProberKind kind{
    .id = "fake",
    .label = "",
    .summary = "",
    .options = {},
    .metrics = {},
    .schemes = {},
    .goodbye = "",
    .blocks = false,
    .target = [](const OptionMap &) { return std::string(); },
    .fromTarget = nullptr,
    .create = [](const Endpoint &endpoint, ProberResources &) -> Result<std::unique_ptr<Prober>> {
        if (endpoint.options.contains("wrong"))
            return failure("the option is wrong");
        return std::make_unique<FakeProber>(optionOr(endpoint.options, "takes", Duration(0)));
    },
    .connections = 1};

ScheduledEndpoint endpoint(EndpointHandle handle, Duration interval, Duration takes = {},
                           Duration timeout = 1s)
{
    auto definition = std::make_shared<Endpoint>(Endpoint{
        .id = "e" + std::to_string(handle), .name = "e", .kind = "fake", .options = {{"takes", takes}}});
    definition->interval = interval;
    definition->timeout = timeout;
    return {handle, definition, &kind};
}

class Collector final : public ResultSink
{
public:
    void deliver(ResultBatch batch) override
    {
        const std::lock_guard lock(m_mutex);
        ++batches;
        for (ProbeResult &result : batch)
            m_results.push_back(std::move(result));
    }
    std::vector<ProbeResult> results() const
    {
        const std::lock_guard lock(m_mutex);
        return m_results;
    }
    std::size_t count(Outcome outcome) const
    {
        const auto all = results();
        return std::size_t(std::ranges::count(all, outcome, &ProbeResult::outcome));
    }
    std::atomic<int> batches{0};

private:
    mutable std::mutex m_mutex;
    std::vector<ProbeResult> m_results;
};

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

    ProberResources resources;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        running = 0;
        most = 0;
    }
    void cleanup() { QCOMPARE(alive.load(), 0); }

    void probesOnScheduleAndInBatches()
    {
        Collector sink;
        {
            Engine engine({.threads = 2, .firstRoundPerSecond = 100'000}, resources, sink);
            std::vector<ScheduledEndpoint> endpoints;
            for (EndpointHandle i = 0; i < 100; ++i)
                endpoints.push_back(endpoint(i, 200ms));
            engine.setEndpoints(endpoints);
            QTRY_VERIFY_WITH_TIMEOUT(sink.count(Outcome::Up) >= 500, 20'000);
        }
        std::map<EndpointHandle, std::vector<SteadyTime>> scheduled;
        for (const ProbeResult &result : sink.results()) {
            QVERIFY(result.started >= result.scheduled);
            QVERIFY(result.phases.has(Phase::FirstByte));
            scheduled[result.endpoint].push_back(result.scheduled);
        }
        QCOMPARE(scheduled.size(), std::size_t(100));
        for (const auto &[handle, times] : scheduled) {
            // The first one is where the first round put it; from then on exactly an interval apart (or
            // several, where this machine stood still).
            for (std::size_t i = 2; i < times.size(); ++i)
                QCOMPARE((times[i] - times[i - 1]) % std::chrono::nanoseconds(200ms), 0ns);
        }
        QVERIFY(sink.batches < 300); // 100 ms batches, not one a result
    }

    void deadlineEndsAProbe()
    {
        Collector sink;
        Engine engine({.threads = 1}, resources, sink);
        engine.setEndpoints({endpoint(1, 10s, 1h, 60ms)});
        QTRY_COMPARE_WITH_TIMEOUT(sink.results().size(), std::size_t(1), 10'000);
        const ProbeResult result = sink.results().front();
        QVERIFY(result.failure == FailureKind::ReadTimeout);
        QVERIFY(result.outcome == Outcome::Down);
        QVERIFY(result.latency >= 60ms);
        QCOMPARE(engine.figures().inFlight, std::size_t(0));
    }

    void oneProbeAtATimeForEachEndpoint()
    {
        Collector sink;
        Engine engine({.threads = 1}, resources, sink);
        engine.setEndpoints({endpoint(1, 100ms, 450ms)});
        QTRY_VERIFY_WITH_TIMEOUT(sink.results().size() >= 2, 10'000);
        QCOMPARE(most.load(), 1);
        QVERIFY(engine.figures().skippedOverlap >= 3);
        QCOMPARE(sink.count(Outcome::NotMeasured), std::size_t(0));
    }

    void capReachedIsNotMeasured()
    {
        Collector sink;
        Engine engine({.threads = 1, .inFlightCap = 5, .firstRoundPerSecond = 100'000}, resources, sink);
        std::vector<ScheduledEndpoint> endpoints;
        for (EndpointHandle i = 0; i < 20; ++i)
            endpoints.push_back(endpoint(i, 500ms, 300ms));
        engine.setEndpoints(endpoints);
        QTRY_VERIFY_WITH_TIMEOUT(sink.count(Outcome::Up) >= 10, 20'000);
        QVERIFY(most <= 5);
        QVERIFY(sink.count(Outcome::NotMeasured) > 0);
        QCOMPARE(sink.count(Outcome::Down), std::size_t(0)); // our limit is never their fault
        QVERIFY(engine.figures().skippedCap >= sink.count(Outcome::NotMeasured));
    }

    void theSilentNeverStarveTheHealthy()
    {
        Collector sink;
        Engine engine({.threads = 1, .inFlightCap = 8, .firstRoundPerSecond = 100'000}, resources, sink);
        std::vector<ScheduledEndpoint> endpoints;
        for (EndpointHandle i = 0; i < 40; ++i)
            endpoints.push_back(endpoint(i, 400ms, 1h, 350ms));
        endpoints.push_back(endpoint(100, 100ms, 1ms));
        endpoints.push_back(endpoint(101, 100ms, 1ms));
        engine.setEndpoints(endpoints);
        const auto silentKnown = [&sink] {
            std::set<EndpointHandle> known;
            for (const ProbeResult &result : sink.results()) {
                if (result.outcome == Outcome::Down)
                    known.insert(result.endpoint);
            }
            return known.size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(silentKnown(), std::size_t(40), 20'000);
        const std::size_t before = sink.results().size();
        QTRY_VERIFY_WITH_TIMEOUT(sink.results().size() > before + 100, 20'000);
        const auto all = sink.results();
        for (std::size_t i = before; i < all.size(); ++i) {
            if (all[i].endpoint >= 100)
                QVERIFY(all[i].outcome == Outcome::Up);
        }
    }

    void wrongSettingsAreSaidAndNotProbed()
    {
        Collector sink;
        Engine engine({.threads = 1}, resources, sink);
        ScheduledEndpoint wrong = endpoint(3, 200ms);
        auto definition = std::make_shared<Endpoint>(*wrong.definition);
        definition->options["wrong"] = true;
        wrong.definition = definition;
        engine.setEndpoints({wrong, endpoint(4, 200ms)});
        QTRY_VERIFY_WITH_TIMEOUT(sink.results().size() >= 2, 10'000);
        for (const ProbeResult &result : sink.results()) {
            QVERIFY((result.endpoint == 3) == (result.failure == FailureKind::Config));
            if (result.endpoint == 3) {
                QVERIFY(result.outcome == Outcome::Unknown);
                QCOMPARE(toEnglish(result.details->reason), std::string("the option is wrong"));
            }
        }
    }

    // A probe that ends without waiting must not take its successor's deadline along with the slot they
    // share.
    void oneThatEndsAtOnceCostsNobodyTheDeadline()
    {
        Collector sink;
        Engine engine({.threads = 1}, resources, sink);
        ScheduledEndpoint wrong = endpoint(1, 1h);
        auto definition = std::make_shared<Endpoint>(*wrong.definition);
        definition->options["wrong"] = true;
        wrong.definition = definition;
        engine.setEndpoints({wrong, endpoint(2, 1h, 1h, 200ms)});
        QTRY_COMPARE_WITH_TIMEOUT(sink.results().size(), std::size_t(2), 10'000);
        for (int round = 2; round <= 4; ++round) {
            engine.probeNow({1, 2});
            QTRY_COMPARE_WITH_TIMEOUT(sink.results().size(), std::size_t(round * 2), 5'000);
        }
    }

    void aThrowingProberIsContained()
    {
        Collector sink;
        Engine engine({.threads = 1}, resources, sink);
        engine.setEndpoints({endpoint(1, 10s, Duration(-1)), endpoint(2, 10s)});
        QTRY_COMPARE_WITH_TIMEOUT(sink.results().size(), std::size_t(2), 10'000);
        for (const ProbeResult &result : sink.results())
            QVERIFY(result.outcome == (result.endpoint == 1 ? Outcome::Unknown : Outcome::Up));
        QCOMPARE(engine.figures().inFlight, std::size_t(0));
    }

    void endsWhileThousandsAreInFlight()
    {
        Collector sink;
        {
            Engine engine({.threads = 2, .inFlightCap = 10'000, .firstRoundPerSecond = 1'000'000}, resources,
                          sink);
            std::vector<ScheduledEndpoint> endpoints;
            for (EndpointHandle i = 0; i < 5'000; ++i)
                endpoints.push_back(endpoint(i, 1h, 1h, 1h));
            engine.setEndpoints(endpoints);
            QTRY_COMPARE_WITH_TIMEOUT(engine.figures().inFlight, std::size_t(5'000), 20'000);
        }
        QCOMPARE(sink.count(Outcome::NotMeasured), std::size_t(5'000)); // cancelled is no verdict
        QCOMPARE(running.load(), 0);
    }

    void replacingKeepsWhatStays()
    {
        Collector sink;
        Engine engine({.threads = 1}, resources, sink);
        const ScheduledEndpoint stays = endpoint(1, 1h, 1h, 1h);
        engine.setEndpoints({stays, endpoint(2, 1h, 1h, 1h)});
        QTRY_COMPARE_WITH_TIMEOUT(engine.figures().inFlight, std::size_t(2), 10'000);
        engine.setEndpoints({stays, endpoint(3, 1h, 1h, 1h)});
        QTRY_COMPARE_WITH_TIMEOUT(sink.results().size(), std::size_t(1), 10'000); // 2 was cancelled
        QCOMPARE(sink.results().front().endpoint, EndpointHandle(2));
        QTRY_COMPARE_WITH_TIMEOUT(running.load(), 2, 10'000);
        QCOMPARE(engine.figures().started, std::uint64_t(3)); // 1 was not started again
    }

    void pauseAndProbeNow()
    {
        Collector sink;
        Engine engine({.threads = 1}, resources, sink);
        engine.setEndpoints({endpoint(1, 1h)});
        QTRY_COMPARE_WITH_TIMEOUT(sink.results().size(), std::size_t(1), 10'000);
        engine.probeNow({1, 77});
        QTRY_COMPARE_WITH_TIMEOUT(sink.results().size(), std::size_t(2), 10'000);
        engine.pause(true);
        engine.probeNow({1});
        QTest::qWait(150);
        QCOMPARE(sink.results().size(), std::size_t(2));
        engine.pause(false);
        QTRY_COMPARE_WITH_TIMEOUT(sink.results().size(), std::size_t(3), 10'000);
        QVERIFY(engine.drain(1s));
    }

    // One more, and each turn when it would have come.
    void probeNowLeavesTheScheduleAlone()
    {
        Collector sink;
        Engine engine({.threads = 1}, resources, sink);
        constexpr Duration interval = 900ms;
        engine.setEndpoints({endpoint(1, interval)});
        QTRY_VERIFY_WITH_TIMEOUT(sink.results().size() >= 2, 10'000);
        const std::size_t before = sink.results().size();
        const SteadyTime last = sink.results().back().scheduled;
        // Close before a turn, where one might think that it was this one.
        QTRY_VERIFY((std::chrono::steady_clock::now() - last) % interval > interval * 6 / 10);
        engine.probeNow({1});
        QTRY_VERIFY_WITH_TIMEOUT(sink.results().size() >= before + 4, 10'000);
        int aside = 0;
        for (const ProbeResult &result : sink.results()) {
            const auto off = (result.scheduled - last) % interval;
            aside += result.scheduled > last && off != 0ns ? 1 : 0;
        }
        QCOMPARE(aside, 1);
        std::set<SteadyTime> turns;
        for (const ProbeResult &result : sink.results()) {
            if (result.scheduled >= last && (result.scheduled - last) % interval == 0ns)
                turns.insert(result.scheduled);
        }
        const auto missed = std::uint64_t((*turns.rbegin() - last) / interval) + 1 - turns.size();
        QCOMPARE(missed, engine.figures().skippedLate + engine.figures().skippedOverlap);
    }

    void probeNowKeepsToTheCap()
    {
        Collector sink;
        Engine engine({.threads = 1, .inFlightCap = 1}, resources, sink);
        engine.setEndpoints({endpoint(1, 1h)});
        QTRY_COMPARE_WITH_TIMEOUT(sink.results().size(), std::size_t(1), 10'000);
        QVERIFY(engine.probeOnce(endpoint(9, 1h, 1h, 1h), [](const ProbeResult &) {}));
        QTRY_COMPARE_WITH_TIMEOUT(running.load(), 1, 10'000);
        engine.probeNow({1});
        QTRY_COMPARE_WITH_TIMEOUT(sink.results().size(), std::size_t(2), 10'000);
        QVERIFY(sink.results().back().outcome == Outcome::NotMeasured);
        QCOMPARE(running.load(), 1);
    }

    // A try is nobody's result but that of who asked.
    void probeOnceLeavesNothingBehind()
    {
        Collector sink;
        std::mutex mutex;
        std::vector<ProbeResult> replies;
        const auto keep = [&](const ProbeResult &result) {
            const std::lock_guard lock(mutex);
            replies.push_back(result);
        };
        const auto count = [&] {
            const std::lock_guard lock(mutex);
            return replies.size();
        };
        {
            Engine engine({.threads = 2}, resources, sink);
            engine.setEndpoints({endpoint(1, 1h)});
            QTRY_COMPARE_WITH_TIMEOUT(sink.results().size(), std::size_t(1), 10'000);
            QVERIFY(engine.probeOnce(endpoint(1, 1h), keep));
            QTRY_COMPARE_WITH_TIMEOUT(count(), std::size_t(1), 10'000);
            QVERIFY(engine.probeOnce(endpoint(0, 1h, 1h, 150ms), keep)); // its own deadline
            QTRY_COMPARE_WITH_TIMEOUT(count(), std::size_t(2), 10'000);
            QVERIFY(replies[0].outcome == Outcome::Up);
            QVERIFY(replies[1].failure == FailureKind::ReadTimeout);
            auto wrong = std::make_shared<Endpoint>(*endpoint(1, 1h).definition);
            wrong->options["wrong"] = true;
            QVERIFY(!engine.probeOnce({1, wrong, &kind}, keep));
            QVERIFY(engine.probeOnce(endpoint(5, 1h, 1h, 1h), keep));
            QTRY_COMPARE_WITH_TIMEOUT(running.load(), 1, 10'000);
        }
        QCOMPARE(count(), std::size_t(3)); // told of the end as well
        QVERIFY(replies[2].outcome == Outcome::NotMeasured);
        QCOMPARE(sink.results().size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
