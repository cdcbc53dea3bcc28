// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Options in maps of their own, and lists of records.
#include "core/lists/limits.h"
#include "core/lists/listfiles.h"
#include "core/lists/optiongroups.h"
#include "tests/core/lists/stdstring.h"
#include "tests/core/lists/testkinds.h"

#include <QTest>

#include <random>

using namespace lightfoot;
using namespace lightfoot::test;

class TestListGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void groupsOfDescriptors();
    void mapsAreFlattened();
    void flatKeysStay();
    void variables();
    void remarks_data();
    void remarks();
    void recordsComeBack_data();
    void recordsComeBack();
    void randomRecordsComeBack();
    void recordsHaveVariables();
    void secretsInRecordsAreLeftOut();
    void recordsTwiceAreSaid();
    void recordsAreBounded();
};

namespace {

std::string hub(const std::string &lines)
{
    return "hub:\n  - name: a\n    host: h\n    depot_host: d\n" + lines;
}

Endpoint hubWith(RecordList records)
{
    return {.id = "a",
            .name = "a",
            .kind = "hub",
            .options = {{"host", std::string("h")},
                        {"depot_host", std::string("d")},
                        {"eval_variables", std::move(records)}}};
}

std::string differs(const ProbeList &list)
{
    const WriteResult out = writeList(list, listKinds(), {}, SecretPolicy::Include);
    const ReadResult back = readText(out.text);
    if (out.report.hasErrors() || back.report.hasErrors())
        return out.text + remarksOf(out.report) + remarksOf(back.report);
    return back.list == list ? std::string() : out.text;
}

} // namespace

void TestListGroups::groupsOfDescriptors()
{
    const std::span<const OptionDescriptor> hubOptions = findKind(listKinds(), "hub")->options;
    const std::span<const OptionDescriptor> alphaOptions = findKind(listKinds(), "alpha")->options;
    QVERIFY((optionGroups(hubOptions) == std::vector<std::string_view>{"limit", "eval", "gate", "depot"}));
    QVERIFY(optionGroups(alphaOptions).empty());
    QVERIFY(isOptionGroup(hubOptions, "limit_load") && !isOptionGroup(hubOptions, "alert"));
    QVERIFY(!isOptionGroup(hubOptions, "limit_load_m1") && !isOptionGroup(hubOptions, "lim"));
    QVERIFY(!isOptionGroup(hubOptions, "") && !isOptionGroup(hubOptions, "host"));
    QVERIFY(!isOptionGroup(alphaOptions, "success")); // a common option
}

