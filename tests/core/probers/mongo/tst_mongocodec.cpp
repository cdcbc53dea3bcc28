// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/mongo/mongotarget.h"

#include <QTest>

#include <QRegularExpression>

#include <random>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

std::string number(std::uint32_t value)
{
    std::string bytes;
    for (const unsigned shift : {0U, 8U, 16U, 24U})
        bytes += static_cast<char>((value >> shift) & 0xff);
    return bytes;
}

std::string framed(const std::string &body, std::uint32_t operation = 2013)
{
    return number(static_cast<std::uint32_t>(16 + body.size())) + number(1) + number(2) + number(operation) +
           body;
}

std::string document(const std::string &elements)
{
    return number(static_cast<std::uint32_t>(5 + elements.size())) + elements + '\0';
}

std::string text(const std::string &value)
{
    return "\x02t" + std::string(1, '\0') + number(static_cast<std::uint32_t>(value.size() + 1)) + value +
           '\0';
}

// OP_MSG with one section.
std::string message(const std::string &bson)
{
    return framed(number(0) + '\0' + bson);
}

// OP_REPLY with one document.
std::string reply(const std::string &bson, std::uint32_t documents = 1)
{
    return framed(number(8) + number(0) + number(0) + number(0) + number(documents) + bson, 1);
}

// An element of this type, named x.
std::string element(char type, const std::string &value)
{
    return std::string{type, 'x', '\0'} + value;
}

std::string zeros(std::size_t count)
{
    return std::string(count, '\0');
}

} // namespace

Q_DECLARE_METATYPE(lightfoot::MongoFlaw)

class TestMongoCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void headers_data();
    void headers();
    void messages_data();
    void messages();
    void documents_data();
    void documents();
    void depth();
    void rounds_data();
    void rounds();
    void noRounds();
    void errorKinds();
    void anyBytes();
};

void TestMongoCodec::headers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<MongoFlaw>("flaw");
    const auto row = [](const char *name, const std::string &bytes, MongoFlaw flaw) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << flaw;
    };
    const std::string rest = number(1) + number(2) + number(2013);
    row("a message", framed("hello"), MongoFlaw::None);
    row("the old way", framed("hello", 1), MongoFlaw::None);
    row("shorter than a header", number(15) + rest, MongoFlaw::NoMessage);
    row("nothing at all", number(0) + rest, MongoFlaw::NoMessage);
    row("HTTP", "HTTP/1.1 400 Bad Request\r\n\r\n", MongoFlaw::NoMessage);
    row("a client's operation", framed("x", 2004), MongoFlaw::NoMessage);
    row("compressed, which nobody asked for", framed("x", 2012), MongoFlaw::NoMessage);
    row("longest", number(mongoLongest) + rest, MongoFlaw::None);
    row("longer", number(mongoLongest + 1) + rest, MongoFlaw::TooLong);
    row("as long as any", number(48'000'000) + rest, MongoFlaw::TooLong);
    row("longer than any", number(48'000'001) + rest, MongoFlaw::NoMessage);
    row("below zero", number(0xffffffff) + rest, MongoFlaw::NoMessage);
}

void TestMongoCodec::headers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(MongoFlaw, flaw);
    QVERIFY(mongoHeaderFlaw(bytes.toStdString()) == flaw);
}

void TestMongoCodec::messages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const std::string &bytes, bool good) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << good;
    };
    const std::string empty = document("");
    std::string longer = message(empty);
    longer[21] = '\x06'; // the document claims a byte more than there is
    row("message", message(document(text("hello"))), true);
    row("reply", reply(document(text("hello"))), true);
    row("nothing in it", message(empty), true);
    row("no document", framed(number(0) + '\0'), false);
    row("two", message(empty + empty), false);
    row("something behind", message(empty) + "x", false);
    row("cut off", message(empty).substr(0, 25), false);
    row("a longer document", longer, false);
    row("a checksum", framed(number(1) + '\0' + empty + number(0)), false);
    row("more to come", framed(number(2) + '\0' + empty), false);
    row("a list of documents", framed(number(0) + '\x01' + empty), false);
    row("reply without", reply("", 0), false);
    row("reply that says two", reply(empty, 2), false);
    row("reply with two", reply(empty + empty), false);
    row("header alone", framed(""), false);
    row("nothing", "", false);
}

