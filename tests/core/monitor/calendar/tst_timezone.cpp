// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/monitor/calendar/wallclock.h"

#include <QtTest>

using namespace lightfoot;

class TestTimeZone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void converts_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("local");
        QTest::addColumn<QByteArray>("earliest");
        QTest::addColumn<QByteArray>("latest");
        const auto row = [](const char *name, const char *zone, const char *local, const char *earliest,
                            const char *latest) {
            QTest::newRow(name) << QByteArray(zone) << QByteArray(local) << QByteArray(earliest)
                                << QByteArray(latest);
        };
        const auto once = [&](const char *name, const char *zone, const char *local, const char *moment) {
            row(name, zone, local, moment, moment);
        };
        once("UTC", "UTC", "2026-07-01 12:00", "2026-07-01 12:00");
        once("winter", "Europe/Berlin", "2026-01-15 12:00", "2026-01-15 11:00");
        once("summer", "Europe/Berlin", "2026-07-15 12:00", "2026-07-15 10:00");
        once("far future", "Europe/Berlin", "2150-07-15 12:00", "2150-07-15 10:00");
        once("Berlin, before the jump", "Europe/Berlin", "2026-03-29 01:59", "2026-03-29 00:59");
        once("Berlin, the jump", "Europe/Berlin", "2026-03-29 02:00", "2026-03-29 01:00");
        once("Berlin, not there", "Europe/Berlin", "2026-03-29 02:30", "2026-03-29 01:00");
        once("Berlin, last not there", "Europe/Berlin", "2026-03-29 02:59", "2026-03-29 01:00");
        once("Berlin, after the jump", "Europe/Berlin", "2026-03-29 03:00", "2026-03-29 01:00");
        once("Berlin, a minute later", "Europe/Berlin", "2026-03-29 03:01", "2026-03-29 01:01");
        once("Berlin, last single", "Europe/Berlin", "2026-10-25 01:59", "2026-10-24 23:59");
        row("Berlin, first twice", "Europe/Berlin", "2026-10-25 02:00", "2026-10-25 00:00",
            "2026-10-25 01:00");
        row("Berlin, twice", "Europe/Berlin", "2026-10-25 02:30", "2026-10-25 00:30", "2026-10-25 01:30");
        once("Berlin, single again", "Europe/Berlin", "2026-10-25 03:00", "2026-10-25 02:00");
        once("New York, not there", "America/New_York", "2026-03-08 02:30", "2026-03-08 07:00");
        row("New York, twice", "America/New_York", "2026-11-01 01:30", "2026-11-01 05:30",
            "2026-11-01 06:30");
        once("New York, 02:00 comes once", "America/New_York", "2026-11-01 02:00", "2026-11-01 07:00");
        once("Lord Howe, half an hour is not there", "Australia/Lord_Howe", "2026-10-04 02:15",
             "2026-10-03 15:30");
        once("Lord Howe, after it", "Australia/Lord_Howe", "2026-10-04 02:30", "2026-10-03 15:30");
        row("Lord Howe, half an hour twice", "Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04 14:45",
            "2026-04-04 15:15");
        once("Lord Howe, before it", "Australia/Lord_Howe", "2026-04-05 01:29", "2026-04-04 14:29");
        once("Samoa left out a day", "Pacific/Apia", "2011-12-30 12:00", "2011-12-30 10:00");
        once("Morocco, forward after Ramadan", "Africa/Casablanca", "2026-03-22 02:30", "2026-03-22 02:00");
        row("Greenland, at midnight", "America/Scoresbysund", "2023-10-29 00:30", "2023-10-29 00:30",
            "2023-10-29 01:30");
    }

    // Alone, and after a time far away that it remembers.
    void converts()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, local);
        QFETCH(QByteArray, earliest);
        QFETCH(QByteArray, latest);
        Result<TimeZone> found = TimeZone::find(zone.toStdString());
        QVERIFY(found.has_value());
        const LocalTime time = *parseLocalTime(local.toStdString());
        for (const char *before : {"1999-06-01 00:00", "2026-06-01 00:00", "2026-12-01 00:00"}) {
            found->toLocal(utc(before));
            const TimeZone::Moments moments = found->toWall(time);
            QCOMPARE(textOf(moments.earliest), earliest);
            QCOMPARE(textOf(moments.latest), latest);
        }
    }

    void comesBack_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu",
                                 "Pacific/Apia", "UTC"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    // Every moment of two years is one of the two that its local time gives.
    void comesBack()
    {
        QFETCH(QByteArray, zone);
        Result<TimeZone> found = TimeZone::find(zone.toStdString());
        QVERIFY(found.has_value());
        const WallTime end = utc("2028-01-01 00:00");
        for (WallTime time = utc("2026-01-01 00:00"); time < end; time += 15min) {
            const TimeZone::Moments moments = found->toWall(found->toLocal(time));
            QVERIFY2(moments.earliest == time || moments.latest == time, textOf(time).constData());
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"Mars/Phobos", "Europe/", "../../etc/passwd", "/etc/localtime",
                                 "CET-1CEST,M3", "EST5EDT,M3.2.0,M11.1.0", "Europe/Berlin ", "\x01"})
            QTest::newRow(zone) << QByteArray(zone);
        QTest::newRow("long") << QByteArray(100'000, 'A');
    }

    void refuses()
    {
        QFETCH(QByteArray, zone);
        const Result<TimeZone> found = TimeZone::find(zone.toStdString());
        QVERIFY(!found);
        QVERIFY(toEnglish(found.error().message).find("Europe/Berlin") != std::string::npos);
    }

    void nothingIsTheMachines() { QVERIFY(TimeZone::find("").has_value()); }

    void readsTimes()
    {
        QCOMPARE(textOf(*parseLocalTime("2028-02-29 23:59")), QByteArray("2028-02-29 23:59"));
        for (const char *text :
             {"", "2026-02-29 10:00", "2026-1-02 10:00", "2026-01-02", "2026-01-02 24:00", "2026-01-02 10:60",
              "2026-01-02 10:00:00", "1969-12-31 10:00", "2200-01-01 00:00", "9999999999999",
              "2026-01-02T10:00", " 2026-01-02 10:00"}) {
            const Result<LocalTime> time = parseLocalTime(text);
            QVERIFY2(!time, text);
            QVERIFY(toEnglish(time.error().message).find("such as 2026-11-27 22:00") != std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(TestTimeZone)
#include "tst_timezone.moc"
