// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where certificates send us, and what is kept of the answers.
#include "core/net/answercache.h"
#include "core/net/httpfetch.h"
#include "core/probers/tls/certificateurls.h"
#include "tests/core/probers/probeonce.h"
#include "tests/core/probers/tls/opened.h"
#include "tests/servers/certificates.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

class TestRevocationUrls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void fetchable_data();
    void fetchable();
    void namesOfCertificates();
    void marksOfCertificates();
    void cacheKeepsUntil();
    void cacheIsBounded();
    void cacheTellsTypesApart();
    void claims();

private:
    Certificates m_certificates;
};

void TestRevocationUrls::fetchable_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("says"); // empty: it is asked
    const auto row = [](const char *url, const char *says) {
        QTest::newRow(url) << QByteArray(url) << QByteArray(says);
    };
    row("http://ca.test/ocsp", "");
    row("http://ca.test", "");
    row("http://ca.test:80/x?y=z", "");
    row("http://ca.test:8080/", "");
    row("http://10.0.0.1:1024/", "");
    row("http://[2001:db8::1]/", "");
    row("HTTP://ca.test/", "");
    row("https://ca.test/", "is not http://");
    row("ldap://ca.test/cn=x", "is not http://");
    row("ftp://ca.test/x", "is not http://");
    row("file:///etc/passwd", "is not http://");
    row("ca.test", "is not http://");
    row("", "is not http://");
    row("http://", "host name");
    row("http://user:secret@ca.test/", "carries a login");
    row("http://user@ca.test/", "carries a login");
    row("http://ca.test:22/", "the port 22");
    row("http://ca.test:25/", "the port 25");
    row("http://ca.test:443/", "the port 443");
    row("http://ca.test:1023/", "the port 1023");
    row("http://ca.test:0/", "not a port");
    row("http://ca.test:99999/", "not a port");
    row("http://[fe80::1%eth0]/", "an interface");
    row("http://ca.test/a b", "bytes that no URL has");
    row("http://ca.test/\r\nX: y", "bytes that no URL has");
    row("http://ca.test/\xc3\xa4", "bytes that no URL has");
    QTest::newRow("zero byte") << QByteArray("http://ca.test/\0x", 17) << QByteArray("bytes that no URL has");
}

void TestRevocationUrls::fetchable()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, says);
    const Result<Url> parsed = fetchableUrl(url.toStdString());
    QCOMPARE(parsed.has_value(), says.isEmpty());
    if (parsed)
        return;
    const std::string refusal = toEnglish(parsed.error().message);
    QVERIFY2(refusal.find(says.toStdString()) != std::string::npos, refusal.c_str());
    QVERIFY2(refusal.find("secret") == std::string::npos, refusal.c_str());
}

void TestRevocationUrls::namesOfCertificates()
{
    const CertificatePointer none = certificateIn(m_certificates.server().certificate);
    QVERIFY(ocspUrls(none.get()).empty() && crlPoints(none.get()).empty());
    const std::string longest = "http://a.test/" + std::string(2000, 'x');
    const CertificatePointer some =
        certificateIn(m_certificates
                          .make({.ocsp = {longest, "http://a.test/1", "http://a.test/2", "http://a.test/3"},
                                 .crl = {"ldap://a.test/1", "http://a.test/2.crl", "http://a.test/3.crl"}})
                          .certificate);
    QCOMPARE(ocspUrls(some.get()), (std::vector<std::string>{"http://a.test/1", "http://a.test/2"}));
    const std::vector<CrlPoint> points = crlPoints(some.get());
    QCOMPARE(points.size(), std::size_t(2));
    QCOMPARE(points[0].url, std::string("ldap://a.test/1"));
    QCOMPARE(points[1].url, std::string("http://a.test/2.crl"));
    QCOMPARE(points[1].names, std::vector<std::string>{"http://a.test/2.crl"});
}

void TestRevocationUrls::marksOfCertificates()
{
    const CertificatePointer plain = certificateIn(m_certificates.server().certificate);
    QVERIFY(!mustStaple(plain.get()) && !isNeverRevoked(plain.get()));
    const CertificatePointer marked =
        certificateIn(m_certificates.make({.mustStaple = true, .neverRevoked = true}).certificate);
    QVERIFY(mustStaple(marked.get()) && isNeverRevoked(marked.get()));
}

void TestRevocationUrls::cacheKeepsUntil()
{
    AnswerCache cache;
    const WallTime now(1'000'000s);
    QVERIFY(!cache.find<int>("a", now));
    cache.keep<int>("a", std::make_shared<const int>(1), 4, now + 10s);
    QCOMPARE(*cache.find<int>("a", now + 9s), 1);
    cache.keep<int>("a", std::make_shared<const int>(2), 4, now + 20s);
    QCOMPARE(*cache.find<int>("a", now + 19s), 2);
    QVERIFY(!cache.find<int>("a", now + 20s));
    QCOMPARE(cache.bytes(), std::size_t(0));
}

void TestRevocationUrls::cacheIsBounded()
{
    AnswerCache cache(10'000);
    const WallTime now(1'000'000s);
    for (int i = 0; i < 1000; ++i) { // the first expire last
        cache.keep<int>(std::to_string(i), std::make_shared<const int>(i), 1000, now + 2000s - i * 1s);
        QVERIFY(cache.bytes() <= 10'000);
    }
    QVERIFY(cache.find<int>("0", now) && !cache.find<int>("500", now));
    QVERIFY(cache.find<int>("999", now)); // what came last is there
    cache.keep<int>("huge", std::make_shared<const int>(0), 10'000, now + 1s);
    QVERIFY(!cache.find<int>("huge", now) && cache.find<int>("0", now));
}

void TestRevocationUrls::cacheTellsTypesApart()
{
    AnswerCache cache;
    const WallTime now(1'000'000s);
    cache.keep<int>("a", std::make_shared<const int>(1), 4, now + 10s);
    QVERIFY(!cache.find<std::string>("a", now));
}

void TestRevocationUrls::claims()
{
    AnswerCache cache;
    std::optional<AnswerCache::Claim> first = cache.claim("a");
    QVERIFY(first && !cache.claim("a") && cache.claim("b"));
    first = cache.claim("c"); // lets go of a
    QVERIFY(cache.claim("a") && !cache.claim("c"));
    first.reset();
    QVERIFY(cache.claim("c"));
}

QTEST_GUILESS_MAIN(TestRevocationUrls)
#include "tst_revocationurls.moc"
