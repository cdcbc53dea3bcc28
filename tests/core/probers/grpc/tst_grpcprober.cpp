// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/grpc/grpcprober.h"
#include "tests/core/probers/certificatecases.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/grpcserver.h"
#include "tests/servers/http2frames.h"
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

constexpr int probes = 200;

OptionMap at(std::uint16_t port, OptionMap more = {})
{
    more.emplace("host", "127.0.0.1:" + std::to_string(port));
    return more;
}

// Says the bytes when the request has come, and then nothing more.
Script says(std::string bytes, Ending ending = Ending::Hold)
{
    Script script = answer(std::move(bytes), ending);
    script.waitFor = WaitFor::Bytes;
    return script;
}

const std::string serving = http2::reply("200", std::string("\0\0\0\0\2\x08\1", 7),
                                         {{"content-type", "application/grpc"}}, {{"grpc-status", "0"}});

// Over TLS, with this ALPN protocol chosen; none where it is empty.
Script overTls(Script script, KeyPair pair, bool http2 = true)
{
    script.tls = std::move(pair);
    if (http2)
        script.configureTls = [](SSL_CTX *context) {
            const auto choose = [](SSL *, const unsigned char **out, unsigned char *size,
                                   const unsigned char *in, unsigned, void *) {
                *out = in + 1;
                *size = in[0];
                return SSL_TLSEXT_ERR_OK;
            };
            SSL_CTX_set_alpn_select_cb(context, choose, nullptr);
        };
    return script;
}

} // namespace

class TestGrpcProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void talks();
    void services_data();
    void services();
    void metadata();
    void noHealthService();
    void sends();
    void authority();
    void trust_data();
    void trust();
    void mutualTls();
    void protocolMustBeChosen();
    void refused();
    void serverFaults_data();
    void serverFaults();
    void cancelled();
    void refusesOptions_data();
    void refusesOptions();
    void targets_data();
    void targets();
    void leavesNoTimeWait_data();
    void leavesNoTimeWait();
    // From here on the table is not empty any more: proxies leave some towards the server.
    void throughProxies();
    void controlLeavesSome();

private:
    Certificates m_certificates;
    GrpcServer m_server{m_certificates};
};

void TestGrpcProber::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.error().c_str());
}

void TestGrpcProber::talks()
{
    ProbeOnce probe(grpcKind, at(m_server.port()));
    for (int i = 0; i < 3; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
        QCOMPARE(summaryText(result), std::string("SERVING"));
        QCOMPARE(closingText(result), std::string("we-reset"));
        for (const Phase phase : {Phase::Connect, Phase::Request, Phase::FirstByte})
            QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
        QVERIFY(!result.phases.has(Phase::Tls));
    }
    QCOMPARE(probe.opened(), 3);
}

void TestGrpcProber::services_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *service, const char *verdict, const char *says = "") {
        QTest::newRow(service) << service << verdict << QString::fromUtf8(says);
    };
    row("", "up");
    row("ok", "up");
    row("bad", "status", "says of the service “bad”: NOT_SERVING");
    row("unknown", "status", "says of the service “unknown”: UNKNOWN");
    row("strange", "content", "does not know the service “strange”");
    row("other", "status", "says of the service “other”: 4711");
    row("shop.v1.Cart", "content", "does not know the service “shop.v1.Cart”");
    row("token", "auth", "UNAUTHENTICATED: no token");
    row("code/7", "auth", "PERMISSION_DENIED: wörds of\\x0a7");
    row("code/4", "read-timeout", "DEADLINE_EXCEEDED");
    row("code/12", "protocol", "UNIMPLEMENTED");
    row("code/14", "status", "gRPC status UNAVAILABLE: wörds of\\x0a14");
    row("slow", "read-timeout");
}

void TestGrpcProber::services()
{
    QFETCH(QString, service);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    ProbeOnce probe(grpcKind, at(m_server.port(), {{"service", service.toStdString()}}));
    if (service == QStringLiteral("slow"))
        probe.endpoint().timeout = 400ms;
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
    QVERIFY(result.latency < 2s);
}

