// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Redirects followed by the http prober; what a redirect comes to is in tst_redirect.
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/nginx.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

#include <atomic>

using namespace lightfoot;
using namespace lightfoot::test;

class TestHttpRedirects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase() { QVERIFY2(m_nginx.start(), m_nginx.error().c_str()); }
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); }
    void redirects_data();
    void redirects();
    void redirectLoop();
    void redirectLoopOfLongNames();
    void redirectToOtherHostKeepsSecrets();
    void redirectNowhere();
    void redirectResets();
    void fixedAddressIsNotForOtherHosts();
    void fixedAddressIsForTheWayBack();

private:
    std::string base() const { return "http://127.0.0.1:" + std::to_string(m_nginx.port()); }

    Certificates m_certificates;
    Nginx m_nginx{m_certificates};
};

void TestHttpRedirects::redirects_data()
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

void TestHttpRedirects::redirects()
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

void TestHttpRedirects::redirectLoop()
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

void TestHttpRedirects::redirectLoopOfLongNames()
{
    // The reason is kept as long as the endpoint is: 11 places of 8 KB are too much.
    const ScriptedServer server(answerWith([](const std::string &request) {
        const char next = request.starts_with("GET /a") ? 'b' : 'a';
        return Reply{.bytes = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /" +
                              std::string(8000, next) + "\r\n\r\n"};
    }));
    ProbeOnce probe("http", {{"url", "http://127.0.0.1:" + std::to_string(server.port()) + "/"}});
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("status"));
    QVERIFY2(reasonText(result).find(" → ") != std::string::npos, reasonText(result).c_str());
    for (const std::string &argument : result.details->reason.arguments)
        QVERIFY(argument.size() < 2500);
}

void TestHttpRedirects::redirectToOtherHostKeepsSecrets()
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
    ProbeOnce probe("http",
                    {{"url", "http://127.0.0.1:" + std::to_string(server.port()) + "/start"},
                     {"method", std::string("POST")},
                     {"body", std::string("payload")},
                     {"username", std::string("user")},
                     {"password", std::string("secret")},
                     {"headers", TextMap{{"Cookie", "token"}, {"X-Api-Key", "key"}, {"X-Probe", "1"}}}});
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
    QVERIFY(requests[1].find("X-Api-Key") == std::string::npos);
}

void TestHttpRedirects::redirectNowhere()
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

void TestHttpRedirects::redirectResets()
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

void TestHttpRedirects::fixedAddressIsNotForOtherHosts()
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

void TestHttpRedirects::fixedAddressIsForTheWayBack()
{
    // As a login elsewhere does it: away, and back to the endpoint's own name.
    std::atomic<std::uint16_t> homePort = 0;
    const std::string home = "http://nowhere.invalid:";
    const ScriptedServer login(answerWith([&](const std::string &) {
        return Reply{.bytes = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + home +
                              std::to_string(homePort) + "/back\r\n\r\n"};
    }));
    const ScriptedServer server(answerWith([port = login.port()](const std::string &request) {
        return Reply{.bytes = request.starts_with("GET /back")
                                  ? httpOk("home")
                                  : "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://127.0.0.1:" +
                                        std::to_string(port) + "/\r\n\r\n"};
    }));
    homePort = server.port();
    ProbeOnce probe("http", {{"url", home + std::to_string(server.port()) + "/"}});
    probe.endpoint().address = "127.0.0.1";
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(summaryText(result), std::string("200 OK, 4 bytes, after 2 redirects"));
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestHttpRedirects)
#include "tst_httpredirects.moc"
