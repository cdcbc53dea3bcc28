// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Versions that brokers speak, and logins: those that fail, and those that should not have worked.
#include "core/probers/kafka/kafkaprober.h"
#include "tests/core/probers/kafka/kafkacases.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

class TestKafkaLogins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void scramFaults_data();
    void scramFaults();
    void otherSalts();
    void manyIterations();
    void oldVersions_data();
    void oldVersions();
    void errorsByName_data();
    void errorsByName();
    void mechanismsAreNamed();
    void loginWhereNoneIsExpected();
    void noLoginWhereOneIsExpected();
    void saysWhatItShould_data();
    void saysWhatItShould();
    void wordsOfTheBroker();
};

void TestKafkaLogins::scramFaults_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("iterations");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, ScramFault fault, const char *iterations, const char *says) {
        QTest::newRow(name) << int(fault) << iterations << says;
    };
    row("good", ScramFault::None, "", "up: ");
    row("does not know the password", ScramFault::WrongSignature, "",
        "auth: %1 accepted the login but does not prove that it knows the password");
    row("proves nothing", ScramFault::NoSignature, "",
        "auth: %1 accepted the login but does not prove that it knows the password");
    row("another's nonce", ScramFault::ForeignNonce, "",
        "auth: %1 answered the login of another conversation");
    row("says no", ScramFault::SaysError, "", "auth: %1 refused the login: invalid-proof");
    const char *outside =
        "auth: %1 wants a number of iterations for the login that is not from 4096 to 1000000";
    row("few", ScramFault::None, "4095", outside);
    row("none", ScramFault::None, "0", outside);
    row("many", ScramFault::None, "1000001", outside);
    row("more than 32 bits", ScramFault::None, "4294971392", outside); // 2^32 + 4096
    row("more than 64 bits", ScramFault::None, "18446744073709555712", outside);
    row("no number", ScramFault::None, "-4096",
        "protocol: %1 does not answer SaslAuthenticate as a Kafka broker would");
}

void TestKafkaLogins::scramFaults()
{
    QFETCH(int, fault);
    QFETCH(QString, iterations);
    QFETCH(QString, said);
    for (const char *mechanism : {"scram-sha-256", "scram-sha-512"}) {
        KafkaSpec spec;
        spec.sasl = true;
        spec.users.fault = ScramFault(fault);
        spec.users.claimedIterations = iterations.toStdString();
        const KafkaBroker broker(spec);
        ProbeOnce probe(kafkaKind, login(broker.port(), mechanism));
        const ProbeResult result = probe.run();
        const QString expected =
            QString(said).replace(QStringLiteral("%1"), QStringLiteral("127.0.0.1:%1").arg(broker.port()));
        QCOMPARE(QString::fromStdString(::said(result)), expected);
    }
}

// What was kept of the last login is of no use then.
void TestKafkaLogins::otherSalts()
{
    const KafkaBroker broker({.sasl = true, .users = {.saltsAnew = true}});
    ProbeOnce probe(kafkaKind, login(broker.port(), "scram-sha-256"));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(said(probe.run()), std::string("up: "));
}

// As many as may be: the thread is not lost to them, and the deadline holds.
void TestKafkaLogins::manyIterations()
{
    KafkaSpec spec;
    spec.sasl = true;
    spec.users.claimedIterations = "1000000";
    const KafkaBroker broker(spec);
    ProbeOnce probe(kafkaKind, login(broker.port(), "scram-sha-512"));
    probe.endpoint().timeout = 100ms;
    const ProbeResult late = probe.run();
    QCOMPARE(verdictText(late), std::string("read-timeout"));
    QVERIFY2(late.latency < 500ms, std::to_string(late.latency.count()).c_str());
    ProbeOnce other(kafkaKind, login(broker.port(), "scram-sha-512"));
    const ProbeResult stopped = other.runCancelled(50ms);
    QCOMPARE(verdictText(stopped), std::string("cancelled"));
    QVERIFY2(stopped.latency < 500ms, std::to_string(stopped.latency.count()).c_str());
    QCOMPARE(timeWaitTotal(), 0);
}

