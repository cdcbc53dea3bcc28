// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// notify:, settings.notify and settings.maintenance.
#include "core/lists/checklist.h"
#include "core/lists/easeprobe.h"
#include "core/lists/limits.h"
#include "core/lists/listfiles.h"
#include "core/notify/channel.h"
#include "tests/core/lists/stdstring.h"
#include "tests/core/lists/testkinds.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::string_literals;

class TestListAlerts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void everyOptionIsRead();
    void builtInDefaults();
    void retryIsInherited_data();
    void retryIsInherited();
    void filesAddUp();
    void aBrokenFileGivesNothing();
    void remarks_data();
    void remarks();
    void ownKeysOfOneNotifierSpareTheRest();
    void senderIsRead();
    void maintenanceIsRead();
    void withoutChannels();
    void checksTakeOut();
    void tooLarge();
};

namespace {

// A list with one endpoint and this notifier, which is at line 5.
std::string chat(const std::string &lines)
{
    return "beta:\n  - {name: a, host: h}\nnotify:\n  chat:\n    - name: n\n      webhook: https://h/x\n" +
           lines;
}

const NotifierSettings &onlyNotifier(const ReadResult &result)
{
    static const NotifierSettings none;
    return result.list.alerts.notifiers.size() == 1 ? result.list.alerts.notifiers.front() : none;
}

// Empty when writing and reading gives the same list, else what is wrong.
std::string differs(const ProbeList &list, const Environment &environment = environmentOf({}))
{
    const WriteResult out = writeList(list, listKinds(), listChannels(), SecretPolicy::Include);
    const ReadResult back = readAlerts(out.text, environment);
    if (out.report.hasErrors() || back.report.hasErrors())
        return out.text + remarksOf(out.report) + remarksOf(back.report);
    return back.list == list ? std::string() : out.text;
}

} // namespace

void TestListAlerts::everyOptionIsRead()
{
    const ReadResult result = readAlerts(R"(notify:
  Topic:
    - name: pages
      region: eu-1
      credential: {id: me, key: 5}
      size: 3
  chat:
    - name: "Shop#Alert"
      webhook: "https://h/x"
      channels: [shop, general]
      dry: true
      timeout: 10s
      retry: {times: 7, interval: 1m}
      quiet: 22:00-07:00
      timezone: Europe/Berlin
      per_minute: 20
      title: "{{name}}"
      text: |
        one
        two
  script:
settings: {notify: {dry: yes}}
beta:
  - {name: a, host: h, channels: [shop]}
)");
    QCOMPARE(remarksOf(result.report), std::string());
    QVERIFY(result.list.alerts.dry);
    QCOMPARE(result.list.alerts.notifiers.size(), std::size_t(2));
    const NotifierSettings pages{.name = "pages",
                                 .kind = "topic",
                                 .options = {{"region", "eu-1"s},
                                             {"credential", TextMap{{"id", "me"}, {"key", "5"}}},
                                             {"size", std::int64_t(3)}}};
    QVERIFY(result.list.alerts.notifiers[0] == pages);
    const NotifierSettings shop{.name = "Shop#Alert",
                                .kind = "chat",
                                .options = {{"webhook", "https://h/x"s}},
                                .channels = {"shop", "general"},
                                .dry = true,
                                .timeout = 10s,
                                .retryTimes = 7,
                                .retryInterval = 1min,
                                .quiet = "22:00-07:00",
                                .timezone = "Europe/Berlin",
                                .perMinute = 20,
                                .titleTemplate = "{{name}}",
                                .textTemplate = "one\ntwo\n"};
    QVERIFY(result.list.alerts.notifiers[1] == shop);
    QCOMPARE(result.notifierPlaces.size(), std::size_t(2));
    QCOMPARE(result.report.toString(result.notifierPlaces[1]), "list.yaml:8:7"s);
}

