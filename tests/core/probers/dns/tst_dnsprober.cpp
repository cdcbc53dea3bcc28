// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/dns/dnsmessage.h"
#include "core/probers/dns/dnsprober.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/datagramserver.h"
#include "tests/servers/dnsmasq.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"
#include "tests/servers/unbound.h"

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

// The answer 10.0.0.1 to a question about any A record with an id and a name of its own.
std::string answerTo(const std::string &question, unsigned char flags = 0x80, unsigned char code = 0x80)
{
    std::string reply = question.substr(0, 12);
    reply[2] = static_cast<char>(flags | 0x01U);
    reply[3] = static_cast<char>(code);
    reply[7] = 1;
    reply[11] = 0;
    const std::size_t end = question.find('\0', 12) + 5;
    reply += question.substr(12, end - 12);
    reply += std::string("\xC0\x0C\0\1\0\1\0\0\1\x2C\0\4\x0A\0\0\1", 16);
    return reply;
}

OptionMap asking(const std::string &server, const std::string &query, const std::string &type = "A")
{
    return {{"host", server}, {"query", query}, {"type", type}};
}

} // namespace

class TestDnsProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void cleanup();
    void records_data();
    void records();
    void everyProtocol_data();
    void everyProtocol();
    void dnsmasq();
    void codes_data();
    void codes();
    void ttls_data();
    void ttls();
    void overTls_data();
    void overTls();
    void truncated();
    void authentic();
    void strays();
    void asksAgain();
    void withoutEdns();
    void garbage();
    void refusedAndSilent();
    void overStreams_data();
    void overStreams();
    void cancelled();
    void badOptions_data();
    void badOptions();
    void targets();
    void noTimeWait_data();
    void noTimeWait();
    void controlLeavesSome(); // last: the table is not empty from here on

private:
    Certificates m_certificates;
    Unbound m_unbound{m_certificates};
    Dnsmasq m_dnsmasq;
    bool m_control = false;
};

void TestDnsProber::initTestCase()
{
    QVERIFY2(m_unbound.start(), m_unbound.error().c_str());
    QVERIFY2(m_dnsmasq.start(), m_dnsmasq.error().c_str());
}

void TestDnsProber::cleanup()
{
    if (!m_control)
        QCOMPARE(timeWaitTotal(), 0);
}

void TestDnsProber::records_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *query, const char *type, const char *expected, const char *verdict) {
        QTest::addRow("%s %s: %s", query, type, expected)
            << QString::fromLatin1(query) << QString::fromLatin1(type) << QString::fromLatin1(expected)
            << QString::fromLatin1(verdict);
    };
    row("a.zoo.test", "A", "10.0.0.1", "up");
    row("A.ZOO.test.", "a", "10.0.0.2", "up");
    row("a.zoo.test", "A", "10.0.0.3", "content");
    row("a.zoo.test", "AAAA", "2001:DB8:0::1", "up");
    row("alias.zoo.test", "CNAME", "a.zoo.test", "up");
    row("zoo.test", "MX", "10 mail.zoo.test", "up");
    row("zoo.test", "MX", "20 mail.zoo.test", "content");
    row("zoo.test", "TXT", "v=spf1 -all", "up");
    row("zoo.test", "NS", "ns.zoo.test", "up");
    row("zoo.test", "SOA", "ns.zoo.test root.zoo.test 1 7200 3600 86400 300", "up");
    row("zoo.test", "CAA", "0 issue \"ca.test\"", "up");
    row("_x._tcp.zoo.test", "SRV", "1 2 443 a.zoo.test", "up");
    row("ds.zoo.test", "DS", "2371 13 2 1F987CC6583E92DF0890718C42A41F3E1E9C1F4B0F1C1A2D1E3F4A5B6C7D8E9F",
        "up");
    row("key.zoo.test", "DNSKEY",
        "257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==",
        "up");
    row("odd.zoo.test", "65400", "\\# 4 0a000001", "up");
    row("a.zoo.test", "MX", "", "content"); // the name is there, such a record is not
    row("missing.zoo.test", "A", "", "status");
}

