// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/easeprobe.h"
#include "core/lists/limits.h"
#include "core/lists/listfiles.h"
#include "tests/core/lists/stdstring.h"
#include "tests/core/lists/testkinds.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::string_literals;

// What a list may be that nobody wrote with good intentions, or at all: an answer in words and in time, and
// never an endpoint that is not there.
class TestHostileList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void refuses_data();
    void refuses();
    void takes_data();
    void takes();
    void noiseNeverHarms();
    void cutAnywhere();
    void aliasBombInOneEndpointSparesTheRest();
    void aliasesOfAllEndpointsTogetherAreBounded();
    void variablesOfAllEndpointsTogetherAreBounded();
    void hugeScalarSparesTheRest();
    void hugeEntrySparesTheRest();
    void longCommentIsNoLookAhead();
    void manyRemarksAreCounted();
    void remarksAreSafeToPrint();
};

namespace {

std::string repeated(std::string_view text, std::size_t count)
{
    std::string out;
    out.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        out += text;
    return out;
}

const std::string oneEndpoint = "alpha:\n  - name: a\n    host: h\n";

std::string aliasBomb(int levels)
{
    std::string text = "x0: &x0 [a, a, a, a, a, a, a, a, a, a]\n";
    for (int i = 1; i < levels; ++i) {
        const std::string alias = "*x" + std::to_string(i - 1);
        text += "x" + std::to_string(i) + ": &x" + std::to_string(i) + " [" + repeated(alias + ",", 9) +
                alias + "]\n";
    }
    return text;
}

} // namespace

