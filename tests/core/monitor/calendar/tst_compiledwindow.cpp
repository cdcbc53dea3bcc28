// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/calendar/compiledwindow.h"
#include "tests/core/monitor/calendar/wallclock.h"

#include <QtTest>

#include <random>

using namespace lightfoot;

class TestCompiledWindow : public QObject
{
    Q_OBJECT

    static CompiledWindow compiled(const MaintenanceWindow &window)
    {
        Result<CompiledWindow> result = CompiledWindow::compile(window);
        if (!result)
            qFatal("%s", toEnglish(result.error().message).c_str());
        return std::move(*result);
    }

    static MaintenanceWindow weekly(const QByteArray &text, const QByteArray &zone)
    {
        return {.name = "w", .weekly = text.toStdString(), .timezone = zone.toStdString()};
    }

    static MaintenanceWindow cron(const QByteArray &text, Duration duration, const QByteArray &zone)
    {
        return {
            .name = "c", .cron = text.toStdString(), .duration = duration, .timezone = zone.toStdString()};
    }

    // The windows that begin in a stretch of time, in UTC, from one change to the next.
    static QByteArray drawn(CompiledWindow window, const QByteArray &from, const QByteArray &to)
    {
        QByteArray text;
        std::optional<WallTime> now = utc(from);
        while (now && *now < utc(to)) {
            const bool inside = window.contains(*now);
            const std::optional<WallTime> next = window.until(*now);
            if (inside)
                text += (text.isEmpty() ? "" : "; ") + textOf(*now) + " to " +
                        (next ? textOf(*next).last(5) : "ever");
            now = next;
        }
        return text;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void clockChanges_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("weekly");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *zone, const char *weekly, const char *from,
                            const char *expected) {
            QTest::newRow(name) << QByteArray(zone) << QByteArray(weekly) << QByteArray(from)
                                << QByteArray(expected);
        };
        const auto berlin = "Europe/Berlin";
        row("Berlin, an ordinary Sunday", berlin, "Sun 02:00-04:00", "2026-03-21 22:00",
            "2026-03-22 01:00 to 03:00");
        row("Berlin, forward: one hour", berlin, "Sun 02:00-04:00", "2026-03-28 22:00",
            "2026-03-29 01:00 to 02:00");
        row("Berlin, forward: begins when it does not exist", berlin, "Sun 02:30-04:00", "2026-03-28 22:00",
            "2026-03-29 01:00 to 02:00");
        row("Berlin, forward: ends when it does not exist", berlin, "Sun 01:00-02:30", "2026-03-28 22:00",
            "2026-03-29 00:00 to 01:00");
        row("Berlin, forward: does not come at all", berlin, "Sun 02:15-02:45", "2026-03-28 22:00", "");
        row("Berlin, back: three hours", berlin, "Sun 02:00-04:00", "2026-10-24 22:00",
            "2026-10-25 00:00 to 03:00");
        row("Berlin, back: the first to the second", berlin, "Sun 02:15-02:45", "2026-10-24 22:00",
            "2026-10-25 00:15 to 01:45");
        row("Berlin, back: begins twice", berlin, "Sun 02:30-04:00", "2026-10-24 22:00",
            "2026-10-25 00:30 to 03:00");
        row("Berlin, back: ends twice", berlin, "Sun 01:00-02:30", "2026-10-24 22:00",
            "2026-10-24 23:00 to 01:30");
        row("Berlin, back: over midnight", berlin, "Sat 22:00-06:00", "2026-10-24 18:00",
            "2026-10-24 20:00 to 05:00");
        const auto york = "America/New_York";
        row("New York, forward", york, "Sun 02:00-04:00", "2026-03-08 01:00", "2026-03-08 07:00 to 08:00");
        row("New York, forward: not at all", york, "Sun 02:15-02:45", "2026-03-08 01:00", "");
        row("New York, back", york, "Sun 02:00-04:00", "2026-11-01 01:00", "2026-11-01 07:00 to 09:00");
        row("New York, back: the hour twice", york, "Sun 01:00-02:00", "2026-11-01 01:00",
            "2026-11-01 05:00 to 07:00");
        row("New York, back: 01:30", york, "Sun 01:30-03:00", "2026-11-01 01:00",
            "2026-11-01 05:30 to 08:00");
        const auto lordHowe = "Australia/Lord_Howe";
        row("Lord Howe, forward: half an hour less", lordHowe, "Sun 02:00-04:00", "2026-10-03 10:00",
            "2026-10-03 15:30 to 17:00");
        row("Lord Howe, forward: not at all", lordHowe, "Sun 02:05-02:25", "2026-10-03 10:00", "");
        row("Lord Howe, back", lordHowe, "Sun 02:00-04:00", "2026-04-04 10:00", "2026-04-04 15:30 to 17:30");
        row("Lord Howe, back: the half hour twice", lordHowe, "Sun 01:30-02:00", "2026-04-04 10:00",
            "2026-04-04 14:30 to 15:30");
    }

    void clockChanges()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, weekly);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, expected);
        const WallTime end = utc(from) + 24h;
        QCOMPARE(drawn(compiled(TestCompiledWindow::weekly(weekly, zone)), from, textOf(end)), expected);
    }

    void weeks_data()
    {
        QTest::addColumn<QByteArray>("weekly");
        QTest::addColumn<QByteArray>("expected"); // Monday 2 to Sunday 8 November 2026, in UTC
        const auto row = [](const char *weekly, const char *expected) {
            QTest::newRow(weekly) << QByteArray(weekly) << QByteArray(expected);
        };
        row("Wed 10:00-12:00", "2026-11-04 10:00 to 12:00");
        row("Fri-Sat 22:00-02:00", "2026-11-06 22:00 to 02:00; 2026-11-07 22:00 to 02:00");
        row("Sun 22:00-02:00",
            "2026-11-02 00:00 to 02:00; 2026-11-08 22:00 to 02:00");          // of the Sunday before
        row("Tue 10:00-12:00, Tue 11:00-13:00", "2026-11-03 10:00 to 13:00"); // one
        row("Tue 10:00-11:00, Tue 11:00-12:00", "2026-11-03 10:00 to 12:00"); // no end between
        row("Tue 10:00-11:00, Tue 11:01-12:00", "2026-11-03 10:00 to 11:00; 2026-11-03 11:01 to 12:00");
        row("Sat-Sun 00:00-24:00", "2026-11-07 00:00 to 00:00"); // to Monday
        row("00:00-24:00", "2026-11-02 00:00 to ever");
    }

    void weeks()
    {
        QFETCH(QByteArray, weekly);
        QFETCH(QByteArray, expected);
        QCOMPARE(drawn(compiled(TestCompiledWindow::weekly(weekly, "UTC")), "2026-11-02 00:00",
                       "2026-11-09 00:00"),
                 expected);
    }

    void crons_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("cron");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *zone, const char *cron, int minutes,
                            const char *from, const char *to, const char *expected) {
            QTest::newRow(name) << QByteArray(zone) << QByteArray(cron) << minutes << QByteArray(from)
                                << QByteArray(to) << QByteArray(expected);
        };
        row("daily", "UTC", "30 2 * * *", 90, "2026-11-02 00:00", "2026-11-04 00:00",
            "2026-11-02 02:30 to 04:00; 2026-11-03 02:30 to 04:00");
        row("longer than its step is one", "UTC", "0 * 2 * *", 61, "2026-11-01 00:00", "2026-11-04 00:00",
            "2026-11-02 00:00 to 00:01");
        row("days long", "UTC", "0 0 1 * *", 3 * 24 * 60, "2026-11-02 12:00", "2026-11-30 00:00",
            "2026-11-02 12:00 to 00:00");
        row("29 February", "UTC", "0 12 29 2 *", 60, "2026-01-01 00:00", "2029-01-01 00:00",
            "2028-02-29 12:00 to 13:00");
        row("29 February over 2100", "UTC", "0 12 29 2 *", 60, "2096-03-01 00:00", "2105-01-01 00:00",
            "2104-02-29 12:00 to 13:00");
        row("every minute has no end", "UTC", "* * * * *", 1, "2026-11-02 00:00", "2026-11-03 00:00",
            "2026-11-02 00:00 to ever");
        row("Berlin forward: at the jump, its whole length", "Europe/Berlin", "30 2 * * *", 60,
            "2026-03-28 12:00", "2026-03-29 12:00", "2026-03-29 01:00 to 02:00");
        row("Berlin back: at both", "Europe/Berlin", "30 2 * * *", 30, "2026-10-24 12:00", "2026-10-25 12:00",
            "2026-10-25 00:30 to 01:00; 2026-10-25 01:30 to 02:00");
        row("Berlin back: at both, touching", "Europe/Berlin", "30 2 * * *", 60, "2026-10-24 12:00",
            "2026-10-25 12:00", "2026-10-25 00:30 to 02:30");
        row("New York forward", "America/New_York", "30 2 * * *", 60, "2026-03-07 12:00", "2026-03-08 12:00",
            "2026-03-08 07:00 to 08:00");
        row("New York back: length is time that passes", "America/New_York", "0 0 1 11 *", 180,
            "2026-10-31 12:00", "2026-11-01 12:00", "2026-11-01 04:00 to 07:00");
        row("Lord Howe back", "Australia/Lord_Howe", "45 1 * * *", 15, "2026-04-04 12:00", "2026-04-05 00:00",
            "2026-04-04 14:45 to 15:00; 2026-04-04 15:15 to 15:30");
    }

    void crons()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, cron);
        QFETCH(int, minutes);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, expected);
        const MaintenanceWindow window = TestCompiledWindow::cron(cron, std::chrono::minutes(minutes), zone);
        QCOMPARE(drawn(compiled(window), from, to), expected);
    }

    void once()
    {
        const MaintenanceWindow window{
            .from = "2026-10-25 02:30", .to = "2026-10-25 02:45", .timezone = "Europe/Berlin"};
        QCOMPARE(drawn(compiled(window), "2026-10-24 00:00", "2026-10-26 00:00"),
                 QByteArray("2026-10-25 00:30 to 01:45"));
        CompiledWindow over = compiled(window);
        QVERIFY(!over.contains(utc("2030-01-01 00:00")));
        QVERIFY(!over.until(utc("2030-01-01 00:00")));
        QVERIFY(over.until(utc("2020-01-01 00:00")) == utc("2026-10-25 00:30"));
    }

    void remembersNothingWrong_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    // Asked in any order, it answers as one that was never asked before.
    void remembersNothingWrong()
    {
        QFETCH(QByteArray, zone);
        std::mt19937 random(20261025);
        const std::array windows{weekly("Mon-Fri 22:00-06:00, Sun 01:45-02:15", zone),
                                 cron("15 1,2 * * sat,sun", 100min, zone)};
        for (const MaintenanceWindow &window : windows) {
            CompiledWindow asked = compiled(window);
            WallTime now = utc("2026-09-20 00:00");
            for (int i = 0; i < 1'000; ++i) {
                CompiledWindow fresh = compiled(window);
                QVERIFY2(asked.contains(now) == fresh.contains(now), textOf(now).constData());
                QVERIFY2(asked.until(now) == fresh.until(now), textOf(now).constData());
                // Mostly on, sometimes an hour back or weeks away.
                const int step = int(random() % 100);
                now += step < 90 ? std::chrono::minutes(random() % 200) : step < 97 ? -60min : 24h * 20;
            }
        }
    }

    // What it says of the next change is what it says of each minute.
    void everyMinuteAgrees()
    {
        CompiledWindow window = compiled(weekly("Sat-Sun 01:30-02:45, 22:00-07:00", "Europe/Berlin"));
        WallTime change = utc("2026-10-20 00:00");
        bool inside = window.contains(change);
        for (WallTime now = change; now < utc("2026-11-20 00:00"); now += 1min) {
            if (now == change) {
                inside = window.contains(now);
                change = window.until(now).value();
            }
            QVERIFY2(window.contains(now) == inside, textOf(now).constData());
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("weekly");
        QTest::addColumn<QByteArray>("cron");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *from, const char *to, const char *weekly,
                            const char *cron, int minutes, const char *expected) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(weekly)
                                << QByteArray(cron) << minutes << QByteArray(expected);
        };
        const auto one = "needs exactly one of these";
        row("none", "", "", "", "", 0, one);
        row("two", "2026-01-01 00:00", "2026-01-02 00:00", "Sun 02:00-04:00", "", 0, one);
        row("weekly and cron", "", "", "Sun 02:00-04:00", "* * * * *", 1, one);
        row("no end", "2026-01-01 00:00", "", "", "", 0, "expected a date that exists");
        row("no begin", "", "2026-01-01 00:00", "", "", 0, "expected a date that exists");
        row("backwards", "2026-01-02 00:00", "2026-01-01 00:00", "", "", 0,
            "expected a time after 2026-01-02 00:00");
        row("bad weekly", "", "", "Sun 02:00", "", 0, "expected - and the time");
        row("bad cron", "", "", "", "* * * *", 1, "expected a day of the week");
        row("cron without duration", "", "", "", "* * * * *", 0, "is 0s: expected one from 1m to 744h");
        row("cron for a year", "", "", "", "0 0 1 1 *", 366 * 24 * 60, "expected one from 1m to 744h");
    }

    void refuses()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, weekly);
        QFETCH(QByteArray, cron);
        QFETCH(int, minutes);
        QFETCH(QByteArray, expected);
        const Result<CompiledWindow> window =
            CompiledWindow::compile({.name = "backup",
                                     .from = from.toStdString(),
                                     .to = to.toStdString(),
                                     .weekly = weekly.toStdString(),
                                     .cron = cron.toStdString(),
                                     .duration = std::chrono::minutes(minutes)});
        QVERIFY(!window);
        const std::string error = toEnglish(window.error().message);
        QVERIFY2(error.find(expected.toStdString()) != std::string::npos, error.c_str());
    }

    void refusesZones()
    {
        QVERIFY(!CompiledWindow::weekly("22:00-07:00", "Mars/Phobos"));
        QVERIFY(!CompiledWindow::compile(
            {.from = "2026-01-01 00:00", .to = "2026-01-02 00:00", .timezone = "Mars/Phobos"}));
    }
};

QTEST_GUILESS_MAIN(TestCompiledWindow)
#include "tst_compiledwindow.moc"
