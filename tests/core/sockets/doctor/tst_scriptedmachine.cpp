// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/doctorcommand.h"
#include "core/sockets/doctor/doctor.h"
#include "core/sockets/doctor/machinewatch.h"
#include "tests/core/sockets/doctor/machineparts.h"
#include "tests/core/sockets/loopbacksockets.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/timewait.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <algorithm>
#include <functional>
#include <memory>
#include <sstream>
#include <thread>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const SocketAddress shop = address("127.0.0.5", 5432);
const SocketAddress leaky = address("127.0.0.6", 8080);
const SocketAddress chatty = address("127.0.0.7", 80);
const SocketAddress batch = address("127.0.0.8", 3306);
const SocketAddress stuck = address("127.0.0.9", 9000);
const SocketAddress rude = address("10.77.0.1", 7000);

// The parts on stage; they leave it in reverse order.
class Stage
{
public:
    ~Stage()
    {
        while (!m_actors.empty())
            m_actors.pop_back();
    }

    Actor &enter(const std::string &name, const Actor::Part &part)
    {
        m_actors.push_back(std::make_unique<Actor>(name, part));
        m_actors.back()->awaitReady();
        return *m_actors.back();
    }

private:
    std::vector<std::unique_ptr<Actor>> m_actors;
};

void setKernel(const QString &name, const QByteArray &value)
{
    QFile file(u"/proc/sys/net/ipv4/"_s + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(value) != value.size())
        qFatal("%s: %s", qPrintable(name), qPrintable(file.errorString()));
}

void run(const std::string &command)
{
    if (std::system(command.c_str()) != 0)
        qFatal("%s", command.c_str());
}

MachineFacts watch(Duration time)
{
    MachineWatch watcher;
    auto facts = watcher.watch(time);
    if (!facts)
        qFatal("%s", toEnglish(facts.error().message).c_str());
    return std::move(*facts);
}

// What is seen by chance, as a connection that lives for a moment, is waited for: for 30 s at most.
MachineFacts watchUntil(const std::function<bool(const MachineFacts &)> &enough)
{
    MachineWatch watcher;
    if (!watcher.begin())
        qFatal("the machine cannot be read");
    for (const auto end = std::chrono::steady_clock::now() + 30s;;) {
        const bool sampled = watcher.sample().has_value();
        auto facts = watcher.facts();
        if (!sampled || !facts)
            qFatal("the machine cannot be read");
        if (enough(*facts) || std::chrono::steady_clock::now() > end)
            return std::move(*facts);
        std::this_thread::sleep_for(MachineWatch::leastPeriod);
    }
}

// "port-exhaustion critical batch-job": a line a finding.
QStringList linesOf(std::span<const Finding> findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        const QString process = finding.process ? QString::fromStdString(finding.process->name) : u"-"_s;
        lines << u"%1 %2 %3"_s.arg(QString::fromStdString(finding.kind),
                                   QString::fromUtf8(toString(finding.severity)), process);
    }
    return lines;
}

// The causes, each with what it needs.

Actor &enterShop(Stage &stage, std::chrono::milliseconds pace)
{
    stage.enter("shop-db", server(shop, Manner::LetsTheClientClose));
    return stage.enter("shop-client", client({.to = shop, .before = 5003, .kept = 3, .pace = pace}));
}

Actor &enterLeak(Stage &stage, std::chrono::milliseconds pace)
{
    Actor &actor = stage.enter("leaky-server", server(leaky, Manner::Forgets));
    stage.enter("visitor", client({.to = leaky, .before = 60, .pace = pace}));
    return actor;
}

Actor &enterChatty(Stage &stage, std::chrono::milliseconds pace)
{
    Actor &actor = stage.enter("chatty-httpd", server(chatty, Manner::ClosesFirst));
    stage.enter("browser", client({.to = chatty, .goodbye = Goodbye::AfterIt, .before = 1200, .pace = pace}));
    return actor;
}

Actor &enterBatch(Stage &stage, const QByteArray &range)
{
    setKernel(u"ip_local_port_range"_s, range);
    stage.enter("batch-db", server(batch, Manner::LetsTheClientClose));
    return stage.enter("batch-job", clientUntilPortsRunOut(batch));
}

Actor &enterStuck(Stage &stage, const std::string &name = "stuck-server")
{
    Actor &actor = stage.enter(name, server(stuck, Manner::Ignores, 4));
    stage.enter("eager", impatientClient(stuck, 30));
    return actor;
}

// Its clients are on another machine: what a service does to them is not to be mixed up with what they do.
Actor &enterRude(Stage &stage)
{
    ClientScript script{
        .to = rude, .goodbye = Goodbye::AfterIt, .pace = 20ms, .thinks = 45ms, .ownNetwork = true};
    Actor &far = stage.enter("far-client", client(script));
    run("ip link add near type veth peer name far netns " + std::to_string(far.id()));
    run("ip address add 10.77.0.1/24 dev near && ip link set near up");
    Actor &actor = stage.enter("rude-server", server(rude, Manner::Resets));
    far.cue();
    return actor;
}

} // namespace

