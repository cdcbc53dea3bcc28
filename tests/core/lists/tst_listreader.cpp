// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/checklist.h"
#include "core/lists/listfiles.h"
#include "core/net/proberesources.h"
#include "tests/core/lists/stdstring.h"
#include "tests/core/lists/testkinds.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;

class TestListReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void readsEveryType();
    void readsCommonOptions();
    void builtInDefaults();
    void settingsAreDefaults_data();
    void settingsAreDefaults();
    void notPositiveMeansDefault();
    void closes_data();
    void closes();
    void remarks_data();
    void remarks();
    void oneBadEndpointSparesTheRest();
    void namesAndIdsAreUnique();
    void mergeKeys();
    void aliases();
    void rangesThatAreNoPairs();
    void environment();
    void environmentCannotInject();
    void escapedDollarStays();
    void escapesAreUtf8();
    void secretsStayOutOfRemarks();
    void unusedSectionsAreCounted();
    void placesOfEndpoints();
    void checkCallsTheKind();
};

namespace {

const Endpoint &only(const ReadResult &result)
{
    static const Endpoint none;
    return result.list.endpoints.size() == 1 ? result.list.endpoints.front() : none;
}

std::string entry(const std::string &lines)
{
    return "alpha:\n  - name: a\n    host: h\n" + lines;
}

} // namespace

void TestListReader::readsEveryType()
{
    const ReadResult result = readText(R"(
alpha:
  - name: all
    host: 1.0
    port: 443
    ratio: 0.25
    verify: yes
    wait: 1m0s
    args: [a, 2, true, ~, "null"]
    headers: {Host: example.org, X: 1.0, Y: }
    success_code: [[200,299],[301,302]]
    password: hunter2
    pin: 0x10
    ca: /etc/ca.pem
    method: post
)");
    QCOMPARE(remarksOf(result.report), std::string());
    const OptionMap expected{{"host", std::string("1.0")},
                             {"port", std::int64_t(443)},
                             {"ratio", 0.25},
                             {"verify", true},
                             {"wait", Duration(60s)},
                             {"args", std::vector<std::string>{"a", "2", "true", "", "null"}},
                             {"headers", TextMap{{"Host", "example.org"}, {"X", "1.0"}, {"Y", ""}}},
                             {"success_code", RangeList{{200, 299}, {301, 302}}},
                             {"password", std::string("hunter2")},
                             {"pin", std::int64_t(16)},
                             {"ca", std::string("/etc/ca.pem")},
                             {"method", std::string("POST")}};
    QVERIFY(only(result).options == expected);
    QCOMPARE(only(result).kind, std::string("alpha"));
}

