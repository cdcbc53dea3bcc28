// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ntp/ntppacket.h"
#include "core/probers/ntp/ntpprober.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/chronyd.h"
#include "tests/servers/datagramserver.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/timewait.h"

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

void put(std::string &packet, std::size_t offset, NtpTime time)
{
    for (std::size_t i = 0; i < 8; ++i)
        packet[offset + i] = static_cast<char>(time >> (56 - 8 * i) & 0xFFU);
}

// A server whose clock is so much ahead of this machine's.
std::string answerTo(const std::string &request, std::chrono::nanoseconds ahead = 0ns)
{
    std::string packet(48, '\0');
    packet[0] = '\x24';
    packet[1] = 2;
    packet.replace(24, 8, request.substr(40, 8));
    const NtpTime now =
        toNtpTime(std::chrono::system_clock::now() + std::chrono::duration_cast<WallTime::duration>(ahead));
    put(packet, 32, now);
    put(packet, 40, now);
    return packet;
}

double metric(const ProbeResult &result, std::string_view key)
{
    for (const auto &[name, value] : result.details->metrics) {
        if (key == name)
            return value;
    }
    return -1e9;
}

std::vector<std::string> one(std::string packet)
{
    return {std::move(packet)};
}

} // namespace

class TestNtpProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); }
    void chronyd();
    void chronydWithoutTime();
    void offsets_data();
    void offsets();
    void overIpv6();
    void kissOfDeath();
    void notOurs();
    void answerAmongStrays();
    void garbage();
    void silent();
    void refused();
    void cancelled();
    void manyLeaveNothing();
};

void TestNtpProber::chronyd()
{
    Chronyd server(3);
    QVERIFY2(server.start(), server.error().c_str());
    ProbeOnce probe(ntpKind, {{"host", server.address()}, {"max_offset", Duration(50ms)}});
    for (int i = 0; i < 3; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "up", (verdictText(result) + ": " + reasonText(result)).c_str());
        QVERIFY2(summaryText(result).starts_with("stratum 3, this clock is "), summaryText(result).c_str());
        QCOMPARE(metric(result, "stratum"), 3.0);
        QVERIFY(std::abs(metric(result, "offset")) < 50); // the same clock
        QVERIFY(metric(result, "delay") >= 0 && metric(result, "delay") < 1000);
        QVERIFY(result.phases.has(Phase::FirstByte));
        QCOMPARE(result.details->remoteAddress, server.address());
    }
}

void TestNtpProber::chronydWithoutTime()
{
    Chronyd server(0);
    QVERIFY2(server.start(), server.error().c_str());
    const ProbeResult result = ProbeOnce(ntpKind, {{"host", server.address()}}).run();
    QVERIFY2(verdictText(result) == "status", (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY(result.details->metrics.empty());
}

void TestNtpProber::offsets_data()
{
    QTest::addColumn<int>("ahead"); // of the server, in ms
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("behind") << 5000 << 1000 << "threshold";
    QTest::newRow("ahead") << -5000 << 1000 << "threshold";
    QTest::newRow("allowed") << 5000 << 6000 << "up";
    QTest::newRow("not looked at") << 86'400'000 << 0 << "up";
}

void TestNtpProber::offsets()
{
    QFETCH(int, ahead);
    QFETCH(int, maximum);
    const DatagramServer server([ahead](const std::string &request) {
        return one(answerTo(request, std::chrono::milliseconds(ahead)));
    });
    ProbeOnce probe(
        ntpKind, {{"host", server.address()}, {"max_offset", Duration(std::chrono::milliseconds(maximum))}});
    const ProbeResult result = probe.run();
    QTEST(QString::fromStdString(verdictText(result)), "verdict");
    QVERIFY2(std::abs(metric(result, "offset") - ahead) < 500, summaryText(result).c_str());
}

void TestNtpProber::overIpv6()
{
    const DatagramServer server([](const std::string &request) { return one(answerTo(request)); }, "::1");
    const ProbeResult result = ProbeOnce(ntpKind, {{"host", server.address()}}).run();
    QCOMPARE(verdictText(result), std::string("up"));
    QCOMPARE(result.details->remoteAddress, server.address());
}

void TestNtpProber::kissOfDeath()
{
    const DatagramServer server([](const std::string &request) {
        std::string packet = answerTo(request);
        packet[1] = 0;
        packet.replace(12, 4, "RATE");
        return one(packet);
    });
    const ProbeResult result = ProbeOnce(ntpKind, {{"host", server.address()}}).run();
    QCOMPARE(verdictText(result), std::string("status"));
    QVERIFY2(reasonText(result).find("RATE") != std::string::npos, reasonText(result).c_str());
}

void TestNtpProber::notOurs()
{
    // The originate time is not what we sent: somebody guesses.
    const DatagramServer server([](const std::string &request) {
        std::string packet = answerTo(request);
        packet[24] = static_cast<char>(packet[24] ^ 1);
        return one(packet);
    });
    ProbeOnce probe(ntpKind, {{"host", server.address()}});
    probe.endpoint().timeout = 100ms;
    QCOMPARE(verdictText(probe.run()), std::string("protocol"));
}

void TestNtpProber::answerAmongStrays()
{
    const DatagramServer server([](const std::string &request) {
        std::vector<std::string> packets(80, answerTo(std::string(48, 'x')));
        packets.push_back(answerTo(request));
        return packets;
    });
    QCOMPARE(verdictText(ProbeOnce(ntpKind, {{"host", server.address()}}).run()), std::string("up"));
}

void TestNtpProber::garbage()
{
    const DatagramServer server([](const std::string &) { return one("\xff\xfe noise"); });
    ProbeOnce probe(ntpKind, {{"host", server.address()}});
    probe.endpoint().timeout = 100ms;
    QCOMPARE(verdictText(probe.run()), std::string("protocol"));
}

void TestNtpProber::silent()
{
    const DatagramServer server([](const std::string &) { return std::vector<std::string>(); });
    ProbeOnce probe(ntpKind, {{"host", server.address()}});
    probe.endpoint().timeout = 150ms;
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("read-timeout"));
    QCOMPARE(reasonText(result), "no answer from " + server.address() + " within 150 ms");
    QVERIFY(result.latency >= 150ms && result.latency < 1s);
}

void TestNtpProber::refused()
{
    ProbeOnce probe(ntpKind, {{"host", "127.0.0.1:" + std::to_string(freePort())}});
    QCOMPARE(verdictText(probe.run()), std::string("refused"));
}

void TestNtpProber::cancelled()
{
    const DatagramServer server([](const std::string &) { return std::vector<std::string>(); });
    ProbeOnce probe(ntpKind, {{"host", server.address()}});
    const ProbeResult result = probe.runCancelled(30ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QVERIFY(result.latency < 1s);
}

void TestNtpProber::manyLeaveNothing()
{
    const DatagramServer server([](const std::string &request) { return one(answerTo(request)); });
    ProbeOnce probe(ntpKind, {{"host", server.address()}});
    QCOMPARE(timeWaitAfter(probe, 200), 0); // UDP has no TIME_WAIT: there is no control that could leave some
    QCOMPARE(server.received(), 200);
    QCOMPARE(probe.opened(), 0);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestNtpProber)
#include "tst_ntpprober.moc"
