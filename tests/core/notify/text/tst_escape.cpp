// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/text/escape.h"
#include "core/notify/text/words.h"
#include "tests/core/notify/channels/channeltesting.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace lightfoot;
using namespace lightfoot::test;

class TestEscape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clean_data();
    void clean();
    void cuts();
    void escapes_data();
    void escapes();
    void hostileStaysUtf8();
    void mentionsAreDead();
    void fitsAfterEscaping();
    void forms();
    void json();
    void durations_data();
    void durations();
    void times();
    void tones();
    void fieldsOfOne();
    void fieldsOfMany();
    void fieldsAreBounded();
};

void TestEscape::clean_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const std::string &text, const std::string &lines,
                        const std::string &line) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray::fromStdString(lines)
                            << QByteArray::fromStdString(line);
    };
    row("plain", "a b", "a b", "a b");
    row("newlines", "a\r\nb\nc\rd", "a\nb\ncd", "a b cd");
    row("tab", "a\tb", "a b", "a b");
    row("controls", std::string("a\0\x01\x1b[0m\x7f", 8) + "b", "a[0mb", "a[0mb");
    row("C1", "a\xc2\x85\xc2\x9f\xc2\xa0z", "a\xc2\xa0z", "a\xc2\xa0z");
    row("direction", "a\u202Eb\u2066c\u200Ed\u2028e\uFEFFf", "abcdef", "abcdef");
    row("emoji", "😀 é 中", "😀 é 中", "😀 é 中");
    row("no UTF-8",
        "a\xff\xfe"
        "b",
        "a\uFFFD\uFFFDb", "a\uFFFD\uFFFDb");
    row("overlong", "\xc0\xaf", "\uFFFD\uFFFD", "\uFFFD\uFFFD");
    row("surrogate", "\xed\xa0\x80", "\uFFFD\uFFFD\uFFFD", "\uFFFD\uFFFD\uFFFD");
    row("beyond Unicode", "\xf4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", "\uFFFD\uFFFD\uFFFD\uFFFD");
    row("torn", "a\xe4\xb8", "a\uFFFD\uFFFD", "a\uFFFD\uFFFD");
}

void TestEscape::clean()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, lines);
    QFETCH(QByteArray, line);
    QCOMPARE(QByteArray::fromStdString(cleanText(text.toStdString())), lines);
    QCOMPARE(QByteArray::fromStdString(oneLine(text.toStdString())), line);
}

void TestEscape::cuts()
{
    QCOMPARE(cutTo("abcdef", 6), std::string("abcdef"));
    QCOMPARE(cutTo("abcdef", 5), std::string("ab…"));
    QCOMPARE(cutTo("abcdef", 3), std::string("…"));
    QCOMPARE(cutTo("abcdef", 2), std::string());
    QCOMPARE(cutTo("", 0), std::string());
    // No character is torn, whatever the limit.
    const std::string text = "aé中😀aé中😀aé中😀";
    for (std::size_t bytes = 0; bytes <= text.size(); ++bytes) {
        const std::string cut = cutTo(text, bytes);
        QVERIFY(cut.size() <= bytes);
        QCOMPARE(cleanText(cut), cut);
    }
    // Bytes that never begin a character end as well.
    QVERIFY(cutTo(std::string(100, '\x80'), 50).size() <= 50);
}

void TestEscape::escapes_data()
{
    using Escape = std::string (*)(std::string_view);
    QTest::addColumn<quintptr>("escape");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, Escape escape, const char *text, const char *expected) {
        QTest::newRow(name) << reinterpret_cast<quintptr>(escape) << QByteArray(text) << QByteArray(expected);
    };
    row("HTML", htmlEscaped, "<a href=\"x\">&'\x01</a>", "&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;");
    row("Slack", slackEscaped, "<!channel> & <@U1> *a*", "&lt;!channel&gt; &amp; &lt;@U1&gt; *a*");
    row("Markdown", markdownEscaped, "*a* _b_ `c` [d](e) > f",
        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\]\\(e\\) \\> f");
    row("Markdown, backslash", markdownEscaped, "\\", "\\\\");
    row("MarkdownV2", telegramMarkdownEscaped, "_*[]()~`>#+-=|{}.!\\a",
        "\\_\\*\\[\\]\\(\\)\\~\\`\\>\\#\\+\\-\\=\\|\\{\\}\\.\\!\\\\a");
    row("Telegram HTML", telegramHtmlEscaped, "<b>&\"'", "&lt;b&gt;&amp;&quot;'");
    row("percent", percentEncoded, "a b/ü~", "a%20b%2F%C3%BC~");
}

void TestEscape::escapes()
{
    QFETCH(quintptr, escape);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto function = reinterpret_cast<std::string (*)(std::string_view)>(escape);
    QCOMPARE(QByteArray::fromStdString(function(text.toStdString())), expected);
}

void TestEscape::hostileStaysUtf8()
{
    for (const auto escape : {cleanText, oneLine, htmlEscaped, slackEscaped, markdownEscaped,
                              telegramMarkdownEscaped, telegramHtmlEscaped}) {
        const std::string text = escape(hostileText());
        QVERIFY(isUtf8(text));
        QVERIFY(text.find('\x1b') == std::string::npos);
        QVERIFY(text.find('\r') == std::string::npos);
    }
    QVERIFY(!isUtf8(hostileText()));
}