void TestHostileList::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected"); // a part of the remarks
    const auto row = [](const char *name, const std::string &text, const char *expected) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(expected);
    };
    row("broken YAML", oneEndpoint + "   - name: b\n  host: [", "list.yaml:4:4: error: not valid YAML");
    row("tab as indentation", "alpha:\n\t- name: a\n",
        "list.yaml:2:2: error: not valid YAML: illegal block entry");
    row("unclosed quote", "alpha:\n  - name: \"a\n", "error: not valid YAML");
    row("text behind the end", oneEndpoint + "]\n", "list.yaml:4:1: error: not valid YAML");
    row("quote left open at the end of a line", "alpha:\n  - name: a\n    host: \"h\n",
        "not valid YAML: illegal EOF");
    row("quote left open before blanks", "alpha:\n  - name: a\n    host: 'h\n  \t",
        "not valid YAML: illegal EOF");
    row("unknown alias", "alpha: *nobody\n", "list.yaml:1:8: error: not valid YAML");
    row("200,000 open brackets", repeated("[", 200'000), "error:");
    row("200,000 open brackets in a section", "alpha: " + repeated("[", 200'000), "nested deeper than 64");
    row("200,000 open brackets, one a line", "alpha:\n" + repeated(" [\n", 200'000), "nested deeper than 64");
    row("200,000 open braces", repeated("{a: ", 200'000), "longer than 320 KiB");
    row("200,000 dashes", "x: \n" + repeated("- ", 200'000), "nested deeper than 64");
    row("200,000 question marks", repeated("? ", 200'000), "nested deeper than 64");
    row("brackets to the limit of a list", repeated("[", limits::listBytes), "longer than 320 KiB");
    row("one flow list to the limit of a list", "x: [" + repeated("a,", limits::listBytes / 2 - 10) + "]",
        "holds more than 4000000 values");
    row("alias bomb", aliasBomb(9) + oneEndpoint, "too large");
    row("alias to itself", "alpha: &a\n  - *a\n", "not complete here");
    row("alias to itself, deep", "x: &a {b: [*a]}\n", "not complete here");
    row(
        "many anchors",
        "x:\n" +
            [] {
                std::string text;
                for (int i = 0; i < 110'000; ++i)
                    text += "- &a" + std::to_string(i) + " v\n";
                return text;
            }(),
        "have anchors");
    row(
        "chain of aliases",
        "x0: &x0 [a]\n" +
            [] {
                std::string text;
                for (int i = 1; i < 200; ++i)
                    text += "x" + std::to_string(i) + ": &x" + std::to_string(i) + " [*x" +
                            std::to_string(i - 1) + "]\n";
                return text;
            }(),
        "nested deeper than 64");
    row("over the limit of a list", repeated("# comment\n", limits::listBytes / 10 + 1),
        "larger than 16 MiB");
    row(
        "over the limit of endpoints",
        "alpha:\n" + repeated("- {name: a}\n", 10) +
            [] {
                std::string text;
                for (int i = 0; i <= 200'000; ++i)
                    text += "- {name: a" + std::to_string(i) + ", host: h}\n";
                return text;
            }(),
        "more than 200000 endpoints");
    row("NUL", oneEndpoint + "\0"s + oneEndpoint, "list.yaml:4:1: error: the control character 0x00");
    row("end of transmission", oneEndpoint + "\x04", "list.yaml:4:1: error: the control character 0x04");
    row("UTF-16",
        "\xFF\xFE"
        "a\0l\0p\0h\0a\0:\0"s,
        "UTF-16");
    row("not UTF-8", "alpha: \xC3\x28\n", "list.yaml:1:8: error: the byte 0xC3");
    row("root is a list", "- name: a\n",
        "list.yaml:1:1: error: expected a map of sections, each with a list of endpoints, and found a list");
    row("root is a text", "hello\n",
        "list.yaml:1:1: error: expected a map of sections, each with a list of endpoints, and found a text");
    row("root is a quoted brace", "\"{}\"", "found a text");
    row("section with a list as name", "? [a]\n: b\n", "expected the name of a section");
    row("section with an endless name", "? " + repeated("a", 70'000) + "\n: b\n",
        "expected the name of a section");
}

void TestHostileList::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QElapsedTimer timer;
    timer.start();
    const ReadResult result = readText(text.toStdString());
    const QByteArray remarks = QByteArray::fromStdString(remarksOf(result.report));
    QVERIFY2(remarks.contains(expected), remarks.left(2000).constData());
    QVERIFY(result.list.endpoints.empty());
    QVERIFY(result.report.refused);
    QVERIFY(result.report.hasErrors());
    QVERIFY2(timer.elapsed() < 60'000, "a hostile list must not take long, even under a sanitizer");
}

void TestHostileList::takes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("remarks");
    QTest::addColumn<int>("endpoints");
    const auto row = [](const char *name, const std::string &text, const char *remarks, int endpoints) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(remarks) << endpoints;
    };
    row("byte order mark", "\xEF\xBB\xBF" + oneEndpoint, "", 1);
    row("CRLF", "alpha:\r\n  - name: a\r\n    host: h\r\n", "", 1);
    row("JSON", R"({"alpha": [{"name": "a", "host": "h"}]})", "", 1);
    row("empty", "", "list.yaml: warning: the list holds no endpoint\n", 0);
    row("only a comment", "# nothing\n", "list.yaml: warning: the list holds no endpoint\n", 0);
    row("empty sections", "alpha:\nbeta: []\nsettings:\n", "list.yaml: warning: the list holds no endpoint\n",
        0);
    row("two documents", oneEndpoint + "---\n" + oneEndpoint,
        "list.yaml:5:1: warning: a second document begins before this; only the first of a file is read\n",
        1);
    row("empty second document", oneEndpoint + "---\n...\n---\n", "", 1);
    row("section is a map", "alpha: {name: a}\nbeta:\n  - {name: b, host: h}\n",
        "list.yaml:1:8: error: section “alpha”: expected a list of endpoints, got “a map”\n", 1);
    row("endpoint is a text", "alpha:\n  - a\n  - {name: b, host: h}\n",
        "list.yaml:2:5: error: expected an endpoint, a map that begins with its name, got “a”\n", 1);
    row("section twice", oneEndpoint + "alpha:\n  - {name: b, host: h}\n",
        "list.yaml:4:1: error: the section “alpha” is here twice, first in line 1; only the first is read\n",
        1);
    row("merge at the top", "<<: {a: b}\n" + oneEndpoint,
        "list.yaml:1:1: error: “<<” is not read at the top of a list; write the sections out\n", 1);
    row("deep in what is not used", oneEndpoint + "notify: " + repeated("[", 50) + repeated("]", 50) + "\n",
        "list.yaml:4:1: warning: “notify” is not used by this version\n", 1);
}

void TestHostileList::takes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, remarks);
    QFETCH(int, endpoints);
    const ReadResult result = readText(text.toStdString());
    QCOMPARE(QByteArray::fromStdString(remarksOf(result.report)), remarks);
    QCOMPARE(static_cast<int>(result.list.endpoints.size()), endpoints);
    QVERIFY(!result.report.refused);
}

void TestHostileList::noiseNeverHarms()
{
    std::mt19937 random(20261101);
    // Bytes alone seldom get past the first check: characters that mean something to YAML do.
    const std::string alphabet = "  \n\n::--[]{},&*!|>'\"%@`#?~<$\\abx01\t";
    std::size_t read = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text = round % 2 == 0 ? std::string() : oneEndpoint;
        const std::size_t length = random() % 300;
        for (std::size_t i = 0; i < length; ++i)
            text += round % 4 == 0 ? static_cast<char>(random()) : alphabet[random() % alphabet.size()];
        const ReadResult result = readText(text);
        QCOMPARE(result.places.size(), result.list.endpoints.size());
        QVERIFY(!result.report.refused || result.list.endpoints.empty());
        read += result.list.endpoints.size();
    }
    QVERIFY(read > 0); // or the noise would be noise alone
}

// A list that is still being written is never taken for one that has lost its endpoints.
void TestHostileList::cutAnywhere()
{
    const std::string text =
        "alpha:\n  - name: \"a\"\n    host: {\n }\n    headers: {\"a\": 'b', c: [d]}\n    args: [a, *b]\n";
    for (std::size_t length = 0; length < text.size(); ++length)
        QVERIFY(readText(text.substr(0, length)).list.endpoints.empty());
}

void TestHostileList::aliasBombInOneEndpointSparesTheRest()
{
    std::string bomb = "  - name: bomb\n    host: h\n    args:\n";
    bomb += "      - &a [" + repeated("x,", 99) + "x]\n      - &b [" + repeated("*a,", 90) + "*a]\n";
    const ReadResult result =
        readText("alpha:\n" + bomb + repeated("      - *b\n", 3) + "  - {name: fine, host: h}\n");
    QCOMPARE(result.list.endpoints.size(), std::size_t(1));
    QCOMPARE(result.list.endpoints[0].name, std::string("fine"));
    const std::string remarks = remarksOf(result.report);
    QVERIFY2(remarks.find("list.yaml:2:5: error: this entry holds more than 10000 values, the limit") !=
                 std::string::npos,
             remarks.c_str());
}

void TestHostileList::aliasesOfAllEndpointsTogetherAreBounded()
{
    const std::string text =
        "x: &x {k: [" + repeated("v,", 5'000) + "v]}\nalpha:\n" + repeated("  - *x\n", 100'000);
    QElapsedTimer timer;
    timer.start();
    const ReadResult result = readText(text);
    QVERIFY(result.report.refused);
    QVERIFY(remarksOf(result.report).find("holds more than 4000000 values") != std::string::npos);
    QVERIFY(timer.elapsed() < 60'000);
}

// A variable's value may be long: what a list makes of it must not be without end.
void TestHostileList::variablesOfAllEndpointsTogetherAreBounded()
{
    std::string text = "alpha:\n";
    for (int i = 0; i < 100; ++i)
        text +=
            "  - name: n" + std::to_string(i) + "\n    host: h\n    args: [" + repeated("$V,", 500) + "a]\n";
    const auto size = [&](std::size_t length) {
        const Environment variables = environmentOf({{"V", std::string(length, 'v')}});
        const ReadResult result = readText(text, variables);
        if (result.report.refused &&
            remarksOf(result.report)
                    .find("list.yaml: error: the variables of the list stand for more than 16 "
                          "MiB, the limit\n") == std::string::npos)
            return std::size_t(9'999);
        return result.list.endpoints.size();
    };
    QCOMPARE(size(300), std::size_t(100)); // 15 MB
    QCOMPARE(size(400), std::size_t(0));
    // The next file has a limit of its own.
    const std::vector<ListSource> sources{{text, "a.yaml"}, {"beta:\n  - {name: b, host: $V}\n", "b.yaml"}};
    const Environment variables = environmentOf({{"V", std::string(400, 'v')}});
    QCOMPARE(readEaseProbe(sources, listKinds(), {}, variables).list.endpoints.size(), std::size_t(1));
}

void TestHostileList::hugeScalarSparesTheRest()
{
    const auto list = [](std::size_t size) {
        return "alpha:\n  - name: big\n    host: " + repeated("h", size) + "\n  - {name: fine, host: h}\n";
    };
    QCOMPARE(readText(list(limits::scalarBytes)).list.endpoints.size(), std::size_t(2));
    const ReadResult result = readText(list(limits::scalarBytes + 1));
    QCOMPARE(result.list.endpoints.size(), std::size_t(1));
    const std::string remarks = remarksOf(result.report);
    QVERIFY2(remarks.find("list.yaml:2:5: error: this entry holds a text of more than 64 KiB, the limit") !=
                 std::string::npos,
             remarks.c_str());
    // Far over it, the text is refused before it is held.
    QVERIFY(readText(list(4 << 20)).report.refused);
}

void TestHostileList::hugeEntrySparesTheRest()
{
    const ReadResult result =
        readText("alpha:\n  - name: big\n    host: h\n    args:\n" +
                 repeated("      - v\n", limits::entryValues) + "  - {name: fine, host: h}\n");
    QCOMPARE(result.list.endpoints.size(), std::size_t(1));
    QCOMPARE(result.list.endpoints[0].name, std::string("fine"));
}

void TestHostileList::longCommentIsNoLookAhead()
{
    const std::string comment = "    # " + repeated("c", 200) + "\n";
    QCOMPARE(
        readText(oneEndpoint + repeated(comment, 5'000) + "  - {name: b, host: h}\n").list.endpoints.size(),
        std::size_t(2));
}

void TestHostileList::manyRemarksAreCounted()
{
    const ReadResult result = readText("alpha:\n" + repeated("  - {host: h}\n", 5'000));
    QCOMPARE(result.report.remarks.size(), limits::remarks);
    QCOMPARE(result.report.count(RemarkSeverity::Error), std::size_t(5'000));
    QCOMPARE(result.report.omitted(), std::size_t(4'000));
}

void TestHostileList::remarksAreSafeToPrint()
{
    const ReadResult result = readText("alpha:\n  - name: \"\\e[2J\\x07\"\n    host: h\n    \"k\\e]0;\\n\": "
                                       "v\n    port: \"\\e[31m\"\n  - {name: \"\\e[2J\"}\n");
    QVERIFY(result.report.remarks.size() >= 3);
    for (const char c : remarksOf(result.report))
        QVERIFY(static_cast<unsigned char>(c) >= 0x20 || c == '\n');
    QCOMPARE(std::ranges::count(remarksOf(result.report), '\n'),
             static_cast<std::ptrdiff_t>(result.report.remarks.size()));
}

QTEST_APPLESS_MAIN(TestHostileList)
#include "tst_hostilelist.moc"
