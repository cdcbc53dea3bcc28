// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/labplan.h"
#include "app/lab/labwire.h"
#include "app/lab/planinput.h"
#include "core/lists/listfiles.h"
#include "core/probers/proberkinds.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sstream>

using namespace lightfoot;

namespace {

std::vector<PlannedEndpoint> planOf(const std::string &list, const ProxyEnvironment &proxies = {},
                                    const HostsNames &hosts = {})
{
    const ReadResult result = readList({list, "list.yaml"}, proberKinds(), {}, Environment());
    for (const Remark &remark : result.report.remarks)
        qInfo("%s", result.report.toEnglish(remark).c_str());
    return plannedEndpoints(result.list.endpoints, proberKinds(), proxies, hosts);
}

} // namespace

// From a list to what the forecast counts, by the descriptors of all kinds; and on to the lab.
class TestPlanInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void kinds_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<int>("connections");
        QTest::addColumn<QString>("remote");
        QTest::addColumn<QString>("question");
        const auto row = [](const char *entry, int connections, const char *remote, const char *question) {
            QTest::newRow(entry) << QString::fromUtf8(entry) << connections << QString::fromUtf8(remote)
                                 << QString::fromUtf8(question);
        };
        row("tcp: [{name: a, host: '10.0.0.5:443'}]", 1, "10.0.0.5:443", "");
        row("tcp: [{name: a, host: 'WWW.a.test:443'}]", 1, "www.a.test:443", "www.a.test");
        row("tcp: [{name: a, host: 'www.a.test:443', ip: 10.0.0.7}]", 1, "10.0.0.7:443", "");
        row("tcp: [{name: a, host: '[::1]:443'}]", 1, "[::1]:443", "");
        row("tcp: [{name: a, host: 'localhost:443'}]", 1, "localhost:443", "");
        row("tcp: [{name: a, host: 'known.test:443'}]", 1, "known.test:443", "");
        row("http: [{name: a, url: 'http://u:p@a.test/x'}]", 1, "a.test:80", "a.test");
        row("http: [{name: a, url: 'https://a.test/x'}]", 1, "a.test:443", "a.test");
        row("websocket: [{name: a, url: 'wss://a.test/x'}]", 1, "a.test:443", "a.test");
        row("tls: [{name: a, host: a.test}]", 1, "a.test:443", "a.test");
        row("ping: [{name: a, host: a.test}]", 0, "a.test:0", "a.test");
        row("udp: [{name: a, host: 'a.test:9', send: x}]", 0, "a.test:9", "a.test");
        row("ntp: [{name: a, host: 10.0.0.1}]", 0, "10.0.0.1:123", "");
        row("dns: [{name: a, host: 10.0.0.1, query: a.test}]", 0, "10.0.0.1:53", "");
        row("dns: [{name: a, host: 10.0.0.1, query: a.test, protocol: tcp}]", 1, "10.0.0.1:53", "");
        row("dns: [{name: a, host: 10.0.0.1, query: a.test, protocol: tls}]", 1, "10.0.0.1:853", "");
        row("mqtt: [{name: a, host: 10.0.0.1}]", 1, "10.0.0.1:1883", "");
        row("mqtt: [{name: a, host: 10.0.0.1, tls: true}]", 1, "10.0.0.1:8883", "");
        row("amqp: [{name: a, host: 10.0.0.1, insecure: true}]", 1, "10.0.0.1:5671", "");
        row("imap: [{name: a, host: 10.0.0.1}]", 1, "10.0.0.1:143", "");
        row("imap: [{name: a, host: 10.0.0.1, tls: true}]", 1, "10.0.0.1:993", "");
        row("smtp: [{name: a, host: 10.0.0.1}]", 1, "10.0.0.1:25", "");
        row("ldap: [{name: a, host: 10.0.0.1, tls: true}]", 1, "10.0.0.1:636", "");
        row("grpc: [{name: a, host: 10.0.0.1}]", 1, "10.0.0.1:443", "");
        row("client: [{name: a, driver: redis, host: 10.0.0.1}]", 1, "10.0.0.1:6379", "");
        row("client: [{name: a, driver: mysql, host: 10.0.0.1}]", 1, "10.0.0.1:3306", "");
        row("client: [{name: a, driver: mongo, host: 10.0.0.1}]", 1, "10.0.0.1:27017", "");
        row("client: [{name: a, driver: kafka, host: 10.0.0.1}]", 1, "10.0.0.1:9092", "");
        row("client: [{name: a, driver: memcache, host: 10.0.0.1}]", 1, "10.0.0.1:11211", "");
        row("client: [{name: a, driver: zookeeper, host: 10.0.0.1}]", 1, "10.0.0.1:2181", "");
        row("client: [{name: a, driver: postgres, host: 10.0.0.1, data: {'one:t:c:k:1': x, 'two:t:c:k:1': y, "
            "'two:t:c:k:2': z}}]",
            2, "10.0.0.1:5432", "");
        row("ssh: [{name: a, host: 'u@a.test', password: p}]", 1, "a.test:22", "a.test");
        row("ssh: [{name: a, host: 'a.test:2222', ip: 10.0.0.7, password: p, bastion_host: 'u@b.test:23', "
            "bastion_password: p}]",
            1, "b.test:23", "b.test");
        row("host: [{name: a, host: 10.0.0.1, password: p}]", 1, "10.0.0.1:22", "");
        row("host: [{name: a, local: true}]", 0, "", "");
        row("shell: [{name: a, cmd: 'true'}]", 0, "", "");
    }

    void kinds()
    {
        QFETCH(QString, entry);
        QFETCH(int, connections);
        QFETCH(QString, remote);
        QFETCH(QString, question);
        const auto plan = planOf(entry.toStdString(), {}, {"known.test"});
        QCOMPARE(plan.size(), std::size_t(1));
        QCOMPARE(plan[0].connections, connections);
        QCOMPARE(QString::fromStdString(plan[0].remote), remote);
        QCOMPARE(QString::fromStdString(plan[0].question), question);
        QVERIFY(plan[0].proxy.empty());
    }

    // Every kind says where it goes: a new one that does not is found here.
    void everyKindHasAReach()
    {
        for (const ProberKind *kind : proberKinds())
            QVERIFY2(kind->reach, kind->id);
    }

    void proxies_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("all"); // ALL_PROXY
        QTest::addColumn<QString>("proxy");
        QTest::addColumn<QString>("question");
        const auto row = [](const char *entry, const char *all, const char *proxy, const char *question) {
            QTest::addRow("%s %s", entry, all) << QString::fromUtf8(entry) << QString::fromUtf8(all)
                                               << QString::fromUtf8(proxy) << QString::fromUtf8(question);
        };
        const char *tcp = "tcp: [{name: a, host: 'a.test:443'}]";
        const char *redis = "client: [{name: a, driver: redis, host: a.test}]";
        row("http: [{name: a, url: 'http://a.test/', proxy: 'http://p.test:3128'}]", "", "p.test:3128",
            "p.test");
        row("http: [{name: a, url: 'https://a.test/', proxy: 'socks5://10.0.0.9', ip: 10.0.0.7}]", "",
            "10.0.0.9:1080", "");
        row(tcp, "socks5://10.0.0.9:1080", "10.0.0.9:1080", "");
        row(tcp, "http://10.0.0.9:3128", "", "a.test"); // not meant for it
        row(redis, "http://10.0.0.9:3128", "10.0.0.9:3128", "");
        row("ping: [{name: a, host: a.test}]", "socks5://10.0.0.9:1080", "", "a.test");
        row("client: [{name: a, driver: mysql, host: a.test}]", "socks5://10.0.0.9:1080", "", "a.test");
        row("tcp: [{name: a, host: '127.0.0.1:443'}]", "socks5://10.0.0.9:1080", "", "");
    }

    void proxies()
    {
        QFETCH(QString, entry);
        QFETCH(QString, all);
        QFETCH(QString, proxy);
        QFETCH(QString, question);
        ProxyEnvironment environment;
        environment.all = all.toStdString();
        const auto plan = planOf(entry.toStdString(), environment);
        QCOMPARE(plan.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(plan[0].proxy), proxy);
        QCOMPARE(QString::fromStdString(plan[0].question), question);
    }

    void timesAndClosing()
    {
        const auto plan =
            planOf("settings:\n  probe: {interval: 7s, timeout: 3s}\ntcp:\n"
                   "  - {name: a, host: 'a.test:1', nolinger: true, resolver: '127.0.0.1:5353'}\n"
                   "  - {name: b, host: 'a.test:1', interval: 1m}\n");
        QCOMPARE(plan.size(), std::size_t(2));
        QCOMPARE(plan[0].interval, Duration(7s));
        QCOMPARE(plan[0].timeout, Duration(3s));
        QVERIFY(!plan[0].resets);
        QVERIFY(plan[1].resets);
        QCOMPARE(plan[0].resolver, std::string("127.0.0.1:5353"));
        QCOMPARE(plan[1].interval, Duration(1min));
        const ForecastLimits limits = forecastLimits(plan);
        QCOMPARE(limits.resolvers.size(), std::size_t(2));
        QCOMPARE(limits.resolvers[1].servers, std::string("127.0.0.1:5353"));
        QCOMPARE(limits.resolvers[1].questionsPerSecond, 5000.0);
        QVERIFY(limits.inFlight > 0);
        QVERIFY(limits.kernel.localPortRange.value.has_value());
    }

    void publicResolversAreAskedLess()
    {
        const auto plan = planOf("tcp: [{name: a, host: 'a.test:1', resolver: 9.9.9.9}]");
        QCOMPARE(forecastLimits(plan).resolvers.at(0).questionsPerSecond, 200.0);
    }

    void hostsFile()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("hosts")).toStdString();
        std::ofstream(path)
            << "# no name\n127.0.0.1\tlocalhost One.test # two.test\n::1 three.test\n\n10.0.0.1\n";
        QCOMPARE(readHostsNames(path), (HostsNames{"localhost", "one.test", "three.test"}));
        QVERIFY(readHostsNames("/no/such/file").empty());
    }

    void labKeepsWhoSharesARemote()
    {
        const std::string list =
            "settings:\n  probe: {interval: 2s}\ntcp:\n"
            "  - {name: a, host: '10.0.0.5:443'}\n  - {name: b, host: '10.0.0.6:443'}\n"
            "  - {name: c, host: '10.0.0.5:443', interval: 1s}\n"
            "  - {name: d, host: '10.0.0.5:444'}\nping:\n  - {name: e, host: 10.0.0.5}\n";
        const ReadResult result = readList({list, "list.yaml"}, proberKinds(), {}, Environment());
        auto planned = plannedEndpoints(result.list.endpoints, proberKinds(), {}, {});
        planned[1].connections = 2;
        ForecastLimits limits;
        limits.kernel.localPortRange.value = PortRange{32768, 60999};
        limits.kernel.reservedPorts.value = parsePortRanges("33000-33010,40000");
        const LabPlan plan = labPlan(result.list.endpoints, planned, limits, 10s);
        QCOMPARE(plan.endpoints.size(), std::size_t(5));
        QCOMPARE(plan.remotes, 3U);
        QCOMPARE(plan.leftOut, std::size_t(1));
        QCOMPARE(plan.slowedBy, 1.0);
        QCOMPARE(plan.reservedPorts, std::string("33000-33010,40000-40000"));
        QCOMPARE(plan.endpoints[0].remote, plan.endpoints[3].remote);
        QCOMPARE(plan.endpoints[1].remote, plan.endpoints[2].remote);
        QVERIFY(plan.endpoints[1].id != plan.endpoints[2].id);
        QVERIFY(plan.endpoints[0].remote != plan.endpoints[1].remote);
        QVERIFY(plan.endpoints[4].remote != plan.endpoints[0].remote);
        const Forecast forecast = labForecast(plan, limits);
        QCOMPARE(forecast.connectsPerSecond, 3.0); // four at 2 s, one at 1 s
        QCOMPARE(forecast.remotes.at(0).remote, std::string("127.1.0.1:1000"));
    }

    void labIsBoundedInRate()
    {
        std::vector<Endpoint> endpoints(10'000);
        std::vector<PlannedEndpoint> planned(10'000);
        for (std::size_t i = 0; i < planned.size(); ++i) {
            endpoints[i].id = std::to_string(i);
            planned[i].interval = 1s;
            planned[i].remote = "10.0.0.5:" + std::to_string(i % 60'000);
        }
        ForecastLimits limits;
        const LabPlan plan = labPlan(endpoints, planned, limits, 1h);
        QCOMPARE(plan.slowedBy, 5.0);
        QCOMPARE(plan.length, LabPlan::longest);
        QCOMPARE(plan.endpoints[0].interval, Duration(5s));
        QVERIFY(std::abs(labForecast(plan, limits).connectsPerSecond - LabPlan::mostPerSecond) < 1e-6);
        QCOMPARE(labAddress(0), std::string("127.1.0.1"));
        QCOMPARE(labAddress(255), std::string("127.1.1.0"));
        QCOMPARE(labAddress(LabPlan::mostRemotes), std::string("127.16.66.65"));
    }

    void labPlanTravels()
    {
        LabPlan plan;
        plan.endpoints = {{"with blank\nand \xff", 250ms, 3s, 0}, {"", 1s, 1s, 1}};
        plan.remotes = 2;
        plan.length = 12s;
        plan.ports = PortRange{1024, 2000};
        plan.reservedPorts = "1100-1101";
        plan.maxTimeWait = 4096;
        plan.endpoints[1].id = "b";
        std::istringstream stream(writeLabPlan(plan, false));
        const std::optional<LabOrder> order = readLabPlan(stream);
        QVERIFY(order.has_value());
        QVERIFY(!order->reset);
        QVERIFY(order->plan == plan);
    }

    void labPlanRefuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray head = "lightfoot-linger-lab-1\n1 1000000000 1\n32768 60999 0 =\n";
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("something else") << QByteArray("tcp:\n - name: a\n");
        QTest::newRow("cut off") << head + "1\n1000000 1000000 0 61\n";
        QTest::newRow("no such remote") << head + "1\n1000000 1000000 1 61\nend\n";
        QTest::newRow("too fast") << head + "1\n999 1000000 0 61\nend\n";
        QTest::newRow("id is no text") << head + "1\n1000000 1000000 0 6x\nend\n";
        QTest::newRow("too many") << head + "1000001\n";
        QTest::newRow("too long") << QByteArray(
            "lightfoot-linger-lab-1\n1 301000000000 1\n1 2 0 =\n0\nend\n");
        QTest::newRow("negative") << QByteArray("lightfoot-linger-lab-1\n1 -5 1\n1 2 0 =\n0\nend\n");
    }

    void labPlanRefuses()
    {
        QFETCH(QByteArray, text);
        std::istringstream stream(text.toStdString());
        QVERIFY(!readLabPlan(stream));
        std::istringstream good(
            "lightfoot-linger-lab-1\n1 1000000000 1\n32768 60999 0 =\n1\n1000000 1000000 0 "
            "61\nend\n");
        QVERIFY(readLabPlan(good));
    }

    void labLines()
    {
        const LabSample sample{
            .at = 1500ms, .timeWait = 7, .serverTimeWait = 1, .connects = 9, .failures = 2};
        std::string text = writeLine(sample);
        QVERIFY(text.ends_with('\n'));
        text.pop_back();
        const LabLine line = readLine(text);
        const auto *read = std::get_if<LabSample>(&line);
        QVERIFY(read);
        QCOMPARE(read->at, sample.at);
        QCOMPARE(read->timeWait, 7U);
        QCOMPARE(read->serverTimeWait, 1U);
        QCOMPARE(read->connects, 9U);
        QCOMPARE(read->failures, 2U);
        const LabLine refusal = readLine("namespace 3 30");
        QVERIFY(std::get_if<NamespaceRefusal>(&refusal));
        QCOMPARE(std::get<NamespaceRefusal>(refusal).step, NamespaceStep::Setting);
        for (const char *nonsense :
             {"", "sample", "sample 1 2 3", "sample -1 0 0 0 0", "namespace 9 1", "nonsense"})
            QVERIFY2(std::holds_alternative<LabNonsense>(readLine(nonsense)), nonsense);
        QVERIFY(std::holds_alternative<LabEnd>(readLine("end")));
    }

    // The message names the sysctl that forbids it.
    void refusalsNameTheSysctl_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("says");
        QTest::newRow("Debian") << QStringLiteral("kernel/unprivileged_userns_clone") << QByteArray("0\n")
                                << QStringLiteral("kernel.unprivileged_userns_clone is 0");
        QTest::newRow("Ubuntu") << QStringLiteral("kernel/apparmor_restrict_unprivileged_userns")
                                << QByteArray("1\n")
                                << QStringLiteral("kernel.apparmor_restrict_unprivileged_userns is 1");
        QTest::newRow("none at all") << QStringLiteral("user/max_user_namespaces") << QByteArray("0\n")
                                     << QStringLiteral("user.max_user_namespaces is 0");
        QTest::newRow("no networks") << QStringLiteral("user/max_net_namespaces") << QByteArray("0\n")
                                     << QStringLiteral("user.max_net_namespaces is 0");
        QTest::newRow("allowed by all") << QStringLiteral("user/max_net_namespaces") << QByteArray("5\n")
                                        << QStringLiteral("a container or a security module forbids it");
    }

    void refusalsNameTheSysctl()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, value);
        QFETCH(QString, says);
        const QTemporaryDir proc;
        QVERIFY(QDir(proc.path()).mkpath(QStringLiteral("sys/") + QFileInfo(file).path()));
        QFile out(proc.filePath(QStringLiteral("sys/") + file));
        QVERIFY(out.open(QFile::WriteOnly) && out.write(value) == value.size());
        out.close();
        const QString text = QString::fromStdString(
            toEnglish(describe({NamespaceStep::Namespace, EPERM}, proc.path().toStdString())));
        QVERIFY2(text.contains(says), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("unshare: Operation not permitted")));
    }
};

QTEST_APPLESS_MAIN(TestPlanInput)
#include "tst_planinput.moc"
