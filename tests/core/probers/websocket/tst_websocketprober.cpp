// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/websocket/upgrade.h"
#include "core/probers/websocket/websocketprober.h"
#include "tests/core/probers/certificatecases.h"
#include "tests/core/probers/probeonce.h"
#include "tests/core/probers/websocket/websocketserver.h"
#include "tests/servers/httpproxy.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/socksproxy.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr int manyProbes = 200;

std::string keyOf(const std::string &request)
{
    static constexpr std::string_view name = "Sec-WebSocket-Key: ";
    const std::size_t begin = request.find(name) + name.size();
    return request.substr(begin, request.find('\r', begin) - begin);
}

std::string upgraded(const std::string &request)
{
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: " +
           websocket::acceptFor(keyOf(request)) + "\r\n\r\n";
}

// Upgrades as it should, then answers whatever comes with this.
Script afterUpgrade(Reply reply)
{
    Script script = answerWith([reply = std::move(reply)](const std::string &request) {
        if (request.starts_with("GET "))
            return Reply{.bytes = upgraded(request)};
        return reply;
    });
    script.waitFor = WaitFor::Bytes;
    return script;
}

// Unmasks a client's ping and sends it back, as a pong.
std::string pongFor(std::string ping)
{
    for (std::size_t i = 6; i < ping.size(); ++i)
        ping[i] = static_cast<char>(ping[i] ^ ping[2 + (i - 6) % 4]);
    return std::string("\x8a") + static_cast<char>(ping.size() - 6) + ping.substr(6);
}

} // namespace

class TestWebSocketProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void places_data();
    void places();
    void loginInTheUrl();
    void ownHeaders();
    void fills();
    void verifies_data();
    void verifies();
    void mutualTls();
    void serverFaults_data();
    void serverFaults();
    void refused();
    void silentAfterTheUpgrade();
    void interimAnswersAndBytesAtOnce();
    void cancelled();
    void refusesOptions_data();
    void refusesOptions();
    void shownWithoutPassword();
    void saysGoodbyeAndLeavesNothing_data();
    void saysGoodbyeAndLeavesNothing();
    // From here on the table is not empty any more.
    void controlLeavesSome();
    void throughProxies_data();
    void throughProxies();

private:
    static std::string plain(std::uint16_t port, const std::string &place = "/")
    {
        return "ws://127.0.0.1:" + std::to_string(port) + place;
    }
    static std::string secure(std::uint16_t port) { return "wss://127.0.0.1:" + std::to_string(port) + "/"; }

    Certificates m_certificates;
    WebSocketServer m_server;
};

void TestWebSocketProber::places_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("text"); // in the summary or the reason
    const auto row = [](const char *place, const char *verdict, const char *text) {
        QTest::newRow(place) << QString::fromLatin1(place) << QString::fromLatin1(verdict)
                             << QString::fromLatin1(text);
    };
    row("/", "up", "101 Switching Protocols, pong");
    row("/chatty", "up", "101 Switching Protocols, pong");
    row("/private", "auth", "401 Unauthorized");
    row("/nowhere", "status", "answered 404 Not Found; expected 101 Switching Protocols");
    row("/leaves", "status", "1001 going away");
    row("/named", "protocol", "a subprotocol that was not offered: probe.v2");
}

void TestWebSocketProber::places()
{
    QFETCH(QString, place);
    QFETCH(QString, verdict);
    QFETCH(QString, text);
    ProbeOnce probe(websocketKind, {{"url", plain(m_server.port(), place.toStdString())}});
    for (int i = 0; i < 3; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == verdict.toStdString(), reasonText(result).c_str());
        const std::string said = summaryText(result) + " " + reasonText(result);
        QVERIFY2(said.find(text.toStdString()) != std::string::npos, said.c_str());
    }
    QCOMPARE(timeWaitTotal(), 0);
}

void TestWebSocketProber::loginInTheUrl()
{
    const std::string address = "@127.0.0.1:" + std::to_string(m_server.port()) + "/private";
    ProbeOnce right(websocketKind, {{"url", "ws://probe:secret" + address}});
    QCOMPARE(verdictText(right.run()), std::string("up"));
    ProbeOnce wrong(websocketKind, {{"url", "ws://probe:sesame" + address}});
    const ProbeResult result = wrong.run();
    QCOMPARE(verdictText(result), std::string("auth"));
    QVERIFY2(reasonText(result).find("sesame") == std::string::npos, reasonText(result).c_str());
}

