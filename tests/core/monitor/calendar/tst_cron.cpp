// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/calendar/cron.h"

#include <QtTest>

using namespace lightfoot;

class TestCron : public QObject
{
    Q_OBJECT

    template <class Bits>
    static QByteArray drawn(const Bits &bits)
    {
        QByteArray text;
        for (std::size_t i = 0; i < bits.size(); ++i) {
            if (bits[i])
                text += (text.isEmpty() ? "" : ",") + QByteArray::number(qulonglong(i));
        }
        return text;
    }

    static QByteArray drawn(const CronTimes &times)
    {
        return drawn(times.minutes) + " " + drawn(times.hours) + " " + drawn(times.daysOfMonth) + " " +
               drawn(times.months) + " " + drawn(times.daysOfWeek);
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
        row("30 2 1 1 0", "30 2 1 1 0");
        row("0,20-22 2 1 jan sun", "0,20,21,22 2 1 1 0");
        row("*/20 */8 1 */6 mon-wed", "0,20,40 0,8,16 1 1,7 1,2,3");
        row("5-20/5 2 1-7/3 JAN,December fri-sun", "5,10,15,20 2 1,4,7 1,12 0,5,6");
        row("0 0 1 1 7", "0 0 1 1 0");
        row("0 0 1 1 5-7", "0 0 1 1 0,5,6");
        row(" 0\t0  1 1 0-7 ", "0 0 1 1 0,1,2,3,4,5,6");
    }

    void parses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const Result<CronTimes> times = parseCron(text.toStdString());
        QVERIFY2(times.has_value(), times ? "" : toEnglish(times.error().message).c_str());
        QCOMPARE(drawn(*times), expected);
    }

    void days_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected"); // days of May 2026; the first is a Friday
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
        };
        row("0 0 13 * *", "13");
        row("0 0 * * fri", "1,8,15,22,29");
        row("0 0 13 * fri", "1,8,13,15,22,29"); // either is enough
        row("0 0 */10 * fri", "1"); // 1, 11, 21, 31, and a Friday: the star restricts with the other
        row("0 0 13 * */2", "");    // 13 May is a Wednesday: not one of 0, 2, 4, 6
        row("0 0 12 * */2", "12");
        row("0 0 * 4 *", "");
        row("0 0 31 * *", "31");
    }

    void days()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const Result<CronTimes> times = parseCron(text.toStdString());
        QVERIFY(times.has_value());
        QByteArray found;
        for (unsigned day = 1; day <= 31; ++day) {
            if (times->isOn(std::chrono::local_days(std::chrono::year(2026) / 5 / std::chrono::day(day))))
                found += (found.isEmpty() ? "" : ",") + QByteArray::number(day);
        }
        QCOMPARE(found, expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
        };
        row("", "character 1: expected a minute from 0 to 59, not \"\"");
        row("0 2 * *", "character 8: expected a day of the week");
        row("60 2 * * *", "character 1: expected a minute from 0 to 59, not \"60\"");
        row("0 24 * * *", "character 3: expected an hour from 0 to 23, not \"24\"");
        row("0 2 0 * *", "character 5: expected a day of the month from 1 to 31");
        row("0 2 1 13 *", "character 7: expected a month");
        row("0 2 1 foo *", "character 7: expected a month from 1 to 12 or such as jan, not \"foo\"");
        row("0 2 * * 8", "character 9: expected a day of the week");
        row("0 2 * * mon,", "character 13: expected a day of the week");
        row("0 2 * * * *", "character 11: expected five fields and no more, not \"*\"");
        row("*/0 2 * * *", "character 3: expected a step from 1 on");
        row("5/10 2 * * *", "character 2: expected a minute");
        row("20-10 2 * * *", "expected a range that does not end before it begins");
        row("@daily", "character 1: expected a minute");
        row("0 2 30 2 *", "names a day that no month has");
        row("0 2 31 4,6,9,11 *", "names a day that no month has");
        row("-1 2 * * *", "character 1: expected a minute");
        row("99999999999 2 * * *", "character 1: expected a minute");
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const Result<CronTimes> times = parseCron(text.toStdString());
        QVERIFY(!times);
        const std::string error = toEnglish(times.error().message);
        QVERIFY2(error.find(expected.toStdString()) != std::string::npos, error.c_str());
    }

    void isBounded() { QVERIFY(!parseCron(std::string(1'000'000, '*'))); }
};

QTEST_GUILESS_MAIN(TestCron)
#include "tst_cron.moc"
