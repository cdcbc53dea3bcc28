// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/budget/rowcounts.h"

#include "tests/core/sockets/budget/budgetrows.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

std::vector<SocketRow> someRows()
{
    const SocketAddress here = address("10.0.0.1", 40000);
    std::vector<SocketRow> rows{row(TcpState::Listen, address("0.0.0.0", 8080), {})};
    for (int i = 0; i < 3; ++i)
        rows.push_back(row(TcpState::TimeWait, here, address("10.0.0.5", 443)));
    rows.push_back(row(TcpState::Established, here, address("10.0.0.5", 443)));
    rows.push_back(row(TcpState::Established, here, address("10.0.0.5", 80)));
    for (std::uint16_t port = 50000; port < 50002; ++port) // clients of our listener
        rows.push_back(row(TcpState::Established, address("10.0.0.1", 8080), address("10.0.0.9", port)));
    rows.push_back(row(TcpState::CloseWait, address("fe80::1", 41000), address("fe80::2", 22)));
    return rows;
}

std::uint32_t of(const StateCounts &states, TcpState state)
{
    return states[static_cast<std::size_t>(state)];
}

} // namespace

class TestRowCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void byRemote()
    {
        const TopCounts counts = countByRemote(someRows(), 2);
        QCOMPARE(counts.top.size(), std::size_t(2));
        QCOMPARE(counts.top[0].name, std::string("10.0.0.5:443"));
        QCOMPARE(counts.top[0].rows, 4U);
        QCOMPARE(of(counts.top[0].states, TcpState::TimeWait), 3U);
        QCOMPARE(of(counts.top[0].states, TcpState::Established), 1U);
        QCOMPARE(counts.top[1].name, std::string("10.0.0.9")); // not a name for each of its ports
        QCOMPARE(counts.top[1].rows, 2U);
        QCOMPARE(counts.restNames, std::size_t(2));
        QCOMPARE(counts.rest.rows, 2U);
        QCOMPARE(of(counts.rest.states, TcpState::Established), 1U);
        QCOMPARE(of(counts.rest.states, TcpState::CloseWait), 1U);
        QVERIFY(counts.rest.name.empty());
    }

    void equalOnesByName()
    {
        const TopCounts counts = countByRemote(someRows(), 10);
        QCOMPARE(counts.top.size(), std::size_t(4));
        QCOMPARE(counts.top[2].name, std::string("10.0.0.5:80"));
        QCOMPARE(counts.top[3].name, std::string("[fe80::2]:22"));
        QCOMPARE(counts.restNames, std::size_t(0));
        QCOMPARE(counts.rest.rows, 0U);
    }

    void nothing()
    {
        QVERIFY(countByRemote({}, 5).top.empty());
        const TopCounts counts = countByRemote(someRows(), 0);
        QVERIFY(counts.top.empty());
        QCOMPARE(counts.rest.rows, 8U);
    }

    void byProcess()
    {
        const std::string names[] = {"java", "", "ng\ninx"};
        std::vector<SocketRow> rows(
            6, row(TcpState::Established, address("10.0.0.1", 1), address("10.0.0.2", 2)));
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i].inode = i < 3 ? 0 : i < 5 ? 1 : 2;
        rows[0].state = TcpState::CloseWait;
        const auto nameOfRow = [&](const SocketRow &one) { return std::string_view(names[one.inode]); };
        const TopCounts counts = countByName(rows, 2, nameOfRow);
        QCOMPARE(counts.top.size(), std::size_t(2));
        QCOMPARE(counts.top[0].name, std::string("java"));
        QCOMPARE(counts.top[0].rows, 3U);
        QCOMPARE(of(counts.top[0].states, TcpState::CloseWait), 1U);
        QCOMPARE(counts.top[1].name, std::string()); // nobody's
        QCOMPARE(counts.restNames, std::size_t(1));
        QCOMPARE(countByName(rows, 3, nameOfRow).top[2].name, std::string("ng\ninx")); // as it came
    }
};

QTEST_APPLESS_MAIN(TestRowCounts)
#include "tst_rowcounts.moc"
