// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/calendar/calendar.h"
#include "tests/core/monitor/calendar/wallclock.h"

#include <QtTest>

using namespace lightfoot;

class TestCalendar : public QObject
{
    Q_OBJECT

    static Endpoint endpoint()
    {
        Endpoint made;
        made.id = "e7";
        made.name = "db-1";
        made.group = "berlin";
        made.labels = {{"team", "a"}, {"tier", "1"}};
        return made;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void selects()
    {
        const Endpoint one = endpoint();
        QVERIFY(lightfoot::selects({}, one));
        QVERIFY(lightfoot::selects({.endpoints = {"web-1", "db-1"}}, one));
        QVERIFY(lightfoot::selects({.endpoints = {"e7"}}, one));
        QVERIFY(!lightfoot::selects({.endpoints = {"db"}}, one));
        QVERIFY(lightfoot::selects({.groups = {"paris", "berlin"}}, one));
        QVERIFY(!lightfoot::selects({.groups = {"paris"}}, one));
        QVERIFY(lightfoot::selects({.labels = {{"team", "a"}}}, one));
        QVERIFY(lightfoot::selects({.labels = {{"tier", "1"}, {"team", "a"}}}, one));
        QVERIFY(!lightfoot::selects({.labels = {{"tier", "1"}, {"team", "b"}}}, one));
        QVERIFY(!lightfoot::selects({.endpoints = {"db-1"}, .groups = {"paris"}}, one)); // all must hold
    }

    void namesWhatIsUnderWay()
    {
        const std::vector<MaintenanceWindow> windows{
            {.name = "night", .weekly = "22:00-06:00", .timezone = "UTC"},
            {.name = "paris", .weekly = "00:00-24:00", .timezone = "UTC", .selection = {.groups = {"paris"}}},
            {.name = "move",
             .from = "2026-11-04 12:00",
             .to = "2026-11-04 23:00",
             .timezone = "UTC",
             .selection = {.endpoints = {"db-1"}}}};
        Result<Calendar> calendar = Calendar::compile(windows);
        QVERIFY(calendar.has_value());
        const Calendar::Windows mine = calendar->windowsOf(endpoint());
        QVERIFY((mine == Calendar::Windows{0, 2}));
        const auto name = [&](const char *time) {
            const std::string *found = calendar->underWay(mine, utc(time));
            return QByteArray::fromStdString(found ? *found : "none");
        };
        QCOMPARE(name("2026-11-04 05:59"), QByteArray("night"));
        QCOMPARE(name("2026-11-04 06:00"), QByteArray("none"));
        QCOMPARE(name("2026-11-04 12:00"), QByteArray("move"));
        QCOMPARE(name("2026-11-04 22:00"), QByteArray("night"));
        QVERIFY(calendar->nextChange(mine, utc("2026-11-04 07:00")) == utc("2026-11-04 12:00"));
        QVERIFY(calendar->nextChange(mine, utc("2026-11-04 12:00")) == utc("2026-11-04 22:00"));
        QVERIFY(calendar->nextChange(utc("2026-11-04 07:00")) == utc("2026-11-04 12:00"));
        QVERIFY(!calendar->nextChange({1}, utc("2026-11-04 07:00"))); // has no end
        QVERIFY(!calendar->nextChange({}, utc("2026-11-04 07:00")));
    }

    void refusesTheFirstThatIsWrong()
    {
        const std::vector<MaintenanceWindow> windows{{.name = "a", .weekly = "22:00-06:00"}, {.name = "b"}};
        const Result<Calendar> calendar = Calendar::compile(windows);
        QVERIFY(!calendar);
        QVERIFY(toEnglish(calendar.error().message).find("\"b\"") != std::string::npos);
    }

    // Asked for every message of a month of 10,000 endpoints: it must not compute each time.
    void isCheap()
    {
        const std::vector<MaintenanceWindow> windows{
            {.name = "night", .weekly = "Mon-Fri 22:00-06:00", .timezone = "Europe/Berlin"},
            {.name = "patch", .cron = "30 2 * * sun", .duration = 90min, .timezone = "America/New_York"}};
        Result<Calendar> calendar = Calendar::compile(windows);
        QVERIFY(calendar.has_value());
        const Calendar::Windows both{0, 1};
        WallTime now = utc("2026-10-15 00:00");
        std::size_t times = 0;
        for (int i = 0; i < 2'592'000; ++i, now += 1s) // each second of 30 days
            times += calendar->underWay(both, now) ? 1 : 0;
        // Nights: 4 h of the first, 21 whole ones, 3 h of the last. Sundays: 4.
        QCOMPARE(times, std::size_t((4 + 21 * 8 + 3) * 3600 + 4 * 90 * 60));
    }
};

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
