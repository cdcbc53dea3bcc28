// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/http/redirect.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;

namespace {

HttpPlan planFor(OptionMap options)
{
    Result<HttpPlan> plan = httpPlan(Endpoint{.options = options});
    if (!plan)
        qFatal("%s", toEnglish(plan.error().message).c_str());
    return std::move(*plan);
}

HttpHop hopOf(const char *url, const char *method = "GET")
{
    return {.url = *parseHttpUrl(url), .method = method};
}

} // namespace

class TestRedirect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void resolves_data();
    void resolves();
    void refuses_data();
    void refuses();
    void methods_data();
    void methods();
    void trust_data();
    void trust();
    void trustDoesNotComeBack();
    void requestText();
    void ownHeadersGoFirst();
    void strangersGetNoCredentials();
    void proxyForms();
};

void TestRedirect::resolves_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *reference, const char *expected) {
        QTest::newRow(reference) << QString::fromUtf8(reference) << QString::fromUtf8(expected);
    };
    // RFC 3986 5.4, as far as http has them; fragments are not sent.
    row("g", "http://a/b/c/g");
    row("./g", "http://a/b/c/g");
    row("g/", "http://a/b/c/g/");
    row("/g", "http://a/g");
    row("//g", "http://g/");
    row("?y", "http://a/b/c/d;p?y");
    row("g?y", "http://a/b/c/g?y");
    row("#s", "http://a/b/c/d;p?q");
    row("g#s", "http://a/b/c/g");
    row("g?y#s", "http://a/b/c/g?y");
    row(";x", "http://a/b/c/;x");
    row("g;x?y#s", "http://a/b/c/g;x?y");
    row("", "http://a/b/c/d;p?q");
    row(".", "http://a/b/c/");
    row("./", "http://a/b/c/");
    row("..", "http://a/b/");
    row("../g", "http://a/b/g");
    row("../..", "http://a/");
    row("../../g", "http://a/g");
    row("../../../g", "http://a/g");
    row("/./g", "http://a/g");
    row("/../g", "http://a/g");
    row("g.", "http://a/b/c/g.");
    row("..g", "http://a/b/c/..g");
    row("./../g", "http://a/b/g");
    row("./g/.", "http://a/b/c/g/");
    row("g/../h", "http://a/b/c/h");
    row("g;x=1/../y", "http://a/b/c/y");
    row("g?y/../x", "http://a/b/c/g?y/../x");
    row("https://h:8443/x/../y", "https://h:8443/y");
    row("HTTP://h", "http://h/");
    row("http://h?q", "http://h/?q");
    row("http://user:secret@h/", "http://h/");
    row("/a b", "http://a/a%20b");
    row("  /g  ", "http://a/g");
    row("http://[::1]:81/x", "http://[::1]:81/x");
}

void TestRedirect::resolves()
{
    QFETCH(QString, reference);
    QFETCH(QString, expected);
    const Result<Url> url = resolveReference(*parseHttpUrl("http://a/b/c/d;p?q"), reference.toStdString());
    QVERIFY2(url, url ? "" : toEnglish(url.error().message).c_str());
    QCOMPARE(QString::fromStdString(plainText(*url)), expected);
}

void TestRedirect::refuses_data()
{
    QTest::addColumn<QByteArray>("reference");
    for (const char *reference :
         {"ftp://h/x", "javascript:alert(1)", "mailto:a@b", "http:foo", "http://", "http://h:0/",
          "http://h:99999/", "http://h:x/", "//", "file:///etc/passwd", "http://[::1/", "https://a b/"})
        QTest::newRow(reference) << QByteArray(reference);
    QTest::newRow("too long") << QByteArray(20000, 'x');
}

void TestRedirect::refuses()
{
    QFETCH(QByteArray, reference);
    const Result<Url> url = resolveReference(*parseHttpUrl("http://a/b"), reference.toStdString());
    QVERIFY2(!url, url ? plainText(*url).c_str() : "");
    QVERIFY(!toEnglish(url.error().message).empty());
}

