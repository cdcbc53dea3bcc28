// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the prober does with a healthy cluster, whoever provides it: see KafkaService.
#include "core/probers/kafka/kafkaprober.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/kafkamock.h"
#include "tests/servers/kafkaservice.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/process.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;
using Listener = KafkaService::Listener;

namespace {

constexpr int probes = 200;

OptionMap at(std::uint16_t port, OptionMap more = {})
{
    more.emplace("host", "127.0.0.1:" + std::to_string(port));
    return more;
}

double metricOf(const ProbeResult &result, std::string_view key)
{
    for (const auto &[name, value] : result.details->metrics) {
        if (key == name)
            return value;
    }
    return -1;
}

} // namespace

class TestKafkaProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void talks();
    void logsIn_data();
    void logsIn();
    void keepsTheSaltedPassword();
    void topics_data();
    void topics();
    void createsNoTopic();
    void trust_data();
    void trust();
    void mutualTls();
    void refused();
    void mockTalks();
    void mockTopics();
    void leavesNoTimeWait_data();
    void leavesNoTimeWait();
    // From here on the table is not empty any more.
    void controlLeavesSome();

private:
    // With the listener's login, unless more says otherwise.
    OptionMap optionsOf(Listener listener, OptionMap more = {}) const
    {
        const KafkaAccess access = m_kafka->access(listener);
        more.emplace("host", access.host + ":" + std::to_string(access.port));
        if (!access.username.empty()) {
            more.emplace("username", access.username);
            more.emplace("password", access.password);
        }
        if (!access.ca.empty())
            more.emplace("ca", access.ca);
        if (!access.client.certificate.empty()) {
            more.emplace("cert", access.client.certificate);
            more.emplace("key", access.client.key);
        }
        return more;
    }

    Certificates m_certificates;
    std::unique_ptr<KafkaService> m_kafka = kafkaForTests(m_certificates);
};

void TestKafkaProber::initTestCase()
{
    QVERIFY2(m_kafka->start(), m_kafka->error().c_str());
}

void TestKafkaProber::talks()
{
    ProbeOnce probe(kafkaKind, optionsOf(Listener::Plain));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(closingText(result), std::string("we-reset"));
    QCOMPARE(metricOf(result, "brokers"), double(m_kafka->brokers()));
    QVERIFY(metricOf(result, "topics") >= 2);
    const std::string summary = summaryText(result);
    QVERIFY2(summary.find(std::to_string(m_kafka->brokers()) + " broker") == 0, summary.c_str());
    QVERIFY2(summary.find(", controller ") != std::string::npos, summary.c_str());
    QVERIFY2(summary.ends_with(" topics"), summary.c_str());
    for (const Phase phase :
         {Phase::Connect, Phase::Hello, Phase::Request, Phase::FirstByte, Phase::Transfer})
        QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
    QVERIFY(!result.phases.has(Phase::Tls));
    for (int phase = 0; phase < int(phaseCount); ++phase)
        QVERIFY(!result.phases.has(Phase(phase)) ||
                std::ranges::find(kafkaKind.phases, Phase(phase)) != kafkaKind.phases.end());
    QCOMPARE(probe.opened(), 1);
}

void TestKafkaProber::logsIn_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("mechanism");
    QTest::addColumn<QString>("password"); // empty: the right one
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says"); // the reason, or the end of the summary
    const auto row = [](const char *mechanism, bool tls, const char *password, const char *verdict,
                        const char *says) {
        QTest::addRow("%s%s%s", mechanism, tls ? ", TLS" : "", *password ? ", wrong password" : "")
            << tls << mechanism << password << verdict << says;
    };
    row("", false, "", "up", "PLAIN in the clear");
    row("plain", false, "", "up", "PLAIN in the clear");
    row("plain", true, "", "up", "PLAIN");
    row("scram-sha-256", false, "", "up", "SCRAM-SHA-256");
    row("SCRAM-SHA-256", true, "", "up", "SCRAM-SHA-256");
    row("scram-sha-512", false, "", "up", "SCRAM-SHA-512");
    row("scram-sha-512", true, "", "up", "SCRAM-SHA-512");
    const char *refused = "SaslAuthenticate with an error: SASL_AUTHENTICATION_FAILED: ";
    row("", false, "wrong", "auth", refused);
    row("plain", true, "wrong", "auth", refused);
    row("scram-sha-256", false, "wrong", "auth", refused);
    row("scram-sha-512", true, "wrong", "auth", refused);
}

