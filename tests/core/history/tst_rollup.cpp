// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/recent.h"
#include "core/history/series.h"
#include "tests/core/history/historytesting.h"

#include <QtTest>

#include <random>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

Sample sample(std::uint32_t endpoint, std::int64_t atMs, std::uint32_t latencyUs,
              Outcome outcome = Outcome::Up)
{
    return toSample(result(endpoint, atMs, latencyUs, outcome));
}

std::map<std::int64_t, RollUp> decoded(const std::vector<RollUpTable::Row> &rows, std::uint32_t endpoint)
{
    std::map<std::int64_t, RollUp> byMinute;
    for (const RollUpTable::Row &row : rows) {
        if (row.endpoint != endpoint)
            continue;
        const bool fine = decodeRollUps(row.data, row.hour, [&byMinute](const RollUp &rollUp) {
            byMinute[rollUp.minute].minute = rollUp.minute;
            byMinute[rollUp.minute].add(rollUp);
        });
        if (!fine)
            qWarning("damaged roll-ups");
    }
    return byMinute;
}

} // namespace

class TestRollUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void minutesAndHours()
    {
        QCOMPARE(minuteOf(0), 0);
        QCOMPARE(minuteOf(59'999), 0);
        QCOMPARE(minuteOf(60'000), 1);
        QCOMPARE(minuteOf(-1), -1);
        QCOMPARE(minuteOf(-60'000), -1);
        QCOMPARE(minuteOf(-60'001), -2);
        QCOMPARE(hourOf(59), 0);
        QCOMPARE(hourOf(60), 1);
        QCOMPARE(hourOf(-1), -1);
        QCOMPARE(hourOf(-60), -1);
        QCOMPARE(hourOf(-61), -2);
    }

    void addsUp()
    {
        RollUp rollUp;
        for (const std::uint32_t us : {100U, 300U, 200U})
            rollUp.add(sample(0, noonMs, us));
        rollUp.add(sample(0, noonMs, 30'000'000, Outcome::Down)); // a timeout is no latency
        rollUp.add(sample(0, noonMs, 1, Outcome::Unknown));
        rollUp.add(sample(0, noonMs, 1, Outcome::NotMeasured));
        QCOMPARE(rollUp.counts, (std::array<std::uint64_t, 4>{3, 1, 1, 1}));
        QCOMPARE(rollUp.minUs, 100U);
        QCOMPARE(rollUp.maxUs, 300U);
        QCOMPARE(rollUp.meanUs(), 200U);
    }

    void percentiles()
    {
        std::mt19937 random(9);
        std::vector<std::uint32_t> values;
        RollUp rollUp;
        for (int i = 0; i < 1000; ++i) {
            values.push_back(static_cast<std::uint32_t>(500 + random() % 1000));
            rollUp.add(sample(0, noonMs, values.back()));
        }
        std::ranges::sort(values);
        for (const double share : {0.0, 0.05, 0.5, 0.95, 1.0}) {
            const double exact = values[std::min<std::size_t>(static_cast<std::size_t>(share * 1000), 999)];
            const double coarse = rollUp.percentileUs(share);
            QVERIFY2(coarse >= exact / 1.3 && coarse <= exact * 1.3,
                     qPrintable(QStringLiteral("%1: %2 %3").arg(share).arg(exact).arg(coarse)));
        }
        RollUp one;
        one.add(sample(0, noonMs, 777));
        QCOMPARE(one.percentileUs(0.5), 777U);
        QCOMPARE(RollUp().percentileUs(0.5), 0U);
    }

    void codecRoundTrip()
    {
        std::mt19937 random(10);
        std::string bytes;
        std::vector<RollUp> all;
        const std::int64_t hour = hourOf(minuteOf(noonMs));
        for (int i = 0; i < 500; ++i) {
            RollUp rollUp;
            rollUp.minute = hour * 60 + random() % 60;
            for (std::size_t count = 1 + random() % 30; count > 0; --count)
                rollUp.add(sample(0, noonMs, random() % (1U << (random() % 31)),
                                  static_cast<Outcome>(random() % 4)));
            encodeRollUp(bytes, rollUp);
            all.push_back(rollUp);
        }
        std::vector<RollUp> read;
        QVERIFY(decodeRollUps(bytes, hour, [&read](const RollUp &rollUp) { read.push_back(rollUp); }));
        QVERIFY(read == all);
    }

    void codecIsSmall()
    {
        std::string bytes;
        RollUp rollUp;
        rollUp.minute = minuteOf(noonMs) + 7;
        for (std::uint32_t i = 0; i < 12; ++i)
            rollUp.add(sample(0, noonMs, 800 + i * 37));
        encodeRollUp(bytes, rollUp);
        qInfo("a minute of 12 results: %zu bytes", bytes.size());
        QVERIFY(bytes.size() <= 14);
    }

    void codecHostile()
    {
        std::mt19937 random(11);
        RollUp rollUp;
        for (std::uint32_t i = 0; i < 12; ++i)
            rollUp.add(sample(0, noonMs, 8U << i, i % 3 ? Outcome::Up : Outcome::Down));
        std::string bytes;
        encodeRollUp(bytes, rollUp);
        for (std::size_t length = 1; length < bytes.size(); ++length)
            QVERIFY(!decodeRollUps(std::string_view(bytes).substr(0, length), 1, [](const RollUp &) {}));
        for (int i = 0; i < 100'000; ++i) {
            std::string noise(random() % 40, '\0');
            std::ranges::generate(
                noise, [&random] { return static_cast<char>(random() % 3 ? random() % 16 : random()); });
            decodeRollUps(noise, 1, [](const RollUp &read) {
                if (read.maxUs < read.minUs && read.up() > 0)
                    qWarning("nonsense");
            });
        }
    }

    void tableSplitsAtMinutesAndHours()
    {
        RollUpTable table;
        const std::int64_t lastMinute = noonMs - 60'000;
        table.add(sample(3, lastMinute, 10));
        table.add(sample(3, noonMs - 1, 30));
        table.add(sample(3, noonMs, 50)); // the next minute and hour, to the millisecond
        table.add(sample(3, noonMs + 59'999, 70));
        table.add(sample(3, noonMs + 60'000, 90));
        std::vector<RollUpTable::Row> rows;
        std::vector<std::uint32_t> taken;
        table.takeAll(rows, taken);
        QCOMPARE(taken, std::vector<std::uint32_t>{3});
        QCOMPARE(rows.size(), 2U);
        const auto byMinute = decoded(rows, 3);
        QCOMPARE(byMinute.size(), 3U);
        const std::int64_t noon = minuteOf(noonMs);
        QCOMPARE(byMinute.at(noon - 1).up(), 2U);
        QCOMPARE(byMinute.at(noon - 1).maxUs, 30U);
        QCOMPARE(byMinute.at(noon).minUs, 50U);
        QCOMPARE(byMinute.at(noon).sumUs, 120U);
        QCOMPARE(byMinute.at(noon + 1).up(), 1U);
        QCOMPARE(table.bytes(), 0U);
        rows.clear();
        table.takeAll(rows, taken);
        QVERIFY(rows.empty());
    }

    // A minute that was taken half way becomes two records that count together.
    void tableMerges()
    {
        RollUpTable table;
        std::vector<RollUpTable::Row> rows;
        std::vector<std::uint32_t> taken;
        table.add(sample(0, noonMs, 10));
        table.takeAll(rows, taken);
        table.add(sample(0, noonMs + 1000, 20));
        table.takeAll(rows, taken);
        const auto byMinute = decoded(rows, 0);
        QCOMPARE(byMinute.size(), 1U);
        QCOMPARE(byMinute.begin()->second.up(), 2U);
        QCOMPARE(byMinute.begin()->second.minUs, 10U);
        QCOMPARE(byMinute.begin()->second.maxUs, 20U);
    }

    void tableSharesInTurn()
    {
        RollUpTable table;
        for (std::uint32_t endpoint = 0; endpoint < 10; ++endpoint)
            table.add(sample(endpoint, noonMs, 10));
        std::set<std::uint32_t> all;
        int turns = 0;
        for (bool around = false; !around; ++turns) {
            std::vector<RollUpTable::Row> rows;
            std::vector<std::uint32_t> taken;
            around = table.takeShare(4, rows, taken);
            QVERIFY(taken.size() <= 4);
            all.insert(taken.begin(), taken.end());
        }
        QCOMPARE(turns, 3);
        QCOMPARE(all.size(), 10U);
    }

    // Against the plain sum: clocks that step back and forth, counts beyond 16 bits, several hours.
    void tableLosesNothing()
    {
        std::mt19937 random(12);
        RollUpTable table;
        std::map<std::pair<std::uint32_t, std::int64_t>, RollUp> expected;
        std::vector<RollUpTable::Row> rows;
        std::vector<std::uint32_t> taken;
        std::int64_t now = noonMs;
        for (int i = 0; i < 300'000; ++i) {
            if (i < 150'000)
                now += random() % 1000 == 0 ? static_cast<std::int64_t>(random() % 8'000'000) - 3'000'000
                                            : random() % 200;
            const Sample one = sample(i < 150'000 ? random() % 7 : 6, now, random() % 5000,
                                      static_cast<Outcome>(random() % 10 ? 0 : random() % 4));
            table.add(one);
            expected[{one.endpoint, minuteOf(one.atMs)}].add(one);
            if (i < 150'000 && random() % 500 == 0)
                table.takeShare(2, rows, taken);
        }
        table.takeAll(rows, taken);
        for (std::uint32_t endpoint = 0; endpoint < 7; ++endpoint) {
            for (const auto &[minute, rollUp] : decoded(rows, endpoint)) {
                RollUp &wanted = expected[{endpoint, minute}];
                wanted.minute = minute;
                QVERIFY(rollUp == wanted);
                expected.erase({endpoint, minute});
            }
        }
        QVERIFY(expected.empty());
        QCOMPARE(table.bytes(), 0U);
    }

    void ring()
    {
        RecentRing ring;
        QVERIFY(ring.results().empty());
        for (std::int64_t i = 1; i <= 200; ++i) {
            ring.add(RecentResult{i, static_cast<std::uint32_t>(i), Outcome::Up, FailureKind::None,
                                  Closing::WeReset});
            const std::vector<RecentResult> results = ring.results();
            QCOMPARE(results.size(), std::min<std::size_t>(static_cast<std::size_t>(i), 60));
            QCOMPARE(results.back().atMs, i);
            for (std::size_t j = 1; j < results.size(); ++j)
                QCOMPARE(results[j].atMs, results[j - 1].atMs + 1);
        }
    }

    void seriesOfFewIsExact()
    {
        const std::vector<Sample> samples{sample(0, noonMs + 5, 50), sample(0, noonMs, 10),
                                          sample(0, noonMs + 9, 9, Outcome::Down), sample(0, noonMs + 10, 1)};
        const LatencySeries series = seriesOfSamples(samples, noonMs, noonMs + 9);
        QCOMPARE(series.points.size(), 3U);
        QCOMPARE(series.step.count(), 0);
        QVERIFY(series.points[0].at == wall(noonMs));
        QCOMPARE(series.points[1].p95.count(), 50);
        QCOMPARE(series.points[2].down, 1U);
        QCOMPARE(series.points[2].max.count(), 0);
    }

    void seriesOfManyIsDecimated()
    {
        std::vector<Sample> samples;
        for (std::uint32_t i = 0; i < 36'000; ++i)
            samples.push_back(sample(0, noonMs + i * 100, i == 17'777 ? 9999 : 100));
        const LatencySeries series = seriesOfSamples(samples, noonMs, noonMs + 3'600'000);
        QVERIFY(series.points.size() <= LatencySeries::maximumPoints && series.points.size() > 400);
        std::uint64_t up = 0;
        std::chrono::microseconds max{0};
        for (const LatencyPoint &point : series.points) {
            up += point.up;
            max = std::max(max, point.max);
        }
        QCOMPARE(up, 36'000U);
        QCOMPARE(max.count(), 9999); // a peak is never averaged away
    }

    void seriesOfMinutes()
    {
        std::vector<RollUp> rollUps;
        for (std::int64_t i = 0; i < 60 * 24 * 30; ++i) {
            RollUp rollUp;
            rollUp.minute = minuteOf(noonMs) + i;
            rollUp.add(sample(0, noonMs, 100));
            rollUps.push_back(rollUp);
        }
        const LatencySeries month = seriesOfRollUps(rollUps, noonMs, noonMs + 30LL * 86'400'000);
        QVERIFY(month.points.size() <= LatencySeries::maximumPoints && month.points.size() > 250);
        QVERIFY(month.step % std::chrono::minutes(1) == std::chrono::milliseconds(0));
        std::uint64_t up = 0;
        for (const LatencyPoint &point : month.points)
            up += point.up;
        QCOMPARE(up, rollUps.size());
        QCOMPARE(seriesOfRollUps(rollUps, noonMs + 90'000, noonMs + 150'000).points.size(), 2U);
        QVERIFY(seriesOfRollUps(rollUps, noonMs + 1, noonMs - 60'000).points.empty());
        QCOMPARE(seriesOfRollUps(rollUps, noonMs - 500 * 60'000 + 1, noonMs + 500 * 60'000).points.size() <=
                     500,
                 true);
    }
};

QTEST_GUILESS_MAIN(TestRollUp)
#include "tst_rollup.moc"
