// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/watch/socketages.h"

#include <QTest>

using namespace lightfoot;
using namespace std::chrono_literals;

namespace {

constexpr SteadyTime start{std::chrono::hours(1)};

SocketRow rowOf(std::uint64_t cookie, TcpState state = TcpState::Established)
{
    SocketRow row;
    row.cookie = cookie;
    row.state = state;
    return row;
}

} // namespace

class TestSocketAges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasThereIsAtLeastSoOld()
    {
        SocketAges ages;
        ages.take(std::vector{rowOf(1)}, start);
        ages.take(std::vector{rowOf(1), rowOf(2)}, start + 10s);
        QCOMPARE(ages.of(rowOf(1), start + 15s).age, Duration(15s));
        QVERIFY(ages.of(rowOf(1), start + 15s).atLeast);
        QCOMPARE(ages.of(rowOf(2), start + 15s).age, Duration(5s));
        QVERIFY(!ages.of(rowOf(2), start + 15s).atLeast);
    }

    void aStateThatChangesIsTheSameSocket()
    {
        SocketAges ages;
        ages.take({}, start);
        ages.take(std::vector{rowOf(7, TcpState::SynSent)}, start + 1s);
        ages.take(std::vector{rowOf(7, TcpState::CloseWait)}, start + 2s);
        QCOMPARE(ages.of(rowOf(7, TcpState::CloseWait), start + 4s).age, Duration(3s));
    }

    void whatIsGoneIsForgotten()
    {
        SocketAges ages;
        ages.take(std::vector{rowOf(1)}, start);
        ages.take({}, start + 1s);
        ages.take(std::vector{rowOf(1)}, start + 2s);
        QCOMPARE(ages.of(rowOf(1), start + 3s).age, Duration(1s));
    }

    void timeWaitTellsByItself()
    {
        SocketAges ages;
        SocketRow row = rowOf(3, TcpState::TimeWait);
        row.timer = 3;
        row.timerLeft = 48s;
        QCOMPARE(ages.of(row, start).age, Duration(12s));
        row.timerLeft = 63s; // the kernel's timer may be late
        QCOMPARE(ages.of(row, start).age, Duration(0s));
    }

    void manySocketsAreBounded()
    {
        SocketAges ages;
        std::vector<SocketRow> rows;
        for (std::uint64_t i = 1; i <= SocketAges::limit + 10; ++i)
            rows.push_back(rowOf(i));
        ages.take(rows, start);
        QCOMPARE(ages.of(rowOf(SocketAges::limit), start + 1s).age, Duration(1s));
        QCOMPARE(ages.of(rowOf(SocketAges::limit + 1), start + 1s).age, Duration(0s));
    }
};

QTEST_GUILESS_MAIN(TestSocketAges)
#include "tst_socketages.moc"
