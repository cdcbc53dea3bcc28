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
    void secretsInReferencesAreLeftOut_data();
    void secretsInReferencesAreLeftOut();
    void secretNamesKeepOffVariables();
    void secretsOfUrls();
    void dollarBesideALeftOutPassword();
    void whatCannotBeWrittenIsSaid();
    void tooLongAListIsSaid();
};

namespace {

Endpoint endpointOf(std::string name, OptionMap options = {})
{
    options.try_emplace("host", std::string("h"));
    return {.id = name, .name = name, .kind = "alpha", .options = std::move(options)};
}

std::string written(const ProbeList &list, SecretPolicy secrets = SecretPolicy::Include)
{
    return writeList(list, listKinds(), {}, secrets).text;
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
    all.alert = {RepeatStrategy::Exponent, 3, 1'000'000};
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
                  endpointOf("y"),
                  endpointOf("z"),
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
    password: ${SECRET}
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
    QCOMPARE(first.report.count(RemarkSeverity::Error), std::size_t(0));
    for (const SecretPolicy policy : {SecretPolicy::Omit, SecretPolicy::Include}) {
        const WriteResult out = writeList(first.list, listKinds(), {}, policy);
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
    const WriteResult out = writeList({{endpoint}}, listKinds(), {}, SecretPolicy::Omit);
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
    const WriteResult out = writeList({{endpoint}}, listKinds(), {}, SecretPolicy::Omit);
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

// What is written out beside a variable, and what is not the variable it looks like.
void TestListWriter::secretsInReferencesAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("expected"); // nothing: as it is
    const auto row = [](const char *line, const char *expected) {
        QTest::newRow(line) << QByteArray(line) << QByteArray(expected);
    };
    row("password: ${SET}", "");
    row("password: $SET", "");
    row("password: ${UNSET}", "");
    row("password: S3CRET$SET", "password: ${LIGHTFOOT_A_PASSWORD}");
    row("password: ${SET}S3CRET", "password: ${LIGHTFOOT_A_PASSWORD}");
    row("password: S3CRET$1", "password: ${LIGHTFOOT_A_PASSWORD}");
    row("password: $S3CRET", "password: ${LIGHTFOOT_A_PASSWORD}");
    row("password: ${UNSET:-S3CRET}", "password: ${LIGHTFOOT_A_PASSWORD}");
    row("password: http://u:${SET}@h/", "");
    row("password: http://h:${SET}/", "");
    row("password: http://u:S3CRET@${SET}/", "password: ${LIGHTFOOT_A_PASSWORD}");
    row("ca: http://u:${SET}@$SET/", "");
    row("ca: http://u:S3CRET@${SET}/", "ca: http://u:${LIGHTFOOT_A_CA}@${SET}/");
    row("ca: http://u:S3CRET$SET@h/", "ca: http://u:${LIGHTFOOT_A_CA}@h/");
    row("ca: http://${SET}/?token=S3CRET", "ca: http://${SET}/?token=${LIGHTFOOT_A_CA}");
    row("ca: http://${SET}/?token=${SET}&a=b", "");
    row("ca: http://u:${SET}@h/?token=S3CRET", "ca: http://u:${SET}@h/?token=${LIGHTFOOT_A_CA}");
    row("headers: {Authorization: \"Bearer ${SET}\"}", "");
    row("headers: {Cookie: \"sid=${SET}\"}", "");
    row("headers: {Authorization: Bearer S3CRET$1}", "Authorization: ${LIGHTFOOT_A_HEADERS_AUTHORIZATION}");
    row("headers: {X-Api-Key: S3CRET$SET}", "X-Api-Key: ${LIGHTFOOT_A_HEADERS_X_API_KEY}");
}

void TestListWriter::secretsInReferencesAreLeftOut()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, expected);
    const Environment variables = environmentOf({{"SET", "5"}});
    const ReadResult first =
        readText("alpha:\n  - name: a\n    host: h\n    " + line.toStdString() + "\n", variables);
    QCOMPARE(first.list.endpoints.size(), std::size_t(1));
    const WriteResult out = writeList(first.list, listKinds(), {}, SecretPolicy::Omit);
    const std::string all = out.text + remarksOf(out.report);
    QVERIFY2(all.find("S3CRET") == std::string::npos, all.c_str());
    QVERIFY2(all.find(expected.toStdString() + '\n') != std::string::npos, all.c_str());
    QCOMPARE(out.report.count(RemarkSeverity::Note), std::size_t(expected.isEmpty() ? 0 : 1));
    QVERIFY2(!expected.isEmpty() || readText(out.text, variables).list == first.list, all.c_str());
    // Asked for, all is as it was.
    QVERIFY(readText(written(first.list), variables).list == first.list);
}