void TestListReader::readsCommonOptions()
{
    const ReadResult result = readText(entry(R"(    id: stable
    interval: 1m30s
    timeout: 1.5s
    failure: 3
    success: 2
    degraded: 250ms
    group: g
    ip: 10.0.0.1
    resolver: 10.0.0.53:5353
    labels: {team: ops}
    channels: [general, ops]
    depends: [router]
    alert: {strategy: Increment, factor: 2, max: 5}
beta:
  - {name: router, host: h}
)"));
    QCOMPARE(remarksOf(result.report), std::string());
    QCOMPARE(result.list.endpoints.size(), std::size_t(2));
    const Endpoint &endpoint = result.list.endpoints.front();
    QCOMPARE(endpoint.id, std::string("stable"));
    QVERIFY(endpoint.interval == 90s);
    QVERIFY(endpoint.timeout == 1500ms);
    QCOMPARE(endpoint.failureThreshold, 3);
    QCOMPARE(endpoint.successThreshold, 2);
    QVERIFY(endpoint.degraded == 250ms);
    QCOMPARE(endpoint.group, std::string("g"));
    QCOMPARE(endpoint.address, std::string("10.0.0.1"));
    QCOMPARE(endpoint.resolver, std::string("10.0.0.53:5353"));
    QVERIFY((endpoint.labels == TextMap{{"team", "ops"}}));
    QVERIFY((endpoint.channels == std::vector<std::string>{"general", "ops"}));
    QVERIFY((endpoint.depends == std::vector<std::string>{"router"}));
    QVERIFY((endpoint.alert == RepeatRule{RepeatStrategy::Increment, 2, 5}));
}

void TestListReader::builtInDefaults()
{
    Endpoint expected{.id = "a", .name = "a", .kind = "alpha"};
    expected.options["host"] = std::string("h");
    QVERIFY(only(readText(entry(""))) == expected);
    // An empty value is a value that is not there.
    QVERIFY(only(readText(entry("    interval:\n    port: ~\n    labels: null\n    degraded: 0\n"))) ==
            expected);
}

void TestListReader::settingsAreDefaults_data()
{
    QTest::addColumn<QByteArray>("text");
    const std::string settings =
        "settings:\n  probe:\n    interval: 10s\n    timeout: 3s\n    failure: 4\n    success: 5\n";
    const std::string endpoints =
        "alpha:\n  - {name: a, host: h}\n  - {name: b, host: h, interval: 20s, success: 1}\n";
    QTest::newRow("before") << QByteArray::fromStdString(settings + endpoints);
    QTest::newRow("behind") << QByteArray::fromStdString(endpoints + settings);
}

void TestListReader::settingsAreDefaults()
{
    QFETCH(QByteArray, text);
    const ReadResult result = readText(text.toStdString());
    QCOMPARE(remarksOf(result.report), std::string());
    QCOMPARE(result.list.endpoints.size(), std::size_t(2));
    const Endpoint &a = result.list.endpoints[0];
    const Endpoint &b = result.list.endpoints[1];
    QVERIFY(a.interval == 10s && a.timeout == 3s && a.failureThreshold == 4 && a.successThreshold == 5);
    QVERIFY(b.interval == 20s && b.timeout == 3s && b.failureThreshold == 4 && b.successThreshold == 1);
}

void TestListReader::notPositiveMeansDefault()
{
    const ReadResult result =
        readText(entry("    interval: 0\n    timeout: -1s\n    failure: 0\n    success: -2\n") +
                 "settings: {probe: {interval: 10s, timeout: -5s}}\n");
    QCOMPARE(remarksOf(result.report),
             std::string("list.yaml:4:15: warning: interval must be positive; the default 10s is used\n"
                         "list.yaml:5:14: warning: timeout must be positive; the default 30s is used\n"
                         "list.yaml:6:14: warning: failure must be positive; the default 1 is used\n"
                         "list.yaml:7:14: warning: success must be positive; the default 1 is used\n"
                         "list.yaml:8:44: warning: timeout must be positive; the default 30s is used\n"));
    const Endpoint &endpoint = only(result);
    QVERIFY(endpoint.interval == 10s && endpoint.timeout == 30s && endpoint.failureThreshold == 1 &&
            endpoint.successThreshold == 1);
}

void TestListReader::closes_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<bool>("graceful");
    QTest::addColumn<bool>("warns");
    QTest::newRow("unset") << QByteArray() << false << false;
    QTest::newRow("nolinger") << QByteArray("    nolinger: true\n") << true << false;
    QTest::newRow("nolinger off") << QByteArray("    nolinger: false\n") << false << false;
    QTest::newRow("close") << QByteArray("    close: Graceful\n") << true << false;
    QTest::newRow("reset") << QByteArray("    close: reset\n") << false << false;
    QTest::newRow("contradiction") << QByteArray("    nolinger: true\n    close: reset\n") << false << true;
}

void TestListReader::closes()
{
    QFETCH(QByteArray, lines);
    QFETCH(bool, graceful);
    QFETCH(bool, warns);
    const ReadResult result = readText(entry(lines.toStdString()));
    QCOMPARE(result.list.endpoints.size(), std::size_t(1));
    QCOMPARE(only(result).gracefulClose, graceful);
    QCOMPARE(result.report.count(RemarkSeverity::Warning) == 1, warns);
    QVERIFY(!result.report.hasErrors());
}

