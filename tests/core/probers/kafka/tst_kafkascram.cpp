// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/base64.h"
#include "core/probers/kafka/scram.h"
#include "tests/servers/kafkasasl.h"

#include <QTest>

#include <QRegularExpression>

#include <set>

using namespace lightfoot;
using namespace lightfoot::test;
using kafka::PasswordSalting;
using kafka::ScramClient;

namespace {

constexpr const char *salt7677 = "W22ZaJ0SNY7soEsUEjb6gQ==";
constexpr const char *nonce7677 = "rOprNGfwEbeRWgbNEkqO";
constexpr const char *whole7677 = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";

std::string salted(const char *digest, const std::string &password, const kafka::ScramChallenge &challenge,
                   std::int64_t portion = 512)
{
    PasswordSalting salting(digest, password, challenge);
    while (!salting.done())
        salting.advance(portion);
    return salting.result();
}

} // namespace

class TestKafkaScram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void vectors_data();
    void vectors();
    void challenges_data();
    void challenges();
    void proofs_data();
    void proofs();
    void portions();
    void salting_data();
    void salting();
    void servers_data();
    void servers();
    void errorsAreRead();
    void noncesDiffer();
};

// RFC 5802 section 5, RFC 7677 section 3; with SHA-512 there is none in an RFC: made with Python's hashlib.
void TestKafkaScram::vectors_data()
{
    QTest::addColumn<QByteArray>("digest");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("serverFirst");
    QTest::addColumn<QByteArray>("final");
    QTest::addColumn<QByteArray>("serverFinal");
    QTest::newRow("RFC 5802")
        << QByteArray("SHA1") << QByteArray("user") << QByteArray("pencil")
        << QByteArray("fyko+d2lbbFgONRv9qkxdawL") << QByteArray("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL")
        << QByteArray("r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096")
        << QByteArray("c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=")
        << QByteArray("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=");
    const QByteArray serverFirst = QByteArray("r=") + whole7677 + ",s=" + salt7677 + ",i=4096";
    const QByteArray first = QByteArray("n,,n=user,r=") + nonce7677;
    const QByteArray final = QByteArray("c=biws,r=") + whole7677 + ",p=";
    QTest::newRow("RFC 7677") << QByteArray("SHA256") << QByteArray("user") << QByteArray("pencil")
                              << QByteArray(nonce7677) << first << serverFirst
                              << final + "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="
                              << QByteArray("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    QTest::newRow("SHA-512")
        << QByteArray("SHA512") << QByteArray("user") << QByteArray("pencil") << QByteArray(nonce7677)
        << first << serverFirst
        << final + "gMGXRcevScNtxZ6/8lQYpGtnsNAc3mGcmNomv+xnoOMw+3R2xNJdMNnzMlTN8PPC6wdp6dybEmDYXYTxwnYPJQ=="
        << QByteArray(
               "v=ZQnYEgWQMFmmsM8aQMF0nDDCy/AgCzkwk8CmMZYcMg0vSVlKDanekLtifDSeVGT4+5ZxXnJq199RVG2rR7N7Zw==");
    QTest::newRow("escaped, beyond ASCII")
        << QByteArray("SHA512") << QByteArray("a=b,c") << QByteArray("p\xc3\xa4ss") << QByteArray(nonce7677)
        << QByteArray("n,,n=a=3Db=2Cc,r=") + nonce7677
        << QByteArray("r=") + nonce7677 + "XY,s=" + salt7677 + ",i=5000"
        << QByteArray("c=biws,r=") + nonce7677 +
               "XY,p=oYqKvgv8p7+iXzChsekLWnKd4cRERBOaceUwI5a9ZzmhRKl9gbxmV+yb8dcZ3/"
               "caYCCQAghhVkBSrhjRowpt+g=="
        << QByteArray(
               "v=vcHGXMof0KkePsAeNSVYL6uRThqD0nCiCt2rW5bgk3FU3+RxWFP0kj5bJLkd0E8pAfzuYULTj2yCTovqMkRcSg==");
}

void TestKafkaScram::vectors()
{
    QFETCH(QByteArray, digest);
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, serverFirst);
    QFETCH(QByteArray, final);
    QFETCH(QByteArray, serverFinal);
    ScramClient scram(digest.constData(), user.toStdString(), nonce.toStdString());
    QCOMPARE(QByteArray::fromStdString(scram.first()), first);
    QVERIFY(scram.readChallenge(serverFirst.toStdString()) == ScramClient::Trouble::None);
    const std::string bytes = salted(digest.constData(), password.toStdString(), scram.challenge());
    QVERIFY(!scram.proves(serverFinal.toStdString())); // not before it is asked to
    QCOMPARE(QByteArray::fromStdString(scram.final(bytes)), final);
    QVERIFY(scram.proves(serverFinal.toStdString()));
    QVERIFY(scram.proves(serverFinal.toStdString() + ",x=an extension"));
}

