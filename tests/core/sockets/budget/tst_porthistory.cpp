// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/budget/porthistory.h"

#include "tests/core/sockets/budget/budgetrows.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::chrono_literals;

namespace {

const SteadyTime start{std::chrono::hours(1)};

PortUse useOf(std::uint32_t live, std::uint16_t remotePort = 443)
{
    PortUse use;
    use.tuples.push_back({address("10.0.0.1", 0), address("10.0.0.5", remotePort), live});
    return use;
}

PortGrowth growth(const PortHistory &history, std::uint16_t remotePort = 443)
{
    return history.growthOf(address("10.0.0.1", 0), address("10.0.0.5", remotePort));
}

} // namespace

class TestPortHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void oneSampleTellsNothing()
    {
        PortHistory history;
        QCOMPARE(growth(history).now, 0.0);
        history.take(useOf(5000), start);
        QCOMPARE(growth(history).now, 0.0);
        QCOMPARE(growth(history).lasting, 0.0);
    }

    void aSteadyLeakIsTold_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("once a second") << 1;
        QTest::newRow("every three seconds") << 3;
    }

    void aSteadyLeakIsTold()
    {
        QFETCH(const int, step);
        PortHistory history;
        for (int i = 0; i <= 30; i += step) {
            history.take(useOf(static_cast<std::uint32_t>(100 + 20 * i)), start + i * 1s);
            if (i >= step)
                QVERIFY(std::abs(growth(history).now - 20) < 1e-6); // from the second sample on
            if (i >= 10)
                QVERIFY(std::abs(growth(history).lasting - 20) < 1e-6);
            else
                QCOMPARE(growth(history).lasting, 0.0);
        }
    }

    void comingAndGoingIsNoGrowth()
    {
        std::mt19937 random(99);
        std::poisson_distribution<std::uint32_t> live(200);
        PortHistory history;
        for (int i = 0; i < 2000; ++i) {
            history.take(useOf(live(random)), start + i * 1s);
            if (i > 30)
                QCOMPARE(growth(history).lasting, 0.0);
        }
    }

    void aFewAreNoTrend()
    {
        PortHistory history;
        for (int i = 0; i < 300; ++i) {
            history.take(useOf(i % 40 < 12 ? 0 : 3),
                         start + i * 1s); // rests, so that there is no noise to see
            QCOMPARE(growth(history).lasting, 0.0);
        }
    }

    void aPoolThatHasFilledHasNoTrend()
    {
        PortHistory history;
        for (int i = 0; i < 200; ++i) {
            history.take(useOf(static_cast<std::uint32_t>(std::min(i * 50, 500))), start + i * 1s);
            if (i > 60)
                QCOMPARE(growth(history).lasting, 0.0);
        }
        QVERIFY(std::abs(growth(history).now) < 0.001);
    }

    void aNewPairCountsFromNothing()
    {
        PortHistory history;
        history.take(useOf(10, 80), start);
        history.take(useOf(300, 443), start + 1s);
        QVERIFY(std::abs(growth(history, 443).now - 300) < 1e-6);
        QCOMPARE(growth(history, 80).now, 0.0); // gone, and forgotten
        QCOMPARE(history.size(), std::size_t(1));
    }

    void shrinking()
    {
        PortHistory history;
        for (int i = 0; i < 20; ++i)
            history.take(useOf(static_cast<std::uint32_t>(1000 - 10 * i)), start + i * 1s);
        QVERIFY(std::abs(growth(history).now + 10) < 1e-6);
    }

    void timeThatStandsStill()
    {
        PortHistory history;
        history.take(useOf(10), start);
        history.take(useOf(20), start);
        history.take(useOf(30), start - 1s);
        history.take(useOf(40), start + 1s);
        QVERIFY(std::abs(growth(history).now - 30) < 1e-6);
    }

    void isBounded()
    {
        PortHistory history;
        PortUse use;
        for (std::uint32_t i = 0; i < PortHistory::limit + 1000; ++i) {
            SocketAddress remote = address("10.0.0.0", 443);
            remote.bytes[2] = static_cast<std::uint8_t>(i >> 8);
            remote.bytes[3] = static_cast<std::uint8_t>(i);
            remote.port = static_cast<std::uint16_t>(1 + (i >> 16));
            use.tuples.push_back({address("10.0.0.1", 0), remote, 1});
        }
        history.take(use, start);
        QCOMPARE(history.size(), PortHistory::limit);
        history.take({}, start + 1s);
        QCOMPARE(history.size(), std::size_t(0));
    }
};

QTEST_APPLESS_MAIN(TestPortHistory)
#include "tst_porthistory.moc"
