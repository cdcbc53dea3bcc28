// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/postgres/postgresplan.h"
#include "tests/core/probers/postgres/fakebackend.h"
#include "tests/core/probers/postgres/postgrestarget.h"

#include <QTest>

#include <QRegularExpression>

#include <array>
#include <cerrno>
#include <cstring>
#include <random>

using namespace lightfoot;
using namespace lightfoot::test;

using Asked = PostgresLogin::Asked;
Q_DECLARE_METATYPE(Asked)

class TestPostgresCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void names_data();
    void names();
    void statements();
    void values();
    void errorKinds_data();
    void errorKinds();
    void loginErrors_data();
    void loginErrors();
    void errorMessages_data();
    void errorMessages();
    void connectErrors();
    void settings();
    void asks_data();
    void asks();
    void plans();
    void anything();
};

void TestPostgresCodec::names_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("usual") << "product" << R"("product")";
    QTest::newRow("capitals") << "ProductÄ" << R"("productÄ")";
    QTest::newRow("schema") << "Store.Product" << R"("store"."product")";
    QTest::newRow("in quotes") << R"("Product")" << R"("Product")";
    QTest::newRow("a dot in quotes") << R"("a.B".C)" << R"("a.B"."c")";
    QTest::newRow("a quote in quotes") << R"("a""b")" << R"("a""b")";
    QTest::newRow("a quote alone") << R"(a"b)" << R"("a""b")";
    QTest::newRow("quotes that do not end") << R"("a)" << R"("""a")";
    QTest::newRow("text behind quotes") << R"("a"b.c)" << R"("""a""b"."c")";
    QTest::newRow("only a quote") << R"(")" << R"("""")";
    QTest::newRow("injected") << R"(x"; DROP TABLE y; --)" << R"("x""; drop table y; --")";
    QTest::newRow("word of SQL") << "select" << R"("select")";
    QTest::newRow("empty") << "" << R"("")";
    QTest::newRow("dots") << ".a." << R"(""."a"."")";
}

void TestPostgresCodec::names()
{
    QFETCH(QString, written);
    QFETCH(QString, quoted);
    QCOMPARE(QString::fromStdString(postgresName(written.toStdString())), quoted);
    QVERIFY(isQuotedName(quoted.toStdString()));
}

void TestPostgresCodec::statements()
{
    const Result<SqlLookup> lookup = parseSqlLookup(R"(shop:Store.Product:"the name":id:-7)", "x");
    QVERIFY(lookup);
    QCOMPARE(QString::fromStdString(postgresStatement(*lookup)),
             QStringLiteral(R"(SELECT "the name" FROM "store"."product" WHERE "id" = -7 LIMIT 1)"));
}

void TestPostgresCodec::values()
{
    QVERIFY(postgresValue(16, "t") == "true" && postgresValue(16, "f") == "false");
    QVERIFY(postgresValue(25, "t") == "t" && postgresValue(16, "x") == "x");
}

void TestPostgresCodec::errorKinds_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("kind");
    for (const char *state : {"28P01", "28000", "42501", "0P000", "0LP01"})
        QTest::newRow(state) << state << int(FailureKind::Auth);
    for (const char *state : {"53300", "57P03", "57P01", "3D000", "42P01", "55000", "XX000", ""})
        QTest::newRow(state) << state << int(FailureKind::Status);
    QTest::newRow("08P01") << "08P01" << int(FailureKind::Protocol);
}

void TestPostgresCodec::errorKinds()
{
    QFETCH(QString, state);
    QFETCH(int, kind);
    QCOMPARE(int(postgresErrorKind(state.toStdString())), kind);
}

void TestPostgresCodec::loginErrors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("says");
    QTest::newRow("libpq 15") << "connection to server at \"::1\", port 5432 failed: FATAL:  28P01: password "
                                 "authentication failed for user \"x\"\nLOCATION:  auth_failed, auth.c:326\n"
                              << "28P01" << "password authentication failed for user \"x\"";
    QTest::newRow("another language") << "Verbindung zum Server fehlgeschlagen: FATAL:  53300: zu viele"
                                      << "53300" << "zu viele";
    QTest::newRow("an older libpq") << "FATAL:  57P03: the database system is starting up" << "57P03"
                                    << "the database system is starting up";
    QTest::newRow("none of its own") << "FATAL:  57P03: " << "57P03" << "";
    for (const char *text : {"", ":  ", ":  28P01", ":  28P01:", "could not translate:  host x: y",
                             "SSL error:  28p01: x", "fe_sendauth: no password supplied"})
        QTest::newRow(text) << text << "" << "";
}

void TestPostgresCodec::loginErrors()
{
    QFETCH(QString, text);
    QFETCH(QString, state);
    QFETCH(QString, says);
    const std::optional<PostgresError> error = postgresLoginError(text.toStdString());
    QCOMPARE(error.has_value(), !state.isEmpty());
    if (error) {
        QCOMPARE(QString::fromStdString(error->state), state);
        QCOMPARE(QString::fromStdString(error->text), says);
    }
}

void TestPostgresCodec::errorMessages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isError");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("says");
    const QByteArray whole = QByteArray::fromStdString(errorMessage("53300", "too many"));
    QTest::newRow("whole") << whole << true << "53300" << "too many";
    QTest::newRow("cut off in the text") << whole.chopped(5) << true << "53300" << "too m";
    QTest::newRow("cut off in the length") << whole.left(3) << true << "" << "";
    QTest::newRow("a state that is none")
        << QByteArray::fromStdString(errorMessage("5330", "x")) << true << ""
        << "x";
    QTest::newRow("the old form") << QByteArray("Ecould not fork\n\0rest", 21) << true << ""
                                  << "could not fork\n";
    QTest::newRow("one letter") << QByteArray("E") << true << "" << "";
    QTest::newRow("something else") << QByteArray("S") << false << "" << "";
    QTest::newRow("nothing") << QByteArray() << false << "" << "";
}

void TestPostgresCodec::errorMessages()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isError);
    QFETCH(QString, state);
    QFETCH(QString, says);
    const std::optional<PostgresError> error = postgresErrorMessage(bytes.toStdString());
    QCOMPARE(error.has_value(), isError);
    if (error) {
        QCOMPARE(QString::fromStdString(error->state), state);
        QCOMPARE(QString::fromStdString(error->text), says);
    }
}

void TestPostgresCodec::connectErrors()
{
    for (const int number : {ENETUNREACH, ECONNREFUSED, EMFILE, EACCES})
        QCOMPARE(errnoInPostgresText(std::string("connection to server failed: ") + std::strerror(number) +
                                     "\n\tIs the server running?\n"),
                 number);
    QCOMPARE(errnoInPostgresText("invalid sslmode value: \"x\"\n"), 0);
    QCOMPARE(errnoInPostgresText(""), 0);
}

void TestPostgresCodec::settings()
{
    QCOMPARE(postgresSetting("user", "a b"), std::string("user='a b' "));
    QCOMPARE(postgresSetting("password", R"(o'\ host=evil)"), std::string(R"(password='o\'\\ host=evil' )"));
    QCOMPARE(postgresSetting("passfile", ""), std::string("passfile='' "));
}

void TestPostgresCodec::asks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Asked>("asked");
    const auto add = [](const char *name, const std::string &bytes, Asked asked) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << asked;
    };
    const std::string scram = asksFor(10, std::string("SCRAM-SHA-256\0\0", 15));
    const std::string older = backendMessage('v', std::string(8, '\0'));
    add("nothing yet", "", Asked::Nothing);
    add("a part", asksFor(3).substr(0, 8), Asked::Nothing);
    add("SCRAM", scram + asksFor(11, "r=x"), Asked::Nothing);
    const auto rounds = [&](const char *count) {
        return scram + asksFor(11, std::string("r=xi=,s=c2FsdA==,i=") + count);
    };
    add("as many rounds as we do", rounds("1000000"), Asked::Nothing);
    add("more rounds", rounds("1000001"), Asked::TooManyRounds);
    add("rounds below zero, of which the library keeps 32 bits", rounds("-2294967296"), Asked::TooManyRounds);
    add("rounds beyond 64 bits", rounds("99999999999999999999"), Asked::TooManyRounds);
    add("not all of the rounds yet", rounds("1000001").substr(0, scram.size() + 20), Asked::Nothing);
    add("MD5", asksFor(5, "salt"), Asked::Nothing);
    add("what looks like rounds elsewhere", asksFor(10, "i=99999999"), Asked::Nothing);
    add("in the clear", asksFor(3), Asked::Cleartext);
    add("SCRAM, then in the clear", scram + asksFor(3), Asked::Cleartext);
    add("an older protocol, then in the clear", older + asksFor(3), Asked::Cleartext);
    add("an older protocol", older, Asked::Nothing);
    add("GSSAPI", asksFor(7), Asked::Other);
    add("SSPI", asksFor(9), Asked::Other);
    add("unknown", asksFor(0xffffffff), Asked::Other);
    add("logged in", loggedIn(), Asked::Over);
    add("SCRAM's end", asksFor(12, "v=x") + asksFor(0), Asked::Over);
    add("refused", errorMessage("28P01", "no"), Asked::Over);
    add("too short a message", std::string("R\0\0\0\x07\0\0\0\x03", 9), Asked::Over);
    add("HTTP", "HTTP/1.1 400 Bad Request", Asked::Over);
}

void TestPostgresCodec::asks()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Asked, asked);
    feedPostgres(bytes.toStdString()); // in pieces it is the same
    QCOMPARE(PostgresLogin().feed(bytes.toStdString()), asked);
}

void TestPostgresCodec::plans()
{
    SqlPlan plan{.tls = {}, .tlsName = {}, .username = {}, .password = {}, .database = "given"};
    const Result<PostgresPlan> without = postgresPlanOf(plan);
    QVERIFY(without && without->parts.size() == 1 && without->parts[0].database == "given");
    plan.database.clear();
    QCOMPARE(postgresPlanOf(plan)->parts[0].database, std::string("template1"));
    for (const char *place : {"a:t:c:k:1", "b:t:c:k:1", "a:t:c:k:2"})
        plan.data.push_back(*parseSqlLookup(place, "x"));
    const Result<PostgresPlan> two = postgresPlanOf(plan);
    QVERIFY(two && two->parts.size() == 2);
    QVERIFY(two->parts[0].database == "a" && two->parts[0].data.size() == 2);
    QVERIFY(two->parts[1].database == "b" && two->parts[1].data.size() == 1);
    for (std::size_t i = 0; i < mostPostgresDatabases - 1; ++i)
        plan.data.push_back(*parseSqlLookup("c" + std::to_string(i) + ":t:c:k:1", "x"));
    QVERIFY(!postgresPlanOf(plan));
    plan.data.pop_back();
    QVERIFY(postgresPlanOf(plan));
}

void TestPostgresCodec::anything()
{
    std::mt19937 random(20261127); // NOLINT(cert-msc51-cpp): repeatable
    const std::string alphabet("RvESN\0\0\0\0\x03\x07\x08\x0c\x10:\". aZ19'\\\n", 26);
    for (int round = 0; round < 20000; ++round) {
        std::string bytes(random() % 60, '\0');
        for (char &byte : bytes)
            byte = random() % 8 == 0 ? static_cast<char>(random()) : alphabet[random() % alphabet.size()];
        if (round % 3 == 0)
            bytes = asksFor(static_cast<std::uint32_t>(random() % 14), bytes) + bytes;
        feedPostgres(bytes);
    }
}

QTEST_GUILESS_MAIN(TestPostgresCodec)
#include "tst_postgrescodec.moc"
