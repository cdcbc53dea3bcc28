// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Documents and the questions asked of them.
#include "tests/core/probers/eval/evaltarget.h"

#include <QElapsedTimer>
#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

const char *const company =
    R"({"company":{"name":"MegaEase","person":[{"name":"Bob","email":"bob@example.com","age":35,"salary":35000.12,)"
    R"("birth":"1984-10-12","work":"40h","fulltime":true},{"name":"Alice","email":"alice@example.com","age":25,)"
    R"("salary":25000.12,"birth":"1985-10-12","work":"30h","fulltime":false}]},"top2":"t","big":12345678901234567890,)"
    R"("huge":123456789012345678901234567890,"million":1000000,"small":1e-7,"large":1e21,"minus":-5,"nul":null,)"
    R"("a b":"blank","a-b":"hy","zero":"x\u0000y","data":{"matrix":[[1,2],[3,4]]},"twice":1,"twice":2,"":"none"})";

const char *const page =
    "<!doctype html><html><body><div id='time'>2022-08-01T00:00:00Z</div><table><tr><td>1</td></tr>"
    "</table><p>x<section>s</section><My-Tag a=1 b>c</my-tag>&amp;&eacute;<br>end</body></html>";

const char *const atom =
    "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:m='urn:m'>"
    "<updated>2022-08-01T00:00:00Z</updated><m:x k='v'>7</m:x><n><![CDATA[<a>]]> b</n></feed>";

std::string answerOf(DocumentKind kind, const std::string &bytes, const std::string &question)
{
    const Result<Document> document = Document::parse(kind, bytes);
    if (!document)
        return "document: " + toEnglish(document.error().message);
    const Result<Query> query = Query::compile(kind, question);
    if (!query)
        return "query: " + toEnglish(query.error().message);
    const Result<std::string> answer = query->evaluate(*document);
    return answer ? *answer : "error: " + toEnglish(answer.error().message);
}

std::string repeated(const std::string &text, std::size_t count)
{
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

} // namespace

class TestEvalDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void answers_data();
    void answers();
    void refusedQueries_data();
    void refusedQueries();
    void refusedDocuments_data();
    void refusedDocuments();
    void hostileDocuments_data();
    void hostileDocuments();
    void endlessWork();
    void truncatedAnywhere();
};

void TestEvalDocument::answers_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("answer");
    const auto row = [](DocumentKind kind, const char *question, const char *answer) {
        QTest::addRow("%d %s", static_cast<int>(kind), question)
            << static_cast<int>(kind) << QString::fromUtf8(question) << QString::fromUtf8(answer);
    };
    constexpr DocumentKind json = DocumentKind::Json;
    constexpr DocumentKind html = DocumentKind::Html;
    constexpr DocumentKind xml = DocumentKind::Xml;
    constexpr DocumentKind text = DocumentKind::Text;
    // The samples of EaseProbe's manual.
    row(json, "//name", "MegaEase");
    row(json, "//company/name", "MegaEase");
    row(json, "//email", "bob@example.com");
    row(json, "//company/person/*[1]/name", "Bob");
    row(json, "//company/person/*[2]/email", "alice@example.com");
    row(json, "//company/person/*[last()]/name", "Alice");
    row(json, "//company/person/*[last()]/age", "25");
    row(json, "//company/person/*[salary=25000.12]/salary", "25000.12");
    row(json, "//company/person/*[name='Bob']/birth", "1984-10-12");
    row(json, "//company/person/*[name='Alice']/work", "30h");
    row(json, "//*/email[contains(.,'bob')]", "bob@example.com");
    row(json, "//work", "40h");
    row(json, "//person/*[2]/fulltime", "false");
    // More of JSON.
    row(json, "/top2", "t");
    row(json, "//zz", "");
    row(json, "//big", "12345678901234567890");
    row(json, "//huge", "123456789012345678901234567890");
    row(json, "//million", "1000000");
    row(json, "//small", "0.0000001");
    row(json, "//large", "1000000000000000000000");
    row(json, "//minus", "-5");
    row(json, "//nul", "");
    row(json, "count(//nul)", "1");
    row(json, "//a-b", "hy");
    row(json, "//*[name()='a b']", "blank");
    row(json, "//zero", "x\xEF\xBF\xBDy");
    row(json, "//data/matrix/*[2]/*[1]", "3");
    row(json, "//company/person[2]/name", "");
    row(json, "//twice", "2");
    row(json, "count(//twice)", "1");
    row(json, "name(/*[2])", "a b"); // the keys in the order of their bytes; the first is the empty one
    row(json, "count(//email)", "2");
    row(json, "//company/person/*/name[. = 'Alice']/../age", "25");
    // XPath 2.
    row(json, "//*[matches(name,'^A')]/age", "25");
    row(json, "//*[ends-with(email,'ce@example.com')]/age", "25");
    row(json, "lower-case(//name)", "megaease");
    row(json, "upper-case(//name)", "MEGAEASE");
    row(json, "replace(//email, '([a-z]+)@.*', 'user $1 \\$')", "user bob $");
    row(json, "replace('aaa', 'b*', '-')", "-a-a-a-");
    row(json, "string-join(//email, '; ')", "bob@example.com; alice@example.com");
    row(json, "string-join(//zz, '; ')", "");
    row(json, "matches(//name, concat('^', 'Mega'))", "true");
    row(json, "//p:q", "");
    // HTML as HTML5 has it.
    row(html, "//div[@id='time']", "2022-08-01T00:00:00Z");
    row(html, "//table/tbody/tr/td", "1");
    row(html, "//table/tr/td", "");
    row(html, "//section", "s");
    row(html, "//p", "x");
    row(html, "name(/html/head)", "head");
    row(html, "//my-tag", "c");
    row(html, "//my-tag/@a", "1");
    row(html, "count(//my-tag/@b)", "1");
    row(html, "contains(//body, '&é')", "true");
    // XML: also with a default namespace.
    row(xml, "//feed/updated", "2022-08-01T00:00:00Z");
    row(xml, "//m:x", "7");
    row(xml, "//m:x/@k", "v");
    row(xml, "//n", "<a> b");
    row(xml, "//unknown:x", "");
    // Texts.
    row(text, "b=([0-9]+)", "22");
    row(text, "b=[0-9]+", "b=22");
    row(text, "c=(x*)()", "");
    row(text, "d=", "error: nothing in it matches “d=”");
}

