// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/openedsockets.h"
#include "tests/core/sockets/fakeclock.h"

#include <QTest>
#include <thread>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::chrono_literals;

namespace {

SocketRow rowOf(std::uint32_t number)
{
    SocketRow row;
    row.state = TcpState::TimeWait;
    row.local = makeAddress(false, &number, 40000);
    row.remote = makeAddress(false, &number, 443);
    return row;
}

TupleDigest digestOfRow(std::uint32_t number)
{
    const SocketRow row = rowOf(number);
    return digestOf(row.local, row.remote);
}

std::vector<SocketRow> rowsOf(std::uint32_t first, std::uint32_t end)
{
    std::vector<SocketRow> rows;
    for (std::uint32_t i = first; i < end; ++i)
        rows.push_back(rowOf(i));
    return rows;
}

} // namespace

class TestOpenedSockets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void countsOurs()
    {
        const FakeClock clock;
        OpenedSockets opened(clock);
        SocketLedger &first = opened.lane();
        SocketLedger &second = opened.lane();
        for (std::uint32_t i = 0; i < 100; ++i)
            (i % 2 == 0 ? first : second).opened(digestOfRow(i), clock.steady());
        QCOMPARE(opened.countOurs(rowsOf(0, 100)), std::size_t(100));
        QCOMPARE(opened.countOurs(rowsOf(50, 150)), std::size_t(50));
        QCOMPARE(opened.countOurs(rowsOf(100, 200)), std::size_t(0));
        QCOMPARE(opened.countOurs({}), std::size_t(0));
        QCOMPARE(opened.size(), std::size_t(100));
        QCOMPARE(opened.overflowed(), std::uint64_t(0));
    }

    void twiceOpenedCountsOnce()
    {
        const FakeClock clock;
        OpenedSockets opened(clock);
        SocketLedger &ledger = opened.lane();
        ledger.opened(digestOfRow(1), clock.steady());
        ledger.opened(digestOfRow(1), clock.steady());
        QCOMPARE(opened.countOurs(rowsOf(0, 5)), std::size_t(1));
    }

    // The far end of a connection on the same machine is a row of its own, and not one that we opened.
    void theOtherEndIsNotOurs()
    {
        const FakeClock clock;
        OpenedSockets opened(clock);
        opened.lane().opened(digestOfRow(1), clock.steady());
        SocketRow row = rowOf(1);
        std::swap(row.local, row.remote);
        QCOMPARE(opened.countOurs(std::vector{row}), std::size_t(0));
    }

    void forgetsAfter65Seconds()
    {
        FakeClock clock;
        OpenedSockets opened(clock);
        SocketLedger &ledger = opened.lane();
        for (std::uint32_t second = 0; second < 10; ++second) {
            ledger.opened(digestOfRow(second), clock.steady());
            clock.advance(1s);
        }
        clock.advance(55s); // the first is 65 s old, the last 56 s
        QCOMPARE(opened.countOurs(rowsOf(0, 10)), std::size_t(10));
        clock.advance(4s);
        QCOMPARE(opened.countOurs(rowsOf(0, 10)), std::size_t(6));
        clock.advance(7s);
        QCOMPARE(opened.countOurs(rowsOf(0, 10)), std::size_t(0));
        QVERIFY(opened.size() <= 1); // the writer's open second
        ledger.opened(digestOfRow(42), clock.steady());
        QCOMPARE(opened.countOurs(rowsOf(42, 43)), std::size_t(1));
        QCOMPARE(opened.overflowed(), std::uint64_t(0)); // forgotten in time is not lost
    }

    void beyondTheLimitTheOldestGo()
    {
        FakeClock clock;
        OpenedSockets opened(clock, 10'000);
        SocketLedger &ledger = opened.lane();
        SocketLedger &quiet = opened.lane();
        quiet.opened(digestOfRow(1'000'000), clock.steady());
        clock.advance(2s);
        quiet.opened(digestOfRow(1'000'001), clock.steady()); // seals the one before
        for (std::uint32_t i = 0; i < 25'000; ++i) {
            ledger.opened(digestOfRow(i), clock.steady());
            QVERIFY(opened.size() <= 10'000);
        }
        QVERIFY(opened.size() > 9'000);
        QCOMPARE(opened.size() + opened.overflowed(), std::uint64_t(25'002));
        const std::size_t newest = opened.countOurs(rowsOf(16'000, 25'000));
        QCOMPARE(newest, std::size_t(9'000));
        QCOMPARE(opened.countOurs(rowsOf(0, 15'000)), std::size_t(0));
        QCOMPARE(opened.countOurs(rowsOf(1'000'000, 1'000'001)),
                 std::size_t(0)); // the oldest of all, on another lane
        QCOMPARE(opened.countOurs(rowsOf(1'000'001, 1'000'002)), std::size_t(1));
    }

    void theDefaultLimitIsAMillion()
    {
        const FakeClock clock;
        OpenedSockets opened(clock);
        SocketLedger &ledger = opened.lane();
        for (std::uint32_t i = 0; i < 1'100'000; ++i)
            ledger.opened(digestOfRow(i), clock.steady());
        QVERIFY(opened.size() <= 1'000'000);
        QVERIFY(opened.size() > 990'000);
        QCOMPARE(opened.size() + opened.overflowed(), std::uint64_t(1'100'000));
    }

    // What is too old makes room before anything young is dropped.
    void expiredGoBeforeTheLimitBites()
    {
        FakeClock clock;
        OpenedSockets opened(clock, 10'000);
        SocketLedger &ledger = opened.lane();
        for (std::uint32_t i = 0; i < 8'000; ++i)
            ledger.opened(digestOfRow(i), clock.steady());
        clock.advance(70s);
        for (std::uint32_t i = 8'000; i < 16'000; ++i)
            ledger.opened(digestOfRow(i), clock.steady());
        QCOMPARE(opened.overflowed(), std::uint64_t(0));
        QCOMPARE(opened.countOurs(rowsOf(8'000, 16'000)), std::size_t(8'000));
    }

    void writersAndReadersTogether()
    {
        const FakeClock clock;
        OpenedSockets opened(clock, 20'000);
        std::vector<std::jthread> writers;
        constexpr std::uint32_t each = 100'000;
        for (std::uint32_t writer = 0; writer < 3; ++writer) {
            writers.emplace_back([&, writer] {
                SocketLedger &ledger = opened.lane();
                for (std::uint32_t i = 0; i < each; ++i)
                    ledger.opened(digestOfRow(writer * each + i), clock.steady());
            });
        }
        const std::vector<SocketRow> rows = rowsOf(0, 3 * each);
        for (int i = 0; i < 20; ++i)
            QVERIFY(opened.countOurs(rows) <= 20'000 + 3 * 4096);
        for (std::jthread &writer : writers)
            writer.join();
        QVERIFY(opened.size() <= 20'000);
        QVERIFY(opened.size() > 15'000);
        QCOMPARE(opened.size() + opened.overflowed(), std::uint64_t(3 * each));
        QCOMPARE(opened.countOurs(rows), opened.size());
    }
};

QTEST_APPLESS_MAIN(TestOpenedSockets)
#include "tst_openedsockets.moc"
