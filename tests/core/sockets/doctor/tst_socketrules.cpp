// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sockets/doctor/fabricatedfacts.h"

#include "core/sockets/filter/socketfilter.h"

#include <QTest>
#include <functional>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

using Change = std::function<void(MachineFacts &)>;

const SocketAddress web = address("10.0.0.1", 80);
const SocketAddress database = address("192.0.2.5", 5432);

Change serving(int timeWait, int atClients = 0)
{
    return [=](MachineFacts &facts) {
        addListener(facts, address("0.0.0.0", 80), ownedBy("httpd", 8));
        addAccepted(facts, TcpState::TimeWait, timeWait, web);
        addClients(facts, TcpState::TimeWait, atClients, web);
    };
}

Change asking(int timeWait, std::uint32_t ports = 28232)
{
    return [=](MachineFacts &facts) {
        facts.budget.rules.capacity = ports;
        addClients(facts, TcpState::TimeWait, timeWait, database, ownedBy("shop", 9));
    };
}

Change queueing(std::uint32_t backlog, std::uint32_t peak, std::uint32_t now = 0)
{
    return [=](MachineFacts &facts) {
        ListenQueue queue{row(TcpState::Listen, web, {}), ownedBy("slow", 7), peak};
        queue.row.sendQueue = backlog;
        queue.row.receiveQueue = now;
        facts.listeners.push_back(queue);
    };
}

Change counting(KernelCounter counter, std::uint64_t by)
{
    return [=](MachineFacts &facts) { grow(facts, counter, by, 100); };
}

Change both(const Change &first, const Change &second)
{
    return [=](MachineFacts &facts) {
        first(facts);
        second(facts);
    };
}

Change withProcess(std::uint32_t open, std::uint64_t limit)
{
    return [=](MachineFacts &facts) { facts.processes.push_back({6, 77, "hoarder", "", 0, open, limit}); };
}

Change withTuple(std::uint32_t capacity, std::uint32_t available,
                 std::optional<std::chrono::milliseconds> exhaustedIn = std::nullopt)
{
    return [=](MachineFacts &facts) {
        addClients(facts, TcpState::Established, 3, database, ownedBy("batch", 4));
        TupleBudget tuple;
        tuple.remote = database;
        tuple.available = available;
        tuple.exhaustedIn = exhaustedIn;
        facts.budget.rules.capacity = capacity;
        facts.budget.tightest.push_back(tuple);
    };
}

CloseWaitWatch closeWait(std::uint64_t held, std::uint64_t came, std::uint64_t ended, std::uint64_t old = 0)
{
    CloseWaitWatch watch;
    watch.process = {3, 77, "leaky"};
    watch.example = row(TcpState::CloseWait, web, address("192.0.2.7", 1024));
    watch.held = held;
    watch.came = came;
    watch.ended = ended;
    watch.old = old;
    return watch;
}

Change closing(const CloseWaitWatch &watch)
{
    return [=](MachineFacts &facts) { facts.closeWaits.push_back(watch); };
}

Change reported(LeakVerdict verdict, pid_t pid = 3)
{
    return [=](MachineFacts &facts) {
        CloseWaitReport report;
        report.process = {pid, 77, "leaky"};
        report.verdict = verdict;
        facts.leaks.push_back(report);
    };
}

AbruptEnds ends(Side side, std::uint64_t withOthers, std::uint64_t withinMachine, std::uint16_t port = 80)
{
    AbruptEnds found;
    found.side = side;
    found.address.port = port;
    found.owner = ownedBy("rude", 2);
    found.withOthers = withOthers;
    found.withinMachine = withinMachine;
    return found;
}

Change resetting(std::uint64_t resets, std::uint64_t opened, std::vector<AbruptEnds> seen)
{
    return [=](MachineFacts &facts) {
        grow(facts, KernelCounter::AbortOnData, resets, 7);
        grow(facts, KernelCounter::ActiveOpens, opened, 7);
        facts.abruptEnds = seen;
    };
}

} // namespace

