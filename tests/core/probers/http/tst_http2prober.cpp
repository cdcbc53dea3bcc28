// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The http prober with http_version 2: the same checks as over HTTP/1.1, and servers that do not speak it.
#include "core/probers/http/httpprober.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/http2frames.h"
#include "tests/servers/httpproxy.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/nginx.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/socksproxy.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr int probes = 200;

// Says the bytes when the request has come, and then nothing more.
Script says(std::string bytes, Ending ending = Ending::Hold)
{
    Script script = answer(std::move(bytes), ending);
    script.waitFor = WaitFor::Bytes;
    return script;
}

std::string urlOf(std::uint16_t port, const std::string &place = "/")
{
    return "http://127.0.0.1:" + std::to_string(port) + place;
}

OptionMap at(const std::string &url, OptionMap more = {})
{
    more.emplace("url", url);
    more.emplace("http_version", std::string("2"));
    return more;
}

} // namespace

class TestHttp2Prober : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void places_data();
    void places();
    void methods_data();
    void methods();
    void sends();
    void checks_data();
    void checks();
    void contentOfScripts_data();
    void contentOfScripts();
    void largeBodies();
    void redirects();
    void versionsAreChosen();
    void serversWithoutIt_data();
    void serversWithoutIt();
    void serverFaults_data();
    void serverFaults();
    void refusesOptions();
    void cancelled();
    void leavesNoTimeWait_data();
    void leavesNoTimeWait();
    // From here on the table is not empty any more: proxies leave some towards the server.
    void throughProxies();
    void controlLeavesSome();

private:
    std::string base(bool tls = false) const
    {
        return tls ? "https://127.0.0.1:" + std::to_string(m_nginx.http2TlsPort())
                   : "http://127.0.0.1:" + std::to_string(m_nginx.http2Port());
    }
    int timeWait() const
    {
        int count = 0;
        for (const std::uint16_t port : {m_nginx.http2Port(), m_nginx.http2TlsPort()})
            count += timeWaitByLocalPort(port) + timeWaitByRemotePort(port);
        return count;
    }

    Certificates m_certificates;
    Nginx m_nginx{m_certificates};
};

void TestHttp2Prober::initTestCase()
{
    QVERIFY2(m_nginx.start(), m_nginx.error().c_str());
}

void TestHttp2Prober::places_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("summary");
    const auto row = [](const char *place, const char *verdict, const char *summary) {
        QTest::newRow(place) << QString::fromLatin1(place) << QString::fromLatin1(verdict)
                             << QString::fromLatin1(summary);
    };
    row("/", "up", "200, 11 bytes");
    row("/chunked", "up", "200, 1,024 bytes");
    row("/file", "up", "200, 1,024 bytes");
    row("/large", "up", "200, 1,048,576 bytes");
    row("/close", "up", "200, 7 bytes");
    row("/status/204", "up", "204, 0 bytes");
    row("/hop/1", "up", "200, 11 bytes, after 5 redirects");
    row("/redirect/308", "up", "200, 11 bytes, after 1 redirect");
    row("/loop", "status", "");
    row("/cut", "protocol", "");
    row("/slow", "read-timeout", "");
}

void TestHttp2Prober::places()
{
    QFETCH(QString, place);
    QFETCH(QString, verdict);
    QFETCH(QString, summary);
    for (const bool tls : {false, true}) {
        ProbeOnce probe(httpKind, at(base(tls) + place.toStdString(), {{"ca", m_certificates.ca()}}));
        probe.endpoint().timeout = verdict == QStringLiteral("read-timeout") ? Duration(400ms) : Duration(5s);
        const ProbeResult result = probe.run();
        QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
                 (verdictText(result) + ": " + reasonText(result)).c_str());
        if (verdict == QStringLiteral("up")) {
            QCOMPARE(QString::fromStdString(summaryText(result)), summary);
            QCOMPARE(closingText(result), std::string("we-reset"));
        }
        QCOMPARE(result.phases.has(Phase::Tls), tls);
        QVERIFY(result.phases.has(Phase::Request) && result.phases.has(Phase::FirstByte));
        QCOMPARE(result.details->certificates.size(), std::size_t(tls ? 1 : 0));
    }
    QCOMPARE(timeWait(), 0);
}

void TestHttp2Prober::methods_data()
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
    row("PATCH", "", "content-length=0\n");
    row("OPTIONS", "", "method=OPTIONS\n");
}

