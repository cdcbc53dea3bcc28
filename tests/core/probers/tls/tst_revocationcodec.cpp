// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// OCSP responses and lists of revoked certificates, as bytes.
#include "core/probers/tls/revocationlist.h"
#include "tests/core/probers/probeonce.h"
#include "tests/core/probers/tls/opened.h"
#include "tests/servers/ocspresponder.h"

#include <QTest>

#include <QRegularExpression>

#include <openssl/err.h>
#include <random>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

using std::chrono::system_clock;

std::string stateText(const RevocationStatus &status)
{
    switch (status.state) {
    case RevocationStatus::State::Good:
        return "good";
    case RevocationStatus::State::Revoked:
        return "revoked " + status.reason;
    case RevocationStatus::State::Unknown:
        return toEnglish(status.problem);
    }
    return {};
}

const CrlPoint point{.url = "http://a.test/1.crl", .names = {"ldap://a.test/1", "http://a.test/1.crl"}};

} // namespace

class TestRevocationCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void ocspStatus_data();
    void ocspStatus();
    void ocspTimes_data();
    void ocspTimes();
    void ocspSigners_data();
    void ocspSigners();
    void ocspSubjects();
    void ocspErrors();
    void ocspNonce();
    void ocspBytes();
    void listStatus();
    void listTimes_data();
    void listTimes();
    void listSigners();
    void listScopes_data();
    void listScopes();
    void listBytes();
    void largeList();
    void minutes();

private:
    OcspSpec good() { return {.subject = m_leaf.certificate, .issuer = m_ca.certificate, .signer = m_ca}; }
    RevocationStatus judge(const std::string &der, OCSP_REQUEST *asked = nullptr)
    {
        return judgeOcsp(der, m_subject, system_clock::now(), asked);
    }
    std::string judgeList(const std::string &der)
    {
        const Result<RevocationList> list =
            RevocationList::read(der, m_issuer.get(), point, system_clock::now());
        return list ? stateText(list->statusOf(m_certificate.get())) : toEnglish(list.error().message);
    }

    Certificates m_certificates;
    KeyPair m_ca = Certificates::withKey(m_certificates.ca());
    KeyPair m_other = Certificates::withKey(m_certificates.otherCa());
    Certificates m_others; // of the same names
    KeyPair m_namesake = Certificates::withKey(m_others.ca());
    KeyPair m_leaf = m_certificates.server();
    CertificatePointer m_certificate = certificateIn(m_leaf.certificate);
    CertificatePointer m_issuer = certificateIn(m_ca.certificate);
    CertificatePointer m_stranger = certificateIn(m_other.certificate);
    StorePointer m_store{X509_STORE_new()};
    OcspSubject m_subject;
};

void TestRevocationCodec::initTestCase()
{
    // Both are trusted: that another authority signed must not be enough.
    QCOMPARE(X509_STORE_add_cert(m_store.get(), m_issuer.get()), 1);
    QCOMPARE(X509_STORE_add_cert(m_store.get(), m_stranger.get()), 1);
    m_subject = {.certificate = m_certificate.get(),
                 .issuer = m_issuer.get(),
                 .chain = nullptr,
                 .store = m_store.get()};
}

void TestRevocationCodec::ocspStatus_data()
{
    QTest::addColumn<int>("says");
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, OcspSays says, int reason, const char *expected) {
        QTest::newRow(name) << int(says) << reason << QString::fromLatin1(expected);
    };
    row("good", OcspSays::Good, -1, "good");
    row("unknown", OcspSays::Unknown, -1, "it says that its responder does not know the certificate");
    row("revoked", OcspSays::Revoked, -1, "revoked unspecified");
    row("key", OcspSays::Revoked, 1, "revoked keyCompromise");
    row("superseded", OcspSays::Revoked, 4, "revoked superseded");
    row("hold", OcspSays::Revoked, 6, "revoked certificateHold");
    row("attribute authority", OcspSays::Revoked, 10, "revoked aACompromise");
    row("no such reason", OcspSays::Revoked, 77, "revoked reason 77");
}

void TestRevocationCodec::ocspStatus()
{
    QFETCH(int, says);
    QFETCH(int, reason);
    QFETCH(QString, expected);
    for (const bool sha256 : {false, true}) {
        OcspSpec spec = good();
        spec.says = static_cast<OcspSays>(says);
        spec.reason = reason;
        spec.sha256 = sha256;
        const RevocationStatus status = judge(ocspResponse(spec));
        QCOMPARE(QString::fromStdString(stateText(status)), expected);
        if (status.state == RevocationStatus::State::Revoked)
            QCOMPARE(status.revokedOn, minuteText(system_clock::now() - 48h));
        if (status.state != RevocationStatus::State::Unknown)
            QVERIFY(std::chrono::abs(status.until - system_clock::now() - 24h) < 1min);
    }
}

