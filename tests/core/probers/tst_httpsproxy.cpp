// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A proxy over TLS: tinyproxy behind stunnel, and proxies by script. Asserted is our leg to the proxy: those
// behind it are its own.
#include "tests/core/probers/certificatecases.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/httpproxy.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/nginx.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"
#include "tests/servers/tlsfront.h"

#include <QProcess>
#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr int probes = 200;

// A Redis server as far as a probe without a login goes: a kind over TCP that goes through any proxy.
Script pong()
{
    Script script = answer("+PONG\r\n");
    script.waitFor = WaitFor::Bytes;
    return script;
}

} // namespace

class TestHttpsProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void cleanup();
    void through_data();
    void through();
    void tlsWithinTls();
    void login_data();
    void login();
    void certificateOfTheProxy_data();
    void certificateOfTheProxy();
    void proxyGone_data();
    void proxyGone();
    void tunnelBreaks();
    void answerBreaks();
    void fromTheEnvironment();
    void notForEveryKind_data();
    void notForEveryKind();
    void leavesNoTimeWait_data();
    void leavesNoTimeWait();
    // From here on the table is not empty any more.
    void controlLeavesSome();

private:
    std::string https() const { return "https://127.0.0.1:" + std::to_string(m_front.port()); }
    std::string lockedHttps(const std::string &login) const
    {
        return "https://" + login + "127.0.0.1:" + std::to_string(m_lockedFront.port());
    }
    OptionMap optionsFor(const QString &kind, const std::string &proxy, std::uint16_t port = 0);

    Certificates m_certificates;
    Nginx m_nginx{m_certificates};
    ScriptedServer m_pong{pong()};
    HttpProxy m_behind;
    HttpProxy m_lockedBehind{"user", "secret"};
    TlsFront m_front{m_certificates.server(), m_behind};
    TlsFront m_lockedFront{m_certificates.server(), m_lockedBehind};
};

void TestHttpsProxy::initTestCase()
{
    QVERIFY2(m_nginx.start(), m_nginx.error().c_str());
    for (ProxyProgram *program :
         std::initializer_list<ProxyProgram *>{&m_behind, &m_lockedBehind, &m_front, &m_lockedFront})
        QVERIFY2(program->start(), program->error().c_str());
}

void TestHttpsProxy::cleanup()
{
    for (const std::uint16_t port : {m_front.port(), m_lockedFront.port()})
        QCOMPARE(timeWaitByLocalPort(port) + timeWaitByRemotePort(port), 0);
}

OptionMap TestHttpsProxy::optionsFor(const QString &kind, const std::string &proxy, std::uint16_t port)
{
    OptionMap options{{"proxy", proxy}, {"ca", m_certificates.ca()}};
    if (kind == QStringLiteral("http"))
        options["url"] = "http://127.0.0.1:" + std::to_string(port ? port : m_nginx.port()) + "/";
    else if (kind == QStringLiteral("https"))
        options["url"] = "https://127.0.0.1:" + std::to_string(port ? port : m_nginx.tlsPort()) + "/";
    else
        options["host"] = "127.0.0.1:" + std::to_string(port ? port : m_pong.port());
    return options;
}

void TestHttpsProxy::through_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"http", "https", "redis"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestHttpsProxy::through()
{
    QFETCH(QString, kind);
    const bool redis = kind == QStringLiteral("redis");
    OptionMap options = optionsFor(kind, https());
    if (redis) { // there, an authority that is named means TLS with the endpoint: the system's it is
        options.erase("ca");
        qputenv("SSL_CERT_FILE", QByteArray::fromStdString(m_certificates.ca()));
    }
    ProbeOnce probe(redis ? "redis" : "http", options);
    for (int i = 0; i < 10; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
        QVERIFY2(summaryText(result).starts_with(redis ? "PONG" : "200 OK, 11 bytes"),
                 summaryText(result).c_str());
        QVERIFY(result.phases.has(Phase::Proxy)); // also where no tunnel is needed: that is the handshake
        QCOMPARE(result.phases.has(Phase::Tls), kind == QStringLiteral("https"));
        QCOMPARE(closingText(result), std::string("we-reset"));
    }
    qunsetenv("SSL_CERT_FILE");
}