// The rules that judge sockets and processes: each fires, and does not just below.
class TestSocketRules : public QObject
{
    Q_OBJECT

private:
    static void addRow(const char *name, Change change, const char *kind, const char *severity,
                       const char *says = "")
    {
        QTest::newRow(name) << std::move(change) << std::string(kind) << std::string(severity)
                            << std::string(says);
    }

    static void addTimeWaits()
    {
        addRow("server 1000", serving(1000), "time-wait-server", "warning",
               "httpd (pid 8) closes first: its service *:80 keeps 1000 TIME_WAIT");
        addRow("server 999", serving(999), "time-wait-server", "note");
        addRow("server 500", serving(500), "time-wait-server", "note");
        addRow("server 499", serving(499), "time-wait-server", "");
        addRow("server, more at its clients", serving(1000, 1000), "time-wait-server", "");
        addRow(
            "server, clients of another machine's",
            both(serving(1000),
                 [](MachineFacts &f) { addClients(f, TcpState::TimeWait, 1500, address("192.0.2.9", 80)); }),
            "time-wait-server", "warning");
        addRow("server is no client", serving(5000), "time-wait-client", "");
        addRow("client 2000", asking(2000), "time-wait-client", "warning",
               "shop (pid 9) reconnects all the time: 2000 TIME_WAIT sockets to 192.0.2.5:5432");
        addRow("client 1999", asking(1999), "time-wait-client", "note");
        addRow("client 500", asking(500), "time-wait-client", "note");
        addRow("client 499", asking(499), "time-wait-client", "");
        addRow("client, a quarter of few", asking(50, 200), "time-wait-client", "warning", "25 %");
        addRow("client, less than a quarter", asking(50, 201), "time-wait-client", "");
        addRow("client, hardly any", asking(49, 100), "time-wait-client", "");
        addRow("client is no server", asking(5000), "time-wait-server", "");
        addRow(
            "client connected", [](MachineFacts &f) { addClients(f, TcpState::Established, 5000, database); },
            "time-wait-client", "");
    }

    static void addQueues()
    {
        addRow("queue full", queueing(4, 5, 5), "accept-queue", "critical",
               "slow (pid 7) does not accept fast enough: the queue of 10.0.0.1:80 is full, 5 connections "
               "wait where 4 may");
        addRow("queue was full", queueing(4, 5, 0), "accept-queue", "warning");
        addRow("queue at its limit", queueing(4, 4, 4), "accept-queue", "");
        addRow("queue three quarters", queueing(8, 6), "accept-queue", "warning",
               "accepts late: 6 connections waited");
        addRow("queue less", queueing(8, 5), "accept-queue", "");
        addRow("overflows", both(queueing(8, 5), counting(KernelCounter::ListenOverflows, 3)), "listen-drops",
               "warning", "3 connections were turned away");
        addRow("overflows, whose", both(queueing(8, 5), counting(KernelCounter::ListenOverflows, 3)),
               "listen-drops", "warning", "waited for slow (pid 7), where 8 may: 5 ");
        addRow("overflows where a full queue is seen",
               both(queueing(4, 5), counting(KernelCounter::ListenOverflows, 3)), "listen-drops", "");
        addRow("overflows of long ago", counting(KernelCounter::ListenOverflows, 0), "listen-drops", "");
        addRow("cookies", counting(KernelCounter::SyncookiesSent, 1), "listen-drops", "warning",
               "half-open connections overflowed 1 times");
        addRow("half-open dropped", counting(KernelCounter::RequestQueueDrops, 2), "listen-drops", "warning");
    }

