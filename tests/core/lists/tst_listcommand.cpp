// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/listcommand.h"
#include "tests/core/lists/stdstring.h"
#include "tests/core/lists/testkinds.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

class TestListCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void initTestCase();
    void checksAGoodList();
    void checksABadList();
    void checksWithTheKind();
    void checksNotifiers();
    void convertsNotifiers();
    void checksStandardInput();
    void json();
    void converts();
    void outputThatFails();
    void schema();
    void kinds();
    void kindTable();
    void kindsAsJson();
    void kindPage();
    void notifierKinds();
    void secretsAreNamed();
    void unknownKind();
    void usage_data();
    void usage();
    void help();

private:
    struct Ran
    {
        int code;
        std::string out;
        std::string err;
    };
    static Ran run(const std::vector<std::string> &arguments, ChannelKinds channels = {});
    std::string write(const char *name, const QByteArray &text) const;

    QTemporaryDir m_directory;
};

void TestListCommand::initTestCase()
{
    QVERIFY(m_directory.isValid());
}

TestListCommand::Ran TestListCommand::run(const std::vector<std::string> &arguments, ChannelKinds channels)
{
    std::ostringstream out;
    std::ostringstream err;
    const int code = runListCommand(arguments, listKinds(), channels, out, err);
    return {code, out.str(), err.str()};
}

std::string TestListCommand::write(const char *name, const QByteArray &text) const
{
    QFile file(m_directory.filePath(QString::fromUtf8(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
        qFatal("cannot write %s", name);
    return file.fileName().toStdString();
}

void TestListCommand::checksAGoodList()
{
    const std::string file = write("good.yaml", "alpha:\n  - {name: a, host: h}\nnotify: {log: []}\n");
    const Ran ran = run({"check", file});
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out, std::string("1 endpoint, 0 errors, 1 warning\n"));
    QCOMPARE(ran.err, file + ":3:1: warning: “notify” is not used by this version\n");
}

void TestListCommand::checksABadList()
{
    const std::string file =
        write("bad.yaml", "alpha:\n  - {name: a, host: h, port: 99999}\n  - {name: b, host: h}\n");
    const Ran ran = run({"check", file, (m_directory.path() + QStringLiteral("/none.yaml")).toStdString()});
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.out, std::string("1 endpoint, 2 errors, 0 warnings\n"));
    QVERIFY(ran.err.starts_with(
        file + ":2:30: error: port: expected a whole number from 1 to 65535, got “99999”\n"));
}

void TestListCommand::checksWithTheKind()
{
    const std::string file = write("file.yaml", "alpha:\n  - {name: a, host: h, ca: /etc}\n");
    const Ran ran = run({"check", file});
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.err, file + ":2:5: error: endpoint “a”: ca: /etc is no file\n");
}

// As a run would: channels are made, quiet hours and windows read.
void TestListCommand::checksNotifiers()
{
    const QByteArray list =
        "alpha: [{name: a, host: h}]\nnotify:\n  chat:\n    - {name: n, webhook: \"https://h\"}\n";
    const std::string good =
        write("notify.yaml", list + "settings: {maintenance: [{weekly: \"Sun 02:00-04:00\"}]}\n");
    const Ran ran = run({"check", good}, listChannels());
    QCOMPARE(ran.err, std::string());
    QCOMPARE(ran.out, std::string("1 endpoint, 1 notifier, 0 errors, 0 warnings\n"));
    const std::string bad =
        write("badnotify.yaml", list + "    - {name: o, webhook: nowhere}\n    - {name: p, webhook: "
                                       "\"https://h\", quiet: always}\nsettings: {maintenance: "
                                       "[{weekly: never}]}\n");
    const Ran refused = run({"check", bad}, listChannels());
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.starts_with(
                 bad + ":5:7: error: notifier “chat o”: webhook: expected a URL; it is left out\n" + bad +
                 ":6:7: error: notifier “chat p”: "),
             refused.err.c_str());
    QVERIFY2(refused.err.find('\n' + bad + ":7:26: error: maintenance “”: ") != std::string::npos,
             refused.err.c_str());
    QCOMPARE(refused.out, std::string("1 endpoint, 1 notifier, 3 errors, 0 warnings\n"));
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray::fromStdString(run({"check", "--json", good}, listChannels()).out))
            .object();
    QCOMPARE(object[QStringLiteral("notifiers")].toInt(), 1);
}