// Each is the whole report on a list with this one line too many.
void TestListReader::remarks_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *line, const char *expected) {
        QTest::newRow(line) << QByteArray(line) << QByteArray(expected);
    };
    row("interval: 10", "list.yaml:4:15: error: interval: expected a duration from 100ms to 168h0m0s, such "
                        "as 500ms, 10s or 1m30s, got “10” without a unit; write “10s” for seconds\n");
    row("interval: 1ms", "list.yaml:4:15: error: interval: expected a duration from 100ms to 168h0m0s, such "
                         "as 500ms, 10s or 1m30s, got “1ms”\n");
    row("wait: soon", "list.yaml:4:11: error: wait: expected a duration from 1ms to 1m0s, such as 500ms, 10s "
                      "or 1m30s, got “soon”\n");
    row("wait: 0", "list.yaml:4:11: error: wait: expected a duration from 1ms to 1m0s, such as 500ms, 10s or "
                   "1m30s, got “0s”\n");
    row("port: 99999", "list.yaml:4:11: error: port: expected a whole number from 1 to 65535, got “99999”\n");
    row("port: 0", "list.yaml:4:11: error: port: expected a whole number from 1 to 65535, got “0”\n");
    row("port: http", "list.yaml:4:11: error: port: expected a whole number from 1 to 65535, got “http”\n");
    row("port: [1]", "list.yaml:4:11: error: port: expected a whole number from 1 to 65535, got “a list”\n");
    row("ratio: half", "list.yaml:4:12: error: ratio: expected a number, got “half”\n");
    row("verify: maybe", "list.yaml:4:13: error: verify: expected true or false, got “maybe”\n");
    row("args: one", "list.yaml:4:11: error: args: expected a list of texts, got “one”\n");
    row("args: [[a]]", "list.yaml:4:12: error: args: expected a list of texts, got “a list”\n");
    row("headers: [a]", "list.yaml:4:14: error: headers: expected a map of names and texts, got “a list”\n");
    row("headers: {a: {b: c}}",
        "list.yaml:4:18: error: headers: expected a map of names and texts, got “a map”\n");
    row("headers: {a: 1, a: 2}", "list.yaml:4:21: error: the key “a” is here twice, first in line 4\n");
    row("success_code: 200",
        "list.yaml:4:19: error: success_code: expected a list of pairs such as [[200, 299]], got “200”\n");
    row("success_code: [200]",
        "list.yaml:4:20: error: success_code: expected a list of pairs such as [[200, 299]], got “200”\n");
    row("success_code: [[ok, 299]]",
        "list.yaml:4:21: error: success_code: expected a list of pairs such as [[200, 299]], got “ok”\n");
    row("method: FETCH", "list.yaml:4:13: error: method: expected one of GET, POST, HEAD, got “FETCH”\n");
    row("close: softly", "list.yaml:4:12: error: close: expected one of reset, graceful, got “softly”\n");
    row("headers: {\"\\x24A\": 1, $A: 2}",
        "list.yaml:4:27: error: the key “$A” is here twice, first in line 4\n");
    row("ratio: +-5", "list.yaml:4:12: error: ratio: expected a number, got “+-5”\n");
    row("host: again", "list.yaml:4:5: error: the key “host” is here twice, first in line 3\n");
    row("[a]: b", "list.yaml:4:5: error: expected a key that is a text\n");
    row("<<: a", "list.yaml:4:9: error: “<<”: expected a map or a list of maps to merge\n");
    row("prot: 80", "list.yaml:4:5: warning: unknown key “prot”; it is not used. Is “port” meant?\n");
    row("colour: red", "list.yaml:4:5: warning: unknown key “colour”; it is not used\n");
    row("degraded: -5s", "list.yaml:4:15: warning: degraded must be positive; it is not used\n");
    row("alert: {strategy: often}", "list.yaml:4:23: error: alert.strategy: expected one of regular, "
                                    "increment, exponent, got “often”\n");
    row("alert: {factor: many}",
        "list.yaml:4:21: error: alert.factor: expected a whole number from 1 to 1000000, got “many”\n");
    row("alert: {max: -1}", "list.yaml:4:18: warning: alert.max must be positive; the default 1 is used\n");
    row("alert: {stratgy: regular}",
        "list.yaml:4:13: warning: unknown key “alert.stratgy”; it is not used. Is “strategy” meant?\n");
    row("alert: often",
        "list.yaml:4:12: error: alert: expected a map of strategy, factor and max, got “often”\n");
    row("alert.factor: 2", "list.yaml:4:5: warning: unknown key “alert.factor”; it is not used\n");
    row("headers: {$HOME: x}",
        "list.yaml:4:15: warning: “headers”: variables are not put in place in a key; it stays “$HOME”\n");
}

