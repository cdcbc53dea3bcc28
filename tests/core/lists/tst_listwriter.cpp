// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/listfiles.h"
#include "core/lists/secretnames.h"
#include "tests/core/lists/stdstring.h"
#include "tests/core/lists/testkinds.h"

#include <QTest>

#include <random>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::string_literals;

class TestListWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void writesPlainly();
    void oddTextsComeBack_data();
    void oddTextsComeBack();
    void randomTextsComeBack();
    void everyOptionComesBack();
    void exportIsStable();
    void variablesStayVariables();
    void timingFromSettingsHasNoVariable();
    void closeFromVariable();
    void secretsAreLeftOut();
    void secretHeadersAreLeftOut();
    void secretNamesDiffer();
    void passwordsInUrls();
    void whatCannotBeWrittenIsSaid();
};

namespace {

Endpoint endpointOf(std::string name, OptionMap options = {})
{
    options.try_emplace("host", std::string("h"));
    return {.id = name, .name = name, .kind = "alpha", .options = std::move(options)};
}

std::string written(const ProbeList &list, SecretPolicy secrets = SecretPolicy::Include)
{
    return writeList(list, listKinds(), secrets).text;
}

// Empty when writing and reading gives the same list, else what is wrong.
std::string differs(const ProbeList &list, const Environment &environment = environmentOf({}))
{
    const WriteResult out = writeList(list, listKinds(), SecretPolicy::Include);
    const ReadResult back = readText(out.text, environment);
    if (out.report.hasErrors() || back.report.hasErrors())
        return out.text + remarksOf(out.report) + remarksOf(back.report);
    return back.list == list ? std::string() : out.text;
}

} // namespace

void TestListWriter::writesPlainly()
{
    Endpoint web = endpointOf(
        "web",
        {{"host", std::string("https://example.org/?a=b")}, {"port", std::int64_t(443)}, {"verify", true}});
    web.options["headers"] = TextMap{{"Host", "example.org"}, {"yes", "1.0"}};
    web.options["success_code"] = RangeList{{200, 299}, {404, 404}};
    web.options["args"] = std::vector<std::string>{"a b", ""};
    web.interval = 90s;
    web.gracefulClose = true;
    Endpoint plain{
        .id = "7", .name = "plain", .kind = "beta", .options = {{"host", std::string("10.0.0.1:80")}}};
    QCOMPARE(written({{plain, web}}), std::string(R"(beta:
  - name: plain
    id: "7"
    host: "10.0.0.1:80"

alpha:
  - name: web
    host: https://example.org/?a=b
    port: 443
    verify: true
    args:
      - a b
      - ""
    headers:
      Host: example.org
      "yes": "1.0"
    success_code:
      - [200, 299]
      - [404, 404]
    interval: 1m30s
    nolinger: true
)"));
    QCOMPARE(written({}), std::string());
}

void TestListWriter::oddTextsComeBack_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto texts = {""s,
                        " "s,
                        "a: b"s,
                        "a:"s,
                        ":a"s,
                        "a #b"s,
                        "#"s,
                        " leading"s,
                        "trailing "s,
                        "yes"s,
                        "No"s,
                        "null"s,
                        "~"s,
                        "1.0"s,
                        "0x10"s,
                        "-"s,
                        "- a"s,
                        "---"s,
                        "..."s,
                        "?"s,
                        "? a"s,
                        "!"s,
                        "!!str a"s,
                        "&a"s,
                        "*a"s,
                        "[a]"s,
                        "{a}"s,
                        "a, b"s,
                        "|"s,
                        ">"s,
                        "%a"s,
                        "@a"s,
                        "`a"s,
                        "'"s,
                        "\""s,
                        "\\"s,
                        "a\\x24b"s,
                        "a\nb"s,
                        "a\nb\n"s,
                        "a\nb\n\n"s,
                        "\na"s,
                        "\n"s,
                        " a\nb"s,
                        "a\n b\n\tc"s,
                        "a\n\nb"s,
                        "a\n  \nb"s,
                        "a \nb "s,
                        "a\n---\nb"s,
                        "a\n#b\n"s,
                        "a\r\nb"s,
                        "\r"s,
                        "\t"s,
                        "a\tb"s,
                        "\x01\x02\x1B[0m"s,
                        "\0"s,
                        "a\0b"s,
                        "\x7F"s,
                        "\u0085"s,
                        "\u009B"s,
                        "\u2028\u2029"s,
                        "\uFEFF"s,
                        "\uFEFF"
                        "a"s,
                        "\uFFFE"s,
                        "\U0010FFFF"s,
                        "🙂 北京 größe"s,
                        "$"s,
                        "$A"s,
                        "${A}"s,
                        "$$"s,
                        "$1"s,
                        "a$"s,
                        "^[a-z]+$"s,
                        "p$ss${"s,
                        "a\n$A\n"s,
                        "<<"s,
                        "=a"s,
                        "12:30:45"s,
                        "2026-11-01"s,
                        ".inf"s,
                        std::string(64 << 10, 'x'),
                        std::string(64 << 10, '\x01'),
                        std::string(3000, ' '),
                        std::string(5000, '"'),
                        "-----BEGIN CERTIFICATE-----\nMIIB+/=\n-----END CERTIFICATE-----\n"s};
    int number = 0;
    for (const std::string &text : texts)
        QTest::addRow("%d", ++number) << QByteArray::fromStdString(text);
}