void TestKafkaProber::logsIn()
{
    QFETCH(bool, tls);
    QFETCH(QString, mechanism);
    QFETCH(QString, password);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    OptionMap options = optionsOf(tls ? Listener::SaslTls : Listener::Sasl);
    if (!mechanism.isEmpty())
        options["mechanism"] = mechanism.toStdString();
    if (!password.isEmpty())
        options["password"] = password.toStdString();
    ProbeOnce probe(kafkaKind, std::move(options));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    const bool up = verdict == QStringLiteral("up");
    const std::string text = up ? summaryText(result) : reasonText(result);
    QVERIFY2(up ? text.ends_with(", " + says.toStdString())
                : text.find(says.toStdString()) != std::string::npos,
             text.c_str());
    QCOMPARE(result.details->tlsVersion, std::string(tls ? "TLSv1.3" : ""));
}

// A second login with the same salt, and one after a login that failed.
void TestKafkaProber::keepsTheSaltedPassword()
{
    ProbeOnce probe(kafkaKind, optionsOf(Listener::Sasl, {{"mechanism", std::string("scram-sha-512")}}));
    for (int i = 0; i < 3; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    }
    ProbeOnce other(kafkaKind, optionsOf(Listener::Sasl, {{"mechanism", std::string("scram-sha-512")},
                                                          {"password", std::string("wrong")}}));
    for (int i = 0; i < 2; ++i)
        QCOMPARE(verdictText(other.run()), std::string("auth"));
}

void TestKafkaProber::topics_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("two partitions") << "orders" << "up" << ", topic orders with 2 partitions";
    QTest::newRow("one") << "events" << "up" << ", topic events with 1 partition";
    QTest::newRow("none") << "nothing" << "content" << "Topic “nothing” does not exist";
    QTest::newRow("another case") << "Orders" << "content" << "Topic “Orders” does not exist";
    QTest::newRow("begins alike") << "order" << "content" << "Topic “order” does not exist";
}

void TestKafkaProber::topics()
{
    QFETCH(QString, topic);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    ProbeOnce probe(kafkaKind, optionsOf(Listener::Plain, {{"topic", topic.toStdString()}}));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    const std::string text = summaryText(result) + reasonText(result);
    QVERIFY2(text.ends_with(says.toStdString()), text.c_str());
    QCOMPARE(metricOf(result, "brokers"), double(m_kafka->brokers()));
    QCOMPARE(metricOf(result, "topics"), -1.0);
}

void TestKafkaProber::createsNoTopic()
{
    QVERIFY(m_kafka->hasTopic("orders"));
    for (int i = 0; i < 2; ++i) {
        ProbeOnce probe(kafkaKind, optionsOf(Listener::Plain, {{"topic", std::string("not.yet_there-1")}}));
        QCOMPARE(verdictText(probe.run()), std::string("content"));
    }
    QVERIFY(!m_kafka->hasTopic("not.yet_there-1"));
}

void TestKafkaProber::trust_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<bool>("insecure");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("trusted") << false << "ca" << false << "up";
    QTest::newRow("another authority") << false << "other" << false << "tls-untrusted";
    QTest::newRow("the system's") << true << "" << false << "tls-untrusted";
    QTest::newRow("anybody") << false << "" << true << "up";
    QTest::newRow("in the clear") << false << "" << false << "reset or protocol"; // its alert may get lost
}

void TestKafkaProber::trust()
{
    QFETCH(bool, tls);
    QFETCH(QString, authority);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    const KafkaAccess access = m_kafka->access(Listener::Tls);
    OptionMap options = at(access.port, {{"tls", tls}, {"insecure", insecure}});
    if (!authority.isEmpty())
        options["ca"] = authority == QStringLiteral("ca") ? access.ca : m_certificates.otherCa();
    ProbeOnce probe(kafkaKind, std::move(options));
    const ProbeResult result = probe.run();
    QVERIFY2(verdict.split(QStringLiteral(" or ")).contains(QString::fromStdString(verdictText(result))),
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QCOMPARE(result.details->tlsVersion, std::string(verdict == QStringLiteral("up") ? "TLSv1.3" : ""));
    QCOMPARE(result.phases.has(Phase::Tls), tls || insecure || !authority.isEmpty());
}

void TestKafkaProber::mutualTls()
{
    const OptionMap with = optionsOf(Listener::MutualTls);
    OptionMap without = with;
    without.erase("cert");
    without.erase("key");
    ProbeOnce known(kafkaKind, with);
    const ProbeResult up = known.run();
    QVERIFY2(verdictText(up) == "up", reasonText(up).c_str());
    ProbeOnce unknown(kafkaKind, without);
    const ProbeResult down = unknown.run();
    // The server's alert, or the reset that follows it, whichever is seen first.
    QVERIFY2(verdictText(down) == "tls-handshake" || verdictText(down) == "reset",
             (verdictText(down) + ": " + reasonText(down)).c_str());
}

void TestKafkaProber::refused()
{
    ProbeOnce probe(kafkaKind, at(freePort()));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("refused"));
    QCOMPARE(closingText(result), std::string("not-opened"));
}