void TestListReader::remarks()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, expected);
    const ReadResult result =
        readText(entry("    " + line.toStdString() + "\n") + "beta:\n  - {name: other, host: h}\n");
    QCOMPARE(QByteArray::fromStdString(remarksOf(result.report)), expected);
    QCOMPARE(result.list.endpoints.size(), result.report.hasErrors() ? std::size_t(1) : std::size_t(2));
    QCOMPARE(result.list.endpoints.back().name, std::string("other"));
    QVERIFY(!result.report.refused);
}

void TestListReader::oneBadEndpointSparesTheRest()
{
    const ReadResult result = readText("alpha:\n  - name: a\n  - {name: b, host: h}\n  - {host: h}\n  - "
                                       "{name: \"\", host: h}\n  - {name: c, host: \"\"}\n  -\n");
    QCOMPARE(only(result).name, std::string("b"));
    QCOMPARE(
        remarksOf(result.report),
        std::string(
            "list.yaml:2:5: error: endpoint “a”: the key “host” is missing; expected a text\n"
            "list.yaml:4:5: error: endpoint “alpha”: the key “name” is missing; expected a text\n"
            "list.yaml:5:5: error: endpoint “alpha”: the key “name” is missing; expected a text\n"
            "list.yaml:6:5: error: endpoint “c”: the key “host” is missing; expected a text\n"
            "list.yaml:7:3: error: expected an endpoint, a map that begins with its name, got “nothing”\n"));
}

void TestListReader::namesAndIdsAreUnique()
{
    const ReadResult result =
        readText("alpha:\n  - {name: a, host: h}\n  - {name: b, host: h, id: x}\nbeta:\n  - {name: a, host: "
                 "h}\n  - {name: c, id: x, host: h}\n  - {name: x, host: h}\n  - {name: d, host: h}\n");
    QCOMPARE(result.list.endpoints.size(), std::size_t(3));
    QCOMPARE(result.list.endpoints[2].name, std::string("d"));
    QCOMPARE(remarksOf(result.report), std::string("list.yaml:5:5: error: the name “a” is taken by the "
                                                   "endpoint at list.yaml:2:5; this one is left out\n"
                                                   "list.yaml:6:5: error: the id “x” is taken by the "
                                                   "endpoint at list.yaml:3:5; this one is left out\n"
                                                   "list.yaml:7:5: error: the id “x” is taken by the "
                                                   "endpoint at list.yaml:3:5; this one is left out\n"));
}

void TestListReader::mergeKeys()
{
    const ReadResult result = readText(R"(
x-base: &base {port: 1, wait: 5s, headers: &h {A: a}}
x-more: &more {port: 2, ratio: 0.5}
alpha:
  - <<: [*base, *more]
    name: a
    host: h
    wait: 6s
    headers: {<<: *h, B: b, <<: {A: z, C: c}}
  - {name: b, host: h, "<<": *more}
  - &first {name: c, host: h, port: 7}
  - {<<: *first, name: d}
)");
    QCOMPARE(result.list.endpoints.size(), std::size_t(4));
    const OptionMap &a = result.list.endpoints[0].options;
    QCOMPARE(optionOr<std::int64_t>(a, "port", 0), std::int64_t(1)); // of what is merged the first wins
    QCOMPARE(optionOr<double>(a, "ratio", 0), 0.5);
    QVERIFY(optionOr<Duration>(a, "wait", 0s) == 6s); // and its own before all
    QVERIFY((optionOr<TextMap>(a, "headers", {}) == TextMap{{"B", "b"}, {"A", "a"}, {"C", "c"}}));
    QVERIFY(!result.list.endpoints[1].options.contains("port")); // quoted, it is a key like any other
    QCOMPARE(optionOr<std::int64_t>(result.list.endpoints[3].options, "port", 0), std::int64_t(7));
    QCOMPARE(result.report.count(RemarkSeverity::Error), std::size_t(0));
}

void TestListReader::aliases()
{
    const ReadResult result =
        readText("x: &list\n  - {name: a, host: &host h}\nalpha: *list\nbeta:\n  - {name: b, host: *host}\n");
    QCOMPARE(result.report.count(RemarkSeverity::Error), std::size_t(0));
    QCOMPARE(result.list.endpoints.size(), std::size_t(2));
    QCOMPARE(optionOr<std::string>(result.list.endpoints[1].options, "host", {}), std::string("h"));
}