void TestDnsProber::records()
{
    QFETCH(QString, query);
    QFETCH(QString, type);
    QFETCH(QString, expected);
    QFETCH(QString, verdict);
    OptionMap options = asking(m_unbound.address(), query.toStdString(), type.toStdString());
    if (!expected.isEmpty())
        options["expect"] = std::vector<std::string>{expected.toStdString()};
    ProbeOnce probe(dnsKind, options);
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == verdict.toStdString(),
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY(result.phases.has(Phase::Request) && result.phases.has(Phase::FirstByte));
    QCOMPARE(result.details->remoteAddress, m_unbound.address());
    QVERIFY2(summaryText(result).ends_with(" (udp)"), summaryText(result).c_str());
    QCOMPARE(probe.opened(), 0);
}

void TestDnsProber::everyProtocol_data()
{
    QTest::addColumn<QString>("protocol");
    for (const char *protocol : {"udp", "tcp", "tls"})
        QTest::newRow(protocol) << QString::fromLatin1(protocol);
}

void TestDnsProber::everyProtocol()
{
    QFETCH(QString, protocol);
    const bool tls = protocol == QStringLiteral("tls");
    OptionMap options = asking(tls ? m_unbound.tlsAddress() : m_unbound.address(), "a.zoo.test");
    options["protocol"] = protocol.toStdString();
    options["ca"] = m_certificates.ca();
    options["expect"] = std::vector<std::string>{"10.0.0.2", "10.0.0.1"};
    ProbeOnce probe(dnsKind, options);
    for (int i = 0; i < 3; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", (verdictText(result) + ": " + reasonText(result)).c_str());
        QVERIFY2(summaryText(result).starts_with("NOERROR, 2 answers: 10.0.0."), summaryText(result).c_str());
        QVERIFY(summaryText(result).ends_with('(' + protocol.toStdString() + ')'));
        QCOMPARE(result.phases.has(Phase::Tls), tls);
        QCOMPARE(result.details->metrics.size(), std::size_t(2));
        QCOMPARE(result.details->metrics[0].second, 2.0);
        QCOMPARE(result.details->metrics[1].second, 300.0);
    }
    QCOMPARE(probe.opened(), protocol == QStringLiteral("udp") ? 0 : 3);
}

void TestDnsProber::dnsmasq()
{
    for (const char *protocol : {"udp", "tcp"}) {
        OptionMap options = asking(m_dnsmasq.address(), "both.test");
        options["protocol"] = std::string(protocol);
        options["expect"] = std::vector<std::string>{"127.0.0.1", "127.0.0.2"};
        const ProbeResult result = ProbeOnce(dnsKind, options).run();
        QVERIFY2(verdictText(result) == "up", (verdictText(result) + ": " + reasonText(result)).c_str());
    }
}

void TestDnsProber::codes_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("rcode");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *query, const char *rcode, const char *verdict) {
        QTest::addRow("%s: %s", query, rcode)
            << QString::fromLatin1(query) << QString::fromLatin1(rcode) << QString::fromLatin1(verdict);
    };
    row("a.zoo.test", "NOERROR", "up");
    row("a.zoo.test", "NXDOMAIN", "status");
    row("missing.zoo.test", "nxdomain", "up");
    row("elsewhere.example", "REFUSED", "up");
    row("elsewhere.example", "SERVFAIL", "status");
}

void TestDnsProber::codes()
{
    QFETCH(QString, query);
    QFETCH(QString, rcode);
    QFETCH(QString, verdict);
    OptionMap options = asking(m_unbound.address(), query.toStdString());
    options["rcode"] = rcode.toStdString();
    const ProbeResult result = ProbeOnce(dnsKind, options).run();
    QVERIFY2(verdictText(result) == verdict.toStdString(), reasonText(result).c_str());
    if (verdict == QStringLiteral("status"))
        QVERIFY2(reasonText(result).starts_with("expected " + rcode.toUpper().toStdString() + ", got "),
                 reasonText(result).c_str());
}

