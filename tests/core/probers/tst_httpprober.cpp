// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The options of the http prober against nginx: places, methods, status codes, login. Content, redirects and
// TLS have files of their own.
#include "core/probers/proberkinds.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/nginx.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

class TestHttpProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase() { QVERIFY2(m_nginx.start(), m_nginx.error().c_str()); }
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); }
    void places_data();
    void places();
    void methods_data();
    void methods();
    void successCodes_data();
    void successCodes();
    void basicLogin_data();
    void basicLogin();
    void refused();
    void refusesOptions_data();
    void refusesOptions();
    void target_data();
    void target();

private:
    std::string base() const { return "http://127.0.0.1:" + std::to_string(m_nginx.port()); }
    std::string secureBase() const { return "https://127.0.0.1:" + std::to_string(m_nginx.tlsPort()); }

    Certificates m_certificates;
    Nginx m_nginx{m_certificates};
};

void TestHttpProber::places_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("summary");
    const auto row = [](const char *place, const char *verdict, const char *summary) {
        QTest::newRow(place) << QString::fromLatin1(place) << QString::fromLatin1(verdict)
                             << QString::fromLatin1(summary);
    };
    row("/", "up", "200 OK, 11 bytes");
    row("/chunked", "up", "200 OK, 1,024 bytes");
    row("/file", "up", "200 OK, 1,024 bytes");
    row("/large", "up", "200 OK, 1,048,576 bytes");
    row("/close", "up", "200 OK, 7 bytes");
    row("/cut", "protocol", "");
    row("/hop/1", "up", "200 OK, 11 bytes, after 5 redirects");
    row("/redirect/308", "up", "200 OK, 11 bytes, after 1 redirect");
    row("/slow", "read-timeout", "200 OK, 512 bytes");
}

void TestHttpProber::places()
{
    QFETCH(QString, place);
    QFETCH(QString, verdict);
    QFETCH(QString, summary);
    for (const bool secure : {false, true}) {
        ProbeOnce probe("http", {{"url", (secure ? secureBase() : base()) + place.toStdString()},
                                 {"ca", m_certificates.ca()}});
        probe.endpoint().timeout = verdict == QStringLiteral("read-timeout") ? Duration(400ms) : Duration(5s);
        const ProbeResult result = probe.run();
        QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
        if (verdict == QStringLiteral("up"))
            QCOMPARE(QString::fromStdString(summaryText(result)), summary);
        QCOMPARE(result.phases.has(Phase::Tls), secure);
        QCOMPARE(result.details->certificates.size(), std::size_t(secure ? 1 : 0));
    }
}

void TestHttpProber::methods_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *method, const char *body, const char *expected) {
        QTest::newRow(method) << QString::fromLatin1(method) << QString::fromLatin1(body)
                              << QString::fromLatin1(expected);
    };
    row("get", "",
        "method=GET\nuri=/echo?a=b\nhost=name.example\nuser-agent=me\nx-probe=1\ncontent-type=application/"
        "json\ncontent-length=\n");
    row("POST", "{\"a\":1}",
        "method=POST\nuri=/echo?a=b\nhost=name.example\nuser-agent=me\nx-probe=1\ncontent-type=application/"
        "json\ncontent-length=7\n");
    row("DELETE", "", "method=DELETE\n");
    row("PATCH", "",
        "method=PATCH\nuri=/echo?a=b\nhost=name.example\nuser-agent=me\nx-probe=1\ncontent-type=application/"
        "json\ncontent-length=0\n");
    row("OPTIONS", "", "method=OPTIONS\n");
}

void TestHttpProber::methods()
{
    QFETCH(QString, method);
    QFETCH(QString, body);
    QFETCH(QString, expected);
    ProbeOnce probe("http",
                    {{"url", base() + "/echo?a=b#frag"},
                     {"method", method.toStdString()},
                     {"body", body.toStdString()},
                     {"content_encoding", std::string("application/json")},
                     {"headers", TextMap{{"X-Probe", "1"}, {"User-Agent", "me"}, {"Host", "name.example"}}},
                     {"contain", expected.toStdString()}});
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
}

void TestHttpProber::successCodes_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("codes"); // "low-high low-high"
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *status, const char *codes, const char *verdict) {
        QTest::addRow("%s in %s", status, codes)
            << QString::fromLatin1(status) << QString::fromLatin1(codes) << QString::fromLatin1(verdict);
    };
    row("404", "", "up"); // EaseProbe's default ends at 499
    row("204", "", "up");
    row("500", "", "status");
    row("503", "", "status");
    row("404", "200-299", "status");
    row("401", "200-299", "auth");
    row("404", "200-299 404-404", "up");
    row("503", "0-599", "up");
    row("204", "200-203 205-299", "status");
}

