// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/mongo/mongoplan.h"
#include "core/probers/mongo/mongoprober.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;

Q_DECLARE_METATYPE(lightfoot::MongoLogin)

class TestMongoPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void lookups_data();
    void lookups();
    void logins_data();
    void logins();
    void targets_data();
    void targets();
};

void TestMongoPlan::lookups_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("database"); // empty: refused
    QTest::addColumn<QString>("collection");
    const auto row = [](const char *name, const char *place, const char *filter, const char *database = "",
                        const char *collection = "") {
        QTest::newRow(name) << QString::fromUtf8(place) << QString::fromUtf8(filter)
                            << QString::fromLatin1(database) << QString::fromLatin1(collection);
    };
    row("EaseProbe's", "test:product", R"({"name":"Lamp"})", "test", "product");
    row("any document", "test:product", "{}", "test", "product");
    row("blanks before", "test:product", " \n{}", "test", "product");
    row("a colon", "test:system:x", "{}", "test", "system:x");
    row("extended", "a:b", R"({"n": {"$numberLong": "5"}})", "a", "b");
    row("no colon", "test.product", "{}");
    row("no database", ":product", "{}");
    row("no collection", "test:", "{}");
    row("nothing", "", "{}");
    row("no JSON", "a:b", "name");
    row("empty", "a:b", "");
    row("an array", "a:b", "[1]");
    row("a number", "a:b", "1");
    row("two objects", "a:b", R"({"a":1}{"b":2})");
    row("something behind", "a:b", "{} x");
    row("cut off", "a:b", R"({"a":)");
    row("single quotes", "a:b", "{'a': 1}");
}

void TestMongoPlan::lookups()
{
    QFETCH(QString, place);
    QFETCH(QString, filter);
    QFETCH(QString, database);
    QFETCH(QString, collection);
    const Result<MongoLookup> lookup = parseMongoLookup(place.toStdString(), filter.toStdString());
    QCOMPARE(lookup.has_value(), !database.isEmpty());
    if (lookup) {
        QCOMPARE(QString::fromStdString(lookup->database), database);
        QCOMPARE(QString::fromStdString(lookup->collection), collection);
        QCOMPARE(QString::fromStdString(lookup->filter), filter);
    } else {
        QVERIFY(toEnglish(lookup.error().message).starts_with("data: "));
    }
}

void TestMongoPlan::logins_data()
{
    QTest::addColumn<QString>("options"); // u: user, p: password, c: certificate, e: $external, a: admin
    QTest::addColumn<QString>("mechanism");
    QTest::addColumn<MongoLogin>("login");
    QTest::addColumn<QString>("refused"); // the option that is named
    const auto row = [](const char *options, const char *mechanism, MongoLogin login,
                        const char *refused = "") {
        QTest::addRow("%s %s", options, mechanism)
            << QString::fromLatin1(options) << QString::fromLatin1(mechanism) << login
            << QString::fromLatin1(refused);
    };
    row("", "", MongoLogin::None);
    row("", "none", MongoLogin::None);
    row("a", "", MongoLogin::None);
    row("up", "", MongoLogin::Negotiated);
    row("upa", "", MongoLogin::Negotiated);
    row("up", "SCRAM-SHA-1", MongoLogin::ScramSha1);
    row("up", "scram-sha-256", MongoLogin::ScramSha256);
    row("upc", "", MongoLogin::Negotiated); // the certificate is for TLS
    row("c", "", MongoLogin::X509);
    row("ce", "", MongoLogin::X509);
    row("c", "none", MongoLogin::None);
    row("c", "mongodb-x509", MongoLogin::X509);
    row("u", "", MongoLogin::None, "username");
    row("p", "", MongoLogin::None, "password");
    row("up", "none", MongoLogin::None, "auth_mechanism");
    row("upc", "MONGODB-X509", MongoLogin::None, "auth_mechanism");
    row("", "MONGODB-X509", MongoLogin::None, "auth_mechanism");
    row("", "SCRAM-SHA-1", MongoLogin::None, "auth_mechanism");
    row("c", "SCRAM-SHA-256", MongoLogin::None, "auth_mechanism");
    row("ca", "", MongoLogin::None, "auth_source");
}

void TestMongoPlan::logins()
{
    QFETCH(QString, options);
    QFETCH(QString, mechanism);
    QFETCH(MongoLogin, login);
    QFETCH(QString, refused);
    const auto has = [&](char16_t letter) { return options.contains(QChar(letter)); };
    OptionMap map{{"auth_mechanism", mechanism.toStdString()}};
    map["username"] = std::string(has(u'u') ? "probe" : "");
    map["password"] = std::string(has(u'p') ? "secret" : "");
    map["cert"] = std::string(has(u'c') ? "/file.pem" : "");
    map["auth_source"] = std::string(has(u'e') ? "$external" : has(u'a') ? "admin" : "");
    const Result<MongoLogin> result = mongoLoginOf(map);
    QCOMPARE(result.has_value(), refused.isEmpty());
    if (result)
        QVERIFY(*result == login);
    else
        QVERIFY(toEnglish(result.error().message).starts_with(refused.toStdString() + ": "));
}

void TestMongoPlan::targets_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("host");  // empty: refused
    QTest::addColumn<QString>("login"); // user/password/source/mechanism
    QTest::addColumn<bool>("tls");
    const auto row = [](const char *target, const char *host, const char *login = "///", bool tls = false) {
        QTest::newRow(target) << QString::fromLatin1(target) << QString::fromLatin1(host)
                              << QString::fromLatin1(login) << tls;
    };
    row("h", "h");
    row("h:1", "h:1");
    row("mongodb://h", "h");
    row("mongo://h:1/", "h:1");
    row("mongodb://[::1]:1/shop", "[::1]:1");
    row("mongodb://u:p%40@h:1", "h:1", "u/p@//");
    row("mongodb://u:p@h/users", "h", "u/p/users/");
    row("mongodb://u:p@h/users?authSource=other&tls=true", "h", "u/p/other/", true);
    row("mongodb://u:p@h/?ssl=true&authMechanism=SCRAM-SHA-1&w=majority&x", "h", "u/p//SCRAM-SHA-1", true);
    row("mongodb://h/?tls=false&replicaSet=rs0", "h");
    row("mongodb://a,b/", "");
    row("mongodb://a:1,b:2/", "");
    row("mongodb://h:x/", "");
    row("", "");
}

void TestMongoPlan::targets()
{
    QFETCH(QString, target);
    QFETCH(QString, host);
    QFETCH(QString, login);
    QFETCH(bool, tls);
    const Result<OptionMap> options = mongoKind.fromTarget(target.toStdString());
    QCOMPARE(options.has_value(), !host.isEmpty());
    if (!options)
        return;
    QStringList parts;
    for (const char *key : {"username", "password", "auth_source", "auth_mechanism"})
        parts << QString::fromStdString(optionOr(*options, key, std::string()));
    QCOMPARE(QString::fromStdString(mongoKind.target(*options)), host);
    QCOMPARE(parts.join(u'/'), login);
    QCOMPARE(optionOr(*options, "tls", false), tls);
}

QTEST_GUILESS_MAIN(TestMongoPlan)
#include "tst_mongoplan.moc"
