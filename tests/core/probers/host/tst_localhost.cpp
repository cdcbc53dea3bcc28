// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// This machine, without SSH; and a file system that does not answer.
#include "core/probers/host/hostprober.h"
#include "core/probers/host/localhost.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"

#include <QTest>

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <atomic>
#include <future>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

using Words = std::vector<std::string>;

// Thresholds that no machine reaches, however busy it is.
OptionMap here(OptionMap more = {})
{
    more.merge(OptionMap{{"local", true},
                         {"sample", Duration(40ms)},
                         {"threshold_cpu", 2.0},
                         {"threshold_mem", 2.0},
                         {"threshold_disk", 2.0},
                         {"threshold_load_m1", 10'000.0},
                         {"threshold_load_m5", 10'000.0},
                         {"threshold_load_m15", 10'000.0}});
    return more;
}

} // namespace

class TestLocalHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void reads();
    void thresholds_data();
    void thresholds();
    void disks();
    void agreesWithDf();
    void interrupted();
    void silentDisk();
};

void TestLocalHost::reads()
{
    ProbeOnce probe(hostKind, here());
    for (int i = 0; i < 3; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const ProbeResult result = probe.run();
        const auto passed = std::chrono::steady_clock::now() - start;
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
        const QRegularExpression form(QStringLiteral(
            "^CPU (unknown|[\\d.]+ %), memory [\\d.]+ %, disk / [\\d.]+ %, load [\\d.e-]+ per core$"));
        QVERIFY2(form.match(QString::fromStdString(summaryText(result))).hasMatch(),
                 summaryText(result).c_str());
        QVERIFY(result.details->metrics.size() >= 5);
        // The time of the sample is our own.
        QVERIFY(passed >= 40ms);
        QVERIFY(result.latency.count() >= 0 && result.latency <= passed - 40ms);
        QVERIFY(result.phases.has(Phase::Request) && result.phases.of(Phase::Request) <= result.latency);
        QCOMPARE(closingText(result), std::string("not-opened"));
        QVERIFY(result.details->remoteAddress.empty());
    }
    QCOMPARE(probe.opened(), 0);
}

void TestLocalHost::thresholds_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("says");
    QTest::newRow("memory") << "threshold_mem" << "beyond the threshold: memory ";
    QTest::newRow("disk") << "threshold_disk" << "beyond the threshold: disk / ";
}

void TestLocalHost::thresholds()
{
    QFETCH(QString, key);
    QFETCH(QString, says);
    ProbeOnce probe(hostKind, here({{key.toStdString(), 1e-6}}));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("threshold"));
    QVERIFY2(reasonText(result).starts_with(says.toStdString()), reasonText(result).c_str());
    QVERIFY2(reasonText(result).ends_with(" (threshold 0.0001 %)"), reasonText(result).c_str());
    QVERIFY(!summaryText(result).empty());
    QVERIFY(!result.details->metrics.empty());
}

void TestLocalHost::disks()
{
    ProbeOnce probe(hostKind, here({{"disks", Words{"/gone;touch x", "/", "/proc", "/proc/self/mem"}}}));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("content"));
    QCOMPARE(reasonText(result), std::string("there is no disk “/gone;touch x”"));
    QVERIFY2(summaryText(result).find("disk / ") != std::string::npos, summaryText(result).c_str());
}

void TestLocalHost::agreesWithDf()
{
    QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    for (const std::string &disk : {std::string("/"), std::string("/proc"), path}) {
        QProcess df;
        df.start(QStringLiteral("df"),
                 {QStringLiteral("-P"), QStringLiteral("-k"), QString::fromStdString(disk)});
        QVERIFY(df.waitForFinished());
        const QByteArray line = df.readAllStandardOutput().trimmed().split('\n').last();
        HostAnswerReader reader;
        QVERIFY2(reader.take("disk 1 " + line.toStdString()), line.constData());
        const DiskReading reading = readDisk(disk);
        QVERIFY(reading.found);
        QVERIFY(std::abs(reading.used - reader.disks()[0].used) < 0.01);
        QCOMPARE(reading.mountedOn, reader.disks()[0].mountedOn);
    }
    QVERIFY(!readDisk("/nonexistent").found);
    QVERIFY(!readDisk(path + "/none").found);
}

void TestLocalHost::interrupted()
{
    ProbeOnce probe(hostKind, here({{"sample", Duration(4s)}}));
    const ProbeResult result = probe.runCancelled(50ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QVERIFY(result.latency < 2s);
}

// A mount whose server is gone: the probe ends in time and says which it is, one thread waits there and no
// more, and all is well again when it answers.
void TestLocalHost::silentDisk()
{
    std::promise<void> answer;
    std::shared_future<void> answered = answer.get_future().share();
    std::atomic<int> asked = 0;
    HostCheck check = *HostCheck::create(here({{"disks", Words{"/", "/silent"}}}), 5s);
    LocalHost host(check, [&asked, answered](const std::string &path) {
        ++asked;
        if (path == "/silent")
            answered.wait();
        return DiskReading{.found = true, .used = 0.5, .mountedOn = path};
    });
    ProbeOnce probe(hostKind, here());
    probe.endpoint().timeout = 200ms;
    const ProbeOnce::Body body = [&](ProbeContext &context) {
        return probeLocalHost(context, probe.resources().blocking, host);
    };
    for (int i = 0; i < 2; ++i) {
        const ProbeResult result = probe.runBody(body);
        QCOMPARE(verdictText(result), std::string("read-timeout"));
        QCOMPARE(reasonText(result), std::string("the disk “/silent” did not answer within 200 ms"));
        QVERIFY(result.latency < 2s);
    }
    QCOMPARE(verdictText(probe.runBody(body, 100ms)), std::string("cancelled"));
    QCOMPARE(asked, 2);
    answer.set_value();
    probe.endpoint().timeout = 5s;
    for (int i = 0; i < 2; ++i) {
        const ProbeResult result = probe.runBody(body);
        QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    }
    QVERIFY(asked == 4 || asked == 6); // the old answer may have come before the run that would have waited
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestLocalHost)
#include "tst_localhost.moc"
