// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/redis/redistarget.h"

#include <QTest>

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using namespace lightfoot::test;

class TestRedisCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void heads_data();
    void heads();
    void commands();
    void errorKinds_data();
    void errorKinds();
    void passwordsAreNotRepeated_data();
    void passwordsAreNotRepeated();
    void anything();
};

void TestRedisCodec::heads_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("good");
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("number");
    const auto good = [](const char *line, RespType type, const char *text, qint64 number) {
        QTest::newRow(line) << QByteArray(line) << true << int(type) << QByteArray(text) << number;
    };
    const auto bad = [](const char *line) {
        QTest::newRow(line) << QByteArray(line) << false << 0 << QByteArray() << qint64(0);
    };
    good("+PONG", RespType::Status, "PONG", 0);
    good("+", RespType::Status, "", 0);
    good("-ERR no", RespType::Error, "ERR no", 0);
    good(":0", RespType::Integer, "", 0);
    good(":-9223372036854775808", RespType::Integer, "", std::numeric_limits<qint64>::min());
    good("$5", RespType::Bulk, "", 5);
    good("$0", RespType::Bulk, "", 0);
    good("$-1", RespType::Bulk, "", -1);
    good("$9223372036854775807", RespType::Bulk, "", std::numeric_limits<qint64>::max());
    good("*-1", RespType::Array, "", -1);
    good("*3", RespType::Array, "", 3);
    for (const char *line : {"",
                             ":",
                             "$",
                             "*",
                             "$-2",
                             "*-2",
                             "$ 5",
                             "$5 ",
                             "$+5",
                             "$5x",
                             "$0x5",
                             "$1e3",
                             "$9223372036854775808",
                             ":99999999999999999999",
                             "PONG",
                             " +PONG",
                             "%2",
                             "_",
                             "HTTP/1.1 400 Bad Request",
                             "\xff"})
        bad(line);
}

void TestRedisCodec::heads()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, good);
    QFETCH(int, type);
    QFETCH(QByteArray, text);
    QFETCH(qint64, number);
    const std::optional<RespHead> head = parseRespHead(line.toStdString());
    QCOMPARE(head.has_value(), good);
    if (!good)
        return;
    QCOMPARE(int(head->type), type);
    QCOMPARE(QByteArray::fromStdString(head->text), text);
    QCOMPARE(qint64(head->number), number);
}

void TestRedisCodec::commands()
{
    const std::string words[] = {"GET", std::string("a\r\n\0b", 5), ""};
    QCOMPARE(QByteArray::fromStdString(respCommand(words)),
             QByteArray("*3\r\n$3\r\nGET\r\n$5\r\na\r\n\0b\r\n$0\r\n\r\n", 30));
}

void TestRedisCodec::errorKinds_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("usual");
    QTest::addColumn<QString>("inLogin");
    const auto row = [](const char *error, const char *usual, const char *inLogin) {
        QTest::newRow(error) << error << usual << inLogin;
    };
    row("WRONGPASS invalid username-password pair or user is disabled.", "auth", "auth");
    row("NOAUTH Authentication required.", "auth", "auth");
    row("NOPERM this user has no permissions to run the 'ping' command", "auth", "auth");
    row("ERR invalid password", "status", "auth"); // before Redis 6
    row("ERR AUTH <password> called without any password configured for the default user.", "status", "auth");
    row("ERR max number of clients reached", "status", "status");
    row("LOADING Redis is loading the dataset in memory", "status", "status");
    row("DENIED Redis is running in protected mode", "status", "status");
    row("WRONGTYPE Operation against a key holding the wrong kind of value", "content", "content");
    row("ERR DB index is out of range", "status", "auth");
    row("NOAUTHX", "status", "status");
    row("", "status", "status");
}

void TestRedisCodec::errorKinds()
{
    QFETCH(QString, error);
    QFETCH(QString, usual);
    QFETCH(QString, inLogin);
    const std::string text = error.toStdString();
    QCOMPARE(std::string(toString(respErrorKind(text, false))), usual.toStdString());
    QCOMPARE(std::string(toString(respErrorKind(text, true))), inLogin.toStdString());
}

void TestRedisCodec::passwordsAreNotRepeated_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("shown");
    QTest::newRow("other") << "WRONGPASS invalid" << "WRONGPASS invalid";
    QTest::newRow("unknown command") << "ERR unknown command 'AUTH', with args beginning with: 'hunt"
                                     << "ERR unknown command";
    QTest::newRow("repeated") << "ERR what is 'hunter2'?" << "ERR";
}

void TestRedisCodec::passwordsAreNotRepeated()
{
    QFETCH(QString, error);
    QFETCH(QString, shown);
    QCOMPARE(QString::fromStdString(loginErrorText(error.toStdString(), "hunter2")), shown);
}

void TestRedisCodec::anything()
{
    for (const std::string_view seed : {"-ERR unknown command 'AUTH'", "$123456789012345678901234567890",
                                        "*12", ":-12", "+OK\r\n$3\r\nabc"})
        for (std::size_t length = 0; length <= seed.size(); ++length)
            feedRedis(seed.substr(0, length));
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes(random() % 40, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random());
        if (!bytes.empty() && i % 2 == 0)
            bytes.front() = "+-:$*"[random() % 5];
        feedRedis(bytes);
    }
    feedRedis("$" + std::string(1'000'000, '9'));
    feedRedis("-" + std::string(1'000'000, 'E'));
}

QTEST_GUILESS_MAIN(TestRedisCodec)
#include "tst_rediscodec.moc"
