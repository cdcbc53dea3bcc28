// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/smtp/smtpcodec.h"
#include "tests/core/probers/smtp/smtptarget.h"

#include <QTest>

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using State = SmtpReplyReader::State;

namespace {

const std::string ehlo = "250-mx.example at your service\n250-SIZE 33554432\n250-starttls\n"
                         "250-AUTH PLAIN  LOGIN cram-md5\n250-AUTH=LOGIN XOAUTH2\n250 HELP\n";

SmtpReply replyOf(const std::string &text)
{
    SmtpReplyReader replies;
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
        if (replies.add(text.substr(begin, end - begin)) == State::Broken)
            return {};
        begin = end + 1;
    }
    return replies.take();
}

} // namespace

class TestSmtpCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void lines_data();
    void lines();
    void severalLines();
    void otherCodeWithin();
    void endless();
    void extensions();
    void noExtensions();
    void literals();
    void hostileBytes();
};

void TestSmtpCodec::lines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *line, State state, int code, const char *text) {
        QTest::newRow(*line ? line : "empty")
            << QString::fromLatin1(line) << int(state) << code << QString::fromLatin1(text);
    };
    row("220 mx.example ESMTP", State::Done, 220, "220 mx.example ESMTP");
    row("220", State::Done, 220, "220");
    row("220 ", State::Done, 220, "220");
    row("220-mx.example", State::More, 220, "220 mx.example");
    row("220-", State::More, 220, "220");
    row("599 x", State::Done, 599, "599 x");
    row("199 x", State::Broken, 0, "");
    row("600 x", State::Broken, 0, "");
    row("22", State::Broken, 0, "");
    row("2 0 x", State::Broken, 0, "");
    row("22x x", State::Broken, 0, "");
    row("220x", State::Broken, 0, "");
    row("2200 x", State::Broken, 0, "");
    row(" 220 x", State::Broken, 0, "");
    row("-20 x", State::Broken, 0, "");
    row("", State::Broken, 0, "");
    row("SSH-2.0-OpenSSH_9.2", State::Broken, 0, "");
    row("HTTP/1.1 400 Bad Request", State::Broken, 0, "");
}

void TestSmtpCodec::lines()
{
    QFETCH(QString, line);
    QFETCH(int, state);
    QFETCH(int, code);
    QFETCH(QString, text);
    SmtpReplyReader replies;
    QCOMPARE(int(replies.add(line.toStdString())), state);
    if (state == int(State::Broken))
        return;
    const SmtpReply reply = replies.take();
    QCOMPARE(reply.code, code);
    QCOMPARE(QString::fromStdString(reply.text()), text);
}

void TestSmtpCodec::severalLines()
{
    const SmtpReply reply = replyOf(ehlo);
    QCOMPARE(reply.code, 250);
    QCOMPARE(reply.lines.size(), std::size_t(6));
    QCOMPARE(QString::fromStdString(reply.lines[1]), QStringLiteral("SIZE 33554432"));
}

void TestSmtpCodec::otherCodeWithin()
{
    SmtpReplyReader replies;
    QVERIFY(replies.add("250-one") == State::More);
    QVERIFY(replies.add("251 two") == State::Broken);
    SmtpReplyReader next;
    QVERIFY(next.add("220 one") == State::Done);
    next.take();
    QVERIFY(next.add("250 two") == State::Done);
    QCOMPARE(next.take().code, 250);
}

void TestSmtpCodec::endless()
{
    SmtpReplyReader replies;
    for (std::size_t i = 0; i < SmtpReplyReader::longestReply; ++i)
        QVERIFY(replies.add("250-x") == State::More);
    QVERIFY(replies.add("250 x") == State::Broken);
}

void TestSmtpCodec::extensions()
{
    const SmtpExtensions extensions = parseExtensions(replyOf(ehlo));
    QVERIFY(extensions.startTls);
    QVERIFY(extensions.offers("PLAIN") && extensions.offers("LOGIN") && extensions.offers("CRAM-MD5"));
    QVERIFY(extensions.offers("XOAUTH2"));
    QVERIFY(!extensions.offers("") && !extensions.offers("HELP"));
    QCOMPARE(extensions.mechanisms.size(), std::size_t(4));
}

void TestSmtpCodec::noExtensions()
{
    // The first line is the server's greeting, whatever its words.
    const SmtpExtensions none = parseExtensions(replyOf("250 STARTTLS AUTH PLAIN\n"));
    QVERIFY(!none.startTls && none.mechanisms.empty());
    const SmtpExtensions similar =
        parseExtensions(replyOf("250-mx\n250-STARTTLSX\n250-AUTHPLAIN\n250-XAUTH PLAIN\n250 AUTH\n"));
    QVERIFY(!similar.startTls && similar.mechanisms.empty());
    QVERIFY(!parseExtensions({}).startTls);
}

void TestSmtpCodec::literals()
{
    QCOMPARE(QString::fromStdString(addressLiteral("10.0.0.5")), QStringLiteral("[10.0.0.5]"));
    QCOMPARE(QString::fromStdString(addressLiteral("::1")), QStringLiteral("[IPv6:::1]"));
}

void TestSmtpCodec::hostileBytes()
{
    for (std::size_t cut = 0; cut <= ehlo.size(); ++cut)
        test::feedSmtp(std::string_view(ehlo).substr(0, cut));
    std::mt19937 random(1);
    std::uniform_int_distribution<int> bytes(0, 255);
    for (int round = 0; round < 2000; ++round) {
        std::string noise = ehlo;
        for (int change = 0; change < 8; ++change)
            noise[random() % noise.size()] = static_cast<char>(bytes(random));
        test::feedSmtp(noise);
    }
    test::feedSmtp("250-x\n250-AUTH" + std::string(100'000, ' ') + "\n250 " + std::string(100'000, 'A'));
}

QTEST_GUILESS_MAIN(TestSmtpCodec)
#include "tst_smtpcodec.moc"
