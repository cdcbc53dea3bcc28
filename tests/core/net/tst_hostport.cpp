// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/hostport.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;

namespace {

std::uint16_t testPort(std::string_view scheme)
{
    return scheme == "http" ? 80 : scheme == "https" ? 443 : 0;
}

} // namespace

class TestHostPort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void everyPort();
    void parsesUrls_data();
    void parsesUrls();
    void refusesUrls_data();
    void refusesUrls();
    void decodes_data();
    void decodes();
    void survivesNoise();
};

void TestHostPort::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("fallback");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("name") << "example.com:443" << 0 << "example.com" << 443;
    QTest::newRow("address") << "10.0.0.5:1" << 0 << "10.0.0.5" << 1;
    QTest::newRow("highest port") << "h:65535" << 0 << "h" << 65535;
    QTest::newRow("IPv6") << "[::1]:8080" << 0 << "::1" << 8080;
    QTest::newRow("IPv6 with zone") << "[fe80::1%eth0]:80" << 0 << "fe80::1%eth0" << 80;
    QTest::newRow("no port") << "example.com" << 443 << "example.com" << 443;
    QTest::newRow("no port, IPv6") << "[::1]" << 443 << "::1" << 443;
    QTest::newRow("bare IPv6") << "fe80::1" << 22 << "fe80::1" << 22;
    QTest::newRow("port beats fallback") << "h:1" << 2 << "h" << 1;
    QTest::newRow("not ASCII") << QString::fromUtf8("bücher.example:80") << 0
                               << QString::fromUtf8("bücher.example") << 80;
    QTest::newRow("underscore") << "a_b:80" << 0 << "a_b" << 80;
    QTest::newRow("longest name") << QString(253, QLatin1Char('a')) + QStringLiteral(":1") << 0
                                  << QString(253, QLatin1Char('a')) << 1;
}

void TestHostPort::parses()
{
    QFETCH(QString, text);
    QFETCH(int, fallback);
    QFETCH(QString, host);
    QFETCH(int, port);
    const Result<HostPort> parsed = parseHostPort(text.toStdString(), static_cast<std::uint16_t>(fallback));
    QVERIFY2(parsed, parsed ? "" : toEnglish(parsed.error().message).c_str());
    QCOMPARE(QString::fromStdString(parsed->host), host);
    QCOMPARE(int(parsed->port), port);
    const Result<HostPort> again = parseHostPort(parsed->toString());
    QVERIFY(again);
    QCOMPARE(*again, *parsed);
}

void TestHostPort::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("fallback");
    const auto row = [](const char *name, QByteArray text, int fallback = 0) {
        QTest::newRow(name) << text << fallback;
    };
    row("empty", "");
    row("empty with fallback", "", 80);
    row("only a port", ":80");
    row("no port", "host");
    row("empty port", "host:");
    row("empty port with fallback", "host:", 80);
    row("port 0", "host:0");
    row("port 65536", "host:65536");
    row("port 99999", "host:99999");
    row("negative port", "host:-1");
    row("signed port", "host:+80");
    row("port with blank", "host: 80");
    row("port in words", "host:http");
    row("port with rest", "host:80x");
    row("port too long", "host:" + QByteArray(300, '9'));
    row("blank in host", "ho st:80");
    row("line break", "host\r\nX: y:80");
    row("nul", QByteArray("ho\0st:80", 8));
    row("slash", "host/x:80");
    row("user", "user@host:80");
    row("IPv6 without brackets and port", "::1");
    row("open bracket", "[::1:80");
    row("name in brackets", "[host]:80");
    row("nothing behind bracket", "[::1]");
    row("rest behind bracket", "[::1]80");
    row("too many colons", "a:b:80");
    row("name too long", QByteArray(254, 'a') + ":80");
    row("a great deal", QByteArray(1 << 20, ':'));
}

void TestHostPort::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, fallback);
    const Result<HostPort> parsed = parseHostPort(text.toStdString(), static_cast<std::uint16_t>(fallback));
    QVERIFY(!parsed);
    const std::string reason = toEnglish(parsed.error().message);
    QVERIFY(!reason.empty() && reason.size() < 1000);
    QVERIFY(reason.find('\n') == std::string::npos);
}

