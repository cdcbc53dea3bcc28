// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/grpc/grpctarget.h"

#include <QTest>

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

std::string framed(const std::string &message, char compressed = '\0')
{
    return compressed + std::string(3, '\0') + static_cast<char>(message.size()) + message;
}

// A verdict and its words; "up".
std::string judged(const Http2Reply &reply, const std::string &service = {})
{
    const MaybeFailure failure = grpcVerdict(reply, service, "peer");
    return failure ? std::string(toString(failure->kind)) + ": " + toEnglish(failure->reason) : "up";
}

Http2Reply answered(const std::string &body, TextMap trailers = {{"grpc-status", "0"}})
{
    return {.status = 200,
            .headers = {{"content-type", "application/grpc+proto"}},
            .trailers = std::move(trailers),
            .body = body};
}

} // namespace

class TestGrpcCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void requests();
    void frames_data();
    void frames();
    void messages_data();
    void messages();
    void codes_data();
    void codes();
    void answers_data();
    void answers();
    void headsAlone();
    void wordsAreEscaped();
    void anything();
};

void TestGrpcCodec::requests()
{
    QCOMPARE(QByteArray::fromStdString(grpcCheckRequest("")), QByteArray("\0\0\0\0\0", 5));
    QCOMPARE(QByteArray::fromStdString(grpcCheckRequest("a.B")), QByteArray("\0\0\0\0\5\n\3a.B", 10));
    const std::string longName(300, 'x');
    QCOMPARE(QByteArray::fromStdString(grpcCheckRequest(longName)),
             QByteArray("\0\0\0\1\x2f\n\xac\2", 8) + QByteArray::fromStdString(longName));
}

void TestGrpcCodec::frames_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("frame");
    const auto row = [](const char *name, const QByteArray &body, GrpcFrame frame) {
        QTest::newRow(name) << body << int(frame);
    };
    row("nothing", "", GrpcFrame::None);
    row("empty message", QByteArray(5, '\0'), GrpcFrame::One);
    row("message", QByteArray("\0\0\0\0\2\x08\1", 7), GrpcFrame::One);
    row("compressed", QByteArray("\1\0\0\0\2\x08\1", 7), GrpcFrame::Compressed);
    row("prefix cut off", QByteArray("\0\0\0\0", 4), GrpcFrame::Broken);
    row("cut off", QByteArray("\0\0\0\0\3\x08\1", 7), GrpcFrame::Broken);
    row("two messages", QByteArray(10, '\0'), GrpcFrame::Broken);
    row("all the memory there is", QByteArray("\0\xff\xff\xff\xff\x08\1", 7), GrpcFrame::Broken);
    row("flag of two", QByteArray("\2\0\0\0\0", 5), GrpcFrame::Broken);
}

void TestGrpcCodec::frames()
{
    QFETCH(QByteArray, body);
    QFETCH(int, frame);
    std::string_view message;
    const std::string bytes = body.toStdString();
    QCOMPARE(int(takeMessage(bytes, message)), frame);
    if (frame == int(GrpcFrame::One))
        QCOMPARE(message, std::string_view(bytes).substr(5));
}

void TestGrpcCodec::messages_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("health"); // empty: no message
    const auto row = [](const char *name, const QByteArray &message, const char *health) {
        QTest::newRow(name) << message << health;
    };
    row("empty", "", "UNKNOWN");
    row("zero", QByteArray("\x08\0", 2), "UNKNOWN");
    row("serving", "\x08\1", "SERVING");
    row("not serving", "\x08\2", "NOT_SERVING");
    row("service unknown", "\x08\3", "SERVICE_UNKNOWN");
    row("another", "\x08\xe7\x24", "4711");
    row("below zero", "\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\1", "-1");
    row("long for one", QByteArray("\x08\x81\x80\0", 4), "SERVING");
    row("the last one counts", "\x08\2\x08\1", "SERVING");
    row("others are skipped",
        QByteArray("\x10\5\x19"
                   "12345678\x22\2ab\x2d"
                   "1234\x08\1\x30\0",
                   24),
        "SERVING");
    row("the field as bytes", "\n\1\1", "UNKNOWN");
    row("key alone", "\x08", "");
    row("cut in a number", "\x08\x81", "");
    row("endless number", "\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\1", "");
    row("longer than it is", "\x12\5ab", "");
    row("longest there is", "\x12\xff\xff\xff\xff\xff\xff\xff\xff\xff\1", "");
    row("eight bytes cut off",
        "\x19"
        "1234567",
        "");
    row("four bytes cut off",
        "\x2d"
        "123",
        "");
    row("a group", "\x0b\x0c", "");
    row("field of number zero", QByteArray("\0\1", 2), "");
    row("wire type of seven", "\x0f\1", "");
    row("text", "SERVING", "");
}

void TestGrpcCodec::messages()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, health);
    const std::optional<GrpcHealth> found = grpcHealthOf(message.toStdString());
    QCOMPARE(QString::fromStdString(found ? lightfoot::toString(*found) : std::string()), health);
}

