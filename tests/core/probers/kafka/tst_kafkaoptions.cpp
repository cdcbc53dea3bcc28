// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/kafka/kafkaprober.h"
#include "tests/core/probers/kafka/kafkacases.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

class TestKafkaOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void refusals_data();
    void refusals();
    void targets_data();
    void targets();
};

void TestKafkaOptions::refusals_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("says");
    QTest::newRow("password alone") << "password" << QByteArray("x") << "" << "there is no user for it";
    QTest::newRow("mechanism without a password")
        << "mechanism" << QByteArray("plain") << "username" << "there is no password";
    QTest::newRow("unknown mechanism")
        << "mechanism" << QByteArray("gssapi") << "" << "one of plain, scram-sha";
    QTest::newRow("NUL") << "password" << QByteArray("a\0b", 3) << "username" << "without NUL";
    QTest::newRow("long password") << "password" << QByteArray(5000, 'x') << "username"
                                   << "at most 4096 bytes";
    QTest::newRow("long topic") << "topic" << QByteArray(250, 'x') << "" << "249 letters";
    QTest::newRow("no topic's name") << "topic" << QByteArray("a b") << "" << "249 letters";
    QTest::newRow("the folder") << "topic" << QByteArray(".") << "" << "249 letters";
    QTest::newRow("good topic") << "topic" << QByteArray("A.b_c-9") << "" << "";
    QTest::newRow("user alone") << "username" << QByteArray("u") << "" << ""; // as EaseProbe: no login
    QTest::newRow("no certificate") << "ca" << QByteArray("/nonexistent.pem") << "" << "nonexistent.pem";
}

void TestKafkaOptions::refusals()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, value);
    QFETCH(QString, other);
    QFETCH(QString, says);
    OptionMap options = at(9092, {{key.toStdString(), value.toStdString()}});
    if (!other.isEmpty())
        options[other.toStdString()] = std::string("u");
    ProbeOnce probe(kafkaKind, std::move(options));
    const std::string refusal = probe.refusal();
    QCOMPARE(refusal.empty(), says.isEmpty());
    QVERIFY2(refusal.find(says.toStdString()) != std::string::npos, refusal.c_str());
    QVERIFY(refusal.size() < 500);
}

void TestKafkaOptions::targets_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("topic");
    QTest::addColumn<bool>("tls");
    QTest::newRow("host") << "h" << true << "h" << "" << "" << "" << false;
    QTest::newRow("scheme") << "kafka://h:1" << true << "h:1" << "" << "" << "" << false;
    QTest::newRow("slash") << "kafka://h/" << true << "h" << "" << "" << "" << false;
    QTest::newRow("all") << "kafkas://u:p%40@h:1/orders" << true << "h:1" << "u" << "p@" << "orders" << true;
    QTest::newRow("port") << "kafka://h:99999" << false << "" << "" << "" << "" << false;
}

void TestKafkaOptions::targets()
{
    QFETCH(QString, target);
    QFETCH(bool, good);
    QFETCH(QString, host);
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, topic);
    QFETCH(bool, tls);
    const Result<OptionMap> options = kafkaKind.fromTarget(target.toStdString());
    QCOMPARE(options.has_value(), good);
    if (!good)
        return;
    QCOMPARE(QString::fromStdString(kafkaKind.target(*options)), host);
    QCOMPARE(QString::fromStdString(optionOr(*options, "username", std::string())), user);
    QCOMPARE(QString::fromStdString(optionOr(*options, "password", std::string())), password);
    QCOMPARE(QString::fromStdString(optionOr(*options, "topic", std::string())), topic);
    QCOMPARE(optionOr(*options, "tls", false), tls);
}

QTEST_GUILESS_MAIN(TestKafkaOptions)
#include "tst_kafkaoptions.moc"
