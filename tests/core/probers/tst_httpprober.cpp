// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every option of the http prober against nginx, and scripted servers where nginx behaves too well.
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/nginx.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTemporaryDir>
#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

const std::string none;

Script tlsAnswer(KeyPair pair)
{
    Script script = answer(httpOk("hello"));
    script.tls = std::move(pair);
    return script;
}

} // namespace

class TestHttpProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); }
    void places_data();
    void places();
    void methods_data();
    void methods();
    void successCodes_data();
    void successCodes();
    void content_data();
    void content();
    void compressedAnswer();
    void basicLogin_data();
    void basicLogin();
    void redirects_data();
    void redirects();
    void redirectLoop();
    void redirectToOtherHostKeepsSecrets();
    void redirectNowhere();
    void redirectResets();
    void fixedAddressIsNotForOtherHosts();
    void refused();
    void trust_data();
    void trust();
    void mutualTls();
    void clientCertificateWithoutOwnAuthority();
    void tlsDetailsAreShared();
    void garbageChain();
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

void TestHttpProber::initTestCase()
{
    QVERIFY2(m_nginx.start(), m_nginx.error().c_str());
}

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

void TestHttpProber::content_data()
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

void TestHttpProber::content()
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

void TestHttpProber::compressedAnswer()
{
    const ScriptedServer server(
        answer("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x8b\x08\x01"));
    ProbeOnce probe("http", {{"url", "http://127.0.0.1:" + std::to_string(server.port())},
                             {"contain", std::string("x")}});
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("content"));
    QVERIFY2(reasonText(result).find("gzip") != std::string::npos, reasonText(result).c_str());
    QVERIFY(server.requests().front().find("\r\nAccept-Encoding: identity\r\n") != std::string::npos);
    QVERIFY(server.requests().front().find("\r\nConnection: keep-alive\r\n") != std::string::npos);
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

void TestHttpProber::redirects_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("limited");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QString>("summary");
    const auto row = [](const char *place, bool limited, int maximum, const char *summary) {
        QTest::addRow("%s %d %d", place, limited, maximum)
            << QString::fromLatin1(place) << limited << maximum << QString::fromLatin1(summary);
    };
    row("/hop/1", false, -1, "200 OK, 11 bytes, after 5 redirects");
    row("/hop/1", false, 2, "200 OK, 11 bytes, after 5 redirects"); // max_redirects alone does nothing
    row("/hop/1", true, -1, "302 Moved Temporarily");
    row("/hop/1", true, 0, "302 Moved Temporarily");
    row("/hop/1", true, 4, "302 Moved Temporarily");
    row("/hop/1", true, 5, "200 OK, 11 bytes, after 5 redirects");
    row("/toplain", false, -1, "200 OK, 11 bytes, after 1 redirect");
    row("/totls", false, -1, "200 OK, 11 bytes, after 1 redirect");
}

void TestHttpProber::redirects()
{
    QFETCH(QString, place);
    QFETCH(bool, limited);
    QFETCH(int, maximum);
    QFETCH(QString, summary);
    OptionMap options{
        {"url", base() + place.toStdString()}, {"limit_redirects", limited}, {"ca", m_certificates.ca()}};
    if (maximum >= 0)
        options["max_redirects"] = std::int64_t(maximum);
    ProbeOnce probe("http", options);
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QVERIFY2(summaryText(result).starts_with(summary.toStdString()), summaryText(result).c_str());
    QCOMPARE(probe.opened(), limited && maximum <= 0                          ? 1
                             : summary.contains(QStringLiteral("1 redirect")) ? 2
                             : limited && maximum == 4                        ? 5
                                                                              : 6);
}

void TestHttpProber::redirectLoop()
{
    ProbeOnce probe("http", {{"url", base() + "/loop"}});
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("status"));
    QVERIFY2(reasonText(result).find("stopped after 10 redirects: " + base() + "/loop → " + base() +
                                     "/loop") != std::string::npos,
             reasonText(result).c_str());
    QCOMPARE(probe.opened(), 11);
    QCOMPARE(closingText(result), std::string("we-reset"));
}

void TestHttpProber::redirectToOtherHostKeepsSecrets()
{
    Script script = answer("");
    script.addresses = {"127.0.0.1", "127.0.0.2"};
    script.reply = [](const std::string &request) {
        const bool first = request.find("/start") != std::string::npos;
        const std::string port =
            request.substr(request.find("Host: ") + 6,
                           request.find("\r\n", request.find("Host: ")) - request.find("Host: ") - 6);
        return Reply{.bytes = first ? "HTTP/1.1 307 Go\r\nLocation: http://127.0.0.2" +
                                          port.substr(port.find(':')) + "/next\r\nContent-Length: 0\r\n\r\n"
                                    : httpOk("hi")};
    };
    const ScriptedServer server(script);
    ProbeOnce probe("http", {{"url", "http://127.0.0.1:" + std::to_string(server.port()) + "/start"},
                             {"method", std::string("POST")},
                             {"body", std::string("payload")},
                             {"username", std::string("user")},
                             {"password", std::string("secret")},
                             {"headers", TextMap{{"Cookie", "token"}, {"X-Probe", "1"}}}});
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    const std::vector<std::string> requests = server.requests();
    QCOMPARE(requests.size(), std::size_t(2));
    QVERIFY(requests[0].find("Authorization: Basic ") != std::string::npos);
    QVERIFY(requests[1].starts_with("POST /next HTTP/1.1\r\nHost: 127.0.0.2:"));
    QVERIFY(requests[1].ends_with("\r\n\r\npayload"));
    QVERIFY(requests[1].find("X-Probe: 1") != std::string::npos);
    QVERIFY(requests[1].find("Authorization") == std::string::npos);
    QVERIFY(requests[1].find("Cookie") == std::string::npos);
}

