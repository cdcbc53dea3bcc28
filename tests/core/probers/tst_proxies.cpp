// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind through microsocks and tinyproxy; tst_httpsproxy has those with TLS. A proxy leaves TIME_WAIT of
// its own towards the target, which is out of our reach; what is asserted here is our leg to the proxy.
#include "tests/core/probers/probeonce.h"
#include "tests/servers/httpproxy.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/nginx.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/socksproxy.h"
#include "tests/servers/timewait.h"

#include <QProcess>
#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

class TestProxies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void cleanup();
    void throughSocks_data();
    void throughSocks();
    void socksLogin_data();
    void socksLogin();
    void throughHttp_data();
    void throughHttp();
    void httpLogin_data();
    void httpLogin();
    void targetRefuses_data();
    void targetRefuses();
    void proxyGone_data();
    void proxyGone();
    void proxyMisbehaves_data();
    void proxyMisbehaves();
    void fromTheEnvironment();
    void redirectsThroughTheProxy();

private:
    std::string socks(const std::string &login = {}) const
    {
        return "socks5://" + login + "127.0.0.1:" + std::to_string(m_socks.port());
    }
    std::string lockedSocks(const std::string &login) const
    {
        return "socks5://" + login + "127.0.0.1:" + std::to_string(m_lockedSocks.port());
    }
    std::string http() const { return "http://127.0.0.1:" + std::to_string(m_http.port()); }
    std::string lockedHttp(const std::string &login) const
    {
        return "http://" + login + "127.0.0.1:" + std::to_string(m_lockedHttp.port());
    }
    OptionMap optionsFor(const QString &kind, const std::string &proxy, std::uint16_t port = 0);

    Certificates m_certificates;
    Nginx m_nginx{m_certificates};
    SocksProxy m_socks;
    SocksProxy m_lockedSocks{"user", "pa:ss"};
    HttpProxy m_http;
    HttpProxy m_lockedHttp{"user", "secret"};
};

void TestProxies::initTestCase()
{
    QVERIFY2(m_nginx.start(), m_nginx.error().c_str());
    QVERIFY2(m_socks.start(), m_socks.error().c_str());
    QVERIFY2(m_lockedSocks.start(), m_lockedSocks.error().c_str());
    QVERIFY2(m_http.start(), m_http.error().c_str());
    QVERIFY2(m_lockedHttp.start(), m_lockedHttp.error().c_str());
}

void TestProxies::cleanup()
{
    for (const std::uint16_t port :
         {m_socks.port(), m_lockedSocks.port(), m_http.port(), m_lockedHttp.port()})
        QCOMPARE(timeWaitByLocalPort(port) + timeWaitByRemotePort(port), 0);
}

OptionMap TestProxies::optionsFor(const QString &kind, const std::string &proxy, std::uint16_t port)
{
    const std::string plain = "127.0.0.1:" + std::to_string(port ? port : m_nginx.port());
    const std::string secure = "127.0.0.1:" + std::to_string(port ? port : m_nginx.tlsPort());
    if (kind == QStringLiteral("http"))
        return {{"url", "http://" + plain + "/"}, {"proxy", proxy}};
    if (kind == QStringLiteral("https"))
        return {{"url", "https://" + secure + "/"}, {"proxy", proxy}, {"ca", m_certificates.ca()}};
    if (kind == QStringLiteral("tls"))
        return {{"host", secure}, {"proxy", proxy}, {"root_ca_pem_path", m_certificates.ca()}};
    return {{"host", plain}, {"proxy", proxy}};
}

void TestProxies::throughSocks_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"tcp", "tls", "http", "https"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestProxies::throughSocks()
{
    QFETCH(QString, kind);
    ProbeOnce probe(kind == QStringLiteral("https") ? "http" : kind.toStdString(), optionsFor(kind, socks()));
    for (int i = 0; i < 10; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
        QVERIFY(result.phases.has(Phase::Proxy));
        QCOMPARE(closingText(result), std::string("we-reset"));
    }
}