void TestKafkaScram::challenges_data()
{
    using Trouble = ScramClient::Trouble;
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("trouble");
    const auto row = [](const QByteArray &message, Trouble trouble) {
        QTest::newRow(message.left(60).toPercentEncoding("=,+ ").constData()) << message << int(trouble);
    };
    const QByteArray good = "r=mineX,s=QSXC,i=";
    row(good + "4096", Trouble::None);
    row(good + "1000000", Trouble::None);
    row(good + "4096,x=an extension", Trouble::None);
    row(good + "004096", Trouble::None);
    for (const char *count : {"4095", "1", "0", "1000001", "2147483648", "99999999999999999999"})
        row(good + count, Trouble::Iterations);
    for (const char *count : {"", "-4096", "+4096", " 4096", "4096 ", "0x1000", "4e3", "four"})
        row(good + count, Trouble::Malformed);
    row("r=mine,s=QSXC,i=4096", Trouble::ForeignNonce); // nothing of the server's own
    row("r=min,s=QSXC,i=4096", Trouble::ForeignNonce);
    row("r=Xmine,s=QSXC,i=4096", Trouble::ForeignNonce);
    row("r=MINEX,s=QSXC,i=4096", Trouble::ForeignNonce);
    for (const char *message : {"",
                                "r",
                                "r=",
                                "r=mineX",
                                "r=mineX,s=QSXC",
                                "s=QSXC,r=mineX,i=4096",
                                "r=mineX,i=4096,s=QSXC",
                                "m=must,r=mineX,s=QSXC,i=4096",
                                "r=mineX,s=,i=4096",
                                "r=mineX,s=QSX,i=4096",
                                "r=mineX,s=QS=C,i=4096",
                                "r=mineX,s=====,i=4096",
                                "r=mineX,s=QSXC\n,i=4096",
                                "r=mineX,s= QSX,i=4096",
                                "r=mine X,s=QSXC,i=4096",
                                "r=mineX\x7f,s=QSXC,i=4096",
                                "r=mineX,,s=QSXC,i=4096",
                                "e=other-error",
                                "v=QSXC",
                                "HTTP/1.1 400 Bad Request"})
        row(message, Trouble::Malformed);
    row("r=mineX,s=" + QByteArray(9000, 'A') + ",i=4096", Trouble::Malformed);
}

void TestKafkaScram::challenges()
{
    QFETCH(QByteArray, message);
    QFETCH(int, trouble);
    ScramClient scram("SHA256", "user", "mine");
    QCOMPARE(int(scram.readChallenge(message.toStdString())), trouble);
    if (trouble != int(ScramClient::Trouble::None))
        return;
    QCOMPARE(QByteArray::fromStdString(scram.challenge().nonce), QByteArray("mineX"));
    QCOMPARE(QByteArray::fromStdString(scram.challenge().salt), QByteArray::fromBase64("QSXC"));
}

void TestKafkaScram::proofs_data()
{
    QTest::addColumn<QByteArray>("message");
    for (const char *message :
         {"", "v", "v=", "v=7rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=", "e=invalid-proof",
          "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4", "6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=",
          "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=AAAA", "v=6rri", "v=AAAA",
          "x=1,v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="})
        QTest::newRow(message) << QByteArray(message);
    QTest::newRow("long") << "v=" + QByteArray(1'000'000, 'A');
}

// None of them is RFC 7677's.
void TestKafkaScram::proofs()
{
    QFETCH(QByteArray, message);
    ScramClient scram("SHA256", "user", nonce7677);
    scram.readChallenge(std::string("r=") + whole7677 + ",s=" + salt7677 + ",i=4096");
    scram.final(salted("SHA256", "pencil", scram.challenge()));
    QVERIFY(!scram.proves(message.toStdString()));
}

void TestKafkaScram::portions()
{
    const kafka::ScramChallenge challenge{.nonce = "n", .salt = "salt", .iterations = 4099};
    const std::string whole = salted("SHA256", "password", challenge, 1'000'000);
    for (const std::int64_t portion : {1, 7, 512, 4097, 4098, 4099})
        QVERIFY(salted("SHA256", "password", challenge, portion) == whole);
    PasswordSalting salting("SHA256", "password", challenge);
    salting.advance(4097);
    QVERIFY(!salting.done());
    salting.advance(1);
    QVERIFY(salting.done());
    salting.advance(1);
    QVERIFY(salting.result() == whole);
    PasswordSalting unknown("no digest", "password", challenge);
    QVERIFY(unknown.done() && unknown.result().empty());
}