// A variable that an earlier export made is not taken for another secret.
void TestListWriter::secretNamesKeepOffVariables()
{
    Endpoint fresh = endpointOf("a b", {{"password", std::string("S3CRET")}});
    Endpoint before = endpointOf("a_b", {{"password", std::string("other")}});
    before.references["password"] = "${LIGHTFOOT_A_B_PASSWORD}";
    const std::string text = written({{fresh, before}}, SecretPolicy::Omit);
    QVERIFY2(text.find("    password: ${LIGHTFOOT_A_B_PASSWORD_2}\n") != std::string::npos, text.c_str());
    QVERIFY2(text.find("    password: ${LIGHTFOOT_A_B_PASSWORD}\n") != std::string::npos, text.c_str());
}

void TestListWriter::secretsOfUrls()
{
    QCOMPARE(withoutUrlSecrets("socks5://user:p@ss@proxy:1080/x"),
             std::string("socks5://user:…@proxy:1080/x"));
    QCOMPARE(withoutUrlSecrets("a http://u:p@h, http://v:q@h\nb"),
             std::string("a http://u:…@h, http://v:…@h\nb"));
    QCOMPARE(withoutUrlSecrets("http://h/?key=a&b=c&access_token=d#e&key=f"),
             std::string("http://h/?key=…&b=c&access_token=…#e&key=…"));
    QCOMPARE(withoutUrlSecrets("http://u:p@h/?to=http://v:q@h/&sig=s"),
             std::string("http://u:…@h/?to=http://v:…@h/&sig=s"));
    for (const char *open : {"http://user@host:80/", "http://host:80/a:b@c", "user:p@host",
                             "http://h/?key=", "http://h/?monkey=a&keys", "://", "http://:@/?"})
        QCOMPARE(withoutUrlSecrets(open), std::string(open));
    const Endpoint endpoint = endpointOf("a", {{"host", std::string("http://u:S3CRET@h/")}});
    const WriteResult out = writeList({{endpoint}}, listKinds(), {}, SecretPolicy::Omit);
    QVERIFY2(out.text.find("host: http://u:${LIGHTFOOT_A_HOST}@h/\n") != std::string::npos, out.text.c_str());
    QVERIFY(
        readText(out.text, environmentOf({{"LIGHTFOOT_A_HOST", "S3CRET"}})).list.endpoints.at(0).options ==
        endpoint.options);
}

void TestListWriter::dollarBesideALeftOutPassword()
{
    for (const char *host :
         {"http://u:S3CRET@h/?q=$1x&r=${X}", "$A \"http://u:S3CRET@h/\\\n", "http://u:S3CRET@h/ \xF8"}) {
        const Endpoint endpoint = endpointOf("a", {{"host", std::string(host)}});
        const WriteResult out = writeList({{endpoint}}, listKinds(), {}, SecretPolicy::Omit);
        QVERIFY2(out.text.find("S3CRET") == std::string::npos, out.text.c_str());
        const bool whole = !std::string_view(host).ends_with('\xF8');
        const ReadResult back =
            readText(out.text, environmentOf({{"LIGHTFOOT_A_HOST", whole ? "S3CRET" : host}, {"A", "x"}}));
        QVERIFY2(back.list.endpoints.at(0).options == endpoint.options, out.text.c_str());
    }
}

void TestListWriter::whatCannotBeWrittenIsSaid()
{
    Endpoint stranger = endpointOf("stranger");
    stranger.kind = "gamma";
    Endpoint odd = endpointOf(
        "odd", {{"ca", "a\xFF"s}, {"nothing", true}, {"headers", TextMap{{"A", "1"}, {"A", "2"}}}});
    const WriteResult out = writeList({{stranger, odd}}, listKinds(), {}, SecretPolicy::Omit);
    odd.labels = {{"k\xFF", "v"}};
    QCOMPARE(writeList({{odd}}, listKinds(), {}, SecretPolicy::Omit).report.count(RemarkSeverity::Error),
             std::size_t(4)); // and the key
    QCOMPARE(out.report.count(RemarkSeverity::Error), std::size_t(4));
    const ReadResult back = readText(out.text);
    QCOMPARE(back.list.endpoints.size(), std::size_t(1));
    QCOMPARE(optionOr<std::string>(back.list.endpoints[0].options, "ca", {}), std::string("a\uFFFD"));
}

// Endpoints that came from several files or by aliases can be more than one list holds.
void TestListWriter::tooLongAListIsSaid()
{
    const std::string text(60'000, 'x');
    ProbeList list;
    for (int i = 0; i < 300; ++i)
        list.endpoints.push_back(endpointOf("n" + std::to_string(i), {{"ca", text}}));
    const WriteResult out = writeList(list, listKinds(), {}, SecretPolicy::Include);
    QCOMPARE(remarksOf(out.report), std::string("list: error: the list is larger than 16 MiB, the limit\n"));
    QVERIFY(readText(out.text).report.refused);
    list.endpoints.resize(200);
    QVERIFY(writeList(list, listKinds(), {}, SecretPolicy::Include).report.remarks.empty());
}

QTEST_APPLESS_MAIN(TestListWriter)
#include "tst_listwriter.moc"
