// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/closewaitwatcher.h"
#include "core/sockets/doctor/endwatcher.h"
#include "tests/core/sockets/doctor/fabricatedfacts.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

const SocketAddress service = address("127.0.0.1", 80);
const SocketAddress stranger = address("192.0.2.7", 40000);
const SocketAddress neighbour = address("127.0.0.1", 40001);

SocketRow owned(TcpState state, std::uint64_t number)
{
    SocketRow result = row(state, service, address("192.0.2.7", static_cast<std::uint16_t>(1024 + number)));
    result.inode = number;
    result.cookie = number;
    return result;
}

// Samples as the machine watch hands them on.
class Samples
{
public:
    Samples() { m_rows.push_back(row(TcpState::Listen, service, {})); }

    void take(std::vector<SocketRow> rows)
    {
        rows.insert(rows.end(), m_rows.begin(), m_rows.end());
        m_now += 50ms;
        m_owners.take(rows, OwnerLookup([](std::uint64_t) { return nullptr; }), m_now);
        m_watcher.take(rows, m_owners);
    }

    std::vector<AbruptEnds> ends() const { return m_watcher.ends(); }

private:
    std::vector<SocketRow> m_rows; // in each sample
    SteadyTime m_now{1h};
    SocketOwners m_owners;
    EndWatcher m_watcher;
};

} // namespace

class TestWatchers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anEndWithoutTraceIsAbrupt()
    {
        Samples samples;
        samples.take({row(TcpState::Established, service, stranger)});
        QVERIFY(samples.ends().empty());
        samples.take({});
        QCOMPARE(samples.ends().size(), std::size_t(1));
        const AbruptEnds ends = samples.ends().front();
        QVERIFY(ends.side == Side::Server);
        QCOMPARE(ends.address.port, std::uint16_t(80));
        QCOMPARE(ends.withOthers, std::uint64_t(1));
        QCOMPARE(ends.withinMachine, std::uint64_t(0));
        samples.take({});
        QCOMPARE(samples.ends().front().withOthers, std::uint64_t(1)); // once
    }

    void aGoodOrderIsNot()
    {
        Samples samples;
        samples.take({row(TcpState::Established, service, stranger)});
        samples.take({row(TcpState::TimeWait, service, stranger)});
        samples.take({});
        // The far end's TIME_WAIT, where it is on this machine.
        samples.take(
            {row(TcpState::Established, service, neighbour), row(TcpState::Established, neighbour, service)});
        samples.take({row(TcpState::TimeWait, neighbour, service)});
        samples.take({});
        samples.take({row(TcpState::CloseWait, service, stranger)});
        samples.take({});
        QCOMPARE(samples.ends().size(), std::size_t(0));
    }

    void withinTheMachineBothEndsCount()
    {
        Samples samples;
        samples.take(
            {row(TcpState::Established, service, neighbour), row(TcpState::Established, neighbour, service)});
        samples.take({});
        const std::vector<AbruptEnds> ends = samples.ends();
        QCOMPARE(ends.size(), std::size_t(2));
        for (const AbruptEnds &end : ends) {
            QCOMPARE(end.withinMachine, std::uint64_t(1));
            QCOMPARE(end.withOthers, std::uint64_t(0));
        }
        QVERIFY(ends[0].side != ends[1].side);
    }

    void closeWaitsAreToldApart()
    {
        const SocketProcess leaky{3, 77, "leaky", "", 0, 40, 100};
        const SocketProcess tidy{4, 77, "tidy", "", 0, 10, 100};
        const OwnerLookup lookup = [&](std::uint64_t inode) {
            return inode < 100 ? &leaky : inode < 200 ? &tidy : nullptr;
        };
        CloseWaitWatcher watcher;
        SocketRow waiting = owned(TcpState::CloseWait, 500);
        waiting.inode = 0; // nobody accepted it yet
        const SocketRow live = owned(TcpState::Established, 50);
        watcher.take(
            std::vector{owned(TcpState::CloseWait, 1), owned(TcpState::CloseWait, 100), waiting, live},
            lookup);
        watcher.take(std::vector{owned(TcpState::CloseWait, 1), owned(TcpState::CloseWait, 101)}, lookup);
        watcher.take(std::vector{owned(TcpState::CloseWait, 1), owned(TcpState::CloseWait, 2),
                                 owned(TcpState::CloseWait, 300)},
                     lookup);
        const std::vector watches = watcher.watches({{1, 60s}, {2, 59'999ms}}, std::vector{leaky, tidy});
        QCOMPARE(watches.size(), std::size_t(3));
        QCOMPARE(watches[0].process.name, std::string("leaky"));
        QCOMPARE(watches[0].held, std::uint64_t(1));
        QCOMPARE(watches[0].came, std::uint64_t(1));
        QCOMPARE(watches[0].ended, std::uint64_t(0));
        QCOMPARE(watches[0].old, std::uint64_t(1));
        QCOMPARE(watches[0].oldest, std::chrono::milliseconds(60s));
        QCOMPARE(watches[0].example.cookie, std::uint64_t(1));
        QCOMPARE(watches[0].openFiles, 40U);
        QCOMPARE(watches[0].fileLimit, std::uint64_t(100));
        QCOMPARE(watches[1].process.pid, 0); // nobody's that we may see
        QCOMPARE(watches[1].came, std::uint64_t(1));
        QCOMPARE(watches[2].process.name, std::string("tidy"));
        QCOMPARE(watches[2].ended, std::uint64_t(2));
        QCOMPARE(watches[2].now(), std::uint64_t(0));
    }
};

QTEST_APPLESS_MAIN(TestWatchers)
#include "tst_watchers.moc"
