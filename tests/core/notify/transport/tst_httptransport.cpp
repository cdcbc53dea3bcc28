// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/transport/httptransport.h"
#include "tests/core/notify/channels/channeltesting.h"
#include "tests/servers/httpproxy.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/nginx.h"
#include "tests/servers/socksproxy.h"

#include <QTest>

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <thread>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr std::chrono::seconds enough{20};

Result<WebReply> sendOnce(const WebRequest &request, std::chrono::milliseconds timeout = enough,
                          const std::string &caFile = {})
{
    HttpTransport transport(caFile);
    const std::atomic<bool> cancelled{false};
    return transport.send(request, timeout, cancelled);
}

QByteArray errorOf(const WebRequest &request, std::chrono::milliseconds timeout = enough,
                   const std::string &caFile = {})
{
    const Result<WebReply> reply = sendOnce(request, timeout, caFile);
    return QByteArray::fromStdString(reply ? "status " + std::to_string(reply->status)
                                           : toEnglish(reply.error().message));
}

std::string hexadecimal(const unsigned char *bytes, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size))
        .toHex()
        .toStdString();
}

std::string sha256(std::string_view text)
{
    unsigned char digest[32];
    EVP_Digest(text.data(), text.size(), digest, nullptr, EVP_sha256(), nullptr);
    return hexadecimal(digest, sizeof digest);
}

std::string hmac(const std::string &key, const std::string &text)
{
    unsigned char digest[32];
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char *>(text.data()), text.size(), digest, nullptr);
    return {reinterpret_cast<const char *>(digest), sizeof digest};
}

std::string between(const std::string &text, const std::string &begin, const std::string &end)
{
    const std::size_t at = text.find(begin);
    if (at == std::string::npos)
        return {};
    return text.substr(at + begin.size(), text.find(end, at + begin.size()) - at - begin.size());
}

// Signature Version 4 of a request as it came, by Amazon's description of it.
std::string signatureOf(const RecordedRequest &request, const std::string &region, const std::string &service,
                        const std::string &key)
{
    const std::string signedHeaders = between(request.header("authorization"), "SignedHeaders=", ",");
    std::string canonical = request.method + "\n" + request.path + "\n\n";
    for (std::size_t at = 0; at <= signedHeaders.size();) {
        const std::size_t end = std::min(signedHeaders.find(';', at), signedHeaders.size());
        const std::string name = signedHeaders.substr(at, end - at);
        canonical += name + ":" + request.header(name) + "\n";
        at = end + 1;
    }
    canonical += "\n" + signedHeaders + "\n" + sha256(request.body);
    const std::string time = request.header("x-amz-date");
    const std::string scope = time.substr(0, 8) + "/" + region + "/" + service + "/aws4_request";
    const std::string text = "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + sha256(canonical);
    const std::string signing =
        hmac(hmac(hmac(hmac("AWS4" + key, time.substr(0, 8)), region), service), "aws4_request");
    const std::string mac = hmac(signing, text);
    return hexadecimal(reinterpret_cast<const unsigned char *>(mac.data()), mac.size());
}

} // namespace

class TestHttpTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request();
    void methods();
    void headersCannotBreakLines();
    void replyAndItsBounds();
    void endlessAnswer();
    void brokenOff_data();
    void brokenOff();
    void noRedirect();
    void basicLogin();
    void signedForAmazon();
    void tls();
    void errors_data();
    void errors();
    void secretsStayOut();
    void timeOut();
    void cancelled();
    void throughProxies();
    void handleForgets();
};

void TestHttpTransport::request()
{
    Recorder recorder;
    const std::string body = hostileText() + std::string("\0z", 2);
    const Result<WebReply> reply = sendOnce({.url = recorder.url("/a/b?c=d"),
                                             .headers = {{"Content-Type", "text/plain"}, {"X-Empty", ""}},
                                             .body = body});
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, std::string("ok"));
    const RecordedRequest seen = recorder.request();
    QCOMPARE(seen.method, std::string("POST"));
    QCOMPARE(seen.path, std::string("/a/b?c=d"));
    QCOMPARE(seen.header("content-type"), std::string("text/plain"));
    QCOMPARE(seen.header("user-agent"), std::string("Lightfoot/" LIGHTFOOT_VERSION));
    QCOMPARE(seen.header("content-length"), std::to_string(body.size()));
    QVERIFY(std::ranges::count(seen.headers, "x-empty", &std::pair<std::string, std::string>::first) == 1);
    QVERIFY(seen.header("expect").empty());
    QCOMPARE(seen.body, body);
    // Large ones go without asking first.
    QVERIFY(sendOnce({.url = recorder.url(), .body = std::string(1'500'000, 'x')}));
    QCOMPARE(recorder.request().body.size(), std::size_t(1'500'000));
}