void TestWebSocketProber::ownHeaders()
{
    ProbeOnce login(websocketKind, {{"url", plain(m_server.port(), "/private")},
                                    {"headers", TextMap{{"Authorization", "Basic cHJvYmU6c2VjcmV0"}}}});
    QCOMPARE(verdictText(login.run()), std::string("up"));
    ProbeOnce named(websocketKind, {{"url", plain(m_server.port(), "/named")},
                                    {"headers", TextMap{{"sec-websocket-protocol", "probe.v1, probe.v2"}}}});
    const ProbeResult result = named.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(summaryText(result), std::string("101 Switching Protocols, pong, protocol probe.v2"));
}

void TestWebSocketProber::fills()
{
    const WebSocketServer server(m_certificates.server());
    ProbeOnce probe(websocketKind, {{"url", secure(server.port())}, {"ca", m_certificates.ca()}});
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    for (const Phase phase : {Phase::Connect, Phase::Tls, Phase::Hello, Phase::Request, Phase::FirstByte})
        QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
    QCOMPARE(result.details->tlsVersion, std::string("TLSv1.3"));
    QCOMPARE(result.details->remoteAddress, "127.0.0.1:" + std::to_string(server.port()));
    QCOMPARE(result.details->metrics.size(), std::size_t(1));
    QCOMPARE(std::string(result.details->metrics.front().first), std::string("round_trip"));
    QVERIFY(result.details->metrics.front().second > 0);
    QVERIFY(result.latency < 1s);
}

void TestWebSocketProber::verifies_data()
{
    certificateCases();
}

void TestWebSocketProber::verifies()
{
    QFETCH(QString, certificate);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    const WebSocketServer server(certificateNamed(m_certificates, certificate));
    ProbeOnce probe(websocketKind,
                    {{"url", secure(server.port())}, {"ca", m_certificates.ca()}, {"insecure", insecure}});
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    QCOMPARE(server.upgrades(), verdict == QStringLiteral("up") ? 1 : 0);
}

void TestWebSocketProber::mutualTls()
{
    const WebSocketServer server(m_certificates.server(), m_certificates.ca());
    OptionMap options{{"url", secure(server.port())}, {"ca", m_certificates.ca()}};
    ProbeOnce without(websocketKind, options);
    const ProbeResult refused = without.run();
    // The server's alert, or the reset that follows it, whichever is seen first.
    QVERIFY2(verdictText(refused) == "tls-handshake" || verdictText(refused) == "reset",
             (verdictText(refused) + ": " + reasonText(refused)).c_str());
    QCOMPARE(server.upgrades(), 0);
    options["cert"] = m_certificates.client().certificate;
    options["key"] = m_certificates.client().key;
    ProbeOnce with(websocketKind, options);
    const ProbeResult good = with.run();
    QVERIFY2(verdictText(good) == "up", reasonText(good).c_str());
    QCOMPARE(timeWaitTotal(), 0);
}

void TestWebSocketProber::serverFaults_data()
{
    QTest::addColumn<int>("script");
    QTest::addColumn<QString>("verdict");
    int script = 0;
    for (const auto &[name, verdict] : {std::pair("silent", "read-timeout"),
                                        std::pair("noise", "protocol"),
                                        std::pair("closes without an answer", "protocol"),
                                        std::pair("resets at once", "reset"),
                                        std::pair("1 MB of headers", "protocol"),
                                        std::pair("head without an end", "read-timeout"),
                                        std::pair("cut off in the head", "protocol"),
                                        std::pair("interim without end", "protocol"),
                                        std::pair("noise for a pong", "protocol"),
                                        std::pair("cut off before the pong", "protocol"),
                                        std::pair("cut off in the pong", "protocol"),
                                        std::pair("reset before the pong", "reset"),
                                        std::pair("masked pong", "protocol"),
                                        std::pair("other pong", "read-timeout"),
                                        std::pair("messages without end", "protocol"),
                                        std::pair("frames without end", "protocol"),
                                        std::pair("pings without end", "protocol"),
                                        std::pair("huge frame", "protocol"),
                                        std::pair("close of one byte", "protocol"),
                                        std::pair("close in words", "status")})
        QTest::newRow(name) << script++ << QString::fromLatin1(verdict);
}

