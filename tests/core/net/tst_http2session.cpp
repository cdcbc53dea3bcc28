// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP/2 without a connection: what we send, and what we make of what a server sends.
#include "tests/core/probers/http/http2target.h"
#include "tests/servers/http2frames.h"

#include <QTest>

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

const Http2Request get{.method = "GET", .scheme = "https", .authority = "h:1", .path = "/a?b", .headers = {}};

std::string repeated(const std::string &text, std::size_t size)
{
    std::string all;
    while (all.size() < size)
        all += text;
    return all;
}

// What a whole conversation came to, in one word or the failure's words.
struct Conversation
{
    Http2Reply reply;
    std::string sent; // after the request
    std::string says; // "done", "waits", or the failure
};

Conversation converse(const Http2Request &request, const std::string &server, Http2Limits limits = {},
                      std::size_t piece = 8192)
{
    Conversation outcome;
    Http2Session session(request, limits, outcome.reply);
    outcome.sent = session.takeOutput();
    outcome.says = "waits";
    for (std::size_t at = 0; at < server.size() && outcome.says == "waits"; at += piece) {
        const MaybeFailure failure = session.feed(std::string_view(server).substr(at, piece), "peer");
        if (failure)
            outcome.says = std::string(toString(failure->kind)) + ": " + toEnglish(failure->reason);
        else if (session.isDone())
            outcome.says = "done";
        outcome.sent += session.takeOutput();
    }
    return outcome;
}

} // namespace

class TestHttp2Session : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void asks();
    void sendsABody();
    void largeBodyWaitsForTheWindow();
    void reads();
    void readsInPieces();
    void interimAnswers();
    void headHasNoBody();
    void cutsALongBody();
    void countsWithoutKeeping();
    void answersPings();
    void refusals_data();
    void refusals();
    void floods_data();
    void floods();
    void manySmallPiecesAreNoFlood();
    void closedEarly();
    void anything();
};

void TestHttp2Session::asks()
{
    Http2Request request = get;
    request.headers = {{"accept", "*/*"}, {"authorization", "Basic eDp5"}};
    Http2Reply reply;
    Http2Session session(request, {}, reply);
    const http2::Sent sent = http2::readClient(session.takeOutput());
    QVERIFY(sent.valid && sent.ended);
    const http2::Fields expected{{":method", "GET"}, {":scheme", "https"}, {":authority", "h:1"},
                                 {":path", "/a?b"},  {"accept", "*/*"},    {"authorization", "Basic eDp5"}};
    QCOMPARE(sent.fields, expected);
    const std::vector<std::pair<int, std::uint32_t>> settings{
        {1, 4096}, {2, 0}, {4, 1024 * 1024 + 16384}, {6, 65536}};
    QCOMPARE(sent.settings, settings);
    QVERIFY(session.takeOutput().empty());
    QVERIFY(!session.hasBegun() && !session.isDone());
}

void TestHttp2Session::sendsABody()
{
    Http2Request request = get;
    request.method = "POST";
    request.body = std::string("a\0b", 3);
    Http2Reply reply;
    Http2Session session(request, {}, reply);
    const http2::Sent sent = http2::readClient(session.takeOutput());
    QVERIFY(sent.valid && sent.ended);
    QCOMPARE(sent.body, request.body);
}

