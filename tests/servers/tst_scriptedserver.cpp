// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/plainclient.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

using namespace lightfoot::test;
using namespace std::chrono_literals;

namespace {

using Maker = KeyPair (Certificates::*)();

const std::string request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

Script withTls(Script script, const KeyPair &pair)
{
    script.tls = pair;
    return script;
}

} // namespace

// The scripted server, the certificates and the TIME_WAIT counter, each doing what it says.
class TstScriptedServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void holdsManySilently();
    void closesOrResetsAtOnce();
    void sendsTheSameGarbage();
    void answersRequestsOnOneConnection();
    void waitsForTheBody();
    void drips();
    void sendsAnEndlessBody();
    void sendsHugeHeaders();
    void cutsOff();
    void listensOnSeveralAddresses();
    void comesBackAtTheSamePort();
    void countsResets();
    void certificates_data();
    void certificates();
    void wantsClientCertificates();
    void staysSilentAfterTheHandshake();
    void answersAClientHelloWithNoise();
    void timeWaitIsSeen();
};

void TstScriptedServer::holdsManySilently()
{
    ScriptedServer server(silent());
    std::vector<std::unique_ptr<PlainClient>> clients;
    for (int i = 0; i < 100; ++i) {
        clients.push_back(std::make_unique<PlainClient>("127.0.0.1", server.port()));
        QVERIFY(clients.back()->connected());
        clients.back()->resetOnClose();
    }
    QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 100; }));
    clients.resize(40);
    QVERIFY(server.waitUntil(
        [](const auto &counters) { return counters.open == 40 && counters.resetByPeer == 60; }));
    QCOMPARE(server.counters().accepted, 100);
}

void TstScriptedServer::closesOrResetsAtOnce()
{
    ScriptedServer closing(closeAtOnce());
    PlainClient closed("127.0.0.1", closing.port());
    QCOMPARE(closed.read(), std::optional<std::string>(std::string()));
    ScriptedServer resetting(resetAtOnce());
    PlainClient reset("127.0.0.1", resetting.port());
    QVERIFY(!reset.connected() || !reset.read());
    QVERIFY(!reset.connected() || reset.wasReset());
    QVERIFY(resetting.waitUntil([](const auto &counters) { return counters.closedByUs == 1; }));
}

void TstScriptedServer::sendsTheSameGarbage()
{
    const auto take = [](unsigned seed) {
        ScriptedServer server(garbage(seed, 3000));
        PlainClient client("127.0.0.1", server.port());
        client.resetOnClose();
        std::string all;
        while (all.size() < 3000) {
            const auto part = client.read();
            if (!part || part->empty())
                break;
            all += *part;
        }
        return all;
    };
    const std::string first = take(1);
    QCOMPARE(first.size(), std::size_t(3000));
    QVERIFY(first == take(1));
    QVERIFY(first != take(2));
}

void TstScriptedServer::answersRequestsOnOneConnection()
{
    ScriptedServer server(
        answerWith([](const std::string &text) { return Reply{.bytes = httpOk(text.substr(0, 6))}; }));
    PlainClient client("127.0.0.1", server.port());
    QVERIFY(client.send("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n"));
    QVERIFY(client.readUntil("GET /2").find("GET /1") != std::string::npos);
    QVERIFY(client.send("GET /3 HTTP/1.1\r\n\r\n"));
    QVERIFY(client.readUntil("GET /3").ends_with("GET /3"));
    QCOMPARE(server.counters().requests, 3);
    QCOMPARE(server.counters().accepted, 1);
    QCOMPARE(server.requests().back(), std::string("GET /3 HTTP/1.1\r\n\r\n"));
}

void TstScriptedServer::waitsForTheBody()
{
    ScriptedServer server(answer(httpOk("done")));
    PlainClient client("127.0.0.1", server.port());
    const std::string head = "POST / HTTP/1.1\r\ncontent-length: 10\r\n\r\n";
    QVERIFY(client.send(head + "01234"));
    QVERIFY(!server.waitUntil([](const auto &counters) { return counters.requests > 0; }, 50ms));
    QVERIFY(client.send("56789"));
    QVERIFY(client.readUntil("done").ends_with("done"));
    QCOMPARE(server.requests().front(), head + "0123456789");
}

