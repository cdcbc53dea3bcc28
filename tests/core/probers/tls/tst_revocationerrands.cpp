// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a probe asks about revocation, how often, and what it makes of silence.
#include "core/probers/tls/authorityerrand.h"
#include "tests/core/probers/tls/revocationfixture.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/process.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <boost/asio/steady_timer.hpp>

#include <QFile>
#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

class TestRevocationErrands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); }
    void intermediates_data();
    void intermediates();
    void stapleSparesTheResponder();
    void anyGoesOn();
    void answersAreShared();
    void waitsForAnotherProbe_data();
    void waitsForAnotherProbe();
    void silenceIsShared();
    void silentAuthority();
    void refusedAuthority();
    void manyQuestions();
    void oddUrls_data();
    void oddUrls();
    void neverRevoked();
    void throughTheEnvironmentsProxy();
    void datesGoFirst();
    void cancelled();
    void refusesInsecure();

private:
    RevocationWorld m_world;
};

void TestRevocationErrands::intermediates_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("staple") << "staple" << "up"; // what a server staples is of its own certificate
    QTest::newRow("ocsp") << "ocsp" << "tls-untrusted";
    QTest::newRow("crl") << "crl" << "tls-untrusted";
    QTest::newRow("any") << "any" << "tls-untrusted";
}

void TestRevocationErrands::intermediates()
{
    QFETCH(QString, mode);
    QFETCH(QString, verdict);
    Authority ofRoot;
    Authority ofRootsList;
    Authority ofMiddlesList;
    const KeyPair middle = m_world.certificates.make({.commonName = "middle authority",
                                                      .authority = true,
                                                      .ocsp = {ofRoot.url()},
                                                      .crl = {ofRootsList.url()}});
    const KeyPair leaf =
        m_world.certificates.make({.issuer = Certificates::nameOf(middle), .crl = {ofMiddlesList.url()}});
    OcspSpec spec = m_world.good(middle);
    spec.says = OcspSays::Revoked;
    ofRoot.says(ocspResponse(spec));
    ofRootsList.says(crl({.issuer = m_world.ca, .revoked = {middle.certificate}}));
    ofMiddlesList.says(crl({.issuer = middle}));
    const ScriptedServer server(tlsWith(
        leaf, ocspResponse({.subject = leaf.certificate, .issuer = middle.certificate, .signer = middle})));
    ProbeOnce probe(tlsKind, m_world.options(server, mode.toLatin1().constData()));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    QVERIFY2(verdict == QStringLiteral("up") || saysSo(result, "the certificate “middle authority” (serial "),
             reasonText(result).c_str());
}

void TestRevocationErrands::stapleSparesTheResponder()
{
    Authority authority;
    const KeyPair leaf = m_world.certificates.make({.ocsp = {authority.url()}});
    const ScriptedServer server(tlsWith(leaf, m_world.response("good", leaf)));
    ProbeOnce probe(tlsKind, m_world.options(server, "ocsp", true));
    QCOMPARE(verdictText(probe.run()), std::string("up"));
    QCOMPARE(authority.asked(), 0);
}

void TestRevocationErrands::anyGoesOn()
{
    Authority responder;
    Authority list;
    const KeyPair leaf = m_world.certificates.make({.ocsp = {responder.url()}, .crl = {list.url()}});
    responder.says(ocspError(OCSP_RESPONSE_STATUS_UNAUTHORIZED));
    list.says(crl({.issuer = m_world.ca}));
    const ScriptedServer server(tlsWith(leaf, m_world.response("expired", leaf)));
    ProbeOnce probe(tlsKind, m_world.options(server, "any", true));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QVERIFY(!result.details->reason);
    QVERIFY(summaryText(result).find("not revoked (revocation list") != std::string::npos);
    QCOMPARE(responder.asked(), 1);
    list.says("garbage"); // all that went wrong is said
    ProbeOnce another(tlsKind, m_world.options(server, "any"));
    const ProbeResult nobody = another.run();
    for (const char *part : {"stapled OCSP response: it held until", "; OCSP responder http://",
                             "unauthorized", "; revocation list http://"})
        QVERIFY2(saysSo(nobody, part), reasonText(nobody).c_str());
}

void TestRevocationErrands::answersAreShared()
{
    Authority authority;
    const KeyPair leaf = m_world.certificates.make({.ocsp = {authority.url()}});
    authority.says([&](const std::string &request) { return m_world.response("good", leaf, request); });
    const ScriptedServer server(tlsWith(leaf));
    ProbeOnce probe(tlsKind, m_world.options(server, "ocsp", true));
    const ProbeResult first = probe.run();
    for (int i = 0; i < 20; ++i) {
        const ProbeResult next = probe.run();
        QCOMPARE(verdictText(next), std::string("up"));
        QVERIFY(!next.phases.has(Phase::Transfer));
        QVERIFY(next.details == first.details);
    }
    QCOMPARE(authority.asked(), 1);
    QCOMPARE(probe.opened(), 22);
    // Without an end it is asked for each time.
    OcspSpec endless = m_world.good(leaf);
    endless.nextUpdate = 0s;
    authority.says(ocspResponse(endless));
    ProbeOnce again(tlsKind, m_world.options(server, "ocsp", true));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(verdictText(again.run()), std::string("up"));
    QCOMPARE(authority.asked(), 4);
}