void TestListReader::rangesThatAreNoPairs()
{
    const ReadResult result =
        readText(entry("    success_code: [[200], [200, 299], [1, 2, 3], [9, 1], [\"404\", 404]]\n"));
    QVERIFY(
        (optionOr<RangeList>(only(result).options, "success_code", {}) == RangeList{{200, 299}, {404, 404}}));
    QCOMPARE(result.report.count(RemarkSeverity::Warning), std::size_t(3));
    QVERIFY(!only(readText(entry("    success_code: [[200]]\n"))).options.contains("success_code"));
}

void TestListReader::environment()
{
    const Environment variables =
        environmentOf({{"HOST", "db.lan"}, {"PORT", "5432"}, {"TEAM", "ops"}, {"IV", "15s"}, {"LOW", "200"}});
    const ReadResult result = readText(R"(
alpha:
  - name: ${TEAM}-a
    host: "$HOST:${PORT}"
    port: ${PORT}
    interval: ${IV}
    args: [x, "${HOST}"]
    headers: {H: $HOST, P: plain}
    success_code:
      - - ${LOW}
        - 299
    labels: {team: "${TEAM}"}
    method: ${METHOD}
    wait: "${WAIT}"
)",
                                       variables);
    const Endpoint &endpoint = only(result);
    QCOMPARE(endpoint.name, std::string("ops-a"));
    QCOMPARE(optionOr<std::string>(endpoint.options, "host", {}), std::string("db.lan:5432"));
    QCOMPARE(optionOr<std::int64_t>(endpoint.options, "port", 0), std::int64_t(5432));
    QVERIFY(endpoint.interval == 15s);
    QVERIFY(!endpoint.options.contains("method") && !endpoint.options.contains("wait"));
    const decltype(endpoint.references) expected{{"name", "${TEAM}-a"},
                                                 {"host", "$HOST:${PORT}"},
                                                 {"port", "${PORT}"},
                                                 {"interval", "${IV}"},
                                                 {"args.1", "${HOST}"},
                                                 {"headers.H", "$HOST"},
                                                 {"success_code.0.0", "${LOW}"},
                                                 {"labels.team", "${TEAM}"},
                                                 {"method", "${METHOD}"},
                                                 {"wait", "${WAIT}"}};
    QVERIFY(endpoint.references == expected);
    QCOMPARE(remarksOf(result.report),
             std::string("list.yaml:13:13: warning: “method”: the environment variable “METHOD” is not set; "
                         "nothing is put in its place\n"
                         "list.yaml:14:11: warning: “wait”: the environment variable “WAIT” is not set; "
                         "nothing is put in its place\n"));
}

void TestListReader::environmentCannotInject()
{
    const ReadResult result = readText(
        entry("    ca: ${V}\n"), environmentOf({{"V", "x\n    port: 1\n  - {name: evil, host: h}\n\"'#: "}}));
    QCOMPARE(result.list.endpoints.size(), std::size_t(1));
    QVERIFY(!only(result).options.contains("port"));
    QCOMPARE(optionOr<std::string>(only(result).options, "ca", {}),
             std::string("x\n    port: 1\n  - {name: evil, host: h}\n\"'#: "));
}

void TestListReader::escapedDollarStays()
{
    const ReadResult result =
        readText(entry("    ca: \"a\\x24HOME\"\n    method: get\n    password: 'end$'\n"),
                 environmentOf({{"HOME", "/root"}}));
    QCOMPARE(optionOr<std::string>(only(result).options, "ca", {}), std::string("a$HOME"));
    QCOMPARE(optionOr<std::string>(only(result).options, "password", {}), std::string("end$"));
    QVERIFY(only(result).references.empty());
    QCOMPARE(remarksOf(result.report), std::string());
    const ReadResult lost = readText(entry("    ca: a$1b\n"));
    QCOMPARE(optionOr<std::string>(only(lost).options, "ca", {}), std::string("ab"));
    QCOMPARE(remarksOf(lost.report),
             std::string("list.yaml:4:9: warning: “ca”: “$1” is taken for a variable and vanishes; write "
                         "“\\x24” in a double-quoted text for a dollar sign\n"));
}

