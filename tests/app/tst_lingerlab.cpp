// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/lingerlab.h"
#include "core/probers/proberkinds.h"
#include "core/sockets/sockettable.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <fstream>
#include <future>
#include <sys/wait.h>
#include <unistd.h>

using namespace lightfoot;

namespace {

// As many connections a second, over as many remotes.
LabPlan planOf(int perSecond, std::uint32_t remotes, Duration length)
{
    LabPlan plan;
    plan.remotes = remotes;
    plan.length = length;
    plan.ports = PortRange{32768, 60999};
    for (int i = 0; i < perSecond; ++i)
        plan.endpoints.push_back(
            {"endpoint " + std::to_string(i), 1s, 1s, static_cast<std::uint32_t>(i) % remotes});
    return plan;
}

ForecastLimits limitsOf(const LabPlan &plan)
{
    ForecastLimits limits;
    limits.kernel.localPortRange.value = plan.ports;
    limits.kernel.maxTimeWait.value = plan.maxTimeWait;
    return limits;
}

bool within(double found, double expected, double share)
{
    return std::abs(found - expected) <= share * expected;
}

std::string shown(double found, double expected)
{
    return std::to_string(found) + " found, " + std::to_string(expected) + " forecast";
}

std::string textOf(const char *path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string networkOf()
{
    std::array<char, 64> name{};
    return ::readlink("/proc/self/ns/net", name.data(), name.size() - 1) > 0 ? name.data() : "";
}

} // namespace

// The linger lab for real: what the forecast says is what happens there, and nothing happens elsewhere.
class TestLingerLab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    // Within 5 %: connects/s both ways, TIME_WAIT all along its rise, none with reset on either side.
    void theForecastHolds()
    {
        const LabPlan plan = planOf(400, 5, 3s);
        ForecastLimits limits = limitsOf(plan);
        const Forecast forecast = labForecast(plan, limits);
        std::size_t told = 0;
        const Result<LabResult> result = runLingerLab(plan, [&told](bool, const LabSample &) { ++told; });
        QVERIFY2(result, result ? "" : toEnglish(result.error().message).c_str());
        for (const LabCurve *curve : {&result->withReset, &result->withoutReset}) {
            QVERIFY(curve->samples.size() >= 4);
            QCOMPARE(curve->samples.back().failures, 0U);
            QVERIFY2(within(curve->connectsPerSecond(), forecast.connectsPerSecond, 0.05),
                     shown(curve->connectsPerSecond(), forecast.connectsPerSecond).c_str());
        }
        QCOMPARE(told, result->withReset.samples.size() + result->withoutReset.samples.size());
        for (const LabSample &sample : result->withReset.samples) {
            QCOMPARE(sample.timeWait, 0U);
            QCOMPARE(sample.serverTimeWait, 0U);
        }
        for (const LabSample &sample : result->withoutReset.samples) {
            QCOMPARE(sample.serverTimeWait, 0U); // we close first
            const double expected = forecast.timeWaitAfter(sample.at, ForecastClosing::WithoutReset, limits);
            if (sample.at > 900ms)
                QVERIFY2(within(sample.timeWait, expected, 0.05), shown(sample.timeWait, expected).c_str());
        }
        const LabSample &last = result->withoutReset.samples.back();
        qInfo("after %.1f s: %u TIME_WAIT without reset, %u with", double(last.at / 1ms) / 1000,
              last.timeWait, result->withReset.samples.back().timeWait);
    }