void TestRevocationErrands::waitsForAnotherProbe_data()
{
    QTest::addColumn<bool>("comes");
    QTest::newRow("answered") << true;
    QTest::newRow("never answered") << false;
}

void TestRevocationErrands::waitsForAnotherProbe()
{
    QFETCH(bool, comes);
    ProbeOnce probe(tlsKind, {});
    probe.endpoint().timeout = 600ms;
    AnswerCache &answers = probe.resources().answers;
    std::optional<AnswerCache::Claim> other = answers.claim("k"); // another probe is asking
    AuthorityAnswerPtr heard;
    const AuthorityAnswerPtr said = std::make_shared<const AuthorityAnswer>(
        AuthorityAnswer{.status = {.reason = "said"}, .list = nullptr});
    probe.runBody([&](ProbeContext &context) -> asio::awaitable<Verdict> {
        asio::steady_timer timer(context.executor(), 60ms);
        timer.async_wait([&](const boost::system::error_code &error) {
            if (error || !comes)
                return;
            answers.keep<AuthorityAnswer>("k", said, 100, std::chrono::system_clock::now() + 1h);
            other.reset();
        });
        AuthorityErrand errand(context, probe.resources());
        AuthorityQuestion question;
        question.key = "k";
        question.fetch.url = *fetchableUrl("http://127.0.0.1:" + std::to_string(freePort()) + "/");
        heard = co_await errand.ask(std::move(question));
        co_return Verdict{};
    });
    QVERIFY(heard);
    QCOMPARE(heard == said, comes);
    QVERIFY(comes || toEnglish(heard->status.problem).find("another probe has asked") != std::string::npos);
    QCOMPARE(probe.opened(), 0);
}

void TestRevocationErrands::silenceIsShared()
{
    const ScriptedServer authority(closeAtOnce());
    const std::string url = "http://127.0.0.1:" + std::to_string(authority.port()) + "/";
    const KeyPair leaf = m_world.certificates.make({.ocsp = {url + "1", url + "2"}, .crl = {url + "3"}});
    const ScriptedServer server(tlsWith(leaf));
    ProbeOnce probe(tlsKind, m_world.options(server, "any"));
    for (int i = 0; i < 5; ++i)
        QVERIFY(saysSo(probe.run(), "could not be told"));
    QCOMPARE(authority.counters().accepted, 1);
}

void TestRevocationErrands::silentAuthority()
{
    const ScriptedServer authority(silent());
    const std::string url = "http://127.0.0.1:" + std::to_string(authority.port()) + "/";
    const KeyPair leaf = m_world.certificates.make({.ocsp = {url}});
    const ScriptedServer server(tlsWith(leaf));
    ProbeOnce probe(tlsKind, m_world.options(server, "ocsp"));
    probe.endpoint().timeout = 600ms;
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QVERIFY2(saysSo(result, "no answer within"), reasonText(result).c_str());
    QVERIFY(result.latency < 500ms); // half of what was left
    ProbeOnce strict(tlsKind, m_world.options(server, "ocsp", true));
    strict.endpoint().timeout = 300ms;
    QCOMPARE(verdictText(strict.run()), std::string("tls-untrusted"));
}

void TestRevocationErrands::refusedAuthority()
{
    const std::string url = "http://127.0.0.1:" + std::to_string(freePort()) + "/";
    const KeyPair leaf = m_world.certificates.make({.ocsp = {url}});
    const ScriptedServer server(tlsWith(leaf));
    ProbeOnce probe(tlsKind, m_world.options(server, "ocsp"));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up" && saysSo(result, "refused"), reasonText(result).c_str());
    QVERIFY(saysSo(result, "OCSP responder " + url));
}

void TestRevocationErrands::manyQuestions()
{
    // Four authorities between leaf and root, two responders and two lists each.
    Authority authority;
    authority.says("garbage");
    std::string issuer = "ca";
    std::string chain;
    for (int i = 0; i < 5; ++i) {
        const std::string tag = "/" + std::to_string(i);
        const KeyPair next =
            m_world.certificates.make({.commonName = "authority " + std::to_string(i),
                                       .issuer = issuer,
                                       .authority = i < 4,
                                       .ocsp = {authority.url(tag + "a"), authority.url(tag + "b")},
                                       .crl = {authority.url(tag + "c"), authority.url(tag + "d")}});
        QFile file(QString::fromStdString(next.certificate));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string all = file.readAll().toStdString();
        chain = all.substr(0, all.find("-----BEGIN", 1)) + chain;
        issuer = Certificates::nameOf(next);
        if (i < 4)
            continue;
        file.close();
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(chain));
        file.close();
        const ScriptedServer server(tlsWith(next));
        ProbeOnce probe(tlsKind, m_world.options(server, "any"));
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up" && saysSo(result, "could not be told"),
                 reasonText(result).c_str());
        QCOMPARE(authority.asked(), 6);
    }
}