void TestListCommand::convertsNotifiers()
{
    const std::string file =
        write("convertnotify.yaml", "alpha: [{name: a, host: h, alert: {max: 2}}]\nnotify: {chat: "
                                    "[{name: n, webhook: S3CRET}]}\n");
    const Ran ran = run({"convert", file, "--to", "easeprobe"}, listChannels());
    QCOMPARE(ran.code, 0);
    QCOMPARE(
        ran.out,
        std::string("alpha:\n  - name: a\n    host: h\n    alert:\n      max: 2\n\nnotify:\n  chat:\n    - "
                    "name: \"n\"\n      webhook: ${LIGHTFOOT_CHAT_N_WEBHOOK}\n"));
    QVERIFY(ran.err.find("LIGHTFOOT_CHAT_N_WEBHOOK") != std::string::npos);
}

void TestListCommand::checksStandardInput()
{
    const std::string file = write("input", "alpha:\n  - {name: a}\n");
    const int before = ::dup(STDIN_FILENO);
    const int input = ::open(file.c_str(), O_RDONLY);
    QVERIFY(before >= 0 && input >= 0);
    ::dup2(input, STDIN_FILENO);
    const Ran ran = run({"check", "-"});
    ::dup2(before, STDIN_FILENO);
    ::close(before);
    ::close(input);
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.err,
             std::string("<stdin>:2:5: error: endpoint “a”: the key “host” is missing; expected a text\n"));
}

void TestListCommand::json()
{
    const std::string file =
        write("json.yaml", "alpha:\n  - {name: a, host: h, port: 0}\n  - {name: b, host: h, prot: 1}\n");
    const Ran ran = run({"check", "--json", file});
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.err, std::string());
    QVERIFY(ran.out.ends_with("}\n") && ran.out.find('\n') == ran.out.size() - 1);
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(ran.out)).object();
    QCOMPARE(object.keys(),
             QStringList({QStringLiteral("endpoints"), QStringLiteral("errors"), QStringLiteral("notifiers"),
                          QStringLiteral("remarks"), QStringLiteral("secrets"),
                          QStringLiteral("warnings")}));
    QCOMPARE(object[QStringLiteral("endpoints")].toInt(), 1);
    QCOMPARE(object[QStringLiteral("errors")].toInt(), 1);
    QCOMPARE(object[QStringLiteral("warnings")].toInt(), 1);
    const QJsonObject remark = object[QStringLiteral("remarks")].toArray().at(0).toObject();
    QCOMPARE(remark[QStringLiteral("severity")].toString(), QStringLiteral("error"));
    QCOMPARE(remark[QStringLiteral("file")].toString().toStdString(), file);
    QCOMPARE(remark[QStringLiteral("line")].toInt(), 2);
    QCOMPARE(remark[QStringLiteral("column")].toInt(), 30);
    QCOMPARE(remark[QStringLiteral("text")].toString(),
             QStringLiteral("port: expected a whole number from 1 to 65535, got “0”"));
}

void TestListCommand::converts()
{
    const std::string file = write(
        "convert.yaml", "settings: {probe: {interval: 5s}}\nalpha: [{name: a, host: h, password: S3CRET}]\n");
    const Ran ran = run({"convert", file, "--to", "easeprobe"});
    QCOMPARE(ran.code, 0);
    QCOMPARE(
        ran.out,
        std::string(
            "alpha:\n  - name: a\n    host: h\n    password: ${LIGHTFOOT_A_PASSWORD}\n    interval: 5s\n"));
    QVERIFY(ran.err.find("note: endpoint “a”: the secret in “password” is not written") != std::string::npos);
    QVERIFY(ran.err.find("S3CRET") == std::string::npos);
}

// A full disk must not look like a list.
void TestListCommand::outputThatFails()
{
    const std::string file = write("full.yaml", "alpha: [{name: a, host: h}]\n");
    std::ofstream full("/dev/full");
    std::ostringstream err;
    const std::vector<std::string> arguments{"convert", file, "--to", "easeprobe"};
    QCOMPARE(runListCommand(arguments, listKinds(), {}, full, err), 1);
    QVERIFY(err.str().find("could not be written whole") != std::string::npos);
}

void TestListCommand::schema()
{
    const Ran ran = run({"schema"});
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.err, std::string());
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(ran.out)).object();
    QVERIFY(object[QStringLiteral("properties")].toObject().contains(QStringLiteral("paint")));
    QVERIFY(object[QStringLiteral("$defs")].toObject().contains(QStringLiteral("alpha")));
}

void TestListCommand::kinds()
{
    const Ran ran = run({"kinds"});
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.err, std::string());
    const auto has = [&](const char *text) { return ran.out.find(text) != std::string::npos; };
    QVERIFY2(has("red: Looks at the paint | of a <wall>\n"
                 "  in lists  paint, driver: Red\n"
                 "  options   host*, port, "),
             ran.out.c_str());
    QVERIFY2(has("  metrics   shade (%)\n  phases    dns, connect\n  goodbye   DRY | done\n  verifies  that "
                 "it is dry\n"),
             ran.out.c_str());
    QVERIFY2(has("beta: \n  in lists  beta\n  options   host*\nred: "), ran.out.c_str());
    QVERIFY(has("Every kind also has: name, id, interval, "));
}

