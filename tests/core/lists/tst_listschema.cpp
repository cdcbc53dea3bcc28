// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The schema says of a list what the reader says of it.
#include "app/headless/listschema.h"
#include "core/lists/listfiles.h"
#include "core/probers/proberkinds.h"
#include "tests/core/lists/jsonschema.h"
#include "tests/core/lists/stdstring.h"
#include "tests/core/lists/testkinds.h"

#include <QFile>
#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::string_literals;

class TestListSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void agreesWithTheReader_data();
    void agreesWithTheReader();
    void secretsAreWriteOnly();
    void listsOfOurs_data();
    void listsOfOurs();
    void whatIsWrittenSatisfiesIt();
    void everyKindIsThere();
};

void TestListSchema::agreesWithTheReader_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    const auto row = [](bool good, const std::string &text) {
        QTest::newRow(text.c_str()) << QByteArray::fromStdString(text) << good;
    };
    const auto alpha = [&](bool good, const std::string &line) {
        row(good, "alpha:\n  - name: a\n    host: h\n    " + line + "\n");
    };
    const auto hub = [&](bool good, const std::string &line) {
        row(good, "hub:\n  - name: a\n    host: h\n    depot_host: d\n    " + line + "\n");
    };
    for (const char *line : {"port: 80",
                             "port: \"80\"",
                             "port: ${PORT}",
                             "port:",
                             "ratio: 0.5",
                             "ratio: 1",
                             "ratio: $R",
                             "verify: true",
                             "verify: Yes",
                             "wait: 5s",
                             "wait: 30.5s",
                             "wait: $W",
                             "interval: 0",
                             "interval: 10s",
                             "failure: -1",
                             "args: [a, 1, true, ~]",
                             "args: []",
                             "headers: {A: 1}",
                             "success_code: [[200, 299]]",
                             "success_code: [[\"200\", $HIGH]]",
                             "password: $P",
                             "pin: 5",
                             "method: get",
                             "method: GET",
                             "method: ${METHOD}",
                             "close: graceful",
                             "labels: {a: b}",
                             "alert: {strategy: REGULAR, factor: 2, max: $PORT}",
                             "alert:",
                             "alert: {factor: 0}",
                             "nolinger: false",
                             "ca: 1.0"})
        alpha(true, line);
    for (const char *line : {"port: 99999",
                             "port: 0",
                             "port: http",
                             "port: [1]",
                             "ratio: half",
                             "verify: maybe",
                             "wait: 5",
                             "wait: soon",
                             "args: a",
                             "args: [[a]]",
                             "headers: [a]",
                             "headers: {a: {b: c}}",
                             "success_code: [200]",
                             "success_code: [[ok, 2]]",
                             "method: FETCH",
                             "close: softly",
                             "prot: 80",
                             "interval: 10",
                             "degraded: soon",
                             "alert: {strategy: often}",
                             "alert: {factor: x}",
                             "alert: {fator: 1}",
                             "alert: [a]"})
        alpha(false, line);
    for (const char *line : {"limit: {cpu: 0.5, load: {m1: 2}, load_m5: 1}",
                             "limit:", "eval: {doc: XML, variables: [{a: b}]}", "eval_variables: [{}]",
                             "gate: {password: $P}", "limit_cpu: 0.5", "alert: {expire_before: 5s, max: 2}"})
        hub(true, line);
    for (const char *line :
         {"limit: {cpu: 2}", "limit: {cup: 0.5}", "limit: [a]", "eval: {doc: pdf}", "eval_variables: {a: b}",
          "eval_variables: [a]", "limit: {load: {m2: 1}}", "alert: {expire: 5s}"})
        hub(false, line);
    row(true,
        "version: 1\nsettings: {probe: {interval: 5s, alert: {}}, name: x}\nnotify: {chat: []}\nbeta:\n");
    row(true, "beta: {servers: [{name: a, host: h}]}\n");
    row(true, "hub: {gate: {g: {host: x}}, servers: [{name: a, host: h, depot_host: d, gate: g}]}\n");
    row(true, "hub: {depot: {d: {host: x}}, servers: [{name: a, host: h, depot: d}]}\n");
    row(true, "paint: [{name: a, driver: RED, host: h, port: 5}, {name: b, driver: green, host: h}]\n");
    row(true, "x: &x {name: z, host: h}\nbeta: [*x]\n");
    row(true,
        "notify: {chat: [{name: a, webhook: w, retry: {times: 0}, timeout: 5s, channels: [a]}], Topic: , "
        "script: []}\n");
    row(true,
        "notify: {topic: [{name: a, region: r, size: 5, credential: {id: x, key: $P}, per_minute: 5}]}\n");
    row(true, "settings: {notify: {dry: true, retry: {interval: 5s}}, probe: {alert: {max: 2}}}\n");
    row(true,
        "settings: {maintenance: [{weekly: a}, {from: a, to: b, groups: [g]}, {cron: c, duration: 1h}]}\n");
    for (const char *notify :
         {"{chat: [{name: a}]}", "{chat: [{webhook: w}]}", "{chta: []}", "{chat: {name: a}}",
          "{chat: [{name: a, webhook: w, retry: {time: 5}}]}", "[a]",
          "{topic: [{name: a, region: r, size: 50}]}", "{chat: [{name: a, webhok: w}]}"})
        row(false, "notify: "s + notify + '\n');
    for (const char *settings : {"{notify: {dyr: true}}", "{notify: {retry: {times: x}}}",
                                 "{maintenance: [{cron: a}]}", "{maintenance: [{weekly: a, labels: [b]}]}",
                                 "{maintenance: {weekly: a}}", "{probe: {alert: {factr: 1}}}"})
        row(false, "settings: "s + settings + '\n');
    row(false, "paint: [{name: a, driver: blue, host: h}]\n");
    row(false, "paint: [{name: a, host: h}]\n");
    row(false, "paint: [{name: a, driver: green, host: h, port: 5}]\n");
    row(false, "hub: {gate: {g: {hots: x}}}\n");
    row(false, "hub: {gat: {g: {host: x}}, servers: []}\n");
    row(false, "settings: {probe: {intervall: 5s}}\n");
    row(false, "betta: [{name: a, host: h}]\n");
    row(false, "beta: [{name: a}]\n");
    row(false, "beta: [{host: h}]\n");
    row(false, "beta: [{name: \"\", host: h}]\n");
    row(false, "beta: [a]\n");
    row(false, "beta: a\n");
    row(false, "red: [{name: a, host: h}]\n");
}

