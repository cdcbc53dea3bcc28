// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/duration.h"

#include <QtTest>

using namespace lightfoot;

class TestDuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void parses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("nanoseconds");
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("seconds") << QByteArray("10s") << qint64(10'000'000'000);
        QTest::newRow("mixed") << QByteArray("1m30s") << qint64(90'000'000'000);
        QTest::newRow("fraction") << QByteArray("1.5h") << qint64(5'400'000'000'000);
        QTest::newRow("leading point") << QByteArray(".5s") << qint64(500'000'000);
        QTest::newRow("milli") << QByteArray("250ms") << qint64(250'000'000);
        QTest::newRow("micro") << QByteArray("7us") << qint64(7'000);
        QTest::newRow("micro sign") << QByteArray("7µs") << qint64(7'000);
        QTest::newRow("greek mu") << QByteArray("7μs") << qint64(7'000);
        QTest::newRow("nano") << QByteArray("3ns") << qint64(3);
        QTest::newRow("negative") << QByteArray("-2s") << qint64(-2'000'000'000);
        QTest::newRow("long") << QByteArray("168h") << qint64(604'800'000'000'000);
    }

    void parses()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, nanoseconds);
        const Result<Duration> parsed = parseDuration(text.toStdString());
        QVERIFY2(parsed.has_value(), text.constData());
        QCOMPARE(parsed->count(), nanoseconds);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "10", "s", "1.2.3s", "10 s", "10S", "1d", "+", "-", ".s", "1e3s",
                                 "99999999999h", "10s ", "١s"})
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("long") << QByteArray(100, '1') + "s";
        QTest::newRow("NUL") << QByteArray("1s\0", 3);
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        const Result<Duration> parsed = parseDuration(text.toStdString());
        QVERIFY(!parsed);
        QVERIFY(toEnglish(parsed.error().message).find("10s") != std::string::npos); // shows how it is done
    }

    // Whatever Go prints, we read, and print the same.
    void formatsAsGoDoes_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"0s", "1ns", "1.5µs", "2ms", "1.000001ms", "1s", "1.5s", "1m0s", "1m30s",
                                 "1h0m0s", "1h30m0.5s", "168h0m0s", "-3s"})
            QTest::newRow(text) << QByteArray(text);
    }

    void formatsAsGoDoes()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(formatDuration(*parseDuration(text.toStdString()))), text);
    }

    void speaksToPeople()
    {
        QCOMPARE(humanDuration(38us), std::string("38 µs"));
        QCOMPARE(humanDuration(1840us), std::string("1.84 ms"));
        QCOMPARE(humanDuration(48200us), std::string("48.2 ms"));
        QCOMPARE(humanDuration(812ms), std::string("812 ms"));
        QCOMPARE(humanDuration(5s), std::string("5.00 s"));
        QCOMPARE(humanDuration(999600us), std::string("1.00 s"));
    }
};

QTEST_APPLESS_MAIN(TestDuration)
#include "tst_duration.moc"