// The parser makes bytes of these that are no UTF-8.
void TestListReader::escapesAreUtf8()
{
    const ReadResult result = readText(entry("    ca: \"a\\N\\_\\L\\P\\xE9\\U0001F642é\\N\"\n"));
    QCOMPARE(optionOr<std::string>(only(result).options, "ca", {}),
             std::string("a\u0085\u00A0\u2028\u2029\u00E9\U0001F642é\u0085"));
}

void TestListReader::secretsStayOutOfRemarks()
{
    for (const char *line :
         {"password: [S3CRET]", "password: pa$S3CRET", "password: x$1S3CRET", "pin: S3CRET", "pin: 53263",
          "password: {S3CRET: x}", "password: ${A:-S3CRET}", "headers: {Authorization: Bearer x$S3CRET}",
          "headers: {X-Auth-Key: \"$1S3CRET\"}", "ca: \"http://u:x$S3CRET@h/\"", "ratio: http://u:S3CRET@h/",
          "method: http://h/?token=S3CRET", "args: http://u:S3CRET@h/"}) {
        const std::string remarks = remarksOf(readText(entry("    " + std::string(line) + "\n")).report);
        QVERIFY2(!remarks.empty(), line);
        QVERIFY2(remarks.find("S3CRET") == std::string::npos && remarks.find("53263") == std::string::npos,
                 remarks.c_str());
    }
    QVERIFY(remarksOf(readText("alpha: [\"http://u:S3CRET@h\"]\n").report).find("http://u:…@h") !=
            std::string::npos);
    // A name in braces is a name.
    QVERIFY(remarksOf(readText(entry("    password: ${DB_PASSWORD}\n")).report).find("DB_PASSWORD") !=
            std::string::npos);
}

void TestListReader::unusedSectionsAreCounted()
{
    const ReadResult result = readText(R"(version: 1
shell:
  - {name: s, cmd: ls}
  - {name: t, cmd: ls}
ssh:
  bastion: {a: {host: h}}
  servers:
    - {name: u, host: h}
    - {name: v, host: h, args: [a, b]}
    - {name: w, host: h}
notify: {log: [{name: x, file: y}]}
settings:
  name: Mine
  probe: {interval: 10s, alert: {strategy: regular}, intervall: 1s}
  nam: x
beta:
  - {name: a, host: h}
betta:
  - {name: b, host: h}
)");
    QCOMPARE(
        remarksOf(result.report),
        std::string(
            "list.yaml:2:1: warning: section “shell” is not used by this version; endpoints left out: 2\n"
            "list.yaml:5:1: warning: section “ssh” is not used by this version; endpoints left out: 3\n"
            "list.yaml:11:1: warning: “notify” is not used by this version\n"
            "list.yaml:13:3: note: “name” is not used by this version\n"
            "list.yaml:14:54: warning: unknown key “intervall”; it is not used. Is “interval” meant?\n"
            "list.yaml:15:3: warning: unknown key “nam”; it is not used. Is “name” meant?\n"
            "list.yaml:18:1: warning: unknown key “betta”; it is not used. Is “beta” meant?\n"));
    QVERIFY(only(result).interval == 10s);
}

void TestListReader::placesOfEndpoints()
{
    const ReadResult result = readText("alpha:\n  - name: a\n    host: h\n  - {name: b, host: h}\n");
    QCOMPARE(result.places.size(), std::size_t(2));
    QCOMPARE(result.report.toString(result.places[0]), std::string("list.yaml:2:5"));
    QCOMPARE(result.report.toString(result.places[1]), std::string("list.yaml:4:5"));
}

void TestListReader::checkCallsTheKind()
{
    ProberResources resources;
    ReadResult result = readText("alpha:\n  - {name: a, host: h}\n  - {name: b, host: h, ca: /etc}\n  - "
                                 "{name: c, host: h, ca: /nowhere.pem}\nother: x\n");
    QVERIFY(!result.report.hasErrors());
    checkList(result, listKinds(), resources);
    QCOMPARE(remarksOf(result.report),
             std::string("list.yaml:3:5: error: endpoint “b”: ca: /etc is no file\n"
                         "list.yaml:4:5: error: endpoint “c”: ca: /nowhere.pem is no file\n"
                         "list.yaml:5:1: warning: unknown key “other”; it is not used\n"));
    QCOMPARE(result.list.endpoints.size(), std::size_t(3));
}

QTEST_APPLESS_MAIN(TestListReader)
#include "tst_listreader.moc"
