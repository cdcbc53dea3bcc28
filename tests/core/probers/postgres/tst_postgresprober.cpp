// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/postgres/postgresprober.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/postgresserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace lightfoot;
using namespace lightfoot::test;

class TestPostgresProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void talks();
    void otherAddressesAreTried();
    void logsIn_data();
    void logsIn();
    void comparesValues_data();
    void comparesValues();
    void databasesHaveTheirConnections();
    void tooManyDatabases();
    void trust_data();
    void trust();
    void mutualTls();
    void theEnvironmentIsNotAsked();
    void theHomeFolderIsNotAsked();
    void cancelled();
    void targets_data();
    void targets();

private:
    OptionMap login(OptionMap more = {})
    {
        more.emplace("host", "127.0.0.1:" + std::to_string(m_server.port()));
        more.emplace("username", std::string("probe"));
        more.emplace("password", std::string("secret pass"));
        return more;
    }

    Certificates m_certificates;
    PostgresServer m_server{m_certificates};
};

void TestPostgresProber::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.error().c_str());
}

void TestPostgresProber::talks()
{
    ProbeOnce probe(postgresKind, login());
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QVERIFY2(summaryText(result).starts_with("PostgreSQL 15."), summaryText(result).c_str());
    QVERIFY2(summaryText(result).find(", up ") != std::string::npos, summaryText(result).c_str());
    QCOMPARE(closingText(result), std::string("server-closed-first"));
    for (const Phase phase :
         {Phase::Connect, Phase::Hello, Phase::Request, Phase::FirstByte, Phase::Transfer})
        QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
    QVERIFY(!result.phases.has(Phase::Tls) && !result.phases.has(Phase::Dns));
    QCOMPARE(probe.opened(), 1);
    QCOMPARE(result.details->remoteAddress, "127.0.0.1:" + std::to_string(m_server.port()));
    QCOMPARE(result.details->metrics.size(), std::size_t(1));
    QVERIFY(result.details->metrics.front().second >= 0);
    QVERIFY2(m_server.log().find("FATAL") == std::string::npos, m_server.log().c_str());
}

void TestPostgresProber::otherAddressesAreTried()
{
    // localhost is ::1 too, where nobody listens.
    ProbeOnce probe(postgresKind, login({{"host", "localhost:" + std::to_string(m_server.port())}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(probe.opened(), 1);
}

void TestPostgresProber::logsIn_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("SCRAM") << "probe" << "secret pass" << "shop" << "up" << "";
    QTest::newRow("wrong password") << "probe" << "wrong" << "" << "auth"
                                    << "password authentication failed for user \"probe\" (error 28P01)";
    QTest::newRow("no password") << "probe" << "" << "" << "auth" << "asks for a password, and none is given";
    QTest::newRow("wrong user") << "stranger" << "secret pass" << "" << "auth" << "(error 28P01)";
    QTest::newRow("odd user") << "o'\\ user=open" << "x" << "" << "auth" << "(error 28P01)";
    QTest::newRow("MD5") << "old" << "secret pass" << "" << "up" << "";
    QTest::newRow("MD5, wrong") << "old" << "secret" << "" << "auth" << "(error 28P01)";
    QTest::newRow("as it is") << "clear" << "secret pass" << "" << "auth" << "asks for the password as it is";
    QTest::newRow("Kerberos") << "ticket" << "x" << "" << "auth" << "authentication method 7";
    QTest::newRow("nobody asks") << "open" << "" << "" << "up" << "";
    QTest::newRow("only over TLS") << "encrypted" << "secret pass" << "" << "auth" << "(error 28000)";
    QTest::newRow("no database") << "probe" << "secret pass" << "nothing" << "status" << "(error 3D000)";
    QTest::newRow("closed database") << "probe" << "secret pass" << "closed" << "status" << "(error 55000)";
    QTest::newRow("odd database") << "probe" << "secret pass" << "a' host='b" << "status" << "(error 3D000)";
    QTest::newRow("too many clients") << "full" << "secret pass" << "" << "status" << "(error 53300)";
}

void TestPostgresProber::logsIn()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, database);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    ProbeOnce probe(postgresKind, login({{"username", user.toStdString()},
                                         {"password", password.toStdString()},
                                         {"database", database.toStdString()}}));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
}

