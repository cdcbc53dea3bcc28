// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/timewaitsampler.h"
#include "tests/core/sockets/fakeclock.h"
#include "tests/core/sockets/loopbacksockets.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/timewait.h"

#include <QTest>
#include <future>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::chrono_literals;

namespace {

SocketRow timeWaitRow(std::uint16_t port)
{
    SocketRow row;
    row.state = TcpState::TimeWait;
    row.local = address("127.0.0.1", port);
    row.remote = address("127.0.0.2", 443);
    return row;
}

TimeWaitSampler::Snapshot snapshotOf(std::uint16_t timeWait)
{
    TimeWaitSampler::Snapshot snapshot;
    for (std::uint16_t i = 0; i < timeWait; ++i)
        snapshot.timeWait.push_back(timeWaitRow(static_cast<std::uint16_t>(1000 + i)));
    snapshot.counts[static_cast<std::size_t>(TcpState::TimeWait)] = timeWait;
    snapshot.counts[static_cast<std::size_t>(TcpState::Established)] = 3;
    return snapshot;
}

enum class Way
{
    Reset,
    Close
};

// Opens connections and closes both ends, the client's first.
void probe(LoopbackSockets &sockets, int listener, int count, Way way, SocketLedger *ledger,
           const Clock &clock)
{
    for (int i = 0; i < count; ++i) {
        const Pair pair = connectedPair(sockets, listener);
        if (ledger)
            ledger->opened(digestOf(localOf(pair.client), remoteOf(pair.client)), clock.steady());
        if (way == Way::Close) {
            closeInTurn(sockets, pair.client, pair.server);
            continue;
        }
        sockets.reset(pair.client);
        sockets.close(pair.server);
    }
}

} // namespace

