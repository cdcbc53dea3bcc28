// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/memcache/memcachetarget.h"

#include <QTest>

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using namespace lightfoot::test;

class TestMemcacheCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void lines_data();
    void lines();
    void keys_data();
    void keys();
    void errors();
    void login();
    void anything();
};

void TestMemcacheCodec::lines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("type"); // -1: none
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<quint64>("bytes");
    const auto good = [](const char *line, MemcacheType type, const char *text, quint64 bytes = 0) {
        QTest::newRow(line) << QByteArray(line) << int(type) << QByteArray(text) << bytes;
    };
    good("VERSION 1.6.18", MemcacheType::Version, "1.6.18");
    good("VERSION 1.4 (Ubuntu)", MemcacheType::Version, "1.4 (Ubuntu)");
    good("VERSION", MemcacheType::Version, "");
    good("VALUE a:b 0 0", MemcacheType::Value, "a:b", 0);
    good("VALUE k 4294967295 18446744073709551615", MemcacheType::Value, "k",
         std::numeric_limits<quint64>::max());
    good("VALUE k 0 5 77", MemcacheType::Value, "k", 5);
    good("END", MemcacheType::End, "");
    good("STORED", MemcacheType::Stored, "");
    good("ERROR", MemcacheType::Error, "ERROR");
    good("ERROR Too many open connections", MemcacheType::Error, "ERROR Too many open connections");
    good("CLIENT_ERROR line too long", MemcacheType::Error, "CLIENT_ERROR line too long");
    good("SERVER_ERROR out of memory", MemcacheType::Error, "SERVER_ERROR out of memory");
    for (const char *line : {"",
                             " ",
                             "VERSIONS 1",
                             "version 1",
                             "VALUE",
                             "VALUE ",
                             "VALUE k",
                             "VALUE k 0",
                             "VALUE k 0 ",
                             "VALUE k 0 x",
                             "VALUE k x 0",
                             "VALUE k 0 -1",
                             "VALUE k -1 0",
                             "VALUE  0 0",
                             "VALUE k  0 0",
                             "VALUE k 4294967296 0",
                             "VALUE k 0 18446744073709551616",
                             "VALUE k 0 5x",
                             "VALUE k\t0 0 0",
                             "END ",
                             "ENDE",
                             "STORED x",
                             "ERRORS",
                             "HTTP/1.1 400 Bad Request",
                             "\xff"})
        QTest::newRow(*line ? line : "nothing") << QByteArray(line) << -1 << QByteArray() << quint64(0);
}

void TestMemcacheCodec::lines()
{
    QFETCH(QByteArray, line);
    QFETCH(int, type);
    QFETCH(QByteArray, text);
    QFETCH(quint64, bytes);
    const std::optional<MemcacheLine> parsed = parseMemcacheLine(line.toStdString());
    QCOMPARE(parsed ? int(parsed->type) : -1, type);
    if (!parsed)
        return;
    QCOMPARE(QByteArray::fromStdString(parsed->text), text);
    QCOMPARE(quint64(parsed->bytes), bytes);
}

void TestMemcacheCodec::keys_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("good");
    QTest::newRow("namespace") << QByteArray("space:key") << true;
    QTest::newRow("250 bytes") << QByteArray(250, 'k') << true;
    QTest::newRow("251 bytes") << QByteArray(251, 'k') << false;
    QTest::newRow("UTF-8") << QByteArray("schlüssel") << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("blank") << QByteArray("a b") << false;
    QTest::newRow("tab") << QByteArray("a\tb") << false;
    QTest::newRow("another command") << QByteArray("a\r\nflush_all") << false;
    QTest::newRow("zero byte") << QByteArray("a\0b", 3) << false;
    QTest::newRow("delete") << QByteArray("a\x7f") << false;
}

void TestMemcacheCodec::keys()
{
    QFETCH(QByteArray, key);
    QFETCH(bool, good);
    QCOMPARE(isMemcacheKey(key.toStdString()), good);
}

void TestMemcacheCodec::errors()
{
    QVERIFY(wantsMemcacheLogin("CLIENT_ERROR unauthenticated"));
    QVERIFY(!wantsMemcacheLogin("CLIENT_ERROR authentication failure"));
    QVERIFY(memcacheErrorKind("CLIENT_ERROR unauthenticated") == FailureKind::Auth);
    QVERIFY(memcacheErrorKind("CLIENT_ERROR authentication failure") == FailureKind::Auth);
    QVERIFY(memcacheErrorKind("SERVER_ERROR out of memory") == FailureKind::Status);
    QVERIFY(memcacheErrorKind("ERROR") == FailureKind::Status);
}

void TestMemcacheCodec::login()
{
    QCOMPARE(QString::fromStdString(memcacheLogin("probe", "secret word")),
             QStringLiteral("set login 0 0 17\r\nprobe secret word\r\n"));
}

void TestMemcacheCodec::anything()
{
    for (const std::string_view seed : {"VALUE some:key 4294967295 18446744073709551615 12",
                                        "CLIENT_ERROR unauthenticated", "VERSION 1.6.18", "SERVER_ERROR x"})
        for (std::size_t length = 0; length <= seed.size(); ++length)
            feedMemcache(seed.substr(0, length));
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes(random() % 40, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random());
        feedMemcache(bytes);
        feedMemcache("VALUE " + bytes);
        feedMemcache("VALUE k 0 " + bytes);
    }
    feedMemcache("VALUE " + std::string(1'000'000, 'k') + " 0 1");
    feedMemcache("VALUE k 0 " + std::string(1'000'000, '9'));
}

QTEST_GUILESS_MAIN(TestMemcacheCodec)
#include "tst_memcachecodec.moc"