// As an option, in a list, as a value and as a key of a map, as name, id and group.
void TestListWriter::oddTextsComeBack()
{
    QFETCH(QByteArray, text);
    const std::string odd = text.toStdString();
    Endpoint endpoint = endpointOf(odd.empty() ? "n" : odd);
    endpoint.id = "id" + odd;
    endpoint.group = odd;
    endpoint.options["ca"] = odd;
    endpoint.options["password"] = odd;
    endpoint.options["args"] = std::vector<std::string>{odd, "x", odd};
    endpoint.options["headers"] = TextMap{{"plain", odd}, {odd, odd}};
    endpoint.labels = {{odd, "x"}};
    if (odd.size() > 60'000) // "id" makes it longer than a scalar may be
        endpoint.id = "id";
    const std::string difference = differs({{endpoint}});
    QVERIFY2(difference.empty(), difference.substr(0, 2000).c_str());
}

void TestListWriter::randomTextsComeBack()
{
    std::mt19937 random(4711);
    const std::vector<std::string> pieces{
        " ", "  ", "\n", ":",  "-",  "#",    "'",    "\"", "\\", "$",      "{",      "}",     "[",
        "]", ",",  "&",  "*",  "!",  "|",    ">",    "%",  "@",  "`",      "?",      "~",     "<<",
        "a", "B",  "0",  "\t", "\r", "\x01", "\x1B", "é",  "🙂", "\u0085", "\u2028", "\uFEFF"};
    const auto text = [&] {
        std::string out;
        for (std::size_t i = random() % 12; i > 0; --i)
            out += pieces[random() % pieces.size()];
        return out;
    };
    for (int round = 0; round < 3'000; ++round) {
        Endpoint endpoint = endpointOf(
            "n" + text(),
            {{"ca", text()}, {"password", text()}, {"args", std::vector<std::string>{text(), text()}}});
        endpoint.options["headers"] = TextMap{{"1" + text(), text()}, {"2" + text(), text()}};
        endpoint.options["wait"] = Duration(1'000'000 + static_cast<std::int64_t>(random()) * 13);
        endpoint.options["ratio"] = static_cast<double>(random()) / 7.0;
        endpoint.interval = Duration(100'000'000 + static_cast<std::int64_t>(random()) * 140'001);
        const std::string difference = differs({{endpoint}});
        QVERIFY2(difference.empty(), difference.c_str());
    }
}

void TestListWriter::everyOptionComesBack()
{
    Endpoint all = endpointOf("all", {{"host", std::string("h")},
                                      {"port", std::int64_t(65535)},
                                      {"ratio", -0.1},
                                      {"verify", false},
                                      {"wait", Duration(1500us)},
                                      {"args", std::vector<std::string>{}},
                                      {"headers", TextMap{}},
                                      {"success_code", RangeList{{-1, 499}}},
                                      {"password", std::string("s")},
                                      {"pin", std::int64_t(1234)},
                                      {"ca", std::string("/a b")},
                                      {"method", std::string("HEAD")}});
    all.id = "other";
    all.interval = 1h;
    all.timeout = 1us * 12'345;
    all.degraded = 1ns * 1'001;
    all.failureThreshold = 1000;
    all.successThreshold = 2;
    all.gracefulClose = true;
    all.group = "g";
    all.address = "::1";
    all.resolver = "[::1]:53";
    all.labels = {{"b", "1"}, {"a", "2"}};
    all.channels = {"x"};
    all.depends = {"y", "z"};
    const std::string difference =
        differs({{all,
                  endpointOf("second"),
                  {.id = "b", .name = "b", .kind = "beta", .options = {{"host", std::string("h")}}}}});
    QVERIFY2(difference.empty(), difference.c_str());
}

// import, export, import: the same endpoints, and the same text from then on.
void TestListWriter::exportIsStable()
{
    const ReadResult first = readText(
        "settings: {probe: {interval: 5s}}\nbeta:\n  - {name: z, host: h}\nalpha:\n  - {name: b, host: h, "
        "interval: 60s, close: graceful}\n  - {name: a, host: h, success_code: [[1, 2]]}\n");
    const std::string text = written(first.list);
    const ReadResult second = readText(text);
    QVERIFY(second.list == first.list);
    QCOMPARE(written(second.list), text);
    QCOMPARE(remarksOf(second.report), std::string());
}

void TestListWriter::variablesStayVariables()
{
    const Environment variables = environmentOf(
        {{"HOST", "db"}, {"PORT", "5"}, {"SECRET", "S3CRET: \"'$x"}, {"ONE", "1"}, {"ZERO", "0s"}});
    const ReadResult first = readText(R"(
alpha:
  - name: $HOST-x
    id: ${UNSET}
    host: "${HOST}: #$PORT"
    port: ${PORT}
    password: pre${SECRET}post
    ca: "${UNSET}"
    args: [a, "${HOST}"]
    headers: {A: "b $SECRET", C: d}
    success_code:
      - - ${ONE}
        - 2
      - [3, 4]
    interval: ${PORT}s
    degraded: ${ZERO}
    labels: {l: $HOST}
    channels: ["$HOST"]
    group: x$1y
)",
                                      variables);
    QCOMPARE(first.report.count(Severity::Error), std::size_t(0));
    for (const SecretPolicy policy : {SecretPolicy::Omit, SecretPolicy::Include}) {
        const WriteResult out = writeList(first.list, listKinds(), policy);
        QVERIFY2(out.report.remarks.empty(), remarksOf(out.report).c_str());
        QVERIFY2(out.text.find("S3CRET") == std::string::npos, out.text.c_str());
        QVERIFY2(out.text.find("    port: ${PORT}\n") != std::string::npos, out.text.c_str());
        const ReadResult second = readText(out.text, variables);
        QVERIFY2(second.list == first.list, (out.text + remarksOf(second.report)).c_str());
    }
}

void TestListWriter::timingFromSettingsHasNoVariable()
{
    const ReadResult first = readText(
        "settings: {probe: {interval: 5s}}\nalpha:\n  - {name: a, host: h, interval: \"${UNSET}\"}\n");
    QVERIFY(first.list.endpoints.at(0).interval == 5s);
    QVERIFY(readText(written(first.list)).list == first.list);
}

void TestListWriter::closeFromVariable()
{
    const Environment variables = environmentOf({{"CLOSE", "graceful"}, {"ON", "true"}});
    for (const char *lines : {"close: \"${CLOSE}\"", "nolinger: \"${ON}\"", "nolinger: \"${UNSET}\"",
                              "nolinger: true, close: \"${UNSET}\"", "nolinger: \"${ON}\", close: reset",
                              "nolinger: \"${ON}\", close: \"${CLOSE}\""}) {
        const ReadResult first =
            readText("alpha:\n  - {name: a, host: h, " + std::string(lines) + "}\n", variables);
        QCOMPARE(first.list.endpoints.size(), std::size_t(1));
        const std::string text = written(first.list);
        QVERIFY2(readText(text, variables).list == first.list, text.c_str());
    }
}

void TestListWriter::secretsAreLeftOut()
{
    const Endpoint endpoint =
        endpointOf("db-1 é", {{"password", std::string("S3CRET")}, {"pin", std::int64_t(1234)}});
    const WriteResult out = writeList({{endpoint}}, listKinds(), SecretPolicy::Omit);
    QVERIFY2(out.text.find("    password: ${LIGHTFOOT_DB_1____PASSWORD}\n") != std::string::npos,
             out.text.c_str());
    QVERIFY(out.text.find("    pin: ${LIGHTFOOT_DB_1____PIN}\n") != std::string::npos);
    QCOMPARE(remarksOf(out.report),
             std::string("list: note: endpoint “db-1 é”: the secret in “password” is not written; set the "
                         "environment variable LIGHTFOOT_DB_1____PASSWORD\n"
                         "list: note: endpoint “db-1 é”: the secret in “pin” is not written; set the "
                         "environment variable LIGHTFOOT_DB_1____PIN\n"));
    QVERIFY((out.text + remarksOf(out.report)).find("S3CRET") == std::string::npos);
    const ReadResult back = readText(out.text, environmentOf({{"LIGHTFOOT_DB_1____PASSWORD", "S3CRET"},
                                                              {"LIGHTFOOT_DB_1____PIN", "1234"}}));
    QCOMPARE(back.list.endpoints.size(), std::size_t(1));
    QVERIFY(back.list.endpoints[0].options == endpoint.options);
    QVERIFY(written({{endpoint}}, SecretPolicy::Include).find("S3CRET") != std::string::npos);
}

void TestListWriter::secretHeadersAreLeftOut()
{
    const Endpoint endpoint = endpointOf("a", {{"headers", TextMap{{"Authorization", "Bearer S3CRET"},
                                                                   {"X-Api-Key", "S3CRET"},
                                                                   {"Accept", "text/plain"}}}});
    const WriteResult out = writeList({{endpoint}}, listKinds(), SecretPolicy::Omit);
    QVERIFY2((out.text + remarksOf(out.report)).find("S3CRET") == std::string::npos, out.text.c_str());
    QVERIFY(out.text.find("Accept: text/plain") != std::string::npos);
    QVERIFY(written({{endpoint}}, SecretPolicy::Include).find("Bearer S3CRET") != std::string::npos);
}

void TestListWriter::secretNamesDiffer()
{
    SecretNames names;
    QCOMPARE(names.next("a-b", "password"), std::string("LIGHTFOOT_A_B_PASSWORD"));
    QCOMPARE(names.next("a_b", "password"), std::string("LIGHTFOOT_A_B_PASSWORD_2"));
    QCOMPARE(names.next("a b", "password"), std::string("LIGHTFOOT_A_B_PASSWORD_3"));
}

void TestListWriter::passwordsInUrls()
{
    const auto password = [](std::string_view text) {
        const PasswordInUrl found = findPasswordInUrl(text);
        return std::string(text.substr(found.begin, found.length));
    };
    QCOMPARE(password("socks5://user:p@ss@proxy:1080/x"), std::string("p@ss"));
    QCOMPARE(password("http://user@host:80/"), std::string());
    QCOMPARE(password("http://host:80/a:b@c"), std::string());
    QCOMPARE(password("user:p@host"), std::string());
    const Endpoint endpoint = endpointOf("a", {{"host", std::string("http://u:S3CRET@h/")}});
    const WriteResult out = writeList({{endpoint}}, listKinds(), SecretPolicy::Omit);
    QVERIFY2(out.text.find("host: http://u:${LIGHTFOOT_A_HOST}@h/\n") != std::string::npos, out.text.c_str());
    QVERIFY(
        readText(out.text, environmentOf({{"LIGHTFOOT_A_HOST", "S3CRET"}})).list.endpoints.at(0).options ==
        endpoint.options);
}

void TestListWriter::whatCannotBeWrittenIsSaid()
{
    Endpoint stranger = endpointOf("stranger");
    stranger.kind = "gamma";
    Endpoint odd = endpointOf(
        "odd", {{"ca", "a\xFF"s}, {"nothing", true}, {"headers", TextMap{{"A", "1"}, {"A", "2"}}}});
    const WriteResult out = writeList({{stranger, odd}}, listKinds(), SecretPolicy::Omit);
    QCOMPARE(out.report.count(Severity::Error), std::size_t(4));
    const ReadResult back = readText(out.text);
    QCOMPARE(back.list.endpoints.size(), std::size_t(1));
    QCOMPARE(optionOr<std::string>(back.list.endpoints[0].options, "ca", {}), std::string("a\uFFFD"));
}

QTEST_APPLESS_MAIN(TestListWriter)
#include "tst_listwriter.moc"