void TestPostgresProber::comparesValues_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("equal") << "shop:product:name:id:1" << "lightfoot" << "up" << "";
    QTest::newRow("as SQL reads names") << "shop:Product:Name:ID:1" << "lightfoot" << "up" << "";
    QTest::newRow("in a schema") << "shop:store.product:name:id:1" << "on the shelf" << "up" << "";
    QTest::newRow("in quotes") << R"(shop:"Odd""table":"the name":id:1)" << "light\"foot" << "up" << "";
    QTest::newRow("empty") << "shop:product:name:id:3" << "" << "up" << "";
    QTest::newRow("a number") << "shop:product:id:id:2" << "2" << "up" << "";
    QTest::newRow("true") << "shop:product:active:id:1" << "true" << "up" << "";
    QTest::newRow("false") << "shop:product:active:id:2" << "false" << "up" << "";
    QTest::newRow("large") << "shop:product:many:id:1" << QString(100000, QLatin1Char('x')) << "up" << "";
    QTest::newRow("other") << "shop:product:name:id:1" << "light" << "content"
                           << "shop.product.name is “lightfoot”, expected “light”";
    QTest::newRow("NULL") << "shop:product:name:id:2" << "" << "content" << "is NULL, expected “”";
    QTest::newRow("no row") << "shop:product:name:id:99" << "" << "content" << "has no row where id is 99";
    QTest::newRow("no table") << "shop:nothing:name:id:1" << "" << "status" << "(error 42P01)";
    QTest::newRow("no column") << "shop:product:nothing:id:1" << "" << "status" << "(error 42703)";
    QTest::newRow("no right") << "shop:hidden:name:id:1" << "" << "auth" << "(error 42501)";
    QTest::newRow("no database") << "nothing:product:name:id:1" << "" << "status" << "(error 3D000)";
}

void TestPostgresProber::comparesValues()
{
    QFETCH(QString, place);
    QFETCH(QString, value);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const TextMap data{{"shop:product:name:id:1 ", "no number"}, {place.toStdString(), value.toStdString()}};
    ProbeOnce refused(postgresKind, login({{"data", data}}));
    QVERIFY(refused.refusal().starts_with("data: expected"));
    for (const bool tls : {false, true}) {
        OptionMap options = login({{"data", TextMap{{place.toStdString(), value.toStdString()}}}});
        if (tls)
            options["ca"] = m_certificates.ca();
        ProbeOnce probe(postgresKind, std::move(options));
        const ProbeResult result = probe.run();
        QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
                 (verdictText(result) + ": " + reasonText(result)).c_str());
        QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos,
                 reasonText(result).c_str());
        QVERIFY(verdict != QStringLiteral("up") ||
                summaryText(result).find(", 1 value as expected") != std::string::npos);
    }
}

// The user may have one connection at a time.
void TestPostgresProber::databasesHaveTheirConnections()
{
    const TextMap data{{"shop:product:name:id:1", "lightfoot"},
                       {"second:product:name:id:1", "second"},
                       {"shop:product:name:id:3", ""}};
    for (const char *user : {"probe", "alone"}) {
        ProbeOnce probe(postgresKind, login({{"username", std::string(user)},
                                             {"database", std::string("nothing")}, // the values name theirs
                                             {"data", data}}));
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
        QVERIFY(summaryText(result).find(", 3 values as expected") != std::string::npos);
        QCOMPARE(probe.opened(), 2);
        QCOMPARE(closingText(result), std::string("server-closed-first"));
    }
    TextMap wrong = data;
    wrong.at(1).second = "x";
    ProbeOnce probe(postgresKind, login({{"data", wrong}}));
    QCOMPARE(verdictText(probe.run()), std::string("content"));
    QCOMPARE(timeWaitTotal(), 0);
}

void TestPostgresProber::tooManyDatabases()
{
    TextMap data;
    for (char name = 'a'; name <= 'q'; ++name)
        data.emplace_back(std::string(1, name) + ":t:c:k:1", "x");
    ProbeOnce probe(postgresKind, login({{"data", data}}));
    QVERIFY2(probe.refusal().starts_with("data: more than 16 databases"), probe.refusal().c_str());
}

