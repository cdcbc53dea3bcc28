// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/history.h"
#include "core/history/sqlitestore.h"
#include "tests/core/history/historytesting.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <fcntl.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

constexpr std::size_t endpointCount = 200;
constexpr std::uint32_t batchSize = 80; // every 20 ms: 4,000 results a second

// What a child says on its pipe after each append(): up to which number, and when.
struct Delivered
{
    std::uint32_t number = 0;
    std::int64_t steadyNs = 0;
};

std::int64_t steadyNs()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

// The child: numbered results at full rate until it is killed. A result's number is its latency.
int writeUntilKilled(const std::string &path, std::uint32_t first, bool often)
{
    HistoryOptions options;   // one write a second, as in the product
    options.flushPeriods = 3; // but minutes more often, so that kills hit these too
    if (often)                // all the time: to be hit in the middle of a write
        options.period = std::chrono::milliseconds(1);
    History history(std::make_unique<SqliteStore>(path), options);
    history.setEndpoints(endpoints(endpointCount));
    auto next = std::chrono::steady_clock::now();
    for (std::uint32_t number = first;;) {
        ResultBatch batch;
        for (std::uint32_t i = 0; i < batchSize; ++i, ++number)
            batch.push_back(
                result(number % endpointCount, toMilliseconds(std::chrono::system_clock::now()), number));
        std::vector<Event> events;
        if (number % 50 == 0)
            events.push_back(change(number % endpointCount, noonMs, Status::Up, Status::Down));
        history.append(batch, events);
        const Delivered delivered{number - 1, steadyNs()};
        if (::write(STDOUT_FILENO, &delivered, sizeof delivered) != sizeof delivered)
            return 1;
        next += std::chrono::milliseconds(20);
        std::this_thread::sleep_until(next);
    }
}

// One store, written to and killed again and again.
struct Life
{
    std::string path;
    bool often = false;
    pid_t child = -1;
    int pipe = -1;
    std::int64_t killAt = 0;
    std::uint32_t last = 0; // the highest number in the store
    std::vector<char> heard;
    int rounds = 0;
};

} // namespace

class TestHistoryKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    // Five rounds of ten children side by side; each life lasts long enough to have something older than two
    // seconds.
    void fiftyKillsUnderLoad()
    {
        constexpr int rounds = 5;
        const QTemporaryDir directory;
        std::vector<Life> lives(10);
        for (std::size_t i = 0; i < lives.size(); ++i) {
            lives[i].often = i % 2 != 0;
            lives[i].path = directory.filePath(QString::number(i)).toStdString() + "/history.sqlite";
        }
        std::mt19937 random(20250615);
        for (int round = 0; round < rounds; ++round) {
            for (Life &life : lives)
                start(life,
                      std::chrono::milliseconds(round == 0 ? 2200 + random() % 2500 : 300 + random() % 4000));
            std::ranges::sort(lives, {}, &Life::killAt);
            for (Life &life : lives) {
                kill(life);
                if (QTest::currentTestFailed())
                    return;
            }
            for (Life &life : lives) {
                check(life);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        qInfo("%d kills; the oldest result that was lost was delivered %.0f ms before the kill", m_kills,
              static_cast<double>(m_worstNs) / 1e6);
        QCOMPARE(m_kills, 50);
    }

private:
    static void start(Life &life, std::chrono::nanoseconds lifetime)
    {
        int ends[2];
        QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
        const std::string first = std::to_string(life.last + 1);
        const std::string program = QCoreApplication::applicationFilePath().toStdString();
        life.child = ::fork();
        if (life.child == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::execl(program.c_str(), program.c_str(), life.often ? "--write-often" : "--write",
                    life.path.c_str(), first.c_str(), nullptr);
            ::_exit(127);
        }
        QVERIFY(life.child > 0);
        ::close(ends[1]);
        // A pipe holds 64 KiB, 4,096 messages, 80 s: nobody needs to read before the end.
        life.pipe = ends[0];
        life.killAt = steadyNs() + lifetime.count();
    }

    void kill(Life &life)
    {
        std::this_thread::sleep_for(
            std::chrono::nanoseconds(std::max<std::int64_t>(0, life.killAt - steadyNs())));
        life.killAt = steadyNs();
        QCOMPARE(::kill(life.child, SIGKILL), 0);
        int status = 0;
        QCOMPARE(::waitpid(life.child, &status, 0), life.child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL); // it did not end by itself
        ++m_kills;
    }

    void check(Life &life)
    {
        std::vector<Delivered> heard;
        for (Delivered one; ::read(life.pipe, &one, sizeof one) == sizeof one;)
            heard.push_back(one);
        ::close(life.pipe);
        QCOMPARE(integrity(life.path), std::string("ok"));
        HistoryWriter writer(std::make_unique<SqliteStore>(life.path), {});
        writer.setEndpoints(endpoints(endpointCount));
        QVERIFY(writer.ready());
        QVERIFY(!writer.health().store.notice);
        const std::uint32_t last = highestWithoutGap(writer.store());
        QVERIFY(last >= life.last);
        for (const Delivered &one : heard) {
            if (one.number <= last)
                continue;
            // The first that was lost.
            const std::int64_t ageNs = life.killAt - one.steadyNs;
            m_worstNs = std::max(m_worstNs, ageNs);
            QVERIFY2(
                ageNs <= 2'000'000'000,
                qPrintable(
                    QStringLiteral("lost what was delivered %1 ms before the kill").arg(ageNs / 1'000'000)));
            break;
        }
        // The minutes that were in memory are made up for, and nothing is counted twice.
        writer.finish();
        std::uint64_t up = 0;
        for (EndpointHandle endpoint = 0; endpoint < endpointCount; ++endpoint)
            up += upIn(minutes(writer.store(), writer.keyOf(endpoint)));
        QCOMPARE(up, std::uint64_t(last));
        life.last = last;
        ++life.rounds;
    }

    // Fails when a number is missing below another, or is there twice.
    static std::uint32_t highestWithoutGap(Store &store)
    {
        std::vector<std::uint32_t> numbers;
        for (const Sample &sample : allSamples(store))
            numbers.push_back(sample.latencyUs);
        std::ranges::sort(numbers);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (numbers[i] != i + 1)
                qWarning("result %zu is missing or there twice", i + 1);
        }
        return static_cast<std::uint32_t>(numbers.size());
    }

    int m_kills = 0;
    std::int64_t m_worstNs = 0;
};

int main(int argc, char **argv)
{
    if (argc == 4 && std::string_view(argv[1]).starts_with("--write"))
        return writeUntilKilled(argv[2], static_cast<std::uint32_t>(std::stoul(argv[3])),
                                std::string_view(argv[1]) == "--write-often");
    QCoreApplication application(argc, argv);
    TestHistoryKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_historykill.moc"
