// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/closewaitleaks.h"
#include "tests/core/sockets/fakeclock.h"
#include "tests/core/sockets/owners/ownerrows.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::chrono_literals;

namespace {

// Programs whose peers close: each connection is in CLOSE_WAIT until the program closes it, or for ever.
struct Machine
{
    Machine()
    {
        processes.add(100, "server");
        processes.of(100).fileLimit = 1024;
        processes.of(100).openFiles = 100;
    }

    void open(pid_t pid, std::chrono::milliseconds stays)
    {
        ++next;
        processes.give(pid, next);
        rows.emplace_back(clock.steady() + stays,
                          rowOf(TcpState::CloseWait, std::uint16_t(next), host(9, 443), next, next));
    }

    // A second, and every fifth a sample.
    void tick()
    {
        clock.advance(1s);
        std::erase_if(rows, [&](const auto &item) { return item.first <= clock.steady(); });
        if (++seconds % 5 != 0)
            return;
        std::vector<SocketRow> sample;
        for (const auto &[end, row] : rows)
            sample.push_back(row);
        leaks.take(sample, processes.lookup(), clock.steady());
    }

    CloseWaitReport of(pid_t pid) const
    {
        for (const CloseWaitReport &report : leaks.reports()) {
            if (report.process.pid == pid)
                return report;
        }
        return {};
    }

    static constexpr auto forEver = std::chrono::hours(1000);
    FakeClock clock;
    FakeProcesses processes;
    CloseWaitLeaks leaks;
    std::vector<std::pair<SteadyTime, SocketRow>> rows;
    std::uint64_t next = 0;
    int seconds = 0;
};

} // namespace

class TestCloseWaitLeaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aLineHasItsSlope()
    {
        std::vector<TrendPoint> points;
        for (int i = 0; i < 60; ++i)
            points.push_back({SteadyTime(std::chrono::minutes(i)), 2.0 * i});
        for (int i = 5; i < 60; i += 5)
            points[std::size_t(i)].value = 10'000; // a fifth is anything: the line stays
        const auto trend = trendOf(points);
        QVERIFY(trend);
        QVERIFY(std::abs(trend->perHour - 120) < 1);
        QVERIFY(trend->low > 0 && trend->low <= trend->perHour && trend->high >= trend->perHour);
        QVERIFY(!trendOf(std::span(points).first(7)));
    }

    void noiseHasNone()
    {
        std::minstd_rand random(3);
        int significant = 0;
        for (int run = 0; run < 200; ++run) {
            std::vector<TrendPoint> points;
            for (int i = 0; i < 60; ++i)
                points.push_back({SteadyTime(std::chrono::minutes(i)), double(random() % 100)});
            const Trend trend = *trendOf(points);
            significant += trend.low > 0 || trend.high < 0 ? 1 : 0;
        }
        QVERIFY2(significant <= 20, qPrintable(QString::number(significant))); // 5 % of 200 are 10
        const std::vector<TrendPoint> flat(50, {SteadyTime(1s), 4});
        QVERIFY(!trendOf(flat)); // all at one moment
    }

    void pointsCoverAllTheTime()
    {
        TrendPoints points(120, 10s);
        for (int i = 0; i < 20'000; ++i)
            points.add(SteadyTime(std::chrono::seconds(i)), i);
        QVERIFY(points.points().size() <= 120);
        QVERIFY(points.points().size() >= 50);
        QCOMPARE(points.points().front().at, SteadyTime(0s));
        QVERIFY(points.points().back().at > SteadyTime(19'000s));
    }

    // Up to 300 at a time, in waves, none for long.
    void aBusyProcessIsNotAccused()
    {
        Machine machine;
        std::minstd_rand random(1);
        for (int second = 0; second < 1800; ++second) {
            const int load = 20 + second / 20 + int(15 * std::sin(second / 60.0)); // it even grows
            for (int i = 0; i < load; ++i)
                machine.open(100, std::chrono::milliseconds(random() % 6000));
            machine.tick();
            QCOMPARE(toString(machine.of(100).verdict), toString(LeakVerdict::None));
        }
        QVERIFY(machine.of(100).closeWait > 100);
        QCOMPARE(machine.of(100).stuck, 0U);
        QVERIFY(!machine.of(100).finding);
    }

    // Takes two minutes to answer and closes then: stuck ones, but always others.
    void aSlowProcessIsNotAccused()
    {
        Machine machine;
        std::minstd_rand random(1);
        for (int second = 0; second < 3600; ++second) {
            if (random() % 3 == 0)
                machine.open(100, std::chrono::seconds(60 + random() % 120));
            machine.tick();
            QVERIFY(machine.of(100).verdict != LeakVerdict::Leaking);
        }
        QVERIFY(machine.of(100).stuck > 3);
        QCOMPARE(toString(machine.of(100).verdict), toString(LeakVerdict::None));
    }

    void aLeakIsFound()
    {
        Machine machine;
        int found = 0;
        for (int second = 1; second <= 1200; ++second) {
            if (second % 10 == 0) {
                machine.open(100, Machine::forEver);
                machine.processes.of(100).openFiles += 1;
            }
            machine.open(100, 500ms); // and it does its work
            machine.tick();
            if (found == 0 && machine.of(100).verdict == LeakVerdict::Leaking)
                found = second;
        }
        QVERIFY2(found >= 240 && found <= 420, qPrintable(QString::number(found)));
        const CloseWaitReport report = machine.of(100);
        QCOMPARE(toString(report.verdict), toString(LeakVerdict::Leaking));
        QVERIFY(std::abs(report.growth->perHour - 360) < 25);
        QVERIFY(report.growth->low <= 360 + 25 && report.growth->low > 300);
        QVERIFY(report.oldest >= 1180s && report.oldest <= 1200s);
        QVERIFY(report.median > 500s && report.median < 700s);
        // 1024 - 220 files at 360 an hour: 8040 s.
        QVERIFY(std::abs((*report.untilFileLimit - 8040s).count()) < 600);
        QVERIFY(toEnglish(report.finding).starts_with("server (pid 100) does not close: "));
        QVERIFY(report.advice);
    }

    void aSlowLeakIsFound()
    {
        Machine machine;
        for (int second = 1; second <= 4 * 3600; ++second) {
            if (second % 900 == 0) // one in a quarter of an hour
                machine.open(100, Machine::forEver);
            machine.open(100, 500ms);
            machine.tick();
            if (second == 3600)
                QCOMPARE(toString(machine.of(100).verdict), toString(LeakVerdict::Suspected));
        }
        const CloseWaitReport report = machine.of(100);
        QCOMPARE(toString(report.verdict), toString(LeakVerdict::Leaking));
        QVERIFY2(report.growth->perHour > 3 && report.growth->perHour < 5,
                 qPrintable(QString::number(report.growth->perHour)));
    }

    // A dozen forgotten at once, and then no more.
    void aStepIsNotALeak()
    {
        Machine machine;
        for (int second = 1; second <= 3600; ++second) {
            if (second == 600) {
                for (int i = 0; i < 12; ++i)
                    machine.open(100, Machine::forEver);
            }
            machine.open(100, 500ms);
            machine.tick();
            QVERIFY(machine.of(100).verdict != LeakVerdict::Leaking);
        }
        QCOMPARE(toString(machine.of(100).verdict), toString(LeakVerdict::Suspected));
        QVERIFY(!machine.of(100).untilFileLimit);
    }

    void aLeakThatWasMendedIsNoLeakAnyMore()
    {
        Machine machine;
        for (int second = 1; second <= 2400; ++second) {
            if (second <= 600 && second % 5 == 0)
                machine.open(100, Machine::forEver);
            machine.open(100, 500ms);
            machine.tick();
            if (second == 600)
                QCOMPARE(toString(machine.of(100).verdict), toString(LeakVerdict::Leaking));
        }
        QCOMPARE(toString(machine.of(100).verdict), toString(LeakVerdict::Suspected));
        machine.rows.clear();
        for (int second = 1; second <= 30; ++second)
            machine.tick();
        QCOMPARE(toString(machine.of(100).verdict), toString(LeakVerdict::None));
    }

    // So fast that all files are used up before a trend can be seen, and then it cannot grow.
    void aFullTableIsALeak()
    {
        Machine machine;
        for (int i = 0; i < 900; ++i)
            machine.open(100, Machine::forEver);
        machine.processes.of(100).openFiles = 1020;
        for (int second = 1; second <= 90; ++second)
            machine.tick();
        const CloseWaitReport report = machine.of(100);
        QCOMPARE(toString(report.verdict), toString(LeakVerdict::Leaking));
        QVERIFY(toEnglish(report.finding).ends_with("and 1020 of its 1024 files are open"));
    }

    // Restarted: another process, though of the same pid. It is not charged with what was before, and it is
    // found by itself when it leaks again.
    void aRestartBeginsAnew()
    {
        Machine machine;
        const auto leakFor = [&](int seconds) {
            for (int second = 1; second <= seconds; ++second) {
                if (second % 5 == 0)
                    machine.open(100, Machine::forEver);
                machine.tick();
            }
        };
        leakFor(600);
        QCOMPARE(toString(machine.of(100).verdict), toString(LeakVerdict::Leaking));
        machine.rows.clear();
        machine.processes.add(100, "server", 999'999);
        leakFor(120);
        const auto reports = machine.leaks.reports();
        QCOMPARE(reports.size(), std::size_t(2)); // the one before is remembered, without any
        for (const CloseWaitReport &report : reports)
            QVERIFY(report.verdict != LeakVerdict::Leaking);
        leakFor(600);
        QCOMPARE(machine.leaks.reports().front().process.started, std::uint64_t(999'999));
        QCOMPARE(toString(machine.leaks.reports().front().verdict), toString(LeakVerdict::Leaking));
        machine.rows.clear();
        for (int second = 0; second < 700; ++second)
            machine.tick();
        QCOMPARE(machine.leaks.reports().size(), std::size_t(0));
    }

    void theWorstIsFirstAndOthersAreApart()
    {
        Machine machine;
        machine.processes.add(200, "leaker");
        for (int second = 1; second <= 600; ++second) {
            machine.open(100, 2s);
            if (second % 3 == 0)
                machine.open(200, Machine::forEver);
            machine.tick();
        }
        const auto reports = machine.leaks.reports();
        QCOMPARE(reports.size(), std::size_t(2));
        QCOMPARE(reports[0].process.name, std::string("leaker"));
        QCOMPARE(toString(reports[0].verdict), toString(LeakVerdict::Leaking));
        QVERIFY(!reports[0].untilFileLimit); // its limit is not known
        QCOMPARE(toString(reports[1].verdict), toString(LeakVerdict::None));
    }

    void isBounded()
    {
        Machine machine;
        for (pid_t pid = 1000; pid < 1000 + pid_t(CloseWaitLeaks::processLimit) + 10; ++pid) {
            machine.processes.add(pid, "many");
            machine.open(pid, Machine::forEver);
        }
        for (int second = 0; second < 5; ++second)
            machine.tick();
        QCOMPARE(machine.leaks.reports().size(), CloseWaitLeaks::processLimit);
        QCOMPARE(machine.leaks.overflowed(), std::uint64_t(10));
    }
};

QTEST_APPLESS_MAIN(TestCloseWaitLeaks)
#include "tst_closewaitleaks.moc"