void TestHttp2Prober::methods()
{
    QFETCH(QString, method);
    QFETCH(QString, body);
    QFETCH(QString, expected);
    for (const bool tls : {false, true}) {
        ProbeOnce probe(
            httpKind,
            at(base(tls) + "/echo?a=b#frag",
               {{"method", method.toStdString()},
                {"body", body.toStdString()},
                {"content_encoding", std::string("application/json")},
                {"headers", TextMap{{"X-Probe", " 1 "}, {"User-Agent", "me"}, {"Host", "name.example"}}},
                {"contain", expected.toStdString()},
                {"ca", m_certificates.ca()}}));
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    }
}

void TestHttp2Prober::sends()
{
    const ScriptedServer server(says(http2::reply("200", "hi")));
    ProbeOnce probe(httpKind,
                    at(urlOf(server.port(), "/\xc3\xb6"),
                       {{"username", std::string("u")},
                        {"password", std::string("p")},
                        {"headers", TextMap{{"X-Probe", "A"}, {"Connection", "close"}, {"TE", "gzip"}}}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(summaryText(result), std::string("200, 2 bytes"));
    const http2::Sent sent = http2::readClient(server.requests().front());
    QVERIFY(sent.valid && sent.ended);
    const http2::Fields expected{{":method", "GET"},
                                 {":scheme", "http"},
                                 {":authority", "127.0.0.1:" + std::to_string(server.port())},
                                 {":path", "/%C3%B6"},
                                 {"user-agent", "Lightfoot/" LIGHTFOOT_VERSION},
                                 {"accept", "*/*"},
                                 {"accept-encoding", "identity"},
                                 {"x-probe", "A"},
                                 {"authorization", "Basic dTpw"}};
    QCOMPARE(sent.fields, expected);
}

void TestHttp2Prober::checks_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *place, const char *key, const char *value, const char *verdict) {
        QTest::addRow("%s %s=%s", place, key, value)
            << QString::fromLatin1(place) << QString::fromLatin1(key) << QString::fromLatin1(value)
            << QString::fromLatin1(verdict);
    };
    row("/status/404", "", "", "up");
    row("/status/503", "", "", "status");
    row("/status/404", "success_code", "", "status");
    row("/auth", "success_code", "", "auth");
    row("/auth", "password", "secret", "up");
    row("/auth", "password", "wrong", "auth");
    row("/", "contain", "\"ok\":true", "up");
    row("/", "contain", "\"ok\":false", "content");
    row("/", "not_contain", "ok", "content");
    row("/", "eval", "x_bool('//ok')", "up");
    row("/", "eval", "!x_bool('//ok')", "content");
    row("/echo", "contain", "protocol=HTTP/2.0", "up");
}

void TestHttp2Prober::checks()
{
    QFETCH(QString, place);
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, verdict);
    OptionMap options = at(base() + place.toStdString());
    if (key == QStringLiteral("success_code") || key == QStringLiteral("password"))
        options["success_code"] = RangeList{{200, 299}};
    if (key == QStringLiteral("password"))
        options["username"] = std::string("probe");
    if (key == QStringLiteral("eval")) {
        options["eval_doc"] = std::string("JSON");
        options["eval_expression"] = value.toStdString();
    } else if (!value.isEmpty()) {
        options[key.toStdString()] = value.toStdString();
    }
    ProbeOnce probe(httpKind, options);
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
             (verdictText(result) + ": " + reasonText(result)).c_str());
}

void TestHttp2Prober::contentOfScripts_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QString>("says"); // empty: up
    const auto row = [](const char *name, const std::string &bytes, const char *says) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromLatin1(says);
    };
    row("plain", http2::reply("200", "needle"), "");
    row("with trailers", http2::reply("200", "needle", {}, {{"t", "u"}}), "");
    row("in two pieces",
        http2::greeting() + http2::headers({{":status", "200"}}) + http2::data("nee") +
            http2::data("dle", true),
        "");
    row("behind an interim one",
        http2::greeting() + http2::headers({{":status", "103"}}) + http2::reply("200", "needle").substr(9),
        "");
    row("in a trailer", http2::reply("200", "hay", {}, {{"t", "needle"}}), "does not contain");
    row("compressed", http2::reply("200", "\x1f\x8b", {{"content-encoding", "gzip"}}), "gzip");
}