void TestProxies::socksLogin_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("verdict");
    for (const char *kind : {"tcp", "tls", "http", "https"}) {
        QTest::addRow("%s, right", kind) << QString::fromLatin1(kind) << "user:pa%3Ass@" << "up";
        QTest::addRow("%s, wrong", kind) << QString::fromLatin1(kind) << "user:wrong@" << "proxy";
        QTest::addRow("%s, none", kind) << QString::fromLatin1(kind) << "" << "proxy";
    }
}

void TestProxies::socksLogin()
{
    QFETCH(QString, kind);
    QFETCH(QString, login);
    QFETCH(QString, verdict);
    ProbeOnce probe(kind == QStringLiteral("https") ? "http" : kind.toStdString(),
                    optionsFor(kind, lockedSocks(login.toStdString())));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    QVERIFY(reasonText(result).find("wrong") == std::string::npos);
}

void TestProxies::throughHttp_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("http") << "http";
    QTest::newRow("https") << "https";
}

void TestProxies::throughHttp()
{
    QFETCH(QString, kind);
    ProbeOnce probe("http", optionsFor(kind, http()));
    for (int i = 0; i < 10; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
        QVERIFY2(summaryText(result).starts_with("200 OK, 11 bytes"), summaryText(result).c_str());
        QCOMPARE(result.phases.has(Phase::Proxy),
                 kind == QStringLiteral("https")); // plain http needs no tunnel
    }
}

void TestProxies::httpLogin_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("expected"); // verdict and status
    const auto row = [](const char *kind, const char *login, const char *expected) {
        QTest::addRow("%s %s", kind, login)
            << QString::fromLatin1(kind) << QString::fromLatin1(login) << QString::fromLatin1(expected);
    };
    row("http", "user:secret@", "up 200");
    // tinyproxy answers a wrong login with 401 rather than 407, which for plain http looks like the target's.
    row("http", "user:wrong@", "up 401");
    row("http", "", "proxy 407");
    row("https", "user:secret@", "up 200");
    row("https", "user:wrong@", "proxy ");
    row("https", "", "proxy ");
}

void TestProxies::httpLogin()
{
    QFETCH(QString, kind);
    QFETCH(QString, login);
    QFETCH(QString, expected);
    ProbeOnce probe("http", optionsFor(kind, lockedHttp(login.toStdString())));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result) + ' ' + summaryText(result).substr(0, 3), expected.toStdString());
    QVERIFY(reasonText(result).find("wrong") == std::string::npos);
}

void TestProxies::targetRefuses_data()
{
    throughSocks_data();
}

void TestProxies::targetRefuses()
{
    QFETCH(QString, kind);
    const std::uint16_t nobody = freePort();
    ProbeOnce bySocks(kind == QStringLiteral("https") ? "http" : kind.toStdString(),
                      optionsFor(kind, socks(), nobody));
    const ProbeResult result = bySocks.run();
    QVERIFY2(verdictText(result) == "refused", (verdictText(result) + ": " + reasonText(result)).c_str());
    if (!kind.startsWith(QStringLiteral("http")))
        return;
    ProbeOnce byHttp("http", optionsFor(kind, http(), nobody));
    QCOMPARE(verdictText(byHttp.run()), std::string(kind == QStringLiteral("https") ? "proxy" : "status"));
}

void TestProxies::proxyGone_data()
{
    throughSocks_data();
}

void TestProxies::proxyGone()
{
    QFETCH(QString, kind);
    const std::string nobody = "127.0.0.1:" + std::to_string(freePort());
    ProbeOnce bySocks(kind == QStringLiteral("https") ? "http" : kind.toStdString(),
                      optionsFor(kind, "socks5://" + nobody));
    const ProbeResult result = bySocks.run();
    QCOMPARE(verdictText(result), std::string("proxy"));
    QVERIFY2(reasonText(result).find(nobody) != std::string::npos, reasonText(result).c_str());
}

