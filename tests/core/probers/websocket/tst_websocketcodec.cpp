// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/websocket/frame.h"
#include "core/probers/websocket/upgrade.h"
#include "tests/core/probers/probeonce.h"
#include "tests/core/probers/websocket/websockettarget.h"

#include <QTest>

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using namespace lightfoot::websocket;

namespace {

// RFC 6455 1.3
constexpr const char *sampleKey = "dGhlIHNhbXBsZSBub25jZQ==";
constexpr const char *sampleReply = "HTTP/1.1 101 Switching Protocols\r\n"
                                    "Upgrade: websocket\r\n"
                                    "Connection: Upgrade\r\n"
                                    "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"
                                    "Sec-WebSocket-Protocol: chat";

Url urlOf(const char *text)
{
    return *parseUrl(text, [](std::string_view) { return std::uint16_t(80); });
}

std::string replaced(std::string text, const std::string &what, const std::string &with)
{
    return text.replace(text.find(what), what.size(), with);
}

const char *stateText(FrameState state)
{
    return state == FrameState::Incomplete ? "incomplete" : state == FrameState::Whole ? "whole" : "broken";
}

} // namespace

class TestWebSocketCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void sampleOfTheStandard();
    void requests();
    void badHeaders_data();
    void badHeaders();
    void replies_data();
    void replies();
    void controlFrames();
    void frameHeads_data();
    void frameHeads();
    void headsAreReadAtTheirLastByte();
    void closes();
    void truncatedAndNoise();
};

void TestWebSocketCodec::sampleOfTheStandard()
{
    QCOMPARE(acceptFor(sampleKey), std::string("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    const auto reply = readReplyHead(sampleReply);
    QVERIFY(reply);
    QCOMPARE(reply->status, 101U);
    QCOMPARE(statusText(*reply), std::string("101 Switching Protocols"));
    QVERIFY(!checkReply(*reply, sampleKey, "superchat, chat", "peer"));
}

void TestWebSocketCodec::requests()
{
    const TextMap headers{{"Origin", "http://example.com"}, {"Sec-WebSocket-Protocol", "chat"}};
    const std::string text =
        finishRequest(requestHead(urlOf("ws://server.example.com/ch\xC3\xA4t?a"), headers), "KEY");
    QVERIFY2(text.starts_with("GET /ch%C3%A4t?a"), text.c_str());
    for (const char *line :
         {"\r\nHost: server.example.com\r\n", "\r\nUpgrade: websocket\r\n", "\r\nConnection: Upgrade\r\n",
          "\r\nSec-WebSocket-Version: 13\r\n", "\r\nOrigin: http://example.com\r\n",
          "\r\nSec-WebSocket-Protocol: chat\r\n", "\r\nSec-WebSocket-Key: KEY\r\n\r\n"})
        QVERIFY2(text.find(line) != std::string::npos, line);
    QVERIFY(text.find("Authorization") == std::string::npos);
    const std::string login = requestHead(urlOf("ws://probe:secret@[::1]:81/"), {});
    QVERIFY2(login.find("\r\nAuthorization: Basic cHJvYmU6c2VjcmV0\r\n") != std::string::npos, login.c_str());
    QVERIFY2(login.find("\r\nHost: [::1]:81\r\n") != std::string::npos, login.c_str());
    const std::string own =
        requestHead(urlOf("ws://a:b@h/"), {{"host", "other"}, {"authorization", "Bearer x"}});
    QVERIFY2(own.find("Host: h") == std::string::npos && own.find("host: other\r\n") != std::string::npos,
             own.c_str());
    QVERIFY2(own.find("Basic") == std::string::npos, own.c_str());
}

void TestWebSocketCodec::badHeaders_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const char *value, bool good) {
        QTest::addRow("%s: %s", name, value)
            << QString::fromLatin1(name) << QString::fromLatin1(value) << good;
    };
    row("X-Token", "abc def\t;", true);
    row("Host", "other", true);
    row("", "x", false);
    row("X Token", "x", false);
    row("X:", "x", false);
    row("X", "a\r\nB: c", false);
    row("X", "a\nb", false);
    row("connection", "close", false);
    row("UPGRADE", "h2c", false);
    row("Sec-WebSocket-Key", "x", false);
    row("sec-websocket-extensions", "permessage-deflate", false);
    row("Content-Length", "5", false);
}

