// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/zookeeper/zookeepertarget.h"

#include <QTest>

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

std::string bytesOf(const QByteArray &hex)
{
    return QByteArray::fromHex(hex).toStdString();
}

QByteArray hexOf(const std::string &bytes)
{
    return QByteArray::fromStdString(bytes).toHex();
}

// What a server of 3.8 says: version 0, 4,000 ms, a session, its password, may write.
const std::string greeting = bytesOf("00000000"
                                     "00000fa0"
                                     "0100017fa0b1c2d3"
                                     "00000010"
                                     "0123456789abcdef0123456789abcdef"
                                     "00");

} // namespace

class TestZookeeperCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void requests();
    void lengths_data();
    void lengths();
    void connectReplies_data();
    void connectReplies();
    void replyHeads();
    void data_data();
    void data();
    void errors();
    void anything();
};

void TestZookeeperCodec::requests()
{
    QCOMPARE(hexOf(juteConnectRequest(std::chrono::milliseconds(4000))),
             QByteArray("0000002d"
                        "00000000"
                        "0000000000000000"
                        "00000fa0"
                        "0000000000000000"
                        "0000001000000000000000000000000000000000"
                        "00"));
    QCOMPARE(hexOf(juteDigestLogin("u", "p:w")), QByteArray("0000001f"
                                                            "fffffffc00000064"
                                                            "00000000"
                                                            "00000006646967657374"
                                                            "00000005753a703a77"));
    QCOMPARE(hexOf(juteExists(1, "/")), QByteArray("0000000e"
                                                   "0000000100000003"
                                                   "000000012f"
                                                   "00"));
    QCOMPARE(hexOf(juteGetData(258, "/a")), QByteArray("0000000f"
                                                       "0000010200000004"
                                                       "000000022f61"
                                                       "00"));
    QCOMPARE(hexOf(juteCloseSession(3)), QByteArray("00000008"
                                                    "00000003fffffff5"));
}

void TestZookeeperCodec::lengths_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<qint64>("length"); // -1: none
    QTest::newRow("nothing") << QByteArray("00000000") << qint64(0);
    QTest::newRow("order") << QByteArray("01020304") << qint64(0x01020304);
    QTest::newRow("largest") << QByteArray("7fffffff") << qint64(0x7FFFFFFF);
    QTest::newRow("below zero") << QByteArray("ffffffff") << qint64(-1);
    QTest::newRow("smallest") << QByteArray("80000000") << qint64(-1);
    QTest::newRow("short") << QByteArray("000000") << qint64(-1);
    QTest::newRow("long") << QByteArray("0000000000") << qint64(-1);
}

void TestZookeeperCodec::lengths()
{
    QFETCH(QByteArray, hex);
    QFETCH(qint64, length);
    const std::optional<std::uint32_t> parsed = parseJuteLength(bytesOf(hex));
    QCOMPARE(parsed ? qint64(*parsed) : qint64(-1), length);
}

void TestZookeeperCodec::connectReplies_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<bool>("good");
    QTest::addColumn<int>("timeout");
    const auto row = [](const char *name, std::string frame, bool good, int timeout = 4000) {
        QTest::newRow(name) << QByteArray::fromStdString(frame) << good << timeout;
    };
    const auto changed = [](std::size_t at, const char *hex) {
        std::string frame = greeting;
        return frame.replace(at, bytesOf(hex).size(), bytesOf(hex));
    };
    row("3.8", greeting, true);
    row("before 3.4", greeting.substr(0, greeting.size() - 1), true);
    row("goes on", greeting + "x", false);
    row("expired", changed(4, "00000000"), true, 0);
    row("below zero", changed(4, "ffffffff"), true, -1);
    row("another version", changed(0, "00000001"), false);
    row("long password", changed(16, "7fffffff"), false);
    row("password below zero", changed(16, "ffffffff"), false);
    row("short password", changed(16, "0000000e"), false);
    for (std::size_t length = 0; length + 1 < greeting.size(); ++length)
        row(("cut at " + std::to_string(length)).c_str(), greeting.substr(0, length), false);
}

