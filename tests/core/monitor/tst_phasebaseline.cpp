// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/monitor.h"
#include "core/monitor/phasebaseline.h"

#include <QtTest>

using namespace lightfoot;
using namespace std::chrono_literals;

namespace {

Phases phasesOf(std::chrono::microseconds connect, std::chrono::microseconds firstByte)
{
    Phases phases;
    phases.add(Phase::Connect, connect);
    phases.add(Phase::FirstByte, firstByte);
    return phases;
}

PhaseBaseline settled(int results = 30)
{
    PhaseBaseline baseline;
    for (int i = 0; i < results; ++i)
        baseline.take(phasesOf(10ms, 100ms));
    return baseline;
}

} // namespace

class TestPhaseBaseline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThePhaseThatCostMost();
    void silentBeforeThereIsEnough();
    void silentBelowTwiceAndBelowAMillisecond();
    void fewSlowOnesDoNotBecomeUsual();
    void whatLastsBecomesUsual();
    void badStartIsForgotten();
    void phaseThatComesLater();
    void neverOverflows();
    void monitorShowsIt();
};

void TestPhaseBaseline::namesThePhaseThatCostMost()
{
    QCOMPARE(settled().take(phasesOf(10ms, 610ms)), (SlowPhase{Phase::FirstByte, 61}));
    QCOMPARE(settled().take(phasesOf(90ms, 610ms)), (SlowPhase{Phase::FirstByte, 61})); // it cost more time
    QCOMPARE(settled().take(phasesOf(90ms, 150ms)), (SlowPhase{Phase::Connect, 90}));
    QCOMPARE(settled().take(phasesOf(10ms, 100ms)), SlowPhase{});
    QCOMPARE(settled().take({}), SlowPhase{});
}

void TestPhaseBaseline::silentBeforeThereIsEnough()
{
    QCOMPARE(settled(PhaseBaseline::enoughResults - 1).take(phasesOf(10ms, 900ms)), SlowPhase{});
    QVERIFY(settled(PhaseBaseline::enoughResults).take(phasesOf(10ms, 900ms)).phase == Phase::FirstByte);
}

void TestPhaseBaseline::silentBelowTwiceAndBelowAMillisecond()
{
    QCOMPARE(settled().take(phasesOf(10ms, 199ms)), SlowPhase{});
    QCOMPARE(settled().take(phasesOf(10ms, 200ms)).tenths, std::uint16_t(20));
    PhaseBaseline quick;
    for (int i = 0; i < 30; ++i)
        quick.take(phasesOf(100us, 100us));
    QCOMPARE(PhaseBaseline(quick).take(phasesOf(1000us, 100us)), SlowPhase{}); // ten times, but 0.9 ms
    QCOMPARE(quick.take(phasesOf(1200us, 100us)).tenths, std::uint16_t(120));
}

void TestPhaseBaseline::fewSlowOnesDoNotBecomeUsual()
{
    PhaseBaseline baseline = settled(100);
    for (int i = 0; i < 10; ++i) {
        baseline.take(phasesOf(10ms, 10s));
        for (int good = 0; good < 9; ++good)
            baseline.take(phasesOf(10ms, 100ms));
    }
    QCOMPARE(baseline.take(phasesOf(10ms, 1s)),
             (SlowPhase{Phase::FirstByte, 100})); // a mean would say 1 s is usual
}

void TestPhaseBaseline::whatLastsBecomesUsual()
{
    PhaseBaseline baseline = settled(100);
    int called = 0;
    while (baseline.take(phasesOf(10ms, 400ms)).tenths != 0)
        ++called;
    QVERIFY2(called > 30 && called < 64, qPrintable(QString::number(called)));
}

void TestPhaseBaseline::badStartIsForgotten()
{
    PhaseBaseline baseline;
    baseline.take(phasesOf(10ms, 30s));
    for (int i = 0; i < 250; ++i)
        baseline.take(phasesOf(10ms, 100ms));
    QVERIFY(baseline.take(phasesOf(10ms, 900ms)).tenths >= PhaseBaseline::slowTenths);
}

void TestPhaseBaseline::phaseThatComesLater()
{
    PhaseBaseline baseline = settled();
    Phases withDns = phasesOf(10ms, 100ms);
    withDns.add(Phase::Dns, 50ms);
    QCOMPARE(baseline.take(withDns), SlowPhase{}); // nothing to compare with
    Phases slow = phasesOf(10ms, 100ms);
    slow.add(Phase::Dns, 150ms);
    QCOMPARE(baseline.take(slow), (SlowPhase{Phase::Dns, 30}));
}

void TestPhaseBaseline::neverOverflows()
{
    PhaseBaseline baseline;
    for (int i = 0; i < 1000; ++i)
        baseline.take(phasesOf(0us, 0us));
    QCOMPARE(baseline.take(phasesOf(0us, 3600s)), (SlowPhase{Phase::FirstByte, 65'000}));
}

void TestPhaseBaseline::monitorShowsIt()
{
    Monitor monitor({}, nullptr, nullptr);
    auto endpoint = std::make_shared<Endpoint>();
    endpoint->id = endpoint->name = "api";
    const EndpointHandle handle = monitor.setEndpoints({endpoint})->front().handle;
    const auto deliver = [&](Outcome outcome, std::chrono::microseconds firstByte) {
        ProbeResult result;
        result.endpoint = handle;
        result.outcome = outcome;
        result.failure = outcome == Outcome::Down ? FailureKind::Refused : FailureKind::None;
        result.latency = firstByte;
        result.phases = phasesOf(10ms, firstByte);
        monitor.deliver({result});
        monitor.drain();
        return monitor.views().front().slow;
    };
    for (int i = 0; i < 20; ++i)
        QCOMPARE(deliver(Outcome::Up, 100ms), SlowPhase{});
    QCOMPARE(deliver(Outcome::Up, 610ms), (SlowPhase{Phase::FirstByte, 61}));
    QCOMPARE(deliver(Outcome::NotMeasured, 0ms), (SlowPhase{Phase::FirstByte, 61})); // the newest that tells
    QCOMPARE(deliver(Outcome::Down, 900ms), SlowPhase{});
    QCOMPARE(deliver(Outcome::Up, 100ms), SlowPhase{});
}

QTEST_GUILESS_MAIN(TestPhaseBaseline)
#include "tst_phasebaseline.moc"
