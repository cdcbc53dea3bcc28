// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/tls/revocationfixture.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/process.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QFile>
#include <QRegularExpression>

#include <openssl/ocsp.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

class TestRevocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); }
    void offAsksNobody();
    void staples_data();
    void staples();
    void mustStaples_data();
    void mustStaples();
    void stapledByNginx();
    void responders_data();
    void responders();
    void opensslResponds();
    void lists_data();
    void lists();
    void largeList();

private:
    RevocationWorld m_world;
};

void TestRevocation::offAsksNobody()
{
    Authority authority;
    const KeyPair leaf =
        m_world.certificates.make({.ocsp = {authority.url()}, .crl = {authority.url()}, .mustStaple = true});
    const ScriptedServer server(tlsWith(leaf, m_world.response("revoked", leaf)));
    ProbeOnce probe(tlsKind, m_world.options(server, "off"));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QVERIFY(!result.details->reason && summaryText(result).ends_with("days left"));
    QCOMPARE(authority.asked(), 0);
}

void TestRevocation::staples_data()
{
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("good") << "up" << "";
    QTest::newRow("revoked") << "tls-untrusted"
                             << "(keyCompromise), says the OCSP response that the server staples";
    QTest::newRow("none") << "unknown" << "stapled OCSP response: the server sends none";
    QTest::newRow("unknown") << "unknown" << "does not know the certificate";
    QTest::newRow("expired") << "unknown" << "it held until ";
    QTest::newRow("wrong key") << "unknown" << "nobody signed it who may";
    QTest::newRow("of another") << "unknown" << "about another certificate";
    QTest::newRow("garbage") << "unknown" << "no OCSP response";
    QTest::newRow("try later") << "unknown" << "trylater";
}

void TestRevocation::staples()
{
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const KeyPair leaf = m_world.certificates.make({.commonName = "leaf.test"});
    const std::string staple =
        name == QStringLiteral("none") ? std::string() : m_world.response(name.toStdString(), leaf);
    for (const bool old : {false, true}) {
        Script script = tlsWith(leaf);
        script.configureTls = [&](SSL_CTX *context) {
            if (old)
                SSL_CTX_set_max_proto_version(context, TLS1_2_VERSION);
        };
        const std::function<void(SSL_CTX *)> staples = stapling(staple);
        if (!staple.empty())
            script.configureTls = [before = script.configureTls, staples](SSL_CTX *context) {
                before(context);
                staples(context);
            };
        const ScriptedServer server(script);
        ProbeOnce probe(tlsKind, m_world.options(server, "staple"));
        ProbeOnce strict(tlsKind, m_world.options(server, "staple", true));
        for (int i = 0; i < 2; ++i) { // the second has it from the cache
            const ProbeResult result = probe.run();
            const bool unknown = verdict == QStringLiteral("unknown");
            QVERIFY2(verdictText(result) == (unknown ? "up" : verdict.toStdString()),
                     reasonText(result).c_str());
            QVERIFY2(saysSo(result, says.toStdString()), reasonText(result).c_str());
            QCOMPARE(!result.details->reason, verdict == QStringLiteral("up"));
            QVERIFY2(unknown == summaryText(result).ends_with(", revocation unknown"),
                     summaryText(result).c_str());
            QVERIFY(!result.phases.has(Phase::Transfer)); // nobody was asked
            QCOMPARE(verdictText(strict.run()), unknown ? "tls-untrusted" : verdict.toStdString());
            if (name == QStringLiteral("good"))
                QVERIFY2(summaryText(result).find(", not revoked (stapled OCSP response, until 20") !=
                             std::string::npos,
                         summaryText(result).c_str());
            if (name == QStringLiteral("revoked"))
                QVERIFY2(saysSo(result, "“leaf.test” (serial ") && saysSo(result, " was revoked on 20"),
                         reasonText(result).c_str());
        }
    }
}

void TestRevocation::mustStaples_data()
{
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("good") << "up" << "";
    QTest::newRow("none") << "tls-untrusted" << "(must-staple), and the server sends none";
    QTest::newRow("revoked") << "tls-untrusted" << "says the OCSP response that the server staples";
    QTest::newRow("expired") << "tls-untrusted" << "is worthless: it held until";
    QTest::newRow("unknown") << "tls-untrusted" << "is worthless";
    QTest::newRow("garbage") << "tls-untrusted" << "is worthless: it is no OCSP response";
}

