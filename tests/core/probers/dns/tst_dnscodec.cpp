// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/dns/dnstarget.h"
#include "tests/core/probers/probeonce.h"

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::string_literals;

namespace {

std::string bytesOf(const char *hex)
{
    return QByteArray::fromHex(hex).toStdString();
}

// example.com A?, answered by a compressed name and an EDNS record.
const std::string reply = bytesOf("1234 8180 0001 0001 0000 0001"
                                  "076578616d706c6503636f6d00 0001 0001"
                                  "c00c 0001 0001 0000012c 0004 0a000001"
                                  "00 0029 04d0 00000000 0000");

std::string named(const char *wire)
{
    const std::string message = bytesOf(wire);
    std::size_t offset = 0;
    return readDnsName(message, offset).value_or("broken");
}

} // namespace

class TestDnsCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void names_data();
    void names();
    void wireNames_data();
    void wireNames();
    void namesBehindPointers();
    void request();
    void readsAReply();
    void belongs();
    void types();
    void data_data();
    void data();
    void sameData_data();
    void sameData();
    void upperBitsOfTheCode();
    void truncatedAnywhere();
    void hostileCounts();
    void garbage();
};

void TestDnsCodec::names_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("wire"); // empty: refused
    const auto row = [](const char *text, const char *wire) {
        QTest::newRow(text) << QByteArray(text) << QByteArray::fromHex(wire);
    };
    row("", "00");
    row(".", "00");
    row("a", "016100");
    row("a.", "016100");
    row("a.bc", "0161 026263 00");
    row("a\\.b", "03612e6200");
    row("\\065", "014100");
    row("\\256", "");
    row("\\06", "");
    row("a\\", "");
    row("a..b", "");
    row(".a", "");
    row("..", "");
    row("a b", "");
    row("a\nb", "");
}

void TestDnsCodec::names()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, wire);
    const Result<std::string> result = dnsWireName(text.toStdString());
    QCOMPARE(result.value_or(""), wire.toStdString());
    const std::string label(63, 'x');
    QVERIFY(dnsWireName(label));
    QVERIFY(!dnsWireName(label + 'x'));
    const std::string longest = label + '.' + label + '.' + label + '.' + std::string(61, 'x');
    QCOMPARE(dnsWireName(longest).value_or("").size(), std::size_t(255));
    QVERIFY(!dnsWireName(longest + 'x'));
}

void TestDnsCodec::wireNames_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *wire, const char *text) {
        QTest::newRow(name) << QByteArray(wire) << QByteArray(text);
    };
    row("root", "00", ".");
    row("plain", "0161 0162 00", "a.b.");
    row("odd bytes", "05 2e 5c 00 ff 20 00", "\\.\\\\\\000\\255\\032.");
    row("empty", "", "broken");
    row("cut label", "0361", "broken");
    row("no end", "0161", "broken");
    row("points at itself", "c000", "broken");
    row("points forward", "c002 00", "broken");
    row("points behind the end", "cfff", "broken");
    row("cut pointer", "0161 c0", "broken");
    row("loops over a label", "0161 c000", "broken");
    row("unknown label type", "4161 00", "broken");
    row("unknown label type", "8161 00", "broken");
}

void TestDnsCodec::wireNames()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, text);
    QCOMPARE(named(wire.constData()), text.toStdString());
}

void TestDnsCodec::namesBehindPointers()
{
    const std::string message = bytesOf("0161 00 0162 c000 0163 c003");
    std::size_t offset = 7;
    QCOMPARE(readDnsName(message, offset).value_or("broken"), "c.b.a."s);
    QCOMPARE(offset, message.size());
    // A stair of pointers, each one to the one before: longer than any name needs.
    std::string stair = bytesOf("00");
    stair += bytesOf("c000");
    for (unsigned i = 1; i < 4000; ++i) {
        const unsigned target = i * 2 - 1;
        stair += static_cast<char>(0xC0U | target >> 8U);
        stair += static_cast<char>(target & 0xFFU);
    }
    offset = 1 + 2 * 100;
    QCOMPARE(readDnsName(stair, offset).value_or("broken"), "."s);
    offset = 1 + 2 * 3999;
    QVERIFY(!readDnsName(stair, offset));
    // Over 255 bytes, put together from parts that are each short enough.
    std::string longName;
    for (int i = 0; i < 5; ++i)
        longName += '\x3F' + std::string(63, 'x');
    longName += '\0';
    offset = 0;
    QVERIFY(!readDnsName(longName, offset));
}

