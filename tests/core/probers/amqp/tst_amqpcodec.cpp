// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/amqp/frame.h"
#include "tests/core/probers/amqp/amqpbroker.h"
#include "tests/core/probers/amqp/amqptarget.h"
#include "tests/core/probers/probeonce.h"

#include <QTest>

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using namespace lightfoot::amqp;
using namespace lightfoot::test;

namespace {

std::string hexOf(const std::string &bytes)
{
    return QByteArray::fromStdString(bytes).toHex().toStdString();
}

std::string bytesOf(const char *hex)
{
    return QByteArray::fromHex(hex).toStdString();
}

// What Connection.Start has behind its class and method.
std::string startArguments()
{
    const std::string frame = amqpStart();
    return frame.substr(headSize + 4, frame.size() - headSize - 5);
}

// Start with these server properties, given as hexadecimal.
std::string startWith(const std::string &table)
{
    std::string out = bytesOf("0009");
    for (const std::string &text : {bytesOf(table.c_str()), std::string("PLAIN"), std::string("en_US")}) {
        out += std::string(3, '\0') + static_cast<char>(text.size());
        out += text;
    }
    return out;
}

} // namespace

class TestAmqpCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void written();
    void protocolHeaders_data();
    void protocolHeaders();
    void frameHeads_data();
    void frameHeads();
    void starts();
    void properties_data();
    void properties();
    void tunes();
    void closes();
    void methods();
    void truncatedAndNoise();
};

void TestAmqpCodec::written()
{
    QCOMPARE(hexOf(std::string(protocolHeader)), std::string("414d515000000901"));
    QCOMPARE(hexOf(tuneOk({.channelMax = 2047, .frameMax = 131072, .heartbeat = 60})),
             std::string("0100000000000c000a001f07ff000200000000ce"));
    QCOMPARE(hexOf(open("/")), std::string("01000000000008000a0028012f0000ce"));
    QCOMPARE(hexOf(close()), std::string("01000000000011000a003200c80670726f62656400000000ce"));
    QCOMPARE(hexOf(closeOk()), std::string("01000000000004000a0033ce"));
    const std::string login = hexOf(startOk("me", "pw"));
    QVERIFY2(login.starts_with("01000000") && login.substr(14, 8) == "000a000b" && login.ends_with("ce"),
             login.c_str());
    // PLAIN, NUL me NUL pw, en_US
    QVERIFY2(login.ends_with("05504c41494e00000006006d6500707705656e5f5553ce"), login.c_str());
    const FrameReading reading = readFrameHead(startOk("me", "pw"));
    QCOMPARE(std::size_t(reading.length) + headSize + 1, startOk("me", "pw").size());
    QVERIFY(login.find(hexOf("authentication_failure_close") + "7401") != std::string::npos);
}

void TestAmqpCodec::protocolHeaders_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("version");
    const auto row = [](const char *hex, const char *version) {
        QTest::newRow(hex) << QByteArray::fromHex(hex) << QString::fromLatin1(version);
    };
    row("414d515000000901", "0-9-1");
    row("414d515000010000", "1-0-0");
    row("414d515003010000", "1-0-0 (3)");
    row("414d5150000009", "none");
    row("414d515100000901", "none");
    row("", "none");
}

void TestAmqpCodec::protocolHeaders()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, version);
    QCOMPARE(readProtocolHeader(bytes.toStdString()).value_or("none"), version.toStdString());
}

void TestAmqpCodec::frameHeads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("state");
    QTest::addColumn<uint>("length");
    const auto row = [](const char *name, const char *hex, const char *state, uint length = 0) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << QString::fromLatin1(state) << length;
    };
    row("nothing", "", "incomplete");
    row("type alone", "01", "incomplete");
    row("all but a byte", "010000000000", "incomplete");
    row("method", "01000000000123", "whole", 0x123);
    row("longest", "01000000020000", "whole", 131072);
    row("too long", "01000000020001", "broken");
    row("huge", "010000ffffffff", "broken");
    row("heartbeat", "08000000000000", "whole");
    row("heartbeat with bytes", "08000000000001", "broken");
    row("content", "02000000000001", "broken");
    row("on a channel", "01000100000001", "broken");
    row("its header", "414d5150", "broken");
    row("HTTP", "485454502f312e31", "broken");
}

void TestAmqpCodec::frameHeads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, state);
    QFETCH(uint, length);
    const FrameReading reading = readFrameHead(bytes.toStdString());
    QCOMPARE(reading.state == FrameState::Whole        ? QStringLiteral("whole")
             : reading.state == FrameState::Incomplete ? QStringLiteral("incomplete")
                                                       : QStringLiteral("broken"),
             state);
    QCOMPARE(reading.length, length);
    QCOMPARE(reading.heartbeat, bytes.startsWith('\x08') && state == QStringLiteral("whole"));
}

