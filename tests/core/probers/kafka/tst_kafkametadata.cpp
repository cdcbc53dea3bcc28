// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/kafka/errors.h"
#include "core/probers/kafka/messages.h"
#include "tests/servers/kafkawire.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;
using kafka::Api;

namespace {

KafkaCluster someCluster()
{
    KafkaCluster cluster;
    cluster.controller = 2;
    cluster.topics = {{"events", {3}},
                      {"orders", {1, -1, 2, -1, -1, -1}},
                      {"__consumer_offsets", {1, 2, 3}},
                      {"gone", {}, 3}};
    return cluster;
}

// What follows the header.
std::string metadataBody(int version, const KafkaCluster &cluster)
{
    return std::string(*kafka::bodyOf(kafkaMetadata(version, cluster), Api::Metadata, version));
}

} // namespace

class TestKafkaMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void metadata_data();
    void metadata();
    void topicsOfMetadata();
    void cutOff();
    void lies_data();
    void lies();
};

void TestKafkaMetadata::metadata_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= 9; ++version)
        QTest::addRow("%d", version) << version;
}

void TestKafkaMetadata::metadata()
{
    QFETCH(int, version);
    const std::string body = metadataBody(version, someCluster());
    const std::optional<kafka::Metadata> read = kafka::readMetadata(body, version, "orders");
    QVERIFY(read);
    QCOMPARE(read->cluster.brokers, std::int64_t(3));
    QCOMPARE(read->cluster.controller, 2);
    QCOMPARE(read->cluster.topics, std::int64_t(4));
    QVERIFY(read->topic);
    QCOMPARE(read->topic->partitions, std::int64_t(6));
    QCOMPARE(read->topic->leaderless, std::int64_t(4));
    QVERIFY(read->topic->examples == (std::vector<std::int32_t>{1, 3, 4}));
    QVERIFY(!kafka::readMetadata(body + '\0', version, "orders"));
    const std::optional<kafka::Cluster> beginning =
        kafka::readCluster(std::string_view(body).substr(0, body.find("events")), version);
    QVERIFY(beginning && beginning->brokers == 3 && beginning->controller == 2 && beginning->topics == 4);
    for (const int other : {1, 2, 3, 5, 7, 8, 9}) {
        const bool same = other == version || (other == 3 && version == 4) || (other == 5 && version == 6);
        QCOMPARE(kafka::readMetadata(body, other, "").has_value(), same);
    }
}

void TestKafkaMetadata::topicsOfMetadata()
{
    const std::string body = metadataBody(9, someCluster());
    const std::optional<kafka::Metadata> gone = kafka::readMetadata(body, 9, "gone");
    QVERIFY(gone && gone->topic && gone->topic->error == kafka::unknownTopic && gone->topic->partitions == 0);
    const std::optional<kafka::Metadata> whole = kafka::readMetadata(body, 9, "events");
    QVERIFY(whole && whole->topic && whole->topic->leaderless == 0 && whole->topic->examples.empty());
    QVERIFY(!kafka::readMetadata(body, 9, "event")->topic);
    QVERIFY(!kafka::readMetadata(body, 9, "")->topic);
    KafkaCluster none;
    none.brokers.clear();
    none.controller = -1;
    const std::optional<kafka::Metadata> empty = kafka::readMetadata(metadataBody(5, none), 5, "orders");
    QVERIFY(empty && empty->cluster.brokers == 0 && empty->cluster.controller == -1 && !empty->topic);
}

// No beginning of an answer is an answer.
void TestKafkaMetadata::cutOff()
{
    for (int version = 1; version <= 9; ++version) {
        const std::string body = metadataBody(version, someCluster());
        for (std::size_t size = 0; size < body.size(); ++size)
            QVERIFY(!kafka::readMetadata(std::string_view(body).substr(0, size), version, "orders"));
    }
    for (int version = 0; version <= 3; ++version) {
        const std::string body = kafkaApiVersions(version, 0, {{3, 0, 12}, {18, 0, 4}});
        for (std::size_t size = 0; size < body.size(); ++size)
            QVERIFY(!kafka::readApiVersions(std::string_view(body).substr(0, size), version));
    }
    QVERIFY(!kafka::bodyOf("", Api::Metadata, 9));
    QVERIFY(kafka::bodyOf("", Api::Metadata, 8));
    QVERIFY(kafka::bodyOf("", Api::ApiVersions, 3)); // its header is the old one for ever
    QCOMPARE(kafka::numberAt("\x01\x02\x03", 0), 0);
    QCOMPARE(kafka::numberAt("", 4), 0);
    QCOMPARE(kafka::numberAt("xxxx\x01\x02\x03\x04", 4), 0x01020304);
}

void TestKafkaMetadata::lies_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("body"); // of Metadata, in hexadecimal
    QTest::newRow("2^31 brokers") << 1 << QByteArray("7fffffff");
    QTest::newRow("-2 brokers") << 1
                                << QByteArray("fffffffe"
                                              "00000001"
                                              "00000000");
    QTest::newRow("2^31 topics") << 1
                                 << QByteArray("00000000"
                                               "00000001"
                                               "7fffffff");
    QTest::newRow("2^32 brokers") << 9
                                  << QByteArray("00000000"
                                                "ffffffff0f");
    QTest::newRow("2^32 + 1, which is null where 32 bits are kept") << 9
                                                                    << QByteArray("00000000"
                                                                                  "8180808010"
                                                                                  "00"
                                                                                  "00000001"
                                                                                  "01"
                                                                                  "00000000"
                                                                                  "00");
    QTest::newRow("an endless number") << 9
                                       << QByteArray("00000000"
                                                     "ffffffffffffffffffff");
    QTest::newRow("a long name") << 1
                                 << QByteArray("00000001"
                                               "00000001"
                                               "7fff");
    QTest::newRow("a name of -2 bytes") << 1
                                        << QByteArray("00000001"
                                                      "00000001"
                                                      "fffe");
    QTest::newRow("2^31 replicas") << 1
                                   << QByteArray("00000000"
                                                 "00000001"
                                                 "00000001"
                                                 "0000"
                                                 "000161"
                                                 "00"
                                                 "00000001"
                                                 "0000"
                                                 "00000000"
                                                 "00000001"
                                                 "7fffffff");
    QTest::newRow("2^32 tags") << 9
                               << QByteArray("00000000"
                                             "01"
                                             "00"
                                             "00000001"
                                             "01"
                                             "00000000"
                                             "ffffffff0f");
    QTest::newRow("a large tag") << 9
                                 << QByteArray("00000000"
                                               "01"
                                               "00"
                                               "00000001"
                                               "01"
                                               "00000000"
                                               "01"
                                               "00"
                                               "7f");
}

void TestKafkaMetadata::lies()
{
    QFETCH(int, version);
    QFETCH(QByteArray, body);
    const std::string bytes = QByteArray::fromHex(body).toStdString();
    QVERIFY(!kafka::readMetadata(bytes, version, "orders"));
    QVERIFY(!kafka::readMetadata(bytes + std::string(1000, '\0'), version, "orders"));
}

QTEST_GUILESS_MAIN(TestKafkaMetadata)
#include "tst_kafkametadata.moc"