    static void addLimits()
    {
        addRow("files 95", withProcess(950, 1000), "process-files", "critical",
               "hoarder (pid 6) has 950 of 1000 files open");
        addRow("files 80", withProcess(800, 1000), "process-files", "warning");
        addRow("files below", withProcess(799, 1000), "process-files", "");
        addRow("files, limit not known", withProcess(799, 0), "process-files", "");
        addRow("ports none left", withTuple(200, 0), "port-exhaustion", "critical",
               "batch (pid 4) has used up the ports to 192.0.2.5:5432: all 200 are taken");
        addRow("ports one left", withTuple(200, 1), "port-exhaustion", "warning", "199 of 200");
        addRow("ports half", withTuple(200, 100), "port-exhaustion", "warning");
        addRow("ports less than half", withTuple(200, 101), "port-exhaustion", "");
        addRow("ports end soon", withTuple(200, 150, 10min), "port-exhaustion", "warning",
               "Time until none is left");
        addRow("ports end later", withTuple(200, 150, 10min + 1ms), "port-exhaustion", "");
        addRow("ports end soon, hardly any taken", withTuple(200, 151, 1s), "port-exhaustion", "");
        addRow("ports all free", withTuple(200, 200, 1s), "port-exhaustion", "");
        addRow("ports, no range", withTuple(0, 0), "port-exhaustion", "");
    }

    static void addCloseWaits()
    {
        const char *kind = "close-wait-leak";
        addRow("pile", closing(closeWait(20, 5, 1)), kind, "warning",
               "leaky (pid 3) forgets to close: 25 connections in CLOSE_WAIT");
        addRow("pile, too few held", closing(closeWait(19, 5, 0)), kind, "");
        addRow("pile, too few more", closing(closeWait(500, 4, 0)), kind, "");
        addRow("pile, some end", closing(closeWait(20, 5, 2)), kind, "");
        addRow(
            "pile, hardly watched",
            [](MachineFacts &f) {
                f.watched = 999ms;
                closing(closeWait(200, 50, 0))(f);
            },
            kind, "");
        addRow("old 100", closing(closeWait(100, 0, 0, 100)), kind, "warning");
        addRow("old 99", closing(closeWait(99, 0, 0, 99)), kind, "note", "closed long ago");
        addRow("old 10", closing(closeWait(10, 0, 0, 10)), kind, "note");
        addRow("old 9", closing(closeWait(9, 0, 0, 9)), kind, "");
        addRow("reported", both(reported(LeakVerdict::Leaking), closing(closeWait(6, 0, 0))), kind,
               "warning");
        addRow("reported as suspect", both(reported(LeakVerdict::Suspected), closing(closeWait(6, 0, 0))),
               kind, "note");
        addRow("reported as well", both(reported(LeakVerdict::None), closing(closeWait(6, 0, 0))), kind, "");
        addRow("another is reported", both(reported(LeakVerdict::Leaking, 4), closing(closeWait(6, 0, 0))),
               kind, "");
        CloseWaitWatch full = closeWait(20, 5, 0);
        full.openFiles = 95;
        full.fileLimit = 100;
        addRow("pile near the limit", closing(full), kind, "critical", "Files open, of 100 it may open: 95 ");
        CloseWaitWatch hidden = closeWait(20, 5, 0);
        hidden.process = {};
        addRow("pile of nobody", closing(hidden), kind, "warning", "A process that our rights do not show");
    }

