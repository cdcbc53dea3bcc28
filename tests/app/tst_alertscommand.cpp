// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What people say to alerts from the command line, and the Lightfoot that hears it: in this process, in a
// network of its own, and once as a child.
#include "app/headless/alertscommand.h"
#include "app/headless/whycommand.h"
#include "core/notify/channelkinds.h"
#include "core/probers/proberkinds.h"
#include "tests/app/house.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

struct Said
{
    int code = -1;
    std::string out;
    std::string err;

    bool has(std::string_view part) const { return out.find(part) != std::string::npos; }
    bool complains(std::string_view part) const { return err.find(part) != std::string::npos; }
    std::string all() const { return std::to_string(code) + "\n" + out + "\n" + err; }
};

Said alerts(const std::vector<std::string> &arguments)
{
    std::ostringstream out;
    std::ostringstream err;
    const int code = runAlertsCommand(arguments, proberKinds(), channelKinds(), out, err);
    return {code, out.str(), err.str()};
}

// A service that takes messages, or answers 500 to all.
class Service
{
public:
    Service()
        : m_server(answerWith([this](const std::string &request) -> test::Reply {
              test::Reply reply;
              reply.bytes = m_works ? httpOk("ok")
                                    : "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 4\r\n\r\nbusy";
              if (m_works)
                  ++m_taken;
              const std::scoped_lock lock(m_mutex);
              m_last = request;
              return reply;
          }))
    {}
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_server.port()) + "/hook"; }
    void work(bool works) { m_works = works; }
    int taken() const { return m_taken; }
    std::string last() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_last;
    }

private:
    std::atomic<bool> m_works = true;
    std::atomic<int> m_taken = 0;
    mutable std::mutex m_mutex; // protects m_last
    std::string m_last;
    ScriptedServer m_server; // last: its thread uses the others
};

// Down from its first probe, and told of with each.
Endpoint failing(const std::string &name)
{
    Endpoint endpoint = tcpEndpoint(name, "127.0.0.1:1", 100ms);
    endpoint.alert = {.strategy = RepeatStrategy::Regular, .factor = 1, .max = 100'000};
    return endpoint;
}

AlertPlan planWith(const Service &service)
{
    AlertPlan plan;
    plan.notifiers.push_back({.name = "ops", .kind = "http", .options = {{"url", service.url()}}});
    return plan;
}

} // namespace

class TestAlertsCommand : public QObject
{
    Q_OBJECT

    std::string data() const { return m_folder->path().toStdString(); }

    std::unique_ptr<Application> start(std::vector<Endpoint> endpoints, AlertPlan plan) const
    {
        auto application =
            std::make_unique<Application>(ApplicationSettings{.dataDirectory = data(), .watchHealth = false});
        application->setAlerts(std::move(plan));
        application->setEndpoints(std::move(endpoints));
        return application;
    }

    std::string write(const std::string &text) const
    {
        const std::string path = m_folder->filePath(QStringLiteral("list.yaml")).toStdString();
        std::ofstream(path) << text;
        return path;
    }

    // What the store has of the present.
    nlohmann::json status() const
    {
        const Said said = alerts({"--json", "--data", data()});
        return said.code == 0 ? nlohmann::json::parse(said.out) : nlohmann::json();
    }

    // Of the first endpoint in it; null where there is none.
    nlohmann::json first(const char *key) const
    {
        const nlohmann::json now = status();
        return now.is_object() && !now["endpoints"].empty() ? now["endpoints"][0][key] : nlohmann::json();
    }

    std::string why(const std::string &name) const
    {
        std::ostringstream out;
        std::ostringstream err;
        const std::vector<std::string> arguments{name, "--data", data()};
        static_cast<void>(runWhyCommand(arguments, out, err));
        return out.str() + err.str();
    }

