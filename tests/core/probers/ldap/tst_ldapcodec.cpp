// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ldap/ber.h"
#include "core/probers/ldap/ldapcodec.h"
#include "tests/core/probers/ldap/ldaptarget.h"

#include <QTest>

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using State = BerFrame::State;

namespace {

std::string bytesOf(const QString &hex)
{
    return QByteArray::fromHex(hex.toLatin1()).toStdString();
}

QString hexOf(const std::string &bytes)
{
    return QString::fromLatin1(QByteArray::fromStdString(bytes).toHex());
}

// A whole bind response: invalidCredentials, diagnostic "no".
constexpr auto refusal = "300e02010161090a0131040004026e6f";

} // namespace

class TestLdapCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void frames_data();
    void frames();
    void numbers_data();
    void numbers();
    void writesNumbers();
    void writesLengths();
    void requests();
    void responses_data();
    void responses();
    void hostileBytes();
};

void TestLdapCodec::frames_data()
{
    QTest::addColumn<QString>("hex");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("size");
    const auto row = [](const char *name, const char *hex, State state, int size) {
        QTest::newRow(name) << hex << int(state) << size;
    };
    row("nothing", "", State::More, 0);
    row("tag", "30", State::More, 0);
    row("empty", "3000", State::Whole, 2);
    row("short", "30020500", State::Whole, 4);
    row("more behind", "3000ffff", State::Whole, 2);
    row("cut", "300205", State::More, 0);
    row("long form", "30810105", State::Whole, 4);
    row("long form, zeros", "30840000000105", State::Whole, 7);
    row("long form, cut", "308400000001", State::More, 0);
    row("length cut", "3082", State::More, 0);
    row("length cut further on", "308200", State::More, 0);
    row("as long as allowed", "3062", State::More, 0);
    row("too long", "3063", State::Broken, 0);
    row("huge", "3084ffffffff", State::Broken, 0);
    row("length of five bytes", "30850000000001", State::Broken, 0);
    row("length of 127 bytes", "30ff", State::Broken, 0);
    row("indefinite", "3080", State::Broken, 0);
    row("long tag", "3f", State::Broken, 0);
}

void TestLdapCodec::frames()
{
    QFETCH(QString, hex);
    QFETCH(int, state);
    QFETCH(int, size);
    const BerFrame frame = berFrame(bytesOf(hex), 100);
    QCOMPARE(int(frame.state), state);
    QCOMPARE(int(frame.size), size);
}

void TestLdapCodec::numbers_data()
{
    QTest::addColumn<QString>("hex");
    QTest::addColumn<qint64>("value"); // -1: none
    QTest::newRow("zero") << "020100" << qint64(0);
    QTest::newRow("one byte") << "02017f" << qint64(127);
    QTest::newRow("two bytes") << "02020080" << qint64(128);
    QTest::newRow("greatest") << "02047fffffff" << qint64(0x7fffffff);
    QTest::newRow("negative") << "0201ff" << qint64(-1);
    QTest::newRow("too great") << "02050080000000" << qint64(-1);
    QTest::newRow("no bytes") << "0200" << qint64(-1);
    QTest::newRow("cut") << "0202" << qint64(-1);
    QTest::newRow("other tag") << "0a0100" << qint64(-1);
}

void TestLdapCodec::numbers()
{
    QFETCH(QString, hex);
    QFETCH(qint64, value);
    const std::string bytes = bytesOf(hex);
    const std::optional<std::uint32_t> number = BerReader(bytes).nextNumber(0x02);
    QCOMPARE(number ? qint64(*number) : qint64(-1), value);
}

void TestLdapCodec::writesNumbers()
{
    QCOMPARE(hexOf(berNumber(0x02, 0)), QStringLiteral("020100"));
    QCOMPARE(hexOf(berNumber(0x02, 127)), QStringLiteral("02017f"));
    QCOMPARE(hexOf(berNumber(0x02, 128)), QStringLiteral("02020080")); // not -128
    QCOMPARE(hexOf(berNumber(0x0a, 0x7fffffff)), QStringLiteral("0a047fffffff"));
    for (std::uint32_t value = 1; value < 0x40000000; value = value * 3 + 1) {
        const std::string bytes = berNumber(0x02, value);
        QCOMPARE(BerReader(bytes).nextNumber(0x02).value_or(0), value);
    }
}

void TestLdapCodec::writesLengths()
{
    for (const std::size_t size : {0U, 1U, 127U, 128U, 255U, 256U, 65'535U, 65'536U}) {
        const std::string bytes = berElement(0x04, std::string(size, 'x'));
        const BerFrame frame = berFrame(bytes, bytes.size());
        QVERIFY(frame.state == State::Whole);
        QCOMPARE(frame.size, bytes.size());
        QCOMPARE(BerReader(bytes).next(0x04).value_or("").size(), size);
    }
    QCOMPARE(hexOf(berElement(0x04, std::string(128, 'x'))).left(6), QStringLiteral("048180"));
    QCOMPARE(hexOf(berElement(0x04, std::string(256, 'x'))).left(8), QStringLiteral("04820100"));
}

