// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpfetch.h"
#include "core/probers/tls/tlsprober.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/process.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

class TestHttpFetch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); }
    void fetches_data();
    void fetches();
    void asks();
    void throughAProxy();
    void problems_data();
    void problems();
    void refused();
    void addresses_data();
    void addresses();
    void patience_data();
    void patience();
    void cancelled();
    void leavesTheProbeAlone();

private:
    static HttpFetch at(std::uint16_t port, const char *path = "/x")
    {
        HttpFetch question;
        question.url = *fetchableUrl("http://127.0.0.1:" + std::to_string(port) + path);
        question.limit = 1000;
        question.patience = 2s;
        question.loopbackToo = true;
        return question;
    }
    HttpFetched fetch(HttpFetch question, std::optional<std::chrono::milliseconds> cancelAfter = std::nullopt)
    {
        HttpFetched fetched;
        m_result = m_probe.runBody(
            [&](ProbeContext &context) -> asio::awaitable<Verdict> {
                context.enter(Phase::Transfer);
                fetched = co_await httpFetch(context, question);
                co_return Verdict{};
            },
            cancelAfter);
        return fetched;
    }

    ProbeOnce m_probe{tlsKind, {}};
    ProbeResult m_result;
};

void TestHttpFetch::fetches_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<bool>("closes");
    const QByteArray head("HTTP/1.1 200 OK\r\n");
    QTest::newRow("sized") << head + "Content-Length: 5\r\n\r\nhello" << false;
    QTest::newRow("sized, closes") << head + "Content-Length: 5\r\n\r\nhello" << true;
    QTest::newRow("chunked") << head + "Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n"
                             << false;
    QTest::newRow("until the end") << head + "\r\nhello" << true;
    QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 200 OK\r\n\r\nhello") << true;
}

void TestHttpFetch::fetches()
{
    QFETCH(QByteArray, reply);
    QFETCH(bool, closes);
    const Ending ending = closes ? Ending::CutOff : Ending::KeepAlive;
    const ScriptedServer whole(answer(reply.toStdString(), ending));
    HttpFetched fetched = fetch(at(whole.port()));
    QVERIFY2(!fetched.problem, toEnglish(fetched.problem).c_str());
    QCOMPARE(fetched.body, std::string("hello"));
    QVERIFY(fetched.reached);
    Script slow = drip(reply.toStdString(), 1ms); // cut anywhere
    slow.reply = [reply, ending](const std::string &) {
        return Reply{.bytes = reply.toStdString(), .pause = 1ms, .ending = ending};
    };
    const ScriptedServer dripping(slow);
    fetched = fetch(at(dripping.port()));
    QVERIFY2(!fetched.problem, toEnglish(fetched.problem).c_str());
    QCOMPARE(fetched.body, std::string("hello"));
}

void TestHttpFetch::asks()
{
    const ScriptedServer server(answer(httpOk("")));
    QVERIFY(!fetch(at(server.port(), "/a?b")).problem);
    HttpFetch post = at(server.port());
    post.contentType = "application/ocsp-request";
    post.body = std::string("a\0b", 3);
    QVERIFY(!fetch(post).problem);
    const std::vector<std::string> requests = server.requests();
    QCOMPARE(requests.size(), std::size_t(2));
    const std::string host = "\r\nHost: 127.0.0.1:" + std::to_string(server.port()) + "\r\n";
    QVERIFY2(requests[0].starts_with("GET /a?b HTTP/1.1" + host), requests[0].c_str());
    QVERIFY2(requests[1].starts_with("POST /x HTTP/1.1" + host), requests[1].c_str());
    QVERIFY(requests[1].ends_with(std::string("Content-Length: 3\r\n\r\na\0b", 24)));
    QVERIFY(requests[1].find("\r\nContent-Type: application/ocsp-request\r\n") != std::string::npos);
}

void TestHttpFetch::throughAProxy()
{
    const ScriptedServer proxy(answer(httpOk("hello")));
    HttpFetch question = at(1024);
    question.url = *fetchableUrl("http://ca.test/crl");
    question.proxy = *parseProxy("http://me:secret@127.0.0.1:" + std::to_string(proxy.port()));
    QCOMPARE(fetch(question).body, std::string("hello"));
    const std::string request = proxy.requests().front();
    QVERIFY2(request.starts_with("GET http://ca.test/crl HTTP/1.1\r\nHost: ca.test\r\n"), request.c_str());
    QVERIFY(request.find("\r\nProxy-Authorization: Basic bWU6c2VjcmV0\r\n") != std::string::npos);
    // What the proxy is asked for is no surprise either.
    question.url = *fetchableUrl("http://169.254.169.254/latest");
    const HttpFetched fetched = fetch(question);
    QVERIFY(toEnglish(fetched.problem).find("no certificate may send us to") != std::string::npos);
    QCOMPARE(proxy.counters().requests, 1);
}