    // That nothing more is told in the next probes. Messages that were decided before may still come.
    static bool isSilent(Application &application, const Service &service)
    {
        const auto probes = [&] { return application.monitor().totals().down; };
        const auto waitFor = [&](std::uint64_t more) {
            const std::uint64_t end = probes() + more;
            return QTest::qWaitFor([&] { return probes() >= end; }, 20'000);
        };
        if (!waitFor(3))
            return false;
        const int before = service.taken();
        return waitFor(4) && service.taken() == before;
    }

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void usage_data()
    {
        using Arguments = std::vector<std::string>;
        QTest::addColumn<Arguments>("arguments");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const Arguments &arguments, const char *says) {
            std::string name = "alerts";
            for (const std::string &argument : arguments)
                name += " " + argument;
            QTest::addRow("%s", name.c_str()) << arguments << QByteArray(says);
        };
        row({"shout"}, "there is no “alerts shout”");
        row({"acknowledge"}, "needs NAME");
        row({"acknowledge", ""}, "needs NAME");
        row({"acknowledge", "a", "b"}, "unexpected “b”");
        row({"acknowledge", "a", "--for", "2h", "--sticky"}, "exclude each other");
        row({"acknowledge", "a", "--for", "2"}, "--for");
        row({"acknowledge", "a", "--for", "-2h"}, "--for");
        row({"mute", "a", "--for", "900000h"}, "--for");
        row({"mute", "a", "--sticky"}, "mute has no --sticky");
        row({"status", "--all"}, "status has no --all");
        row({"status", "a"}, "unexpected “a”");
        row({"retry"}, "needs ID");
        row({"drop", "x", "--all"}, "unexpected “x”");
        row({"preview"}, "needs --list");
        row({"preview", "--list", "x", "--kind", "odd"}, "there is no “odd”; there are down, still-down");
        row({"test", "--list", "x"}, "needs --notifier");
    }

    void usage()
    {
        QFETCH(std::vector<std::string>, arguments);
        QFETCH(QByteArray, says);
        const Said said = alerts(arguments);
        QCOMPARE(said.code, 64);
        QVERIFY2(said.complains(says.toStdString()), said.err.c_str());
        QVERIFY(said.out.empty());
    }

    void nothingThere()
    {
        for (const char *action : {"status", "undelivered"}) {
            const Said said = alerts({action, "--data", data()});
            QCOMPARE(said.code, 2);
            QVERIFY2(said.complains("--data DIR"), said.err.c_str());
        }
        QCOMPARE(alerts({"acknowledge", "a", "--data", data()}).code, 2);
        QCOMPARE(alerts({"retry", "--all", "--data", data()}).code, 2);
        QVERIFY(QDir(m_folder->path()).isEmpty()); // asking makes nothing
    }