void TestListAlerts::builtInDefaults()
{
    const NotifierSettings expected{.name = "n", .kind = "chat", .options = {{"webhook", "https://h/x"s}}};
    const ReadResult plain = readAlerts(chat(""));
    QCOMPARE(remarksOf(plain.report), std::string());
    QVERIFY(onlyNotifier(plain) == expected);
    QVERIFY(!plain.list.alerts.dry && plain.list.alerts.maintenance.empty());
    const ReadResult empty =
        readAlerts(chat("      channels: []\n      dry:\n      retry:\n      timeout: ~\n      proxy:\n"));
    QCOMPARE(remarksOf(empty.report), std::string());
    QVERIFY(onlyNotifier(empty) == expected);
    QVERIFY(expected.timeout == 30s && expected.retryTimes == 3 && expected.retryInterval == 5s);
}

void TestListAlerts::retryIsInherited_data()
{
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<int>("times");
    QTest::addColumn<int>("seconds");
    QTest::newRow("built in") << QByteArray() << QByteArray() << 3 << 5;
    QTest::newRow("settings") << QByteArray() << QByteArray("times: 5, interval: 10s") << 5 << 10;
    QTest::newRow("own") << QByteArray("times: 2, interval: 1s") << QByteArray("times: 5, interval: 10s") << 2
                         << 1;
    QTest::newRow("each") << QByteArray("interval: 1s") << QByteArray("times: 5, interval: 10s") << 5 << 1;
    QTest::newRow("zero") << QByteArray("times: 0, interval: -1s") << QByteArray("times: 5") << 5 << 5;
    QTest::newRow("all zero") << QByteArray("times: 0") << QByteArray("times: -5, interval: 0") << 3 << 5;
}

void TestListAlerts::retryIsInherited()
{
    QFETCH(QByteArray, own);
    QFETCH(QByteArray, settings);
    QFETCH(int, times);
    QFETCH(int, seconds);
    const ReadResult result =
        readAlerts(chat("      retry: {" + own.toStdString() + "}\nsettings:\n  notify:\n    retry: {" +
                        settings.toStdString() + "}\n"));
    QVERIFY2(!result.report.hasErrors(), remarksOf(result.report).c_str());
    QCOMPARE(onlyNotifier(result).retryTimes, times);
    QVERIFY(onlyNotifier(result).retryInterval == std::chrono::seconds(seconds));
    QCOMPARE(differs(result.list), std::string());
}

void TestListAlerts::filesAddUp()
{
    const std::vector<ListSource> sources{
        {chat("settings: {notify: {dry: true, retry: {times: 9, interval: 9s}}, maintenance: [{weekly: "
              "a}]}\n"),
         "one"},
        {"notify: {chat: [{name: m, webhook: w}, {name: n, webhook: w}], topic: [{name: n, region: r}]}\n"
         "settings: {notify: {dry: false, retry: {times: 8}}, maintenance: [{weekly: b}]}\n",
         "two"}};
    const ReadResult result = readEaseProbe(sources, listKinds(), listChannels(), environmentOf({}));
    QCOMPARE(remarksOf(result.report),
             "two:1:40: error: the name “n” is taken by the notifier at one:5:7; this one is left out\n"s);
    const std::vector<NotifierSettings> &notifiers = result.list.alerts.notifiers;
    QCOMPARE(notifiers.size(), std::size_t(3));
    QCOMPARE(notifiers[2].kind + notifiers[2].name, "topicn"s);
    for (const NotifierSettings &notifier : notifiers) {
        QCOMPARE(notifier.retryTimes, 8);
        QVERIFY(notifier.retryInterval == 9s);
    }
    QVERIFY(!result.list.alerts.dry);
    QCOMPARE(result.list.alerts.maintenance.size(), std::size_t(2));
    QCOMPARE(result.list.alerts.maintenance[1].weekly, "b"s);
}

