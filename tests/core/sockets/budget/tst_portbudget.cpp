// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/budget/portbudget.h"

#include "tests/core/sockets/budget/budgetrows.h"

#include <QTest>
#include <cmath>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::chrono_literals;

namespace {

const PortRange range{40000, 40199};
const SocketAddress remote = address("10.0.0.5", 443);

SocketAddress local(int port)
{
    return address("10.0.0.1", static_cast<std::uint16_t>(port));
}

void addTimeWait(std::vector<SocketRow> &rows, int count, std::chrono::milliseconds age)
{
    for (int i = 0; i < count; ++i)
        rows.push_back(timeWaitRow(local(40000 + static_cast<int>(rows.size())), remote, age));
}

} // namespace

class TestPortBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theRange_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::addColumn<QString>("reserved");
        QTest::addColumn<unsigned>("inRange");
        QTest::addColumn<unsigned>("capacity");
        QTest::addColumn<unsigned>("quick");
        QTest::newRow("default") << 32768 << 60999 << "" << 28232U << 28232U << 14116U;
        QTest::newRow("all") << 1 << 65535 << "" << 65535U << 65534U << 32767U;
        QTest::newRow("odd number") << 40000 << 40010 << "" << 11U << 10U << 5U;
        QTest::newRow("one") << 40000 << 40000 << "" << 1U << 1U << 1U;
        QTest::newRow("reserved") << 40000 << 40019 << "40000-40003,40018,50000" << 20U << 15U << 7U;
        QTest::newRow("reserved odd one out") << 40000 << 40010 << "40010" << 11U << 9U << 4U;
        QTest::newRow("all reserved") << 40000 << 40019 << "1-65535" << 20U << 0U << 0U;
        QTest::newRow("odd ones first") << 40001 << 40020 << "40001" << 20U << 19U << 9U;
    }

    void theRange()
    {
        QFETCH(const int, first);
        QFETCH(const int, last);
        QFETCH(const QString, reserved);
        KernelSettings settings =
            settingsOf({static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last)});
        settings.reservedPorts.value = parsePortRanges(reserved.toStdString());
        const PortRules rules = portRules(settings, {});
        QTEST(rules.inRange, "inRange");
        QTEST(rules.capacity, "capacity");
        QTEST(rules.quick, "quick");
        QCOMPARE(rules.reserved, rules.inRange - static_cast<unsigned>(rules.usable.count()));
        QCOMPARE(rules.passedOver, rules.inRange > 1 ? rules.inRange % 2 : 0);
        QCOMPARE(rules.bound, 0U);
        QVERIFY(!rules.rangeAssumed);
    }

    void nothingIsKnown()
    {
        const PortRules rules = portRules({}, {});
        QVERIFY(rules.rangeAssumed);
        QCOMPARE(rules.capacity, 28232U);
        QCOMPARE(rules.twReuse, 0);
    }

    void boundPortsAreLost()
    {
        std::vector<SocketRow> rows{row(TcpState::Listen, address("127.0.0.9", 40000), {}),
                                    row(TcpState::Listen, address("::", 40000), {}),
                                    row(TcpState::Close, address("0.0.0.0", 40003), {}),
                                    row(TcpState::Listen, address("0.0.0.0", 80), {})};
        SocketRow udp = row(TcpState::Close, address("0.0.0.0", 40005), {});
        udp.protocol = SocketProtocol::Udp; // has ports of its own
        rows.push_back(udp);
        const PortRules rules = portRules(settingsOf(range), rows);
        QCOMPARE(rules.bound, 2U);
        QCOMPARE(rules.capacity, 198U);
        QCOMPARE(rules.quick, 99U);
    }

    void eachRemoteHasTheWholeRange()
    {
        std::vector<SocketRow> rows;
        for (int i = 0; i < 30; ++i)
            rows.push_back(row(TcpState::Established, local(40000 + i), remote));
        for (int i = 0; i < 10; ++i)
            rows.push_back(row(TcpState::SynSent, local(40000 + i), address("10.0.0.5", 80)));
        for (int i = 0; i < 50; ++i) // another address of ours
            rows.push_back(
                row(TcpState::FinWait2, address("10.0.0.2", static_cast<std::uint16_t>(40000 + i)), remote));
        rows.push_back(timeWaitRow(local(40199), remote, 30s));
        const PortBudget budget = portBudget(settingsOf(range), rows);
        QCOMPARE(budget.tuples, std::size_t(3));
        QCOMPARE(budget.tightest.size(), std::size_t(3));
        QCOMPARE(budget.tightest[0].local, address("10.0.0.2", 0));
        QCOMPARE(budget.tightest[0].available, 150U);
        QCOMPARE(budget.tightest[1].local, address("10.0.0.1", 0));
        QCOMPARE(budget.tightest[1].remote, remote);
        QCOMPARE(budget.tightest[1].live, 30U);
        QCOMPARE(budget.tightest[1].timeWait, 1U);
        QCOMPARE(budget.tightest[1].available, 169U);
        QCOMPARE(budget.tightest[2].remote.port, std::uint16_t(80));
        QCOMPARE(budget.tightest[2].available, 190U);
        QCOMPARE(budget.timeWait, 1U);
        // A program that binds first shares the ports of its address among all remotes.
        QCOMPARE(budget.locals.size(), std::size_t(2));
        QCOMPARE(budget.locals[0].local, address("10.0.0.2", 0));
        QCOMPARE(budget.locals[1].ports, 31U); // ten serve two remotes
        QCOMPARE(budget.locals[1].live, 40U);
        QCOMPARE(budget.locals[1].timeWait, 1U);
        QCOMPARE(budget.locals[1].remotes, 2U);
        QCOMPARE(budget.locals[1].available, 169U);
    }

    void whatTakesNoPortOfTheRange()
    {
        KernelSettings settings = settingsOf(range);
        settings.reservedPorts.value = std::vector<PortRange>{{40010, 40010}};
        std::vector<SocketRow> rows{
            row(TcpState::Listen, address("0.0.0.0", 40001), {}),
            row(TcpState::Established, local(40001), address("10.0.0.9", 5000)), // accepted
            row(TcpState::Established, local(8080), address("10.0.0.9", 5001)),
            row(TcpState::Established, local(40010), remote), // asked for it
            row(TcpState::Close, local(40011), remote)};
        SocketRow udp = row(TcpState::Established, local(40012), remote);
        udp.protocol = SocketProtocol::Udp;
        rows.push_back(udp);
        const PortBudget budget = portBudget(settings, rows);
        QCOMPARE(budget.tuples, std::size_t(0));
        QVERIFY(budget.tightest.empty());
        QVERIFY(budget.locals.empty());
    }

    void reuse_data()
    {
        QTest::addColumn<int>("setting");
        QTest::addColumn<int>("timestamps");
        QTest::addColumn<int>("delay");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<unsigned>("reusable");
        const QString here = QStringLiteral("10.0.0.1");
        const QString there = QStringLiteral("10.0.0.5");
        QTest::newRow("off") << 0 << 1 << 0 << here << there << 0U;
        QTest::newRow("on") << 1 << 1 << 0 << here << there << 7U;
        QTest::newRow("on, no timestamps") << 1 << 0 << 0 << here << there << 0U;
        QTest::newRow("on, random offsets off") << 1 << 2 << 0 << here << there << 7U;
        QTest::newRow("on, longer delay") << 1 << 1 << 31'000 << here << there << 3U;
        QTest::newRow("loopback only, elsewhere") << 2 << 1 << 0 << here << there << 0U;
        QTest::newRow("loopback only, 127.0.0.0/8") << 2 << 1 << 0 << "127.0.0.1" << "127.9.0.1" << 7U;
        QTest::newRow("loopback only, one end") << 2 << 1 << 0 << "127.0.0.1" << there << 7U;
        QTest::newRow("loopback only, ::1") << 2 << 1 << 0 << "::1" << "::1" << 7U;
        QTest::newRow("loopback only, fe80::") << 2 << 1 << 0 << "fe80::1" << "fe80::1" << 0U;
    }

    void reuse()
    {
        QFETCH(const int, setting);
        QFETCH(const int, timestamps);
        QFETCH(const int, delay);
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const unsigned, reusable);
        KernelSettings settings = settingsOf(range, setting);
        settings.timestamps.value = timestamps;
        if (delay > 0)
            settings.twReuseDelay.value = std::chrono::milliseconds(delay);
        std::vector<SocketRow> rows;
        std::uint16_t port = 40000;
        const auto add = [&](int count, std::chrono::milliseconds age) {
            for (int i = 0; i < count; ++i)
                rows.push_back(
                    timeWaitRow(address(from.toStdString(), port++), address(to.toStdString(), 443), age));
        };
        add(5, 900ms);
        add(4, 1100ms);
        add(3, 40s);
        rows.push_back(
            row(TcpState::FinWait2, address(from.toStdString(), port), address(to.toStdString(), 443)));
        const PortBudget budget = portBudget(settings, rows);
        const TupleBudget &tuple = budget.tightest.at(0);
        QCOMPARE(tuple.timeWait, 12U);
        QCOMPARE(tuple.reusable, reusable);
        QCOMPARE(tuple.available, 200 - 13 + reusable);
        QCOMPARE(budget.rules.twReuseInVain, setting == 1 && timestamps == 0);
    }

    void theRateIsInTheAges()
    {
        std::vector<SocketRow> rows;
        addTimeWait(rows, 50, 4500ms);
        addTimeWait(rows, 90, 11s); // long ago
        QCOMPARE(portBudget(settingsOf(range), rows).tightest[0].ratePerSecond, 5.0);
        addTimeWait(rows, 30, 500ms); // a burst of one second is no flood
        QCOMPARE(portBudget(settingsOf(range), rows).tightest[0].ratePerSecond, 8.0);
        rows.clear();
        addTimeWait(rows, 100, 7s); // over by now
        QCOMPARE(portBudget(settingsOf(range), rows).tightest[0].ratePerSecond, 0.0);
        rows.clear();
        addTimeWait(rows, 100, 7s); // has slowed down
        for (int second = 0; second < 5; ++second)
            addTimeWait(rows, 2 + second % 2, second * 1000ms + 500ms);
        QCOMPARE(portBudget(settingsOf(range), rows).tightest[0].ratePerSecond, 2.4);
        rows.clear();
        for (int second = 0; second < 3; ++second) // one that goes on is
            addTimeWait(rows, 30, second * 1000ms + 500ms);
        const TupleBudget tuple = portBudget(settingsOf(range), rows).tightest[0];
        QCOMPARE(tuple.ratePerSecond, 30.0);
        QCOMPARE(tuple.exhaustedIn.value(), 3667ms); // 110 are left
        QCOMPARE(tuple.slowIn.value(), 1833ms);      // of the 100 even ones 45 are gone, and stay so
        // With tcp_tw_reuse the last second tells; and 60 s of TIME_WAIT take nothing.
        const TupleBudget reused = portBudget(settingsOf(range, 1), rows).tightest[0];
        QCOMPARE(reused.ratePerSecond, 30.0);
        QVERIFY(!reused.exhaustedIn);
    }

    void growthComesFromHistory()
    {
        std::vector<SocketRow> rows;
        PortHistory history;
        const SteadyTime start{std::chrono::hours(1)};
        const KernelSettings settings = settingsOf({40000, 49999});
        for (int second = 0; second <= 20; ++second) {
            history.take(portUse(settings, rows), start + second * 1s);
            if (second == 20)
                break;
            for (int i = 0; i < 10; ++i)
                rows.push_back(
                    row(TcpState::Established, local(40000 + static_cast<int>(rows.size())), remote));
        }
        const TupleBudget tuple = portBudget(settings, rows, history).tightest[0];
        QVERIFY(std::abs(tuple.ratePerSecond - 10) < 1e-6);
        QVERIFY(std::abs(double(tuple.exhaustedIn.value().count()) - 980'000) < 100); // 9,800 ports left
        QVERIFY(!portBudget(settings, rows).tightest[0].exhaustedIn); // one look alone cannot know
    }

    void theBucketsLimit()
    {
        std::vector<SocketRow> rows;
        for (int second = 0; second < 3; ++second)
            addTimeWait(rows, 30, second * 1000ms + 500ms);
        for (int i = 0; i < 100; ++i) // others' TIME_WAIT counts against the same limit
            rows.push_back(
                timeWaitRow(local(8080), address("10.0.0.9", static_cast<std::uint16_t>(1000 + i)), 1min));
        KernelSettings settings = settingsOf(range);
        settings.maxTimeWait.value = 290;
        QCOMPARE(portBudget(settings, rows).timeWait, 190U);
        QVERIFY(!portBudget(settings, rows).tightest[0].exhaustedIn);
        settings.maxTimeWait.value = 310;
        QVERIFY(portBudget(settings, rows).tightest[0].exhaustedIn);
    }

    void theTightestFirst()
    {
        std::vector<SocketRow> rows;
        const auto remoteOf = [](int i) { return address("10.0.1." + std::to_string(i), 443); };
        for (int i = 1; i <= 40; ++i) {
            for (int port = 0; port < i; ++port)
                rows.push_back(row(TcpState::Established, local(40000 + port), remoteOf(i)));
        }
        for (int i = 0; i < 30; ++i) // has more ports left than many, but not for long
            rows.push_back(timeWaitRow(local(40000 + i), remoteOf(200), (i % 3) * 1s + 500ms));
        const PortBudget budget = portBudget(settingsOf(range), rows, {}, 5);
        QCOMPARE(budget.tuples, std::size_t(41));
        QCOMPARE(budget.tightest.size(), std::size_t(5));
        QCOMPARE(budget.tightest[0].remote, remoteOf(200));
        for (int i = 1; i < 5; ++i)
            QCOMPARE(budget.tightest[static_cast<std::size_t>(i)].remote, remoteOf(41 - i));
        QVERIFY(portBudget(settingsOf(range), rows, {}, 0).tightest.empty());
    }

    void manyPairs()
    {
        std::vector<SocketRow> rows;
        for (int i = 0; i < 30'000; ++i) {
            SocketAddress to = address("10.1.0.0", 443);
            to.bytes[2] = static_cast<std::uint8_t>(i >> 8);
            to.bytes[3] = static_cast<std::uint8_t>(i);
            rows.push_back(row(TcpState::Established, local(40000 + i % 200), to));
        }
        const PortBudget budget = portBudget(settingsOf(range), rows);
        QCOMPARE(budget.tuples, std::size_t(30'000));
        QCOMPARE(budget.locals.at(0).remotes, 30'000U);
        QCOMPARE(budget.locals.at(0).ports, 200U);
        QCOMPARE(budget.locals.at(0).available, 0U);
        QCOMPARE(budget.tightest.at(0).available, 199U);
    }

    // Each pair twice, and the same remote from many addresses.
    void pairsAreFoundAgain()
    {
        std::vector<SocketRow> rows;
        for (int i = 0; i < 30'000; ++i) {
            SocketAddress from = local(40000 + i / 15'000);
            from.bytes[2] = static_cast<std::uint8_t>(i % 15'000 >> 8);
            from.bytes[3] = static_cast<std::uint8_t>(i % 15'000);
            rows.push_back(row(TcpState::Established, from, remote));
        }
        const PortBudget budget = portBudget(settingsOf(range), rows, {}, 20'000);
        QCOMPARE(budget.tuples, std::size_t(15'000));
        QCOMPARE(budget.localAddresses, std::size_t(15'000));
        QVERIFY(std::ranges::all_of(budget.tightest, [](const TupleBudget &one) { return one.live == 2; }));
        QVERIFY(std::ranges::all_of(budget.locals, [](const LocalBudget &one) { return one.ports == 2; }));
    }

    void full()
    {
        std::vector<SocketRow> rows;
        addTimeWait(rows, 200, 30s);
        const TupleBudget tuple = portBudget(settingsOf(range), rows).tightest[0];
        QCOMPARE(tuple.available, 0U);
        QCOMPARE(tuple.exhaustedIn.value(), 0ms);
        QCOMPARE(tuple.slowIn.value(), 0ms);
        QCOMPARE(tuple.portsTried, 200.0);
        const TupleBudget reused = portBudget(settingsOf(range, 1), rows).tightest[0];
        QCOMPARE(reused.available, 200U);
        QCOMPARE(reused.portsTried, 1.0); // the first it looks at may be had
        QVERIFY(!reused.slowIn);
    }
};

QTEST_APPLESS_MAIN(TestPortBudget)
#include "tst_portbudget.moc"
