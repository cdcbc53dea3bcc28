// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/mqtt/packet.h"
#include "tests/core/probers/mqtt/mqtttarget.h"
#include "tests/core/probers/probeonce.h"

#include <QTest>

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using namespace lightfoot::mqtt;

namespace {

std::string bytesOf(const char *hex)
{
    return QByteArray::fromHex(hex).toStdString();
}

std::string hexOf(const std::string &bytes)
{
    return QByteArray::fromStdString(bytes).toHex().toStdString();
}

Version versionOf(int number)
{
    return number == 5 ? Version::V5 : Version::V311;
}

// CONNACK of MQTT 5 with one property of each type: receive maximum, maximum packet size, retain available,
// subscription identifier, a user property, the reason "ok and", keep alive.
constexpr const char *fullConnAck =
    "0000 20 21000a 2700010000 2501 0bff7f 26 000161 000162 1f 0006 6f6b20616e64 13003c";

} // namespace

class TestMqttCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void connects_data();
    void connects();
    void longConnect();
    void texts_data();
    void texts();
    void heads_data();
    void heads();
    void connAcks_data();
    void connAcks();
    void disconnects_data();
    void disconnects();
    void truncatedAndNoise();
};

void TestMqttCodec::connects_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("packet");
    const auto row = [](const char *name, int version, const char *user, const char *password,
                        const char *packet) {
        QTest::newRow(name) << version << QString::fromLatin1(user) << QString::fromLatin1(password)
                            << QString::fromLatin1(packet).remove(u' ');
    };
    row("3.1.1", 4, "", "", "10 0e 00044d515454 04 02 003c 0002 6964");
    row("3.1.1, user", 4, "me", "", "10 12 00044d515454 04 82 003c 0002 6964 0002 6d65");
    row("3.1.1, login", 4, "me", "pw", "10 16 00044d515454 04 c2 003c 0002 6964 0002 6d65 0002 7077");
    row("5", 5, "", "", "10 0f 00044d515454 05 02 003c 00 0002 6964");
    row("5, password alone", 5, "", "pw", "10 13 00044d515454 05 42 003c 00 0002 6964 0002 7077");
}

void TestMqttCodec::connects()
{
    QFETCH(int, version);
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, packet);
    const Login login{.clientId = "id", .username = user.toStdString(), .password = password.toStdString()};
    QCOMPARE(hexOf(connectPacket(versionOf(version), login)), packet.toStdString());
}

void TestMqttCodec::longConnect()
{
    // The remaining length grows by a byte each time seven bits are full.
    for (const auto &[idSize, head] :
         {std::pair(115, "107f"), std::pair(116, "108001"), std::pair(16371, "10ff7f"),
          std::pair(16372, "10808001"), std::pair(65535, "108b8004")}) {
        const std::string packet =
            connectPacket(Version::V311, {.clientId = std::string(std::size_t(idSize), 'x')});
        QVERIFY2(hexOf(packet).starts_with(head), hexOf(packet.substr(0, 6)).c_str());
        QCOMPARE(packet.size(), std::string_view(head).size() / 2 + 12 + std::size_t(idSize));
    }
}

void TestMqttCodec::texts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const char *hex, bool good) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << good;
    };
    row("empty", "", true);
    row("plain", "616263", true);
    row("two bytes", "c3a4", true);
    row("three bytes", "e282ac", true);
    row("four bytes", "f09f9880", true);
    row("last code point", "f48fbfbf", true);
    row("beyond the last", "f4908080", false);
    row("NUL", "610062", false);
    row("surrogate", "eda080", false);
    row("overlong 2", "c080", false);
    row("overlong 3", "e08080", false);
    row("overlong 4", "f0808080", false);
    row("cut in 2", "c3", false);
    row("cut in 3", "e282", false);
    row("cut in 4", "f09f98", false);
    row("continuation alone", "80", false);
    row("no continuation", "e28261", false);
    row("latin 1", "e4", false);
    row("byte ff", "ff", false);
    QTest::newRow("longest") << QByteArray(65535, 'x') << true;
    QTest::newRow("too long") << QByteArray(65536, 'x') << false;
}

void TestMqttCodec::texts()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    QCOMPARE(isText(text.toStdString()), good);
}

void TestMqttCodec::heads_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("state");
    QTest::addColumn<uint>("length");
    const auto row = [](const char *name, int version, const char *hex, const char *state, uint length = 0) {
        QTest::newRow(name) << version << QByteArray::fromHex(hex) << QString::fromLatin1(state) << length;
    };
    row("nothing", 4, "", "incomplete");
    row("type alone", 4, "20", "incomplete");
    row("CONNACK", 4, "2002", "whole", 2);
    row("PINGRESP", 4, "d000", "whole");
    row("two bytes of length", 5, "20c801", "whole", 200);
    row("length goes on", 5, "20c8", "incomplete");
    row("four bytes of length", 5, "20ffffff7f", "whole", 268435455);
    row("five bytes of length", 5, "20ffffffff01", "broken");
    row("never ending length", 5, "20ffffffff", "broken");
    row("DISCONNECT of 5", 5, "e000", "whole");
    row("DISCONNECT of 3.1.1", 4, "e000", "broken");
    row("AUTH of 5", 5, "f000", "whole");
    row("AUTH of 3.1.1", 4, "f000", "broken");
    row("flags", 4, "2102", "broken");
    row("PUBLISH", 4, "3005", "broken");
    row("CONNECT", 5, "100e", "broken");
    row("HTTP", 5, "48545450", "broken");
}