void TestKafkaLogins::oldVersions_data()
{
    QTest::addColumn<int>("api");
    QTest::addColumn<int>("lowest");
    QTest::addColumn<int>("highest");
    QTest::addColumn<bool>("tells");    // which versions of ApiVersions it takes (KIP-511)
    QTest::addColumn<QString>("asked"); // "api/version ..."
    QTest::addColumn<QString>("said");
    const QString usual = QStringLiteral("17/1 36/1 3/9");
    QTest::newRow("today") << versionsApi << 0 << 3 << true << QStringLiteral("18/3 ") + usual << "up: ";
    QTest::newRow("tomorrow") << versionsApi << 0 << 9 << true << QStringLiteral("18/3 ") + usual << "up: ";
    for (int highest = 0; highest < 3; ++highest) {
        QTest::addRow("ApiVersions to %d", highest)
            << versionsApi << 0 << highest << true << QStringLiteral("18/3 18/%1 ").arg(highest) + usual
            << "up: ";
        QTest::addRow("ApiVersions to %d, untold", highest)
            << versionsApi << 0 << highest << false << QStringLiteral("18/3 18/0 ") + usual << "up: ";
    }
    QTest::newRow("ApiVersions from 4")
        << versionsApi << 4 << 5 << true << "18/3 18/0"
        << "protocol: %1 answered ApiVersions with an error: UNSUPPORTED_VERSION";
    QTest::newRow("SaslAuthenticate 0")
        << authenticateApi << 0 << 0 << true << "18/3 17/1 36/0 3/9" << "up: ";
    QTest::newRow("before Kafka 1.0") << handshakeApi << 0 << 0 << true << "18/3"
                                      << "protocol: %1 does not offer SaslHandshake in a version from 1 to 1";
    QTest::newRow("Metadata 10") << metadataApi << 10 << 13 << true << "18/3 17/1 36/1"
                                 << "protocol: %1 does not offer Metadata in a version from 1 to 9";
    QTest::newRow("Metadata 0") << metadataApi << 0 << 0 << true << "18/3 17/1 36/1"
                                << "protocol: %1 does not offer Metadata in a version from 1 to 9";
    QTest::newRow("Metadata 9 to 13") << metadataApi << 9 << 13 << true << "18/3 17/1 36/1 3/9" << "up: ";
}

void TestKafkaLogins::oldVersions()
{
    QFETCH(int, api);
    QFETCH(int, lowest);
    QFETCH(int, highest);
    QFETCH(bool, tells);
    QFETCH(QString, asked);
    QFETCH(QString, said);
    KafkaSpec spec;
    spec.sasl = true;
    spec.versions = versionsWith({api, lowest, highest});
    spec.saysWhatItTakes = tells;
    const KafkaBroker broker(spec);
    ProbeOnce probe(kafkaKind, login(broker.port(), "plain"));
    const ProbeResult result = probe.run();
    QCOMPARE(QString::fromStdString(::said(result)),
             said.replace(QStringLiteral("%1"), QStringLiteral("127.0.0.1:%1").arg(broker.port())));
    QStringList requests;
    for (const KafkaRequest &request : broker.requests())
        requests << QStringLiteral("%1/%2").arg(request.api).arg(request.version);
    QCOMPARE(requests.join(u' '), asked);
}

void TestKafkaLogins::errorsByName_data()
{
    QTest::addColumn<int>("api");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, int api, const std::string &body, const char *says) {
        QTest::newRow(name) << api << QByteArray::fromStdString(body) << says;
    };
    row("ApiVersions 42", versionsApi, kafkaApiVersions(3, 42, {}),
        "protocol: %1 answered ApiVersions with an error: INVALID_REQUEST");
    row("ApiVersions 89", versionsApi, kafkaApiVersions(3, 89, {}),
        "status: %1 answered ApiVersions with an error: THROTTLING_QUOTA_EXCEEDED");
    row("ApiVersions, none", versionsApi, kafkaApiVersions(3, 0, {}), "auth: %1 offers no login here");
    row("SaslHandshake -1", handshakeApi, kafkaNumber(-1, 2) + kafkaCount(0, false),
        "status: %1 answered SaslHandshake with an error: UNKNOWN_SERVER_ERROR");
    row("SaslAuthenticate 34", authenticateApi,
        kafkaNumber(34, 2) + kafkaNull(false) + kafkaNumber(0, 4) + kafkaNumber(0, 8),
        "auth: %1 answered SaslAuthenticate with an error: ILLEGAL_SASL_STATE");
    row("SaslAuthenticate 777", authenticateApi,
        kafkaNumber(777, 2) + kafkaText("new\n", false) + kafkaNumber(0, 4) + kafkaNumber(0, 8),
        "status: %1 answered SaslAuthenticate with an error: error 777: new\\x0a");
}

