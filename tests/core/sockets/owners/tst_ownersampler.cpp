// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/ownerwatcher.h"
#include "tests/core/sockets/fakeclock.h"
#include "tests/core/sockets/loopbacksockets.h"
#include "tests/servers/networknamespace.h"

#include <QTest>
#include <algorithm>
#include <csignal>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::chrono_literals;

namespace {

// A process of another name that opens connections and holds them until it is ended.
class Opener
{
public:
    Opener(const char *name, const SocketAddress &to, int count)
    {
        int ready[2];
        if (::pipe(ready) != 0)
            std::abort();
        m_child = ::fork();
        if (m_child == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::prctl(PR_SET_NAME, name);
            LoopbackSockets sockets;
            for (int i = 0; i < count; ++i)
                sockets.connect(to);
            if (::write(ready[1], "x", 1) != 1)
                std::abort();
            for (;;)
                ::pause();
        }
        char byte = 0;
        if (::read(ready[0], &byte, 1) != 1)
            std::abort();
        ::close(ready[0]);
        ::close(ready[1]);
    }
    ~Opener() { close(); }
    Opener(const Opener &) = delete;
    Opener &operator=(const Opener &) = delete;

    pid_t pid() const { return m_child; }
    // The kernel then closes its sockets, in the ordinary way.
    void close()
    {
        if (m_child < 0)
            return;
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
        m_child = -1;
    }

private:
    pid_t m_child = -1;
};

std::vector<SocketRow> rowsOf(StateSet states, const SocketAddress &remote)
{
    std::vector<SocketRow> rows = SocketTableReader().read({states, 0, ""}).value();
    std::erase_if(rows, [&](const SocketRow &row) { return row.remote != remote; });
    return rows;
}

std::vector<std::string> sorted(const std::vector<SocketRow> &rows)
{
    std::vector<std::string> lines;
    for (const SocketRow &row : rows)
        lines.push_back(std::string(toString(row.state)) + row.local.toString() + row.remote.toString() +
                        std::to_string(row.inode) + "/" + std::to_string(row.cookie));
    std::ranges::sort(lines);
    return lines;
}

} // namespace

