// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/certificates.h"
#include "core/probers/tls/certificatedates.h"
#include "tests/core/probers/certificatecases.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QFile>
#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

Script tls(KeyPair pair)
{
    Script script = silent();
    script.tls = std::move(pair);
    return script;
}

OptionMap host(const ScriptedServer &server, OptionMap more = {})
{
    more.emplace("host", "localhost:" + std::to_string(server.port()));
    return more;
}

std::string contents(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

class TestTlsProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); }
    void verdicts_data();
    void verdicts();
    void verdictsWithoutDates_data();
    void verdictsWithoutDates();
    void namesTheExpired();
    void everyCertificateCounts();
    void expiredAuthorityInTheChain();
    void alertsBeforeExpiry_data();
    void alertsBeforeExpiry();
    void alertsAboutTheExpired();
    void authorityAsText();
    void detailsAreShared();
    void newChainIsSeen();
    void serverFaults_data();
    void serverFaults();
    void cancelled();
    void refusesOptions_data();
    void refusesOptions();
    void shortNames_data();
    void shortNames();
    void datesFarAway();

private:
    OptionMap trusted(OptionMap more = {})
    {
        more.emplace("root_ca_pem_path", m_certificates.ca());
        return more;
    }
    void expectVerdict(const QString &certificate, OptionMap options, const QString &verdict);

    Certificates m_certificates;
};

void TestTlsProber::verdicts_data()
{
    certificateCases();
    certificateCase("expired", true, "tls-expired"); // dates are looked at all the same
    certificateCase("not yet", true, "tls-expired");
    certificateCase("expired and untrusted", true, "tls-expired");
}

void TestTlsProber::verdicts()
{
    QFETCH(QString, certificate);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    expectVerdict(certificate, {{"insecure_skip_verify", insecure}}, verdict);
}

void TestTlsProber::verdictsWithoutDates_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("insecure");
    QTest::addColumn<QString>("verdict");
    certificateCase("good", false, "up");
    certificateCase("expired", false, "up");
    certificateCase("expired", true, "up");
    certificateCase("not yet", false, "up");
    certificateCase("wrong host", false, "tls-hostname");
    certificateCase("untrusted", false, "tls-untrusted");
    certificateCase("self-signed", false, "tls-untrusted");
    certificateCase("expired and untrusted", false, "tls-untrusted");
    certificateCase("expired and untrusted", true, "up");
}

void TestTlsProber::verdictsWithoutDates()
{
    QFETCH(QString, certificate);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    expectVerdict(certificate, {{"insecure_skip_verify", insecure}, {"expire_skip_verify", true}}, verdict);
}

void TestTlsProber::expectVerdict(const QString &certificate, OptionMap options, const QString &verdict)
{
    const ScriptedServer server(tls(certificateNamed(m_certificates, certificate)));
    ProbeOnce probe("tls", host(server, trusted(std::move(options))));
    for (int i = 0; i < 3; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
        QVERIFY(result.details);
        QCOMPARE(result.details->certificates.size(),
                 std::size_t(certificate == QStringLiteral("chain") ? 2 : 1));
        QCOMPARE(result.details->metrics.size(), std::size_t(1));
    }
}

void TestTlsProber::namesTheExpired()
{
    const ScriptedServer server(
        tls(m_certificates.make({.commonName = "old.example", .notBefore = -48h, .notAfter = -23h})));
    ProbeOnce probe("tls", host(server, trusted()));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("tls-expired"));
    QVERIFY2(reasonText(result).find("old.example") != std::string::npos, reasonText(result).c_str());
    QCOMPARE(result.details->metrics.front().second, -1.0);
    QCOMPARE(std::string(result.details->metrics.front().first), std::string("days_left"));
}

void TestTlsProber::everyCertificateCounts()
{
    // The chain's leaf lasts a year, its intermediate three days.
    const ScriptedServer server(tls(m_certificates.chain()));
    ProbeOnce probe("tls",
                    host(server, trusted({{"alert_expire_before", Duration(std::chrono::hours(7 * 24))}})));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("threshold"));
    const Certificate &intermediate = result.details->certificates.at(1);
    QVERIFY2(reasonText(result).find(shortName(intermediate)) != std::string::npos,
             reasonText(result).c_str());
    QVERIFY2(reasonText(result).find("in 2 days") != std::string::npos ||
                 reasonText(result).find("in 3 days") != std::string::npos,
             reasonText(result).c_str());
}