    static void addResets()
    {
        const char *kind = "resetting-service";
        addRow("resets", resetting(20, 900, {ends(Side::Server, 5, 0)}), kind, "warning",
               "rude (pid 2) resets the connections of its service *:80: 20 resets");
        addRow("resets, too few", resetting(19, 900, {ends(Side::Server, 5, 0)}), kind, "");
        addRow("resets, too few seen", resetting(20, 900, {ends(Side::Server, 4, 0)}), kind, "");
        addRow("no resets", resetting(0, 900, {ends(Side::Server, 500, 0)}), kind, "");
        addRow("perhaps a client", resetting(20, 900, {ends(Side::Server, 5, 0), ends(Side::Client, 1, 0)}),
               kind, "note", "or its clients on this machine");
        addRow("perhaps a client here", resetting(20, 900, {ends(Side::Server, 0, 5)}), kind, "note");
        addRow("more than clients can",
               resetting(40, 20, {ends(Side::Server, 0, 5), ends(Side::Client, 1, 0)}), kind, "warning");
        addRow("as many as clients can",
               resetting(39, 20, {ends(Side::Server, 0, 5), ends(Side::Client, 1, 0)}), kind, "note");
        addRow("a prober", resetting(600, 600, {ends(Side::Client, 50, 0)}), kind, "");
        addRow("one of two", resetting(20, 0, {ends(Side::Server, 5, 0), ends(Side::Server, 5, 0, 81)}), kind,
               "warning", "A service on this machine resets");
        addRow("too short to be seen", resetting(20, 0, {}), kind, "warning",
               "A service on this machine resets");
        addRow("too short, perhaps a client", resetting(20, 1, {}), kind, "");
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void fires_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<std::string>("kind");
        QTest::addColumn<std::string>("severity"); // empty: silent
        QTest::addColumn<std::string>("says");
        addTimeWaits();
        addQueues();
        addLimits();
        addCloseWaits();
        addResets();
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
        const auto filter = SocketFilter::compile(finding.filter);
        QVERIFY2(filter, finding.filter.c_str());
    }

    // The filter of a finding shows the rows that it counts.
    void filtersShowTheRows_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<std::string>("kind");
        QTest::newRow("server") << serving(1000, 10) << std::string("time-wait-server");
        QTest::newRow("client") << asking(2000) << std::string("time-wait-client");
    }

    void filtersShowTheRows()
    {
        QFETCH(Change, change);
        QFETCH(std::string, kind);
        MachineFacts facts = healthyFacts();
        change(facts);
        const Finding finding = findingsOf(facts, kind).front();
        const auto filter = SocketFilter::compile(finding.filter);
        QVERIFY(filter);
        const auto shown = std::ranges::count_if(facts.rows, [&](const SocketRow &row) {
            return filter->matches({&row, nullptr, nullptr, std::nullopt});
        });
        QCOMPARE(static_cast<std::uint64_t>(shown), finding.count);
    }

    void namesWhoMadeMost()
    {
        MachineFacts facts = healthyFacts();
        addClients(facts, TcpState::TimeWait, 900, database, ownedBy("few", 1));
        addClients(facts, TcpState::TimeWait, 1000, database,
                   ownedBy("many", 2, Certainty::InferredFromRemote));
        addClients(facts, TcpState::TimeWait, 3000, database); // nobody saw whose
        addClients(facts, TcpState::Established, 2000, database,
                   ownedBy("idle", 3)); // no TIME_WAIT of its own
        const Finding finding = findingsOf(facts, "time-wait-client").front();
        QCOMPARE(finding.count, std::uint64_t(4900));
        QVERIFY(finding.process.has_value());
        QCOMPARE(finding.process->name, std::string("many"));
        QVERIFY2(contains(textOf(finding), "inferred from who talks to the same remote: 1000 "),
                 textOf(finding).c_str());
    }

    void saysWhenNobodyKnows()
    {
        MachineFacts facts = healthyFacts();
        addClients(facts, TcpState::TimeWait, 2000, database);
        const Finding finding = findingsOf(facts, "time-wait-client").front();
        QVERIFY(!finding.process);
        QCOMPARE(toEnglish(finding.what),
                 std::string("Somebody reconnects all the time: 2000 TIME_WAIT sockets to 192.0.2.5:5432"));
    }

    void hostileNamesAreEscaped()
    {
        MachineFacts facts = healthyFacts();
        addClients(facts, TcpState::TimeWait, 2000, database, ownedBy("\x1b[2J\nroot \xff%3", 9));
        const std::string text = textOf(findingsOf(facts, "time-wait-client").front());
        QVERIFY2(contains(text, "\\x1b[2J\\x0aroot \\xff%3 (pid 9)"), text.c_str());
    }
};

QTEST_APPLESS_MAIN(TestSocketRules)
#include "tst_socketrules.moc"
