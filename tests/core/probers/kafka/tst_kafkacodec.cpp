// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/kafka/kafkatarget.h"
#include "tests/servers/kafkawire.h"

#include <QTest>

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using namespace lightfoot::test;
using kafka::Api;

namespace {

const std::vector<KafkaVersions> someVersions{{0, 3, 11}, {3, 0, 12}, {17, 0, 1}, {18, 0, 4}, {36, 0, 2}};

QByteArray hex(const std::string &bytes)
{
    return QByteArray::fromStdString(bytes).toHex();
}

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

} // namespace

class TestKafkaCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void requests_data();
    void requests();
    void requestsAsBrokersReadThem();
    void versions_data();
    void versions();
    void unsupportedVersion();
    void commonVersions_data();
    void commonVersions();
    void mechanisms();
    void authenticated();
    void errors_data();
    void errors();
    void anything();
};

void TestKafkaCodec::requests_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, Api api, int version, const std::string &body,
                        const char *expected) {
        QTest::newRow(name) << hex(kafka::request(api, version, 7, body)) << QByteArray(expected);
    };
    const char *client = "00096c69676874666f6f74"; // lightfoot
    const auto bytes = [&](const char *length, const char *head, const char *body) {
        return std::string(length) + head + "00000007" + client + body;
    };
    row("ApiVersions 0", Api::ApiVersions, 0, kafka::apiVersionsBody(0),
        bytes("00000013", "00120000", "").c_str());
    row("ApiVersions 2", Api::ApiVersions, 2, kafka::apiVersionsBody(2),
        bytes("00000013", "00120002", "").c_str());
    row("ApiVersions 3", Api::ApiVersions, 3, kafka::apiVersionsBody(3),
        bytes("00000025", "00120003",
              "00"
              "0a6c69676874666f6f74"
              "06302e312e30"
              "00")
            .c_str());
    row("SaslHandshake", Api::SaslHandshake, 1, kafka::saslHandshakeBody("PLAIN"),
        bytes("0000001a", "00110001", "0005504c41494e").c_str());
    row("SaslAuthenticate", Api::SaslAuthenticate, 1, kafka::saslAuthenticateBody(std::string("\0u\0p", 4)),
        bytes("0000001b", "00240001",
              "00000004"
              "00750070")
            .c_str());
    row("Metadata 1", Api::Metadata, 1, kafka::metadataBody(1, ""),
        bytes("00000017", "00030001", "ffffffff").c_str());
    row("Metadata 3, a topic", Api::Metadata, 3, kafka::metadataBody(3, "ab"),
        bytes("00000017", "00030003", "ffffffff").c_str());
    row("Metadata 4", Api::Metadata, 4, kafka::metadataBody(4, ""),
        bytes("00000018", "00030004",
              "ffffffff"
              "00")
            .c_str());
    row("Metadata 4, a topic", Api::Metadata, 4, kafka::metadataBody(4, "ab"),
        bytes("0000001c", "00030004",
              "00000001"
              "00026162"
              "00")
            .c_str());
    row("Metadata 8, a topic", Api::Metadata, 8, kafka::metadataBody(8, "ab"),
        bytes("0000001e", "00030008",
              "00000001"
              "00026162"
              "000000")
            .c_str());
    row("Metadata 9", Api::Metadata, 9, kafka::metadataBody(9, ""),
        bytes("00000019", "00030009",
              "00"
              "00"
              "000000"
              "00")
            .c_str());
    row("Metadata 9, a topic", Api::Metadata, 9, kafka::metadataBody(9, "ab"),
        bytes("0000001d", "00030009",
              "00"
              "02"
              "036162"
              "00"
              "000000"
              "00")
            .c_str());
}

void TestKafkaCodec::requests()
{
    QFETCH(QByteArray, frame);
    QFETCH(QByteArray, expected);
    QCOMPARE(frame, expected);
}

