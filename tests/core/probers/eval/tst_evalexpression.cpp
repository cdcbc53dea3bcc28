// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The language of expressions.
#include "tests/core/probers/eval/evaltarget.h"

#include "core/probers/eval/times.h"

#include <QTest>

#include <QRegularExpression>

#include <cmath>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr std::chrono::sys_seconds moment{std::chrono::seconds(1'790'000'000)};

std::string page()
{
    return "<html><head><title>Hello World</title></head><body><h1>Hello World</h1>"
           "<div id=time>2026-09-21T14:13:20Z</div><div id=message>service is ok</div><div "
           "id=mem_used>512</div>"
           "<div id=mem_total>1024</div><div id=resp_time>500ms</div><div id=live>false</div>"
           "<div id=blanks>\n 7 \n</div></body></html>";
}

const std::map<std::string, Value, std::less<>> &values()
{
    static const std::map<std::string, Value, std::less<>> all{{"title", Value{std::string("Hello World")}},
                                                               {"mem_used", Value{512.0}},
                                                               {"mem_total", Value{1024.0}},
                                                               {"live", Value{false}},
                                                               {"rt", Value{std::string("500ms")}},
                                                               {"wait", Value{5e8}},
                                                               {"odd name", Value{1.0}}};
    return all;
}

// 1 true, 0 false, -1 an error.
int outcomeOf(const std::string &text, std::string &said)
{
    static const Result<Document> document = Document::parse(DocumentKind::Html, page());
    const Result<Expression> expression = Expression::compile(DocumentKind::Html, text);
    if (!expression) {
        said = "at load: " + toEnglish(expression.error().message);
        return -1;
    }
    const Result<Value> value = expression->evaluate({*document, values(), moment});
    const Result<bool> truth = value ? truthOf(*value) : tl::unexpected(value.error());
    said = truth ? toText(*value) : "at work: " + toEnglish(truth.error().message);
    return truth ? (*truth ? 1 : 0) : -1;
}

} // namespace

class TestEvalExpression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void samples_data();
    void samples();
    void errors_data();
    void errors();
    void times_data();
    void times();
    void texts();
    void variables_data();
    void variables();
    void bounds();
    void truncatedAnywhere();
};

// Times without a zone are this machine's: the tests choose one without the hour that comes twice.
void TestEvalExpression::initTestCase()
{
    qputenv("TZ", "IST-5:30");
    ::tzset();
}