void TestDnsProber::ttls_data()
{
    QTest::addColumn<int>("minimum");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("any") << 0 << 0 << "up";
    QTest::newRow("exactly") << 300 << 300 << "up";
    QTest::newRow("too short") << 301 << 0 << "threshold";
    QTest::newRow("too long") << 0 << 299 << "threshold";
}

void TestDnsProber::ttls()
{
    QFETCH(int, minimum);
    QFETCH(int, maximum);
    OptionMap options = asking(m_unbound.address(), "a.zoo.test");
    options["ttl_min"] = Duration(std::chrono::seconds(minimum));
    options["ttl_max"] = Duration(std::chrono::seconds(maximum));
    QTEST(QString::fromStdString(verdictText(ProbeOnce(dnsKind, options).run())), "verdict");
}

void TestDnsProber::overTls_data()
{
    QTest::addColumn<QString>("trust");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("its authority") << "ca" << "up";
    QTest::newRow("another authority") << "other" << "tls-untrusted";
    QTest::newRow("the system's authorities") << "" << "tls-untrusted";
    QTest::newRow("insecure") << "insecure" << "up";
}

void TestDnsProber::overTls()
{
    QFETCH(QString, trust);
    OptionMap options = asking(m_unbound.tlsAddress(), "a.zoo.test");
    options["protocol"] = std::string("tls");
    if (trust == QStringLiteral("ca"))
        options["ca"] = m_certificates.ca();
    if (trust == QStringLiteral("other"))
        options["ca"] = m_certificates.otherCa();
    if (trust == QStringLiteral("insecure"))
        options["insecure"] = true;
    QTEST(QString::fromStdString(verdictText(ProbeOnce(dnsKind, options).run())), "verdict");
}

void TestDnsProber::truncated()
{
    OptionMap options = asking(m_unbound.address(), "big.zoo.test", "TXT");
    options["expect"] = std::vector<std::string>{std::string(200, 'q')};
    ProbeOnce probe(dnsKind, options);
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY2(summaryText(result).ends_with(" (udp, then tcp)"), summaryText(result).c_str());
    QVERIFY(summaryText(result).size() < 300);
    QCOMPARE(probe.opened(), 1);
    QCOMPARE(closingText(result), std::string("we-reset"));
}

void TestDnsProber::authentic()
{
    // A real server that proves nothing, and one that says it does.
    OptionMap options = asking(m_unbound.address(), "a.zoo.test");
    options["dnssec"] = true;
    const ProbeResult unproven = ProbeOnce(dnsKind, options).run();
    QVERIFY2(verdictText(unproven) == "content", reasonText(unproven).c_str());
    QVERIFY2(reasonText(unproven).find("AD flag") != std::string::npos, reasonText(unproven).c_str());
    const DatagramServer server(
        [](const std::string &question) { return std::vector<std::string>{answerTo(question, 0x80, 0xA0)}; });
    options["host"] = server.address();
    QCOMPARE(verdictText(ProbeOnce(dnsKind, options).run()), std::string("up"));
    QVERIFY((static_cast<unsigned char>(server.lastDatagram()[3]) & 0x20U) != 0);
}

void TestDnsProber::strays()
{
    // Late answers, guesses and noise come before the answer, and do not count.
    const DatagramServer server([](const std::string &question) {
        std::string wrongId = answerTo(question);
        wrongId[0] = static_cast<char>(wrongId[0] ^ 1);
        std::string wrongName = answerTo(question);
        wrongName[13] = 'z';
        std::string asks = question;
        std::vector<std::string> replies(100, wrongId);
        replies.insert(replies.end(), {wrongName, asks, "noise", std::string(3000, 'x'), answerTo(question)});
        return replies;
    });
    ProbeOnce probe(dnsKind, asking(server.address(), "a.test"));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", (verdictText(result) + ": " + reasonText(result)).c_str());
    QCOMPARE(server.received(), 1);
}