void TestKafkaCodec::requestsAsBrokersReadThem()
{
    const std::string frame = kafka::request(Api::Metadata, 9, -5, kafka::metadataBody(9, "orders"));
    QCOMPARE(KafkaBody{frame}.number(4), std::int64_t(frame.size() - 4));
    const KafkaRequest request = readKafkaRequest(frame.substr(4));
    QCOMPARE(request.api, 3);
    QCOMPARE(request.version, 9);
    QCOMPARE(request.correlation, -5);
    QCOMPARE(QByteArray::fromStdString(request.client), QByteArray("lightfoot"));
    KafkaBody body{request.body};
    QCOMPARE(body.count(true), std::int64_t(1));
    QCOMPARE(QByteArray::fromStdString(body.text(true)), QByteArray("orders"));
    // Long enough for a length of two bytes.
    const std::string longName(249, 'x');
    KafkaBody other{
        readKafkaRequest(kafka::request(Api::Metadata, 9, 1, kafka::metadataBody(9, longName)).substr(4))
            .body};
    other.count(true);
    QCOMPARE(other.text(true).size(), longName.size());
}

void TestKafkaCodec::versions_data()
{
    QTest::addColumn<int>("version");
    for (int version = 0; version <= 3; ++version)
        QTest::addRow("%d", version) << version;
}

void TestKafkaCodec::versions()
{
    QFETCH(int, version);
    const std::string body = kafkaApiVersions(version, 0, someVersions);
    std::optional<kafka::ApiList> list = kafka::readApiVersions(body, version);
    QVERIFY(list);
    QCOMPARE(list->error, 0);
    QVERIFY(list->metadata == (kafka::Versions{0, 12}));
    QVERIFY(list->saslHandshake == (kafka::Versions{0, 1}));
    QVERIFY(list->apiVersions == (kafka::Versions{0, 4}));
    QVERIFY(list->of(Api::SaslAuthenticate) == (kafka::Versions{0, 2}));
    QVERIFY(!kafka::readApiVersions(body + '\0', version));
    const std::optional<kafka::ApiList> none =
        kafka::readApiVersions(kafkaApiVersions(version, 42, {}), version);
    QVERIFY(none && none->error == 42 && !none->metadata);
}

// The answer to any version is then in the form of version 0 (KIP-511).
void TestKafkaCodec::unsupportedVersion()
{
    const std::optional<kafka::ApiList> since24 =
        kafka::readApiVersions(kafkaApiVersions(0, 35, {{18, 0, 2}}), 3);
    QVERIFY(since24 && since24->error == kafka::unsupportedVersion);
    QVERIFY(since24->apiVersions == (kafka::Versions{0, 2}));
    const std::optional<kafka::ApiList> before = kafka::readApiVersions(kafkaApiVersions(0, 35, {}), 3);
    QVERIFY(before && before->error == kafka::unsupportedVersion && !before->apiVersions);
    // librdkafka's mock mixes the forms.
    const std::string mixed = QByteArray::fromHex("00230100120000000200000000").toStdString();
    const std::optional<kafka::ApiList> garbled = kafka::readApiVersions(mixed, 3);
    QVERIFY(garbled && garbled->error == kafka::unsupportedVersion && !garbled->apiVersions);
    QVERIFY(!kafka::readApiVersions(mixed.substr(0, 1), 3));
}

void TestKafkaCodec::commonVersions_data()
{
    QTest::addColumn<int>("lowest");
    QTest::addColumn<int>("highest");
    QTest::addColumn<int>("common"); // of 1 to 9; -1: none
    QTest::newRow("same") << 1 << 9 << 9;
    QTest::newRow("newer") << 0 << 13 << 9;
    QTest::newRow("older") << 0 << 2 << 2;
    QTest::newRow("too old") << 0 << 0 << -1;
    QTest::newRow("too new") << 10 << 13 << -1;
    QTest::newRow("just") << 9 << 13 << 9;
    QTest::newRow("the wrong way round") << 9 << 1 << -1;
    QTest::newRow("below zero") << -32768 << -1 << -1;
}

void TestKafkaCodec::commonVersions()
{
    QFETCH(int, lowest);
    QFETCH(int, highest);
    QFETCH(int, common);
    QCOMPARE(kafka::commonVersion({1, 9}, kafka::Versions{lowest, highest}).value_or(-1), common);
    QVERIFY(!kafka::commonVersion({1, 9}, std::nullopt));
}

