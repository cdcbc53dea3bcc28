// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Our own broker, as another hand's client sees it: what the prober's tests rely on is not our idea alone.
#include "tests/servers/kafkabroker.h"
#include "tests/servers/kafkamock.h"
#include "tests/servers/networknamespace.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot::test;

class TestKafkaBroker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void inTheClear();
    void overTls();
    void logins_data();
    void logins();
    void mock();

private:
    static std::string addressOf(std::uint16_t port) { return "127.0.0.1:" + std::to_string(port); }

    const std::string m_expected = "brokers 3, topics: broken events halted orders";
    Certificates m_certificates;
};

void TestKafkaBroker::inTheClear()
{
    const KafkaBroker broker;
    QCOMPARE(QString::fromStdString(listWithLibrdkafka(addressOf(broker.port()), {})),
             QString::fromStdString(m_expected));
}

void TestKafkaBroker::overTls()
{
    const KafkaBroker broker({.tls = m_certificates.server(), .clientCa = m_certificates.ca()});
    const KeyPair client = m_certificates.client();
    const std::string said = listWithLibrdkafka(
        addressOf(broker.port()),
        {"security.protocol=ssl", "ssl.ca.location=" + m_certificates.ca(),
         "ssl.certificate.location=" + client.certificate, "ssl.key.location=" + client.key});
    QCOMPARE(QString::fromStdString(said), QString::fromStdString(m_expected));
}

void TestKafkaBroker::logins_data()
{
    QTest::addColumn<QString>("mechanism");
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("good");
    for (const char *mechanism : {"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"})
        QTest::newRow(mechanism) << mechanism << "secret" << true;
    QTest::newRow("wrong password") << "SCRAM-SHA-512" << "wrong" << false;
}

void TestKafkaBroker::logins()
{
    QFETCH(QString, mechanism);
    QFETCH(QString, password);
    QFETCH(bool, good);
    const KafkaBroker broker({.sasl = true, .users = {.anyNonceBefore = true}});
    const std::string said =
        listWithLibrdkafka(addressOf(broker.port()),
                           {"security.protocol=sasl_plaintext", "sasl.mechanisms=" + mechanism.toStdString(),
                            "sasl.username=probe", "sasl.password=" + password.toStdString()});
    QCOMPARE(said == m_expected, good);
    QVERIFY(good || said.starts_with('_')); // librdkafka's own errors
}

void TestKafkaBroker::mock()
{
    KafkaMock mock;
    mock.createTopic("orders", 2);
    QCOMPARE(QString::fromStdString(listWithLibrdkafka(addressOf(mock.port()), {})),
             QStringLiteral("brokers 1, topics: orders"));
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestKafkaBroker)
#include "tst_kafkabroker.moc"
