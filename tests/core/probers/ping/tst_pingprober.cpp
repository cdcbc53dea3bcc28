// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ping/pingprober.h"
#include "tests/core/probers/ping/icmpresponder.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/timewait.h"

#include <QFile>
#include <QRegularExpression>

#include <linux/capability.h>
#include <sys/syscall.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

bool writeSysctl(const char *path, const char *value)
{
    QFile file(QStringLiteral("/proc/sys/net/") + QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly) && file.write(value) > 0;
}

bool allowDatagramSockets(bool allowed)
{
    return writeSysctl("ipv4/ping_group_range", allowed ? "0 0" : "1 0");
}

// Takes CAP_NET_RAW from this thread while it lives.
class WithoutRawSockets
{
public:
    WithoutRawSockets()
    {
        ::syscall(SYS_capget, &m_header, m_before);
        __user_cap_data_struct without[2] = {m_before[0], m_before[1]};
        without[0].effective &= ~(1U << CAP_NET_RAW);
        m_done = ::syscall(SYS_capset, &m_header, without) == 0;
    }
    ~WithoutRawSockets() { ::syscall(SYS_capset, &m_header, m_before); }
    WithoutRawSockets(const WithoutRawSockets &) = delete;
    WithoutRawSockets &operator=(const WithoutRawSockets &) = delete;
    bool done() const { return m_done; }

private:
    __user_cap_header_struct m_header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct m_before[2]{};
    bool m_done = false;
};

OptionMap pinging(const std::string &host, std::int64_t count = 3, double lost = 0)
{
    return {{"host", host}, {"count", count}, {"lost", lost}, {"gap", Duration(10ms)}};
}

double metric(const ProbeResult &result, std::string_view key)
{
    for (const auto &[name, value] : result.details->metrics) {
        if (key == name)
            return value;
    }
    return -1;
}

} // namespace

class TestPingProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); }
    void answered_data();
    void answered();
    void neitherSocket();
    void loss_data();
    void loss();
    void someoneElsesReplies();
    void lateAndTwice();
    void silent();
    void partlySilentAtTheEnd();
    void noRoute();
    void unknownName();
    void cancelled();
    void latencyIsOneRoundTrip();
    void fitsIntoTheTimeout();
    void manyAtOnce();
    void badOptions();
    void targets();
};

void TestPingProber::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    QVERIFY(allowDatagramSockets(true));
    QVERIFY(writeSysctl("ipv4/icmp_echo_ignore_all", "0"));
}

void TestPingProber::answered_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("privileged");
    QTest::addColumn<bool>("datagramsAllowed");
    QTest::addColumn<QString>("socket");
    for (const char *host : {"127.0.0.1", "::1", "localhost", "127.0.0.1:80"}) {
        QTest::addRow("%s, datagram", host) << host << false << true << "(datagram socket)";
        QTest::addRow("%s, falls back to raw", host) << host << false << false << "(raw socket)";
        QTest::addRow("%s, raw", host) << host << true << true << "(raw socket)";
    }
}

void TestPingProber::answered()
{
    QFETCH(QString, host);
    QFETCH(bool, privileged);
    QFETCH(bool, datagramsAllowed);
    QFETCH(QString, socket);
    QVERIFY(allowDatagramSockets(datagramsAllowed));
    OptionMap options = pinging(host.toStdString());
    options["privileged"] = privileged;
    ProbeOnce probe(pingKind, options);
    for (int i = 0; i < 5; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", (verdictText(result) + ": " + reasonText(result)).c_str());
        QVERIFY2(summaryText(result).starts_with("3 of 3 came back, "), summaryText(result).c_str());
        QVERIFY2(summaryText(result).ends_with(socket.toStdString()), summaryText(result).c_str());
        QCOMPARE(metric(result, "loss"), 0.0);
        const double least = metric(result, "min");
        const double average = metric(result, "avg");
        QVERIFY(least > 0 && least <= average && average <= metric(result, "max") && average < 1000);
        QVERIFY(metric(result, "stddev") >= 0);
        QVERIFY(result.details->remoteAddress == "127.0.0.1" || result.details->remoteAddress == "::1");
        QVERIFY(result.phases.has(Phase::FirstByte));
    }
    QCOMPARE(probe.opened(), 0);
}