void TestGrpcCodec::codes_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *status, const char *verdict, const char *says) {
        QTest::newRow(status) << status << verdict << says;
    };
    row("1", "status", "gRPC status CANCELLED: down");
    row("2", "status", "UNKNOWN: down");
    row("3", "status", "INVALID_ARGUMENT");
    row("4", "read-timeout", "DEADLINE_EXCEEDED");
    row("5", "content", "peer does not know the service “a.B”");
    row("7", "auth", "PERMISSION_DENIED");
    row("8", "status", "RESOURCE_EXHAUSTED");
    row("12", "protocol", "does not offer the health service grpc.health.v1.Health (UNIMPLEMENTED: down)");
    row("13", "status", "INTERNAL");
    row("14", "status", "UNAVAILABLE");
    row("16", "auth", "UNAUTHENTICATED: down");
    row("17", "status", "gRPC status 17: down");
    row("4294967295", "status", "gRPC status 4294967295");
    row("4294967296", "protocol", "");
    row("-1", "protocol", "");
    row("", "protocol", "");
    row("OK", "protocol", "");
    row("0x0", "protocol", "");
}

void TestGrpcCodec::codes()
{
    QFETCH(QString, status);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const TextMap fields{{"grpc-status", status.toStdString()}, {"grpc-message", "down"}};
    const std::string inTrailers = judged(answered("", fields), "a.B");
    Http2Reply head = answered("", {});
    head.headers.insert(head.headers.end(), fields.begin(), fields.end());
    QCOMPARE(judged(head, "a.B"), inTrailers);
    QVERIFY2(inTrailers.starts_with(verdict.toStdString() + ": "), inTrailers.c_str());
    QVERIFY2(inTrailers.find(says.toStdString()) != std::string::npos, inTrailers.c_str());
}

void TestGrpcCodec::answers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const std::string &body, const char *says) {
        QTest::newRow(name) << QByteArray::fromStdString(body) << QString::fromUtf8(says);
    };
    row("serving", framed("\x08\1"), "up");
    row("not serving", framed("\x08\2"), "status: peer says of the service “a.B”: NOT_SERVING");
    row("unknown", framed(""), "status: peer says of the service “a.B”: UNKNOWN");
    row("another", framed("\x08\x09"), "status: peer says of the service “a.B”: 9");
    row("service unknown", framed("\x08\3"), "content: peer does not know the service “a.B”");
    row("no message", "", "protocol: peer does not answer a health check as a gRPC server would");
    row("cut off", framed("\x08\1").substr(0, 6), "protocol: peer does not answer a health check");
    row("two", framed("\x08\1") + framed("\x08\1"), "protocol: peer does not answer a health check");
    row("compressed", framed("\x08\1", '\1'), "protocol: peer sent a compressed answer (gzip)");
}

void TestGrpcCodec::answers()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    Http2Reply reply = answered(body.toStdString());
    reply.headers.emplace_back("grpc-encoding", "gzip");
    const std::string verdict = judged(reply, "a.B");
    QVERIFY2(verdict.starts_with(says.toStdString()), verdict.c_str());
}

void TestGrpcCodec::headsAlone()
{
    const auto head = [](unsigned status, TextMap headers) {
        return judged({.status = status, .headers = std::move(headers)});
    };
    QCOMPARE(head(401, {}), std::string("auth: peer answered the call with HTTP status 401"));
    QCOMPARE(head(403, {}), std::string("auth: peer answered the call with HTTP status 403"));
    QCOMPARE(head(502, {}), std::string("status: peer answered the call with HTTP status 502"));
    QCOMPARE(head(200, {{"content-type", "text/html"}}),
             std::string("protocol: peer does not answer as a gRPC server would (content type “text/html”)"));
    QVERIFY(head(200, {}).starts_with("protocol: peer does not answer as a gRPC server"));
    QCOMPARE(head(200, {{"content-type", "application/grpc"}}),
             std::string("protocol: the answer of peer ends without a gRPC status"));
    QCOMPARE(judged(answered(framed("\x08\2"))), std::string("status: peer says of itself: NOT_SERVING"));
    Http2Reply cut = answered(framed("\x08\1"));
    cut.cut = true;
    cut.bytes = 16384;
    QVERIFY(judged(cut).starts_with("protocol: peer sent a longer answer"));
}

void TestGrpcCodec::wordsAreEscaped()
{
    const TextMap fields{{"grpc-status", "14"}, {"grpc-message", "w%C3%B6rds%0A%1b[31m %zz 100%"}};
    QCOMPARE(judged(answered("", fields)),
             std::string("status: peer answered the call with gRPC status UNAVAILABLE: "
                         "wörds\\x0a\\x1b[31m %zz 100%"));
    const TextMap endless{{"grpc-status", "14"}, {"grpc-message", std::string(60000, 'x')}};
    QVERIFY(judged(answered("", endless)).size() < 400);
    QVERIFY(judged(answered("", {{"grpc-status", "5"}}), "a\x1b").ends_with("“a\\x1b”"));
}

void TestGrpcCodec::anything()
{
    for (const std::string_view seed :
         {std::string_view("\0\0\0\0\2\x08\1", 7), std::string_view("14\ngone%20away"),
          std::string_view("\x10\5\x19"
                           "12345678\x22\2ab\x2d"
                           "1234\x08\1",
                           22)})
        for (std::size_t length = 0; length <= seed.size(); ++length)
            feedGrpc(seed.substr(0, length));
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes(random() % 40, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(i % 2 == 0 ? random() : random() % 24);
        feedGrpc(bytes);
        if (bytes.size() < 128)
            feedGrpc(framed(bytes));
    }
    feedGrpc(std::string(1'000'000, '\x08'));
}

QTEST_GUILESS_MAIN(TestGrpcCodec)
#include "tst_grpccodec.moc"
