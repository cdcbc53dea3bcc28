// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proxy.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;

class TestProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void saysWhatIsExpected();
    void onlyHttpsIsSecured();
    void nothingIsNoProxy();
    void keepsPasswordOutOfErrors();
    void choosesByScheme();
    void noProxy_data();
    void noProxy();
    void unusableVariableIsAnError();
    void readsTheEnvironment();
};

void TestProxy::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("protocol");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    const auto row = [](const char *text, ProxyProtocol protocol, const char *address, const char *user = "",
                        const char *password = "") {
        QTest::newRow(text) << QString::fromLatin1(text) << int(protocol) << QString::fromLatin1(address)
                            << QString::fromLatin1(user) << QString::fromLatin1(password);
    };
    row("socks5://h:1081", ProxyProtocol::Socks5, "h:1081");
    row("socks5h://h", ProxyProtocol::Socks5, "h:1080");
    row("SOCKS5://u:p@[::1]:9", ProxyProtocol::Socks5, "[::1]:9", "u", "p");
    row("http://h", ProxyProtocol::Http, "h:80");
    row("http://u%3A:p%40@10.0.0.1:3128/", ProxyProtocol::Http, "10.0.0.1:3128", "u:", "p@");
    row("https://h", ProxyProtocol::Https, "h:443");
    row("https://h:1", ProxyProtocol::Https, "h:1");
    row("HTTPS://u%3A:p%40@[::1]:3129/", ProxyProtocol::Https, "[::1]:3129", "u:", "p@");
}

void TestProxy::parses()
{
    QFETCH(QString, text);
    QFETCH(int, protocol);
    QFETCH(QString, address);
    QFETCH(QString, user);
    QFETCH(QString, password);
    const Result<ProxyPtr> proxy = parseProxy(text.toStdString());
    QVERIFY(proxy && *proxy);
    QCOMPARE(int((*proxy)->protocol), protocol);
    QVERIFY(!(*proxy)->tls); // nothing is read from files before it is asked for
    QCOMPARE(QString::fromStdString((*proxy)->address.toString()), address);
    QCOMPARE(QString::fromStdString((*proxy)->user), user);
    QCOMPARE(QString::fromStdString((*proxy)->password), password);
}

void TestProxy::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"h:1080", "socks5://", "socks5://h:0", "socks5://h:99999", "https://",
                             "https://h:0", "socks4://h:1", "ftp://h:1", "socks5://h:1 ", "http://h\r\nX: y"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("long user") << QByteArray("socks5://") + QByteArray(256, 'u') + "@h:1";
    QTest::newRow("long password") << QByteArray("socks5://u:") + QByteArray(256, 'p') + "@h:1";
}

void TestProxy::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseProxy(text.toStdString()));
}

void TestProxy::saysWhatIsExpected()
{
    QCOMPARE(toEnglish(parseProxy("socks4://h:1").error().message),
             std::string("proxy: the scheme “socks4” is not known; expected socks5://, http:// or https://"));
    QCOMPARE(toEnglish(parseProxy("https://").error().message),
             std::string("proxy: expected socks5://host:port, http://host:port or https://host:port"));
}

void TestProxy::onlyHttpsIsSecured()
{
    TlsContexts contexts;
    for (const char *text : {"", "http://h:1", "socks5://h:1"}) {
        const ProxyPtr proxy = *parseProxy(text);
        const Result<ProxyPtr> same = securedProxy(proxy, contexts, "/nowhere");
        QVERIFY(same && *same == proxy);
    }
    const ProxyPtr proxy = *parseProxy("https://u:p@h:1");
    const Result<ProxyPtr> secured = securedProxy(proxy, contexts, {});
    QVERIFY(secured && (*secured)->tls);
    QVERIFY((SSL_CTX_get_verify_mode((*secured)->tls.get()) & SSL_VERIFY_PEER) != 0);
    QCOMPARE((*secured)->password, std::string("p"));
    const Result<ProxyPtr> unreadable = securedProxy(proxy, contexts, "/nowhere");
    QVERIFY(!unreadable);
    QVERIFY(toEnglish(unreadable.error().message).find("/nowhere") != std::string::npos);
}

void TestProxy::nothingIsNoProxy()
{
    const Result<ProxyPtr> proxy = parseProxy("");
    QVERIFY(proxy);
    QVERIFY(!*proxy);
}