void TestLdapCodec::requests()
{
    // By hand, from RFC 4511.
    QCOMPARE(hexOf(ldapBind(1, "", "")), QStringLiteral("300c020101600702010304008000"));
    QCOMPARE(hexOf(ldapBind(2, "cn=a", "b")), QStringLiteral("3011020102600c0201030404636e3d61800162"));
    QCOMPARE(hexOf(ldapUnbind(3)), QStringLiteral("30050201034200"));
    QCOMPARE(hexOf(ldapStartTls(1)), QStringLiteral("301d02010177188016") + hexOf("1.3.6.1.4.1.1466.20037"));
    QCOMPARE(hexOf(ldapSearch(2, {.dn = "dc=x", .attribute = {}, .value = {}})),
             QStringLiteral("302e02010263290404") + hexOf("dc=x") +
                 QStringLiteral("0a01000a01000201010201000101ff870b") + hexOf("objectClass") +
                 QStringLiteral("30050403") + hexOf("1.1"));
    QCOMPARE(hexOf(ldapSearch(2, {.dn = "", .attribute = "o", .value = "y"})),
             QStringLiteral("3025020102632004000a01000a01000201010201000101ffa30604016f04017930050403") +
                 hexOf("1.1"));
}

void TestLdapCodec::responses_data()
{
    QTest::addColumn<QString>("hex");
    QTest::addColumn<int>("operation"); // 0: none
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *hex, int operation, const char *text) {
        QTest::newRow(name) << hex << operation << text;
    };
    row("bind, refused", refusal, 0x61, "invalidCredentials (49): no");
    row("bind, success", "300c02010161070a010004000400", 0x61, "success (0)");
    row("bind, with SASL credentials", "300f020101610a0a010004000400870178", 0x61, "success (0)");
    row("with controls", "301002010161070a010004000400a0023000", 0x61, "success (0)");
    row("unknown code", "300d02010161080a0203e704000400", 0x61, "result 999");
    row("entry", "3009020102640404003000", 0x64, "success (0)");
    row("reference", "30050201027300", 0x73, "success (0)");
    row("search done", "300c02010265070a012004000400", 0x65, "noSuchObject (32)");
    row("disconnection", "300c02010078070a013404000400", 0x78, "unavailable (52)");
    row("code missing", "3009020101610404000400", 0, "");
    row("diagnostic missing", "300a02010161050a01000400", 0, "");
    row("a request", "300c020101600702010304008000", 0, "");
    row("no response, shaped like one", "300c02010167070a010004000400", 0, "");
    row("id missing", "300961070a010004000400", 0, "");
    row("negative id", "300c0201ff61070a010004000400", 0, "");
    row("operation missing", "3003020101", 0, "");
    row("operation cut", "3005020101617f", 0, "");
    row("no sequence", "0400", 0, "");
    row("nothing", "", 0, "");
}

void TestLdapCodec::responses()
{
    QFETCH(QString, hex);
    QFETCH(int, operation);
    QFETCH(QString, text);
    const std::optional<LdapResponse> response = parseLdapResponse(bytesOf(hex));
    QCOMPARE(response ? int(response->operation) : 0, operation);
    if (response)
        QCOMPARE(QString::fromStdString(response->text()), text);
}

void TestLdapCodec::hostileBytes()
{
    const std::string good =
        bytesOf(QString::fromLatin1(refusal) + QStringLiteral("300c02010265070a012004000400"));
    for (std::size_t cut = 0; cut <= good.size(); ++cut) {
        test::feedLdap(std::string_view(good).substr(0, cut));
        // Cut short within, with a frame that is whole.
        if (cut < 14)
            QVERIFY(!parseLdapResponse(berElement(0x30, std::string_view(good).substr(2, cut))));
    }
    std::mt19937 random(1);
    std::uniform_int_distribution<int> bytes(0, 255);
    for (int round = 0; round < 5000; ++round) {
        std::string noise = good;
        for (int change = 0; change < 3; ++change)
            noise[random() % noise.size()] = static_cast<char>(bytes(random));
        test::feedLdap(noise);
    }
    // Nested as deep as it goes: nothing recurses.
    std::string nested;
    for (int i = 0; i < 10'000; ++i)
        nested += std::string("\x30\x84\x00\x00\xff\xff", 6);
    test::feedLdap(nested);
}

QTEST_GUILESS_MAIN(TestLdapCodec)
#include "tst_ldapcodec.moc"