void TestDnsProber::asksAgain()
{
    int questions = 0;
    const DatagramServer server([&](const std::string &question) {
        return ++questions < 3 ? std::vector<std::string>() : std::vector<std::string>{answerTo(question)};
    });
    ProbeOnce probe(dnsKind, asking(server.address(), "a.test"));
    probe.endpoint().timeout = 600ms;
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", (verdictText(result) + ": " + reasonText(result)).c_str());
    QCOMPARE(server.received(), 3);
    QVERIFY(result.latency >= 400ms);
}

void TestDnsProber::withoutEdns()
{
    // An old server: FORMERR to what it does not know, without the question.
    const DatagramServer server([](const std::string &question) {
        if (question[11] == 0)
            return std::vector<std::string>{answerTo(question)};
        std::string refusal = question.substr(0, 12);
        refusal[2] = '\x81';
        refusal[3] = '\x01';
        refusal[5] = refusal[11] = 0;
        return std::vector<std::string>{refusal};
    });
    ProbeOnce probe(dnsKind, asking(server.address(), "a.test"));
    QCOMPARE(verdictText(probe.run()), std::string("up"));
    QCOMPARE(server.received(), 2);
}

void TestDnsProber::garbage()
{
    const DatagramServer server([](const std::string &) { return std::vector<std::string>{"\x12garbage"}; });
    ProbeOnce probe(dnsKind, asking(server.address(), "a.test"));
    probe.endpoint().timeout = 200ms;
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("protocol"));
    QVERIFY2(reasonText(result).find("not an answer") != std::string::npos, reasonText(result).c_str());
}

void TestDnsProber::refusedAndSilent()
{
    ProbeOnce refused(dnsKind, asking("127.0.0.1:" + std::to_string(freePort()), "a.test"));
    QCOMPARE(verdictText(refused.run()), std::string("refused"));
    const DatagramServer server([](const std::string &) { return std::vector<std::string>(); });
    ProbeOnce probe(dnsKind, asking(server.address(), "a.test"));
    probe.endpoint().timeout = 150ms;
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("read-timeout"));
    QVERIFY(result.latency >= 150ms && result.latency < 1s);
    QVERIFY2(reasonText(result).find(server.address()) != std::string::npos, reasonText(result).c_str());
}

void TestDnsProber::overStreams_data()
{
    QTest::addColumn<QString>("temper");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("silent") << "silent" << "read-timeout";
    QTest::newRow("garbage") << "garbage" << "protocol";
    QTest::newRow("cut off") << "cut" << "protocol";
    QTest::newRow("resets") << "reset" << "reset";
    QTest::newRow("refused") << "refused" << "refused";
    QTest::newRow("wrong id") << "id" << "protocol";
    QTest::newRow("truncated") << "tc" << "protocol";
    QTest::newRow("good") << "good" << "up";
}

void TestDnsProber::overStreams()
{
    QFETCH(QString, temper);
    Script script = answerWith([temper](const std::string &request) {
        if (temper == QStringLiteral("silent"))
            return Reply{.ending = Ending::Hold};
        if (temper == QStringLiteral("reset"))
            return Reply{.ending = Ending::Reset};
        std::string reply = answerTo(request.substr(2), temper == QStringLiteral("tc") ? 0x82 : 0x80);
        if (temper == QStringLiteral("id"))
            reply[1] = static_cast<char>(reply[1] ^ 1);
        if (temper == QStringLiteral("garbage"))
            reply.assign(reply.size(), '\xAA');
        reply.insert(0, {'\0', static_cast<char>(reply.size())});
        if (temper == QStringLiteral("cut"))
            return Reply{.bytes = reply.substr(0, 20), .ending = Ending::CutOff};
        return Reply{.bytes = reply};
    });
    script.waitFor = WaitFor::Bytes;
    const ScriptedServer server(script);
    const std::uint16_t port = temper == QStringLiteral("refused") ? freePort() : server.port();
    OptionMap options = asking("127.0.0.1:" + std::to_string(port), "a.test");
    options["protocol"] = std::string("tcp");
    ProbeOnce probe(dnsKind, options);
    probe.endpoint().timeout = temper == QStringLiteral("silent") ? 100ms : 5s;
    const ProbeResult result = probe.run();
    QTEST(QString::fromStdString(verdictText(result)), "verdict");
    QVERIFY(result.latency < 2s);
}