void TstScriptedServer::drips()
{
    ScriptedServer server(drip("abcde", 30ms));
    PlainClient client("127.0.0.1", server.port());
    QVERIFY(client.send(request));
    const auto start = std::chrono::steady_clock::now();
    for (const char *expected : {"a", "b", "c", "d", "e"})
        QCOMPARE(client.read(), std::optional<std::string>(expected));
    QVERIFY(std::chrono::steady_clock::now() - start >= 100ms);
}

void TstScriptedServer::sendsAnEndlessBody()
{
    ScriptedServer server(endlessBody());
    PlainClient client("127.0.0.1", server.port());
    QVERIFY(client.send(request));
    std::size_t size = 0;
    while (size < (8U << 20)) {
        const auto part = client.read();
        QVERIFY(part && !part->empty());
        size += part->size();
    }
    // Somebody else is served meanwhile.
    PlainClient other("127.0.0.1", server.port());
    QVERIFY(other.send(request));
    QVERIFY(other.readUntil("\r\n\r\n").starts_with("HTTP/1.1 200 OK"));
}

void TstScriptedServer::sendsHugeHeaders()
{
    ScriptedServer server(hugeHeaders());
    PlainClient client("127.0.0.1", server.port());
    QVERIFY(client.send(request));
    std::size_t size = 0;
    while (size < (1U << 20)) {
        const auto part = client.read();
        QVERIFY(part && !part->empty());
        QVERIFY(part->find("\r\n\r\n") == std::string::npos);
        size += part->size();
    }
}

void TstScriptedServer::cutsOff()
{
    ScriptedServer server(cutOff("0123456789"));
    PlainClient client("127.0.0.1", server.port());
    QVERIFY(client.send(request));
    const std::string all = client.readUntil();
    QVERIFY2(all.find("Content-Length: 100\r\n") != std::string::npos && all.ends_with("\r\n\r\n0123456789"),
             all.c_str());
    QVERIFY(!client.wasReset());
}

void TstScriptedServer::listensOnSeveralAddresses()
{
    Script script = answer(httpOk("here"));
    script.addresses = {"127.0.0.1", "127.0.0.2", "::1"};
    ScriptedServer server(std::move(script));
    for (const char *address : {"127.0.0.1", "127.0.0.2", "::1"}) {
        PlainClient client(address, server.port());
        QVERIFY2(client.connected() && client.send(request), address);
        QVERIFY(client.readUntil("here").ends_with("here"));
    }
    QVERIFY(!PlainClient("127.0.0.3", server.port()).connected());
}

void TstScriptedServer::comesBackAtTheSamePort()
{
    Script script = answer(httpOk("again"), Ending::Close);
    for (int round = 0; round < 2; ++round) {
        ScriptedServer server(script);
        script.port = server.port();
        PlainClient client("127.0.0.1", server.port());
        QVERIFY(client.send(request));
        QVERIFY(client.readUntil().ends_with("again"));
    }
    QVERIFY(!PlainClient("127.0.0.1", script.port).connected());
}

void TstScriptedServer::countsResets()
{
    ScriptedServer server(answer(httpOk("x")));
    for (const bool reset : {true, false, true}) {
        PlainClient client("127.0.0.1", server.port());
        QVERIFY(client.send(request));
        QVERIFY(client.readUntil("\r\n\r\nx").ends_with("x"));
        if (reset)
            client.resetOnClose();
    }
    QVERIFY(server.waitUntil(
        [](const auto &counters) { return counters.resetByPeer == 2 && counters.closedByPeer == 1; }));
    QCOMPARE(server.counters().open, 0);
}

void TstScriptedServer::certificates_data()
{
    QTest::addColumn<Maker>("pair");
    QTest::addColumn<QByteArray>("verdict");
    const auto row = [](const char *name, Maker pair, const char *verdict) {
        QTest::newRow(name) << pair << QByteArray(verdict);
    };
    row("good", &Certificates::server, "");
    row("expired", &Certificates::expired, "certificate has expired");
    row("not yet valid", &Certificates::notYetValid, "certificate is not yet valid");
    row("wrong host", &Certificates::wrongHost, "hostname mismatch");
    row("untrusted", &Certificates::untrusted, "unable to get local issuer certificate");
    row("self-signed", &Certificates::selfSigned, "self-signed certificate");
    row("chain", &Certificates::chain, "");
    row("incomplete chain", &Certificates::incompleteChain, "unable to get local issuer certificate");
}

