// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/environment.h"
#include "tests/core/lists/stdstring.h"

#include <QTest>

using namespace lightfoot;

class TestEnvironment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void expands_data();
    void expands();
    void saysWhatWasLost();
    void markStandsForTheDollarSign();
};

namespace {

std::optional<std::string> variables(std::string_view name)
{
    if (name == "A")
        return "one";
    if (name == "B_2")
        return "two";
    if (name == "EMPTY")
        return "";
    if (name == "NESTED")
        return "$A";
    return std::nullopt;
}

} // namespace

// The results are those of Go's os.Expand with the same variables.
void TestEnvironment::expands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<int>("lost");
    const auto row = [](const char *text, const char *expected, int lost) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected) << lost;
    };
    row("", "", 0);
    row("plain", "plain", 0);
    row("$A", "one", 0);
    row("${A}", "one", 0);
    row("x${A}y$B_2.",
        "xoney"
        "two.",
        0);
    row("$A$A", "oneone", 0);
    row("$AB", "", 1); // the longest name
    row("${A}B", "oneB", 0);
    row("[$EMPTY]", "[]", 0); // set, and empty
    row("$NESTED", "$A", 0);  // once only
    row("${A:-b}", "", 1);    // no shell: a variable of that name
    row("$$", "", 1);
    row("$$A", "A", 1);
    row("$1x", "x", 1);
    row("$10", "0", 1);
    row("$*$#$@$!$?$-", "", 6);
    row("${1}", "", 1);
    row("${}", "", 1);
    row("a${", "a", 1);
    row("a${A", "aA", 1);
    row("a$", "a$", 0);
    row("^a$/", "^a$/", 0);
    row("$\"", "$\"", 0);
    row("$.$ $", "$.$ $", 0);
}

void TestEnvironment::expands()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QFETCH(int, lost);
    const Expansion expansion = expandEnvironment(text.toStdString(), variables);
    QCOMPARE(QByteArray::fromStdString(expansion.text), expected);
    QCOMPARE(static_cast<int>(expansion.lost.size()), lost);
}

void TestEnvironment::saysWhatWasLost()
{
    const Expansion expansion = expandEnvironment("$NO ${NOT} $1 ${}", variables);
    QCOMPARE(expansion.lost.size(), std::size_t(4));
    QVERIFY(expansion.changed);
    QCOMPARE(expansion.lost[0].name, std::string("NO"));
    QCOMPARE(expansion.lost[1].text, std::string("${NOT}"));
    QCOMPARE(expansion.lost[1].name, std::string("NOT"));
    QVERIFY(expansion.lost[1].why == LostDollar::Why::NotSet);
    QVERIFY(expansion.lost[2].why == LostDollar::Why::NoName);
    QVERIFY(expansion.lost[3].why == LostDollar::Why::Unclosed);
    QVERIFY(!expandEnvironment("a$ b", variables).changed);
}

void TestEnvironment::markStandsForTheDollarSign()
{
    const Expansion expansion = expandEnvironment("\xF8"
                                                  "A$A\xF8/",
                                                  variables, '\xF8');
    QCOMPARE(expansion.text, std::string("one$A$/"));
}

QTEST_APPLESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
