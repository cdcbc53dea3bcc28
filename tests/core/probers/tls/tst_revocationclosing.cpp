// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The closing rule where authorities are asked too: a probe has up to three connections then.
#include "tests/core/probers/tls/revocationfixture.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/process.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr int probes = 200;

} // namespace

class TestRevocationClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void leavesNothing_data();
    void leavesNothing();
    void leavesNothingAtOpenssl();
    // From here on the table is not empty any more.
    void controlLeavesSome();

private:
    // Answers that say no end: they are asked for in each probe.
    std::string endlessOcsp(const KeyPair &leaf)
    {
        return ocspResponse(
            {.subject = leaf.certificate, .issuer = m_ca.certificate, .signer = m_ca, .nextUpdate = 0s});
    }
    std::string endlessList() { return crl({.issuer = m_ca, .nextUpdate = 0s}); }

    Certificates m_certificates;
    KeyPair m_ca = Certificates::withKey(m_certificates.ca());
};

void TestRevocationClosing::leavesNothing_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("keeps the connection") << "keep";
    QTest::newRow("closes first") << "close";
    QTest::newRow("resets") << "reset";
}

void TestRevocationClosing::leavesNothing()
{
    QFETCH(QString, ending);
    const Ending ends = ending == QStringLiteral("keep")    ? Ending::KeepAlive
                        : ending == QStringLiteral("close") ? Ending::CutOff
                                                            : Ending::Reset;
    std::string said;
    const ScriptedServer authority(
        answerWith([&](const std::string &) { return Reply{.bytes = said, .ending = ends}; }));
    const std::string url = "http://127.0.0.1:" + std::to_string(authority.port()) + "/";
    const KeyPair leaf = m_certificates.make({.crl = {url}});
    said = httpOk(endlessList());
    const ScriptedServer server(tlsWith(leaf));
    ProbeOnce probe(tlsKind, revocationOptionsAt(server.port(), m_ca.certificate, "crl", true));
    QCOMPARE(verdictText(probe.run()), std::string("up"));
    QCOMPARE(timeWaitAfter(probe, probes), 0);
    QCOMPARE(probe.opened(), 2 * (probes + 1));
    QCOMPARE(authority.counters().requests, probes + 1);
}

void TestRevocationClosing::leavesNothingAtOpenssl()
{
    const std::uint16_t port = freePort();
    const KeyPair leaf = m_certificates.make({.ocsp = {"http://127.0.0.1:" + std::to_string(port) + "/"}});
    OcspResponder responder(m_ca, port);
    QVERIFY2(responder.start({{leaf.certificate, ""}}), responder.error().c_str());
    const ScriptedServer server(tlsWith(leaf));
    for (int i = 0; i < 50; ++i) { // each with a cache of its own
        ProbeOnce probe(tlsKind, revocationOptionsAt(server.port(), m_ca.certificate, "ocsp", true));
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    }
    QCOMPARE(timeWaitTotal(), 0);
}

void TestRevocationClosing::controlLeavesSome()
{
    Authority authority;
    const KeyPair leaf = m_certificates.make({.ocsp = {authority.url()}});
    authority.says(endlessOcsp(leaf));
    const ScriptedServer server(tlsWith(leaf));
    ProbeOnce probe(tlsKind, revocationOptionsAt(server.port(), m_ca.certificate, "ocsp", true));
    probe.endpoint().gracefulClose = true;
    timeWaitAfter(probe, probes);
    // Those with the authority alone, whose last may not have got that far yet.
    const int left = timeWaitByRemotePort(authority.port());
    qInfo("%d TIME_WAIT with the authority after %d probes closed the ordinary way", left, probes);
    QVERIFY(left > probes / 2);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestRevocationClosing)
#include "tst_revocationclosing.moc"
