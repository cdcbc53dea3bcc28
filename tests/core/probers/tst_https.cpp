// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The http prober over TLS: whom it trusts, and as whom it comes.
#include "tests/core/probers/certificatecases.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/nginx.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

const std::string none;

Script tlsAnswer(KeyPair pair)
{
    Script script = answer(httpOk("hello"));
    script.tls = std::move(pair);
    return script;
}

} // namespace

class TestHttps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase() { QVERIFY2(m_nginx.start(), m_nginx.error().c_str()); }
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); }
    void trust_data();
    void trust();
    void theSystemDoesNotKnowOurAuthority();
    void mutualTls();
    void clientCertificateWithoutOwnAuthority();
    void tlsDetailsAreShared();
    void garbageChain();
    void plainServer();

private:
    std::string secureBase() const { return "https://127.0.0.1:" + std::to_string(m_nginx.tlsPort()); }

    Certificates m_certificates;
    Nginx m_nginx{m_certificates};
};

void TestHttps::trust_data()
{
    certificateCases();
    certificateCase("expired", true, "up");
    certificateCase("not yet", true, "up");
    certificateCase("expired and untrusted", true, "up");
}

void TestHttps::trust()
{
    QFETCH(QString, certificate);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    const ScriptedServer server(tlsAnswer(certificateNamed(m_certificates, certificate)));
    ProbeOnce probe("http", {{"url", "https://localhost:" + std::to_string(server.port()) + "/"},
                             {"ca", m_certificates.ca()},
                             {"insecure", insecure}});
    for (int i = 0; i < 2; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
        QVERIFY(!result.details->certificates.empty()); // whatever the verdict
        QCOMPARE(result.details->tlsVersion, verdict == QStringLiteral("up") ? std::string("TLSv1.3") : none);
    }
}

void TestHttps::theSystemDoesNotKnowOurAuthority()
{
    const ScriptedServer server(tlsAnswer(m_certificates.server()));
    const std::string url = "https://localhost:" + std::to_string(server.port()) + "/";
    ProbeOnce strict("http", {{"url", url}});
    QCOMPARE(verdictText(strict.run()), std::string("tls-untrusted"));
    ProbeOnce insecure("http", {{"url", url}, {"insecure", true}});
    QCOMPARE(verdictText(insecure.run()), std::string("up"));
}

void TestHttps::mutualTls()
{
    const std::string url = "https://127.0.0.1:" + std::to_string(m_nginx.mutualTlsPort()) + "/echo";
    const KeyPair client = m_certificates.client();
    ProbeOnce probe("http", {{"url", url},
                             {"ca", m_certificates.ca()},
                             {"cert", client.certificate},
                             {"key", client.key},
                             {"contain", std::string("client=CN=probe\n")}});
    const ProbeResult with = probe.run();
    QVERIFY2(verdictText(with) == "up", reasonText(with).c_str());
    ProbeOnce without("http",
                      {{"url", url}, {"ca", m_certificates.ca()}, {"success_code", RangeList{{200, 299}}}});
    const ProbeResult refused = without.run();
    QCOMPARE(verdictText(refused), std::string("status")); // nginx answers 400
}

void TestHttps::clientCertificateWithoutOwnAuthority()
{
    const KeyPair client = m_certificates.client();
    ProbeOnce probe("http",
                    {{"url", "https://127.0.0.1:" + std::to_string(m_nginx.mutualTlsPort()) + "/echo"},
                     {"insecure", true},
                     {"cert", client.certificate},
                     {"key", client.key},
                     {"contain", std::string("client=CN=probe\n")}});
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    // A server that ends the handshake where no certificate comes.
    Script strict = tlsAnswer(m_certificates.server());
    strict.clientCa = m_certificates.ca();
    const ScriptedServer server(strict);
    const std::string url = "https://127.0.0.1:" + std::to_string(server.port()) + "/";
    ProbeOnce without("http", {{"url", url}, {"ca", m_certificates.ca()}});
    const ProbeResult refused = without.run();
    // The server's alert, or the reset that follows it, whichever is seen first.
    QVERIFY2(verdictText(refused) == "tls-handshake" || verdictText(refused) == "reset",
             reasonText(refused).c_str());
    ProbeOnce with(
        "http",
        {{"url", url}, {"ca", m_certificates.ca()}, {"cert", client.certificate}, {"key", client.key}});
    QCOMPARE(verdictText(with.run()), std::string("up"));
}

void TestHttps::tlsDetailsAreShared()
{
    ProbeOnce probe("http", {{"url", secureBase() + "/"}, {"ca", m_certificates.ca()}});
    const ProbeResult first = probe.run();
    const ProbeResult second = probe.run();
    QVERIFY(first.details && first.details == second.details);
    const Certificate &certificate = first.details->certificates.front();
    QCOMPARE(certificate.subject, std::string("CN=localhost"));
    QCOMPARE(certificate.sha256.size(), std::size_t(64));
    QVERIFY(std::ranges::find(certificate.names, "probe.test") != certificate.names.end());
    QVERIFY(std::ranges::find(certificate.names, "127.0.0.1") != certificate.names.end());
    QVERIFY(std::ranges::find(certificate.names, "::1") != certificate.names.end());
    const auto life = certificate.notAfter - certificate.notBefore;
    QVERIFY(life > std::chrono::hours(24 * 364) && life < std::chrono::hours(24 * 367));
}

void TestHttps::garbageChain()
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        const ScriptedServer server(garbageServerHello(seed));
        ProbeOnce probe("http", {{"url", "https://127.0.0.1:" + std::to_string(server.port()) + "/"}});
        probe.endpoint().timeout = 500ms;
        QCOMPARE(verdictText(probe.run()), std::string("tls-handshake"));
    }
}

void TestHttps::plainServer()
{
    ProbeOnce probe(
        "http", {{"url", "https://127.0.0.1:" + std::to_string(m_nginx.port()) + "/"}, {"insecure", true}});
    QCOMPARE(verdictText(probe.run()), std::string("tls-handshake"));
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestHttps)
#include "tst_https.moc"