class TestTimeWaitSampler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    // First, as it asserts the whole table of the namespace.
    void resetLeavesNothingAndCloseDoes()
    {
        const SystemClock clock;
        OpenedSockets opened(clock);
        SocketLedger &ledger = opened.lane();
        TimeWaitSampler sampler(opened, clock, 0ms);
        LoopbackSockets sockets;
        for (const char *host : {"127.0.0.1", "::1"})
            probe(sockets, sockets.listen(host), 25, Way::Reset, &ledger, clock);
        sampler.sampleNow();
        QCOMPARE(sampler.latest().of(TcpState::TimeWait), 0U);
        QCOMPARE(sampler.latest().of(TcpState::Listen), 2U);
        QCOMPARE(sampler.highestOurs(), 0U);
        QVERIFY(sampler.latest().at > clock.wall() - 1min);

        // The control: the same without linger, so that the zero above means something.
        for (const char *host : {"127.0.0.1", "::1"}) {
            const int listener = sockets.listen(host);
            probe(sockets, listener, 20, Way::Close, &ledger, clock);
            probe(sockets, listener, 15, Way::Close, nullptr, clock); // another program's
        }
        QTRY_COMPARE(timeWaitTotal(), 70); // by another reader
        sampler.sampleNow();
        QCOMPARE(sampler.latest().of(TcpState::TimeWait), 70U);
        QCOMPARE(sampler.latest().ours, 40U);
        QCOMPARE(sampler.highestOurs(), 40U);
        QVERIFY(!sampler.health());
    }

    // A server on this machine that closes first keeps the TIME_WAIT: its row, not ours.
    void theServersRowsAreNotOurs()
    {
        const SystemClock clock;
        OpenedSockets opened(clock);
        SocketLedger &ledger = opened.lane();
        TimeWaitSampler sampler(opened, clock, 0ms);
        sampler.sampleNow();
        const std::uint32_t before = sampler.latest().of(TcpState::TimeWait);
        LoopbackSockets sockets;
        const Pair pair = connectedPair(sockets, sockets.listen("127.0.0.1"));
        ledger.opened(digestOf(localOf(pair.client), remoteOf(pair.client)), clock.steady());
        closeInTurn(sockets, pair.server, pair.client);
        QTRY_COMPARE(timeWaitTotal(), int(before) + 1);
        sampler.sampleNow();
        QCOMPARE(sampler.latest().of(TcpState::TimeWait), before + 1);
        QCOMPARE(sampler.latest().ours, 0U);
    }

    void keepsTheHighest()
    {
        FakeClock clock;
        OpenedSockets opened(clock);
        SocketLedger &ledger = opened.lane();
        for (std::uint16_t port = 1000; port < 1010; ++port) {
            const SocketRow row = timeWaitRow(port);
            ledger.opened(digestOf(row.local, row.remote), clock.steady());
        }
        std::uint16_t rows = 0;
        TimeWaitSampler sampler(opened, clock, 0ms,
                                [&rows] { return Result<TimeWaitSampler::Snapshot>(snapshotOf(rows)); });
        for (const std::uint16_t now : {0, 8, 20, 3}) {
            rows = now; // read on the sampler's thread, between here and the return of sampleNow()
            sampler.sampleNow();
            QCOMPARE(sampler.latest().of(TcpState::TimeWait), std::uint32_t(now));
            QCOMPARE(sampler.latest().ours, std::uint32_t(std::min<std::uint16_t>(now, 10)));
        }
        QCOMPARE(sampler.highestOurs(), 10U);
        clock.advance(70s);
        sampler.sampleNow();
        QCOMPARE(sampler.latest().ours, 0U); // rows of the same names are somebody else's by now
        QCOMPARE(sampler.highestOurs(), 10U);
    }

    void keepsTheLastHour()
    {
        FakeClock clock;
        OpenedSockets opened(clock);
        TimeWaitSampler sampler(opened, clock, 0ms,
                                [] { return Result<TimeWaitSampler::Snapshot>(snapshotOf(1)); });
        QVERIFY(sampler.samples(WallTime()).empty());
        QCOMPARE(sampler.latest().at, WallTime());
        const WallTime start = clock.wall();
        for (int i = 0; i < 3700; ++i) {
            sampler.sampleNow();
            clock.advance(1s);
        }
        const std::vector<SocketSample> all = sampler.samples(WallTime());
        QCOMPARE(all.size(), TimeWaitSampler::capacity);
        QCOMPARE(all.front().at, start + 100s);
        QCOMPARE(all.back().at, start + 3699s);
        QCOMPARE(all.back(), sampler.latest());
        QCOMPARE(sampler.samples(start + 3690s).size(), std::size_t(10));
        QCOMPARE(sampler.samples(start + 4000s).size(), std::size_t(0));
    }

    void saysWhyItCannot()
    {
        const FakeClock clock;
        OpenedSockets opened(clock);
        bool broken = false;
        TimeWaitSampler sampler(opened, clock, 0ms, [&broken]() -> Result<TimeWaitSampler::Snapshot> {
            if (broken)
                return failure("out of order: %1", "why");
            return snapshotOf(1);
        });
        sampler.sampleNow();
        broken = true;
        sampler.sampleNow();
        QCOMPARE(toEnglish(sampler.health()), std::string("out of order: why"));
        QCOMPARE(sampler.samples(WallTime()).size(), std::size_t(1)); // a failed read is a gap, not a zero
        QCOMPARE(sampler.latest().of(TcpState::TimeWait), 1U);
        broken = false;
        sampler.sampleNow();
        QVERIFY(!sampler.health());
        QCOMPARE(sampler.samples(WallTime()).size(), std::size_t(2));
    }

    void samplesByItself()
    {
        const SystemClock clock;
        OpenedSockets opened(clock);
        std::promise<void> third;
        int calls = 0;
        TimeWaitSampler sampler(opened, clock, 5ms, [&] {
            if (++calls == 3)
                third.set_value();
            return Result<TimeWaitSampler::Snapshot>(snapshotOf(2));
        });
        QCOMPARE(third.get_future().wait_for(30s), std::future_status::ready);
        sampler.sampleNow();
        QVERIFY(sampler.samples(WallTime()).size() >= 4);
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestTimeWaitSampler)
#include "tst_timewaitsampler.moc"
