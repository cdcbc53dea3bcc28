// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Who the two sides are: ways to log in, TLS, certificates; and the ways there, proxies.
#include "core/probers/mongo/mongoprober.h"
#include "tests/core/probers/certificatecases.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/httpproxy.h"
#include "tests/servers/mongoserver.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/socksproxy.h"
#include "tests/servers/timewait.h"
#include "tests/servers/tlsfront.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr int probes = 200;

OptionMap at(const MongoServer &server, OptionMap more = {})
{
    more.emplace("host", "127.0.0.1:" + std::to_string(server.port()));
    // Needs a login.
    more.emplace("data", TextMap{{"shop:product", R"({"name": "Lamp"})"}});
    return more;
}

OptionMap login(OptionMap more = {})
{
    more.emplace("username", std::string("probe"));
    more.emplace("password", std::string("secret pass"));
    return more;
}

std::string said(const ProbeResult &result)
{
    return verdictText(result) + ": " + reasonText(result);
}

} // namespace

class TestMongoLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void mechanisms_data();
    void mechanisms();
    void asksForLittle();
    void serverMustKnowThePassword_data();
    void serverMustKnowThePassword();
    void refusesOptions_data();
    void refusesOptions();
    void certificates_data() { certificateCases(); }
    void certificates();
    void mutualTls_data();
    void mutualTls();
    void noTlsThere();
    void throughProxies();
    void leavesNoTimeWait_data();
    void leavesNoTimeWait();

private:
    OptionMap withCertificate(OptionMap more = {})
    {
        const KeyPair client = m_certificates.client();
        more.emplace("ca", m_certificates.ca());
        more.emplace("cert", client.certificate);
        more.emplace("key", client.key);
        return more;
    }

    Certificates m_certificates;
};

void TestMongoLogin::mechanisms_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("mechanism");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *name, const char *user, const char *password, const char *mechanism,
                        const char *source, const char *verdict) {
        QTest::newRow(name) << QString::fromUtf8(user) << QString::fromUtf8(password)
                            << QString::fromLatin1(mechanism) << QString::fromLatin1(source)
                            << QString::fromLatin1(verdict);
    };
    row("the better one", "probe", "secret pass", "", "", "up");
    row("named", "probe", "secret pass", "SCRAM-SHA-256", "admin", "up");
    row("wrong password", "probe", "Secret pass", "", "", "auth");
    row("the older one", "old", "secret pass", "", "", "up");
    row("the older one, named", "old", "secret pass", "scram-sha-1", "", "up");
    row("the older one, wrong", "old", "secret", "", "", "auth");
    row("not that one", "old", "secret pass", "SCRAM-SHA-256", "", "auth");
    row("not this one", "probe", "secret pass", "SCRAM-SHA-1", "", "auth");
    row("prepared", "prep", "\u2168", "", "", "up"); // one character, IX
    row("prepared already", "prep", "IX", "", "", "up");
    row("needs escaping", "a=b,c", "x", "", "", "auth");
    row("another database", "probe", "secret pass", "", "shop", "auth");
    row("URI in the name", "probe@other/?tls=true", "p:@/%", "", "", "auth");
}

void TestMongoLogin::mechanisms()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, mechanism);
    QFETCH(QString, source);
    QFETCH(QString, verdict);
    const MongoServer server;
    OptionMap options = at(server, {{"username", user.toStdString()}, {"password", password.toStdString()}});
    if (!mechanism.isEmpty())
        options["auth_mechanism"] = mechanism.toStdString();
    if (!source.isEmpty())
        options["auth_source"] = source.toStdString();
    ProbeOnce probe(mongoKind, std::move(options));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, said(result).c_str());
    QVERIFY(reasonText(result).find(password.toStdString()) == std::string::npos || password.size() < 3);
}

void TestMongoLogin::asksForLittle()
{
    const MongoServer server;
    ProbeOnce probe(mongoKind, at(server, login()));
    QCOMPARE(verdictText(probe.run()), std::string("up"));
    const std::string find = server.last("find");
    for (const char *part : {R"("filter" : { "name" : "Lamp" })", R"("projection" : { "_id" : 1 })",
                             R"("limit" : 1,)", R"("singleBatch" : true)", R"("maxTimeMS" : )"})
        QVERIFY2(find.find(part) != std::string::npos, (std::string(part) + " in " + find).c_str());
    QCOMPARE(server.count("ping"), 0);
}

