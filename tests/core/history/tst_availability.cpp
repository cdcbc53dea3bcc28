// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/availabilityquery.h"
#include "core/history/sqlitestore.h"
#include "tests/core/history/fakestore.h"
#include "tests/core/history/historytesting.h"

#include <QTemporaryDir>
#include <QtTest>

#include <future>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t hourMs = 3'600'000;

// Long: the test decides when to write.
HistoryOptions byHand()
{
    HistoryOptions options;
    options.period = std::chrono::hours(1);
    return options;
}

Availability ask(History &history, std::int64_t fromMs, std::int64_t toMs)
{
    std::promise<Availability> answer;
    if (!history.availability(wall(fromMs), wall(toMs),
                              [&answer](Availability given) { answer.set_value(std::move(given)); }))
        return {};
    return answer.get_future().get();
}

std::string words(const Availability &availability)
{
    std::string text;
    for (const EndpointAvailability &one : availability.endpoints)
        text += std::to_string(one.endpoint) + ": " + std::to_string(one.up) + "+" +
                std::to_string(one.down) + "?" + std::to_string(one.unknown) + " ";
    return text;
}

} // namespace

class TestAvailability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_directory = std::make_unique<QTemporaryDir>();
        m_path = m_directory->filePath(QStringLiteral("data/history.sqlite")).toStdString();
    }

    void countsExactly();
    void afterARestart();
    void gapsCountNothing();
    void onlyOfTheTime();
    void memoryOnly();
    void manyRows();
    void lateRowsCountOnce();
    void saysWhatCouldNotBeRead();
    void shares();
    void measure();

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::string m_path;
};

// Some written hours ago, some a moment ago, some not at all yet.
void TestAvailability::countsExactly()
{
    History history(std::make_unique<SqliteStore>(m_path), byHand());
    history.setEndpoints(endpoints(3));
    for (int minute = 0; minute < 300; ++minute) {
        const std::int64_t at = noonMs + minute * minuteMs;
        history.append({result(0, at, 100), result(1, at, 100, minute % 10 ? Outcome::Up : Outcome::Down),
                        result(2, at, 0, minute % 3 ? Outcome::Unknown : Outcome::NotMeasured)},
                       {});
        if (minute % 7 == 0 && minute < 290)
            history.drain();
    }
    QCOMPARE(words(ask(history, noonMs, noonMs + 300 * minuteMs)),
             std::string("0: 300+0?0 1: 270+30?0 2: 0+0?200 "));
    QCOMPARE(words(ask(history, noonMs, noonMs + 300 * minuteMs)),
             std::string("0: 300+0?0 1: 270+30?0 2: 0+0?200 "));
}

void TestAvailability::afterARestart()
{
    for (int run = 0; run < 2; ++run) {
        History history(std::make_unique<SqliteStore>(m_path), byHand());
        history.setEndpoints(endpoints(2, run == 0 ? 0 : 1)); // the first goes, another comes
        for (int minute = 0; minute < 90; ++minute)
            history.append({result(1, noonMs + (run * 90 + minute) * minuteMs, 100)}, {});
        if (run == 0)
            history.append({result(0, noonMs, 100)}, {});
        else
            QCOMPARE(words(ask(history, noonMs, noonMs + 180 * minuteMs)), std::string("1: 180+0?0 "));
    }
}

void TestAvailability::gapsCountNothing()
{
    History history(std::make_unique<SqliteStore>(m_path), byHand());
    history.setEndpoints(endpoints(2));
    history.append({result(1, noonMs, 100), result(0, noonMs, 0, Outcome::NotMeasured)}, {});
    history.append({result(1, noonMs + 20 * hourMs, 0, Outcome::Down)}, {});
    const Availability given = ask(history, noonMs, noonMs + 24 * hourMs);
    QCOMPARE(words(given), std::string("1: 1+1?0 ")); // 19 hours of nothing weigh nothing
    QCOMPARE(given.endpoints.front().share().value(), 0.5);
}

