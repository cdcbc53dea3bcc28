// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the http prober makes of an answer by an expression.
#include "core/probers/http/httpprober.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

class TestHttpEval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); }
    void answers_data();
    void answers();
    void onlyAfterTheOtherChecks();
    void largeAnswers_data();
    void largeAnswers();
    void compressed();
    void refused_data();
    void refused();

private:
    static OptionMap options(const ScriptedServer &server, const std::string &document,
                             const std::string &expression, RecordList variables = {})
    {
        return {{"url", "http://127.0.0.1:" + std::to_string(server.port()) + "/"},
                {"eval_doc", document},
                {"eval_expression", expression},
                {"eval_variables", std::move(variables)}};
    }
};

void TestHttpEval::answers_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("reason"); // empty: up
    const auto row = [](const char *document, const char *body, const char *expression, const char *reason) {
        QTest::addRow("%s %s %s", document, body, expression)
            << QString::fromUtf8(document) << QString::fromUtf8(body) << QString::fromUtf8(expression)
            << QString::fromUtf8(reason);
    };
    row("JSON", R"({"used":5,"total":10})", "x_int('//used') / x_int('//total') < 0.8", "");
    row("json", R"({"used":9,"total":10})", "x_int('//used') / x_int('//total') < 0.8",
        "the expression is not true: x_int('//used') / x_int('//total') < 0.8");
    row("JSON", "<html>", "x_int('//used') == 1",
        "the expression cannot be tried on the answer (JSON): it is no JSON, at byte 1");
    row("JSON", R"({"used":"much"})", "x_int('//used') == 1",
        "the expression cannot be tried on the answer (JSON): x_int(“//used”): “much” is no whole number");
    row("XML", "<a><b>7</b></a>", "x_int('//b') == 7", "");
    row("HTML", "<p id=x>7<p>8", "x_str('//p[@id=\\'x\\']') == '7'", "");
    row("TEXT", "load: 0.35 ok", "x_float('load: ([0-9.]+)') < 1", "");
    row("TEXT", "nothing", "x_float('load: ([0-9.]+)') < 1",
        "the expression cannot be tried on the answer (TEXT): nothing in it matches “load: ([0-9.]+)”");
    row("TEXT", "ok", "total == 5", "the expression cannot be tried on the answer (TEXT): variable “total”");
}

void TestHttpEval::answers()
{
    QFETCH(QString, document);
    QFETCH(QString, body);
    QFETCH(QString, expression);
    QFETCH(QString, reason);
    const ScriptedServer server(answer(httpOk(body.toStdString())));
    RecordList variables;
    if (expression.contains(QStringLiteral("total ==")))
        variables = {{{"name", "total"}, {"type", "int"}, {"query", "x"}}};
    ProbeOnce probe(httpKind, options(server, document.toStdString(), expression.toStdString(), variables));
    for (int i = 0; i < 2; ++i) {
        const ProbeResult result = probe.run();
        QCOMPARE(verdictText(result), std::string(reason.isEmpty() ? "up" : "content"));
        QVERIFY2(reasonText(result).starts_with(reason.toStdString()), reasonText(result).c_str());
        QCOMPARE(closingText(result), std::string("we-reset"));
    }
}

void TestHttpEval::onlyAfterTheOtherChecks()
{
    const ScriptedServer broken(answer("HTTP/1.1 503 Busy\r\nContent-Length: 2\r\n\r\n{}"));
    ProbeOnce status(httpKind, options(broken, "JSON", "true"));
    QCOMPARE(verdictText(status.run()), std::string("status"));
    const ScriptedServer server(answer(httpOk(R"({"a":1})")));
    OptionMap wanted = options(server, "JSON", "x_int('//a') == 1");
    wanted["contain"] = std::string("nothing");
    ProbeOnce contain(httpKind, wanted);
    QCOMPARE(verdictText(contain.run()), std::string("content"));
    wanted["contain"] = std::string("\"a\"");
    ProbeOnce both(httpKind, wanted);
    QCOMPARE(verdictText(both.run()), std::string("up"));
}

void TestHttpEval::largeAnswers_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("on the probe's thread") << 60'000 << "up";
    QTest::newRow("on the pool") << 200'000 << "up";
    QTest::newRow("as large as may be") << 1'048'576 << "up";
    QTest::newRow("too large") << 1'048'577 << "content";
}

void TestHttpEval::largeAnswers()
{
    QFETCH(int, size);
    QFETCH(QString, verdict);
    const std::string frame = R"({"a":""})";
    const ScriptedServer server(answer(
        httpOk(R"({"a":")" + std::string(static_cast<std::size_t>(size) - frame.size(), 'x') + "\"}")));
    ProbeOnce probe(httpKind, options(server, "JSON",
                                      "strlen(x_str('//a')) == " +
                                          std::to_string(static_cast<std::size_t>(size) - frame.size())));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    if (verdict == QStringLiteral("content"))
        QCOMPARE(reasonText(result),
                 std::string("the answer has more than 1 MiB: the expression is not tried on it"));
}

void TestHttpEval::compressed()
{
    const ScriptedServer server(
        answer("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}"));
    ProbeOnce probe(httpKind, options(server, "JSON", "true"));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("content"));
    QVERIFY(reasonText(result).find("gzip") != std::string::npos);
}

void TestHttpEval::refused_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no document") << "" << "true" << "" << "eval_doc is missing";
    QTest::newRow("no expression") << "XML" << "" << "//a" << "eval_expression is missing";
    QTest::newRow("odd document") << "YAML" << "true" << ""
                                  << "eval_doc: expected one of XML, HTML, JSON, TEXT";
    QTest::newRow("expression") << "XML" << "1 +" << "" << "eval: the expression is wrong at character 4";
    QTest::newRow("query") << "XML" << "v == 1" << "//["
                           << "eval: variable “v”: “//[” is not XPath, at character 3";
    QTest::newRow("regex") << "TEXT" << "v == 1" << "("
                           << "eval: variable “v”: “(” is not a regular expression: missing ): (";
}

void TestHttpEval::refused()
{
    QFETCH(QString, document);
    QFETCH(QString, expression);
    QFETCH(QString, query);
    QFETCH(QString, reason);
    OptionMap options{{"url", std::string("http://127.0.0.1:1/")}};
    if (!document.isEmpty())
        options["eval_doc"] = document.toStdString();
    if (!expression.isEmpty())
        options["eval_expression"] = expression.toStdString();
    if (!query.isEmpty())
        options["eval_variables"] =
            RecordList{{{"name", "v"}, {"type", "int"}, {"query", query.toStdString()}}};
    ProbeOnce probe(httpKind, options);
    QVERIFY2(probe.refusal().starts_with(reason.toStdString()), probe.refusal().c_str());
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestHttpEval)
#include "tst_httpeval.moc"