void TestListGroups::mapsAreFlattened()
{
    const ReadResult result = readText(hub(R"(    limit: {cpu: 0.8, load: {m1: 0.5, M5: 2}}
    eval:
      doc: JSON
      expression: "x_int('//a') > 5"
      variables:
        - {name: x, type: int, query: //a}
        - name: y
    gate: {host: g, headers: {limit: 5}}
    alert: {strategy: regular}
)"));
    QCOMPARE(remarksOf(result.report), std::string());
    const OptionMap expected{
        {"host", std::string("h")},
        {"depot_host", std::string("d")},
        {"limit_cpu", 0.8},
        {"limit_load_m1", 0.5},
        {"limit_load_m5", 2.0},
        {"eval_doc", std::string("json")},
        {"eval_expression", std::string("x_int('//a') > 5")},
        {"eval_variables", RecordList{{{"name", "x"}, {"type", "int"}, {"query", "//a"}}, {{"name", "y"}}}},
        {"gate_host", std::string("g")},
        {"gate_headers", TextMap{{"limit", "5"}}}};
    QVERIFY(result.list.endpoints.at(0).options == expected);
    QCOMPARE(writeList(result.list, listKinds(), {}, SecretPolicy::Include).text, std::string(R"(hub:
  - name: a
    host: h
    limit_cpu: 0.8
    limit_load_m1: 0.5
    limit_load_m5: 2
    eval_doc: json
    eval_expression: "x_int('//a') > 5"
    eval_variables:
      - name: x
        type: int
        query: //a
      - name: "y"
    gate_host: g
    gate_headers:
      limit: "5"
    depot_host: d
)"));
    QCOMPARE(differs(result.list), std::string());
}

void TestListGroups::flatKeysStay()
{
    const ReadResult result = readText(hub(
        "    limit_cpu: 0.5\n    limit: {load_m1: 1, load: }\n    alert: {expire_before: 5s, factor: 2}\n"));
    QCOMPARE(remarksOf(result.report), std::string());
    const OptionMap &options = result.list.endpoints.at(0).options;
    QCOMPARE(optionOr<double>(options, "limit_cpu", 0), 0.5);
    QCOMPARE(optionOr<double>(options, "limit_load_m1", 0), 1.0);
    QVERIFY(optionOr<Duration>(options, "alert_expire_before", 0s) == 5s);
    QCOMPARE(result.list.endpoints.at(0).alert.factor, 2);
}

void TestListGroups::variables()
{
    const Environment environment = environmentOf({{"CPU", "0.9"}, {"DOC", "xml"}, {"PASS", "S3CRET"}});
    const ReadResult result = readText(hub("    limit: {cpu: $CPU, load: {m1: \"${GONE}\"}}\n    eval: {doc: "
                                           "$DOC}\n    gate: {password: $PASS}\n"),
                                       environment);
    QCOMPARE(result.report.count(RemarkSeverity::Error), std::size_t(0));
    const Endpoint &endpoint = result.list.endpoints.at(0);
    QCOMPARE(optionOr<double>(endpoint.options, "limit_cpu", 0), 0.9);
    const decltype(endpoint.references) expected{{"limit_cpu", "$CPU"},
                                                 {"limit_load_m1", "${GONE}"},
                                                 {"eval_doc", "$DOC"},
                                                 {"gate_password", "$PASS"}};
    QVERIFY(endpoint.references == expected);
    const std::string text = writeList(result.list, listKinds(), {}, SecretPolicy::Omit).text;
    QVERIFY2(text.find("S3CRET") == std::string::npos, text.c_str());
    QVERIFY(readText(text, environment).list == result.list);
}

void TestListGroups::remarks_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *line, const char *expected) {
        QTest::newRow(line) << QByteArray(line) << QByteArray(expected);
    };
    row("limit: {cpu: 2}", "list.yaml:5:18: error: limit_cpu: expected a number from 0.01 to 1, got “2”\n");
    row("limit: {cup: 1}",
        "list.yaml:5:13: warning: unknown key “limit.cup”; it is not used. Is “cpu” meant?\n");
    row("limit: {load: {m2: 1}}", "list.yaml:5:20: warning: unknown key “limit.load.m2”; it is not used\n");
    row("limit: {load: 5}", "list.yaml:5:13: warning: unknown key “limit.load”; it is not used\n");
    row("limit: {cpu: 1, CPU: 1}",
        "list.yaml:5:21: error: the key “limit_cpu” is here twice, first in line 5\n");
    row("limit: {cpu: 1, cpu: 1}", "list.yaml:5:21: error: the key “cpu” is here twice, first in line 5\n");
    row("{limit: {cpu: 1}, limit_cpu: 1}", "list.yaml:5:5: error: expected a key that is a text\n");
    row("eval: {doc: pdf}", "list.yaml:5:17: error: eval_doc: expected one of xml, json, got “pdf”\n");
    row("eval: [a]",
        "list.yaml:5:11: error: eval: expected a map, or a name from the section's “eval”, got “a "
        "list”\n");
    row("eval: {variables: {a: b}}",
        "list.yaml:5:23: error: eval_variables: expected a list of maps of names and texts, got “a map”\n");
    row("eval_variables: [a]",
        "list.yaml:5:22: error: eval_variables: expected a list of maps of names and texts, got “a”\n");
    row("eval_variables: [{a: [b]}]",
        "list.yaml:5:26: error: eval_variables: expected a list of maps of names and texts, got “a list”\n");
    row("eval_variables: [{a: b, a: c}]",
        "list.yaml:5:29: error: the key “a” is here twice, first in line 5\n");
    row("eval: {<<: {doc: pdf}}", "list.yaml:5:22: error: eval_doc: expected one of xml, json, got “pdf”\n");
    row("alert: [a]",
        "list.yaml:5:12: error: alert: expected a map of strategy, factor and max, got “a list”\n");
    row("alert: {expire: 5s}", "list.yaml:5:13: warning: unknown key “alert.expire”; it is not used\n");
    row("gate: {password: [S3CRET]}", "list.yaml:5:22: error: gate_password: expected a text\n");
    row("evil: {doc: xml}", "list.yaml:5:5: warning: unknown key “evil”; it is not used. Is “eval” meant?\n");
}

void TestListGroups::remarks()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, expected);
    const ReadResult result =
        readText(hub("    " + line.toStdString() + (line.startsWith('{') ? ": x\n" : "\n")));
    QCOMPARE(QByteArray::fromStdString(remarksOf(result.report)), expected);
    QCOMPARE(result.list.endpoints.empty(), result.report.hasErrors());
}