void TestMongoCodec::messages()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, good);
    QCOMPARE(mongoMessageFlaw(bytes.toStdString(), true) == MongoFlaw::None, good);
    feedMongo(bytes.toStdString());
}

void TestMongoCodec::documents_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("good");
    const auto row = [](const std::string &name, const std::string &bytes, bool good) {
        QTest::newRow(name.c_str()) << QByteArray::fromStdString(bytes) << good;
    };
    const auto value = [&](const char *name, char type, const std::string &bytes) {
        const std::string right = element(type, bytes);
        row(name, document(right + text("t")), true);
        if (!bytes.empty())
            row(std::string(name) + ", cut", document(right.substr(0, right.size() - 1)), false);
    };
    const std::string word = number(3) + "ab" + '\0';
    value("double", 0x01, zeros(8));
    value("string", 0x02, word);
    value("document", 0x03, document(text("inner")));
    value("array", 0x04, document(""));
    value("binary", 0x05, number(3) + '\0' + "abc");
    value("old binary", 0x05, number(7) + '\x02' + number(3) + "abc");
    value("undefined", 0x06, "");
    value("object id", 0x07, zeros(12));
    value("bool", 0x08, "\x01");
    value("date", 0x09, zeros(8));
    value("null", 0x0a, "");
    value("expression", 0x0b, std::string("a\0i\0", 4));
    value("pointer", 0x0c, word + zeros(12));
    value("code", 0x0d, word);
    value("symbol", 0x0e, word);
    value("code with variables", 0x0f, number(16) + word + document(""));
    value("32 bits", 0x10, zeros(4));
    value("timestamp", 0x11, zeros(8));
    value("64 bits", 0x12, zeros(8));
    value("decimal", 0x13, zeros(16));
    value("least", '\xff', "");
    value("most", 0x7f, "");
    row("empty", document(""), true);
    row("array",
        document(element(0x04, document(std::string("\x0a"
                                                    "0\0\x0a"
                                                    "1\0",
                                                    6)))),
        true);
    row("array without its beginning", document(element(0x04, document(text("a")))), false);
    row("unknown type", document(element(0x14, "")), false);
    row("no name", document("\x0a"), false);
    row("a name that does not end", document("\x0axyz"), false);
    row("no end", number(5) + "x", false);
    row("length of nothing", number(4), false);
    row("no length", zeros(3), false);
    row("not quite a bool", document(element(0x08, "\x02")), false);
    row("string of nothing", document(element(0x02, number(0) + '\0')), false);
    row("string without its end", document(element(0x02, number(2) + "ab")), false);
    row("string longer than all", document(element(0x02, number(0xffffffff) + '\0')), false);
    row("binary longer than all", document(element(0x05, number(0xffffffff) + '\0')), false);
    row("old binary without its length",
        document(element(0x05, number(3) + "\x02"
                                           "abc")),
        false);
    row("old binary of another length", document(element(0x05, number(7) + '\x02' + number(4) + "abc")),
        false);
    row("inner document too long", document(element(0x03, number(6) + '\0')), false);
    row("inner document too short", document(element(0x03, number(4))), false);
    row("code with less", document(element(0x0f, number(11) + word)), false);
    row("code with more", document(element(0x0f, number(17) + word + document("") + '\0')), false);
}

void TestMongoCodec::documents()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, good);
    QCOMPARE(isMongoDocument(bytes.toStdString()), good);
    feedMongo(bytes.toStdString());
}

void TestMongoCodec::depth()
{
    std::string nested = document("");
    for (int i = 1; i < mongoDeepest; ++i)
        nested = document(element(0x03, nested));
    QVERIFY(isMongoDocument(nested));
    QVERIFY(!isMongoDocument(document(element(0x03, nested))));
}