void TestDnsCodec::request()
{
    const DnsRequest plain{*dnsWireName("example.com"), 1, false};
    QCOMPARE(encodeDns(0x1234, plain, false),
             bytesOf("1234 0100 0001 0000 0000 0000 076578616d706c6503636f6d00 0001 0001"));
    QCOMPARE(encodeDns(0x1234, plain, true),
             bytesOf("1234 0100 0001 0000 0000 0001 076578616d706c6503636f6d00 0001 0001"
                     "00 0029 04d0 00000000 0000"));
    const DnsRequest secure{*dnsWireName("."), 48, true};
    QCOMPARE(encodeDns(0xFFFF, secure, true),
             bytesOf("ffff 0120 0001 0000 0000 0001 00 0030 0001 00 0029 04d0 00008000 0000"));
}

void TestDnsCodec::readsAReply()
{
    const std::optional<DnsReply> parsed = parseDnsReply(reply);
    QVERIFY(parsed);
    QCOMPARE(parsed->id, std::uint16_t(0x1234));
    QVERIFY(parsed->isReply && parsed->hasEdns && !parsed->truncated && !parsed->authentic);
    QCOMPARE(parsed->rcode, std::uint16_t(0));
    QCOMPARE(parsed->question->owner, "example.com."s);
    QCOMPARE(parsed->answers.size(), std::size_t(1));
    QCOMPARE(parsed->answers[0].owner, "example.com."s);
    QCOMPARE(parsed->answers[0].data, "10.0.0.1"s);
    QCOMPARE(parsed->answers[0].ttl, 300U);
    std::string flagged = reply;
    flagged[3] = '\xA3'; // AD, NXDOMAIN
    const std::optional<DnsReply> other = parseDnsReply(flagged);
    QVERIFY(other && other->authentic);
    QCOMPARE(dnsRcodeText(other->rcode), "NXDOMAIN"s);
    std::string negative = reply;
    negative[35] = '\x80'; // the TTL's top bit
    QCOMPARE(parseDnsReply(negative)->answers[0].ttl, 0U);
}

void TestDnsCodec::belongs()
{
    const DnsRequest request{*dnsWireName("EXAMPLE.com"), 1, false};
    std::optional<DnsReply> parsed = parseDnsReply(reply);
    QVERIFY(belongsTo(*parsed, 0x1234, request));
    QVERIFY(!belongsTo(*parsed, 0x1235, request));
    QVERIFY(!belongsTo(*parsed, 0x1234, {*dnsWireName("example.com"), 28, false}));
    QVERIFY(!belongsTo(*parsed, 0x1234, {*dnsWireName("example.org"), 1, false}));
    parsed->isReply = false;
    QVERIFY(!belongsTo(*parsed, 0x1234, request));
    parsed->isReply = true;
    parsed->question.reset();
    QVERIFY(!belongsTo(*parsed, 0x1234, request));
    parsed->rcode = 1;
    QVERIFY(belongsTo(*parsed, 0x1234, request));
}

void TestDnsCodec::types()
{
    QCOMPARE(dnsTypeOf("aaaa").value_or(0), std::uint16_t(28));
    QCOMPARE(dnsTypeOf("TYPE65").value_or(0), std::uint16_t(65));
    QCOMPARE(dnsTypeOf("65535").value_or(0), std::uint16_t(65535));
    for (const char *bad : {"", "0", "65536", "-1", "TYPE", "NONSENSE", "1x", "99999999999"})
        QVERIFY2(!dnsTypeOf(bad), bad);
    QCOMPARE(dnsTypeText(257), "CAA"s);
    QCOMPARE(dnsTypeText(65), "TYPE65"s);
    QCOMPARE(dnsRcodeText(23), "RCODE23"s);
}

void TestDnsCodec::data_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, int type, const char *wire, const char *text) {
        QTest::newRow(name) << type << QByteArray::fromHex(wire) << QByteArray(text);
    };
    row("A", 1, "0a000001", "10.0.0.1");
    row("A, short", 1, "0a0000", "broken");
    row("A, long", 1, "0a00000101", "broken");
    row("AAAA", 28, "20010db8000000000000000000000001", "2001:db8::1");
    row("AAAA, short", 28, "20010db8", "broken");
    row("MX", 15, "000a 0161 00", "10 a.");
    row("MX, no name", 15, "000a", "broken");
    row("TXT", 16, "026162 0163", "abc");
    row("TXT, empty", 16, "00", "");
    row("TXT, nothing", 16, "", "broken");
    row("TXT, cut", 16, "0561", "broken");
    row("NS", 2, "0161 00", "a.");
    row("NS, and more", 2, "0161 00 00", "broken");
    row("SOA", 6, "0161 00 0162 00 00000001 00000002 00000003 00000004 ffffffff", "a. b. 1 2 3 4 4294967295");
    row("SOA, cut", 6, "0161 00 0162 00 00000001 00000002 00000003 00000004 ffffff", "broken");
    row("SRV", 33, "0001 0002 01bb 0161 00", "1 2 443 a.");
    row("CAA", 257, "00 05 6973737565 63612e74657374", "0 issue \"ca.test\"");
    row("CAA, cut", 257, "00 05 6973", "broken");
    row("DS", 43, "0943 0d 02 abcd", "2371 13 2 abcd");
    row("DNSKEY", 48, "0101 03 0d 616263", "257 3 13 YWJj");
    row("PTR", 12, "c000", "broken");
    row("unknown", 65400, "0a0b", "\\# 2 0a0b");
    row("unknown, empty", 65400, "", "\\# 0 ");
}