void TestAmqpCodec::starts()
{
    const auto start = readStart(startArguments());
    QVERIFY(start);
    QCOMPARE(start->major, 0U);
    QCOMPARE(start->minor, 9U);
    QCOMPARE(start->product, std::string("RabbitMQ"));
    QCOMPARE(start->version, std::string("3.10.8"));
    QCOMPARE(start->mechanisms, std::string("PLAIN AMQPLAIN"));
    QVERIFY(!readStart(startArguments() + "x"));
}

void TestAmqpCodec::properties_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("product"); // that stands behind the value in question
    const std::string product = "0770726f6475637453000000026f6b";
    const auto row = [&](const char *name, const std::string &value, bool readable) {
        QTest::newRow(name) << QString::fromStdString("0178" + value + product)
                            << (readable ? QStringLiteral("ok") : QString());
    };
    row("void", "56", true);
    row("bool", "7401", true);
    row("int8", "62ff", true);
    row("uint8", "42ff", true);
    row("int16", "55ffff", true);
    row("uint16", "75ffff", true);
    row("short of RabbitMQ", "73ffff", true);
    row("int32", "49ffffffff", true);
    row("uint32", "69ffffffff", true);
    row("int64", "6cffffffffffffffff", true);
    row("other int64", "4cffffffffffffffff", true);
    row("float", "66ffffffff", true);
    row("double", "64ffffffffffffffff", true);
    row("decimal", "44ffffffffff", true);
    row("time", "54ffffffffffffffff", true);
    row("text", "53000000026869", true);
    row("bytes", "78000000026869", true);
    row("table", "460000000401617401", true);
    row("array", "41000000047401 7400", true);
    row("empty table", "4600000000", true);
    row("unknown type", "7affff", false);
    row("text beyond the table", "530000ffff6869", false);
    row("broken table", "460000000301617a", false);
    row("broken array", "41000000017a", false);
    std::string deep = "56";
    for (int i = 0; i < 20; ++i) {
        const QByteArray size = QByteArray::number(int(deep.size() / 2), 16).rightJustified(8, '0');
        deep = "41" + size.toStdString() + deep;
    }
    row("arrays without end", deep, false);
}

void TestAmqpCodec::properties()
{
    QFETCH(QString, table);
    QFETCH(QString, product);
    const auto start = readStart(startWith(table.toStdString()));
    QVERIFY(start); // whatever the table holds
    QCOMPARE(start->product, product.toStdString());
    QCOMPARE(start->mechanisms, std::string("PLAIN"));
}

void TestAmqpCodec::tunes()
{
    const auto tune = readTune(bytesOf("07ff00020000003c"));
    QVERIFY(tune);
    QCOMPARE(tune->channelMax, std::uint16_t(2047));
    QCOMPARE(tune->frameMax, 131072U);
    QCOMPARE(tune->heartbeat, std::uint16_t(60));
    QVERIFY(!readTune(bytesOf("07ff0002000000")));
    QVERIFY(!readTune(bytesOf("07ff00020000003c00")));
}

void TestAmqpCodec::closes()
{
    const auto notice = readClose(bytesOf("0193026e6f00000000"));
    QVERIFY(notice);
    QCOMPARE(notice->code, 403U);
    QCOMPARE(notice->text, std::string("no"));
    QVERIFY(!readClose(bytesOf("0193ff6e6f00000000")));
    QVERIFY(!readClose(bytesOf("0193026e6f000000")));
}

void TestAmqpCodec::methods()
{
    const std::string payload = bytesOf("000a001e07ff");
    const auto method = readMethod(payload);
    QVERIFY(method);
    QCOMPARE(method->id, MethodId::Tune);
    QCOMPARE(hexOf(std::string(method->arguments)), std::string("07ff"));
    QVERIFY(!readMethod(bytesOf("0014001e07ff"))); // of the class channel
    QVERIFY(!readMethod(bytesOf("000a00")));
}

void TestAmqpCodec::truncatedAndNoise()
{
    const std::string whole = startArguments();
    for (std::size_t size = 0; size < whole.size(); ++size) {
        feedAmqp(whole.substr(0, size));
        QVERIFY(!readStart(whole.substr(0, size)));
    }
    std::mt19937 random(91);
    std::uniform_int_distribution<int> bytes(0, 255);
    std::string noise(64, '\0');
    for (int i = 0; i < 20000; ++i) {
        for (char &byte : noise)
            byte = static_cast<char>(bytes(random));
        feedAmqp(noise);
        feedAmqp(bytesOf("00090000003a") + noise);
    }
}

QTEST_GUILESS_MAIN(TestAmqpCodec)
#include "tst_amqpcodec.moc"