void TestKafkaCodec::mechanisms()
{
    const std::string two =
        kafkaNumber(33, 2) + kafkaCount(2, false) + kafkaText("PLAIN", false) + kafkaText("GSSAPI", false);
    const std::optional<kafka::Mechanisms> read = kafka::readSaslHandshake(two);
    QVERIFY(read);
    QCOMPARE(read->error, 33);
    QCOMPARE(QByteArray::fromStdString(read->offered), QByteArray("PLAIN, GSSAPI"));
    QVERIFY(!kafka::readSaslHandshake(two + "x"));
    std::string many = kafkaNumber(33, 2) + kafkaCount(10'000, false);
    for (int i = 0; i < 10'000; ++i)
        many += kafkaText("PLAIN", false);
    QVERIFY(kafka::readSaslHandshake(many)->offered.size() < 400);
}

void TestKafkaCodec::authenticated()
{
    const std::string old = kafkaNumber(58, 2) + kafkaText("no", false) + kafkaNumber(3, 4) + "abc";
    const std::optional<kafka::Authenticated> refused = kafka::readSaslAuthenticate(old, 0);
    QVERIFY(refused && refused->error == 58 && refused->message == "no" && refused->bytes == "abc");
    QVERIFY(!kafka::readSaslAuthenticate(old, 1)); // how long the session lives is missing
    const std::string newer = kafkaNumber(0, 2) + kafkaNull(false) + kafkaNumber(0, 4) + kafkaNumber(9, 8);
    const std::optional<kafka::Authenticated> accepted = kafka::readSaslAuthenticate(newer, 1);
    QVERIFY(accepted && accepted->error == 0 && accepted->message.empty() && accepted->bytes.empty());
    const std::string null = kafkaNumber(0, 2) + kafkaNull(false) + kafkaNumber(-1, 4);
    QVERIFY(kafka::readSaslAuthenticate(null, 0));
}

void TestKafkaCodec::errors_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    QTest::newRow("-1") << -1 << "UNKNOWN_SERVER_ERROR" << "status";
    QTest::newRow("3") << 3 << "UNKNOWN_TOPIC_OR_PARTITION" << "content";
    QTest::newRow("29") << 29 << "TOPIC_AUTHORIZATION_FAILED" << "auth";
    QTest::newRow("33") << 33 << "UNSUPPORTED_SASL_MECHANISM" << "auth";
    QTest::newRow("34") << 34 << "ILLEGAL_SASL_STATE" << "auth";
    QTest::newRow("35") << 35 << "UNSUPPORTED_VERSION" << "protocol";
    QTest::newRow("42") << 42 << "INVALID_REQUEST" << "protocol";
    QTest::newRow("58") << 58 << "SASL_AUTHENTICATION_FAILED" << "auth";
    QTest::newRow("new") << 999 << "error 999" << "status";
}

void TestKafkaCodec::errors()
{
    QFETCH(int, code);
    QFETCH(QString, name);
    QFETCH(QString, kind);
    QCOMPARE(QString::fromStdString(kafka::errorName(code)), name);
    QCOMPARE(QString::fromUtf8(toString(kafka::errorKind(code)).data()), kind);
}

void TestKafkaCodec::anything()
{
    std::vector<std::string> seeds{kafkaApiVersions(3, 0, someVersions), "r=nonceX,s=QSXC,i=4096",
                                   kafkaNumber(33, 2) + kafkaCount(1, false) + kafkaText("PLAIN", false)};
    for (int version = 1; version <= 9; ++version)
        seeds.push_back(kafkaMetadata(version, someCluster()));
    std::mt19937 random(1);
    for (const std::string &seed : seeds) {
        for (std::size_t length = 0; length <= seed.size(); ++length)
            feedKafka(std::string_view(seed).substr(0, length));
        for (int i = 0; i < 500; ++i) {
            std::string bytes = seed;
            for (int change = 0; change < 3; ++change)
                bytes[random() % bytes.size()] = static_cast<char>(random());
            feedKafka(bytes);
        }
    }
    feedKafka(std::string(1 << 20, '\0'));
    feedKafka(std::string(1 << 20, '\xff'));
}

QTEST_GUILESS_MAIN(TestKafkaCodec)
#include "tst_kafkacodec.moc"