void TestHttpProber::redirectNowhere()
{
    for (const char *place : {"ftp://h/x", "file:///etc/passwd", "http://h:99999/", "javascript:x"}) {
        const ScriptedServer server(answer(
            "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + std::string(place) + "\r\n\r\n"));
        ProbeOnce probe("http", {{"url", "http://127.0.0.1:" + std::to_string(server.port()) + "/"}});
        const ProbeResult result = probe.run();
        QCOMPARE(verdictText(result), std::string("protocol"));
        QVERIFY2(reasonText(result).find("cannot be followed") != std::string::npos,
                 reasonText(result).c_str());
    }
    const std::uint16_t port = freePort();
    const ScriptedServer server(answer(
        "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://127.0.0.1:" + std::to_string(port) +
        "/\r\n\r\n"));
    ProbeOnce probe("http", {{"url", "http://127.0.0.1:" + std::to_string(server.port()) + "/"}});
    QCOMPARE(verdictText(probe.run()), std::string("refused"));
}

void TestHttpProber::redirectResets()
{
    const ScriptedServer last(answer(httpOk("hi")));
    const ScriptedServer first(
        answer("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://127.0.0.1:" +
               std::to_string(last.port()) + "/\r\n\r\n"));
    ProbeOnce probe("http", {{"url", "http://127.0.0.1:" + std::to_string(first.port()) + "/"}});
    for (int i = 0; i < 20; ++i)
        QCOMPARE(verdictText(probe.run()), std::string("up"));
    for (const ScriptedServer *server : {&first, &last})
        QVERIFY(server->waitUntil([](const auto &counters) { return counters.resetByPeer == 20; }));
}

void TestHttpProber::fixedAddressIsNotForOtherHosts()
{
    // ip: says where to connect for the endpoint's own name, not for a redirect's.
    const ScriptedServer server(answerWith([this](const std::string &request) {
        const std::string place = request.starts_with("GET /again") ? base() + "/" : "/again";
        return Reply{.bytes = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + place + "\r\n\r\n"};
    }));
    ProbeOnce probe("http", {{"url", "http://nowhere.invalid:" + std::to_string(server.port()) + "/"}});
    probe.endpoint().address = "127.0.0.1";
    ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    Script twin = answer(httpOk("wrong"));
    twin.addresses = {"127.0.0.3"};
    const ScriptedServer other(twin);
    const ScriptedServer start(
        answer("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://127.0.0.1:" +
               std::to_string(other.port()) + "/\r\n\r\n"));
    ProbeOnce strict("http", {{"url", "http://nowhere.invalid:" + std::to_string(start.port()) + "/"}});
    strict.endpoint().address = "127.0.0.1";
    QCOMPARE(verdictText(strict.run()), std::string("refused")); // nobody at 127.0.0.1
}

void TestHttpProber::refused()
{
    for (const char *scheme : {"http", "https"}) {
        ProbeOnce probe("http",
                        {{"url", std::string(scheme) + "://127.0.0.1:" + std::to_string(freePort()) + "/"}});
        QCOMPARE(verdictText(probe.run()), std::string("refused"));
    }
    ProbeOnce plainToTls(
        "http", {{"url", "https://127.0.0.1:" + std::to_string(m_nginx.port()) + "/"}, {"insecure", true}});
    QCOMPARE(verdictText(plainToTls.run()), std::string("tls-handshake"));
}

void TestHttpProber::trust_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("ownAuthority");
    QTest::addColumn<bool>("insecure");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *certificate, bool ownAuthority, bool insecure, const char *verdict) {
        QTest::addRow("%s ca=%d insecure=%d", certificate, ownAuthority, insecure)
            << QString::fromLatin1(certificate) << ownAuthority << insecure << QString::fromLatin1(verdict);
    };
    row("good", true, false, "up");
    row("good", false, false, "tls-untrusted");
    row("good", false, true, "up");
    row("expired", true, false, "tls-expired");
    row("expired", true, true, "up");
    row("not yet", true, false, "tls-expired");
    row("wrong host", true, false, "tls-hostname");
    row("wrong host", true, true, "up");
    row("untrusted", true, false, "tls-untrusted");
    row("untrusted", true, true, "up");
    row("self-signed", true, false, "tls-untrusted");
    row("chain", true, false, "up");
    row("incomplete chain", true, false, "tls-untrusted");
}

