// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the policy and the incidents make of each other.
#include "tests/core/monitor/desk/office.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr EndpointHandle members = 8; // of sixteen, in 10.1.7.0/24; the others in 10.2.0.0/24

std::vector<EndpointPtr> sixteen(int max = 1)
{
    std::vector<EndpointPtr> endpoints;
    for (EndpointHandle i = 0; i < 2 * members; ++i) {
        Endpoint endpoint = *endpointNamed("e" + std::to_string(i));
        endpoint.alert = {.factor = 1, .max = max};
        endpoints.push_back(std::make_shared<const Endpoint>(endpoint));
    }
    return endpoints;
}

std::vector<std::string> hosts(bool names)
{
    std::vector<std::string> all;
    for (EndpointHandle i = 0; i < 2 * members; ++i)
        all.push_back(names ? "e" + std::to_string(i) + ".test"
                            : (i < members ? "10.1.7." : "10.2.0.") + std::to_string(10 + i));
    return all;
}

// One result each, a second apart; fails says who fails.
template <class Fails>
void round(Office &office, Fails fails)
{
    for (EndpointHandle i = 0; i < 2 * members; ++i) {
        office.seconds(1);
        office.result(i, fails(i) ? FailureKind::ConnectTimeout : FailureKind::None);
    }
    office.seconds(44);
}

constexpr auto nobody = [](EndpointHandle) { return false; };
constexpr auto network = [](EndpointHandle i) { return i < members; };
constexpr auto last = [](EndpointHandle i) { return i == 0; };

// Up to the message that the network is down.
void killNetwork(Office &office)
{
    round(office, nobody);
    round(office, network);
    round(office, network);
    QCOMPARE(office.toldText(), std::string("incident-opened"));
}

} // namespace

class TestDeskIncidents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    // Also where the list wants repeats: that it is down by itself is told, not once more that it still is.
    void whoStaysIsToldOnce()
    {
        for (const int max : {1, 5}) {
            Office office;
            office.start(sixteen(max), hosts(false));
            killNetwork(office);
            for (int i = 0; i < 3; ++i)
                round(office, last);
            QVERIFY2(office.toldText().starts_with("incident-opened, down, incident-closed") ||
                         office.toldText().starts_with("incident-opened, incident-closed, down"),
                     office.toldText().c_str());
            QCOMPARE(office.told.size(), std::size_t(max == 1 ? 3 : 4)); // with max: the next probe's
            const auto record = std::ranges::find_if(office.kept.decisions, [](const DecisionRecord &one) {
                return one.endpoint == "e0" && one.told && one.path.size() > 1 &&
                       one.path[1].find("fails by itself") != std::string::npos;
            });
            QVERIFY(record != office.kept.decisions.end()); // "why" has it
        }
    }

    void whoIsMutedStaysMuted()
    {
        Office office;
        office.start(sixteen(5), hosts(false));
        killNetwork(office);
        office.desk.mute(0, mute("ops", "known", office.machine.facts.wall), office.machine.facts.wall);
        round(office, last);
        round(office, last);
        QCOMPARE(office.toldText(), std::string("incident-opened, incident-closed"));
        office.desk.mute(0, std::nullopt, office.machine.facts.wall);
        office.seconds(2);
        QCOMPARE(office.toldText(), std::string("incident-opened, incident-closed, down"));
    }

    void whoIsPausedLeaves()
    {
        Office office;
        office.start(sixteen(), hosts(false));
        killNetwork(office);
        office.setStatus(0, Status::Paused);
        QCOMPARE(office.desk.incidents().front().members.size(), std::size_t(members - 1));
        for (EndpointHandle i = 1; i < 2 * members; ++i)
            office.result(i, FailureKind::None);
        office.seconds(1);
        QCOMPARE(office.toldText(), std::string("incident-opened, incident-closed"));
        QVERIFY(office.desk.incidents().empty());
    }

    // The list is read again when all fail for the first time: where they are is known all the same.
    void readAgainInTheMiddle()
    {
        Office office;
        office.start(sixteen(), hosts(true));
        const std::vector<std::string> addresses = hosts(false);
        for (EndpointHandle i = 0; i < 2 * members; ++i)
            office.answer(i, addresses[i] + ":443");
        office.seconds(60);
        round(office, network);
        office.start(sixteen(), hosts(true));
        round(office, network);
        QVERIFY2(office.toldText() == "incident-opened", office.toldText().c_str());
        QVERIFY2(office.told.front().cause.find("10.1.7.0/24") != std::string::npos,
                 office.told.front().cause.c_str());
    }
};

QTEST_GUILESS_MAIN(TestDeskIncidents)
#include "tst_deskincidents.moc"
