// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sockets/doctor/fabricatedfacts.h"

#include <QTest>
#include <functional>
#include <set>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

using Change = std::function<void(MachineFacts &)>;

Change withRange(std::uint16_t first, std::uint16_t last, std::vector<PortRange> reserved = {})
{
    return [=](MachineFacts &facts) {
        setValue(facts.settings.localPortRange, PortRange{first, last});
        setValue(facts.settings.reservedPorts, reserved);
    };
}

Change withClients(int timeWait, const char *host, int twReuse, int timestamps = 1)
{
    return [=](MachineFacts &facts) {
        addClients(facts, TcpState::TimeWait, timeWait, address(host, 443), ownedBy("curl", 5));
        setValue(facts.settings.twReuse, twReuse);
        setValue(facts.settings.timestamps, timestamps);
    };
}

Change withQueue(std::uint64_t somaxconn, std::uint32_t backlog, std::uint32_t peak)
{
    return [=](MachineFacts &facts) {
        setValue(facts.settings.somaxconn, somaxconn);
        ListenQueue queue{row(TcpState::Listen, address("0.0.0.0", 80), {}), ownedBy("httpd", 8), peak};
        queue.row.sendQueue = backlog;
        facts.listeners.push_back(queue);
    };
}

Change withConntrack(std::uint64_t count, std::uint64_t most)
{
    return [=](MachineFacts &facts) {
        setValue(facts.settings.conntrackCount, count);
        setValue(facts.settings.conntrackMax, most);
    };
}

Change withFiles(std::uint64_t open, std::uint64_t most)
{
    return [=](MachineFacts &facts) {
        setValue(facts.settings.filesOpen, open);
        setValue(facts.settings.fileMax, most);
    };
}

Change withTimeWaits(int rows, std::uint64_t most)
{
    return [=](MachineFacts &facts) {
        setValue(facts.settings.maxTimeWait, most);
        addClients(facts, TcpState::TimeWait, rows, address("192.0.2.9", 80));
    };
}

} // namespace