void TestRevocationErrands::oddUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("says");
    QTest::newRow("https") << "https://127.0.0.1/" << "is not http://";
    QTest::newRow("ldap") << "ldap://127.0.0.1/" << "is not http://";
    QTest::newRow("port") << "http://127.0.0.1:25/" << "the port 25";
    QTest::newRow("metadata") << "http://169.254.169.254/latest/" << "no certificate may send us to";
}

void TestRevocationErrands::oddUrls()
{
    QFETCH(QString, url);
    QFETCH(QString, says);
    const KeyPair leaf = m_world.certificates.make({.ocsp = {url.toStdString()}, .crl = {url.toStdString()}});
    const ScriptedServer server(tlsWith(leaf));
    for (const char *mode : {"ocsp", "crl"}) {
        ProbeOnce probe(tlsKind, m_world.options(server, mode));
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up" && saysSo(result, says.toStdString()),
                 reasonText(result).c_str());
        QCOMPARE(probe.opened(), 1);
    }
}

void TestRevocationErrands::neverRevoked()
{
    const KeyPair leaf = m_world.certificates.make({.neverRevoked = true});
    const ScriptedServer server(tlsWith(leaf));
    ProbeOnce probe(tlsKind, m_world.options(server, "any", true));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
}

void TestRevocationErrands::throughTheEnvironmentsProxy()
{
    Authority proxy;
    const KeyPair leaf = m_world.certificates.make({.ocsp = {"http://ca.test/ocsp"}});
    proxy.says([&](const std::string &request) {
        return request.starts_with("POST http://ca.test/ocsp HTTP/1.1\r\nHost: ca.test\r\n")
                   ? m_world.response("good", leaf, request)
                   : std::string();
    });
    const ScriptedServer server(tlsWith(leaf));
    ProbeOnce probe(tlsKind, m_world.options(server, "ocsp", true));
    probe.resources().proxies.http = proxy.url("");
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(proxy.asked(), 1);
}

void TestRevocationErrands::datesGoFirst()
{
    Authority authority;
    const KeyPair leaf =
        m_world.certificates.make({.notBefore = -48h, .notAfter = -24h, .ocsp = {authority.url()}});
    const ScriptedServer server(tlsWith(leaf, m_world.response("revoked", leaf)));
    ProbeOnce probe(tlsKind, m_world.options(server, "ocsp"));
    QCOMPARE(verdictText(probe.run()), std::string("tls-expired"));
    OptionMap lenient = m_world.options(server, "ocsp");
    lenient["expire_skip_verify"] = true;
    ProbeOnce other(tlsKind, lenient);
    QCOMPARE(verdictText(other.run()), std::string("tls-untrusted"));
    // And a revocation is told before an expiry that is only near.
    const KeyPair soon = m_world.certificates.make({.notAfter = 24h});
    const ScriptedServer another(tlsWith(soon, m_world.response("revoked", soon)));
    OptionMap alert = m_world.options(another, "ocsp");
    alert["alert_expire_before"] = Duration(48h);
    ProbeOnce alerted(tlsKind, alert);
    QCOMPARE(verdictText(alerted.run()), std::string("tls-untrusted"));
    QCOMPARE(authority.asked(), 0);
}

void TestRevocationErrands::cancelled()
{
    const ScriptedServer authority(silent());
    const KeyPair leaf =
        m_world.certificates.make({.ocsp = {"http://127.0.0.1:" + std::to_string(authority.port()) + "/"}});
    const ScriptedServer server(tlsWith(leaf));
    ProbeOnce probe(tlsKind, m_world.options(server, "ocsp"));
    const ProbeResult result = probe.runCancelled(100ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QVERIFY(result.latency < 1s);
    QVERIFY(authority.waitUntil(
        [](const auto &counters) { return counters.accepted == 1 && counters.open == 0; }));
}

void TestRevocationErrands::refusesInsecure()
{
    ProbeOnce probe(
        tlsKind,
        {{"host", std::string("h:1")}, {"insecure_skip_verify", true}, {"revocation", std::string("ANY")}});
    QVERIFY2(probe.refusal().find("insecure_skip_verify") != std::string::npos, probe.refusal().c_str());
    ProbeOnce odd(tlsKind, {{"host", std::string("h:1")}, {"revocation", std::string("maybe")}});
    QVERIFY2(odd.refusal().find("off, staple, ocsp, crl, any") != std::string::npos, odd.refusal().c_str());
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestRevocationErrands)
#include "tst_revocationerrands.moc"