void TestEvalDocument::answers()
{
    QFETCH(int, kind);
    QFETCH(QString, question);
    QFETCH(QString, answer);
    const char *const documents[] = {atom, page, company, "a=1\nb=22\nc=\n"};
    QCOMPARE(QString::fromStdString(
                 answerOf(static_cast<DocumentKind>(kind), documents[kind], question.toStdString())),
             answer);
}

void TestEvalDocument::refusedQueries_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("reason"); // a part of it
    const auto row = [](const std::string &question, const char *reason) {
        QTest::newRow(question.substr(0, 60).c_str())
            << QString::fromStdString(question) << QString::fromUtf8(reason);
    };
    row("", "1 to 4096 bytes");
    row("//[", "at character 3");
    row("//a[", "at character 5");
    row("//a[@b='x]", "at character 8");
    row("//a]", "at character 4");
    row("//a[matches(., '(')]", "at character 16: “(” is not a regular expression: missing )");
    row("replace(., '[', 'x')", "at character 12");
    row("//a[match(., 'x')]", "at character 5: there is no function match");
    row("document('file:///etc/passwd')", "there is no function document");
    row("//a[$x]", "at character 5");
    row(std::string(101, '('), "at character 101");
    row("//a" + repeated("[a", 101) + repeated("]", 101), "at character");
    row(std::string(5000, 'a'), "1 to 4096 bytes");
    row(std::string("a\0b", 3), "1 to 4096 bytes");
}

void TestEvalDocument::refusedQueries()
{
    QFETCH(QString, question);
    QFETCH(QString, reason);
    const Result<XPath> path = XPath::compile(question.toStdString());
    QVERIFY(!path);
    const std::string said = toEnglish(path.error().message);
    QVERIFY2(said.find(reason.toStdString()) != std::string::npos, said.c_str());
}