void TestMongoLogin::serverMustKnowThePassword_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, MongoFault fault, const char *password, const char *verdict,
                        const char *says) {
        QTest::newRow(name) << int(fault) << QString::fromLatin1(password) << QString::fromLatin1(verdict)
                            << QString::fromLatin1(says);
    };
    row("wrong proof", MongoFault::WrongSignature, "secret pass", "auth", "signature");
    row("wrong proof, wrong password", MongoFault::WrongSignature, "wrong", "auth", "signature");
    row("no proof", MongoFault::NoSignature, "secret pass", "auth", "");
    row("no proof, wrong password", MongoFault::NoSignature, "wrong", "auth", "");
    row("few rounds", MongoFault::FewRounds, "secret pass", "auth", "4096");
    row("many rounds", MongoFault::ManyRounds, "secret pass", "protocol", "more than 1000000 times");
    row("repeats it", MongoFault::RepeatsPassword, "you said secret pass", "auth", "repeats the password");
    row("does not answer", MongoFault::SilentLogin, "secret pass", "read-timeout", "");
}

void TestMongoLogin::serverMustKnowThePassword()
{
    QFETCH(int, fault);
    QFETCH(QString, password);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const MongoServer server({.fault = MongoFault(fault)});
    ProbeOnce probe(mongoKind, at(server, login({{"password", password.toStdString()}})));
    probe.endpoint().timeout = 700ms;
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, said(result).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, said(result).c_str());
    QVERIFY2(reasonText(result).find("secret pass") == std::string::npos, said(result).c_str());
    QCOMPARE(server.count("find"), 0);
    QVERIFY(result.latency < 2s);
}

void TestMongoLogin::refusesOptions_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *key, const QByteArray &value, const char *says) {
        QTest::newRow(name) << QByteArray(key) << value << QString::fromUtf8(says);
    };
    row("no UTF-8", "username", "\xff", "username: must be UTF-8");
    row("NUL", "password", QByteArray("a\0b", 3), "password: must not hold a NUL");
    row("source", "auth_source", "\xff", "auth_source: must be UTF-8");
    row("mechanism", "auth_mechanism", "PLAIN", "auth_mechanism");
    row("no JSON", "data", "{", "data: the filter for “shop:product” is no JSON object: “{”");
    row("no object id", "data", R"({"a": {"$oid": "zz"}})",
        "data: the filter for “shop:product” is no extended JSON: ");
    row("no number", "data", R"({"a": {"$numberLong": "x"}})", "is no extended JSON: ");
    row("NUL in a key", "data", R"({"a\u0000b": 1})", "is no extended JSON: ");
    row("two hosts", "host", "a:1,b:2", "host: one server for each endpoint, got “a:1,b:2”");
    row("no certificate", "ca", "/nonexistent", "/nonexistent");
}

void TestMongoLogin::refusesOptions()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QFETCH(QString, says);
    OptionMap options = login({{"host", std::string("127.0.0.1:1")}});
    if (key == "data")
        options["data"] = TextMap{{"shop:product", value.toStdString()}};
    else
        options[key.toStdString()] = value.toStdString();
    ProbeOnce probe(mongoKind, std::move(options));
    const std::string refusal = probe.refusal();
    QVERIFY2(refusal.find(says.toStdString()) != std::string::npos, refusal.c_str());
}

void TestMongoLogin::certificates()
{
    QFETCH(QString, certificate);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    const MongoServer server({.tls = certificateNamed(m_certificates, certificate)});
    ProbeOnce probe(mongoKind, at(server, login({{"ca", m_certificates.ca()}, {"insecure", insecure}})));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, said(result).c_str());
    QCOMPARE(result.details->tlsVersion, std::string(verdict == QStringLiteral("up") ? "TLSv1.3" : ""));
    QVERIFY(result.phases.has(Phase::Tls));
}

void TestMongoLogin::mutualTls_data()
{
    QTest::addColumn<QString>("certificate"); // ours
    QTest::addColumn<bool>("user");
    QTest::addColumn<QString>("mechanism");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("certificate is the login") << "probe" << false << "" << "up";
    QTest::newRow("certificate is named as the login") << "probe" << false << "MONGODB-X509" << "up";
    QTest::newRow("certificate and password") << "probe" << true << "" << "up";
    QTest::newRow("certificate for TLS alone")
        << "probe" << false << "none" << "auth"; // the find is not free
    QTest::newRow("somebody else's") << "other" << false << "" << "auth";
    QTest::newRow("somebody else's, with a password") << "other" << true << "" << "up";
    QTest::newRow("of another authority") << "untrusted" << false << "" << "tls-handshake";
    QTest::newRow("none") << "" << true << "" << "tls-handshake";
}

