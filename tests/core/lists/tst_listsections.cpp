// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Sections that several kinds share, and sections that are a map with tables.
#include "core/lists/easeprobe.h"
#include "core/lists/limits.h"
#include "core/lists/listfiles.h"
#include "tests/core/lists/stdstring.h"
#include "tests/core/lists/testkinds.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;

class TestListSections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void driversTellKindsApart();
    void driverFromVariable();
    void driverRemarks_data();
    void driverRemarks();
    void sharedSectionsKeepTheirOrder();
    void kindWithDriverHasNoSectionOfItsOwn();
    void serversOfAMap();
    void tablesAreLent();
    void tablesHaveVariables();
    void tableRemarks_data();
    void tableRemarks();
    void tablesOfOtherFiles();
    void tablesOfARefusedFileDoNotCount();
    void borrowedOptionsAreBounded();
    void manyServersAreStreamed();
    void aliasesOfSections();
};

namespace {

std::string host(const Endpoint &endpoint, const char *key = "host")
{
    return optionOr<std::string>(endpoint.options, key, "-");
}

// Empty when writing and reading gives the same list, else what is wrong.
std::string differs(const ProbeList &list, const Environment &environment = environmentOf({}))
{
    const WriteResult out = writeList(list, listKinds(), {}, SecretPolicy::Include);
    const ReadResult back = readText(out.text, environment);
    if (out.report.hasErrors() || back.report.hasErrors())
        return out.text + remarksOf(out.report) + remarksOf(back.report);
    return back.list == list ? std::string() : out.text;
}

} // namespace

void TestListSections::driversTellKindsApart()
{
    const ReadResult result = readText("paint:\n  - {name: a, driver: red, host: h, port: 5}\n  - {name: b, "
                                       "driver: GREEN, host: h}\n  - {host: h, driver: \"Red\", name: c}\n");
    QCOMPARE(remarksOf(result.report), std::string());
    QCOMPARE(result.list.endpoints.size(), std::size_t(3));
    QCOMPARE(result.list.endpoints[0].kind, std::string("red"));
    QCOMPARE(result.list.endpoints[1].kind, std::string("green"));
    QCOMPARE(result.list.endpoints[2].kind, std::string("red"));
    QVERIFY(!result.list.endpoints[0].options.contains("driver"));
    QCOMPARE(differs(result.list), std::string());
}

void TestListSections::driverFromVariable()
{
    const Environment variables = environmentOf({{"DB", "green"}});
    const ReadResult result = readText("paint:\n  - {name: a, driver: $DB, host: h}\n", variables);
    QCOMPARE(remarksOf(result.report), std::string());
    QCOMPARE(result.list.endpoints.at(0).kind, std::string("green"));
    const std::string text = writeList(result.list, listKinds(), {}, SecretPolicy::Omit).text;
    QCOMPARE(text, std::string("paint:\n  - name: a\n    driver: $DB\n    host: h\n"));
    QVERIFY(readText(text, variables).list == result.list);
}

void TestListSections::driverRemarks_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *entry, const char *expected) {
        QTest::newRow(entry) << QByteArray(entry) << QByteArray(expected);
    };
    row("{name: x, host: h}",
        "list.yaml:2:5: error: endpoint “x”: the key “driver” is missing; expected one of "
        "Red, green\n");
    row("{name: x, host: h, driver: }",
        "list.yaml:2:5: error: endpoint “x”: the key “driver” is missing; expected one of Red, green\n");
    row("{host: h, driver: \"\"}",
        "list.yaml:2:5: error: endpoint “paint”: the key “driver” is missing; expected one of Red, green\n");
    row("{name: x, host: h, driver: blue}",
        "list.yaml:2:32: error: driver: expected one of Red, green, got “blue”\n");
    row("{name: x, host: h, driver: [red]}",
        "list.yaml:2:32: error: driver: expected a text, got “a list”\n");
    row("{name: x, host: h, driver: $NONE}",
        "list.yaml:2:5: error: endpoint “x”: the key “driver” is missing; expected one of Red, green\n"
        "list.yaml:2:32: warning: “driver”: the environment variable “NONE” is not set; nothing is put in "
        "its "
        "place\n");
    row("{name: x, host: h, driver: Redis}", "list.yaml:2:32: warning: “driver: Redis” is not used by this "
                                             "version; the endpoint is left out\n");
    row("{name: x, host: h, driver: green, port: 5}",
        "list.yaml:2:39: warning: unknown key “port”; it is not used\n");
}

void TestListSections::driverRemarks()
{
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, expected);
    const ReadResult result =
        readText("paint:\n  - " + entry.toStdString() + "\n  - {name: fine, driver: red, host: h}\n");
    QCOMPARE(QByteArray::fromStdString(remarksOf(result.report)), expected);
    QCOMPARE(result.list.endpoints.back().name, std::string("fine"));
}