void TestEvalDocument::refusedDocuments_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, DocumentKind kind, const std::string &bytes, const char *reason) {
        QTest::newRow(name) << static_cast<int>(kind) << QByteArray::fromStdString(bytes)
                            << QString::fromUtf8(reason);
    };
    constexpr DocumentKind json = DocumentKind::Json;
    constexpr DocumentKind html = DocumentKind::Html;
    constexpr DocumentKind xml = DocumentKind::Xml;
    row("no JSON", json, "{\"a\":}", "it is no JSON, at byte 6");
    row("empty JSON", json, "", "it is no JSON");
    row("JSON and more", json, "{} x", "it is no JSON");
    row("JSON in another encoding", json, "\"\xff\"", "it is no JSON");
    row("deep JSON", json, std::string(100'000, '['), "more than 256 levels");
    row("deep and whole", json, repeated("{\"a\":", 300) + "1" + std::string(300, '}'),
        "more than 256 levels");
    row("many nodes", json, '[' + repeated("0,", 400'000) + "0]", "more than 250000 elements");
    row("too large", json, std::string(1'048'577, ' '), "more than 1048576 bytes");
    row("no XML", xml, "<a><b></a>", "it is no XML, at line 1, column");
    row("empty XML", xml, "", "it is no XML");
    row("deep XML", xml, repeated("<a>", 1000) + repeated("</a>", 1000), "it is no XML");
    row("entity", xml, "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "it declares entities");
    row("entity from a file", xml, "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
        "it declares entities");
    row("parameter entity", xml, "<!DOCTYPE a [<!ENTITY % b SYSTEM 'http://127.0.0.1/'> %b;]><a/>",
        "it declares entities");
    row("billion laughs", xml,
        "<!DOCTYPE a [<!ENTITY l 'ha'><!ENTITY m '&l;&l;&l;&l;&l;&l;&l;&l;'><!ENTITY n "
        "'&m;&m;&m;&m;'>]><a>&n;</a>",
        "it declares entities");
    row("unparsed entity", xml, "<!DOCTYPE a [<!NOTATION g SYSTEM 'g'><!ENTITY b SYSTEM 'x' NDATA g>]><a/>",
        "it declares entities");
    row("many attributes", xml, "<a" + repeated(" b=\"\"", 2000) + "/>", "more than 1024 attributes");
    row("deep HTML", html, repeated("<div>", 1000), "more than 256 levels");
}

void TestEvalDocument::refusedDocuments()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const Result<Document> document = Document::parse(static_cast<DocumentKind>(kind), bytes.toStdString());
    QVERIFY(!document);
    const std::string said = toEnglish(document.error().message);
    QVERIFY2(said.starts_with(reason.toStdString()) || said.find(reason.toStdString()) != std::string::npos,
             said.c_str());
    QVERIFY(said.find('\n') == std::string::npos);
}

void TestEvalDocument::hostileDocuments_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const std::string &bytes) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes.substr(0, 1'000'000));
    };
    row("formatting left open", repeated("<b a=1><i b=2>", 20'000) + repeated("<p>x", 100'000));
    row("formatting with differences", [] {
        std::string text;
        for (int i = 0; i < 30'000; ++i)
            text += "<b a=" + std::to_string(i) + ">";
        return text + repeated("<p>x", 100'000);
    }());
    row("open elements", repeated("<div>", 100'000) + repeated("</x>", 100'000));
    row(
        "attributes", "<a" + [] {
            std::string text;
            for (int i = 0; i < 90'000; ++i)
                text += " a" + std::to_string(i) + "=''";
            return text;
        }() + ">");
    row("tables", repeated("<table><td>", 90'000));
    row("text in tables", repeated("<table>x", 100'000));
    row("adoption", repeated("<a><div></a>", 80'000));
    row("templates", repeated("<template>", 100'000));
    row("brackets", std::string(1'000'000, '<'));
    row("zero bytes", std::string(1'000'000, '\0'));
    row("comment", "<!--" + std::string(900'000, '-'));
    row("numbers", '[' + std::string(900'000, '9') + ']');
    row("exponent", "[1e" + std::string(900'000, '9') + ']');
    row("strings", '[' + repeated("\"\\ud83d\",", 100'000) + "0]");
    row("objects with one key", '{' + repeated("\"a\":1,", 100'000) + "\"a\":1}");
    row("elements", "<a>" + repeated("<b/>", 200'000) + "</a>");
    row("namespaces", "<a>" + repeated("<b xmlns:c='d' c:e='f'/>", 40'000) + "</a>");
    row(
        "prefixes", "<a " + [] {
            std::string text;
            for (int i = 0; i < 1000; ++i)
                text += " xmlns:a" + std::to_string(i) + "='b'";
            return text;
        }() + "/>");
}

// Whatever they are taken for, it ends soon.
void TestEvalDocument::hostileDocuments()
{
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    feedEvalDocument(bytes.toStdString());
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void TestEvalDocument::endlessWork()
{
    const std::string flat = "<a>" + repeated("<b/>", 50'000) + "</a>";
    QVERIFY(answerOf(DocumentKind::Xml, flat, "count(//b[count(//b) = count(//b)])").find("too many steps") !=
            std::string::npos);
    const std::string texts = "<a>" + repeated("<b>(((</b>", 1) + "</a>";
    QVERIFY(answerOf(DocumentKind::Xml, texts, "//b[matches('x', .)]").find("is not a regular expression") !=
            std::string::npos);
    QVERIFY(answerOf(DocumentKind::Xml, "<a>" + std::string(500'000, 'x') + "</a>",
                     "string-length(replace(//a, '', 'yyyyyyyy'))")
                .find("too many steps") != std::string::npos);
}

void TestEvalDocument::truncatedAnywhere()
{
    for (const std::string whole : {company, page, atom}) {
        for (std::size_t length = 0; length <= whole.size(); ++length)
            feedEvalDocument(whole.substr(0, length));
        for (std::size_t at = 0; at < whole.size(); at += 3) {
            std::string changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ 0x15);
            feedEvalDocument(changed);
        }
    }
}

QTEST_GUILESS_MAIN(TestEvalDocument)
#include "tst_evaldocument.moc"
