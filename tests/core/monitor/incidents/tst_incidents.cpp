// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/monitor/incidents/incidentplay.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace lightfoot;

using Lines = std::vector<std::string>;

namespace {

bool isFirstHalf(const EndpointFacts &facts)
{
    return facts.endpoint <= 20;
}

bool nobody(const EndpointFacts &)
{
    return false;
}

// Forty, of which the first twenty share the network 10.9.9.0/24.
std::vector<EndpointFacts> neighbours()
{
    std::vector<EndpointFacts> all = IncidentPlay::strangers(40);
    for (EndpointFacts &facts : all)
        if (isFirstHalf(facts))
            facts.address = "10.9.9." + std::to_string(facts.endpoint);
    return all;
}

// An incident of the twenty, told in the second round; the next one begins at 180 s.
void openIncident(IncidentPlay &play)
{
    play.set(neighbours());
    play.round(0, nobody);
    play.round(60, isFirstHalf);
    play.round(120, isFirstHalf);
}

} // namespace

class TestIncidents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void namesWhatIsShared_data()
    {
        QTest::addColumn<int>("property");
        QTest::addColumn<int>("failure");
        QTest::addColumn<QString>("cause");
        const auto row = [](Property property, FailureKind kind, const char *cause) {
            QTest::newRow(std::string(toString(property)).c_str())
                << int(property) << int(kind) << QString::fromUtf8(cause);
        };
        row(Property::Resolver, FailureKind::DnsTimeout, "the resolver 10.0.0.53");
        row(Property::Gateway, FailureKind::NoRoute, "the gateway 10.0.0.1");
        row(Property::Address, FailureKind::Refused, "the address 10.9.9.9");
        row(Property::Network, FailureKind::ConnectTimeout, "the network 10.9.9.0/24");
        row(Property::Port, FailureKind::ConnectTimeout, "the port 443");
        row(Property::Issuer, FailureKind::TlsExpired, "the certificate issuer CN=House CA");
        row(Property::Proxy, FailureKind::Proxy, "the proxy proxy:3128");
        row(Property::Bastion, FailureKind::ReadTimeout, "the bastion jump:22");
        row(Property::Label, FailureKind::Status, "the label rack=r7");
        row(Property::Group, FailureKind::NoRoute, "the group north");
        row(Property::Everything, FailureKind::ConnectTimeout, "nothing but that they are watched from here");
    }
    void namesWhatIsShared()
    {
        QFETCH(int, property);
        QFETCH(int, failure);
        QFETCH(QString, cause);
        IncidentPlay play;
        std::vector<EndpointFacts> all = IncidentPlay::strangers(40);
        for (EndpointFacts &facts : all) {
            if (!isFirstHalf(facts))
                continue;
            switch (static_cast<Property>(property)) {
            case Property::Resolver:
                facts.resolver = "10.0.0.53";
                break;
            case Property::Gateway:
                facts.gateway = "10.0.0.1";
                break;
            case Property::Address:
                facts.address = "10.9.9.9";
                break;
            case Property::Network:
                facts.address = "10.9.9." + std::to_string(facts.endpoint);
                break;
            case Property::Port:
                facts.port = 443;
                break;
            case Property::Issuer:
                facts.issuer = "CN=House CA";
                break;
            case Property::Proxy:
                facts.proxy = "proxy:3128";
                break;
            case Property::Bastion:
                facts.bastion = "jump:22";
                break;
            case Property::Label:
                facts.labels = {{"rack", "r7"}};
                break;
            case Property::Group:
                facts.group = "north";
                break;
            case Property::Everything:
                break;
            }
        }
        play.set(all);
        play.round(0, nobody);
        play.round(60, isFirstHalf, static_cast<FailureKind>(failure));
        play.round(120, isFirstHalf, static_cast<FailureKind>(failure));
        QCOMPARE(play.takeLines(), Lines{"incident-opened"});
        const Notification opened = play.told.front();
        QCOMPARE(QString::fromStdString(opened.cause), cause);
        QCOMPARE(opened.count, std::size_t(20));
        QCOMPARE(opened.subjects.size(), Notification::subjectLimit);
        QVERIFY(play.incidents.incidentOf(1) != nullptr);
        QVERIFY(play.incidents.incidentOf(30) == nullptr);
        play.round(180, nobody);
        QCOMPARE(play.takeLines(), Lines{"incident-closed"});
        QCOMPARE(play.told.back().thread, opened.thread);
        QCOMPARE(play.told.back().count, std::size_t(20));
        QVERIFY(play.incidents.open().empty());
    }

    void saysTheOdds()
    {
        IncidentPlay play;
        openIncident(play);
        QVERIFY2(play.told.front().text.starts_with("20 of the 20 that share the network 10.9.9.0/24 and "
                                                    "were probed meanwhile fail, 0 of 20 others."),
                 play.told.front().text.c_str());
        QCOMPARE(play.told.front().title,
                 std::string("20 endpoints fail together; they share the network 10.9.9.0/24"));
        // What it did to a decision, for "why".
        QCOMPARE(play.rules.size(), std::size_t(20));
        QVERIFY(toEnglish(play.rules.front().rule).starts_with("told as part of one incident: 20 of the 20"));
        QCOMPARE(play.rules.front().thread, play.told.front().thread);
    }

    void weighsOdds_data()
    {
        QTest::addColumn<int>("failing");
        QTest::addColumn<int>("probed");
        QTest::addColumn<int>("othersFailing");
        QTest::addColumn<int>("othersProbed");
        QTest::addColumn<double>("weight");
        // By hand: twice the sum of seen * ln(seen / expected).
        QTest::newRow("the issue's example") << 118 << 120 << 2 << 2880 << 955.0;
        QTest::newRow("alike") << 10 << 20 << 10 << 20 << 0.0;
        QTest::newRow("the others fail more") << 5 << 20 << 10 << 20 << 0.0;
        QTest::newRow("there are no others") << 20 << 20 << 0 << 0 << 0.0;
        QTest::newRow("half and half") << 10 << 10 << 0 << 10 << 27.726;
    }
    void weighsOdds()
    {
        QFETCH(int, failing);
        QFETCH(int, probed);
        QFETCH(int, othersFailing);
        QFETCH(int, othersProbed);
        QFETCH(double, weight);
        const Odds odds{std::size_t(failing),
                        std::size_t(probed),
                        std::size_t(othersFailing),
                        std::size_t(othersProbed),
                        {}};
        QVERIFY2(std::abs(odds.weight() - weight) <= weight * 0.002, std::to_string(odds.weight()).c_str());
    }

    // Two of four fail, or three of twenty: no cause in common. Three of three is one.
    void asksForEnough_data()
    {
        QTest::addColumn<int>("failing");
        QTest::addColumn<int>("sharing");
        QTest::addColumn<bool>("incident");
        QTest::newRow("two of two") << 2 << 2 << false;
        QTest::newRow("three of three") << 3 << 3 << true;
        QTest::newRow("three of four") << 3 << 4 << true;
        QTest::newRow("three of six") << 3 << 6 << false;
    }
    void asksForEnough()
    {
        QFETCH(int, failing);
        QFETCH(int, sharing);
        QFETCH(bool, incident);
        IncidentPlay play;
        std::vector<EndpointFacts> all = IncidentPlay::strangers(40);
        for (int i = 0; i < sharing; ++i)
            all[std::size_t(i)].address = "10.9.9.9";
        play.set(all);
        const auto fails = [&](const EndpointFacts &facts) { return facts.endpoint <= unsigned(failing); };
        play.round(0, nobody);
        play.round(60, fails, FailureKind::Refused);
        play.round(120, fails, FailureKind::Refused);
        const Lines singles =
            failing == 2 ? Lines{"down e1", "down e2"} : Lines{"down e1", "down e2", "down e3"};
        QCOMPARE(play.takeLines(), incident ? Lines{"incident-opened"} : singles);
    }

    void lateOnesJoinSilently()
    {
        IncidentPlay play;
        play.set(neighbours());
        const auto early = [](const EndpointFacts &facts) { return facts.endpoint <= 15; };
        play.round(0, nobody);
        play.round(60, early);
        play.round(120, early);
        QCOMPARE(play.takeLines(), Lines{"incident-opened"});
        play.round(180, isFirstHalf);
        play.round(240, isFirstHalf);
        QCOMPARE(play.takeLines(), Lines{});
        QCOMPARE(play.incidents.open().front().members.size(), std::size_t(20));
        play.round(300, nobody);
        QCOMPARE(play.takeLines(), Lines{"incident-closed"});
        QCOMPARE(play.told.back().count, std::size_t(20));
    }

    void countsRecoveriesDown()
    {
        IncidentPlay play;
        openIncident(play);
        play.takeLines();
        std::size_t before = play.incidents.open().front().members.size();
        for (EndpointHandle endpoint = 1; endpoint < 20; ++endpoint) {
            play.up(endpoint, 180 + endpoint);
            QCOMPARE(play.incidents.open().front().members.size(), --before);
            QCOMPARE(play.incidents.open().front().recovered(), std::size_t(endpoint));
        }
        QCOMPARE(play.takeLines(), Lines{});
        QVERIFY(toEnglish(play.rules.back().rule).ends_with("; 1 of them are still down"));
        play.up(20, 205);
        QCOMPARE(play.takeLines(), Lines{"incident-closed"});
        QCOMPARE(play.told.back().title, std::string("over after 2m25s: 20 endpoints failed that shared the "
                                                     "network 10.9.9.0/24"));
        QCOMPARE(play.told.back().text, std::string("20 endpoints recovered."));
    }

    void repeatsAreFolded()
    {
        IncidentPlay play;
        openIncident(play);
        play.takeLines();
        play.decide(3, NotificationKind::StillDown, FailureKind::ConnectTimeout, 190);
        play.decide(3, NotificationKind::FlappingBegan, FailureKind::ConnectTimeout, 191);
        play.collect();
        QCOMPARE(play.takeLines(), Lines{});
        QVERIFY(toEnglish(play.rules.back().rule).starts_with("not told by itself"));
        play.decide(30, NotificationKind::StillDown, FailureKind::ConnectTimeout, 190);
        play.collect();
        QCOMPARE(play.takeLines(), Lines{"still-down e30"});
    }

    void twoCausesAreTwoIncidents()
    {
        IncidentPlay play;
        std::vector<EndpointFacts> all = neighbours();
        for (EndpointFacts &facts : all)
            if (facts.endpoint > 30)
                facts.resolver = "10.0.0.53";
        play.set(all);
        play.round(0, nobody);
        for (int minute = 1; minute <= 2; ++minute)
            for (EndpointHandle endpoint = 1; endpoint <= 40; ++endpoint) {
                const double when = minute * 60 + endpoint;
                if (endpoint <= 20)
                    play.down(endpoint, when);
                else if (endpoint > 30)
                    play.down(endpoint, when, FailureKind::DnsServfail);
                else
                    play.up(endpoint, when);
            }
        QCOMPARE(play.takeLines(), (Lines{"incident-opened", "incident-opened"}));
        QCOMPARE(play.told[0].cause, std::string("the network 10.9.9.0/24"));
        QCOMPARE(play.told[1].cause, std::string("the resolver 10.0.0.53"));
        play.round(180, [](const EndpointFacts &facts) { return facts.endpoint <= 20; });
        QCOMPARE(play.takeLines(), Lines{"incident-closed"});
        QCOMPARE(play.told[2].thread, play.told[1].thread);
        play.round(240, nobody);
        QCOMPARE(play.takeLines(), Lines{"incident-closed"});
    }

    // A second network soon after, and one that is no news: its resolver stands in the network that is dead.
    // The same class of failure, and minutes between them: an incident of its own.
    void laterFailureOfAnotherNetwork()
    {
        IncidentPlay play;
        std::vector<EndpointFacts> all = IncidentPlay::strangers(60);
        for (EndpointFacts &facts : all)
            facts.address =
                "10.9." + std::to_string(facts.endpoint / 20) + '.' + std::to_string(facts.endpoint);
        play.set(all);
        const auto lab = [](const EndpointFacts &facts) { return facts.endpoint / 20 == 0; };
        const auto both = [](const EndpointFacts &facts) { return facts.endpoint / 20 <= 1; };
        play.round(0, [](const EndpointFacts &) { return false; });
        for (int minute = 1; minute <= 4; ++minute)
            play.round(minute * 60, lab);
        QCOMPARE(play.takeLines(), std::vector<std::string>{"incident-opened"});
        play.round(300, both);
        play.round(360, both);
        QCOMPARE(play.takeLines(), std::vector<std::string>{"incident-opened"});
        QCOMPARE(play.incidents.open().size(), std::size_t(2));
    }

    void cascadesAreOneIncident()
    {
        IncidentPlay play;
        std::vector<EndpointFacts> all = neighbours();
        for (EndpointFacts &facts : all) {
            if (facts.endpoint > 20)
                facts.address = "10.9.8." + std::to_string(facts.endpoint);
            if (facts.endpoint > 35)
                facts.resolver = "10.9.9.53:53";
        }
        play.set(all);
        play.round(0, nobody);
        const auto second = [](const EndpointFacts &facts) { return facts.endpoint <= 30; };
        play.round(60, isFirstHalf);
        play.round(120, isFirstHalf);
        for (int minute = 3; minute <= 5; ++minute)
            for (EndpointHandle endpoint = 1; endpoint <= 40; ++endpoint) {
                const double when = minute * 60 + endpoint;
                if (endpoint > 35)
                    play.down(endpoint, when, FailureKind::DnsTimeout);
                else
                    play.down(endpoint, when);
            }
        QCOMPARE(play.takeLines(), Lines{"incident-opened"});
        QCOMPARE(play.incidents.open().front().members.size(), std::size_t(40));
        play.round(360, second);
        QCOMPARE(play.takeLines(), Lines{});
        play.round(420, nobody);
        QCOMPARE(play.takeLines(), Lines{"incident-closed"});
    }

    void goneEndpointsCloseIt()
    {
        IncidentPlay play;
        openIncident(play);
        play.takeLines();
        std::vector<EndpointFacts> rest = play.all;
        std::erase_if(rest, isFirstHalf);
        play.set(rest, 200);
        QCOMPARE(play.takeLines(), Lines{"incident-closed"});
        QCOMPARE(play.told.back().count, std::size_t(0));
    }

    void everyChannelLearnsOfIt()
    {
        IncidentPlay play;
        std::vector<EndpointFacts> all = neighbours();
        all[19].channels = {"night shift"};
        play.set(all);
        const auto early = [](const EndpointFacts &facts) { return facts.endpoint < 20; };
        play.round(0, nobody);
        play.round(60, early);
        play.round(120, early);
        QCOMPARE(play.takeLines(), Lines{"incident-opened"});
        QVERIFY(play.told[0].channels.empty());
        play.round(180, isFirstHalf);
        play.round(240, isFirstHalf);
        QCOMPARE(play.takeLines(), Lines{"incident-opened"});
        QCOMPARE(play.told[1].channels, Lines{"night shift"});
        QVERIFY(play.told[1].id != play.told[0].id);
        QCOMPARE(play.told[1].thread, play.told[0].thread);
        play.round(300, nobody);
        QCOMPARE(play.takeLines(), (Lines{"incident-closed", "incident-closed"}));
        QVERIFY(play.told[2].channels.empty());
        QCOMPARE(play.told[3].channels, Lines{"night shift"});
    }

    // A month of ten thousand that are well is thirty times this: seconds.
    void costsNothingWhileAllIsWell()
    {
        IncidentPlay play;
        play.set(IncidentPlay::strangers(10'000));
        QElapsedTimer timer;
        timer.start();
        ProbeResult result;
        result.outcome = Outcome::Up;
        for (int minute = 0; minute < 24 * 60; ++minute) {
            result.at = IncidentPlay::at(minute * 60);
            for (EndpointHandle endpoint = 1; endpoint <= 10'000; ++endpoint) {
                result.endpoint = endpoint;
                play.incidents.take(result, result.at);
            }
            play.incidents.advance(result.at);
        }
        qInfo("a day of 10,000 endpoints: %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 20'000);
        QVERIFY(play.incidents.takeOutput().notifications.empty());
    }
};

QTEST_GUILESS_MAIN(TestIncidents)
#include "tst_incidents.moc"