void TestAvailability::onlyOfTheTime()
{
    History history(std::make_unique<SqliteStore>(m_path), byHand());
    history.setEndpoints(endpoints(1));
    for (int minute = 0; minute < 600; ++minute)
        history.append({result(0, noonMs + minute * minuteMs, 100)}, {});
    history.drain();
    QCOMPARE(words(ask(history, noonMs + 30 * minuteMs, noonMs + 330 * minuteMs + 59'999)),
             std::string("0: 301+0?0 ")); // both minutes included
    QCOMPARE(words(ask(history, noonMs + 70 * minuteMs, noonMs + 80 * minuteMs)), std::string("0: 11+0?0 "));
    QCOMPARE(words(ask(history, noonMs - 48 * hourMs, noonMs - hourMs)), std::string());
}

void TestAvailability::memoryOnly()
{
    History history(nullptr);
    history.setEndpoints(endpoints(2));
    for (int i = 0; i < 30; ++i)
        history.append({result(1, noonMs + i * 1000, 100, i % 3 ? Outcome::Up : Outcome::Down)}, {});
    QCOMPARE(words(ask(history, noonMs, noonMs + hourMs)), std::string("1: 20+10?0 "));
    QCOMPARE(words(ask(history, noonMs + hourMs, noonMs + 2 * hourMs)), std::string());
}

// More than are read in one step.
void TestAvailability::manyRows()
{
    constexpr std::size_t count = 700;
    History history(std::make_unique<SqliteStore>(m_path), byHand());
    history.setEndpoints(endpoints(count));
    for (int hour = 0; hour < 10; ++hour) {
        ResultBatch batch;
        for (std::size_t i = 0; i < count; ++i)
            batch.push_back(result(static_cast<EndpointHandle>(i), noonMs + hour * hourMs, 100));
        history.append(batch, {});
        history.drain();
    }
    const Availability given = ask(history, noonMs, noonMs + 10 * hourMs);
    QCOMPARE(given.endpoints.size(), count);
    for (const EndpointAvailability &one : given.endpoints)
        QCOMPARE(one.up, 10U);
}

// Minutes of long ago that come into the store while the question is being answered.
void TestAvailability::lateRowsCountOnce()
{
    const auto disk = std::make_shared<FakeStore::Disk>();
    HistoryWriter writer(std::make_unique<FakeStore>(disk), byHand());
    writer.setEndpoints(endpoints(1));
    const auto write = [&](int hour) {
        std::deque<std::vector<Sample>> chunks(1);
        chunks.front().push_back(toSample(result(0, noonMs + hour * hourMs, 100)));
        writer.write(std::move(chunks), {}, {});
    };
    QVERIFY(writer.ready());
    for (int hour = 0; hour < 5; ++hour)
        write(hour);
    disk->failing = true;
    write(1);
    write(9);
    write(9); // the minutes before it have left the table by now
    AvailabilityQuery query(writer, noonMs, noonMs + 9 * hourMs);
    QVERIFY(!query.step()); // what waits is counted
    disk->failing = false;
    writer.write({}, {}, {}); // and is written
    int steps = 0;
    while (!query.step())
        QVERIFY(++steps < 20);
    QCOMPARE(words(query.result()), std::string("0: 8+0?0 "));
}

void TestAvailability::saysWhatCouldNotBeRead()
{
    const auto disk = std::make_shared<FakeStore::Disk>();
    History history(std::make_unique<FakeStore>(disk), byHand());
    history.setEndpoints(endpoints(1));
    history.append({result(0, noonMs, 100)}, {});
    history.drain();
    disk->unreadable = true;
    QVERIFY(ask(history, noonMs - 5 * hourMs, noonMs + hourMs).problem);
}

void TestAvailability::shares()
{
    QVERIFY(!(EndpointAvailability{0, 0, 0, 5}.share()));
    QCOMPARE((EndpointAvailability{0, 3, 1, 5}.share().value()), 0.75);
}

// For people: LIGHTFOOT_MEASURE=2000 is a day of so many endpoints, one result a minute.
void TestAvailability::measure()
{
    const int count = qEnvironmentVariableIntValue("LIGHTFOOT_MEASURE");
    if (count <= 0)
        return;
    History history(std::make_unique<SqliteStore>(m_path), byHand());
    history.setEndpoints(endpoints(static_cast<std::size_t>(count)));
    for (int minute = 0; minute < 24 * 60; ++minute) {
        ResultBatch batch;
        for (int i = 0; i < count; ++i)
            batch.push_back(
                result(static_cast<EndpointHandle>(i), noonMs + minute * minuteMs, 100 + i + minute));
        history.append(batch, {});
        history.drain();
    }
    QElapsedTimer clock;
    clock.start();
    const Availability given = ask(history, noonMs, noonMs + 24 * hourMs - 1);
    qInfo("%d endpoints, 24 h: %lld ms, store %.0f MB", count, static_cast<long long>(clock.elapsed()),
          static_cast<double>(history.health().storedBytes) / 1e6);
    QCOMPARE(given.endpoints.size(), static_cast<std::size_t>(count));
    QCOMPARE(given.endpoints.back().up, 24U * 60);
}

QTEST_GUILESS_MAIN(TestAvailability)
#include "tst_availability.moc"