void TestMongoCodec::rounds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("usual") << QByteArray("r=abc,s=def,i=15000") << true;
    QTest::newRow("as many as we do") << QByteArray("r=a,s=b,i=1000000") << true;
    QTest::newRow("more") << QByteArray("r=a,s=b,i=1000001") << false;
    QTest::newRow("with a leading zero") << QByteArray("i=0999999") << true;
    QTest::newRow("first") << QByteArray("i=2147483647,r=a,s=b") << false;
    QTest::newRow("behind a blank") << QByteArray("r=a,s=b,i= \t+2147483647") << false;
    QTest::newRow("beyond 64 bits") << QByteArray("i=99999999999999999999999999") << false;
    QTest::newRow("i twice") << QByteArray("ii=2147483647") << false;
    QTest::newRow("in a nonce, and later") << QByteArray("r=i=i=,s=b,i=2147483647") << false;
    // libmongoc reads 64 bits and keeps 32 of them.
    QTest::newRow("below zero") << QByteArray("r=a,s=b,i=-2294967296") << false;
    QTest::newRow("little below zero") << QByteArray("r=a,s=b,i=-5") << true;
    QTest::newRow("no digits") << QByteArray("i=") << true;
    QTest::newRow("another letter") << QByteArray("j=2147483647") << true;
}

void TestMongoCodec::rounds()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    const std::string bytes = message(document(::text(text.toStdString())));
    QVERIFY(mongoMessageFlaw(bytes, true) == (good ? MongoFlaw::None : MongoFlaw::TooManyRounds));
    QVERIFY(mongoMessageFlaw(bytes, false) == MongoFlaw::None); // nothing is hashed any more
    feedMongo(bytes);
}

// libmongoc 1.23 follows an unset pointer there.
void TestMongoCodec::noRounds()
{
    const auto flawOf = [](const std::string &payload, const std::string &between = {}) {
        const std::string bytes =
            message(document("\x05payload" + std::string(1, '\0') +
                             number(static_cast<std::uint32_t>(between.size() + payload.size())) +
                             (between.empty() ? '\0' : '\2') + between + payload));
        feedMongo(bytes);
        return mongoMessageFlaw(bytes, true);
    };
    for (const char *payload :
         {"r=a,s=b,i=", "r=a,s=b,i=x", "r=a,s=b,i=-", "r=a,s=b,i=- 5", "r=a,i= ,s=b", "i=,r=a,s=b"}) {
        QVERIFY2(flawOf(payload) == MongoFlaw::NoMessage, payload);
        const std::string text(payload);
        QVERIFY2(flawOf(text, number(static_cast<std::uint32_t>(text.size()))) == MongoFlaw::NoMessage,
                 payload);
    }
    QVERIFY(flawOf("r=a,s=b,i=4096") == MongoFlaw::None);
    QVERIFY(flawOf("r=ai=,s=bi=,i=4096") == MongoFlaw::None); // base64 may look so
}

void TestMongoCodec::errorKinds()
{
    QVERIFY(mongoErrorKind(18) == FailureKind::Auth);
    QVERIFY(mongoErrorKind(13) == FailureKind::Auth);
    QVERIFY(mongoErrorKind(2) == FailureKind::Config);
    QVERIFY(mongoErrorKind(50) == FailureKind::ReadTimeout);
    QVERIFY(mongoErrorKind(11600) == FailureKind::Status);
    QVERIFY(mongoErrorKind(0) == FailureKind::Status);
}

void TestMongoCodec::anyBytes()
{
    std::mt19937 random(7);
    const std::vector<std::string> seeds{
        message(document(text("r=a,s=b,i=15000") + element(0x03, document(element(0x05, number(1) + "xy"))))),
        reply(document(element(0x04, document(std::string("\x0a"
                                                          "0\0",
                                                          3))) +
                       element(0x0f, number(14) + number(1) + '\0' + document("")))),
        "mongodb://u:p@h:1/users?tls=true", "shop:product", R"({"a": 1})"};
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes = seeds[random() % seeds.size()];
        for (unsigned changes = random() % 4; changes > 0; --changes)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        feedMongo(std::string_view(bytes).substr(0, random() % (bytes.size() + 1)));
    }
}

QTEST_GUILESS_MAIN(TestMongoCodec)
#include "tst_mongocodec.moc"