void TestTlsProber::expiredAuthorityInTheChain()
{
    // Sent along though the verified chain does not need it: still named.
    const KeyPair good = m_certificates.server();
    const KeyPair old =
        m_certificates.make({.commonName = "forgotten.example", .notBefore = -48h, .notAfter = -24h});
    QFile file(QString::fromStdString(good.certificate + ".both"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(contents(good.certificate) + contents(old.certificate)));
    file.close();
    const ScriptedServer server(tls({good.certificate + ".both", good.key}));
    ProbeOnce probe("tls", host(server, trusted()));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("tls-expired"));
    QVERIFY2(reasonText(result).find("forgotten.example") != std::string::npos, reasonText(result).c_str());
    ProbeOnce lenient("tls", host(server, trusted({{"expire_skip_verify", true}})));
    QCOMPARE(verdictText(lenient.run()), std::string("up"));
}

void TestTlsProber::alertsBeforeExpiry_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("never") << 0 << "up";
    QTest::newRow("not yet") << 23 * 24 << "up";
    QTest::newRow("now") << 25 * 24 << "threshold";
    QTest::newRow("long ago") << 9 * 365 * 24 << "threshold";
}

void TestTlsProber::alertsBeforeExpiry()
{
    QFETCH(int, hours);
    QFETCH(QString, verdict);
    const ScriptedServer server(tls(m_certificates.make({.notAfter = 24h * 24})));
    ProbeOnce probe("tls",
                    host(server, trusted({{"alert_expire_before", Duration(std::chrono::hours(hours))}})));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    QCOMPARE(result.details->metrics.front().second, 23.0);
}

void TestTlsProber::alertsAboutTheExpired()
{
    // Where expiry itself is accepted the alert still comes, and says how it is.
    const ScriptedServer server(tls(m_certificates.expired()));
    ProbeOnce probe(
        "tls", host(server, trusted({{"expire_skip_verify", true}, {"alert_expire_before", Duration(24h)}})));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("threshold"));
    QVERIFY2(reasonText(result).find(" expired on ") != std::string::npos, reasonText(result).c_str());
}

void TestTlsProber::authorityAsText()
{
    const ScriptedServer server(tls(m_certificates.server()));
    // The text goes before the file.
    ProbeOnce good("tls", host(server, {{"root_ca_pem", contents(m_certificates.ca())},
                                        {"root_ca_pem_path", m_certificates.otherCa()}}));
    QCOMPARE(verdictText(good.run()), std::string("up"));
    ProbeOnce other("tls", host(server, {{"root_ca_pem", contents(m_certificates.otherCa())},
                                         {"root_ca_pem_path", m_certificates.ca()}}));
    QCOMPARE(verdictText(other.run()), std::string("tls-untrusted"));
    ProbeOnce system("tls", host(server));
    QCOMPARE(verdictText(system.run()), std::string("tls-untrusted"));
}

void TestTlsProber::detailsAreShared()
{
    const ScriptedServer server(tls(m_certificates.server()));
    ProbeOnce probe("tls", host(server, trusted()));
    const ProbeResult first = probe.run();
    const ProbeResult second = probe.run();
    QCOMPARE(verdictText(first), std::string("up"));
    QVERIFY(first.details == second.details);
    QCOMPARE(first.details->tlsVersion, std::string("TLSv1.3"));
    QVERIFY2(first.details->summary.starts_with("TLSv1.3, 36"), first.details->summary.c_str());
    QVERIFY(first.phases.has(Phase::Tls) && first.phases.has(Phase::Connect));
}

void TestTlsProber::newChainIsSeen()
{
    std::uint16_t port = 0;
    std::optional<ScriptedServer> server(std::in_place, tls(m_certificates.server()));
    port = server->port();
    ProbeOnce probe("tls", host(*server, trusted()));
    QCOMPARE(verdictText(probe.run()), std::string("up"));
    server.reset();
    Script renewed = tls(m_certificates.make({.notAfter = 24h * 10}));
    renewed.port = port;
    server.emplace(renewed);
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(result.details->metrics.front().second, 9.0);
}

void TestTlsProber::serverFaults_data()
{
    QTest::addColumn<int>("script");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("silent") << 0 << "tls-handshake";
    QTest::newRow("closes") << 1 << "tls-handshake or reset"; // its kernel resets when our hello comes
    QTest::newRow("resets") << 2 << "reset";
    QTest::newRow("noise") << 3 << "tls-handshake";
    QTest::newRow("noise for a hello") << 4 << "tls-handshake";
    QTest::newRow("speaks HTTP") << 5 << "tls-handshake";
    QTest::newRow("only TLS 1.1") << 6 << "tls-handshake";
    QTest::newRow("drips") << 7 << "tls-handshake";
}