void TestListGroups::recordsComeBack_data()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < 8; ++i)
        QTest::addRow("%d", i) << i;
}

void TestListGroups::recordsComeBack()
{
    QFETCH(int, number);
    const std::vector<RecordList> all{
        {},
        {{}},
        {{}, {{"a", "b"}}, {}},
        {{{"a", "b"}, {"c", ""}}},
        {{{"", ""}}},
        {{{"a: b", "c\nd\n"}, {"yes", "$A"}, {"#", "{}"}, {"- x", "\x01"}}},
        {{{std::string(2'000, 'k'), "v"}, {"w", std::string(2'000, '\n')}}},
        {{{"name", "é🙂"}, {"0", "1"}}, {{"name", "é🙂"}}},
    };
    const std::string difference = differs({{hubWith(all.at(static_cast<std::size_t>(number)))}});
    QVERIFY2(difference.empty(), difference.c_str());
}

void TestListGroups::randomRecordsComeBack()
{
    std::mt19937 random(4712);
    const std::vector<std::string> pieces{" ", "\n", ":", "-", "#", "'", "\"", "\\", "$", "{", "}",
                                          "[", "]",  ",", "&", "*", "!", "|",  ">",  "?", "a", "é"};
    const auto text = [&] {
        std::string out;
        for (std::size_t i = random() % 9; i > 0; --i)
            out += pieces[random() % pieces.size()];
        return out;
    };
    for (int round = 0; round < 1'000; ++round) {
        RecordList records(random() % 4);
        for (TextMap &record : records) {
            for (std::size_t i = random() % 4; i > 0; --i)
                record.emplace_back(std::to_string(i) + text(), text());
        }
        const std::string difference = differs({{hubWith(records)}});
        QVERIFY2(difference.empty(), difference.c_str());
    }
}

void TestListGroups::recordsHaveVariables()
{
    const Environment environment = environmentOf({{"Q", "//a"}});
    const ReadResult result = readText(
        hub("    eval_variables: [{name: x}, {name: y, query: $Q, odd.name: \"${Q}[1]\"}]\n"), environment);
    QCOMPARE(remarksOf(result.report), std::string());
    const Endpoint &endpoint = result.list.endpoints.at(0);
    const decltype(endpoint.references) expected{{"eval_variables.1.query", "$Q"},
                                                 {"eval_variables.1.odd.name", "${Q}[1]"}};
    QVERIFY(endpoint.references == expected);
    const std::string text = writeList(result.list, listKinds(), {}, SecretPolicy::Omit).text;
    QVERIFY2(text.find("        query: $Q\n") != std::string::npos, text.c_str());
    QVERIFY(readText(text, environment).list == result.list);
}

void TestListGroups::secretsInRecordsAreLeftOut()
{
    const ProbeList list{
        {hubWith({{{"name", "x"}, {"password", "S3CRET"}}, {{"api_key", "S3CRET"}, {"key", "k"}}})}};
    const WriteResult out = writeList(list, listKinds(), {}, SecretPolicy::Omit);
    QVERIFY2((out.text + remarksOf(out.report)).find("S3CRET") == std::string::npos, out.text.c_str());
    QVERIFY2(out.text.find("password: ${LIGHTFOOT_A_EVAL_VARIABLES_0_PASSWORD}\n") != std::string::npos,
             out.text.c_str());
    QVERIFY(out.text.find("        key: k\n") != std::string::npos); // as in a map
    QCOMPARE(differs(list), std::string());
}

void TestListGroups::recordsTwiceAreSaid()
{
    const WriteResult out =
        writeList({{hubWith({{{"a", "1"}, {"a", "2"}}})}}, listKinds(), {}, SecretPolicy::Include);
    QCOMPARE(out.report.count(RemarkSeverity::Error), std::size_t(1));
    QVERIFY((optionOr<RecordList>(readText(out.text).list.endpoints.at(0).options, "eval_variables", {}) ==
             RecordList{{{"a", "1"}}}));
}

void TestListGroups::recordsAreBounded()
{
    std::string lines = "    eval_variables:\n";
    for (std::size_t i = 0; i < limits::entryValues / 3 + 1; ++i)
        lines += "      - {a: b}\n";
    const ReadResult result = readText(hub(lines) + "  - {name: b, host: h, depot_host: d}\n");
    QCOMPARE(result.list.endpoints.size(), std::size_t(1));
    QVERIFY(remarksOf(result.report).find("more than 10000 values") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestListGroups)
#include "tst_listgroups.moc"