void TestHttpTransport::methods()
{
    Recorder recorder;
    QVERIFY(sendOnce({.method = "GET", .url = recorder.url()}));
    QCOMPARE(recorder.request().method, std::string("GET"));
    QVERIFY(sendOnce({.method = "PUT", .url = recorder.url(), .body = "x"}));
    QCOMPARE(recorder.request().method, std::string("PUT"));
    QCOMPARE(recorder.request().body, std::string("x"));
    QVERIFY(sendOnce({.url = recorder.url()}));
    QCOMPARE(recorder.request().method, std::string("POST"));
    QCOMPARE(recorder.request().header("content-length"), std::string("0"));
}

void TestHttpTransport::headersCannotBreakLines()
{
    Recorder recorder;
    QVERIFY(sendOnce(
        {.url = recorder.url(), .headers = {{"Title", "a\r\nX-Injected: yes\n\x01z"}}, .body = "b"}));
    QCOMPARE(recorder.request().header("title"), std::string("a  X-Injected: yes  z"));
    QVERIFY(recorder.request().header("x-injected").empty());
    QVERIFY(errorOf({.url = recorder.url(), .headers = {{"a: b\r\nc", "d"}}})
                .contains("cannot be the name of a header"));
    QVERIFY(
        errorOf({.url = recorder.url(), .headers = {{"", "d"}}}).contains("cannot be the name of a header"));
}

