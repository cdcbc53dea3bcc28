// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/forecast/forecastlimits.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace lightfoot;

namespace {

constexpr auto asPlanned = ForecastClosing::AsPlanned;
constexpr auto withReset = ForecastClosing::WithReset;
constexpr auto withoutReset = ForecastClosing::WithoutReset;

// Debian's values, 28,232 ports; tcp_tw_reuse off.
ForecastLimits usualLimits()
{
    ForecastLimits limits;
    limits.kernel.localPortRange.value = PortRange{32768, 60999};
    limits.kernel.reservedPorts.value.emplace();
    limits.kernel.twReuse.value = 0;
    limits.kernel.timestamps.value = 1;
    limits.kernel.maxTimeWait.value = 131072;
    limits.kernel.openFilesHard.value = 20000;
    limits.inFlight = 16384;
    limits.ownDescriptors = 64;
    return limits;
}

// As many endpoints at one remote.
std::vector<PlannedEndpoint> endpoints(int count, Duration interval,
                                       const std::string &remote = "10.0.0.5:443")
{
    PlannedEndpoint one;
    one.interval = interval;
    one.timeout = 1s;
    one.remote = remote;
    return std::vector<PlannedEndpoint>(static_cast<std::size_t>(count), one);
}

std::vector<ForecastLimit> limitsOf(const ClosingForecast &closing)
{
    std::vector<ForecastLimit> limits;
    for (const ForecastBreach &breach : closing.breaches)
        limits.push_back(breach.limit);
    return limits;
}

double seconds(const std::optional<Duration> &duration)
{
    return duration ? std::chrono::duration<double>(*duration).count() : -1;
}

bool isNear(double value, double expected)
{
    return std::abs(value - expected) <= 1e-6 * std::max(1.0, std::abs(expected));
}

} // namespace

