// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the http prober makes of an answer's body.
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/nginx.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

class TestHttpContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase() { QVERIFY2(m_nginx.start(), m_nginx.error().c_str()); }
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); }
    void content_data();
    void content();
    void compressedAnswer_data();
    void compressedAnswer();

private:
    std::string base() const { return "http://127.0.0.1:" + std::to_string(m_nginx.port()); }

    Certificates m_certificates;
    Nginx m_nginx{m_certificates};
};

void TestHttpContent::content_data()
{
    QTest::addColumn<QString>("contain");
    QTest::addColumn<QString>("notContain");
    QTest::addColumn<bool>("regex");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *contain, const char *notContain, bool regex, const char *verdict) {
        QTest::addRow("+%s -%s %s", contain, notContain, regex ? "regex" : "")
            << QString::fromLatin1(contain) << QString::fromLatin1(notContain) << regex
            << QString::fromLatin1(verdict);
    };
    row("\"ok\":true", "", false, "up"); // the answer is {"ok":true}
    row("\"ok\":false", "", false, "content");
    row("", "false", false, "up");
    row("", "true", false, "content");
    row("ok", "true", false, "content");
    row("nothing", "false", false, "content");
    row("o.*e", "", false, "content"); // no expression here
    row("o.*e", "", true, "up");
    row("^o", "", true, "content");
    row("(?i)TRUE", "fal+se", true, "up");
    row("", "[0-9]", true, "up");
    row("", "tr(u|v)e", true, "content");
}

void TestHttpContent::content()
{
    QFETCH(QString, contain);
    QFETCH(QString, notContain);
    QFETCH(bool, regex);
    QFETCH(QString, verdict);
    ProbeOnce probe("http", {{"url", base() + "/"},
                             {"contain", contain.toStdString()},
                             {"not_contain", notContain.toStdString()},
                             {"regex", regex}});
    for (int i = 0; i < 2; ++i)
        QCOMPARE(QString::fromStdString(verdictText(probe.run())), verdict);
    // Content counts only where the status is good.
    ProbeOnce broken("http",
                     {{"url", base() + "/status/503"}, {"contain", contain.toStdString()}, {"regex", regex}});
    QCOMPARE(verdictText(broken.run()), std::string("status"));
}

void TestHttpContent::compressedAnswer_data()
{
    QTest::addColumn<QString>("coding");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("contain") << "gzip" << "contain" << "content";
    QTest::newRow("not_contain") << "gzip" << "not_contain" << "content"; // nothing is found in it: no proof
    QTest::newRow("identity") << "Identity" << "not_contain" << "up";
    QTest::newRow("no check") << "gzip" << "" << "up";
}

void TestHttpContent::compressedAnswer()
{
    QFETCH(QString, coding);
    QFETCH(QString, key);
    QFETCH(QString, verdict);
    const ScriptedServer server(answer("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding.toStdString() +
                                       "\r\nContent-Length: 4\r\n\r\n\x1f\x8b\x08\x01"));
    OptionMap options{{"url", "http://127.0.0.1:" + std::to_string(server.port())}};
    if (!key.isEmpty())
        options[key.toStdString()] = std::string("x");
    ProbeOnce probe("http", options);
    const ProbeResult result = probe.run();
    QCOMPARE(QString::fromStdString(verdictText(result)), verdict);
    if (verdict != QStringLiteral("up"))
        QVERIFY2(reasonText(result).find("gzip") != std::string::npos, reasonText(result).c_str());
    QVERIFY(server.requests().front().find("\r\nAccept-Encoding: identity\r\n") != std::string::npos);
    QVERIFY(server.requests().front().find("\r\nConnection: keep-alive\r\n") != std::string::npos);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestHttpContent)
#include "tst_httpcontent.moc"