void TestDnsCodec::data()
{
    QFETCH(int, type);
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, text);
    const std::string bytes = wire.toStdString();
    const auto number = static_cast<std::uint16_t>(type);
    QCOMPARE(dnsDataText(number, bytes, 0, bytes.size()).value_or("broken"), text.toStdString());
    QVERIFY(!dnsDataText(number, bytes, 0, bytes.size() + 1));
    QVERIFY(!dnsDataText(number, bytes, bytes.size() + 1, 0));
}

void TestDnsCodec::sameData_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("same");
    const auto row = [](int type, const char *one, const char *other, bool same) {
        QTest::addRow("%d: %s, %s", type, one, other) << type << QByteArray(one) << QByteArray(other) << same;
    };
    row(28, "2001:DB8:0:0::1", "2001:db8::1", true);
    row(28, "2001:db8::2", "2001:db8::1", false);
    row(1, "10.0.0.1", "10.0.0.1", true);
    row(15, "10  MAIL.zoo.test", "10 mail.zoo.test.", true);
    row(15, "20 mail.zoo.test", "10 mail.zoo.test.", false);
    row(16, "\"v=spf1 -all\"", "v=spf1 -all", true);
    row(16, "V=spf1 -all", "v=spf1 -all", false);
    row(43, "1 13 2 ABCD EF01", "1 13 2 abcdef01", true);
    row(48, "257 3 13 YW Jj", "257 3 13 YWJj", true);
    row(48, "257 3 13 ywjj", "257 3 13 YWJj", false);
    row(257, "0 ISSUE ca.test", "0 issue \"ca.test\"", true);
    row(257, "0 issue \"CA.test\"", "0 issue \"ca.test\"", false);
    row(65400, "\\# 4 0A00 0001", "\\# 4 0a000001", true);
    row(2, ".", ".", true);
}

void TestDnsCodec::sameData()
{
    QFETCH(int, type);
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    const auto number = static_cast<std::uint16_t>(type);
    const bool equal = dnsComparable(number, one.toStdString()) == dnsComparable(number, other.toStdString());
    QTEST(equal, "same");
}

void TestDnsCodec::upperBitsOfTheCode()
{
    std::string extended = reply;
    extended[extended.size() - 6] = '\x01'; // BADVERS: 16
    QCOMPARE(parseDnsReply(extended)->rcode, std::uint16_t(16));
}

void TestDnsCodec::truncatedAnywhere()
{
    for (std::size_t size = 0; size < reply.size(); ++size) {
        const std::string_view part = std::string_view(reply).substr(0, size);
        QVERIFY2(!parseDnsReply(part), std::to_string(size).c_str());
        feedDns(part);
        std::string cut(part);
        if (size > 2)
            cut[2] = static_cast<char>(static_cast<unsigned char>(cut[2]) | 0x02U); // TC
        QCOMPARE(parseDnsReply(cut).has_value(), size >= 29); // as soon as the question is there
    }
}

void TestDnsCodec::hostileCounts()
{
    for (const std::size_t field : {4U, 6U, 8U, 10U}) {
        std::string message = reply;
        message[field] = message[field + 1] = '\xFF';
        QVERIFY(!parseDnsReply(message));
    }
    std::string message = reply;
    message[39] = message[40] = '\xFF'; // the answer's length
    QVERIFY(!parseDnsReply(message));
}

void TestDnsCodec::garbage()
{
    std::mt19937 random(7);
    for (int i = 0; i < 20000; ++i) {
        std::string message = reply;
        for (int changes = 0; changes < 1 + i % 4; ++changes)
            message[random() % message.size()] = static_cast<char>(random());
        feedDns(message);
        std::string noise(random() % 600, '\0');
        for (char &c : noise)
            c = static_cast<char>(random());
        feedDns(noise);
    }
}

QTEST_GUILESS_MAIN(TestDnsCodec)
#include "tst_dnscodec.moc"