void TestKafkaLogins::errorsByName()
{
    QFETCH(int, api);
    QFETCH(QByteArray, body);
    QFETCH(QString, said);
    const KafkaBroker broker(answering(api, body.toStdString(), true));
    ProbeOnce probe(kafkaKind, login(broker.port(), "plain"));
    QCOMPARE(QString::fromStdString(::said(probe.run())),
             said.replace(QStringLiteral("%1"), QStringLiteral("127.0.0.1:%1").arg(broker.port())));
}

void TestKafkaLogins::mechanismsAreNamed()
{
    KafkaSpec spec;
    spec.sasl = true;
    spec.mechanisms = {"GSSAPI", "SCRAM-SHA-512\x1b[1m"};
    const KafkaBroker broker(spec);
    ProbeOnce probe(kafkaKind, login(broker.port(), "scram-sha-256"));
    const std::string text = said(probe.run());
    QVERIFY2(text.starts_with("auth: ") &&
                 text.ends_with(
                     " does not take a login by SCRAM-SHA-256; it offers GSSAPI, SCRAM-SHA-512\\x1b[1m"),
             text.c_str());
}

void TestKafkaLogins::loginWhereNoneIsExpected()
{
    const KafkaBroker broker;
    ProbeOnce probe(kafkaKind, login(broker.port(), "plain"));
    const std::string text = said(probe.run());
    QVERIFY2(text.starts_with("auth: ") &&
                 text.ends_with(" expects no login at this port: ILLEGAL_SASL_STATE"),
             text.c_str());
    // The password stays here.
    for (const KafkaRequest &request : broker.requests())
        QVERIFY(request.body.find("secret") == std::string::npos);
}

void TestKafkaLogins::noLoginWhereOneIsExpected()
{
    const KafkaBroker broker({.sasl = true});
    ProbeOnce probe(kafkaKind, at(broker.port(), {{"username", std::string("probe")}}));
    const std::string text = said(probe.run());
    QVERIFY2(text.starts_with("auth: ") && text.ends_with("brokers do where a login is expected"),
             text.c_str());
}

void TestKafkaLogins::saysWhatItShould_data()
{
    QTest::addColumn<QString>("mechanism");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("reveals");
    QTest::newRow("PLAIN") << "plain" << "18 17 36 3" << true;
    QTest::newRow("SCRAM") << "scram-sha-256" << "18 17 36 36 3" << false;
}

void TestKafkaLogins::saysWhatItShould()
{
    QFETCH(QString, mechanism);
    QFETCH(QString, asked);
    QFETCH(bool, reveals);
    const KafkaBroker broker({.sasl = true});
    ProbeOnce probe(kafkaKind, login(broker.port(), mechanism.toLatin1().constData()));
    QCOMPARE(said(probe.run()), std::string("up: "));
    QStringList requests;
    bool password = false;
    for (const KafkaRequest &request : broker.requests()) {
        requests << QString::number(request.api);
        QCOMPARE(request.client, std::string("lightfoot"));
        password = password || request.body.find("secret") != std::string::npos;
    }
    QCOMPARE(requests.join(u' '), asked);
    QCOMPARE(password, reveals);
    const std::string plain = kafkaNumber(13, 4) + std::string("\0probe\0secret", 13);
    QCOMPARE(broker.requests().at(2).body == plain, reveals);
}

void TestKafkaLogins::wordsOfTheBroker()
{
    const auto saying = [](const std::string &text) {
        return kafkaNumber(58, 2) + kafkaText(text, false) + kafkaNumber(0, 4) + kafkaNumber(0, 8);
    };
    const KafkaBroker teller(answering(authenticateApi, saying("no, not with secret!"), true));
    ProbeOnce first(kafkaKind, login(teller.port(), "plain"));
    const std::string told = said(first.run());
    QVERIFY2(told.ends_with("SASL_AUTHENTICATION_FAILED: (left out: it repeats the password)"), told.c_str());
    const KafkaBroker talker(answering(authenticateApi, saying(std::string(30'000, '\x1b')), true));
    ProbeOnce second(kafkaKind, login(talker.port(), "plain"));
    const std::string talked = said(second.run());
    QVERIFY2(talked.size() < 1200 && talked.find('\x1b') == std::string::npos, talked.c_str());
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestKafkaLogins)
#include "tst_kafkalogins.moc"