void TestKafkaScram::salting_data()
{
    QTest::addColumn<QByteArray>("digest");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<int>("iterations");
    QTest::newRow("one") << QByteArray("SHA256") << QByteArray("p") << QByteArray("s") << 1;
    QTest::newRow("two") << QByteArray("SHA512") << QByteArray("p") << QByteArray("s") << 2;
    QTest::newRow("a password longer than a block")
        << QByteArray("SHA256") << QByteArray(200, 'p') << QByteArray("s") << 100;
    QTest::newRow("a long salt") << QByteArray("SHA512") << QByteArray("p") << QByteArray(3000, 's') << 100;
    QTest::newRow("zeros") << QByteArray("SHA256") << QByteArray("a\0b", 3) << QByteArray(4, '\0') << 100;
}

// OpenSSL's own is the reference.
void TestKafkaScram::salting()
{
    QFETCH(QByteArray, digest);
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, salt);
    QFETCH(int, iterations);
    const EVP_MD *known = digest == "SHA512" ? EVP_sha512() : EVP_sha256();
    QByteArray expected(EVP_MD_get_size(known), '\0');
    PKCS5_PBKDF2_HMAC(password.constData(), int(password.size()),
                      reinterpret_cast<const unsigned char *>(salt.constData()), int(salt.size()), iterations,
                      known, int(expected.size()), reinterpret_cast<unsigned char *>(expected.data()));
    const std::string bytes = salted(digest.constData(), password.toStdString(),
                                     {.nonce = "n", .salt = salt.toStdString(), .iterations = iterations});
    QCOMPARE(QByteArray::fromStdString(bytes).toHex(), expected.toHex());
}

void TestKafkaScram::servers_data()
{
    QTest::addColumn<QByteArray>("mechanism");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("accepted");
    for (const char *mechanism : {"SCRAM-SHA-256", "SCRAM-SHA-512"}) {
        QTest::addRow("%s", mechanism)
            << QByteArray(mechanism) << QByteArray("probe") << QByteArray("secret") << true;
        QTest::addRow("%s, odd", mechanism)
            << QByteArray(mechanism) << QByteArray("odd=,user") << QByteArray("pass,=word \xc3\xa9") << true;
        QTest::addRow("%s, wrong", mechanism)
            << QByteArray(mechanism) << QByteArray("probe") << QByteArray("Secret") << false;
    }
}

// The client against the tests' server, which is written apart from it.
void TestKafkaScram::servers()
{
    QFETCH(QByteArray, mechanism);
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, password);
    QFETCH(bool, accepted);
    const KafkaSasl::Users users;
    KafkaSasl server(users);
    server.choose(mechanism.toStdString());
    const char *digest = mechanism.endsWith("512") ? "SHA512" : "SHA256";
    ScramClient client(digest, user.toStdString(), kafka::scramNonce());
    const KafkaSasl::Step challenge = server.take(client.first());
    QVERIFY(!challenge.refused && !challenge.done);
    QVERIFY(client.readChallenge(challenge.bytes) == ScramClient::Trouble::None);
    const KafkaSasl::Step last =
        server.take(client.final(salted(digest, password.toStdString(), client.challenge())));
    QCOMPARE(last.done, accepted);
    QCOMPARE(last.refused, !accepted);
    QCOMPARE(client.proves(last.bytes), accepted);
}

void TestKafkaScram::errorsAreRead()
{
    QVERIFY(kafka::scramError("e=invalid-proof") == "invalid-proof");
    QVERIFY(kafka::scramError("e=unknown-user,x=1") == "unknown-user");
    QVERIFY(!kafka::scramError("v=AAAA") && !kafka::scramError("") && !kafka::scramError("e"));
}

void TestKafkaScram::noncesDiffer()
{
    std::set<std::string> nonces;
    for (int i = 0; i < 1000; ++i) {
        const std::string nonce = kafka::scramNonce();
        QCOMPARE(nonce.size(), std::size_t(32));
        QVERIFY(nonce.find(',') == std::string::npos);
        QVERIFY(nonces.insert(nonce).second);
    }
}

QTEST_GUILESS_MAIN(TestKafkaScram)
#include "tst_kafkascram.moc"