class TestOwnerSampler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    // One walk for both families gives what two give, of all states.
    void oneWalkGivesWhatTwoGive()
    {
        LoopbackSockets sockets;
        for (const char *address : {"127.0.0.1", "::1"}) {
            const int listener = sockets.listen(address);
            for (int i = 0; i < 300; ++i) {
                const Pair pair = connectedPair(sockets, listener);
                if (i % 3 == 0)
                    sockets.close(pair.client);
                if (i % 6 == 0)
                    sockets.close(pair.server);
            }
        }
        LivingSockets living;
        for (const StateSet states : {allStates, stateBit(TcpState::Established),
                                      stateBit(TcpState::TimeWait) | stateBit(TcpState::Listen)}) {
            // Until nothing changes between the two: acknowledgements of FINs may be late.
            QTRY_VERIFY([&] {
                std::vector<SocketRow> rows;
                const auto expected = SocketTableReader().read({states, 0, ""});
                return living.read(states, rows) && expected->size() > 100 &&
                       sorted(rows) == sorted(*expected);
            }());
        }
    }

    void namesTimeWaitOfOtherProcesses()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        const SocketAddress server = localOf(listener);
        const SystemClock clock;
        OwnerSampler sampler(clock, {});
        {
            Opener first("first", server, 20);
            Opener second("second", server, 30);
            for (int i = 0; i < 50; ++i)
                sockets.accept(listener);
            sampler.step();
            const auto living = sampler.attribute(rowsOf(stateBit(TcpState::Established), server));
            QCOMPARE(living.size(), std::size_t(50));
            QVERIFY(std::ranges::all_of(living, [&](const Attribution &attribution) {
                return attribution.certainty == Certainty::Seen &&
                       (attribution.pid == first.pid() || attribution.pid == second.pid());
            }));
            first.close();
            second.close();
        }
        const auto rows =
            rowsOf(stateBit(TcpState::TimeWait) | stateBit(TcpState::FinWait1) | stateBit(TcpState::FinWait2),
                   server);
        QCOMPARE(rows.size(), std::size_t(50));
        int named = 0;
        for (const Attribution &attribution : sampler.attribute(rows)) {
            QCOMPARE(toString(attribution.certainty), toString(Certainty::Seen));
            QCOMPARE(toString(attribution.side), toString(Side::Client));
            named += attribution.process == "first" ? 1 : 0;
        }
        QCOMPARE(named, 20);
    }

    // TIME_WAIT at the service, which nobody saw alive: its listening socket tells.
    void namesTheServiceByItsListener()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("::"); // takes IPv4 too
        const SocketAddress server = address("127.0.0.1", localOf(listener).port);
        const SystemClock clock;
        OwnerSampler sampler(clock, {});
        sampler.step();
        for (int i = 0; i < 5; ++i) {
            const int client = sockets.connect(server);
            sockets.close(sockets.accept(listener)); // the service closes first
            sockets.close(client);
        }
        const auto timeWait = [&] {
            auto rows = SocketTableReader().read({stateBit(TcpState::TimeWait), 0, ""}).value();
            std::erase_if(rows, [&](const SocketRow &row) { return row.local.port != server.port; });
            return rows;
        };
        QTRY_COMPARE(timeWait().size(), std::size_t(5));
        for (const SocketRow &row : timeWait()) {
            const Attribution attribution = sampler.attribute(row);
            QCOMPARE(toString(attribution.certainty), toString(Certainty::Listener));
            QCOMPARE(toString(attribution.side), toString(Side::Server));
            QCOMPARE(attribution.pid, ::getpid());
        }
    }

    void countsWhatItMissed()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        FakeClock clock;
        OwnerSampler sampler(clock, {});
        const auto step = [&] {
            clock.advance(3s);
            sampler.step();
        };
        step();
        const Pair seen = connectedPair(sockets, listener);
        const auto rows = rowsOf(stateBit(TcpState::Established), localOf(listener));
        QTRY_VERIFY((step(), sampler.attribute(rows[0]).certainty == Certainty::Seen));
        sockets.close(seen.client);
        sockets.close(seen.server);
        for (int i = 0; i < 9; ++i) {
            const Pair pair = connectedPair(sockets, listener);
            sockets.close(pair.client);
            sockets.close(pair.server);
        }
        QTRY_COMPARE(rowsOf(stateBit(TcpState::TimeWait), localOf(listener)).size(), std::size_t(10));
        step();
        QCOMPARE(sampler.missed().created, std::uint64_t(10));
        QCOMPARE(sampler.missed().seenAlive, std::uint64_t(1));
        QCOMPARE(sampler.missed().share(), 0.9);
        QVERIFY(!sampler.health());
    }

    void theWatcherWatches()
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("127.0.0.1");
        const SystemClock clock;
        const OwnerWatcher watcher(clock);
        connectedPair(sockets, listener);
        const auto rows = rowsOf(stateBit(TcpState::Established), localOf(listener));
        QCOMPARE(rows.size(), std::size_t(1));
        QTRY_COMPARE(toString(watcher.owners().attribute(rows[0]).certainty), toString(Certainty::Seen));
        QCOMPARE(watcher.owners().attribute(rows[0]).pid, ::getpid());
        QVERIFY(watcher.owners().cost().samples > 0);
    }

    // Whatever a sample costs, over a minute it is not more than the share; a burst at first is a second's
    // worth.
    void thePlanKeepsToItsShare_data()
    {
        QTest::addColumn<int>("costUs");
        QTest::addColumn<bool>("active");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("cheap") << 100 << true << 2990 << 3000;  // every 20 ms
        QTest::newRow("1 ms") << 1000 << true << 1190 << 1220;  // every 50 ms
        QTest::newRow("100 ms") << 100'000 << true << 12 << 13; // every 5 s
        QTest::newRow("idle") << 100 << false << 60 << 70;      // every second, after a while
        QTest::newRow("idle and dear") << 50'000 << false << 24 << 26;
    }
    void thePlanKeepsToItsShare()
    {
        QFETCH(int, costUs);
        QFETCH(bool, active);
        QFETCH(int, least);
        QFETCH(int, most);
        SamplingPlan plan({});
        SteadyTime now;
        int samples = 0;
        for (; now < SteadyTime(60s); ++samples)
            now += plan.next(now, std::chrono::microseconds(costUs), active);
        QVERIFY2(samples >= least && samples <= most, qPrintable(QString::number(samples)));
    }

    void thePlanWakesUpAtOnce()
    {
        SamplingPlan plan({});
        SteadyTime now;
        for (int i = 0; i < 100; ++i)
            now += plan.next(now, 100us, false);
        QCOMPARE(plan.period(), std::chrono::nanoseconds(1s));
        now += plan.next(now, 100us, true);
        QCOMPARE(plan.period(), std::chrono::nanoseconds(20ms));
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestOwnerSampler)
#include "tst_ownersampler.moc"
