// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/alerts/flapping.h"

#include <QtTest>

using namespace lightfoot;

class TestFlapping : public QObject
{
    Q_OBJECT

    // A letter a status, U or D; then F where flapping begins, E where it ends, else a dot.
    static QByteArray drawn(const QByteArray &statuses, const FlapRule &rule = {})
    {
        FlapHistory history;
        QByteArray drawing;
        for (const char letter : statuses) {
            const FlapChange change = addStatus(history, letter == 'U', rule);
            drawing += change == FlapChange::Began ? 'F' : change == FlapChange::Ended ? 'E' : '.';
        }
        return drawing;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void weighs()
    {
        FlapHistory history;
        for (int i = 0; i < 30; ++i)
            addStatus(history, i % 2 == 0, {});
        // All twenty: 20 x 0.8 + 0.02 x (0 + ... + 19) = 19.8 of 20.
        QCOMPARE(weightedChange(history), 99 * 20);
        QCOMPARE(percentOf(history), 99);
        history.changes = 1; // the newest alone: 1.18 of 20
        QCOMPARE(weightedChange(history), 118);
        history.changes = 1U << 19; // the oldest alone: 0.8 of 20
        QCOMPARE(weightedChange(history), 80);
        QCOMPARE(percentOf(history), 4);
    }

    void plays_data()
    {
        QTest::addColumn<QByteArray>("statuses");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &statuses, const QByteArray &expected) {
            QTest::newRow(name) << statuses << expected;
        };
        row("steady", QByteArray(30, 'U'), QByteArray(30, '.'));
        row("the first is no change", "D", ".");
        row("five changes are not enough", "UDUDUD" + QByteArray(30, 'D'), QByteArray(36, '.'));
        // Six newest: (6 x 0.80 + 0.02 x (14 + ... + 19)) / 20 = 33.9 %.
        row("the sixth in a row begins it", "UDUDUDU", "......F");
        // After fourteen more they weigh 25.5 %; after fifteen the oldest is gone, five weigh 21 %.
        row("it ends later than it began", "UDUDUDU" + QByteArray(16, 'U'),
            "......F" + QByteArray(14, '.') + "E.");
        row("once each way", QByteArray("UD").repeated(20) + QByteArray(20, 'D'),
            "......F" + QByteArray(47, '.') + "E" + QByteArray(5, '.'));
        // One change in four results is five in twenty: too few.
        row("slow changes are no flapping", QByteArray("UUUUDDDD").repeated(10), QByteArray(80, '.'));
    }

    void plays()
    {
        QFETCH(QByteArray, statuses);
        QFETCH(QByteArray, expected);
        QCOMPARE(drawn(statuses), expected);
    }

    void canBeOff()
    {
        QCOMPARE(drawn(QByteArray("UD").repeated(20), {.enabled = false}), QByteArray(40, '.'));
        FlapHistory history;
        for (int i = 0; i < 20; ++i)
            addStatus(history, i % 2 == 0, {});
        QVERIFY(history.flapping);
        QVERIFY(addStatus(history, true, {.enabled = false}) == FlapChange::Ended);
    }
};

QTEST_GUILESS_MAIN(TestFlapping)
#include "tst_flapping.moc"