// A machine in a network namespace of its own where the causes are known: the doctor names each, with the
// process and the number, and nothing else.
class TestScriptedMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Each test on a machine of its own, whose TIME_WAIT goes with it.
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        std::string error;
        QVERIFY2(enterNetworkNamespace(error), error.c_str());
        setKernel(u"tcp_tw_reuse"_s, "0");
    }

    void aClientThatReconnects()
    {
        Stage stage;
        const Actor &guilty = enterShop(stage, 5ms);
        const int before = timeWaitByRemotePort(5432);
        const MachineFacts facts = watch(1s);
        const int after = timeWaitByRemotePort(5432);
        QVERIFY(before >= 5000);
        const std::vector<Finding> findings = examine(facts);
        QCOMPARE(linesOf(findings),
                 (QStringList{u"time-wait-client warning shop-client"_s, u"tw-reuse note shop-client"_s}));
        const Finding &finding = findings.front();
        QCOMPARE(finding.process->pid, guilty.id());
        QVERIFY(finding.process->started > 0);
        QVERIFY2(finding.count >= static_cast<std::uint64_t>(before) &&
                     finding.count <= static_cast<std::uint64_t>(after),
                 toEnglish(finding.what).c_str());
        QCOMPARE(finding.row->remote, shop);
    }

    void aServerThatForgetsToClose()
    {
        Stage stage;
        const Actor &guilty = enterLeak(stage, 10ms);
        const std::vector<Finding> findings = examine(watchUntil([](const MachineFacts &facts) {
            return std::ranges::any_of(examine(facts), [](const Finding &finding) {
                return finding.kind == "close-wait-leak" && finding.count > 60;
            });
        }));
        QCOMPARE(linesOf(findings), QStringList{u"close-wait-leak warning leaky-server"_s});
        QCOMPARE(findings[0].process->pid, guilty.id());
        QVERIFY2(findings[0].count > 60, toEnglish(findings[0].what).c_str());
        QCOMPARE(findings[0].row->local, leaky);
        QVERIFY(findings[0].row->state == TcpState::CloseWait);
    }

    void aServerThatClosesFirst()
    {
        Stage stage;
        const Actor &guilty = enterChatty(stage, 10ms);
        const int before = timeWaitByLocalPort(80);
        const std::vector<Finding> findings = examine(watch(500ms));
        QCOMPARE(linesOf(findings), QStringList{u"time-wait-server warning chatty-httpd"_s});
        QCOMPARE(findings[0].process->pid, guilty.id());
        QVERIFY(before >= 1200);
        QVERIFY2(findings[0].count >= static_cast<std::uint64_t>(before),
                 toEnglish(findings[0].what).c_str());
        QCOMPARE(findings[0].row->local, chatty);
    }

    void portsThatRunOut()
    {
        Stage stage;
        const Actor &guilty = enterBatch(stage, "40000 40199");
        const std::vector<Finding> findings = examine(watch(500ms));
        QCOMPARE(linesOf(findings),
                 (QStringList{u"port-exhaustion critical batch-job"_s,
                              u"time-wait-client warning batch-job"_s, u"port-range warning -"_s}));
        QCOMPARE(findings[0].process->pid, guilty.id());
        QCOMPARE(findings[0].count, std::uint64_t(200));
        QCOMPARE(findings[0].row->remote, batch);
        QCOMPARE(findings[1].count, std::uint64_t(195)); // five stay open
    }

    void aServerThatDoesNotAccept()
    {
        Stage stage;
        const Actor &guilty = enterStuck(stage);
        const MachineFacts facts = watch(500ms);
        const std::vector<Finding> findings = examine(facts);
        QCOMPARE(linesOf(findings), QStringList{u"accept-queue critical stuck-server"_s});
        QCOMPARE(findings[0].process->pid, guilty.id());
        QCOMPARE(findings[0].count, std::uint64_t(5));
        QCOMPARE(findings[0].row->local, stuck);
        QVERIFY(facts.rates.of(KernelCounter::ListenOverflows).value_or(0) > 0);
    }

    void aServiceThatResets()
    {
        Stage stage;
        const Actor &guilty = enterRude(stage);
        const std::vector<Finding> findings = examine(watchUntil([](const MachineFacts &facts) {
            return std::ranges::any_of(facts.abruptEnds, [](const AbruptEnds &ends) {
                return ends.side == Side::Server && ends.withOthers >= 25;
            });
        }));
        QCOMPARE(linesOf(findings), QStringList{u"resetting-service warning rude-server"_s});
        QCOMPARE(findings[0].process->pid, guilty.id());
        QCOMPARE(findings[0].row->local, rude);
    }

    void aProcessAtItsFileLimit()
    {
        Stage stage;
        const Actor &guilty = stage.enter("hoarder", fileHoarder(60, 70));
        const std::vector<Finding> findings = examine(watch(100ms));
        QCOMPARE(linesOf(findings), QStringList{u"process-files warning hoarder"_s});
        QCOMPARE(findings[0].process->pid, guilty.id());
        QVERIFY(findings[0].count >= 60 && findings[0].count <= 65);
    }

    // All together, by way of the command.
    void everythingAtOnce()
    {
        Stage stage;
        const std::vector<std::pair<std::string, pid_t>> causes{
            {"time-wait-client", enterShop(stage, 100ms).id()},
            {"close-wait-leak", enterLeak(stage, 50ms).id()},
            {"time-wait-server", enterChatty(stage, 100ms).id()},
            {"accept-queue", enterStuck(stage, "st\x1b[1m\n<i>\xff").id()},
            {"resetting-service", enterRude(stage).id()},
            {"port-exhaustion", enterBatch(stage, "40000 43999").id()}, // enough for the others in this time
        };
        std::ostringstream out;
        std::ostringstream err;
        QCOMPARE(runDoctorCommand(std::vector<std::string>{"--json", "--for", "10s"}, out, err), 1);
        for (const char *mark : {"\x1b", "<", "\xff"}) // of a process's name
            QVERIFY2(out.str().find(mark) == std::string::npos, mark);
        const QJsonArray findings =
            QJsonDocument::fromJson(QByteArray::fromStdString(out.str())).object()[u"findings"_s].toArray();
        QStringList accused;
        for (const QJsonValue &value : findings) {
            const QJsonObject finding = value.toObject();
            if (finding[u"severity"_s].toString() != u"note"_s)
                accused << finding[u"kind"_s].toString() + u' ' +
                               QString::number(finding[u"process"_s].toObject()[u"pid"_s].toInteger());
        }
        for (const auto &[kind, pid] : causes) {
            const QString line = QString::fromStdString(kind) + u' ' + QString::number(pid);
            QVERIFY2(accused.removeOne(line),
                     qPrintable(line + u" is not among: "_s + accused.join(u", "_s)));
        }
        // What follows from the causes as well: the batch job's TIME_WAIT, and the range it was given.
        QVERIFY(accused.removeOne(u"time-wait-client %1"_s.arg(causes.back().second)));
        QVERIFY(accused.removeOne(u"port-range 0"_s));
        // The shop's client will run out as well; whether that is foreseen so soon depends on the machine's
        // pace.
        accused.removeOne(u"port-exhaustion %1"_s.arg(causes.front().second));
        QVERIFY2(accused.isEmpty(), qPrintable(accused.join(u", "_s)));
    }

    void aWatchMayEndEarly()
    {
        int waits = 0;
        MachineWatch watcher([&](Duration) { return ++waits < 2; });
        const auto facts = watcher.watch(1h);
        QVERIFY(facts);
        QCOMPARE(waits, 2);
        QVERIFY(facts->watched < 10s);
    }

    void aMachineThatCannotBeRead()
    {
        MachineWatch watcher({}, "/nonexistent");
        const auto facts = watcher.watch(1s);
        QVERIFY(!facts);
        QVERIFY(!toEnglish(facts.error().message).empty());
    }

    // Busy, but in good order: pools, short connections at a fair rate, a prober that resets, as ours do.
    void aHealthyMachine()
    {
        Stage stage;
        stage.enter("web", server(chatty, Manner::LetsTheClientClose));
        stage.enter("db", server(shop, Manner::LetsTheClientClose));
        stage.enter("old-web", server(leaky, Manner::ClosesFirst));
        stage.enter("pool", client({.to = shop, .before = 60, .kept = 60, .pace = 20ms}));
        stage.enter("browser", client({.to = chatty, .before = 300, .pace = 10ms}));
        stage.enter("prober", client({.to = chatty, .goodbye = Goodbye::Reset, .before = 100, .pace = 5ms}));
        stage.enter("old-client",
                    client({.to = leaky, .goodbye = Goodbye::AfterIt, .before = 300, .pace = 20ms}));
        const MachineFacts facts = watch(1500ms);
        const std::vector<Finding> findings = examine(facts);
        QVERIFY2(worstOf(findings) <= Severity::Note, qPrintable(linesOf(findings).join(u'\n')));
        // That somebody here resets is said, as a note; no more than that.
        for (const Finding &finding : findings)
            QCOMPARE(finding.kind, std::string("resetting-service"));
        QVERIFY(facts.rates.of(KernelCounter::ActiveOpens).value_or(0) > 50);
        QVERIFY(timeWaitTotal() > 600);
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestScriptedMachine)
#include "tst_scriptedmachine.moc"