void TestWebSocketProber::serverFaults()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    const auto hold = [](std::string bytes) {
        return Reply{.bytes = std::move(bytes), .ending = Ending::Hold};
    };
    const auto endless = [](std::string filler) {
        return Reply{.filler = std::move(filler), .fillerSize = Reply::endless};
    };
    const std::vector<Script> scripts{
        silent(),
        garbage(11),
        answer("", Ending::CutOff),
        resetAtOnce(),
        hugeHeaders(),
        answer("HTTP/1.1 101 Switching Protocols\r\n", Ending::Hold),
        answer("HTTP/1.1 101 Switching Protocols\r\nUpg", Ending::CutOff),
        answerWith([&](const std::string &) { return endless("HTTP/1.1 100 Continue\r\n\r\n"); }),
        afterUpgrade(hold("this is no frame")),
        afterUpgrade({.ending = Ending::CutOff}),
        afterUpgrade({.bytes = "\x8a\x08xxx", .ending = Ending::CutOff}),
        afterUpgrade({.ending = Ending::Reset}),
        afterUpgrade(hold(std::string("\x8a\x80\0\0\0\0", 6))),
        afterUpgrade(hold("\x8a\x03xxx")),
        afterUpgrade(endless(std::string("\x82\x7e\x40\x00", 4) + std::string(0x4000, 'x'))),
        afterUpgrade(endless(std::string("\x82\x00", 2))),
        afterUpgrade(endless("\x89\x01x")),
        afterUpgrade(hold("\x82\x7f\x7f\xff\xff\xff\xff\xff\xff\xff")),
        afterUpgrade(hold("\x88\x01x")),
        afterUpgrade(hold("\x88\x10\x03\xf3\x1b[31mno\r\nmore!!")),
    };
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe(websocketKind, {{"url", plain(server.port())}});
    probe.endpoint().timeout = verdict == QStringLiteral("read-timeout") ? 150ms : 3000ms;
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == verdict.toStdString(),
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY(result.latency < 3s);
    QVERIFY(!reasonText(result).empty());
    QVERIFY(reasonText(result).find_first_of("\r\n\x1b") == std::string::npos);
    QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 0; }));
    QCOMPARE(timeWaitTotal(), 0);
}

void TestWebSocketProber::refused()
{
    ProbeOnce probe(websocketKind, {{"url", plain(freePort())}});
    QCOMPARE(verdictText(probe.run()), std::string("refused"));
}

void TestWebSocketProber::silentAfterTheUpgrade()
{
    const ScriptedServer server(afterUpgrade({.ending = Ending::Hold}));
    ProbeOnce probe(websocketKind, {{"url", plain(server.port())}});
    probe.endpoint().timeout = 100ms;
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("read-timeout"));
    QVERIFY(result.phases.has(Phase::FirstByte));
    QCOMPARE(closingText(result), std::string("we-reset"));
    QCOMPARE(summaryText(result), std::string("101 Switching Protocols"));
}

void TestWebSocketProber::interimAnswersAndBytesAtOnce()
{
    // A hint and a message that come in one piece with the answer.
    Script script = answerWith([](const std::string &request) {
        if (request.starts_with("GET "))
            return Reply{.bytes = "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + upgraded(request) +
                                  std::string("\x81\x05hello")};
        return Reply{.bytes = pongFor(request), .ending = Ending::Hold};
    });
    script.waitFor = WaitFor::Bytes;
    const ScriptedServer server(script);
    ProbeOnce probe(websocketKind, {{"url", plain(server.port())}});
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(closingText(result), std::string("we-reset")); // the peer held on longer than we wait
    QVERIFY(result.latency < 190ms);                        // that wait is not the endpoint's
}

void TestWebSocketProber::cancelled()
{
    for (const Script &script : {silent(), afterUpgrade({.ending = Ending::Hold})}) {
        const ScriptedServer server(script);
        ProbeOnce probe(websocketKind, {{"url", plain(server.port())}});
        const ProbeResult result = probe.runCancelled(50ms);
        QCOMPARE(verdictText(result), std::string("cancelled"));
        QVERIFY(result.latency < 150ms);
        QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 0; }));
    }
    QCOMPARE(timeWaitTotal(), 0);
}

void TestWebSocketProber::refusesOptions_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *key, const char *value, const char *reason) {
        QTest::addRow("%s: %s", key, value)
            << QString::fromLatin1(key) << QString::fromLatin1(value) << QString::fromLatin1(reason);
    };
    row("url", "http://h/", "neither ws:// nor wss://");
    row("url", "h:80", "is not a URL");
    row("url", "ws://a:secret@h:x/", "");
    row("proxy", "gopher://h:70", "");
    row("ca", "/nonexistent", "/nonexistent");
    row("cert", "/nonexistent", "");
}