void TestEscape::mentionsAreDead()
{
    const std::string text = markdownEscaped("@everyone <@123>");
    QVERIFY(text.find("@everyone") == std::string::npos);
    QVERIFY(text.find("@123") == std::string::npos);
}

void TestEscape::fitsAfterEscaping()
{
    for (std::size_t bytes = 0; bytes < 64; ++bytes) {
        const std::string text = escapedTo("<<<<<<<<<<é&é&é&é&é&é&", bytes, htmlEscaped);
        QVERIFY(text.size() <= bytes);
        QVERIFY(isUtf8(text));
        // Every & that is left is the beginning of a whole escape.
        for (std::size_t at = text.find('&'); at != std::string::npos; at = text.find('&', at + 1))
            QVERIFY(text.find(';', at) != std::string::npos && text.find(';', at) - at <= 5);
    }
    QCOMPARE(escapedTo("a<b", 100, htmlEscaped), std::string("a&lt;b"));
    QVERIFY(escapedTo(std::string(1000, '<'), 100, htmlEscaped).size() > 90);
}

void TestEscape::forms()
{
    QCOMPARE(formEncoded({{"a b", "1&2"}, {"c", "=é\n"}, {"d", ""}}),
             std::string("a+b=1%262&c=%3D%C3%A9%0A&d="));
    QCOMPARE(formEncoded({}), std::string());
}

void TestEscape::json()
{
    const nlohmann::json value{{"text", std::string("a\"\\\n\x01\xff")}};
    const std::string text = jsonText(value);
    QCOMPARE(text, std::string("{\"text\":\"a\\\"\\\\\\n\\u0001\uFFFD\"}"));
}

void TestEscape::durations_data()
{
    QTest::addColumn<qlonglong>("milliseconds");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](qlonglong milliseconds, const char *words) {
        QTest::newRow(words) << milliseconds << QByteArray(words);
    };
    row(-5, "0 ms");
    row(850, "850 ms");
    row(12'999, "12 s");
    row(60'000, "1 min");
    row(252'000, "4 min 12 s");
    row(3'600'000, "1 h");
    row(3'659'000, "1 h"); // no minute between
    row(3'780'000, "1 h 3 min");
    row(187'200'000, "2 d 4 h");
    row(34'560'000'000, "400 d");
}

void TestEscape::durations()
{
    QFETCH(qlonglong, milliseconds);
    QFETCH(QByteArray, words);
    QCOMPARE(QByteArray::fromStdString(durationWords(std::chrono::milliseconds(milliseconds))), words);
}

void TestEscape::times()
{
    QCOMPARE(timeWords(channelNow), std::string("2026-11-27 18:04:12 UTC"));
    QCOMPARE(isoTime(channelNow), std::string("2026-11-27T18:04:12Z"));
    QCOMPARE(isoTime(WallTime(std::chrono::milliseconds(-1))), std::string("1969-12-31T23:59:59Z"));
}

void TestEscape::tones()
{
    for (std::size_t i = 0; i < notificationKindCount; ++i) {
        const auto kind = static_cast<NotificationKind>(i);
        const Tone tone = toneOf(kind);
        QCOMPARE(isProblem(kind), tone == Tone::Bad || tone == Tone::Warning);
        QCOMPARE(isResolution(kind), tone == Tone::Good);
        QVERIFY(!statusWord(kind).empty());
        QVERIFY(isUtf8(symbolOf(tone)));
        QVERIFY(colourOf(tone) <= 0xFFFFFF);
    }
}

void TestEscape::fieldsOfOne()
{
    const std::vector<Field> expected{{"Endpoint", "api-1"},
                                      {"Target", "10.0.0.5:443"},
                                      {"Kind", "tcp"},
                                      {"Group", "shop"},
                                      {"Labels", "site=berlin, team=web"},
                                      {"Reason", "connection refused"},
                                      {"Since", "2026-11-27 18:00:00 UTC"},
                                      {"Lasted", "4 min 12 s"}};
    QVERIFY(fields(plainNotification()) == expected);
}

void TestEscape::fieldsOfMany()
{
    const std::vector<Field> all = fields(incidentNotification());
    QCOMPARE(all.at(0).value, std::string("25"));
    QVERIFY(all.at(1).value.starts_with("api-1, api-2, "));
    QVERIFY(all.at(1).value.ends_with(" and 5 more"));
    QVERIFY((all.at(2) == Field{"Cause", "the gateway 10.0.0.1"}));
    QVERIFY(fields(Notification{}).empty());
}

void TestEscape::fieldsAreBounded()
{
    for (const Notification &notification : {hugeNotification(), hostileNotification()}) {
        for (const Field &field : fields(notification)) {
            QVERIFY(field.value.size() <= 1024);
            QVERIFY(isUtf8(field.value));
            QVERIFY(field.value.find('\n') == std::string::npos);
        }
    }
}

QTEST_GUILESS_MAIN(TestEscape)
#include "tst_escape.moc"
