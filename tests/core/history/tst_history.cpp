// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/history.h"
#include "core/history/latencyquery.h"
#include "core/history/sqlitestore.h"
#include "tests/core/history/fakestore.h"
#include "tests/core/history/historytesting.h"

#include <QScopeGuard>
#include <QTemporaryDir>
#include <QtTest>

#include <future>
#include <malloc.h>
#include <numeric>
#include <random>
#include <sys/resource.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true; // several times slower, and malloc's figures are not the product's
#else
constexpr bool sanitized = false;
#endif

// Long: the test decides when to write.
HistoryOptions byHand()
{
    HistoryOptions options;
    options.period = std::chrono::hours(1);
    return options;
}

std::deque<std::vector<Sample>> samplesOf(const ResultBatch &batch)
{
    std::deque<std::vector<Sample>> chunks(1);
    for (const ProbeResult &result : batch)
        chunks.front().push_back(toSample(result));
    return chunks;
}

LatencySeries ask(History &history, EndpointHandle endpoint, std::int64_t fromMs, std::int64_t toMs)
{
    std::promise<LatencySeries> answer;
    if (!history.query(endpoint, wall(fromMs), wall(toMs),
                       [&answer](LatencySeries series) { answer.set_value(std::move(series)); }))
        return {};
    return answer.get_future().get();
}

std::uint64_t upOf(const LatencySeries &series)
{
    std::uint64_t up = 0;
    for (const LatencyPoint &point : series.points)
        up += point.up;
    return up;
}

