// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/ntp/ntptarget.h"
#include "tests/core/probers/probeonce.h"

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

// A good answer: stratum 2, root delay 0.5 s, dispersion 0.25 s.
const std::string reply = QByteArray::fromHex("24020000"
                                              "00008000"
                                              "00004000"
                                              "7f000001"
                                              "e000000000000000"  // reference
                                              "0123456789abcdef"  // originate
                                              "e000000080000000"  // receive
                                              "e000000100000000") // transmit
                              .toStdString();

WallTime wall(std::int64_t seconds, std::chrono::nanoseconds rest = 0ns)
{
    return WallTime(std::chrono::duration_cast<WallTime::duration>(std::chrono::seconds(seconds) + rest));
}

} // namespace

class TestNtpCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void times_data();
    void times();
    void differences_data();
    void differences();
    void request();
    void reads();
    void offsets();
    void offsetOverAnEra();
    void checks_data();
    void checks();
    void maximum();
    void truncated();
    void garbage();
};

void TestNtpCodec::times_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<quint64>("expected");
    QTest::newRow("1970") << qint64(0) << quint64(0x83aa7e8000000000);
    QTest::newRow("last second of era 0") << qint64(2'085'978'495) << quint64(0xffffffff00000000);
    QTest::newRow("first of era 1, 2036") << qint64(2'085'978'496) << quint64(0);
    QTest::newRow("before 1970") << qint64(-1) << quint64(0x83aa7e7f00000000);
}

void TestNtpCodec::times()
{
    QFETCH(qint64, seconds);
    QFETCH(quint64, expected);
    QCOMPARE(quint64(toNtpTime(wall(seconds))), expected);
    QCOMPARE(quint64(toNtpTime(wall(seconds, 500ms))), expected + 0x80000000);
}

void TestNtpCodec::differences_data()
{
    QTest::addColumn<quint64>("later");
    QTest::addColumn<quint64>("earlier");
    QTest::addColumn<qint64>("nanoseconds");
    QTest::newRow("none") << quint64(5) << quint64(5) << qint64(0);
    QTest::newRow("half a second") << quint64(0x180000000) << quint64(0x100000000) << qint64(500'000'000);
    QTest::newRow("backwards") << quint64(0x100000000) << quint64(0x180000000) << qint64(-500'000'000);
    QTest::newRow("over an era") << quint64(0) << quint64(0xffffffff00000000) << qint64(1'000'000'000);
    QTest::newRow("back over an era") << quint64(0xffffffff00000000) << quint64(0) << qint64(-1'000'000'000);
    QTest::newRow("the farthest") << quint64(0x7fffffff00000000) << quint64(0)
                                  << qint64(2'147'483'647'000'000'000);
    QTest::newRow("the farthest back")
        << quint64(0x8000000000000000) << quint64(0) << qint64(-2'147'483'648'000'000'000);
}

void TestNtpCodec::differences()
{
    QFETCH(quint64, later);
    QFETCH(quint64, earlier);
    QFETCH(qint64, nanoseconds);
    QCOMPARE(qint64(ntpDifference(later, earlier).count()), nanoseconds);
}

void TestNtpCodec::request()
{
    const std::string packet = encodeNtpRequest(0x0123456789abcdef);
    QCOMPARE(packet.size(), std::size_t(48));
    QCOMPARE(packet[0], '\x23');
    QCOMPARE(packet.substr(1, 39), std::string(39, '\0')); // nothing of this machine
    QCOMPARE(packet.substr(40), QByteArray::fromHex("0123456789abcdef").toStdString());
}

void TestNtpCodec::reads()
{
    const std::optional<NtpReply> parsed = parseNtpReply(reply);
    QVERIFY(parsed);
    QCOMPARE(parsed->leap, 0U);
    QCOMPARE(parsed->version, 4U);
    QCOMPARE(parsed->mode, 4U);
    QCOMPARE(parsed->stratum, 2U);
    QCOMPARE(parsed->rootDelay.count(), 500'000'000);
    QCOMPARE(parsed->rootDispersion.count(), 250'000'000);
    QCOMPARE(parsed->originate, NtpTime(0x0123456789abcdef));
    QCOMPARE(parsed->receive, NtpTime(0xe000000080000000));
    QCOMPARE(parsed->transmit, NtpTime(0xe000000100000000));
    QVERIFY(parseNtpReply(reply + "extension"));
}

void TestNtpCodec::offsets()
{
    // Sent at 100.0, there at 103.5 of its clock, back sent at 103.6, here at 100.3.
    NtpReply given;
    given.receive = toNtpTime(wall(1'800'000'103, 500ms));
    given.transmit = toNtpTime(wall(1'800'000'103, 600ms));
    const NtpOffset offset = ntpOffset(given, wall(1'800'000'100), wall(1'800'000'100, 300ms));
    const auto near = [](std::chrono::nanoseconds value, std::chrono::nanoseconds wanted) {
        return value - wanted < 10ns && wanted - value < 10ns;
    };
    QVERIFY(near(offset.offset, 3400ms));
    QVERIFY(near(offset.delay, 200ms));
    const NtpOffset ahead = ntpOffset(given, wall(1'800'000'110), wall(1'800'000'110, 300ms));
    QVERIFY(near(ahead.offset, -6600ms));
}

void TestNtpCodec::offsetOverAnEra()
{
    NtpReply given;
    given.receive = given.transmit = toNtpTime(wall(2'085'978'500)); // era 1
    const NtpOffset offset = ntpOffset(given, wall(2'085'978'490), wall(2'085'978'490));
    QCOMPARE(offset.offset.count(), 10'000'000'000);
}

void TestNtpCodec::checks_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *name, int at, QByteArray bytes, const char *kind, const char *reason) {
        QTest::newRow(name) << at << bytes << QByteArray(kind) << QByteArray(reason);
    };
    row("good", 0, "\x24", "none", "");
    row("leap second ahead", 0, "\x64", "none", "");
    row("version 3", 0, "\x1c", "none", "");
    row("not set", 0, "\xe4", "status", "the server's own clock is not set (leap 3, stratum 2)");
    row("stratum 16", 1, "\x10", "status", "the server's own clock is not set (leap 0, stratum 16)");
    row("stratum 255", 1, "\xff", "status", "the server's own clock is not set (leap 0, stratum 255)");
    row("a client's question", 0, "\x23", "protocol", "got mode 3 of version 4");
    row("a broadcast", 0, "\x25", "protocol", "got mode 5 of version 4");
    row("version 0", 0, "\x04", "protocol", "got mode 4 of version 0");
    row("version 7", 0, "\x3c", "protocol", "got mode 4 of version 7");
    row("no transmit time", 40, QByteArray(8, '\0'), "protocol", "does not say what time it is");
    row("no receive time", 32, QByteArray(8, '\0'), "protocol", "does not say what time it is");
    const auto kiss = [](const char *code) {
        return QByteArray::fromHex("e400") + QByteArray(10, '\0') + QByteArray(code, 4);
    };
    row("kiss RATE", 0, kiss("RATE"), "status", "asked too often (RATE)");
    row("kiss DENY", 0, kiss("DENY"), "status", "not allowed to ask (DENY)");
    row("kiss RSTR", 0, kiss("RSTR"), "status", "not allowed to ask (RSTR)");
    row("kiss of another kind", 0, kiss("X\x1b\0\0"), "status", "with the code “X\\x1b”");
}

void TestNtpCodec::checks()
{
    QFETCH(int, at);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, reason);
    std::string packet = reply;
    packet.replace(static_cast<std::size_t>(at), static_cast<std::size_t>(bytes.size()), bytes.toStdString());
    const MaybeFailure failure = checkNtpReply(*parseNtpReply(packet), {}, 0ns);
    QCOMPARE(std::string(toString(failure ? failure->kind : FailureKind::None)), kind.toStdString());
    const std::string text = failure ? toEnglish(failure->reason) : std::string();
    QVERIFY2(text.find(reason.toStdString()) != std::string::npos, text.c_str());
}

void TestNtpCodec::maximum()
{
    const NtpReply parsed = *parseNtpReply(reply);
    QVERIFY(!checkNtpReply(parsed, {.offset = 10ms}, 10ms));
    const MaybeFailure behind = checkNtpReply(parsed, {.offset = 11ms}, 10ms);
    QVERIFY(behind && behind->kind == FailureKind::Threshold);
    QCOMPARE(toEnglish(behind->reason),
             std::string("this machine's clock is 11.0 ms behind the server's, more than 10.0 ms"));
    const MaybeFailure ahead = checkNtpReply(parsed, {.offset = -11ms}, 10ms);
    QVERIFY(ahead && toEnglish(ahead->reason).find("11.0 ms ahead") != std::string::npos);
    QVERIFY(!checkNtpReply(parsed, {.offset = -1000h}, 0ns));
}

void TestNtpCodec::truncated()
{
    for (std::size_t size = 0; size < reply.size(); ++size) {
        QVERIFY(!parseNtpReply(reply.substr(0, size)));
        feedNtp(reply.substr(0, size));
    }
}

void TestNtpCodec::garbage()
{
    std::mt19937 random(13);
    for (int i = 0; i < 50000; ++i) {
        std::string noise(random() % 100, '\0');
        for (char &c : noise)
            c = static_cast<char>(random());
        feedNtp(noise);
    }
}

QTEST_GUILESS_MAIN(TestNtpCodec)
#include "tst_ntpcodec.moc"