void TestProxy::keepsPasswordOutOfErrors()
{
    for (const char *text : {"socks5://user:hunter2@h:99999", "socks5://user:hunter2@",
                             "https://user:hunter2@h:0", "user:hunter2@h"}) {
        const Result<ProxyPtr> proxy = parseProxy(text);
        QVERIFY(!proxy);
        QVERIFY2(toEnglish(proxy.error().message).find("hunter2") == std::string::npos, text);
    }
}

void TestProxy::choosesByScheme()
{
    const ProxyEnvironment environment{
        .http = "http://a:1", .https = "b:2", .all = "socks5://c:3", .none = ""};
    const auto chosen = [&](std::string_view scheme) {
        return (*environment.proxyFor(scheme, {"h", 1}))->address.toString();
    };
    QCOMPARE(chosen("http"), std::string("a:1"));
    QCOMPARE(chosen("https"), std::string("b:2"));
    QCOMPARE(chosen("tcp"), std::string("c:3"));
    QVERIFY(!*ProxyEnvironment{}.proxyFor("http", {"h", 1}));
    const ProxyEnvironment secure{.http = "", .https = "https://d", .all = "", .none = ""};
    const ProxyPtr proxy = *secure.proxyFor("https", {"h", 1});
    QVERIFY(proxy && proxy->protocol == ProxyProtocol::Https);
    QCOMPARE(proxy->address.toString(), std::string("d:443"));
}

void TestProxy::noProxy_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("direct");
    const auto row = [](const char *list, const char *host, bool direct) {
        QTest::addRow("%s, %s", list, host)
            << QString::fromLatin1(list) << QString::fromLatin1(host) << direct;
    };
    row("", "example.com", false);
    row("*", "example.com", true);
    row("example.com", "example.com", true);
    row("example.com", "EXAMPLE.com", true);
    row("example.com", "www.example.com", true);
    row("example.com", "badexample.com", false);
    row(".example.com", "www.example.com", true);
    row("*.example.com", "www.example.com", true);
    row("example.com", "example.com.evil", false);
    row("a, b ,example.com", "example.com", true);
    row(",,", "example.com", false);
    row("example.com:8080", "example.com", true);
    row("example.com:81", "example.com", false);
    row("10.0.0.5", "10.0.0.5", true);
    row("10.0.0.5", "10.0.0.55", false);
    row("10.0.0.0/8", "10.200.3.4", true);
    row("10.0.0.0/8", "11.0.0.1", false);
    row("10.0.0.0/8", "ten.example.com", false);
    row("fd00::/8", "fd12::1", true);
    row("fd00::/8", "10.0.0.1", false);
    row("10.0.0.0/99", "10.0.0.1", false);
    // Never through a proxy, whatever the list says.
    row("", "localhost", true);
    row("", "127.0.0.1", true);
    row("", "127.8.9.10", true);
    row("", "::1", true);
    row("", "localhost.example.com", false);
    row("", "127.example.com", false);
}

void TestProxy::noProxy()
{
    QFETCH(QString, list);
    QFETCH(QString, host);
    QFETCH(bool, direct);
    const ProxyEnvironment environment{
        .http = "", .https = "", .all = "socks5://c:3", .none = list.toStdString()};
    const Result<ProxyPtr> proxy = environment.proxyFor("http", {host.toStdString(), 8080});
    QVERIFY(proxy);
    QCOMPARE(!*proxy, direct);
}

void TestProxy::unusableVariableIsAnError()
{
    const ProxyEnvironment environment{.http = "gopher://h:70", .https = "", .all = "", .none = ""};
    QVERIFY(!environment.proxyFor("http", {"h", 1}));
    QVERIFY(environment.proxyFor("https", {"h", 1}));
}

void TestProxy::readsTheEnvironment()
{
    const QList<QByteArray> names{"http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY",
                                  "all_proxy",  "ALL_PROXY",  "no_proxy",    "NO_PROXY"};
    for (const QByteArray &name : names)
        qunsetenv(name.constData());
    qputenv("HTTP_PROXY", "upper:1");
    qputenv("https_proxy", "lower:2");
    qputenv("HTTPS_PROXY", "upper:2");
    qputenv("all_proxy", "");
    qputenv("NO_PROXY", "x");
    const ProxyEnvironment environment = ProxyEnvironment::fromProcess();
    QCOMPARE(environment.http, std::string("upper:1"));
    QCOMPARE(environment.https, std::string("lower:2"));
    QCOMPARE(environment.all, std::string());
    QCOMPARE(environment.none, std::string("x"));
}

QTEST_APPLESS_MAIN(TestProxy)
#include "tst_proxy.moc"
