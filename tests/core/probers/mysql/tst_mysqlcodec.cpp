// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/mysql/fakegreeting.h"
#include "tests/core/probers/mysql/mysqltarget.h"

#include <QTest>

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using namespace lightfoot::test;

class TestMysqlCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void lookups_data();
    void lookups();
    void statements();
    void errorKinds_data();
    void errorKinds();
    void connectErrors_data();
    void connectErrors();
    void greetings();
    void errorPackets();
    void secretsAreNotRepeated();
    void anything();
};

void TestMysqlCodec::lookups_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<bool>("good");
    QTest::newRow("usual") << QByteArray("db:table:col:pk:5") << qint64(5) << true;
    QTest::newRow("negative") << QByteArray("d:t:c:k:-7") << qint64(-7) << true;
    QTest::newRow("spaces in names") << QByteArray("d b:t t:c c:k k:0") << qint64(0) << true;
    QTest::newRow("largest") << QByteArray("d:t:c:k:9223372036854775807")
                             << std::numeric_limits<qint64>::max() << true;
    for (const char *place : {"", ":", "::::", "d:t:c:k", "d:t:c:k:", "d:t:c:k:x", "d:t:c:k:1x", "d:t:c:k: 1",
                              "d:t:c:k:+1", "d:t:c:k:1:2", ":t:c:k:1", "d::c:k:1", "d:t:c::1", "d:t:c:k:1.5",
                              "d:t:c:k:9223372036854775808", "d:t:c:k:1 OR 1=1"})
        QTest::newRow(place) << QByteArray(place) << qint64(0) << false;
    QTest::newRow("NUL") << QByteArray("d:t\0t:c:k:1", 11) << qint64(0) << false;
}

void TestMysqlCodec::lookups()
{
    QFETCH(QByteArray, place);
    QFETCH(qint64, number);
    QFETCH(bool, good);
    const Result<SqlLookup> lookup = parseSqlLookup(place.toStdString(), "expected");
    QCOMPARE(lookup.has_value(), good);
    if (good) {
        QCOMPARE(lookup->number, number);
        QCOMPARE(QString::fromStdString(lookup->expected), QStringLiteral("expected"));
    } else {
        QVERIFY(toEnglish(lookup.error().message).find("database:table:column:key column") != std::string::npos);
    }
}

void TestMysqlCodec::statements()
{
    const SqlLookup usual{"shop", "product", "name", "id", 1, ""};
    QCOMPARE(QString::fromStdString(mysqlStatement(usual)),
             QStringLiteral("SELECT `name` FROM `shop`.`product` WHERE `id` = 1 LIMIT 1"));
    const SqlLookup hostile{"a`.b", "t", "x` FROM mysql.user -- ", "1=1 OR `id", -1, ""};
    QCOMPARE(QString::fromStdString(mysqlStatement(hostile)),
             QStringLiteral("SELECT `x`` FROM mysql.user -- ` FROM `a``.b`.`t` WHERE `1=1 OR ``id` = -1 LIMIT 1"));
}

void TestMysqlCodec::errorKinds_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("servers");
    QTest::addColumn<QString>("kind");
    QTest::newRow("access denied") << 1045 << true << "auth";
    QTest::newRow("no access to the database") << 1044 << true << "auth";
    QTest::newRow("host not allowed") << 1130 << true << "auth";
    QTest::newRow("locked, MariaDB") << 4151 << true << "auth";
    QTest::newRow("host blocked") << 1129 << true << "status";
    QTest::newRow("too many connections") << 1040 << true << "status";
    QTest::newRow("no such table") << 1146 << true << "status";
    QTest::newRow("packets out of order") << 1156 << true << "protocol";
    QTest::newRow("gone") << 2006 << false << "status";
    QTest::newRow("plugin not allowed") << 5010 << false << "status";
    QTest::newRow("none") << 0 << false << "status";
}

void TestMysqlCodec::errorKinds()
{
    QFETCH(int, number);
    QFETCH(bool, servers);
    QFETCH(QString, kind);
    QCOMPARE(isMysqlServerError(static_cast<unsigned>(number)), servers);
    const std::string_view text = toString(mysqlErrorKind(static_cast<unsigned>(number)));
    QCOMPARE(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), kind);
}

