// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How the http prober reads answers, good and hostile ones.
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

#include <malloc.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

OptionMap url(const ScriptedServer &server, OptionMap more = {})
{
    more.emplace("url", "http://127.0.0.1:" + std::to_string(server.port()) + "/");
    return more;
}

} // namespace

class TestHttpReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); }
    void reads_data();
    void reads();
    void readsByteByByte_data() { reads_data(); }
    void readsByteByByte();
    void headHasNoBody();
    void refuses_data();
    void refuses();
    void silentServer();
    void slowServer();
    void cancelled();
    void endlessBodyStopsAtTheCap();
    void containBeyondTheCap();
    void exactlyTheCap();
    void endlessInterimAnswers();
    void endlessLines_data();
    void endlessLines();
    void reasonsAreBounded();
    void noise();
    void keepsNothingBetweenProbes();
};

void TestHttpReply::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("contain");
    const auto row = [](const char *name, const char *bytes, const char *summary, const char *contain = "",
                        bool closes = false) {
        QTest::newRow(name) << QByteArray(bytes) << closes << QString::fromLatin1(summary)
                            << QString::fromLatin1(contain);
    };
    row("sized", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", "200 OK, 5 bytes", "hello");
    row("one byte", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nh", "200 OK, 1 byte", "h");
    row("empty", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "200 OK, 0 bytes");
    row("chunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n",
        "200 OK, 5 bytes", "hello");
    row("chunked, empty", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "200 OK, 0 bytes");
    row("chunked, extensions and trailers",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X\r\n\r\n5;a=b\r\nhello\r\n0\r\nX: "
        "y\r\nLocation: /trailer\r\n\r\n",
        "200 OK, 5 bytes", "hello");
    row("until the end", "HTTP/1.1 200 OK\r\n\r\nhello", "200 OK, 5 bytes", "hello", true);
    row("HTTP/1.0", "HTTP/1.0 200 OK\r\n\r\nhello", "200 OK, 5 bytes", "hello", true);
    row("no reason", "HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n", "200, 0 bytes");
    row("hostile reason", "HTTP/1.1 200 a\xff\x80z\r\nContent-Length: 0\r\n\r\n",
        "200 a\\xff\\x80z, 0 bytes");
    row("204", "HTTP/1.1 204 No Content\r\n\r\n", "204 No Content, 0 bytes");
    row("304 with a length", "HTTP/1.1 304 Not Modified\r\nContent-Length: 99\r\n\r\n",
        "304 Not Modified, 0 bytes");
    row("100 first", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi",
        "200 OK, 2 bytes", "hi");
    row("103 twice",
        "HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\nHTTP/1.1 103 Early Hints\r\nLocation: "
        "/x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi",
        "200 OK, 2 bytes", "hi");
    row("101 unasked", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
        "101 Switching Protocols, 0 bytes");
    row("3xx without Location", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", "302 Found, 0 bytes");
    row("more than promised", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhiHTTP/1.1 500 Boom\r\n\r\n",
        "200 OK, 2 bytes", "hi");
    row("Connection: close", "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi",
        "200 OK, 2 bytes", "hi", true);
}

void TestHttpReply::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, closes);
    QFETCH(QString, summary);
    QFETCH(QString, contain);
    const ScriptedServer server(answer(bytes.toStdString(), closes ? Ending::CutOff : Ending::KeepAlive));
    ProbeOnce probe("http", url(server, {{"contain", contain.toStdString()}}));
    for (int i = 0; i < 2; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
        QCOMPARE(QString::fromStdString(summaryText(result)), summary);
        QVERIFY(result.phases.has(Phase::Request) && result.phases.has(Phase::FirstByte) &&
                result.phases.has(Phase::Transfer));
    }
}