void TestHttpsProxy::tlsWithinTls()
{
    // What is reported is the endpoint's certificate; bytes in number go through both.
    OptionMap options = optionsFor(QStringLiteral("https"), https());
    options["url"] = "https://127.0.0.1:" + std::to_string(m_nginx.tlsPort()) + "/large";
    ProbeOnce probe("http", options);
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QVERIFY2(summaryText(result).starts_with("200 OK, 1,048,576 bytes"), summaryText(result).c_str());
    QCOMPARE(result.details->certificates.size(), std::size_t(1));
    QVERIFY(!result.details->tlsVersion.empty());
    // The endpoint is verified behind a good proxy, with its own verdict.
    Script script = answer(httpOk("hello"));
    script.tls = m_certificates.expired();
    const ScriptedServer expired(script);
    ProbeOnce strict("http", optionsFor(QStringLiteral("https"), https(), expired.port()));
    QCOMPARE(verdictText(strict.run()), std::string("tls-expired"));
    // And with its client certificate, of which the proxy sees nothing.
    const KeyPair client = m_certificates.client();
    options["url"] = "https://127.0.0.1:" + std::to_string(m_nginx.mutualTlsPort()) + "/echo";
    options["cert"] = client.certificate;
    options["key"] = client.key;
    options["contain"] = std::string("client=CN=probe\n");
    ProbeOnce mutual("http", options);
    const ProbeResult with = mutual.run();
    QVERIFY2(verdictText(with) == "up", reasonText(with).c_str());
}

void TestHttpsProxy::login_data()
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

void TestHttpsProxy::login()
{
    QFETCH(QString, kind);
    QFETCH(QString, login);
    QFETCH(QString, expected);
    ProbeOnce probe("http", optionsFor(kind, lockedHttps(login.toStdString())));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result) + ' ' + summaryText(result).substr(0, 3), expected.toStdString());
    QVERIFY(reasonText(result).find("wrong") == std::string::npos);
}

void TestHttpsProxy::certificateOfTheProxy_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *certificate, const char *says) {
        QTest::newRow(certificate) << QString::fromLatin1(certificate) << QString::fromLatin1(says);
    };
    row("good", "");
    row("chain", "");
    row("untrusted", "not trusted");
    row("self-signed", "");
    row("incomplete chain", "not trusted");
    row("expired", "expired");
    row("not yet", "");
    row("wrong host", "127.0.0.1");
}

void TestHttpsProxy::certificateOfTheProxy()
{
    QFETCH(QString, certificate);
    QFETCH(QString, says);
    Script script = answer(httpOk("hello")); // to CONNECT a success as well
    script.tls = certificateNamed(m_certificates, certificate);
    const ScriptedServer server(script);
    const std::string proxy = "https://127.0.0.1:" + std::to_string(server.port());
    const bool good = certificate == QStringLiteral("good") || certificate == QStringLiteral("chain");
    for (const char *kind : {"http", "https"}) {
        OptionMap options = optionsFor(QString::fromLatin1(kind), proxy);
        options["insecure"] = true; // is said of the endpoint
        ProbeOnce probe("http", options);
        const ProbeResult result = probe.run();
        const bool plain = std::string_view(kind) == "http";
        QCOMPARE(verdictText(result) == "proxy", !good);
        if (good)
            QCOMPARE(verdictText(result) == "up",
                     plain); // this proxy talks on where the endpoint's TLS should be
        if (good)
            continue;
        QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos,
                 reasonText(result).c_str());
        QVERIFY(result.details->certificates.empty() && result.details->tlsVersion.empty());
        QVERIFY(result.phases.has(Phase::Proxy) && !result.phases.has(Phase::Tls));
        QVERIFY(server.requests().empty()); // nothing was said to who might be anybody
    }
    QCOMPARE(timeWaitByLocalPort(server.port()) + timeWaitByRemotePort(server.port()), 0);
}

void TestHttpsProxy::proxyGone_data()
{
    QTest::addColumn<int>("script");
    int script = 0;
    for (const char *name :
         {"refused", "silent", "closes at once", "resets at once", "closes in the handshake",
          "resets in the handshake", "noise", "no TLS", "only TLS 1.1"})
        QTest::newRow(name) << script++;
}