void TestWebSocketCodec::badHeaders()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, good);
    const Result<void> checked = checkHeaders({{name.toStdString(), value.toStdString()}});
    QCOMPARE(bool(checked), good);
}

void TestWebSocketCodec::replies_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *name, const std::string &head, const char *verdict) {
        QTest::newRow(name) << QString::fromStdString(head) << QString::fromLatin1(verdict);
    };
    const std::string good = sampleReply;
    row("good", good, "none");
    row("no reason", replaced(good, " Switching Protocols", ""), "none");
    row("other case",
        replaced(replaced(good, "websocket", "WebSocket"), "Connection: Up", "CONNECTION:  keep-alive , up"),
        "none");
    row("no subprotocol", replaced(good, "\r\nSec-WebSocket-Protocol: chat", ""), "none");
    row("http/1.0", replaced(good, "HTTP/1.1", "HTTP/1.0"), "protocol");
    row("401", "HTTP/1.1 401 Unauthorized", "auth");
    row("403", "HTTP/1.1 403 Forbidden\r\nX: y", "status");
    row("200", "HTTP/1.1 200 OK", "status");
    row("302", "HTTP/1.0 302 Found\r\nLocation: /", "status");
    row("no upgrade", replaced(good, "Upgrade: websocket\r\n", ""), "protocol");
    row("other upgrade", replaced(good, "websocket", "h2c"), "protocol");
    row("no connection", replaced(good, "Connection: Upgrade\r\n", ""), "protocol");
    row("connection kept", replaced(good, "Connection: Upgrade", "Connection: keep-alive"), "protocol");
    row("no accept", replaced(good, "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n", ""),
        "protocol");
    row("wrong accept", replaced(good, "s3pP", "S3pP"), "protocol");
    row("two accepts", good + "\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", "protocol");
    row("extension", good + "\r\nSec-WebSocket-Extensions: permessage-deflate", "protocol");
    row("other subprotocol", replaced(good, ": chat", ": chatter"), "protocol");
    row("subprotocol in other case", replaced(good, ": chat", ": Chat"), "protocol");
    row("empty", "", "no head");
    row("http/2", replaced(good, "HTTP/1.1", "HTTP/2.0"), "no head");
    row("short status", "HTTP/1.1 10", "no head");
    row("status of letters", "HTTP/1.1 1O1 Yes", "no head");
    row("status of four digits", "HTTP/1.1 1011 Yes", "no head");
    row("status below 100", "HTTP/1.1 099 No", "no head");
    row("no colon", good + "\r\nX", "no head");
    row("empty name", good + "\r\n: x", "no head");
    row("blank before colon", good + "\r\nX : y", "no head");
    row("folded line", good + "\r\n y", "no head");
    row("bare LF", replaced(good, "\r\n", "\n"), "no head");
    row("escape in the reason", "HTTP/1.1 404 \x1b[31m", "no head");
}

void TestWebSocketCodec::replies()
{
    QFETCH(QString, head);
    QFETCH(QString, verdict);
    const auto reply = readReplyHead(head.toStdString());
    if (!reply) {
        QCOMPARE(QStringLiteral("no head"), verdict);
        return;
    }
    const MaybeFailure failure = checkReply(*reply, sampleKey, "superchat, chat", "peer");
    QCOMPARE(failure ? std::string(toString(failure->kind)) : std::string("none"), verdict.toStdString());
}

