// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/calendar/weekly.h"

#include <QtTest>

using namespace lightfoot;

class TestWeekly : public QObject
{
    Q_OBJECT

    // "Sun 120-240 Mon ...": minutes since midnight.
    static QByteArray drawn(const std::vector<WeeklySpan> &spans)
    {
        constexpr std::array names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
        QByteArray text;
        for (const WeeklySpan &span : spans)
            text += QByteArray(text.isEmpty() ? "" : " ") + names[span.day.c_encoding()] + " " +
                    QByteArray::number(qint64(span.begin.count())) + "-" +
                    QByteArray::number(qint64(span.end.count()));
        return text;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void parses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
        };
        row("Sun 02:00-04:00", "Sun 120-240");
        row("sunday 2:00 - 4:00", "Sun 120-240");
        row("Mon-Fri 22:00-06:00", "Mon 1320-1800 Tue 1320-1800 Wed 1320-1800 Thu 1320-1800 Fri 1320-1800");
        row("Sat-Mon 01:00-02:00", "Sun 60-120 Mon 60-120 Sat 60-120");
        row("22:00-07:00", "Sun 1320-1860 Mon 1320-1860 Tue 1320-1860 Wed 1320-1860 Thu 1320-1860 "
                           "Fri 1320-1860 Sat 1320-1860");
        row("Sat,Sun 00:00-24:00", "Sun 0-1440 Sat 0-1440");
        row("Mon, Wed-Thu 01:00-02:00", "Mon 60-120 Wed 60-120 Thu 60-120");
        row("Tue 05:00-06:00, Mon 01:00-02:00,TUE 03:00-04:00 ", "Mon 60-120 Tue 180-240 Tue 300-360");
        row("\tFri 23:59-00:00", "Fri 1439-1440");
        row("Tuesd 00:00-00:01", "Tue 0-1");
    }

    void parses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const Result<std::vector<WeeklySpan>> spans = parseWeekly(text.toStdString());
        QVERIFY2(spans.has_value(), spans ? "" : toEnglish(spans.error().message).c_str());
        QCOMPARE(drawn(*spans), expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
        };
        row("", "character 1: expected a day such as Mon, not \"\"");
        row("Su 02:00-04:00", "character 1: expected a day such as Mon, not \"Su\"");
        row("Mon-Fru 02:00-04:00", "character 5: expected a day such as Mon, not \"Fru\"");
        row("Sunnyday 02:00-04:00", "character 1: expected a day such as Mon, not \"Sunnyday\"");
        row("Sun 02:00", "character 10: expected - and the time at which it ends, not \"\"");
        row("Sun 02:00-25:00",
            "character 11: expected a time from 00:00 to 24:00, such as 22:00, not \"25:00\"");
        row("Sun 02:60-03:00", "character 5: expected a time");
        row("Sun 24:01-03:00", "character 5: expected a time");
        row("Sun 2-4", "character 5: expected a time");
        row("Sun 02:00-04:00 Mon", "character 17: expected a comma or the end, not \"Mon\"");
        row("Sun 02:00-04:00,", "character 17: expected a day");
        row("Sun", "character 4: expected a time");
        row("Sun,Mon", "character 8: expected a time");
        row("Sun 02:00-02:00", "expected two different times");
        row("Sun 24:00-02:00", "expected two different times");
        row("Sonntag 02:00-04:00", "character 1: expected a day");
        row("Sun 02:00-04:00\n", "character 16: expected a comma or the end");
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const Result<std::vector<WeeklySpan>> spans = parseWeekly(text.toStdString());
        QVERIFY(!spans);
        const std::string error = toEnglish(spans.error().message);
        QVERIFY2(error.find(expected.toStdString()) != std::string::npos, error.c_str());
    }

    void isBounded()
    {
        QVERIFY(!parseWeekly(std::string(1'000'000, ',')));
        QVERIFY(!parseWeekly(std::string(1'000, '9')));
    }
};

QTEST_GUILESS_MAIN(TestWeekly)
#include "tst_weekly.moc"