void TestListAlerts::aBrokenFileGivesNothing()
{
    const std::vector<ListSource> sources{
        {chat("settings: {maintenance: [{weekly: a}]}\n"), "one"},
        {"notify: {chat: [{name: m, webhook: w}]}\nsettings: {notify: {dry: true, retry: {times: 8}}, "
         "maintenance: [{weekly: b}]}\nbeta: [\n",
         "two"}};
    const ReadResult result = readEaseProbe(sources, listKinds(), listChannels(), environmentOf({}));
    QVERIFY(result.report.refused);
    QCOMPARE(onlyNotifier(result).name, "n"s);
    QCOMPARE(onlyNotifier(result).retryTimes, 3);
    QVERIFY(!result.list.alerts.dry);
    QCOMPARE(result.list.alerts.maintenance.size(), std::size_t(1));
}

void TestListAlerts::remarks_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *lines, const char *expected) {
        QTest::newRow(lines) << QByteArray(lines) << QByteArray(expected);
    };
    row("      webhok: x\n",
        "list.yaml:7:7: warning: unknown key “webhok”; it is not used. Is “webhook” meant?\n");
    row("      channel: x\n",
        "list.yaml:7:7: warning: unknown key “channel”; it is not used. Is “channels” meant?\n");
    row("      colour: x\n", "list.yaml:7:7: warning: unknown key “colour”; it is not used\n");
    row("      retry: {time: 5}\n",
        "list.yaml:7:15: warning: unknown key “retry.time”; it is not used. Is “times” meant?\n");
    row("      retry: {times: 0}\n",
        "list.yaml:7:22: warning: retry.times must be positive; it is not used\n");
    row("      timeout: -5s\n", "list.yaml:7:16: warning: timeout must be positive; it is not used\n");
    row("  shout: [{name: x}, {}]\n",
        "list.yaml:7:3: warning: there is no kind of channel “shout”; notifiers left out: 2\n");
    row("  tpoic: [{}]\n",
        "list.yaml:7:3: warning: there is no kind of channel “tpoic”; notifiers left out: 1. "
        "Is “topic” meant?\n");
    row("  shout: x\n",
        "list.yaml:7:3: warning: there is no kind of channel “shout”; notifiers left out: 0\n");
    row("  topic: {name: x}\n",
        "list.yaml:7:10: error: notify.topic: expected a list of notifiers, got “a map”\n");
    row("  topic: [x]\n",
        "list.yaml:7:11: error: expected a notifier, a map that begins with its name, got “x”\n");
    row("  topic: [{region: r}]\n",
        "list.yaml:7:11: error: notifier “topic ”: the key “name” is missing; expected a text\n");
    row("  topic: [{name: x}]\n",
        "list.yaml:7:11: error: notifier “topic x”: the key “region” is missing; expected a text\n");
    row("  topic: [{name: x, region: \"\"}]\n",
        "list.yaml:7:11: error: notifier “topic x”: the key “region” is missing; expected a text\n");
    row("  topic: [{name: x, region: r, size: 11}]\n",
        "list.yaml:7:38: error: size: expected a whole number from 1 to 10, got “11”\n");
    row("  topic: [{name: x, region: r, timeout: 5}]\n",
        "list.yaml:7:41: error: timeout: expected a duration such as 500ms, 10s or 1m30s, got “5” without a "
        "unit; "
        "write “5s” for seconds\n");
    row("  topic: [{name: x, region: r, retry: 5}]\n",
        "list.yaml:7:39: error: retry: expected a map of settings of at most 10000 values\n");
    row("  topic: [{name: x, region: r, retry: {times: x}}]\n",
        "list.yaml:7:47: error: retry.times: expected a whole number from 1 to 1000, got “x”\n");
    row("  topic: [{name: x, name: y}]\n",
        "list.yaml:7:21: error: the key “name” is here twice, first in line 7\n");
    row("  chat: []\n", "list.yaml:7:3: error: the key “chat” is here twice, first in line 4\n");
    row("settings: {notify: {dyr: true}}\n",
        "list.yaml:7:21: warning: unknown key “dyr”; it is not used. Is “dry” meant?\n");
    row("settings: {notify: [a]}\n",
        "list.yaml:7:20: error: settings.notify: expected a map of settings of at most 10000 values\n");
    row("settings: {notify: {dry: perhaps}}\n",
        "list.yaml:7:26: error: dry: expected true or false, got “perhaps”\n");
    row("settings: {maintenance: {weekly: a}}\n",
        "list.yaml:7:25: error: settings.maintenance: expected a list of maintenance windows, got “a map”\n");
    row("settings: {maintenance: [a]}\n",
        "list.yaml:7:26: error: expected a maintenance window, a map with its times, got “a”\n");
    row("settings: {maintenance: [{wekly: a, cron: b, duration: 1h}]}\n",
        "list.yaml:7:27: warning: unknown key “wekly”; it is not used. Is “weekly” meant?\n");
    row("settings: {maintenance: [{cron: b, duration: 1}]}\n",
        "list.yaml:7:46: error: duration: expected a duration from 1s to 8784h0m0s, such as 500ms, 10s or "
        "1m30s, got “1” without a unit; "
        "write “1s” "
        "for seconds\n");
    row("settings: {maintenanc: []}\n",
        "list.yaml:7:12: warning: unknown key “maintenanc”; it is not used. Is “maintenance” meant?\n");
    for (const char *times : {"name: w", "from: a", "to: a", "duration: 1h", "cron: a",
                              "weekly: a, duration: 1h", "weekly: a, from: b, to: c",
                              "weekly: a, cron: b, duration: 1h", "from: a, to: b, cron: c, duration: 1h"}) {
        const std::string lines = "settings: {maintenance: [{"s + times + "}]}\n";
        const std::string name = lines.find("name") == std::string::npos ? "" : "w";
        row(lines.c_str(), ("list.yaml:7:26: error: maintenance “" + name +
                            "”: expected its times as from and to, or as weekly, or as cron and duration\n")
                               .c_str());
    }
}