void TestGrpcProber::metadata()
{
    ProbeOnce probe(grpcKind,
                    at(m_server.port(), {{"service", std::string("token")},
                                         {"headers", TextMap{{"Authorization", "Bearer secret "}}}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    ProbeOnce wrong(grpcKind,
                    at(m_server.port(), {{"service", std::string("token")},
                                         {"headers", TextMap{{"authorization", "Bearer hunter2"}}}}));
    const ProbeResult refused = wrong.run();
    QCOMPARE(verdictText(refused), std::string("auth"));
    QVERIFY(reasonText(refused).find("hunter2") == std::string::npos);
}

void TestGrpcProber::noHealthService()
{
    ProbeOnce probe(grpcKind, at(m_server.barePort()));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("protocol"));
    QVERIFY2(reasonText(result).find("grpc.health.v1.Health (UNIMPLEMENTED") != std::string::npos,
             reasonText(result).c_str());
}

void TestGrpcProber::sends()
{
    const ScriptedServer server(says(serving));
    ProbeOnce probe(grpcKind,
                    at(server.port(), {{"service", std::string("a.B")},
                                       {"headers", TextMap{{"X-Probe", " 1 "}, {"x-probe", "2"}}}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    const http2::Sent sent = http2::readClient(server.requests().front());
    QVERIFY(sent.valid && sent.ended);
    const std::string timeout = sent["grpc-timeout"];
    QVERIFY2(timeout.ends_with('m') && std::stoi(timeout) > 5000 && std::stoi(timeout) <= 6000,
             timeout.c_str());
    const http2::Fields expected{{":method", "POST"},
                                 {":scheme", "http"},
                                 {":authority", "127.0.0.1:" + std::to_string(server.port())},
                                 {":path", "/grpc.health.v1.Health/Check"},
                                 {"te", "trailers"},
                                 {"content-type", "application/grpc"},
                                 {"grpc-accept-encoding", "identity"},
                                 {"user-agent", "Lightfoot/" LIGHTFOOT_VERSION},
                                 {"x-probe", "1"},
                                 {"x-probe", "2"},
                                 {"grpc-timeout", timeout}};
    QCOMPARE(sent.fields, expected);
    QCOMPARE(sent.body, std::string("\0\0\0\0\5\n\3a.B", 10));
}

void TestGrpcProber::authority()
{
    // The name is asked for, and the certificate must have it.
    const ScriptedServer server(overTls(says(serving), m_certificates.wrongHost()));
    const OptionMap options = at(server.port(), {{"ca", m_certificates.ca()}});
    ProbeOnce plain(grpcKind, options);
    QCOMPARE(verdictText(plain.run()), std::string("tls-hostname"));
    OptionMap named = options;
    named["authority"] = std::string("elsewhere.test:8443");
    ProbeOnce probe(grpcKind, named);
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    const http2::Sent sent = http2::readClient(server.requests().front());
    QCOMPARE(sent[":authority"], std::string("elsewhere.test:8443"));
    QCOMPARE(sent[":scheme"], std::string("https"));
}

void TestGrpcProber::trust_data()
{
    certificateCases();
}

void TestGrpcProber::trust()
{
    QFETCH(QString, certificate);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    const ScriptedServer server(overTls(says(serving), certificateNamed(m_certificates, certificate)));
    ProbeOnce probe(grpcKind, {{"host", "localhost:" + std::to_string(server.port())},
                               {"ca", m_certificates.ca()},
                               {"insecure", insecure}});
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    QVERIFY(result.phases.has(Phase::Tls));
}

void TestGrpcProber::mutualTls()
{
    ProbeOnce tls(grpcKind, at(m_server.tlsPort(), {{"ca", m_certificates.ca()}}));
    const ProbeResult secure = tls.run();
    QVERIFY2(verdictText(secure) == "up", reasonText(secure).c_str());
    QCOMPARE(secure.details->tlsVersion, std::string("TLSv1.3"));
    const KeyPair client = m_certificates.client();
    ProbeOnce with(grpcKind,
                   at(m_server.mutualTlsPort(),
                      {{"ca", m_certificates.ca()}, {"cert", client.certificate}, {"key", client.key}}));
    const ProbeResult result = with.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    ProbeOnce without(grpcKind, at(m_server.mutualTlsPort(), {{"ca", m_certificates.ca()}}));
    const ProbeResult refused = without.run();
    // This server sends no alert: it closes, or resets where our request lies unread.
    QVERIFY2(verdictText(refused) == "protocol" || verdictText(refused) == "reset" ||
                 verdictText(refused) == "tls-handshake",
             reasonText(refused).c_str());
}

void TestGrpcProber::protocolMustBeChosen()
{
    const ScriptedServer server(overTls(says(serving), m_certificates.server(), false));
    ProbeOnce probe(grpcKind, at(server.port(), {{"ca", m_certificates.ca()}}));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("protocol"));
    QVERIFY2(reasonText(result).find("did not choose HTTP/2") != std::string::npos,
             reasonText(result).c_str());
    QVERIFY(server.requests().empty());
}

void TestGrpcProber::throughProxies()
{
    HttpProxy http;
    SocksProxy socks;
    QVERIFY2(http.start(), http.error().c_str());
    QVERIFY2(socks.start(), socks.error().c_str());
    for (const std::string &proxy : {"http://127.0.0.1:" + std::to_string(http.port()),
                                     "socks5://127.0.0.1:" + std::to_string(socks.port())}) {
        ProbeOnce probe(grpcKind, at(m_server.tlsPort(), {{"ca", m_certificates.ca()}, {"proxy", proxy}}));
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
        QVERIFY(result.phases.has(Phase::Proxy));
        QCOMPARE(timeWaitByRemotePort(http.port()) + timeWaitByRemotePort(socks.port()), 0);
    }
}

void TestGrpcProber::refused()
{
    ProbeOnce probe(grpcKind, at(freePort()));
    QCOMPARE(verdictText(probe.run()), std::string("refused"));
}

void TestGrpcProber::serverFaults_data()
{
    QTest::addColumn<int>("script");
    QTest::addColumn<QString>("verdict");
    int script = 0;
    for (const auto &[name, verdict] :
         {std::pair("silent", "read-timeout"), std::pair("closes at once", "protocol or reset"),
          std::pair("resets at once", "reset"), std::pair("noise", "protocol"),
          std::pair("HTTP/1", "protocol"), std::pair("cut off", "protocol or reset"),
          std::pair("cut off in the body", "protocol or reset"), std::pair("drips", "read-timeout"),
          std::pair("stream reset", "protocol"), std::pair("leaves", "protocol or reset"),
          std::pair("pings", "protocol or read-timeout"), std::pair("endless body", "protocol"),
          std::pair("HTML", "protocol"), std::pair("502", "status"), std::pair("gzip", "protocol"),
          std::pair("no trailers", "protocol")})
        QTest::newRow(name) << script++ << QString::fromLatin1(verdict);
}

void TestGrpcProber::serverFaults()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    Script drips = says(serving);
    drips.reply = [](const std::string &) { return Reply{.bytes = serving, .pause = 30ms}; };
    Script pings = says("");
    pings.reply = [](const std::string &) {
        return Reply{.bytes = http2::greeting(),
                     .filler = http2::frame(http2::Ping, 0, 0, "12345678"),
                     .fillerSize = Reply::endless};
    };
    Script endless = says("");
    const std::string head = http2::greeting() + http2::headers({{":status", "200"}});
    endless.reply = [head](const std::string &) {
        return Reply{
            .bytes = head, .filler = http2::data(std::string(1000, '\0')), .fillerSize = Reply::endless};
    };
    const http2::Fields grpc{{"content-type", "application/grpc"}, {"grpc-encoding", "gzip"}};
    const std::string message("\1\0\0\0\2\x08\1", 7);
    const std::vector<Script> scripts{silent(),
                                      closeAtOnce(),
                                      resetAtOnce(),
                                      garbage(3),
                                      says("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"),
                                      says(http2::greeting(), Ending::CutOff),
                                      says(head + http2::data("\0"), Ending::CutOff),
                                      drips,
                                      says(http2::greeting() + http2::reset(7)),
                                      says(http2::greeting() + http2::goAway(0, 0, "bye"), Ending::CutOff),
                                      pings,
                                      endless,
                                      says(http2::reply("200", "<html>", {{"content-type", "text/html"}})),
                                      says(http2::reply("502", "")),
                                      says(http2::reply("200", message, grpc, {{"grpc-status", "0"}})),
                                      says(http2::reply("200", serving.substr(0, 7), grpc))};
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe(grpcKind, at(server.port()));
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

void TestGrpcProber::cancelled()
{
    const ScriptedServer server(silent());
    ProbeOnce probe(grpcKind, at(server.port()));
    const ProbeResult result = probe.runCancelled(50ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QVERIFY(result.latency < 1s);
}

void TestGrpcProber::refusesOptions_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *key, const QString &value, const char *says) {
        QTest::addRow("%s %s", key, says) << QString::fromLatin1(key) << value << QString::fromLatin1(says);
    };
    row("host", QStringLiteral("h:99999"), "99999");
    row("service", QString(2000, QLatin1Char('x')), "at most 1024 bytes");
    row("authority", QStringLiteral("a b"), "authority");
    row("proxy", QStringLiteral("gopher://h:1"), "gopher");
    row("ca", QStringLiteral("/nowhere"), "/nowhere");
    row("cert", QStringLiteral("/nowhere"), "both cert and key");
    row("header", QStringLiteral("grpc-status"), "grpc-status belongs to gRPC");
    row("header", QStringLiteral("Content-Type"), "content-type belongs to gRPC");
    row("header", QStringLiteral(":path"), "not a valid header name");
    row("header", QStringLiteral("a b"), "not a valid header name");
    row("value", QStringLiteral("a\r\nb"), "printable ASCII");
    row("value", QStringLiteral("\u00f6"), "printable ASCII");
}

void TestGrpcProber::refusesOptions()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, says);
    OptionMap options{{"host", std::string("h:1")}};
    if (key == QStringLiteral("header"))
        options["headers"] = TextMap{{value.toStdString(), "secret"}};
    else if (key == QStringLiteral("value"))
        options["headers"] = TextMap{{"x", value.toStdString()}};
    else
        options[key.toStdString()] = value.toStdString();
    ProbeOnce probe(grpcKind, options);
    const std::string refusal = probe.refusal();
    QVERIFY2(refusal.find(says.toStdString()) != std::string::npos, refusal.c_str());
    QVERIFY(refusal.find("secret") == std::string::npos && refusal.size() < 1000);
}

void TestGrpcProber::targets_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("service");
    QTest::addColumn<bool>("tls");
    QTest::newRow("host") << "h:50051" << true << "h:50051" << "" << false;
    QTest::newRow("host alone") << "h" << true << "h" << "" << false;
    QTest::newRow("scheme") << "grpc://h:1" << true << "h:1" << "" << false;
    QTest::newRow("slash") << "grpc://h:1/" << true << "h:1" << "" << false;
    QTest::newRow("service") << "grpcs://[::1]:1/shop.v1.C%61rt" << true << "[::1]:1" << "shop.v1.Cart"
                             << true;
    QTest::newRow("user") << "grpc://u:p@h:1" << false << "" << "" << false;
    QTest::newRow("port") << "grpc://h:0" << false << "" << "" << false;
}

