// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ping/pingstatistics.h"
#include "tests/core/probers/ping/pingtarget.h"
#include "tests/core/probers/probeonce.h"

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

IcmpEcho echoOf(bool isV6)
{
    IcmpEcho echo{.isV6 = isV6, .id = 0x1234, .sequence = 7};
    echo.cookie.fill('c');
    return echo;
}

std::string replyTo(const IcmpEcho &echo)
{
    std::string reply = encodeEchoRequest(echo);
    reply[0] = static_cast<char>(echo.isV6 ? 129 : 0);
    return reply;
}

} // namespace

class TestPingCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void checksum();
    void request();
    void reply_data();
    void reply();
    void notOurs_data();
    void notOurs();
    void ipHeader_data();
    void ipHeader();
    void truncated();
    void garbage();
    void statistics();
    void statisticsOfNothing();
};

void TestPingCodec::checksum()
{
    // The example of RFC 1071, section 3: its sum is ddf2.
    QCOMPARE(internetChecksum(std::string_view("\x00\x01\xf2\x03\xf4\xf5\xf6\xf7", 8)),
             static_cast<std::uint16_t>(~0xddf2U));
    QCOMPARE(internetChecksum(""), std::uint16_t(0xFFFF));
    QCOMPARE(internetChecksum("\x01"), static_cast<std::uint16_t>(~0x0100U));
    QCOMPARE(internetChecksum(encodeEchoRequest(echoOf(false))), std::uint16_t(0)); // with its own sum
}

void TestPingCodec::request()
{
    const std::string v4 = encodeEchoRequest(echoOf(false));
    QCOMPARE(v4.size(), std::size_t(64));
    QCOMPARE(v4.substr(0, 2), std::string("\x08\0", 2));
    QCOMPARE(v4.substr(4, 5), std::string("\x12\x34\0\x07"
                                          "c",
                                          5));
    const std::string v6 = encodeEchoRequest(echoOf(true));
    QCOMPARE(v6.substr(0, 4), std::string("\x80\0\0\0", 4)); // the kernel fills the checksum in
}

void TestPingCodec::reply_data()
{
    QTest::addColumn<bool>("isV6");
    QTest::newRow("IPv4") << false;
    QTest::newRow("IPv6") << true;
}

void TestPingCodec::reply()
{
    QFETCH(bool, isV6);
    const IcmpEcho echo = echoOf(isV6);
    QCOMPARE(parseEchoReply(replyTo(echo), echo, false).value_or(0), std::uint16_t(7));
    QVERIFY(!parseEchoReply(encodeEchoRequest(echo), echo, false)); // our own request, by way of loopback
    QVERIFY(!parseEchoReply(encodeEchoRequest(echo), echo, true));
}

void TestPingCodec::notOurs_data()
{
    QTest::addColumn<int>("offset");
    QTest::newRow("another type") << 0;
    QTest::newRow("a code") << 1;
    QTest::newRow("another id") << 5;
    QTest::newRow("another cookie") << 8;
    QTest::newRow("another cookie at its end") << 23;
}

void TestPingCodec::notOurs()
{
    QFETCH(int, offset);
    std::string changed = replyTo(echoOf(false));
    changed[static_cast<std::size_t>(offset)] =
        static_cast<char>(changed[static_cast<std::size_t>(offset)] ^ 0x40);
    QVERIFY(!parseEchoReply(changed, echoOf(false), false));
    QCOMPARE(parseEchoReply(changed, echoOf(false), true).has_value(), offset == 5);
}

void TestPingCodec::ipHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("valid");
    QTest::newRow("plain") << QByteArray::fromHex("4500005400004000400100007f0000017f000001") << true;
    QTest::newRow("with options") << QByteArray::fromHex("4600005400004000400100007f0000017f00000100000000")
                                  << true;
    QTest::newRow("IPv6") << QByteArray::fromHex("6500005400004000400100007f0000017f000001") << false;
    QTest::newRow("UDP") << QByteArray::fromHex("4500005400004000401100007f0000017f000001") << false;
    QTest::newRow("too short a header")
        << QByteArray::fromHex("4400005400004000400100007f0000017f000001") << false;
    QTest::newRow("cut") << QByteArray::fromHex("4500005400004000400100007f00") << false;
}

void TestPingCodec::ipHeader()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, valid);
    const std::string message = replyTo(echoOf(false));
    const std::string datagram = header.toStdString() + (header.size() < 20 ? "" : message);
    const auto inner = withoutIpHeader(datagram);
    QCOMPARE(inner.has_value(), valid);
    if (valid)
        QCOMPARE(std::string(*inner), message);
    const std::string longHeader = "\x4F" + datagram.substr(1, 20);
    QVERIFY(!withoutIpHeader(longHeader)); // says 60 bytes, has fewer
}

void TestPingCodec::truncated()
{
    const std::string whole = replyTo(echoOf(false));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        feedPing(whole.substr(0, size));
        QCOMPARE(parseEchoReply(whole.substr(0, size), echoOf(false), false).has_value(), size >= 24);
    }
}

void TestPingCodec::garbage()
{
    std::mt19937 random(11);
    for (int i = 0; i < 50000; ++i) {
        std::string noise(random() % 100, '\0');
        for (char &c : noise)
            c = static_cast<char>(random());
        feedPing(noise);
    }
}

void TestPingCodec::statistics()
{
    PingStatistics statistics;
    const SteadyTime start{};
    for (int i = 0; i < 4; ++i)
        statistics.sent(start + i * 1s);
    QVERIFY(statistics.received(0, start + 2ms));
    QVERIFY(statistics.received(2, start + 2s + 4ms));
    QVERIFY(statistics.received(1, start + 1s + 9ms));
    QVERIFY(!statistics.received(1, start + 5s)); // a duplicate
    QVERIFY(!statistics.received(4, start + 5s)); // never sent
    QCOMPARE(statistics.receivedCount(), std::size_t(3));
    QCOMPARE(statistics.loss(), 0.25);
    const PingStatistics::Times times = statistics.times();
    QCOMPARE(times.minimum.count(), 2'000'000);
    QCOMPARE(times.average.count(), 5'000'000);
    QCOMPARE(times.maximum.count(), 9'000'000);
    QCOMPARE(times.deviation.count(), 2'943'920); // sqrt((9 + 1 + 16) / 3) ms
}

void TestPingCodec::statisticsOfNothing()
{
    PingStatistics statistics;
    QCOMPARE(statistics.loss(), 0.0);
    statistics.sent({});
    QCOMPARE(statistics.loss(), 1.0);
    QCOMPARE(statistics.times().minimum.count(), 0);
}

QTEST_GUILESS_MAIN(TestPingCodec)
#include "tst_pingcodec.moc"