void TestListSchema::agreesWithTheReader()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    const Environment variables = environmentOf(
        {{"PORT", "5"}, {"R", "1"}, {"W", "5s"}, {"HIGH", "299"}, {"P", "s"}, {"METHOD", "POST"}});
    const ReadResult result = readAlerts(text.toStdString(), variables);
    std::string complaints;
    for (const Remark &remark : result.report.remarks) {
        const std::string line = result.report.toEnglish(remark);
        const bool known = remark.severity == RemarkSeverity::Note ||
                           line.find("must be positive") != std::string::npos ||
                           line.find("holds no endpoint") != std::string::npos ||
                           line.find("unknown key “x”") != std::string::npos;
        complaints += known ? "" : line + '\n';
    }
    QVERIFY2(complaints.empty() == good, complaints.c_str());
    QJsonObject value = jsonOfYaml(text.toStdString()).toObject();
    value.remove(u"x"_s); // where an anchor stands
    const QString fault = schemaFault(listSchema(listKinds(), listChannels()), value);
    QVERIFY2(fault.isEmpty() == good, qPrintable(fault));
}

void TestListSchema::secretsAreWriteOnly()
{
    const QJsonObject schema = listSchema(listKinds(), {});
    const QJsonObject definitions = schema[u"$defs"_s].toObject();
    const auto writeOnly = [&](const QString &definition, const QString &key) {
        const QJsonObject option =
            definitions[definition].toObject()[u"properties"_s].toObject()[key].toObject();
        return !option.isEmpty() && option[u"writeOnly"_s].toBool();
    };
    QVERIFY(writeOnly(u"alpha"_s, u"password"_s));
    QVERIFY(writeOnly(u"hub"_s, u"gate_password"_s));
    QVERIFY(writeOnly(u"hub.gate"_s, u"password"_s));
    QVERIFY(!writeOnly(u"hub.gate"_s, u"host"_s));
    QCOMPARE(schema[u"$schema"_s].toString(), u"https://json-schema.org/draft/2020-12/schema"_s);
}

void TestListSchema::listsOfOurs_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("testKinds");
    QTest::addColumn<bool>("good");
    QTest::newRow("demo") << QStringLiteral("resources/demo/demo.yaml") << false << true;
    QTest::newRow("good") << QStringLiteral("tests/fixtures/lists/good.yaml") << true << true;
    QTest::newRow("bad") << QStringLiteral("tests/fixtures/lists/bad.yaml") << true << false;
}

void TestListSchema::listsOfOurs()
{
    QFETCH(QString, path);
    QFETCH(bool, testKinds);
    QFETCH(bool, good);
    QFile file(QStringLiteral(LIGHTFOOT_SOURCE_DIR "/") + path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString fault = schemaFault(listSchema(testKinds ? listKinds() : proberKinds(), {}),
                                      jsonOfYaml(file.readAll().toStdString()));
    QVERIFY2(fault.isEmpty() == good, qPrintable(fault));
}

// What we write, of every kind that there is, an editor does not complain of.
void TestListSchema::whatIsWrittenSatisfiesIt()
{
    const QJsonObject schema = listSchema(proberKinds(), {});
    for (const ProberKind *kind : proberKinds()) {
        Result<OptionMap> options = kind->fromTarget("example.com:8443");
        if (!options && !kind->schemes.empty())
            options = kind->fromTarget(std::string(kind->schemes.front()) + "://example.com:8443/");
        QVERIFY2(options, kind->id);
        const Endpoint endpoint{.id = "a", .name = "a", .kind = kind->id, .options = *options};
        const std::string text = writeList({{endpoint}}, proberKinds(), {}, SecretPolicy::Include).text;
        const QString fault = schemaFault(schema, jsonOfYaml(text));
        QVERIFY2(fault.isEmpty(), qPrintable(fault + u'\n' + QString::fromStdString(text)));
    }
}

void TestListSchema::everyKindIsThere()
{
    const QJsonObject schema = listSchema(proberKinds(), {});
    for (const ProberKind *kind : proberKinds()) {
        const QString section =
            QString::fromLatin1(kind->sectionName().data(), qsizetype(kind->sectionName().size()));
        QVERIFY2(schema[u"properties"_s].toObject().contains(section), kind->id);
        const QJsonObject properties = schema[u"$defs"_s]
                                           .toObject()[QString::fromLatin1(kind->id)]
                                           .toObject()[u"properties"_s]
                                           .toObject();
        for (const OptionDescriptor &option : kind->options)
            QVERIFY2(properties.contains(QString::fromLatin1(option.key)), option.key);
        for (const OptionDescriptor &option : commonOptions())
            QVERIFY2(properties.contains(QString::fromLatin1(option.key)), option.key);
        QCOMPARE(properties.contains(u"driver"_s), kind->driver != nullptr);
    }
}

QTEST_APPLESS_MAIN(TestListSchema)
#include "tst_listschema.moc"