void TestHttpProber::trust()
{
    QFETCH(QString, certificate);
    QFETCH(bool, ownAuthority);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    const std::map<QString, KeyPair> pairs{
        {QStringLiteral("good"), m_certificates.server()},
        {QStringLiteral("expired"), m_certificates.expired()},
        {QStringLiteral("not yet"), m_certificates.notYetValid()},
        {QStringLiteral("wrong host"), m_certificates.wrongHost()},
        {QStringLiteral("untrusted"), m_certificates.untrusted()},
        {QStringLiteral("self-signed"), m_certificates.selfSigned()},
        {QStringLiteral("chain"), m_certificates.chain()},
        {QStringLiteral("incomplete chain"), m_certificates.incompleteChain()},
    };
    const ScriptedServer server(tlsAnswer(pairs.at(certificate)));
    OptionMap options{{"url", "https://localhost:" + std::to_string(server.port()) + "/"},
                      {"insecure", insecure}};
    if (ownAuthority)
        options["ca"] = m_certificates.ca();
    ProbeOnce probe("http", options);
    for (int i = 0; i < 2; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
        QVERIFY(!result.details->certificates.empty()); // whatever the verdict
        QCOMPARE(result.details->tlsVersion, verdict == QStringLiteral("up") ? std::string("TLSv1.3") : none);
    }
}

void TestHttpProber::mutualTls()
{
    const std::string url = "https://127.0.0.1:" + std::to_string(m_nginx.mutualTlsPort()) + "/echo";
    const KeyPair client = m_certificates.client();
    ProbeOnce probe("http", {{"url", url},
                             {"ca", m_certificates.ca()},
                             {"cert", client.certificate},
                             {"key", client.key},
                             {"contain", std::string("client=CN=probe\n")}});
    const ProbeResult with = probe.run();
    QVERIFY2(verdictText(with) == "up", reasonText(with).c_str());
    ProbeOnce without("http",
                      {{"url", url}, {"ca", m_certificates.ca()}, {"success_code", RangeList{{200, 299}}}});
    const ProbeResult refused = without.run();
    QCOMPARE(verdictText(refused), std::string("status")); // nginx answers 400
}

void TestHttpProber::clientCertificateWithoutOwnAuthority()
{
    const KeyPair client = m_certificates.client();
    ProbeOnce probe("http",
                    {{"url", "https://127.0.0.1:" + std::to_string(m_nginx.mutualTlsPort()) + "/echo"},
                     {"insecure", true},
                     {"cert", client.certificate},
                     {"key", client.key},
                     {"contain", std::string("client=CN=probe\n")}});
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    // A server that ends the handshake where no certificate comes.
    Script strict = tlsAnswer(m_certificates.server());
    strict.clientCa = m_certificates.ca();
    const ScriptedServer server(strict);
    const std::string url = "https://127.0.0.1:" + std::to_string(server.port()) + "/";
    ProbeOnce without("http", {{"url", url}, {"ca", m_certificates.ca()}});
    const ProbeResult refused = without.run();
    // The server's alert, or the reset that follows it, whichever is seen first.
    QVERIFY2(verdictText(refused) == "tls-handshake" || verdictText(refused) == "reset",
             reasonText(refused).c_str());
    ProbeOnce with(
        "http",
        {{"url", url}, {"ca", m_certificates.ca()}, {"cert", client.certificate}, {"key", client.key}});
    QCOMPARE(verdictText(with.run()), std::string("up"));
}

void TestHttpProber::tlsDetailsAreShared()
{
    ProbeOnce probe("http", {{"url", secureBase() + "/"}, {"ca", m_certificates.ca()}});
    const ProbeResult first = probe.run();
    const ProbeResult second = probe.run();
    QVERIFY(first.details && first.details == second.details);
    const Certificate &certificate = first.details->certificates.front();
    QCOMPARE(certificate.subject, std::string("CN=localhost"));
    QCOMPARE(certificate.sha256.size(), std::size_t(64));
    QVERIFY(std::ranges::find(certificate.names, "probe.test") != certificate.names.end());
    QVERIFY(std::ranges::find(certificate.names, "127.0.0.1") != certificate.names.end());
    QVERIFY(std::ranges::find(certificate.names, "::1") != certificate.names.end());
    const auto life = certificate.notAfter - certificate.notBefore;
    QVERIFY(life > std::chrono::hours(24 * 364) && life < std::chrono::hours(24 * 367));
}

void TestHttpProber::garbageChain()
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        const ScriptedServer server(garbageServerHello(seed));
        ProbeOnce probe("http", {{"url", "https://127.0.0.1:" + std::to_string(server.port()) + "/"}});
        probe.endpoint().timeout = 500ms;
        QCOMPARE(verdictText(probe.run()), std::string("tls-handshake"));
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
        QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(target);
    };
    row("https://example.com/", "https://example.com/");
    row("https://user:secret@example.com/x?y", "https://example.com/x?y");
    row("https://user:se@cret@example.com/x@y", "https://example.com/x@y");
    row("https://example.com/x@y", "https://example.com/x@y");
    row("https://u:p@example.com", "https://example.com");
    row("nonsense", "nonsense");
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