// The endpoints of one section stand in it in the order of the list, whatever their kinds.
void TestListSections::sharedSectionsKeepTheirOrder()
{
    const ReadResult first =
        readText("paint:\n  - {name: b, driver: green, host: h}\n  - {name: a, driver: red, "
                 "host: h}\n  - {name: c, driver: green, host: h}\nbeta:\n  - {name: d, host: h}\n");
    const std::string text = writeList(first.list, listKinds(), {}, SecretPolicy::Include).text;
    QCOMPARE(text, std::string(R"(paint:
  - name: b
    driver: green
    host: h
  - name: a
    driver: Red
    host: h
  - name: c
    driver: green
    host: h

beta:
  - name: d
    host: h
)"));
    QVERIFY(readText(text).list == first.list);
}

void TestListSections::kindWithDriverHasNoSectionOfItsOwn()
{
    const ReadResult result = readText("red:\n  - {name: a, host: h}\n  - {name: b, host: h}\n");
    QVERIFY(result.list.endpoints.empty());
    QCOMPARE(
        remarksOf(result.report),
        std::string("list.yaml:1:1: error: there is no section “red”: its endpoints stand in “paint”, each "
                    "with “driver: Red”; endpoints left out: 2\n"));
}

void TestListSections::serversOfAMap()
{
    const ReadResult result =
        readText("beta:\n  servers:\n    - {name: a, host: h}\n    - {name: b, host: i}\n"
                 "alpha: {servers: [{name: c, host: h}]}\nhub: {servers: }\n"
                 "paint:\n  servers:\n    - {name: d, driver: green, host: h}\n");
    QCOMPARE(remarksOf(result.report), std::string());
    QCOMPARE(result.list.endpoints.size(), std::size_t(4));
    QCOMPARE(result.list.endpoints[3].kind, std::string("green"));
    QCOMPARE(result.report.toString(result.places[1]), std::string("list.yaml:4:7"));
    QCOMPARE(differs(result.list), std::string());
}

// The table may stand before or behind, and what an endpoint says itself wins.
void TestListSections::tablesAreLent()
{
    const std::string table =
        "  gate:\n    one: {host: g1, username: u, headers: {A: b}}\n    two: {host: g2}\n";
    const std::string servers = R"(  servers:
    - {name: a, host: h, depot_host: d, gate: one}
    - {name: b, host: h, depot_host: d, gate: two, gate_username: own, gate_password: p}
    - {name: c, host: h, depot_host: d, gate: one, gate_host: mine}
    - {name: d, host: h, depot_host: d, gate: {host: inline}}
    - {name: e, host: h, depot_host: d, gate: }
)";
    const ReadResult result = readText("hub:\n" + table + servers);
    QCOMPARE(remarksOf(result.report), std::string());
    QVERIFY(readText("hub:\n" + servers + table).list == result.list);
    const std::vector<Endpoint> &list = result.list.endpoints;
    QCOMPARE(list.size(), std::size_t(5));
    QCOMPARE(host(list[0], "gate_host") + host(list[0], "gate_username"), std::string("g1u"));
    QVERIFY((optionOr<TextMap>(list[0].options, "gate_headers", {}) == TextMap{{"A", "b"}}));
    QCOMPARE(host(list[1], "gate_host") + host(list[1], "gate_username"), std::string("g2own"));
    QCOMPARE(host(list[2], "gate_host") + host(list[2], "gate_username"), std::string("mineu"));
    QCOMPARE(host(list[3], "gate_host"), std::string("inline"));
    QVERIFY(!list[4].options.contains("gate_host"));
    const WriteResult out = writeList(result.list, listKinds(), {}, SecretPolicy::Include);
    QVERIFY2(out.text.find("    gate_host: g1\n") != std::string::npos, out.text.c_str());
    QCOMPARE(differs(result.list), std::string());
    // A required option may be borrowed too.
    QVERIFY(!readText("hub: {depot: {d: {host: x}}, servers: [{name: a, host: h, depot: d}]}\n")
                 .report.hasErrors());
}