void TestHostPort::everyPort()
{
    for (int port = 1; port <= 65535; ++port) {
        const Result<HostPort> parsed = parseHostPort("h:" + std::to_string(port));
        QVERIFY(parsed);
        QCOMPARE(int(parsed->port), port);
    }
}

void TestHostPort::parsesUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    const auto row = [](const char *text, const char *origin, int port, const char *target,
                        const char *user = "", const char *password = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(origin) << port
                            << QString::fromUtf8(target) << QString::fromUtf8(user)
                            << QString::fromUtf8(password);
    };
    row("http://h", "http://h", 80, "/");
    row("HTTPS://h/", "https://h", 443, "/");
    row("http://h:80/a", "http://h", 80, "/a");
    row("http://h:8080/a?b=c&d#e", "http://h:8080", 8080, "/a?b=c&d");
    row("http://h?q", "http://h", 80, "/?q");
    row("http://h#f", "http://h", 80, "/");
    row("https://[::1]:8443/x", "https://[::1]:8443", 8443, "/x");
    row("https://[::1]/x", "https://[::1]", 443, "/x");
    row("http://u:p@h/", "http://h", 80, "/", "u", "p");
    row("http://u@h/", "http://h", 80, "/", "u", "");
    row("http://a%40b:c%3Ad@h/", "http://h", 80, "/", "a@b", "c:d");
    row("http://u:p@w@h/", "http://h", 80, "/", "u", "p@w");
    row("http://h/a@b:c", "http://h", 80, "/a@b:c");
}

void TestHostPort::parsesUrls()
{
    QFETCH(QString, text);
    QFETCH(QString, origin);
    QFETCH(int, port);
    QFETCH(QString, target);
    QFETCH(QString, user);
    QFETCH(QString, password);
    const Result<Url> url = parseUrl(text.toStdString(), testPort);
    QVERIFY2(url, url ? "" : toEnglish(url.error().message).c_str());
    QCOMPARE(QString::fromStdString(url->origin()), origin);
    QCOMPARE(int(url->authority.port), port);
    QCOMPARE(QString::fromStdString(url->target), target);
    QCOMPARE(QString::fromStdString(url->user), user);
    QCOMPARE(QString::fromStdString(url->password), password);
}

void TestHostPort::refusesUrls_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "h", "://h", "http:/h", "http://", "http:///x", "http://:80/", "http://h:0/", "http://h:99999/",
          "http://h:80x/", "http://h /", "http://h/a b", "http://h/\r\nX: y", "http://h/\x7f", "unknown://h/",
          "http://u@/", "http://[::1/"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("too long") << QByteArray("http://h/") + QByteArray(9000, 'x');
    QTest::newRow("nul") << QByteArray("http://h/\0x", 11);
}

void TestHostPort::refusesUrls()
{
    QFETCH(QByteArray, text);
    const Result<Url> url = parseUrl(text.toStdString(), testPort);
    QVERIFY(!url);
    QVERIFY(!toEnglish(url.error().message).empty());
}

void TestHostPort::decodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *text, QByteArray expected) {
        QTest::newRow(text) << QByteArray(text) << expected;
    };
    row("", "");
    row("abc", "abc");
    row("%41%62%63", "Abc");
    row("%", "%");
    row("%4", "%4");
    row("%4g", "%4g");
    row("%%41", "%A");
    row("a%00b", QByteArray("a\0b", 3));
    row("%c3%A4", "\xc3\xa4");
    row("+", "+");
}

void TestHostPort::decodes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(percentDecoded(text.toStdString())), expected);
}

void TestHostPort::survivesNoise()
{
    // Every text of up to three of these bytes; what is taken must come back the same.
    static const std::string alphabet("h1:[]%@/?# \0\r\xff-", 16);
    for (std::size_t i = 0; i < alphabet.size() * alphabet.size() * alphabet.size() * alphabet.size(); ++i) {
        std::string text;
        for (std::size_t rest = i, n = 0; n < 4; ++n, rest /= alphabet.size())
            text += alphabet[rest % alphabet.size()];
        parseUrl("http://" + text, testPort);
        const Result<HostPort> parsed = parseHostPort(text, 7);
        if (parsed) {
            const Result<HostPort> again = parseHostPort(parsed->toString());
            QVERIFY2(again && *again == *parsed, text.c_str());
        }
    }
}

QTEST_APPLESS_MAIN(TestHostPort)
#include "tst_hostport.moc"