void TestProxies::proxyMisbehaves_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<int>("script");
    for (const char *proxy : {"socks5", "http", "https"}) {
        int script = 0;
        for (const char *name : {"silent", "closes", "noise", "never ends", "status of noise", "slow"})
            QTest::addRow("%s, %s", proxy, name) << QString::fromLatin1(proxy) << script++;
    }
}

void TestProxies::proxyMisbehaves()
{
    QFETCH(QString, proxy);
    QFETCH(int, script);
    Script endless = silent();
    endless.reply = [](const std::string &) {
        return Reply{.bytes = "HTTP/1.1 200 OK\r\n", .filler = "X: y\r\n", .fillerSize = Reply::endless};
    };
    Script nonsense = silent();
    nonsense.reply = [](const std::string &) {
        return Reply{.bytes = std::string("\x05\xff HTTP/1.1\r\n\r\n"), .ending = Ending::Hold};
    };
    Script slow = drip(std::string(40, '\x05'), 30ms);
    slow.waitFor = WaitFor::Nothing;
    std::vector<Script> scripts{silent(), closeAtOnce(), garbage(5), endless, nonsense, slow};
    if (proxy == QStringLiteral("https")) // all of it after a good handshake
        scripts.at(static_cast<std::size_t>(script)).tls = m_certificates.server();
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe("http", optionsFor(QStringLiteral("https"), proxy.toStdString() + "://127.0.0.1:" +
                                                                    std::to_string(server.port())));
    probe.endpoint().timeout = 300ms;
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "proxy", (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY(result.latency < 1s);
}

void TestProxies::fromTheEnvironment()
{
    // Loopback addresses never go through a proxy of the environment.
    QCOMPARE(QProcess::execute(QStringLiteral("ip"),
                               {QStringLiteral("addr"), QStringLiteral("add"), QStringLiteral("10.7.0.1/32"),
                                QStringLiteral("dev"), QStringLiteral("lo")}),
             0);
    Script script = answer(httpOk("hello"));
    script.addresses = {"10.7.0.1"};
    const ScriptedServer server(script);
    const std::string target = "10.7.0.1:" + std::to_string(server.port());
    const OptionMap options{{"url", "http://" + target + "/"}};
    ProbeOnce probe("http", options);
    probe.resources().proxies.http = "127.0.0.1:" + std::to_string(freePort());
    QCOMPARE(verdictText(probe.run()), std::string("proxy"));
    ProbeOnce through("http", options);
    through.resources().proxies.http = http();
    const ProbeResult result = through.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    ProbeOnce excluded("http", {{"url", "http://127.0.0.1:" + std::to_string(m_nginx.port()) + "/"}});
    excluded.resources().proxies.http = "127.0.0.1:1";
    QCOMPARE(verdictText(excluded.run()), std::string("up"));
    ProbeOnce unusable("http", options);
    unusable.resources().proxies.http = "gopher://h:70";
    QVERIFY(!unusable.refusal().empty());
    ProbeOnce tcp("tcp", {{"host", target}});
    tcp.resources().proxies.all = socks();
    const ProbeResult viaAll = tcp.run();
    QVERIFY2(verdictText(viaAll) == "up", reasonText(viaAll).c_str());
    QVERIFY(viaAll.phases.has(Phase::Proxy));
}

void TestProxies::redirectsThroughTheProxy()
{
    OptionMap options = optionsFor(QStringLiteral("http"), http());
    options["url"] = "http://127.0.0.1:" + std::to_string(m_nginx.port()) + "/totls";
    options["ca"] = m_certificates.ca();
    ProbeOnce probe("http", options);
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QVERIFY(result.phases.has(Phase::Proxy) && result.phases.has(Phase::Tls));
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestProxies)
#include "tst_proxies.moc"