void TestRevocation::mustStaples()
{
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    Authority authority;
    const KeyPair leaf = m_world.certificates.make({.crl = {authority.url("/1.crl")}, .mustStaple = true});
    authority.says(crl({.issuer = m_world.ca}));
    const std::string staple =
        name == QStringLiteral("none") ? std::string() : m_world.response(name.toStdString(), leaf);
    const ScriptedServer server(tlsWith(leaf, staple));
    for (const char *mode : {"staple", "crl", "any"}) { // whoever else is asked
        ProbeOnce probe(tlsKind, m_world.options(server, mode));
        const ProbeResult result = probe.run();
        QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
        QVERIFY2(saysSo(result, says.toStdString()), reasonText(result).c_str());
    }
}

void TestRevocation::stapledByNginx()
{
    QTemporaryDir folder;
    const auto path = [&](const char *name) {
        return folder.filePath(QString::fromLatin1(name)).toStdString();
    };
    const KeyPair leaf = m_world.certificates.make({.mustStaple = true});
    QFile staple(QString::fromStdString(path("staple.der")));
    QVERIFY(staple.open(QIODevice::WriteOnly));
    staple.write(QByteArray::fromStdString(m_world.response("good", leaf)));
    staple.close();
    Process nginx("nginx", "nginx-light", path("output"));
    std::uint16_t port = 0;
    const bool started = startOnFreePort(nginx, port, [&](std::uint16_t at) {
        std::string temporary;
        for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
            temporary += std::string(kind) + "_temp_path \"" + path(kind) + "\"; ";
        QFile file(QString::fromStdString(path("nginx.conf")));
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.write(QByteArray::fromStdString(
            std::string(::geteuid() == 0 ? "user root root; " : "") +
            "daemon off; master_process off; worker_processes 1; pid \"" + path("pid") +
            "\"; error_log stderr warn; events { worker_connections 64; }\nhttp { access_log off; " +
            temporary + "server { listen 127.0.0.1:" + std::to_string(at) + " ssl; ssl_certificate \"" +
            leaf.certificate + "\"; ssl_certificate_key \"" + leaf.key +
            "\"; ssl_stapling on; ssl_stapling_file \"" + path("staple.der") + "\"; } }\n"));
        file.close();
        return nginx.start({"-e", "stderr", "-p", path(""), "-c", path("nginx.conf")}, "127.0.0.1", at);
    });
    QVERIFY2(started, nginx.error().c_str());
    ProbeOnce probe(tlsKind, revocationOptionsAt(port, m_world.ca.certificate, "staple", true));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QVERIFY(summaryText(result).find("stapled OCSP response") != std::string::npos);
}

void TestRevocation::responders_data()
{
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("good") << "up" << "";
    QTest::newRow("revoked") << "tls-untrusted"
                             << "(keyCompromise), says the OCSP responder http://127.0.0.1:";
    QTest::newRow("unknown") << "unknown" << "does not know the certificate";
    QTest::newRow("expired") << "unknown" << "it held until ";
    QTest::newRow("wrong key") << "unknown" << "nobody signed it who may";
    QTest::newRow("of another") << "unknown" << "about another certificate";
    QTest::newRow("garbage") << "unknown" << "no OCSP response";
    QTest::newRow("try later") << "unknown" << "trylater";
    QTest::newRow("too large") << "unknown" << "larger than 65536 bytes";
}

void TestRevocation::responders()
{
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    Authority authority;
    const KeyPair leaf = m_world.certificates.make({.commonName = "leaf.test", .ocsp = {authority.url()}});
    authority.says(
        [&](const std::string &request) { return m_world.response(name.toStdString(), leaf, request); });
    const ScriptedServer server(tlsWith(leaf));
    const bool unknown = verdict == QStringLiteral("unknown");
    for (const char *mode : {"ocsp", "any"}) {
        ProbeOnce probe(tlsKind, m_world.options(server, mode));
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == (unknown ? "up" : verdict.toStdString()), reasonText(result).c_str());
        QVERIFY2(saysSo(result, says.toStdString()), reasonText(result).c_str());
        QVERIFY(result.phases.has(Phase::Transfer));
        QCOMPARE(closingText(result), std::string("we-reset"));
        QCOMPARE(probe.opened(), 2);
        ProbeOnce strict(tlsKind, m_world.options(server, mode, true));
        QCOMPARE(verdictText(strict.run()), unknown ? "tls-untrusted" : verdict.toStdString());
    }
    ProbeOnce others(tlsKind, m_world.options(server, "staple"));
    const int asked = authority.asked();
    QVERIFY(saysSo(others.run(), "the server sends none"));
    QCOMPARE(authority.asked(), asked);
}