void TestListCommand::kindTable()
{
    const Ran ran = run({"kinds", "--markdown"});
    QCOMPARE(ran.code, 0);
    QVERIFY2(
        ran.out.find(
            "| `green` | `paint, driver: green` | `host`* | `shade` (%) | dns, connect | DRY \\| done | that "
            "it is dry |\n") != std::string::npos,
        ran.out.c_str());
    QCOMPARE(std::ranges::count(ran.out, '\n'), std::ptrdiff_t(2 + listKinds().size()));
    const Ran one = run({"kinds", "GREEN", "--markdown"});
    QCOMPARE(std::ranges::count(one.out, '\n'), std::ptrdiff_t(3));
}

void TestListCommand::kindsAsJson()
{
    const Ran ran = run({"kinds", "--json"});
    QCOMPARE(ran.code, 0);
    const QJsonArray all = QJsonDocument::fromJson(QByteArray::fromStdString(ran.out)).array();
    QCOMPARE(all.size(), qsizetype(listKinds().size()));
    const QJsonObject red = all.at(2).toObject();
    QCOMPARE(red[QStringLiteral("id")].toString(), QStringLiteral("red"));
    QCOMPARE(red[QStringLiteral("section")].toString(), QStringLiteral("paint"));
    QCOMPARE(red[QStringLiteral("driver")].toString(), QStringLiteral("Red"));
    QCOMPARE(red[QStringLiteral("phases")].toArray(),
             QJsonArray({QStringLiteral("dns"), QStringLiteral("connect")}));
    QCOMPARE(red[QStringLiteral("verifies")].toString(), QStringLiteral("that it is dry"));
    const QJsonObject port = red[QStringLiteral("options")].toArray().at(1).toObject();
    QCOMPARE(port[QStringLiteral("key")].toString(), QStringLiteral("port"));
    QCOMPARE(port[QStringLiteral("type")].toString(), QStringLiteral("integer"));
    QCOMPARE(port[QStringLiteral("maximum")].toInt(), 65535);
    QVERIFY(all.at(0).toObject()[QStringLiteral("driver")].isNull());
    const QJsonObject hub =
        QJsonDocument::fromJson(QByteArray::fromStdString(run({"kinds", "hub", "--json"}).out)).object();
    QCOMPARE(hub[QStringLiteral("groups")].toArray().size(), qsizetype(4));
    QVERIFY(hub[QStringLiteral("driver")].isNull());
}

void TestListCommand::kindPage()
{
    const Ran ran = run({"kinds", "red"});
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.err, std::string());
    const auto has = [&](const char *text) { return ran.out.find(text) != std::string::npos; };
    QVERIFY2(
        ran.out.starts_with("# red: red\n\nLooks at the paint | of a <wall>.\n\n```yaml\npaint:\n  - name: "
                            "example\n    driver: Red\n    host: example.com\n```\n"),
        ran.out.c_str());
    QVERIFY2(has("| `port` | a whole number from 1 to 65535 | Port |\n"), ran.out.c_str());
    QVERIFY2(has("| `password` | a text | Password; a secret |\n"), ran.out.c_str());
    QVERIFY2(has("| `host` | a text | Host; must be given |\n"), ran.out.c_str());
    QVERIFY2(has("## Metrics\n\n| key | unit | meaning |\n|---|---|---|\n| `shade` | % | Shade |\n"),
             ran.out.c_str());
    QVERIFY2(has("## Phases\n\ndns, connect.\n\n## Goodbye\n\nBefore the connection is reset: DRY | "
                 "done.\n\n## What it "
                 "verifies\n\nUp means that this was checked: that it is dry.\n"),
             ran.out.c_str());
    const Ran hub = run({"kinds", "hub"});
    QVERIFY2(hub.out.find("`limit_` may stand in a map `limit:`, there as `cpu`, `load_m1`, `load_m5`;") !=
                 std::string::npos,
             hub.out.c_str());
    QVERIFY(hub.out.find("## Metrics") == std::string::npos &&
            hub.out.find("## Goodbye") == std::string::npos);
}

