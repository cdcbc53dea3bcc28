// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What holds at every server that speaks MongoDB's protocol: ours, or one that was started outside.
#include "core/probers/mongo/mongoprober.h"
#include "tests/core/probers/mongo/mongoplace.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr int probes = 200;

} // namespace

class TestMongoProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void pings();
    void logsIn_data();
    void logsIn();
    void findsDocuments_data();
    void findsDocuments();
    void badFilterIsOurFault();
    void leavesNoSession();
    void leavesNoTimeWait_data();
    void leavesNoTimeWait();
    // From here on the table is not empty any more.
    void controlLeavesSome();

private:
    std::unique_ptr<MongoPlace> m_place;
};

void TestMongoProber::initTestCase()
{
    m_place = mongoPlace();
    const std::string trouble = m_place->start();
    QVERIFY2(trouble.empty(), trouble.c_str());
    // What an earlier run left at the same server goes by itself, after a minute.
    QTRY_COMPARE_WITH_TIMEOUT(timeWaitByRemotePort(m_place->port()), 0, 70'000);
}

void TestMongoProber::pings()
{
    ProbeOnce probe(mongoKind, m_place->options());
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QVERIFY2(summaryText(result).find("wire version ") != std::string::npos, summaryText(result).c_str());
    QVERIFY2(summaryText(result).ends_with(", ping answered"), summaryText(result).c_str());
    QCOMPARE(closingText(result), std::string("we-reset"));
    for (const Phase phase :
         {Phase::Connect, Phase::Hello, Phase::Request, Phase::FirstByte, Phase::Transfer})
        QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
    QCOMPARE(result.phases.has(Phase::Tls), !result.details->tlsVersion.empty());
    QVERIFY(result.phases.of(Phase::Hello).count() > 0);
    QCOMPARE(probe.opened(), 1);
    QVERIFY(result.details->remoteAddress.ends_with(":" + std::to_string(m_place->port())));
}

void TestMongoProber::logsIn_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("ping");
    QTest::addColumn<QString>("find");
    QTest::newRow("right") << "" << "" << "up" << "up";
    QTest::newRow("wrong password") << "" << "wrong" << "auth" << "auth";
    QTest::newRow("wrong user") << "nobody" << "" << "auth" << "auth";
    QTest::newRow("none") << "-" << "-" << "up" << "auth"; // a ping is free to everybody
}

void TestMongoProber::logsIn()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, ping);
    QFETCH(QString, find);
    OptionMap options = m_place->options();
    for (const auto &[key, value] : {std::pair("username", user), std::pair("password", password)}) {
        if (value == QStringLiteral("-"))
            options.erase(key);
        else if (!value.isEmpty())
            options[key] = value.toStdString();
    }
    ProbeOnce pinging(mongoKind, options);
    const ProbeResult result = pinging.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == ping, reasonText(result).c_str());
    options["data"] = TextMap{{"shop:product", "{}"}};
    ProbeOnce finding(mongoKind, options);
    const ProbeResult found = finding.run();
    QVERIFY2(QString::fromStdString(verdictText(found)) == find, reasonText(found).c_str());
    for (const ProbeResult &one : {result, found}) {
        if (verdictText(one) == "auth")
            QVERIFY2(reasonText(one).find("127.0.0.1:") != std::string::npos, reasonText(one).c_str());
        QVERIFY2(reasonText(one).find("localhost") == std::string::npos, reasonText(one).c_str());
    }
}

