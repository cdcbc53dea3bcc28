// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// An EaseProbe user starts Lightfoot with the file they have.
#include "app/alertchecks.h"
#include "app/headless/listschema.h"
#include "core/lists/listfiles.h"
#include "core/notify/channelkinds.h"
#include "core/probers/proberkinds.h"
#include "tests/core/lists/jsonschema.h"
#include "tests/core/lists/stdstring.h"
#include "tests/core/lists/testkinds.h"

#include <QFile>
#include <QTest>

#include <map>
#include <set>

using namespace lightfoot;
using namespace lightfoot::test;

class TestEaseProbeConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void initTestCase();
    void everyEndpointIsRead();
    void everyKeyIsKnown();
    void settingsAreDefaults();
    void everyNotifierIsRead();
    void bastionsAreLent();
    void mapsBecomeOptions();
    void comesBackAsItWas();
    void satisfiesTheSchema();

private:
    const Endpoint &named(const std::string &name) const;

    std::string m_text;
    ReadResult m_result;
};

void TestEaseProbeConfig::initTestCase()
{
    QFile file(QStringLiteral(LIGHTFOOT_SOURCE_DIR "/tests/fixtures/easeprobe-config.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_text = file.readAll().toStdString();
    m_result = readList({m_text, "config.yaml"}, proberKinds(), channelKinds(), environmentOf({}));
}

const Endpoint &TestEaseProbeConfig::named(const std::string &name) const
{
    static const Endpoint none;
    for (const Endpoint &endpoint : m_result.list.endpoints) {
        if (endpoint.name == name)
            return endpoint;
    }
    return none;
}

void TestEaseProbeConfig::everyEndpointIsRead()
{
    QVERIFY2(!m_result.report.hasErrors(), remarksOf(m_result.report).c_str());
    std::map<std::string, int> counts;
    for (const Endpoint &endpoint : m_result.list.endpoints)
        ++counts[endpoint.kind];
    const std::map<std::string, int> expected{
        {"http", 3},  {"tcp", 1},      {"shell", 1},    {"ssh", 2},       {"tls", 3},
        {"host", 2},  {"ping", 1},     {"redis", 1},    {"mysql", 1},     {"mongo", 1},
        {"kafka", 1}, {"memcache", 1}, {"postgres", 1}, {"websocket", 1}, {"zookeeper", 1}};
    for (const auto &[kind, count] : expected)
        QVERIFY2(counts[kind] == count, kind.c_str());
    QCOMPARE(counts.size(), expected.size());
}

// What is not used is said, and nothing else is: no key is taken for a typing error. That nobody listens to
// two channels is so: EaseProbe does not say it.
void TestEaseProbeConfig::everyKeyIsKnown()
{
    std::string others;
    for (const Remark &remark : m_result.report.remarks) {
        const std::string line = m_result.report.toEnglish(remark);
        others += line.ends_with(" is not used by this version") ? "" : line + '\n';
        QVERIFY2(line.find("notify") == std::string::npos, line.c_str());
    }
    QCOMPARE(
        others,
        std::string(
            "config.yaml:36:5: warning: no notifier listens to the channel “general”; endpoints that name "
            "it: 1\n"
            "config.yaml:36:5: warning: no notifier listens to the channel “shop”; endpoints that name it: "
            "1\n"
            "config.yaml:36:5: warning: no notifier tells of this endpoint; there are 1 of this sort\n"));
}

void TestEaseProbeConfig::everyNotifierIsRead()
{
    QVERIFY(m_result.list.alerts.dry);
    QCOMPARE(m_result.list.alerts.notifiers.size(), std::size_t(13));
    for (const NotifierSettings &notifier : m_result.list.alerts.notifiers) {
        QCOMPARE(notifier.retryTimes, 5);
        QVERIFY(notifier.retryInterval == 10s && notifier.timeout == 30s);
    }
    ReadResult checked = m_result;
    checkAlerts(checked, alertChecks(channelKinds()));
    QCOMPARE(remarksOf(checked.report), remarksOf(m_result.report));
    QVERIFY((named("shop with variables").alert == RepeatRule{RepeatStrategy::Exponent, 2, 10}));
    QVERIFY(named("plain").alert == RepeatRule());
}

void TestEaseProbeConfig::settingsAreDefaults()
{
    const Endpoint &plain = named("plain");
    QVERIFY(plain.interval == 60s && plain.timeout == 30s);
    QCOMPARE(plain.failureThreshold, 3);
    QCOMPARE(plain.successThreshold, 2);
    QVERIFY(named("ping").interval == 2min);
    QVERIFY(named("shop with variables").gracefulClose);
}

void TestEaseProbeConfig::bastionsAreLent()
{
    const auto bastion = [&](const char *name, const char *key) {
        return optionOr<std::string>(named(name).options, key, "-");
    };
    QCOMPARE(bastion("cache behind the gate", "bastion_host"), std::string("gate.east.example.com:22"));
    QCOMPARE(bastion("cache behind the gate", "bastion_username"), std::string("ubuntu"));
    QCOMPARE(bastion("processes behind the other gate", "bastion_host"),
             std::string("ubuntu@gate.west.example.com:22"));
    // Each section has its own.
    QCOMPARE(bastion("server behind the gate", "bastion_host"), std::string("ubuntu@example.com"));
    QCOMPARE(bastion("server with the usual thresholds", "bastion_host"), std::string("-"));
}

void TestEaseProbeConfig::mapsBecomeOptions()
{
    const OptionMap &host = named("server behind the gate").options;
    QCOMPARE(optionOr<double>(host, "threshold_cpu", 0), 0.8);
    QCOMPARE(optionOr<double>(host, "threshold_load_m5", 0), 0.4);
    const OptionMap &web = named("shop with variables").options;
    QCOMPARE(optionOr<RecordList>(web, "eval_variables", {}).size(), std::size_t(2));
    QCOMPARE(optionOr<std::string>(named("shop with everything").options, "eval_expression", {}),
             std::string("x_time('//feed/updated') > '2022-07-01'"));
    QVERIFY((optionOr<TextMap>(named("mysql").options, "data", {}) ==
             TextMap{{"test:product:name:id:1", "Lamp"}, {"test:employee:age:id:2", "45"}}));
}

void TestEaseProbeConfig::comesBackAsItWas()
{
    const WriteResult out = writeList(m_result.list, proberKinds(), channelKinds(), SecretPolicy::Include);
    QVERIFY2(out.report.remarks.empty(), remarksOf(out.report).c_str());
    const ReadResult again =
        readList({out.text, "again.yaml"}, proberKinds(), channelKinds(), environmentOf({}));
    QVERIFY2(!again.report.hasErrors(), remarksOf(again.report).c_str());
    QCOMPARE(again.report.remarks.size(), std::size_t(3)); // of the two channels
    QVERIFY2(again.list == m_result.list, out.text.c_str());
    QCOMPARE(writeList(again.list, proberKinds(), channelKinds(), SecretPolicy::Include).text, out.text);
}

void TestEaseProbeConfig::satisfiesTheSchema()
{
    const QString fault = schemaFault(listSchema(proberKinds(), channelKinds()), jsonOfYaml(m_text));
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

QTEST_APPLESS_MAIN(TestEaseProbeConfig)
#include "tst_easeprobeconfig.moc"