void TestDnsProber::cancelled()
{
    const DatagramServer server([](const std::string &) { return std::vector<std::string>(); });
    ProbeOnce overUdp(dnsKind, asking(server.address(), "a.test"));
    QCOMPARE(verdictText(overUdp.runCancelled(30ms)), std::string("cancelled"));
    const ScriptedServer stream(silent());
    OptionMap options = asking("127.0.0.1:" + std::to_string(stream.port()), "a.test");
    options["protocol"] = std::string("tcp");
    QCOMPARE(verdictText(ProbeOnce(dnsKind, options).runCancelled(30ms)), std::string("cancelled"));
}

void TestDnsProber::badOptions_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *key, const char *value, const char *error) {
        QTest::addRow("%s: %s", key, value)
            << QString::fromLatin1(key) << QString::fromLatin1(value) << QString::fromLatin1(error);
    };
    row("query", "a..b", "query: ");
    row("type", "NONSENSE", "type: expected a record type");
    row("rcode", "FINE", "rcode: expected one of NOERROR, ");
    row("protocol", "https", "protocol: expected one of udp, tcp, tls");
    row("proxy", "socks5://127.0.0.1:1", "proxy: DNS over UDP");
}

void TestDnsProber::badOptions()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, error);
    OptionMap options = asking("127.0.0.1", "a.test");
    options[key.toStdString()] = value.toStdString();
    const std::string refusal = ProbeOnce(dnsKind, options).refusal();
    QVERIFY2(refusal.starts_with(error.toStdString()), refusal.c_str());
}

void TestDnsProber::targets()
{
    const Result<OptionMap> options = dnsKind.fromTarget("dns://10.0.0.1/www.example.com?type=AAAA");
    QVERIFY(options);
    QCOMPARE(optionOr(*options, "host", std::string()), std::string("10.0.0.1"));
    QCOMPARE(optionOr(*options, "query", std::string()), std::string("www.example.com"));
    QCOMPARE(optionOr(*options, "type", std::string()), std::string("AAAA"));
    QCOMPARE(dnsKind.target(*options), std::string("www.example.com AAAA @10.0.0.1"));
    QVERIFY(!dnsKind.fromTarget("dns://10.0.0.1/www.example.com?class=IN"));
    QVERIFY(!dnsKind.fromTarget("dns:///www.example.com"));
}

void TestDnsProber::noTimeWait_data()
{
    everyProtocol_data();
    QTest::newRow("udp, then tcp") << "truncated";
}

void TestDnsProber::noTimeWait()
{
    QFETCH(QString, protocol);
    const bool tls = protocol == QStringLiteral("tls");
    const bool big = protocol == QStringLiteral("truncated");
    OptionMap options = asking(tls ? m_unbound.tlsAddress() : m_unbound.address(),
                               big ? "big.zoo.test" : "a.zoo.test", big ? "TXT" : "A");
    options["protocol"] = big ? std::string("udp") : protocol.toStdString();
    options["ca"] = m_certificates.ca();
    ProbeOnce probe(dnsKind, options);
    // Its TLS answers 45 ms late: the kernel there waits for an acknowledgement of the session tickets.
    QCOMPARE(timeWaitAfter(probe, tls ? 100 : 200), 0);
    QCOMPARE(verdictText(probe.run()), std::string("up"));
}

void TestDnsProber::controlLeavesSome()
{
    m_control = true;
    OptionMap options = asking(m_unbound.address(), "a.zoo.test");
    options["protocol"] = std::string("tcp");
    ProbeOnce probe(dnsKind, options);
    probe.endpoint().gracefulClose = true;
    const int left = timeWaitAfter(probe, 200);
    QVERIFY2(left >= 150, std::to_string(left).c_str());
    qInfo("the control left %d TIME_WAIT", left);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestDnsProber)
#include "tst_dnsprober.moc"
