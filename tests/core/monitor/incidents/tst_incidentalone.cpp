// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/monitor/incidents/incidentplay.h"

#include <QtTest>

using namespace lightfoot;

using Lines = std::vector<std::string>;

namespace {

// Forty, of which the first twenty share the network 10.9.9.0/24; all with that threshold.
std::vector<EndpointFacts> twoHalves(int threshold)
{
    std::vector<EndpointFacts> all = IncidentPlay::strangers(40);
    for (EndpointFacts &facts : all) {
        facts.failureThreshold = threshold;
        facts.address = (facts.endpoint <= 20 ? "10.9.9." : "10.9.8.") + std::to_string(facts.endpoint);
    }
    return all;
}

bool inDeadNetwork(const EndpointFacts &facts)
{
    return facts.endpoint <= 20;
}

void killNetwork(IncidentPlay &play, int threshold = 2)
{
    play.set(twoHalves(threshold));
    play.round(0, [](const EndpointFacts &) { return false; });
    play.round(60, inDeadNetwork);
    play.round(120, inDeadNetwork);
    QCOMPARE(play.takeLines(), Lines{"incident-opened"});
}

} // namespace

// Who is told by itself, and when.
class TestIncidentAlone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anAnswerIsToldAtOnce_data()
    {
        QTest::addColumn<int>("failure");
        QTest::addColumn<int>("threshold");
        QTest::addColumn<bool>("waits");
        for (std::size_t i = 1; i < failureKindCount; ++i) {
            const auto kind = static_cast<FailureKind>(i);
            const bool silent = isSilent(classOf(kind));
            QTest::addRow("%s, threshold 1", toString(kind).data()) << int(kind) << 1 << silent;
            QTest::addRow("%s, threshold 2", toString(kind).data()) << int(kind) << 2 << false;
        }
    }
    void anAnswerIsToldAtOnce()
    {
        QFETCH(int, failure);
        QFETCH(int, threshold);
        QFETCH(bool, waits);
        IncidentPlay play;
        play.set(twoHalves(threshold));
        play.round(0, [](const EndpointFacts &) { return false; });
        for (int i = 0; i < threshold; ++i)
            play.down(7, 70 + i * 60, static_cast<FailureKind>(failure));
        const double known = 70 + (threshold - 1) * 60;
        QCOMPARE(play.takeLines(), waits ? Lines{} : Lines{"down e7"});
        QCOMPARE(play.incidents.due().has_value(), waits);
        if (!waits)
            return;
        QVERIFY(*play.incidents.due() == IncidentPlay::at(known + 2));
        play.advance(known + 1.9);
        QCOMPARE(play.takeLines(), Lines{});
        play.advance(known + 2);
        QCOMPARE(play.takeLines(), Lines{"down e7"});
        QVERIFY(!play.incidents.due());
        play.up(7, known + 60);
        QCOMPARE(play.takeLines(), Lines{"recovered e7"});
        QCOMPARE(play.told[0].thread, play.told[1].thread);
    }

    void companyWithinTheFold()
    {
        IncidentPlay play;
        play.set(twoHalves(1));
        play.round(0, [](const EndpointFacts &) { return false; });
        play.down(1, 60);
        play.down(2, 60.6);
        play.down(3, 61.2);
        // The third is enough; the two that waited are part of it.
        QCOMPARE(play.takeLines(), Lines{"incident-opened"});
        QCOMPARE(play.incidents.open().front().members.size(), std::size_t(3));
        QVERIFY(!play.incidents.due());
    }

    // A probe lost before the fault does not make all that went well meanwhile speak against the cause.
    void aLostProbeBefore()
    {
        IncidentPlay play;
        std::vector<EndpointFacts> all = twoHalves(1);
        all[0].failureThreshold = 2;
        play.set(all);
        play.round(0, [](const EndpointFacts &) { return false; });
        play.round(60, [](const EndpointFacts &facts) { return facts.endpoint == 1; });
        play.down(11, 119);
        play.down(12, 119.3);
        play.down(13, 119.6);
        QCOMPARE(play.takeLines(), Lines{"incident-opened"});
        QCOMPARE(play.told.back().count, std::size_t(3));
    }

    // Those next to it are silent too, but take longer to say so: it waits on, and is told with them. With a
    // word of one of them, or too few of them to say anything, it does not.
    void waitsOnWhileAllAreQuiet_data()
    {
        QTest::addColumn<bool>("quiet");
        QTest::addColumn<bool>("others");
        QTest::newRow("others time out later") << true << true;
        QTest::newRow("others are not probed") << true << false;
        QTest::newRow("one answers") << false << false;
    }
    void waitsOnWhileAllAreQuiet()
    {
        QFETCH(bool, quiet);
        QFETCH(bool, others);
        IncidentPlay play;
        play.set(twoHalves(1));
        play.round(0, [](const EndpointFacts &) { return false; });
        play.down(1, 60, FailureKind::ConnectTimeout, 75);
        if (!quiet)
            play.up(2, 76);
        play.advance(77);
        QCOMPARE(play.takeLines(), quiet ? Lines{} : Lines{"down e1"});
        if (!quiet)
            return;
        if (others) {
            play.down(2, 62, FailureKind::ConnectTimeout, 82);
            play.down(3, 63, FailureKind::ConnectTimeout, 83);
            QCOMPARE(play.takeLines(), Lines{"incident-opened"});
            return;
        }
        for (int second = 78; second <= 91; ++second)
            play.advance(second);
        QCOMPARE(play.takeLines(), Lines{"down e1"});
        QVERIFY(play.told.back().at >= IncidentPlay::at(90));
    }

    void aClockSetBackProlongsNoWait()
    {
        IncidentPlay play;
        play.set(twoHalves(1));
        play.down(1, 7'200);
        play.advance(3'600);
        QCOMPARE(play.takeLines(), Lines{"down e1"});
    }

    void recoveryWhileWaiting()
    {
        IncidentPlay play;
        play.set(twoHalves(1));
        play.down(1, 60);
        play.up(1, 61);
        QCOMPARE(play.takeLines(), (Lines{"down e1", "recovered e1"}));
    }

    // In the middle of an incident: one that does not share the cause.
    void strangerDuringAnIncident_data()
    {
        QTest::addColumn<int>("failure");
        QTest::newRow("answers") << int(FailureKind::Status);
        QTest::newRow("silent") << int(FailureKind::ConnectTimeout);
    }
    void strangerDuringAnIncident()
    {
        QFETCH(int, failure);
        IncidentPlay play;
        killNetwork(play);
        const auto kind = static_cast<FailureKind>(failure);
        play.down(33, 185, kind);
        QCOMPARE(play.takeLines(), Lines{});
        play.down(33, 245, kind);
        QCOMPARE(play.takeLines(), Lines{"down e33"});
        play.round(300, [](const EndpointFacts &facts) { return facts.endpoint == 33; }, kind);
        QCOMPARE(play.takeLines(), Lines{"incident-closed"});
    }

    // It shares what the incident is named after, but those next to it do well.
    void memberOfTheGroupInAnotherNetwork()
    {
        IncidentPlay play;
        std::vector<EndpointFacts> all = IncidentPlay::strangers(60);
        for (EndpointFacts &facts : all) {
            facts.group = facts.endpoint <= 30 ? "north" : "south";
            if (facts.endpoint > 20 && facts.endpoint <= 30)
                facts.address = "10.9.8." + std::to_string(facts.endpoint);
        }
        play.set(all);
        play.round(0, [](const EndpointFacts &) { return false; });
        play.round(60, inDeadNetwork);
        play.round(120, inDeadNetwork);
        QCOMPARE(play.takeLines(), Lines{"incident-opened"});
        QCOMPARE(play.told.back().cause, std::string("the group north"));
        const auto withStranger = [](const EndpointFacts &facts) {
            return facts.endpoint <= 20 || facts.endpoint == 25;
        };
        play.round(180, withStranger);
        play.round(240, withStranger);
        QCOMPARE(play.takeLines(), Lines{"down e25"});
    }

    // A member that answers at last, and not well.
    void memberThatAnswers()
    {
        IncidentPlay play;
        killNetwork(play);
        play.down(5, 185, FailureKind::Refused);
        QCOMPARE(play.takeLines(), Lines{}); // its threshold is two
        play.down(5, 245, FailureKind::Refused);
        QCOMPARE(play.takeLines(), Lines{"down e5"});
        play.round(300, [](const EndpointFacts &facts) { return facts.endpoint == 5; }, FailureKind::Refused);
        QCOMPARE(play.takeLines(), Lines{"incident-closed"});
        QVERIFY2(play.told.back().text.ends_with("Told by themselves since: e5."),
                 play.told.back().text.c_str());
        play.up(5, 400);
        QCOMPARE(play.takeLines(), Lines{"recovered e5"});
        QCOMPARE(play.told.back().thread, play.told[1].thread);
    }

    // A rack that starts again: everybody refuses for a while.
    void manyThatAnswerStay()
    {
        IncidentPlay play;
        killNetwork(play);
        play.round(180, inDeadNetwork, FailureKind::Refused);
        play.round(240, inDeadNetwork, FailureKind::Refused);
        QCOMPARE(play.takeLines(), (Lines{"down e1", "down e2"}));
        play.round(300, [](const EndpointFacts &) { return false; });
        QCOMPARE(play.takeLines(), (Lines{"recovered e1", "recovered e2", "incident-closed"}));
    }

    // A member that stays silent when those next to it answer again: told as soon as it shows, and not when
    // its last failure began before the others came back.
    void memberThatOutlivesTheCause()
    {
        IncidentPlay play;
        killNetwork(play);
        for (EndpointHandle endpoint = 1; endpoint <= 9; ++endpoint)
            play.up(endpoint, 180 + endpoint);
        play.down(10, 179, FailureKind::ConnectTimeout, 190); // began while all were dead
        QCOMPARE(play.takeLines(), Lines{});
        for (EndpointHandle endpoint = 11; endpoint <= 14; ++endpoint)
            play.up(endpoint, 180 + endpoint);
        play.down(15, 188, FailureKind::ConnectTimeout, 196);
        QCOMPARE(play.takeLines(), Lines{"down e15"});
        for (const EndpointHandle endpoint : {10U, 16U, 17U, 18U, 19U})
            play.up(endpoint, 200 + endpoint);
        QCOMPARE(play.takeLines(), Lines{});
        play.up(20, 230);
        QCOMPARE(play.takeLines(), Lines{"incident-closed"});
    }

    // Half of the members come back, all of the other network stay: nobody of them is alone.
    void aNetworkThatStays()
    {
        IncidentPlay play;
        play.set(twoHalves(2));
        const auto all = [](const EndpointFacts &) { return true; };
        play.round(0, [](const EndpointFacts &) { return false; });
        play.round(60, all);
        play.round(120, all);
        QCOMPARE(play.takeLines(), Lines{"incident-opened"});
        play.round(180, inDeadNetwork);
        play.round(240, inDeadNetwork);
        QCOMPARE(play.takeLines(), Lines{});
        QCOMPARE(play.incidents.open().front().members.size(), std::size_t(20));
        play.round(300, [](const EndpointFacts &) { return false; });
        QCOMPARE(play.takeLines(), Lines{"incident-closed"});
    }

    // Strangers in everything but the port: there is nobody next to the last one who could tell that it is
    // alone.
    void lastOfStrangers()
    {
        IncidentPlay play;
        std::vector<EndpointFacts> all = IncidentPlay::strangers(40);
        for (EndpointFacts &facts : all)
            facts.port = facts.endpoint <= 20 ? 443 : 80;
        play.set(all);
        const auto web = [](const EndpointFacts &facts) { return facts.endpoint <= 20; };
        const auto last = [](const EndpointFacts &facts) { return facts.endpoint == 1; };
        play.round(0, [](const EndpointFacts &) { return false; });
        play.round(60, web);
        play.round(120, web);
        QCOMPARE(play.takeLines(), Lines{"incident-opened"});
        play.round(180, last);
        play.round(240, last);
        QCOMPARE(play.takeLines(), Lines{});
        play.round(300, last);
        play.round(360, last);
        QCOMPARE(play.takeLines(), (Lines{"incident-closed", "down e1"}));
    }

    // While one of an old incident is still down, another that shares its cause fails: that is news.
    void laterFailureIsNotSwallowed()
    {
        IncidentPlay play;
        killNetwork(play);
        // The others come back while it is asked seldom.
        for (int round = 0; round < 20; ++round)
            for (EndpointHandle endpoint = 2; endpoint <= 40; ++endpoint)
                play.up(endpoint, 180 + round * 60 + endpoint);
        QCOMPARE(play.takeLines(), Lines{});
        QCOMPARE(play.incidents.open().size(), std::size_t(1));
        for (EndpointHandle endpoint = 2; endpoint <= 4; ++endpoint)
            for (EndpointHandle other = 15; other <= 20; ++other)
                play.up(other, 1500 + endpoint);
        play.down(2, 1510);
        play.down(2, 1570);
        QCOMPARE(play.takeLines(), Lines{"down e2"});
    }

    void ownFaultsThatAreNobodysResult()
    {
        IncidentPlay play;
        play.set(twoHalves(1));
        for (EndpointHandle endpoint = 1; endpoint <= 5; ++endpoint)
            play.down(endpoint, 60 + endpoint, FailureKind::Config);
        QCOMPARE(play.takeLines(), (Lines{"down e1", "down e2", "down e3", "down e4", "down e5"}));
    }
};

QTEST_GUILESS_MAIN(TestIncidentAlone)
#include "tst_incidentalone.moc"