void TestPostgresProber::trust_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<bool>("insecure");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("trusted") << "127.0.0.1" << "" << false << "ca" << false << "up";
    QTest::newRow("trusted by name") << "localhost" << "" << false << "ca" << false << "up";
    // The certificate holds neither of these addresses: the name counts.
    QTest::newRow("its name, elsewhere") << "probe.test" << "127.0.0.2" << false << "ca" << false << "up";
    QTest::newRow("another name, there")
        << "other.test" << "127.0.0.1" << false << "ca" << false << "tls-hostname";
    QTest::newRow("another authority") << "127.0.0.1" << "" << false << "other" << false << "tls-untrusted";
    QTest::newRow("the system's") << "127.0.0.1" << "" << true << "" << false << "tls-untrusted";
    QTest::newRow("another address") << "127.0.0.2" << "" << false << "ca" << false << "tls-hostname";
    QTest::newRow("anybody") << "127.0.0.2" << "" << false << "" << true << "up";
    QTest::newRow("in the clear") << "127.0.0.1" << "" << false << "" << false << "auth"; // the user must not
}

void TestPostgresProber::trust()
{
    QFETCH(QString, host);
    QFETCH(QString, address);
    QFETCH(bool, tls);
    QFETCH(QString, authority);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    OptionMap options = login({{"host", host.toStdString() + ":" + std::to_string(m_server.port())},
                               {"username", std::string("encrypted")},
                               {"tls", tls || insecure},
                               {"insecure", insecure}});
    if (!authority.isEmpty())
        options["ca"] = authority == QStringLiteral("ca") ? m_certificates.ca() : m_certificates.otherCa();
    ProbeOnce probe(postgresKind, std::move(options));
    probe.endpoint().address = address.toStdString();
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
             (verdictText(result) + ": " + reasonText(result)).c_str());
    const bool secured = verdict == QStringLiteral("up");
    QCOMPARE(result.details->tlsVersion, std::string(secured ? "TLSv1.3" : ""));
    QCOMPARE(result.phases.has(Phase::Tls), verdict != QStringLiteral("auth"));
    if (secured)
        QCOMPARE(closingText(result), std::string("server-closed-first"));
}

void TestPostgresProber::mutualTls()
{
    const KeyPair client = m_certificates.client();
    const KeyPair other = m_certificates.untrusted();
    OptionMap options =
        login({{"ca", m_certificates.ca()}, {"username", std::string("known")}, {"password", std::string()}});
    ProbeOnce unknown(postgresKind, options);
    const ProbeResult down = unknown.run();
    QCOMPARE(verdictText(down), std::string("auth"));
    QVERIFY2(reasonText(down).find("(error 28000)") != std::string::npos, reasonText(down).c_str());
    options["cert"] = client.certificate;
    options["key"] = client.key;
    ProbeOnce known(postgresKind, options);
    const ProbeResult up = known.run();
    QVERIFY2(verdictText(up) == "up", reasonText(up).c_str());
    // The certificate is probe's, and nobody else's.
    options["username"] = std::string("clear");
    options["password"] = std::string("wrong");
    ProbeOnce another(postgresKind, options);
    QCOMPARE(verdictText(another.run()), std::string("auth"));
    options["cert"] = other.certificate;
    options["key"] = other.key;
    ProbeOnce untrusted(postgresKind, options);
    const ProbeResult refused = untrusted.run();
    QVERIFY2(verdictText(refused) == "tls-handshake", reasonText(refused).c_str());
}