    void acknowledge()
    {
        const Service service;
        const auto application = start({failing("api")}, planWith(service));
        QTRY_VERIFY_WITH_TIMEOUT(service.taken() >= 3, 20'000); // it repeats
        const Said said = alerts({"acknowledge", "api", "--comment", "on it", "--data", data()});
        QVERIFY2(said.code == 0 && said.has("“api” is acknowledged until it is up"), said.all().c_str());
        QVERIFY(isSilent(*application, service));
        QTRY_COMPARE_WITH_TIMEOUT(first("acknowledged")["comment"], "on it", 10'000);
        const Said now = alerts({"--data", data()});
        QVERIFY2(now.has("api: down since") && now.has("(on it)") && now.has("http/ops: "),
                 now.all().c_str());
        QTRY_VERIFY2_WITH_TIMEOUT(why("api").find("Acknowledged by") != std::string::npos, why("api").c_str(),
                                  10'000);

        const int before = service.taken();
        QCOMPARE(alerts({"unacknowledge", "api", "--data", data()}).code, 0);
        QTRY_VERIFY_WITH_TIMEOUT(service.taken() > before, 20'000);
        const Said nobody = alerts({"acknowledge", "nobody", "--data", data()});
        QVERIFY2(nobody.code == 1 && nobody.complains("there is no endpoint “nobody”"), nobody.all().c_str());
    }

    void mute()
    {
        const Service service;
        const auto application = start({failing("api")}, planWith(service));
        QTRY_VERIFY_WITH_TIMEOUT(service.taken() >= 1, 20'000);
        const Said said = alerts({"mute", "api", "--for", "1h", "--data", data()});
        QVERIFY2(said.code == 0 && said.has("“api” is muted until 20"), said.all().c_str());
        QVERIFY(isSilent(*application, service));
        QTRY_VERIFY_WITH_TIMEOUT(first("muted")["until_us"].is_number(), 10'000);
        const int before = service.taken();
        QCOMPARE(alerts({"unmute", "api", "--data", data()}).code, 0);
        QTRY_VERIFY_WITH_TIMEOUT(service.taken() > before, 20'000);
    }

    // What is asked while nothing runs is done at the next start.
    void nobodyRuns()
    {
        const Service service;
        start({failing("api")}, planWith(service))->settle();
        const Said said = alerts({"mute", "api", "--data", data()});
        QVERIFY2(said.code == 2 && said.complains("No Lightfoot runs on this data"), said.all().c_str());
        const auto application = start({failing("api")}, planWith(service));
        application->settle();
        QTRY_VERIFY_WITH_TIMEOUT(
            application->monitor().alertState(application->monitor().endpoints()->front().handle)->muted,
            20'000);
    }

    void undelivered()
    {
        Service service;
        service.work(false);
        Endpoint one = failing("one");
        one.alert = {}; // told once
        Endpoint two = failing("two");
        two.alert = {};
        const auto application = start({one, two}, planWith(service));
        const auto letters = [this] {
            const Said said = alerts({"undelivered", "--json", "--data", data()});
            return said.code == 0 ? nlohmann::json::parse(said.out)["undelivered"] : nlohmann::json();
        };
        QTRY_COMPARE_WITH_TIMEOUT(letters().size(), std::size_t(2), 20'000);
        const nlohmann::json shown = letters();
        QCOMPARE(shown[0]["outcome"], "waiting"); // tried again by itself, too, but not soon
        QCOMPARE(shown[0]["notifier"], "http/ops");
        QVERIFY(shown[0]["id"] != shown[1]["id"]);
        const Said text = alerts({"undelivered", "--data", data()});
        QVERIFY2(text.has("not sent yet after") && text.has("500") && text.has("one is down"),
                 text.all().c_str());

        service.work(true);
        const bool oneFirst = shown[0]["title"].get<std::string>().starts_with("one");
        const std::string oneId = shown[oneFirst ? 0 : 1]["id"];
        const std::string twoId = shown[oneFirst ? 1 : 0]["id"];
        const Said dropped = alerts({"drop", twoId, "--data", data()});
        QVERIFY2(dropped.code == 0 && dropped.has("dropped: 1"), dropped.all().c_str());
        const Said again = alerts({"retry", oneId, "--data", data()});
        QVERIFY2(again.code == 0 && again.has("sent again: 1"), again.all().c_str());
        QTRY_COMPARE_WITH_TIMEOUT(service.taken(), 1, 20'000);
        QVERIFY2(service.last().find("one is down") != std::string::npos, service.last().c_str());
        QTRY_VERIFY_WITH_TIMEOUT(letters().empty(), 10'000);
        QVERIFY(alerts({"undelivered", "--data", data()}).has("No message is undelivered"));
        QCOMPARE(alerts({"retry", oneId, "--data", data()}).code, 1);
        QCOMPARE(alerts({"retry", "--all", "--data", data()}).code, 0);
    }

    void preview()
    {
        const std::string list =
            write("http:\n  - {name: a, url: 'http://127.0.0.1:1/'}\n"
                  "notify:\n"
                  "  http:\n"
                  "    - {name: good, url: 'http://127.0.0.1:1/', title: '{name}: {status}!'}\n"
                  "    - {name: bad, url: 'http://127.0.0.1:1/', text: 'see {nam}'}\n");
        const Said all = alerts({"preview", "--list", list});
        QCOMPARE(all.code, 1);
        QVERIFY2(all.complains("list.yaml:6:") && all.complains("http/bad") &&
                     all.complains("text: {nam} at character 5 is not known"),
                 all.all().c_str());
        QVERIFY2(all.has("http/good") && all.has("  down\n    api-1: down!\n") &&
                     all.has("  recovered\n    api-1: up!\n") && all.has("http/bad"),
                 all.all().c_str());
        QVERIFY(!all.has("blind"));
        const Said one = alerts({"preview", "--list", list, "--notifier", "http/good", "--kind", "blind"});
        QVERIFY2(one.has("  blind\n") && !one.has("recovered") && !one.has("http/bad"), one.all().c_str());
        QVERIFY(alerts({"preview", "--list", list, "--kind", "all"}).has("  flapping-began\n"));
        const Said none = alerts({"preview", "--list", list, "--notifier", "http/ugly"});
        QVERIFY2(none.code == 64 && none.complains("it has http/good, http/bad"), none.all().c_str());
        const Said right = alerts({"preview", "--list",
                                   write("notify:\n  http:\n    - {name: good, url: "
                                         "'http://127.0.0.1:1/', text: 'at {at}'}\n")});
        QVERIFY2(right.code == 0 && right.has("at 2026-"), right.all().c_str());
    }

    void test()
    {
        Service service;
        const auto list = [&](const std::string &more) {
            return write("notify:\n  http:\n    - {name: ops, url: '" + service.url() +
                         "', title: 'T {title}'" + more + "}\n");
        };
        const Said sent = alerts({"test", "--list", list(""), "--notifier", "http/ops"});
        QVERIFY2(sent.code == 0 && sent.out == "http/ops: delivered\n", sent.all().c_str());
        QCOMPARE(service.taken(), 1);
        QVERIFY2(service.last().find("T A test message") != std::string::npos, service.last().c_str());
        service.work(false);
        const Said failed = alerts({"test", "--list", list(""), "--notifier", "http/ops"});
        QVERIFY2(failed.code == 1 && failed.complains("http/ops: not delivered: ") && failed.complains("500"),
                 failed.all().c_str());
        service.work(true);
        const Said dry = alerts({"test", "--list", list(", dry: true"), "--notifier", "http/ops"});
        QVERIFY2(dry.code == 1 && dry.complains("dry"), dry.all().c_str());
        QCOMPARE(service.taken(), 1);
        QCOMPARE(alerts({"test", "--list", list(""), "--notifier", "http/no"}).code, 64);
        QCOMPARE(alerts({"test", "--list", "/no/such/list", "--notifier", "http/no"}).code, 64);
    }

    // The programs themselves.
    void programs()
    {
        const Service service;
        const std::string list =
            write("tcp:\n  - {name: api, host: '127.0.0.1:1', interval: 1s, alert: {strategy: "
                  "regular, factor: 1, max: 1000}}\nnotify:\n  http:\n    - {name: ops, url: '" +
                  service.url() + "'}\n");
        QProcess run;
        const QString folder = m_folder->path();
        run.start(QStringLiteral(LIGHTFOOT_CLI),
                  {QStringLiteral("run"), QStringLiteral("--list"), QString::fromStdString(list),
                   QStringLiteral("--data"), folder});
        QVERIFY(run.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(service.taken() >= 1, 30'000);
        QProcess asks;
        asks.start(QStringLiteral(LIGHTFOOT_CLI), {QStringLiteral("alerts"), QStringLiteral("acknowledge"),
                                                   QStringLiteral("api"), QStringLiteral("--data"), folder});
        QVERIFY(asks.waitForFinished(30'000));
        QVERIFY2(asks.exitCode() == 0, asks.readAllStandardError().constData());
        QVERIFY(asks.readAllStandardOutput().contains("“api” is acknowledged"));
        QVERIFY(first("acknowledged").is_object()); // it is on the disk when it is answered
        run.kill();
        QVERIFY(run.waitForFinished(30'000));
        QVERIFY(first("acknowledged").is_object());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestAlertsCommand)
#include "tst_alertscommand.moc"