void TestMqttCodec::heads()
{
    QFETCH(int, version);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, state);
    QFETCH(uint, length);
    const HeadReading reading = readHead(bytes.toStdString(), versionOf(version));
    QCOMPARE(reading.state == HeadState::Whole        ? QStringLiteral("whole")
             : reading.state == HeadState::Incomplete ? QStringLiteral("incomplete")
                                                      : QStringLiteral("broken"),
             state);
    QCOMPARE(reading.head.length, length);
    if (reading.state == HeadState::Whole)
        QCOMPARE(reading.head.size, std::size_t(bytes.size()));
}

void TestMqttCodec::connAcks_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("verdict"); // and the words of the reason
    const auto row = [](const char *name, int version, const char *hex, const char *verdict) {
        QTest::newRow(name) << version << QByteArray::fromHex(hex) << QString::fromUtf8(verdict);
    };
    row("3.1.1 accepted", 4, "0000", "none");
    row("3.1.1 accepted, session", 4, "0100", "none");
    row("3.1.1 version", 4, "0001", "protocol: unacceptable protocol version (1)");
    row("3.1.1 identifier", 4, "0002", "status: identifier rejected (2)");
    row("3.1.1 unavailable", 4, "0003", "status: server unavailable (3)");
    row("3.1.1 password", 4, "0004", "auth: bad user name or password (4)");
    row("3.1.1 rights", 4, "0005", "auth: not authorized (5)");
    row("3.1.1 unknown", 4, "0006", "protocol: code 6, which MQTT 3.1.1 does not know");
    row("3.1.1 refused with a session", 4, "0105", "no packet");
    row("3.1.1 reserved flags", 4, "0200", "no packet");
    row("3.1.1 empty", 4, "", "no packet");
    row("3.1.1 short", 4, "00", "no packet");
    row("3.1.1 long", 4, "000000", "no packet");
    row("5 accepted", 5, "000000", "none");
    row("5 all types", 5, fullConnAck, "none");
    row("5 password", 5, "008600", "auth: bad user name or password (134)");
    row("5 method", 5, "008c00", "auth: bad authentication method (140)");
    row("5 version", 5, "008400", "protocol: unsupported protocol version (132)");
    row("5 said by 3.1.1", 5, "0001", "protocol: unacceptable protocol version (1)");
    row("5 busy, with words", 5, "0089 06 1f 0003 796573", "status: server busy (137), “yes”");
    row("5 words with an escape", 5, "0089 06 1f 0003 1b5b6d", "status: server busy (137), “\\x1b[m”");
    row("5 unknown", 5, "00ee00", "protocol: code 238, which MQTT 5 does not know");
    row("5 code of 3.1.1", 5, "000500", "protocol: code 5, which MQTT 5 does not know");
    row("5 without properties", 5, "0000", "no packet");
    row("5 properties longer than the packet", 5, "00007f", "no packet");
    row("5 bytes behind the properties", 5, "00000000", "no packet");
    row("5 property cut off", 5, "00000221ff", "no packet");
    row("5 text longer than the properties", 5, "0000051fffff6161", "no packet");
    row("5 unknown property", 5, "00000105", "no packet");
    row("5 property id without end", 5, "000004ffffffff", "no packet");
    row("5 length without end", 5, "0000ffffffff7f", "no packet");
}

void TestMqttCodec::connAcks()
{
    QFETCH(int, version);
    QFETCH(QByteArray, body);
    QFETCH(QString, verdict);
    const auto reason = readConnAck(body.toStdString(), versionOf(version));
    if (!reason) {
        QCOMPARE(QStringLiteral("no packet"), verdict);
        return;
    }
    const MaybeFailure failure = refusal(*reason, versionOf(version), "peer");
    const std::string kind = failure ? std::string(lightfoot::toString(failure->kind)) : "none";
    const std::string words = verdict.section(QStringLiteral(": "), 1).toStdString();
    QCOMPARE(kind, verdict.section(u':', 0, 0).toStdString());
    if (failure)
        QVERIFY2(toEnglish(failure->reason).find(words) != std::string::npos,
                 toEnglish(failure->reason).c_str());
}

void TestMqttCodec::disconnects_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *hex, const char *text) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << QString::fromUtf8(text);
    };
    row("nothing said", "", "0");
    row("reason", "8b", "server shutting down (139)");
    row("no properties", "8b00", "server shutting down (139)");
    row("words", "8b041f00016f", "server shutting down (139), “o”");
    row("unknown", "ff", "255");
    row("cut off", "8b041f0001", "no packet");
    row("more", "8b0000", "no packet");
}

void TestMqttCodec::disconnects()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    const auto reason = readDisconnect(body.toStdString());
    QCOMPARE(reason ? mqtt::reasonText(*reason) : std::string("no packet"), text.toStdString());
}

void TestMqttCodec::truncatedAndNoise()
{
    const std::string whole = bytesOf(fullConnAck);
    QVERIFY(readConnAck(whole, Version::V5));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        lightfoot::test::feedMqtt(whole.substr(0, size));
        QVERIFY(!readConnAck(whole.substr(0, size), Version::V5));
    }
    std::mt19937 random(14);
    std::uniform_int_distribution<int> bytes(0, 255);
    std::string noise(64, '\0');
    for (int i = 0; i < 20000; ++i) {
        for (char &byte : noise)
            byte = static_cast<char>(bytes(random));
        lightfoot::test::feedMqtt(noise);
        lightfoot::test::feedMqtt(std::string("\0\x80\x3d", 3) + noise.substr(3));
    }
}

QTEST_GUILESS_MAIN(TestMqttCodec)
#include "tst_mqttcodec.moc"