void TestMongoLogin::mutualTls()
{
    QFETCH(QString, certificate);
    QFETCH(bool, user);
    QFETCH(QString, mechanism);
    QFETCH(QString, verdict);
    const MongoServer server({.tls = m_certificates.server(), .clientCa = m_certificates.ca()});
    OptionMap options = at(server, user ? login() : OptionMap());
    options["ca"] = m_certificates.ca();
    if (!mechanism.isEmpty())
        options["auth_mechanism"] = mechanism.toStdString();
    if (!certificate.isEmpty()) {
        const KeyPair pair =
            certificate == QStringLiteral("probe")
                ? m_certificates.client()
                : m_certificates.make({.commonName = "other",
                                       .issuer = certificate == QStringLiteral("other") ? "ca" : "otherca"});
        options["cert"] = pair.certificate;
        options["key"] = pair.key;
    }
    ProbeOnce probe(mongoKind, std::move(options));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, said(result).c_str());
    if (verdict == QStringLiteral("up"))
        QCOMPARE(server.last("hello").find("MONGODB-X509") != std::string::npos ||
                     server.last("isMaster").find("MONGODB-X509") != std::string::npos,
                 !user);
}

void TestMongoLogin::noTlsThere()
{
    const MongoServer server;
    ProbeOnce probe(mongoKind, at(server, login({{"ca", m_certificates.ca()}})));
    const ProbeResult result = probe.run();
    // Our ClientHello is no message to it, so that it ends the connection, with something left to read.
    QVERIFY2(verdictText(result) == "tls-handshake" || verdictText(result) == "reset", said(result).c_str());
}

void TestMongoLogin::throughProxies()
{
    const MongoServer plain;
    const MongoServer secured({.tls = m_certificates.server()});
    SocksProxy socks("user", "secret");
    HttpProxy http("user", "secret");
    QVERIFY2(socks.start(), socks.error().c_str());
    QVERIFY2(http.start(), http.error().c_str());
    for (const std::string &proxy : {"socks5://user:secret@127.0.0.1:" + std::to_string(socks.port()),
                                     "http://user:secret@127.0.0.1:" + std::to_string(http.port())}) {
        for (const MongoServer *server : {&plain, &secured}) {
            OptionMap options = at(*server, login({{"proxy", proxy}}));
            if (server == &secured)
                options["ca"] = m_certificates.ca();
            ProbeOnce probe(mongoKind, std::move(options));
            const ProbeResult result = probe.run();
            QVERIFY2(verdictText(result) == "up", said(result).c_str());
            QVERIFY(result.phases.has(Phase::Proxy));
        }
    }
    // TLS within TLS; without, the bytes on the socket would be the proxy's.
    TlsFront front(m_certificates.server(), http);
    QVERIFY2(front.start(), front.error().c_str());
    const OptionMap twice = login({{"proxy", "https://user:secret@127.0.0.1:" + std::to_string(front.port())},
                                   {"ca", m_certificates.ca()}});
    ProbeOnce within(mongoKind, at(secured, twice));
    const ProbeResult result = within.run();
    QVERIFY2(verdictText(result) == "up", said(result).c_str());
    OptionMap once = at(plain, twice);
    once.erase("ca");
    QCOMPARE(ProbeOnce(mongoKind, once).refusal(),
             std::string("proxy: mongo without TLS goes through a socks5:// or http:// proxy only"));
    ProbeOnce wrong(
        mongoKind,
        at(plain, login({{"proxy", "socks5://user:x@127.0.0.1:" + std::to_string(socks.port())}})));
    QCOMPARE(verdictText(wrong.run()), std::string("proxy"));
}

void TestMongoLogin::leavesNoTimeWait_data()
{
    QTest::addColumn<bool>("user");
    QTest::addColumn<bool>("certificate");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("TLS") << true << false << "tls-handshake";
    QTest::newRow("certificate as the login") << false << true << "up";
}

void TestMongoLogin::leavesNoTimeWait()
{
    QFETCH(bool, user);
    QFETCH(bool, certificate);
    QFETCH(QString, verdict);
    const int before = timeWaitTotal();
    const MongoServer server({.tls = m_certificates.server(), .clientCa = m_certificates.ca()});
    OptionMap options = at(server, user ? login() : OptionMap());
    options["ca"] = m_certificates.ca();
    ProbeOnce probe(mongoKind, certificate ? withCertificate(std::move(options)) : std::move(options));
    QCOMPARE(QString::fromStdString(verdictText(probe.run())), verdict);
    QCOMPARE(timeWaitAfter(probe, probes), before);
    QCOMPARE(probe.opened(), probes + 1);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestMongoLogin)
#include "tst_mongologin.moc"