void TestGrpcProber::targets()
{
    QFETCH(QString, target);
    QFETCH(bool, good);
    QFETCH(QString, host);
    QFETCH(QString, service);
    QFETCH(bool, tls);
    const Result<OptionMap> options = grpcKind.fromTarget(target.toStdString());
    QCOMPARE(options.has_value(), good);
    if (!good)
        return;
    QCOMPARE(QString::fromStdString(grpcKind.target(*options)), host);
    QCOMPARE(QString::fromStdString(optionOr(*options, "service", std::string())), service);
    QCOMPARE(optionOr(*options, "tls", false), tls);
}

void TestGrpcProber::leavesNoTimeWait_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("in the clear") << false << "" << "up";
    QTest::newRow("TLS") << true << "" << "up";
    QTest::newRow("not serving") << false << "bad" << "status";
    QTest::newRow("not found") << false << "nothing" << "content";
}

void TestGrpcProber::leavesNoTimeWait()
{
    QFETCH(bool, tls);
    QFETCH(QString, service);
    QFETCH(QString, verdict);
    const std::uint16_t port = tls ? m_server.tlsPort() : m_server.port();
    OptionMap options = at(port, {{"service", service.toStdString()}});
    if (tls)
        options["ca"] = m_certificates.ca();
    ProbeOnce probe(grpcKind, std::move(options));
    QCOMPARE(QString::fromStdString(verdictText(probe.run())), verdict);
    timeWaitAfter(probe, probes);
    QCOMPARE(timeWaitByLocalPort(port) + timeWaitByRemotePort(port), 0);
    QCOMPARE(probe.opened(), probes + 1);
}

void TestGrpcProber::controlLeavesSome()
{
    ProbeOnce probe(grpcKind, at(m_server.port()));
    probe.endpoint().gracefulClose = true;
    QCOMPARE(closingText(probe.run()), std::string("we-closed"));
    timeWaitAfter(probe, probes);
    QTRY_VERIFY(timeWaitByRemotePort(m_server.port()) > probes / 2);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestGrpcProber)
#include "tst_grpcprober.moc"
