// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/alerts/dependency.h"

#include <QtTest>

using namespace lightfoot;

class TestDependency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void verdicts_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("failuresInRow");
        QTest::addColumn<int>("parentSecond"); // 0: never
        QTest::addColumn<bool>("told");        // that the parent is down
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, Status status, int failures, int second, ParentVerdict expected,
                            bool told = false) {
            QTest::newRow(name) << int(status) << failures << second << told << int(expected);
        };
        // The child failed at second 100.
        row("up since", Status::Up, 0, 101, ParentVerdict::Up);
        row("slow since", Status::Degraded, 0, 101, ParentVerdict::Up);
        row("up before", Status::Up, 0, 99, ParentVerdict::Pending);
        row("up at the same moment", Status::Up, 0, 100, ParentVerdict::Pending);
        row("never measured", Status::Pending, 0, 0, ParentVerdict::Pending);
        row("fails since", Status::Up, 1, 101, ParentVerdict::Failing);
        row("failed before", Status::Up, 2, 99, ParentVerdict::Failing);
        row("fails, first results", Status::Pending, 1, 101, ParentVerdict::Failing);
        row("down", Status::Down, 3, 101, ParentVerdict::Down);
        row("down before", Status::Down, 3, 99, ParentVerdict::Down);
        row("coming back", Status::Down, 0, 101, ParentVerdict::Down);
        row("paused", Status::Paused, 2, 99, ParentVerdict::Up);
        row("unknown", Status::Unknown, 2, 99, ParentVerdict::Up);
        row("unknown since it was down", Status::Unknown, 3, 101, ParentVerdict::Down, true);
    }

    void verdicts()
    {
        QFETCH(int, status);
        QFETCH(int, failuresInRow);
        QFETCH(int, parentSecond);
        QFETCH(bool, told);
        QFETCH(int, expected);
        EndpointState parent;
        parent.announcedDown = told;
        parent.status = Status(status);
        parent.failuresInRow = std::uint16_t(failuresInRow);
        const auto at = [](int second) { return SteadyTime(std::chrono::seconds(second)); };
        QCOMPARE(int(verdictOf(parent, at(parentSecond), at(100))), expected);
    }

    void worstIsLast()
    {
        QVERIFY(ParentVerdict::Up < ParentVerdict::Pending &&
                ParentVerdict::Pending < ParentVerdict::Failing &&
                ParentVerdict::Failing < ParentVerdict::Down);
    }
};

QTEST_GUILESS_MAIN(TestDependency)
#include "tst_dependency.moc"