void TestListCommand::notifierKinds()
{
    const Ran ran = run({"kinds", "--notifiers"}, listChannels());
    QCOMPARE(ran.code, 0);
    QVERIFY2(ran.out.starts_with("chat: \n  options   webhook*, proxy\n  limits    1000 bytes of text\n"),
             ran.out.c_str());
    QVERIFY2(
        ran.out.ends_with("\n* must be given. Every kind also has: name*, channels, dry, timeout, quiet, "
                          "timezone, per_minute, title, text, retry.times, retry.interval.\n"),
        ran.out.c_str());
    const Ran table = run({"kinds", "--notifiers", "--markdown"}, listChannels());
    QCOMPARE(std::ranges::count(table.out, '\n'), std::ptrdiff_t(2 + listChannels().size()));
    QVERIFY2(table.out.find("| `topic` |  | `region`*, `credential`, `size` | 1000 bytes of text |\n") !=
                 std::string::npos,
             table.out.c_str());
    const Ran page = run({"kinds", "Topic", "--notifiers"}, listChannels());
    QVERIFY2(page.out.starts_with("# topic: topic\n"), page.out.c_str());
    QVERIFY2(page.out.find("| `region` | a text | Region; must be given |\n") != std::string::npos,
             page.out.c_str());
    QVERIFY2(page.out.find("| `retry.times` | a whole number from 1 to 1000 |") != std::string::npos,
             page.out.c_str());
    const QJsonArray all =
        QJsonDocument::fromJson(
            QByteArray::fromStdString(run({"kinds", "--notifiers", "--json"}, listChannels()).out))
            .array();
    QCOMPARE(all.size(), qsizetype(listChannels().size()));
    QVERIFY(all[0][QStringLiteral("options")][0][QStringLiteral("secret")].toBool());
    const Ran unknown = run({"kinds", "--notifiers", "alpha"}, listChannels());
    QCOMPARE(unknown.code, 64);
    QCOMPARE(unknown.err,
             std::string("lightfoot-cli list: there is no kind “alpha”; there is: chat topic script\n"));
    QCOMPARE(run({"schema", "--notifiers"}, listChannels()).code, 64);
}

// A check does not ask the keychain.
void TestListCommand::secretsAreNamed()
{
    const std::string file =
        write("secrets.yaml", "alpha: [{name: a, host: h}]\nnotify:\n  chat:\n    - {name: "
                              "n, webhook: \"${keychain:hook}\"}\n");
    const Ran ran = run({"check", file}, listChannels());
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.err,
             std::string("needs the secret “hook” of the keychain; is it there: lightfoot-cli secret "
                         "check hook\n"));
    QCOMPARE(ran.out, std::string("1 endpoint, 1 notifier, 0 errors, 0 warnings\n"));
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray::fromStdString(run({"check", "--json", file}, listChannels()).out))
            .object();
    QCOMPARE(object[QStringLiteral("secrets")].toArray(), QJsonArray{QStringLiteral("hook")});
}

void TestListCommand::unknownKind()
{
    const Ran ran = run({"kinds", "gamma"});
    QCOMPARE(ran.code, 64);
    QCOMPARE(ran.out, std::string());
    QCOMPARE(
        ran.err,
        std::string("lightfoot-cli list: there is no kind “gamma”; there is: alpha beta red green hub\n"));
}

void TestListCommand::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
    const QString check = QStringLiteral("check");
    const QString convert = QStringLiteral("convert");
    const QString file = QStringLiteral("x.yaml");
    const QString to = QStringLiteral("--to");
    row("nothing", {});
    row("unknown action", {QStringLiteral("chekc"), file});
    row("no file", {check});
    row("unknown option", {check, file, QStringLiteral("--jsn")});
    row("check --to", {check, file, to, QStringLiteral("easeprobe")});
    row("convert without --to", {convert, file});
    row("convert --to nothing", {convert, file, to});
    row("convert --to unknown", {convert, file, to, QStringLiteral("toml")});
    row("schema with a file", {QStringLiteral("schema"), file});
    row("schema --json", {QStringLiteral("schema"), QStringLiteral("--json")});
    row("two kinds", {QStringLiteral("kinds"), QStringLiteral("alpha"), QStringLiteral("beta")});
    row("kinds in two ways",
        {QStringLiteral("kinds"), QStringLiteral("--json"), QStringLiteral("--markdown")});
    row("kinds --to", {QStringLiteral("kinds"), to, QStringLiteral("easeprobe")});
    row("check --markdown", {check, file, QStringLiteral("--markdown")});
    row("convert --json", {convert, file, to, QStringLiteral("easeprobe"), QStringLiteral("--json")});
}

void TestListCommand::usage()
{
    QFETCH(QStringList, arguments);
    std::vector<std::string> list;
    for (const QString &argument : arguments)
        list.push_back(argument.toStdString());
    const Ran ran = run(list);
    QCOMPARE(ran.code, 64);
    QCOMPARE(ran.out, std::string());
    QVERIFY(ran.err.find("Usage: lightfoot-cli list check FILE...") != std::string::npos);
}

void TestListCommand::help()
{
    const Ran ran = run({"--help"});
    QCOMPARE(ran.code, 0);
    QVERIFY(ran.out.find("easeprobe (Lightfoot / EaseProbe YAML)") != std::string::npos);
    QCOMPARE(ran.err, std::string());
}

QTEST_APPLESS_MAIN(TestListCommand)
#include "tst_listcommand.moc"
