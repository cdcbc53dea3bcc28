// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/shared/sendexpect.h"
#include "tests/core/probers/probeonce.h"

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

class TestSendExpect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void escapes_data();
    void escapes();
    void hexadecimal_data();
    void hexadecimal();
    void finds_data();
    void finds();
    void nothingAsked();
    void hostilePatterns();
};

void TestSendExpect::escapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("wrongAt"); // 0: nowhere
    const auto row = [](const char *text, QByteArray bytes, int wrongAt = 0) {
        QTest::newRow(text) << QByteArray(text) << bytes << wrongAt;
    };
    row("", "");
    row("plain", "plain");
    row("a\\r\\n\\tb", "a\r\n\tb");
    row("\\\\n", "\\n");
    row("\\0", QByteArray(1, '\0'));
    row("\\x00\\xfF", QByteArray::fromHex("00ff"));
    row("\\x41B", "AB");
    row("grün", "grün");
    row("a\\", "", 2);
    row("a\\q", "", 2);
    row("ab\\x4", "", 3);
    row("\\xzz", "", 1);
    row("\\x", "", 1);
}

void TestSendExpect::escapes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, bytes);
    QFETCH(int, wrongAt);
    const Result<std::string> result = unescapedBytes("send", text.toStdString());
    QCOMPARE(result.has_value(), wrongAt == 0);
    QCOMPARE(result.value_or(""), bytes.toStdString());
    if (!result)
        QVERIFY(toEnglish(result.error().message).ends_with("at character " + std::to_string(wrongAt)));
}

void TestSendExpect::hexadecimal_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("wrongAt");
    QTest::newRow("plain") << QByteArray("00ff4A") << QByteArray::fromHex("00ff4a") << 0;
    QTest::newRow("blanks") << QByteArray(" 00 ff\n\t4a ") << QByteArray::fromHex("00ff4a") << 0;
    QTest::newRow("odd") << QByteArray("00f") << QByteArray() << 3;
    QTest::newRow("blank within a pair") << QByteArray("0 0") << QByteArray() << 1;
    QTest::newRow("no digit") << QByteArray("00 0g") << QByteArray() << 4;
}

void TestSendExpect::hexadecimal()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, bytes);
    QFETCH(int, wrongAt);
    const Result<std::string> result = bytesFromHex("send_hex", text.toStdString());
    QCOMPARE(result.has_value(), wrongAt == 0);
    QCOMPARE(result.value_or(""), bytes.toStdString());
    if (!result)
        QVERIFY(toEnglish(result.error().message).ends_with("at character " + std::to_string(wrongAt)));
}

void TestSendExpect::finds_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("regex");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const char *expected, bool regex, QByteArray answer, bool found) {
        QTest::newRow(name) << QByteArray(expected) << regex << answer << found;
    };
    row("text", "220 ", false, "220 mail.test ESMTP\r\n", true);
    row("text with escapes", "ESMTP\\r\\n", false, "220 mail.test ESMTP\r\n", true);
    row("another text", "221 ", false, "220 mail.test ESMTP\r\n", false);
    row("a text is no expression", "2.0", false, "220", false);
    row("behind a zero byte", "b", false, QByteArray("a\0b", 3), true);
    row("zero bytes", "\\0\\0", false, QByteArray("a\0b\0\0", 5), true);
    row("expression", "^22\\d .*\\r\\n$", true, "220 mail.test ESMTP\r\n", true);
    row("another expression", "^22\\d-", true, "220 mail.test ESMTP\r\n", false);
    row("bytes that are no UTF-8", "\\xff.\\xfe", true, QByteArray::fromHex("00ff80fe00"), true);
    row("a letter of two bytes", "grün", true, "grün", true);
}

void TestSendExpect::finds()
{
    QFETCH(QByteArray, expected);
    QFETCH(bool, regex);
    QFETCH(QByteArray, answer);
    const Result<SendExpect> conversation =
        SendExpect::create({{"expect", expected.toStdString()}, {"regex", regex}});
    QVERIFY(conversation);
    QVERIFY(conversation->isExpecting());
    QTEST(conversation->isIn(answer.toStdString()), "found");
}

void TestSendExpect::nothingAsked()
{
    const Result<SendExpect> conversation = SendExpect::create({});
    QVERIFY(conversation);
    QVERIFY(!conversation->isExpecting());
    QVERIFY(conversation->bytes().empty());
    const Result<SendExpect> expression = SendExpect::create({{"regex", true}});
    QVERIFY(expression && !expression->isExpecting());
}

void TestSendExpect::hostilePatterns()
{
    for (const std::string &pattern : {std::string("("), std::string("a**"), std::string(1000, '('),
                                       std::string("(?=a)"), std::string("x{1000}{1000}")})
        QVERIFY2(!SendExpect::create({{"expect", pattern}, {"regex", true}}), pattern.c_str());
    // What ruins a backtracking matcher.
    const Result<SendExpect> slow = SendExpect::create({{"expect", "(a+)+$"}, {"regex", true}});
    QVERIFY(slow);
    const SteadyTime start = std::chrono::steady_clock::now();
    QVERIFY(!slow->isIn(std::string(16000, 'a') + 'b'));
    QVERIFY(std::chrono::steady_clock::now() - start < 1s);
}

QTEST_GUILESS_MAIN(TestSendExpect)
#include "tst_sendexpect.moc"