void TestListAlerts::remarks()
{
    QFETCH(QByteArray, lines);
    QFETCH(QByteArray, expected);
    const ReadResult result = readAlerts(chat(lines.toStdString()));
    QCOMPARE(QByteArray::fromStdString(remarksOf(result.report)), expected);
    QCOMPARE(result.list.endpoints.size(), std::size_t(1));
    QVERIFY(!result.report.refused);
}

void TestListAlerts::ownKeysOfOneNotifierSpareTheRest()
{
    const ReadResult result =
        readAlerts("beta:\n  - {name: a, host: h}\nnotify:\n  topic:\n    - {name: x, region: r, size: 0}\n  "
                   "  - {name: y, "
                   "region: r}\n    -\n  shout: [{name: z}]\n  script: [{name: s, cmd: c, args: [a]}]\n");
    QCOMPARE(result.list.alerts.notifiers.size(), std::size_t(2));
    QCOMPARE(result.list.alerts.notifiers[0].name, "y"s);
    QVERIFY((result.list.alerts.notifiers[1].options ==
             OptionMap{{"cmd", "c"s}, {"args", std::vector<std::string>{"a"}}}));
    QCOMPARE(result.report.count(RemarkSeverity::Error), std::size_t(2));
}

void TestListAlerts::maintenanceIsRead()
{
    const ReadResult result = readText(R"(settings:
  maintenance:
    - name: move
      from: 2026-11-27 22:00
      to: "2026-11-28 02:00"
      timezone: Europe/Berlin
      groups: [g]
    - {weekly: Sun 02:00-04:00, endpoints: [a, b], labels: {team: ops}}
    - {cron: 0 2 * * 1, duration: 1h30m}
beta: [{name: a, host: h}]
)");
    QCOMPARE(remarksOf(result.report), std::string());
    const std::vector<MaintenanceWindow> expected{
        {.name = "move",
         .from = "2026-11-27 22:00",
         .to = "2026-11-28 02:00",
         .timezone = "Europe/Berlin",
         .selection = {.groups = {"g"}}},
        {.weekly = "Sun 02:00-04:00", .selection = {.endpoints = {"a", "b"}, .labels = {{"team", "ops"}}}},
        {.cron = "0 2 * * 1", .duration = 90min}};
    QVERIFY(result.list.alerts.maintenance == expected);
    QCOMPARE(result.report.toString(result.maintenancePlaces.at(1)), "list.yaml:8:7"s);
}