void TestHttp2Prober::contentOfScripts()
{
    QFETCH(QByteArray, server);
    QFETCH(QString, says);
    const ScriptedServer scripted(::says(server.toStdString()));
    ProbeOnce probe(httpKind, at(urlOf(scripted.port()), {{"contain", std::string("needle")}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == (says.isEmpty() ? "up" : "content"), reasonText(result).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
}

void TestHttp2Prober::largeBodies()
{
    // More than a server's first window: what is left waits until it says so.
    ProbeOnce upload(httpKind, at(base() + "/echo", {{"method", std::string("POST")},
                                                     {"body", std::string(200'000, 'x')},
                                                     {"contain", std::string("content-length=200000\n")}}));
    const ProbeResult sent = upload.run();
    QVERIFY2(verdictText(sent) == "up", reasonText(sent).c_str());
    const std::string part = http2::data(std::string(10'000, 'x'));
    Script endless = says("");
    endless.reply = [part](const std::string &) {
        return Reply{.bytes = http2::greeting() + http2::headers({{":status", "200"}}),
                     .filler = part,
                     .fillerSize = Reply::endless};
    };
    const ScriptedServer server(endless);
    ProbeOnce probe(httpKind, at(urlOf(server.port())));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(summaryText(result), std::string("200, more than 1,048,576 bytes"));
}

void TestHttp2Prober::redirects()
{
    // Each hop is a connection of its own that speaks HTTP/2 from its first byte; methods change as ever.
    const ScriptedServer last(says(http2::reply("200", "end")));
    const std::string place = urlOf(last.port(), "/there");
    const ScriptedServer first(says(http2::reply("303", "", {{"location", place}})));
    ProbeOnce probe(httpKind, at(urlOf(first.port()), {{"method", std::string("POST")},
                                                       {"body", std::string("payload")},
                                                       {"headers", TextMap{{"Cookie", "token"}}}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(summaryText(result), std::string("200, 3 bytes, after 1 redirect"));
    QCOMPARE(http2::readClient(first.requests().front()).body, std::string("payload"));
    const http2::Sent sent = http2::readClient(last.requests().front());
    QCOMPARE(sent[":method"], std::string("GET"));
    QCOMPARE(sent[":path"], std::string("/there"));
    QCOMPARE(sent["cookie"], std::string("(none)"));
    QVERIFY(sent.body.empty());
    for (const ScriptedServer *server : {&first, &last})
        QVERIFY(server->waitUntil([](const auto &counters) { return counters.resetByPeer == 1; }));
}

void TestHttp2Prober::versionsAreChosen()
{
    OptionMap options = at(base(true) + "/echo", {{"ca", m_certificates.ca()}});
    options["contain"] = std::string("protocol=HTTP/2.0\n");
    ProbeOnce two(httpKind, options);
    QCOMPARE(verdictText(two.run()), std::string("up"));
    options["contain"] = std::string("protocol=HTTP/1.1\n");
    options["http_version"] = std::string("1.1");
    ProbeOnce one(httpKind, options);
    QCOMPARE(verdictText(one.run()), std::string("up"));
    options.erase("http_version");
    ProbeOnce unsaid(httpKind, options);
    QCOMPARE(verdictText(unsaid.run()), std::string("up"));
}

void TestHttp2Prober::serversWithoutIt_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("says");
    QTest::newRow("nginx, HTTP/1.1") << "nginx" << "does not speak HTTP/2: it answers in HTTP/1";
    QTest::newRow("nginx, TLS") << "nginx tls" << "does not speak the protocol that was asked for";
    QTest::newRow("TLS without ALPN") << "tls" << "did not choose HTTP/2 in the TLS handshake (ALPN)";
    QTest::newRow("redirected to such a one")
        << "redirect" << "does not speak the protocol that was asked for";
}

void TestHttp2Prober::serversWithoutIt()
{
    QFETCH(QString, server);
    QFETCH(QString, says);
    Script script = answer(httpOk("hello"));
    script.tls = m_certificates.server();
    const ScriptedServer scripted(script);
    const std::string url = server == QStringLiteral("nginx") ? urlOf(m_nginx.port())
                            : server == QStringLiteral("nginx tls")
                                ? "https://127.0.0.1:" + std::to_string(m_nginx.tlsPort()) + "/"
                            : server == QStringLiteral("redirect")
                                ? base() + "/totls"
                                : "https://127.0.0.1:" + std::to_string(scripted.port()) + "/";
    ProbeOnce probe(httpKind, at(url, {{"ca", m_certificates.ca()}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "protocol", (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
}

void TestHttp2Prober::serverFaults_data()
{
    QTest::addColumn<int>("script");
    QTest::addColumn<QString>("verdict");
    int script = 0;
    for (const auto &[name, verdict] :
         {std::pair("silent", "read-timeout"), std::pair("greets only", "read-timeout"),
          std::pair("closes at once", "protocol or reset"), std::pair("resets at once", "reset"),
          std::pair("noise", "protocol"), std::pair("cut off", "protocol or reset"),
          std::pair("drips", "read-timeout"), std::pair("stream reset", "protocol"),
          std::pair("leaves", "protocol or reset"),
          std::pair("pings without end", "protocol or read-timeout"),
          std::pair("continues without end", "protocol or read-timeout"),
          std::pair("empty data without end", "protocol or read-timeout")})
        QTest::newRow(name) << script++ << QString::fromLatin1(verdict);
}

void TestHttp2Prober::serverFaults()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    const auto endless = [](const std::string &start, const std::string &filler) {
        Script flood = says("");
        flood.reply = [=](const std::string &) {
            return Reply{.bytes = http2::greeting() + start, .filler = filler, .fillerSize = Reply::endless};
        };
        return flood;
    };
    const std::string head = http2::headers({{":status", "200"}});
    Script drips = says("");
    drips.reply = [](const std::string &) {
        return Reply{.bytes = http2::reply("200", "hello"), .pause = 30ms};
    };
    const std::vector<Script> scripts{
        silent(),
        says(http2::greeting()),
        closeAtOnce(),
        resetAtOnce(),
        garbage(3),
        says(http2::greeting() + head + http2::data("x"), Ending::CutOff),
        drips,
        says(http2::greeting() + http2::reset(7)),
        says(http2::greeting() + http2::goAway(0, 11), Ending::CutOff),
        endless("", http2::frame(http2::Ping, 0, 0, "12345678")),
        endless(http2::frame(http2::Headers, 0, 1, http2::block({{":status", "200"}})),
                http2::frame(http2::Continuation, 0, 1)),
        endless(head, http2::data("")),
    };
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe(httpKind, at(urlOf(server.port())));
    probe.endpoint().timeout = 300ms;
    for (int i = 0; i < 3; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdict.split(QStringLiteral(" or ")).contains(QString::fromStdString(verdictText(result))),
                 (verdictText(result) + ": " + reasonText(result)).c_str());
        QVERIFY(!reasonText(result).empty());
        QVERIFY(result.latency < 1s);
    }
    QCOMPARE(timeWaitByLocalPort(server.port()) + timeWaitByRemotePort(server.port()), 0);
}

void TestHttp2Prober::throughProxies()
{
    HttpProxy http;
    SocksProxy socks;
    QVERIFY2(http.start(), http.error().c_str());
    QVERIFY2(socks.start(), socks.error().c_str());
    for (const std::string &proxy : {"http://127.0.0.1:" + std::to_string(http.port()),
                                     "socks5://127.0.0.1:" + std::to_string(socks.port())}) {
        for (const bool tls : {false, true}) {
            ProbeOnce probe(httpKind, at(base(tls) + "/", {{"ca", m_certificates.ca()}, {"proxy", proxy}}));
            const ProbeResult result = probe.run();
            QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
            QVERIFY(result.phases.has(Phase::Proxy)); // always a tunnel
        }
    }
}

void TestHttp2Prober::refusesOptions()
{
    for (const char *version : {"", "1.0", "3", "h2", "2.0"}) {
        ProbeOnce probe(httpKind,
                        {{"url", std::string("http://h/")}, {"http_version", std::string(version)}});
        QVERIFY2(probe.refusal().find("one of 1.1, 2") != std::string::npos, probe.refusal().c_str());
    }
}

void TestHttp2Prober::cancelled()
{
    const ScriptedServer server(silent());
    ProbeOnce probe(httpKind, at(urlOf(server.port())));
    const ProbeResult result = probe.runCancelled(50ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QVERIFY(result.latency < 1s);
}

void TestHttp2Prober::leavesNoTimeWait_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("tls");
    QTest::newRow("in the clear") << "/" << false;
    QTest::newRow("TLS") << "/" << true;
    QTest::newRow("503") << "/status/503" << false;
    QTest::newRow("the server closes") << "/close" << true;
}

void TestHttp2Prober::leavesNoTimeWait()
{
    QFETCH(QString, place);
    QFETCH(bool, tls);
    ProbeOnce probe(httpKind, at(base(tls) + place.toStdString(), {{"ca", m_certificates.ca()}}));
    timeWaitAfter(probe, probes);
    QCOMPARE(timeWait(), 0);
    QCOMPARE(probe.opened(), probes);
}

void TestHttp2Prober::controlLeavesSome()
{
    ProbeOnce probe(httpKind, at(base() + "/"));
    probe.endpoint().gracefulClose = true;
    const int before = timeWait();
    QCOMPARE(closingText(probe.run()), std::string("we-closed"));
    timeWaitAfter(probe, probes);
    QTRY_VERIFY(timeWait() > before + probes / 2);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestHttp2Prober)
#include "tst_http2prober.moc"