void TestHttpProber::successCodes()
{
    QFETCH(QString, status);
    QFETCH(QString, codes);
    QFETCH(QString, verdict);
    OptionMap options{{"url", base() + "/status/" + status.toStdString()}};
    RangeList ranges;
    for (const QString &range : codes.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        ranges.emplace_back(range.section(QLatin1Char('-'), 0, 0).toInt(),
                            range.section(QLatin1Char('-'), 1).toInt());
    if (!ranges.empty())
        options["success_code"] = ranges;
    ProbeOnce probe("http", options);
    const ProbeResult result = probe.run();
    QCOMPARE(QString::fromStdString(verdictText(result)), verdict);
    if (verdict != QStringLiteral("up"))
        QVERIFY2(reasonText(result).find(status.toStdString()) != std::string::npos,
                 reasonText(result).c_str());
}

void TestHttpProber::basicLogin_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("good") << "probe" << "secret" << "up";
    QTest::newRow("wrong") << "probe" << "wrong" << "auth";
    QTest::newRow("user alone is no login") << "probe" << "" << "auth";
    QTest::newRow("none") << "" << "" << "auth";
}

void TestHttpProber::basicLogin()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, verdict);
    const RangeList good{{200, 299}};
    ProbeOnce probe("http", {{"url", base() + "/auth"},
                             {"username", user.toStdString()},
                             {"password", password.toStdString()},
                             {"success_code", good}});
    const ProbeResult result = probe.run();
    QCOMPARE(QString::fromStdString(verdictText(result)), verdict);
    QVERIFY(password.isEmpty() || reasonText(result).find(password.toStdString()) == std::string::npos);
    const std::string inUrl =
        "http://" + user.toStdString() + ':' + password.toStdString() + base().replace(0, 7, "@");
    ProbeOnce fromUrl("http", {{"url", inUrl + "/auth"}, {"success_code", good}});
    QCOMPARE(QString::fromStdString(verdictText(fromUrl.run())), verdict);
}

void TestHttpProber::refused()
{
    for (const char *scheme : {"http", "https"}) {
        ProbeOnce probe("http",
                        {{"url", std::string(scheme) + "://127.0.0.1:" + std::to_string(freePort()) + "/"}});
        QCOMPARE(verdictText(probe.run()), std::string("refused"));
    }
}

void TestHttpProber::refusesOptions_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *key, const char *value, const char *says) {
        QTest::addRow("%s=%s", key, value)
            << QString::fromUtf8(key) << QString::fromUtf8(value) << QString::fromUtf8(says);
    };
    row("url", "", "URL");
    row("url", "example.com", "URL");
    row("url", "ftp://example.com/", "neither http:// nor https://");
    row("url", "http://h:99999/", "99999");
    row("method", "FETCH", "GET");
    row("method", "GET / HTTP/1.1\r\nX: y", "GET");
    row("method", "", "GET");
    row("proxy", "gopher://h:70", "gopher");
    row("content_encoding", "a\r\nX: y", "content_encoding");
    row("username", "a:b", "colon");
    row("ca", "/", "not a file");
    row("ca", "/nowhere", "/nowhere");
    row("ca", "/dev/zero", "not a file");
    row("cert", "/nowhere", "both cert and key");
    row("contain", "a(b", "at character");
    row("contain", "ab[", "at character 3");
    row("not_contain", "(?P<x", "not_contain");
    row("contain", "(((((((((((a{900}){900}){900}){900})))))))", "contain");
    row("header", "X:", "X:");
    row("header", "", "header name");
    row("header", "X\r\nY", "header name");
    row("header", "Ö", "header name");
    row("value", "a\r\nX: y", "line break");
    row("value", "a\nb", "line break");
}

void TestHttpProber::refusesOptions()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, says);
    OptionMap options{{"url", std::string("http://h/")}, {"password", std::string("secret")}};
    const bool pattern = key.endsWith(QStringLiteral("contain"));
    if (key == QStringLiteral("header"))
        options["headers"] = TextMap{{value.toStdString(), "x"}};
    else if (key == QStringLiteral("value"))
        options["headers"] = TextMap{{"X", value.toStdString()}};
    else
        options[key.toStdString()] = value.toStdString();
    if (pattern)
        options["regex"] = true;
    ProbeOnce probe("http", options);
    const std::string refusal = probe.refusal();
    QVERIFY(!refusal.empty());
    QVERIFY2(refusal.find(says.toStdString()) != std::string::npos, refusal.c_str());
    QVERIFY(refusal.find("secret") == std::string::npos);
    QVERIFY(refusal.find('\n') == std::string::npos);
}

void TestHttpProber::target_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("target");
    const auto row = [](const char *url, const char *target) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(target);
    };
    row("https://example.com/", "https://example.com/");
    row("https://user:secret@example.com/x?y", "https://example.com/x?y");
    row("https://user:se@cret@example.com/x@y", "https://example.com/x@y");
    row("https://example.com/x@y", "https://example.com/x@y");
    row("https://u:p@example.com", "https://example.com");
    row("nonsense", "nonsense");
    // Refused as endpoints, but shown in tables all the same.
    row("user:secret@example.com/", "…@example.com/");
    row("ftp://user:secret@example.com/", "ftp://…@example.com/");
    row("http://http://user:secret@example.com/", "http://…@example.com/");
}

void TestHttpProber::target()
{
    QFETCH(QString, url);
    QFETCH(QString, target);
    QCOMPARE(QString::fromStdString(findKind(proberKinds(), "http")->target({{"url", url.toStdString()}})),
             target);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestHttpProber)
#include "tst_httpprober.moc"