void TstScriptedServer::certificates()
{
    QFETCH(const Maker, pair);
    QFETCH(const QByteArray, verdict);
    Certificates certificates;
    ScriptedServer server(withTls(answer(httpOk("secret")), (certificates.*pair)()));
    PlainClient client("127.0.0.1", server.port());
    QCOMPARE(QByteArray::fromStdString(client.startTls(certificates.ca(), "localhost")), verdict);
    if (verdict.isEmpty()) {
        QVERIFY(client.send(request));
        QVERIFY(client.readUntil("secret").ends_with("secret"));
        QCOMPARE(server.counters().handshakes, 1);
    } else {
        QVERIFY(server.waitUntil([](const auto &counters) { return counters.handshakesFailed == 1; }));
    }
}

void TstScriptedServer::wantsClientCertificates()
{
    Certificates certificates;
    Script script = withTls(answer(httpOk("welcome")), certificates.server());
    script.clientCa = certificates.ca();
    ScriptedServer server(std::move(script));
    const KeyPair own = certificates.client();
    PlainClient known("127.0.0.1", server.port());
    QCOMPARE(known.startTls(certificates.ca(), "::1", own.certificate, own.key), std::string());
    QVERIFY(known.send(request));
    QVERIFY(known.readUntil("welcome").ends_with("welcome"));
    PlainClient unknown("127.0.0.1", server.port());
    unknown.startTls(certificates.ca(), "localhost");
    QVERIFY(server.waitUntil([](const auto &counters) { return counters.handshakesFailed == 1; }));
}

void TstScriptedServer::staysSilentAfterTheHandshake()
{
    Certificates certificates;
    ScriptedServer server(withTls(silent(), certificates.server()));
    PlainClient client("127.0.0.1", server.port());
    QCOMPARE(client.startTls(certificates.ca(), "probe.test"), std::string());
    QVERIFY(client.send(request));
    QVERIFY(!server.waitUntil(
        [](const auto &counters) { return counters.requests != 0 || counters.open != 1; }, 50ms));
}

void TstScriptedServer::answersAClientHelloWithNoise()
{
    Certificates certificates;
    ScriptedServer server(garbageServerHello(7));
    PlainClient client("127.0.0.1", server.port());
    const std::string error = client.startTls(certificates.ca(), "localhost");
    QVERIFY2(error == "wrong version number" || error == "packet length too long", error.c_str());
    QCOMPARE(server.counters().requests, 1);
}

void TstScriptedServer::timeWaitIsSeen()
{
    ScriptedServer server(silent());
    const int before = timeWaitByRemotePort(server.port());
    QCOMPARE(before, 0);
    for (int i = 0; i < 20; ++i) {
        PlainClient client("127.0.0.1", server.port());
        QVERIFY(client.connected());
        if (i < 5)
            client.resetOnClose();
    }
    // We close first, so the fifteen without a reset wait on our side, once the kernel has taken in the server's FIN:
    // on a busy machine that is later than the server's close().
    QVERIFY(
        server.waitUntil([](const auto &counters) { return counters.accepted == 20 && counters.open == 0; }));
    QTRY_COMPARE(timeWaitByRemotePort(server.port()), 15);
    QCOMPARE(timeWaitByLocalPort(server.port()), 0);
    QVERIFY(timeWaitTotal() >= 15);
    ScriptedServer closing(closeAtOnce());
    for (int i = 0; i < 10; ++i)
        QCOMPARE(PlainClient("127.0.0.1", closing.port()).read(), std::optional<std::string>(std::string()));
    QTRY_COMPARE(timeWaitByLocalPort(closing.port()), 10);
}

QTEST_GUILESS_MAIN(TstScriptedServer)
#include "tst_scriptedserver.moc"