void TestHttpTransport::replyAndItsBounds()
{
    Recorder recorder;
    recorder.answerNext(429, "slow down", "Retry-After: 7 \r\nX-Other:z\r\n");
    const Result<WebReply> reply = sendOnce({.url = recorder.url()});
    QVERIFY(reply);
    QCOMPARE(reply->status, 429);
    QCOMPARE(reply->header("retry-after"), std::string_view("7"));
    QCOMPARE(reply->header("x-other"), std::string_view("z"));
    QCOMPARE(reply->header("none"), std::string_view());
    QCOMPARE(reply->body, std::string("slow down"));
    recorder.answerNext(200, std::string(300'000, 'x'));
    const Result<WebReply> large = sendOnce({.url = recorder.url()});
    QVERIFY(large);
    QCOMPARE(large->body.size(), std::size_t(65'536));
}

void TestHttpTransport::endlessAnswer()
{
    ScriptedServer endless(endlessBody());
    const Result<WebReply> reply =
        sendOnce({.url = "http://127.0.0.1:" + std::to_string(endless.port()) + "/"});
    QVERIFY(reply);
    QCOMPARE(reply->body.size(), std::size_t(65'536));
}

void TestHttpTransport::brokenOff_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("held"); // open, else cut off
    QTest::addColumn<QByteArray>("got");
    const auto row = [](const char *name, const char *head, bool held, const char *got) {
        QTest::newRow(name) << QByteArray(head) << held << QByteArray(got);
    };
    row("body cut off", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", false, "200 half");
    row("chunk cut off", "HTTP/1.1 202 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\nhalf", false,
        "202 half");
    row("body never ends", "HTTP/1.1 201 OK\r\nContent-Length: 100\r\n\r\nhalf", true, "201 half");
    row("headers never end", "HTTP/1.1 200 OK\r\nX-One: 1\r\n", true, "200 ");
    row("only a promise", "HTTP/1.1 100 Continue\r\n\r\n", true, "error");
    row("no status", "HTTP/1.", true, "error");
    row("redirect cut off", "HTTP/1.1 302 OK\r\nContent-Length: 100\r\n\r\nhalf", false, "error");
    row("busy and never ends", "HTTP/1.1 503 OK\r\nContent-Length: 100\r\n\r\nhalf", true, "error");
}

// Who said 2xx has the message, whatever becomes of the rest of the answer.
void TestHttpTransport::brokenOff()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, held);
    QFETCH(QByteArray, got);
    const ScriptedServer server(answerWith([&](const std::string &) {
        test::Reply reply;
        reply.bytes = head.toStdString();
        reply.ending = held ? Ending::Hold : Ending::CutOff;
        return reply;
    }));
    const Result<WebReply> reply = sendOnce(
        {.url = "http://127.0.0.1:" + std::to_string(server.port()) + "/"}, std::chrono::milliseconds(300));
    QCOMPARE(QByteArray::fromStdString(reply ? std::to_string(reply->status) + " " + reply->body : "error"),
             got);
    ScriptedServer headers(hugeHeaders());
    QVERIFY(sendOnce({.url = "http://127.0.0.1:" + std::to_string(headers.port()) + "/"}));
}

void TestHttpTransport::noRedirect()
{
    Recorder elsewhere;
    Recorder recorder;
    recorder.answerNext(307, {}, "Location: " + elsewhere.url() + "\r\n");
    const Result<WebReply> reply = sendOnce({.url = recorder.url(), .body = "secret"});
    QVERIFY(reply);
    QCOMPARE(reply->status, 307);
    QVERIFY(elsewhere.requests().empty());
}

void TestHttpTransport::basicLogin()
{
    Recorder recorder;
    QVERIFY(sendOnce({.url = recorder.url(), .username = "probe", .password = "se:cret"}));
    QCOMPARE(recorder.request().header("authorization"), std::string("Basic cHJvYmU6c2U6Y3JldA=="));
    // A URL's own login is used too, as curl has it.
    QVERIFY(sendOnce({.url = "http://probe:secret@127.0.0.1:" + std::to_string(recorder.port()) + "/"}));
    QCOMPARE(recorder.request().header("authorization"), std::string("Basic cHJvYmU6c2VjcmV0"));
}

void TestHttpTransport::signedForAmazon()
{
    Recorder recorder;
    const std::string body =
        "Action=Publish&Message=a%20b%2Fc&TopicArn=arn%3Aaws%3Asns%3Aeu-west-1%3A1%3At&Version=2010-03-31";
    WebRequest request{.url = recorder.url("/"),
                       .headers = {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}},
                       .body = body};
    request.aws = AwsCredentials{.region = "eu-west-1",
                                 .service = "sns",
                                 .id = "AKIDEXAMPLE",
                                 .key = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"};
    QVERIFY(sendOnce(request));
    const RecordedRequest seen = recorder.request();
    const std::string authorization = seen.header("authorization");
    QVERIFY2(authorization.starts_with("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/"), authorization.c_str());
    QVERIFY(authorization.find("/eu-west-1/sns/aws4_request") != std::string::npos);
    const std::string signedHeaders = between(authorization, "SignedHeaders=", ",");
    QVERIFY2(signedHeaders.find("host;x-amz-date") != std::string::npos, signedHeaders.c_str());
    QCOMPARE(between(authorization + "\n", "Signature=", "\n"),
             signatureOf(seen, "eu-west-1", "sns", request.aws->key));
    QVERIFY(between(authorization + "\n", "Signature=", "\n") !=
            signatureOf(seen, "eu-west-2", "sns", request.aws->key));
    QCOMPARE(seen.body, body);
}

void TestHttpTransport::tls()
{
    Certificates certificates;
    Nginx nginx(certificates);
    QVERIFY2(nginx.start(), nginx.error().c_str());
    const std::string good = "https://127.0.0.1:" + std::to_string(nginx.tlsPort()) + "/body";
    const Result<WebReply> reply = sendOnce({.url = good, .body = "over TLS"}, enough, certificates.ca());
    QVERIFY2(reply, errorOf({.url = good}, enough, certificates.ca()).constData());
    QCOMPARE(QString::fromStdString(reply->body).trimmed(), QStringLiteral("over TLS"));
    QVERIFY(errorOf({.url = good}, enough, certificates.otherCa()).contains("TLS with 127.0.0.1"));
    // A request's own authorities count, and it may take anybody: for itself alone.
    HttpTransport transport(certificates.otherCa());
    const std::atomic<bool> none{false};
    QVERIFY(transport.send({.url = good, .caFile = certificates.ca()}, enough, none));
    QVERIFY(transport.send({.url = good, .insecure = true}, enough, none));
    QVERIFY(!transport.send({.url = good}, enough, none));
    QVERIFY(errorOf({.url = good}).contains("TLS with 127.0.0.1")); // the system's authorities
    Script wrong = answer(httpOk("no"));
    wrong.tls = certificates.wrongHost();
    ScriptedServer server(wrong);
    const std::string elsewhere = "https://127.0.0.1:" + std::to_string(server.port()) + "/token";
    QVERIFY(errorOf({.url = elsewhere}, enough, certificates.ca()).contains("TLS with 127.0.0.1"));
}

void TestHttpTransport::errors_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, const std::string &url, const char *words) {
        QTest::newRow(name) << QByteArray::fromStdString(url) << QByteArray(words);
    };
    row("refused", "http://127.0.0.1:1/", "no connection to 127.0.0.1:1: Connection refused");
    row("no URL", "not a url", "no URL");
    row("file", "file:///etc/passwd", "no URL");
    row("gopher", "gopher://127.0.0.1:1/", "sending to 127.0.0.1:1 failed: Unsupported protocol");
    row("no such name", "http://name.invalid/x", "the name of name.invalid could not be looked up");
}

void TestHttpTransport::errors()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, words);
    const QByteArray said = errorOf({.url = url.toStdString()});
    QVERIFY2(said.contains(words), said.constData());
}