void TestHttpReply::readsByteByByte()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, closes);
    QFETCH(QString, summary);
    QFETCH(QString, contain);
    Script script = drip(bytes.toStdString(), 1ms);
    const std::function<Reply(const std::string &)> reply = script.reply;
    script.reply = [reply, closes](const std::string &request) {
        Reply slow = reply(request);
        slow.ending = closes ? Ending::CutOff : Ending::KeepAlive;
        return slow;
    };
    const ScriptedServer server(script);
    ProbeOnce probe("http", url(server, {{"contain", contain.toStdString()}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(QString::fromStdString(summaryText(result)), summary);
}

void TestHttpReply::headHasNoBody()
{
    const ScriptedServer server(answer("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"));
    ProbeOnce probe("http", url(server, {{"method", std::string("HEAD")}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(summaryText(result), std::string("200 OK, 0 bytes"));
}

void TestHttpReply::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("ending");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, QByteArray bytes, Ending ending, const char *kind = "protocol") {
        QTest::newRow(name) << bytes << int(ending) << QString::fromLatin1(kind);
    };
    row("no answer", "", Ending::CutOff);
    row("no answer, reset", "", Ending::Reset, "reset");
    row("other protocol", "SSH-2.0-OpenSSH_9.2\r\n", Ending::Hold);
    row("HTTP/2", "HTTP/2.0 200 OK\r\n\r\n", Ending::Hold);
    row("half a status line", "HTTP/1.1 2", Ending::CutOff);
    row("half a head", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n", Ending::CutOff);
    row("half a body", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel", Ending::CutOff);
    row("half a body, reset", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel", Ending::Reset, "reset");
    row("half a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel", Ending::CutOff);
    row("no last chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
        Ending::CutOff);
    row("half a chunk size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5", Ending::CutOff);
    row("bad chunk size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", Ending::Hold);
    row("chunk size overflow",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffffff\r\n", Ending::Hold);
    row("bad length", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", Ending::Hold);
    row("length overflow", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\n",
        Ending::Hold);
    row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        Ending::Hold);
    row("length and chunks",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", Ending::Hold);
    row("header without colon", "HTTP/1.1 200 OK\r\nnonsense\r\n\r\n", Ending::Hold);
    row("control in header", QByteArray("HTTP/1.1 200 OK\r\nX: a") + '\0' + "b\r\n\r\n", Ending::Hold);
    row("status of two digits", "HTTP/1.1 20 OK\r\n\r\n", Ending::Hold);
    row("status 000", "HTTP/1.1 000 OK\r\nContent-Length: 0\r\n\r\n", Ending::Hold);
    row("status 099", "HTTP/1.1 099 OK\r\nContent-Length: 0\r\n\r\n", Ending::Hold);
    row("head over 64 KiB", "HTTP/1.1 200 OK\r\nX: " + QByteArray(70000, 'x') + "\r\n\r\n", Ending::Hold);
    row("many headers", "HTTP/1.1 200 OK\r\n" + QByteArray("A: b\r\n").repeated(20000) + "\r\n",
        Ending::Hold);
    row("status line without end", "HTTP/1.1 200 " + QByteArray(1 << 20, 'x'), Ending::Hold);
    row("1 MB of headers", "", Ending::Hold); // see below
}

void TestHttpReply::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, ending);
    QFETCH(QString, kind);
    const bool huge = qstrcmp(QTest::currentDataTag(), "1 MB of headers") == 0;
    const ScriptedServer server(huge ? hugeHeaders()
                                     : answer(bytes.toStdString(), static_cast<Ending>(ending)));
    ProbeOnce probe("http", url(server));
    const ProbeResult result = probe.run();
    QCOMPARE(QString::fromStdString(verdictText(result)), kind);
    QVERIFY(!reasonText(result).empty());
    QVERIFY(result.latency < 2s); // found out, not timed out
}

void TestHttpReply::silentServer()
{
    const ScriptedServer server(silent());
    ProbeOnce probe("http", url(server));
    probe.endpoint().timeout = 200ms;
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("read-timeout"));
    QVERIFY(result.latency >= 200ms && result.latency < 1s);
    QVERIFY(result.phases.has(Phase::FirstByte) && !result.phases.has(Phase::Transfer));
    QCOMPARE(closingText(result), std::string("we-reset"));
}

void TestHttpReply::slowServer()
{
    const ScriptedServer server(drip(httpOk("hello"), 50ms));
    ProbeOnce probe("http", url(server));
    probe.endpoint().timeout = 400ms;
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("read-timeout"));
    QVERIFY(result.latency >= 400ms && result.latency < 1s);
    QVERIFY(result.phases.has(Phase::Transfer));
}

void TestHttpReply::cancelled()
{
    const ScriptedServer server(silent());
    ProbeOnce probe("http", url(server));
    const ProbeResult result = probe.runCancelled(50ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QCOMPARE(outcomeText(result), std::string("not-measured"));
    QVERIFY(result.latency < 1s);
}

void TestHttpReply::endlessBodyStopsAtTheCap()
{
    const ScriptedServer server(endlessBody());
    ProbeOnce probe("http", url(server));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(summaryText(result), std::string("200 OK, more than 1,048,576 bytes"));
    QCOMPARE(closingText(result), std::string("we-reset"));
    ProbeOnce checked("http", url(server, {{"not_contain", std::string("y")}}));
    QCOMPARE(verdictText(checked.run()), std::string("up"));
}

void TestHttpReply::containBeyondTheCap()
{
    const ScriptedServer server(answer(httpOk(std::string(1 << 20, 'x') + "needle")));
    ProbeOnce probe("http", url(server, {{"contain", std::string("needle")}}));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("content"));
    QVERIFY2(reasonText(result).find("1 MiB") != std::string::npos, reasonText(result).c_str());
}

void TestHttpReply::exactlyTheCap()
{
    const ScriptedServer server(answer(httpOk(std::string((1 << 20) - 6, 'x') + "needle")));
    ProbeOnce probe("http", url(server, {{"contain", std::string("needle")}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(summaryText(result), std::string("200 OK, 1,048,576 bytes"));
}

void TestHttpReply::endlessInterimAnswers()
{
    Script script = answer("");
    script.reply = [](const std::string &) {
        return Reply{.filler = "HTTP/1.1 100 Continue\r\n\r\n", .fillerSize = Reply::endless};
    };
    const ScriptedServer server(script);
    ProbeOnce probe("http", url(server));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("protocol"));
    QVERIFY(result.latency < 2s);
}

void TestHttpReply::endlessLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("filler");
    const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("chunk size") << chunked << QByteArray(1000, '0');
    QTest::newRow("chunk extension") << QByteArray(chunked + "5;a=") << QByteArray(1000, 'b');
    QTest::newRow("second chunk's extension")
        << QByteArray(chunked + "1\r\nx\r\n5;a=") << QByteArray(1000, 'b');
    QTest::newRow("trailer") << QByteArray(chunked + "0\r\nX: ") << QByteArray(1000, 'y');
    QTest::newRow("trailers") << QByteArray(chunked + "0\r\n") << QByteArray("X: y\r\n").repeated(100);
}

void TestHttpReply::endlessLines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, filler);
    Script script = answer("");
    script.reply = [&](const std::string &) {
        return Reply{
            .bytes = bytes.toStdString(), .filler = filler.toStdString(), .fillerSize = Reply::endless};
    };
    const ScriptedServer server(script);
    ProbeOnce probe("http", url(server));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("protocol")); // not a time-out with all of it in memory
    QVERIFY2(reasonText(result).find("64 KiB") != std::string::npos, reasonText(result).c_str());
    QVERIFY(result.latency < 2s);
}

void TestHttpReply::reasonsAreBounded()
{
    // A reason is kept as long as the endpoint is: what a server makes of it must stay small.
    const ScriptedServer server(answer("HTTP/1.1 200 OK\r\nContent-Encoding: " + std::string(60'000, 'x') +
                                       "\r\nContent-Length: 1\r\n\r\ny"));
    ProbeOnce probe("http", url(server, {{"contain", std::string("z")}}));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("content"));
    for (const std::string &argument : result.details->reason.arguments)
        QVERIFY2(argument.size() < 200, argument.c_str());
}

void TestHttpReply::noise()
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        const ScriptedServer server(garbage(seed));
        ProbeOnce probe("http", url(server));
        const ProbeResult result = probe.run();
        QCOMPARE(verdictText(result), std::string("protocol"));
    }
}

void TestHttpReply::keepsNothingBetweenProbes()
{
    const ScriptedServer server(answer(httpOk(std::string(200000, 'x'))));
    ProbeOnce probe("http", url(server, {{"contain", std::string("x")}}));
    const ProbeResult first = probe.run();
    const ProbeResult second = probe.run();
    QCOMPARE(verdictText(second), std::string("up"));
    QVERIFY(first.details == second.details); // shared while nothing changes
    // The server is in this process too, and holds its answer as long as the connection lasts.
    const auto idle = [](const auto &counters) { return counters.open == 0; };
    QVERIFY(server.waitUntil(idle));
    const std::size_t before = ::mallinfo2().uordblks;
    for (int i = 0; i < 50; ++i)
        QCOMPARE(verdictText(probe.run()), std::string("up"));
    QVERIFY(server.waitUntil(idle));
    QTRY_VERIFY(::mallinfo2().uordblks < before + 100'000);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestHttpReply)
#include "tst_httpreply.moc"