void TestRedirect::methods_data()
{
    QTest::addColumn<unsigned>("status");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("withBody");
    const auto row = [](unsigned status, const char *method, const char *expected, bool withBody) {
        QTest::addRow("%u %s", status, method)
            << status << QString::fromLatin1(method) << QString::fromLatin1(expected) << withBody;
    };
    for (const unsigned status : {301U, 302U}) {
        row(status, "GET", "GET", true);
        row(status, "HEAD", "HEAD", true);
        row(status, "POST", "GET", false);
        row(status, "PUT", "PUT", true);
    }
    row(303, "POST", "GET", false);
    row(303, "PUT", "GET", false);
    row(303, "HEAD", "HEAD", true);
    for (const unsigned status : {307U, 308U}) {
        row(status, "POST", "POST", true);
        row(status, "GET", "GET", true);
    }
}

void TestRedirect::methods()
{
    QFETCH(unsigned, status);
    QFETCH(QString, method);
    QFETCH(QString, expected);
    QFETCH(bool, withBody);
    QVERIFY(isRedirect(status));
    const Result<HttpHop> hop = nextHop(hopOf("http://a/", method.toLatin1().constData()), status, "/b");
    QVERIFY(hop);
    QCOMPARE(QString::fromStdString(hop->method), expected);
    QCOMPARE(hop->withBody, withBody);
}

void TestRedirect::trust_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<bool>("elsewhere");
    const auto row = [](const char *from, const char *to, bool trusted, bool elsewhere) {
        QTest::addRow("%s to %s", from, to)
            << QString::fromLatin1(from) << QString::fromLatin1(to) << trusted << elsewhere;
    };
    row("http://a/", "/x", true, false);
    row("http://a/", "http://A/x", true, false);
    row("http://a/", "https://a/x", true, false);
    row("https://a/", "http://a/x", false, false);
    row("http://a/", "http://b/", false, true);
    row("http://a/", "http://x.a/", false, true);
    row("http://a/", "http://a:81/", false, false);
    row("http://a:81/", "https://a/", false, false);
}

void TestRedirect::trust()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, trusted);
    QFETCH(bool, elsewhere);
    const HttpPlan plan = planFor({{"url", from.toStdString()}});
    const Result<HttpHop> hop = nextHop(firstHop(plan), 302, to.toStdString());
    QVERIFY(hop);
    QCOMPARE(hop->trusted, trusted);
    QCOMPARE(makeRequest(plan, *hop, nullptr).destination.elsewhere, elsewhere);
}

void TestRedirect::trustDoesNotComeBack()
{
    const HttpPlan plan = planFor({{"url", std::string("http://a/")}});
    const Result<HttpHop> away = nextHop(firstHop(plan), 302, "http://b/");
    QVERIFY(away);
    const Result<HttpHop> back = nextHop(*away, 302, "http://a/");
    QVERIFY(back);
    QVERIFY(!back->trusted);
    // But it is the endpoint's own host again, which its ip: key is for.
    QVERIFY(makeRequest(plan, *away, nullptr).destination.elsewhere);
    QVERIFY(!makeRequest(plan, *back, nullptr).destination.elsewhere);
}

void TestRedirect::requestText()
{
    const HttpPlan plan = planFor({{"url", std::string("http://h:81/päth?q#f")},
                                   {"method", std::string("post")},
                                   {"body", std::string("{}")},
                                   {"content_encoding", std::string("application/json")},
                                   {"username", std::string("u")},
                                   {"password", std::string("p")}});
    const HttpRequest request = makeRequest(plan, firstHop(plan), nullptr);
    QCOMPARE(
        QString::fromStdString(request.text),
        QStringLiteral("POST /p%C3%A4th?q HTTP/1.1\r\nHost: h:81\r\nUser-Agent: Lightfoot/" LIGHTFOOT_VERSION
                       "\r\nAccept: */*\r\n"
                       "Accept-Encoding: identity\r\nConnection: keep-alive\r\nAuthorization: Basic "
                       "dTpw\r\nContent-Type: application/json\r\n"
                       "Content-Length: 2\r\n\r\n{}"));
    QVERIFY(request.tlsName.empty());
    const HttpPlan get = planFor({{"url", std::string("https://[::1]/")}});
    const HttpRequest plain = makeRequest(get, firstHop(get), nullptr);
    QVERIFY(plain.text.starts_with("GET / HTTP/1.1\r\nHost: [::1]\r\n"));
    QVERIFY(plain.text.find("Content-Length") == std::string::npos);
    QCOMPARE(plain.tlsName, std::string("::1"));
}