void TestRevocation::opensslResponds()
{
    const std::uint16_t port = freePort();
    const std::string url = "http://127.0.0.1:" + std::to_string(port) + "/";
    const KeyPair valid = m_world.certificates.make({.ocsp = {url}});
    const KeyPair revoked = m_world.certificates.make({.ocsp = {url}});
    const KeyPair stranger = m_world.certificates.make({.ocsp = {url}});
    OcspResponder responder(m_world.ca, port);
    QVERIFY2(responder.start({{valid.certificate, ""}, {revoked.certificate, "superseded"}}),
             responder.error().c_str());
    const auto probed = [&](const KeyPair &leaf) {
        const ScriptedServer server(tlsWith(leaf));
        ProbeOnce probe(tlsKind, m_world.options(server, "ocsp"));
        return probe.run();
    };
    const ProbeResult good = probed(valid);
    QVERIFY2(verdictText(good) == "up" && !good.details->reason, reasonText(good).c_str());
    QVERIFY2(summaryText(good).find("not revoked (OCSP, until 20") != std::string::npos,
             summaryText(good).c_str());
    const ProbeResult bad = probed(revoked);
    QCOMPARE(verdictText(bad), std::string("tls-untrusted"));
    QVERIFY2(saysSo(bad, "was revoked on 2026-01-02 03:04 UTC (superseded), says the OCSP responder " + url),
             reasonText(bad).c_str());
    const ProbeResult unknown = probed(stranger);
    QCOMPARE(verdictText(unknown), std::string("up"));
    QVERIFY2(saysSo(unknown, "does not know the certificate"), reasonText(unknown).c_str());
}

void TestRevocation::lists_data()
{
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("good") << "up" << "";
    QTest::newRow("revoked") << "tls-untrusted"
                             << "(cessationOfOperation), says the revocation list http://127.0.0.1:";
    QTest::newRow("expired") << "unknown" << "it held until ";
    QTest::newRow("wrong signer") << "unknown" << "nobody signed it who may";
    QTest::newRow("of another") << "unknown" << "of another authority";
    QTest::newRow("elsewhere") << "unknown" << "for other certificates";
    QTest::newRow("garbage") << "unknown" << "no list of revoked";
    QTest::newRow("too large") << "unknown" << "larger than 8388608 bytes";
}

void TestRevocation::lists()
{
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    Authority authority;
    const KeyPair leaf = m_world.certificates.make({.crl = {authority.url("/1.crl")}});
    CrlSpec spec{.issuer = m_world.ca, .reason = 5};
    if (name == QStringLiteral("revoked"))
        spec.revoked = {leaf.certificate};
    else if (name == QStringLiteral("expired"))
        spec.thisUpdate = -48h, spec.nextUpdate = -24h;
    else if (name == QStringLiteral("wrong signer"))
        spec.signedBy = m_world.namesake.key;
    else if (name == QStringLiteral("of another"))
        spec.issuer = Certificates::withKey(m_world.certificates.otherCa());
    else if (name == QStringLiteral("elsewhere"))
        spec.scope = "URI:" + authority.url("/2.crl");
    authority.says(name == QStringLiteral("garbage")     ? "garbage"
                   : name == QStringLiteral("too large") ? std::string(9 << 20, 'x')
                                                         : crl(spec));
    const ScriptedServer server(tlsWith(leaf));
    const bool unknown = verdict == QStringLiteral("unknown");
    for (const char *mode : {"crl", "any"}) {
        ProbeOnce probe(tlsKind, m_world.options(server, mode));
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == (unknown ? "up" : verdict.toStdString()), reasonText(result).c_str());
        QVERIFY2(saysSo(result, says.toStdString()), reasonText(result).c_str());
        QVERIFY(unknown || verdict != QStringLiteral("up") ||
                summaryText(result).find("not revoked (revocation list, until 20") != std::string::npos);
        ProbeOnce strict(tlsKind, m_world.options(server, mode, true));
        QCOMPARE(verdictText(strict.run()), unknown ? "tls-untrusted" : verdict.toStdString());
    }
}

void TestRevocation::largeList()
{
    Authority authority; // large enough for the pool's threads
    const KeyPair leaf = m_world.certificates.make({.crl = {authority.url("/1.crl")}});
    authority.says(crl({.issuer = m_world.ca, .revoked = {leaf.certificate}, .others = 20'000}));
    const ScriptedServer server(tlsWith(leaf));
    ProbeOnce probe(tlsKind, m_world.options(server, "crl"));
    for (int i = 0; i < 2; ++i)
        QVERIFY2(saysSo(probe.run(), "(unspecified), says the revocation list"), "revoked");
    QCOMPARE(authority.asked(), 1);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestRevocation)
#include "tst_revocation.moc"