    // A range of 200 ports: steady state comes before the minute is over, by exhaustion.
    void portsRunOutAsForecast()
    {
        LabPlan plan = planOf(100, 1, 3s);
        plan.ports = PortRange{40000, 40219};
        plan.reservedPorts = "40100-40119";
        ForecastLimits limits = limitsOf(plan);
        limits.kernel.reservedPorts.value = parsePortRanges(plan.reservedPorts);
        const Forecast forecast = labForecast(plan, limits);
        const RemoteForecast::Closing &expected = forecast.remotes.at(0).of(ForecastClosing::WithoutReset);
        QCOMPARE(expected.timeWait, 200U);
        QCOMPARE(*expected.exhaustedAfter, Duration(2s));
        std::future<Result<LabCurve>> other =
            std::async(std::launch::async, [&plan] { return runLingerLabOnce(plan, true); });
        const Result<LabCurve> curve = runLingerLabOnce(plan, false);
        const Result<LabCurve> withReset = other.get();
        QVERIFY(curve && withReset);
        QCOMPARE(curve->samples.back().timeWait, 200U);
        QVERIFY2(within(double(curve->samples.back().failures), 100, 0.05), // a second of them
                 std::to_string(curve->samples.back().failures).c_str());
        for (const LabSample &sample : curve->samples)
            QVERIFY(sample.at > 1900ms || sample.failures == 0);
        QCOMPARE(withReset->samples.back().failures, 0U);
        QCOMPARE(withReset->samples.back().timeWait, 0U);
    }

    // tcp_max_tw_buckets of the machine counts there too.
    void bucketsAreTheMachines()
    {
        LabPlan plan = planOf(300, 2, 2s);
        plan.maxTimeWait = 300;
        ForecastLimits limits = limitsOf(plan);
        const Forecast forecast = labForecast(plan, limits);
        QCOMPARE(forecast.of(ForecastClosing::WithoutReset).timeWait, 300U);
        const Result<LabCurve> curve = runLingerLabOnce(plan, false);
        QVERIFY(curve);
        QVERIFY2(within(curve->samples.back().timeWait, 300, 0.05),
                 std::to_string(curve->samples.back().timeWait).c_str());
        QCOMPARE(curve->samples.back().failures, 0U);
    }

    void nothingOutsideIsTouched()
    {
        const std::string network = networkOf();
        const std::string reuse = textOf("/proc/sys/net/ipv4/tcp_tw_reuse");
        const std::string range = textOf("/proc/sys/net/ipv4/ip_local_port_range");
        LabPlan plan = planOf(100, 1, 1s);
        plan.ports = PortRange{40000, 50001};
        bool seen = false;
        const Result<LabCurve> curve = runLingerLabOnce(plan, false, [&seen](bool reset, const LabSample &) {
            const auto rows = readSocketTable({.remotePort = labPort});
            seen = seen || reset || !rows || !rows->empty();
        });
        QVERIFY(curve && curve->samples.back().timeWait > 0);
        QVERIFY(!seen);
        QCOMPARE(networkOf(), network);
        QCOMPARE(textOf("/proc/sys/net/ipv4/tcp_tw_reuse"), reuse);
        QCOMPARE(textOf("/proc/sys/net/ipv4/ip_local_port_range"), range);
    }

    void aStopEndsItAtOnce()
    {
        std::atomic<bool> stop{false};
        const auto start = std::chrono::steady_clock::now();
        const Result<LabResult> result =
            runLingerLab(planOf(100, 1, 60s), [&stop](bool, const LabSample &) { stop = true; }, &stop);
        QVERIFY(!result);
        QCOMPARE(toEnglish(result.error().message), std::string("the linger lab was stopped"));
        QVERIFY(std::chrono::steady_clock::now() - start < 10s);
        QCOMPARE(::waitpid(-1, nullptr, WNOHANG), pid_t(-1)); // no process of it is left
        QCOMPARE(errno, ECHILD);
    }

    // A setting that the namespace does not take is an error, not a run with other values.
    void aWrongSettingIsSaid()
    {
        LabPlan plan = planOf(1, 1, 1s);
        plan.ports = PortRange{50000, 40000};
        const Result<LabCurve> curve = runLingerLabOnce(plan, true);
        QVERIFY(!curve);
        QVERIFY(toEnglish(curve.error().message).find("sysctl: Invalid argument") != std::string::npos);
    }
};

// The lab is this program again, and asks before anything else.
int main(int argc, char **argv)
{
    if (const std::optional<int> code = lingerLabMain(argc, argv, proberKinds()))
        return *code;
    const QCoreApplication application(argc, argv);
    TestLingerLab test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_lingerlab.moc"