void TestRedirect::ownHeadersGoFirst()
{
    const HttpPlan plan = planFor({{"url", std::string("http://h/")},
                                   {"headers", TextMap{{"host", "other"},
                                                       {"USER-AGENT", "me"},
                                                       {"X-Probe", "1"},
                                                       {"Content-Length", "99"},
                                                       {"transfer-encoding", "chunked"}}}});
    const std::string text = makeRequest(plan, firstHop(plan), nullptr).text;
    QCOMPARE(QString::fromStdString(text),
             QStringLiteral("GET / HTTP/1.1\r\nAccept: */*\r\nAccept-Encoding: identity\r\nConnection: "
                            "keep-alive\r\nhost: other\r\nUSER-AGENT: me\r\nX-Probe: 1\r\n\r\n"));
}

void TestRedirect::strangersGetNoCredentials()
{
    const HttpPlan plan = planFor({{"url", std::string("http://user:pass@h/")},
                                   {"method", std::string("POST")},
                                   {"body", std::string("b")},
                                   {"headers", TextMap{{"cookie", "c"},
                                                       {"Authorization", "Bearer t"},
                                                       {"Host", "h2"},
                                                       {"X-Probe", "1"},
                                                       {"X-Api-Key", "k"},
                                                       {"PRIVATE-TOKEN", "t"},
                                                       {"Content-Type", "text/plain"}}}});
    const std::string own = makeRequest(plan, firstHop(plan), nullptr).text;
    QVERIFY(own.find("Authorization: Basic dXNlcjpwYXNz\r\n") != std::string::npos);
    QVERIFY(own.find("Bearer") == std::string::npos); // one login, not two
    QVERIFY(own.find("cookie: c") != std::string::npos);
    QVERIFY(own.find("X-Api-Key: k") != std::string::npos);
    const Result<HttpHop> hop = nextHop(firstHop(plan), 302, "http://stranger/");
    QVERIFY(hop);
    QCOMPARE(
        QString::fromStdString(makeRequest(plan, *hop, nullptr).text),
        QStringLiteral(
            "GET / HTTP/1.1\r\nHost: stranger\r\nUser-Agent: Lightfoot/" LIGHTFOOT_VERSION
            "\r\nAccept: */*\r\nAccept-Encoding: identity\r\nConnection: keep-alive\r\nX-Probe: 1\r\n\r\n"));
}

void TestRedirect::proxyForms()
{
    const ProxyPtr http = *parseProxy("http://u:p@proxy:3128");
    const HttpPlan plain = planFor({{"url", std::string("http://h:81/x")}});
    const HttpRequest forwarded = makeRequest(plain, firstHop(plain), http);
    QVERIFY(forwarded.text.starts_with("GET http://h:81/x HTTP/1.1\r\nHost: h:81\r\n"));
    QVERIFY(forwarded.text.find("Proxy-Authorization: Basic dTpw\r\n") != std::string::npos);
    QVERIFY(forwarded.destination.forwarded);
    QCOMPARE(forwarded.destination.nextHop(), (HostPort{"proxy", 3128}));
    QCOMPARE(forwarded.destination.address, (HostPort{"h", 81}));
    const HttpPlan secure = planFor({{"url", std::string("https://h/x")}});
    const HttpRequest tunnelled = makeRequest(secure, firstHop(secure), http);
    QVERIFY(tunnelled.text.starts_with("GET /x HTTP/1.1\r\nHost: h\r\n"));
    QVERIFY(tunnelled.text.find("Proxy-Authorization") == std::string::npos);
    QCOMPARE(tunnelled.destination.address, (HostPort{"h", 443}));
    QVERIFY(tunnelled.destination.proxy == http);
    QVERIFY(!tunnelled.destination.forwarded);
}

QTEST_GUILESS_MAIN(TestRedirect)
#include "tst_redirect.moc"
