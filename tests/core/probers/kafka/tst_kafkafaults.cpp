// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the prober does with servers that are no broker, or one that is ill or hostile.
#include "core/probers/kafka/kafkaprober.h"
#include "tests/core/probers/kafka/kafkacases.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;
using Then = KafkaInstead::Then;

namespace {

// Says nothing more once it is asked this.
KafkaSpec holding(int api)
{
    KafkaSpec spec;
    spec.interfere = [=](const KafkaRequest &request, const std::string &) {
        return request.api == api ? std::optional(KafkaInstead{.then = Then::Hold}) : std::nullopt;
    };
    return spec;
}

KafkaCluster largeCluster()
{
    KafkaCluster cluster;
    for (int i = 0; i < 3000; ++i)
        cluster.topics.push_back({"topic-" + std::to_string(i), std::vector<int>(10, 1)});
    return cluster;
}

} // namespace

class TestKafkaFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void otherServers_data();
    void otherServers();
    void faults_data();
    void faults();
    void oldMetadata_data();
    void oldMetadata();
    void clusters_data();
    void clusters();
    void largeClusters();
    void cancelled();
};

void TestKafkaFaults::otherServers_data()
{
    QTest::addColumn<int>("script");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("silent") << 0 << "read-timeout" << "";
    QTest::newRow("closes") << 1 << "protocol or reset" << ""; // its kernel resets when our words come
    QTest::newRow("resets") << 2 << "reset" << "";
    QTest::newRow("noise") << 3 << "protocol" << "ApiVersions as a Kafka broker would";
    QTest::newRow("speaks HTTP") << 4 << "protocol" << "ApiVersions as a Kafka broker would";
    QTest::newRow("TLS") << 5 << "protocol" << "answers in TLS, which is not switched on";
    QTest::newRow("drips") << 6 << "read-timeout" << "";
    QTest::newRow("closes politely") << 7 << "protocol" << "instead of answering ApiVersions";
    QTest::newRow("greets") << 8 << "protocol" << "ApiVersions as a Kafka broker would";
}

void TestKafkaFaults::otherServers()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const auto answers = [](const std::string &bytes, Ending ending = Ending::KeepAlive) {
        Script one = answer(bytes, ending);
        one.waitFor = WaitFor::Bytes;
        return one;
    };
    Script drips = answers("");
    drips.reply = [](const std::string &) {
        return Reply{.bytes = std::string("\0\0\0\x10\0\0\0\1\0", 9), .pause = 100ms};
    };
    const std::vector<Script> scripts{silent(),
                                      closeAtOnce(),
                                      resetAtOnce(),
                                      garbage(1),
                                      answers("HTTP/1.1 400 Bad Request\r\n\r\n"),
                                      answers(std::string("\x15\x03\x03\0\x02\x02\x50", 7)),
                                      drips,
                                      answers("", Ending::CutOff),
                                      answers("SSH-")};
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe(kafkaKind, at(server.port()));
    probe.endpoint().timeout = 300ms;
    for (int i = 0; i < 2; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdict.split(QStringLiteral(" or ")).contains(QString::fromStdString(verdictText(result))),
                 said(result).c_str());
        QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, said(result).c_str());
        QVERIFY(!reasonText(result).empty());
        QVERIFY(result.latency < 1s);
    }
    QCOMPARE(timeWaitTotal(), 0);
}

// The same faults at each request of a conversation.
void TestKafkaFaults::faults_data()
{
    QTest::addColumn<int>("api");
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("verdict");
    struct Fault
    {
        const char *name;
        const char *verdict;
    };
    const std::vector<Fault> all{{"silent", "read-timeout"},
                                 {"closes", "protocol"},
                                 {"resets", "reset"},
                                 {"cut off in its length", "protocol"},
                                 {"cut off", "protocol"},
                                 {"another's correlation", "protocol"},
                                 {"nothing in it", "protocol"},
                                 {"noise in it", "protocol"},
                                 {"a byte too many", "protocol"},
                                 {"2 GiB", "protocol"},
                                 {"of less than nothing", "protocol"},
                                 {"2 MiB", "protocol"}};
    for (const int api : {versionsApi, handshakeApi, authenticateApi, metadataApi}) {
        int fault = 0;
        for (const auto &[name, verdict] : all)
            QTest::addRow("%d %s", api, name) << api << fault++ << verdict;
    }
}