void TestRevocationCodec::ocspTimes_data()
{
    QTest::addColumn<int>("from"); // minutes from now
    QTest::addColumn<int>("until");
    QTest::addColumn<QString>("expected"); // the beginning
    QTest::newRow("now") << -10 << 10 << "good";
    QTest::newRow("their clock is ahead") << 3 << 10 << "good";
    QTest::newRow("ours is ahead") << -10 << -3 << "good";
    QTest::newRow("ended") << -60 << -10 << "it held until ";
    QTest::newRow("not yet") << 10 << 60 << "it holds from ";
    QTest::newRow("without end") << -23 * 60 << 0 << "good";
    QTest::newRow("without end, old") << -25 * 60 << 0 << "it is of ";
    QTest::newRow("the wrong way round") << -1 << -2 << "it does not say when it holds";
}

void TestRevocationCodec::ocspTimes()
{
    QFETCH(int, from);
    QFETCH(int, until);
    QFETCH(QString, expected);
    OcspSpec spec = good();
    spec.thisUpdate = std::chrono::minutes(from);
    spec.nextUpdate = std::chrono::minutes(until);
    const RevocationStatus status = judge(ocspResponse(spec));
    QVERIFY2(stateText(status).starts_with(expected.toStdString()), stateText(status).c_str());
    QCOMPARE(status.until == WallTime(), until == 0 || status.state == RevocationStatus::State::Unknown);
}

void TestRevocationCodec::ocspSigners_data()
{
    QTest::addColumn<QString>("signer");
    QTest::addColumn<bool>("counts");
    QTest::newRow("the issuer") << "ca" << true;
    QTest::newRow("its responder") << "delegate" << true;
    QTest::newRow("another authority") << "other" << false;
    QTest::newRow("its responder too") << "other delegate" << false;
    QTest::newRow("any server of the issuer") << "server" << false;
    QTest::newRow("one with the issuer's name and another key") << "namesake" << false;
}

void TestRevocationCodec::ocspSigners()
{
    QFETCH(QString, signer);
    QFETCH(bool, counts);
    OcspSpec spec = good();
    if (signer == QStringLiteral("delegate"))
        spec.signer = m_certificates.make({.commonName = "responder", .signsOcsp = true});
    else if (signer == QStringLiteral("other"))
        spec.signer = m_other;
    else if (signer == QStringLiteral("other delegate"))
        spec.signer =
            m_certificates.make({.commonName = "responder", .issuer = "otherca", .signsOcsp = true});
    else if (signer == QStringLiteral("server"))
        spec.signer = m_certificates.make({.commonName = "elsewhere.test"});
    else if (signer == QStringLiteral("namesake"))
        spec.signer = m_namesake;
    const std::string said = stateText(judge(ocspResponse(spec)));
    QVERIFY2(counts == (said == "good"), said.c_str());
    QVERIFY2(counts || said.starts_with("nobody signed it who may: "), said.c_str());
}

void TestRevocationCodec::ocspSubjects()
{
    OcspSpec spec = good();
    spec.subject = m_certificates.client().certificate; // of the same issuer
    QCOMPARE(stateText(judge(ocspResponse(spec))), std::string("it is about another certificate"));
    spec = good();
    spec.issuer = m_other.certificate; // the same serial number there
    QCOMPARE(stateText(judge(ocspResponse(spec))), std::string("it is about another certificate"));
}

void TestRevocationCodec::ocspErrors()
{
    const std::string said = stateText(judge(ocspError(3)));
    QVERIFY2(said.find("trylater") != std::string::npos, said.c_str());
}

void TestRevocationCodec::ocspNonce()
{
    const OcspRequest asked = ocspRequest(m_subject);
    QVERIFY(asked);
    const std::string request = derOf(asked.get());
    QCOMPARE(stateText(judge(ocspResponse(good(), request), asked.get())), std::string("good"));
    QCOMPARE(stateText(judge(ocspResponse(good()), asked.get())), std::string("good")); // signed beforehand
    const OcspRequest another = ocspRequest(m_subject);
    const std::string said = stateText(judge(ocspResponse(good(), request), another.get()));
    QCOMPARE(said, std::string("it answers another question than ours (its nonce)"));
}

void TestRevocationCodec::ocspBytes()
{
    const std::string whole = ocspResponse(good());
    for (std::size_t length = 0; length < whole.size(); ++length)
        QCOMPARE(stateText(judge(whole.substr(0, length))), std::string("it is no OCSP response"));
    QCOMPARE(stateText(judge(whole + "x")), std::string("it is no OCSP response"));
    QCOMPARE(stateText(judge(std::string(ocspLimit + 1, 'x'))), std::string("it is larger than 64 KiB"));
    OcspSpec spec = good();
    spec.says = OcspSays::Revoked;
    const std::string revoked = ocspResponse(spec);
    std::mt19937 random(1);
    for (int i = 0; i < 2000; ++i) { // no change of a byte makes it good
        std::string der = revoked;
        der[random() % der.size()] ^= static_cast<char>(1U << (random() % 8));
        QVERIFY(stateText(judge(der)) != "good");
    }
    QCOMPARE(ERR_peek_error(), 0UL);
}