void TestMongoProber::findsDocuments_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("says"); // empty: up
    const auto row = [](const char *name, const char *place, const char *filter, const char *says = "") {
        QTest::newRow(name) << QString::fromUtf8(place) << QString::fromUtf8(filter)
                            << QString::fromUtf8(says);
    };
    row("by name", "shop:product", R"({"name": "Lamp"})");
    row("any", "shop:product", "{}");
    row("two fields", "shop:product", R"({"name": "Lamp", "price": 12.5})");
    row("quotes and dollars", "shop:product", R"({"name": "light\"foot $x"})");
    row("a long number", "shop:product", R"({"stock": {"$numberLong": "3"}})");
    row("relaxed", "shop:product", R"({"stock": 3})");
    row("an object's id", "shop:product", R"({"_id": {"$oid": "64a0c0ffee64a0c0ffee64a0"}})");
    row("a date", "test:employee", R"({"born": {"$date": "1815-12-10T00:00:00Z"}})");
    row("a date, canonical", "test:employee", R"({"born": {"$date": {"$numberLong": "-4861728000000"}}})");
    row("other value", "shop:product", R"({"name": "Lam"})",
        "no document in shop.product matches { \"name\" : \"Lam\" }");
    row("other type", "shop:product", R"({"name": 1})", "no document in shop.product");
    row("one of two fields", "shop:product", R"({"name": "Lamp", "price": 13})",
        "no document in shop.product");
    row("other collection", "shop:products", "{}", "no document in shop.products matches");
    row("other database", "shops:product", "{}", "no document in shops.product matches");
}

void TestMongoProber::findsDocuments()
{
    QFETCH(QString, place);
    QFETCH(QString, filter);
    QFETCH(QString, says);
    // The second is looked for only when the first is there.
    const TextMap data{{"test:employee", R"({"name":"Ada"})"}, {place.toStdString(), filter.toStdString()}};
    ProbeOnce probe(mongoKind, m_place->options({{"data", data}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == (says.isEmpty() ? "up" : "content"), reasonText(result).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
    if (says.isEmpty())
        QVERIFY2(summaryText(result).ends_with(", 2 documents found"), summaryText(result).c_str());
    else
        QCOMPARE(summaryText(result), std::string());
}

void TestMongoProber::badFilterIsOurFault()
{
    ProbeOnce probe(mongoKind, m_place->options({{"data", TextMap{{"shop:product", R"({"$nothing": 1})"}}}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "config", reasonText(result).c_str());
    QVERIFY2(reasonText(result).find("$nothing") != std::string::npos, reasonText(result).c_str());
    QCOMPARE(outcomeText(result), std::string("unknown"));
}

void TestMongoProber::leavesNoSession()
{
    const int before = m_place->count("endSessions");
    ProbeOnce probe(mongoKind, m_place->options({{"data", TextMap{{"shop:product", "{}"}}}}));
    QCOMPARE(verdictText(probe.run()), std::string("up"));
    if (before >= 0)
        QCOMPARE(m_place->count("endSessions"), before + 1);
}

void TestMongoProber::leavesNoTimeWait_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("up") << "" << "up";
    QTest::newRow("wrong user") << "nobody" << "auth"; // refused before anything is hashed
}

void TestMongoProber::leavesNoTimeWait()
{
    QFETCH(QString, user);
    QFETCH(QString, verdict);
    OptionMap options = m_place->options({{"data", TextMap{{"shop:product", R"({"name": "Lamp"})"}}}});
    if (!user.isEmpty())
        options["username"] = user.toStdString();
    ProbeOnce probe(mongoKind, std::move(options));
    QCOMPARE(QString::fromStdString(verdictText(probe.run())), verdict);
    QCOMPARE(timeWaitAfter(probe, probes), 0);
    QCOMPARE(probe.opened(), probes + 1);
}

void TestMongoProber::controlLeavesSome()
{
    OptionMap options = m_place->options();
    options.erase("username"); // a ping is free to everybody, and a login takes its time
    options.erase("password");
    ProbeOnce probe(mongoKind, options);
    probe.endpoint().gracefulClose = true;
    QCOMPARE(closingText(probe.run()), std::string("we-closed"));
    // To a socket that is closed already some servers still say the end of TLS, which a reset answers; that
    // clears both sides. Ours speaks in the clear.
    if (options.contains("ca"))
        return;
    QVERIFY(timeWaitAfter(probe, probes) > 0);
    QTRY_COMPARE(timeWaitByRemotePort(m_place->port()), probes + 1);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestMongoProber)
#include "tst_mongoprober.moc"
