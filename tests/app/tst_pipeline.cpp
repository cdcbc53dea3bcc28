// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/sqlitestore.h"
#include "tests/app/house.h"
#include "tests/servers/dnsmasq.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QtTest>

using namespace lightfoot;
using namespace lightfoot::test;

// The whole house in one process, in a network namespace of its own: the kernel's whole table is the
// assertion.
class TestPipeline : public QObject
{
    Q_OBJECT

    static Script everywhere(Script script)
    {
        script.addresses = {"0.0.0.0"};
        return script;
    }

    static std::size_t countOf(Application &application, Status status)
    {
        return application.monitor().totals().endpoints[std::size_t(status)];
    }

    static std::uint64_t failuresOf(Application &application, FailureKind kind)
    {
        return application.monitor().totals().failures[std::size_t(kind)];
    }

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void initTestCase()
    {
        QVERIFY2(makeSilentNetwork(), "ip(8) could not make the network that swallows all");
    }

    void oneEndpointTravelsTheHouse()
    {
        QTemporaryDir folder;
        const ScriptedServer server(silent());
        const std::string target = "127.0.0.1:" + std::to_string(server.port());
        {
            Application application({.dataDirectory = folder.path().toStdString()});
            application.setEndpoints({tcpEndpoint("one", target, 200ms)});
            QTRY_VERIFY_WITH_TIMEOUT(application.monitor().totals().up >= 5, 20'000);
            const MonitoredEndpoint endpoint = application.monitor().endpoints()->front();
            QCOMPARE(endpoint.target, target);
            QVERIFY(application.monitor().views().front().status == Status::Up);
            QVERIFY(application.monitor().lastResult(endpoint.handle).phases.has(Phase::Connect));
            QVERIFY(application.monitor().lastResult(endpoint.handle).closing == Closing::WeReset);
            QVERIFY(application.history().recent(endpoint.handle).size() >= 5);
            QTRY_VERIFY_WITH_TIMEOUT(application.history().health().writtenSamples >= 5, 10'000);
            application.sampler().sampleNow();
            QCOMPARE(application.sampler().highestOurs(), 0U);
        }
        QCOMPARE(timeWaitTotal(), 0); // neither side
        // It is remembered, and shown as old, by the next run.
        Application next({.dataDirectory = folder.path().toStdString()});
        Endpoint later = tcpEndpoint("one", target, 1h);
        next.engine().pause(true);
        next.setEndpoints({later});
        next.settle();
        QVERIFY(next.monitor().views().front().status == Status::Up);
        QVERIFY(next.monitor().views().front().old);
    }

    // The control of the test above, and of everything that says "0 TIME_WAIT": without the reset there are
    // some, and the sampler sees that they are ours.
    void withoutResetTimeWaitGrows()
    {
        const ScriptedServer server(silent());
        Application application({});
        Endpoint graceful = tcpEndpoint("graceful", "127.0.0.1:" + std::to_string(server.port()), 100ms);
        graceful.gracefulClose = true;
        application.setEndpoints({graceful});
        QTRY_VERIFY_WITH_TIMEOUT(application.monitor().totals().up >= 20, 20'000);
        application.sampler().sampleNow();
        QVERIFY(application.sampler().highestOurs() >= 15);
        QVERIFY(timeWaitByRemotePort(server.port()) >= 15);
        QVERIFY(application.monitor().lastResult(0).closing == Closing::WeClosed);
    }

    void everyEndpointRefused()
    {
        Application application({});
        std::vector<Endpoint> endpoints;
        for (unsigned i = 0; i < 2000; ++i)
            endpoints.push_back(tcpEndpoint("e" + std::to_string(i), loopbackAddress(i) + ":1", 1s, 10s));
        application.setEndpoints(endpoints);
        QTRY_COMPARE_WITH_TIMEOUT(countOf(application, Status::Down), std::size_t(2000), 30'000);
        const MonitorTotals totals = application.monitor().totals(); // both sides of one moment: probes go on
        QCOMPARE(totals.failures[std::size_t(FailureKind::Refused)], totals.down);
        // The fault ends: somebody listens again, and all are up.
        Script script = everywhere(silent());
        script.port = 1;
        const ScriptedServer server(script);
        QTRY_COMPARE_WITH_TIMEOUT(countOf(application, Status::Up), std::size_t(2000), 30'000);
        QCOMPARE(timeWaitByRemotePort(1) + timeWaitByLocalPort(1), 0);
    }

    void everyEndpointSilent()
    {
        const ScriptedServer server(everywhere(silent()));
        const std::string port = ':' + std::to_string(server.port());
        const std::size_t before = openDescriptors();
        {
            Application application({});
            std::vector<Endpoint> endpoints;
            for (unsigned i = 0; i < 2000; ++i)
                endpoints.push_back(tcpEndpoint("e" + std::to_string(i), silentAddress(i) + port, 1s, 700ms));
            application.setEndpoints(endpoints);
            QTRY_COMPARE_WITH_TIMEOUT(countOf(application, Status::Down), std::size_t(2000), 30'000);
            const MonitorTotals totals = application.monitor().totals();
            QCOMPARE(totals.failures[std::size_t(FailureKind::ConnectTimeout)], totals.down);
            // The fault ends: the same addresses are this machine's own from now on.
            QVERIFY(ip(QStringLiteral("route del 10.98.0.0/16")));
            QVERIFY(ip(QStringLiteral("route add local 10.98.0.0/16 dev lo")));
            QTRY_COMPARE_WITH_TIMEOUT(countOf(application, Status::Up), std::size_t(2000), 30'000);
        }
        QVERIFY(ip(QStringLiteral("route del local 10.98.0.0/16 dev lo")));
        QVERIFY(ip(QStringLiteral("route add 10.98.0.0/16 via 10.99.255.254")));
        QCOMPARE(openDescriptors(), before);
        QCOMPARE(timeWaitByRemotePort(server.port()) + timeWaitByLocalPort(server.port()), 0);
    }

    void aQuarterSilentTakesNothingFromTheOthers()
    {
        const ScriptedServer server(everywhere(silent()));
        const std::string port = ':' + std::to_string(server.port());
        Application application({.engine = {.inFlightCap = 400}});
        std::vector<Endpoint> endpoints;
        for (unsigned i = 0; i < 1000; ++i) {
            const bool silentOne = i % 4 == 0;
            endpoints.push_back(tcpEndpoint("e" + std::to_string(i),
                                            (silentOne ? silentAddress(i) : loopbackAddress(i)) + port, 1s,
                                            silentOne ? 700ms : 5s));
        }
        application.setEndpoints(endpoints);
        QTRY_COMPARE_WITH_TIMEOUT(countOf(application, Status::Up), std::size_t(750), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(countOf(application, Status::Down), std::size_t(250), 30'000);
        const std::uint64_t upBefore = application.monitor().totals().up;
        QTRY_VERIFY_WITH_TIMEOUT(application.monitor().totals().up > upBefore + 3000, 30'000);
        QVERIFY(failuresOf(application, FailureKind::ConnectTimeout) >= 250);
        // What was not measured for want of room is the silent ones' own.
        const MonitoredEndpoints monitored = application.monitor().endpoints();
        for (const MonitoredEndpoint &endpoint : *monitored) {
            const bool silentOne = endpoint.target.starts_with("10.98.");
            QVERIFY(silentOne || application.monitor().lastResult(endpoint.handle).outcome == Outcome::Up);
        }
    }

    void theResolverGoesAndComesBack()
    {
        Dnsmasq dns;
        QVERIFY2(dns.start(), dns.error().c_str());
        const ScriptedServer server(silent());
        Application application({});
        std::vector<Endpoint> endpoints;
        for (int i = 0; i < 50; ++i) {
            endpoints.push_back(tcpEndpoint(
                "n" + std::to_string(i),
                "host" + std::to_string(i) + ".many.test:" + std::to_string(server.port()), 500ms, 400ms));
            endpoints.back().resolver = dns.address();
        }
        application.setEndpoints(endpoints);
        QTRY_COMPARE_WITH_TIMEOUT(countOf(application, Status::Up), std::size_t(50), 20'000);
        dns.stop();
        // Down for a moment at most: as soon as the sampler misses the resolver too, nobody can tell.
        QTRY_COMPARE_WITH_TIMEOUT(countOf(application, Status::Unknown), std::size_t(50), 20'000);
        QVERIFY(failuresOf(application, FailureKind::DnsTimeout) >= 50);
        QVERIFY2(dns.start(), dns.error().c_str());
        QTRY_COMPARE_WITH_TIMEOUT(countOf(application, Status::Up), std::size_t(50), 20'000);
    }

    void thousandsWithOneName()
    {
        Dnsmasq dns;
        QVERIFY2(dns.start(), dns.error().c_str());
        const ScriptedServer server(silent());
        const std::size_t before = openDescriptors();
        {
            Application application({});
            std::vector<Endpoint> endpoints;
            for (int i = 0; i < 5000; ++i) {
                endpoints.push_back(tcpEndpoint("e" + std::to_string(i),
                                                "four.test:" + std::to_string(server.port()), 5s, 4s));
                endpoints.back().resolver = dns.address();
            }
            application.setEndpoints(endpoints);
            QTRY_COMPARE_WITH_TIMEOUT(countOf(application, Status::Up), std::size_t(5000), 60'000);
            QCOMPARE(application.monitor().totals().down, std::uint64_t(0));
        }
        QCOMPARE(openDescriptors(), before); // nothing leaks
        QCOMPARE(timeWaitByRemotePort(server.port()) + timeWaitByLocalPort(server.port()), 0);
    }

    void endsInTheMiddleOfThousands()
    {
        const std::size_t before = openDescriptors();
        for (int round = 0; round < 3; ++round) {
            Application application({.engine = {.firstRoundPerSecond = 100'000}});
            std::vector<Endpoint> endpoints;
            for (unsigned i = 0; i < 5000; ++i)
                endpoints.push_back(tcpEndpoint("s" + std::to_string(i), silentAddress(i) + ":80", 10s, 9s));
            application.setEndpoints(endpoints);
            QTRY_VERIFY_WITH_TIMEOUT(application.engine().figures().inFlight > 1000, 30'000);
        }
        QCOMPARE(openDescriptors(), before);
    }

    void changingTheSetWhileItRuns()
    {
        const ScriptedServer server(everywhere(silent()));
        const std::string port = ':' + std::to_string(server.port());
        Application application({});
        for (unsigned round = 0; round < 20; ++round) {
            std::vector<Endpoint> endpoints;
            for (unsigned i = round * 10; i < round * 10 + 100; ++i)
                endpoints.push_back(tcpEndpoint("e" + std::to_string(i), loopbackAddress(i) + port, 100ms));
            application.setEndpoints(endpoints);
            QTest::qWait(20);
        }
        application.settle();
        QTRY_COMPARE_WITH_TIMEOUT(countOf(application, Status::Up), std::size_t(100), 20'000);
        QCOMPARE(application.engine().figures().endpoints, std::size_t(100));
    }

    void pausedEndpointsAreLeftAlone()
    {
        const ScriptedServer server(silent());
        Application application({});
        application.setEndpoints({tcpEndpoint("one", "127.0.0.1:" + std::to_string(server.port()), 100ms)});
        QTRY_VERIFY_WITH_TIMEOUT(application.monitor().totals().up >= 2, 20'000);
        application.setPaused({0}, true);
        application.settle();
        QTRY_COMPARE_WITH_TIMEOUT(application.engine().figures().inFlight, std::size_t(0), 5'000);
        QTest::qWait(50);
        const std::uint64_t started = application.engine().figures().started;
        QTest::qWait(300);
        QCOMPARE(application.engine().figures().started, started);
        application.setPaused({0}, false);
        QTRY_VERIFY_WITH_TIMEOUT(application.engine().figures().started > started, 5'000);
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestPipeline)
#include "tst_pipeline.moc"