void TestZookeeperCodec::connectReplies()
{
    QFETCH(QByteArray, frame);
    QFETCH(bool, good);
    QFETCH(int, timeout);
    const std::optional<JuteSession> session = parseJuteConnectReply(frame.toStdString());
    QCOMPARE(session.has_value(), good);
    if (!good)
        return;
    QCOMPARE(session->timeout, std::chrono::milliseconds(timeout));
    QCOMPARE(qint64(session->id), qint64(0x0100017FA0B1C2D3));
}

void TestZookeeperCodec::replyHeads()
{
    const std::string frame = bytesOf("fffffffc"
                                      "0000000000000102"
                                      "ffffff9a"
                                      "00");
    const std::optional<JuteReplyHead> head = parseJuteReplyHead(frame);
    QVERIFY(head);
    QCOMPARE(head->xid, juteAuthXid);
    QCOMPARE(qint64(head->transaction), qint64(258));
    QCOMPARE(head->error, -102);
    for (std::size_t length = 0; length < juteReplyHeadSize; ++length)
        QVERIFY(!parseJuteReplyHead(frame.substr(0, length)));
}

void TestZookeeperCodec::data_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("length");
    const auto row = [](const char *name, const char *hex, const char *bytes, quint32 length) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << true << QByteArray(bytes) << length;
    };
    row("three bytes", "00000003616263", "abc", 3);
    row("and what follows", "000000036162630000", "abc", 3);
    row("cut", "000000036162", "ab", 3);
    row("no byte", "00000000ff", "", 0);
    row("no data", "ffffffffff", "", 0);
    row("largest", "7fffffff61", "a", 0x7FFFFFFF);
    QTest::newRow("below -1") << QByteArray::fromHex("fffffffe61") << false << QByteArray() << quint32(0);
    QTest::newRow("no length") << QByteArray::fromHex("000000") << false << QByteArray() << quint32(0);
}

void TestZookeeperCodec::data()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, good);
    QFETCH(QByteArray, bytes);
    QFETCH(quint32, length);
    const std::string held = body.toStdString();
    const std::optional<JuteData> parsed = parseJuteData(held);
    QCOMPARE(parsed.has_value(), good);
    if (!good)
        return;
    QCOMPARE(QByteArray::fromStdString(std::string(parsed->bytes)), bytes);
    QCOMPARE(parsed->length, length);
}

void TestZookeeperCodec::errors()
{
    QCOMPARE(QString::fromStdString(juteErrorName(-101)), QStringLiteral("NoNode"));
    QCOMPARE(QString::fromStdString(juteErrorName(-102)), QStringLiteral("NoAuth"));
    QCOMPARE(QString::fromStdString(juteErrorName(-2147483647 - 1)), QStringLiteral("-2147483648"));
    QVERIFY(juteErrorKind(-101) == FailureKind::Content);
    for (const std::int32_t error : {-102, -115, -124})
        QVERIFY(juteErrorKind(error) == FailureKind::Auth);
    for (const std::int32_t error : {-1, -4, -112, -127, 1, 99})
        QVERIFY(juteErrorKind(error) == FailureKind::Status);
}

void TestZookeeperCodec::anything()
{
    const std::string reply = bytesOf("00000001000000000000010200000000000000036162630000000000");
    for (const std::string &seed : {greeting, reply, reply.substr(16)})
        for (std::size_t length = 0; length <= seed.size(); ++length)
            feedZookeeper(std::string_view(seed).substr(0, length));
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes = i % 2 == 0 ? greeting : std::string(random() % 80, '\0');
        for (int change = 0; change < 4 && !bytes.empty(); ++change)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        feedZookeeper(bytes);
    }
    feedZookeeper(std::string(1'000'000, '\x7f'));
    feedZookeeper(std::string(1'000'000, '\xff'));
}

QTEST_GUILESS_MAIN(TestZookeeperCodec)
#include "tst_zookeepercodec.moc"
