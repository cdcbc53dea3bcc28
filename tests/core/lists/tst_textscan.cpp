// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/nearest.h"
#include "core/lists/optiontext.h"
#include "core/lists/textscan.h"
#include "tests/core/lists/stdstring.h"

#include <QTest>

using namespace lightfoot;
using namespace std::string_view_literals;

class TestTextScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void takesUtf8();
    void refusesWithPlace();
    void namesUtf16();
    void integers();
    void numbers();
    void booleans();
    void nearest();
};

void TestTextScan::takesUtf8()
{
    for (const std::string_view text :
         {""sv, "a\tb\r\nc"sv, "\xEF\xBB\xBFhttp:"sv, "größe 北京 🙂"sv, "\xC2\x85"sv})
        QVERIFY2(!findTextProblem(text), text.data());
}

void TestTextScan::refusesWithPlace()
{
    const auto check = [](std::string_view text, std::uint32_t line, std::uint32_t column) {
        const auto problem = findTextProblem(text);
        return problem && problem->line == line && problem->column == column;
    };
    QVERIFY(check("ab\ncd\0e"sv, 2, 3));
    QVERIFY(check("\x04"sv, 1, 1)); // the parser's own mark for the end
    QVERIFY(check("a\x7F"sv, 1, 2));
    QVERIFY(check("a\xC2\x9B"sv, 1, 2)); // C1
    QVERIFY(check("a\n\n\xFF"sv, 3, 1));
    QVERIFY(check("\xF8"sv, 1, 1));
    QVERIFY(check("ab\xC0\xAF"sv, 1, 3));         // overlong
    QVERIFY(check("ab\xED\xA0\x80"sv, 1, 3));     // surrogate
    QVERIFY(check("ab\xF4\x90\x80\x80"sv, 1, 3)); // beyond U+10FFFF
    QVERIFY(check("ab\xE5\x8C"sv, 1, 3));         // cut off
}

void TestTextScan::namesUtf16()
{
    const auto says = [](std::string_view text) {
        return toEnglish(findTextProblem(text)->message).find("UTF-16") != std::string::npos;
    };
    QVERIFY(says("\xFF\xFEh\0t\0"sv));
    QVERIFY(says("\xFE\xFF\0h\0t"sv));
    QVERIFY(says("h\0t\0t\0p\0"sv));
    QVERIFY(says("\0h\0t\0t\0p"sv));
    QVERIFY(!says("ht\0p"sv));
}

void TestTextScan::integers()
{
    QCOMPARE(parseInteger("0"), std::optional<std::int64_t>(0));
    QCOMPARE(parseInteger("-12"), std::optional<std::int64_t>(-12));
    QCOMPARE(parseInteger("+12"), std::optional<std::int64_t>(12));
    QCOMPARE(parseInteger("1_000"), std::optional<std::int64_t>(1000));
    QCOMPARE(parseInteger("0x1F"), std::optional<std::int64_t>(31));
    QCOMPARE(parseInteger("0o17"), std::optional<std::int64_t>(15));
    QCOMPARE(parseInteger("0b101"), std::optional<std::int64_t>(5));
    QCOMPARE(parseInteger("-9223372036854775808"),
             std::optional<std::int64_t>(std::numeric_limits<std::int64_t>::min()));
    for (const char *text :
         {"", "-", "--1", "0x", "0x-1", "010", "1.0", "1e3", "a", "1 ", "_1", "1_", "9223372036854775808"})
        QVERIFY2(!parseInteger(text), text);
}

void TestTextScan::numbers()
{
    QCOMPARE(parseNumber("0.5"), std::optional(0.5));
    QCOMPARE(parseNumber("-1e-3"), std::optional(-0.001));
    QCOMPARE(parseNumber("+3"), std::optional(3.0));
    for (const char *text : {"", "nan", "inf", ".inf", "1e999", "1,5", "0.5 "})
        QVERIFY2(!parseNumber(text), text);
    for (const double number : {0.1, 1.0 / 3, 1e300, -5e-324, 65535.0})
        QCOMPARE(parseNumber(formatNumber(number)), std::optional(number));
}

void TestTextScan::booleans()
{
    for (const char *text : {"true", "True", "TRUE", "yes", "on", "Y"})
        QCOMPARE(parseBoolean(text), std::optional(true));
    for (const char *text : {"false", "no", "Off", "n"})
        QCOMPARE(parseBoolean(text), std::optional(false));
    for (const char *text : {"", "1", "0", "tru", "ja"})
        QVERIFY2(!parseBoolean(text), text);
}

void TestTextScan::nearest()
{
    const std::array<std::string_view, 4> words{"timeout", "interval", "name", "id"};
    QCOMPARE(nearestWord("timeuot", words), std::string("timeout"));
    QCOMPARE(nearestWord("intervall", words), std::string("interval"));
    QCOMPARE(nearestWord("nam", words), std::string("name"));
    QCOMPARE(nearestWord("nmae", words), std::string("name")); // changed places: one edit
    QCOMPARE(nearestWord("wholly", words), std::string());
    QCOMPARE(nearestWord("xy", words), std::string()); // two edits make anything of a word of two
    QCOMPARE(nearestWord("", words), std::string());
}

QTEST_APPLESS_MAIN(TestTextScan)
#include "tst_textscan.moc"