void TestPingProber::neitherSocket()
{
    QVERIFY(allowDatagramSockets(false));
    for (const bool privileged : {false, true}) {
        OptionMap options = pinging("127.0.0.1");
        options["privileged"] = privileged;
        const WithoutRawSockets without;
        QVERIFY(without.done());
        const ProbeResult result = ProbeOnce(pingKind, options).run();
        QVERIFY2(verdictText(result) == "local-resource", reasonText(result).c_str());
        QCOMPARE(outcomeText(result), std::string("unknown"));
        QVERIFY(reasonText(result).find("ping_group_range") != std::string::npos);
    }
    // A datagram socket is found where raw ones are asked for and not allowed.
    QVERIFY(allowDatagramSockets(true));
    OptionMap options = pinging("127.0.0.1");
    options["privileged"] = true;
    const WithoutRawSockets without;
    const ProbeResult result = ProbeOnce(pingKind, options).run();
    QVERIFY2(summaryText(result).ends_with("(datagram socket)"), summaryText(result).c_str());
}

void TestPingProber::loss_data()
{
    QTest::addColumn<double>("allowed");
    QTest::addColumn<bool>("privileged");
    QTest::addColumn<QString>("verdict");
    for (const bool privileged : {false, true}) {
        QTest::addRow("none allowed, %d", privileged) << 0.0 << privileged << "threshold";
        QTest::addRow("a quarter allowed, %d", privileged) << 0.25 << privileged << "threshold";
        QTest::addRow("half allowed, %d", privileged) << 0.5 << privileged << "up";
        QTest::addRow("all allowed, %d", privileged) << 1.0 << privileged << "up";
    }
}

void TestPingProber::loss()
{
    QFETCH(double, allowed);
    QFETCH(bool, privileged);
    QVERIFY(writeSysctl("ipv4/icmp_echo_ignore_all", "1"));
    const IcmpResponder responder([](const std::string &request, int before) {
        return before % 2 == 0 ? std::vector<std::string>() // every second one is lost
                               : std::vector<std::string>{IcmpResponder::echoOf(request)};
    });
    OptionMap options = pinging("127.0.0.1", 4, allowed);
    options["privileged"] = privileged;
    ProbeOnce probe(pingKind, options);
    probe.endpoint().timeout = 400ms;
    const ProbeResult result = probe.run();
    QTEST(QString::fromStdString(verdictText(result)), "verdict");
    QCOMPARE(metric(result, "loss"), 50.0);
    QVERIFY2(summaryText(result).starts_with("2 of 4 came back, "), summaryText(result).c_str());
    if (verdictText(result) == "threshold")
        QVERIFY2(reasonText(result).starts_with("2 of 4 echo requests came to nothing (50 %), more than "),
                 reasonText(result).c_str());
}

void TestPingProber::someoneElsesReplies()
{
    // Replies with another id, cookie, type, cut short: none of them is ours.
    QVERIFY(writeSysctl("ipv4/icmp_echo_ignore_all", "1"));
    const IcmpResponder responder([](const std::string &request, int) {
        const std::string echo = IcmpResponder::echoOf(request);
        std::vector<std::string> replies(5, echo);
        replies[0][4] = static_cast<char>(replies[0][4] ^ 1);
        replies[1][9] = static_cast<char>(replies[1][9] ^ 1);
        replies[2][0] = 3;
        replies[3].resize(12);
        replies[4][6] = 1; // never sent
        return replies;
    });
    for (const bool privileged : {false, true}) {
        OptionMap options = pinging("127.0.0.1", 2);
        options["privileged"] = privileged;
        ProbeOnce probe(pingKind, options);
        probe.endpoint().timeout = 150ms;
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "read-timeout", verdictText(result).c_str());
        QCOMPARE(metric(result, "loss"), 100.0);
    }
}

void TestPingProber::lateAndTwice()
{
    // The first reply comes with the second, and both come twice.
    QVERIFY(writeSysctl("ipv4/icmp_echo_ignore_all", "1"));
    std::string first;
    const IcmpResponder responder([&](const std::string &request, int before) {
        if (before == 0) {
            first = IcmpResponder::echoOf(request);
            return std::vector<std::string>();
        }
        const std::string second = IcmpResponder::echoOf(request);
        return std::vector<std::string>{second, second, first, first};
    });
    const ProbeResult result = ProbeOnce(pingKind, pinging("127.0.0.1", 2)).run();
    QCOMPARE(verdictText(result), std::string("up"));
    QVERIFY2(summaryText(result).starts_with("2 of 2 came back"), summaryText(result).c_str());
    QVERIFY(metric(result, "max") >= 10.0 && metric(result, "min") < 10.0);
}