void TestTlsProber::serverFaults()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    Script old = tls(m_certificates.server());
    old.configureTls = [](SSL_CTX *context) {
        SSL_CTX_set_min_proto_version(context, TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context, TLS1_1_VERSION);
    };
    Script slow = drip(std::string("\x16\x03\x03\x40\x00", 5) + std::string(4000, 'x'), 20ms);
    slow.waitFor = WaitFor::Bytes;
    Script speaksHttp = answer("HTTP/1.1 400 Bad Request\r\n\r\n");
    speaksHttp.waitFor = WaitFor::Bytes;
    const std::vector<Script> scripts{
        silent(), closeAtOnce(), resetAtOnce(), garbage(1), garbageServerHello(2), speaksHttp, old, slow};
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe("tls", host(server, trusted()));
    probe.endpoint().timeout = 300ms;
    for (int i = 0; i < 3; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdict.split(QStringLiteral(" or ")).contains(QString::fromStdString(verdictText(result))),
                 (verdictText(result) + ": " + reasonText(result)).c_str());
        QVERIFY(result.latency < 1s);
        QVERIFY(result.details->certificates.empty());
        QVERIFY(result.details->metrics.empty());
    }
}

void TestTlsProber::cancelled()
{
    const ScriptedServer server(silent());
    ProbeOnce probe("tls", host(server));
    const ProbeResult result = probe.runCancelled(50ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QVERIFY(result.latency < 1s);
}

void TestTlsProber::refusesOptions_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    QTest::newRow("no host") << "host" << "" << "host name";
    QTest::newRow("port") << "host" << "h:99999" << "99999";
    QTest::newRow("http proxy") << "proxy" << "http://h:1" << "socks5";
    QTest::newRow("file missing") << "root_ca_pem_path" << "/nowhere/ca.pem" << "/nowhere/ca.pem";
    QTest::newRow("folder") << "root_ca_pem_path" << "/tmp" << "not a file";
    QTest::newRow("garbage file") << "root_ca_pem_path" << "garbage" << "garbage";
    QTest::newRow("garbage text") << "root_ca_pem"
                                  << "-----BEGIN CERTIFICATE-----\nxx\n-----END CERTIFICATE-----\n"
                                  << "PEM";
    QTest::newRow("empty lines") << "root_ca_pem" << "\n\n" << "PEM";
}

void TestTlsProber::refusesOptions()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, says);
    OptionMap options{{"host", std::string("h:443")}};
    options[key.toStdString()] =
        value == QStringLiteral("garbage") ? m_certificates.garbage() : value.toStdString();
    ProbeOnce probe("tls", options);
    const std::string refusal = probe.refusal();
    QVERIFY2(refusal.find(says.toStdString()) != std::string::npos, refusal.c_str());
}

void TestTlsProber::shortNames_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("common name") << "CN=a,O=b" << "" << "a";
    QTest::newRow("last") << "O=b,CN=a" << "" << "a";
    QTest::newRow("none") << "O=b" << "" << "O=b";
    QTest::newRow("name") << "O=CN=b" << "x.example" << "x.example";
    QTest::newRow("nothing") << "" << "" << "0123456789abcdef";
}

void TestTlsProber::shortNames()
{
    QFETCH(QString, subject);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    Certificate certificate{.subject = subject.toStdString(), .sha256 = "0123456789abcdef0123"};
    if (!name.isEmpty())
        certificate.names.push_back(name.toStdString());
    QCOMPARE(QString::fromStdString(shortName(certificate)), expected);
}

void TestTlsProber::datesFarAway()
{
    const WallTime now = std::chrono::system_clock::now();
    const std::vector<Certificate> forever{
        {.subject = "CN=a", .notBefore = WallTime(), .notAfter = WallTime::max()}};
    QVERIFY(!checkInDate(forever, now));
    QVERIFY(!checkStaysInDate(forever, now, std::chrono::hours(10 * 365 * 24)));
    QVERIFY(daysLeft(forever, now) > 80'000);
    // And one that ended before the clock begins, in 1677.
    const std::vector<Certificate> ancient{
        {.subject = "CN=a", .notBefore = WallTime(), .notAfter = WallTime::min()}};
    QVERIFY(daysLeft(ancient, now) < -80'000);
    QVERIFY(checkStaysInDate(ancient, now, 1h));
    // A certificate until 9999: the clock ends in 2262.
    const ScriptedServer server(tls(m_certificates.make({.notAfter = std::chrono::hours(24 * 365 * 5000L)})));
    ProbeOnce probe("tls", host(server, trusted({{"alert_expire_before", Duration(240h)}})));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QVERIFY(result.details->metrics.front().second > 80'000);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestTlsProber)
#include "tst_tlsprober.moc"
