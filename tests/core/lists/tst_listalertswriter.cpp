// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts of a list, written and read again.
#include "core/lists/listfiles.h"
#include "tests/core/lists/stdstring.h"
#include "tests/core/lists/testkinds.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::string_literals;

class TestListAlertsWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void variables();
    void secretsAreNotTold();
    void secretsAreLeftOut();
    void writesPlainly();
    void everythingComesBack();
    void whatCannotBeWrittenIsSaid();
};

namespace {

// A list with one endpoint and this notifier, which is at line 5.
std::string chat(const std::string &lines)
{
    return "beta:\n  - {name: a, host: h}\nnotify:\n  chat:\n    - name: n\n      webhook: https://h/x\n" +
           lines;
}

std::string written(const ProbeList &list, SecretPolicy secrets = SecretPolicy::Include)
{
    return writeList(list, listKinds(), listChannels(), secrets).text;
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

void TestListAlertsWriter::variables()
{
    const Environment environment = environmentOf(
        {{"HOOK", "https://S3CRET"}, {"N", "7"}, {"ID", "me"}, {"S", "exponent"}, {"T", "30s"}});
    const std::string text = R"(notify:
  chat:
    - name: n
      webhook: $HOOK
      channels: ["$ID", b]
      timeout: $T
      retry: {times: $N}
  topic:
    - {name: n, region: $ID, credential: {id: $ID, key: "${HOOK}"}, retry: {interval: $T}}
settings: {notify: {retry: {times: $N, interval: $T}}}
beta: [{name: a, host: h, channels: [b], alert: {strategy: $S, factor: $N}}]
)";
    const ReadResult result = readAlerts(text, environment);
    QCOMPARE(remarksOf(result.report), std::string());
    const NotifierSettings &chat = result.list.alerts.notifiers.at(0);
    const decltype(chat.references) expected{
        {"webhook", "$HOOK"}, {"channels.0", "$ID"}, {"timeout", "$T"}, {"retry.times", "$N"}};
    QVERIFY(chat.references == expected);
    const decltype(chat.references) ofEndpoint{{"alert.strategy", "$S"}, {"alert.factor", "$N"}};
    QVERIFY(result.list.endpoints.at(0).references == ofEndpoint);
    QCOMPARE(differs(result.list, environment), std::string());
    const std::string omitted = written(result.list, SecretPolicy::Omit);
    QVERIFY2(omitted.find("S3CRET") == std::string::npos, omitted.c_str());
    QVERIFY(readAlerts(omitted, environment).list == result.list);
}

void TestListAlertsWriter::secretsAreNotTold()
{
    const std::string remarks = remarksOf(
        readAlerts(chat("    - {name: o, webhook: [S3CRET]}\n    - {name: p, webhook: S3$CRET}\n")).report);
    QVERIFY2(remarks.find("S3") == std::string::npos && remarks.find("CRET") == std::string::npos,
             remarks.c_str());
    QVERIFY(!remarks.empty());
}

void TestListAlertsWriter::secretsAreLeftOut()
{
    const ReadResult result = readAlerts(
        "notify: {chat: [{name: Shop 1, webhook: S3CRET}, {name: Shop-1, webhook: S3CRET, proxy: "
        "\"http://u:S3CRET@h\"}], topic: [{name: t, region: r, credential: {id: S3CRET, key: S3CRET}}]}\n");
    const WriteResult out = writeList(result.list, listKinds(), listChannels(), SecretPolicy::Omit);
    QCOMPARE(out.text, R"(notify:
  chat:
    - name: Shop 1
      webhook: ${LIGHTFOOT_CHAT_SHOP_1_WEBHOOK}
    - name: Shop-1
      webhook: ${LIGHTFOOT_CHAT_SHOP_1_WEBHOOK_2}
      proxy: http://u:${LIGHTFOOT_CHAT_SHOP_1_PROXY}@h
  topic:
    - name: t
      region: r
      credential:
        id: ${LIGHTFOOT_TOPIC_T_CREDENTIAL_ID}
        key: ${LIGHTFOOT_TOPIC_T_CREDENTIAL_KEY}
)"s);
    QCOMPARE(out.report.count(RemarkSeverity::Note), std::size_t(5));
    QCOMPARE(out.report.toEnglish(out.report.remarks.at(0)),
             "list: note: notifier “chat Shop 1”: the secret in “webhook” is not written; set the "
             "environment variable "
             "LIGHTFOOT_CHAT_SHOP_1_WEBHOOK"s);
}

void TestListAlertsWriter::writesPlainly()
{
    ProbeList list;
    list.endpoints = {{.id = "a",
                       .name = "a",
                       .kind = "beta",
                       .options = {{"host", "h"s}},
                       .alert = {RepeatStrategy::Exponent, 2, 10}}};
    list.alerts.dry = true;
    list.alerts.notifiers = {
        {.name = "s",
         .kind = "script",
         .options = {{"cmd", "c"s}, {"args", std::vector<std::string>{"-c", "x y"}}}},
        {.name = "c", .kind = "chat", .options = {{"webhook", "w"s}}, .channels = {"ops"}, .timeout = 10s},
        {.name = "t",
         .kind = "script",
         .options = {{"cmd", "c"s}},
         .retryTimes = 1,
         .textTemplate = "a\nb\n"}};
    list.alerts.maintenance = {{.name = "w",
                                .weekly = "Sun 02:00-04:00",
                                .selection = {.endpoints = {"a"}, .labels = {{"k", "v"}}}}};
    QCOMPARE(written(list), R"(beta:
  - name: a
    host: h
    alert:
      strategy: exponent
      factor: 2
      max: 10

notify:
  script:
    - name: s
      cmd: c
      args:
        - "-c"
        - x y
    - name: t
      cmd: c
      text: |
        a
        b
      retry:
        times: 1
  chat:
    - name: c
      webhook: w
      channels:
        - ops
      timeout: 10s

settings:
  notify:
    dry: true
  maintenance:
    - name: w
      weekly: Sun 02:00-04:00
      endpoints:
        - a
      labels:
        k: v
)"s);
}

void TestListAlertsWriter::everythingComesBack()
{
    ProbeList list;
    list.alerts.notifiers = {{.name = "a \"quoted\": name",
                              .kind = "topic",
                              .options = {{"region", "$HOME"s}, {"credential", TextMap{{"a: b", "~"}}}},
                              .channels = {"", "yes"},
                              .dry = true,
                              .timeout = 1ms,
                              .retryTimes = 1000,
                              .retryInterval = 1h,
                              .quiet = "Mon-Fri 22:00-07:00",
                              .timezone = "Asia/Shanghai",
                              .perMinute = 10'000,
                              .titleTemplate = "{{#x}}: $y",
                              .textTemplate = " leading\n\n# no comment\n"}};
    list.alerts.maintenance = {
        {.from = "2026-11-27 22:00", .to = "2026-11-28 02:00", .timezone = "Europe/Berlin"},
        {.name = "x", .weekly = "Mon-Fri 22:00-06:00"},
        {.name = "x",
         .cron = "*/5 2 * * 1",
         .duration = 90min,
         .selection = {{"a", "b"}, {"g"}, {{"k", "v"}, {"l", ""}}}}};
    QCOMPARE(differs(list), std::string());
    list.alerts.dry = true;
    QCOMPARE(differs(list), std::string());
    list.alerts.notifiers.clear();
    list.alerts.maintenance.clear();
    QCOMPARE(differs(list), std::string());
}

void TestListAlertsWriter::whatCannotBeWrittenIsSaid()
{
    ProbeList list;
    list.alerts.notifiers = {
        {.name = "a", .kind = "stranger"},
        {.name = "b", .kind = "chat", .options = {{"webhook", "\xFF"s}, {"size", std::int64_t(1)}}}};
    list.alerts.maintenance = {
        {.name = "w", .weekly = "a", .selection = {.labels = {{"k", "1"}, {"k", "2"}}}}};
    const WriteResult out = writeList(list, listKinds(), listChannels(), SecretPolicy::Include);
    QCOMPARE(
        remarksOf(out.report),
        "list: error: notifier “a” is left out: its kind “stranger” is not known\n"
        "list: error: notifier “chat b”: “webhook” is not UTF-8 or too long; reading the list will not give "
        "it "
        "back\n"
        "list: error: notifier “chat b”: the option “size” is left out: its kind does not have it\n"
        "list: error: maintenance “w”: “labels” has “k” twice, which a list cannot hold; the first is written\n"s);
}

QTEST_APPLESS_MAIN(TestListAlertsWriter)
#include "tst_listalertswriter.moc"