void TestHttpFetch::problems_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("says");
    QTest::addColumn<bool>("reached");
    const QByteArray head("HTTP/1.1 200 OK\r\n");
    const QByteArray large(1001, 'x');
    QTest::newRow("too large") << head + "Content-Length: 1001\r\n\r\n" + large
                               << QByteArray("larger than 1000") << true;
    QTest::newRow("claims to be huge") << head + "Content-Length: 9999999999999\r\n\r\n"
                                       << QByteArray("larger than 1000") << true;
    QTest::newRow("too large, chunked") << head + "Transfer-Encoding: chunked\r\n\r\n3e9\r\n" + large
                                        << QByteArray("larger than 1000") << true;
    QTest::newRow("too large, until the end")
        << head + "\r\n" + large << QByteArray("larger than 1000") << true;
    QTest::newRow("redirect") << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\n\r\n")
                              << QByteArray("the HTTP status 302") << true;
    QTest::newRow("not found") << QByteArray("HTTP/1.1 404 No\r\nContent-Length: 9\r\n\r\n")
                               << QByteArray("the HTTP status 404") << true;
    QTest::newRow("interim") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n")
                             << QByteArray("the HTTP status 100") << true;
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-x\r\n\r\n") << QByteArray("is not valid HTTP") << false;
    QTest::newRow("nothing") << QByteArray() << QByteArray("is not valid HTTP") << false;
    QTest::newRow("cut off") << head + "Content-Length: 50\r\n\r\nhello" << QByteArray("is not valid HTTP")
                             << true;
    QTest::newRow("large head") << head + "X: " + QByteArray(20'000, 'x') << QByteArray("is not valid HTTP")
                                << false;
    QTest::newRow("endless trailer") << head + "Transfer-Encoding: chunked\r\n\r\n0\r\nX: " +
                                            QByteArray(40'000, 'x')
                                     << QByteArray("is not valid HTTP") << true;
}

void TestHttpFetch::problems()
{
    QFETCH(QByteArray, reply);
    QFETCH(QByteArray, says);
    QFETCH(bool, reached);
    const ScriptedServer server(answer(reply.toStdString(), Ending::CutOff));
    const HttpFetched fetched = fetch(at(server.port()));
    const std::string problem = toEnglish(fetched.problem);
    QVERIFY2(problem.find(says.toStdString()) != std::string::npos, problem.c_str());
    QVERIFY(fetched.body.empty());
    QCOMPARE(fetched.reached, reached);
}

void TestHttpFetch::refused()
{
    const HttpFetched fetched = fetch(at(freePort()));
    QVERIFY2(toEnglish(fetched.problem).find("refused") != std::string::npos,
             toEnglish(fetched.problem).c_str());
    QVERIFY(!fetched.reached);
}

void TestHttpFetch::addresses_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host :
         {"127.0.0.1", "127.9.9.9", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "[::]",
          "169.254.169.254", "[fe80::1]", "224.0.0.1", "[ff02::1]", "255.255.255.255"})
        QTest::newRow(host) << QString::fromLatin1(host);
}

void TestHttpFetch::addresses()
{
    QFETCH(QString, host);
    Script script = answer(httpOk("hello"));
    script.addresses = {"127.0.0.1", "127.9.9.9", "::1"};
    const ScriptedServer server(script);
    HttpFetch question = at(server.port());
    question.url = *fetchableUrl("http://" + host.toStdString() + ":" + std::to_string(server.port()) + "/");
    question.loopbackToo = false;
    const HttpFetched fetched = fetch(question);
    QVERIFY2(toEnglish(fetched.problem).find("no certificate may send us to") != std::string::npos,
             toEnglish(fetched.problem).c_str());
    QCOMPARE(server.counters().requests, 0);
}

void TestHttpFetch::patience_data()
{
    QTest::addColumn<bool>("drips");
    QTest::newRow("silent") << false;
    QTest::newRow("drips") << true;
}

void TestHttpFetch::patience()
{
    QFETCH(bool, drips);
    const ScriptedServer server(drips ? drip(httpOk(std::string(500, 'x')), 20ms) : silent());
    HttpFetch question = at(server.port());
    question.patience = 200ms;
    const HttpFetched fetched = fetch(question);
    QVERIFY2(toEnglish(fetched.problem).find("within 200 ms") != std::string::npos,
             toEnglish(fetched.problem).c_str());
    QVERIFY(m_result.latency > 150ms && m_result.latency < 1s);
}

void TestHttpFetch::cancelled()
{
    const ScriptedServer server(silent());
    const HttpFetched fetched = fetch(at(server.port()), 50ms);
    QVERIFY(fetched.problem);
    QVERIFY(m_result.latency < 1s);
}

void TestHttpFetch::leavesTheProbeAlone()
{
    const ScriptedServer server(answer(httpOk("hello")));
    QVERIFY(!fetch(at(server.port())).problem);
    QVERIFY(m_result.phases.has(Phase::Transfer));
    for (const Phase phase : {Phase::Dns, Phase::Connect, Phase::Request, Phase::FirstByte})
        QVERIFY2(!m_result.phases.has(phase), std::string(toString(phase)).c_str());
    QCOMPARE(closingText(m_result), std::string("not-opened"));
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestHttpFetch)
#include "tst_httpfetch.moc"