void TestListSections::tablesHaveVariables()
{
    const Environment variables = environmentOf({{"WHICH", "one"}, {"PASS", "S3CRET"}, {"HEADER", "x"}});
    const ReadResult result = readText(R"(hub:
  gate:
    one: {host: "${GONE}", password: $PASS, headers: {H: $HEADER}}
  servers:
    - {name: a, host: h, depot_host: d, gate: "${WHICH}"}
    - {name: b, host: h, depot_host: d, gate: one, gate_password: "${GONE}", gate_headers: {H: own}}
)",
                                       variables);
    QCOMPARE(result.report.count(RemarkSeverity::Error), std::size_t(0));
    QCOMPARE(result.report.count(RemarkSeverity::Warning),
             std::size_t(2)); // the table's once, not once an endpoint
    const Endpoint &a = result.list.endpoints.at(0);
    QCOMPARE(host(a, "gate_password"), std::string("S3CRET"));
    const decltype(a.references) expected{
        {"gate_host", "${GONE}"}, {"gate_password", "$PASS"}, {"gate_headers.H", "$HEADER"}};
    QVERIFY(a.references == expected);
    const Endpoint &b = result.list.endpoints.at(1);
    QVERIFY(!b.references.contains("gate_headers.H"));
    QVERIFY(!b.options.contains("gate_password")); // what it says wins, also when it says nothing now
    QCOMPARE(b.references.at("gate_password"), std::string("${GONE}"));
    const WriteResult out = writeList(result.list, listKinds(), {}, SecretPolicy::Omit);
    QVERIFY2(out.text.find("S3CRET") == std::string::npos, out.text.c_str());
    QVERIFY(readText(out.text, variables).list == result.list);
}

// Each is the whole report on a section that is a map with this in it; "fine" stands beside.
void TestListSections::tableRemarks_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<int>("endpoints");
    const auto row = [](const char *lines, const char *expected, int endpoints = 1) {
        QTest::newRow(lines) << QByteArray(lines) << QByteArray(expected) << endpoints;
    };
    row("  gate: {a: {host: x}, b: {host: y}}\n  servers:\n    - {name: x, host: h, depot_host: d, gate: "
        "c}\n",
        "list.yaml:4:47: error: gate: there is no “c”; the “gate” of the section “hub” has: a, b\n");
    row("  servers:\n    - {name: x, host: h, depot_host: d, gate: c}\n",
        "list.yaml:3:47: error: gate: there is no “c”; the section “hub” has no “gate”\n");
    row("  servers:\n    - {name: x, host: h, depot_host: d, gate: [c]}\n",
        "list.yaml:3:47: error: gate: expected a map, or a name from the section's “gate”, got “a list”\n");
    row("  gate: {a: {host: x, hots: y}}\n  servers:\n    - {name: x, host: h, depot_host: d, gate: a}\n    "
        "- {name: "
        "y, host: h, depot_host: d, gate: a}\n",
        "list.yaml:2:23: warning: unknown key “gate.hots”; it is not used. Is “host” meant?\n", 3);
    row("  gate: {a: {host: x, hots: y}}\n",
        "list.yaml:2:23: warning: unknown key “gate.hots”; it is not used. Is “host” meant?\n");
    row("  gate: {a: {host: [x]}}\n  servers:\n    - {name: x, host: h, depot_host: d, gate: a}\n    - "
        "{name: y, "
        "host: h, depot_host: d, gate: a}\n",
        "list.yaml:2:20: error: gate_host: expected a text, got “a list”\n"
        "list.yaml:4:47: error: endpoint “x” is left out: something is wrong in its “gate.a” at "
        "list.yaml:2:10\n"
        "list.yaml:5:47: error: endpoint “y” is left out: something is wrong in its “gate.a” at "
        "list.yaml:2:10\n");
    row("  gate: {a: x}\n", "list.yaml:2:13: error: section “hub”: expected a map under “gate.a”, got “x”\n");
    row("  gate: [a]\n",
        "list.yaml:2:9: error: section “hub”: expected a map of names, each with a map of “gate”, of at most "
        "10000 values\n");
    row("  gate: {a: {host: x}, a: {host: y}}\n",
        "list.yaml:2:24: error: the key “a” is here twice, first in line 2\n");
    row("  gate: {a: {host: x}}\n  gate: {b: {host: x}}\n",
        "list.yaml:3:3: error: the key “gate” is here twice, first in line 2\n");
    row("  gat: {a: {host: x}}\n  servers: []\n",
        "list.yaml:2:3: warning: unknown key “gat”; it is not used. Is “gate” meant?\n");
    row("  gat: &x {a: x}\n  servers: []\n",
        "list.yaml:2:3: warning: unknown key “gat”; it is not used. Is “gate” meant?\n");
    row("  server: [{name: x}]\n  gate: {}\n",
        "list.yaml:2:3: warning: unknown key “server”; it is not used. Is “servers” meant?\n");
    row("  servers: {a: b}\n",
        "list.yaml:2:12: error: section “hub”: expected a list of endpoints, got “a map”\n");
    row("  name: x\n  host: h\n",
        "list.yaml:2:3: error: section “hub”: expected a list of endpoints, got “a map”\n");
    row("  depot: {d: {codes: [[1, 2]]}}\n  servers:\n    - {name: x, host: h, depot: d}\n",
        "list.yaml:4:7: error: endpoint “x”: the key “depot_host” is missing; expected a text\n");
    row("  servers:\n    - {name: x, host: h, depot_host: d, gate: {host: a}, gate_host: b}\n",
        "list.yaml:3:58: error: the key “gate_host” is here twice, first in line 3\n");
}