void TestWebSocketProber::refusesOptions()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, reason);
    OptionMap options{{"url", "wss://h/"}};
    options[key.toStdString()] = value.toStdString();
    ProbeOnce probe(websocketKind, options);
    const std::string refusal = probe.refusal();
    QVERIFY2(!refusal.empty() && refusal.find(reason.toStdString()) != std::string::npos, refusal.c_str());
    QVERIFY2(refusal.find("secret") == std::string::npos, refusal.c_str());
    ProbeOnce header(websocketKind, {{"url", "ws://h/"}, {"headers", TextMap{{"Upgrade", "h2c"}}}});
    QVERIFY(header.refusal().find("Upgrade") != std::string::npos);
}

void TestWebSocketProber::shownWithoutPassword()
{
    const auto shown = [](const char *url) { return websocketKind.target({{"url", std::string(url)}}); };
    QCOMPARE(shown("wss://a:b@h:81/x?y@z"), std::string("wss://h:81/x?y@z"));
    QCOMPARE(shown("wss://h/x"), std::string("wss://h/x"));
    QVERIFY(shown("wss://a:b@h:x/").find('b') == std::string::npos);
}

void TestWebSocketProber::saysGoodbyeAndLeavesNothing_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("ws") << false;
    QTest::newRow("wss") << true;
}

void TestWebSocketProber::saysGoodbyeAndLeavesNothing()
{
    QFETCH(bool, tls);
    const WebSocketServer server(tls ? std::optional(m_certificates.server()) : std::nullopt);
    ProbeOnce probe(websocketKind, {{"url", tls ? secure(server.port()) : plain(server.port())},
                                    {"ca", m_certificates.ca()}});
    const int left = timeWaitAfter(probe, manyProbes);
    QCOMPARE(server.upgrades(), manyProbes);
    QTRY_COMPARE_WITH_TIMEOUT(server.closedWell(), manyProbes, 30'000);
    // A server that is not to be waited for so long, on a busy machine, is reset.
    QTRY_COMPARE(closingText(probe.run()), std::string("server-closed-first"));
    QCOMPARE(left, 0);
    QCOMPARE(timeWaitTotal(), 0);
}

void TestWebSocketProber::controlLeavesSome()
{
    // RFC 6455 7.1.1: the server closes first. Where nobody resets, TIME_WAIT stays with it.
    ProbeOnce probe(websocketKind, {{"url", plain(m_server.port())}});
    probe.endpoint().gracefulClose = true;
    timeWaitAfter(probe, manyProbes);
    QTRY_COMPARE(timeWaitByLocalPort(m_server.port()) + timeWaitByRemotePort(m_server.port()), manyProbes);
}

void TestWebSocketProber::throughProxies_data()
{
    saysGoodbyeAndLeavesNothing_data();
}

// A proxy's own connection to the target is out of our reach; ours to the proxy must leave nothing.
void TestWebSocketProber::throughProxies()
{
    QFETCH(bool, tls);
    SocksProxy socks("user", "secret");
    HttpProxy http("user", "secret");
    QVERIFY2(socks.start(), socks.error().c_str());
    QVERIFY2(http.start(), http.error().c_str());
    const WebSocketServer secureServer(m_certificates.server());
    const std::string url = tls ? secure(secureServer.port()) : plain(m_server.port());
    for (const auto &[scheme, port] : {std::pair("socks5", socks.port()), std::pair("http", http.port())}) {
        const std::string at = "@127.0.0.1:" + std::to_string(port);
        ProbeOnce right(websocketKind, {{"url", url},
                                        {"ca", m_certificates.ca()},
                                        {"proxy", std::string(scheme) + "://user:secret" + at}});
        const ProbeResult result = right.run();
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
        QVERIFY(result.phases.has(Phase::Proxy));
        ProbeOnce wrong(websocketKind, {{"url", url}, {"proxy", std::string(scheme) + "://user:wrong" + at}});
        QCOMPARE(verdictText(wrong.run()), std::string("proxy"));
        QCOMPARE(timeWaitByLocalPort(port) + timeWaitByRemotePort(port), 0);
    }
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestWebSocketProber)
#include "tst_websocketprober.moc"
