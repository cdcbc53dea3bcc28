// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/monitor/incidents/incidentplay.h"

#include <QtTest>

using namespace lightfoot;

using Lines = std::vector<std::string>;

namespace {

std::vector<EndpointFacts> rack()
{
    std::vector<EndpointFacts> all = IncidentPlay::strangers(30);
    for (EndpointFacts &facts : all)
        facts.address = (facts.endpoint <= 10 ? "10.9.9." : "10.9.8.") + std::to_string(facts.endpoint);
    return all;
}

bool inRack(const EndpointFacts &facts)
{
    return facts.endpoint <= 10;
}

void killRack(IncidentPlay &play)
{
    play.set(rack());
    play.round(0, [](const EndpointFacts &) { return false; });
    play.round(60, inRack);
    play.round(120, inRack);
}

Notification ownFault(NotificationKind kind)
{
    Notification notification;
    notification.kind = kind;
    notification.thread = "self-health-1";
    notification.id = "self-health-1-" + std::string(toString(kind));
    notification.title = "our own\tfault 100 %";
    return notification;
}

} // namespace

// What survives, and our own faults that belong to an incident.
class TestIncidentRestart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    // At each step of an incident: the same messages as without a restart, and the text comes out as it went
    // in.
    void goesOnAfterARestart_data()
    {
        QTest::addColumn<int>("recovered");
        for (int recovered = 0; recovered <= 10; ++recovered)
            QTest::addRow("after %d came back", recovered) << recovered;
    }
    void goesOnAfterARestart()
    {
        QFETCH(int, recovered);
        IncidentPlay play;
        killRack(play);
        QCOMPARE(play.takeLines(), Lines{"incident-opened"});
        const auto restart = [&] {
            const std::string text = play.incidents.toText();
            Incidents again;
            again.setEndpoints(play.all, IncidentPlay::at(200));
            QVERIFY(again.fromText(text));
            QCOMPARE(again.toText(), text);
            play.incidents = again;
        };
        for (EndpointHandle endpoint = 1; endpoint <= 10; ++endpoint) {
            if (int(endpoint) == recovered + 1)
                restart();
            play.down(11 - endpoint, 180 + endpoint);
            play.up(11 - endpoint, 240 + endpoint);
        }
        QCOMPARE(play.takeLines(), Lines{"incident-closed"});
        QCOMPARE(play.told[1].thread, play.told[0].thread);
        QCOMPARE(play.told[1].count, std::size_t(10));
        QCOMPARE(play.told[1].since, play.told[0].since);
    }

    void whatWaitedIsTold()
    {
        IncidentPlay play;
        std::vector<EndpointFacts> all = rack();
        all[0].failureThreshold = 1;
        all[0].name = "tab\tand 100 %";
        play.set(all);
        play.down(1, 60);
        play.incidents.notice(ownFault(NotificationKind::Blind), {"10.0.0.53"}, IncidentPlay::at(60));
        Incidents again;
        again.setEndpoints(all, IncidentPlay::at(100));
        QVERIFY(again.fromText(play.incidents.toText()));
        again.advance(IncidentPlay::at(100));
        const IncidentOutput output = again.takeOutput();
        QCOMPARE(output.notifications.size(), std::size_t(2));
        QCOMPARE(output.notifications[0].title,
                 std::string("tab\\x09and 100 % is down: no answer to the connect"));
        QCOMPARE(output.notifications[1].title, std::string("our own\tfault 100 %"));
    }

    void anEndpointThatIsGoneIsForgotten()
    {
        IncidentPlay play;
        killRack(play);
        const std::string text = play.incidents.toText();
        std::vector<EndpointFacts> fewer = rack();
        fewer.erase(fewer.begin(), fewer.begin() + 4);
        Incidents again;
        again.setEndpoints(fewer, IncidentPlay::at(200));
        QVERIFY(again.fromText(text));
        QCOMPARE(again.open().front().members.size(), std::size_t(6));
        QCOMPARE(again.open().front().joined, std::size_t(6));
    }

    // Cut at any place, or of another making: refused, or a state that can be used; never a crash.
    void brokenTexts()
    {
        IncidentPlay play;
        killRack(play);
        const std::string text = play.incidents.toText();
        Incidents other;
        other.setEndpoints(play.all, IncidentPlay::at(200));
        for (std::size_t length = 0; length < text.size(); ++length) {
            const std::string before = other.toText();
            const bool taken = other.fromText(text.substr(0, length)).has_value();
            if (!taken)
                QCOMPARE(other.toText(), before);
            QVERIFY(!taken || length > 11);
        }
        for (const char *broken : {"", "incidents 2\n", "incidents 1\nmember\tid1\t0\trefused\tx\n",
                                   "incidents 1\nincident\tx\tpath\t1\n", "incidents 1\nwhat\n",
                                   "incidents 1\nserial\t-1\n", "incidents 1\nserial\t1x\n"})
            QVERIFY2(!other.fromText(broken), broken);
    }

    void ownFaultIsToldAfterAWait()
    {
        IncidentPlay play;
        play.set(rack());
        play.incidents.notice(ownFault(NotificationKind::Blind), {"10.0.0.53"}, IncidentPlay::at(60));
        play.advance(89);
        QCOMPARE(play.takeLines(), Lines{});
        play.advance(90);
        QCOMPARE(play.takeLines(), Lines{"blind"});
        play.incidents.notice(ownFault(NotificationKind::Seeing), {}, IncidentPlay::at(300));
        play.collect();
        QCOMPARE(play.takeLines(), Lines{"seeing"});
    }

    void ownLinkIsToldAtOnce()
    {
        IncidentPlay play;
        play.set(rack());
        play.incidents.notice(ownFault(NotificationKind::Blind), {}, IncidentPlay::at(60));
        play.collect();
        QCOMPARE(play.takeLines(), Lines{"blind"});
    }

    void aShortOwnFaultIsToldInOrder()
    {
        IncidentPlay play;
        play.set(rack());
        play.incidents.notice(ownFault(NotificationKind::Blind), {"10.0.0.53"}, IncidentPlay::at(60));
        play.incidents.notice(ownFault(NotificationKind::Seeing), {}, IncidentPlay::at(70));
        play.collect();
        QCOMPARE(play.takeLines(), (Lines{"blind", "seeing"}));
        QVERIFY(!play.incidents.due());
    }

    // A resolver that stands in the dead network: known before the incident, with it, or after.
    void aResolverBehindTheCause_data()
    {
        QTest::addColumn<int>("blindAt");
        QTest::addColumn<int>("seeingAt");
        QTest::newRow("before, over first") << 110 << 150;
        QTest::newRow("before, over last") << 110 << 400;
        QTest::newRow("after") << 170 << 400;
    }
    void aResolverBehindTheCause()
    {
        QFETCH(int, blindAt);
        QFETCH(int, seeingAt);
        IncidentPlay play;
        play.set(rack());
        play.round(0, [](const EndpointFacts &) { return false; });
        bool blind = false;
        bool seeing = false;
        for (int second = 60; second <= 420; ++second) {
            if (second == blindAt) {
                blind = true;
                play.incidents.notice(ownFault(NotificationKind::Blind), {"10.9.9.53"},
                                      IncidentPlay::at(second));
            }
            if (second == seeingAt) {
                seeing = true;
                play.incidents.notice(ownFault(NotificationKind::Seeing), {}, IncidentPlay::at(second));
            }
            play.advance(second);
            const EndpointHandle endpoint = EndpointHandle(second % 60 / 2 + 1);
            if (second % 2 != 0)
                continue;
            if (endpoint <= 10 && second < 240)
                play.down(endpoint, second);
            else
                play.up(endpoint, second);
            if (second == 300 && blind && !seeing)
                QCOMPARE(play.lines, Lines{"incident-opened"}); // all are back but the resolver
        }
        QCOMPARE(play.takeLines(), (Lines{"incident-opened", "incident-closed"}));
    }
};

QTEST_GUILESS_MAIN(TestIncidentRestart)
#include "tst_incidentrestart.moc"