void TestHttp2Session::largeBodyWaitsForTheWindow()
{
    Http2Request request = get;
    request.method = "POST";
    request.body = std::string(100'000, 'x');
    Http2Reply reply;
    Http2Session session(request, {}, reply);
    std::string all = session.takeOutput();
    QCOMPARE(http2::readClient(all).body.size(), std::size_t(65535));
    const std::string more = http2::number(50'000);
    QVERIFY(!session.feed(http2::greeting() + http2::frame(http2::WindowUpdate, 0, 0, more) +
                              http2::frame(http2::WindowUpdate, 0, 1, more),
                          "peer"));
    all += session.takeOutput();
    QCOMPARE(http2::readClient(all).settingsAcks, 1);
    // The test's own reader has no larger window than the usual one: the bytes themselves are counted.
    QVERIFY(all.size() > 100'000 && all.size() < 101'000);
    // An answer that does not wait for the rest counts as well.
    const Conversation early = converse(request, http2::reply("413", "too much"));
    QCOMPARE(early.says, std::string("done"));
    QCOMPARE(early.reply.status, 413U);
}

void TestHttp2Session::reads()
{
    const Conversation outcome = converse(
        get, http2::reply("200", "hello", {{"location", "/x"}, {"a", "1"}, {"a", "2"}}, {{"t", "end"}}));
    QCOMPARE(outcome.says, std::string("done"));
    QCOMPARE(outcome.reply.status, 200U);
    QCOMPARE(outcome.reply.body, std::string("hello"));
    QCOMPARE(outcome.reply.bytes, std::uint64_t(5));
    const TextMap headers{{"location", "/x"}, {"a", "1"}, {"a", "2"}};
    const TextMap trailers{{"t", "end"}};
    QCOMPARE(outcome.reply.headers, headers);
    QCOMPARE(outcome.reply.trailers, trailers);
    QCOMPARE(*Http2Reply::find(headers, "a"), std::string("1"));
    QVERIFY(!Http2Reply::find(headers, "t"));
    QVERIFY(!outcome.reply.cut);
}

void TestHttp2Session::readsInPieces()
{
    const std::string server = http2::reply("204", "", {{"a", std::string(1000, 'x')}}) + "whatever follows";
    const Conversation outcome = converse(get, server, {}, 1);
    QCOMPARE(outcome.says, std::string("done"));
    QCOMPARE(outcome.reply.status, 204U);
    QCOMPARE(outcome.reply.headers.size(), std::size_t(1));
}

void TestHttp2Session::interimAnswers()
{
    const std::string interim = http2::headers({{":status", "103"}, {"link", "</a>"}});
    const std::string last = http2::headers({{":status", "200"}}, true);
    const Conversation outcome = converse(get, http2::greeting() + interim + interim + last);
    QCOMPARE(outcome.says, std::string("done"));
    QCOMPARE(outcome.reply.status, 200U);
    QVERIFY(outcome.reply.headers.empty());
    QCOMPARE(converse(get, http2::greeting() + interim).says, std::string("waits"));
}

void TestHttp2Session::headHasNoBody()
{
    Http2Request head = get;
    head.method = "HEAD";
    const std::string server = http2::reply("200", "", {{"content-length", "1000"}});
    QCOMPARE(converse(head, server).says, std::string("done"));
    QVERIFY(converse(get, server).says.starts_with("protocol: peer does not answer in valid HTTP/2"));
}

void TestHttp2Session::cutsALongBody()
{
    const std::string part = http2::data(std::string(4000, 'x'));
    const std::string server = http2::greeting() + http2::headers({{":status", "200"}}) + part + part + part;
    const Conversation outcome =
        converse(get, server + http2::headers({{"t", "u"}}, true), {.body = 5000}, 20'000);
    QCOMPARE(outcome.says, std::string("done"));
    QVERIFY(outcome.reply.trailers.empty()); // whatever came in the same read
    QVERIFY(outcome.reply.cut);
    QCOMPARE(outcome.reply.body.size(), std::size_t(5000));
    const Conversation exact = converse(get, http2::reply("200", std::string(5000, 'x')), {.body = 5000});
    QVERIFY(exact.says == "done" && !exact.reply.cut);
}

void TestHttp2Session::countsWithoutKeeping()
{
    const Conversation outcome = converse(get, http2::reply("200", "hello"), {.keepBody = false});
    QCOMPARE(outcome.reply.bytes, std::uint64_t(5));
    QVERIFY(outcome.reply.body.empty());
}

void TestHttp2Session::answersPings()
{
    const Conversation outcome =
        converse(get, http2::greeting() + http2::frame(http2::Ping, 0, 0, "abcdefgh"));
    QCOMPARE(outcome.says, std::string("waits"));
    const http2::Sent sent = http2::readClient(outcome.sent);
    QCOMPARE(sent.settingsAcks, 1);
    QCOMPARE(sent.pingAcks, std::vector<std::string>{"abcdefgh"});
}

void TestHttp2Session::refusals_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const std::string &bytes, const char *says) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromUtf8(says);
    };
    const std::string greeting = http2::greeting();
    const std::string ok = http2::headers({{":status", "200"}});
    row("HTTP/1.1", "HTTP/1.1 400 Bad Request\r\n\r\n", "does not speak HTTP/2: it answers in HTTP/1");
    row("another protocol", "SSH-2.0-OpenSSH_9.2p1\r\n", "does not answer in valid HTTP/2");
    row("no settings first", ok, "does not answer in valid HTTP/2");
    row("reset", greeting + http2::reset(7), "broke off the request (HTTP/2: REFUSED_STREAM)");
    row("reset after the head", greeting + ok + http2::reset(2), "(HTTP/2: INTERNAL_ERROR)");
    row("reset without an error", greeting + http2::reset(0), "(HTTP/2: NO_ERROR)");
    row("leave before ours", greeting + http2::goAway(0, 0),
        "took leave instead of answering (HTTP/2: NO_ERROR)");
    row("leave in anger", greeting + http2::goAway(1, 11, "slow \x1b down"),
        "(HTTP/2: ENHANCE_YOUR_CALM, slow \\x1b down)");
    row("no status", greeting + http2::headers({{"a", "b"}}), "valid HTTP/2");
    row("two statuses", greeting + http2::headers({{":status", "200"}, {":status", "200"}}), "valid HTTP/2");
    row("status of letters", greeting + http2::headers({{":status", "abc"}}), "valid HTTP/2");
    row("status of nothing", greeting + http2::headers({{":status", "000"}}, true), "valid HTTP/2");
    row("status below 100", greeting + http2::headers({{":status", "047"}}, true), "valid HTTP/2");
    row("interim end", greeting + http2::headers({{":status", "100"}}, true), "valid HTTP/2");
    row("data first", greeting + http2::data("x"), "valid HTTP/2");
    row("trailers go on", greeting + ok + ok, "valid HTTP/2");
    row("connection header", greeting + http2::headers({{":status", "200"}, {"connection", "close"}}),
        "valid HTTP/2");
    row("wrong length",
        greeting + http2::headers({{":status", "200"}, {"content-length", "9"}}) + http2::data("x", true),
        "valid HTTP/2");
    row("push",
        greeting +
            http2::frame(http2::PushPromise, 4, 1, http2::number(2) + http2::block({{":method", "GET"}})),
        "valid HTTP/2");
    row("frame too large", greeting + std::string("\xff\xff\xff\0\0\0\0\0\1", 9), "valid HTTP/2");
    row("broken compression", greeting + http2::frame(http2::Headers, 5, 1, "\xff\xff\xff\xff\xff\xff\xff"),
        "valid HTTP/2");
    row("window overflow", greeting + http2::frame(http2::WindowUpdate, 0, 0, http2::number(0x7FFFFFFF)),
        "valid HTTP/2");
    row("65 KB of head",
        greeting +
            http2::frame(http2::Headers, 0, 1,
                         http2::block({{":status", "200"}, {"a", std::string(16000, 'x')}})) +
            repeated(http2::frame(http2::Continuation, 0, 1, http2::block({{"a", std::string(16000, 'x')}})),
                     65000),
        "larger than 64 KiB");
}