void TestEvalExpression::samples_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char *text, int outcome) {
        QTest::newRow(text) << QString::fromUtf8(text) << outcome;
    };
    row("x_str('//div[@id=\\'message\\']') == 'service is ok'", 1);
    row("title =~ 'World'", 1);
    row("x_str('//h1') =~ 'World'", 1);
    row("(mem_used / mem_total) < 0.8", 1);
    row("x_int('//div[@id=\\'mem_used\\']') / x_int('//div[@id=\\'mem_total\\']') < 0.8", 1);
    row("x_time('//div[@id=\\'time\\']') > '2022-07-01'", 1);
    row("!live", 1);
    row("!x_bool('//div[@id=\\'live\\']')", 1);
    row("strlen(x_str('//title')) > 10", 1);
    row("now() - x_time('//div[@id=\\'time\\']') > 5", 0);
    row("duration(rt) < duration('1s')", 1);
    row("x_duration('//div[@id=\\'resp_time\\']') < duration('1s')", 1);
    row("duration(rt) < '1000'", -1);
    row("title + ' ' + rt", 1);
    row("mem_total - mem_used", 1);
    row("live && nosuch", 0);
    row("nosuch", -1);
    row("-2 ** 2 == 4", 1);
    row("8 - 3 - 2 == 3", 1);
    row("1 | 2 == 3", 1);
    row("'a' in ('a','b')", 1);
    row("live ? 1 : 0", 0);
    row("x_int('//nope') < 1", -1);
    row("x_str('//nope') == ''", 1);
    row("mem_used>-1", -1);
    row("title =~ '('", -1);
    row("duration('1m30s') == 90000000000", 1);
    row("(((1", -1);
    // More.
    row("2 ** 3 ** 2 == 64", 1);
    row("1 + 2 * 3 == 7 && (1 + 2) * 3 == 9", 1);
    row("7 % 4 == 3 && 1 << 4 == 16 && 256 >> 4 == 16", 1);
    row("6 & 3 == 2 && (6 ^ 3) == 5 && ~0 == -1", 1);
    row("0x1f == 31", 1);
    row(".5 == 0.5", 1);
    row("1 == '1'", 0);
    row("'b' > 'a' && 'b' >= 'b' && 'a' < 'b'", 1);
    row("'2' + 1 == '21'", 1);
    row("1 + '2' == '12'", 1);
    row("1 < '2'", -1);
    row("1 && true", -1);
    row("true || nosuch", 1);
    row("false || nosuch", -1);
    row("live ? nosuch : 5 == 5", 1);
    row("(live ? 1) ?? 2", 1);
    row("(live ? 1) ?? 0", 0);
    row("!live ? 1 : nosuch", 1);
    row("1 in (1, 2) && !(3 in (1, 2))", 1);
    row("1 in 1", -1);
    row("(1, 2)", -1);
    row("[odd name] == 1", 1);
    row("wait < duration('1s') && duration(wait) == wait", 1);
    row("title !~ 'World'", 0);
    row("title =~ ('Wor' + 'ld')", 1);
    row("x_str('//' + 'h1') == title", 1);
    row("x_str('//' + '[') == title", -1);
    row("x_int('//div[@id=\\'blanks\\']') == 7", 1);
    row("x_float('//div[@id=\\'mem_used\\']') == 512.0", 1);
    row("strlen('hé') == 3", 1);
    row("strlen(1)", -1);
    row("now() == '2026-09-21T14:13:20Z'", 1);
    row("'2022-07-01' == '2022-07-01 00:00'", 1);
    row("x_str('//div[@id=\\'time\\']') == '2026-09-21T14:13:20Z'", 0); // a text against a time
    row("\"a\" == 'a'", 1);
    row("'a\" == 'a'", 1); // each closes the other
    row("''", 0);
    row("0", 0);
    row("1 / 0 > 1000000", 1);
    row("0 / 0 == 0 / 0", 0);
    row("-(3) == -3 && - - 3 == 3", 1);
    row("1 << 64 == 0 && 1 << (0 - 1) == 0", 1);
    row("10 ** 300 | 0 > 0", 1);
    row("(0 / 0 | 0) == 0", 1);
    row(" true ", 1);
}

void TestEvalExpression::samples()
{
    QFETCH(QString, text);
    QFETCH(int, outcome);
    std::string said;
    const int found = outcomeOf(text.toStdString(), said);
    QVERIFY2(found == outcome, said.c_str());
}

void TestEvalExpression::errors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    const auto row = [](const std::string &text, const char *reason) {
        QTest::newRow(text.substr(0, 40).c_str())
            << QString::fromStdString(text) << QString::fromUtf8(reason);
    };
    row("", "at load: the expression is wrong at character 1: it ends too early");
    row("1 +", "at load: the expression is wrong at character 4: it ends too early");
    row("1 2", "at load: the expression is wrong at character 3: “2” has no place here");
    row("a b", "at load: the expression is wrong at character 3: “b” has no place here");
    row("(1, )", "at load: the expression is wrong at character 5: “)” has no place here");
    row("()", "at load: the expression is wrong at character 2: “)” has no place here");
    row("1)", "at load: the expression is wrong at character 2: “)” has no place here");
    row("1 : 2", "at load: the expression is wrong at character 3: “:” has no place here");
    row("a>-1", "at load: the expression is wrong at character 2: there is no operator “>-”");
    row("a = 1", "at load: the expression is wrong at character 3: there is no operator “=”");
    row("1 ! 2", "at load: the expression is wrong at character 3: “!” has no place here");
    row("* 1", "at load: the expression is wrong at character 1: “*” has no place here");
    row("'abc", "at load: the expression is wrong at character 1: the text that begins here has no end");
    row("[abc", "at load: the expression is wrong at character 1: the name that begins here has no end");
    row("1.2.3", "at load: the expression is wrong at character 1: this is no number");
    row("1e5", "at load: the expression is wrong at character 2: “e5” has no place here");
    row("0x", "at load: the expression is wrong at character 1: this is no number");
    row("1 == #", "at load: the expression is wrong at character 6: there is no operator “#”");
    row("a]", "at load: the expression is wrong at character 2: “]” has no place here");
    row("_a", "at load: the expression is wrong at character 1: “_” has no place here");
    row("nosuch(1)", "at load: the expression is wrong at character 1: there is no function “nosuch”");
    row("1 == now", "at load: the expression is wrong at character 6: the function “now” needs parentheses");
    row("now(1)", "at load: the expression is wrong at character 1: now takes 0 arguments, not 1");
    row("x_int()", "at load: the expression is wrong at character 1: x_int takes 1 arguments, not 0");
    row("x_int(1)", "at load: the expression is wrong at character 7: x_int needs a text, got 1");
    row("1 < x_int('//[')",
        "at load: the expression is wrong at character 11: “//[” is not XPath, at character 3");
    row("title =~ '('", "at load: the expression is wrong at character 7: “(” is not a regular expression");
    row("title =~ 1",
        "at load: the expression is wrong at character 7: expected a regular expression, got 1");
    row(std::string(200, '('),
        "at load: the expression is wrong at character 101: it is nested more than 100");
    row("nosuch", "at work: there is no variable “nosuch”");
    row("x_int('//h1')", "at work: x_int(“//h1”): “Hello World” is no whole number");
    row("x_bool('//h1')", "at work: x_bool(“//h1”): “Hello World” is neither true nor false");
    row("x_time('//h1')", "at work: x_time(“//h1”): “Hello World” is no time");
    row("duration('1')", "at work: “1” is no duration");
    row("1 < 'a'", "at work: “<” needs two numbers, got “a”");
    row("1 && true", "at work: “&&” needs true or false, got “1”");
    row("1 in 2", "at work: “in” needs a list such as (1, 2), got “2”");
    row("(1, 2)", "at work: its result is neither true nor false, a number nor a text: (1, 2)");
    row("live ? 1", "at work: its result is neither true nor false, a number nor a text: nothing");
}