void TestMysqlCodec::connectErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("number");
    QTest::newRow("refused") << QByteArray("Can't connect to server on '127.0.0.1' (111)") << 111;
    for (const char *text : {"", "(", ")", "()", "(x)", "(-1)", "(111", "111)", "(99999999999999999999)", "(4096)",
                             "(111) "})
        QTest::newRow(text) << QByteArray(text) << 0;
}

void TestMysqlCodec::connectErrors()
{
    QFETCH(QByteArray, text);
    QFETCH(int, number);
    QCOMPARE(errnoInMysqlText(text.toStdString()), number);
}

void TestMysqlCodec::greetings()
{
    std::string bytes = greeting();
    QCOMPARE(int(mysqlGreeting(bytes)), int(MysqlGreeting::NoTls));
    for (std::size_t length = 0; length < bytes.size(); ++length)
        QCOMPARE(int(mysqlGreeting(std::string_view(bytes).substr(0, length))), int(MysqlGreeting::Incomplete));
    QCOMPARE(mysqlGreetingSize({}), std::size_t(4));
    QCOMPARE(mysqlGreetingSize(bytes), bytes.size());
    const std::size_t capabilities = bytes.find("abcdefgh") + 9;
    bytes[capabilities + 1] = static_cast<char>(bytes[capabilities + 1] | 0x08);
    QCOMPARE(int(mysqlGreeting(bytes)), int(MysqlGreeting::OffersTls));
    QCOMPARE(int(mysqlGreeting(errorPacket(0, 1040, "Too many connections"))), int(MysqlGreeting::Other));
    QCOMPARE(int(mysqlGreeting(packet(0, "\x0a"))), int(MysqlGreeting::Other));
    QCOMPARE(int(mysqlGreeting(packet(0, "\x0aversion"))), int(MysqlGreeting::Other));
    QCOMPARE(int(mysqlGreeting(packet(0, std::string("\x0a\0abcdefghijkl", 14)))), int(MysqlGreeting::Other));
    QCOMPARE(int(mysqlGreeting(std::string_view("\xff\xff\xff\0", 4))), int(MysqlGreeting::Other));
}

void TestMysqlCodec::errorPackets()
{
    const std::string whole = errorPacket(0, 1040, "Too many");
    const std::optional<MysqlError> error = mysqlErrorPacket(whole);
    QVERIFY(error);
    QCOMPARE(error->number, 1040U);
    QCOMPARE(QString::fromStdString(error->text), QStringLiteral("Too many"));
    for (std::size_t length = 0; length < whole.size(); ++length)
        QVERIFY(!mysqlErrorPacket(std::string_view(whole).substr(0, length)));
    QCOMPARE(QString::fromStdString(mysqlErrorPacket(packet(0, "\xff\x01\x02text"))->text),
             QStringLiteral("text"));
    QVERIFY(mysqlErrorPacket(packet(0, "\xff\x01\x02#HY"))->text.empty());
    QVERIFY(!mysqlErrorPacket(packet(0, "\xff\x01")));
    QVERIFY(!mysqlErrorPacket(greeting()));
}

void TestMysqlCodec::secretsAreNotRepeated()
{
    SqlPlan plan;
    plan.password = "hush";
    QVERIFY(serverText("you said hush", plan).find("hush") == std::string::npos);
    QCOMPARE(QString::fromStdString(serverText("no\x1b[2J\n", plan)), QStringLiteral("no\\x1b[2J"));
    QVERIFY(serverText(std::string(100'000, 'x'), plan).size() < 300);
    plan.password.clear();
    QCOMPARE(QString::fromStdString(serverText("hush", plan)), QStringLiteral("hush"));
}

void TestMysqlCodec::anything()
{
    const std::string whole = "d`b:ta\"ble:c`ol:p:k:42 (111)";
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        feedMysql(std::string_view(whole).substr(0, length));
        feedMysql(std::string_view(whole).substr(length));
    }
    const std::string greeted = greeting();
    for (std::size_t length = 0; length <= greeted.size(); ++length)
        feedMysql(std::string_view(greeted).substr(0, length));
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        std::string text(random() % 40, '\0');
        for (char &character : text)
            character = random() % 3 == 0 ? static_cast<char>(random()) : "`:(1)-\\"[random() % 7];
        feedMysql(text);
    }
}

QTEST_GUILESS_MAIN(TestMysqlCodec)
#include "tst_mysqlcodec.moc"
