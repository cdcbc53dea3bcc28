// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Names through dnsmasq: good, missing, server gone and back.
#include "core/probers/proberkinds.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/dnsmasq.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

#include <boost/asio/co_spawn.hpp>

using namespace lightfoot;
using namespace lightfoot::test;

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); }
    void verdicts_data();
    void verdicts();
    void everyKind_data();
    void everyKind();
    void serverGoneAndBack();
    void cancelled();
    void badResolver();

private:
    OptionMap host(const std::string &name) const
    {
        return {{"host", name + ':' + std::to_string(m_server->port())}};
    }

    Dnsmasq m_dns;
    std::optional<ScriptedServer> m_server;
};

void TestNames::initTestCase()
{
    QVERIFY2(m_dns.start(), m_dns.error().c_str());
    Script script = answer(httpOk("hello"));
    script.addresses = {"127.0.0.1", "::1"};
    m_server.emplace(script);
}

void TestNames::verdicts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *name, const char *verdict) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(verdict);
    };
    row("one.test", "up");
    row("four.test", "up");
    row("six.test", "up");
    row("both.test", "up"); // 127.0.0.2 refuses, 127.0.0.1 answers
    row("alias.test", "up");
    row("ONE.test", "up");
    row("a.many.test", "up");
    row("missing.test", "dns-nxdomain");
    row("refused.other", "dns-servfail");
}

void TestNames::verdicts()
{
    QFETCH(QString, name);
    QFETCH(QString, verdict);
    ProbeOnce probe("tcp", host(name.toStdString()));
    probe.endpoint().resolver = m_dns.address();
    for (int i = 0; i < 3; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
                 (verdictText(result) + ": " + reasonText(result)).c_str());
        QVERIFY(result.phases.has(Phase::Dns));
        QCOMPARE(result.phases.has(Phase::Connect), verdict == QStringLiteral("up"));
        if (verdict != QStringLiteral("up"))
            QVERIFY2(reasonText(result).find(name.toStdString()) != std::string::npos,
                     reasonText(result).c_str());
    }
    QCOMPARE(probe.resolver().asked(), std::uint64_t(3)); // anew for each probe
}

void TestNames::everyKind_data()
{
    QTest::addColumn<QString>("kind");
    for (const ProberKind *kind : proberKinds()) {
        if (findOption(kind->options, "host") || findOption(kind->options, "url"))
            QTest::newRow(kind->id) << QString::fromLatin1(kind->id);
    }
}

void TestNames::everyKind()
{
    QFETCH(QString, kind);
    const ProberKind &described = *findKind(proberKinds(), kind.toStdString());
    const std::string target = "missing.test:" + std::to_string(m_server->port());
    const bool byUrl = findOption(described.options, "url") != nullptr;
    OptionMap options =
        *described.fromTarget(byUrl ? std::string(described.schemes.front()) + "://" + target : target);
    if (findOption(described.options, "username")) { // some kinds do not go without
        options["username"] = std::string("probe");
        options["password"] = std::string("guess");
    }
    ProbeOnce probe(kind.toStdString(), options);
    probe.endpoint().resolver = m_dns.address();
    QCOMPARE(verdictText(probe.run()), std::string("dns-nxdomain"));
}

void TestNames::serverGoneAndBack()
{
    ProbeOnce probe("tcp", host("one.test"));
    probe.endpoint().resolver = m_dns.address();
    QCOMPARE(verdictText(probe.run()), std::string("up"));
    m_dns.stop();
    probe.endpoint().timeout = 300ms;
    const ProbeResult gone = probe.run();
    QVERIFY2(verdictText(gone) == "dns-timeout", (verdictText(gone) + ": " + reasonText(gone)).c_str());
    QVERIFY(gone.latency < 1s);
    QVERIFY2(m_dns.start(), m_dns.error().c_str());
    probe.endpoint().timeout = 5s;
    const ProbeResult back = probe.run();
    QVERIFY2(verdictText(back) == "up", (verdictText(back) + ": " + reasonText(back)).c_str());
}

void TestNames::cancelled()
{
    const ScriptedServer nobody(silent()); // TCP alone: questions over UDP find nobody
    m_dns.stop();
    ProbeOnce probe("tcp", host("two.test"));
    probe.endpoint().resolver = "127.0.0.1:" + std::to_string(nobody.port());
    const ProbeResult result = probe.runCancelled(0ms);
    QVERIFY2(verdictText(result) == "cancelled" || verdictText(result) == "dns-timeout",
             verdictText(result).c_str());
    QVERIFY(result.latency < 1s);
    QVERIFY2(m_dns.start(), m_dns.error().c_str());
}

void TestNames::badResolver()
{
    ProbeOnce probe("tcp", host("one.test"));
    probe.endpoint().resolver = "nonsense";
    QVERIFY2(probe.refusal().starts_with("resolver: expected an address"), probe.refusal().c_str());
    probe.endpoint().resolver = "127.0.0.1:53";
    QCOMPARE(probe.refusal(), std::string());
    probe.endpoint().address = "one.test"; // never silently asked DNS for
    QVERIFY2(probe.refusal().starts_with("ip: expected an address"), probe.refusal().c_str());
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestNames)
#include "tst_names.moc"