void TestEvalExpression::errors()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    std::string said;
    QCOMPARE(outcomeOf(text.toStdString(), said), -1);
    QVERIFY2(said.starts_with(reason.toStdString()), said.c_str());
}

void TestEvalExpression::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("seconds"); // NaN: none
    const auto row = [](const char *text, double seconds) {
        QTest::newRow(text) << QString::fromLatin1(text) << seconds;
    };
    constexpr double local = 1'656'613'800; // 2022-07-01 00:00 in a zone 5:30 east
    row("2022-07-01", local);
    row("2022-07-01 13:30", local + 48'600);
    row("2022-07-01 13:30:15", local + 48'615);
    row("2022-07-01 00:00:00+05:30", local);
    row("2022-06-30 18:30:00-00:00", local);
    row("2022-06-30T18:30:00Z", local);
    row("2022-06-30T18:30:00.123456789Z", local);
    row("2022-06-30T18:30:00-0000", local);
    row("2022-06-30T18:30Z", local);
    row("2022-06-30T20:30+02:00", local);
    row("2022-06-30T18Z", local - 1800);
    row("Fri Jul  1 00:00:00 2022", local);
    row("Fri Jul 1 00:00:00 2022", local);
    row("Fri Jul  1 00:00:00 IST 2022", local);
    row("Thu Jun 30 18:30:00 UTC 2022", local);
    row("Thu Jun 30 20:30:00 +0200 2022", local);
    row("2024-02-29", 1'709'145'000);
    for (const char *none : {"", "2022", "2022-13-01", "2022-02-30", "2023-02-29", "2022-07-01T",
                             "2022-07-01 24:00", "2022-07-01 00:60", "20220701", "2022-07-01x", "2022-7-1",
                             "13:00PM", "0:30PM", "2022-06-30T18:30:00", "Jul 1 2022", "hello world"})
        row(none, std::nan(""));
}

void TestEvalExpression::times()
{
    QFETCH(QString, text);
    QFETCH(double, seconds);
    const std::optional<double> time = parseTime(text.toStdString());
    QCOMPARE(time.has_value(), !std::isnan(seconds));
    if (time)
        QCOMPARE(*time, seconds);
}

void TestEvalExpression::texts()
{
    QCOMPARE(toText({1e6}), std::string("1000000"));
    QCOMPARE(toText({0.1}), std::string("0.1"));
    QCOMPARE(toText({1e21}), std::string("1e+21"));
    QCOMPARE(toText({true}), std::string("true"));
    QCOMPARE(toText({}), std::string("nothing"));
    QCOMPARE(toText({ValueList{{1.0}, {std::string("a")}}}), std::string("(1, a)"));
    QVERIFY(parseTime("3:04PM") && *parseTime("3:04PM") < 0); // a day in the year 0, as it is in Go
    std::string said;
    QCOMPARE(outcomeOf("mem_used / 10 + ' MB' == '51.2 MB'", said), 1);
}

void TestEvalExpression::variables_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("reason"); // empty: true
    const auto row = [](const char *name, const char *type, const char *query, const char *reason) {
        QTest::addRow("%s %s %s", name, type, query)
            << QString::fromLatin1(name) << QString::fromLatin1(type) << QString::fromLatin1(query)
            << QString::fromUtf8(reason);
    };
    row("v", "int", "//div[@id='mem_used']", "");
    row("v", "Float", "//div[@id='mem_used']", "");
    row("v", "STRING", "//h1", "");
    row("v", "bool", "count(//h1)", "");
    row("v", "time", "//div[@id='time']", "");
    row("v", "duration", "//div[@id='resp_time']", "");
    row("v", "int", "//h1", "variable “v”: “Hello World” is no whole number");
    row("v", "int", "//[", "variable “v”: “//[” is not XPath, at character 3");
    row("v", "number", "//h1",
        "variable “v”: expected one of int, float, string, bool, time, duration, got “number”");
    row("now", "int", "//h1", "variable “now” has the name of a function");
    row("w", "int", "//div[@id='mem_used']", "there is no variable “v”");
    row("", "int", "//h1", "variable 1 needs a name, a type and a query");
    row("v", "", "//h1", "variable 1 needs a name, a type and a query");
    row("v", "int", "", "variable 1 needs a name, a type and a query");
}

void TestEvalExpression::variables()
{
    QFETCH(QString, name);
    QFETCH(QString, type);
    QFETCH(QString, query);
    QFETCH(QString, reason);
    const RecordList records{
        {{"name", name.toStdString()}, {"type", type.toStdString()}, {"query", query.toStdString()}}};
    const Result<Evaluator> evaluator = Evaluator::compile(DocumentKind::Html, "v == v", records);
    const Result<bool> truth = evaluator ? evaluator->evaluate(page()) : tl::unexpected(evaluator.error());
    const std::string said = truth ? std::string() : toEnglish(truth.error().message);
    QCOMPARE(QString::fromStdString(said), reason);
    QVERIFY(!truth || *truth);
    if (!evaluator || name.isEmpty())
        return;
    const RecordList twice{records[0], records[0]};
    QVERIFY(!Evaluator::compile(DocumentKind::Html, "true", twice));
    RecordList odd = records;
    odd[0].emplace_back("nmae", "v");
    QVERIFY(!Evaluator::compile(DocumentKind::Html, "true", odd));
}

void TestEvalExpression::bounds()
{
    std::string said;
    std::string chain = "1";
    for (int i = 0; i < 240; ++i)
        chain += " + 1";
    QCOMPARE(outcomeOf(chain + " == 241", said), 1);
    QCOMPARE(outcomeOf(chain + " + " + chain, said), -1);
    QVERIFY2(said.find("more than 500 parts") != std::string::npos, said.c_str());
    QCOMPARE(outcomeOf(std::string(20'000, ' ') + "1", said), -1);
    std::string grows = "title + title";
    for (int i = 0; i < 30; ++i)
        grows = "(" + grows + ") + x_str('//body')";
    QCOMPARE(outcomeOf(grows, said), 1);
    const Result<Expression> doubling = Expression::compile(DocumentKind::Text, "(a + a + a) + (a + a + a)");
    const Result<Document> text = Document::parse(DocumentKind::Text, "");
    const std::map<std::string, Value, std::less<>> large{{"a", Value{std::string(500'000, 'x')}}};
    const Result<Value> value = doubling->evaluate({*text, large});
    QVERIFY(!value);
    QVERIFY(toEnglish(value.error().message).find("more than 2097152 bytes") != std::string::npos);
}

void TestEvalExpression::truncatedAnywhere()
{
    const std::string whole =
        "(x_str('//a[@b=\\'c\\']/text()') =~ '^[a-z]+(x|y)*$') ? (1 + 2.5 ** -3) in (0x1f, a, 'b') : "
        "!c && duration('1h') << 3 ?? string-join(//a[position() > 1], ';') | ancestor::*";
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        feedEval(whole.substr(0, length));
        feedEval(whole.substr(length));
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const char c : {'\0', '\'', '(', '[', '\xff', '*', '/', '-'}) {
            std::string changed = whole;
            changed[at] = c;
            feedEvalExpression(changed);
        }
    }
}

QTEST_GUILESS_MAIN(TestEvalExpression)
#include "tst_evalexpression.moc"