// The rules that judge settings and limits: each fires, and does not just below.
class TestSettingRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void defaultsAreSilent() { QCOMPARE(examine(healthyFacts()).size(), std::size_t(0)); }

    void nothingKnownIsSilent() { QCOMPARE(examine(MachineFacts()).size(), std::size_t(0)); }

    void idsAreUnique()
    {
        std::set<std::string> ids;
        for (const FindingKind *kind : findingKinds()) {
            QVERIFY2(ids.insert(kind->id).second, kind->id);
            QVERIFY(kind->title && *kind->title);
            QCOMPARE(findingKind(kind->id), kind);
        }
        QCOMPARE(ids.size(), std::size_t(16));
        QVERIFY(!findingKind("no-such"));
    }

    void fires_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<std::string>("kind");
        QTest::addColumn<std::string>("severity"); // empty: silent
        QTest::addColumn<std::string>("says");
        const auto add = [](const char *name, Change change, std::string kind, std::string severity,
                            std::string says = {}) {
            QTest::newRow(name) << std::move(change) << std::move(kind) << std::move(severity)
                                << std::move(says);
        };
        add(
            "recycle on", [](MachineFacts &f) { setValue(f.settings.twRecycle, 1); }, "tw-recycle",
            "critical", "is on");
        add(
            "recycle there", [](MachineFacts &f) { setValue(f.settings.twRecycle, 0); }, "tw-recycle", "note",
            "still has");

        add("reuse on", withClients(0, "192.0.2.1", 1), "tw-reuse", "note", "all outgoing");
        add("reuse in vain", withClients(0, "192.0.2.1", 1, 0), "tw-reuse", "warning",
            "without tcp_timestamps");
        add("reuse loopback only", withClients(2000, "192.0.2.1", 2), "tw-reuse", "note",
            "is 2, for loopback only");
        add("reuse loopback only, few", withClients(1999, "192.0.2.1", 2), "tw-reuse", "");
        add("reuse loopback only, loopback", withClients(3000, "127.0.0.1", 2), "tw-reuse", "");
        add("reuse off, loopback", withClients(2000, "127.0.0.1", 0), "tw-reuse", "note", "is off");
        add("reuse off, few", withClients(1999, "127.0.0.1", 0), "tw-reuse", "");

        add(
            "fin_timeout less", [](MachineFacts &f) { setValue(f.settings.finTimeout, 30); }, "fin-timeout",
            "note", "is 30 s; TIME_WAIT still lasts 60 s");
        add(
            "fin_timeout more", [](MachineFacts &f) { setValue(f.settings.finTimeout, 61); }, "fin-timeout",
            "note");

        add("range a port short", withRange(32768, 60998), "port-range", "note", "Only 28231 ports");
        add("range at another place", withRange(10000, 38231), "port-range", "");
        add("range of 4096", withRange(20000, 24095), "port-range", "note");
        add("range of 4095", withRange(20000, 24094), "port-range", "warning", "Only 4095 ports");
        add("reserved outside", withRange(32768, 60999, {{1, 32767}}), "port-range", "");
        add("a tenth reserved", withRange(32768, 60999, {{40000, 42823}}), "port-range", "note",
            "2824 of them");
        add("less than a tenth reserved", withRange(32768, 60999, {{40000, 42822}}), "port-range", "");
        add("all reserved", withRange(32768, 60999, {{32768, 60999}}), "port-range", "warning",
            "Only 0 ports");
        add("range of nonsense", withRange(60999, 32768), "port-range", "");

        add(
            "buckets overflowed", [](MachineFacts &f) { grow(f, KernelCounter::TimeWaitOverflow, 1, 5); },
            "time-wait-buckets", "warning", "1 connections went without");
        add(
            "buckets overflowed before",
            [](MachineFacts &f) { grow(f, KernelCounter::TimeWaitOverflow, 0, 5); }, "time-wait-buckets",
            "note", "5 connections went without");
        add(
            "buckets never", [](MachineFacts &f) { grow(f, KernelCounter::TimeWaitOverflow, 0, 0); },
            "time-wait-buckets", "");
        add("buckets nearly", withTimeWaits(90, 100), "time-wait-buckets", "warning", "90 TIME_WAIT");
        add("buckets not nearly", withTimeWaits(89, 100), "time-wait-buckets", "");

        add("somaxconn full", withQueue(128, 128, 129), "somaxconn", "warning",
            "somaxconn is 128 and cuts the backlog of httpd (pid 8) at *:80");
        add("somaxconn half used", withQueue(128, 128, 64), "somaxconn", "note");
        add("somaxconn not used", withQueue(128, 128, 63), "somaxconn", "");
        add("somaxconn does not cut", withQueue(128, 100, 101), "somaxconn", "");
        add("somaxconn default", withQueue(4096, 4096, 4097), "somaxconn", "");

        add("conntrack 95", withConntrack(950, 1000), "conntrack", "critical", "95 % full: 950 of 1000");
        add("conntrack 80", withConntrack(800, 1000), "conntrack", "warning");
        add("conntrack below", withConntrack(799, 1000), "conntrack", "");
        add("conntrack no limit", withConntrack(799, 0), "conntrack", "");
        add("files 95", withFiles(950, 1000), "system-files", "critical", "950 of 1000 files");
        add("files 80", withFiles(800, 1000), "system-files", "warning");
        add("files below", withFiles(799, 1000), "system-files", "");
    }

    void fires()
    {
        QFETCH(Change, change);
        QFETCH(std::string, kind);
        QFETCH(std::string, severity);
        QFETCH(std::string, says);
        MachineFacts facts = healthyFacts();
        change(facts);
        QCOMPARE(severityOf(facts, kind), severity);
        if (severity.empty())
            return;
        const Finding finding = findingsOf(facts, kind).front();
        QVERIFY2(contains(textOf(finding), says), textOf(finding).c_str());
        QVERIFY(!finding.evidence.empty());
        QVERIFY(finding.why && finding.advice && finding.whatNotTo);
    }

    // tcp_tw_recycle is never advised, whatever is found.
    void nobodyAdvisesRecycle()
    {
        MachineFacts facts = healthyFacts();
        withClients(3000, "192.0.2.1", 0)(facts);
        for (const Finding &finding : examine(facts))
            QVERIFY(!contains(toEnglish(finding.advice), "recycle"));
    }

    void worstFirst()
    {
        MachineFacts facts = healthyFacts();
        setValue(facts.settings.finTimeout, 30);
        setValue(facts.settings.twRecycle, 1);
        withConntrack(800, 1000)(facts);
        const std::vector<Finding> findings = examine(facts);
        QCOMPARE(findings.size(), std::size_t(3));
        QCOMPARE(findings[0].kind, std::string("tw-recycle"));
        QCOMPARE(findings[1].kind, std::string("conntrack"));
        QCOMPARE(findings[2].kind, std::string("fin-timeout"));
        QVERIFY(worstOf(findings) == Severity::Critical);
        QVERIFY(worstOf({}) == Severity::Fine);
    }
};

QTEST_APPLESS_MAIN(TestSettingRules)
#include "tst_settingrules.moc"
