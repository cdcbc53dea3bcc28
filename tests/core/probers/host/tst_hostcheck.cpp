// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Thresholds and what is said of them, without a machine.
#include "core/probers/host/hostcheck.h"
#include "core/probers/host/hostprober.h"
#include "tests/core/probers/probeonce.h"

#include <QTest>

#include <QRegularExpression>

#include <limits>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

using Words = std::vector<std::string>;

HostReading calm()
{
    return {.cpu = 0.12,
            .memory = 0.4,
            .cores = 4,
            .load = {0.3, 0.2, 0.1},
            .disks = {{.found = true, .used = 0.6, .mountedOn = "/"}}};
}

} // namespace

class TestHostCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void defaults();
    void judges_data();
    void judges();
    void severalDisks();
    void describes();
    void unknownCpu();
    void options_data();
    void options();
    void refuses_data();
    void refuses();
    void targets_data();
    void targets();
};

void TestHostCheck::defaults()
{
    const Result<HostCheck> check = HostCheck::create({{"disks", Words()}, {"threshold_cpu", 0.0}}, 30s);
    QVERIFY(check);
    QCOMPARE(check->cpu, 0.8);
    QCOMPARE(check->memory, 0.8);
    QCOMPARE(check->disk, 0.95);
    QVERIFY((check->load == std::array<double, 3>{0.8, 0.8, 0.8}));
    QCOMPARE(check->disks, Words{"/"});
    QVERIFY(check->sample == 500ms);
    QVERIFY(HostCheck::create({}, 1s)->sample == 250ms);
}

void TestHostCheck::judges_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("says"); // empty: up
    const auto row = [](const char *what, double value, const char *says) {
        QTest::newRow((std::string(what) + ' ' + std::to_string(value)).c_str()) << what << value << says;
    };
    row("cpu", 0.7999, "");
    row("cpu", 0.8, "beyond the threshold: CPU 80 % (threshold 80 %)");
    row("cpu", 1, "beyond the threshold: CPU 100 % (threshold 80 %)");
    row("memory", 0.7999, "");
    row("memory", 0.8, "beyond the threshold: memory 80 % (threshold 80 %)");
    row("disk", 0.9499, "");
    row("disk", 0.95, "beyond the threshold: disk / 95 % (threshold 95 %)");
    row("load1", 0.8, "");
    row("load1", 0.8001, "beyond the threshold: load of 1 min 0.8 per core (threshold 0.8)");
    row("load5", 0.8, "");
    row("load5", 2.5, "beyond the threshold: load of 5 min 2.5 per core (threshold 0.8)");
    row("load15", 0.8, "");
    row("load15", 25, "beyond the threshold: load of 15 min 25 per core (threshold 0.8)");
}

void TestHostCheck::judges()
{
    QFETCH(QString, what);
    QFETCH(double, value);
    QFETCH(QString, says);
    HostReading reading = calm();
    const std::map<QString, double *> places{
        {QStringLiteral("cpu"), &*reading.cpu},           {QStringLiteral("memory"), &reading.memory},
        {QStringLiteral("disk"), &reading.disks[0].used}, {QStringLiteral("load1"), &reading.load[0]},
        {QStringLiteral("load5"), &reading.load[1]},      {QStringLiteral("load15"), &reading.load[2]}};
    *places.at(what) = value;
    const MaybeFailure failure = judge(HostCheck(), reading);
    QCOMPARE(failure.has_value(), !says.isEmpty());
    if (!failure)
        return;
    QVERIFY(failure->kind == FailureKind::Threshold);
    QCOMPARE(QString::fromStdString(toEnglish(failure->reason)), says);
}

// Each by its own name, whichever is missing.
void TestHostCheck::severalDisks()
{
    HostCheck check;
    check.disks = {"/", "/gone", "/data\n", "/more"};
    HostReading reading = calm();
    reading.disks = {{.found = true, .used = 0.1, .mountedOn = "/"},
                     {},
                     {.found = true, .used = 0.97, .mountedOn = "/data\n"},
                     {.found = true, .used = 0.2, .mountedOn = "/more"}};
    MaybeFailure failure = judge(check, reading);
    QVERIFY(failure && failure->kind == FailureKind::Threshold);
    QCOMPARE(
        toEnglish(failure->reason),
        std::string("beyond the threshold: disk /data\\x0a 97 % (threshold 95 %); there is no disk “/gone”"));
    reading.disks[2].used = 0.5;
    failure = judge(check, reading);
    QVERIFY(failure && failure->kind == FailureKind::Content);
    QCOMPARE(toEnglish(failure->reason), std::string("there is no disk “/gone”"));
    QVERIFY2(describe(check, reading).summary.find("disk /data\\x0a 50 % as the fullest of 4") !=
                 std::string::npos,
             describe(check, reading).summary.c_str());
    reading.disks.assign(4, {});
    QCOMPARE(toEnglish(judge(check, reading)->reason),
             std::string("there is no disk “/”, “/gone”, “/data\\x0a”, “/more”"));
    QVERIFY(describe(check, reading).summary.find("disk") == std::string::npos);
    check.disks.assign(14, "/x");
    reading.disks.assign(14, {});
    QVERIFY(toEnglish(judge(check, reading)->reason).ends_with("“/x” and 4 more"));
}

void TestHostCheck::describes()
{
    ProbeDetails details = describe(HostCheck(), calm());
    QCOMPARE(details.summary, std::string("CPU 12 %, memory 40 %, disk / 60 %, load 0.3 per core"));
    const std::vector<std::pair<std::string, double>> expected{
        {"cpu", 12}, {"memory", 40}, {"disk", 60}, {"load1", 0.3}, {"load5", 0.2}, {"load15", 0.1}};
    QCOMPARE(details.metrics.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(std::string(details.metrics[i].first), expected[i].first);
        QCOMPARE(details.metrics[i].second, expected[i].second);
        QCOMPARE(std::string(hostKind.metrics[i].key), expected[i].first);
    }
    // What nothing is mounted in shows what it lies on.
    HostCheck check;
    check.disks = {"/data"};
    details = describe(check, calm());
    QVERIFY2(details.summary.find("disk /data (on /) 60 %,") != std::string::npos, details.summary.c_str());
}

