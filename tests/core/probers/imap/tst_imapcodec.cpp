// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/imap/imapcodec.h"
#include "tests/core/probers/imap/imaptarget.h"

#include <QTest>

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using Kind = ImapResponse::Kind;

class TestImapCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void responses_data();
    void responses();
    void literals_data();
    void literals();
    void capabilities();
    void quoting_data();
    void quoting();
    void hostileBytes();
};

void TestImapCodec::responses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *line, Kind kind, const char *tag, const char *word, const char *code,
                        const char *text) {
        QTest::newRow(*line ? line : "empty") << line << int(kind) << tag << word << code << text;
    };
    row("* OK ready", Kind::Untagged, "*", "OK", "", "ready");
    row("* ok [CAPABILITY IMAP4rev1 ID] ready.", Kind::Untagged, "*", "OK", "CAPABILITY", "ready.");
    row("* OK [ALERT]ready", Kind::Untagged, "*", "OK", "ALERT", "ready");
    row("* OK [ALERT]", Kind::Untagged, "*", "OK", "ALERT", "");
    row("* OK []", Kind::Untagged, "*", "OK", "", "");
    row("* OK [unclosed", Kind::Untagged, "*", "OK", "", "[unclosed");
    row("* PREAUTH hello", Kind::Untagged, "*", "PREAUTH", "", "hello");
    row("* BYE", Kind::Untagged, "*", "BYE", "", "");
    row("* CAPABILITY IMAP4rev1 [x] y", Kind::Untagged, "*", "CAPABILITY", "", "IMAP4rev1 [x] y");
    row("* 18 EXISTS", Kind::Untagged, "*", "18", "", "EXISTS");
    row("a1 OK done", Kind::Tagged, "a1", "OK", "", "done");
    row("a1 NO [authenticationfailed] no", Kind::Tagged, "a1", "NO", "AUTHENTICATIONFAILED", "no");
    row("a1 BAD what?", Kind::Tagged, "a1", "BAD", "", "what?");
    row("+ ", Kind::Continuation, "", "", "", "");
    row("+", Kind::Continuation, "", "", "", "");
    row("+ go on", Kind::Continuation, "", "", "", "go on");
    row("", Kind::Broken, "", "", "", "");
    row(" ", Kind::Broken, "", "", "", "");
    row("*", Kind::Broken, "", "", "", "");
    row("* ", Kind::Broken, "", "", "", "");
    row("a1", Kind::Broken, "", "", "", "");
    row("a1 WHAT", Kind::Broken, "", "", "", "");
    row("a-1 OK", Kind::Broken, "", "", "", "");
    row("220 mx.example ESMTP", Kind::Broken, "", "", "", "");
    row("+OK POP3 ready", Kind::Broken, "", "", "", "");
    row("HTTP/1.1 400 Bad Request", Kind::Broken, "", "", "", "");
}

void TestImapCodec::responses()
{
    QFETCH(QString, line);
    QFETCH(int, kind);
    QFETCH(QString, tag);
    QFETCH(QString, word);
    QFETCH(QString, code);
    QFETCH(QString, text);
    const std::string bytes = line.toStdString();
    const ImapResponse response = parseImapResponse(bytes);
    QCOMPARE(int(response.kind), kind);
    QCOMPARE(QString::fromStdString(response.tag), tag);
    QCOMPARE(QString::fromStdString(response.word), word);
    QCOMPARE(QString::fromStdString(response.code), code);
    QCOMPARE(QString::fromStdString(response.text), text);
}

void TestImapCodec::literals_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<qint64>("count"); // -1: none
    const auto row = [](const char *line, qint64 count) {
        QTest::newRow(*line ? line : "empty") << line << count;
    };
    row("* 1 FETCH (BODY[] {42}", 42);
    row("* LIST () \"/\" {0}", 0);
    row("{5+}", 5);
    row("{9223372036854775807}", std::numeric_limits<qint64>::max());
    row("{99999999999999999999}", -1);
    row("{-1}", -1);
    row("{}", -1);
    row("{+}", -1);
    row("{4 2}", -1);
    row("{42} ", -1);
    row("42}", -1);
    row("}", -1);
    row("", -1);
}

void TestImapCodec::literals()
{
    QFETCH(QString, line);
    QFETCH(qint64, count);
    const std::string bytes = line.toStdString();
    const std::optional<std::uint64_t> found = literalAfter(bytes);
    QCOMPARE(found ? static_cast<qint64>(*found) : -1, count);
}

void TestImapCodec::capabilities()
{
    const ImapCapabilities some("IMAP4rev1  starttls AUTH=plain");
    QVERIFY(some.offers("IMAP4REV1") && some.offers("STARTTLS") && some.offers("AUTH=PLAIN"));
    QVERIFY(!some.offers("") && !some.offers("AUTH") && !some.offers("LOGINDISABLED"));
    QVERIFY(!ImapCapabilities().offers("STARTTLS"));
    std::string many;
    for (int i = 0; i < 500; ++i)
        many += "X" + std::to_string(i) + " ";
    const ImapCapabilities tooMany(many + "STARTTLS");
    QVERIFY(tooMany.offers("X499") && !tooMany.offers("STARTTLS"));
}

void TestImapCodec::quoting_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("empty") << "" << "\"\"";
    QTest::newRow("plain") << "probe" << "\"probe\"";
    QTest::newRow("marks") << "a\"b\\c d" << "\"a\\\"b\\\\c d\"";
}

void TestImapCodec::quoting()
{
    QFETCH(QString, text);
    QFETCH(QString, quoted);
    const std::string bytes = text.toStdString();
    QCOMPARE(QString::fromStdString(imapQuoted(bytes)), quoted);
}

void TestImapCodec::hostileBytes()
{
    const std::string good = "* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] Dovecot ready.\n"
                             "* CAPABILITY IMAP4rev1 SASL-IR\na1 OK done\n+ go on\n"
                             "* 1 FETCH (BODY[] {42}\na2 NO [AUTHENTICATIONFAILED] no\n* BYE\n";
    for (std::size_t cut = 0; cut <= good.size(); ++cut)
        test::feedImap(std::string_view(good).substr(0, cut));
    std::mt19937 random(1);
    std::uniform_int_distribution<int> bytes(0, 255);
    for (int round = 0; round < 2000; ++round) {
        std::string noise = good;
        for (int change = 0; change < 8; ++change)
            noise[random() % noise.size()] = static_cast<char>(bytes(random));
        test::feedImap(noise);
    }
    test::feedImap("* OK [" + std::string(100'000, ' ') + "] " + std::string(100'000, '{') + "1}");
}

QTEST_GUILESS_MAIN(TestImapCodec)
#include "tst_imapcodec.moc"