void TestPostgresProber::theEnvironmentIsNotAsked()
{
    const QList<QPair<const char *, const char *>> variables{
        {"PGHOST", "/nowhere"},
        {"PGHOSTADDR", "192.0.2.1"},
        {"PGPORT", "1"},
        {"PGDATABASE", "nothing"},
        {"PGUSER", "stranger"},
        {"PGPASSWORD", "secret pass"},
        {"PGPASSFILE", "/nowhere"},
        {"PGREQUIREPEER", "nobody"},
        {"PGSSLMODE", "verify-full"},
        {"PGSSLROOTCERT", "/etc/passwd"},
        {"PGSSLCERT", "/etc/passwd"},
        {"PGSSLKEY", "/etc/passwd"},
        {"PGSSLMINPROTOCOLVERSION", "TLSv1.9"},
        {"PGSSLMAXPROTOCOLVERSION", "TLSv1"},
        {"PGGSSENCMODE", "require"},
        {"PGOPTIONS", "-c nonsense=1"},
        {"PGCLIENTENCODING", "nonsense"},
        {"PGCONNECT_TIMEOUT", "nonsense"},
        {"PGCHANNELBINDING", "nonsense"},
        {"PGTARGETSESSIONATTRS", "standby"},
        {"PGREQUIREAUTH", "none"},
        {"PGSERVICE", "nonsense"},
        {"PGSERVICEFILE", "/nowhere"},
        {"PGTZ", "nonsense"},
        {"PGDATESTYLE", "nonsense"},
        {"PGGEQO", "nonsense"},
    };
    for (const auto &[name, value] : variables)
        qputenv(name, value);
    ProbeOnce plain(postgresKind, login());
    ProbeOnce secured(postgresKind, login({{"ca", m_certificates.ca()}}));
    ProbeOnce without(postgresKind, login({{"password", std::string()}}));
    const ProbeResult results[] = {plain.run(), secured.run(), without.run()};
    for (const auto &[name, value] : variables)
        qunsetenv(name);
    QVERIFY2(verdictText(results[0]) == "up", reasonText(results[0]).c_str());
    QVERIFY2(verdictText(results[1]) == "up", reasonText(results[1]).c_str());
    QVERIFY2(verdictText(results[2]) == "auth", reasonText(results[2]).c_str());
}

void TestPostgresProber::theHomeFolderIsNotAsked()
{
    const QTemporaryDir home;
    QFile passwords(home.filePath(QStringLiteral(".pgpass")));
    QVERIFY(passwords.open(QIODevice::WriteOnly));
    passwords.write("*:*:*:*:secret pass\n");
    passwords.close();
    QVERIFY(passwords.setPermissions(QFileDevice::ReadOwner));
    QVERIFY(QDir(home.path()).mkdir(QStringLiteral(".postgresql")));
    for (const char *name : {"root.crt", "postgresql.crt", "postgresql.key"}) {
        QFile file(home.filePath(QStringLiteral(".postgresql/") + QString::fromUtf8(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nonsense");
    }
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", home.path().toUtf8());
    ProbeOnce secured(postgresKind, login({{"ca", m_certificates.ca()}}));
    ProbeOnce without(postgresKind, login({{"password", std::string()}}));
    const ProbeResult results[] = {secured.run(), without.run()};
    qputenv("HOME", before);
    QVERIFY2(verdictText(results[0]) == "up", reasonText(results[0]).c_str());
    QVERIFY2(verdictText(results[1]) == "auth", reasonText(results[1]).c_str());
}

void TestPostgresProber::cancelled()
{
    for (const bool tls : {false, true}) {
        ProbeOnce probe(postgresKind, tls ? login({{"ca", m_certificates.ca()}}) : login());
        for (int i = 0; i < 30; ++i)
            probe.runCancelled(std::chrono::milliseconds(i % 10));
    }
    QCOMPARE(timeWaitTotal(), 0);
}

void TestPostgresProber::targets_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("database");
    QTest::newRow("host") << "h" << "h" << "" << "" << "";
    QTest::newRow("scheme") << "postgres://h:1" << "h:1" << "" << "" << "";
    QTest::newRow("slash") << "postgresql://h/" << "h" << "" << "" << "";
    QTest::newRow("all") << "postgresql://u:p%40@h:1/d%20b?x=y" << "h:1" << "u" << "p@" << "d b";
}

void TestPostgresProber::targets()
{
    QFETCH(QString, target);
    QFETCH(QString, host);
    const Result<OptionMap> options = postgresKind.fromTarget(target.toStdString());
    QVERIFY(options);
    QCOMPARE(QString::fromStdString(postgresKind.target(*options)), host);
    const auto text = [&](const char *key) {
        return QString::fromStdString(optionOr(*options, key, std::string()));
    };
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, database);
    QCOMPARE(text("username"), user);
    QCOMPARE(text("password"), password);
    QCOMPARE(text("database"), database);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestPostgresProber)
#include "tst_postgresprober.moc"