void TestKafkaFaults::faults()
{
    QFETCH(int, api);
    QFETCH(int, fault);
    QFETCH(QString, verdict);
    KafkaSpec spec;
    spec.sasl = true;
    spec.interfere = [=](const KafkaRequest &request,
                         const std::string &good) -> std::optional<KafkaInstead> {
        if (request.api != api)
            return std::nullopt;
        const std::string correlation = good.substr(4, 4);
        switch (fault) {
        case 0:
            return KafkaInstead{.then = Then::Hold};
        case 1:
            return KafkaInstead{.then = Then::Close};
        case 2:
            return KafkaInstead{.then = Then::Reset};
        case 3:
            return KafkaInstead{.bytes = good.substr(0, 3), .then = Then::Close};
        case 4:
            return KafkaInstead{.bytes = good.substr(0, good.size() - 1), .then = Then::Close};
        case 5:
            return KafkaInstead{.bytes = kafkaFrame(request.correlation + 1, good.substr(8))};
        case 6:
            return KafkaInstead{.bytes = kafkaFrame(request.correlation, "")};
        case 7:
            return KafkaInstead{.bytes = kafkaFrame(request.correlation, std::string(500, '\x7f'))};
        case 8:
            return KafkaInstead{.bytes = kafkaFrame(request.correlation, good.substr(8) + 'x')};
        case 9:
            return KafkaInstead{.bytes = "\x7f\xff\xff\xff" + correlation};
        case 10:
            return KafkaInstead{.bytes = "\xff\xff\xff\xff" + correlation};
        default:
            return KafkaInstead{.bytes = kafkaFrame(request.correlation, std::string(2 << 20, '\xff'))};
        }
    };
    const KafkaBroker broker(spec);
    ProbeOnce probe(kafkaKind, login(broker.port(), "plain"));
    if (fault == 0)
        probe.endpoint().timeout = 200ms;
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, said(result).c_str());
    QVERIFY(!reasonText(result).empty() && summaryText(result).empty());
    QVERIFY(result.latency < 1s);
    QCOMPARE(timeWaitTotal(), 0);
}

void TestKafkaFaults::oldMetadata_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= 9; ++version)
        QTest::addRow("%d", version) << version;
}

// Each version is understood, and none lets a broker create the topic that is only looked for.
void TestKafkaFaults::oldMetadata()
{
    QFETCH(int, version);
    KafkaSpec spec;
    spec.versions = versionsWith({metadataApi, 0, version});
    const KafkaBroker broker(spec);
    const auto probed = [&](const char *topic) {
        ProbeOnce probe(kafkaKind, at(broker.port(), {{"topic", std::string(topic)}}));
        const ProbeResult result = probe.run();
        return said(result) + summaryText(result);
    };
    QCOMPARE(probed(""), std::string("up: 3 brokers, controller 1, 4 topics"));
    QCOMPARE(probed("orders"), std::string("up: 3 brokers, controller 1, topic orders with 2 partitions"));
    for (int i = 0; i < 2; ++i)
        QCOMPARE(probed("nothing"), std::string("content: Topic “nothing” does not exist"));
    QCOMPARE(probed("broken"),
             std::string("content: Topic “broken”: 2 of 4 partitions have no leader (1, 3)"));
    QCOMPARE(broker.topics().size(), std::size_t(4));
}