void TestHttp2Session::refusals()
{
    QFETCH(QByteArray, server);
    QFETCH(QString, says);
    for (const std::size_t piece : {8192U, 1U}) {
        const Conversation outcome = converse(get, server.toStdString(), {}, piece);
        QVERIFY2(outcome.says.starts_with("protocol: "), outcome.says.c_str());
        QVERIFY2(outcome.says.find(says.toStdString()) != std::string::npos, outcome.says.c_str());
        QVERIFY(outcome.says.find("peer") != std::string::npos);
    }
}

void TestHttp2Session::floods_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("again");
    const auto row = [](const char *name, const std::string &start, const std::string &again) {
        QTest::newRow(name) << QByteArray::fromStdString(http2::greeting() + start)
                            << QByteArray::fromStdString(again);
    };
    const std::string ok = http2::headers({{":status", "200"}});
    row("ping", "", http2::frame(http2::Ping, 0, 0, "12345678"));
    row("settings", "", http2::greeting());
    row("settings of thirty", "",
        http2::frame(http2::Settings, 0, 0, repeated(std::string("\0\3\0\0\0\1", 6), 180)));
    row("empty continuations", http2::frame(http2::Headers, 0, 1, http2::block({{":status", "200"}})),
        http2::frame(http2::Continuation, 0, 1));
    row("header after header", http2::frame(http2::Headers, 0, 1, http2::block({{":status", "200"}})),
        http2::frame(http2::Continuation, 0, 1, http2::block({{"a", "b"}})));
    // 32 references to one entry of the table: small on the wire, 4 KB each when unpacked.
    row("unpacked references",
        http2::frame(http2::Headers, 0, 1,
                     http2::block({{":status", "200"}}) + '\x40' +
                         http2::block({{"a", std::string(4000, 'x')}}).substr(1)),
        http2::frame(http2::Continuation, 0, 1, std::string(32, '\xbe')));
    row("interim answers", "", http2::headers({{":status", "103"}}));
    row("empty data", ok, http2::data(""));
    row("padding", ok, http2::frame(http2::Data, 8, 1, '\xff' + std::string(255, '\0')));
    row("window updates", "", http2::frame(http2::WindowUpdate, 0, 0, http2::number(1)));
    row("priorities", "", http2::frame(http2::Priority, 0, 1, std::string(5, '\1')));
    row("unknown frames", "", http2::frame(http2::Type(0xfa), 0, 0, std::string(100, 'x')));
    row("leave again and again", "", http2::goAway(0x7FFFFFFF, 0, std::string(100, 'x')));
}