void TestListAlerts::senderIsRead()
{
    const ReadResult result =
        readAlerts(chat("settings: {name: \"Night $WHO\", icon: \"https://h/i.png\"}\n"),
                   environmentOf({{"WHO", "watch"}}));
    QCOMPARE(remarksOf(result.report), std::string());
    QVERIFY((result.list.sender == MessageSender{"Night watch", "https://h/i.png"}));
    QCOMPARE(differs(result.list), std::string());
    const ReadResult bad = readAlerts(chat("settings: {name: x, icon: \"javascript:1\"}\n"));
    QCOMPARE(remarksOf(bad.report), "list.yaml:7:27: warning: settings.icon: expected a URL that begins with "
                                    "http:// or https://; it is not used\n"s);
    QVERIFY((bad.list.sender == MessageSender{"x", ""}));
    // Of several files the later one, unless it is broken.
    const std::vector<ListSource> files{{chat("settings: {name: x}\n"), "a"},
                                        {"settings: {icon: \"https://i\"}\n", "b"},
                                        {"settings: {name: z}\nbeta: [\n", "c"}};
    QVERIFY((readEaseProbe(files, listKinds(), listChannels(), environmentOf({})).list.sender ==
             MessageSender{"x", "https://i"}));
}

void TestListAlerts::withoutChannels()
{
    const ReadResult result =
        readText(chat("      channels: [x]\nsettings: {notify: {dry: true, retry: {times: x}}}\n"));
    QCOMPARE(remarksOf(result.report), "list.yaml:3:1: warning: “notify” is not used by this version\n"
                                       "list.yaml:8:12: note: “notify” is not used by this version\n"s);
    QVERIFY(result.list.alerts == AlertPlan());
}

void TestListAlerts::checksTakeOut()
{
    ReadResult result =
        readAlerts(chat("    - {name: o, webhook: nowhere}\nsettings:\n  maintenance:\n    - {name: w, "
                        "weekly: never}\n    - {name: v, weekly: sometimes}\n"));
    QCOMPARE(remarksOf(result.report), std::string());
    checkAlerts(result, {});
    QCOMPARE(result.list.alerts.notifiers.size(), std::size_t(2));
    const AlertChecks checks{.notifier = [](const NotifierSettings &settings) -> Result<void> {
                                 const auto made =
                                     findChannelKind(listChannels(), settings.kind)->create(settings);
                                 return made ? Result<void>() : tl::unexpected(made.error());
                             },
                             .maintenance = [](const MaintenanceWindow &window) -> Result<void> {
                                 return window.weekly == "never"
                                            ? failure("weekly: “%1” is no time", window.weekly)
                                            : Result<void>();
                             }};
    checkAlerts(result, checks);
    QCOMPARE(remarksOf(result.report),
             "list.yaml:7:7: error: notifier “chat o”: webhook: expected a URL; it is left out\n"
             "list.yaml:10:7: error: maintenance “w”: weekly: “never” is no time; it is left out\n"s);
    QCOMPARE(onlyNotifier(result).name, "n"s);
    QCOMPARE(result.list.alerts.maintenance.at(0).name, "v"s);
    QCOMPARE(result.notifierPlaces.size(), std::size_t(1));
    QCOMPARE(result.maintenancePlaces.size(), std::size_t(1));
}

void TestListAlerts::tooLarge()
{
    std::string many;
    for (std::size_t i = 0; i < limits::entryValues; ++i)
        many += "    - {name: n" + std::to_string(i) + ", webhook: w}\n";
    const ReadResult result = readAlerts("beta: [{name: a, host: h}]\nnotify:\n  chat:\n" + many);
    QCOMPARE(remarksOf(result.report),
             "list.yaml:3:3: error: notify: expected a map of settings of at most 10000 values\n"s);
    QVERIFY(result.list.alerts.notifiers.empty());
    QCOMPARE(result.list.endpoints.size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(TestListAlerts)
#include "tst_listalerts.moc"