void TestKafkaFaults::clusters_data()
{
    QTest::addColumn<int>("brokers");
    QTest::addColumn<int>("controller");
    QTest::addColumn<int>("error"); // of the topic
    QTest::addColumn<int>("partitions");
    QTest::addColumn<QString>("said");
    QTest::newRow("good") << 1 << 0 << 0 << 1 << "up: ";
    QTest::newRow("no controller") << 1 << -1 << 0 << 1 << "status: The cluster of %1 has no controller";
    QTest::newRow("no broker") << 0 << 1 << 0 << 1 << "status: %1 names no broker of its cluster";
    QTest::newRow("no leader") << 1 << 1 << 5 << 0 << "content: Topic “orders”: LEADER_NOT_AVAILABLE";
    QTest::newRow("not allowed") << 1 << 1 << 29 << 0 << "auth: Topic “orders”: TOPIC_AUTHORIZATION_FAILED";
    QTest::newRow("odd name") << 1 << 1 << 17 << 0 << "content: Topic “orders”: INVALID_TOPIC_EXCEPTION";
    QTest::newRow("trouble") << 1 << 1 << -1 << 0 << "status: Topic “orders”: UNKNOWN_SERVER_ERROR";
    QTest::newRow("no partition") << 1 << 1 << 0 << 0 << "content: Topic “orders” has no partition";
}

void TestKafkaFaults::clusters()
{
    QFETCH(int, brokers);
    QFETCH(int, controller);
    QFETCH(int, error);
    QFETCH(int, partitions);
    QFETCH(QString, said);
    KafkaSpec spec;
    spec.cluster.brokers = std::vector<int>(static_cast<std::size_t>(brokers), 1);
    spec.cluster.controller = controller;
    spec.cluster.topics = {{"orders", std::vector<int>(static_cast<std::size_t>(partitions), 1), error}};
    const KafkaBroker broker(spec);
    ProbeOnce probe(kafkaKind, at(broker.port(), {{"topic", std::string("orders")}}));
    QCOMPARE(QString::fromStdString(::said(probe.run())),
             said.replace(QStringLiteral("%1"), QStringLiteral("127.0.0.1:%1").arg(broker.port())));
}

// Its list of topics is longer than what is held.
void TestKafkaFaults::largeClusters()
{
    KafkaSpec spec;
    spec.cluster = largeCluster();
    QVERIFY(kafkaMetadata(9, spec.cluster).size() > (1 << 20));
    const KafkaBroker broker(spec);
    for (int i = 0; i < 3; ++i) {
        ProbeOnce all(kafkaKind, at(broker.port()));
        const ProbeResult result = all.run();
        QVERIFY2(verdictText(result) == "up", said(result).c_str());
        QCOMPARE(summaryText(result), std::string("3 brokers, controller 1, 3000 topics"));
    }
    ProbeOnce one(kafkaKind, at(broker.port(), {{"topic", std::string("topic-2999")}}));
    QCOMPARE(said(one.run()), std::string("up: "));
    // Old brokers list all, and among so many nothing can be looked for.
    spec.versions = versionsWith({metadataApi, 0, 3});
    const KafkaBroker old(spec);
    ProbeOnce lost(kafkaKind, at(old.port(), {{"topic", std::string("topic-2999")}}));
    const std::string text = said(lost.run());
    QVERIFY2(text.starts_with("protocol: ") && text.ends_with("than this protocol has (over 1048576 bytes)"),
             text.c_str());
    QCOMPARE(timeWaitTotal(), 0);
}

void TestKafkaFaults::cancelled()
{
    const ScriptedServer server(silent());
    ProbeOnce probe(kafkaKind, at(server.port()));
    const ProbeResult result = probe.runCancelled(50ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QVERIFY(result.latency < 1s);
    const KafkaBroker broker(holding(metadataApi));
    ProbeOnce later(kafkaKind, at(broker.port()));
    QCOMPARE(verdictText(later.runCancelled(50ms)), std::string("cancelled"));
    QCOMPARE(timeWaitTotal(), 0);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestKafkaFaults)
#include "tst_kafkafaults.moc"