double threadMicros()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](timeval time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_directory = std::make_unique<QTemporaryDir>();
        m_path = m_directory->filePath(QStringLiteral("data/history.sqlite")).toStdString();
    }

    void memoryOnly()
    {
        History history(nullptr);
        history.setEndpoints(endpoints(2));
        for (int i = 0; i < 100; ++i)
            history.append({result(1, noonMs + i * 1000, 100 + i)}, {});
        QCOMPARE(history.recent(1).size(), 60U);
        QCOMPARE(history.recent(1).back().latencyUs, 199U);
        QVERIFY(history.recent(0).empty());
        QVERIFY(history.recent(99).empty());
        QCOMPARE(upOf(ask(history, 1, noonMs, noonMs + 200'000)), 60U);
        QVERIFY(history.lastStatuses().empty());
        QCOMPARE(history.health().waitingSamples, 0U);
    }

    void storesAndAnswers()
    {
        const std::int64_t now = noonMs + 1'800'000;
        {
            History history(std::make_unique<SqliteStore>(m_path), byHand());
            history.setEndpoints(endpoints(10));
            for (int second = 0; second < 900; ++second) {
                ResultBatch batch;
                for (EndpointHandle endpoint = 0; endpoint < 10; ++endpoint)
                    batch.push_back(result(endpoint, now + second * 1000, 100 + endpoint,
                                           second % 10 ? Outcome::Up : Outcome::Down));
                history.append(batch, {});
                if (second % 50 == 0)
                    history.drain();
            }
            // The newest are not written yet.
            const LatencySeries shortly = ask(history, 3, now + 600'000, now + 899'000);
            QVERIFY(!shortly.fromRollUps);
            QCOMPARE(shortly.points.size(), 300U);
            QVERIFY(shortly.points.front().at == wall(now + 600'000));
            QVERIFY(shortly.points.back().at == wall(now + 899'000));
            history.drain();
            QCOMPARE(upOf(ask(history, 3, now, now + 899'000)), 810U);
            const LatencySeries longer = ask(history, 3, now - 7'200'000, now + 7'200'000);
            QVERIFY(longer.fromRollUps);
            QCOMPARE(upOf(longer), 810U);
            for (const LatencyPoint &point : longer.points)
                QVERIFY(point.min.count() == 103 && point.max.count() == 103 && point.mean.count() == 103);
            QVERIFY(!longer.problem);
            QCOMPARE(history.health().writtenSamples, 9000U);
            QCOMPARE(history.health().lostSamples, 0U);
            QVERIFY(history.health().storedBytes > 0);
        }
        // After an orderly end the minutes are all there, and nothing is counted again.
        History history(std::make_unique<SqliteStore>(m_path), byHand());
        history.setEndpoints(endpoints(10));
        history.drain();
        QCOMPARE(upOf(ask(history, 3, now - 7'200'000, now + 7'200'000)), 810U);
        QCOMPARE(upOf(ask(history, 3, now, now + 899'000)), 810U);
    }

    void statusesOfTheLastRun()
    {
        {
            History history(std::make_unique<SqliteStore>(m_path));
            history.setEndpoints(endpoints(3));
            history.append({}, {change(0, noonMs, Status::Pending, Status::Up),
                                change(1, noonMs, Status::Pending, Status::Up),
                                change(1, noonMs + 9, Status::Up, Status::Down)});
        }
        History history(std::make_unique<SqliteStore>(m_path));
        const auto statuses = history.lastStatuses();
        QCOMPARE(statuses.size(), 2U);
        QVERIFY(statuses.at("endpoint-0").status == Status::Up);
        QVERIFY(statuses.at("endpoint-1").status == Status::Down);
        QVERIFY(statuses.at("endpoint-1").failure == FailureKind::Refused);
        QVERIFY(statuses.at("endpoint-1").since == wall(noonMs + 9));
    }

    // Endpoints that come while results are being written: none of theirs may fall between.
    void endpointsThatComeLater()
    {
        const auto disk = std::make_shared<FakeStore::Disk>();
        HistoryOptions options;
        options.period = std::chrono::milliseconds(1);
        History history(std::make_unique<FakeStore>(disk), options);
        for (EndpointHandle first = 0; first < 300; ++first) {
            history.setEndpoints(endpoints(1, first));
            history.append({result(first, noonMs, 100)}, {});
        }
        history.drain();
        QCOMPARE(disk->samples.load(), 300U);
        QCOMPARE(history.health().lostSamples, 0U);
    }

    // The same, while the writer waits for the disk between learning the endpoints and taking the results.
    void endpointsThatComeInBetween()
    {
        const auto disk = std::make_shared<FakeStore::Disk>();
        disk->blocked = disk->blockedOpen = true;
        History history(std::make_unique<FakeStore>(disk), byHand());
        disk->awaitBlocked();
        history.setEndpoints(endpoints(1));
        history.append({result(0, noonMs, 100)}, {});
        disk->block(false);
        history.drain();
        QCOMPARE(disk->samples.load(), 1U);
        QCOMPARE(history.health().lostSamples, 0U);
    }

    // The disk stops; append() must not notice, and only what is beyond the bound is lost.
    void stalledDiskDelaysNobody()
    {
        const HistoryOptions options = byHand();
        const auto disk = std::make_shared<FakeStore::Disk>();
        History history(std::make_unique<FakeStore>(disk), options);
        history.setEndpoints(endpoints(2000));
        history.append({result(0, noonMs, 1)}, {});
        disk->block(true);
        std::jthread writer([&history] { history.drain(); });
        const auto unblock = qScopeGuard([&disk] { disk->block(false); }); // before the thread is joined
        disk->awaitBlocked();
        const std::size_t appended = appendMuch(history);
        const HistoryHealth stalled = history.health();
        QVERIFY(stalled.waitingSamples <= options.maximumPendingSamples);
        QVERIFY(stalled.lostSamples > 0);
        QCOMPARE(stalled.lostSamples + stalled.waitingSamples, appended);
        QVERIFY(appended - stalled.lostSamples + 1024 >= options.maximumPendingSamples);
        disk->block(false);
        writer.join();
        history.drain();
        const HistoryHealth after = history.health();
        QCOMPARE(after.writtenSamples + after.lostSamples, appended + 1);
        QCOMPARE(after.waitingSamples, 0U);
        // What was dropped still counts in the minutes.
        std::uint64_t up = 0;
        for (EndpointHandle endpoint = 0; endpoint < 2000; ++endpoint)
            up += upOf(ask(history, endpoint, noonMs - 7'200'000, noonMs + 7'200'000));
        QCOMPARE(up, appended + 1);
    }

    void brokenDiskKeepsAndRecovers()
    {
        const auto disk = std::make_shared<FakeStore::Disk>();
        HistoryOptions options = byHand();
        options.maximumUnwrittenBytes = 30'000;
        History history(std::make_unique<FakeStore>(disk), options);
        history.setEndpoints(endpoints(10));
        disk->failing = true;
        std::size_t appended = 0;
        const auto addSecond = [&](int second) {
            ResultBatch batch;
            for (std::size_t i = 0; i < 100; ++i, ++appended)
                batch.push_back(
                    result(static_cast<EndpointHandle>(i % 10), noonMs + second * 1000, 100 + second));
            history.append(batch, {});
            history.drain();
        };
        addSecond(0);
        QCOMPARE(toEnglish(history.health().problem), std::string("the disk is broken"));
        QCOMPARE(history.health().waitingSamples, 100U);
        QCOMPARE(history.health().lostSamples, 0U);
        for (int second = 1; second < 300; ++second)
            addSecond(second);
        const HistoryHealth broken = history.health();
        QVERIFY(broken.lostSamples > 0 && broken.waitingSamples > 5000);
        QCOMPARE(broken.lostSamples + broken.waitingSamples, appended);
        disk->failing = false;
        addSecond(300);
        const HistoryHealth whole = history.health();
        QVERIFY(!whole.problem);
        QCOMPARE(whole.writtenSamples, appended - broken.lostSamples);
        QCOMPARE(disk->samples.load(), whole.writtenSamples);
    }

    // What is dropped because the disk was broken for too long, and what is of no endpoint that is known.
    void lostEventsAreCounted()
    {
        const auto disk = std::make_shared<FakeStore::Disk>();
        HistoryOptions options = byHand();
        options.maximumUnwrittenBytes = 10'000;
        History history(std::make_unique<FakeStore>(disk), options);
        history.setEndpoints(endpoints(1));
        disk->failing = true;
        constexpr std::size_t appended = 200;
        for (std::size_t i = 0; i < appended; ++i) {
            history.append({}, {change(0, noonMs + static_cast<std::int64_t>(i), Status::Up, Status::Down)});
            history.drain();
        }
        QVERIFY(history.health().lostEvents > 0);
        disk->failing = false;
        history.drain();
        QVERIFY(disk->events > 0);
        QCOMPARE(disk->events + history.health().lostEvents, appended);
        history.append({}, {change(7, noonMs, Status::Up, Status::Down)});
        history.drain();
        QCOMPARE(disk->events + history.health().lostEvents, appended + 1);
    }

    // A disk that stops in the middle of a write, and in the middle of a question about the past.
    void stalledDiskIsTold()
    {
        const auto writing = std::make_shared<FakeStore::Disk>();
        const auto reading = std::make_shared<FakeStore::Disk>();
        History writer(std::make_unique<FakeStore>(writing), byHand());
        History reader(std::make_unique<FakeStore>(reading), byHand());
        for (History *history : {&writer, &reader}) {
            history->setEndpoints(endpoints(1));
            history->drain();
            QVERIFY(!history->health().problem);
        }
        writing->block(true);
        reading->block(true);
        writer.append({result(0, noonMs, 100)}, {});
        std::jthread drain([&writer] { writer.drain(); });
        const auto unblock = qScopeGuard([&] { // before the threads are joined
            writing->block(false);
            reading->block(false);
        });
        std::atomic<bool> answered = false;
        QVERIFY(reader.query(0, wall(noonMs), wall(noonMs + 86'400'000),
                             [&answered](const LatencySeries &) { answered = true; }));
        writing->awaitBlocked();
        reading->awaitBlocked();
        for (const History *history : {&writer, &reader}) {
            QTRY_VERIFY_WITH_TIMEOUT(history->health().problem, 20'000);
            const std::string problem = toEnglish(history->health().problem);
            QVERIFY2(problem.find("has not answered for") != std::string::npos, problem.c_str());
        }
        QVERIFY(!answered);
        writing->block(false);
        reading->block(false);
        writer.drain();
        reader.drain();
        QVERIFY(answered);
        QVERIFY(!writer.health().problem && !reader.health().problem);
    }

    // Killed at every moment of some minutes, on a fake clock: the minutes are always what the blocks say.
    void rebuildsMinutesExactly()
    {
        HistoryOptions options = byHand();
        options.flushPeriods = 7;
        std::mt19937 random(4);
        std::int64_t now = noonMs - 90'000; // across an hour
        std::map<EndpointHandle, std::uint64_t> expected;
        for (int life = 0; life < 25; ++life) {
            // As kill -9 leaves it: what was committed is there, finish() was never called.
            HistoryWriter writer(std::make_unique<SqliteStore>(m_path), options);
            writer.setEndpoints(endpoints(20));
            for (int second = static_cast<int>(random() % 60); second >= 0; --second, now += 1000) {
                QVERIFY(writer.ready());
                if (life % 5 == 4 && second == 3)
                    now -= 200'000; // a clock that is set back
                ResultBatch batch;
                for (EndpointHandle endpoint = 0; endpoint < 20; ++endpoint) {
                    batch.push_back(result(endpoint, now, 100 + random() % 900));
                    ++expected[endpoint];
                }
                writer.write(samplesOf(batch), {}, {});
            }
        }
        HistoryWriter writer(std::make_unique<SqliteStore>(m_path), options);
        writer.setEndpoints(endpoints(20));
        QVERIFY(writer.ready());
        writer.finish();
        QCOMPARE(allSamples(writer.store()).size(), 20 * expected[0]);
        for (EndpointHandle endpoint = 0; endpoint < 20; ++endpoint) {
            std::map<std::int64_t, RollUp> fromBlocks;
            for (const Sample &sample : allSamples(writer.store())) {
                if (sample.endpoint != writer.keyOf(endpoint))
                    continue;
                fromBlocks[minuteOf(sample.atMs)].minute = minuteOf(sample.atMs);
                fromBlocks[minuteOf(sample.atMs)].add(sample);
            }
            QVERIFY(minutes(writer.store(), writer.keyOf(endpoint)) == fromBlocks);
            QCOMPARE(upIn(fromBlocks), expected[endpoint]);
        }
    }

    // Another file took the place of ours: what waits still goes to the right endpoints.
    void storeThatIsReplaced()
    {
        const auto disk = std::make_shared<FakeStore::Disk>();
        auto owned = std::make_unique<FakeStore>(disk);
        FakeStore *store = owned.get();
        HistoryOptions options = byHand();
        options.flushPeriods = 1;
        HistoryWriter writer(std::move(owned), options);
        writer.setEndpoints(endpoints(3));
        QVERIFY(writer.ready());
        for (int i = 0; i < 10; ++i)
            writer.write(samplesOf({result(2, noonMs + i, 100)}), {}, {});
        disk->failing = true;
        writer.write(samplesOf({result(2, noonMs + 10, 100)}), {}, {});
        disk->failing = false;
        store->becomeAnother();
        QVERIFY(writer.ready());
        writer.write(samplesOf({result(2, noonMs + 11, 100)}), {}, {});
        writer.finish();
        const std::vector<Sample> samples = allSamples(*store);
        QCOMPARE(samples.size(), 2U);
        QCOMPARE(samples[0].endpoint, writer.keyOf(2));
        QVERIFY(store->rollUpPositions()->all <= store->lastBlock()); // no block of the old store
    }

    // Blocks of the last run that can never be read: later minutes do not wait for them for ever.
    void minutesDoNotWaitForUnreadableBlocks()
    {
        const auto disk = std::make_shared<FakeStore::Disk>();
        auto owned = std::make_unique<FakeStore>(disk);
        FakeStore *store = owned.get();
        HistoryOptions options = byHand();
        options.flushPeriods = 1;
        HistoryWriter writer(std::move(owned), options);
        writer.setEndpoints(endpoints(1));
        disk->unreadable = true;
        for (int second = 0; second < 50; ++second) {
            QVERIFY(writer.ready());
            writer.write(samplesOf({result(0, noonMs + second * 1000, 100)}), {}, {});
        }
        QVERIFY(minutes(*store, writer.keyOf(0)).empty()); // it may be over in a moment
        for (int second = 50; second < 100; ++second) {
            QVERIFY(writer.ready());
            writer.write(samplesOf({result(0, noonMs + second * 1000, 100)}), {}, {});
        }
        QCOMPARE(upIn(minutes(*store, writer.keyOf(0))), 100U);
        QCOMPARE(disk->samples.load(), 100U);
    }

    // Results of hours that waited together (the file was another program's): each hour is found again.
    void findsWhatWaitedForHours()
    {
        HistoryWriter writer(std::make_unique<SqliteStore>(m_path), byHand());
        writer.setEndpoints(endpoints(2));
        QVERIFY(writer.ready());
        ResultBatch batch;
        for (std::int64_t minute = 0; minute < 600; ++minute) {
            batch.push_back(result(0, noonMs + minute * 60'000, 100));
            batch.push_back(result(1, noonMs + (599 - minute) * 60'000, 100)); // and not in order
        }
        writer.write(samplesOf(batch), {}, {});
        QCOMPARE(allSamples(writer.store()).size(), 1200U);
        for (const EndpointHandle endpoint : {0U, 1U}) {
            for (std::int64_t hour = 0; hour < 10; ++hour) {
                const std::int64_t from = noonMs + hour * 3'600'000;
                LatencyQuery query(&writer, endpoint, from, from + 3'599'999);
                while (!query.step()) {
                }
                const LatencySeries series = query.result({});
                QVERIFY(!series.fromRollUps);
                QCOMPARE(series.points.size(), 60U);
            }
        }
    }

    void idleCostAnEndpoint()
    {
        constexpr std::size_t count = 20'000;
        const MonitoredEndpoints list = endpoints(count); // the monitor's, shared
        const std::size_t before = mallinfo2().uordblks;
        History history(std::make_unique<NullStore>(), byHand());
        history.setEndpoints(list);
        for (int round = 0; round < 130; ++round) { // every 5 s for 11 minutes: two turns of writing minutes
            ResultBatch batch;
            for (std::size_t i = 0; i < count; ++i)
                batch.push_back(result(static_cast<EndpointHandle>(i), noonMs + round * 5000,
                                       300 + static_cast<std::int64_t>(i) % 100 * round));
            history.append(batch, {});
            batch = {};
            for (int second = 0; second < 5; ++second)
                history.drain();
        }
        const double bytes = static_cast<double>(mallinfo2().uordblks - before) / count;
        qInfo("%.0f bytes an endpoint, 60 results and the minutes not yet written included", bytes);
        if (!sanitized)
            QVERIFY(bytes > 960 && bytes < 1300);
    }

    void costOfWriting()
    {
        constexpr int seconds = 120;
        std::mt19937 random(5);
        HistoryWriter writer(std::make_unique<SqliteStore>(m_path), {});
        writer.setEndpoints(endpoints(5 * rate));
        std::vector<EndpointHandle> order(5 * rate); // each endpoint every 5 s, at its own phase
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::shuffle(order, random);
        double cpu = 0;
        std::uint64_t halfway = 0;
        for (int second = 0; second < seconds; ++second) {
            std::deque<std::vector<Sample>> samples = samplesOf(secondOf(second, order, random));
            const double before = cpuSeconds();
            QVERIFY(writer.ready());
            writer.write(std::move(samples), {}, {});
            cpu += cpuSeconds() - before;
            if (second == seconds / 2 - 1)
                halfway = writer.health().store.bytes;
        }
        constexpr double written = seconds * rate;
        QCOMPARE(static_cast<double>(writer.health().writtenSamples), written);
        const double microseconds = cpu / written * 1e6;
        const double bytes = static_cast<double>(writer.health().store.bytes - halfway) / (written / 2);
        qInfo("%zu/s: %.2f us of CPU a sample (%.2f %% of a core), %.2f bytes on disk, minutes included",
              rate, microseconds, cpu / seconds * 100, bytes);
        QVERIFY(microseconds < 100);
        QVERIFY(bytes < 7);
        const double before = cpuSeconds();
        LatencyQuery query(&writer, 77, noonMs, noonMs + 3'600'000);
        while (!query.step()) {
        }
        QCOMPARE(query.result({}).points.size(), std::size_t(seconds) / 5);
        qInfo("finding one endpoint's results in %d s of them: %.0f ms", seconds,
              (cpuSeconds() - before) * 1000);
    }

private:
    static constexpr std::size_t rate = 4000;

    static ResultBatch secondOf(int second, const std::vector<EndpointHandle> &order, std::mt19937 &random)
    {
        std::lognormal_distribution<double> latency(6.5, 0.6);
        ResultBatch batch;
        for (std::size_t i = 0; i < rate; ++i)
            batch.push_back(result(order[static_cast<std::size_t>(second) % 5 * rate + i],
                                   noonMs + second * 1000 + static_cast<std::int64_t>(i / 4),
                                   static_cast<std::int64_t>(latency(random))));
        return batch;
    }

    // What append() takes while the disk does not answer: 170 s worth of results; the bound is 120.
    static std::size_t appendMuch(History &history)
    {
        constexpr std::size_t batchSize = 400; // a tenth of a second at 4,000/s
        std::vector<double> micros;            // by the clock
        std::vector<double> work;              // of this thread alone: a busy machine does not count
        std::size_t appended = 0;
        for (int i = 0; i < 1700; ++i) {
            ResultBatch batch;
            for (std::size_t j = 0; j < batchSize; ++j, ++appended)
                batch.push_back(result(static_cast<EndpointHandle>(appended % 2000), noonMs + i * 100, 500));
            const auto begin = std::chrono::steady_clock::now();
            const double cpuBegin = threadMicros();
            history.append(batch, {});
            work.push_back(threadMicros() - cpuBegin);
            const auto taken = std::chrono::steady_clock::now() - begin;
            micros.push_back(std::chrono::duration<double, std::micro>(taken).count());
            if (i == 600 && history.health().lostSamples > 0)
                qWarning("60 s lost something");
        }
        std::ranges::sort(micros);
        std::ranges::sort(work);
        qInfo("append() of %zu results while the store is blocked: median %.0f us, 99%% %.0f us, slowest "
              "%.0f us (%.0f us of work)",
              batchSize, micros[micros.size() / 2], micros[micros.size() * 99 / 100], micros.back(),
              work.back());
        // An append() that waits for the disk would never have come back. These bound what it does.
        if (micros[micros.size() / 2] >= 1000 || work[work.size() * 99 / 100] >= (sanitized ? 10'000 : 1000))
            qWarning("append() is slow");
        return appended;
    }

    // Takes everything and keeps nothing: what is left in memory is ours.
    class NullStore final : public Store
    {
    public:
        Result<void> open() override { return {}; }
        std::uint64_t identity() const override { return 1; }
        Result<void> registerEndpoints(std::vector<StoredEndpoint> &endpoints) override
        {
            std::uint32_t key = 0;
            for (StoredEndpoint &endpoint : endpoints)
                endpoint.key = ++key;
            return {};
        }
        Result<std::unordered_map<std::string, KnownStatus>> lastStatuses() override { return {}; }
        Result<void> write(const WriteBatch &) override { return {}; }
        std::int64_t lastBlock() const override { return 0; }
        Result<std::vector<StoredBlock>> blocksBetween(std::int64_t, std::int64_t, const StoredBlock &,
                                                       std::size_t) override
        {
            return {};
        }
        Result<std::vector<StoredBlock>> blocksAfter(std::int64_t, std::size_t) override { return {}; }
        Result<std::vector<StoredRollUps>> rollUps(std::uint32_t, std::int64_t, std::int64_t) override
        {
            return {};
        }
        Result<std::vector<StoredRollUps>> rollUpsAfter(std::int64_t, std::uint32_t, std::int64_t,
                                                        std::size_t) override
        {
            return {};
        }
        Result<RollUpPositions> rollUpPositions() override { return {}; }
        void setLimit(std::uint64_t) override {}
        StoreHealth health() const override { return {}; }
    };

    std::unique_ptr<QTemporaryDir> m_directory;
    std::string m_path;
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