// Metadata 2 at the most, and no login.
void TestKafkaProber::mockTalks()
{
    KafkaMock mock;
    mock.createTopic("orders", 2);
    mock.createTopic("events", 1);
    ProbeOnce probe(kafkaKind, at(mock.port()));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(summaryText(result), std::string("1 broker, controller 0, 2 topics"));
    QCOMPARE(metricOf(result, "brokers"), 1.0);
    QCOMPARE(metricOf(result, "topics"), 2.0);
    ProbeOnce login(kafkaKind, at(mock.port(),
                                  {{"username", std::string("probe")}, {"password", std::string("secret")}}));
    const ProbeResult refusedLogin = login.run();
    QCOMPARE(verdictText(refusedLogin), std::string("auth"));
    QVERIFY2(reasonText(refusedLogin).ends_with("offers no login here"), reasonText(refusedLogin).c_str());
}

void TestKafkaProber::mockTopics()
{
    KafkaMock mock;
    mock.createTopic("orders", 5);
    const auto probed = [&](const char *topic) {
        ProbeOnce probe(kafkaKind, at(mock.port(), {{"topic", std::string(topic)}}));
        const ProbeResult result = probe.run();
        return verdictText(result) + ": " + reasonText(result) + summaryText(result);
    };
    QCOMPARE(probed("orders"), std::string("up: 1 broker, controller 0, topic orders with 5 partitions"));
    // The mock makes whatever topic it is asked for by name.
    for (int i = 0; i < 2; ++i)
        QCOMPARE(probed("nothing"), std::string("content: Topic “nothing” does not exist"));
    for (const int partition : {0, 2, 3, 4})
        mock.takeLeader("orders", partition);
    QCOMPARE(probed("orders"),
             std::string("content: Topic “orders”: 4 of 5 partitions have no leader (0, 2, 3 ...)"));
    mock.setTopicError("orders", 29);
    QCOMPARE(probed("orders"), std::string("auth: Topic “orders”: TOPIC_AUTHORIZATION_FAILED"));
}

void TestKafkaProber::leavesNoTimeWait_data()
{
    QTest::addColumn<int>("listener");
    QTest::addColumn<QString>("mechanism");
    QTest::addColumn<QString>("password"); // empty: the right one
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("in the clear") << int(Listener::Plain) << "" << "" << "" << "up";
    QTest::newRow("TLS") << int(Listener::Tls) << "" << "" << "" << "up";
    QTest::newRow("PLAIN") << int(Listener::SaslTls) << "" << "" << "" << "up";
    QTest::newRow("SCRAM") << int(Listener::Sasl) << "scram-sha-256" << "" << "" << "up";
    QTest::newRow("wrong password") << int(Listener::Sasl) << "plain" << "wrong" << "" << "auth";
    QTest::newRow("no topic") << int(Listener::Plain) << "" << "" << "nothing" << "content";
}

void TestKafkaProber::leavesNoTimeWait()
{
    QFETCH(int, listener);
    QFETCH(QString, mechanism);
    QFETCH(QString, password);
    QFETCH(QString, topic);
    QFETCH(QString, verdict);
    OptionMap options = optionsOf(Listener(listener));
    if (!mechanism.isEmpty())
        options["mechanism"] = mechanism.toStdString();
    if (!password.isEmpty())
        options["password"] = password.toStdString();
    options["topic"] = topic.toStdString();
    ProbeOnce probe(kafkaKind, std::move(options));
    QCOMPARE(QString::fromStdString(verdictText(probe.run())), verdict);
    QCOMPARE(timeWaitAfter(probe, probes), 0);
    QCOMPARE(probe.opened(), probes + 1);
}

void TestKafkaProber::controlLeavesSome()
{
    ProbeOnce probe(kafkaKind, optionsOf(Listener::Plain));
    probe.endpoint().gracefulClose = true;
    QCOMPARE(closingText(probe.run()), std::string("we-closed"));
    QVERIFY(timeWaitAfter(probe, probes) > 0);
    QTRY_COMPARE(timeWaitByRemotePort(m_kafka->access(Listener::Plain).port), probes + 1);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestKafkaProber)
#include "tst_kafkaprober.moc"
