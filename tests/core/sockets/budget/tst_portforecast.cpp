// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/budget/portforecast.h"

#include <QTest>
#include <cmath>

using namespace lightfoot;
using namespace std::chrono_literals;

namespace {

using Time = std::optional<std::chrono::milliseconds>;

PortOutlook defaultRange()
{
    PortOutlook outlook;
    outlook.capacity = 28232;
    outlook.quick = 14116;
    return outlook;
}

// TIME_WAIT as a steady rate leaves it.
void fillSteadily(PortOutlook &outlook, std::uint32_t perSecond)
{
    for (std::size_t i = 0; i < 60; ++i)
        outlook.expiring[i] = perSecond;
    outlook.perSecond = perSecond;
}

} // namespace

class TestPortForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void nothingHappens()
    {
        PortOutlook outlook = defaultRange();
        outlook.live = 14000;
        const PortForecast forecast = forecastPorts(outlook);
        QCOMPARE(forecast.slowIn, Time());
        QCOMPARE(forecast.exhaustedIn, Time());
    }

    void aFloodFromNothing()
    {
        PortOutlook outlook = defaultRange();
        outlook.perSecond = 4000;
        QCOMPARE(forecastPorts(outlook).slowIn, Time(3529ms));
        QCOMPARE(forecastPorts(outlook).exhaustedIn, Time(7058ms));
    }

    void alreadyThere()
    {
        PortOutlook outlook = defaultRange();
        outlook.live = 28232;
        QCOMPARE(forecastPorts(outlook).slowIn, Time(0ms));
        QCOMPARE(forecastPorts(outlook).exhaustedIn, Time(0ms));
    }

    // What TIME_WAIT gives back each second, the same rate takes: 60 times the rate is all it ever has.
    void aSteadyRateStays_data()
    {
        QTest::addColumn<unsigned>("rate");
        QTest::addColumn<bool>("slow");
        QTest::addColumn<bool>("exhausted");
        QTest::newRow("200/s: 12,000") << 200U << false << false;
        QTest::newRow("235/s: 14,100") << 235U << false << false;
        QTest::newRow("236/s: 14,160") << 236U << true << false;
        QTest::newRow("470/s: 28,200") << 470U << true << false;
        QTest::newRow("471/s: 28,260") << 471U << true << true;
    }

    void aSteadyRateStays()
    {
        QFETCH(const unsigned, rate);
        PortOutlook settled = defaultRange();
        fillSteadily(settled, rate);
        QTEST(forecastPorts(settled).slowIn.has_value(), "slow");
        QTEST(forecastPorts(settled).exhaustedIn.has_value(), "exhausted");
        PortOutlook beginning = defaultRange();
        beginning.perSecond = rate;
        QTEST(forecastPorts(beginning).slowIn.has_value(), "slow");
        QTEST(forecastPorts(beginning).exhaustedIn.has_value(), "exhausted");
        if (const Time at = forecastPorts(beginning).exhaustedIn)
            QVERIFY(std::abs(double(at->count()) - 28232e3 / rate) < 1);
    }

    void expiryMakesRoomInTime()
    {
        PortOutlook outlook = defaultRange();
        outlook.expiring[5] = 20000; // all of it goes between 5 and 6 s from now
        outlook.perSecond = 1000;
        QCOMPARE(forecastPorts(outlook).exhaustedIn, Time(28232ms)); // not at 8.2 s
        QCOMPARE(forecastPorts(outlook).slowIn, Time(0ms));
        outlook.expiring[5] = 0;
        outlook.expiring[9] = 20000; // too late
        QCOMPARE(forecastPorts(outlook).exhaustedIn, Time(8232ms));
    }

    void aLeakRunsOutInTheEnd()
    {
        PortOutlook outlook = defaultRange();
        outlook.live = 8232;
        outlook.perSecond = 20;
        outlook.growth = 20;
        QCOMPARE(forecastPorts(outlook).exhaustedIn, Time(1000s));
        outlook.growth = outlook.perSecond = 0.2; // 28 hours: beyond what anybody may say
        QCOMPARE(forecastPorts(outlook).exhaustedIn, Time());
        // Of 120 a second 20 stay: 100 * 60 in TIME_WAIT, the rest is what the leak has.
        outlook.perSecond = 120;
        outlook.growth = 20;
        QCOMPARE(forecastPorts(outlook).exhaustedIn, Time(700s));
    }

    void reuseHoldsASecondOnly()
    {
        PortOutlook outlook = defaultRange();
        outlook.held = 1000ms;
        outlook.perSecond = 20000;
        QCOMPARE(forecastPorts(outlook).exhaustedIn, Time());
        outlook.perSecond = 40000;
        QCOMPARE(forecastPorts(outlook).exhaustedIn, Time(706ms));
        outlook.held = 250ms; // tcp_tw_reuse_delay
        QCOMPARE(forecastPorts(outlook).exhaustedIn, Time());
    }

    void fullBucketsBound()
    {
        PortOutlook outlook = defaultRange();
        outlook.perSecond = 4000;
        outlook.timeWaitLimit = 20000;
        QVERIFY(forecastPorts(outlook).slowIn.has_value());
        QCOMPARE(forecastPorts(outlook).exhaustedIn, Time());
        outlook.live = 10000; // these count besides
        QVERIFY(forecastPorts(outlook).exhaustedIn.has_value());
    }

    void slowCountsThePortsTriedFirst()
    {
        PortOutlook outlook = defaultRange();
        outlook.live = 10000;
        outlook.otherTaken = 4000; // so 6000 of those tried first
        outlook.perSecond = 1000;
        QCOMPARE(forecastPorts(outlook).slowIn, Time(8116ms));
    }

    void tries()
    {
        QCOMPARE(portsTried(28232, 14116, 0, 0), 1.0);
        QVERIFY(std::abs(portsTried(28232, 14116, 7058, 7058) - 2) < 0.001);
        QCOMPARE(portsTried(28232, 14116, 14115, 14115), 14117.0 / 2);
        QCOMPARE(portsTried(28232, 14116, 14116, 14116),
                 14117.0); // all of one half, then the first of the other
        QCOMPARE(portsTried(28232, 14116, 28231, 14116), 14116 + 14117.0 / 2);
        QCOMPARE(portsTried(28232, 14116, 28232, 14116), 28232.0);
    }
};

QTEST_APPLESS_MAIN(TestPortForecast)
#include "tst_portforecast.moc"