void TestHttpsProxy::proxyGone()
{
    QFETCH(int, script);
    const std::string partOfHello("\x16\x03\x03\x00\x7a\x02\x00\x00\x76\x03\x03", 11);
    Script cut = answer(partOfHello, Ending::CutOff);
    Script reset = answer(partOfHello, Ending::Reset);
    Script plain = answer(httpOk("hello"));
    cut.waitFor = reset.waitFor = plain.waitFor = WaitFor::Bytes;
    Script old = answer(httpOk("hello"));
    old.tls = m_certificates.server();
    old.configureTls = [](SSL_CTX *context) { SSL_CTX_set_max_proto_version(context, TLS1_1_VERSION); };
    const std::vector<Script> scripts{
        silent(), silent(), closeAtOnce(), resetAtOnce(), cut, reset, garbageServerHello(3), plain, old};
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    const std::uint16_t port = script == 0 ? freePort() : server.port();
    const std::string proxy = "127.0.0.1:" + std::to_string(port);
    for (const char *kind : {"http", "https"}) {
        ProbeOnce probe("http", optionsFor(QString::fromLatin1(kind), "https://" + proxy));
        probe.endpoint().timeout = 300ms;
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "proxy", (verdictText(result) + ": " + reasonText(result)).c_str());
        QVERIFY2(script == 1 || reasonText(result).find(proxy) != std::string::npos,
                 reasonText(result).c_str());
        QVERIFY(result.latency < 1s);
    }
    ProbeOnce cancelled("http", optionsFor(QStringLiteral("https"), "https://" + proxy));
    if (script == 1)
        QCOMPARE(verdictText(cancelled.runCancelled(50ms)), std::string("cancelled"));
    QCOMPARE(timeWaitByLocalPort(port) + timeWaitByRemotePort(port), 0);
}

void TestHttpsProxy::tunnelBreaks()
{
    // The proxy says yes and goes: of the endpoint nothing is known but that it did not answer.
    for (const Ending ending : {Ending::Close, Ending::CutOff, Ending::Reset}) {
        Script script = answer("HTTP/1.1 200 OK\r\n\r\n", ending);
        script.tls = m_certificates.server();
        const ScriptedServer server(script);
        ProbeOnce probe("http", optionsFor(QStringLiteral("https"),
                                           "https://127.0.0.1:" + std::to_string(server.port())));
        const ProbeResult result = probe.run();
        const std::string verdict = verdictText(result);
        // A reset may take the proxy's answer with it.
        QVERIFY2(verdict == "tls-handshake" || verdict == "reset" ||
                     (verdict == "proxy" && ending == Ending::Reset),
                 (verdict + ": " + reasonText(result)).c_str());
        QVERIFY(!reasonText(result).empty() && result.latency < 1s);
    }
}

void TestHttpsProxy::answerBreaks()
{
    const auto breaks = [&](const QString &kind, const std::string &proxy, std::uint16_t port) {
        ProbeOnce probe("http", optionsFor(kind, proxy, port));
        const ProbeResult result = probe.run();
        return verdictText(result) + ": " + reasonText(result);
    };
    Script script = answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello", Ending::CutOff);
    script.tls = m_certificates.server();
    const ScriptedServer server(script);
    // Without TLS of the endpoint's own: the handshake, which was the proxy's, is long over.
    const std::string plain =
        breaks(QStringLiteral("http"), "https://127.0.0.1:" + std::to_string(server.port()), m_nginx.port());
    QVERIFY2(plain.starts_with("protocol: ") &&
                 plain.find("in the middle of its answer") != std::string::npos,
             plain.c_str());
    // The endpoint is gone without a word, and the proxy takes its leave of us as TLS has it.
    const std::string within = breaks(QStringLiteral("https"), https(), server.port());
    QVERIFY2(within.starts_with("protocol: ") &&
                 within.find("in the middle of its answer") != std::string::npos,
             within.c_str());
    QCOMPARE(timeWaitByLocalPort(m_front.port()) + timeWaitByRemotePort(m_front.port()), 0);
}