void TestHostCheck::unknownCpu()
{
    HostReading reading = calm();
    reading.cpu.reset();
    QVERIFY(!judge(HostCheck(), reading));
    const ProbeDetails details = describe(HostCheck(), reading);
    QVERIFY(details.summary.starts_with("CPU unknown, memory 40 %"));
    QCOMPARE(std::string(details.metrics[0].first), std::string("memory"));
}

void TestHostCheck::options_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("cpu") << "threshold_cpu";
    QTest::newRow("mem") << "threshold_mem";
    QTest::newRow("disk") << "threshold_disk";
    QTest::newRow("m1") << "threshold_load_m1";
    QTest::newRow("m5") << "threshold_load_m5";
    QTest::newRow("m15") << "threshold_load_m15";
}

// Each threshold is the one it says it is: with all others out of reach it alone trips.
void TestHostCheck::options()
{
    QFETCH(QString, key);
    OptionMap options{{"threshold_cpu", 2.0},       {"threshold_mem", 2.0},
                      {"threshold_disk", 2.0},      {"threshold_load_m1", 100.0},
                      {"threshold_load_m5", 100.0}, {"threshold_load_m15", 100.0}};
    QVERIFY(!judge(*HostCheck::create(options, 30s), calm()));
    options[key.toStdString()] = 0.01;
    const MaybeFailure failure = judge(*HostCheck::create(options, 30s), calm());
    QVERIFY(failure);
    const std::map<std::string, std::string> names{{"threshold_cpu", "CPU"},
                                                   {"threshold_mem", "memory"},
                                                   {"threshold_disk", "disk /"},
                                                   {"threshold_load_m1", "load of 1 min"},
                                                   {"threshold_load_m5", "load of 5 min"},
                                                   {"threshold_load_m15", "load of 15 min"}};
    const std::string reason = toEnglish(failure->reason);
    QVERIFY2(reason.starts_with("beyond the threshold: " + names.at(key.toStdString()) + " "),
             reason.c_str());
    QVERIFY2(reason.find(',') == std::string::npos, reason.c_str());
}

void TestHostCheck::refuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("path"); // of disks
    QTest::addColumn<QString>("says");
    const auto number = [](const char *name, const char *key, double value, const char *says) {
        QTest::newRow(name) << key << value << QByteArray() << says;
    };
    const auto disk = [](const char *name, const QByteArray &path, const char *says) {
        QTest::newRow(name) << "disks" << 0.0 << path << says;
    };
    number("percent", "threshold_cpu", 80, "threshold_cpu");
    number("negative", "threshold_mem", -0.1, "threshold_mem");
    number("no number", "threshold_disk", std::numeric_limits<double>::quiet_NaN(), "threshold_disk");
    number("endless", "threshold_load_m1", std::numeric_limits<double>::infinity(), "threshold_load_m1");
    disk("empty path", "", "disks: expected paths such as /data, got “”");
    disk("relative", "data", "got “data”");
    disk("option", "-h", "got “-h”");
    disk("NUL", QByteArray("/a\0b", 4), "got “/a\\x00b”");
    disk("long", "/" + QByteArray(5000, 'x'), "disks: expected paths");
}

void TestHostCheck::refuses()
{
    QFETCH(QString, key);
    QFETCH(double, number);
    QFETCH(QByteArray, path);
    QFETCH(QString, says);
    OptionMap options{{"local", true}};
    if (key == QStringLiteral("disks"))
        options["disks"] = Words{"/", path.toStdString()};
    else
        options[key.toStdString()] = number;
    const std::string refusal = ProbeOnce(hostKind, options).refusal();
    QVERIFY2(refusal.find(says.toStdString()) != std::string::npos, refusal.c_str());
    const auto refusalOf = [](OptionMap more) { return ProbeOnce(hostKind, std::move(more)).refusal(); };
    QCOMPARE(refusalOf({}), std::string("host is missing; local: true is this machine"));
    QCOMPARE(refusalOf({{"local", false}, {"host", std::string()}}), refusalOf({}));
    QCOMPARE(refusalOf({{"local", true}, {"host", std::string("h")}}),
             std::string("local: this machine has no host beside it"));
    QCOMPARE(refusalOf({{"local", true}, {"disks", Words(65, "/")}}),
             std::string("disks: at most 64, of 65536 bytes together"));
    QCOMPARE(refusalOf({{"local", true}, {"sample", Duration(5s)}}),
             std::string("sample: 5s is not shorter than the timeout"));
}

void TestHostCheck::targets_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("shown"); // empty: refused
    QTest::newRow("this machine") << "local" << "local";
    QTest::newRow("of that name") << "local:22" << "local:22";
    QTest::newRow("user") << "u@h" << "h";
    QTest::newRow("IPv6") << "[::1]:22" << "[::1]:22";
    QTest::newRow("bad port") << "h:0" << "";
}

void TestHostCheck::targets()
{
    QFETCH(QString, target);
    QFETCH(QString, shown);
    const Result<OptionMap> options = hostKind.fromTarget(target.toStdString());
    QCOMPARE(options.has_value(), !shown.isEmpty());
    if (options)
        QCOMPARE(QString::fromStdString(hostKind.target(*options)), shown);
}

QTEST_GUILESS_MAIN(TestHostCheck)
#include "tst_hostcheck.moc"