void TestHttp2Session::floods()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, again);
    // Of so many bytes all are refused before they have come.
    const std::string server = start.toStdString() + repeated(again.toStdString(), 600'000);
    const Conversation outcome = converse(get, server);
    QVERIFY2(outcome.says.starts_with("protocol: "), outcome.says.c_str());
    QVERIFY(outcome.reply.bytes == 0 && outcome.reply.headers.size() < 2048);
}

void TestHttp2Session::manySmallPiecesAreNoFlood()
{
    const std::string server = http2::greeting() + http2::headers({{":status", "200"}}) +
                               repeated(http2::data("0123456789"), 1'000'000) + http2::data("", true);
    const Conversation outcome = converse(get, server);
    QCOMPARE(outcome.says, std::string("done"));
    QVERIFY(outcome.reply.bytes > 500'000 && !outcome.reply.cut);
}

void TestHttp2Session::closedEarly()
{
    const auto closed = [](const std::string &server) {
        Http2Reply reply;
        Http2Session session(get, {}, reply);
        if (!server.empty() && session.feed(server, "peer"))
            return std::string("fails");
        return toEnglish(session.feedEnd("peer").reason);
    };
    QCOMPARE(closed(""), std::string("peer closed the connection without an answer"));
    QCOMPARE(closed(http2::greeting()), std::string("peer closed the connection without an answer"));
    QCOMPARE(closed(http2::greeting() + http2::headers({{":status", "200"}})),
             std::string("peer closed the connection in the middle of its answer"));
}

void TestHttp2Session::anything()
{
    std::mt19937 random(1);
    const std::string good = http2::reply("200", "hello", {{"a", "b"}}, {{"t", "u"}}) +
                             http2::frame(http2::Ping, 0, 0, "12345678");
    for (std::size_t length = 0; length <= good.size(); ++length)
        feedHttp2('\2' + good.substr(0, length));
    for (int i = 0; i < 5000; ++i) {
        std::string bytes = '\0' + good;
        bytes[0] = static_cast<char>(random());
        for (unsigned changes = random() % 4; changes > 0; --changes)
            bytes[1 + random() % good.size()] = static_cast<char>(random());
        feedHttp2(bytes);
    }
    for (int i = 0; i < 2000; ++i) {
        std::string bytes(random() % 60, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random());
        feedHttp2(bytes);
        feedHttp2('\3' + http2::greeting() +
                  http2::frame(http2::Type(random() % 11), random() % 16, random() % 3, bytes));
    }
}

QTEST_GUILESS_MAIN(TestHttp2Session)
#include "tst_http2session.moc"