void TestRevocationCodec::listStatus()
{
    CrlSpec spec{.issuer = m_ca, .others = 3};
    QCOMPARE(judgeList(crl(spec)), std::string("good"));
    spec.revoked = {m_leaf.certificate};
    QCOMPARE(judgeList(crl(spec)), std::string("revoked unspecified"));
    spec.reason = 1;
    QCOMPARE(judgeList(crl(spec)), std::string("revoked keyCompromise"));
    spec.reason = 8; // taken off the list
    QCOMPARE(judgeList(crl(spec)), std::string("good"));
    spec.revoked = {m_certificates.client().certificate};
    spec.reason = 1;
    QCOMPARE(judgeList(crl(spec)), std::string("good"));
}

void TestRevocationCodec::listTimes_data()
{
    ocspTimes_data();
}

void TestRevocationCodec::listTimes()
{
    QFETCH(int, from);
    QFETCH(int, until);
    QFETCH(QString, expected);
    const std::string said = judgeList(crl({.issuer = m_ca,
                                            .thisUpdate = std::chrono::minutes(from),
                                            .nextUpdate = std::chrono::minutes(until)}));
    QVERIFY2(said.starts_with(expected.toStdString()), said.c_str());
}

void TestRevocationCodec::listSigners()
{
    QCOMPARE(judgeList(crl({.issuer = m_other})), std::string("it is of another authority"));
    const std::string forged = judgeList(crl({.issuer = m_ca, .signedBy = m_namesake.key}));
    QVERIFY2(forged.starts_with("nobody signed it who may: "), forged.c_str());
    const KeyPair silent =
        m_certificates.make({.commonName = "silent", .authority = true, .mayNotSignCrls = true});
    const CertificatePointer issuer = certificateIn(silent.certificate);
    const Result<RevocationList> list =
        RevocationList::read(crl({.issuer = silent}), issuer.get(), point, system_clock::now());
    QVERIFY(!list);
    QCOMPARE(toEnglish(list.error().message), std::string("its authority may not sign lists"));
}

void TestRevocationCodec::listScopes_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *scope, const char *expected) {
        QTest::newRow(scope) << QString::fromLatin1(scope) << QString::fromLatin1(expected);
    };
    row("", "good");
    row("URI:http://a.test/1.crl", "good");
    row("URI:ldap://a.test/1", "good"); // another name of the same point
    row("URI:http://a.test/2.crl", "it is for other certificates of the authority");
    row("onlyuser", "good");
    row("onlyCA", "it is for other certificates of the authority");
    row("onlyAA", "it is not for the certificates of its authority");
    row("indirectCRL", "it is not for the certificates of its authority");
    row("changes", "it lists changes only");
    row("odd", "it holds something that is not understood here");
}

void TestRevocationCodec::listScopes()
{
    QFETCH(QString, scope);
    QFETCH(QString, expected);
    CrlSpec spec{.issuer = m_ca};
    if (scope == QStringLiteral("changes"))
        spec.changes = true;
    else if (scope == QStringLiteral("odd"))
        spec.oddExtension = true;
    else
        spec.scope = scope.toStdString();
    QCOMPARE(QString::fromStdString(judgeList(crl(spec))), expected);
}

void TestRevocationCodec::listBytes()
{
    const std::string whole = crl({.issuer = m_ca, .revoked = {m_leaf.certificate}, .others = 2});
    const std::string none = "it is no list of revoked certificates";
    for (std::size_t length = 0; length < whole.size(); ++length)
        QCOMPARE(judgeList(whole.substr(0, length)), none);
    QCOMPARE(judgeList(whole + "x"), none);
    QCOMPARE(judgeList(std::string(crlLimit + 1, 'x')), std::string("it is larger than 8 MiB"));
    std::mt19937 random(1);
    for (int i = 0; i < 2000; ++i) {
        std::string der = whole;
        der[random() % der.size()] ^= static_cast<char>(1U << (random() % 8));
        QVERIFY(judgeList(der) != "good");
    }
    QCOMPARE(ERR_peek_error(), 0UL);
}

void TestRevocationCodec::largeList()
{
    const std::string der = crl({.issuer = m_ca, .revoked = {m_leaf.certificate}, .others = 50'000});
    const Result<RevocationList> list = RevocationList::read(der, m_issuer.get(), point, system_clock::now());
    QVERIFY(list);
    QCOMPARE(list->count(), std::size_t(50'001));
    QVERIFY(list->bytes() < 2 * der.size());
    QCOMPARE(stateText(list->statusOf(m_certificate.get())), std::string("revoked unspecified"));
}

void TestRevocationCodec::minutes()
{
    QCOMPARE(minuteText(WallTime()), std::string("1970-01-01 00:00 UTC"));
    QCOMPARE(minuteText(WallTime(1764237959s)), std::string("2025-11-27 10:05 UTC"));
    QCOMPARE(minuteText(WallTime(-1s)), std::string("1969-12-31 23:59 UTC"));
}

QTEST_GUILESS_MAIN(TestRevocationCodec)
#include "tst_revocationcodec.moc"