void TestPingProber::silent()
{
    QVERIFY(writeSysctl("ipv4/icmp_echo_ignore_all", "1"));
    for (const bool privileged : {false, true}) {
        OptionMap options = pinging("127.0.0.1");
        options["privileged"] = privileged; // a raw socket sees our own requests come by
        ProbeOnce probe(pingKind, options);
        probe.endpoint().timeout = 150ms;
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "read-timeout", verdictText(result).c_str());
        QCOMPARE(reasonText(result), std::string("127.0.0.1 answered none of 3 echo requests within 150 ms"));
        QCOMPARE(metric(result, "loss"), 100.0);
        QVERIFY(result.latency >= 150ms && result.latency < 1s);
    }
}

void TestPingProber::partlySilentAtTheEnd()
{
    // With a long time-out the rest is waited for a second, no longer.
    QVERIFY(writeSysctl("ipv4/icmp_echo_ignore_all", "1"));
    const IcmpResponder responder([](const std::string &request, int before) {
        return before > 0 ? std::vector<std::string>()
                          : std::vector<std::string>{IcmpResponder::echoOf(request)};
    });
    const SteadyTime start = std::chrono::steady_clock::now();
    const ProbeResult result = ProbeOnce(pingKind, pinging("127.0.0.1", 2, 0.5)).run();
    const auto took = std::chrono::steady_clock::now() - start;
    QCOMPARE(verdictText(result), std::string("up"));
    QVERIFY(took >= 1s && took < 3s);
}

void TestPingProber::noRoute()
{
    QCOMPARE(verdictText(ProbeOnce(pingKind, pinging("10.99.0.1")).run()), std::string("no-route"));
}

void TestPingProber::unknownName()
{
    ProbeOnce probe(pingKind, pinging("missing.test"));
    probe.endpoint().resolver = "127.0.0.1:9";
    probe.endpoint().timeout = 300ms;
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result).starts_with("dns-"), verdictText(result).c_str());
}

void TestPingProber::cancelled()
{
    QVERIFY(writeSysctl("ipv4/icmp_echo_ignore_all", "1"));
    const ProbeResult result = ProbeOnce(pingKind, pinging("127.0.0.1")).runCancelled(40ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QVERIFY(result.latency < 1s);
}

void TestPingProber::latencyIsOneRoundTrip()
{
    OptionMap options = pinging("127.0.0.1", 5);
    options["gap"] = Duration(100ms);
    const ProbeResult result = ProbeOnce(pingKind, options).run();
    QCOMPARE(verdictText(result), std::string("up"));
    QVERIFY2(result.latency < 100ms, formatDuration(result.latency).c_str()); // 400 ms by the clock
    const auto average = std::chrono::duration<double, std::milli>(metric(result, "avg"));
    QVERIFY(result.latency >= average);
}

void TestPingProber::fitsIntoTheTimeout()
{
    ProbeOnce probe(pingKind, {{"host", "127.0.0.1"}, {"count", std::int64_t(10)}});
    probe.endpoint().timeout = 300ms; // too short for ten at the usual pace
    const ProbeResult result = probe.run();
    QVERIFY2(summaryText(result).starts_with("10 of 10 came back"), summaryText(result).c_str());
}

void TestPingProber::manyAtOnce()
{
    OptionMap options = pinging("127.0.0.1", 100);
    options["gap"] = Duration(1ms);
    const ProbeResult result = ProbeOnce(pingKind, options).run();
    QVERIFY2(summaryText(result).starts_with("100 of 100 came back"), summaryText(result).c_str());
}

void TestPingProber::badOptions()
{
    const auto refusal = [](OptionMap options) { return ProbeOnce(pingKind, std::move(options)).refusal(); };
    QVERIFY(refusal(pinging("127.0.0.1", 0)).starts_with("count: expected a whole number from 1 to 100"));
    QVERIFY(refusal(pinging("127.0.0.1", 3, 1.5)).starts_with("lost: expected a number from 0 to 1"));
    QVERIFY(refusal(pinging("127.0.0.1", 3, std::numeric_limits<double>::quiet_NaN())).starts_with("lost: "));
    OptionMap slow = pinging("127.0.0.1", 11);
    slow["gap"] = Duration(500ms);
    QCOMPARE(refusal(slow), std::string("count: 11 requests 500ms apart take longer than the timeout"));
}

void TestPingProber::targets()
{
    const Result<OptionMap> options = pingKind.fromTarget("ping://[::1]");
    QVERIFY(options);
    QCOMPARE(pingKind.target(*options), std::string("[::1]"));
    QVERIFY(!pingKind.fromTarget("ping://"));
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestPingProber)
#include "tst_pingprober.moc"