void TestListSections::tableRemarks()
{
    QFETCH(QByteArray, lines);
    QFETCH(QByteArray, expected);
    QFETCH(int, endpoints);
    const ReadResult result = readText("hub:\n" + lines.toStdString() + "beta:\n  - {name: fine, host: h}\n");
    QCOMPARE(QByteArray::fromStdString(remarksOf(result.report)), expected);
    QCOMPARE(static_cast<int>(result.list.endpoints.size()), endpoints);
    QVERIFY(!result.report.refused);
}

void TestListSections::tablesOfOtherFiles()
{
    const std::vector<ListSource> sources{
        {"hub: {servers: [{name: a, host: h, depot_host: d, gate: g}]}\n", "a.yaml"},
        {"hub: {gate: {g: {host: first}}}\n", "b.yaml"},
        {"hub: {gate: {g: {host: second}}}\n", "c.yaml"}};
    const ReadResult result = readEaseProbe(sources, listKinds(), {}, environmentOf({}));
    QCOMPARE(remarksOf(result.report),
             std::string("c.yaml:1:14: warning: “gate.g” is used from here, not from b.yaml:1:14\n"));
    QCOMPARE(host(result.list.endpoints.at(0), "gate_host"), std::string("second"));
}

void TestListSections::tablesOfARefusedFileDoNotCount()
{
    const std::vector<ListSource> sources{
        {"hub: {gate: {g: {host: broken}}}\nbeta: [\n", "a.yaml"},
        {"hub: {servers: [{name: a, host: h, depot_host: d, gate: g}]}\n", "b.yaml"}};
    const ReadResult result = readEaseProbe(sources, listKinds(), {}, environmentOf({}));
    QVERIFY(result.list.endpoints.empty());
    QVERIFY(remarksOf(result.report).find("the section “hub” has no “gate”") != std::string::npos);
}

// Few bytes of a list can ask for many.
void TestListSections::borrowedOptionsAreBounded()
{
    std::string text =
        "hub:\n  gate:\n    g:\n      username: " + std::string(60'000, 'x') + "\n  servers:\n";
    constexpr std::size_t count = 2'000;
    for (std::size_t i = 0; i < count; ++i)
        text += "    - {name: n" + std::to_string(i) + ", host: h, depot_host: d, gate: g}\n";
    const ReadResult result = readText(text);
    QVERIFY(result.list.endpoints.size() > 200);
    QVERIFY(result.list.endpoints.size() * 60'000 <= limits::listBytes);
    QCOMPARE(result.report.count(RemarkSeverity::Error), count - result.list.endpoints.size());
    QVERIFY(remarksOf(result.report).find("the tables of the list stand for more than 16 MiB") !=
            std::string::npos);
}

// A section that is a map holds as many endpoints as any other: it is no entry.
void TestListSections::manyServersAreStreamed()
{
    std::string text = "hub:\n  gate: {g: {host: x}}\n  servers:\n";
    for (int i = 0; i < 5'000; ++i)
        text += "    - {name: n" + std::to_string(i) + ", host: h, depot_host: d, gate: g}\n";
    const ReadResult result = readText(text);
    QCOMPARE(remarksOf(result.report), std::string());
    QCOMPARE(result.list.endpoints.size(), std::size_t(5'000));
    QCOMPARE(host(result.list.endpoints.back(), "gate_host"), std::string("x"));
}

void TestListSections::aliasesOfSections()
{
    const ReadResult result = readText(
        R"(x-all: &all {gate: &gates {g: {host: x}}, servers: [{name: a, host: h, depot_host: d, gate: g}]}
x-list: &list [{name: b, host: h}]
hub: *all
beta: {servers: *list}
alpha: &alpha {servers: [{name: c, host: h}]}
)");
    QCOMPARE(result.report.count(RemarkSeverity::Error), std::size_t(0));
    QCOMPARE(result.list.endpoints.size(), std::size_t(3));
    QCOMPARE(host(result.list.endpoints[0], "gate_host"), std::string("x"));
    const ReadResult table =
        readText("x: &gates {g: {host: x}}\nhub:\n  gate: *gates\n  servers:\n    - {name: a, host: "
                 "h, depot_host: d, gate: g}\n");
    QCOMPARE(host(table.list.endpoints.at(0), "gate_host"), std::string("x"));
}

QTEST_APPLESS_MAIN(TestListSections)
#include "tst_listsections.moc"