void TestWebSocketCodec::controlFrames()
{
    // RFC 6455 5.7: "Hello", masked
    const std::string frame = controlFrame(Opcode::Pong, "Hello", {'\x37', '\xfa', '\x21', '\x3d'});
    QCOMPARE(frame, std::string("\x8a\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58"));
    QCOMPARE(controlFrame(Opcode::Close, closePayload(1000), {}), std::string("\x88\x82\0\0\0\0\x03\xe8", 8));
    QCOMPARE(controlFrame(Opcode::Ping, std::string(4000, 'x'), {}).size(), 6 + controlLimit);
}

void TestWebSocketCodec::frameHeads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("state");
    QTest::addColumn<quint64>("length");
    const auto row = [](const char *name, const char *hex, const char *state, quint64 length = 0) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << QString::fromLatin1(state) << length;
    };
    row("empty", "", "incomplete");
    row("text", "8105", "whole", 5);
    row("fragment", "0103", "whole", 3);
    row("continuation", "8002", "whole", 2);
    row("pong", "8a7d", "whole", 125);
    row("two bytes of length", "827e0100", "whole", 256);
    row("eight bytes of length", "827f0000000000010000", "whole", 65536);
    row("largest", "827f7fffffffffffffff", "whole", 0x7fffffffffffffff);
    row("negative", "827f8000000000000000", "broken");
    row("two bytes for little", "827e007d", "broken");
    row("eight bytes for little", "827f000000000000ffff", "broken");
    row("masked", "8185", "broken");
    row("extension bit 1", "c105", "broken");
    row("extension bit 2", "a105", "broken");
    row("extension bit 3", "91", "broken");
    row("opcode 3", "8300", "broken");
    row("opcode 11", "8b00", "broken");
    row("ping in pieces", "0900", "broken");
    row("long ping", "897e", "broken");
    row("HTTP", "48545450", "broken");
}

void TestWebSocketCodec::frameHeads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, state);
    QFETCH(quint64, length);
    const FrameReading reading = readFrameHead(bytes.toStdString());
    QCOMPARE(std::string(stateText(reading.state)), state.toStdString());
    QCOMPARE(quint64(reading.head.length), length);
}

void TestWebSocketCodec::headsAreReadAtTheirLastByte()
{
    for (const std::string &head : {std::string("\x81\x05", 2), std::string("\x82\x7e\x01\x00", 4),
                                    std::string("\x82\x7f\x00\x00\x00\x00\x00\x01\x00\x00", 10)}) {
        for (std::size_t size = 0; size < head.size(); ++size)
            QCOMPARE(readFrameHead(std::string_view(head).substr(0, size)).state, FrameState::Incomplete);
        const FrameReading reading = readFrameHead(head + "payload");
        QCOMPARE(reading.state, FrameState::Whole);
        QCOMPARE(reading.head.size, head.size());
    }
}

void TestWebSocketCodec::closes()
{
    QCOMPARE(readClose("")->code, 1005U);
    QVERIFY(!readClose("\x03"));
    const auto notice = readClose("\x03\xe9going away");
    QCOMPARE(notice->code, 1001U);
    QCOMPARE(notice->reason, std::string("going away"));
}

void TestWebSocketCodec::truncatedAndNoise()
{
    for (const std::string &whole :
         {std::string(sampleReply), std::string("\x82\x7f\x00\x00\x00\x00\x00\x01\x00\x00more", 14),
          std::string("\x88\x0c\x03\xe9going away")}) {
        for (std::size_t size = 0; size <= whole.size(); ++size)
            lightfoot::test::feedWebSocket(std::string_view(whole).substr(0, size));
    }
    std::mt19937 random(20);
    std::uniform_int_distribution<int> bytes(0, 255);
    std::string noise(200, '\0');
    for (int i = 0; i < 5000; ++i) {
        for (char &byte : noise)
            byte = static_cast<char>(bytes(random));
        lightfoot::test::feedWebSocket(noise);
        lightfoot::test::feedWebSocket("HTTP/1.1 101 " + noise);
    }
}

QTEST_GUILESS_MAIN(TestWebSocketCodec)
#include "tst_websocketcodec.moc"
