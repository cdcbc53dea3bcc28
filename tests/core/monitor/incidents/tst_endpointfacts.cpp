// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/incidents/endpointfacts.h"
#include "core/monitor/incidents/failureclass.h"

#include <QtTest>

using namespace lightfoot;

class TestEndpointFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void networks_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("network");
        const auto row = [](const char *address, const char *network) {
            QTest::newRow(address) << QByteArray(address) << QByteArray(network);
        };
        row("10.1.2.3", "10.1.2.0/24");
        row("255.255.255.255", "255.255.255.0/24");
        row("2001:db8:1:2:a3b4:4:5:6", "2001:db8:1:2::/64");
        row("::1", "::/64");
        row("::ffff:10.1.2.3", "10.1.2.0/24");
        row("", "");
        row("example.com", "");
        row("10.1.2", "");
        row("10.1.2.3:80", "");
    }
    void networks()
    {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, network);
        QCOMPARE(networkOf(address.toStdString()), network.toStdString());
    }

    void learns_data()
    {
        QTest::addColumn<QByteArray>("remote");
        QTest::addColumn<bool>("changes");
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<int>("port");
        const auto row = [](const char *remote, bool changes, const char *address, int port) {
            QTest::addRow("%s", remote) << QByteArray(remote) << changes << QByteArray(address) << port;
        };
        row("10.0.0.6:443", true, "10.0.0.6", 443);
        row("10.0.0.5:80", false, "10.0.0.5", 80);
        row("[2001:db8::1]:443", true, "2001:db8::1", 443);
        row("2001:db8::1", true, "2001:db8::1", 0);
        row("10.0.0.6", true, "10.0.0.6", 0);
        row("10.0.0.6:99999", false, "10.0.0.5", 80);
        row("unix socket\n", false, "10.0.0.5", 80);
        row("", false, "10.0.0.5", 80);
    }
    void learns()
    {
        QFETCH(QByteArray, remote);
        QFETCH(bool, changes);
        QFETCH(QByteArray, address);
        QFETCH(int, port);
        EndpointFacts facts;
        facts.address = "10.0.0.5";
        facts.port = 80;
        ProbeDetails details;
        details.remoteAddress = remote.toStdString();
        QCOMPARE(learn(facts, details), changes);
        QCOMPARE(facts.address, address.toStdString());
        QCOMPARE(int(facts.port), port);
        QVERIFY(!learn(facts, details));
    }

    void learnsTheIssuer()
    {
        EndpointFacts facts;
        ProbeDetails details;
        details.certificates = {{.subject = "CN=a", .issuer = std::string(10'000, 'x')}};
        QVERIFY(learn(facts, details));
        QCOMPARE(facts.issuer, std::string(256, 'x'));
        QVERIFY(!learn(facts, details));
        QVERIFY(!learn(facts, ProbeDetails{}));
        QCOMPARE(facts.issuer.size(), std::size_t(256));
    }

    void names()
    {
        for (std::size_t i = 0; i < propertyCount; ++i)
            QVERIFY(propertyFromString(toString(static_cast<Property>(i))) == static_cast<Property>(i));
        for (std::size_t i = 0; i < failureClassCount; ++i)
            QVERIFY(failureClassFromString(toString(static_cast<FailureClass>(i))) ==
                    static_cast<FailureClass>(i));
        QVERIFY(!propertyFromString("colour"));
        QVERIFY(!failureClassFromString(""));
    }
};

QTEST_GUILESS_MAIN(TestEndpointFacts)
#include "tst_endpointfacts.moc"