void TestHttpsProxy::fromTheEnvironment()
{
    // Loopback addresses never go through a proxy of the environment.
    const std::string host = "10.7.0.1";
    QCOMPARE(QProcess::execute(QStringLiteral("ip"),
                               {QStringLiteral("addr"), QStringLiteral("add"), QStringLiteral("10.7.0.1/32"),
                                QStringLiteral("dev"), QStringLiteral("lo")}),
             0);
    Script script = answer(httpOk("hello"));
    script.addresses = {host};
    const ScriptedServer plain(script);
    script.tls = m_certificates.make({.addresses = {host}});
    const ScriptedServer secure(script);
    for (const bool tls : {false, true}) {
        const std::string target = host + ':' + std::to_string(tls ? secure.port() : plain.port());
        const OptionMap options{{"url", (tls ? "https://" : "http://") + target + "/"},
                                {"ca", m_certificates.ca()}};
        ProbeOnce probe("http", options);
        ProxyEnvironment &environment = probe.resources().proxies;
        (tls ? environment.https : environment.http) = https();
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
        QVERIFY(result.phases.has(Phase::Proxy));
        OptionMap unknown = options; // the system does not know our authority
        unknown.erase("ca");
        ProbeOnce untrusted("http", unknown);
        untrusted.resources().proxies.http = untrusted.resources().proxies.https = https();
        QCOMPARE(verdictText(untrusted.run()), std::string("proxy"));
    }
}

void TestHttpsProxy::notForEveryKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("ssh") << "ssh" << "proxy: ssh goes through a socks5:// or http:// proxy only";
    QTest::newRow("tcp") << "tcp" << "proxy: tcp goes through a socks5:// proxy only";
    QTest::newRow("tls") << "tls" << "proxy: tls goes through a socks5:// proxy only";
}

void TestHttpsProxy::notForEveryKind()
{
    QFETCH(QString, kind);
    QFETCH(QString, says);
    ProbeOnce probe(kind.toStdString(), {{"host", std::string("h:22")},
                                         {"username", std::string("u")},
                                         {"password", std::string("hunter2")},
                                         {"proxy", std::string("https://user:hunter2@h:1")}});
    QCOMPARE(QString::fromStdString(probe.refusal()), says);
}

void TestHttpsProxy::leavesNoTimeWait_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QString>("verdict");
    const auto row = [&](const char *name, const char *kind, const std::string &proxy, const char *verdict) {
        QTest::newRow(name) << QString::fromLatin1(kind) << QString::fromStdString(proxy)
                            << QString::fromLatin1(verdict);
    };
    row("http", "http", https(), "up");
    row("https", "https", https(), "up");
    row("wrong login", "https", lockedHttps("user:wrong@"), "proxy");
}

void TestHttpsProxy::leavesNoTimeWait()
{
    QFETCH(QString, kind);
    QFETCH(QString, proxy);
    QFETCH(QString, verdict);
    ProbeOnce probe("http", optionsFor(kind, proxy.toStdString()));
    QCOMPARE(QString::fromStdString(verdictText(probe.run())), verdict);
    timeWaitAfter(probe, probes);
    QCOMPARE(probe.opened(), probes + 1); // and cleanup() counts what is left
}

void TestHttpsProxy::controlLeavesSome()
{
    // stunnel resets who leaves without its close_notify, and OpenSSL sends an alert to who has left: nothing
    // would stay here whatever we do. A proxy that closes without a word shows the difference.
    Script script = answer(httpOk("hello"));
    script.tls = m_certificates.server();
    script.configureTls = [](SSL_CTX *context) {
        SSL_CTX_set_options(context, SSL_OP_IGNORE_UNEXPECTED_EOF);
        SSL_CTX_set_num_tickets(context, 0); // Nagle would hold the answer behind them for 40 ms
    };
    const ScriptedServer proxy(script);
    ProbeOnce probe("http",
                    optionsFor(QStringLiteral("http"), "https://127.0.0.1:" + std::to_string(proxy.port())));
    QCOMPARE(closingText(probe.run()), std::string("we-reset"));
    timeWaitAfter(probe, probes);
    QCOMPARE(timeWaitByRemotePort(proxy.port()) + timeWaitByLocalPort(proxy.port()), 0);
    probe.endpoint().gracefulClose = true;
    QCOMPARE(closingText(probe.run()), std::string("we-closed"));
    timeWaitAfter(probe, probes);
    QTRY_VERIFY(timeWaitByRemotePort(proxy.port()) > probes / 2);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestHttpsProxy)
#include "tst_httpsproxy.moc"