// The forecast of a plan, as tables: pure values in and out.
class TestForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void ratesAddUp()
    {
        std::vector<PlannedEndpoint> plan = endpoints(10, 5s);
        plan[0].connections = 3;
        plan[1].connections = 0; // a ping
        plan[1].remote.clear();
        const Forecast forecast = forecastPlan(plan, usualLimits());
        QCOMPARE(forecast.endpoints, std::size_t(10));
        QVERIFY(isNear(forecast.probesPerSecond, 2));
        QVERIFY(isNear(forecast.connectsPerSecond, 2.2)); // 8 x 1 + 3, each 5 s
        QCOMPARE(forecast.remotes.size(), std::size_t(1));
        QCOMPARE(forecast.remotes[0].endpoints, std::size_t(9));
        QVERIFY(isNear(forecast.remotes[0].connectsPerSecond, 2.2));
        QCOMPARE(forecast.of(withReset).timeWait, 0U);
        QCOMPARE(forecast.of(withoutReset).timeWait, 132U); // 2.2/s for 60 s
    }

    void onlyWhatIsNotResetStays()
    {
        std::vector<PlannedEndpoint> plan = endpoints(10, 1s);
        plan[3].resets = plan[4].resets = false;
        const Forecast forecast = forecastPlan(plan, usualLimits());
        QCOMPARE(forecast.of(asPlanned).timeWait, 120U);
        QCOMPARE(forecast.of(withReset).timeWait, 0U);
        QCOMPARE(forecast.of(withoutReset).timeWait, 600U);
        QVERIFY(isNear(forecast.timeWaitAfter(10s, asPlanned, usualLimits()), 20));
        QVERIFY(isNear(forecast.timeWaitAfter(1h, asPlanned, usualLimits()), 120));
    }

    // Ports are counted for each remote, and through a proxy the remote is the proxy.
    void remotesAreThoseOfTheFirstHop()
    {
        std::vector<PlannedEndpoint> plan = endpoints(2, 1s);
        plan.push_back(endpoints(1, 1s, "10.0.0.6:443")[0]);
        for (const char *remote : {"a.test:80", "b.test:80", "c.test:443"}) {
            plan.push_back(endpoints(1, 1s, remote)[0]);
            plan.back().proxy = "10.0.0.9:3128";
        }
        const Forecast forecast = forecastPlan(plan, usualLimits());
        QCOMPARE(forecast.remotes.size(), std::size_t(3));
        QCOMPARE(forecast.remotes[0].remote, std::string("10.0.0.9:3128"));
        QVERIFY(forecast.remotes[0].proxy);
        QVERIFY(isNear(forecast.remotes[0].connectsPerSecond, 3));
        QCOMPARE(forecast.remotes[1].remote, std::string("10.0.0.5:443"));
        QVERIFY(!forecast.remotes[1].proxy);
        QCOMPARE(forecast.remotes[2].endpoints, std::size_t(1));
    }

    void portsRunOut_data()
    {
        QTest::addColumn<int>("perSecond");
        QTest::addColumn<double>("slowAfter");
        QTest::addColumn<double>("exhaustedAfter");
        QTest::addColumn<quint64>("timeWait");
        QTest::newRow("half is never reached") << 235 << -1.0 << -1.0 << quint64(14100);
        QTest::newRow("half is") << 236 << 14116.0 / 236 << -1.0 << quint64(14160);
        QTest::newRow("all but a few") << 470 << 14116.0 / 470 << -1.0 << quint64(28200);
        QTest::newRow("all") << 471 << 14116.0 / 471 << 28232.0 / 471 << quint64(28232);
        QTest::newRow("soon") << 1000 << 14.116 << 28.232 << quint64(28232);
    }

    void portsRunOut()
    {
        QFETCH(int, perSecond);
        QFETCH(double, slowAfter);
        QFETCH(double, exhaustedAfter);
        QFETCH(quint64, timeWait);
        const Forecast forecast = forecastPlan(endpoints(perSecond, 1s), usualLimits());
        const RemoteForecast::Closing &without = forecast.remotes.at(0).of(withoutReset);
        QCOMPARE(without.timeWait, std::uint64_t(timeWait));
        QVERIFY(std::abs(seconds(without.slowAfter) - slowAfter) < 1e-3);
        QVERIFY(std::abs(seconds(without.exhaustedAfter) - exhaustedAfter) < 1e-3);
        QVERIFY(!forecast.remotes[0].of(withReset).slowAfter);
        QVERIFY(!forecast.remotes[0].of(asPlanned).slowAfter); // every endpoint resets
        QVERIFY(forecast.of(asPlanned).verdict == ForecastVerdict::Fits);
        std::vector<ForecastLimit> broken;
        if (slowAfter > 0)
            broken.push_back(ForecastLimit::PortSearch);
        if (exhaustedAfter > 0)
            broken.push_back(ForecastLimit::Ports);
        QCOMPARE(limitsOf(forecast.of(withoutReset)), broken);
        QVERIFY(forecast.of(withoutReset).verdict ==
                (broken.empty() ? ForecastVerdict::Fits : ForecastVerdict::DoesNotFit));
    }

    void portSupplies_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::addColumn<QString>("reserved");
        QTest::addColumn<double>("all");
        QTest::addColumn<double>("triedFirst");
        const QString none;
        QTest::newRow("usual") << 32768 << 60999 << none << 28232.0 << 14116.0;
        QTest::newRow("odd one out at the end") << 10000 << 10010 << none << 10.0 << 5.0;
        QTest::newRow("one port") << 10000 << 10000 << none << 1.0 << 1.0;
        QTest::newRow("reserved outside") << 32768 << 60999 << QStringLiteral("1-1023") << 28232.0 << 14116.0;
        QTest::newRow("reserved, across the edge")
            << 32768 << 60999 << QStringLiteral("32000-32771") << 28228.0 << 14114.0;
        QTest::newRow("twice") << 10000 << 10009 << QStringLiteral("10000-10002,10002") << 7.0 << 3.0;
    }

    void portSupplies()
    {
        QFETCH(int, first);
        QFETCH(int, last);
        QFETCH(QString, reserved);
        QFETCH(double, all);
        QFETCH(double, triedFirst);
        KernelSettings settings;
        settings.localPortRange.value = PortRange{std::uint16_t(first), std::uint16_t(last)};
        settings.reservedPorts.value = parsePortRanges(reserved.toStdString());
        const std::optional<PortSupply> supply = portSupply(settings);
        QVERIFY(supply.has_value());
        QCOMPARE(supply->all, all);
        QCOMPARE(supply->triedFirst, triedFirst);
    }

    void reuse_data()
    {
        QTest::addColumn<int>("twReuse");
        QTest::addColumn<int>("timestamps");
        QTest::addColumn<QString>("remote");
        QTest::addColumn<bool>("reused");
        const QString far = QStringLiteral("10.0.0.5:443");
        const QString near = QStringLiteral("127.0.0.1:443");
        QTest::newRow("off") << 0 << 1 << near << false;
        QTest::newRow("on") << 1 << 1 << far << true;
        QTest::newRow("on, no timestamps") << 1 << 0 << far << false;
        QTest::newRow("loopback alone, far") << 2 << 1 << far << false;
        QTest::newRow("loopback alone, near") << 2 << 1 << near << true;
        QTest::newRow("loopback alone, v6") << 2 << 1 << QStringLiteral("[::1]:443") << true;
        QTest::newRow("loopback alone, name") << 2 << 1 << QStringLiteral("localhost:443") << true;
    }

    void reuse()
    {
        QFETCH(int, twReuse);
        QFETCH(int, timestamps);
        QFETCH(QString, remote);
        QFETCH(bool, reused);
        ForecastLimits limits = usualLimits();
        limits.kernel.twReuse.value = twReuse;
        limits.kernel.timestamps.value = timestamps;
        const Forecast forecast = forecastPlan(endpoints(1000, 1s, remote.toStdString()), limits);
        const RemoteForecast &own = forecast.remotes.at(0);
        QCOMPARE(own.portsReused, reused);
        QCOMPARE(own.of(withoutReset).exhaustedAfter.has_value(), !reused);
        // Reused ports are of the half that is tried first, all but a few of them after a minute.
        if (reused)
            QVERIFY(own.of(withoutReset).timeWait > 13700 && own.of(withoutReset).timeWait <= 14116);
    }

    void bucketsAreTheMachines()
    {
        std::vector<PlannedEndpoint> plan;
        for (int i = 0; i < 4000; ++i)
            plan.push_back(endpoints(
                1, 1s, "10.0." + std::to_string(i / 250) + '.' + std::to_string(i % 250) + ":443")[0]);
        const Forecast forecast = forecastPlan(plan, usualLimits());
        const ClosingForecast &without = forecast.of(withoutReset);
        QCOMPARE(without.timeWait, 131072U); // not 240,000
        QCOMPARE(limitsOf(without), std::vector{ForecastLimit::TimeWaitBuckets});
        QVERIFY(std::abs(seconds(without.breaches[0].after) - 131072.0 / 4000) < 0.01);
        QVERIFY(isNear(without.breaches[0].demand, 240000));
        QVERIFY(isNear(forecast.timeWaitAfter(10s, withoutReset, usualLimits()), 40000));
        QVERIFY(forecast.of(asPlanned).verdict == ForecastVerdict::Fits);
    }

    void namesAreCountedForEachResolver()
    {
        ForecastLimits limits = usualLimits();
        limits.resolvers = {{"", "10.0.0.1", 5000}, {"9.9.9.9", "9.9.9.9", 200}};
        std::vector<PlannedEndpoint> plan = endpoints(1201, 1s);
        for (std::size_t i = 0; i < plan.size(); ++i)
            plan[i].question = "n" + std::to_string(i) + ".test";
        for (std::size_t i = 0; i < 201; ++i)
            plan[i].resolver = "9.9.9.9";
        plan[1200].question.clear(); // an address
        const Forecast forecast = forecastPlan(plan, limits);
        QCOMPARE(forecast.resolvers.size(), std::size_t(2));
        QVERIFY(isNear(forecast.resolvers[0].questionsPerSecond, 999));
        QVERIFY(isNear(forecast.resolvers[0].queriesPerSecond, 1998));
        QCOMPARE(forecast.resolvers[0].resolver.servers, std::string("10.0.0.1"));
        QVERIFY(isNear(forecast.resolvers[1].questionsPerSecond, 201));
        QCOMPARE(limitsOf(forecast.of(asPlanned)), std::vector{ForecastLimit::DnsCap});
        QVERIFY(forecast.of(asPlanned).verdict == ForecastVerdict::DoesNotFit);
        QCOMPARE(forecast.of(asPlanned).breaches[0].subject, std::string("9.9.9.9"));
        plan.erase(plan.begin()); // 200 a second are allowed
        QVERIFY(forecastPlan(plan, limits).of(asPlanned).verdict == ForecastVerdict::Fits);
    }

    // A silence of everybody is another matter than a plan that breaks a limit by itself.
    void silenceMakesItTight()
    {
        std::vector<PlannedEndpoint> plan = endpoints(9000, 10s);
        for (PlannedEndpoint &endpoint : plan)
            endpoint.timeout = 5s;
        Forecast forecast = forecastPlan(plan, usualLimits());
        QVERIFY(isNear(forecast.inFlight, 4500));
        QVERIFY(isNear(forecast.descriptors, 4564));
        QVERIFY(forecast.of(asPlanned).verdict == ForecastVerdict::Fits);
        for (PlannedEndpoint &endpoint : plan)
            endpoint.timeout = 30s; // one probe at a time, however long it waits
        forecast = forecastPlan(plan, usualLimits());
        QVERIFY(isNear(forecast.inFlight, 9000));
        QVERIFY(forecast.of(asPlanned).verdict == ForecastVerdict::Tight);
        QCOMPARE(limitsOf(forecast.of(asPlanned)), std::vector{ForecastLimit::InFlight});
        QVERIFY(isNear(forecast.of(asPlanned).breaches[0].allowed, 8192));
        QVERIFY(forecast.of(asPlanned).breaches[0].whenSilent);
        ForecastLimits few = usualLimits();
        few.kernel.openFilesHard.value = 1000;
        few.inFlight = 0; // not known: no limit
        forecast = forecastPlan(plan, few);
        QCOMPARE(limitsOf(forecast.of(asPlanned)), std::vector{ForecastLimit::Descriptors});
    }

    // The first is the one that breaks first; what takes a silence comes last.
    void theFirstLimitComesFirst()
    {
        ForecastLimits limits = usualLimits();
        limits.kernel.maxTimeWait.value = 20000;
        limits.resolvers = {{"", "10.0.0.1", 200}};
        limits.inFlight = 100;
        std::vector<PlannedEndpoint> plan = endpoints(1000, 1s);
        for (PlannedEndpoint &endpoint : plan) {
            endpoint.question = "a.test";
            endpoint.resets = false;
        }
        const Forecast forecast = forecastPlan(plan, limits);
        const std::vector expected{ForecastLimit::DnsCap, ForecastLimit::PortSearch,
                                   ForecastLimit::TimeWaitBuckets, ForecastLimit::InFlight};
        // Ports do not run out: no more TIME_WAIT than 20,000 are kept.
        QVERIFY(!forecast.remotes[0].of(asPlanned).exhaustedAfter);
        QCOMPARE(forecast.remotes[0].of(asPlanned).timeWait, 20000U);
        QCOMPARE(limitsOf(forecast.of(asPlanned)), expected);
        QVERIFY(forecast.of(asPlanned).verdict == ForecastVerdict::DoesNotFit);
        const std::string text = toEnglish(forecast.of(asPlanned).breaches[1].text);
        QVERIFY2(text.starts_with("after 14.1 s half of the 28232 ports to 10.0.0.5:443"), text.c_str());
        QVERIFY(forecast.of(asPlanned).breaches[1].advice.id);
    }

    void whatIsNotKnownIsNoLimit()
    {
        std::vector<PlannedEndpoint> plan = endpoints(5000, 1s);
        plan[0].question = "a.test";
        plan[0].interval = Duration(0); // never
        const Forecast forecast = forecastPlan(plan, ForecastLimits());
        QVERIFY(forecast.of(withoutReset).breaches.empty());
        QCOMPARE(forecast.of(withoutReset).timeWait, std::uint64_t(4999 * 60));
        QVERIFY(!forecast.portsAvailable);
        const Forecast nothing = forecastPlan({}, usualLimits());
        QVERIFY(nothing.of(asPlanned).verdict == ForecastVerdict::Fits);
        QCOMPARE(nothing.connectsPerSecond, 0.0);
    }

    void namesAreStable()
    {
        QVERIFY(toString(ForecastLimit::None) == std::string_view("none"));
        QVERIFY(toString(ForecastLimit::Descriptors) == std::string_view("descriptors"));
        QVERIFY(toString(ForecastVerdict::DoesNotFit) == std::string_view("does-not-fit"));
    }

    // A list as large as they come is forecast in a moment.
    void aLargeListTakesAMoment()
    {
        std::vector<PlannedEndpoint> plan;
        for (int i = 0; i < 200'000; ++i) {
            plan.push_back(endpoints(1, 10s, "h" + std::to_string(i) + ".test:443")[0]);
            plan.back().question = "h" + std::to_string(i) + ".test";
        }
        const auto start = std::chrono::steady_clock::now();
        const Forecast forecast = forecastPlan(plan, usualLimits());
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        QCOMPARE(forecast.remotes.size(), plan.size());
        QVERIFY2(taken < 5s, std::to_string(taken.count()).c_str());
        qInfo("200,000 endpoints: %.0f ms", taken.count() * 1000);
    }
};

QTEST_APPLESS_MAIN(TestForecast)
#include "tst_forecast.moc"