void TestHttpTransport::secretsStayOut()
{
    ScriptedServer reset(resetAtOnce());
    ScriptedServer closed(closeAtOnce());
    ScriptedServer noise(garbage(7));
    Certificates certificates;
    Script untrusted = answer(httpOk("no"));
    untrusted.tls = certificates.untrusted();
    ScriptedServer tls(untrusted);
    for (const auto &[scheme, port] :
         {std::pair("http", reset.port()), std::pair("http", closed.port()), std::pair("http", noise.port()),
          std::pair("https", tls.port()), std::pair("https", reset.port())}) {
        const std::string url =
            std::string(scheme) + "://user:hunter2@127.0.0.1:" + std::to_string(port) + "/T0KEN?key=K3Y";
        const QByteArray said =
            errorOf({.url = url, .headers = {{"Authorization", "Bearer B3ARER"}}}, std::chrono::seconds(2));
        for (const char *secret : {"hunter2", "T0KEN", "K3Y", "B3ARER"})
            QVERIFY2(!said.contains(secret), said.constData());
        QVERIFY2(said.contains("127.0.0.1"), said.constData());
    }
    WebRequest proxied{.url = "http://127.0.0.1:1/", .proxy = "http://user:hunter2@127.0.0.1:1"};
    QVERIFY(!errorOf(proxied).contains("hunter2"));
}

void TestHttpTransport::timeOut()
{
    Recorder recorder;
    recorder.silence();
    const QByteArray said = errorOf({.url = recorder.url("/T0KEN")}, std::chrono::milliseconds(200));
    QVERIFY2(said.contains("took longer than 200 ms"), said.constData());
    // Drop by drop counts as well: the time is the whole attempt's.
    ScriptedServer slow(drip(httpOk("x"), std::chrono::milliseconds(50)));
    QVERIFY(errorOf({.url = "http://127.0.0.1:" + std::to_string(slow.port()) + "/"},
                    std::chrono::milliseconds(300))
                .contains("took longer"));
    // No time left is a time-out, not none.
    QVERIFY(errorOf({.url = recorder.url()}, std::chrono::milliseconds(0)).contains("took longer"));
}

void TestHttpTransport::cancelled()
{
    Recorder recorder;
    recorder.silence();
    HttpTransport transport;
    std::atomic<bool> cancelled{false};
    std::thread canceller([&] {
        while (recorder.requests().empty())
            std::this_thread::yield();
        cancelled = true;
    });
    const Result<WebReply> reply =
        transport.send({.url = recorder.url()}, std::chrono::seconds(60), cancelled);
    canceller.join();
    QVERIFY(!reply);
    QCOMPARE(toEnglish(reply.error().message), std::string("given up, since the program ends"));
}

void TestHttpTransport::throughProxies()
{
    Recorder recorder;
    HttpProxy http("probe", "secret");
    QVERIFY2(http.start(), http.error().c_str());
    const std::string port = std::to_string(http.port());
    WebRequest request{
        .url = recorder.url("/x"), .body = "b", .proxy = "http://probe:secret@127.0.0.1:" + port};
    QVERIFY(sendOnce(request));
    QCOMPARE(recorder.requests().size(), std::size_t(1));
    request.proxy = "http://probe:wrong@127.0.0.1:" + port;
    const Result<WebReply> refused = sendOnce(request);
    QVERIFY(refused);
    QCOMPARE(refused->status, 401); // said before the body was read, and then a reset
    SocksProxy socks;
    QVERIFY2(socks.start(), socks.error().c_str());
    request.proxy = "socks5h://127.0.0.1:" + std::to_string(socks.port());
    QVERIFY(sendOnce(request));
    QCOMPARE(recorder.requests().size(), std::size_t(2));
    // The environment's is not asked about this machine, and the request's own is asked all the same.
    qputenv("http_proxy", "http://127.0.0.1:1");
    request.proxy.clear();
    QVERIFY(sendOnce(request));
    qputenv("no_proxy", "*");
    request.proxy = "http://127.0.0.1:1";
    QVERIFY(!sendOnce(request));
    qunsetenv("http_proxy");
    qunsetenv("no_proxy");
}

void TestHttpTransport::handleForgets()
{
    Recorder recorder;
    HttpTransport transport;
    const std::atomic<bool> cancelled{false};
    WebRequest first{.method = "PUT",
                     .url = recorder.url("/1"),
                     .headers = {{"X-Secret", "1"}},
                     .body = "b",
                     .username = "u",
                     .password = "p"};
    QVERIFY(transport.send(first, enough, cancelled));
    QVERIFY(transport.send({.method = "GET", .url = recorder.url("/2")}, enough, cancelled));
    const RecordedRequest second = recorder.request();
    QCOMPARE(second.method, std::string("GET"));
    QVERIFY(second.header("x-secret").empty());
    QVERIFY(second.header("authorization").empty());
    QVERIFY(second.body.empty());
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestHttpTransport)
#include "tst_httptransport.moc"
